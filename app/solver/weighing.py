"""The best machine of a kind by watts, or by money and watts: the cheapest need not be it."""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from itertools import count
from math import floor
from typing import TYPE_CHECKING

from app.costing import full_power_w
from app.domain.build import Build
from app.solver.cuts import acceptable
from app.solver.goals import NOWHERE, Measure, Weights
from app.solver.outcome import Candidate, Outcome
from app.solver.pool import Choice
from app.solver.puzzle import Puzzle, by_key
from app.solver.search import Search
from app.solver.tables import Measure as WeightOf
from app.solver.watts import (
    BOARD_DW,
    DECI,
    RESTING,
    Supply,
    carriers,
    drawn_dw,
    drawn_w,
    least_load_w,
    line_below,
    load_dw,
    sort_of,
    supplies,
    supply_of,
)  # fmt: skip

if TYPE_CHECKING:
    from app.solver.subproblem import Subproblem

LARGEST_SCALE = 65
"""Money is taken so many times at most beside watts, in whole numbers that keep their ratio: large ones lead the solver
astray (seen: coefficients of a million beside sums of ten thousand, and an optimum that was none)."""
COARSE = 1000
"""Where watts alone count, the price is told in so many steps only: it leads the search, and decides nothing yet."""
UNBOUNDED_DW = 10**7


