"""What of a build's costs no assumption changes: prices, power, racks. Worked out once, then costed many times."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.costing.connection import Connection, answers_tb, connection_of
from app.costing.lines import capex, cost_lines, fittings_on_request, on_request
from app.costing.renting import egress_per_gb, rent_per, storage_price
from app.domain.build import RENTED, Build, Node
from app.domain.costs import CostLine
from app.domain.errors import Unknown
from app.domain.money import ExchangeRates, round_money
from app.domain.power import wall_w
from app.domain.quantity import Quantity
from app.domain.renting import charged_tb, spot_of
from app.domain.requirement import Demand
from app.domain.site import Site


@dataclass(frozen=True)
class Basis:
    """Facts of a build that its costs rest on.

    ``room_w`` is what the machines in a room draw at full load, ``field_w`` those of the edge: no building stands
    around these. ``rent_per_hour`` is that of all instances, ``rent_per_month`` that of servers rented by the month;
    ``once`` is what renting them costs at the start. ``egress_tb`` leaves and is charged for, ``storage_gb`` is rented
    at ``storage_price``; ``spot_overhead`` is the share of hours rented more for interruptions. Where the site does not
    tell what leaves the provider (``egress_told``), it is the answers to the sensors, as far as their price is known.
    ``None``: a fact or a price is missing.
    """

    currency: str
    lines: tuple[CostLine, ...]
    purchase: Decimal
    on_request: int
    owned: bool
    rented: bool
    room_w: float | None
    field_w: float | None
    racks: int
    rent_per_hour: Decimal | None
    egress_tb: float
    egress_per_gb: Decimal | None
    egress_told: bool = True
    connection: Connection | None = None
    rent_per_month: Decimal | None = Decimal(0)
    spot_overhead: Quantity | None = None
    once: Decimal = Decimal(0)
    storage_gb: float = 0.0
    storage_price: Quantity | None = None
    fittings_on_request: int = 0

    @property
    def unpriced(self) -> int:
        """Lines without a price that leave no total: those of machines' parts, not of racks, PDUs and cables."""
        return self.on_request - self.fittings_on_request

    @property
    def wall_w(self) -> float | None:
        """What all machines together draw from the wall at full load."""
        return None if self.room_w is None or self.field_w is None else self.room_w + self.field_w


def basis(build: Build, rates: ExchangeRates, today: date, demand: Demand | None = None) -> Basis:
    """The facts of a build; raises ``UserError`` where an exchange rate is missing.

    ``demand`` tells how long the work takes, and so what interruptions of spot instances cost.
    """
    lines = cost_lines(build, rates, today)
    currency = build.site.currency
    told, out_per_gb = build.site.cloud.egress_tb_per_month, egress_per_gb(build, rates)
    leaving = answers_tb(build) if told is None and out_per_gb is not None else told or 0.0
    return Basis(
        currency=currency,
        lines=lines,
        purchase=round_money(capex(line for line in lines if line.per == "piece"), currency),
        on_request=on_request(lines),
        fittings_on_request=fittings_on_request(lines),
        owned=not build.rented,
        rented=bool(build.rentals),
        room_w=_watts(build, lambda kind: kind not in (*RENTED.values(), "edge")),
        field_w=_watts(build, lambda kind: kind == "edge"),
        racks=_racks(build),
        rent_per_hour=rent_per(lines, "hour"),
        egress_tb=charged_tb(build, leaving),
        egress_per_gb=out_per_gb,
        egress_told=told is not None,
        connection=connection_of(build),
        rent_per_month=rent_per(lines, "month"),
        spot_overhead=_spot_overhead(build, lines, demand),
        once=round_money(capex(line for line in lines if line.per != "piece"), currency),
        storage_gb=build.site.cloud.storage_gb or 0.0,
        storage_price=storage_price(build, rates) if build.site.cloud.storage_gb else None,
    )


def full_power_w(build: Build) -> float | None:
    """What all machines together draw from the wall at full load; ``None`` where a fact is missing."""
    return _watts(build, lambda _kind: True)


def _watts(build: Build, wanted: Callable[[str], bool]) -> float | None:
    try:
        return sum(_of_node(node, build.site) for node in build.nodes if wanted(node.kind))
    except Unknown:
        return None


def _of_node(node: Node, site: Site) -> float:
    """What spare machines on a shelf draw is nothing."""
    return 0.0 if node.purpose == "spare" else node.qty * wall_w(node, site)


def _racks(build: Build) -> int:
    """The racks of the parts list, else those that the site tells of."""
    listed = sum(node.qty * item.qty for node, item in build.items() if item.role == "rack")
    return listed or build.site.onprem.racks


def _spot_overhead(build: Build, lines: tuple[CostLine, ...], demand: Demand | None) -> Quantity | None:
    """Hours rented more per hour of work, where the price counted is that of spot; ``None`` where unknown."""
    plan = spot_of(build, demand) if any(line.basis == "spot" for line in lines) else None
    return plan.more_hours if plan is not None else None
