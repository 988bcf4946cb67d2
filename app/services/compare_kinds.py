"""One request answered by every kind of machine: the best of each side by side, or why that kind cannot do it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from threading import Event
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.costing import total_cost, within_a_month, work_between
from app.domain.errors import Cancelled, UserError
from app.domain.money import ExchangeRates
from app.domain.request import KINDS, Kind, Request
from app.domain.requirement import Demand
from app.domain.streams import HYBRID_FOR, hybrid_makes_sense
from app.solver.goals import figure_of, speed_of
from app.solver.result import Proposal, ProposalResult

Ask = Callable[[Request], ProposalResult]
"""Proposes one build for a request."""


class KindResult(BaseModel):
    """What one kind of machine makes of the request.

    ``possible`` comes with the proposal and what it costs over the site's years, ``impossible`` with the demands that
    clash there, or with the ``reason`` why such a machine is not for this work; ``untold`` says in ``reason`` why
    nobody knows, as where time ran out.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Kind
    status: Literal["possible", "impossible", "untold"]
    proposal: Proposal | None = None
    total: Decimal | None = Field(default=None, description="cost over the site's years; unknown without a price")
    work: float = Field(
        default=1, description="hours of it for an hour of the first kind that can; the total has as many as a month"
    )
    conflict: tuple[str, ...] = ()
    reason: str = ""


def request_for(request: Request, kind: Kind) -> Request:
    """The same request asked of one kind of machine."""
    site = request.site
    if kind in ("cloud", "bare_metal"):
        rented = site.cloud.model_copy(update={"kind": "bare_metal" if kind == "bare_metal" else "instance"})
        placed = site.model_copy(update={"where": "cloud", "cloud": rented})
    elif kind in ("edge", "hybrid"):
        placed = site.model_copy(update={"where": kind})
    else:
        onprem = site.onprem.model_copy(update={"kind": kind})
        placed = site.model_copy(update={"where": "onprem", "onprem": onprem})
    return request.model_copy(update={"site": placed})


def compare_kinds(
    request: Request,
    kinds: Sequence[Kind],
    ask: Ask,
    rates: ExchangeRates,
    *,
    told: Callable[[KindResult], None] = lambda _: None,
    stop: Event | None = None,
) -> tuple[KindResult, ...]:
    """The result of each kind, in the order of ``KINDS``; ``told`` hears of each at once.

    Totals are those of the same work: what the first kind that can trains in the site's hours takes others more or
    fewer of them, and no more than a month has.

    Setting ``stop`` leaves the rest untold. Raises ``UserError`` for what is wrong with the request itself.
    """
    wanted = [kind for kind in KINDS if kind in kinds] if kinds else list(KINDS)
    found: list[KindResult] = []
    for kind in wanted:
        if stop is not None and stop.is_set():
            result = KindResult(kind=kind, status="untold", reason="The comparison was stopped before.")
        elif kind == "hybrid" and not hybrid_makes_sense(request.workload):
            result = KindResult(kind=kind, status="impossible", reason=HYBRID_FOR)
        else:
            first = next((one.proposal.demand for one in found if one.proposal), None)
            result = _result(kind, best_of(request_for(request, kind), ask), rates, first)
        found.append(result)
        told(result)
    return tuple(found)


@dataclass(frozen=True)
class Best:
    """The best proposal for a request. Without one, ``conflict`` tells what clashes, or ``reason`` why nobody knows."""

    proposal: Proposal | None = None
    conflict: tuple[str, ...] = ()
    reason: str = ""


def best_of(request: Request, ask: Ask) -> Best:
    """The best that can be proposed; what stops the search is told and not raised."""
    try:
        answer = ask(request)
    except (Cancelled, UserError) as error:
        return Best(reason=str(error))
    return Best(answer.proposals[0] if answer.proposals else None, answer.conflict)


def _result(kind: Kind, best: Best, rates: ExchangeRates, first: Demand | None) -> KindResult:
    if best.reason:
        return KindResult(kind=kind, status="untold", reason=best.reason)
    if best.proposal is None:
        return KindResult(kind=kind, status="impossible", conflict=best.conflict)
    machine = best.proposal.machine
    work = work_between(first, best.proposal.demand)
    possible = within_a_month(work, machine.site.hours_per_month)
    total = total_cost(machine, rates, best.proposal.demand, work=possible)
    return KindResult(kind=kind, status="possible", proposal=best.proposal, total=total, work=work)


def comparison_document(results: Sequence[KindResult]) -> dict[str, Any]:
    """As ``rigwright propose --compare --json`` prints it."""
    return {"kinds": [_document(result) for result in results]}


def _document(result: KindResult) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": result.kind, "status": result.status}
    if result.proposal is None:
        return found | {"conflict": list(result.conflict), "reason": result.reason}
    proposal = result.proposal
    figure = speed_of([proposal.demand])
    return found | {
        "price": float(proposal.price),
        "currency": proposal.currency,
        "price_of": proposal.price_of,
        "total": None if result.total is None else float(result.total),
        "work": result.work,
        "share": within_a_month(result.work, proposal.machine.site.hours_per_month) / result.work,
        "speed": {"figure": figure, "value": figure_of(proposal.demand, figure)} if figure else None,
        "wall_w": proposal.wall_w,
        "optimal": proposal.optimal,
        "verdict": proposal.verdict.value,
        "warnings": len(proposal.report.warnings),
        "build": proposal.build.model_dump(mode="json", exclude_none=True),
    }
