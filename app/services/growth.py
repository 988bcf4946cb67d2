"""The use case "growth": how a machine or cluster of one's own keeps up with its data, year by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.build import Build
from app.domain.errors import Unknown, UserError
from app.domain.growth import Advice, GrowthPlan, Purchase, YearPlan
from app.domain.money import ExchangeRates
from app.domain.requirement import Demand
from app.domain.workload import Workload
from app.rules.cluster import joined
from app.rules.fabric_plan import fabric_plan
from app.services.growth_builds import added_cards, computing, counted, price_of, worth
from app.services.growth_machines import serve_up, size_up
from app.services.growth_network import join_up
from app.services.growth_room import floor_advice, free_u, headroom_w, hold_more, make_room
from app.services.growth_shared import fit_out
from app.services.growth_step import Ahead, DemandOf, Market, Step
from app.services.ports import CatalogRepository
from app.services.propose import RatesInto
from app.services.size import SizeService
from app.solver.sizer import Sizer, SizingEngine

ASSUMED = (
    "Training grows with its data: tokens or samples in the same proportion, the model stays.",
    "A year begins with the data of the year before's end; its storage holds what it ends with.",
    "Prices are those of today; machines of later years are equal to those of today.",
)
MISSING: Mapping[str, str] = {
    "workload": "the build names no workload",
    "workload.phase": "nothing is trained: only training grows with a data set",
    "workload.training.dataset_gb": "the size of the data set is not given",
    "workload.training.dataset_growth_per_year": "its growth per year is not given",
}
"""What a plan cannot do without, and what is said where it is missing."""


class GrowthService:
    """Plans growth. ``sizer`` says what work takes on given machines."""

    def __init__(
        self,
        catalog: CatalogRepository,
        size: SizeService,
        rates: RatesInto,
        sizer: Sizer | None = None,
    ) -> None:
        self._catalog = catalog
        self._size = size
        self._rates = rates
        self._sizer = sizer or SizingEngine(size.presets)

    def plan(self, build: Build) -> GrowthPlan:
        """The plan over the site's years; one that only names what is missing where the growth is not told.

        Raises ``UserError`` for a build that is rented, or stands at the edge.
        """
        if not _own(build):
            raise UserError("Growth is planned for machines of one's own on site; this build is rented or at the edge.")
        site, missing = build.site, missing_of(build)
        if missing:
            return GrowthPlan(name=build.name, currency=site.currency, missing=missing)
        assert build.workload is not None
        rates = self._rates(site.currency, site.exchange_rates)
        market = Market(self._catalog, rates, self._sizer)
        years = _Years(build, self._size.resolved(build.workload), market)
        return years.plan()

    def plan_if_told(self, build: Build) -> GrowthPlan | None:
        """The plan, for a quote; ``None`` where there is none to be made, or nothing grows."""
        if not _own(build) or missing_of(build) or build.workload is None:
            return None
        return self.plan(build) if build.workload.training.dataset_growth_per_year else None


def _own(build: Build) -> bool:
    """Whether all of it stands on site and is bought."""
    return not any(node.rented or node.kind == "edge" for node in build.nodes)


def missing_of(build: Build) -> tuple[str, ...]:
    """The fields without which no growth can be planned; empty where all are told."""
    workload = build.workload
    if workload is None:
        return ("workload",)
    if not workload.trains:
        return ("workload.phase",)
    training = workload.training
    told = {
        "workload.training.dataset_gb": training.dataset_gb is not None,
        "workload.training.dataset_growth_per_year": "dataset_growth_per_year" in training.model_fields_set,
    }
    return tuple(name for name, known in told.items() if not known)


def grown(workload: Workload, times: float) -> Workload:
    """The same work on so many times the data, which then grow no further."""
    training = workload.training
    changes: dict[str, Any] = {
        name: value * times
        for name in ("tokens", "samples", "dataset_gb")
        if (value := getattr(training, name)) is not None
    }
    changes["dataset_growth_per_year"] = 0.0
    return workload.model_copy(update={"training": training.model_copy(update=changes)})


@dataclass
class _Years:
    """The years one after the other, each from the build that the one before ended with."""

    build: Build
    workload: Workload
    market: Market

    def plan(self) -> GrowthPlan:
        """Year by year; where a part that was bought goes again, once more knowing what the last year needs."""
        first, last = self._run(None)
        bought = {one.part for year in first.years for one in year.purchases if one.change == "buy"}
        gone = {one.part for year in first.years for one in year.purchases if one.change == "discard"}
        cards = added_cards(last.nodes[computing(last)])
        if not bought & gone:
            return first
        ahead = Ahead(cards.qty if cards else 0, last.nodes[computing(last)].qty)
        second, _ = self._run(ahead)
        return min(first, second, key=lambda plan: (sum(len(year.gaps) for year in plan.years), plan.price))

    def _run(self, ahead: Ahead | None) -> tuple[GrowthPlan, Build]:
        training = self.workload.training
        rates, years, now = self.market.rates, [], []
        build = self.build
        for year in range(1, self.build.site.years + 1):
            step = Step(year, build, ahead)
            years.append(self._year(step, training.dataset_growth_per_year))
            now += step.advice
            build = step.build
        plan = GrowthPlan(
            name=self.build.name,
            currency=self.build.site.currency,
            growth_per_year=training.dataset_growth_per_year,
            deadline_h=training.deadline_hours,
            start_price=worth(self.build, rates),
            years=tuple(years),
            now=(*_switch(self.build, build, years), *_once([*now, *floor_advice(years)])),
            assumed=ASSUMED,
        )
        return plan, build

    def _year(self, step: Step, growth: float) -> YearPlan:
        before, demand_of = step.build, self.market.sizer.demand
        begins = grown(self.workload, (1 + growth) ** (step.year - 1))
        ends = grown(self.workload, (1 + growth) ** step.year)
        demand = size_up(step, begins, self.market)
        need = have = None
        if demand is not None:
            kept = _kept(step.build, ends, demand_of)
            join_up(step, kept, self.market)
            serve_up(step, kept, self.market)
            join_up(step, kept, self.market)
            need, have = hold_more(step, kept, self.market)
        extra = make_room(step)
        fit_out(step, before, self.market)
        after = step.build
        plan, found = fabric_plan(after), _ports(after)
        finish = demand.training.time_to_finish_h if demand and demand.training else None
        return YearPlan(
            year=step.year,
            dataset_gb=begins.training.dataset_gb or 0.0,
            storage_gb=need,
            storage_have_gb=have,
            time_h=finish,
            before_h=_hours(before, begins, demand_of),
            meets=None if self.workload.training.deadline_hours is None or demand is None else demand.meets,
            gpus=after.accelerator()[1],
            nodes=after.workers(),
            ports_used=found,
            ports_free=plan.free_ports if plan else None,
            rack_u_free=free_u(after),
            power_headroom_w=headroom_w(after),
            purchases=(*purchases(before, after, self.market.rates), *extra),
            gaps=tuple(step.gaps),
        )


def _kept(build: Build, workload: Workload, demand_of: DemandOf) -> Demand:
    """What the data of the year's end ask of the machines; the time that they take does not matter."""
    part, count = build.accelerator()
    return demand_of(workload, part, count, build.workers(), build.site)


