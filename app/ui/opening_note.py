"""What stands in place of the rooms while the database is being opened, or where it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

if TYPE_CHECKING:
    from app.ui.trouble import Trouble


class OpeningRoom(QStackedWidget):
    """One line in the middle, made of what the first picture has loaded anyway; trouble takes its place."""

    def __init__(self) -> None:
        super().__init__()
        self.show_opening()

    def show_opening(self) -> None:
        """Says that the database is being opened."""
        note = QLabel(self.tr("Opening…"), alignment=Qt.AlignmentFlag.AlignCenter)
        note.setProperty("kind", "quiet")
        self._show(note)

    def show_trouble(self, message: str, hint: str = "") -> Trouble:
        """Says why there are no rooms; to what it gives, ways out can be added."""
        from app.ui.trouble import Trouble

        trouble = Trouble(message, hint)
        self._show(trouble)
        return trouble

    def _show(self, page: QWidget) -> None:
        before = self.currentWidget()
        self.addWidget(page)
        self.setCurrentWidget(page)
        if before is not None:
            self.removeWidget(before)
            before.deleteLater()
