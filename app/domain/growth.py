"""How a machine or cluster of one's own grows with its data: year by year, and what to buy now so that nothing is
thrown away later."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from app.domain.quantity import Quantity

Change = Literal["buy", "discard"]


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Purchase(_Value):
    """``qty`` pieces over all machines that are bought, or that go and are thrown away (``discard``).

    ``part`` is its catalog id; ``None`` for what is no part of the catalog, such as a circuit. Without a price it is
    on request.
    """

    title: str
    part: str | None = None
    role: str = ""
    qty: int = Field(ge=1)
    unit_price: Decimal | None = None
    change: Change = "buy"

    @property
    def amount(self) -> Decimal | None:
        """What is paid for it; nothing for what goes."""
        if self.change == "discard":
            return Decimal(0)
        return None if self.unit_price is None else self.qty * self.unit_price

    @property
    def words(self) -> str:
        """As people say it: ``2 × NVIDIA H100``."""
        return f"{self.qty} × {self.title}"


class YearPlan(_Value):
    """One year: the data it begins with, what the training then takes, and what is bought for it.

    ``storage_gb`` has to be held by the end of the year, ``storage_have_gb`` is held after what is bought. Ports are
    those of the compute fabric's switches. ``None`` is what nobody can tell: a fact or a figure of the site is missing.
    ``price`` counts priced purchases only, ``on_request`` how many have none.
    """

    year: int = Field(ge=1)
    dataset_gb: float
    storage_gb: float | None
    storage_have_gb: float | None = None
    time_h: Quantity | None = None
    before_h: float | None = Field(
        default=None, description="what the training would take on the year before's machines"
    )
    meets: bool | None = Field(default=None, description="the deadline, after what is bought; None without one")
    gpus: int
    nodes: int
    ports_used: int | None = None
    ports_free: int | None = None
    rack_u_free: float | None = None
    power_headroom_w: float | None = None
    purchases: tuple[Purchase, ...] = ()
    gaps: tuple[str, ...] = Field(default=(), description="what cannot be had or told, in words")

    @property
    def buy(self) -> tuple[str, ...]:
        """What is bought, in words with counts."""
        return tuple(one.words for one in self.purchases if one.change == "buy")

    @property
    def price(self) -> Decimal:
        """Of all purchases that have one."""
        return sum((one.amount for one in self.purchases if one.amount is not None), Decimal(0))

    @property
    def on_request(self) -> int:
        """Purchases without a price."""
        return sum(one.amount is None for one in self.purchases)


class Advice(_Value):
    """Something to buy now rather than later. ``part`` is the present part that would else be thrown away, or that
    sets the limit; ``year`` when that happens."""

    what: str
    why: str
    year: int
    part: str | None = None
    thrown_away: bool = False
    role: str = Field(default="", description="of the part")


class GrowthPlan(_Value):
    """The plan over the site's years. With ``missing`` figures of the workload there is none, and they are named.

    ``start_price`` is what the machines of today cost, as far as they are priced.
    """

    name: str
    currency: str
    growth_per_year: float | None = None
    deadline_h: float | None = None
    start_price: Decimal = Decimal(0)
    years: tuple[YearPlan, ...] = ()
    now: tuple[Advice, ...] = ()
    missing: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()

    @property
    def price(self) -> Decimal:
        """Of all that is bought over the years, as far as it is priced."""
        return sum((year.price for year in self.years), Decimal(0))

    @property
    def on_request(self) -> int:
        """Purchases without a price, over all years."""
        return sum(year.on_request for year in self.years)

    @property
    def discarded(self) -> tuple[str, ...]:
        """What is thrown away on the way, in words."""
        return tuple(one.words for year in self.years for one in year.purchases if one.change == "discard")

    @property
    def lost(self) -> Decimal:
        """What the parts are worth today that are thrown away on the way, as far as they are priced."""
        gone = (one for year in self.years for one in year.purchases if one.change == "discard")
        return sum((one.qty * one.unit_price for one in gone if one.unit_price is not None), Decimal(0))

    @property
    def holds(self) -> bool:
        """Whether every year meets its deadline, as far as there is one, and nothing stays open."""
        return not self.missing and all(year.meets is not False and not year.gaps for year in self.years)
