"""What could stand in a line of the parts list, in three groups, and what the build would become."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.costing import full_power_w, unit_price
from app.domain.build import ROLES, Build, BuildDocument, Item
from app.domain.errors import UserError
from app.domain.finding import VerdictKind
from app.domain.money import ExchangeRates
from app.domain.parts import Part
from app.domain.requirement import Demand
from app.rules.trial import Trial, faults_of
from app.services.check import demand_of
from app.services.swap import Fit, SwapCandidate, candidates, fit_of
from app.viewmodels.judging import Counts, Judged, Lookup, counts_of, judge
from app.viewmodels.part_form import FactShape, facts_of, unit_of, value_of, write
from app.viewmodels.repairs import Tools

GROUPS = (Fit.FITS, Fit.UNKNOWN, Fit.FAILS)
FACT_COLUMNS = 3
PACES = (
    ("training", "time_to_finish_h"),
    ("inference", "ttft_ms"),
    ("inference", "tpot_ms"),
    ("inference", "latency_ms"),
)


@dataclass(frozen=True)
class Offer:
    """Every candidate with the facts that tell them apart."""

    category: str
    columns: tuple[FactShape, ...]
    found: tuple[SwapCandidate, ...]
    present: Part | None

    def group(self, fit: Fit, words: str = "", priced_only: bool = False) -> tuple[SwapCandidate, ...]:
        """The candidates of a group whose title holds every word of ``words``."""
        wanted = words.lower().split()
        return tuple(
            one
            for one in self.found
            if one.fit is fit
            and not (priced_only and one.price is None)
            and all(word in f"{one.part.title} {one.part.mpn or ''}".lower() for word in wanted)
        )


def columns_of(category: str) -> tuple[FactShape, ...]:
    """The few facts shown beside a candidate: figures that the catalog's table shows."""
    shown = [shape for shape in facts_of(category) if shape.column and shape.kind in ("number", "whole")]
    return tuple(shown[:FACT_COLUMNS])


def offer(judged: Judged, role: str, tools: Tools, node: int = 0, *, adding: bool = False) -> Offer:
    """The candidates for a role in a machine: in the place of the present part, or ``adding`` as one part more."""
    category = ROLES.get(role, role)
    rates = tools.propose.rates(judged.build.site)
    lookup: Any = Lookup(tools.catalog)
    if adding:
        found = _additions(judged, role, lookup.parts(category), rates, node)
    else:
        found = candidates(judged.build, role, lookup, lambda b: demand_of(b, tools.size), rates=rates, node=node)
    present = next((one.part for one in found if one.present), None)
    return Offer(category, columns_of(category), tuple(found), present)


def _additions(
    judged: Judged, role: str, parts: Sequence[Part], rates: ExchangeRates, node: int
) -> list[SwapCandidate]:
    trial = Trial(
        lambda part: _with_one_more(judged.build, node, Item(role=role, part=part)), judged.build, judged.demand
    )
    before = tuple(faults_of(judged.report))
    watts = full_power_w(judged.build)
    found = []
    for part in parts:
        fit, stop = fit_of(trial.faults(part), before)
        price = _price(part, rates)
        after = trial.measure(part, full_power_w)
        power = None if after is None or watts is None else round(after - watts, 1)
        found.append(
            SwapCandidate(
                part=part,
                fit=fit,
                rule=stop.rule if stop else "",
                reason=stop.message if stop else "",
                price=price,
                price_difference=price,
                power_difference_w=power,
            )
        )
    return sorted(found, key=lambda one: (GROUPS.index(one.fit), one.price is None, one.price or Decimal(0)))


def _with_one_more(build: Build, node: int, item: Item) -> Build:
    machine = build.nodes[node]
    nodes = list(build.nodes)
    nodes[node] = machine.model_copy(update={"items": (*machine.items, item)})
    return build.model_copy(update={"nodes": tuple(nodes)})


def _price(part: Part, rates: ExchangeRates) -> Decimal | None:
    try:
        price = unit_price(part, rates)
    except UserError:
        return None
    return price.amount if price else None


@dataclass(frozen=True)
class Pace:
    """One time that changes: ``key`` is time_to_finish_h, ttft_ms, tpot_ms or latency_ms; ``now`` as the build is."""

    key: str
    then: float
    now: float | None


@dataclass(frozen=True)
class Effect:
    """What the build would become: price, power, times that change, how the checks come out, what is mended and what
    is held against it anew."""

    price: Decimal | None
    currency: str
    wall_w: float | None
    circuit_w: float | None
    counts: Counts
    mended: tuple[str, ...]
    broken: tuple[str, ...]
    verdict: VerdictKind
    paces: tuple[Pace, ...] = ()


def effect(before: Judged, document: BuildDocument, tools: Tools) -> Effect:
    """Judges and prices the build as it would be; raises ``UserError``."""
    after = judge(document, tools.catalog, tools.size)
    failing = {(f.rule, f.node): f.title for f in (*before.report.errors, *before.report.warnings)}
    fails_now = {(f.rule, f.node): f.title for f in (*after.report.errors, *after.report.warnings)}
    try:
        price = tools.price.costs(after.build, alternatives=False).price
    except UserError:
        price = None
    return Effect(
        price=price,
        currency=after.build.site.currency,
        wall_w=after.wall_w,
        circuit_w=after.chains[0].circuit_w if after.chains else None,
        counts=counts_of(after.report),
        mended=tuple(title for key, title in failing.items() if key not in fails_now),
        broken=tuple(title for key, title in fails_now.items() if key not in failing),
        verdict=after.report.verdict,
        paces=_paces(before.demand, after.demand),
    )


def _paces(before: Demand | None, after: Demand | None) -> tuple[Pace, ...]:
    """The times that another part changes by more than a hundredth."""
    found = []
    for phase, key in PACES:
        then, now = (_value(getattr(demand, phase, None), key) for demand in (after, before))
        if then is not None and (now is None or abs(then - now) > 0.01 * now):
            found.append(Pace(key, then, now))
    return tuple(found)


def _value(prediction: Any, key: str) -> float | None:
    quantity = getattr(prediction, key, None)
    return None if quantity is None else quantity.value


def compared_facts(now: Part, then: Part, locale: str, words: Callable[[str], str]) -> tuple[tuple[str, str, str], ...]:
    """The facts in which two parts differ: label, the other's value, the present one's."""
    rows = []
    for shape in facts_of(then.category):
        values = [write(shape, value_of(part, shape.name), locale) or words("unknown") for part in (then, now)]
        if values[0] != values[1]:
            unit = f" {unit_of(shape, locale)}" if shape.unit else ""
            rows.append((shape.label, values[0] + unit, values[1] + unit))
    return tuple(rows)
