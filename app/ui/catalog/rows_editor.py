"""The window in which a fact that is a table is edited: slots, plugs, sharing rules, lists. By keyboard alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from app.ui.catalog.cells import CellDelegate
from app.ui.catalog.rows_model import RowsModel
from app.ui.catalog.words import fact_help, fact_label, translate
from app.ui.key_words import key_words
from app.ui.told import told
from app.ui.widgets import Button, Dialog, Notice, announce, label, reveal, row
from app.viewmodels.part_form import FactShape
from app.viewmodels.row_facts import RowFault

WIDEST_COLUMN, NARROWEST_COLUMN = 260, 64
NO_KEYS = Qt.KeyboardModifier.NoModifier


class RowsEditor(Dialog):
    """A window over the form; ``accepted_rows`` brings the fact's value, ``None`` for unknown."""

    accepted_rows = Signal(object)

    def __init__(self, shape: FactShape, value: Any, locale: str, title: str, parent: QWidget | None = None, *,
                 shipped: Any = None, names: Sequence[str] = ()) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._locale, self._names, self._refused = locale, tuple(names), False
        self.model = RowsModel(shape, value, locale, self, shipped)
        self.notice = Notice("fail")
        self.notice.hide()
        self.table = self._make_table(title)
        self.model.refused.connect(self._on_refused)
        self.model.dataChanged.connect(self.notice.hide)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 14, 16, 14)
        stack.setSpacing(10)
        stack.addWidget(label(title, "section", wrap=True))
        if fact_help(shape):
            stack.addWidget(label(fact_help(shape), "quiet", wrap=True))
        stack.addLayout(self._make_tools())
        stack.addWidget(self.table, 1)
        stack.addWidget(self.notice)
        stack.addLayout(self._make_foot(shape))
        self._fit(parent)
        self.table.setFocus()
        if self.model.rows:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._show_tools()

    def _make_table(self, title: str) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(title)
        delegate = CellDelegate([*self.model.names, *self._names], table)
        delegate.nested_wanted.connect(self._on_nested)
        table.setItemDelegate(delegate)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )  # fmt: skip
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.horizontalHeader().setHighlightSections(False)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(max(30, self.fontMetrics().height() + 12))
        table.installEventFilter(self)
        table.selectionModel().currentChanged.connect(self._show_tools)
        return table

    def _make_tools(self) -> Any:
        self.add = Button(self.tr("Add row"), "new", "compact", tip=self.tr("Insert"))
        self.copy = Button(self.tr("Copy row"), "copy", "compact", tip=key_words("Ctrl+D"))
        self.remove = Button(self.tr("Remove row"), "clear", "compact", tip=key_words("Ctrl+Del"))
        self.up = Button("", "arrow-up", "compact", tip=self.tr("Move the row up (Alt+Up)"))
        self.down = Button("", "arrow-down", "compact", tip=self.tr("Move the row down (Alt+Down)"))
        self.cell_unknown = Button(self.tr("Cell unknown"), "set_unknown", "compact", tip=self.tr("Delete"))
        self.add.pressed_ok.connect(self._on_add)
        self.copy.pressed_ok.connect(self._on_copy)
        self.remove.pressed_ok.connect(self._on_remove)
        self.up.pressed_ok.connect(lambda: self._on_move(-1))
        self.down.pressed_ok.connect(lambda: self._on_move(1))
        self.cell_unknown.pressed_ok.connect(self._on_cell_unknown)
        reveal(self.cell_unknown, any(column.optional for column in self.model.columns))
        return row(self.add, self.copy, self.remove, self.up, self.down, self.cell_unknown, None)

    def _make_foot(self, shape: FactShape) -> Any:
        hint = self.tr(
            "Enter or typing edits a cell, Tab goes to the next, Delete sets it unknown, Ctrl+V pastes rows."
        )
        unknown = Button(self.tr("All unknown"), "set_unknown")
        unknown.setToolTip(self.tr("Nobody knows what {0} are; an empty table says that there are none.").format(
            fact_label(shape)))  # fmt: skip
        cancel = Button(self.tr("Cancel"))
        self.save = Button(self.tr("Save"), "saved", "primary")
        unknown.clicked.connect(lambda: self._finish(None))
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        self.save.setToolTip(key_words("Ctrl+S"))
        QShortcut(QKeySequence("Ctrl+S"), self, self._on_save)
        self.table.setAccessibleDescription(hint)
        return row(label(hint, "hint", wrap=True), None, unknown, cancel, self.save)

    def _fit(self, parent: QWidget | None) -> None:
        """As wide as its columns, within the window that it stands over."""
        self.table.resizeColumnsToContents()
        wide = self.table.verticalHeader().sizeHint().width() + 24
        for at in range(self.model.columnCount()):
            width = min(WIDEST_COLUMN, max(NARROWEST_COLUMN, self.table.columnWidth(at)))
            self.table.setColumnWidth(at, width)
            wide += width
        self.table.horizontalHeader().setStretchLastSection(True)
        room = parent.window().size() if parent else self.screen().availableSize()
        high = 220 + self.table.verticalHeader().defaultSectionSize() * max(4, self.model.rowCount() + 1)
        self.resize(max(620, min(wide + 40, room.width() - 80)), max(360, min(high, room.height() - 100)))

    # --- keys and buttons ------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and event.type() == QEvent.Type.ShortcutOverride and self._meaning(event):
            event.accept()
            return True
        if watched is self.table and event.type() == QEvent.Type.KeyPress:
            self._refused = False
            act = self._meaning(event)
            if act:
                act()
                return True
        return super().eventFilter(watched, event)

    def _meaning(self, event: QKeyEvent) -> Any:
        if self.table.state() == QAbstractItemView.State.EditingState:
            return None  # the key that ends an edit comes by here as well
        ctrl, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
        keypad = Qt.KeyboardModifier.KeypadModifier
        key, held = event.key(), event.modifiers() & ~keypad
        return {
            (Qt.Key.Key_Insert, NO_KEYS): self._on_add,
            (Qt.Key.Key_D, ctrl): self._on_copy,
            (Qt.Key.Key_Delete, ctrl): self._on_remove,
            (Qt.Key.Key_Up, alt): lambda: self._on_move(-1),
            (Qt.Key.Key_Down, alt): lambda: self._on_move(1),
            (Qt.Key.Key_Delete, NO_KEYS): self._on_cell_unknown,
            (Qt.Key.Key_Backspace, NO_KEYS): self._on_cell_unknown,
            (Qt.Key.Key_C, ctrl): self._on_clip,
            (Qt.Key.Key_V, ctrl): self._on_paste,
            (Qt.Key.Key_Return, NO_KEYS): self._edit,
            (Qt.Key.Key_Enter, NO_KEYS): self._edit,
        }.get((Qt.Key(key), held))

    def _edit(self) -> None:
        now = self.table.currentIndex()
        if now.isValid() and self.model.columns[now.column()].kind == "widths":
            self._on_nested(now)
        elif now.isValid():
            self.table.edit(now)

    def _on_add(self) -> None:
        self._go(self.model.add_row(), 0)
        self._edit()

    def _on_copy(self) -> None:
        now = self.table.currentIndex()
        if now.isValid():
            self._go(self.model.add_row(now.row()), 0)
            self._edit()

    def _on_remove(self) -> None:
        now = self.table.currentIndex()
        if now.isValid():
            self.model.remove_row(now.row())
            announce(self.table, self.tr("Row removed"))
            self._go(min(now.row(), self.model.rowCount() - 1), now.column())

    def _on_move(self, by: int) -> None:
        now = self.table.currentIndex()
        if now.isValid():
            self._go(self.model.move_row(now.row(), by), now.column())

    def _on_cell_unknown(self) -> None:
        if self.table.currentIndex().isValid():
            self.model.set_unknown(self.table.currentIndex())
            self.table.setFocus()

    def _on_clip(self) -> None:
        if self.table.currentIndex().isValid():
            QGuiApplication.clipboard().setText(self.model.as_text(self.table.currentIndex().row()))
            announce(self.table, self.tr("Row copied"))

    def _on_paste(self) -> None:
        now = self.table.currentIndex()
        at, column = (now.row(), now.column()) if now.isValid() else (self.model.rowCount(), 0)
        wrong = self.model.paste(QGuiApplication.clipboard().text(), now)
        self._go(min(at, self.model.rowCount() - 1), column)
        if wrong:
            self.notice.show_message("fail", wrong, self.tr("Nothing was pasted."))
            self.notice.show()
            announce(self, wrong)

    def _go(self, at: int, column: int) -> None:
        self.table.setFocus()
        if at >= 0:
            self.table.setCurrentIndex(self.model.index(at, column))
        self.notice.hide()
        self._show_tools()

    def _show_tools(self, *_moved: object) -> None:
        now = self.table.currentIndex() if hasattr(self, "table") else QModelIndex()
        none = "" if now.isValid() else self.tr("There is no row yet.")
        for button in (self.copy, self.remove, self.cell_unknown):
            button.set_unavailable(none)
        self.up.set_unavailable(none or ("" if now.row() else self.tr("It is the first row.")))
        last = now.row() == self.model.rowCount() - 1
        self.down.set_unavailable(none or (self.tr("It is the last row.") if last else ""))

    def _on_nested(self, index: QModelIndex) -> None:
        """A cell that is a table itself: lanes by slot."""
        column = self.model.columns[index.column()]
        value = self.model.rows[index.row()].get(column.name)
        title = translate("Catalog", "{0}, row {1}").format(self.model.title(column), index.row() + 1)
        editor = RowsEditor(column, value, self._locale, title, self, names=self._names)
        editor.accepted_rows.connect(lambda rows: self.model.setData(index, rows))
        editor.open()

    # --- the end ---------------------------------------------------------------------------------------------------

    def _on_refused(self, sentence: str) -> None:
        self._refused = True
        self.notice.show_message("fail", sentence, self.tr("The former value is kept."))
        self.notice.show()
        announce(self, sentence)

    def _on_save(self) -> None:
        self.save.setFocus()  # ends an edit under way
        if self._refused:
            self._refused = False  # it has been said: the second time means it
            return
        try:
            value = self.model.result()
        except RowFault as fault:
            self._show_fault(fault)
            return
        self._finish(value)

    def _show_fault(self, fault: RowFault) -> None:
        at = next((n for n, one in enumerate(self.model.columns) if one.name == fault.column), 0)
        column = self.model.columns[at]
        self._go(fault.row, at)
        place = translate("Catalog", "{0}, row {1}").format(self.model.title(column), fault.row + 1)
        said = {
            "missing": self.tr("Needs a value."),
            "twice": self.tr("Another row has this label; rules call slots by it."),
        }.get(fault.reason) or told(fault.message)
        self.notice.show_message("fail", f"{place}: {said}")
        self.notice.show()
        announce(self, self.notice.message)

    def _finish(self, value: Any) -> None:
        self.accepted_rows.emit(value)
        self.accept()
