"""The comparison as a table: a column per alternative, differences marked by sign and weight, all by keyboard."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from app.ui.theme import STATUS, Themed, icon, scaled, sized, tokens
from app.ui.widgets import status_word
from app.ui.wizard.compare.words import CompareCell, CompareLine, table_text

MARK = "●"
BEST = Qt.ItemDataRole.UserRole
"""Whether a cell holds the best of its line."""
LEAST_ROW_PX, PADDING_PX, ICON_ROOM_PX = 28, 20, 44
COLON = re.compile(r": |：")
"""Between an alternative's name and the machine behind it, in any language."""
TITLE_LINES, MOST_TITLE_LINES, TITLE_PADDING_PX = 3, 5, 26
"""A head has room for so many lines, and grows up to so many with five long names side by side."""
AROUND_PX = 16
"""What a row has above and below its text: with less, Qt cuts a text of two lines to one."""
LEAST_PX, MOST_HEAD_PX = 170, 240
"""A column is no narrower than this; with more of them the table scrolls."""


class CompareDelegate(QStyledItemDelegate):
    """Sets the mark of the best at the end of its cell, so that the figures of a column stay in line."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Qt's hook."""
        super().initStyleOption(option, index)
        if index.data(BEST):
            option.decorationPosition = QStyleOptionViewItem.Position.Right


