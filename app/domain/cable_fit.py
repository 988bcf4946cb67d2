"""Which cables and optics join two kinds of ports, and how many pieces a number of links takes.

A link of fixed ends is one cable. An optical link is a transceiver at each end and a fibre between their connectors.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Any

from app.domain.errors import Unknown
from app.domain.parts import Part

ACCEPTS: dict[str, tuple[str, ...]] = {
    "SFP+": ("SFP+",),
    "SFP28": ("SFP28", "SFP+"),
    "SFP56": ("SFP56", "SFP28", "SFP+"),
    "QSFP28": ("QSFP28", "QSFP+"),
    "QSFP56": ("QSFP56", "QSFP28", "QSFP+"),
    "QSFP112": ("QSFP112", "QSFP56", "QSFP28"),
    "QSFP-DD": ("QSFP-DD", "QSFP56", "QSFP28"),
    "QSFP-DD800": ("QSFP-DD800", "QSFP-DD", "QSFP112", "QSFP56", "QSFP28"),
    "OSFP": ("OSFP",),
    "OSFP-RHS": ("OSFP-RHS",),
    "RJ45": ("RJ45",),
}
"""The plugs that each cage takes (SFF and QSFP-DD MSA; NVIDIA LinkX: QSFP-DD cages of 50G lanes take no QSFP112)."""
DD800_GBPS = 800.0
STRAND_LANES = 4
"""Lanes of one MPO fibre of an OSFP module; its cage has eight in a switch, or for two ports, else four."""
OSFP_LANE_GBPS = 100.0
"""The slowest lanes of an OSFP cage (NDR, 400 and 800 GbE); those of XDR have 200."""
FIXED = ("dac", "acc", "aoc", "twisted_pair")


@dataclass(frozen=True)
class Port:
    """A kind of port: ``gbps`` of one, ``per_cage`` of them in each cage, in a switch or in a machine."""

    cage: str
    gbps: float
    protocols: frozenset[str]
    per_cage: int = 1
    switch: bool = False

    @property
    def kind(self) -> str:
        """The cage as ``ACCEPTS`` names it: OSFP in a machine takes flat modules (RHS), in a switch finned ones."""
        plain = re.sub(r"\s", "", self.cage).upper()
        if plain.startswith("OSFP"):
            return "OSFP" if self.switch else "OSFP-RHS"
        if plain.startswith("QSFP") and "DD" in plain:
            return "QSFP-DD800" if self.gbps * self.per_cage >= DD800_GBPS else "QSFP-DD"
        return plain

    @property
    def lane_gbps(self) -> float:
        """Of an OSFP cage: a port of 200 Gb/s has two lanes of 100."""
        lanes = 2 * STRAND_LANES if self.switch or self.per_cage > 1 else STRAND_LANES
        return max(OSFP_LANE_GBPS, self.gbps * self.per_cage / lanes)


def seats(plug: str, port: Port) -> bool:
    """Whether a plug goes into a port's cage."""
    return plug.upper() in ACCEPTS.get(port.kind, (port.kind,))


@dataclass(frozen=True)
class Way:
    """One way to join two kinds of ports. ``parts`` holds each part with the pieces of it that one link takes."""

    parts: tuple[tuple[Part, Fraction], ...]
    kind: str
    length_m: float

    def pieces(self, links: int) -> tuple[tuple[Part, int], ...]:
        """The parts with their numbers for so many links."""
        return tuple((part, ceil(links * share)) for part, share in self.parts)

    def price(self, links: int) -> float | None:
        """What the parts for so many links cost; ``None`` where a price is unknown or currencies differ."""
        prices = [(part.price, number) for part, number in self.pieces(links)]
        if any(price is None for price, _ in prices) or len({price.currency for price, _ in prices if price}) > 1:
            return None
        return float(sum(price.amount * number for price, number in prices if price))


def ways(hub: Port, other: Port, parts: Iterable[Part]) -> Iterator[Way]:
    """Every way to join ports of a switch (``hub``) with those of a machine or another switch, out of these parts.

    Raises ``Unknown`` where a fact that decides is missing.
    """
    cables = tuple(parts)
    for part in cables:
        if _told(part, "kind") in FIXED:
            yield from _fixed(hub, other, part)
    yield from _optical(hub, other, cables)
    yield from _twisted(hub, other, cables)


KINDS = ("dac", "twisted_pair", "acc", "aoc", "optical")
"""Passive copper first: it costs and draws least; optics of single parts last."""
LONGER_M = 2.0
"""So much longer a cable may be than asked for, if it is one whose price is known."""


def best_way(hub: Port, other: Port, links: int, length_m: float, parts: Iterable[Part]) -> Way | None:
    """The way to order for links of that length: passive copper before active before optical, then the shortest.

    Of one kind those with a price come first, where they are not much longer. Parts with a missing fact are left out:
    nobody can tell whether they fit. ``None`` where nothing reaches.
    """
    return best_of(tuple(ways(hub, other, complete(parts))), links, length_m)


