"""What a position of a quote says of its part: the facts that tell it from its neighbours."""

from __future__ import annotations

from typing import Any

from app.domain.costs import CostLine
from app.domain.parts import CATEGORIES, Part

FACTS_SHOWN = 4


def facts_of(part: Part) -> str | None:
    """The facts that tell a part from its neighbours, as its catalog table shows them; nothing unknown."""
    shown: list[str] = []
    for name, info in CATEGORIES[part.category].model_fields.items():
        extra: Any = info.json_schema_extra
        value = getattr(part.spec, name)
        if not isinstance(extra, dict) or not extra.get("column") or value in (None, "", (), []):
            continue
        text = _fact(extra["label"], extra.get("unit"), value)
        if text:
            shown.append(text)
    return " · ".join(shown[:FACTS_SHOWN]) or None


def facts_and_rent(part: Part, line: CostLine, currency: str) -> str | None:
    """The facts of a line, and before them the rent of what is rented."""
    rent = None
    if line.unit_price is not None and line.per != "piece":
        each = f"{line.unit_price:.4f}" if line.per == "hour" else f"{line.unit_price:.2f}"
        rent = f"{each} {currency}/{'h' if line.per == 'hour' else 'month'}"
    return " · ".join(filter(None, [rent, facts_of(part)])) or None


_SPELLED = {"nvme": "NVMe", "sata_ssd": "SATA SSD", "hdd": "HDD", "aio": "liquid", "rack": "rack"}


def _fact(label: str, unit: str | None, value: Any) -> str:
    if isinstance(value, bool):
        return label if value else ""
    if isinstance(value, str):
        return _SPELLED.get(value, value.replace("_", " "))
    if isinstance(value, int | float):
        if not unit and value == 1:
            return ""
        if unit == "mm":
            return f"{label} {value:g} mm"
        return f"{value:g} {unit}" if unit else f"{label}: {value:g}"
    return ", ".join(value) if all(isinstance(entry, str) for entry in value) else ""
