"""Which plug of a supply feeds which input of a card: what each plug carries, and what adapters make of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.build import Item

PLUG_W: Mapping[str, float] = MappingProxyType(
    {"pin16": 600.0, "pin12": 600.0, "pcie8": 150.0, "pcie6": 75.0, "eps8": 300.0}
)
"""Watts that a plug carries (stas00/ml-engineering; Wikipedia, 12VHPWR; EPS: general knowledge)."""
SLOT_W = 75.0
KINDS = ("pin16", "pcie8", "eps8")
"""The plugs of a supply that cards can use."""
DRAWN_FROM: Mapping[str, tuple[str, int]] = MappingProxyType(
    {
        "pin16": ("pin16", 1),
        "pin12": ("pcie8", 2),  # the 12-pin of founders' cards comes with an adapter from two 8-pin plugs
        "pcie8": ("pcie8", 1),
        "pcie6": ("pcie8", 1),  # 6+2-pin plugs serve both
        "eps8": ("eps8", 1),
    }
)
"""The supply's plug that serves each of the card's, and how many."""
EPS_FROM_PCIE8 = 2
"""8-pin plugs that the usual adapter turns into one EPS plug (placebeyondtheclouds/gpu-home-server: Tesla cards)."""
WORDS: Mapping[str, str] = MappingProxyType(
    {"pin16": "16-pin", "pin12": "12-pin", "pcie8": "8-pin", "pcie6": "6-pin", "eps8": "EPS"}
)


@dataclass(frozen=True)
class Way:
    """One way to feed a card: its inputs by kind, the supply's plugs that takes, and whether an adapter is between."""

    inputs: tuple[tuple[str, int], ...]
    plugs: tuple[int, int, int]  # pin16, pcie8, eps8
    adapters: int = 0

    @property
    def carries_w(self) -> float:
        """Watts that slot and inputs carry together."""
        return SLOT_W + sum(PLUG_W[kind] * number for kind, number in self.inputs)


def ways(item: Item) -> tuple[Way, ...]:
    """Every way to feed the card, the best first; raises ``Unknown`` where its inputs are not known.

    An alternative with 8-pin plugs that stands after the 16-pin one is that card with its adapter. An EPS input is fed
    through an adapter where the supply has no EPS plug left.
    """
    return ways_of(item.fact("power_connectors"))


def ways_of(connectors: Iterable[Mapping[str, int]]) -> tuple[Way, ...]:
    """The same from the card's alternatives as the catalog has them."""
    found: dict[Way, None] = {}
    wide = False
    for inputs in connectors:
        plain = {kind: number for kind, number in inputs.items() if number}
        adapters = plain.get("pin12", 0) + (1 if wide and plain and "pin16" not in plain else 0)
        found[Way(tuple(sorted(plain.items())), _plugs(plain), adapters)] = None
        wide = wide or "pin16" in plain
    for way in tuple(found):
        pin16, pcie8, eps8 = way.plugs
        if eps8:
            swapped = (pin16, pcie8 + EPS_FROM_PCIE8 * eps8, 0)
            found[Way(way.inputs, swapped, way.adapters + eps8)] = None
    return tuple(found)


def _plugs(inputs: Mapping[str, int]) -> tuple[int, int, int]:
    need = dict.fromkeys(KINDS, 0)
    for kind, number in inputs.items():
        plug, each = DRAWN_FROM[kind]
        need[plug] += each * number
    return need["pin16"], need["pcie8"], need["eps8"]


def input_names(way: Way) -> Iterator[tuple[str, str, int]]:
    """Every input of the card with its name, the supply's plug that feeds it, and how many of those."""
    left = dict(zip(KINDS, way.plugs, strict=True))
    for kind, number in way.inputs:
        plug, each = DRAWN_FROM[kind]
        if kind == "eps8" and not left["eps8"]:
            plug, each = "pcie8", EPS_FROM_PCIE8
        for n in range(1, number + 1):
            yield (f"{WORDS[kind]} {n}" if number > 1 else WORDS[kind]), plug, each
