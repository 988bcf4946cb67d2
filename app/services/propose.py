"""The use case "propose": the best builds for a request, or why there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from threading import Event
from typing import Any

from pydantic_core import to_jsonable_python

from app.costing import rental_plan
from app.domain.build import RENTED, Build
from app.domain.carrier import Carrier
from app.domain.errors import UserError
from app.domain.money import ExchangeRates
from app.domain.parts import Part
from app.domain.rental_plan import RentalPlan
from app.domain.request import KINDS, Kind, Request
from app.domain.site import Cloud, Site
from app.rules.engine import check
from app.services.compare_kinds import KindResult, compare_kinds
from app.services.fabric import cooling_document, fabric_document
from app.services.ports import CatalogRepository
from app.services.rent import By, Key, PlaceOffer, in_order, key_of, rental_document, why_none
from app.services.size import SizeService
from app.sizing import Presets
from app.solver import ProposalResult, Solver, propose
from app.solver.result import Front, ProgressCallback, Proposal, Relaxation, Upgrade
from app.solver.search import Search
from app.solver.sizer import SizingEngine
from app.solver.stock import Stock
from app.solver.stopped import Stopped
from app.solver.upgrade import Upgrading

RatesInto = Callable[[str, Mapping[str, Decimal]], ExchangeRates]
"""Rates into a currency; the mapping's rates win over those of the settings (``SettingsService.rates``)."""


class ProposeService:
    """Proposes builds from the catalog as it stands."""

    def __init__(
        self, catalog: CatalogRepository, presets: Presets, rates: RatesInto, today: Callable[[], date] = date.today
    ) -> None:
        self._catalog = catalog
        self._today = today
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
        self._rentable(request)
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

    def stopped(self, request: Request) -> tuple[Stopped, ...]:
        """The edge devices of the catalog that the request rules out, each with all that stops it; none elsewhere."""
        solver = Solver(self._stocked(), self.rates(request.site), SizingEngine(self._presets), check)
        return solver.stopped(self._resolved(request))

    def carriers(self, request: Request) -> Mapping[str, tuple[Carrier, ...]] | None:
        """The machines sold or rented whole that a place can get each accelerator in, those left out that it rules out.

        ``None`` for a place of one's own, where cards are bought by themselves. Raises ``UserError`` without a rate.
        """
        if request.site.where == "onprem":
            return None
        solver = Solver(self._stocked(), self.rates(request.site), SizingEngine(self._presets), check)
        return solver.carriers(self._resolved(request))

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

    def rental(self, proposal: Proposal) -> RentalPlan | None:
        """What a proposal rents, with hours, money, quotas and the age of prices; ``None`` where it rents nothing."""
        build = proposal.machine
        return rental_plan(build, proposal.demand, self.rates(build.site), self._today())

    def offers(
        self, request: Request, by: By = "provider", *, time_limit_s: float = 30, stop: Event | None = None
    ) -> tuple[PlaceOffer, ...]:
        """The best offer of each provider, or of each of its regions, the cheapest first; raises as ``propose``."""
        if request.site.where != "cloud":
            raise UserError("Only what is rented has a provider: site.where must be cloud.")
        self._rentable(request)
        search = Search(check, time_limit_s=time_limit_s, stop=stop)
        solver = Solver(self._stocked(), self.rates(request.site), SizingEngine(self._presets), check)
        found = solver.offers(self._resolved(request), lambda problem: key_of(problem.task.machine, by), search)
        places: dict[Key, list[Part]] = {}
        for part in self._rented_by(request.site.cloud):
            places.setdefault(key_of(part, by), []).append(part)
        offers = []
        for key, parts in places.items():
            best = found.get(key)
            plan = self.rental(best) if best else None
            reason = "" if best else "Time ran out before it was looked at." if search.over else why_none(parts)
            offers.append(PlaceOffer(provider=key[0], region=key[1], proposal=best, plan=plan, reason=reason))
        return in_order(offers)

    def _rented_by(self, cloud: Cloud) -> list[Part]:
        """The rented machines of the catalog of the kind, providers and regions asked for."""
        kinds = {"instance": ("cloud_instance",), "bare_metal": ("bare_metal",)}.get(cloud.kind, tuple(RENTED))
        wanted = {name.casefold() for name in cloud.providers}
        return [
            part
            for part in self._stocked().by_id.values()
            if part.category in kinds
            and part.status == "active"
            and (not wanted or key_of(part, "provider")[0].casefold() in wanted)
            and (not cloud.regions or key_of(part, "region")[1] in cloud.regions)
        ]

    def _rentable(self, request: Request) -> None:
        """Raises ``UserError`` for a provider that the catalog does not know, and for machines rented for no hours."""
        site = request.site
        if site.where not in ("cloud", "hybrid"):
            return
        everywhere = site.cloud.model_copy(update={"providers": (), "regions": ()})
        known = {key_of(part, "provider")[0] for part in self._rented_by(everywhere)}
        for name in site.cloud.providers:
            if name.casefold() not in {provider.casefold() for provider in known}:
                raise UserError(
                    f"site.cloud.providers: the catalog rents nothing from '{name}'.",
                    hint=f"It has {', '.join(sorted(known)) or 'no provider of that kind'}.",
                )
        if not site.hours_per_month and site.cloud.kind != "bare_metal":
            raise UserError(
                "site.hours_per_month is 0: instances rented for no hours have no price to compare.",
                hint="Say how many hours a month they run.",
            )

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


def result_document(
    result: ProposalResult, rental: Callable[[Proposal], RentalPlan | None] = lambda _: None
) -> dict[str, Any]:
    """The result as ``rigwright propose --json`` prints it; ``rental`` tells what a proposal rents."""
    return {
        "status": result.status,
        "proposals": [
            proposal_document(proposal) | {"rental": rental_document(rental(proposal))} for proposal in result.proposals
        ],
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
        "currency": proposal.currency,
        "price_of": proposal.price_of,
        "on_request": proposal.on_request,
        "build": proposal.build.model_dump(mode="json", exclude_none=True),
        "verdict": proposal.verdict.value,
        "fabric": fabric_document(proposal.machine),
        "cooling": cooling_document(proposal.machine),
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
