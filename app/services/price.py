"""The use case "price": what a build costs to buy and to run, and what the alternatives would cost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from app.costing import HOURS_IN_A_MONTH, Rival, costs, place_of, work_between
from app.domain.build import Build
from app.domain.costs import Assumptions, Costs, Swing
from app.domain.errors import UserError
from app.domain.latency import hopeless_line
from app.domain.money import ExchangeRates
from app.domain.request import Request
from app.domain.requirement import Demand
from app.domain.site import Site
from app.domain.streams import hybrid_makes_sense
from app.domain.validation import parse
from app.domain.workload import Workload
from app.services.check import demand_of
from app.services.compare_kinds import best_of
from app.services.ports import CatalogRepository
from app.services.propose import RatesInto
from app.services.rent import rental_document
from app.services.size import SizeService
from app.sizing import Presets
from app.solver import ProposalResult, propose

SEARCH_S = 10.0
NO_WORKLOAD = "The build names no workload, so nothing can be compared with it."
ASSUMED = {"electricity_price_per_kwh", "years", "budget"}
"""Figures of the site that change what the alternatives cost, but not which they are."""
NOTHING = {
    "onprem": "No machine that the catalog can make does this work on site.",
    "cloud": "No cloud instance in the catalog does this work.",
    "edge": "No edge device in the catalog does this work.",
    "hybrid": "No edge device with a rented machine of the catalog does this work.",
}
PLACES = ("onprem", "cloud", "edge", "hybrid")


class PriceService:
    """Prices builds. Alternatives are searched once for each workload and site, so that assumptions change quickly."""

    def __init__(
        self,
        catalog: CatalogRepository,
        presets: Presets,
        rates: RatesInto,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._catalog = catalog
        self._presets = presets
        self._size = SizeService(catalog, presets)
        self._rates = rates
        self._today = today
        self._rivals: dict[str, tuple[Rival, ...]] = {}
        catalog.subscribe(self._rivals.clear)

    def costs(
        self,
        build: Build,
        site: Site | None = None,
        *,
        assumptions: Assumptions | None = None,
        alternatives: bool = True,
        demand: Demand | None = None,
        work: float = 1.0,
    ) -> Costs:
        """All costs of a build, at ``site`` where one is given; raises ``UserError`` for a missing exchange rate.

        ``demand`` is the build's prediction where it is known already; ``work`` scales its hours a month.
        """
        placed = build.model_copy(update={"site": site}) if site else build
        assumed = assumptions or Assumptions.of(placed.site, placed.workload)
        rates = self.rates(placed.site)
        rivals = self._alternatives(placed, rates) if alternatives else ()
        return costs(placed, rates, assumed, self._today(), rivals, demand or self._demand(placed), work=work)

    def assumptions(self, site: Site, workload: Workload | None, given: Mapping[str, Any], where: str) -> Assumptions:
        """The site's figures with those ``given`` in their place; raises ``UserError`` naming ``where`` they stand."""
        usual = Assumptions.of(site, workload).model_dump()
        return parse(Assumptions, {**usual, **given}, where)

    def rates(self, site: Site) -> ExchangeRates:
        """The rates into the site's currency."""
        return self._rates(site.currency, site.exchange_rates)

    def document(self, found: Costs) -> dict[str, Any]:
        """The costs as ``rigwright price --json`` prints them."""
        plain = found.model_dump(mode="json")
        money = ("price", "capex", "tco")
        return {
            "currency": found.currency,
            **{name: _number(getattr(found, name)) for name in money},
            "opex": {"per_month": _number(found.opex_per_month), "months": found.months},
            "on_request": found.on_request,
            "lines": [_line(line) for line in plain["lines"]],
            "alternatives": [_alternative(a) for a in plain["alternatives"]],
            "break_even_month": found.break_even_month,
            "discount": _number(found.discount),
            "sensitivity": [_swing(swing) for swing in found.sensitivity],
            "per_unit": {name: quantity.model_dump(mode="json") for name, quantity in found.per_unit},
            "per_unit_missing": list(found.per_unit_missing),
            "not_counted": list(found.not_counted),
            "rental": rental_document(found.rental),
            "derivation": {name: quantity.model_dump(mode="json") for name, quantity in found.derivation},
            "assumptions": found.assumptions.model_dump(mode="json") if found.assumptions else None,
        }

    def _alternatives(self, build: Build, rates: ExchangeRates) -> tuple[Rival, ...]:
        others = [place for place in PLACES if place != place_of(build) and _sensible(place, build)]
        if build.workload is None:
            return tuple(Rival(place, None, NO_WORKLOAD) for place in others)
        hardware = ",".join(sorted(f"{n.qty}x{i.qty}x{i.part.id}" for n, i in build.items()))
        place = build.site.model_dump_json(exclude=ASSUMED)
        key = f"{build.workload.model_dump_json()} {place} {hardware} {sorted(rates.per_unit.items())}"
        if key not in self._rivals:
            self._rivals[key] = tuple(self._rival(place, build, build.workload, rates) for place in others)
        return self._rivals[key]

    def _rival(self, place: str, build: Build, workload: Workload, rates: ExchangeRates) -> Rival:
        """The cheapest way to do the same work elsewhere. The budget is left out: it was for this build."""
        site = build.site.model_copy(update={"where": place, "budget": None})
        if hopeless := hopeless_line(workload, site, place):
            return Rival(place, None, hopeless)
        here, slow = self._demand(build), ""
        best = best_of(Request(workload=workload, site=site), partial(self._ask, rates))
        if best.proposal and work_between(here, best.proposal.demand) * site.hours_per_month > HOURS_IN_A_MONTH:
            slow = f"{best.proposal.machine.name} would need more hours than a month has."
            hurried = _hurried(workload, here, site.hours_per_month)
            best = best_of(Request(workload=hurried, site=site), partial(self._ask, rates))
        if best.proposal is None:  # a reason: no answer in time, or no exchange rate; the build's own costs stand
            untold = bool(best.reason) and not slow
            return Rival(place, None, slow or best.reason or NOTHING[place], untold=untold)
        work = work_between(here, best.proposal.demand)
        note = "" if work == 1 else f"{work:.2f} hours there do the work of one here."
        return Rival(place, best.proposal.machine, note, work, best.proposal.demand)

    def _ask(self, rates: ExchangeRates, request: Request) -> ProposalResult:
        workload = self._size.resolved(request.workload)
        wanted = request.model_copy(update={"workload": workload})
        return propose(wanted, self._catalog.parts(), self._presets, rates, top=1, time_limit_s=SEARCH_S, reasons=False)

    def _demand(self, build: Build) -> Demand | None:
        """What the build is predicted to do; ``None`` where a fact, or the file of the model, is missing."""
        try:
            return demand_of(build, self._size)
        except UserError:
            return None


