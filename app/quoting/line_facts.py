"""What a position of a quote says of its part: the facts that tell it from its neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from app.domain.costs import CostLine
from app.domain.parts import CATEGORIES, Part

FACTS_SHOWN = 4
Write = Callable[[float, str], str]
"""Writes a number with its unit."""
_SPELLED = {"nvme": "NVMe", "sata_ssd": "SATA SSD", "hdd": "HDD", "aio": "liquid", "rack": "rack"}


def spelled(word: str) -> str:
    """A choice of the catalog as it is written in English."""
    return _SPELLED.get(word, word.replace("_", " "))


def facts_of(part: Part) -> str | None:
    """The facts that tell a part from its neighbours, as its catalog table shows them; nothing unknown."""
    names = CATEGORIES[part.category].model_fields
    return facts_text(part.category, {name: getattr(part.spec, name) for name in names}) or None


def facts_text(
    category: str,
    facts: Mapping[str, Any],
    write: Write = lambda value, unit: f"{value:g} {unit}".rstrip(),
    say: Callable[[str], str] = str,
    spell: Callable[[str], str] | None = None,
) -> str:
    """The same of facts by name. ``say`` turns labels into another language, ``spell`` the words among the values."""
    shown: list[str] = []
    for label, unit, value in _columns(category, facts):
        text = _fact(say(label), unit, value, write, spell or spelled)
        if text:
            shown.append(text)
    return " · ".join(shown[:FACTS_SHOWN])


def _columns(category: str, facts: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
    for name, info in CATEGORIES[category].model_fields.items():
        extra: Any = info.json_schema_extra
        value = facts.get(name)
        if isinstance(extra, dict) and extra.get("column") and value not in (None, "", (), []):
            yield extra["label"], extra.get("unit") or "", value


def facts_and_rent(part: Part, line: CostLine, currency: str) -> str | None:
    """The facts of a line, and before them the rent of what is rented."""
    rent = None
    if line.unit_price is not None and line.per != "piece":
        each = f"{line.unit_price:.4f}" if line.per == "hour" else f"{line.unit_price:.2f}"
        rent = f"{each} {currency}/{'h' if line.per == 'hour' else 'month'}"
    return " · ".join(filter(None, [rent, facts_of(part)])) or None


def _fact(label: str, unit: str, value: Any, write: Write, spell: Callable[[str], str]) -> str:
    if isinstance(value, bool):
        return label if value else ""
    if isinstance(value, str):
        return spell(value)
    if isinstance(value, int | float):
        if not unit and value == 1:
            return ""
        if unit == "mm":
            return f"{label} {write(value, unit)}"
        return write(value, unit) if unit else f"{label}: {write(value, '')}"
    return ", ".join(value) if all(isinstance(entry, str) for entry in value) else ""
