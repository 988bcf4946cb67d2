"""The rows of a fact that is a table, as Qt sees them: unknown in a cell is a state of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from app.ui.catalog.words import allowed, complaint, fact_help, fact_label, fact_unit, option_word, translate
from app.ui.theme import icon, tokens
from app.ui.told import joined
from app.viewmodels.part_form import FactShape, NotAllowed, write
from app.viewmodels.row_facts import Row, columns_of, former_row, new_row, read_cell, rows_of, value_from

Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractTableModel):
    """Rows of plain data. An entry that is not allowed is refused: ``refused`` says what is."""

    refused = Signal(str)

    def __init__(self, shape: FactShape, value: Any, locale: str, parent: Any = None, shipped: Any = None) -> None:
        super().__init__(parent)
        self.shape, self._locale = shape, locale
        self.columns = columns_of(shape)
        self.rows: list[Row] = rows_of(shape, value)
        self._shipped = rows_of(shape, shipped)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self.rows[index.row()]
        value = row.get(column.name)
        wanting = value in (None, "", []) and column.required
        if role == Qt.ItemDataRole.DisplayRole:
            return translate("Catalog", "needed") if wanting else self.text(column, value)
        if role == Qt.ItemDataRole.EditRole:
            return write(column, value, self._locale)
        if role == Qt.ItemDataRole.DecorationRole and value is None and not wanting:
            return icon("unknown", "unk")
        if role == Qt.ItemDataRole.ForegroundRole and wanting:
            return tokens().color("warn")
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right_aligned:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        former = self.former(index)
        if role == Qt.ItemDataRole.FontRole and former is not None:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(column, value, former, tip=role == Qt.ItemDataRole.ToolTipRole)
        return None

    def text(self, column: FactShape, value: Any) -> str:
        """A cell as it is read; empty where unknown."""
        return write(column, value, self._locale, option_word)

    def former(self, index: Index) -> str | None:
        """What the shipped catalog says in a cell, where the row holds something else."""
        if not self._shipped:
            return None
        column, row = self.columns[index.column()], self.rows[index.row()]
        former = former_row(self.shape, self._shipped, row, index.row())
        if former is None or former.get(column.name) == row.get(column.name):
            return None
        return self.text(column, former.get(column.name)) or translate("Catalog", "unknown")

    def _spoken(self, column: FactShape, value: Any, former: str | None, *, tip: bool) -> str | None:
        words = [self.text(column, value) or translate("Catalog", "unknown")] if not tip or value is None else []
        if former is not None:
            words.append(translate("Catalog", "Shipped: {0}").format(former))
        if tip:
            words += [text for text in (fact_help(column), allowed(column, self._locale)) if text]
        return "\n".join(words) or None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return joined((self.title(column), fact_unit(column)), ", ") if column.unit else self.title(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{self.title(column)}\n{fact_help(column) or allowed(column, self._locale)}".strip()
        return None

    def title(self, column: FactShape) -> str:
        """A column's name."""
        return option_word(column.name) if self.shape.kind == "plugs" else fact_label(column)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Takes what was typed, or a value already read (choices, flags, the mapping of a sharing rule)."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        column = self.columns[index.column()]
        try:
            if isinstance(value, str) and column.kind not in ("choice", "flag"):
                value = read_cell(column, value, self._locale)
            elif value is None and not column.optional:
                value = column.default
        except NotAllowed as problem:
            self.refused.emit(f"{self.title(column)}: {complaint(column, problem, self._locale)}")
            return False
        self.rows[index.row()][column.name] = value
        self.dataChanged.emit(index, index)
        return True

    def set_unknown(self, index: Index) -> bool:
        """Empties a cell: unknown where the model allows it, else what it presumes."""
        return self.setData(index, "" if self.columns[index.column()].kind not in ("choice", "flag") else None)

    # --- rows ------------------------------------------------------------------------------------------------------

    def add_row(self, copy_of: int | None = None) -> int:
        """A new row beneath the one it copies, an empty one at the end; its place."""
        at = len(self.rows) if copy_of is None else copy_of + 1
        made = new_row(self.shape) if copy_of is None else dict(self.rows[copy_of])
        self.beginInsertRows(QModelIndex(), at, at)
        self.rows.insert(at, made)
        self.endInsertRows()
        return at

    def remove_row(self, at: int) -> None:
        """Takes a row out."""
        self.beginRemoveRows(QModelIndex(), at, at)
        del self.rows[at]
        self.endRemoveRows()

    def move_row(self, at: int, by: int) -> int:
        """Moves a row up (-1) or down (1); its place afterwards."""
        to = at + by
        if not 0 <= to < len(self.rows):
            return at
        self.beginMoveRows(QModelIndex(), at, at, QModelIndex(), to + (by > 0))
        self.rows[at], self.rows[to] = self.rows[to], self.rows[at]
        self.endMoveRows()
        return to

    def as_text(self, at: int) -> str:
        """A row as a spreadsheet takes it: cells with tabs between them."""
        return "\t".join(write(column, self.rows[at].get(column.name), self._locale) for column in self.columns)

    def paste(self, text: str, index: Index) -> str:
        """Fills cells from a spreadsheet's rows, from ``index`` on; rows that are missing are added. All or nothing:
        gives what is wrong with the first cell that is not allowed.
        """
        first, at = max(index.column(), 0), index.row() if index.isValid() else len(self.rows)
        made: list[Row] = []
        for number, line in enumerate(text.rstrip("\r\n").splitlines()):
            row = dict(self.rows[at + number]) if at + number < len(self.rows) else new_row(self.shape)
            for column, cell in zip(self.columns[first:], line.split("\t"), strict=False):
                try:
                    row[column.name] = self._read(column, cell.strip())
                except NotAllowed as problem:
                    allowed_is = complaint(column, problem, self._locale)
                    return f"{self.title(column)}, {at + number + 1}: {allowed_is}"
            made.append(row)
        self.beginResetModel()
        self.rows[at : at + len(made)] = made
        self.endResetModel()
        return ""

    def _read(self, column: FactShape, cell: str) -> Any:
        if column.kind == "flag":
            words = {"yes": True, "no": False, translate("Catalog", "Yes").lower(): True,
                     translate("Catalog", "No").lower(): False}  # fmt: skip
            if cell.lower() not in words and cell:
                raise NotAllowed("choice", cell)
            return words.get(cell.lower(), column.default)
        return read_cell(column, cell, self._locale) if cell or not column.required else None

    def result(self) -> Any:
        """The fact's value; raises ``RowFault``."""
        return value_from(self.shape, self.rows)

    @property
    def names(self) -> Sequence[str]:
        """The labels of the rows themselves."""
        return [str(row["label"]) for row in self.rows if row.get("label")]
