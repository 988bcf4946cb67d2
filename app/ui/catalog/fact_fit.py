"""How the rows of the form share its width: name, value and origin get the same in every row, so that edges agree."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.parts import Confidence
from app.ui.catalog.words import confidence_look, translate
from app.ui.days import month_text
from app.ui.theme import scaled

WIDEST_VALUE, WIDEST_MONTH = "1,755.2 TFLOPS", date(2028, 10, 1)
SIDES_PX, GAP_PX, ICON_PX = 18, 6, 16
"""Margins of a row, the gap between two of its columns, and the icon of an origin; in pixels."""
UNBOUND_PX = 16_777_215
"""Qt's own word for a width without a limit."""
MOST_NAME_PX = 150
"""A name takes no more of a row, whatever its words."""


@dataclass(frozen=True)
class Shares:
    """Pixels of name and origin, what of the origin is written, and whether the name stands above its value."""

    name_px: int
    value_px: int
    mark_px: int
    word: bool
    month: bool
    stacked: bool


def share(room: int, names: tuple[int, int], value: int, measure: QFontMetrics) -> Shares:
    """Shares ``room`` pixels: ``names`` are the widest word and the widest whole name, ``value`` what values need.

    The whole of the origin goes before names on one line; what is left is the value's. The name moves above its value
    where both would not stand side by side.
    """
    value = max(value, measure.horizontalAdvance(WIDEST_VALUE) + 22)
    word, month = widest_origin(measure)
    least = min(scaled(MOST_NAME_PX), names[0])
    stacked = room - SIDES_PX - 2 * GAP_PX - value - least < ICON_PX
    left = room - SIDES_PX - GAP_PX - value - (0 if stacked else GAP_PX + least)
    mark = max((one for one in (ICON_PX, word, word + month) if one <= left), default=ICON_PX)
    name = least + max(0, min(left - mark, min(scaled(MOST_NAME_PX), names[1]) - least))
    return Shares(name, value, mark, mark >= word, mark >= word + month, stacked)


def widest_origin(measure: QFontMetrics) -> tuple[int, int]:
    """Pixels of an icon with the longest word beside it, and of a month behind that."""
    words = [confidence_look(one)[0] for one in Confidence]
    words += [translate("Catalog", "No source"), translate("Catalog", "To apply")]
    word = max(map(measure.horizontalAdvance, words))
    return ICON_PX + 5 + word + 2, measure.horizontalAdvance(month_text(WIDEST_MONTH)) + 5


def place(grid: QGridLayout, row: int, name: QWidget, value: QWidget, shares: Shares) -> None:
    """Sets a name before its value in a row of two columns and more, or across all of them in the row above."""
    for widget in (name, value):
        grid.removeWidget(widget)
    if shares.stacked:
        grid.addWidget(name, row - 1, 0, 1, -1)
        grid.addWidget(value, row, 0, 1, 2)
    else:
        grid.addWidget(name, row, 0)
        grid.addWidget(value, row, 1)
    name.setMinimumWidth(0 if shares.stacked else shares.name_px)
    name.setMaximumWidth(UNBOUND_PX if shares.stacked else shares.name_px)
