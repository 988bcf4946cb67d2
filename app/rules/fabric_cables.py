"""The cables and optics that a build names, shared out over the links of its fabric."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Literal

from app.domain.build import Build, Item
from app.domain.cable_fit import KINDS, Port, Way, seats, ways
from app.domain.errors import Unknown
from app.domain.parts import Part
from app.rules.cluster import Joined
from app.rules.rack_built import Named, named

LOOSE = ("fibre", "power_cord")
"""Kinds whose ends alone do not say that they are meant for a fabric."""


@dataclass(frozen=True)
class Links:
    """Equal links of a fabric: from the switches (``hub``) to one kind of card, or between the switches."""

    kind: Literal["machine", "uplink"]
    hub: Port
    other: Port
    number: int
    card: Item
    switch: Item


@dataclass(frozen=True)
class Cabled:
    """Links with what joins them: every way there is among the parts named, how many are served, and by what."""

    links: Links
    ways: tuple[Way, ...]
    served: int
    used: tuple[tuple[Part, int], ...] = ()

    @property
    def longest_m(self) -> float:
        """The longest of the ways; 0 where there is none."""
        return max((way.length_m for way in self.ways), default=0.0)


def links_of(found: Joined) -> Iterator[Links]:
    """Every port plugged in where the switches have room for that, else one of every card; raises ``Unknown``."""
    whole = found.split(found.taken) is not None
    split = found.split(found.taken if whole else found.least)
    if split is None:
        return
    switch = found.switches
    for ends in found.ends:
        number = ends.machines * (ends.ports if whole else ends.cards)
        yield Links("machine", switch.port, ends.port, number, ends.item, switch.item)
    if split.uplinks:
        yield Links("uplink", switch.port, switch.port, split.uplinks, switch.item, switch.item)


def cabled(build: Build, found: Joined) -> tuple[Cabled, ...] | None:
    """What the cables named serve; ``None`` where the build names none for this fabric. Raises ``Unknown``.

    Links with the fewest ways take their cables first, copper before optics.
    """
    stock = _meant(named(build, "cable"), found)
    if not stock:
        return None
    parts = [one.item.part for one in stock]
    every = [(links, tuple(ways(links.hub, links.other, parts))) for links in links_of(found)]
    left = {one.item.part.id: one.pieces for one in stock}
    done: dict[int, Cabled] = {}
    for at in sorted(range(len(every)), key=lambda n: len(every[n][1])):
        links, able = every[at]
        served, used = _take(links.number, able, left)
        done[at] = Cabled(links, able, served, used)
    return tuple(done[at] for at in range(len(every)))


def _meant(stock: Sequence[Named], found: Joined) -> tuple[Named, ...]:
    """The cables and optics named, if any of them has an end for a cage of this fabric; else none."""
    telling = [one.item for one in stock if one.item.fact("kind") not in LOOSE]
    if not telling:
        return ()
    cages = [found.switches.port, *(ends.port for ends in found.ends)]
    for item in telling:
        told = [end for field in ("end_a", "end_b") if (end := item.known(field)) is not None]
        if not told:
            raise Unknown(item.part.id, "end_a")
        if any(seats(end, cage) for end in told for cage in cages):
            return tuple(stock)
    return ()


def _take(need: int, able: Sequence[Way], left: dict[str, int]) -> tuple[int, tuple[tuple[Part, int], ...]]:
    """Takes pieces from what is ``left`` until the links are served; how many are, and the pieces."""
    served, used = 0, dict[str, tuple[Part, int]]()
    for way in sorted(able, key=lambda one: (KINDS.index(one.kind), one.length_m)):
        shares = _shares(way)
        able_to = min(int(left[part.id] / share) for part, share in shares.values())
        links = min(need - served, able_to)
        if links <= 0:
            continue
        served += links
        for part, share in shares.values():
            pieces = ceil(links * share)
            left[part.id] -= pieces
            used[part.id] = (part, pieces + (used[part.id][1] if part.id in used else 0))
    return served, tuple(used.values())


def _shares(way: Way) -> Mapping[str, tuple[Part, Fraction]]:
    """Pieces of each part that one link takes; a transceiver at both ends counts twice."""
    found: dict[str, tuple[Part, Fraction]] = {}
    for part, share in way.parts:
        before = found[part.id][1] if part.id in found else Fraction(0)
        found[part.id] = (part, before + share)
    return found
