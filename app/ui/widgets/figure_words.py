"""The words and figures of drawings in the language and writing of the window."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.domain.measures import to_shown, unit_shown
from app.figures.drawing import Number
from app.figures.rack_elevation import RackWords
from app.ui.language import locale_in_force
from app.viewmodels.numbers import show


def in_words(kind: type[Any]) -> Any:
    """The words of a figure in the user's language; their English stands with the figure."""
    texts = {one.name: one.default for one in fields(kind) if isinstance(one.default, str)}
    return kind(**{name: QCoreApplication.translate(kind.__name__, text) for name, text in texts.items()})


def rack_words() -> RackWords:
    """Those of the racks, with power and weight in the reader's measures."""
    locale = locale_in_force()
    return replace(
        in_words(RackWords),
        write_w=lambda watts: f"{show(watts / 1000, locale, 1)} kW" if watts >= 1000 else f"{show(watts, locale, 0)} W",
        write_kg=lambda kg: f"{show(to_shown(kg, 'kg', locale), locale, 0)} {unit_shown('kg', locale)}",
    )


def numbers_of(locale: str) -> Number:
    """Writes a figure with so many decimals as the locale does."""
    return lambda value, digits: show(value, locale, digits)
