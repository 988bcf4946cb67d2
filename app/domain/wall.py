"""From the supply to the wall: cords, and what flows through each."""

from __future__ import annotations

from app.domain.build import Node
from app.domain.draws import wall_w
from app.domain.outlets import CORD_OF, cord_rating_a
from app.domain.site import Site

POWER_FACTOR = 0.95
"""Watts per volt-ampere of supplies with active correction under load (80 PLUS asks for 0.9, servers' for 0.95)."""
UPS_SHARE = 0.8
"""Of a UPS's rating that a lasting load should take (Ozeki; general knowledge)."""


def cord_count(node: Node) -> int:
    """The power cords of a machine, one per supply, or of all switches of a node; raises ``Unknown``."""
    psus, server = node.of("psu"), node.one("server")
    if psus:
        return sum(psu.qty for psu in psus)
    return int(server.fact("psu_count")) if server else switch_cords(node)


def switch_cords(node: Node) -> int:
    """The power cords of the switches of a node: of each at least one; 1 where there is none."""
    return sum(item.qty * int(item.known("psu_count") or 1) for item in node.of("switch")) or 1


def live_cords(node: Node, site: Site) -> int:
    """The cords that carry the load when the supplies that may fail, or one of two feeds, are gone."""
    cords = cord_count(node)
    left = cords - site.onprem.psu_redundancy
    if site.onprem.feeds == 2:
        left = min(left, cords // 2)
    return max(1, left)


def cord_a(node: Node, site: Site) -> float:
    """Current through each of those cords at full load, in amperes; raises ``Unknown``."""
    return wall_w(node, site) / live_cords(node, site) / site.onprem.circuit_v


def ups_minutes(load_w: float, site: Site) -> float | None:
    """How long the UPS holds a load, in minutes: at least its rated time stretched to the smaller load (batteries last
    longer than in proportion when less is drawn). ``None`` where the site does not say, or the load is too much."""
    room = site.onprem
    if room.ups_w is None or room.ups_minutes is None or not 0 < load_w <= room.ups_w:
        return None
    return room.ups_minutes * room.ups_w / load_w


def cord_kind(node: Node, site: Site) -> str:
    """The end of the cords, ``C13`` or ``C19``: as the site says, as the inlet asks, or as the current does.

    A server's supply has the inlet for its own rating. Raises ``Unknown`` where a supply's inlet would decide.
    """
    if site.onprem.cord:
        return site.onprem.cord
    psus, server = node.of("psu"), node.one("server")
    inlet = psus[0].known("inlet") if psus else server.known("psu_inlet") if server else None
    if inlet:
        return CORD_OF[inlet]
    if cord_a(node, site) <= cord_rating_a("C13", site.onprem.circuit_v, site.onprem.plug):
        return "C13"
    if psus:
        psus[0].fact("inlet")
    return "C19"
