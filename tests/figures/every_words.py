"""Every class of words that a figure takes, found in the room itself: none can be forgotten."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import fields, is_dataclass

import app.figures


def every_words() -> tuple[type, ...]:
    """The classes named ``...Words`` of app/figures."""
    found: dict[str, type] = {}
    for module in pkgutil.iter_modules(app.figures.__path__):
        held = vars(importlib.import_module(f"app.figures.{module.name}"))
        found |= {name: kind for name, kind in held.items() if name.endswith("Words") and is_dataclass(kind)}
    return tuple(found[name] for name in sorted(found))


def texts_of(kind: type) -> set[str]:
    """Its English texts; ways to write figures are none."""
    return {one.default for one in fields(kind) if isinstance(one.default, str)}  # type: ignore[arg-type]
