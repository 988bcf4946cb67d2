"""What is asked of the solver: a workload, a site, and wishes."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from app.domain.site import Site
from app.domain.workload import Workload

Objective = Literal["price", "speed", "value", "power", "tco"]
Limit = TypeVar("Limit", float, Decimal)
OBJECTIVES: tuple[Objective, ...] = ("price", "speed", "value", "power", "tco")
Kind = Literal["workstation", "server", "cluster", "cloud", "bare_metal", "edge", "hybrid"]
KINDS: tuple[Kind, ...] = ("workstation", "server", "cluster", "cloud", "bare_metal", "edge", "hybrid")
"""The kinds of machine that one request may be asked of."""


class Wishes(BaseModel):
    """What the customer wants beyond the need.

    A wish is a demand: a part of which the catalog does not tell whether it is as wished (its stock, its lead time) is
    not proposed. What is wished for by name (``keep``) is, whatever else is wished.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    objective: Objective = Field(
        default="price",
        description="what the first proposal is best at. price: the lowest price. speed: the least time to finish, or "
        "the highest throughput, within the budget; up to eight times the accelerators that would do are tried. value: "
        "the least product of price and time to finish, or price per throughput. power: the least power from the wall "
        "at full load. tco: the lowest cost over the site's years, purchase and running costs, as `price` tells it",
    )
    gpu_vendor: str | None = None
    cpu_vendor: str | None = None
    socket: str | None = Field(default=None, description="of the processors, as the catalog writes it: AM5, SP5")
    ecc: bool = False
    noise_dba_max: float | None = Field(
        default=None, ge=15, le=120, description="as onprem.noise_dba_max of the site; the stricter one counts"
    )
    budget: Decimal | None = Field(default=None, gt=0, description="as the site's budget; the smaller one counts")
    lead_days_max: int | None = Field(
        default=None,
        ge=0,
        le=1000,
        description="days until every part is here; unknown lead times are too long",
    )
    in_stock: bool = Field(default=False, description="only parts that the catalog says are in stock")
    keep: tuple[str, ...] = Field(default=(), description="catalog ids that must be in the build")
    exclude: tuple[str, ...] = Field(default=(), description="catalog ids that must not")
    spare_gpu_slots: int = Field(default=0, ge=0, le=8)
    verified_only: bool = Field(default=False, description="only builds of which every rule could be checked")


class Request(BaseModel):
    """One request for proposals."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    workload: Workload
    site: Site = Site()
    wishes: Wishes = Wishes()

    def settled(self) -> Request:
        """The same request with what is wished of money and noise stated as demands of the site."""
        wishes, site = self.wishes, self.site
        if wishes.budget is None and wishes.noise_dba_max is None:
            return self
        changes: dict[str, Any] = {}
        if wishes.budget is not None:
            changes["budget"] = _stricter(wishes.budget, site.budget)
        if wishes.noise_dba_max is not None:
            level = _stricter(wishes.noise_dba_max, site.onprem.noise_dba_max)
            changes["onprem"] = site.onprem.model_copy(update={"noise_dba_max": level})
        plain = wishes.model_copy(update={"budget": None, "noise_dba_max": None})
        return self.model_copy(update={"site": site.model_copy(update=changes), "wishes": plain})


def _stricter(wished: Limit, given: Limit | None) -> Limit:
    return wished if given is None else min(wished, given)
