"""An integer model of one machine: for each role one choice, pairs that do not go together, sums that must hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from app.domain.parts import Part
from app.domain.request import Wishes
from app.domain.requirement import Demand
from app.domain.site import Site
from app.solver.cp import cp_model
from app.solver.pool import Choice
from app.solver.reduce import Entry, Sign, uncovered
from app.solver.tables import Facts, Measure, Menu, Pairing, PairTable, PairTables, Test, by_facts, by_key

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import CpSolver, IntVar

__all__ = ["ChoiceKey", "Cut", "PairTables", "Puzzle", "Task", "Test", "Total", "by_facts", "by_key"]

ChoiceKey = tuple[str, str, int]
Cut = frozenset[ChoiceKey]
WARNING_WORTH = 0.04
"""What a warning that can be spared is worth: this share of the machine's least price."""


@dataclass(frozen=True)
class Task:
    """What one machine has to hold and to do: ``count`` pieces of ``accelerator`` (``None``: processors only).

    ``cards`` are all accelerators that sizing and slots cannot tell from that one: any of them may be taken.
    ``strict`` asks that the facts that decide whether parts fit are known; otherwise an unknown one is let pass.
    ``data_apart``: the data lie on other machines, and ``demand`` says so.
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
    cards: tuple[Part, ...] = ()
    data_apart: bool = False

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
class Total:
    """A sum over what is chosen: of each role the choice's measure, times a factor; and a constant."""

    terms: tuple[tuple[str, Measure, int], ...] = ()
    constant: int = 0

    def __add__(self, other: Total | int) -> Total:
        if isinstance(other, int):
            return replace(self, constant=self.constant + other)
        return Total((*self.terms, *other.terms), self.constant + other.constant)

    def __sub__(self, other: Total | int) -> Total:
        if isinstance(other, int):
            return self + -other
        return self + Total(tuple((role, measure, -n) for role, measure, n in other.terms), -other.constant)


@dataclass(frozen=True)
class Bound:
    """A total that must not be positive, unless its warning is taken."""

    total: Total
    warning: int | None = None


@dataclass(frozen=True)
class Paired:
    """A pairing of two roles, unless its warning is taken."""

    role_a: str
    role_b: str
    table: PairTable
    warning: int | None = None


