"""Which choices of two menus go together, worked out once for all subproblems that share the menus."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.solver.pool import Choice
from app.solver.stock import hashable

Menu = tuple[Choice, ...]
Test = Callable[[Choice, Choice], bool]
Facts = Callable[[Choice], Hashable]
Measure = Callable[[Choice], int]
Sorts = tuple[tuple[int, ...], Sequence[Choice | None]]


def by_key(choice: Choice) -> Hashable:
    """Every choice is a sort of its own."""
    return choice.key


@cache
def by_facts(*names: str) -> Facts:
    """Choices are of one sort where number and these facts are equal."""
    return lambda choice: (choice.qty, *(hashable(getattr(choice.spec, name)) for name in names))


@dataclass(frozen=True)
class Pairing:
    """Which choices of two roles go together. ``facts_a`` and ``facts_b`` are all that ``test`` reads of them.

    Equal names mean equal tests, whatever the task: the name holds what of the task the test depends on.
    """

    name: str
    test: Test
    facts_a: Facts
    facts_b: Facts


@dataclass(frozen=True)
class PairTable:
    """``sorts_a[i]`` is the sort of the first menu's choice ``i``; bit ``s`` of ``partners_a[sort]`` is set where the
    second menu's sort ``s`` goes with it; likewise the other way round.
    """

    sorts_a: tuple[int, ...]
    sorts_b: tuple[int, ...]
    partners_a: tuple[int, ...]
    partners_b: tuple[int, ...]


class PairTables:
    """Pair tables by test and menus, and measures of menus. Menus are told apart by identity and kept alive."""

    def __init__(self) -> None:
        self._pairs: dict[tuple[str, int, int], PairTable] = {}
        self._measured: dict[tuple[Hashable, int], tuple[int, ...]] = {}
        self._sorted: dict[tuple[Facts, int], Sorts] = {}
        self._fitting: dict[tuple[str, int], tuple[bool, ...]] = {}
        self._kept: dict[int, Menu] = {}

    def pair(self, menu_a: Menu, menu_b: Menu, pairing: Pairing) -> PairTable:
        """The table of a pairing."""
        key = (pairing.name, id(menu_a), id(menu_b))
        if key not in self._pairs:
            self._keep(menu_a, menu_b)
            sorts = self._sorts(menu_a, pairing.facts_a), self._sorts(menu_b, pairing.facts_b)
            self._pairs[key] = _table(*sorts, pairing.test)
        return self._pairs[key]

    def fitting(self, menu: Menu, name: str, test: Callable[[Choice], bool], facts: Facts) -> tuple[bool, ...]:
        """Which choices pass a test that reads these facts alone; empty ones do."""
        key = (name, id(menu))
        if key not in self._fitting:
            self._keep(menu)
            sorts, samples = self._sorts(menu, facts)
            good = [sample is None or test(sample) for sample in samples]
            self._fitting[key] = tuple(good[sort] for sort in sorts)
        return self._fitting[key]

    def measures(self, menu: Menu, measure: Measure) -> tuple[int, ...]:
        """The measure of every choice, 0 for an empty one. Functions that close over nothing are asked once."""
        if getattr(measure, "__closure__", ()) is not None:
            return _measured(menu, measure)
        key = (measure.__code__, id(menu))
        if key not in self._measured:
            self._keep(menu)
            self._measured[key] = _measured(menu, measure)
        return self._measured[key]

    def _sorts(self, menu: Menu, facts: Facts) -> Sorts:
        """The sort of every choice, and a choice of each sort, ``None`` for the empty one."""
        key = (facts, id(menu))
        if key not in self._sorted:
            self._keep(menu)
            self._sorted[key] = _sorted_out(menu, facts)
        return self._sorted[key]

    def _keep(self, *menus: Menu) -> None:
        self._kept.update((id(menu), menu) for menu in menus)


def _measured(menu: Menu, measure: Measure) -> tuple[int, ...]:
    return tuple(0 if choice.part is None else measure(choice) for choice in menu)


def _table(first: Sorts, second: Sorts, test: Test) -> PairTable:
    """Tests one choice of each sort only: choices of equal facts have equal partners. Empty ones go with everything."""
    (sorts_a, samples_a), (sorts_b, samples_b) = first, second
    partners_a, partners_b = [0] * len(samples_a), [0] * len(samples_b)
    for i, a in enumerate(samples_a):
        for j, b in enumerate(samples_b):
            if a is None or b is None or test(a, b):
                partners_a[i] |= 1 << j
                partners_b[j] |= 1 << i
    return PairTable(sorts_a, sorts_b, tuple(partners_a), tuple(partners_b))


def _sorted_out(menu: Menu, facts: Facts) -> Sorts:
    found: dict[Any, int] = {}
    samples: list[Choice | None] = []
    sorts = []
    for choice in menu:
        key = None if choice.part is None else facts(choice)
        if key not in found:
            found[key] = len(samples)
            samples.append(None if choice.part is None else choice)
        sorts.append(found[key])
    return tuple(sorts), samples
