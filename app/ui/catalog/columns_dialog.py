"""Choosing the columns of a category: every fact with a mark, in an order that can be changed by keys and by mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.catalog.columns import all_columns
from app.ui.theme import pixmap, tokens
from app.ui.widgets import Button, SearchField, label, row
from app.viewmodels.catalog_columns import FIRST, usual_keys

KEY = Qt.ItemDataRole.UserRole + 1
SIZE = QSize(440, 560)


class _Row(QStyledItemDelegate):
    """The theme's mark before the title, rows high enough for a finger."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(120, max(28, option.fontMetrics.height() + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        now, rect = tokens(), QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, now.color("accentSoft"))
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        mark = pixmap(
            "check_on" if on else "check_off", "link" if on else "control", 20, option.widget.devicePixelRatioF()
        )
        painter.drawPixmap(rect.left() + 8, rect.top() + (rect.height() - 20) // 2, mark)
        painter.setPen(now.color("text"))
        painter.setFont(option.font)
        box = rect.adjusted(38, 0, -8, 0)
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: QModelIndex) -> bool:
        """A click anywhere left of the title marks, and so does Space."""
        clicked = event.type() == QEvent.Type.MouseButtonRelease and event.position().x() < option.rect.left() + 36
        space = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
        if not (clicked or space):
            return False
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        state = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        return bool(model.setData(index, state.value, Qt.ItemDataRole.CheckStateRole))


class _List(QListWidget):
    """Space marks, Ctrl+Up and Ctrl+Down move, the mouse drags."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class ColumnsDialog(QDialog):
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
        self.list.setItemDelegate(_Row(self.list))
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
        stack.addWidget(self.find)
        stack.addWidget(self.list, 1)
        stack.addLayout(row(self.up, self.down, self.usual, None, done))
        self._fill(keys)
        self.find.edit.textChanged.connect(self._on_find)
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
        items = [self.list.item(at) for at in range(self.list.count())]
        return (FIRST, *(item.data(KEY) for item in items if item.checkState() == Qt.CheckState.Checked))

    def _fill(self, keys: Sequence[str]) -> None:
        self.list.clear()
        columns = {one.key: one for one in all_columns(self._category) if one.key != FIRST}
        order = [key for key in keys if key in columns] + [key for key in columns if key not in keys]
        for key in order:
            item = QListWidgetItem(columns[key].full_title)
            item.setData(KEY, key)
            item.setToolTip(columns[key].tip)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in keys else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _on_find(self, text: str) -> None:
        words = text.lower().split()
        for at in range(self.list.count()):
            item = self.list.item(at)
            item.setHidden(not all(word in item.text().lower() for word in words))

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
