"""Choices are left out only where nothing tells them from a cheaper one, and come back where a rule does."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest
from recorded import Reading, recorded
from tiny_catalog import EUR, TableSizer, part, random_catalog, request, solver, sound_catalog

from app.domain.parts import CATEGORIES, Part
from app.rules.engine import check
from app.solver.plan import Planner
from app.solver.pool import Pool
from app.solver.reduce import Entry, Sign, uncovered
from app.solver.search import Search
from app.solver.stock import DECIDING
from app.solver.subproblem import Subproblem
from db.seed_files import read_parts
from db.seeding import SEED_DIR


def shipped_parts() -> list[Part]:
    return [part for name in CATEGORIES for part in read_parts(SEED_DIR / f"{name}.csv", name)]


def problems(parts, strict: bool, comfort: bool, **asked):
    search = Search(check, time_limit_s=30)
    pool = Pool(parts, request(**asked), EUR)
    planner = Planner(pool, TableSizer(), search, strict=strict, comfort=comfort)
    return [p for p in planner.problems() if isinstance(p, Subproblem)], search


@pytest.mark.parametrize("comfort", (False, True))
@pytest.mark.parametrize("strict", (False, True))
def test_the_model_reads_no_other_facts_than_those_that_tell_parts_apart(
    strict: bool, comfort: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Parts of equal ``DECIDING`` facts are one to the model, so it must not see any other."""
    monkeypatch.setattr(Part, "missing_facts", lambda self: ())  # counts them all, for the order among equal prices
    some = [p for n, p in enumerate(shipped_parts()) if p.category != "accelerator" or n % 24 == 0]
    parts = [recorded(p) for p in (*some, *random_catalog(1), *random_catalog(2))]
    for asked in ({}, {"wishes": {"ecc": True, "keep": ["cpu-0"]}}, {"onprem": {"kind": "auto", "circuit_v": 120}}):
        found, search = problems(parts, strict, comfort, **asked)
        with Reading() as seen:
            for problem in found[:: max(1, len(found) // 6)]:
                assert problem.puzzle(search).model is not None
        assert {category for category, _ in seen} >= {"cpu", "memory", "storage", "accelerator"}
        assert {(c, fact) for c, fact in seen if c in DECIDING and fact not in DECIDING[c]} == set()


def test_what_a_rule_rejects_gives_way_to_the_next_that_looks_the_same() -> None:
    """The cheapest of like parts is 1 mm too long for a rule of the test; its twin is as dear as told."""
    twins = [part(f"cooler-{n}", "cooler", 100 + n) for n in range(2, 6)]
    parts = [*sound_catalog()[:-1], *twins]

    def judge(build, demand):
        report = check(build, demand)
        if {"cooler-2", "cooler-3"} & {item.part.id for _, item in build.items()}:
            failed = report.of("passed")[0].model_copy(
                update={"status": "failed", "severity": "error", "roles": ("cooler",)}
            )
            return report.model_copy(update={"findings": (failed,), "verdict": "fails"})
        return report

    taken = solver(parts)
    taken._judge = judge
    found = taken.propose(request(), top=1).proposals[0]
    assert "cooler-4" in {p.part for p in found.build.nodes[0].parts}
    assert found.price == Decimal("2154.00")


def test_every_entry_left_out_is_covered_by_one_that_may() -> None:
    dice = Random(5)

    def entry(index: int) -> Entry:
        sign = Sign((dice.randrange(8),), (dice.randrange(3), dice.randrange(3)))
        return Entry(None, index, (dice.randrange(20), index), sign, dice.random() < 0.8)  # type: ignore[arg-type]

    for _ in range(200):
        entries = [entry(n) for n in range(12)]
        kept = uncovered(entries)
        for left in entries:
            by = [k for k in kept if k.covers and k.rank <= left.rank and k.sign.as_good_as(left.sign)]
            assert left in kept or by
            assert not (left in kept and [k for k in by if k != left])
