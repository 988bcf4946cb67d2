"""Dominance: choices that no optimum needs are left out of the model.

A choice is *covered* by one that costs no more and is at least as good in everything that the model asks: it goes with
all the parts that the other goes with, and adds no more to any sum that is bounded. Nobody states which facts are
better large or small: it follows from the constraints. A choice with an unknown fact goes with what the constraints let
an unknown fact pass with, so it is never taken for better than it is.

That is safe against the rules: a rejected build's parts are *opened*, cover nothing from then on, and what they covered
comes back (``Puzzle.forbid``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.solver.pool import Choice


@dataclass(frozen=True)
class Sign:
    """What the constraints see of a choice: its partners, one set of bits for each pairing, and its shares in sums."""

    partners: tuple[int, ...]
    shares: tuple[int, ...]

    def as_good_as(self, other: Sign) -> bool:
        """Whether it is nowhere worse."""
        for mine, yours in zip(self.shares, other.shares, strict=True):
            if mine > yours:
                return False
        return all(not yours & ~mine for mine, yours in zip(self.partners, other.partners, strict=True))


@dataclass(frozen=True)
class Entry:
    """A choice, its place on the menu, its rank by the objective (small is good), and whether it may cover others."""

    choice: Choice
    index: int
    rank: tuple[int, int]
    sign: Sign
    covers: bool = True


def uncovered(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that no other covers, the best first."""
    kept: list[Entry] = []
    covering: list[Sign] = []
    covered: set[Sign] = set()
    for entry in sorted(entries, key=lambda e: e.rank):
        if entry.sign in covered:
            continue
        if any(sign.as_good_as(entry.sign) for sign in covering):
            covered.add(entry.sign)
            continue
        kept.append(entry)
        if entry.covers:
            covering.append(entry.sign)
            covered.add(entry.sign)
    return kept
