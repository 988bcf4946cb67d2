"""An integer model of one machine: for each role one choice, pairs that do not go together, sums that must hold."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.parts import Part
from app.domain.request import Wishes
from app.domain.requirement import Demand
from app.domain.site import Site
from app.solver.cp import cp_model
from app.solver.pool import Choice

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import CpSolver, IntVar, LinearExprT

ChoiceKey = tuple[str, str, int]
Cut = frozenset[ChoiceKey]
Groups = tuple[tuple[tuple[ChoiceKey, ...], tuple[ChoiceKey, ...]], ...]
Test = Callable[[Choice, Choice], bool]
Facts = Callable[[Choice], Hashable]
WARNING_WORTH = 0.04
"""What a warning that can be spared is worth: this share of the machine's least price."""


def by_key(choice: Choice) -> Hashable:
    """Every choice is a sort of its own."""
    return choice.key


def by_facts(*names: str) -> Facts:
    """Choices are of one sort where number and these facts are equal."""
    return lambda choice: (choice.qty, *(getattr(choice.spec, name) for name in names))


@dataclass(frozen=True)
class Task:
    """What one machine has to hold and to do: ``count`` pieces of ``accelerator`` (``None``: processors only).

    ``strict`` asks that the facts that decide whether parts fit are known; otherwise an unknown one is let pass.
    ``comfort`` asks in addition for what the rules only warn of: headroom of the supply, evenly filled memory channels.
    """

    accelerator: Part | None
    count: int
    demand: Demand
    site: Site
    wishes: Wishes
    strict: bool = True
    nodes: int = 1
    comfort: bool = False

    def least(self, key: str) -> float:
        """The minimum of a need, 0 where the workload has none."""
        need = self.demand.need(key)
        return need.minimum.value if need else 0.0

    def fits(self, *values: object, ok: bool | None = None) -> bool:
        """``ok`` where every value is known; else whether an unknown one is let pass."""
        if any(value is None for value in values):
            return not self.strict
        return bool(ok)


@dataclass(frozen=True)
class Pairing:
    """Which choices of two roles go together. ``facts_a`` and ``facts_b`` are all that ``test`` reads of them.

    Equal names mean equal tests, whatever the task: the name holds what of the task the test depends on.
    """

    name: str
    test: Test
    facts_a: Facts
    facts_b: Facts


class PairTables:
    """Which choices go together, kept by the test's name and the menus: subproblems share most of them."""

    def __init__(self) -> None:
        self._groups: dict[tuple[str, int, int], Groups] = {}
        self._menus: list[tuple[Choice, ...]] = []

    def groups(self, name: str, menu_a: tuple[Choice, ...], menu_b: tuple[Choice, ...], pairing: Pairing) -> Groups:
        """The choices of ``menu_a`` by their partners in ``menu_b``; empty choices go with everything."""
        key = (name, id(menu_a), id(menu_b))
        if key not in self._groups:
            self._menus += [menu_a, menu_b]  # kept alive, so that their ids stay theirs
            self._groups[key] = _grouped(menu_a, menu_b, pairing)
        return self._groups[key]


def _grouped(menu_a: tuple[Choice, ...], menu_b: tuple[Choice, ...], pairing: Pairing) -> Groups:
    """Tests one choice of each sort only: choices of equal facts have equal partners."""
    sorts_a, sorts_b = _sorted_out(menu_a, pairing.facts_a), _sorted_out(menu_b, pairing.facts_b)
    empty = {c.key for c in menu_b if c.part is None}
    found: dict[frozenset[ChoiceKey], list[ChoiceKey]] = {}
    for alike in sorts_a:
        good = [b.key for others in sorts_b if pairing.test(alike[0], others[0]) for b in others]
        found.setdefault(frozenset(good) | empty, []).extend(a.key for a in alike)
    partial = {partners: members for partners, members in found.items() if len(partners) < len(menu_b)}
    return tuple((tuple(members), tuple(sorted(partners))) for partners, members in partial.items())


def _sorted_out(menu: tuple[Choice, ...], facts: Facts) -> list[list[Choice]]:
    sorts: dict[Hashable, list[Choice]] = {}
    for choice in menu:
        if choice.part is not None:
            sorts.setdefault(facts(choice), []).append(choice)
    return list(sorts.values())


