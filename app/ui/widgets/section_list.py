"""A list of sections at the left of a page or dialog: an icon and a name each, the open one marked at its edge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.ui.theme import ICON_PX, Themed, icon

ROW_PX = 32
WIDTH_PX = 204
AROUND_PX = 36
"""Beside a name and its icon."""
ROLE = Qt.ItemDataRole.UserRole + 1


class SectionList(Themed, QListWidget):
    """``currentRowChanged`` opens a section; the row in focus bears the ring, not the pane. As wide as its names."""

    def __init__(self, name: str, description: str) -> None:
        super().__init__()
        self.setObjectName("nav")
        self.setProperty("noring", True)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setFixedWidth(WIDTH_PX)
        self.setIconSize(QSize(ICON_PX, ICON_PX))
        self.start_theming()

    def add(self, name: str, role: str) -> None:
        """One more section at the end, with the icon of a role."""
        item = QListWidgetItem(icon(role), name)
        item.setData(ROLE, role)
        self.addItem(item)
        self._fit()

    def retint(self) -> None:
        for at in range(self.count()):
            self.item(at).setIcon(icon(self.item(at).data(ROLE)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()  # the size of the text is chosen beside this very list

    def _fit(self) -> None:
        letters = self.fontMetrics()
        items = [self.item(at) for at in range(self.count())]
        for item in items:
            item.setSizeHint(QSize(0, max(ROW_PX, letters.height() + 14)))
        widest = max((letters.horizontalAdvance(item.text()) for item in items), default=0)
        self.setFixedWidth(max(WIDTH_PX, widest + ICON_PX + AROUND_PX))
