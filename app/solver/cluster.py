"""Equal machines with every fabric that may join them: the best of all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from app.domain.requirement import Demand
from app.solver.goals import Measure
from app.solver.outcome import Candidate, Outcome
from app.solver.search import Search
from app.solver.subproblem import Subproblem
from app.solver.whole import WholeMachine


class Cluster:
    """One subproblem per kind and number of switches; they share machines and demand.

    The cheapest fabric need not win: its cards may not fit the machine that is cheapest with others. Each is solved
    unless the price of the machines without their cards shows that it cannot win.
    """

    def __init__(self, variants: Sequence[Subproblem] | Sequence[WholeMachine]) -> None:
        self._variants: tuple[Subproblem | WholeMachine, ...] = tuple(sorted(variants, key=lambda v: (v.least, v.name)))
        first = self._variants[0]
        self.name = first.name
        self.mark = first.mark
        self.copies = first.copies if isinstance(first, Subproblem) else first.task.count
        self.demand: Demand = first.demand
        self._floors: list[int | None] = []

    @property
    def possible(self) -> bool:
        """Whether any of them has a candidate for every role."""
        return any(variant.possible for variant in self._variants)

    @cached_property
    def least(self) -> int:
        """A price that none of them undercuts."""
        return min(variant.least for variant in self._variants)

    @cached_property
    def least_w(self) -> float:
        """Power from the wall that none of them undercuts."""
        return min(variant.least_w for variant in self._variants)

    def solve(self, search: Search, measure: Measure | None = None) -> Outcome:
        """The best build over all fabrics."""
        by_price = measure is None or measure.weights is None
        best: Outcome | None = None
        proven = True
        for variant in self._variants:
            known = best.candidate if best else None
            if by_price and known is not None and self._beaten(variant, known.cost, search):
                continue
            outcome = variant.solve(search, measure)
            proven = proven and outcome.proven
            found = outcome.candidate
            if found is not None and (known is None or _rank(found, measure) < _rank(known, measure)):
                best = outcome
        if best is None:
            return Outcome(None, self.least, proven)
        return best if proven else replace(best, bound=min(best.bound, self.least), proven=False)

    def _beaten(self, variant: Subproblem | WholeMachine, cost: int, search: Search) -> bool:
        """Whether it costs too much already, whatever the rest of its machines is and whatever cards they take."""
        if variant.least >= cost or isinstance(variant, WholeMachine):
            return variant.least >= cost
        rest = self._rest(search)
        cards = min((choice.cost for choice in variant.menus.get("nic", ())), default=0)
        return rest is not None and variant.copies * (rest + cards) + variant.shared_cost >= cost

    def _rest(self, search: Search) -> int | None:
        """A price that no machine undercuts, its network cards left aside; asked once, of all servers."""
        if not self._floors:
            whole = (v for v in self._variants if isinstance(v, Subproblem) and "nic" in v.menus)
            variant = next(whole, None)
            self._floors.append(variant.least_without("nic", search) if variant is not None else None)
        return self._floors[0]


def _rank(found: Candidate, measure: Measure | None) -> tuple[object, ...]:
    return (*(measure.of(found) if measure is not None else ()), *found.order)
