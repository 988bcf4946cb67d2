"""A grid that folds: where its columns are too narrow for what stands in them, it goes on with fewer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

UNBOUND = 1 << 20


@dataclass
class _Cell:
    """One widget: where it stands while all columns fit, and how many of them it takes."""

    item: QLayoutItem
    row: int
    column: int
    span: int


class FoldingGrid(QLayout):
    """Columns of equal width, or by ``shares``; used as a QGridLayout of one row per cell.

    Hidden widgets take no room; a row of hidden ones none either. With ``alone`` one visible cell in a row takes all
    of it. With ``fill`` the rows share what height there is to spare, ``most`` pixels of it at most.
    With ``flow`` the order counts, not the place.
    """

    def __init__(
        self, columns: int, *, gap: int = 12, row_gap: int = 8, shares: Sequence[int] = (), fill: bool = False,
        most: int = UNBOUND, alone: bool = False, flow: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self._columns, self._gap, self._row_gap = columns, gap, row_gap
        self._most = most
        self._shares, self._fill, self._alone, self._flow = tuple(shares), fill, alone, flow
        self._cells: list[_Cell] = []
        self._next: tuple[int, int, int] | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def put(self, what: QWidget | QLayout, row: int, column: int, span: int = 1) -> None:
        """Adds a widget, or a layout, at its place."""
        widget = what
        if isinstance(what, QLayout):
            widget = QWidget()
            widget.setLayout(what)
        self._next = (row, column, span)
        super().addWidget(widget)

    def addWidget(self, widget: QWidget, row: int = 0, column: int = 0, _rows: int = 1, span: int = 1) -> None:
        """As a QGridLayout has it."""
        self.put(widget, row, column, span)

    def set_columns(self, columns: int) -> None:
        """Another number of columns, where there is room."""
        self._columns = columns
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        last = max((cell.row for cell in self._cells), default=-1)
        row, column, span = self._next or (last + 1, 0, 1)
        self._next = None
        self._cells.append(_Cell(item, row, column, span))
        self._cells.sort(key=lambda cell: (cell.row, cell.column))

    def count(self) -> int:
        return len(self._cells)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._cells[index].item if 0 <= index < len(self._cells) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._cells.pop(index).item if 0 <= index < len(self._cells) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = QRect(0, 0, width - margins.left() - margins.right(), 0)
        return self._arrange(inner, move=False) + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        room = max((self._room_for(cell) for cell in self._visible()), default=0)
        whole = room + self._gap * (self._columns - 1) + margins.left() + margins.right()
        return QSize(whole, self.heightForWidth(whole))

    def _room_for(self, cell: _Cell) -> int:
        """How wide all columns together have to be for a cell to be as wide as it wants to be."""
        wanted = cell.item.sizeHint().width()
        if len(self._shares) != self._columns or self._flow:
            return wanted * self._columns
        return -(-wanted * sum(self._shares) // max(1, sum(self._shares[cell.column : cell.column + cell.span])))

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        width = max((cell.item.minimumSize().width() for cell in self._visible()), default=0)
        return QSize(width + margins.left() + margins.right(), self.heightForWidth(self.sizeHint().width()))

    @property
    def columns(self) -> int:
        """How many columns there are at the width it has."""
        return self.columns_at(self.geometry().width())

    def columns_at(self, width: int) -> int:
        """How many there would be at a width."""
        return self._fitting(width, self._visible())

    def _visible(self) -> list[_Cell]:
        return [cell for cell in self._cells if not cell.item.isEmpty()]

    def _fitting(self, width: int, cells: Sequence[_Cell]) -> int:
        for columns in range(self._columns, 1, -1):
            rows = self._rows(cells, columns)
            boxes = [one for row in rows for one in self._spread(row, columns, width)]
            if all(cell.item.minimumSize().width() <= box[1] for cell, box in boxes):
                return self._even(columns, cells)
        return 1

    def _even(self, columns: int, cells: Sequence[_Cell]) -> int:
        """Folded cells stand in rows as even as can be: four that fit by three stand two by two."""
        if columns == self._columns or any(cell.span > 1 for cell in cells):
            return columns
        rows = -(-len(cells) // columns)
        return max(2, -(-len(cells) // rows))

    def _rows(self, cells: Sequence[_Cell], columns: int) -> list[list[tuple[_Cell, int, int]]]:
        """Cell, column and span, row by row: as they were put while all columns fit, else one after the other."""
        rows: list[list[tuple[_Cell, int, int]]] = []
        if columns == self._columns and not self._flow:
            for number in dict.fromkeys(cell.row for cell in cells):
                rows.append([(cell, cell.column, cell.span) for cell in cells if cell.row == number])
            return rows
        at = columns
        for cell in cells:
            span = min(cell.span, columns)
            if at + span > columns:
                rows.append([])
                at = 0
            rows[-1].append((cell, at, span))
            at += span
        return rows

    def _spread(
        self, row: Sequence[tuple[_Cell, int, int]], columns: int, width: int
    ) -> list[tuple[_Cell, tuple[int, int]]]:
        """Left edge and width of each cell of a row."""
        if self._alone and len(row) == 1:
            return [(row[0][0], (0, width))]
        shares = self._shares if len(self._shares) == columns else (1,) * columns
        room, whole = width - self._gap * (columns - 1), sum(shares)
        edges = [round(room * sum(shares[:n]) / whole) + self._gap * n for n in range(columns + 1)]
        return [(cell, (edges[at], edges[at + span] - self._gap - edges[at])) for cell, at, span in row]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        cells = self._visible()
        if not cells:
            return 0
        columns = self._fitting(rect.width(), cells)
        rows = [self._spread(row, columns, rect.width()) for row in self._rows(cells, columns)]
        heights = [max(_height(cell.item, box[1]) for cell, box in row) for row in rows]
        needed = sum(heights) + self._row_gap * (len(rows) - 1)
        spare = min(max(0, rect.height() - needed), self._most) if self._fill else 0
        y = rect.y()
        for row, height in zip(rows, heights, strict=True):
            tall = height + spare // len(rows)
            for cell, (left, width) in row if move else ():
                cell.item.setGeometry(QRect(rect.x() + left, y, width, tall))
            y += tall + self._row_gap
        return needed


def _height(item: QLayoutItem, width: int) -> int:
    hint = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
    return max(hint, item.minimumSize().height())
