"""Every question the window asks, each in one place that a test can replace."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets.buttons import Button
from app.ui.widgets.taborder import focus_next
from app.ui.widgets.text import IconLabel, label


class Dialogs:
    """Questions with their answers. Tests replace these methods."""

    @staticmethod
    def open_file(parent: QWidget, title: str, pattern: str) -> Path | None:
        """A file to read, or ``None``. ``pattern`` as in "PDF files (*.pdf)"."""
        name, _filter = QFileDialog.getOpenFileName(parent, title, "", pattern)
        return Path(name) if name else None

    @staticmethod
    def open_files(parent: QWidget, title: str, pattern: str) -> list[Path]:
        """Files to read; none where the user thinks better of it."""
        names, _filter = QFileDialog.getOpenFileNames(parent, title, "", pattern)
        return [Path(name) for name in names]

    @staticmethod
    def open_folder(parent: QWidget, title: str) -> Path | None:
        """A folder to read, or ``None``."""
        name = QFileDialog.getExistingDirectory(parent, title)
        return Path(name) if name else None

    @staticmethod
    def save_file(parent: QWidget, title: str, suggested: str, pattern: str) -> Path | None:
        """A place to write to, or ``None``; the system's dialog asks before overwriting.

        A name without an ending gets that of the kind of file chosen, before it is asked whether it may be overwritten.
        """
        dialog = QFileDialog(parent, title, "", pattern)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(suggested)
        dialog.setDefaultSuffix(first_suffix(pattern))
        dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(first_suffix(words)))
        taken = dialog.exec() == QDialog.DialogCode.Accepted
        name = dialog.selectedFiles()[0] if taken else ""
        dialog.deleteLater()
        return Path(name) if name else None

    @staticmethod
    def confirm(parent: QWidget, title: str, text: str, yes: str, no: str) -> bool:
        """A question with buttons that name what they do."""
        return MessageDialog(parent, title, text, [no, yes]).ask() == 1

    @staticmethod
    def tell(parent: QWidget, title: str, text: str, hint: str = "", detail: str = "", close: str = "Close") -> None:
        """A message that must be seen."""
        MessageDialog(parent, title, f"{text}\n\n{hint}".strip(), [close], tone="failed", detail=detail).ask()


def first_suffix(pattern: str) -> str:
    """The ending that a pattern names first: "pdf" of "PDF files (*.pdf)"; empty where it names none."""
    found = re.search(r"\*\.([\w.]+)", pattern)
    return found[1] if found else ""


LEAST_WINDOW, MOST_GROWTH, EDGE_PX = QSize(1280, 800), 1.5, 40
"""The window that dialogs' sizes are chosen for, how much they grow with a larger one, and what they leave of it."""


def in_proportion(parent: QWidget, width: int, height: int) -> QSize:
    """A dialog's size, grown as the window is; never larger than the window."""
    around = parent.window().size()
    growth = min(around.width() / LEAST_WINDOW.width(), around.height() / LEAST_WINDOW.height())
    growth = max(1.0, min(growth, MOST_GROWTH))
    most = QSize(around.width() - EDGE_PX, around.height() - EDGE_PX)
    return QSize(round(width * growth), round(height * growth)).boundedTo(most)


class Dialog(QDialog):
    """What every dialog is made of: Tab goes through it in reading order, Ctrl+I explains as it does in the window."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Qt's request to move the focus."""
        return focus_next(self, forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The window's own Ctrl+I does not reach a dialog."""
        from app.ui.widgets.why_key import explain_nearest  # its figures ask questions of this module

        asked = event.key() == Qt.Key.Key_I and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not (asked and explain_nearest(self.focusWidget())):
            super().keyPressEvent(event)


class MessageDialog(Dialog):
    """Title, text, and named buttons; the last one is the default."""

    def __init__(self, parent: QWidget | None, title: str, text: str, buttons: list[str], tone: str = "info",
                 detail: str = "") -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self._answer = -1
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 16, 16, 16)
        stack.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(IconLabel(tone, "fail" if tone == "failed" else "link", 24))
        head.addWidget(label(title, "section", wrap=True), 1)
        stack.addLayout(head)
        stack.addWidget(label(text, wrap=True))
        if detail:
            from PySide6.QtWidgets import QPlainTextEdit

            box = QPlainTextEdit(detail)
            box.setReadOnly(True)
            box.setAccessibleName(self.tr("Details"))
            box.setAccessibleDescription(self.tr("Text to read and copy."))
            box.setTabChangesFocus(True)
            stack.addWidget(box)
        line = QHBoxLayout()
        line.addStretch(1)
        for n, words in enumerate(buttons):
            button = Button(words, "", "primary" if n == len(buttons) - 1 else "normal")
            button.setDefault(n == len(buttons) - 1)
            button.clicked.connect(lambda _checked=False, at=n: self._on_answer(at))
            line.addWidget(button)
        stack.addLayout(line)

    def ask(self) -> int:
        """The place of the button pressed, -1 for closed."""
        self.exec()
        return self._answer

    def _on_answer(self, at: int) -> None:
        self._answer = at
        self.accept()
