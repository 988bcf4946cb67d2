"""The use case "propose": the best builds for a request, or why there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from threading import Event
from typing import Any

from pydantic_core import to_jsonable_python

from app.domain.money import ExchangeRates
from app.domain.request import Request
from app.domain.site import Site
from app.services.ports import CatalogRepository
from app.services.size import SizeService
from app.sizing import Presets
from app.solver import ProposalResult, propose
from app.solver.result import ProgressCallback, Relaxation
from app.solver.stock import Stock

RatesInto = Callable[[str, Mapping[str, Decimal]], ExchangeRates]
"""Rates into a currency; the mapping's rates win over those of the settings (``SettingsService.rates``)."""


class ProposeService:
    """Proposes builds from the catalog as it stands."""

    def __init__(self, catalog: CatalogRepository, presets: Presets, rates: RatesInto) -> None:
        self._catalog = catalog
        self._presets = presets
        self._rates = rates
        self._size = SizeService(catalog, presets)
        self._stock: tuple[str, Stock] | None = None

    def propose(
        self,
        request: Request,
        *,
        top: int = 5,
        time_limit_s: float = 30,
        progress: ProgressCallback | None = None,
        stop: Event | None = None,
    ) -> ProposalResult:
        """The best builds, the cheapest first, or the demands that clash; raises ``UserError`` and ``Cancelled``."""
        return propose(
            request.model_copy(update={"workload": self._size.resolved(request.workload)}),
            self._stocked(),
            self._presets,
            self.rates(request.site),
            top=top,
            time_limit_s=time_limit_s,
            progress=progress,
            stop=stop,
        )

    def _stocked(self) -> Stock:
        """The catalog's parts, looked through once for each of its states."""
        state = self._catalog.state()
        if self._stock is None or self._stock[0] != state:
            self._stock = (state, Stock(self._catalog.parts(archived=False)))
        return self._stock[1]

    def rates(self, site: Site) -> ExchangeRates:
        """The rates into the site's currency, its own winning over those of the settings."""
        return self._rates(site.currency, site.exchange_rates)


def result_document(result: ProposalResult) -> dict[str, Any]:
    """The result as ``rigwright propose --json`` prints it."""
    return {
        "status": result.status,
        "proposals": [
            {
                "title": proposal.title,
                "objective": proposal.objective,
                "value": proposal.value,
                "bound": proposal.bound,
                "optimal": proposal.optimal,
                "price": float(proposal.price),
                "build": proposal.build.model_dump(mode="json", exclude_none=True),
                "verdict": proposal.verdict.value,
            }
            for proposal in result.proposals
        ],
        "conflict": list(result.conflict),
        "conflict_proven": result.conflict_proven,
        "relaxations": [_relaxation(r) for r in result.relaxations],
    }


def _relaxation(found: Relaxation) -> dict[str, Any]:
    """``sets`` are fields of the request document by dotted path, with the values that make a build possible."""
    return {
        "demand": found.demand,
        "change": found.change,
        "price": None if found.price is None else float(found.price),
        "optimal": found.optimal,
        "result": found.result,
        "verdict": found.verdict.value,
        "sets": to_jsonable_python(found.sets, serialize_unknown=True),
    }
