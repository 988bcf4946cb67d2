"""The figures of a drawing as a table: sorted by what they stand for, copied whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView

from app.figures.drawing import Cell, Drawing
from app.ui.widgets.figure_files import table_mime
from app.ui.widgets.table import Column, DataTable

Row = tuple[str, ...]


class FigureTable(DataTable):
    """A table whose columns are made anew with every drawing; Ctrl+C copies all of it."""

    def __init__(self, name: str) -> None:
        super().__init__((), name, dense=True)
        self._drawing: Drawing | None = None

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
        modes = QHeaderView.ResizeMode
        for n in range(len(columns)):
            self.horizontalHeader().setSectionResizeMode(n, modes.Stretch if n == 0 else modes.ResizeToContents)

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
        made.append(Column(title, _text(n), _value(n) if figures else _word(n), number=figures, bold=n == 0))
    return made


def _text(n: int) -> Callable[[Row], str]:
    return lambda row: row[n]


def _value(n: int) -> Callable[[Row], Any]:
    return lambda row: row[n].value if isinstance(row[n], Cell) else None


def _word(n: int) -> Callable[[Row], Any]:
    return lambda row: row[n].casefold() or None
