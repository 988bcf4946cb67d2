"""What else could stand in a row of the parts list: every part of its category, tried in the build and checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from app.costing import full_power_w, unit_price
from app.domain.build import ROLES, Build, Item
from app.domain.errors import UserError
from app.domain.finding import Report
from app.domain.money import ExchangeRates
from app.domain.parts import Part
from app.domain.requirement import Demand
from app.rules.engine import check
from app.rules.trial import DemandOf, Fault, Trial, faults_of
from app.services.ports import CatalogRepository


class Fit(StrEnum):
    """How a candidate goes with the rest of the build, best first."""

    FITS = "fits"
    UNKNOWN = "unknown"
    FAILS = "fails"


class SwapCandidate(BaseModel):
    """One part in the place of the present one. Differences are against the build as it is; ``None`` is unknown.

    ``rule`` is the first one that it would break, or that could not be told, and ``reason`` its message; ``mends`` are
    the titles of rules that the build breaks now and would not. ``hours`` is what the training then takes, where
    another part changes that.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    part: Part
    fit: Fit
    rule: str = ""
    reason: str = ""
    mends: tuple[str, ...] = ()
    hours: float | None = None
    hours_difference: float | None = None
    price: Decimal | None = None
    price_difference: Decimal | None = None
    power_difference_w: float | None = None
    present: bool = False


def candidates(
    build: Build,
    role: str,
    catalog: CatalogRepository,
    demand: Demand | DemandOf | None,
    *,
    rates: ExchangeRates | None = None,
    node: int = 0,
) -> list[SwapCandidate]:
    """Every part of the role's category in place of the present one: what fits first, then the cheapest first.

    Only what the swap makes worse counts against a candidate: a failure that the build has anyway does not. The present
    part stands where the findings that name it put it. Prices come in ``rates.base``; without rates they stay unknown.
    Other accelerators are asked for other things: give ``demand`` as a function of the build then. Raises ``UserError``
    where the build has no such role.
    """
    place = next((i for i, item in enumerate(build.nodes[node].items) if item.role == role and not item.included), None)
    if place is None:
        raise UserError(f"The build has no {role.replace('_', ' ')}.")
    now = build.nodes[node].items[place]
    trial = Trial(lambda part: with_part(build, node, place, part), build, demand)
    asked = demand(build) if callable(demand) else demand
    report = check(build, asked)
    before = tuple(faults_of(report))
    broken = {(one.rule, one.node): one.title for one in report.errors}
    hours_now = _hours(asked)
    watts, was = full_power_w(build), _price(now.part, rates)
    found = []
    for part in catalog.parts(ROLES.get(role, role)):
        present = part.id == now.part.id
        fit, stop = _standing(report, node, now) if present else fit_of(trial.faults(part), before)
        hours = hours_now if present else _hours(trial.demand(part))
        after_w = watts if present else trial.measure(part, full_power_w)
        price = _price(part, rates)
        found.append(
            SwapCandidate(
                part=part,
                fit=fit,
                rule=stop.rule if stop else "",
                reason=stop.message if stop else "",
                mends=() if present or fit is Fit.FAILS else _mends(broken, trial, part),
                hours=hours,
                hours_difference=None if hours is None or hours_now is None else round(hours - hours_now, 2),
                price=price,
                price_difference=None if price is None or was is None else (price - was) * now.qty,
                power_difference_w=None if after_w is None or watts is None else round(after_w - watts, 1),
                present=present,
            )
        )
    return sorted(found, key=_order)


def _mends(broken: Mapping[tuple[str, int], str], trial: Trial, part: Part) -> tuple[str, ...]:
    """Of what the build breaks now, the titles of what it would not break with a part."""
    if not broken:
        return ()
    still = {(fault.rule, fault.node) for fault in trial.faults(part) if fault.broken}
    return tuple(dict.fromkeys(title for key, title in broken.items() if key not in still))


def _order(candidate: SwapCandidate) -> tuple[int, bool, Decimal, str]:
    price = candidate.price
    return (list(Fit).index(candidate.fit), price is None, price or Decimal(0), candidate.part.id)


def with_part(build: Build, node: int, place: int, part: Part) -> Build:
    """The build with another part in that place. Where its pieces sit is left to the checker again."""
    machine = build.nodes[node]
    item = machine.items[place].model_copy(update={"part": part, "place": None})
    items = (*machine.items[:place], item, *machine.items[place + 1 :])
    nodes = (*build.nodes[:node], machine.model_copy(update={"items": items}), *build.nodes[node + 1 :])
    return build.model_copy(update={"nodes": nodes})


def fit_of(faults: Iterable[Fault], before: Sequence[Fault]) -> tuple[Fit, Fault | None]:
    """By the first fault that the build did not have already, for the same reason; what is broken goes first."""
    gap: Fault | None = None
    for fault in faults:
        if (gap and not fault.broken) or fault in before:
            continue
        if fault.broken:
            return Fit.FAILS, fault
        gap = gap or fault
    return (Fit.UNKNOWN, gap) if gap else (Fit.FITS, None)


def _standing(report: Report, node: int, now: Item) -> tuple[Fit, Fault | None]:
    """How the present part goes with the rest: by the findings that concern it."""
    named = tuple(
        found
        for found in report.findings
        if found.node == node and (now.role in found.roles or now.part.id in found.parts)
    )
    return fit_of(faults_of(report.model_copy(update={"findings": named})), ())


def _hours(demand: Demand | None) -> float | None:
    """The time to the end of the training that a demand predicts."""
    predicted = demand.training if demand else None
    return predicted.time_to_finish_h.value if predicted and predicted.time_to_finish_h else None


def _price(part: Part, rates: ExchangeRates | None) -> Decimal | None:
    price = unit_price(part, rates) if rates else None
    return price.amount if price else None
