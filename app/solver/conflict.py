"""Why nothing is possible: a smallest set of demands that clash, and what dropping each one alone would cost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from app.domain.request import Request
from app.solver.demands import Stated, stated
from app.solver.result import Relaxation
from app.solver.search import Search

if TYPE_CHECKING:
    from app.solver.propose import Solver

NEEDED = {
    "workstation": ("cpu", "motherboard", "memory", "storage", "psu", "chassis", "cooler"),
    "server": ("server", "cpu", "memory", "storage"),
    "cluster": ("server", "cpu", "memory", "storage", "nic", "switch"),
    "auto": ("cpu", "memory", "storage"),
}

WORDS = {
    "cpu": "processor",
    "storage": "drive",
    "psu": "power supply",
    "chassis": "case",
    "cooler": "processor cooler",
    "nic": "network card",
    "edge_device": "edge device",
    "cloud_instance": "cloud instance",
}


def explain(request: Request, solver: Solver, search: Search) -> tuple[tuple[str, ...], tuple[Relaxation, ...]]:
    """The conflict and its relaxations, the cheapest first.

    Demands are added and dropped, and the request solved anew each time (QuickXplain, Junker 2004, which asks mostly
    questions that have a build for an answer: those are quick). The result is minimal: without any one of its demands
    the others leave a build. Solver cores are not used: under presolve they may name wrong ones (or-tools #5141).
    """
    demands = list(stated(request))
    finder = _Finder(request, demands, solver, search)
    if not finder.possible(()):
        return (_nothing_at_all(request, solver),), ()
    conflict = finder.conflict()
    texts = tuple(demand.text for demand in demands if demand in conflict)
    return texts, _relaxations(request, conflict, solver, search)


class _Finder:
    """Junker's QuickXplain over the demands of a request."""

    def __init__(self, request: Request, demands: Sequence[Stated], solver: Solver, search: Search) -> None:
        self._request = request
        self._demands = tuple(demands)
        self._solver = solver
        self._search = search

    def possible(self, kept: Sequence[Stated]) -> bool:
        """Whether there is a build when these demands alone are made. Out of time, nobody can tell: then yes."""
        request = self._request
        for demand in self._demands:
            if demand not in kept:
                request = demand.drop(request)
        return self._solver.any_build(request, self._search) or self._search.over

    def conflict(self) -> tuple[Stated, ...]:
        """A smallest set of demands that clash; larger than that only when time ran out."""
        return self._within((), (), self._demands)

    def _within(
        self, base: tuple[Stated, ...], added: tuple[Stated, ...], rest: tuple[Stated, ...]
    ) -> tuple[Stated, ...]:
        if added and not self.possible(base):
            return ()
        if len(rest) == 1:
            return rest
        half = len(rest) // 2
        left, right = rest[:half], rest[half:]
        of_right = self._within((*base, *left), left, right)
        of_left = self._within((*base, *of_right), of_right, left)
        return (*of_left, *of_right)


def _relaxations(
    request: Request, conflict: Iterable[Stated], solver: Solver, search: Search
) -> tuple[Relaxation, ...]:
    found = []
    for demand in conflict:
        if search.over:
            break
        relaxed = demand.drop(request)
        best = solver.quickest(relaxed, search) if demand.takes_time else solver.cheapest(relaxed, search)
        if best is not None:
            candidate, pool = best.winner.candidate, best.pool
            price = pool.money(candidate.cost)
            sets = demand.sets(candidate, pool) if demand.sets else {}
            change = demand.change(candidate, pool)
            found.append(Relaxation(demand=demand.text, change=change, price=price, sets=sets))
    return tuple(sorted(found, key=lambda r: (r.price, r.demand)))


def _nothing_at_all(request: Request, solver: Solver) -> str:
    """What stands in the way even of a request without any demand."""
    where = request.site.where
    place = {"edge": ("edge_device",), "cloud": ("cloud_instance",), "hybrid": ("edge_device", "cloud_instance")}
    needed = place.get(where) or NEEDED[request.site.onprem.kind]
    for category in needed:
        if not solver.priced(category):
            return f"the catalog has no {WORDS.get(category, category)} with a price"
    return f"the workload “{request.workload.name}”: no machine that the catalog can make holds it"