def _hours(build: Build, workload: Workload, demand_of: DemandOf) -> float | None:
    part, count = build.accelerator()
    try:
        found = demand_of(workload, part, count, build.workers(), build.site).training
    except Unknown:
        return None
    return found.time_to_finish_h.value if found and found.time_to_finish_h else None


def _ports(build: Build) -> int | None:
    try:
        found = joined(build)
        return found.taken if found else None
    except Unknown:
        return None


def purchases(before: Build, after: Build, rates: ExchangeRates) -> tuple[Purchase, ...]:
    """What is bought and what goes between two builds, in the order of the parts list."""
    had, has = counted(before), counted(after)
    parts = {item.part.id: item.part for build in (before, after) for _, item in build.items()}
    found = []
    for role, part_id in {**has, **had}:
        more = has[role, part_id] - had[role, part_id]
        if more:
            part = parts[part_id]
            price = price_of(part, rates)
            found.append(
                Purchase(
                    title=part.title,
                    part=part_id,
                    role=role,
                    qty=abs(more),
                    unit_price=price,
                    change="buy" if more > 0 else "discard",
                )
            )
    return tuple(found)


def _switch(before: Build, after: Build, years: Sequence[YearPlan]) -> Iterator[Advice]:
    """A larger switch at once, where the present single one becomes leaves and spines with new cables."""
    try:
        first, last = joined(before), joined(after)
    except Unknown:
        return
    if first is None or last is None or first.switches.count > 1 or last.switches.count == 1:
        return
    item = first.switches.item
    year = next((one.year for one in years if (one.ports_used or 0) > first.switches.ports), years[-1].year)
    yield Advice(
        what=f"Take a switch with {last.taken} ports or more, if there is one",
        why=f"{item.part.title} has {first.switches.ports}; in year {years[-1].year} {last.switches.count} of them as "
        "leaves and spines join the machines, and cables are laid anew",
        year=year,
        part=item.part.title,
    )


def _once(advice: list[Advice]) -> tuple[Advice, ...]:
    """Of advice about one thing the last: what is bought now has to do for all years. Year and part are the first's."""
    found: dict[str, Advice] = {}
    for one in advice:
        key = one.role or one.what.split()[0]
        first = found.get(key)
        if first is None:
            found[key] = one
        else:
            lost = first.thrown_away or one.thrown_away
            found[key] = one.model_copy(update={"year": first.year, "part": first.part, "thrown_away": lost})
    return tuple(found.values())


def growth_document(plan: GrowthPlan) -> dict[str, Any]:
    """The headless contract's document: money as numbers, what is missing by its field with words."""
    document = plan.model_dump(mode="json", exclude={"years", "missing", "start_price"})
    document |= {
        "start_price": float(plan.start_price),
        "price": float(plan.price),
        "on_request": plan.on_request,
        "lost": float(plan.lost),
        "holds": plan.holds,
        "discarded": list(plan.discarded),
        "missing": [{"field": name, "why": MISSING[name]} for name in plan.missing],
        "years": [_year_document(year) for year in plan.years],
    }
    return document


def _year_document(year: YearPlan) -> dict[str, Any]:
    document = year.model_dump(mode="json", exclude={"purchases"})
    document["purchases"] = [
        {
            **one.model_dump(mode="json", exclude={"unit_price"}),
            "unit_price": None if one.unit_price is None else float(one.unit_price),
            "amount": None if one.amount is None else float(one.amount),
        }
        for one in year.purchases
    ]
    return document | {"buy": list(year.buy), "price": float(year.price), "on_request": year.on_request}


__all__ = ["ASSUMED", "MISSING", "GrowthService", "grown", "growth_document", "missing_of", "purchases", "worth"]
