"""What a machine costs to buy, to run and against the alternatives."""

from __future__ import annotations

from decimal import Decimal

from pydantic import BaseModel, ConfigDict, Field

from app.domain.quantity import Quantity


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CostLine(_Value):
    """One part of the price: ``qty`` pieces over all machines. ``unit_price`` ``None`` is *on request*."""

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
    as_of: str | None = None
    basis: str | None = None
    stale: bool = False


class MonthPoint(_Value):
    """Money spent by the end of a month, 0 being the day of purchase."""

    month: int
    amount: Decimal


class Alternative(_Value):
    """One way to get the same work done: ``onprem``, ``cloud``, ``edge``. Impossible ones say why in ``reason``."""

    key: str
    title: str
    possible: bool = True
    reason: str = ""
    total: Decimal | None = None
    monthly: Decimal | None = None
    upfront: Decimal | None = None
    curve: tuple[MonthPoint, ...] = ()
    lines: tuple[tuple[str, Decimal], ...] = Field(default=(), description="what it is made of over the whole time")


class Costs(_Value):
    """Prices net, in one currency. ``capex`` counts priced lines only; ``on_request`` says how many are missing."""

    currency: str
    lines: tuple[CostLine, ...]
    capex: Decimal
    on_request: int
    opex_per_month: Decimal | None
    months: int
    tco: Decimal | None
    derivation: tuple[tuple[str, Quantity], ...] = Field(default=(), description="named figures with their why")
    alternatives: tuple[Alternative, ...] = ()
    break_even_month: int | None = None
