"""The figures of a drawing as a table: sorted by what they stand for, copied whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from app.figures.drawing import Cell, Drawing
from app.ui.widgets.figure_files import table_mime
from app.ui.widgets.table import Column, DataTable
from app.ui.widgets.text import in_two_lines

Row = tuple[str, ...]
LETTERS = 8
"""A column's title with more takes two lines: there are many columns."""


class FigureTable(DataTable):
    """A table whose columns are made anew with every drawing; Ctrl+C copies all of it."""

    def __init__(self, name: str) -> None:
        super().__init__((), name, dense=True)
        self._drawing: Drawing | None = None
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideNone)

    def show_drawing(self, drawing: Drawing | None) -> None:
        """The figures of another drawing; sorting starts anew where the columns are others."""
        self._drawing = drawing
        head, *rows = drawing.table if drawing and drawing.table else ((),)
        columns = _columns(head, rows)
        if [one.title for one in columns] == [one.title for one in self.table.columns]:
            self.set_rows(rows)
            return
        self.set_columns(columns)
        self.set_rows(rows)
        lines = 1 + any("\n" in one.title for one in columns)
        self.horizontalHeader().setMinimumHeight(lines * self.fontMetrics().height() + 8)
        modes = QHeaderView.ResizeMode
        for n in range(len(columns)):
            self.horizontalHeader().setSectionResizeMode(n, modes.Interactive if n == 0 else modes.ResizeToContents)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The first column takes what the others leave, never less than its texts need: the rest can be scrolled."""
        head = self.horizontalHeader()
        if not head.count():
            return
        needed = max(self.sizeHintForColumn(0), head.sectionSizeHint(0))
        others = sum(head.sectionSize(n) for n in range(1, head.count()))
        self.setColumnWidth(0, max(needed, self.viewport().width() - others))

    def copy(self) -> None:
        """Puts the table on the clipboard, as text with tabs and as HTML."""
        if self._drawing is not None:
            QGuiApplication.clipboard().setMimeData(table_mime(self._drawing.table, self._drawing.title))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)


def _columns(head: Row, rows: Sequence[Row]) -> list[Column]:
    made = []
    for n, title in enumerate(head):
        figures = any(isinstance(row[n], Cell) for row in rows)
        head_text, key = in_two_lines(title, LETTERS), _value(n) if figures else _word(n)
        made.append(Column(head_text, _text(n), key, number=figures, bold=n == 0))
    return made


def _text(n: int) -> Callable[[Row], str]:
    return lambda row: row[n]


def _value(n: int) -> Callable[[Row], Any]:
    return lambda row: row[n].value if isinstance(row[n], Cell) else None


def _word(n: int) -> Callable[[Row], Any]:
    return lambda row: row[n].casefold() or None
