"""A rejected build becomes a cut: it comes not back, and no build that the rules let pass is lost by it."""

from __future__ import annotations

import os
from itertools import islice

from hypothesis import given, settings
from hypothesis import strategies as st
from tiny_catalog import EUR, TableSizer, every_build, part, random_catalog, request, solver, sound_catalog

from app.domain.finding import Severity, Status
from app.rules.engine import check
from app.solver.cuts import cuts_of
from app.solver.pool import Choice, Pool

EXAMPLES = int(os.environ.get("CUT_EXAMPLES", "3"))


def choices(build, pool: Pool) -> list[Choice]:
    """The build as what was picked for it, empty roles left out."""
    return [pool.choice(item.role, item.part, item.qty) for item in build.nodes[0].items]


@settings(max_examples=EXAMPLES, deadline=None)
@given(seed=st.integers(0, 10_000), amps=st.sampled_from((5, 16)), rack=st.sampled_from((None, 3)))
def test_no_cut_covers_a_build_that_passes(seed: int, amps: int, rack: int | None) -> None:
    wanted = request(onprem={"circuit_a": amps, "other_load_w": 400, "rack_u_free": rack})
    parts = random_catalog(seed)
    pool = Pool(parts, wanted, EUR)
    passing, cuts = [], {}
    for _, build, demand in islice(every_build(parts, wanted, TableSizer()), 60):
        report, picks = check(build, demand), choices(build, pool)
        if not report.errors:
            passing.append((build, {choice.key for choice in picks}))
            continue
        local, general = cuts_of(report, picks)
        assert local or general, "a failing build is always cut off"
        for cut in (*local, *general):
            assert cut <= {choice.key for choice in picks}
            cuts.setdefault(cut, [f.rule for f in report.errors])
    for build, keys in passing:
        covering = [rules for cut, rules in cuts.items() if cut <= keys]
        assert not covering, (covering, [i.part.id for _, i in build.items()])


@settings(max_examples=4, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_a_rejected_build_does_not_come_back(seed: int) -> None:
    judged: list[tuple] = []
    chosen = solver(random_catalog(seed))
    judge = chosen._judge

    def recording(build, demand):
        report = judge(build, demand)
        if report.errors and build.workload is not None:
            judged.append(tuple((item.role, item.part.id, item.qty) for _, item in build.items()))
        return report

    chosen._judge = recording
    chosen.propose(request(), top=1, reasons=False)
    assert len(judged) == len(set(judged))


def test_a_rule_that_no_condition_knows_still_decides() -> None:
    """The checker has the last word: a rule made up for the cheapest cooler sends the search on to the next."""
    chosen = solver([*sound_catalog(), part("cooler-0", "cooler", 20)])
    judge = chosen._judge

    def strict(build, demand):
        report = judge(build, demand)
        if not any(item.part.id == "cooler-0" for _, item in build.items()):
            return report
        found = [
            f.model_copy(update={"status": Status.FAILED, "severity": Severity.ERROR, "parts": ("cooler-0",)})
            if f.rule == "COOL-CFM"
            else f
            for f in report.findings
        ]
        assert any(f.rule == "COOL-CFM" for f in report.findings)
        return report.model_copy(update={"findings": tuple(found), "verdict": "fails"})

    chosen._judge = strict
    for proposal in chosen.propose(request()).proposals:
        assert "cooler-1" in {item.part.id for _, item in proposal.machine.items()}
