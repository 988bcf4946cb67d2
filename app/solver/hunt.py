"""Branch and bound over subproblems: each is solved at most once, and only when it could still win."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.solver.plan import AnyProblem
from app.solver.search import Search
from app.solver.subproblem import Candidate, Outcome


@dataclass(frozen=True)
class Winner:
    """The best candidate by some measure; ``bound`` is the least the measure could still be."""

    candidate: Candidate
    value: float
    bound: float
    proven: bool


class Ledger:
    """The outcomes so far."""

    def __init__(self, search: Search, report: Callable[[Candidate | None, float, int], None]) -> None:
        self.search = search
        self._report = report
        self._outcomes: dict[int, tuple[AnyProblem, Outcome]] = {}

    def known(self, problem: AnyProblem) -> bool:
        """Whether the problem was solved already."""
        return id(problem) in self._outcomes

    def solve(self, problem: AnyProblem) -> Outcome:
        """The problem's outcome; an unproven one is asked again as long as there is time."""
        kept = self._outcomes.get(id(problem))
        if kept and (kept[1].proven or self.search.over):
            return kept[1]
        outcome = problem.solve(self.search)
        self._outcomes[id(problem)] = (problem, outcome)
        return outcome

    def minimise(
        self,
        problems: Sequence[AnyProblem],
        least: Callable[[AnyProblem], float],
        value: Callable[[Candidate], float],
        *,
        most_solves: int | None = None,
    ) -> Winner | None:
        """The candidate of least ``value``. ``least`` bounds a problem's from below: those that cannot win are skipped.

        ``most_solves`` limits how many new problems are solved; what was left out weakens the bound, not the answer.
        """
        best: Winner | None = None
        open_bound = float("inf")
        solves = 0
        for index, problem in enumerate(sorted(problems, key=lambda p: (least(p), p.least, p.name))):
            bound = least(problem)
            if best is not None and bound >= best.value:
                break
            if most_solves is not None and solves >= most_solves and not self.known(problem):
                open_bound = min(open_bound, bound)
                continue
            solves += not self.known(problem)
            outcome = self.solve(problem)
            if not outcome.proven:
                open_bound = min(open_bound, bound)
            if outcome.candidate is not None:
                found = value(outcome.candidate)
                rank = (found, *outcome.candidate.order)
                if best is None or rank < (best.value, *best.candidate.order):
                    best = Winner(outcome.candidate, found, found, True)
            self._report(best.candidate if best else None, min(bound, best.value if best else bound), index)
        if best is None:
            return None
        return Winner(best.candidate, best.value, min(best.value, open_bound), open_bound >= best.value)
