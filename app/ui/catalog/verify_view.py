"""What cannot be true in the catalog: a list from which each part opens at the fact concerned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.catalog_verify import Contradiction
from app.ui.catalog.log_words import field_word
from app.ui.catalog.words import translate
from app.ui.told import told
from app.ui.widgets import Button, Column, DataTable, Dialog, Notice, label, plural, row


def contradiction_columns(titles: Mapping[str, str]) -> list[Column]:
    """What is wrong, the part (by ``titles``) and the fact."""

    def message(one: Contradiction) -> str:
        words = told(one.message)
        return words[:1].upper() + words[1:]

    def part(one: Contradiction) -> str:
        return titles.get(one.part, one.part)

    def fact(one: Contradiction) -> str:
        return field_word(one.field)

    return [
        Column(translate("Catalog", "What cannot be true"), message, message, tip=message),
        Column(translate("Catalog", "Part"), part, part, width=240, tip=lambda one: one.part),
        Column(translate("Catalog", "Fact"), fact, fact, width=160),
    ]


class VerifyDialog(Dialog):
    """``part_wanted(part id, field)`` when a line is opened, ``changes_wanted`` for facts that changed under own ones.

    Stays open beside the catalog.
    """

    part_wanted = Signal(str, str)
    changes_wanted = Signal()

    def __init__(
        self,
        found: Sequence[Contradiction],
        parent: QWidget | None = None,
        changed_under: int = 0,
        titles: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Check the catalog"))
        self.resize(860, 460 if found else 120)
        self.table = DataTable(contradiction_columns(titles), self.tr("Contradictions"))
        self.table.set_rows(found)
        self.table.fit_widths()
        self.table.opened.connect(lambda one: self.part_wanted.emit(one.part, one.field))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 14, 16, 14)
        stack.setSpacing(10)
        if found:
            title = plural(len(found), self.tr("{n} contradiction"), self.tr("{n} contradictions"))
            stack.addWidget(label(title, "section"))
        if changed_under:
            self._add_changes(stack, changed_under)
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

    def _add_changes(self, stack: QVBoxLayout, count: int) -> None:
        words = plural(
            count,
            self.tr("The shipped value has changed under one of your own."),
            self.tr("The shipped value has changed under {n} of your own."),
        )
        told = Notice("warn", "", words)
        told.add_button(self.tr("Compare them")).clicked.connect(self.changes_wanted)
        stack.addWidget(told)
