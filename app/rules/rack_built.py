"""The racks and the rack power that a build names: their facts go before the site's figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from app.domain.build import Build, Item, Node
from app.domain.infrastructure_laws import carried_w
from app.domain.site import CONTINUOUS_LOAD_SHARE

VOLTS_APART = 0.06
"""220, 230 and 240 V are one, so are 200 and 208 V, 380, 400 and 415 V."""
LINES_V = (100.0, 120.0, 200.0, 208.0, 220.0, 230.0, 240.0, 380.0, 400.0, 415.0)
"""Input voltages that PDUs are made for."""


@dataclass(frozen=True)
class Named:
    """So many pieces of one part that machines share."""

    item: Item
    pieces: int


def named(build: Build, category: str) -> tuple[Named, ...]:
    """The parts of a category over all nodes, each once; those sold inside another one left out."""
    found: dict[str, Named] = {}
    for node, item in build.of(category):
        if not item.included:
            before = found.get(item.part.id)
            found[item.part.id] = Named(item, node.qty * item.qty + (before.pieces if before else 0))
    return tuple(found.values())


def racked(build: Build) -> list[tuple[Node, Item]]:
    """What goes into a rack: servers, switches, and self-built machines in a rack's case; racks sold whole stay out."""
    return [
        (node, item) for node in build.nodes for item in node.of("server", "switch", "chassis") if _in_rack(node, item)
    ]


def _in_rack(node: Node, item: Item) -> bool:
    return item.part.category != "chassis" or (item.known("kind") == "rack" and node.kind == "workstation")


def rooms(racks: Iterable[Named], field: str) -> list[float]:
    """A fact of every single rack, the largest first; raises ``Unknown``."""
    return sorted((float(one.item.fact(field)) for one in racks for _ in range(one.pieces)), reverse=True)


def share_out(loads: Iterable[float], limits: Sequence[float]) -> bool:
    """Whether loads that cannot be split find room, the largest first into the fullest place that still takes it."""
    free = list(limits)
    for load in sorted(loads, reverse=True):
        places = [at for at, left in enumerate(free) if load <= left]
        if not places:
            return False
        free[min(places, key=lambda at: free[at])] -= load
    return True


def rack_depth_mm(racks: Sequence[Named]) -> float:
    """The depth of the deepest rack: inside where its maker tells that, else outside; raises ``Unknown``."""
    return max(float(one.item.known("usable_depth_mm") or one.item.fact("outer_depth_mm")) for one in racks)


def carried_kg(racks: Sequence[Named], floor_kg: float | None) -> float:
    """What each rack bears standing, the weakest of several kinds, and no more than the site's floor."""
    own = min(float(one.item.fact("static_kg")) for one in racks)
    return own if floor_kg is None else min(own, floor_kg)


def days_a(pdu: Named) -> float:
    """Amperes per phase for days: 80 % of the breaker in front, and never more than the PDU's own rating."""
    share = CONTINUOUS_LOAD_SHARE * float(pdu.item.fact("breaker_a"))
    rated = pdu.item.known("rated_a")
    return share if rated is None else min(share, float(rated))


def days_w(pdu: Named) -> float:
    """Watts for days: by volts, amperes and phases, and never more than its maker states."""
    carried = carried_w(int(pdu.item.fact("phases")), float(pdu.item.fact("input_v")), days_a(pdu))
    stated = pdu.item.known("usable_w")
    return carried if stated is None else min(carried, float(stated))


def feed_w(pdus: Sequence[Named], racks: int, feeds: int) -> float:
    """What the PDUs of one feed carry in each rack: alone, as when the other feed has failed."""
    return sum(one.pieces * days_w(one) for one in pdus) / (racks * feeds)


def fits_volts(phases: int, line_v: float, circuit_v: float) -> bool:
    """Whether a PDU is made for circuits of that voltage, stated between phases or to neutral, 6 % more or less."""
    made_for = [line_v, *([line_v / sqrt(3)] if phases == 3 else [])]
    return any(abs(circuit_v / one - 1) <= VOLTS_APART for one in made_for)
