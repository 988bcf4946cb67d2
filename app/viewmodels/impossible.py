"""What a button under "What would make it possible" does to the answers, and where a demand was made."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from app.domain.finding import VerdictKind
from app.solver.result import ProposalResult, Relaxation
from app.viewmodels.draft import Draft

STEP_OF = (
    ("workload.training.", "phase"),
    ("workload.inference.", "phase"),
    ("workload.", "workload"),
    ("wishes.verified_only", "build"),
    ("wishes.", "needs"),
)
"""The step in which a field is asked, by how its path begins; all others are asked about the place."""
ICON_OF = (
    ("site.budget", "money"),
    ("workload.training.deadline_hours", "time"),
    ("workload.inference.ttft_ms", "time"),
    ("workload.inference.tpot_ms", "time"),
    ("workload.inference.latency_ms", "time"),
    ("site.onprem.circuit", "power"),
    ("site.edge.power", "power"),
    ("wishes.verified_only", "unknown"),
)


@dataclass(frozen=True)
class Against:
    """One demand of the conflict, with the step in which it was made; without a step it is no answer of the user."""

    demand: str
    step: str | None
    icon: str


@dataclass(frozen=True)
class Way:
    """One change that makes a build possible. ``draft`` is what the button makes; ``None``: it leads to ``step``.

    ``machine`` is what it makes possible; ``proven`` says that nothing cheaper does, ``checked`` that every rule could
    be checked of it.
    """

    demand: str
    change: str
    price: Decimal | None
    step: str
    draft: Draft | None
    machine: str = ""
    proven: bool = True
    checked: bool = True


def step_of(field: str) -> str:
    """The step in which a field is asked."""
    return next((step for start, step in STEP_OF if field.startswith(start)), "place")


def clash(result: ProposalResult) -> tuple[Against, ...]:
    """The demands that clash, each with where it was made."""
    fields = result.conflict_fields or ("",) * len(result.conflict)
    return tuple(
        Against(
            demand,
            step_of(field) if field else None,
            next((icon for start, icon in ICON_OF if field.startswith(start)), "info"),
        )
        for demand, field in zip(result.conflict, fields, strict=True)
    )


def ways(draft: Draft, relaxations: tuple[Relaxation, ...]) -> tuple[Way, ...]:
    """The relaxations with what each does to the draft, in the order given."""
    return tuple(
        Way(
            one.demand,
            one.change,
            one.price,
            step_of(one.field),
            relaxed(draft, one),
            one.result,
            one.optimal,
            one.verdict is VerdictKind.VERIFIED,
        )
        for one in relaxations
    )


def relaxed(draft: Draft, relaxation: Relaxation) -> Draft | None:
    """The draft with one demand loosened just as far as the found build needs; ``None`` where only the user can."""
    if not relaxation.sets:
        return None
    changes: dict[str, Any] = {}
    for path, value in relaxation.sets.items():
        name, *inner = path.removeprefix("workload.").split(".")
        if name not in Draft.model_fields:  # an answer of an opened request that no page asks for
            return None
        changes[name] = _with_value(changes.get(name, getattr(draft, name)), inner, value)
    return draft.with_(**changes)


def _with_value(holder: BaseModel, path: list[str], value: Any) -> BaseModel:
    """A copy of an answer with one of its fields, however deep, set."""
    name, *inner = path
    new = _with_value(getattr(holder, name), inner, value) if inner else value
    return type(holder).model_validate({**dict(holder), name: new})
