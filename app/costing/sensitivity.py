"""How far the total and the month of break-even move when one assumption is otherwise: the bars of a tornado."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from app.costing.basis import Basis
from app.costing.ownership import Way, bill, crossing_of
from app.domain.assumptions import DATA_CENTER_PUE
from app.domain.costs import Assumptions, Swing
from app.domain.money import round_money

HOURS_IN_A_MONTH = Decimal(730)
PRICE_SHARE = Decimal("0.2")
LEAST_LOAD = Decimal("0.3")
GOOD_PUE, POOR_PUE = Decimal("1.1"), Decimal("2.0")
USUAL_RESIDUAL, USUAL_DISCOUNT, COMMITTED_DISCOUNT = Decimal(30), Decimal(15), Decimal(40)

Ends = tuple[Decimal, Decimal, str]
"""The low and the high value, and why these."""


@dataclass(frozen=True)
class _Bar:
    """One assumption: how it reads, its ends, and what else changes with it."""

    name: str
    label: str
    unit: str
    ends: Callable[[Assumptions], Ends]


def sensitivity(own: Way, rivals: Sequence[Way], assumed: Assumptions) -> tuple[Swing, ...]:
    """The swing of every assumption that moves the total or the break-even, the widest first.

    Nothing where the total itself cannot be told. ``rivals`` are the other ways that the break-even rests on.
    """
    if own.facts is None or bill(own.facts, assumed, work=own.work).total is None:
        return ()
    ways = (own, *rivals)
    swings = [_swing(bar, ways, assumed) for bar in BARS]
    moved = [s for s in swings if s.swing or s.break_even_low != s.break_even_high]
    return tuple(sorted(moved, key=lambda s: (-s.swing, s.label)))


def _swing(bar: _Bar, ways: Sequence[Way], assumed: Assumptions) -> Swing:
    low, high, why = bar.ends(assumed)
    (tco_low, even_low), (tco_high, even_high) = (_at(bar.name, end, ways, assumed) for end in (low, high))
    return Swing(
        name=bar.name,
        label=bar.label,
        unit=bar.unit,
        value=_now(bar.name, assumed),
        low_value=low,
        high_value=high,
        range=why,
        tco_low=tco_low,
        tco_high=tco_high,
        break_even_low=even_low,
        break_even_high=even_high,
    )


def _at(name: str, value: Decimal, ways: Sequence[Way], assumed: Assumptions) -> tuple[Decimal | None, int | None]:
    """Total of the first way, and month of break-even, with one assumption at this value."""
    if name in FACTORS:
        ways, changed = tuple(_scaled(way, name, value) for way in ways), assumed
    else:
        typed = Assumptions.model_fields[name].annotation
        changed = assumed.model_copy(update={name: float(value) if typed is float else value})
    bills = [(way.key, bill(way.facts, changed, work=way.work)) for way in ways if way.facts is not None]
    return bills[0][1].total, crossing_of({key: found.curve for key, found in bills if found.curve}, ways[0].key)


def _now(name: str, assumed: Assumptions) -> Decimal:
    return Decimal(1) if name in FACTORS else Decimal(str(getattr(assumed, name)))


FACTORS = ("hardware_price", "cloud_price")
"""Not assumptions but prices of the catalog: their value is a factor of today's."""


def _scaled(way: Way, name: str, factor: Decimal) -> Way:
    facts = way.facts
    if facts is None:
        return way
    return replace(way, facts=_dearer(facts, factor) if name == "hardware_price" else _rented_at(facts, factor))


def _dearer(facts: Basis, factor: Decimal) -> Basis:
    return replace(facts, purchase=round_money(facts.purchase * factor, facts.currency))


def _rented_at(facts: Basis, factor: Decimal) -> Basis:
    hourly, monthly = facts.rent_per_hour, facts.rent_per_month
    return replace(
        facts,
        rent_per_hour=None if hourly is None else hourly * factor,
        rent_per_month=None if monthly is None else monthly * factor,
    )


def _hours(a: Assumptions) -> Ends:
    now = Decimal(str(a.hours_per_month))
    high = max(now, min(HOURS_IN_A_MONTH, now * Decimal("1.5"))) if now else HOURS_IN_A_MONTH
    return now / 2, high, "half of it to one and a half times, at most all hours of a month"


def _load(_: Assumptions) -> Ends:
    return LEAST_LOAD, Decimal(1), "mostly waiting to full power"


def _electricity(a: Assumptions) -> Ends:
    now = a.electricity_price_per_kwh
    return now / 2, now * 2, "half to twice the price"


def _pue(a: Assumptions) -> Ends:
    low = Decimal(1) if a.pue == 1 else min(a.pue, GOOD_PUE)
    high = DATA_CENTER_PUE if a.pue == 1 else max(a.pue, POOR_PUE)
    why = "as now to the average of the trade" if a.pue == 1 else "a very good building to a poor one"
    return low, high, why


def _price(_: Assumptions) -> Ends:
    return 1 - PRICE_SHARE, 1 + PRICE_SHARE, "20 % less to 20 % more"


def _hardware_discount(a: Assumptions) -> Ends:
    return Decimal(0), max(a.hardware_discount_percent, USUAL_DISCOUNT), "list price to a project discount"


def _cloud_discount(a: Assumptions) -> Ends:
    return Decimal(0), max(a.cloud_discount_percent, COMMITTED_DISCOUNT), "no discount to a long commitment"


def _half_more(name: str) -> Callable[[Assumptions], Ends]:
    """Half of an assumption to one and a half times it, a share of the whole at most all; no swing where it is zero."""

    def ends(a: Assumptions) -> Ends:
        now = Decimal(str(getattr(a, name)))
        high = now * Decimal("1.5")
        return now / 2, min(high, Decimal(100)) if "percent" in name else high, "half of it to one and a half times"

    return ends


def _residual(a: Assumptions) -> Ends:
    return Decimal(0), max(a.residual_percent, USUAL_RESIDUAL), "worth nothing to a good resale"


BARS = (
    _Bar("hours_per_month", "Hours in use", "h/month", _hours),
    _Bar("average_load", "Utilisation beside training", "of full power", _load),
    _Bar("electricity_price_per_kwh", "Electricity", "MONEY/kWh", _electricity),
    _Bar("pue", "PUE of the building", "W/W", _pue),
    _Bar("hardware_price", "Price of the hardware", "x", _price),
    _Bar("cloud_price", "Price of renting", "x", _price),
    _Bar("hardware_discount_percent", "Hardware discount", "%", _hardware_discount),
    _Bar("cloud_discount_percent", "Cloud discount", "%", _cloud_discount),
    _Bar("residual_percent", "Residual value", "% of the purchase", _residual),
    *(
        _Bar(name, label, unit, _half_more(name))
        for name, label, unit in (
            ("hosting_per_kw_month", "Hosting per kW", "MONEY/kW/month"),
            ("hosting_per_rack_month", "Hosting per rack", "MONEY/rack/month"),
            ("support_percent_per_year", "Support", "% of the purchase/year"),
            ("care_hours_per_month", "Care", "h/month"),
            ("staff_share", "Own staff", "full-time posts"),
            ("financing_percent", "Interest", "%/year"),
        )
    ),
)
