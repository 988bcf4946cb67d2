"""How the efficiency of a supply falls off beside half load: the classes of the 80 PLUS programme."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Curve = Mapping[str, tuple[float, float, float]]
LOADS = (0.2, 0.5, 1.0)
"""The loads at which the programme measures."""

LOW_LINE: Curve = MappingProxyType(
    {
        "white": (0.80, 0.80, 0.80),
        "bronze": (0.82, 0.85, 0.82),
        "silver": (0.85, 0.88, 0.85),
        "gold": (0.87, 0.90, 0.87),
        "platinum": (0.90, 0.92, 0.89),
        "titanium": (0.92, 0.94, 0.90),
    }
)
HIGH_LINE: Curve = MappingProxyType(
    {
        "white": (0.82, 0.85, 0.82),
        "bronze": (0.85, 0.88, 0.85),
        "silver": (0.87, 0.90, 0.87),
        "gold": (0.90, 0.92, 0.89),
        "platinum": (0.92, 0.94, 0.90),
        "titanium": (0.94, 0.96, 0.94),
    }
)
RACK: tuple[float, float, float] = (0.90, 0.94, 0.91)
"""80 PLUS: 115 V internal, 230 V EU internal, and 230 V redundant Platinum for servers (tomshardware.com, table of the
classes)."""


def desk(name: str | None, *, low_line: bool) -> tuple[float, float, float] | None:
    """The curve of a class (``80 PLUS Gold``, ``Gold``); ``None`` for one that the programme does not have."""
    plain = (name or "").lower().replace("80 plus", "").replace("80+", "").strip()
    return (LOW_LINE if low_line else HIGH_LINE).get(plain)


def drop(curve: tuple[float, float, float], load: float) -> float:
    """How far the efficiency at a load (share of the rating) lies below that at half load; 0 or more."""
    low, half, full = curve
    at = min(max(load, LOADS[0]), LOADS[2])
    if at <= LOADS[1]:
        value = low + (half - low) * (at - LOADS[0]) / (LOADS[1] - LOADS[0])
    else:
        value = half + (full - half) * (at - LOADS[1]) / (LOADS[2] - LOADS[1])
    return half - value


def worst_drop(load: float, *, low_line: bool) -> float:
    """The same for a supply of unknown class: the largest of all."""
    return max(drop(curve, load) for curve in (LOW_LINE if low_line else HIGH_LINE).values())
