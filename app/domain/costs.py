"""What a machine costs to buy, to run and against the alternatives."""

from __future__ import annotations

from decimal import Decimal

from pydantic import BaseModel, ConfigDict, Field

from app.domain.quantity import Quantity
from app.domain.site import Site
from app.domain.workload import Workload


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Assumptions(_Value):
    """What running costs rest on. Money in the site's currency, net; the defaults are the site's own figures."""

    hours_per_month: float = Field(ge=0, le=744, description="hours a month that the machine works")
    years: int = Field(ge=1, le=10)
    electricity_price_per_kwh: Decimal = Field(ge=0)
    training_share: float = Field(default=1, ge=0, le=1, description="of the hours; training runs at full power")
    average_load: float = Field(default=1, ge=0, le=1, description="share of full power in the other hours")
    care_hours_per_month: Decimal = Field(default=Decimal(0), ge=0, description="somebody's time for an own machine")
    care_rate_per_hour: Decimal = Field(default=Decimal(0), ge=0)
    cloud_storage_per_month: Decimal = Field(default=Decimal(0), ge=0)
    residual_percent: Decimal = Field(default=Decimal(0), ge=0, le=100, description="of the purchase, at the end")

    @classmethod
    def of(cls, site: Site, workload: Workload | None = None) -> Assumptions:
        """The site's figures; training's share of the hours follows from what the workload does."""
        shares = {"training": 1.0, "inference": 0.0, "both": 0.5}
        return cls(
            hours_per_month=site.hours_per_month,
            years=site.years,
            electricity_price_per_kwh=site.electricity_price_per_kwh,
            training_share=shares[workload.phase] if workload else 1.0,
        )

    @property
    def months(self) -> int:
        return 12 * self.years


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
    assumptions: Assumptions | None = None
