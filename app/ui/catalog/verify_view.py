"""What cannot be true in the catalog: a list from which each part opens at the fact concerned."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.services.catalog_verify import Contradiction
from app.ui.widgets import Button, Column, DataTable, Notice, label, plural, row


class VerifyDialog(QDialog):
    """``part_wanted(part id, field)`` when a line is opened. Stays open beside the catalog."""

    part_wanted = Signal(str, str)

    def __init__(self, found: Sequence[Contradiction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Check the catalog"))
        self.resize(860, 460)
        self.table = DataTable(
            [
                Column(self.tr("What cannot be true"), lambda one: one.message, lambda one: one.message),
                Column(self.tr("Part"), lambda one: one.part, lambda one: one.part, width=240),
                Column(self.tr("Fact"), lambda one: one.field, lambda one: one.field, width=160),
            ],
            self.tr("Contradictions"),
        )
        self.table.set_rows(found)
        self.table.opened.connect(self._on_opened)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 14, 16, 14)
        stack.setSpacing(10)
        title = plural(len(found), self.tr("{n} contradiction"), self.tr("{n} contradictions"))
        stack.addWidget(label(title, "section"))
        if found:
            hint = self.tr("Enter or a double click opens the part at the fact. A missing fact is no contradiction.")
            stack.addWidget(label(hint, "hint", wrap=True))
            stack.addWidget(self.table, 1)
        else:
            words = self.tr("No two facts of the catalog speak against each other.")
            stack.addWidget(Notice("ok", words, self.tr("A missing fact is no contradiction.")))
            stack.addStretch(1)
        close = Button(self.tr("Close"), "", "primary")
        close.clicked.connect(self.close)
        stack.addLayout(row(None, close))

    def _on_opened(self, one: Contradiction) -> None:
        self.part_wanted.emit(one.part, one.field)
