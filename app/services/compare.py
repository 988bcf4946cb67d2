"""The use case "compare": up to five ways to do the work side by side, priced for the same work over the same time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import ceil
from typing import Any

from app.costing import crossing, fittings_on_request, full_power_w, within_a_month, work_between
from app.domain.build import ROLES, Build, document_of
from app.domain.comparison import MOST_OPTIONS, ComparedOption, Comparison, Difference
from app.domain.costs import Costs
from app.domain.errors import UserError
from app.domain.finding import Report, Severity, Status
from app.domain.latency import budget_of
from app.domain.money import ExchangeRates
from app.domain.requirement import Demand
from app.domain.workload import Workload
from app.services.check import check_build, demand_of
from app.services.compare_kinds import KindResult
from app.services.compare_risks import over_budget, risks
from app.services.price import PriceService
from app.services.size import SizeService
from app.solver.result import Proposal

PLACES: Mapping[str, str] = {"cloud": "cloud", "bare_metal": "cloud", "edge": "edge", "hybrid": "hybrid"}
"""The place of a kind of machine; every other kind stands on site."""
WAY = ("EDGE-LAT", "EDGE-UPLINK")
"""Rules on what the workload asks of the line and of the way to an answer."""


@dataclass(frozen=True)
class Entry:
    """One way to compare. Without a build ``reason`` says why there is none; ``report`` and ``demand`` where known."""

    title: str
    build: Build | None
    kind: str = ""
    report: Report | None = None
    demand: Demand | None = None
    reason: str = ""


class CompareService:
    """Compares builds, proposals of one request, and what each kind of machine makes of a request."""

    def __init__(self, price: PriceService, size: SizeService) -> None:
        self._price = price
        self._size = size

    def builds(self, builds: Sequence[Build], given: Mapping[str, Any] | None = None) -> Comparison:
        """Builds as they are; those that name no workload are judged by the one that the others name."""
        return self.compare([Entry(build.name, build) for build in builds], given)

    def proposals(self, proposals: Sequence[Proposal], given: Mapping[str, Any] | None = None) -> Comparison:
        """Proposals of one request."""
        return self.compare([entry_of(one) for one in proposals], given)

    def kinds(self, results: Sequence[KindResult], given: Mapping[str, Any] | None = None) -> Comparison:
        """What ``compare_kinds`` found for some kinds of machine."""
        return self.compare([kind_entry(result) for result in results], given)

    def compare(self, entries: Sequence[Entry], given: Mapping[str, Any] | None = None) -> Comparison:
        """The comparison, in the order given; ``given`` are assumptions for all of them in place of the first's.

        Raises ``UserError`` for more than five, for none, and for an assumption that is wrong.
        """
        if not 1 <= len(entries) <= MOST_OPTIONS:
            raise UserError(f"From 1 to {MOST_OPTIONS} alternatives can be compared (found {len(entries)}).")
        entries, notes = _with_workload(entries)
        alike = len({_key(entry.build.workload) for entry in entries if entry.build}) == 1
        judged = [self._judged(entry) for entry in entries]
        base = next((entry for entry in judged if entry.build), None)
        if base is None or base.build is None:
            return Comparison(currency="", months=0, options=tuple(_absent(one) for one in judged), notes=notes)
        site = base.build.site
        same = {"years": site.years, "hours_per_month": site.hours_per_month, **(given or {})}
        priced = [self._priced(entry, base.demand if alike else None, same) for entry in judged]
        rates = self._price.rates(site)
        months = next((one.costs.months for one in priced if one.costs), 0)
        return Comparison(
            currency=site.currency,
            months=months,
            options=tuple(_option(one, _rent_of(priced) if alike else (), rates) for one in priced),
            rows=_rows(entries),
            notes=(*notes, *_shared(base if alike else None, same, priced)),
        )

    def _judged(self, entry: Entry) -> Entry:
        """With the report and the prediction that it lacks."""
        if entry.build is None or entry.report is not None:
            return entry
        try:
            return replace(
                entry, report=check_build(entry.build, self._size), demand=demand_of(entry.build, self._size)
            )
        except UserError as error:
            return replace(entry, report=None, demand=None, reason=str(error))

    def _priced(self, entry: Entry, first: Demand | None, same: Mapping[str, Any]) -> _Priced:
        """What an entry costs for the work that the first does in its hours; in as many hours where that is unlike."""
        build = entry.build
        if build is None:
            return _Priced(entry)
        assumed = self._price.assumptions(build.site, build.workload, same, "assumptions")
        wanted = work_between(first, entry.demand)
        work = within_a_month(wanted, assumed.hours_per_month)
        try:
            costs = self._price.costs(build, assumptions=assumed, alternatives=False, demand=entry.demand, work=work)
        except UserError as error:  # no exchange rate
            return _Priced(entry, reason=str(error))
        return _Priced(entry, costs, wanted, share=work / wanted)


@dataclass(frozen=True)
class _Priced:
    """An entry with its costs for the work of the first; ``share`` of that is what a month has hours for."""

    entry: Entry
    costs: Costs | None = None
    work: float = 1.0
    reason: str = ""
    share: float = 1.0

    @property
    def curve(self) -> tuple[Decimal, ...]:
        """Money spent by month for all of the work; empty where no total is known."""
        own = self.costs.alternatives[0].curve if self.costs and self.share == 1 else ()
        return tuple(point.amount for point in own)


def entry_of(proposal: Proposal) -> Entry:
    """A proposal, judged already."""
    title = f"{proposal.title}: {proposal.machine.name}"
    return Entry(title, proposal.machine, report=proposal.report, demand=proposal.demand)


def kind_entry(result: KindResult) -> Entry:
    """What one kind makes of a request."""
    if result.proposal is None:
        return Entry(result.kind, None, result.kind, reason=result.reason or "; ".join(result.conflict))
    proposal = result.proposal
    return Entry(proposal.machine.name, proposal.machine, result.kind, proposal.report, proposal.demand)


def kind_of(build: Build) -> str:
    """The kind of machine: several machines that compute together on site are a cluster."""
    if build.place == "hybrid":
        return "hybrid"
    return "cluster" if build.place == "onprem" and build.workers() > 1 else build.nodes[build.lead].kind


def _with_workload(entries: Sequence[Entry]) -> tuple[list[Entry], tuple[str, ...]]:
    """Builds without a workload take the only one that is named; what that means is said."""
    builds = [entry.build for entry in entries if entry.build]
    if not builds:
        return list(entries), ()
    named = list(dict.fromkeys(_key(build.workload) for build in builds if build.workload))
    if not named:
        return list(entries), ("No workload is named: whether it is done, and how fast, cannot be told.",)
    if len(named) > 1:
        return list(entries), ("The builds name different workloads; each is judged by its own.",)
    lent = next(build.workload for build in builds if build.workload)
    bare = [build.name for build in builds if build.workload is None]
    given = [_lent(entry, lent) for entry in entries]
    return given, (f"Without a workload of its own, judged by {lent.name}: {', '.join(bare)}.",) if bare else ()


def _lent(entry: Entry, workload: Workload | None) -> Entry:
    build = entry.build
    if build is None or build.workload is not None:
        return entry
    return replace(entry, build=build.model_copy(update={"workload": workload}))


def _key(workload: Workload | None) -> str:
    return workload.model_dump_json() if workload else ""


def _absent(entry: Entry) -> ComparedOption:
    place = PLACES.get(entry.kind, "onprem")
    return ComparedOption(title=entry.title, place=place, kind=entry.kind, meets=False, reason=entry.reason)


def _option(priced: _Priced, rent: Sequence[Decimal], rates: ExchangeRates) -> ComparedOption:
    entry, build, costs = priced.entry, priced.entry.build, priced.costs
    if build is None:
        return _absent(entry)
    missed, meets = _meets(priced)
    demand = entry.demand
    finish = demand.training.time_to_finish_h if demand and demand.training else None
    reasons = dict.fromkeys(reason for reason in (entry.reason, priced.reason, _no_total(costs)) if reason)
    into = _Into(costs.currency if costs else build.site.currency, rates)
    return ComparedOption(
        title=entry.title,
        place=build.place,
        kind=entry.kind or kind_of(build),
        meets=meets,
        missed=missed,
        time_h=finish.value if finish else None,
        throughput=next((p.throughput for p in demand.predictions if p.throughput), None) if demand else None,
        price=into(costs.capex) if costs and costs.on_request == fittings_on_request(costs.lines) else None,
        on_request=costs.on_request if costs else 0,
        tco=into(costs.tco) if costs else None,
        monthly=into(costs.opex_per_month) if costs else None,
        wall_w=full_power_w(build),
        latency=budget_of(build, demand),
        verdict=entry.report.verdict if entry.report else None,
        risks=risks(build, entry.report, demand, costs),
        build=document_of(build),
        reason=" ".join((*reasons, *into.missing)),
        break_even_month=_break_even(priced, rent),
    )


class _Into:
    """Turns amounts into the currency of the comparison; says what rate it lacks."""

    def __init__(self, currency: str, rates: ExchangeRates) -> None:
        self._currency = currency
        self._rates = rates
        self.missing: list[str] = []

    def __call__(self, amount: Decimal | None) -> Decimal | None:
        if amount is None:
            return None
        found = self._rates.convert(amount, self._currency)
        if found is None and not self.missing:
            self.missing.append(f"No exchange rate from {self._currency} to {self._rates.base} is known.")
        return found


def _meets(priced: _Priced) -> tuple[tuple[str, ...], bool | None]:
    """The targets missed, and whether the requirement is met; ``None`` where nobody can tell."""
    entry, build = priced.entry, priced.entry.build
    missed = [text for p in entry.demand.predictions for text in p.missed] if entry.demand else []
    missed += _late(entry.report)
    if build and priced.costs:
        over = over_budget(build.site, priced.costs)
        missed += [over] if over else []
    if priced.share < 1:
        missed.append(_slower(priced))
    if missed:
        return tuple(missed), False
    return (), entry.demand.meets if entry.demand else None


def _slower(priced: _Priced) -> str:
    """What one that is too slow for the work of the first lacks: its costs are those of less work."""
    times = ceil(1 / priced.share - 1e-9)
    return f"Does {priced.share:.0%} of the work that is compared, at the costs of that: it would take {times} of them."


def _late(report: Report | None) -> list[str]:
    """What the rules say of the whole way to an answer: the prediction knows the model's own time only."""
    found = report.of(Status.FAILED) if report else ()
    return [one.message for one in found if one.rule in WAY and one.severity is not Severity.NOTE]


