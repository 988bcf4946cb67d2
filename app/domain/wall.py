"""From the supply to the wall: cords, and what flows through each."""

from __future__ import annotations

from app.domain import power
from app.domain.build import Node
from app.domain.site import Site

POWER_FACTOR = 0.95
"""Watts per volt-ampere of supplies with active correction under load (80 PLUS asks for 0.9, servers' for 0.95)."""
UPS_SHARE = 0.8
"""Of a UPS's rating that a lasting load should take (Ozeki; general knowledge)."""


def cord_count(node: Node) -> int:
    """The power cords of a machine, one per supply; raises ``Unknown``."""
    psus, server = node.of("psu"), node.one("server")
    if psus:
        return sum(psu.qty for psu in psus)
    return int(server.fact("psu_count")) if server else 1


def live_cords(node: Node, site: Site) -> int:
    """The cords that carry the load when the supplies that may fail, or one of two feeds, are gone."""
    cords = cord_count(node)
    left = cords - site.onprem.psu_redundancy
    if site.onprem.feeds == 2:
        left = min(left, cords // 2)
    return max(1, left)


def cord_a(node: Node, site: Site) -> float:
    """Current through each of those cords at full load, in amperes; raises ``Unknown``."""
    return power.wall_w(node, site) / live_cords(node, site) / site.onprem.circuit_v


def ups_minutes(load_w: float, site: Site) -> float | None:
    """How long the UPS holds a load, in minutes: at least its rated time stretched to the smaller load (batteries last
    longer than in proportion when less is drawn). ``None`` where the site does not say, or the load is too much."""
    room = site.onprem
    if room.ups_w is None or room.ups_minutes is None or not 0 < load_w <= room.ups_w:
        return None
    return room.ups_minutes * room.ups_w / load_w
