"""What of a build's costs no assumption changes: prices, power, racks. Worked out once, then costed many times."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.costing.connection import Connection, answers_tb, connection_of
from app.costing.lines import capex, cost_lines, on_request
from app.domain.build import Build, Node
from app.domain.costs import CostLine
from app.domain.errors import Unknown
from app.domain.money import ExchangeRates, round_money
from app.domain.power import wall_w
from app.domain.site import Site

RENTED = ("cloud",)
"""Kinds of node that are paid by time and draw nothing here."""


@dataclass(frozen=True)
class Basis:
    """Facts of a build that its costs rest on.

    ``room_w`` is what the machines in a room draw at full load, ``field_w`` those of the edge: no building stands
    around these. ``rent_per_hour`` is that of all rented machines, ``egress_per_month`` what outgoing data costs.
    Where the site does not tell what leaves the provider (``egress_told``), it is the answers to the sensors, as far as
    their price is known. ``None``: a fact or a price is missing.
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

    @property
    def wall_w(self) -> float | None:
        """What all machines together draw from the wall at full load."""
        return None if self.room_w is None or self.field_w is None else self.room_w + self.field_w


def basis(build: Build, rates: ExchangeRates, today: date) -> Basis:
    """The facts of a build; raises ``UserError`` where an exchange rate is missing."""
    lines = cost_lines(build, rates, today)
    currency = build.site.currency
    leaving, out_per_gb = build.site.cloud.egress_tb_per_month, _egress_per_gb(build, lines)
    return Basis(
        currency=currency,
        lines=lines,
        purchase=round_money(capex(lines), currency),
        on_request=on_request(lines),
        owned=any(node.kind not in RENTED for node in build.nodes),
        rented=any(node.kind in RENTED for node in build.nodes),
        room_w=_watts(build, lambda kind: kind not in (*RENTED, "edge")),
        field_w=_watts(build, lambda kind: kind == "edge"),
        racks=_racks(build),
        rent_per_hour=_rent_per_hour(lines),
        egress_tb=answers_tb(build) if leaving is None and out_per_gb is not None else leaving or 0.0,
        egress_per_gb=out_per_gb,
        egress_told=leaving is not None,
        connection=connection_of(build),
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
    return node.qty * wall_w(node, site)


def _racks(build: Build) -> int:
    """The racks of the parts list, else those that the site tells of."""
    listed = sum(node.qty * item.qty for node, item in build.items() if item.role == "rack")
    return listed or build.site.onprem.racks


def _rent_per_hour(lines: tuple[CostLine, ...]) -> Decimal | None:
    rented = [line for line in lines if line.role == "cloud_instance"]
    if any(line.unit_price is None for line in rented):
        return None
    return sum((line.unit_price * line.qty for line in rented if line.unit_price is not None), Decimal(0))


def _egress_per_gb(build: Build, lines: tuple[CostLine, ...]) -> Decimal | None:
    """The dearest price of outgoing data among the rented instances; ``None`` where none is known."""
    rates = {line.part: line.rate for line in lines if line.rate is not None}
    prices = [
        Decimal(str(price)) * rates[item.part.id]
        for _, item in build.items()
        if item.part.category == "cloud_instance" and item.part.id in rates
        if (price := item.known("egress_per_gb")) is not None
    ]
    return max(prices, default=None)
