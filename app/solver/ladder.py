"""The subproblems of a request with just enough accelerators, and with more."""

from __future__ import annotations

from collections.abc import Sequence

from app.solver.plan import AnyProblem, Planner

Key = tuple[str, str | None, int, int]


def key_of(problem: AnyProblem) -> Key:
    """What tells the subproblems of a request apart: the kind of machine, the accelerator, and how many."""
    demand = problem.demand
    return (problem.mark, demand.accelerator, demand.count, demand.nodes)


def ladder(planner: Planner, multiples: Sequence[int]) -> dict[Key, AnyProblem]:
    """The problems at each multiple of the least sufficient number; what two multiples have in common stands once."""
    found: dict[Key, AnyProblem] = {}
    for multiple in multiples:
        if planner.search.over:
            break
        for problem in planner.problems(multiple):
            found.setdefault(key_of(problem), problem)
    return found
