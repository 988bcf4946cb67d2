"""What a machine costs to buy, to run and against the alternatives."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from app.domain.assumptions import Assumptions
from app.domain.quantity import Quantity
from app.domain.rental_plan import RentalPlan

__all__ = [
    "BOUGHT", "RENTED", "Alternative", "Assumptions", "CostLine", "Costs", "MonthPoint", "Swing", "sides_of",
]  # fmt: skip


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CostLine(_Value):
    """One part of the price: ``qty`` pieces over all machines. ``unit_price`` ``None`` is *on request*.

    ``stale``: the price is old or past its validity; ``rate_stale``: so is the exchange rate it was converted with.
    """

    role: str
    part: str
    title: str
    mpn: str | None = None
    qty: int
    unit_price: Decimal | None
    amount: Decimal | None
    list_currency: str | None = None
    list_price: Decimal | None = None
    rate: Decimal | None = None
    rate_as_of: str | None = None
    rate_stale: bool = False
    as_of: str | None = None
    basis: str | None = None
    stale: bool = False
    per: Literal["piece", "hour", "month"] = Field(
        default="piece", description="what unit_price is for; of what is rented, amount is paid once, at the start"
    )


class MonthPoint(_Value):
    """Money spent by the end of a month, 0 being the day of purchase."""

    month: int
    amount: Decimal


class Alternative(_Value):
    """One way to get the same work done: ``onprem``, ``cloud``, ``edge``, ``hybrid``.

    Impossible ones say why in ``reason``, and so do those of which no total can be told, as where nobody knows in time
    whether there is a way at all.
    """

    key: str
    title: str
    possible: bool = True
    reason: str = ""
    total: Decimal | None = None
    monthly: Decimal | None = None
    upfront: Decimal | None = None
    curve: tuple[MonthPoint, ...] = ()
    lines: tuple[tuple[str, Decimal], ...] = Field(default=(), description="what it is made of over the whole time")


class Swing(_Value):
    """How the total and the month of break-even move with one assumption, all others as they are.

    ``name`` is a field of ``Assumptions``, or ``hardware_price`` and ``cloud_price``: those as a factor of today's.
    ``tco_low`` belongs to ``low_value``, whichever is the larger; ``None`` where it cannot be told. A ``break_even_*``
    of ``None``: buying never gets cheaper in the months looked at. ``range`` says in words why these two ends.
    """

    name: str
    label: str
    unit: str = ""
    value: Decimal = Field(description="as it is assumed now")
    low_value: Decimal
    high_value: Decimal
    range: str
    tco_low: Decimal | None
    tco_high: Decimal | None
    break_even_low: int | None = None
    break_even_high: int | None = None

    @property
    def swing(self) -> Decimal:
        """How far apart the totals of both ends are."""
        if self.tco_low is None or self.tco_high is None:
            return Decimal(0)
        return abs(self.tco_high - self.tco_low)


BOUGHT, RENTED = ("onprem", "edge"), ("cloud", "hybrid")
"""Ways to get the work done by key: with machines of one's own, and with such as are hired."""


def sides_of(ways: Sequence[str], build: str) -> tuple[str | None, str | None]:
    """The way that buys and the one that rents whose break-even is told: the build's own, and the other's first."""
    own, rent = (
        build if build in kind else next((way for way in kind if way in ways), None) for kind in (BOUGHT, RENTED)
    )
    return (own if own in ways else None), (rent if rent in ways else None)


class Costs(_Value):
    """Prices net, in one currency. ``capex`` counts priced lines only; ``on_request`` says how many are missing. Racks,
    PDUs and cables on request are not in ``tco`` either; of any other part without a price there is no ``tco``.

    ``capex`` is what is paid: the lines less ``discount``. ``sensitivity`` is sorted, the widest swing first.
    ``per_unit`` has what the work makes (a training run, a million tokens, ...) by key; ``per_unit_missing`` says why
    a figure that this work would have is not there.
    """

    currency: str
    lines: tuple[CostLine, ...]
    capex: Decimal
    on_request: int
    opex_per_month: Decimal | None
    months: int
    tco: Decimal | None
    price: Decimal | None = Field(default=None, description="``capex``, and the rent of all months: as proposals tell")
    derivation: tuple[tuple[str, Quantity], ...] = Field(default=(), description="named figures with their why")
    alternatives: tuple[Alternative, ...] = ()
    break_even_month: int | None = None
    assumptions: Assumptions | None = None
    discount: Decimal = Decimal(0)
    sensitivity: tuple[Swing, ...] = ()
    per_unit: tuple[tuple[str, Quantity], ...] = ()
    rental: RentalPlan | None = Field(default=None, description="of what is rented: time, money, quotas, price age")
    per_unit_missing: tuple[str, ...] = ()
    way: str = Field(default="", description="which of the alternatives the build is")
    not_counted: tuple[str, ...] = Field(default=(), description="what no total holds because nobody told its price")
