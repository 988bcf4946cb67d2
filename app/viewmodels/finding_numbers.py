"""The numbers behind a finding as its "why?" lists them: with their unit, in the reader's measures and writing."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from app.domain.measures import unit_shown
from app.viewmodels.numbers import show, show_measured

UNITS: Mapping[str, str] = MappingProxyType(
    {
        "mm": "mm", "m": "m", "kg": "kg", "c": "°C", "cfm": "CFM", "btu_h": "BTU/h", "w": "W", "kw": "kW", "v": "V",
        "a": "A", "va": "VA", "gib": "GiB", "gb": "GB", "gbps": "Gb/s", "gbs": "GB/s", "mbs": "MB/s", "mts": "MT/s",
        "ms": "ms", "h": "h", "dba": "dBA", "percent": "%", "u": "U", "mib": "MiB",
    }
)  # fmt: skip
"""By what a number's name ends in, as rules name them."""


def number_rows(numbers: Mapping[str, Any], locale: str = "en") -> tuple[tuple[str, str], ...]:
    """Each number as (name, value with its unit), in their order; what is no number stays as it is."""
    return tuple(_row(name, value, locale) for name, value in numbers.items())


def _row(name: str, value: Any, locale: str) -> tuple[str, str]:
    values = list(value) if isinstance(value, list | tuple) else [value]
    if not all(isinstance(one, int | float) and not isinstance(one, bool) for one in values):
        return name.replace("_", " "), ", ".join(map(str, values))
    stem, unit = _unit_of(name)
    text = ", ".join(show_measured(one, unit, locale) if unit else show(one, locale) for one in values)
    return stem.replace("_", " "), f"{text} {unit_shown(unit, locale)}".strip()


def _unit_of(name: str) -> tuple[str, str]:
    for ending in sorted(UNITS, key=len, reverse=True):
        stem, found, _ = name.rpartition(f"_{ending}")
        if found and name == f"{stem}_{ending}":
            return stem, UNITS[ending]
    return name, ""
