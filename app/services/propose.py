"""The use case "propose": the best builds for a request, or why there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from threading import Event
from typing import Any

from app.domain.money import ExchangeRates
from app.domain.request import Request
from app.domain.site import Site
from app.services.ports import CatalogRepository
from app.services.size import SizeService
from app.sizing import Presets
from app.solver import ProposalResult, propose
from app.solver.result import ProgressCallback

RatesInto = Callable[[str, Mapping[str, Decimal]], ExchangeRates]
"""Rates into a currency; the mapping's rates win over those of the settings (``SettingsService.rates``)."""


class ProposeService:
    """Proposes builds from the catalog as it stands."""

    def __init__(self, catalog: CatalogRepository, presets: Presets, rates: RatesInto) -> None:
        self._catalog = catalog
        self._presets = presets
        self._rates = rates
        self._size = SizeService(catalog, presets)

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
            self._catalog.parts(archived=False),
            self._presets,
            self.rates(request.site),
            top=top,
            time_limit_s=time_limit_s,
            progress=progress,
            stop=stop,
        )

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
        "relaxations": [
            {"demand": r.demand, "change": r.change, "price": None if r.price is None else float(r.price)}
            for r in result.relaxations
        ],
    }
