"""Candidates for a place are judged as the whole checker judges each of them, though most rules are not asked again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from app.costing import full_power_w
from app.domain.build import ROLES, Build, Item, Node
from app.domain.finding import Finding, Report, Severity, Status
from app.domain.parts import CATEGORIES, Part
from app.domain.requirement import Demand
from app.rules.engine import answer, check
from app.rules.machine import Machine
from app.rules.registry import RULES
from app.services.builds import resolve
from app.services.check import demand_of
from app.services.examples import Examples
from app.services.size import SizeService
from app.services.swap import candidates, with_part
from app.sizing import load_presets
from db.seed_files import read_parts
from db.seeding import SEED_DIR
from tests.fakes import FakeCatalog

RESOURCES = Path(__file__).parents[2] / "resources"
EXAMPLES = sorted(path.parent.name for path in (RESOURCES / "examples").glob("*/build.yaml"))
EACH = 5
"""Candidates of each role, beside the present part."""


@pytest.fixture(scope="module")
def shipped() -> list[Part]:
    return [part for name in CATEGORIES for part in read_parts(SEED_DIR / f"{name}.csv", name)]


def new_faults(report: Report, before: Report) -> Iterator[Finding]:
    """What fails or cannot be told and did not, or not for this reason, before; what fails first."""
    untold = [f for f in report.of(Status.UNKNOWN) if f.severity is not Severity.NOTE]
    stood = {(f.rule, f.node, f.status, f.message) for f in before.findings}
    return (f for f in (*report.errors, *untold) if (f.rule, f.node, f.status, f.message) not in stood)


def hours_of(demand: Demand | None) -> float | None:
    """The time to the end of the training."""
    figure = demand.training.time_to_finish_h if demand and demand.training else None
    return figure.value if figure else None


def expected(changed: Build, before: Report, demand: Demand | None) -> tuple[str, str, str]:
    """The candidate's fit, and by which rule and why, by the whole checker."""
    fault = next(new_faults(check(changed, demand), before), None)
    if fault is None:
        return "fits", "", ""
    return "fails" if fault.status is Status.FAILED else "unknown", fault.rule, fault.message


def standing(report: Report, node: int, role: str) -> tuple[str, str, str]:
    """How the present part goes with the rest: by what fails or cannot be told of its role."""
    untold = [f for f in report.of(Status.UNKNOWN) if f.severity is not Severity.NOTE]
    named = (f for f in (*report.errors, *untold) if f.node == node and role in f.roles)
    fault = next(named, None)
    if fault is None:
        return "fits", "", ""
    return "fails" if fault.status is Status.FAILED else "unknown", fault.rule, fault.message


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_candidate_is_judged_as_the_checker_judges_it(name: str, shipped: list[Part]) -> None:
    """For every role of every example: among candidates that share their answers, and under a demand of their own."""
    everything = FakeCatalog(shipped)
    size = SizeService(everything, load_presets(RESOURCES / "models"))
    build = resolve(Examples(RESOURCES / "examples").get(name).build(), everything)
    before = check(build, demand_of(build, size))
    told = []
    for node, machine in enumerate(build.nodes):
        for role in dict.fromkeys(item.role for item in machine.items if not item.included):
            place = next(i for i, item in enumerate(machine.items) if item.role == role and not item.included)
            of = [part for part in shipped if part.category == ROLES.get(role, role)]
            some = Random(name + role).sample(of, min(EACH, len(of)))
            found = candidates(build, role, FakeCatalog(some), lambda b: demand_of(b, size), node=node)
            for one in found:
                changed = with_part(build, node, place, one.part)
                asked = demand_of(changed, size)
                wanted = standing(before, node, role) if one.present else expected(changed, before, asked)
                assert (one.fit.value, one.rule, one.reason) == wanted, f"{role}: {one.part.id}"
                assert one.hours == hours_of(asked)
                after = full_power_w(changed)
                assert (one.power_difference_w is None) == (after is None or full_power_w(build) is None)
                told.append(one.fit.value)
    assert told


def test_rules_said_to_be_always_told_are(shipped: list[Part]) -> None:
    """They are passed over where they only warn: whatever of a part is unknown, they have an answer."""
    everything = FakeCatalog(shipped)
    always = [rule for rule in RULES if rule.always_told]
    assert always
    for name in EXAMPLES:
        build = resolve(Examples(RESOURCES / "examples").get(name).build(), everything)
        bare = [
            Item(role=item.role, part=item.part.model_copy(update={"spec": type(item.part.spec)()}), qty=item.qty)
            for item in build.nodes[0].items
        ]
        for items in (build.nodes[0].items, tuple(bare)):
            machine = Machine(build, Node(items=items), 0)
            assert {answer(rule, machine).status for rule in always} <= {Status.PASSED, Status.FAILED}
