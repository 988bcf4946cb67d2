"""What rules say is made of templates that translators have."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.pofile import read_po

from app.wording import Wording
from app.wording.phrasebook import Phrasebook

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def texts() -> ModuleType:
    """What ``make words`` collects texts with."""
    spec = importlib.util.spec_from_file_location("rigwright_texts", ROOT / "packaging" / "texts.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def collected(texts: ModuleType) -> frozenset[str]:
    """Every text of the sources."""
    return frozenset(text for text, _ in texts.texts())


@pytest.fixture(scope="module")
def wording(collected: frozenset[str]) -> Wording:
    """A language that says every text of the sources in brackets."""
    return Wording("de", Phrasebook((text, f"⟦{text}⟧") for text in collected))


@pytest.fixture(scope="module")
def spoken(monkeypatch_module: pytest.MonkeyPatch) -> set[str]:
    """Titles, messages and fixes of every twentieth case of the rules."""
    monkeypatch_module.syspath_prepend(str(ROOT / "tests" / "rules"))
    from rule_machines import build, cases, demand

    from app.rules.engine import check

    found = set()
    for rule, case in cases()[::20]:
        for finding in check(build(case), demand(case)).findings:
            if finding.rule == rule:
                found |= {finding.title, finding.message, *(fix.text for fix in finding.fixes)}
    return found


@pytest.fixture(scope="module")
def monkeypatch_module() -> pytest.MonkeyPatch:
    with pytest.MonkeyPatch.context() as patch:
        yield patch


def test_what_rules_say_is_known(wording, spoken):
    assert len(spoken) > 80
    assert not {text for text in spoken if "⟦" not in wording.text(text)}


@pytest.mark.parametrize("language", ["de", "zh_CN"])
def test_every_text_is_translated(texts: ModuleType, collected: frozenset[str], language: str) -> None:
    with (texts.FOLDER / f"texts_{language}.po").open("rb") as file:
        kept = {str(entry.id): str(entry.string) for entry in read_po(file) if entry.id}
    assert set(kept) == collected, "run `make words`, and translate what is new"
    assert not [text for text, said in kept.items() if not said.strip()]


def test_every_text_of_a_chinese_quote_is_translated(texts: ModuleType) -> None:
    catalogue = texts.quote_catalogue()
    assert not [entry.id for entry in catalogue if entry.id and not entry.string]
