"""A list of things to mark: the theme's marks, Space and clicks, narrowed by words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.catalog.words import translate
from app.ui.theme import pixmap, tokens

KEY = Qt.ItemDataRole.UserRole + 1


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
        """A click anywhere on the row marks, and so does Space."""
        clicked = event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton
        space = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
        if not (clicked or space):
            return False
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        state = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        return bool(model.setData(index, state.value, Qt.ItemDataRole.CheckStateRole))


class CheckList(QListWidget):
    """``itemChanged`` tells of every mark; ``checked`` are the keys marked, in the order of the list."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAccessibleDescription(translate("Catalog", "Up and Down move, Space ticks or takes the tick away."))
        self.setItemDelegate(_Row(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def checked(self) -> tuple[str, ...]:
        """The keys marked."""
        items = [self.item(at) for at in range(self.count())]
        return tuple(item.data(KEY) for item in items if item.checkState() == Qt.CheckState.Checked)

    def add(self, key: str, text: str, checked: bool, tip: str = "") -> None:
        """Another entry at the end."""
        item = QListWidgetItem(text)
        item.setData(KEY, key)
        item.setToolTip(tip)
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        self.addItem(item)

    def narrow(self, text: str) -> None:
        """Hides what does not hold every word."""
        words = text.lower().split()
        for at in range(self.count()):
            item = self.item(at)
            item.setHidden(not all(word in item.text().lower() for word in words))
