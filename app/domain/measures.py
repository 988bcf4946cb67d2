"""Metric or imperial: how a figure is shown, while facts stay in the unit they are kept in.

Which of the two a reader wants is part of their locale, as in ``en_US@measure=ussystem``; Babel takes such names as
they are. Kept are mm, m, kg, °C, CFM and BTU/h, as a field's name says; metric readers see the last two as m³/h and W.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor, log10
from types import MappingProxyType

_MARK = "@measure=ussystem"
CFM_PER_M3_H = 0.5885778
BTU_H_PER_W = 3.412


@dataclass(frozen=True)
class Shown:
    """The unit a figure is shown in: ``value * factor + offset``, to so many decimals."""

    unit: str
    factor: float
    offset: float = 0.0
    digits: int = 1


_IMPERIAL: Mapping[str, Shown] = MappingProxyType(
    {
        "mm": Shown("in", 1 / 25.4, digits=2),
        "m": Shown("ft", 1 / 0.3048),
        "kg": Shown("lb", 1 / 0.45359237),
        "°C": Shown("°F", 1.8, 32),
    }
)
_METRIC: Mapping[str, Shown] = MappingProxyType(
    {"CFM": Shown("m³/h", 1 / CFM_PER_M3_H), "BTU/h": Shown("W", 1 / BTU_H_PER_W, digits=0)}
)


def reading_locale(locale: str, units: str) -> str:
    """A locale with the measures its reader wants: ``metric`` or ``imperial``."""
    return plain_locale(locale) + (_MARK if units == "imperial" else "")


def plain_locale(locale: str) -> str:
    """The locale alone."""
    return locale.partition("@")[0]


def imperial(locale: str) -> bool:
    """Whether its reader wants inches and pounds."""
    return locale.endswith(_MARK)


def shown_as(unit: str, locale: str) -> Shown | None:
    """What a kept unit is turned into for a reader; ``None`` where it stays as it is."""
    return (_IMPERIAL if imperial(locale) else _METRIC).get(unit)


def unit_shown(unit: str, locale: str) -> str:
    """The unit that the reader sees."""
    found = shown_as(unit, locale)
    return found.unit if found else unit


def to_shown(value: float, unit: str, locale: str) -> float:
    """A kept figure as the reader sees it, rounded as they would."""
    found = shown_as(unit, locale)
    return round(value * found.factor + found.offset, found.digits) if found else value


def to_kept(value: float, unit: str, locale: str) -> float:
    """A figure typed without a unit, which is the one on show, in the unit it is kept in."""
    found = shown_as(unit, locale)
    # rounded so that the noise of a conversion never shows
    return float(f"{(value - found.offset) / found.factor:.12g}") if found else value


MIB_PER_GIB = KIB_PER_MIB = 1024.0
LEAST_GIB = 0.9995
"""Rounds to a whole GiB; what is less is told in MiB."""


@dataclass(frozen=True)
class Size:
    """A size of memory in the unit it is told in: ``value`` with so many decimals is ``gib * factor``."""

    value: float
    unit: str
    digits: int
    factor: float


def memory_size(gib: float, like: float | None = None) -> Size:
    """How a size of memory is told wherever one is: GiB with a decimal, below one GiB in MiB, below one MiB in KiB.

    The smaller units have three significant digits. ``like`` is the size whose unit is taken, where several stand in
    a column or a range.
    """
    model = abs(gib if like is None else like)
    factor, unit = 1.0, "GiB"
    if 0 < model < LEAST_GIB:
        small = model * MIB_PER_GIB < LEAST_GIB
        factor, unit = (MIB_PER_GIB * KIB_PER_MIB, "KiB") if small else (MIB_PER_GIB, "MiB")
    value = gib * factor
    return Size(value, unit, _digits(value, 1 if unit == "GiB" else 2), factor)


def _digits(value: float, most: int) -> int:
    size = abs(value)
    if 0 < size < 0.05:  # in a column of larger ones
        return 1 - floor(log10(size))
    if size == int(size) or (size >= 99.95 and most > 1):
        return 0
    return 1 if size >= 9.995 else most