class Weighing:
    """One subproblem asked for its best by a measure that weighs power.

    Supply by supply: what one makes of a load at the wall is a known curve. Parts of unknown power are left aside:
    nobody can say of them that they draw least.
    """

    def __init__(self, problem: Subproblem, measure: Measure, weights: Weights, search: Search) -> None:
        self._problem = problem
        self._measure = measure
        self._per_w = weights.per_watt
        self._slack = weights.slack
        self._search = search
        self._best: Candidate | None = None
        self._rank = (NOWHERE, NOWHERE)
        self._best_load: tuple[Supply, int] | None = None
        self._last_load = 0
        shared = Build(name="shared", site=problem.task.site, nodes=(problem.pool.node(problem.shared),))
        self._shared_w = ((full_power_w(shared) or 0.0) if problem.shared else 0.0) + problem.services.wall_w

    def outcome(self) -> Outcome:
        """The best machine, and whether that is proven."""
        groups = supplies(self._problem.menus, self._problem.task.site)
        proven = self._least_power(groups) if self._per_w is None else self._least_sum(groups, self._per_w)
        return Outcome(self._best, self._problem.least, proven)

    def _least_power(self, groups: tuple[Supply, ...]) -> bool:
        """The wall power grows with the load: a supply's best machine is that of its least load."""
        search, copies, weight = self._search, self._problem.copies, self._load_weight()
        puzzle = self._puzzle(None, weight)
        picks, bound = search.run(puzzle)
        if picks is None or not search.exhausted:
            return picks is None and search.exhausted
        least_w = (puzzle.price(bound) // COARSE + BOARD_DW) / DECI
        floors = [(copies * supply.wall_w(least_w) + self._shared_w, n) for n, supply in enumerate(groups)]
        proven = True
        for floor_w, number in sorted(floors):
            if floor_w > self._rank[0]:
                break
            puzzle = self._puzzle(groups[number], weight)
            _, final = self._next(puzzle)
            if self._best is not None and self._best_load is None:
                self._best_load = (groups[number], self._last_load)
            proven = final and proven
        if self._best_load is not None:
            self._cheapest_alike(*self._best_load)
        return proven

    def _load_weight(self) -> WeightOf:
        dearest = 1 + sum(max(c.cost for c in choices) for choices in self._problem.menus.values())

        def weight(choice: Choice) -> int:
            return _load(choice) * COARSE + choice.cost * (COARSE - 1) // dearest

        return weight

    def _cheapest_alike(self, supply: Supply, load: int) -> None:
        """Takes the cheapest machine of that load on that supply."""
        puzzle = self._puzzle(supply, None, load, load)
        found = self._problem.first_passing(puzzle, self._search).candidate
        if found is not None:
            self._take(found)

    def _least_sum(self, groups: tuple[Supply, ...], per_w: float) -> bool:
        """Money and watts together: branch and bound over supplies and ranges of load.

        Within a range a straight line stands for the curve from below. The answer is reckoned exactly, all of its load
        are put aside, and what is left of the range on both sides is looked at again, with closer lines.
        """
        order = count()
        floors = self._floors(groups, per_w)
        if floors is None:
            return False
        ranges = [(least, next(order), supply, 0, UNBOUNDED_DW) for least, supply in floors]
        heapify(ranges)
        proven = True
        while ranges and ranges[0][0] <= self._rank[0]:
            _, _, supply, low, high = heappop(ranges)
            bound, final = self._least_between(supply, low, high, per_w)
            proven = final and proven
            if self._search.over:
                return False
            if bound is not None:
                for part in ((low, self._last_load - 1), (self._last_load + 1, high)):
                    heappush(ranges, (bound, next(order), supply, *part))
        return proven

    def _floors(self, groups: tuple[Supply, ...], per_w: float) -> list[tuple[float, Supply]] | None:
        """What each supply promises at best; ``None`` where time ran out.

        From below: the rest of the machine, its load at the best efficiency of all, the cheapest supply of the sort,
        and what that loses on the least load.
        """
        problem, site = self._problem, self._problem.task.site
        costs: dict[object, int] = {}
        for choice in carriers(problem.menus):
            own = supply_of(choice, site)
            if own is not None:
                costs[sort_of(own)] = min(choice.cost, costs.get(sort_of(own), choice.cost))
        best_half = max((supply.half for supply in groups), default=1.0)
        each, times = _ratio(per_w / best_half / DECI)
        carrying = "psu" if "psu" in problem.menus else "server"

        def weight(choice: Choice) -> int:
            return (0 if choice.role == carrying else choice.cost * times) + each * _load(choice)

        puzzle = self._puzzle(None, weight)
        picks, bound = self._search.run(puzzle)
        if picks is None:
            return [] if self._search.exhausted else None
        rest = (puzzle.price(bound) + each * BOARD_DW) / times
        least = per_w * least_load_w(problem.menus, problem.pool)
        return [
            (self._floor(rest + costs[sort_of(own)] + least * (1 / own.half - 1 / best_half)), own) for own in groups
        ]

    def _least_between(self, supply: Supply, low: int, high: int, per_w: float) -> tuple[float | None, bool]:
        """The next best machine on a supply within a range of load; its floor, and whether the answer is final."""
        loads = [[_load(c) for c in choices] for choices in self._problem.menus.values()]
        start = max(low, BOARD_DW + sum(min(some) for some in loads))
        end = min(high, BOARD_DW + sum(max(some) for some in loads))
        if start > end:
            return None, True
        slope, base = line_below(supply, start / DECI, end / DECI)
        each, times = _ratio(per_w * slope / DECI)

        def weight(choice: Choice) -> int:
            return choice.cost * times + each * _load(choice)

        puzzle = self._puzzle(supply, weight, start, end)
        constant = each * BOARD_DW / times + per_w * base
        return self._next(puzzle, times, constant)

    def _next(self, puzzle: Puzzle, times: int = 1, constant: float = 0.0) -> tuple[float | None, bool]:
        """Takes the model's next answer that the rules let pass; gives its floor, and whether the answer is final."""
        search, wishes = self._search, self._problem.task.wishes
        while True:
            picks, bound = search.run(puzzle)
            if picks is None:
                return None, search.exhausted
            least = self._floor(puzzle.price(bound) / times + constant) if self._per_w is not None else 0.0
            if search.exhausted and least > self._rank[0]:
                return None, True
            candidate = self._problem.judge(picks, search)
            if acceptable(candidate.report, wishes) and not self._problem.affordable(candidate):
                puzzle.forbid(self._problem.pair(picks))
                continue
            if acceptable(candidate.report, wishes):
                self._last_load = load_dw(picks)
                if self._take(candidate):
                    self._best_load = None
                return least, search.exhausted
            for cut in search.learn(candidate.report, picks):
                puzzle.forbid(cut)
            if wishes.verified_only and not self._problem.leave_out(candidate.report, picks, puzzle, search):
                return None, True

    def _take(self, candidate: Candidate) -> bool:
        """Keeps a candidate that is better than the best so far."""
        found = self._measure.of(candidate)
        if found[0] == NOWHERE or found >= self._rank:
            return False
        self._best, self._rank = candidate, found
        return True

    def _floor(self, minor: float) -> float:
        """A sum of money and watts of one machine as a floor of the measured figure: with what the machines share."""
        problem = self._problem
        shared = problem.shared_cost + self._shared_w * (self._per_w or 0.0)
        return (problem.copies * minor + shared - self._slack) * float(problem.pool.money(1))

    def _puzzle(self, supply: Supply | None, weight: WeightOf | None, low: int = 0, high: int = UNBOUNDED_DW) -> Puzzle:
        """The subproblem's model with one sort of supply, or all of known efficiency, and a range of load."""
        site = self._problem.task.site
        puzzle = self._problem.puzzle(self._search, weight)
        for role in puzzle.menus:
            puzzle.only(role, "known power", lambda choice: drawn_w(choice) is not None, by_key)

        def other(choice: Choice) -> bool:
            own = supply_of(choice, site)
            return own is None or (supply is not None and sort_of(own) != sort_of(supply))

        puzzle.drop("psu" if puzzle.has("psu") else "server", other)
        drawn = puzzle.total(drawn_dw, [role for role in puzzle.menus if role not in RESTING])
        if low > 0:
            puzzle.at_most(low - BOARD_DW, drawn)
        if high < UNBOUNDED_DW:
            puzzle.at_most(drawn, high - BOARD_DW)
        return puzzle


def _load(choice: Choice) -> int:
    return 0 if choice.role in RESTING else drawn_dw(choice)


def _ratio(factor: float) -> tuple[int, int]:
    """Whole numbers whose ratio is the factor, rounded down little."""
    times = max(range(1, LARGEST_SCALE), key=lambda n: (floor(factor * n) / n, -n))
    return floor(factor * times), times