def complete(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Those of which all is known that decides whether they fit."""
    return tuple(part for part in parts if _complete(part))


def best_of(every: Iterable[Way], links: int, length_m: float) -> Way | None:
    """The best of these ways for so many links of that length, as ``best_way`` ranks them."""
    reach = [way for way in every if way.length_m >= length_m]
    if not reach:
        return None
    first = min(KINDS.index(way.kind) for way in reach)
    alike = [way for way in reach if KINDS.index(way.kind) == first]
    near = min(way.length_m for way in alike) + LONGER_M

    def rank(way: Way) -> tuple[bool, float, int, float, str]:
        price = way.price(links)
        known = price is not None and way.length_m <= near
        pieces = sum(number for _, number in way.pieces(links))
        return not known, way.length_m, pieces, price or 0.0, " ".join(part.id for part, _ in way.parts)

    return min(alike, key=rank)


def _fixed(hub: Port, other: Port, part: Part) -> Iterator[Way]:
    """A cable with both ends, either way round; a splitting one has its single end in the switch."""
    ends = _fact(part, "end_a"), _fact(part, "end_b")
    split = int(_fact(part, "split"))
    if not _speaks(part, hub, other):
        return
    for a, b in (ends, ends[::-1])[: 1 if split > 1 or ends[0] == ends[1] else 2]:
        if not (seats(a, hub) and seats(b, other)):
            continue
        link = min(hub.gbps, other.gbps)
        each = min(other.per_cage, int(_fact(part, "gbps") / split // link))
        if each >= other.per_cage:
            share = Fraction(1, split * each)
            yield Way(((part, share),), str(_fact(part, "kind")), float(_fact(part, "length_m")))


def _optical(hub: Port, other: Port, parts: tuple[Part, ...]) -> Iterator[Way]:
    """A transceiver in each cage, and fibres between them."""
    modules = [part for part in parts if _told(part, "kind") == "transceiver" and _speaks(part, hub, other)]
    fibres = [part for part in parts if _told(part, "kind") == "fibre"]
    near = [part for part in modules if seats(_fact(part, "end_a"), hub)]
    far = [part for part in modules if seats(_fact(part, "end_a"), other)]
    for fibre in fibres:
        for a in near:
            if not _ends_in(a, fibre, "end_a"):
                continue
            for b in far:
                if _ends_in(b, fibre, "end_b") and (way := _link(hub, other, a, b, fibre)) is not None:
                    yield way


def _ends_in(module: Part, fibre: Part, end: str) -> bool:
    return bool(
        _fact(module, "end_b") == _fact(fibre, end)
        and _fact(module, "fibre") == _fact(fibre, "fibre")
        and _fact(module, "reach_m") >= _fact(fibre, "length_m")
    )


def _link(hub: Port, other: Port, a: Part, b: Part, fibre: Part) -> Way | None:
    """Two transceivers over one kind of fibre; ``None`` where their strands do not carry the same."""
    split, link = int(_fact(fibre, "split")), min(hub.gbps, other.gbps)
    near, far = _links(hub, a, link, split), _links(other, b, link, 1)
    if near is None or far is None or far < other.per_cage:
        return None
    fan_out = 1 if _fact(a, "end_b") == _fact(b, "end_b") else split  # lanes of one fibre, each to a module of its own
    if _strand(a) != _strand(b) * fan_out:
        return None
    if _strand(a) < link and "Ethernet" not in _common(a, hub, other):
        return None  # an InfiniBand link is not shared out over two modules' halves
    runs = Fraction(_fact(a, "strands")) / near
    if runs * split != Fraction(_fact(b, "strands")) / far:
        return None
    return Way(((a, 1 / near), (b, 1 / far), (fibre, runs)), "optical", float(_fact(fibre, "length_m")))


def _links(port: Port, module: Part, link: float, split: int) -> Fraction | None:
    """Links that one transceiver in a cage of these ports serves; ``None`` for less than one."""
    able = int(_fact(module, "gbps") // link)
    if not port.switch and int(_fact(module, "strands")) > port.per_cage:
        return None  # a twin-port module in a cage of one port
    if port.kind.startswith("OSFP") and _strand(module) / STRAND_LANES > port.lane_gbps:
        return None
    served = min(able, int(_fact(module, "strands")) * split, port.per_cage * int(port.gbps // link) or 1)
    return Fraction(served) if served else None


def _strand(module: Part) -> float:
    return float(_fact(module, "gbps")) / int(_fact(module, "strands"))


def _twisted(hub: Port, other: Port, parts: tuple[Part, ...]) -> Iterator[Way]:
    """A copper module in the switch, and a twisted pair to a port that takes the plug itself."""
    if other.kind != "RJ45" or hub.kind == "RJ45":
        return
    cables = [part for part in parts if _told(part, "kind") == "twisted_pair"]
    for module in parts:
        if _told(module, "kind") != "transceiver" or _fact(module, "end_b") != "RJ45":
            continue
        if not (seats(_fact(module, "end_a"), hub) and _speaks(module, hub, other)):
            continue
        for cable in cables:
            if _fact(cable, "length_m") <= _fact(module, "reach_m"):
                one = Fraction(1)
                yield Way(((module, one), (cable, one)), "twisted_pair", float(_fact(cable, "length_m")))


def _speaks(part: Part, hub: Port, other: Port) -> bool:
    return bool(_common(part, hub, other))


def _common(part: Part, hub: Port, other: Port) -> frozenset[str]:
    return hub.protocols & other.protocols & frozenset(str(_fact(part, "protocol")).split("/"))


def _told(part: Part, field: str) -> Any:
    return getattr(part.spec, field)


def _fact(part: Part, field: str) -> Any:
    value = getattr(part.spec, field)
    if value is None:
        raise Unknown(part.id, field)
    return value


_NEEDED = {
    "transceiver": ("end_a", "end_b", "gbps", "protocol", "reach_m", "strands"),
    "fibre": ("end_a", "end_b", "split", "fibre", "length_m"),
    "power_cord": (),
}


def _complete(part: Part) -> bool:
    needed = _NEEDED.get(_told(part, "kind"), ("end_a", "end_b", "split", "gbps", "protocol", "length_m"))
    return part.spec is not None and all(_told(part, field) is not None for field in needed)