def _hurried(workload: Workload, here: Demand | None, hours: float) -> Workload:
    """The workload, trained so soon that a month has hours for as much of it as the machine here does in its own."""
    finish = here.training.time_to_finish_h if here and here.training else None
    if finish is None or not hours:
        return workload
    training = workload.training.model_copy(update={"deadline_hours": finish.value * HOURS_IN_A_MONTH / hours})
    return workload.model_copy(update={"training": training})


def _sensible(place: str, build: Build) -> bool:
    """Whether a place is worth a look: edge and cloud together only where sensors send something."""
    return place != "hybrid" or hybrid_makes_sense(build.workload)


def _number(amount: Any) -> float | None:
    return None if amount is None else float(amount)


def _line(line: dict[str, Any]) -> dict[str, Any]:
    return line | {name: _number(line[name]) for name in ("unit_price", "amount", "list_price", "rate")}


def _swing(swing: Swing) -> dict[str, Any]:
    money = ("value", "low_value", "high_value", "tco_low", "tco_high")
    return swing.model_dump(mode="json") | {name: _number(getattr(swing, name)) for name in money}


def _alternative(alternative: dict[str, Any]) -> dict[str, Any]:
    return alternative | {
        **{name: _number(alternative[name]) for name in ("total", "monthly", "upfront")},
        "curve": [{"month": p["month"], "amount": float(p["amount"])} for p in alternative["curve"]],
        "lines": [{"name": name, "amount": float(amount)} for name, amount in alternative["lines"]],
    }
