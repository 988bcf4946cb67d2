"""Which plug of the supply goes into which card."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from app.domain.build import Item
from app.rules.machine import Machine

PLUG_W = {"pin16": 600.0, "pin12": 600.0, "pcie8": 150.0, "pcie6": 75.0, "eps8": 300.0}
"""Watts that a plug carries (stas00/ml-engineering; Wikipedia, 12VHPWR; EPS: general knowledge)."""
SLOT_W = 75.0
DRAWN_FROM = {
    "pin16": ("pin16", 1),
    "pin12": ("pcie8", 2),  # the 12-pin of founders' cards comes with an adapter from two 8-pin plugs
    "pcie8": ("pcie8", 1),
    "pcie6": ("pcie8", 1),  # 6+2-pin plugs serve both
    "eps8": ("eps8", 1),
}
"""The supply's plug that serves each of the card's, and how many."""


@dataclass(frozen=True)
class PlugPlan:
    """The best choice of plugs for all cards: how many of each the supplies need, and how each card is fed."""

    need: dict[str, int]
    have: dict[str, int]
    fed: tuple[tuple[Item, dict[str, int]], ...]

    def short(self, kind: str) -> int:
        """How many plugs of a kind are missing."""
        return max(0, self.need.get(kind, 0) - self.have.get(kind, 0))


def kinds_wanted(machine: Machine) -> set[str]:
    """Every kind of supply plug that a card could use."""
    return {
        DRAWN_FROM[k][0] for item in machine.slot_accelerators for way in item.fact("power_connectors") for k in way
    }


def plug_plan(machine: Machine) -> PlugPlan:
    """The choice among the cards' alternatives that leaves the fewest plugs missing; raises ``Unknown``."""
    cards = machine.slot_accelerators
    have = {
        kind: sum(psu.qty * int(psu.fact(kind)) for psu in machine.of("psu")) for kind in sorted(kinds_wanted(machine))
    }
    board = machine.one("motherboard")
    if "eps8" in have and board:
        have["eps8"] = max(0, have["eps8"] - board.fact("eps8"))  # the board's own come first (PWR-EPS)
    best: tuple[tuple[int, int], PlugPlan] | None = None
    for ways in product(*(item.fact("power_connectors") for item in cards)):
        need: dict[str, int] = {}
        for item, way in zip(cards, ways, strict=True):
            for plug, number in way.items():
                kind, each = DRAWN_FROM[plug]
                need[kind] = need.get(kind, 0) + each * number * item.qty
        plan = PlugPlan(need, have, tuple(zip(cards, ways, strict=True)))
        score = (sum(plan.short(kind) for kind in need), -sum(n for k, n in need.items() if k == "pin16"))
        if best is None or score < best[0]:
            best = (score, plan)
    return best[1] if best else PlugPlan({}, have, ())


def way_w(way: dict[str, int]) -> float:
    """Watts that slot and plugs carry together."""
    return SLOT_W + sum(PLUG_W[plug] * number for plug, number in way.items())
