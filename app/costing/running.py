"""What a build costs month after month: each share with its derivation, own machines and rented ones alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from app.costing.basis import Basis
from app.domain.costs import Assumptions
from app.domain.money import round_money
from app.domain.quantity import Input, Quantity

WH_PER_KWH = Decimal(1000)
GB_PER_TB = Decimal(1000)
POWER = "the power of a part"
"""What is missing where a share of the power is."""
MONTHS_A_YEAR = Decimal(12)


@dataclass(frozen=True)
class Share:
    """One kind of running cost a month. An ``amount`` of ``None``: what ``missing`` names is not known."""

    key: str
    title: str
    amount: Decimal | None
    why: Quantity | None = None
    missing: str = ""


@dataclass(frozen=True)
class Running:
    """Money a month by kind: only the kinds that this build has."""

    shares: tuple[Share, ...]

    @property
    def total(self) -> Decimal | None:
        """All of it, or ``None`` where a share of it is unknown."""
        amounts = [share.amount for share in self.shares]
        known = [amount for amount in amounts if amount is not None]
        return sum(known, Decimal(0)) if len(known) == len(amounts) else None

    @property
    def missing(self) -> tuple[str, ...]:
        """What would have to be known for a total, in words."""
        return tuple(dict.fromkeys(share.missing for share in self.shares if share.amount is None))

    @property
    def derivation(self) -> tuple[tuple[str, Quantity], ...]:
        """Every share that is known, by its key."""
        return tuple((f"{share.key}_per_month", share.why) for share in self.shares if share.why is not None)


Reckoning = Callable[[Basis, Assumptions, Decimal], Share | None]
"""A share from facts, assumptions and hours a month; ``None`` where there is no such cost."""


def running(facts: Basis, assumed: Assumptions, *, work: float = 1.0) -> Running:
    """The monthly costs of a build.

    ``work`` scales the hours: a machine twice as fast does a month's training in half of them. Power, hosting, support
    and people count for machines of one's own, rent, cloud storage and outgoing data for rented ones.
    """
    hours = Decimal(str(assumed.hours_per_month)) * Decimal(str(work))
    own: tuple[Reckoning, ...] = (_electricity, _cooling, _hosting, _support, _care, _staff)
    rented: tuple[Reckoning, ...] = (_rent, _storage, _egress)
    asked = (*(own if facts.owned else ()), *(rented if facts.rented else ()), _connection)
    shares = (reckon(facts, assumed, hours) for reckon in asked)
    return Running(tuple(share for share in shares if share is not None))


def _electricity(facts: Basis, assumed: Assumptions, hours: Decimal) -> Share | None:
    watts = facts.field_w if assumed.power_included else facts.wall_w
    if watts is None:
        return Share("electricity", "Electricity", None, missing=POWER)
    if not watts and assumed.power_included:
        return None
    amount = _kwh(watts, assumed, hours) * assumed.electricity_price_per_kwh
    formula = "wall power x hours x (training share + (1 - training share) x average load) / 1000 x price"
    return _known("electricity", "Electricity", amount, facts, formula, _powered(watts, assumed, hours), "PWR-EFF")


def _cooling(facts: Basis, assumed: Assumptions, hours: Decimal) -> Share | None:
    """Cooling, and with a PUE whatever else the building draws. Machines of the edge stand in no such building."""
    if not assumed.overhead or assumed.power_included or facts.room_w == 0:
        return None
    title = "Cooling and building" if assumed.pue > 1 else "Cooling"
    if facts.room_w is None:
        return Share("cooling", title, None, missing=POWER)
    amount = _kwh(facts.room_w, assumed, hours) * assumed.electricity_price_per_kwh * assumed.overhead
    by_pue = assumed.pue > 1
    factor = "(PUE - 1); the PUE holds all cooling" if by_pue else "1 / coefficient of performance of the cooling"
    figure = Input(name="PUE", value=float(assumed.pue), source="assumption") if by_pue else Input(
        name="coefficient of performance", value=float(assumed.cooling_cop or 0), unit="W/W", source="assumption"
    )  # fmt: skip
    inputs = (*_powered(facts.room_w, assumed, hours), figure)
    source = "ISO/IEC 30134-2: PUE = energy of the building / energy of its machines" if by_pue else "heat = power"
    return _known(
        "cooling", title, amount, facts, f"electricity of the machines in the room x {factor}", inputs, source
    )


def _hosting(facts: Basis, assumed: Assumptions, _hours: Decimal) -> Share | None:
    """A place in somebody's data centre: by the power that the machines can draw, by the rack, or both."""
    if not assumed.hosted or facts.room_w == 0:
        return None
    if facts.room_w is None and assumed.hosting_per_kw_month:
        return Share("hosting", "Hosting", None, missing=POWER)
    kw = Decimal(str(facts.room_w or 0)) / WH_PER_KWH
    amount = kw * assumed.hosting_per_kw_month + facts.racks * assumed.hosting_per_rack_month
    inputs = (
        Input(name="power at full load", value=float(kw), unit="kW", source="power chain of the build"),
        _money("per kW", assumed.hosting_per_kw_month, facts, "/kW/month"),
        Input(name="racks", value=facts.racks, source="parts list, else the site"),
        _money("per rack", assumed.hosting_per_rack_month, facts, "/rack/month"),
    )
    formula = "kW at full load x price per kW + racks x price per rack"
    return _known("hosting", "Hosting", amount, facts, formula, inputs, "assumption")