def _no_total(costs: Costs | None) -> str:
    """Why no total is known."""
    return costs.alternatives[0].reason if costs and costs.tco is None else ""


def _rent_of(priced: Sequence[_Priced]) -> tuple[Decimal, ...]:
    """The curve of the cheapest rented option; empty where none is rented."""
    rented = [one for one in priced if one.entry.build and one.entry.build.place == "cloud" and one.curve]
    return min(rented, key=lambda one: one.curve[-1]).curve if rented else ()


def _break_even(priced: _Priced, rent: Sequence[Decimal]) -> int | None:
    build = priced.entry.build
    if build is None or build.place == "cloud" or not priced.curve or not rent:
        return None
    return crossing(priced.curve, rent)


def _rows(entries: Sequence[Entry]) -> tuple[Difference, ...]:
    """What each build has, role by role in the order of a parts list."""
    builds = [entry.build for entry in entries]
    cells: list[tuple[str, Callable[[Build], str]]] = [("machines", _machines)]
    cells += [(role, _holding(role)) for role in ROLES]
    rows = [
        Difference(name=name, values=tuple((cell(build) or None) if build else None for build in builds))
        for name, cell in cells
    ]
    return tuple(row for row in rows if any(row.values))


def _machines(build: Build) -> str:
    return str(sum(node.qty for node in build.nodes))


