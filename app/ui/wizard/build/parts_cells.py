"""The cell of a part: a long name in several lines, and its main facts below where a wide window has room for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from app.ui.theme import tokens
from app.ui.widgets import label
from app.ui.widgets.elided import broken

GAP_PX, MOST_LINES = 1, 3
AROUND_PX = 16
"""What stands left and right of a cell's text together."""


class PartCells(QStyledItemDelegate):
    """A name goes on in further lines where its row is high enough for it.

    ``below`` gives the phrases of a further line: as many are drawn as fit whole. Off, there is none.
    """

    def __init__(self, table: QTableView, below: Callable[[Any], tuple[str, ...]]) -> None:
        super().__init__(table)
        self._below = below
        self.on = False
        self._caption = label("", "quietcaption")  # its font follows the theme
        self._caption.setParent(table)
        self._caption.hide()

    def height_px(self) -> int:
        """How high a row is with name and facts, with the room above and below that a row has."""
        self._caption.ensurePolished()
        return self.parent().fontMetrics().height() + self._caption.fontMetrics().height() + GAP_PX + 12

    def line_px(self) -> int:
        """How much higher it is with each further line of its name."""
        return self.parent().fontMetrics().lineSpacing()

    def further(self, name: str, width: int) -> int:
        """How many lines more a name wants in a column of a width."""
        return len(broken(name, self.parent().fontMetrics(), width - AROUND_PX, MOST_LINES)) - 1

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt's: the cell."""
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        style = own.widget.style() if own.widget else QApplication.style()
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, own, own.widget)
        name, own.text = own.text, ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, own.widget)
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, own, own.widget) + 1
        room = room.adjusted(margin, 0, -margin, 0)
        phrases = self._below(index.model().row_at(index)) if self.on else ()
        caption = self._caption.fontMetrics()
        beneath = GAP_PX + caption.height() if phrases else 0
        upper = own.fontMetrics.lineSpacing()
        lines = broken(name, own.fontMetrics, room.width(), max(1, (option.rect.height() - beneath) // upper))
        top = option.rect.top() + (option.rect.height() - upper * len(lines) - beneath) // 2
        aligned = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.save()
        painter.setFont(own.font)
        painter.setPen(tokens().color("text"))
        for line in lines:
            painter.drawText(QRect(room.left(), top, room.width(), upper), aligned, line)
            top += upper
        if phrases:
            painter.setFont(self._caption.font())
            painter.setPen(tokens().color("text2"))
            words = _as_many(phrases, caption, room.width())
            painter.drawText(QRect(room.left(), top + GAP_PX, room.width(), caption.height()), aligned, words)
        painter.restore()


def _as_many(phrases: tuple[str, ...], measure: QFontMetrics, width: int) -> str:
    """As many phrases as fit in one line, one at least."""
    while len(phrases) > 1 and measure.horizontalAdvance(" · ".join(phrases)) > width:
        phrases = phrases[:-1]
    return measure.elidedText(" · ".join(phrases), Qt.TextElideMode.ElideRight, width)
