"""What stands in place of the rooms while the database is being opened, or where it cannot be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

MARGIN_PX = 48


class OpeningNote(QLabel):
    """One line in the middle; trouble takes its place, with a way out where there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.setText(self.tr("Opening…"))
        self.setProperty("kind", "quiet")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setMargin(MARGIN_PX)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_trouble(self, message: str, hint: str) -> None:
        """Says why there are no rooms."""
        self.setText(f"{message}\n\n{hint}".strip())
        self.setProperty("kind", "label")
        self.style().polish(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()

    def offer(self, button: QWidget) -> None:
        """Puts a button below the trouble that is told."""
        QVBoxLayout(self).addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        button.setFocus()
