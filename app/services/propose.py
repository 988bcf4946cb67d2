"""The use case "propose": the best builds for a request, or why there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from threading import Event
from typing import Any

from pydantic_core import to_jsonable_python

from app.domain.build import Build
from app.domain.money import ExchangeRates
from app.domain.request import KINDS, Kind, Request
from app.domain.site import Site
from app.rules.engine import check
from app.services.compare_kinds import KindResult, compare_kinds
from app.services.fabric import fabric_document
from app.services.ports import CatalogRepository
from app.services.size import SizeService
from app.sizing import Presets
from app.solver import ProposalResult, Solver, propose
from app.solver.result import Front, ProgressCallback, Proposal, Relaxation, Upgrade
from app.solver.sizer import SizingEngine
from app.solver.stock import Stock
from app.solver.upgrade import Upgrading

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
            self._resolved(request),
            self._stocked(),
            self._presets,
            self.rates(request.site),
            top=top,
            time_limit_s=time_limit_s,
            progress=progress,
            stop=stop,
        )

    def front(
        self, request: Request, *, points: int = 5, time_limit_s: float = 60, stop: Event | None = None
    ) -> Front | None:
        """The front of price against speed; ``None`` where no build is possible. Raises as ``propose``."""
        solver = Solver(self._stocked(), self.rates(request.site), SizingEngine(self._presets), check)
        return solver.front(self._resolved(request), points=points, time_limit_s=time_limit_s, stop=stop)

    def upgrade(
        self, request: Request, owned: Build, *, time_limit_s: float = 30, stop: Event | None = None
    ) -> Upgrade | None:
        """The cheapest change of a machine one owns; ``None`` where none meets the request. Raises as ``propose``."""
        search = Upgrading(self._stocked(), self.rates(request.site), SizingEngine(self._presets), check)
        return search.upgrade(self._resolved(request), owned, time_limit_s=time_limit_s, stop=stop)

    def compare(
        self,
        request: Request,
        kinds: Sequence[Kind] = KINDS,
        *,
        time_limit_s: float = 30,
        told: Callable[[KindResult], None] = lambda _: None,
        stop: Event | None = None,
    ) -> tuple[KindResult, ...]:
        """The request asked of every kind of machine, each with that time limit."""

        def ask(of_kind: Request) -> ProposalResult:
            return self.propose(of_kind, top=1, time_limit_s=time_limit_s, stop=stop)

        return compare_kinds(request, kinds, ask, self.rates(request.site), told=told, stop=stop)

    def _resolved(self, request: Request) -> Request:
        return request.model_copy(update={"workload": self._size.resolved(request.workload)})

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
        "proposals": [proposal_document(proposal) for proposal in result.proposals],
        "conflict": list(result.conflict),
        "conflict_proven": result.conflict_proven,
        "relaxations": [_relaxation(r) for r in result.relaxations],
    }


def proposal_document(proposal: Proposal) -> dict[str, Any]:
    """One proposal with its build."""
    return {
        "title": proposal.title,
        "objective": proposal.objective,
        "value": proposal.value,
        "bound": proposal.bound,
        "optimal": proposal.optimal,
        "price": float(proposal.price),
        "build": proposal.build.model_dump(mode="json", exclude_none=True),
        "verdict": proposal.verdict.value,
        "fabric": fabric_document(proposal.machine),
    }


def front_document(front: Front | None) -> dict[str, Any]:
    """As ``rigwright propose --front N --json`` prints it: no points where no build is possible."""
    if front is None:
        return {"status": "impossible", "figure": None, "points": []}
    points = [{"speed": point.speed, **proposal_document(point.proposal)} for point in front.points]
    return {"status": "optimal" if front.proven else "feasible", "figure": front.figure, "points": points}


def upgrade_document(found: Upgrade | None) -> dict[str, Any]:
    """As ``rigwright propose --owned BUILD --json`` prints it; the proposal's price counts only what is bought."""
    if found is None:
        return {"status": "impossible", "proposals": [], "changes": []}
    changes = [
        change.model_dump(mode="json") | {"price": None if change.price is None else float(change.price)}
        for change in found.changes
    ]
    status = "optimal" if found.proposal.optimal else "feasible"
    return {"status": status, "proposals": [proposal_document(found.proposal)], "changes": changes}


def _plain(value: Any) -> Any:
    """A field's value as a request document has it."""
    return float(value) if isinstance(value, Decimal) else to_jsonable_python(value)


def _relaxation(found: Relaxation) -> dict[str, Any]:
    """``sets`` are fields of the request document by dotted path, with the values that make a build possible."""
    return {
        "demand": found.demand,
        "change": found.change,
        "price": None if found.price is None else float(found.price),
        "optimal": found.optimal,
        "result": found.result,
        "verdict": found.verdict.value,
        "sets": {path: _plain(value) for path, value in found.sets.items()},
    }