class Puzzle:
    """The model under construction. Conditions add to it; ``picked`` reads a solution.

    The CP model is made when it is asked for, of the choices that ``reduce`` leaves: its optimum is that of all.
    """

    def __init__(self, task: Task, menus: Mapping[str, Menu], tables: PairTables) -> None:
        self.task = task
        self.menus = dict(menus)
        self._tables = tables
        self._pairs: list[Paired] = []
        self._bounds: list[Bound] = []
        self._dropped: dict[str, set[int]] = {role: set() for role in self.menus}
        self._warnings: list[str] = []
        self._cuts: dict[Cut, None] = {}
        self._banned: set[tuple[str, str]] = set()
        self._rank: Mapping[str, int] = {}
        self._weight: Measure = _cost
        self._room: int | None = None
        self._entries: dict[str, list[Entry]] | None = None
        self._kept: dict[str, tuple[object, list[Entry]]] = {}
        self._model: Any = None
        self._vars: dict[ChoiceKey, IntVar] = {}
        self._shown: dict[str, list[Entry]] = {}
        self._taken: list[IntVar] = []
        self._scale = 1

    def has(self, *roles: str) -> bool:
        """Whether the machine has all of these roles."""
        return all(role in self.menus for role in roles)

    def pair(
        self, role_a: str, role_b: str, name: str, test: Test, facts_a: Facts = by_key, facts_b: Facts = by_key,
        *, unless: int | None = None,
    ) -> None:  # fmt: skip
        """Allows only pairs of choices that pass ``test``, or any pair where ``unless`` is set; see ``Pairing``."""
        if not self.has(role_a, role_b):
            return
        pairing = Pairing(f"{name} {self.task.strict} {self.task.comfort}", test, facts_a, facts_b)
        table = self._tables.pair(self.menus[role_a], self.menus[role_b], pairing)
        self._pairs.append(Paired(role_a, role_b, table, unless))

    def warning(self, name: str) -> int:
        """A switch that lets one piece of advice go, at the price of ``WARNING_WORTH``."""
        self._warnings.append(name)
        return len(self._warnings) - 1

    def total(self, measure: Measure, roles: Iterable[str] | None = None) -> Total:
        """The sum of an integer measure over what is chosen."""
        return Total(tuple((role, measure, 1) for role in roles or self.menus if role in self.menus))

    def at_most(self, little: Total | int, much: Total | int) -> None:
        """Asks that ``little <= much``."""
        self._bounds.append(Bound(Total() + little - much))

    def advise(self, name: str, little: Total | int, much: Total | int) -> None:
        """Wants ``little <= much``; a build that does not follow counts as dearer."""
        self._bounds.append(Bound(Total() + little - much, self.warning(name)))

    def any_of(self, good: Callable[[Choice], bool], roles: Iterable[str]) -> None:
        """Asks that at least one of the roles takes a choice that is ``good``."""
        self.at_most(1, self.total(lambda choice: int(good(choice)), roles))

    def drop(self, role: str, unwanted: Callable[[Choice], bool]) -> None:
        """Takes the choices that are ``unwanted`` off a role's menu; an empty one stays."""
        if role in self.menus:
            self._dropped[role].update(i for i, c in enumerate(self.menus[role]) if c.part is not None and unwanted(c))

    def only(self, role: str, name: str, test: Callable[[Choice], bool], facts: Facts) -> None:
        """Leaves on a role's menu what passes ``test``; as with ``pair``, the name holds what the test depends on."""
        if role in self.menus:
            named = f"{name} {self.task.strict} {self.task.comfort}"
            good = self._tables.fitting(self.menus[role], named, test, facts)
            self._dropped[role].update(i for i, fits in enumerate(good) if not fits)

    def forbid(self, cut: Cut) -> None:
        """Forbids choosing all of these together; a cut that names another choice than this model's says nothing."""
        if all(role in self.menus for role, _, _ in cut):
            self._cuts[cut] = None
            self._model = None

    def leave_out(self, role: str, part_id: str) -> None:
        """Takes a part off a role's menu, in every number."""
        self._banned.add((role, part_id))
        self._model = None

    @property
    def lacks(self) -> bool:
        """Whether parts were left out."""
        return bool(self._banned)

    def afford(self, room: int) -> None:
        """Asks that the price be at most ``room``."""
        self._room = room

    def minimise(self, rank: Mapping[str, int], weight: Measure | None = None) -> None:
        """The price decides; among equal prices fewer unknown facts, then ``rank`` (the order of the part ids).

        Each piece of advice that is not followed counts as ``WARNING_WORTH`` of the least price. Another
        ``weight`` than the price must grow with the price of parts whose facts are equal.
        """
        self._rank, self._weight = rank, weight or _cost

    @property
    def model(self) -> Any:
        """The CP model of the choices that are needed. It is made anew after every cut."""
        if self._model is None:
            self._build(self._needed())
        return self._model

    def _warning_cost(self) -> int:
        return int(WARNING_WORTH * sum(min((c.cost for c in menu), default=0) for menu in self.menus.values()))

    def price(self, objective: float) -> int:
        """The price within an objective's value."""
        return int(objective) // self._scale

    def picked(self, solver: CpSolver) -> tuple[Choice, ...]:
        """The choices of the solution found."""
        return tuple(
            e.choice for es in self._shown.values() for e in es if solver.boolean_value(self._vars[e.choice.key])
        )

    def _tie(self, choice: Choice) -> int:
        return choice.gaps * len(self._rank) + self._rank.get(choice.key[1], 0)

    def _needed(self) -> dict[str, list[Entry]]:
        """Of every role the choices that the optimum may need."""
        if self._entries is None:
            self._entries = self._signed()
        opened = {key for cut in self._cuts for key in cut}
        return {role: self._needed_of(role, opened) for role in self._entries}

    def _needed_of(self, role: str, opened: set[ChoiceKey]) -> list[Entry]:
        """Worked out again only where another choice of the role was opened or left out."""
        assert self._entries is not None
        state = (frozenset(k for k in opened if k[0] == role), frozenset(b for b in self._banned if b[0] == role))
        known = self._kept.get(role)
        if known is None or known[0] != state:
            members = (entry for head in self._entries[role] for entry in self._members(head, opened))
            known = self._kept[role] = (state, uncovered(members))
        return known[1]

    def _members(self, head: Entry, opened: set[ChoiceKey]) -> Iterator[Entry]:
        """The choice and those like it, the cheapest first, up to the first that may cover all dearer ones."""
        for choice in head.choice.alike():
            if (choice.role, choice.key[1]) in self._banned:
                continue
            closed = choice.key not in opened
            sign = head.sign if self._weight is _cost else replace(head.sign, shares=(*head.sign.shares, choice.cost))
            yield Entry(choice, head.index, (self._weight(choice), self._tie(choice)), sign, closed)
            if closed:
                return

    def _signed(self) -> dict[str, list[Entry]]:
        """What the constraints see of every choice that has a partner in every pairing."""
        left = self._left
        return {role: self._entries_of(role, left) for role in self.menus}

    @cached_property
    def _left(self) -> dict[str, list[int]]:
        """The choices of each role that have a partner in every pairing."""
        left = {
            role: [i for i in range(len(menu)) if i not in self._dropped[role]] for role, menu in self.menus.items()
        }
        while self._without_partner(left):
            pass
        return left

    @property
    def refused(self) -> bool:
        """Whether the place forbids every machine of this kind, whatever its parts."""
        return frozenset() in self._cuts

    @property
    def hopeless(self) -> bool:
        """Whether it shows without a search that there is no solution: a role without a choice, or a sum whose least
        shares are too much already."""
        if self.refused or not all(self._left.values()):
            return True
        if self._room is not None and self._least(self.total(_cost)) > self._room:
            return True
        return any(self._least(bound.total) > 0 for bound in self._bounds if bound.warning is None)

    def _least(self, total: Total) -> int:
        roles = dict.fromkeys(role for role, _, _ in total.terms)
        shares = [(self._shares(total, role), self._left[role]) for role in roles]
        return total.constant + sum(min(share[i] for i in left) for share, left in shares)

    def _without_partner(self, left: dict[str, list[int]]) -> bool:
        """Takes out what has no partner left in some pairing; whether anything was."""
        found = False
        for pair in self._pairs:
            if pair.warning is not None:
                continue
            for role, sorts, partners, other in _both_ways(pair):
                there = _bits(other[1], left[other[0]])
                keep = [i for i in left[role] if partners[sorts[i]] & there]
                found = found or len(keep) < len(left[role])
                left[role] = keep
        return found

    def _entries_of(self, role: str, left: Mapping[str, list[int]]) -> list[Entry]:
        menu = self.menus[role]
        columns = []
        for pair in self._pairs:
            for own, sorts, partners, other in _both_ways(pair):
                if own == role:
                    there = _bits(other[1], left[other[0]])
                    columns.append((sorts, tuple(bits & there for bits in partners)))
        shares = [self._shares(bound.total, role) for bound in self._bounds]
        shares = [share for share in shares if any(share)]
        return [
            Entry(
                menu[i], i, (0, 0),
                Sign(tuple(bits[sorts[i]] for sorts, bits in columns), tuple(share[i] for share in shares)),
            )
            for i in left[role]
        ]  # fmt: skip

    def _shares(self, total: Total, role: str) -> tuple[int, ...]:
        """What each choice of the role adds to a total."""
        menu = self.menus[role]
        parts = [(self._tables.measures(menu, measure), n) for own, measure, n in total.terms if own == role]
        if len(parts) == 1 and parts[0][1] == 1:
            return parts[0][0]
        return tuple(sum(n * values[i] for values, n in parts) for i in range(len(menu)))

    def _build(self, shown: dict[str, list[Entry]]) -> None:
        cp = cp_model()
        self._model, self._shown, self._vars = cp.CpModel(), shown, {}
        for role, entries in shown.items():
            made = [self._model.new_bool_var(f"{role}:{e.choice.key[1]}:{e.choice.qty}") for e in entries]
            self._vars.update({e.choice.key: var for e, var in zip(entries, made, strict=True)})
            self._model.add_exactly_one(made)
        taken = self._taken = [self._model.new_bool_var(f"warning:{name}") for name in self._warnings]
        for pair in self._pairs:
            self._add_pair(pair, [] if pair.warning is None else [taken[pair.warning]])
        for bound in self._bounds:
            added = self._model.add(self._linear(bound.total) <= -bound.total.constant)
            if bound.warning is not None:
                added.only_enforce_if(taken[bound.warning].negated())
        if self._room is not None:
            costs = {e.choice.key: e.choice.cost for es in shown.values() for e in es}
            self._model.add(
                cp.LinearExpr.weighted_sum([self._vars[k] for k in costs], list(costs.values())) <= self._room
            )
        for cut in self._cuts:
            if all(key in self._vars for key in cut):
                self._model.add_bool_or([self._vars[key].negated() for key in sorted(cut)])
        self._set_objective()

    def _add_pair(self, pair: Paired, free: list[IntVar]) -> None:
        """For choices with the same partners: where one of them is taken, one of the partners is."""
        total = cp_model().LinearExpr.sum
        table = pair.table
        groups: dict[int, list[IntVar]] = {}
        for entry in self._shown[pair.role_a]:
            bits = table.partners_a[table.sorts_a[entry.index]]
            groups.setdefault(bits, []).append(self._vars[entry.choice.key])
        others = [(1 << table.sorts_b[e.index], self._vars[e.choice.key]) for e in self._shown[pair.role_b]]
        for bits, members in groups.items():
            partners = [var for bit, var in others if bits & bit]
            if len(partners) < len(others):
                self._model.add(total(members) <= total([*partners, *free]))

    def _linear(self, total: Total) -> Any:
        """The total without its constant."""
        weights: dict[ChoiceKey, int] = {}
        for role in dict.fromkeys(role for role, _, _ in total.terms):
            shares = self._shares(total, role)
            weights |= {e.choice.key: shares[e.index] for e in self._shown[role] if shares[e.index]}
        return cp_model().LinearExpr.weighted_sum([self._vars[key] for key in weights], list(weights.values()))

    def _set_objective(self) -> None:
        entries = [e for es in self._shown.values() for e in es]
        self._scale = 1 + sum(max((e.rank[1] for e in es), default=0) for es in self._shown.values())
        weights = [e.rank[0] * self._scale + e.rank[1] for e in entries]
        weights += [self._warning_cost() * self._scale for _ in self._taken]
        variables = [*(self._vars[e.choice.key] for e in entries), *self._taken]
        self._model.minimize(cp_model().LinearExpr.weighted_sum(variables, weights))


def _cost(choice: Choice) -> int:
    return choice.cost


def _both_ways(pair: Paired) -> Iterator[tuple[str, tuple[int, ...], tuple[int, ...], tuple[str, tuple[int, ...]]]]:
    """Role, sorts and partners of one side, role and sorts of the other; then the other way round."""
    table = pair.table
    yield pair.role_a, table.sorts_a, table.partners_a, (pair.role_b, table.sorts_b)
    yield pair.role_b, table.sorts_b, table.partners_b, (pair.role_a, table.sorts_a)


def _bits(sorts: tuple[int, ...], places: Iterable[int]) -> int:
    """The sorts at these places, as bits."""
    bits = 0
    for sort in {sorts[place] for place in places}:
        bits |= 1 << sort
    return bits
