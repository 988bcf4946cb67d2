"""The candidates for a place in three groups, with the facts that tell them apart and what becomes of the build."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from app.services.swap import Fit, SwapCandidate
from app.ui.theme import ICON_PX, Themed, icon, scaled, sized, tokens
from app.ui.widgets.text import in_two_lines

FACT_PX, MOST_FACT_PX = 88, 150
NAME_PX, AFTER_PX, NAME_SHARE = 200, 220, 0.45
"""The least width of a part's name and of what happens, and the least share that names have of both."""
MEASURED = 12
ROW_PX, INDENT_PX, GAP_PX = 29, 14, 8
CANDIDATE = Qt.ItemDataRole.UserRole
GROUP = Qt.ItemDataRole.UserRole + 1
"""Name, count and explanation of a group, on its head."""
MARKS = {Fit.FITS: ("verified", "ok"), Fit.UNKNOWN: ("unknown", "unk"), Fit.FAILS: ("failed", "fail")}
LEFT, RIGHT, MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter


class CandidateDelegate(QStyledItemDelegate):
    """Sets the mark of an unknown number where the number would stand, and the head of a group in three weights."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if not option.text:
            option.decorationPosition = QStyleOptionViewItem.Position.Right

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A head stands across all columns."""
        told = index.data(GROUP)
        if told is None:
            super().paint(painter, option, index)
            return
        painter.save()
        painter.fillRect(option.rect, tokens().color("window"))
        place = option.rect.adjusted(INDENT_PX, 0, -INDENT_PX, 0)
        mark = QRect(place.left(), place.center().y() - ICON_PX // 2, ICON_PX, ICON_PX)
        index.data(Qt.ItemDataRole.DecorationRole).paint(painter, mark)
        place.setLeft(mark.right() + GAP_PX)
        name, count, words = told
        for text, kind, token in ((name, "strong", "text"), (count, "", "text2"), (words, "caption", "text3")):
            painter.setFont(sized(option.font, kind) if kind else option.font)
            painter.setPen(tokens().color(token))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, LEFT | MIDDLE, shown)
            place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(shown) + GAP_PX)
        painter.restore()


class CandidateTree(Themed, QTreeWidget):
    """The list; its columns are the part, figures, the change of the price, and what happens.

    ``outdated`` asks for everything anew: the colours or the size of the text have changed.
    """

    outdated = Signal()

    def __init__(self, name: str, description: str) -> None:
        super().__init__()
        self._figures_px: list[int] = []
        self.setObjectName("candidates")
        self.setItemDelegate(CandidateDelegate(self))
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAllColumnsShowFocus(True)
        self.header().setTextElideMode(Qt.TextElideMode.ElideNone)  # they are told in two lines where long
        self.start_theming()

    def retint(self) -> None:
        """Marks and colours are those of the items."""
        self.outdated.emit()

    @property
    def current(self) -> SwapCandidate | None:
        """The candidate with the cursor."""
        item = self.currentItem()
        return item.data(0, CANDIDATE) if item else None

    def set_heads(self, titles: Sequence[str]) -> None:
        """Names the columns: the part, figures, what happens."""
        self.setColumnCount(len(titles))
        head = QTreeWidgetItem([in_two_lines(title) for title in titles])
        for column, title in enumerate(titles):
            side = LEFT if column in (0, len(titles) - 1) else RIGHT
            head.setTextAlignment(column, side | MIDDLE)
            head.setToolTip(column, title)
        self.setHeaderItem(head)
        bar = self.header()
        bar.setMinimumSectionSize(40)
        lines = 1 + any("\n" in in_two_lines(title) for title in titles)
        bar.setMinimumHeight(lines * self.fontMetrics().height() + 10)
        bar.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        bar.setSectionResizeMode(len(titles) - 1, QHeaderView.ResizeMode.Stretch)
        self._figures_px = [self._head_width(title) for title in titles[1:-1]]
        for column, width in enumerate(self._figures_px, start=1):
            self.setColumnWidth(column, width)

    def _head_width(self, title: str) -> int:
        metrics = QFontMetrics(sized(self.header().font(), "strong"))
        wide = max(metrics.horizontalAdvance(line) for line in in_two_lines(title).split("\n"))
        return min(max(FACT_PX, wide + 32), scaled(MOST_FACT_PX))

    def add_head(self, fit: Fit, name: str, count: str, words: str) -> None:
        """The head of a group, above its rows."""
        item = QTreeWidgetItem([f"{name}  {count}  {words}"])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setIcon(0, icon(*MARKS[fit]))
        item.setData(0, GROUP, (name, count, words))
        item.setSizeHint(0, self._row_size())
        self.addTopLevelItem(item)
        item.setFirstColumnSpanned(True)

    def add_row(
        self, one: SwapCandidate, figures: Sequence[str], after: str, reason: str, unknown: str
    ) -> QTreeWidgetItem:
        """A candidate; an empty figure is ``unknown``, all but the last, which is the price."""
        item = QTreeWidgetItem([one.part.title, *figures, after])
        item.setData(0, CANDIDATE, one)
        item.setToolTip(0, f"{one.part.title}\n{one.part.id}")
        last = len(figures) + 1
        item.setToolTip(last, f"{one.rule}: {reason}" if one.rule else after)
        item.setIcon(last, icon(*MARKS[one.fit]))
        for column, text in enumerate(figures[:-1], start=1):
            if not text:
                item.setIcon(column, icon("unknown", "unk"))
                item.setToolTip(column, unknown)
                item.setData(column, Qt.ItemDataRole.AccessibleTextRole, unknown)
        for column in range(1, last):
            item.setTextAlignment(column, RIGHT | MIDDLE)
        if one.fit is Fit.FAILS:
            for column in range(last + 1):
                item.setForeground(column, tokens().color("text2"))
        if one.present:
            for column in range(last + 1):
                item.setFont(column, sized(QFont(self.font()), "strong"))
        item.setSizeHint(0, self._row_size())
        self.addTopLevelItem(item)
        return item

    def _row_size(self) -> QSize:
        return QSize(0, max(ROW_PX, self.fontMetrics().height() + 10))

    def fit_columns(self) -> None:
        """Gives the names what they need where what happens leaves it, and their share of the room in any case.

        Where there is room for neither, figures are put away; "Compare with the current part" tells them still.
        """
        if not self._figures_px:
            return
        last = len(self._figures_px)
        for column in range(1, last):
            self.setColumnHidden(column, False)
        room = self.viewport().width() - sum(self._figures_px)
        for column in range(last - 1, 1, -1):  # the first figure and the price stay
            if room < scaled(NAME_PX) + scaled(AFTER_PX):
                self.setColumnHidden(column, True)
                room += self._figures_px[column - 1]
        names, after = self._widest(0) + 32, self._widest(self.columnCount() - 1) + ICON_PX + 40
        self.setColumnWidth(0, max(scaled(NAME_PX), min(names, max(room - after, round(room * NAME_SHARE)))))

    def _widest(self, column: int) -> int:
        """The widest text of a column, of the longest few; reasons against a part may be cut."""
        items = [self.topLevelItem(n) for n in range(self.topLevelItemCount())]
        rows = [item for item in items if item.data(0, CANDIDATE) is not None]
        fitting = [item for item in rows if item.data(0, CANDIDATE).fit is Fit.FITS]
        metrics = QFontMetrics(sized(QFont(self.font()), "strong" if column == 0 else ""))
        texts = (item.text(column) for item in fitting or rows)
        return max((metrics.horizontalAdvance(text) for text in nlargest(MEASURED, texts, key=len)), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's event."""
        super().resizeEvent(event)
        self.fit_columns()
