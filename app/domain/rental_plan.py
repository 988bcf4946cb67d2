"""What renting comes to before one books: machines, hours, money for one run and per month, quotas, price age."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from app.domain.quantity import Quantity
from app.domain.rental import SpotPlan

Terms = Literal["on_demand", "spot", "committed_1y", "committed_3y", "monthly"]


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class QuotaNeed(_Value):
    """A quota of the account that must hold ``need`` before the machines start.

    ``have`` is what the site says is granted; ``None`` where it does not tell. ``new_account``: what one starts with.
    """

    provider: str
    family: str
    unit: str = Field(description="vCPU or GPU")
    need: int
    have: int | None = None
    new_account: int

    @property
    def short(self) -> bool:
        """Whether it is not known to suffice."""
        return self.need > (self.new_account if self.have is None else self.have)


class TermOffer(_Value):
    """The machines on one kind of terms, money in the plan's currency for all of them.

    ``per_useful_hour`` is what an hour of work comes to: longer where spot instances are taken back, dearer where a
    commitment or a month is paid and not used. ``missing`` says why a figure is not there.
    """

    terms: Terms
    per_hour: Decimal | None = None
    per_useful_hour: Quantity | None = None
    run: Decimal | None = Field(default=None, description="the machines for one training run")
    month: Decimal | None = Field(default=None, description="the machines for the site's hours a month")
    asked: bool = Field(default=False, description="these are the terms that the site asks for")
    missing: str = ""


class RentedLine(_Value):
    """One kind of rented machine with the day of its price."""

    part: str
    title: str
    provider: str
    region: str | None
    machines: int
    per: Literal["hour", "month"]
    price: Decimal | None = Field(description="of one machine, in the plan's currency")
    basis: str | None = None
    price_as_of: str | None = None
    price_age_days: int | None = None
    price_stale: bool = False
    price_source: str = ""
    setup: Decimal | None = Field(default=None, description="once, for one machine; a server's only")
    contract_months: int | None = None


class RentalPlan(_Value):
    """Machines, time and money. A figure of ``None`` is unknown or does not apply; ``missing`` says what is not known.

    ``run`` is one training run with its storage and outgoing data, ``run_shares`` what it is made of; ``month`` is a
    month at the site's hours. ``warnings`` are to be read before one books.
    """

    currency: str
    lines: tuple[RentedLine, ...]
    machines: int
    accelerators: int
    work_h: Quantity | None = Field(default=None, description="of the training alone, without interruptions")
    wall_h: Quantity | None = Field(default=None, description="from start to end, interruptions and all")
    billed_h: float | None = Field(default=None, description="of each instance, in the steps that are billed")
    billing: str = ""
    run: Quantity | None = None
    run_shares: tuple[tuple[str, Decimal], ...] = ()
    month: Decimal | None = None
    storage_gb: float = 0.0
    storage_per_month: Quantity | None = None
    terms: tuple[TermOffer, ...] = ()
    spot: SpotPlan | None = Field(default=None, description="the same machines on spot, asked for or not")
    quotas: tuple[QuotaNeed, ...] = ()
    missing: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def wall_days(self) -> float | None:
        """Days from start to end of the work; ``None`` where its time is unknown."""
        return None if self.wall_h is None else self.wall_h.value / 24

    @property
    def price_stale(self) -> bool:
        """Whether any price is old."""
        return any(line.price_stale for line in self.lines)
