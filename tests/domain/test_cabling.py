"""Lengths of cables between places in racks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.cabling import STOCK_M, Spot, run_m, stock_m

spots = st.builds(Spot, rack=st.integers(0, 40), unit=st.floats(1, 42), units=st.just(42))


@pytest.mark.parametrize(
    ("a", "b", "metres"),
    [
        (Spot(0, 2, 42), Spot(0, 42, 42), 40 * 0.04445 + 1),
        (Spot(0, 42, 42), Spot(1, 42, 42), 0.6 + 1),
        (Spot(0, 2, 42), Spot(3, 22, 42), 60 * 0.04445 + 1.8 + 1),
        (Spot(0, 42, 42), Spot(16, 42, 42), 3 + 1),  # the first rack of the next row
    ],
)
def test_inside_a_rack_straight_else_over_the_top(a: Spot, b: Spot, metres: float) -> None:
    assert run_m(a, b) == pytest.approx(metres)


@given(a=spots, b=spots)
def test_a_cable_is_as_long_both_ways_and_a_stock_length_reaches(a: Spot, b: Spot) -> None:
    assert run_m(a, b) == pytest.approx(run_m(b, a)) and run_m(a, b) >= 1
    assert stock_m(run_m(a, b)) >= run_m(a, b) - 1e-6 and stock_m(run_m(a, b)) in STOCK_M
