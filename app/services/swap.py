"""What else could stand in a row of the parts list: every part of its category, tried in the build and checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from app.costing import full_power_w, unit_price
from app.domain.build import ROLES, Build
from app.domain.errors import UserError
from app.domain.finding import Finding, Report, Severity, Status
from app.domain.money import ExchangeRates
from app.domain.parts import Part
from app.domain.requirement import Demand
from app.rules.engine import check
from app.services.ports import CatalogRepository

DemandOf = Callable[[Build], Demand | None]


class Fit(StrEnum):
    """How a candidate goes with the rest of the build, best first."""

    FITS = "fits"
    UNKNOWN = "unknown"
    FAILS = "fails"


class SwapCandidate(BaseModel):
    """One part in the place of the present one. Differences are against the build as it is; ``None`` is unknown.

    ``reason`` is the first rule that it would break, or that could not be told.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    part: Part
    fit: Fit
    reason: str = ""
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

    Only what the swap makes worse counts against a candidate: a failure that the build has anyway does not. Prices
    come in ``rates.base``; without rates they stay unknown. Other accelerators are asked for other things: give
    ``demand`` as a function of the build then. Raises ``UserError`` where the build has no such role.
    """
    place = next((i for i, item in enumerate(build.nodes[node].items) if item.role == role and not item.included), None)
    if place is None:
        raise UserError(f"The build has no {role.replace('_', ' ')}.")
    now = build.nodes[node].items[place]
    asked = demand if callable(demand) else lambda _: demand
    before, watts = check(build, asked(build)), full_power_w(build)
    found = []
    for part in catalog.parts(ROLES.get(role, role)):
        swapped = _with(build, node, place, part)
        report = before if part.id == now.part.id else check(swapped, asked(swapped))
        fit, reason = _fit(report, before)
        after_w = full_power_w(swapped)
        price, was = (_price(p, rates) for p in (part, now.part))
        found.append(
            SwapCandidate(
                part=part,
                fit=fit,
                reason=reason,
                price=price,
                price_difference=None if price is None or was is None else (price - was) * now.qty,
                power_difference_w=None if after_w is None or watts is None else round(after_w - watts, 1),
                present=part.id == now.part.id,
            )
        )
    return sorted(found, key=_order)


def _order(candidate: SwapCandidate) -> tuple[int, bool, Decimal, str]:
    price = candidate.price
    return (list(Fit).index(candidate.fit), price is None, price or Decimal(0), candidate.part.id)


def _with(build: Build, node: int, place: int, part: Part) -> Build:
    """The build with another part in that place. Where its pieces sit is left to the checker again."""
    machine = build.nodes[node]
    item = machine.items[place].model_copy(update={"part": part, "place": None})
    items = (*machine.items[:place], item, *machine.items[place + 1 :])
    nodes = (*build.nodes[:node], machine.model_copy(update={"items": items}), *build.nodes[node + 1 :])
    return build.model_copy(update={"nodes": nodes})


def _fit(report: Report, before: Report) -> tuple[Fit, str]:
    broken = _new(report.errors, before.errors)
    if broken:
        return Fit.FAILS, broken.message
    gap = _new(_untold(report), _untold(before))
    return (Fit.UNKNOWN, gap.message) if gap else (Fit.FITS, "")


def _new(findings: Iterable[Finding], before: Iterable[Finding]) -> Finding | None:
    """The first of the findings that the build did not have already, for the same reason."""
    stood = {(f.rule, f.node, f.message) for f in before}
    return next((f for f in findings if (f.rule, f.node, f.message) not in stood), None)


def _untold(report: Report) -> Iterator[Finding]:
    return (f for f in report.of(Status.UNKNOWN) if f.severity is not Severity.NOTE)


def _price(part: Part, rates: ExchangeRates | None) -> Decimal | None:
    price = unit_price(part, rates) if rates else None
    return price.amount if price else None
