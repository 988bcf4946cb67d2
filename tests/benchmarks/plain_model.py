"""The model that the solver is held against: one Boolean per part and number, all accelerators in one CP-SAT model.

Same conditions, same judge with cuts, same number of workers; but no part is left out because another covers it, and no
accelerator because another machine is cheaper. Sizing and pair tables come from the solver's own code.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import Any

from app.domain.build import Build
from app.domain.money import ExchangeRates
from app.domain.parts import Part
from app.domain.request import Request
from app.rules.engine import check
from app.solver.conditions import ALL
from app.solver.cp import cp_model
from app.solver.cuts import cuts_of
from app.solver.plan import Planner
from app.solver.pool import Choice, Pool
from app.solver.puzzle import Bound, Puzzle
from app.solver.search import Search
from app.solver.sizer import Sizer
from app.solver.subproblem import Subproblem, equal_nodes
from app.solver.tables import Menu, PairTables

Key = tuple[str, str, int]


@dataclass(frozen=True)
class Answer:
    """The price of the best build found; ``proven``: none is cheaper."""

    price: Decimal | None
    proven: bool
    variables: int
    rejected: int


class _EveryPart(Pool):
    """A pool that keeps every part apart."""

    def _made_lots(self, parts: Iterable[Part]) -> Iterable[list[tuple[int, Part]]]:
        return [[(self.cost(part), part)] for part in parts]


def cheapest(
    request: Request, parts: Sequence[Part], sizer: Sizer, rates: ExchangeRates, *, time_limit_s: float
) -> Answer:
    """The cheapest workstation whose deciding facts are known."""
    search = Search(check, time_limit_s=time_limit_s)
    pool = _EveryPart(parts, request, rates)
    problems = [
        p for p in Planner(pool, sizer, search, strict=True).problems()
        if isinstance(p, Subproblem) and "server" not in p.menus
    ]  # fmt: skip
    model = PlainModel(problems, pool)
    rejected = 0
    while True:
        picks, problem = model.solve(max(0.01, time_limit_s - search.elapsed_s))
        if problem is None:
            return Answer(None, not search.over, model.size, rejected)
        nodes = equal_nodes(pool, picks, 1)
        demand = problem._demand_of(next((c.part for c in picks if c.role == "accelerator"), None))
        report = check(Build(name="plain", site=request.site, nodes=nodes, workload=request.workload), demand)
        if not report.errors:
            return Answer(pool.money(sum(c.cost for c in picks)), model.proven, model.size, rejected)
        rejected += 1
        for cut in chain(*cuts_of(report, picks)):
            model.forbid(cut)


class PlainModel:
    """One model of all the machines that the problems stand for: a switch for each, and their menus together."""

    def __init__(self, problems: Sequence[Subproblem], pool: Pool) -> None:
        cp = cp_model()
        self.model = cp.CpModel()
        self.proven = False
        self._problems = problems
        self._sum = cp.LinearExpr.weighted_sum
        self._chosen = [self.model.new_bool_var(f"machine {n}") for n in range(len(problems))]
        self.model.add_exactly_one(self._chosen)
        self._menus = _together(problems)
        self._vars = {c.key: self.model.new_bool_var(str(c.key)) for menu in self._menus.values() for c in menu}
        self._choices = {c.key: c for menu in self._menus.values() for c in menu}
        for role, menu in self._menus.items():
            having = [self._chosen[n] for n, p in enumerate(problems) if role in p.menus]
            self.model.add(sum(self._vars[c.key] for c in menu) == sum(having))
        self._constrain(problems)
        costs = [c.cost for c in self._choices.values()]
        room = pool.request.site.budget
        total = self._sum(list(self._vars.values()), costs)
        if room is not None:
            self.model.add(total <= pool.minor(room))
        self.model.minimize(total)

    @property
    def size(self) -> int:
        return len(self._vars)

    def forbid(self, cut: frozenset[Key]) -> None:
        self.model.add_bool_or([self._vars[key].negated() for key in cut])

    def solve(self, seconds: float) -> tuple[list[Choice], Subproblem | None]:
        solver = cp_model().CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 1
        solver.parameters.max_time_in_seconds = seconds
        status = solver.solve(self.model)
        self.proven = status == cp_model().OPTIMAL
        if status not in (cp_model().OPTIMAL, cp_model().FEASIBLE):
            return [], None
        picks = [choice for key, choice in self._choices.items() if solver.boolean_value(self._vars[key])]
        place = next(n for n, var in enumerate(self._chosen) if solver.boolean_value(var))
        return picks, self._problems[place]

    def _constrain(self, problems: Sequence[Subproblem]) -> None:
        tables = PairTables()
        puzzles = []
        for problem in problems:
            puzzle = Puzzle(problem.task, problem.menus, tables)
            for condition in ALL:
                condition(puzzle)
            puzzles.append(puzzle)
        self._drops(puzzles)
        self._pairs(puzzles)
        for place in range(len(puzzles[0]._bounds)):
            self._bounds([(n, p, p._bounds[place]) for n, p in enumerate(puzzles) if place < len(p._bounds)])

    def _drops(self, puzzles: Sequence[Puzzle]) -> None:
        """What is not on a machine's menu, or taken off it, is not chosen with its switch."""
        by_menu: dict[tuple[Key, ...], list[Any]] = {}
        for n, puzzle in enumerate(puzzles):
            for role, menu in self._menus.items():
                there = puzzle.menus.get(role, ())
                good = {c.key for i, c in enumerate(there) if i not in puzzle._dropped[role]}
                gone = tuple(c.key for c in menu if c.key not in good)
                by_menu.setdefault(gone, []).append(self._chosen[n])
        for gone, switches in by_menu.items():
            if gone:
                self.model.add(sum(self._vars[key] for key in gone) + sum(switches) <= 1)

    def _pairs(self, puzzles: Sequence[Puzzle]) -> None:
        """Every choice of one role asks for one of its partners in the other; each table once for all its machines."""
        found: dict[int, tuple[Any, Menu, Menu, list[Any]]] = {}
        for n, puzzle in enumerate(puzzles):
            for pair in puzzle._pairs:
                menus = puzzle.menus[pair.role_a], puzzle.menus[pair.role_b]
                found.setdefault(id(pair.table), (pair.table, *menus, []))[3].append(self._chosen[n])
        for table, menu_a, menu_b, switches in found.values():
            off = [] if len(switches) == len(puzzles) else [1 - sum(switches)]
            groups: dict[int, list[Any]] = {}
            for sort, choice in zip(table.sorts_a, menu_a, strict=True):
                groups.setdefault(table.partners_a[sort], []).append(self._vars[choice.key])
            for bits, members in groups.items():
                partners = [
                    self._vars[c.key] for sort, c in zip(table.sorts_b, menu_b, strict=True) if bits >> sort & 1
                ]
                if len(partners) < len(menu_b):
                    self.model.add(sum(members) <= sum([*partners, *off]))

    def _bounds(self, bounds: Sequence[tuple[int, Puzzle, Bound]]) -> None:
        """One sum for all machines where the shares of the parts that they have in common are equal."""
        merged: dict[tuple[tuple[str, int, tuple[int, ...]], ...], tuple[dict[Key, int], dict[int, int]]] = {}
        for n, puzzle, bound in bounds:
            shares = {role: puzzle._shares(bound.total, role) for role, _, _ in bound.total.terms}
            common = tuple((r, id(puzzle.menus[r]), s) for r, s in shares.items() if r != "accelerator")
            weights, constants = merged.setdefault(common, ({}, {}))
            for role, share in shares.items():
                weights |= {c.key: w for c, w in zip(puzzle.menus[role], share, strict=True) if w}
            constants[n] = bound.total.constant
        for weights, constants in merged.values():
            switches = [self._chosen[n] for n in constants]
            left = self._sum(
                [*(self._vars[k] for k in weights), *switches], [*weights.values(), *constants.values()]
            )  # fmt: skip
            if len(constants) == len(self._chosen):
                self.model.add(left <= 0)
            else:
                other = [s for n, s in enumerate(self._chosen) if n not in constants]
                most = sum(abs(w) for w in weights.values()) + sum(map(abs, constants.values()))
                self.model.add(left <= most * sum(other))


def _together(problems: Sequence[Subproblem]) -> dict[str, list[Choice]]:
    """The menus of all machines, each choice once."""
    found: dict[str, dict[Key, Choice]] = {}
    for problem in problems:
        for role, menu in problem.menus.items():
            known = found.setdefault(role, {})
            known.update((choice.key, choice) for choice in menu)
    return {role: list(choices.values()) for role, choices in found.items()}
