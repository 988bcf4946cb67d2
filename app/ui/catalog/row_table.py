"""The editor for facts that are tables: slots, M.2 sockets, sharing rules, parts sold inside another."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTableView, QVBoxLayout, QWidget

from app.domain.errors import UserError
from app.domain.validation import parse
from app.ui.catalog.words import allowed, complaint, fact_help, fact_label, option_word, translate
from app.ui.theme import icon, tokens
from app.ui.widgets import Button, Notice, label, row
from app.viewmodels.part_form import FactShape, NotAllowed, read, write

Index = QModelIndex | QPersistentModelIndex


class RowTableModel(QAbstractTableModel):
    """Rows of plain data, edited as text. An entry that is not allowed is refused: ``refused`` says what is."""

    refused = Signal(str)

    def __init__(self, shape: FactShape, rows: list[dict[str, Any]], locale: str, parent: Any = None) -> None:
        super().__init__(parent)
        self._shape, self._locale = shape, locale
        self.rows = [dict(one) for one in rows]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shape.item)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        shape = self._shape.item[index.column()]
        value = self.rows[index.row()].get(shape.name)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            keep = str if role == Qt.ItemDataRole.EditRole else option_word
            return write(shape, value, self._locale, keep)
        if role == Qt.ItemDataRole.DecorationRole and value is None:
            return icon("unknown", "unk")
        if role == Qt.ItemDataRole.ForegroundRole and value is None:
            return tokens().color("unk")
        if role == Qt.ItemDataRole.ToolTipRole:
            return translate("Catalog", "unknown") if value is None else allowed(shape, self._locale) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return write(shape, value, self._locale, option_word) or translate("Catalog", "unknown")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return fact_label(self._shape.item[section])
        if role == Qt.ItemDataRole.ToolTipRole:
            return fact_help(self._shape.item[section]) or allowed(self._shape.item[section], self._locale)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        shape = self._shape.item[index.column()]
        text = str(value or "").strip()
        try:
            if shape.kind == "flag":
                self.rows[index.row()][shape.name] = _flag(text)
            elif shape.required and not text:
                raise NotAllowed("empty")
            else:
                self.rows[index.row()][shape.name] = read(shape, text, self._locale)
        except NotAllowed as problem:
            self.refused.emit(
                f"{fact_label(shape)}: {complaint(shape, problem, self._locale) or translate('Catalog', 'Yes or no.')}"
            )
            return False
        self.dataChanged.emit(index, index)
        return True

    def add_row(self) -> int:
        """An empty row at the end; its place."""
        at = len(self.rows)
        self.beginInsertRows(QModelIndex(), at, at)
        self.rows.append({})
        self.endInsertRows()
        return at

    def remove_row(self, at: int) -> None:
        """Takes a row out."""
        self.beginRemoveRows(QModelIndex(), at, at)
        del self.rows[at]
        self.endRemoveRows()

    def result(self) -> list[dict[str, Any]]:
        """The rows, checked as a whole; raises ``UserError`` naming row and field."""
        made = []
        for number, entry in enumerate(self.rows, 1):
            known = {key: value for key, value in entry.items() if value is not None}
            model = parse(self._shape.item_model, known, translate("Catalog", "Row {0}").format(number))
            made.append(model.model_dump(mode="json"))
        return made


class TableEditor(QDialog):
    """A window over the form; ``accepted_rows`` brings the rows, or ``None`` for unknown."""

    accepted_rows = Signal(object)

    def __init__(self, shape: FactShape, rows: list[dict[str, Any]] | None, locale: str, title: str,
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(min(940, 160 + 96 * len(shape.item)), 400)
        self.model = RowTableModel(shape, rows or [], locale, self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(title)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(max(30, self.fontMetrics().height() + 12))
        self.table.resizeColumnsToContents()
        self.notice = Notice("fail")
        self.notice.hide()
        self.model.refused.connect(self._on_refused)
        self.model.dataChanged.connect(lambda *_range: self.notice.hide())
        add = Button(self.tr("Add row"), "new", "compact")
        remove = Button(self.tr("Remove row"), "clear", "compact")
        unknown = Button(self.tr("Set unknown"), "set_unknown", "compact")
        cancel = Button(self.tr("Cancel"))
        self.save = Button(self.tr("Save"), "saved", "primary")
        self.save.setDefault(True)
        add.clicked.connect(self._on_add)
        remove.clicked.connect(self._on_remove)
        unknown.clicked.connect(lambda: self._finish(None))
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 14, 16, 14)
        stack.setSpacing(10)
        stack.addWidget(label(title, "section", wrap=True))
        hint = self.tr("F2 or a double click edits a cell. An empty cell is unknown; lists take commas.")
        stack.addWidget(label(hint, "hint", wrap=True))
        stack.addWidget(self.table, 1)
        stack.addWidget(self.notice)
        stack.addLayout(row(add, remove, unknown, None, cancel, self.save))

    def _on_add(self) -> None:
        at = self.model.add_row()
        first = self.model.index(at, 0)
        self.table.setFocus()
        self.table.setCurrentIndex(first)
        self.table.edit(first)

    def _on_remove(self) -> None:
        if self.table.currentIndex().isValid():
            self.model.remove_row(self.table.currentIndex().row())

    def _on_refused(self, sentence: str) -> None:
        self.notice.show_message("fail", sentence, self.tr("The former value is kept."))
        self.notice.show()

    def _on_save(self) -> None:
        self.save.setFocus()  # ends an edit under way
        try:
            rows = self.model.result()
        except UserError as error:
            self.notice.show_message("fail", error.message, error.hint)
            self.notice.show()
            return
        self._finish(rows)

    def _finish(self, rows: list[dict[str, Any]] | None) -> None:
        self.accepted_rows.emit(rows)
        self.accept()


def _flag(text: str) -> bool | None:
    words = {"": None, "yes": True, "no": False, "true": True, "false": False, "1": True, "0": False,
             translate("Catalog", "Yes").lower(): True, translate("Catalog", "No").lower(): False}  # fmt: skip
    if text.lower() not in words:
        raise NotAllowed("choice", text)
    return words[text.lower()]
