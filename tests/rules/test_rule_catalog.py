"""The laws that the catalog of rules keeps."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from rule_machines import build, cases, demand

import app.rules
from app.domain.finding import Severity, Status
from app.rules.engine import check
from app.rules.registry import BY_ID, NEVER_CHECKED, RULES
from app.rules.rule_pages import as_markdown
from app.rules.verdict import Rule

ROOT = Path(__file__).parents[2]
SHARED_RULES = ROOT.parent / "shared" / "RULES.md"
NEEDS_NO_FACT = {
    "GPU-VRAM": "it reads the sizing of the workload, whose gaps are told before (see the services' tests)",
    "CLD-VRAM": "the same",
    "SIZ-SLA": "it reads the sizing of the workload only",
    "SIZ-TRAIN": "the same",
    "SIZ-INF": "the same",
    "SIZ-KV": "the same",
    "SIZ-SPARE": "it counts machines",
    "STO-RAID-MIN": "it counts drives",
    "PWR-INRUSH": "it does not apply without the number of supplies, which PWR-SUM asks for",
    "PCIE-AUXPWR": "where the board does not tell, the note says to look",
    "GPU-VGPU": "a model on no list, and licences that nobody told of, are failures that say so",
    "GPU-EULA": "names and the site decide",
    "GPU-SUPPORT": "without the maker's list it is a note",
    "GPU-COUNT-DIV": "it reads the sizing of the workload only",
    "COOL-THROTTLE": "it does not apply to a card that nobody measured",
    "CLD-SPOT": "it compares what site and workload say, which have defaults",
    "NET-SPINE": "it counts machines and asks for the provider's word",
    "DATA-CONSIST": "facts that are not known contradict nothing",
    "EDGE-FLEET": "it counts devices",
    "EDGE-UPDATE": "it does not apply where size or line is not told",
    "STO-SMALL": "it counts drives",
    "STO-BOOT": "it counts drives",
}
OWN_IDS = {
    "BUILD-PARTS": "no single incompatibility: a machine must be whole",
    "EDGE-FLEET": "no incompatibility of parts: places are apart",
    "EDGE-UPDATE": "no incompatibility of parts: an update has to fit the night",
    "BUILD-SHARED": "no single incompatibility: a cluster must be whole",
    "EDGE-UPLINK": "no incompatibility of parts: what sensors send has to fit the line",
    "NET-LINKS": "a build may name its cables, which then are to suffice",
    "BAL-CORES": "what NVIDIA asks of certified systems",
    "BAL-MEMORY": "the same",
    "BAL-SOCKETS": "the same",
    "BAL-NIC": "the same",
    "BAL-NVME": "the same",
    "BAL-BOOT": "the same",
    "CLD-TERM": "no incompatibility: a price on other terms than asked for is counted",
}


def _of(rule: str) -> list[dict[str, Any]]:
    return [case for name, case in cases() if name == rule]


def test_ids_are_unique() -> None:
    assert len(BY_ID) == len(RULES)


def test_every_rule_defined_in_the_folder_is_registered() -> None:
    defined = set()
    for path in Path(app.rules.__file__).parent.glob("*.py"):
        module = import_module(f"app.rules.{path.stem}")
        defined |= {value.id for value in vars(module).values() if isinstance(value, Rule)}

    assert defined == set(BY_ID)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_page_and_source_are_complete(rule: Rule) -> None:
    page = rule.page

    assert page.promise.endswith(".") and page.why and page.formula
    assert rule.source
    assert rule.title == rule.title.strip().rstrip(".")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_all_four_kinds_of_cases_exist(rule: Rule) -> None:
    mine = _of(rule.id)
    verdicts = {case["verdict"] for case in mine}

    assert {"pass", "fail"} <= verdicts
    assert any(case.get("boundary") for case in mine)
    assert ("unknown" in verdicts) != (rule.id in NEEDS_NO_FACT)


def test_every_case_names_a_rule() -> None:
    assert {rule for rule, _ in cases()} <= set(BY_ID)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_failures_carry_rendered_messages_numbers_and_sensible_severity(rule: Rule) -> None:
    for case in _of(rule.id):
        found = next(f for f in check(build(case), demand(case)).findings if f.rule == rule.id)

        assert not re.search(r"[{}]|None", found.message), found.message
        if found.status is Status.FAILED:
            assert found.numbers, found.message
            assert list(Severity).index(found.severity) >= list(Severity).index(rule.severity)
            assert all(fix.text and not fix.text.endswith(".") for fix in found.fixes)
        if found.status is Status.UNKNOWN:
            assert found.missing


@pytest.mark.parametrize("rule", [r for r in RULES if r.severity is not Severity.NOTE], ids=lambda rule: rule.id)
def test_some_failure_of_every_rule_offers_a_fix(rule: Rule) -> None:
    if rule.id == "SIZ-SLA":
        pytest.skip("what makes a workload faster is for the sizing to say")
    if rule.id == "BUILD-SHARED":
        pytest.skip("which racks, PDUs and cables go together is for a proposal to count")
    reports = [check(build(case), demand(case)) for case in _of(rule.id) if case["verdict"] == "fail"]

    assert any(f.fixes for report in reports for f in report.findings if f.rule == rule.id)


def test_ids_come_from_the_collected_rules() -> None:
    if not SHARED_RULES.exists():
        pytest.skip("the collected rules are not beside the project")
    known = set(re.findall(r"^\| ([A-Z0-9]+-[A-Z0-9-]+) \|", SHARED_RULES.read_text(), re.MULTILINE))

    assert set(BY_ID) - known == set(OWN_IDS)
    assert known - set(BY_ID) == set(left()), "each is a rule, or stands in docs/rules-left.md"


def left() -> dict[str, tuple[str, str]]:
    """The rules that the engine does not judge: why, and where the person meets them instead."""
    rows = re.findall(
        r"^\| ([A-Z0-9]+-[A-Z0-9-]+) \|(.*)\|(.*)\|$", (ROOT / "docs" / "rules-left.md").read_text(), re.M
    )
    return {name: (why.strip(), where.strip()) for name, why, where in rows}


def test_a_rule_that_is_left_says_why_and_where_it_is_met() -> None:
    assert left() and not set(left()) & set(BY_ID)
    assert [name for name, (why, where) in left().items() if not (why and where)] == []


def test_placeholders_of_templates_are_names() -> None:
    for path in Path(app.rules.__file__).parent.glob("*.py"):
        for template in re.findall(r'(?:passed|failed)\(\s*"([^"]*)"', path.read_text()):
            assert all(name is None or name.isidentifier() for _, name, _, _ in Formatter().parse(template)), template


def test_what_is_never_checked_is_said() -> None:
    assert len(NEVER_CHECKED) >= 10
    assert all(line.endswith(".") for line in NEVER_CHECKED)


def test_printed_catalog_is_current() -> None:
    written = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")

    assert written == as_markdown(), "run: python -m app.rules.rule_pages docs/rules.md"
