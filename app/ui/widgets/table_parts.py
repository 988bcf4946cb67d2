"""What every table of the window has: whole texts on hover, an outlined row, pictures that keep their colours."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QToolTip

from app.ui.theme import tokens


def show_rows(table: QTableView, name: str) -> None:
    """A table of whole rows under a name for screen readers: no grid, no editing, words in one line, Tab leads on.

    Where several rows may be selected, say so afterwards.
    """
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setMouseTracking(True)
    table.verticalHeader().hide()
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


class CellDelegate(QStyledItemDelegate):
    """A selected row's pictures keep their colours: Qt would tint a status that is told by colour, too."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """What Qt draws a cell from."""
        super().initStyleOption(option, index)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(picture, QPixmap):
            option.icon.addPixmap(picture, QIcon.Mode.Selected)


class ShowsCursor:
    """Mix in before a table: the row with the cursor is outlined while the keyboard is here."""

    def currentChanged(self, now: QModelIndex, before: QModelIndex) -> None:
        """The outline leaves the whole row, of which Qt paints one cell anew."""
        super().currentChanged(now, before)
        for index in (before, now):
            row = self.visualRect(index)
            self.viewport().update(0, row.top(), self.viewport().width(), row.height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The outline goes with the keyboard."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, and the outline over them: what is selected has its fill besides."""
        super().paintEvent(event)
        here = self.currentIndex()
        if not self.hasFocus() or not here.isValid():
            return
        box = self.visualRect(here)
        box.setLeft(0)
        box.setRight(min(self.horizontalHeader().length(), self.viewport().width()) - 1)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(tokens().color("focus"), 1))
        painter.drawRect(box.adjusted(3, 1, -3, -1))
        painter.end()


class TellsWhole:
    """Mix in before a view: a text that is cut is told in full in its tooltip, where nothing else is told there."""

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt's events of what the view shows."""
        if event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            cut = index.isValid() and self.sizeHintForIndex(index).width() > self.visualRect(index).width()
            if cut and not index.data(Qt.ItemDataRole.ToolTipRole):
                QToolTip.showText(event.globalPos(), str(index.data()), self, self.visualRect(index))
                return True
        return super().viewportEvent(event)
