"""Branch and bound over subproblems: each is solved at most once, and only when it could still win."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.solver.goals import Measure
from app.solver.outcome import Candidate, Outcome
from app.solver.plan import AnyProblem
from app.solver.search import Search


@dataclass(frozen=True)
class Winner:
    """The best candidate by some measure; ``bound`` is the least the measure could still be."""

    candidate: Candidate
    value: float
    bound: float
    proven: bool
    problem: AnyProblem | None = None


Report = Callable[[Candidate | None, float, float, int], None]
"""What is told after each subproblem: the best so far, its figure, the bound, and how many are done."""


class Ledger:
    """The outcomes so far."""

    def __init__(self, search: Search, report: Report) -> None:
        self.search = search
        self._report = report
        self._outcomes: dict[tuple[int, str], tuple[AnyProblem, Outcome]] = {}

    def known(self, problem: AnyProblem, measure: Measure) -> bool:
        """Whether the problem was solved already."""
        return self._key(problem, measure) in self._outcomes

    def solve(self, problem: AnyProblem, measure: Measure) -> Outcome:
        """The problem's outcome; an unproven one is asked again as long as there is time."""
        kept = self._outcomes.get(self._key(problem, measure))
        if kept and (kept[1].proven or self.search.over):
            return kept[1]
        outcome = problem.solve(self.search, measure)
        self._outcomes[self._key(problem, measure)] = (problem, outcome)
        return outcome

    def _key(self, problem: AnyProblem, measure: Measure) -> tuple[int, str]:
        return (id(problem), measure.weights.key if measure.weights else "price")

    def minimise(
        self, problems: Sequence[AnyProblem], measure: Measure, *, most_solves: int | None = None
    ) -> Winner | None:
        """The candidate of least measure; problems that cannot win, by their floor, are skipped.

        ``most_solves`` limits how many new problems are solved; what was left out weakens the bound, not the answer.
        """
        best: Winner | None = None
        rank = (float("inf"), float("inf"))
        open_bound = float("inf")
        solves = 0
        for index, problem in enumerate(sorted(problems, key=lambda p: (measure.floor(p), p.least, p.name))):
            floor = measure.floor(problem)
            if best is not None and floor >= rank:
                break
            enough = self.search.over or (most_solves is not None and solves >= most_solves)
            if enough and not self.known(problem, measure):
                open_bound = min(open_bound, floor[0])
                continue
            solves += not self.known(problem, measure)
            outcome = self.solve(problem, measure)
            if not outcome.proven:
                open_bound = min(open_bound, floor[0])
            if outcome.candidate is not None:
                found = measure.of(outcome.candidate)
                if found[0] < float("inf") and (best is None or _better(found, outcome.candidate, rank, best)):
                    best, rank = Winner(outcome.candidate, found[0], found[0], True, problem), found
            bound = min(floor[0], open_bound, rank[0])
            self._report(best.candidate if best else None, rank[0], bound, index)
        if best is None:
            return None
        return replace(best, bound=min(best.value, open_bound), proven=open_bound >= best.value)


def _better(found: tuple[float, float], candidate: Candidate, rank: tuple[float, float], best: Winner) -> bool:
    return (*found, *candidate.order) < (*rank, *best.candidate.order)
