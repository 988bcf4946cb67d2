"""Taking a warning on: the note that is printed on the quote."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.finding import Finding
from app.ui.told import told
from app.ui.widgets import Button, Dialog, TextField, label, row


class AcceptDialog(Dialog):
    """``accepted_note`` gets the note."""

    def __init__(self, parent: QWidget, finding: Finding, accepted_note: Callable[[str], None]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Accept a warning"))
        self.setMinimumWidth(460)
        self._done = accepted_note
        self.note = TextField(
            self.tr("Note, printed on the quote"), required=self.tr("Say why this can be accepted, in a few words.")
        )
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 16, 16, 16)
        stack.setSpacing(10)
        stack.addWidget(label(told(finding.message), "strong", wrap=True))
        stack.addWidget(self.note)
        self.ok = Button(self.tr("Accept warning"), "", "primary")
        self.ok.setDefault(True)
        self.ok.pressed_ok.connect(self._on_ok)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        stack.addLayout(row(None, cancel, self.ok))
        self.note.focus()

    def _on_ok(self) -> None:
        if self.note.validate():
            self._done(self.note.value)
            self.accept()
        else:
            self.note.focus()
