"""Every case of every rule, as data."""

from __future__ import annotations

from typing import Any

import pytest
from rule_machines import STATUS, build, cases, demand

from app.rules.engine import check

CASES = cases()


@pytest.mark.parametrize(("rule", "case"), CASES, ids=[f"{rule}: {case['name']}" for rule, case in CASES])
def test_case(rule: str, case: dict[str, Any]) -> None:
    found = next(f for f in check(build(case), demand(case)).findings if f.rule == rule)

    assert found.status == STATUS[case["verdict"]], found.message
    if "severity" in case:
        assert found.severity == case["severity"], found.message
    for name, value in case.get("numbers", {}).items():
        assert found.numbers[name] == value, found.numbers
    assert case.get("says", "") in found.message
    if "missing" in case:
        part, field = case["missing"].split(".")
        assert [(gap.part, gap.field) for gap in found.missing] == [(part, field)]
