"""The titles that a proposal can win beside the one asked for, and by which figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.request import Objective
from app.solver.goals import QUICK, TITLES, WEIGHED, By, Measure, Rank, in_unit, measure_of, speed_of
from app.solver.hunt import Ledger, Winner
from app.solver.ladder import Key, key_of
from app.solver.outcome import Candidate
from app.solver.plan import AnyProblem
from app.solver.pool import Pool

SOUNDEST = "Soundest"
"""The fewest warnings and unknown facts, then the lowest price."""
VERIFIED = "Cheapest verified"
"""The lowest price of the builds of which every rule could be checked, where the other titles went to none."""
ALWAYS: tuple[Objective, ...] = ("price", "value", "speed", "power")
"""The objectives whose winners are shown beside the one asked for, in this order."""
MOST_SOLVES, MOST_SOUND, MOST_REJECTIONS = 90, 24, 40
"""New subproblems that one further title, or the soundest build, may cost, and answers of each that the rules may
reject: what is left out is said in its bound."""
WORTH = 0.06
"""What a title may lose by its figure, as a share of it, for a build that spares warnings."""


@dataclass(frozen=True)
class Win:
    """A title with the figure it was won by, as it is told. ``measure`` is what it was sought by."""

    title: str
    objective: str
    winner: Winner
    measure: Measure | None = None


def won(objective: Objective, winner: Winner, measure: By) -> Win:
    """The title of an objective, its figures in the unit they are told in."""
    value, bound = (in_unit(measure.name, figure) for figure in (winner.value, winner.bound))
    told = replace(winner, value=value, bound=bound)
    return Win(TITLES[objective], measure.name, told, measure)


class Titles:
    """Finds the winners beside the one asked for.

    ``enough`` are the problems of just enough accelerators, ``more`` also those of more. ``easy`` gives of a problem
    the one that asks also for what the rules only warn of, where it costs little: a further title goes to such a
    comfortable build, and its bound says how far the best of all is from it.
    """

    def __init__(
        self, pool: Pool, ledger: Ledger, enough: Sequence[AnyProblem], more: Sequence[AnyProblem],
        easy: Mapping[Key, AnyProblem],
    ) -> None:  # fmt: skip
        self._pool = pool
        self._ledger = ledger
        self._enough = enough
        self._more = more
        self._easy = easy

    def further(self, first: Win) -> list[Win]:
        """Lowest price, soundest, best value, fastest and lowest power, as far as they are not the title of ``first``.

        None of them is beaten by another of the builds that won: then the title is that one's.
        """
        with self._ledger.search.patient(MOST_REJECTIONS):
            wins = self._wins(first)
        candidates = [win.winner.candidate for win in wins]
        return [win if win is first else _owned(win, candidates) for win in wins]

    def _wins(self, first: Win) -> list[Win]:
        wins = [first]
        for objective in ALWAYS:
            if self._ledger.search.over:
                break
            if TITLES[objective] != first.title and (found := self._best(objective)) is not None:
                wins.append(found)
            if objective == "price" and (sound := self._soundest(first)) is not None:
                wins.append(sound)
        return wins

    def _best(self, objective: Objective) -> Win | None:
        problems = self._more if objective in QUICK else self._enough
        speed = speed_of(p.demand for p in problems)
        rented = objective in WEIGHED and self._pool.request.site.where == "cloud"  # draws nothing here
        if rented or (objective in QUICK and speed is None):
            return None
        measure = measure_of(objective, self._pool, speed)
        best = self._ledger.minimise(problems, measure, most_solves=MOST_SOLVES)
        if best is None:
            return None
        return won(objective, best if objective == "price" else self._at_ease(best, measure), measure)

    def _at_ease(self, best: Winner, measure: Measure) -> Winner:
        """The comfortable build of the kind that won, where it is nearly as good."""
        key = best.problem and key_of(best.problem)
        twin = self._easy.get(key) if key else None
        candidate = self._ledger.solve(twin, measure).candidate if twin else None
        if candidate is None:
            return best
        value = measure.of(candidate)[0]
        if value > best.value * (1 + WORTH):
            return best
        return replace(best, candidate=candidate, value=value, proven=best.proven and value <= best.bound)

    def _soundest(self, first: Win) -> Win | None:
        """The cheapest of those with the fewest warnings and unknown facts; ``None`` where the first has no more."""
        present = _open_points(first.winner.candidate)
        easy = [self._easy[key] for p in self._enough if (key := key_of(p)) in self._easy]
        if not present or not easy:
            return None
        found = self._ledger.minimise(easy, _Sound(self._pool), most_solves=MOST_SOUND)
        if found is None or (number := _open_points(found.candidate)) >= present:
            return None
        return Win(SOUNDEST, "warnings_and_unknowns", Winner(found.candidate, float(number), 0.0, number == 0))


class _Sound:
    """Open points first, then the price. Of a problem only the price is known from below."""

    weights = None

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    def of(self, candidate: Candidate) -> Rank:
        return (float(_open_points(candidate)), float(candidate.cost))

    def floor(self, problem: AnyProblem) -> Rank:
        return (0.0, float(problem.least))


def _owned(win: Win, candidates: Sequence[Candidate]) -> Win:
    """The title in the hands of the build that deserves it most, of all that won one."""
    measure = win.measure
    if measure is None:
        return win
    best = min(candidates, key=lambda c: (measure.of(c), c.order))
    if measure.of(best)[0] >= measure.of(win.winner.candidate)[0]:
        return win
    value = in_unit(win.objective, measure.of(best)[0])
    reached = value <= win.winner.bound if win.objective != "throughput" else value >= win.winner.bound
    return replace(win, winner=Winner(best, value, win.winner.bound, reached))


def _open_points(candidate: Candidate) -> int:
    return len(candidate.report.warnings) + len(candidate.report.missing)
