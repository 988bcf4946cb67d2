"""Alternatives side by side: whether each does the work, how fast, for what money, and what may go wrong."""

from __future__ import annotations

from decimal import Decimal

from pydantic import BaseModel, ConfigDict, Field

from app.domain.build import BuildDocument
from app.domain.finding import VerdictKind
from app.domain.latency import LatencyBudget
from app.domain.quantity import Quantity

MOST_OPTIONS = 5
"""More columns than this nobody reads."""


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ComparedOption(_Value):
    """One way to do the work. Without a ``build`` there is no machine of it, and ``reason`` says why.

    ``meets`` is ``None`` where nobody can tell, as without a workload. Any figure of ``None`` is unknown, never zero.
    """

    title: str
    place: str = Field(description="onprem, cloud, edge, hybrid")
    kind: str = Field(description="workstation, server, cluster, cloud, bare_metal, edge, hybrid")
    meets: bool | None = None
    missed: tuple[str, ...] = Field(default=(), description="the targets it misses, in words")
    time_h: float | None = Field(default=None, description="hours to the end of training")
    throughput: Quantity | None = Field(default=None, description="of the first phase that has one")
    price: Decimal | None = Field(default=None, description="what is paid on the day of purchase")
    on_request: int = Field(default=0, description="lines without a price; those of racks, PDUs, cables are in no sum")
    tco: Decimal | None = Field(default=None, description="purchase and running costs over the months")
    monthly: Decimal | None = Field(default=None, description="running costs")
    wall_w: float | None = None
    latency: LatencyBudget | None = Field(
        default=None, description="from sensor to answer; None for what answers nobody"
    )
    verdict: VerdictKind | None = None
    risks: tuple[str, ...] = ()
    build: BuildDocument | None = None
    reason: str = ""
    break_even_month: int | None = Field(default=None, description="from which it is cheaper than renting")


class Difference(_Value):
    """What the builds have in one role, or in one figure of the site: a value for each option, ``None`` for nothing."""

    name: str
    values: tuple[str | None, ...]

    @property
    def differs(self) -> bool:
        """Whether the builds are not all alike in this."""
        return len(set(self.values)) > 1


class Comparison(_Value):
    """Up to five options, in the order they were given; money net, in ``currency``, over ``months``.

    ``rows`` are the parts of all of them role by role; ``Difference.differs`` marks those that are not the same.
    ``notes`` say what holds for all: no workload was given, assumptions that were not asked for.
    """

    currency: str
    months: int
    options: tuple[ComparedOption, ...] = Field(max_length=MOST_OPTIONS)
    rows: tuple[Difference, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Only what is not the same everywhere."""
        return tuple(row for row in self.rows if row.differs)
