"""The words and figures of drawings in the language and writing of the window."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.figures.drawing import Number
from app.viewmodels.numbers import show


def in_words(kind: type[Any]) -> Any:
    """The words of a figure in the user's language; their English stands with the figure."""
    return kind(**{one.name: QCoreApplication.translate(kind.__name__, str(one.default)) for one in fields(kind)})


def numbers_of(locale: str) -> Number:
    """Writes a figure with so many decimals as the locale does."""
    return lambda value, digits: show(value, locale, digits)
