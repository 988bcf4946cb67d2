"""Every number that a rule gives has a name in the window."""

import ast
from pathlib import Path

from app.ui.wizard.build.number_names import NAMES, number_name
from app.viewmodels.finding_numbers import number_rows

RULES = Path(__file__).resolve().parents[2] / "app" / "rules"
NOT_NUMBERS = {"items", "parts", "fixes", "message", "severity", "missing"}
ROLES = {"have", "need", "most", "limit", "least"}


def given() -> set[str]:
    """What rules hand over by name, as it is listed."""
    calls = [
        node
        for file in RULES.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("passed", "failed")
    ]
    names = {key.arg for call in calls for key in call.keywords if key.arg and key.arg not in NOT_NUMBERS}
    return {row[0] for name in names for row in number_rows({name: 1.5})}


def test_every_number_of_a_rule_has_a_name() -> None:
    unnamed = set()
    for name in given():
        role, _space, rest = name.partition(" ")
        stem = rest if role in ROLES and name not in NAMES else name
        if stem and stem not in NAMES and stem not in ROLES:
            unnamed.add(stem)
    assert unnamed == set()


def test_names_tell_what_is_needed_and_what_there_is(qapp) -> None:
    assert number_name("have") == "available"
    assert number_name("need plugs") == "plugs, needed"
    assert number_name("count") == "count"
    assert number_name("of another kind") == "of another kind"
