"""What stands in place of the rooms while the database is being opened, or where it cannot be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import pixmap

MARGIN_PX, WIDEST_PX, ICON_PX = 48, 620, 40


class OpeningNote(QWidget):
    """One line in the middle; trouble takes its place, with ways out where there are some."""

    def __init__(self) -> None:
        super().__init__()
        self._mark, self._title = QLabel(), _words("section")
        self._message, self._hint = _words("quiet"), _words("label")
        self._message.setText(self.tr("Opening…"))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        stack.setSpacing(8)
        stack.addStretch(1)
        for part in (self._mark, self._title, self._message, self._hint):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            part.setMaximumWidth(WIDEST_PX)
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(part, 8)
            line.addStretch(1)
            stack.addLayout(line)
        stack.addSpacing(8)
        stack.addLayout(self._buttons)
        stack.addStretch(1)
        for part in (self._mark, self._title, self._hint):
            part.hide()

    def text(self) -> str:
        """All that it says."""
        parts = (self._title, self._message, self._hint)
        return "\n".join(part.text() for part in parts if part.text())

    def show_opening(self) -> None:
        """Once more the line of the beginning."""
        self._tell("", self.tr("Opening…"), "")
        while self._buttons.count() > 2:
            button = self._buttons.takeAt(1).widget()
            button.hide()
            button.deleteLater()

    def show_trouble(self, message: str, hint: str) -> None:
        """Says why there are no rooms."""
        self._mark.setPixmap(pixmap("failed", "fail", ICON_PX, self.devicePixelRatioF()))
        self._tell(self.tr("Rigwright cannot open its database"), message, hint)
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()

    def offer(self, button: QPushButton) -> None:
        """Puts a button below the trouble that is told; the first one is what Enter presses."""
        first = self._buttons.count() == 2
        button.setProperty("kind", "primary" if first else "normal")
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        if first:
            button.setFocus()

    def _tell(self, title: str, message: str, hint: str) -> None:
        self._title.setText(title)
        self._message.setText(message)
        self._hint.setText(hint)
        for part in (self._mark, self._title):
            part.setVisible(bool(title))
        self._hint.setVisible(bool(hint))
        self._message.setProperty("kind", "label" if title else "quiet")
        self._message.style().polish(self._message)


def _words(kind: str) -> QLabel:
    made = QLabel()
    made.setProperty("kind", kind)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
