"""Second step of an import: what the columns of a table mean, in which unit; remembered per supplier."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.services.catalog_import_mapping import TableColumns
from app.ui.catalog.import_words import common_word, field_word
from app.ui.catalog.words import category_word, fact_label, translate
from app.ui.theme import icon, pixmap, scaled, tokens
from app.ui.widgets import CheckBox, Combo, Notice, label
from app.viewmodels.catalog_page import categories
from app.viewmodels.import_match import Matching, fields_for, spelled, units_for
from app.viewmodels.part_form import facts_of

Index = QModelIndex | QPersistentModelIndex
COLUMN, SAMPLES, FIELD, UNIT = range(4)
WIDTHS = MappingProxyType({COLUMN: 230, FIELD: 240, UNIT: 110})
LEAST_SAMPLES_PX, LEAST_SHARE = 150, 0.6
SHOWN_SAMPLES = 3


class MatchModel(QAbstractTableModel):
    """One row per column of the file. ``changed`` after every change of the matching."""

    changed = Signal()

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.matching: Matching | None = None

    def show(self, matching: Matching) -> None:
        """Another file, or another proposal."""
        self.beginResetModel()
        self.matching = matching
        self.endResetModel()
        self.changed.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.matching is None else len(self.matching.columns)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = index.isValid() and (index.column() == FIELD or bool(self.choices(index)))
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag.NoItemFlags)

    def choices(self, index: Index) -> list[tuple[object, str]]:
        """What a cell may hold."""
        assert self.matching is not None
        category, one = self.matching.category, self.matching.columns[index.row()]
        if index.column() == UNIT:
            return [(unit, spelled(unit, one.field, category)) for unit in units_for(one.field, category)]
        if index.column() == FIELD:
            known = {shape.name: fact_label(shape) for shape in facts_of(category)} if category else {}
            words = [(name, known.get(name) or common_word(name)) for name in fields_for(category)]
            return [("", translate("Import", "left out")), *words]
        return []

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.matching is None:
            return None
        one, samples = self.matching.columns[index.row()], self.matching.samples[index.row()]
        out = not one.field
        if role == Qt.ItemDataRole.EditRole:
            return one.field if index.column() == FIELD else one.unit
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                one.column,
                " · ".join(samples[:SHOWN_SAMPLES]),
                field_word(self.matching.category or "", one.field) if one.field else translate("Import", "left out"),
                spelled(one.unit, one.field, self.matching.category),
            )[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == SAMPLES:
            return "\n".join(samples)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == FIELD:
            return icon("clear" if out else "saved", "text3" if out else "ok")
        if role == Qt.ItemDataRole.ForegroundRole and (out or index.column() == SAMPLES):
            return tokens().color("text2")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or self.matching is None or value == index.data(role):
            return False
        change = self.matching.with_field if index.column() == FIELD else self.matching.with_unit
        self.matching = change(index.row(), str(value or ""))
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, UNIT))
        self.changed.emit()
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (translate("Import", "Column of the file"), translate("Import", "Sample values"),
                    translate("Import", "Becomes"), translate("Import", "Unit"))[section]  # fmt: skip
        return None


class ChoiceDelegate(QStyledItemDelegate):
    """Lists to pick from inside the table."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            spot = option.rect
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(spot.right() - 24, spot.center().y() - 8, pixmap("menu", "text2", 18, ratio))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget | None:
        model: MatchModel = index.model()
        name = model.index(index.row(), COLUMN).data()
        what = model.headerData(index.column(), Qt.Orientation.Horizontal)
        combo = Combo(model.choices(index), f"{name}: {what}", compact=True, parent=parent)
        combo.activated.connect(lambda _at: (self.commitData.emit(combo), self.closeEditor.emit(combo)))
        return combo

    def setEditorData(self, editor: Combo, index: Index) -> None:
        editor.set_value(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: Combo, model: Any, index: Index) -> None:
        model.setData(index, editor.value)