def _support(facts: Basis, assumed: Assumptions, _hours: Decimal) -> Share | None:
    if not assumed.support_percent_per_year:
        return None
    if facts.unpriced:
        return Share("support", "Support", None, missing="the price of a part, which support is a share of")
    bought = facts.purchase - discount(facts, assumed)
    amount = bought * assumed.support_percent_per_year / 100 / MONTHS_A_YEAR
    inputs = (
        _money("purchase", bought, facts),
        Input(name="support", value=float(assumed.support_percent_per_year), unit="%/year", source="assumption"),
    )
    return _known("support", "Support", amount, facts, "purchase x percent per year / 12", inputs, "assumption")


def _care(facts: Basis, assumed: Assumptions, _hours: Decimal) -> Share | None:
    amount = assumed.care_hours_per_month * assumed.care_rate_per_hour
    if not amount:
        return None
    inputs = (
        Input(name="hours of care", value=float(assumed.care_hours_per_month), unit="h/month", source="assumption"),
        _money("rate", assumed.care_rate_per_hour, facts, "/h"),
    )
    return _known("care", "Care", amount, facts, "hours of care x rate", inputs, "assumption")


def _staff(facts: Basis, assumed: Assumptions, _hours: Decimal) -> Share | None:
    amount = assumed.staff_share * assumed.staff_cost_per_year / MONTHS_A_YEAR
    if not amount:
        return None
    inputs = (
        Input(name="full-time posts", value=float(assumed.staff_share), source="assumption"),
        _money("cost of a post", assumed.staff_cost_per_year, facts, "/year"),
    )
    return _known("staff", "Staff", amount, facts, "posts x cost of a post / 12", inputs, "assumption")


def agreed_rent(facts: Basis, assumed: Assumptions, *, work: float = 1.0) -> Decimal | None:
    """A month's rent of all machines, unrounded and without the hours that interruptions cost more.

    ``None``: the price of a machine is not known.
    """
    if facts.rent_per_hour is None or facts.rent_per_month is None:
        return None
    hours = Decimal(str(assumed.hours_per_month)) * Decimal(str(work))
    return _discounted(facts.rent_per_hour * hours + facts.rent_per_month, assumed)


def _discounted(rent: Decimal, assumed: Assumptions) -> Decimal:
    return rent * (100 - assumed.cloud_discount_percent) / 100


def _rent(facts: Basis, assumed: Assumptions, hours: Decimal) -> Share | None:
    """By the hour, longer where spot instances are taken back; servers by the month, whatever the hours."""
    if facts.rent_per_hour is None or facts.rent_per_month is None:
        return Share("rent", "Rent", None, missing="the price of a rented machine")
    if facts.rent_per_hour and not hours:
        return Share("rent", "Rent", None, missing="the hours of use, which are zero")
    spot = facts.spot_overhead
    longer = 1 + assumed.spot_overhead_percent / 100 + Decimal(str(spot.value if spot else 0))
    amount = _discounted(facts.rent_per_hour * hours * longer + facts.rent_per_month, assumed)
    inputs = [
        Input(name="price per hour of all machines", value=float(facts.rent_per_hour), unit=f"{facts.currency}/h",
              source="catalog"),
        Input(name="hours", value=round(float(hours), 2), unit="h/month", source="site"),
        Input(name="discount", value=float(assumed.cloud_discount_percent), unit="%", source="assumption"),
    ]  # fmt: skip
    formula = "sum of (price per hour x machines) x hours"
    if longer != 1:
        formula += " x (1 + hours more on spot)"
        more = round(float(100 * (longer - 1)), 3)
        source = spot.source if spot else "assumption"
        inputs.append(Input(name="hours more on spot", value=more, unit="%", source=source))
    if facts.rent_per_month:
        formula = f"({formula} + sum of (price per month x machines))"
        inputs.append(_money("price per month of all machines", facts.rent_per_month, facts, "/month"))
    return _known("rent", "Rent", amount, facts, f"{formula} x (1 - discount)", tuple(inputs), "catalog prices")


