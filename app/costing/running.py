"""What a build costs month after month: electricity, rent, care."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.build import Build
from app.domain.costs import Assumptions, CostLine
from app.domain.errors import Unknown
from app.domain.money import round_money
from app.domain.power import wall_w
from app.domain.quantity import Input, Quantity

WH_PER_KWH = Decimal(1000)
GB_PER_TB = Decimal(1000)


@dataclass(frozen=True)
class Running:
    """Money per month by kind, each with its derivation. ``None``: a fact or a price is missing."""

    electricity: Decimal | None
    rent: Decimal | None
    care: Decimal
    storage: Decimal
    egress: Decimal | None
    derivation: tuple[tuple[str, Quantity], ...]

    @property
    def total(self) -> Decimal | None:
        """All of it, or ``None`` where a share of it is unknown."""
        if self.electricity is None or self.rent is None or self.egress is None:
            return None
        return self.electricity + self.rent + self.care + self.storage + self.egress


def running(build: Build, lines: tuple[CostLine, ...], assumed: Assumptions, *, work: float = 1.0) -> Running:
    """The monthly costs of a build.

    ``work`` scales the hours: a machine twice as fast does a month's training in half of them. Care counts for machines
    of one's own, cloud storage and outgoing data for rented ones.
    """
    currency = build.site.currency
    rented = any(node.kind == "cloud" for node in build.nodes)
    owned = any(node.kind != "cloud" for node in build.nodes)
    hours = assumed.hours_per_month * work
    watts = full_power_w(build)
    power = None if watts is None else _electricity(watts, hours, assumed, currency)
    rents = _rent(lines, hours, currency) if rented else None
    care = assumed.care_hours_per_month * assumed.care_rate_per_hour if owned else Decimal(0)
    leaving = _egress(build, lines, currency) if rented else None
    shown = [("electricity_per_month", power), ("rent_per_month", rents), ("egress_per_month", leaving)]
    missing = rented and rents is None
    return Running(
        electricity=None if power is None else round_money(Decimal(str(power.value)), currency),
        rent=None if missing else round_money(Decimal(str(rents.value)), currency) if rents else Decimal(0),
        care=round_money(care, currency),
        storage=round_money(assumed.cloud_storage_per_month, currency) if rented else Decimal(0),
        egress=_paid(build, leaving, rented),
        derivation=tuple((name, quantity) for name, quantity in shown if quantity is not None),
    )


def full_power_w(build: Build) -> float | None:
    """What all machines together draw from the wall at full load; ``None`` where a fact is missing."""
    try:
        return sum(node.qty * wall_w(node, build.site) for node in build.nodes)
    except Unknown:
        return None


def _electricity(watts: float, hours: float, assumed: Assumptions, currency: str) -> Quantity:
    load = assumed.training_share + (1 - assumed.training_share) * assumed.average_load
    kwh = Decimal(str(watts)) * Decimal(str(hours)) * Decimal(str(load)) / WH_PER_KWH
    return Quantity(
        value=float(round_money(kwh * assumed.electricity_price_per_kwh, currency)),
        unit=f"{currency}/month",
        formula="wall power x hours x (training share + (1 - training share) x average load) / 1000 x price",
        inputs=(
            Input(name="wall power at full load", value=watts, unit="W", source="power chain of the build"),
            Input(name="hours", value=round(hours, 2), unit="h/month", source="site"),
            Input(name="training share", value=assumed.training_share, source="assumption"),
            Input(name="average load", value=assumed.average_load, source="assumption"),
            Input(name="price", value=float(assumed.electricity_price_per_kwh), unit=f"{currency}/kWh", source="site"),
        ),
        source="RULES.md PWR-EFF, GUIDE.md",
    )


def _rent(lines: tuple[CostLine, ...], hours: float, currency: str) -> Quantity | None:
    rented = [line for line in lines if line.role == "cloud_instance"]
    if any(line.unit_price is None for line in rented):
        return None
    per_hour = sum((line.unit_price * line.qty for line in rented if line.unit_price is not None), Decimal(0))
    return Quantity(
        value=float(round_money(per_hour * Decimal(str(hours)), currency)),
        unit=f"{currency}/month",
        formula="sum of (price per hour x machines) x hours",
        inputs=(
            Input(name="price per hour of all machines", value=float(per_hour), unit=f"{currency}/h", source="catalog"),
            Input(name="hours", value=round(hours, 2), unit="h/month", source="site"),
        ),
        source="catalog prices of the instances",
    )


def _paid(build: Build, leaving: Quantity | None, rented: bool) -> Decimal | None:
    """What outgoing data costs; ``None`` where some leaves and nobody knows its price."""
    if leaving is not None:
        return Decimal(str(leaving.value))
    return None if rented and build.site.cloud.egress_tb_per_month else Decimal(0)


def _egress(build: Build, lines: tuple[CostLine, ...], currency: str) -> Quantity | None:
    """Outgoing data at the dearest price of the rented instances; ``None`` where none leaves or no price is known."""
    tb = build.site.cloud.egress_tb_per_month
    rates = {line.part: line.rate for line in lines if line.rate is not None}
    prices = [
        Decimal(str(price)) * rates[item.part.id]
        for _, item in build.items()
        if item.part.category == "cloud_instance" and item.part.id in rates
        if (price := item.known("egress_per_gb")) is not None
    ]
    if not tb or not prices:
        return None
    return Quantity(
        value=float(round_money(Decimal(str(tb)) * GB_PER_TB * max(prices), currency)),
        unit=f"{currency}/month",
        formula="TB leaving per month x 1000 x price per GB",
        inputs=(
            Input(name="data leaving", value=tb, unit="TB/month", source="site"),
            Input(name="price", value=float(max(prices)), unit=f"{currency}/GB", source="catalog"),
        ),
        source="RULES.md CLD-EGRESS",
    )
