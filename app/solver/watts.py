"""Power from the wall as part of the integer model: what the parts draw, over what the supply makes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from math import floor
from typing import Any

from app.domain.build import Item
from app.domain.draws import BOARD_W, LOW_LINE_V, SERVER_EFFICIENCY, piece_w
from app.domain.efficiency import LOADS, RACK, desk, drop, worst_drop
from app.domain.errors import Unknown
from app.domain.site import Site
from app.solver.pool import Choice, Pool

Menus = Mapping[str, tuple[Choice, ...]]
DECI = 10
BOARD_DW = floor(BOARD_W * DECI)
TINY_W = 0.001
SAMPLES = 12
RESTING = ("motherboard", "server", "psu", "chassis", "cooler")
"""Roles whose draw is the allowance for the board, or none."""


@dataclass(frozen=True)
class Supply:
    """What decides the wall power of a load: rating of all supplies that work, efficiency at half load, and class."""

    rated_w: float | None
    half: float
    lost: Callable[[float], float]

    def wall_w(self, drawn_w: float) -> float:
        """As ``app.domain.draws`` reckons it."""
        lost = self.lost(drawn_w / self.rated_w) if self.rated_w else 0.0
        return drawn_w / (self.half - lost)


def drawn_w(choice: Choice) -> float | None:
    """What a choice draws at most; ``None`` where nobody knows."""
    if choice.part is None or choice.role in RESTING:
        return 0.0
    try:
        return piece_w(Item(role=choice.role, part=choice.part)) * choice.qty
    except Unknown:
        return None


def least_load_w(menus: Menus, pool: Pool) -> float:
    """What no machine from these menus undercuts."""
    return BOARD_W + sum(pool.kept(("least_w", id(menu)), partial(_least_w, menu))[0] for menu in menus.values())


def _least_w(menu: tuple[Choice, ...]) -> tuple[float, tuple[Choice, ...]]:
    """With the menu, which is kept alive so that its id stays its own."""
    return min((watts for c in menu if (watts := drawn_w(c)) is not None), default=0.0), menu


def least_wall_w(menus: Menus, site: Site, pool: Pool) -> float:
    """What no machine from these menus undercuts at the wall."""
    menu = carriers(menus)
    best = pool.kept(("best_half", id(menu), site.onprem.circuit_v), partial(_best_half, menu, site))[0]
    return least_load_w(menus, pool) / best


def _best_half(menu: tuple[Choice, ...], site: Site) -> tuple[float, tuple[Choice, ...]]:
    return max((s.half for c in menu if (s := supply_of(c, site)) is not None), default=1.0), menu


def supply_of(choice: Choice, site: Site) -> Supply | None:
    """The supplies of a choice of supplies, or of a server; ``None`` where the efficiency is not known."""
    spec, low_line = choice.spec, site.onprem.circuit_v < LOW_LINE_V
    if choice.role == "server":
        rated = spec.psu_count * spec.psu_w if spec.psu_count and spec.psu_w else None
        return Supply(rated, SERVER_EFFICIENCY, lambda load: drop(RACK, load))
    half = spec.efficiency_115v if low_line else spec.efficiency_230v
    if half is None:
        return None
    each = spec.rated_115v_w if low_line else spec.rated_w
    curve = desk(spec.efficiency, low_line=low_line)

    def lost(load: float) -> float:
        return drop(curve, load) if curve else worst_drop(load, low_line=low_line)

    return Supply(each * choice.qty if each else None, half, lost)


def load_dw(picks: Iterable[Choice]) -> int:
    """What these choices draw together, the allowance for the board among it."""
    return BOARD_DW + sum(drawn_dw(choice) for choice in picks)


def drawn_dw(choice: Choice) -> int:
    """What a choice draws at most, in tenths of a watt; 0 where nobody knows."""
    return floor((drawn_w(choice) or 0.0) * DECI)


def carriers(menus: Menus) -> tuple[Choice, ...]:
    """The choices that bring the supplies."""
    return menus.get("psu") or menus.get("server") or ()


def sort_of(supply: Supply) -> tuple[Any, ...]:
    """What decides the wall power of a load: equal sorts take the same."""
    return (supply.rated_w, supply.half, *(supply.lost(load) for load in LOADS))


def supplies(menus: Menus, site: Site) -> tuple[Supply, ...]:
    """The sorts of supply on the menu; those of unknown efficiency are left out."""
    found = (supply_of(choice, site) for choice in carriers(menus))
    return tuple({sort_of(supply): supply for supply in found if supply is not None}.values())


def line_below(supply: Supply, start_w: float, end_w: float) -> tuple[float, float]:
    """Slope and base of a straight line below the curve of wall power between two loads."""
    if end_w <= start_w:
        return 0.0, supply.wall_w(start_w)
    first, last = supply.wall_w(start_w), supply.wall_w(end_w)
    slope = (last - first) / (end_w - start_w)
    knots = [share * supply.rated_w for share in LOADS] if supply.rated_w else []
    evenly = [start_w + (end_w - start_w) * n / SAMPLES for n in range(SAMPLES + 1)]
    points = [*evenly, *(w for w in knots if start_w < w < end_w)]
    above = max(first + slope * (w - start_w) - supply.wall_w(w) for w in points)
    margin = max(0.0, above) * 1.1 + TINY_W
    return slope, first - slope * start_w - margin
