"""What stands in place of the rooms while the database is being opened."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


class OpeningNote(QLabel):
    """One line in the middle, made of what the first picture has loaded anyway."""

    def __init__(self) -> None:
        super().__init__()
        self.setText(self.tr("Opening…"))
        self.setProperty("kind", "quiet")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
