"""The cell of a part with its main facts in a second line, where a wide window has room for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from app.ui.theme import tokens
from app.ui.widgets import label

GAP_PX = 1


class TwoLines(QStyledItemDelegate):
    """``below`` gives the phrases of a row's second line: as many are drawn as fit whole. Off, it draws as usual."""

    def __init__(self, table: QTableView, below: Callable[[Any], tuple[str, ...]]) -> None:
        super().__init__(table)
        self._below = below
        self.on = False
        self._caption = label("", "quietcaption")  # its font follows the theme
        self._caption.setParent(table)
        self._caption.hide()

    def height_px(self) -> int:
        """How high two lines are, with the room above and below that a row has."""
        self._caption.ensurePolished()
        return self.parent().fontMetrics().height() + self._caption.fontMetrics().height() + GAP_PX + 12

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt's: the cell."""
        phrases = self._below(index.model().row_at(index)) if self.on else ()
        if not phrases:
            super().paint(painter, option, index)
            return
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        style = own.widget.style() if own.widget else QApplication.style()
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, own, own.widget)
        first, own.text = own.text, ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, own.widget)
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, own, own.widget) + 1
        room = room.adjusted(margin, 0, -margin, 0)
        upper, caption = own.fontMetrics.height(), self._caption.fontMetrics()
        top = room.top() + (room.height() - upper - GAP_PX - caption.height()) // 2
        painter.save()
        painter.setFont(own.font)
        painter.setPen(tokens().color("text"))
        cut = own.fontMetrics.elidedText(first, Qt.TextElideMode.ElideRight, room.width())
        aligned = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(room.left(), top, room.width(), upper), aligned, cut)
        painter.setFont(self._caption.font())
        painter.setPen(tokens().color("text2"))
        shown = phrases
        while len(shown) > 1 and caption.horizontalAdvance(" · ".join(shown)) > room.width():
            shown = shown[:-1]
        words = caption.elidedText(" · ".join(shown), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QRect(room.left(), top + upper + GAP_PX, room.width(), caption.height()), aligned, words)
        painter.restore()
