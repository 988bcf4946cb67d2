"""What a button under "What would make it possible" does to the answers, and where a demand was made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_UP, Decimal

from app.domain.request import Request
from app.solver.demands import stated
from app.solver.result import Relaxation
from app.viewmodels.draft import Draft

TARGETS = ("hours", "token", "answer within", "requests", "samples", "streams", "workload")
NOT_BY_BUTTON = ("Ask for fewer", "Find a cooler", "Connect fewer", "Cool the", "Provide more power", "Supply another")
"""Changes of the world outside, or with a figure that only the user can give: their buttons lead to the question."""


@dataclass(frozen=True)
class Way:
    """One change that makes a build possible. ``draft`` is what the button makes; ``None``: it leads to ``step``."""

    demand: str
    change: str
    price: Decimal | None
    step: str
    draft: Draft | None


def step_of(demand: str) -> str:
    """The step in which a demand was made."""
    return "phase" if any(word in demand for word in TARGETS) and "streams" not in demand else "place"


def ways(draft: Draft, request: Request, relaxations: tuple[Relaxation, ...]) -> tuple[Way, ...]:
    """The relaxations with what each does to the draft, in the order given."""
    return tuple(
        Way(one.demand, one.change, one.price, step_of(one.demand), relaxed(draft, request, one)) for one in relaxations
    )


def relaxed(draft: Draft, request: Request, relaxation: Relaxation) -> Draft | None:
    """The draft with one demand loosened just as far as the proposed build needs; ``None`` where only the user can."""
    if relaxation.change.startswith(NOT_BY_BUTTON):
        return None
    demand = next((one for one in stated(request) if one.text == relaxation.demand), None)
    if demand is None:
        return None
    loosened = demand.drop(request)
    site, workload = loosened.site, loosened.workload
    figure = _figure(relaxation.change)
    if request.site.budget is not None and site.budget is None and relaxation.price is not None:
        site = site.model_copy(update={"budget": relaxation.price.quantize(Decimal(1), rounding=ROUND_UP)})
    if loosened.site.onprem.circuits != request.site.onprem.circuits:
        if figure is None:
            return None
        room = request.site.onprem.model_copy(update={"circuit_a": figure * 1.0, "circuits": 1})
        site = site.model_copy(update={"onprem": room})
    training = _with_figure(request.workload.training, workload.training, ("deadline_hours",), figure)
    inference = _with_figure(
        request.workload.inference, workload.inference, ("ttft_ms", "tpot_ms", "latency_ms"), figure
    )
    return draft.with_(site=site, training=training, inference=inference, wishes=loosened.wishes)


def _with_figure(before: object, after: object, names: tuple[str, ...], figure: float | None) -> object:
    """A dropped target becomes the figure that the found build reaches, where one was told."""
    for name in names:
        if getattr(before, name) is not None and getattr(after, name) is None and figure is not None:
            return after.model_copy(update={name: figure})  # type: ignore[attr-defined]
    return after


def _figure(change: str) -> float | None:
    match = re.search(r"\d[\d,]*(?:\.\d+)?", change)
    return float(match[0].replace(",", "")) if match else None
