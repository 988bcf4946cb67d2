"""Why nothing is possible: a smallest set of demands that clash, and what makes a build possible again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.request import Request
from app.solver.demands import Stated, stated
from app.solver.relax import Relaxer, without
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
    "bare_metal": "rented server",
}
SHARE = 0.3
"""Of the time left, for one question."""
MOST_TOGETHER = 3
"""So many demands may have to give way together."""
MOST_WAYS = 8
"""So many changes are told."""


@dataclass(frozen=True)
class Explanation:
    """``proven``: the demands of the conflict leave no build, and without any one of them the others do."""

    conflict: tuple[str, ...]
    fields: tuple[str, ...]
    proven: bool
    relaxations: tuple[Relaxation, ...]


def explain(request: Request, solver: Solver, search: Search) -> Explanation:
    """The conflict and the changes that resolve it, the cheapest first.

    Demands are added and dropped, and the request solved anew each time (QuickXplain, Junker 2004, which asks mostly
    questions that have a build for an answer: those are quick). Solver cores are not used: under presolve they may
    name wrong ones (or-tools #5141).
    """
    finder = Finder(request, solver, search)
    bare = finder.possible(())
    if bare is False or not finder.demands:
        return Explanation((_nothing_at_all(request, solver),), (), bare is False, ())
    conflict, proven = finder.conflict(finder.demands)
    texts = tuple(demand.text for demand in conflict)
    fields = tuple(demand.field(request) for demand in conflict)
    return Explanation(texts, fields, proven, _ways(finder, conflict, Relaxer(request, solver, search)))


class Finder:
    """Asks which demands of a request can be met together; every question once."""

    def __init__(self, request: Request, solver: Solver, search: Search) -> None:
        self.demands = stated(request)
        self._request = request
        self._solver = solver
        self._search = search
        self._known: dict[frozenset[str], bool | None] = {}
        self._unsure: set[frozenset[str]] = set()

    def possible(self, kept: Iterable[Stated], *, sure: bool = False) -> bool | None:
        """Whether there is a build when these demands alone are made; ``None`` where time was too short to tell.

        What more demands leave possible, fewer do; what fewer rule out, more do. ``sure`` asks nevertheless.
        """
        key = frozenset(demand.text for demand in kept)
        known = self._known.get(key)
        if known is None and not sure:
            known = self._implied(key)
        return self._asked(key) if known is None else known

    def _implied(self, key: frozenset[str]) -> bool | None:
        if any(answer and key <= other for other, answer in self._known.items()):
            return True
        if any(answer is False and other <= key and other not in self._unsure for other, answer in self._known.items()):
            return False
        return None

    def _asked(self, key: frozenset[str]) -> bool | None:
        dropped = [demand for demand in self.demands if demand.text not in key]
        with self._search.share(SHARE):
            answer = self._solver.any_build(without(self._request, dropped), self._search)
        self._known[key] = answer
        if answer is False and self._search.guessed:
            self._unsure.add(key)
        return answer

    def conflict(self, among: Sequence[Stated]) -> tuple[tuple[Stated, ...], bool]:
        """A smallest set of these demands that clash, and whether it is proven to be one.

        Where time ends a question it counts as possible: the set stays one that clashes, but it may be too large.
        """
        found = self._within((), (), tuple(among))
        for demand in found:  # a question that was open before may be answered now
            fewer = tuple(other for other in found if other is not demand)
            if self.possible(fewer) is False:
                found = fewer
        proven = self.possible(found, sure=True) is False and all(
            self.possible(tuple(other for other in found if other is not demand), sure=True) for demand in found
        )
        return tuple(demand for demand in self.demands if demand in found), proven and not self._unsure

    def _within(
        self, base: tuple[Stated, ...], added: tuple[Stated, ...], rest: tuple[Stated, ...]
    ) -> tuple[Stated, ...]:
        if added and self.possible(base) is False:
            return ()
        if len(rest) == 1:
            return rest
        half = len(rest) // 2
        left, right = rest[:half], rest[half:]
        of_right = self._within((*base, *left), left, right)
        of_left = self._within((*base, *of_right), of_right, left)
        return (*of_left, *of_right)


def _ways(finder: Finder, conflict: Sequence[Stated], relaxer: Relaxer) -> tuple[Relaxation, ...]:
    """For each demand of the conflict what it takes that it gives way, beside others where it alone is not enough."""
    found: dict[frozenset[str], list[Relaxation]] = {}
    open_sets: list[tuple[Stated, ...]] = [(demand,) for demand in conflict]
    while open_sets and len(found) < MOST_WAYS:
        dropped = open_sets.pop(0)
        key = frozenset(demand.text for demand in dropped)
        if key in found or any(smaller <= key for smaller in found):
            continue
        rest = [demand for demand in finder.demands if demand not in dropped]
        possible = finder.possible(rest)
        if possible:
            found[key] = relaxer.ways(dropped)
        elif possible is False and len(dropped) < MOST_TOGETHER:
            further, _ = finder.conflict(rest)
            open_sets += [(*dropped, demand) for demand in further]
    ways = [way for group in found.values() for way in group]
    return tuple(sorted(ways, key=lambda r: (r.price or 0, r.demand, r.change)))[:MOST_WAYS]


def _nothing_at_all(request: Request, solver: Solver) -> str:
    """What stands in the way even of a request without any demand."""
    where = request.site.where
    rented = "bare_metal" if request.site.cloud.kind == "bare_metal" else "cloud_instance"
    place = {"edge": ("edge_device",), "cloud": (rented,), "hybrid": ("edge_device", "cloud_instance")}
    needed = place.get(where) or NEEDED[request.site.onprem.kind]
    for category in needed:
        if not solver.priced(category):
            return f"the catalog has no {WORDS.get(category, category)} with a price"
    return f"the workload “{request.workload.name}”: no machine that the catalog can make holds it"
