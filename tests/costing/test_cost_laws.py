"""Laws of costs: no figure that costs money ever makes a machine cheaper, and what is not counted costs nothing."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from math import ceil

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.costing import watt_cost
from app.costing.financing import instalment, interest_by
from app.costing.ownership import bill, crossing
from app.domain.costs import Assumptions
from tests.costing.ways import owned, rented


def money(most: int) -> st.SearchStrategy[Decimal]:
    return st.decimals(0, most, places=2)


@st.composite
def assumptions(draw: st.DrawFn) -> Assumptions:
    """Anything that may be assumed; power is never inside the price of hosting, which is a law of its own."""
    return Assumptions(
        hours_per_month=draw(st.integers(1, 744)),
        years=draw(st.integers(1, 5)),
        training_share=draw(st.sampled_from((0.0, 0.25, 1.0))),
        average_load=draw(st.sampled_from((0.0, 0.3, 1.0))),
        electricity_price_per_kwh=draw(money(1)),
        pue=draw(st.sampled_from((Decimal(1), Decimal("1.2"), Decimal("1.58")))),
        cooling_cop=draw(st.sampled_from((None, Decimal(3)))),
        hosting_per_kw_month=draw(money(300)),
        hosting_per_rack_month=draw(money(2000)),
        support_percent_per_year=draw(money(20)),
        care_hours_per_month=draw(money(40)),
        care_rate_per_hour=draw(money(150)),
        staff_share=draw(money(2)),
        staff_cost_per_year=draw(money(200000)),
        hardware_discount_percent=draw(money(50)),
        financing_percent=draw(money(20)),
        financing_months=draw(st.sampled_from((0, 12, 36, 84))),
        residual_percent=draw(money(50)),
        cloud_discount_percent=draw(money(50)),
        cloud_storage_per_month=draw(money(500)),
        spot_overhead_percent=draw(money(80)),
    )


DEARER = (
    "hours_per_month", "years", "training_share", "average_load", "electricity_price_per_kwh", "hosting_per_kw_month",
    "hosting_per_rack_month", "support_percent_per_year", "care_hours_per_month", "care_rate_per_hour", "staff_share",
    "staff_cost_per_year", "financing_percent", "cloud_storage_per_month",
    "spot_overhead_percent",
)  # fmt: skip
CHEAPER = ("hardware_discount_percent", "residual_percent", "cloud_discount_percent")
NOT_BOTH = {"pue", "cooling_cop", "hosting_includes_power", "financing_months"}
"""Figures that a direction is not known of: each has a law of its own below."""


def test_every_assumption_has_a_direction_or_a_law_of_its_own() -> None:
    assert {*DEARER, *CHEAPER, *NOT_BOTH} == set(Assumptions.model_fields)


@given(assumptions(), assumptions(), st.sampled_from((*DEARER, *CHEAPER)), money(100000), st.integers(0, 20000))
@settings(max_examples=60)
def test_the_total_moves_the_right_way(
    one: Assumptions, other: Assumptions, name: str, price: Decimal, watts: int
) -> None:
    less, more = sorted((getattr(one, name), getattr(other, name)))
    for facts in (owned(price, watts), rented(price)):
        low, high = (bill(facts, one.model_copy(update={name: value})).total for value in (less, more))
        assert low is not None
        assert high is not None
        assert low >= high if name in CHEAPER else low <= high


@given(assumptions(), money(100000), money(100000), st.integers(0, 20000), st.integers(0, 20000))
@settings(max_examples=40)
def test_a_dearer_or_hungrier_machine_costs_no_less(
    assumed: Assumptions, price: Decimal, more: Decimal, watts: int, hungrier: int
) -> None:
    first = bill(owned(price, watts), assumed).total
    assert first is not None
    for other in (owned(price + more, watts), owned(price, watts + hungrier)):
        total = bill(other, assumed).total
        assert total is not None
        assert total >= first


@given(assumptions(), st.integers(0, 20000), st.sampled_from((Decimal("1.1"), Decimal("1.58"))))
@settings(max_examples=30)
def test_cooling_is_never_counted_twice(assumed: Assumptions, watts: int, pue: Decimal) -> None:
    facts = owned(1000, watts)
    both = assumed.model_copy(update={"pue": pue, "cooling_cop": Decimal(3)})
    only = assumed.model_copy(update={"pue": pue, "cooling_cop": None})
    assert bill(facts, both).total == bill(facts, only).total


@given(assumptions(), st.integers(0, 20000), money(200))
@settings(max_examples=30)
def test_power_inside_the_price_of_hosting_costs_nothing_more(assumed: Assumptions, watts: int, price: Decimal) -> None:
    facts = owned(1000, watts)
    inside = assumed.model_copy(
        update={"hosting_includes_power": True, "hosting_per_kw_month": Decimal(1), "hosting_per_rack_month": price}
    )
    keys = {share.key for share in bill(facts, inside).running.shares}
    assert not keys & {"electricity", "cooling"}
    free = inside.model_copy(update={"electricity_price_per_kwh": Decimal(0)})
    assert bill(facts, inside).total == bill(facts, free).total


@given(money(1000000), money(30), st.integers(1, 240))
@settings(max_examples=40)
def test_a_loan_is_paid_back_with_its_interest(principal: Decimal, percent: Decimal, months: int) -> None:
    assumed = Assumptions(
        hours_per_month=0, years=1, electricity_price_per_kwh=Decimal(0), financing_percent=percent,
        financing_months=months,
    )  # fmt: skip
    paid = instalment(principal, percent, months) * months
    total = interest_by(months, principal, assumed)
    assert abs(paid - principal - total) < Decimal("0.005")
    assert interest_by(months + 1, principal, assumed) == total
    by_month = [interest_by(m, principal, assumed) for m in range(months + 1)]
    assert all(b - a > Decimal("-0.005") for a, b in pairwise(by_month))


@given(assumptions(), money(100000))
@settings(max_examples=30)
def test_what_costs_no_interest_costs_nothing(assumed: Assumptions, price: Decimal) -> None:
    at_once = assumed.model_copy(update={"financing_months": 0})
    free = assumed.model_copy(update={"financing_percent": Decimal(0)})
    assert bill(owned(price), at_once).interest == bill(owned(price), free).interest == 0
    assert bill(owned(price), at_once).total == bill(owned(price), free).total


@given(assumptions(), money(50000), money(50000), money(20), money(20))
@settings(max_examples=60)
def test_break_even_moves_the_right_way(
    assumed: Assumptions, price: Decimal, more: Decimal, rent: Decimal, dearer: Decimal
) -> None:
    def month(bought: Decimal, hourly: Decimal) -> float:
        found = crossing(bill(owned(bought, 800), assumed).curve, bill(rented(hourly), assumed).curve)
        return float("inf") if found is None else found

    assert month(price, rent) <= month(price + more, rent)
    assert month(price, rent + dearer) <= month(price, rent)


@given(assumptions(), money(50000), money(20))
@settings(max_examples=40)
def test_the_month_of_break_even_is_where_the_curves_cross(assumed: Assumptions, price: Decimal, rent: Decimal) -> None:
    own, other = bill(owned(price, 800), assumed).curve, bill(rented(rent), assumed).curve
    month = crossing(own, other)
    assume(month is not None)
    assert month is not None
    assert own[month] <= other[month]
    assert all(a > b for a, b in list(zip(own, other, strict=True))[1:month])


@given(assumptions(), st.integers(1, 50000), money(20))
@settings(max_examples=60)
def test_break_even_is_the_purchase_over_what_is_saved_a_month(assumed: Assumptions, price: int, rent: Decimal) -> None:
    """RULES.md CLD-BREAK: purchase / (rent a month - own costs a month), up to whole months."""
    plain = assumed.model_copy(update={"financing_months": 0, "residual_percent": Decimal(0)})
    own, other = bill(owned(price, 800), plain), bill(rented(rent), plain)
    assert own.running.total is not None
    assert other.running.total is not None
    saved = other.running.total - own.running.total
    month = ceil(own.upfront / saved) if saved > 0 else None
    assert crossing(own.curve, other.curve) == (max(month, 1) if month and month <= plain.months else None)


@given(assumptions(), st.integers(0, 20000), st.integers(1, 5000))
@settings(max_examples=40)
def test_a_watt_costs_what_it_adds(assumed: Assumptions, watts: int, more: int) -> None:
    """``watt_cost``, which the search weighs power by, agrees with the bill up to the monthly rounding."""
    low, high = bill(owned(0, watts), assumed).total, bill(owned(0, watts + more), assumed).total
    assert low is not None
    assert high is not None
    rounding = Decimal("0.03") * assumed.months  # three rounded shares, each off by a cent at both ends together
    assert abs(high - low - more * watt_cost(assumed, in_room=True)) <= rounding


def test_no_hours_of_use_are_no_rent_of_zero() -> None:
    idle = Assumptions(hours_per_month=0, years=3, electricity_price_per_kwh=Decimal("0.3"))
    assert bill(owned(1000, 800), idle).total == 1000
    assert bill(rented(4), idle).total is None
    assert crossing(bill(owned(1000, 800), idle).curve, bill(rented(4), idle).curve) is None
    assert bill(rented(4), idle).running.missing == ("the hours of use, which are zero",)


@pytest.mark.parametrize("facts", [owned(1000, None), owned(1000, 10, on_request=1), rented(None)])
def test_what_is_not_known_is_no_total(facts: object) -> None:
    assumed = Assumptions(hours_per_month=100, years=3, electricity_price_per_kwh=Decimal("0.3"))
    found = bill(facts, assumed)  # type: ignore[arg-type]
    assert found.total is None
    assert found.curve == ()
