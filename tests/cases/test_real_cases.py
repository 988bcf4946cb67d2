"""The rules against real machines: none that worked fails, and what stopped the others is found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bootstrap import connect
from app.services.context import Services
from tests.cases.reading import Case, cases, outcome

SHARED = Path(__file__).parents[3] / "shared" / "cases" / "cases.jsonl"
FOUND_SHARE = 0.95
CASES = cases()


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    services = connect(f"sqlite:///{tmp_path_factory.mktemp('cases') / 'cases.db'}")
    yield services
    services.close()


@pytest.mark.parametrize("case", [one for one in CASES if one.kind == "good"], ids=lambda case: case.name)
def test_no_machine_that_worked_fails(case: Case, services: Services) -> None:
    judged = outcome(case, services)

    assert not judged.false_failures, [f.message for f in judged.false_failures]
    assert all(judged.found(rule) for rule in case.expect), [judged.said(rule) for rule in case.expect]


def test_what_stopped_a_machine_is_found(services: Services) -> None:
    judged = [(outcome(case, services), rule) for case in CASES if case.kind == "bad" for rule in case.expect]
    missed = [(one.case.name, rule.rule) for one, rule in judged if not one.found(rule)]

    assert len(missed) <= (1 - FOUND_SHARE) * len(judged), missed


def test_every_shared_case_is_a_build_document_here() -> None:
    if not SHARED.exists():
        pytest.skip("the shared cases are not beside this project")
    shared = [json.loads(line) for line in SHARED.read_text(encoding="utf-8").splitlines()]
    here = {case.title: case for case in CASES}

    assert {entry["title"] for entry in shared} <= set(here)
    for entry in shared:
        case = here[entry["title"]]
        asked = {rule.split(":")[0] for rule in entry["expect_rules"]}
        assert (case.kind, case.source) == (entry["kind"], entry["source"])
        assert asked <= {rule.rule for rule in case.expect}