class ComparisonTable(Themed, QTableWidget):
    """``column_chosen`` brings the place of the alternative that the cursor stands on."""

    column_chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("comparison")
        self.setItemDelegate(CompareDelegate(self))
        self._only_differences = False
        self._titles: tuple[str, ...] = ()
        self._lines: tuple[CompareLine, ...] = ()
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Arrow keys move: a line is a figure, a column an alternative."))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self._heights = QTimer(self, singleShot=True, interval=0)
        self._heights.timeout.connect(self._fit_rows)
        self.horizontalHeader().sectionResized.connect(lambda *_sizes: self._heights.start())
        self.currentCellChanged.connect(self._on_cell)
        self.start_theming()

    def show_lines(self, titles: Sequence[str], lines: Sequence[CompareLine]) -> None:
        """Another comparison; the cursor stays in its column where there is one."""
        column = max(0, self.currentColumn())
        self._titles, self._lines = tuple(titles), tuple(lines)
        blocked = self.blockSignals(True)
        self.clear()
        self.setColumnCount(len(titles))
        self.setRowCount(len(lines))
        for at, title in enumerate(titles):
            head = QTableWidgetItem("\n".join(COLON.split(title, maxsplit=1)))
            head.setToolTip(title)
            head.setData(Qt.ItemDataRole.AccessibleTextRole, title)
            self.setHorizontalHeaderItem(at, head)
        for row, line in enumerate(lines):
            self.setVerticalHeaderItem(row, self._head(line))
            for at, cell in enumerate(line.cells):
                self.setItem(row, at, self._item(line, cell, titles[at]))
        self._hide_rows()
        self.blockSignals(blocked)
        if titles and lines:
            self.setCurrentCell(0, min(column, len(titles) - 1))
        self._heights.start()

    def show_differences_only(self, on: bool) -> None:
        """Hides the lines in which all alternatives are the same, or shows them again."""
        self._only_differences = on
        self._hide_rows()

    def _hide_rows(self) -> None:
        for row, line in enumerate(self._lines):
            same = not line.differs and len({cell.text for cell in line.cells if not cell.absent}) <= 1
            self.setRowHidden(row, self._only_differences and same and len(line.cells) > 1)

    @property
    def lines(self) -> tuple[CompareLine, ...]:
        """What is shown."""
        return self._lines

    def copy(self) -> None:
        """Puts the table on the clipboard, tabs between the cells."""
        shown = tuple(line for row, line in enumerate(self._lines) if not self.isRowHidden(row))
        QGuiApplication.clipboard().setText(table_text(self._titles, shown))

    def retint(self) -> None:
        self.horizontalHeader().setMinimumSectionSize(scaled(LEAST_PX))
        self.verticalHeader().setMaximumWidth(scaled(MOST_HEAD_PX))
        self.show_lines(self._titles, self._lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._heights.start()

    def _fit_titles(self) -> None:
        """A name and what stands behind it, in more lines where they are needed; the whole is in the tooltip."""
        head = self.horizontalHeader()
        font = sized(self.font(), "caption")  # as the style sheet sets heads
        font.setWeight(QFont.Weight.DemiBold)
        metrics, most = QFontMetrics(font), TITLE_LINES
        for at, title in enumerate(self._titles):
            room = head.sectionSize(at) - TITLE_PADDING_PX
            name, machine = [*COLON.split(title, maxsplit=1), ""][:2]
            lines = [name, *_in_lines(machine, metrics, room, MOST_TITLE_LINES - 1)]
            most = max(most, len(lines))
            shown = [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines]
            self.horizontalHeaderItem(at).setText("\n".join(shown))
        head.setMinimumHeight(most * self.fontMetrics().height() + 14)

    def _fit_rows(self) -> None:
        """Every row as high as its longest text: the view's own reckoning cuts wrapped lines off."""
        self._fit_titles()
        for row in range(self.rowCount()):
            heights = [LEAST_ROW_PX]
            for column in range(self.columnCount()):
                item = self.item(row, column)
                room = self.columnWidth(column) - (ICON_ROOM_PX if not item.icon().isNull() else PADDING_PX)
                flags = Qt.TextFlag.TextWordWrap
                box = QFontMetrics(item.font()).boundingRect(0, 0, max(40, room), 10_000, flags, item.text())
                heights.append(box.height() + (AROUND_PX if box.height() > self.fontMetrics().height() * 1.5 else 10))
            self.setRowHeight(row, max(heights))

    def _head(self, line: CompareLine) -> QTableWidgetItem:
        made = QTableWidgetItem(f"{MARK} {line.title}" if line.differs else line.title)
        made.setData(
            Qt.ItemDataRole.AccessibleTextRole,
            self.tr("{0}, differs").format(line.title) if line.differs else line.title,
        )
        font = QFont(self.font())
        font.setBold(line.differs)
        made.setFont(font)
        made.setTextAlignment(Qt.AlignmentFlag.AlignLeft | _height(line))
        made.setToolTip(line.title)
        return made

    def _item(self, line: CompareLine, cell: CompareCell, title: str) -> QTableWidgetItem:
        text = self.tr("{0}, the best of them").format(cell.text) if cell.best else cell.text
        made = QTableWidgetItem(cell.text)
        font = QFont(self.font())
        font.setBold(line.differs)
        made.setFont(font)
        words = [line.title, title, text]
        if cell.status:
            role, token, _background = STATUS[cell.status]
            made.setIcon(icon(role, token))
            words.append(status_word(cell.status))
        elif cell.best:
            made.setIcon(icon("lowest_cost", "ok"))
            made.setData(BEST, True)
        made.setForeground(tokens().color("text"))
        made.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(words))
        made.setToolTip(cell.text)
        made.setTextAlignment(Qt.AlignmentFlag.AlignLeft | _height(line))
        return made

    def _on_cell(self, _row: int, column: int, _before_row: int, before: int) -> None:
        if column >= 0 and column != before:
            self.column_chosen.emit(column)


def _in_lines(text: str, metrics: QFontMetrics, room: int, most: int) -> list[str]:
    """A text in at most so many lines, parted at spaces; what is left over goes into the last."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (len(lines) == most or metrics.horizontalAdvance(longer) <= room):
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _height(line: CompareLine) -> Qt.AlignmentFlag:
    """Where in its row a line is written."""
    return Qt.AlignmentFlag.AlignTop if line.prose else Qt.AlignmentFlag.AlignVCenter
