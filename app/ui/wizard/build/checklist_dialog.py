"""What the workshop does to build and accept the machines, as text to copy or to save."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.widgets import Button, Dialog, announce, label, row


class ChecklistDialog(Dialog):
    """The steps with their acceptance values; a quote prints them too."""

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Workshop checklist"))
        self.resize(760, 620)
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Steps with their acceptance values"))
        self.text.setAccessibleDescription(self.tr("Text to read and copy."))
        self.text.setTabChangesFocus(True)
        self.copy = Button(self.tr("Copy"))
        self.copy.clicked.connect(self._on_copy)
        close = Button(self.tr("Close"), "", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 12)
        whole.addWidget(self.text, 1)
        whole.addLayout(row(label(self.tr("The quote prints it, too."), "quietcaption"), None, self.copy, close))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        announce(self.copy, self.tr("Copied."))
