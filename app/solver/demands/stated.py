"""One demand of a request: its words, the fields that state it, and how far it would have to give way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from app.domain.build import Build
from app.domain.finding import Fix, Report
from app.domain.request import Request
from app.domain.requirement import Demand
from app.solver.outcome import Candidate
from app.solver.pool import Pool

Sets = Mapping[str, Any]
"""Fields of a request by dotted path, ``site.onprem.circuit_a``, with their new values."""
MOST_ROUNDS = 8
"""So many times the rules are asked for one more change of the place."""


@dataclass(frozen=True)
class Looked:
    """The cheapest build without a demand, and the request that still makes it: from both is read how far it must
    give way."""

    request: Request
    candidate: Candidate
    pool: Pool
    judge: Callable[[Build, Demand | None], Report]


@dataclass(frozen=True)
class Offer:
    """A change that should make a build possible, in words and as data."""

    change: str
    sets: Sets


@dataclass(frozen=True)
class Amount:
    """Something that can be taken down step by step to ``least``: its path, what is asked, and of what."""

    path: str
    value: float
    words: str
    least: float = 1


@dataclass(frozen=True)
class Stated:
    """One demand. ``free`` is the request's fields with which it asks for nothing any more.

    ``without`` says in words that it is dropped altogether; it is empty where only some measure makes sense (no circuit
    carries everything). ``offers`` read measures off the builds found without it: those of ``looks`` where there are
    several ways to drop it. ``figure`` is the prediction to be kept small where the least delay is offered, too.
    """

    text: str
    free: Callable[[Request], Sets]
    without: str = ""
    offers: Callable[[Looked], Iterable[Offer]] | None = None
    looks: tuple[Callable[[Request], Sets], ...] = ()
    figure: str | None = None
    amount: Amount | None = None

    def field(self, request: Request) -> str:
        """The first of its fields: where it is asked."""
        return next(iter(self.free(request)))

    def drop(self, request: Request) -> Request:
        """The request without this demand."""
        return changed(request, self.free(request))


def changed(request: Request, sets: Sets) -> Request:
    """The request with these fields set, and all others as they were."""
    for path, value in sets.items():
        request = _with(request, path.split("."), value)
    return request


def _with(holder: Any, path: list[str], value: Any) -> Any:
    name, *inner = path
    new = _with(getattr(holder, name), inner, value) if inner else value
    return holder.model_copy(update={name: new})


def value_at(request: Request, path: str) -> Any:
    """What stands in a field."""
    found: Any = request
    for name in path.split("."):
        found = getattr(found, name)
    return found


def at(path: str, value: Any) -> Callable[[Request], Sets]:
    """One field's value, whatever the request."""
    return lambda request: {path: value}


def plain(value: Any) -> str:
    """A number as people write it: ``1,200``, ``0.5``."""
    return f"{value:,.10g}" if isinstance(value, int | float) else str(value)


def by_rules(
    looked: Looked, wanted: Iterable[str], start: Sets | None = None, sizes: Mapping[str, Sequence[float]] | None = None
) -> Sets | None:
    """The least changes of the place with which the rules let the build pass, by their own repairs.

    ``wanted`` are the fields that may change, the preferred one first; ``sizes`` rounds a field up to what can be had.
    ``None`` where other changes would be needed.
    """
    order = list(wanted)
    told = {path: value_at(looked.request, path) for path in order}  # the rules only ask where nobody has told
    sets = dict(start or {})
    for _ in range(MOST_ROUNDS):
        site = changed(looked.request, {**told, **sets}).site
        build = looked.candidate.build.model_copy(update={"site": site})
        errors = looked.judge(build, looked.candidate.demand).errors
        if not errors:
            return sets
        fixes = [fix for path in order for error in errors for fix in error.fixes if _sets(fix, path)]
        found = next((change for fix in fixes if (change := _sized(fix, sizes or {}))), None)
        if found is None:
            return None
        sets.update([found])
    return None


def _sized(fix: Fix, sizes: Mapping[str, Sequence[float]]) -> tuple[str, Any] | None:
    """The field with its value, rounded up to what can be had; ``None`` where nothing so large can."""
    path, value = f"site.{fix.params['field']}", fix.params["value"]
    if path not in sizes:
        return path, value
    size = next((size for size in sizes[path] if size >= value), None)
    return None if size is None else (path, size)


def _sets(fix: Fix, path: str) -> bool:
    return fix.kind == "change_site" and f"site.{fix.params['field']}" == path


def up(value: float) -> float:
    """Rounded up to what people say: whole numbers from ten on, else two digits."""
    if value >= 10:
        return float(ceil(value))
    steps = 10.0 if value >= 1 else 1000.0
    return ceil(value * steps - 1e-9) / steps