class MatchPage(QWidget):
    """``source_changed(supplier, category, sheet)`` asks for another proposal; ``changed`` when Next may have become
    possible or not.
    """

    source_changed = Signal(str, object, str)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model = MatchModel(self)
        self.model.changed.connect(self._on_changed)
        self.table = self._make_table()
        self._grown = QTimer(self, singleShot=True, interval=0)  # once the table has the font, too
        self._grown.timeout.connect(lambda: self._fit(self.table))
        self.told = label("", "quiet", wrap=True)
        self.notice = Notice("fail")
        self.notice.hide()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 12, 16, 12)
        stack.setSpacing(10)
        stack.addLayout(self._make_fields())
        stack.addWidget(self.told)
        stack.addWidget(self.notice)
        stack.addWidget(self.table, 1)
        stack.addWidget(self.overwrite)

    def _make_fields(self) -> QHBoxLayout:
        self.supplier = Combo((), self.tr("Supplier"), editable=True)
        self.supplier.lineEdit().setPlaceholderText(self.tr("whose list it is"))
        self.supplier.lineEdit().setAccessibleName(self.tr("Supplier"))
        self.category = Combo([(None, self.tr("a column says")), *((one, category_word(one)) for one in categories())],
                              self.tr("Category"))  # fmt: skip
        self.comma = Combo([(None, self.tr("automatic")), (False, "1,234.5"), (True, "1.234,5")], self.tr("Numbers"))
        self.sheet = Combo((), self.tr("Sheet"))
        self.overwrite = CheckBox(self.tr("Values of the file take the place of values that I entered myself"))
        self.supplier.activated.connect(self._on_source)
        self.supplier.lineEdit().editingFinished.connect(self._on_source)
        self.category.activated.connect(self._on_source)
        self.comma.activated.connect(self._on_comma)
        self.sheet.activated.connect(self._on_source)
        self._asked: tuple[str, object, object] = ("", None, None)
        line = QHBoxLayout()
        line.setSpacing(14)
        self.sheet_caption = label(self.tr("Sheet"), "label")
        self.sheet_caption.setBuddy(self.sheet)
        for stretch, widget in enumerate((self.sheet_caption, self.sheet)):
            line.addWidget(widget, stretch)
            widget.hide()
        for text, control in (
            (self.tr("Supplier"), self.supplier), (self.tr("Category"), self.category),
            (self.tr("Numbers"), self.comma),
        ):  # fmt: skip
            name = label(text, "label")
            name.setBuddy(control)
            line.addWidget(name)
            line.addWidget(control, 1)
        line.addStretch(1)
        return line

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setItemDelegate(ChoiceDelegate(table))
        table.setAccessibleName(self.tr("What the columns become"))
        table.setAccessibleDescription(self.tr("Arrow keys move, Enter or F2 chooses a fact or unit for the column."))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.AllEditTriggers & ~QAbstractItemView.EditTrigger.CurrentChanged
        )
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(SAMPLES, QHeaderView.ResizeMode.Stretch)
        self._fit(table)
        return table

    @staticmethod
    def _fit(table: QTableView) -> None:
        """Rows and columns for the text's size; in little room all columns give way, the samples are wanted as well."""
        table.verticalHeader().setDefaultSectionSize(max(30, table.fontMetrics().height() + 12))
        room = table.viewport().width() - scaled(LEAST_SAMPLES_PX)
        give = min(1.0, room / scaled(sum(WIDTHS.values())))
        for column, width in WIDTHS.items():
            table.setColumnWidth(column, round(scaled(width) * max(LEAST_SHARE, give)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grown.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_grown"):
            self._grown.start()

    def show_columns(self, columns: TableColumns, suppliers: Sequence[str], supplier: str, currency: str) -> None:
        """A file's columns and what is proposed for them."""
        self.supplier.set_options([(name, name) for name in suppliers])
        self.supplier.set_value(supplier)
        self.supplier.setCurrentText(supplier)
        matching = Matching.of(columns, currency)
        self.category.set_value(matching.category)
        self.comma.set_value(matching.decimal_comma)
        self._remembered, self.sheet_shown = columns.remembered, columns.sheet or None
        self.show_error("")
        self.model.show(matching)
        self.table.setCurrentIndex(self.model.index(0, FIELD))

    def keeps(self, columns: TableColumns) -> bool:
        """Whether what is matched by hand stays: nothing is known that would take its place."""
        was = self.matching
        if was is None or columns.remembered or self._remembered:
            return False
        return (columns.sheet or None, columns.mapping.category) == (self.sheet_shown, was.category)

    def show_sheets(self, sheets: Sequence[str], now: str) -> None:
        """The sheets of a workbook; nothing where there is one only."""
        self.sheet.set_options([(name, name) for name in sheets])
        self.sheet.set_value(now)
        for widget in (self.sheet_caption, self.sheet):
            widget.setVisible(len(sheets) > 1)
        self._asked = (self.supplier_name, self.category.value, self.sheet.value)

    @property
    def matching(self) -> Matching | None:
        """The matching as it stands."""
        return self.model.matching

    @property
    def supplier_name(self) -> str:
        """Whose list it is; empty where nobody said."""
        return self.supplier.currentText().strip()

    @property
    def obstacle(self) -> str:
        """Why the file cannot be read yet; empty when it can."""
        if self.matching is None or not self.matching.names_parts:
            return self.tr("No column says which part a row is about: match the part number, the name or the id.")
        return ""

    def show_error(self, words: str) -> None:
        """What is wrong with the matching; empty clears it."""
        self.notice.show_message("fail", words)
        self.notice.setVisible(bool(words))

    def _on_source(self, *_at: object) -> None:
        asked = (self.supplier_name, self.category.value, self.sheet.value)
        if asked != self._asked:
            self._asked = asked
            self.source_changed.emit(asked[0], asked[1], str(asked[2] or ""))

    def _on_comma(self, _at: int) -> None:
        if self.matching is not None:
            self.model.matching = self.matching.with_comma(self.comma.value)

    def _on_changed(self) -> None:
        matching = self.matching
        if matching is not None:
            words = self.tr("{0} of {1} columns are read.").format(matching.matched, len(matching.columns))
            if getattr(self, "_remembered", False):
                words = f"{words} {self.tr('Matched as last time for this supplier.')}"
            if not matching.says_category:
                known = self.tr("Without a category, only parts that the catalog has already are found.")
                words = f"{words} {known}"
            self.told.setText(words)
        self.changed.emit()
