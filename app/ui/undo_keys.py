"""Whose an undo is: of the line being typed in, or of the page once there is nothing typed to take back."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

KEYS = {"undo": QKeySequence.StandardKey.Undo, "redo": QKeySequence.StandardKey.Redo}
TextWidget = QLineEdit | QPlainTextEdit


class UndoKeys(QObject):
    """Qt gives Ctrl+Z to the text in focus even when nothing was typed there; this hands it on to the window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._in: TextWidget | None = None
        self._kept, self._typed = "", False
        QApplication.instance().focusChanged.connect(self._follow)

    def are_of(self, focused: QWidget | None, name: str) -> bool:
        """Whether ``name`` (undo or redo) belongs to the text in focus.

        A field that keeps an answer has what was typed since one came to it; older steps are undone as answers.
        """
        if isinstance(focused, QPlainTextEdit):
            document = focused.document()
            available = document.isUndoAvailable() if name == "undo" else document.isRedoAvailable()
            return available and not focused.isReadOnly()
        if not isinstance(focused, QLineEdit) or focused.isReadOnly():
            return False
        self._typed = self._typed or (focused is self._in and focused.text() != self._kept)
        available = focused.isUndoAvailable() if name == "undo" else focused.isRedoAvailable()
        return available and (self._typed or not focused.property("bare"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            for name, keys in KEYS.items():
                if event.matches(keys) and not self.are_of(self._in, name):
                    event.ignore()
                    return True
        elif event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._start_from(self._in)
        return False

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._in is not None and shiboken6.isValid(self._in):
            self._in.removeEventFilter(self)
        self._in = now if isinstance(now, TextWidget) else None
        self._start_from(self._in)
        if self._in is not None:
            self._in.installEventFilter(self)

    def _start_from(self, text: TextWidget | None) -> None:
        """What stands there now is kept: it was before one came, or Enter was pressed."""
        self._kept, self._typed = text.text() if isinstance(text, QLineEdit) else "", False
