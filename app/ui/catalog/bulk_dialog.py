"""What an edit of several parts would change, before it is made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.catalog.words import fact_label, shown
from app.ui.widgets import Button, Column, DataTable, Dialog, label, plural, row
from app.viewmodels.bulk_edit import BulkLine
from app.viewmodels.part_form import fact_of


class BulkDialog(Dialog):
    """Every value before and after; ``applied`` is the yes. Escape leaves everything as it is."""

    applied = Signal()

    def __init__(self, lines: Sequence[BulkLine], locale: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What will change"))
        self.resize(760, 460)

        def said(line: BulkLine, value: object) -> str:
            shape = fact_of(line.part.category, line.field)
            return shown(shape, value, locale, unit=True) if shape else str(value)

        def name(line: BulkLine) -> str:
            shape = fact_of(line.part.category, line.field)
            return fact_label(shape) if shape else line.field

        self.table = DataTable(
            [
                Column(self.tr("Part"), lambda one: one.part.title, lambda one: one.part.title.lower()),
                Column(self.tr("Fact"), name, name, width=170),
                Column(self.tr("Now"), lambda one: said(one, one.before), lambda one: said(one, one.before), width=150),
                Column(self.tr("Then"), lambda one: said(one, one.after), bold=True, width=150),
            ],
            self.tr("What will change"),
        )
        self.table.set_rows(lines)
        parts = len({line.part.id for line in lines})
        facts = plural(len(lines), self.tr("{n} value"), self.tr("{n} values"))
        of_parts = plural(parts, self.tr("{n} part"), self.tr("{n} parts"))
        told = self.tr("{0} of {1} will change, in one step that can be undone.").format(facts, of_parts)
        self.apply = Button(
            plural(len(lines), self.tr("Change {n} value"), self.tr("Change {n} values")), "saved", "primary"
        )
        self.apply.setDefault(True)
        self.apply.clicked.connect(self._on_apply)
        cancel = Button(self.tr("Leave as it is"))
        cancel.clicked.connect(self.reject)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 14, 16, 14)
        stack.setSpacing(10)
        stack.addWidget(label(told, "quiet", wrap=True))
        stack.addWidget(self.table, 1)
        stack.addLayout(row(None, cancel, self.apply))
        self.apply.setFocus()

    def _on_apply(self) -> None:
        self.applied.emit()
        self.accept()