def _storage(facts: Basis, assumed: Assumptions, _hours: Decimal) -> Share | None:
    """What the site says is rented, at its price, and what is assumed beside."""
    beside, price = assumed.cloud_storage_per_month, facts.storage_price
    if not facts.storage_gb:
        alone = (_money("storage", beside, facts, "/month"),)
        return _known("storage", "Cloud storage", beside, facts, "as assumed", alone, "assumption") if beside else None
    if price is None:
        return Share("storage", "Cloud storage", None, missing="the price of rented storage (an exchange rate)")
    amount = Decimal(str(facts.storage_gb)) * Decimal(str(price.value)) + beside
    inputs = (
        Input(name="rented storage", value=facts.storage_gb, unit="GB", source="site"),
        Input(name="price", value=price.value, unit=price.unit, source=price.source),
        _money("beside", beside, facts, "/month"),
    )
    return _known(
        "storage", "Cloud storage", amount, facts, "GB x price + what is assumed beside", inputs, price.source
    )


def _egress(facts: Basis, _assumed: Assumptions, _hours: Decimal) -> Share | None:
    """Outgoing data at the dearest price of the rented instances."""
    if not facts.egress_tb:
        return None
    if facts.egress_per_gb is None:
        return Share("egress", "Outgoing data", None, missing="the price of outgoing data")
    amount = Decimal(str(facts.egress_tb)) * GB_PER_TB * facts.egress_per_gb
    told = "site" if facts.egress_told else "answers to the sensors: site, edge.answer_kb"
    inputs = (
        Input(name="data leaving", value=facts.egress_tb, unit="TB/month", source=told),
        Input(name="price", value=float(facts.egress_per_gb), unit=f"{facts.currency}/GB", source="catalog"),
    )
    formula = "TB leaving per month x 1000 x price per GB"
    return _known("egress", "Outgoing data", amount, facts, formula, inputs, "RULES.md CLD-EGRESS")


def _connection(facts: Basis, _assumed: Assumptions, _hours: Decimal) -> Share | None:
    """The lines of places beside sensors, whoever owns the machines."""
    lines = facts.connection
    if lines is None:
        return None
    formula = "places x price of a line + (data sent + updates) x price of data"
    return _known(
        "uplink", "Uplink", lines.per_month, facts, formula, lines.inputs, "site: edge.uplink_price_per_month"
    )


def watt_cost(assumed: Assumptions, *, in_room: bool) -> Decimal:
    """What a watt at full load costs over all months, unrounded: electricity, and in a room its cooling and place.

    Rests on the figures that ``running`` rests on, for a machine that does all the hours.
    """
    each = Decimal(0) if in_room and assumed.power_included else assumed.electricity_price_per_kwh
    factor = 1 + assumed.overhead if in_room else Decimal(1)
    power = Decimal(str(assumed.hours_per_month)) * assumed.load * each * factor
    place = assumed.hosting_per_kw_month if in_room else Decimal(0)
    return (power + place) * assumed.months / WH_PER_KWH


def discount(facts: Basis, assumed: Assumptions) -> Decimal:
    """What the hardware discount takes off the purchase."""
    return round_money(facts.purchase * assumed.hardware_discount_percent / 100, facts.currency)


def _kwh(watts: float, assumed: Assumptions, hours: Decimal) -> Decimal:
    return Decimal(str(watts)) * hours * assumed.load / WH_PER_KWH


def _powered(watts: float, assumed: Assumptions, hours: Decimal) -> tuple[Input, ...]:
    return (
        Input(name="wall power at full load", value=watts, unit="W", source="power chain of the build"),
        Input(name="hours", value=round(float(hours), 2), unit="h/month", source="site"),
        Input(name="training share", value=assumed.training_share, source="assumption"),
        Input(name="average load", value=assumed.average_load, source="assumption"),
        Input(name="price", value=float(assumed.electricity_price_per_kwh), unit="per kWh", source="site"),
    )


def _money(name: str, amount: Decimal, facts: Basis, per: str = "") -> Input:
    return Input(name=name, value=float(amount), unit=f"{facts.currency}{per}", source="assumption")


def _known(
    key: str, title: str, amount: Decimal, facts: Basis, formula: str, inputs: tuple[Input, ...], source: str
) -> Share:
    rounded = round_money(amount, facts.currency)
    unit = f"{facts.currency}/month"
    return Share(
        key, title, rounded, Quantity(value=float(rounded), unit=unit, formula=formula, inputs=inputs, source=source)
    )
