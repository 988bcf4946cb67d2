"""The head of the table of parts."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from app.ui.theme import Themed, pixmap, sized, tokens

UNIT = Qt.ItemDataRole.UserRole + 1
OUTER_PX, INNER_PX, MARK_PX = 8, 5, 15
"""Beside a word at its side of the column and at the other one, and what the sort arrow takes."""


class PartHeader(Themed, QHeaderView):
    """Titles with the unit beneath, and the sort arrow before the title."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setHighlightSections(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.start_theming()

    def retint(self) -> None:
        self.setFixedHeight(2 * self.fontMetrics().height() + 8)

    def sectionSizeFromContents(self, section: int) -> QSize:
        measure = QFontMetrics(sized(sized(self.parent().font(), "caption"), "strong"))
        title, unit = (measure.horizontalAdvance(text) for text in self._words(section))
        wide = max(title, unit)
        if self._is_sorted(section):
            wide = max(wide, (min(title, unit) if unit else title) + MARK_PX)
        return QSize(wide + OUTER_PX + INNER_PX + 2, self.height())  # two more: fonts measure in parts of pixels

    def _words(self, section: int) -> tuple[str, str]:
        """Title and unit."""
        title, unit = (self.model().headerData(section, Qt.Orientation.Horizontal, role) or ""
                       for role in (Qt.ItemDataRole.DisplayRole, UNIT))  # fmt: skip
        return title, unit

    def _is_sorted(self, section: int) -> bool:
        return self.isSortIndicatorShown() and self.sortIndicatorSection() == section

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        now = tokens()
        painter.save()
        painter.fillRect(rect, now.color("surface"))
        painter.setPen(now.color("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        model = self.model()
        title, unit = self._words(section)
        right = bool(int(model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)) & 2)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        box = rect.adjusted(INNER_PX if right else OUTER_PX, 3, -OUTER_PX if right else -INNER_PX, -4)
        strong = sized(sized(self.parent().font(), "caption"), "strong")
        painter.setFont(strong)
        painter.setPen(now.color("text2"))
        half = QRect(box.left(), box.top(), box.width(), box.height() // 2)
        line = half if unit else box
        text = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, text)
        lower = QRect(box.left(), half.bottom(), box.width(), box.height() // 2)
        if self._is_sorted(section):
            down = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            mark = pixmap("sort_desc" if down else "sort_asc", "text", 14, painter.device().devicePixelRatioF())
            wide, beneath = (painter.fontMetrics().horizontalAdvance(words) for words in (text, unit))
            if unit and wide + MARK_PX > box.width() and beneath < wide:  # beside the shorter of the two words
                line, wide = lower, beneath
            x = box.right() - wide - MARK_PX if right else box.left() + wide + 3
            painter.drawPixmap(max(rect.left() + 1, min(x, rect.right() - 14)), line.center().y() - 6, mark)
        if unit:
            painter.setFont(sized(self.parent().font(), "caption"))
            painter.setPen(now.color("text3"))
            painter.drawText(lower, side | Qt.AlignmentFlag.AlignVCenter, unit)
        painter.restore()
