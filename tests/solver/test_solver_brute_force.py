"""The solver's answer is the cheapest machine that the checker lets pass: found again by trying every machine."""

from __future__ import annotations

import os
from random import Random

from hypothesis import event, given, settings
from hypothesis import strategies as st
from tiny_catalog import TableSizer, request, solver
from wide_catalog import cheapest, wide_catalog

EXAMPLES = 500 if os.environ.get("HYPOTHESIS_PROFILE") == "explore" else 6


@settings(max_examples=EXAMPLES)
@given(
    seed=st.integers(0, 1_000_000),
    count=st.sampled_from((1, 1, 1, 2)),
    budget=st.sampled_from((None, None, None, 900)),
    circuit_v=st.sampled_from((230, 230, 120)),
)
def test_no_machine_is_cheaper_by_trying_all(seed: int, count: int, budget: int | None, circuit_v: int) -> None:
    """Machines whose deciding facts are known go first; only where none exists, unknown ones are let pass."""
    sizer = TableSizer(count)
    parts = wide_catalog(Random(seed), sizer)
    wanted = request(site={"budget": budget}, onprem={"circuit_v": circuit_v})
    found = solver(parts, sizer).propose(wanted, top=1, reasons=False)
    best = cheapest(parts, wanted, sizer, budget)
    event(found.proposals[0].verdict.value if found.proposals else "no machine")
    if best is None:
        assert found.status == "impossible"
    else:
        assert found.status == "optimal"
        assert found.proposals[0].price == best
