"""Choosing the columns of a category: every fact with a mark, in an order that can be changed by keys and by mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QVBoxLayout,
    QWidget,
)

from app.ui.catalog.check_list import CheckList
from app.ui.catalog.columns import all_columns
from app.ui.widgets import Button, Dialog, SearchField, label, row
from app.viewmodels.catalog_columns import FIRST, usual_keys

SIZE = QSize(440, 560)


class _List(CheckList):
    """Space marks, Ctrl+Up and Ctrl+Down move, the mouse drags."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class ColumnsDialog(Dialog):
    """``changed(keys)`` with every change; the table behind follows at once."""

    changed = Signal(object)

    def __init__(self, category: str | None, title: str, keys: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Columns: {0}").format(title))
        self.resize(SIZE)
        self._category = category
        self.list = _List()
        self.list.setAccessibleName(self.tr("Columns"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.find = SearchField(self.tr("Find a fact"), self.tr("Find a fact"), self.list)
        self.up = Button(self.tr("Move up"), "arrow-up", "compact")
        self.down = Button(self.tr("Move down"), "arrow-down", "compact")
        self.usual = Button(self.tr("Usual columns"), "undo", "compact")
        done = Button(self.tr("Close"), "", "compact")
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 14, 16, 14)
        stack.setSpacing(10)
        hint = self.tr("Space shows or hides a column. Ctrl+Up and Ctrl+Down move it.")
        stack.addWidget(label(hint, "hint", wrap=True))
        self.list.setAccessibleDescription(hint)
        stack.addWidget(self.find)
        stack.addWidget(self.list, 1)
        stack.addLayout(row(self.up, self.down, self.usual, None, done))
        self._fill(keys)
        self.find.edit.textChanged.connect(self.list.narrow)
        self.list.itemChanged.connect(lambda _item: self._tell())
        self.list.model().rowsMoved.connect(lambda *_what: self._tell())
        self.list.moved.connect(self._move)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.usual.clicked.connect(self._on_usual)
        done.clicked.connect(self.accept)

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns marked, in their order."""
        return (FIRST, *self.list.checked)

    def _fill(self, keys: Sequence[str]) -> None:
        self.list.clear()
        columns = {one.key: one for one in all_columns(self._category) if one.key != FIRST}
        order = [key for key in keys if key in columns] + [key for key in columns if key not in keys]
        for key in order:
            self.list.add(key, columns[key].full_title, key in keys, columns[key].tip)
        self.list.setCurrentRow(0)

    def _move(self, by: int) -> None:
        at = self.list.currentRow()
        if at >= 0 and 0 <= at + by < self.list.count():
            item = self.list.takeItem(at)
            self.list.insertItem(at + by, item)
            self.list.setCurrentItem(item)
            self._tell()

    def _on_usual(self) -> None:
        self.list.blockSignals(True)
        self._fill(usual_keys(self._category))
        self.list.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.keys)