class Puzzle:
    """The model under construction. Conditions add to it; ``picked`` reads a solution."""

    def __init__(self, task: Task, menus: Mapping[str, tuple[Choice, ...]], tables: PairTables) -> None:
        self.task = task
        self.menus = dict(menus)
        self.model = cp_model().CpModel()
        self._tables = tables
        self._vars: dict[ChoiceKey, IntVar] = {}
        self._warned: list[IntVar] = []
        for role, choices in self.menus.items():
            made = [self.model.new_bool_var(f"{role}:{c.key[1]}:{c.qty}") for c in choices]
            self._vars.update({c.key: var for c, var in zip(choices, made, strict=True)})
            self.model.add_exactly_one(made)

    def has(self, *roles: str) -> bool:
        """Whether the machine has all of these roles."""
        return all(role in self.menus for role in roles)

    def pair(
        self, role_a: str, role_b: str, name: str, test: Test, facts_a: Facts = by_key, facts_b: Facts = by_key,
        *, unless: IntVar | None = None,
    ) -> None:  # fmt: skip
        """Allows only pairs of choices that pass ``test``, or any pair where ``unless`` is set; see ``Pairing``."""
        if not self.has(role_a, role_b):
            return
        pairing = Pairing(name, test, facts_a, facts_b)
        named = f"{name} {self.task.strict} {self.task.comfort}"
        free = [] if unless is None else [unless]
        for members, partners in self._tables.groups(named, self.menus[role_a], self.menus[role_b], pairing):
            left = cp_model().LinearExpr.sum([self._vars[key] for key in members])
            self.model.add(left <= cp_model().LinearExpr.sum([*(self._vars[key] for key in partners), *free]))

    def warning(self, name: str) -> IntVar:
        """A switch that lets one piece of advice go, at the price of ``WARNING_WORTH``."""
        self._warned.append(self.model.new_bool_var(f"warning:{name}"))
        return self._warned[-1]

    def advise(self, name: str, little: LinearExprT, much: LinearExprT) -> None:
        """Wants ``little <= much``; a build that does not follow counts as dearer."""
        self.model.add(little <= much).only_enforce_if(self.warning(name).negated())

    def total(self, measure: Callable[[Choice], int], roles: Iterable[str] | None = None) -> LinearExprT:
        """The sum of an integer measure over what is chosen."""
        chosen = [c for role in roles or self.menus for c in self.menus.get(role, ()) if c.part is not None]
        weights = [measure(c) for c in chosen]
        total: LinearExprT = cp_model().LinearExpr.weighted_sum([self._vars[c.key] for c in chosen], weights)
        return total

    def any_of(self, good: Callable[[Choice], bool], roles: Iterable[str]) -> None:
        """Asks that at least one of the roles takes a choice that is ``good``."""
        self.model.add_bool_or([self._vars[c.key] for role in roles for c in self.menus.get(role, ()) if good(c)])

    def forbid(self, cut: Cut) -> None:
        """Forbids choosing all of these together; a cut that names another choice than this model's says nothing."""
        if all(key in self._vars for key in cut):
            self.model.add_bool_or([self._vars[key].negated() for key in sorted(cut)])

    def leave_out(self, role: str, part_id: str) -> None:
        """Takes a part off a role's menu, in every number."""
        for choice in self.menus[role]:
            if choice.key[1] == part_id:
                self.model.add(self._vars[choice.key] == 0)

    def minimise(self, rank: Mapping[str, int]) -> None:
        """The price decides; among equal prices fewer unknown facts, then ``rank`` (the order of the part ids).

        Each piece of advice that is not followed counts as ``WARNING_WORTH`` of the least price.
        """
        tie = {c.key: c.gaps * len(rank) + rank.get(c.key[1], 0) for cs in self.menus.values() for c in cs}
        self._scale = 1 + sum(max(tie[c.key] for c in cs) for cs in self.menus.values())
        chosen = [c for cs in self.menus.values() for c in cs]
        weights = [c.cost * self._scale + tie[c.key] for c in chosen]
        least = sum(min(c.cost for c in cs) for cs in self.menus.values())
        weights += [int(WARNING_WORTH * least) * self._scale for _ in self._warned]
        all_vars = [*(self._vars[c.key] for c in chosen), *self._warned]
        self.model.minimize(cp_model().LinearExpr.weighted_sum(all_vars, weights))

    def price(self, objective: float) -> int:
        """The price within an objective's value."""
        return int(objective) // self._scale

    def picked(self, solver: CpSolver) -> tuple[Choice, ...]:
        """The choices of the solution found."""
        return tuple(c for cs in self.menus.values() for c in cs if solver.boolean_value(self._vars[c.key]))
