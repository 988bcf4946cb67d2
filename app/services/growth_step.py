"""One year of growth being worked out, and what can be bought for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from app.domain.build import Build
from app.domain.growth import Advice
from app.domain.money import ExchangeRates
from app.domain.parts import Part
from app.domain.request import Request, Wishes
from app.domain.requirement import Demand
from app.domain.site import Site
from app.domain.workload import Workload
from app.services.ports import CatalogRepository
from app.solver.pool import Pool
from app.solver.sizer import Sizer

DemandOf = Callable[[Workload, Part | None, int, int, Site], Demand]


@dataclass(frozen=True)
class Market:
    """What can be bought, at which rates, and how work is sized."""

    catalog: CatalogRepository
    rates: ExchangeRates
    sizer: Sizer


@dataclass(frozen=True)
class Ahead:
    """What a later year is known to hold: a part that is replaced should do for that, too."""

    cards: int
    """In each machine."""
    machines: int


@dataclass
class Step:
    """One year being worked out: the build so far, what cannot be had, and what should have been bought before."""

    year: int
    build: Build
    ahead: Ahead | None = None
    gaps: list[str] = field(default_factory=list)
    advice: list[Advice] = field(default_factory=list)

    def gap(self, text: str) -> None:
        """Notes what cannot be had, once."""
        if text not in self.gaps:
            self.gaps.append(text)


def pool_of(build: Build, market: Market, keep: tuple[str, ...] = ()) -> Pool:
    """What may be bought for a build; ``keep`` goes before other parts of its kind."""
    assert build.workload is not None
    request = Request(workload=build.workload, site=build.site, wishes=Wishes(keep=keep))
    return Pool(market.catalog.parts(), request, market.rates)
