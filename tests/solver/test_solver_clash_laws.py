"""On small catalogs: every conflict is minimal, and every change that is told makes a build possible at its price."""

from __future__ import annotations

import os
import random

from clashes import SpeedSizer, Tried, all_known, clash_catalog, clash_request
from hypothesis import event, given, settings
from hypothesis import strategies as st
from tiny_catalog import solver

from app.solver.demands import changed, stated
from app.solver.relax import without

EXAMPLES = int(os.environ.get("CLASH_EXAMPLES", "10"))
"""So many by default, for the time they take; the law held for 500 and more."""


@settings(max_examples=EXAMPLES, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_conflicts_are_minimal_and_changes_hold_what_they_promise(seed: int) -> None:
    dice = random.Random(seed)
    parts = clash_catalog(dice)
    wanted, sizer = clash_request(dice, parts), SpeedSizer()
    tried = Tried(parts, wanted, sizer)
    found = solver(parts, sizer).propose(wanted, top=1)
    event(f"{found.status}, {len(found.conflict)} demands, {len(found.relaxations)} changes")
    if found.status != "impossible":
        assert found.proposals[0].price in tried.prices(wanted)
        return
    assert tried.cheapest(wanted) is None or wanted.wishes.verified_only
    demands = {demand.text: demand for demand in stated(wanted)}
    assert len(demands) == len(stated(wanted))
    conflict = [demands[text] for text in found.conflict if text in demands]
    if not conflict:
        assert tried.cheapest(without(wanted, demands.values())) is None, "nothing at all is possible"
        return
    assert found.conflict_proven or wanted.wishes.verified_only
    if found.conflict_proven:
        assert tried.cheapest(only(wanted, conflict)) is None, "together they clash"
        for dropped in conflict:
            rest = [demand for demand in conflict if demand is not dropped]
            assert tried.cheapest(only(wanted, rest)) is not None, f"the others clash without {dropped.text}"
    for change in found.relaxations:
        possible = tried.prices(changed(wanted, change.sets))
        assert change.price in possible, change.change
        assert change.price == min(possible) or not all_known(parts), (
            "the cheapest; builds with unknown facts come last"
        )


def only(wanted, kept):
    """The request with these demands alone."""
    return without(wanted, [d for d in stated(wanted) if d.text not in {k.text for k in kept}])
