"""What a button under "What would make it possible" does to the answers, and where a demand was made."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from app.solver.result import Relaxation
from app.viewmodels.draft import Draft

TARGETS = ("hours", "token", "answer within", "requests", "samples", "streams", "workload")


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


def ways(draft: Draft, relaxations: tuple[Relaxation, ...]) -> tuple[Way, ...]:
    """The relaxations with what each does to the draft, in the order given."""
    return tuple(
        Way(one.demand, one.change, one.price, step_of(one.demand), relaxed(draft, one)) for one in relaxations
    )


def relaxed(draft: Draft, relaxation: Relaxation) -> Draft | None:
    """The draft with one demand loosened just as far as the found build needs; ``None`` where only the user can."""
    if not relaxation.sets:
        return None
    changes: dict[str, Any] = {}
    for path, value in relaxation.sets.items():
        name, *inner = path.removeprefix("workload.").split(".")
        changes[name] = _with_value(changes.get(name, getattr(draft, name)), inner, value)
    return draft.with_(**changes)


def _with_value(holder: BaseModel, path: list[str], value: Any) -> BaseModel:
    """A copy of an answer with one of its fields, however deep, set."""
    name, *inner = path
    new = _with_value(getattr(holder, name), inner, value) if inner else value
    return type(holder).model_validate({**dict(holder), name: new})
