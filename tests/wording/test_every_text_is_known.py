"""What rules say is made of templates that translators have."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from app.wording import Wording
from app.wording.phrasebook import Phrasebook

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wording() -> Wording:
    """A language that says every text of the sources in brackets."""
    spec = importlib.util.spec_from_file_location("rigwright_texts", ROOT / "packaging" / "texts.py")
    assert spec and spec.loader
    texts = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = texts
    spec.loader.exec_module(texts)
    return Wording("de", Phrasebook((text, f"⟦{text}⟧") for text, _ in texts.texts()))


@pytest.fixture(scope="module")
def spoken(monkeypatch_module: pytest.MonkeyPatch) -> set[str]:
    """Titles, messages and fixes of every tenth case of the rules."""
    monkeypatch_module.syspath_prepend(str(ROOT / "tests" / "rules"))
    from rule_machines import build, cases, demand

    from app.rules.engine import check

    found = set()
    for rule, case in cases()[::10]:
        for finding in check(build(case), demand(case)).findings:
            if finding.rule == rule:
                found |= {finding.title, finding.message, *(fix.text for fix in finding.fixes)}
    return found


@pytest.fixture(scope="module")
def monkeypatch_module() -> pytest.MonkeyPatch:
    with pytest.MonkeyPatch.context() as patch:
        yield patch


def test_what_rules_say_is_known(wording, spoken):
    assert len(spoken) > 150
    assert not {text for text in spoken if "⟦" not in wording.text(text)}
