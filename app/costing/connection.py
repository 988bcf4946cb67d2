"""What the lines of the places cost, and what comes back over them out of a provider's network."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.build import Build
from app.domain.quantity import Input
from app.domain.updates import update_plan
from app.domain.uplink import uplink_of

GB_PER_TB = 1000


@dataclass(frozen=True)
class Connection:
    """The lines of all places: money a month, unrounded, with what it is made of."""

    per_month: Decimal
    inputs: tuple[Input, ...]


def connection_of(build: Build) -> Connection | None:
    """The lines of a build; ``None`` where none is needed, or the site tells no price of one.

    A line is paid by the month, by the gigabyte that is sent, or both. Machines in a room of one's own need none.
    """
    edge, currency = build.site.edge, build.site.currency
    monthly, metered = edge.uplink_price_per_month, edge.uplink_price_per_gb
    plan = uplink_of(build)
    if (monthly is None and metered is None) or (plan is None and build.place not in ("edge", "hybrid")):
        return None
    gb = plan.volume.value if plan is not None and plan.volume is not None else 0.0
    loaded = update_plan(build, None)
    updates_gb = loaded.volume.value if loaded is not None and loaded.volume is not None else 0.0
    return Connection(
        per_month=edge.places * (monthly or Decimal(0)) + Decimal(str(gb + updates_gb)) * (metered or Decimal(0)),
        inputs=(
            Input(name="places", value=edge.places, source="site: edge.places"),
            Input(name="price of a line", value=float(monthly or 0), unit=f"{currency}/month", source="site"),
            Input(name="data sent", value=gb, unit="GB/month", source="load x hours of all places"),
            Input(name="updates", value=updates_gb, unit="GB/month", source="site: sizes that are told x devices"),
            Input(name="price of data", value=float(metered or 0), unit=f"{currency}/GB", source="site"),
        ),
    )


def answers_tb(build: Build) -> float:
    """TB a month that rented machines send back to the sensors as answers; 0 where there are none."""
    plan = uplink_of(build)
    return plan.answers.value / GB_PER_TB if plan is not None and plan.answers is not None else 0.0
