"""The figures of a drawing as a table: sorted by what they stand for, copied whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from app.figures.drawing import Cell, Drawing
from app.ui.theme import sized
from app.ui.widgets.figure_files import table_mime
from app.ui.widgets.table import Column, DataTable
from app.ui.widgets.text import in_lines, set_tone

Row = tuple[str, ...]
LETTERS = 8
"""A column's title with more takes two lines: there are many columns."""
HEAD_LINES = NAME_LINES = 3
"""So many lines at most have titles, and names in the first column, where the table would be too wide else."""
TIGHT_PX, ROOMY_PX, ARROW_PX = 10, 16, 18
"""What stands around a title or a cell, both sides together, as the style sheet has it; the arrow of a sorted one."""


class FigureTable(DataTable):
    """A table whose columns are made anew with every drawing; Ctrl+C copies all of it.

    In little room titles and names take more lines, and columns stand closer, before anything has to be scrolled.
    """

    def __init__(self, name: str) -> None:
        super().__init__((), name, dense=True)
        self._drawing: Drawing | None = None
        self._titles: tuple[str, ...] = ()
        self._fitted: object = None
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideNone)

    def show_drawing(self, drawing: Drawing | None) -> None:
        """The figures of another drawing; sorting starts anew where the columns are others."""
        self._drawing = drawing
        head, *rows = drawing.table if drawing and drawing.table else ((),)
        if head == self._titles:
            self.set_rows(rows)
        else:
            self._titles = head
            self.set_columns(_columns(head, rows))
            self.set_rows(rows)
            self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._fitted = None
        self._fit()

    @property
    def least_width(self) -> int:
        """The width that all columns have in sight with, closest together."""
        names = self._name_width(NAME_LINES, TIGHT_PX)
        return max(names, self._title_width(0, HEAD_LINES, TIGHT_PX)) + self._figures_width(HEAD_LINES, TIGHT_PX)

    @property
    def natural_height(self) -> int:
        """How high it is with all its rows in sight."""
        return self.horizontalHeader().height() + self.verticalHeader().length() + 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fitted = None

    def sort_by(self, section: int, order: Qt.SortOrder) -> None:
        """Sorts by a column; rows of several lines go along."""
        super().sort_by(section, order)
        self._fitted = None
        self._fit()

    # ---- fitting

    def _fit(self) -> None:
        """The first column takes what the others leave, never less than its texts need: the rest can be scrolled."""
        width = self.viewport().width()
        if not self._titles or self._fitted == width:
            return
        self._fitted = width
        tight, head_lines, name_lines = self._shape(width)
        for one in (self, self.horizontalHeader()):
            set_tone(one, "tight", tight)
        self.table.set_titles([_broken(one, head_lines) for one in self._titles])
        high = max(one.title.count("\n") for one in self.table.columns) + 1
        self.horizontalHeader().setMinimumHeight(high * self.fontMetrics().height() + 8)
        around = TIGHT_PX if tight else ROOMY_PX
        needed = max(self._name_width(name_lines, around), self._title_width(0, head_lines, around))
        for column in range(1, len(self._titles)):
            self.setColumnWidth(column, self._column_width(column, head_lines, around))
        figures = self._figures_width(head_lines, around)
        words_last = self.table.columns[0].number and not self.table.columns[-1].number
        self.horizontalHeader().setStretchLastSection(words_last)  # figures stay together
        first = needed if words_last else max(needed, width - figures)
        self.setColumnWidth(0, first)
        self._fit_rows(first - around)

    def _shape(self, width: int) -> tuple[bool, int, int]:
        """Whether columns stand close, and the lines of titles and names: the roomiest that the width has room for."""
        for around in (ROOMY_PX, TIGHT_PX):
            for heads, names in ((2, 1), (2, 2), (HEAD_LINES, 2), (HEAD_LINES, NAME_LINES)):
                first = max(self._name_width(names, around), self._title_width(0, heads, around))
                if first + self._figures_width(heads, around) <= width:
                    return around == TIGHT_PX, heads, names
        return True, HEAD_LINES, NAME_LINES

    def _fit_rows(self, room: int) -> None:
        """Rows whose name takes several lines are higher."""
        measure, head = self._bold(self.font()), self.verticalHeader()
        names = [self.table.columns[0].text(row) for row in self.table.rows]
        high = [_lines_in(name, room, measure) for name in names]
        self.setWordWrap(max(high, default=1) > 1)
        for n, lines in enumerate(high):
            wanted = self.row_px + (lines - 1) * measure.height()
            if head.sectionSize(n) != wanted:
                head.resizeSection(n, wanted)

    @staticmethod
    def _bold(font: QFont) -> QFontMetrics:
        return QFontMetrics(sized(font, "strong"))

    def _title_width(self, column: int, lines: int, around: int) -> int:
        measure = QFontMetrics(sized(sized(self.font(), "caption"), "strong"))
        title = _broken(self._titles[column], lines)
        arrow = ARROW_PX if self.table.sorted_by and self.table.sorted_by[0] == column else 0
        return max(measure.horizontalAdvance(line) for line in title.split("\n")) + around + arrow

    def _column_width(self, column: int, lines: int, around: int) -> int:
        texts = [self.table.columns[column].text(self.table.rows[n]) for n in self.table.longest(column)]
        cells = max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0) + around
        return max(cells, self._title_width(column, lines, around))

    def _figures_width(self, lines: int, around: int) -> int:
        return sum(self._column_width(column, lines, around) for column in range(1, len(self._titles)))

    def _name_width(self, lines: int, around: int) -> int:
        measure = self._bold(self.font())
        names = [self.table.columns[0].text(self.table.rows[n]) for n in self.table.longest(0)]
        pieces = [piece for name in names for piece in in_lines(name, lines).split("\n")]
        return max((measure.horizontalAdvance(piece) for piece in pieces), default=0) + around

    # ---- copying

    def copy(self) -> None:
        """Puts the table on the clipboard, as text with tabs and as HTML."""
        if self._drawing is not None:
            QGuiApplication.clipboard().setMimeData(table_mime(self._drawing.table, self._drawing.title))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)


def _broken(title: str, lines: int) -> str:
    """A title in so many lines at most; a short one in one."""
    return in_lines(title, lines) if len(title) > LETTERS or "，" in title else title


def _lines_in(text: str, room: int, measure: QFontMetrics) -> int:
    """How many lines a text takes that breaks at its spaces."""
    lines, used = 1, 0
    space = measure.horizontalAdvance(" ")
    for word in text.split(" "):
        wide = measure.horizontalAdvance(word)
        if used and used + space + wide > room:
            lines, used = lines + 1, wide
        else:
            used += wide + (space if used else 0)
    return lines


def _columns(head: Row, rows: Sequence[Row]) -> list[Column]:
    made = []
    for n, title in enumerate(head):
        figures = any(isinstance(row[n], Cell) for row in rows)
        key = _value(n) if figures else _word(n)
        made.append(Column(title, _text(n), key, number=figures, bold=n == 0))
    return made


def _text(n: int) -> Callable[[Row], str]:
    return lambda row: row[n]


def _value(n: int) -> Callable[[Row], Any]:
    return lambda row: row[n].value if isinstance(row[n], Cell) else None


def _word(n: int) -> Callable[[Row], Any]:
    return lambda row: row[n].casefold() or None
