"""Editors inside the cells of a fact's table: a list for choices, a line for figures and words, a table for a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.catalog.rows_model import RowsModel
from app.ui.catalog.words import option_word, translate
from app.ui.widgets import Combo
from app.viewmodels.part_form import FactShape


class CellDelegate(QStyledItemDelegate):
    """``nested_wanted(index)``: the cell is a table itself. ``names`` are the labels offered for words."""

    nested_wanted = Signal(object)

    def __init__(self, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._names = tuple(dict.fromkeys(names))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex) -> QWidget | None:
        model: RowsModel = index.model()
        column = model.columns[index.column()]
        name = translate("Catalog", "{0}, row {1}").format(model.title(column), index.row() + 1)
        if column.kind == "widths":
            self.nested_wanted.emit(index)
            return None
        if column.kind in ("choice", "flag"):
            return self._choice(parent, column, name)
        edit = QLineEdit(parent)
        edit.setFrame(False)
        edit.setAccessibleName(name)
        edit.setAccessibleDescription(str(model.headerData(index.column(), Qt.Orientation.Horizontal)))
        if self._names and (column.kind == "texts" or model.shape.kind == "widths"):
            edit.setCompleter(_ListCompleter(self._names, edit, several=column.kind == "texts"))
        return edit

    def _choice(self, parent: QWidget, column: FactShape, name: str) -> Combo:
        combo = Combo(choices_of(column), name, compact=True, parent=parent)
        combo.activated.connect(lambda _at: (self.commitData.emit(combo), self.closeEditor.emit(combo)))
        return combo

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        if isinstance(editor, Combo):
            model: RowsModel = index.model()
            editor.set_value(model.rows[index.row()].get(model.columns[index.column()].name))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: QModelIndex) -> None:
        value = editor.value if isinstance(editor, Combo) else editor.text()  # type: ignore[attr-defined]
        model.setData(index, value)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 14, hint.height())


def choices_of(column: FactShape) -> list[tuple[object, str]]:
    """What a cell of choices offers, unknown last where it may be."""
    made: list[tuple[object, str]] = [(True, translate("Catalog", "Yes")), (False, translate("Catalog", "No"))]
    if column.kind == "choice":
        made = [(option, option_word(option)) for option in column.options]
    return [*made, (None, translate("Catalog", "unknown"))] if column.optional else made


class _ListCompleter(QCompleter):
    """Offers labels; in a list with commas, for the piece being typed."""

    def __init__(self, names: Sequence[str], parent: QLineEdit, *, several: bool) -> None:
        super().__init__(list(names), parent)
        self._several = several
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        if several:
            self.setFilterMode(Qt.MatchFlag.MatchContains)
        else:
            self.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()] if self._several else super().splitPath(path)

    def pathFromIndex(self, index: QModelIndex) -> str:
        chosen = super().pathFromIndex(index)
        before = self.widget().text().rpartition(",")[0] if self._several else ""
        return f"{before}, {chosen}" if before else chosen