def _holding(role: str) -> Callable[[Build], str]:
    def cell(build: Build) -> str:
        totals: dict[str, int] = {}
        for node, item in build.items():
            if item.role == role:
                totals[item.part.title] = totals.get(item.part.title, 0) + node.qty * item.qty
        return ", ".join(f"{count} × {title}" for title, count in totals.items())

    return cell


def _shared(base: Entry | None, same: Mapping[str, Any], priced: Sequence[_Priced]) -> tuple[str, ...]:
    """What the figures of all of them rest on; ``base`` is whose work they all do, if they do the same."""
    years, hours = same["years"], f"{float(same['hours_per_month']):g}"
    scaled = [_scaled(one) for one in priced if one.work != 1.0]
    if base is None:
        return (f"All are priced for {years} years and {hours} hours a month.", *scaled)
    return (f"All are priced for {years} years and the work of {hours} hours a month on {_named(base)}.", *scaled)


def _named(entry: Entry) -> str:
    """An alternative by its name alone, without the machine that stands behind it."""
    return entry.title.split(": ", 1)[0]


def _scaled(priced: _Priced) -> str:
    text = f"{_named(priced.entry)}: {priced.work:.2f} hours there do the work of one"
    if priced.share == 1:
        return f"{text}."
    return f"{text}; in all hours of a month it does {priced.share:.0%} of the work, and costs what that costs."


def comparison_document(comparison: Comparison) -> dict[str, Any]:
    """As ``rigwright compare --json`` prints it: money as numbers, the rows that differ marked."""
    return {
        "currency": comparison.currency,
        "months": comparison.months,
        "options": [_option_document(option) for option in comparison.options],
        "rows": [{"name": row.name, "values": list(row.values), "differs": row.differs} for row in comparison.rows],
        "notes": list(comparison.notes),
    }


def _option_document(option: ComparedOption) -> dict[str, Any]:
    money = {name: getattr(option, name) for name in ("price", "tco", "monthly")}
    plain = option.model_dump(mode="json", exclude={"build"})
    build = option.build.model_dump(mode="json", exclude_none=True) if option.build else None
    return plain | {name: None if v is None else float(v) for name, v in money.items()} | {"build": build}
