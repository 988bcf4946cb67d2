"""Two revisions side by side: what differs, and the totals of both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from app.quoting.changes import Comparison, Difference
from app.services.ports import StoredQuote
from app.ui.days import day_text
from app.ui.quotes.words import (
    NOTHING,
    checks_text,
    delta_text,
    number_word,
    revision_word,
    row_word,
    status_amid,
    total_text,
)
from app.ui.told import joined
from app.ui.widgets import CheckBox, Column, Combo, DataTable, label, plural, row

TOTALS = ("net", "tax", "total")
STRONG = ("net", "total")


@dataclass(frozen=True)
class CompareRow:
    """A difference as written: name, both sides, their amounts, and what changed."""

    label: str
    before: str
    before_amount: str
    after: str
    after_amount: str
    delta: str
    strong: bool


class ComparePane(QWidget):
    """``wanted(before id, after id)`` asks for a comparison; ``show_comparison`` brings it.

    Each side is in its own currency; between two currencies no difference is told.
    """

    wanted = Signal(str, str)

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale
        self._comparison: Comparison | None = None
        self._currencies: dict[str, str] = {}
        self._money = ("", "")
        self._titles: dict[str, str] = {}
        self.before = Combo((), self.tr("Compare this"))
        self.after = Combo((), self.tr("with this"))
        self.only = CheckBox(self.tr("Only what differs"))
        self.only.setChecked(True)
        self.only.toggled.connect(self._show)
        for combo in (self.before, self.after):
            combo.setMinimumContentsLength(34)
            combo.activated.connect(lambda _index: self._ask())
        self.table = DataTable(
            [
                Column(self.tr("Line"), lambda one: one.label, bold=lambda one: one.strong),
                Column(self.tr("Before"), lambda one: one.before, width=240, tip=lambda one: one.before),
                Column("", lambda one: one.before_amount, number=True, bold=lambda one: one.strong),
                Column(self.tr("After"), lambda one: one.after, width=240, tip=lambda one: one.after),
                Column("", lambda one: one.after_amount, number=True, bold=lambda one: one.strong),
                Column(self.tr("Difference"), lambda one: one.delta, number=True, bold=True),
            ],
            self.tr("What differs"),
            sortable=False,
        )
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for at in (1, 3):
            head.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        self.told = label("", "quietcaption", wrap=True)
        self.none = label(self.tr("There is no other quote to compare with."), "quiet", wrap=True)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        self._choice = QWidget()
        self._choice.setLayout(row(self.before, label("→", "quiet"), self.after, self.only, spacing=12))
        stack.addWidget(self._choice)
        stack.addWidget(self.none)
        stack.addWidget(self.table, 1)
        stack.addWidget(self.told)

    def offer(self, quotes: Sequence[StoredQuote], before: StoredQuote | None, after: StoredQuote) -> None:
        """The quotes to choose from, and the two to start with."""
        options = [(one.id, self._name(one)) for one in quotes]
        for combo in (self.before, self.after):
            combo.set_options(options)
        self._titles = {one.id: self._title(one) for one in quotes}
        self._currencies = {one.id: one.currency for one in quotes}
        self.after.set_value(after.id)
        there = before is not None
        if before is not None:
            self.before.set_value(before.id)
            self._ask()
        for widget in (self._choice, self.table, self.told):
            widget.setVisible(there)
        self.none.setVisible(not there)

    def show_comparison(self, comparison: Comparison) -> None:
        """The answer."""
        self._comparison = comparison
        self._money = (self._currencies.get(self.before.value, ""), self._currencies.get(self.after.value, ""))
        columns = list(self.table.table.columns)
        for at, combo in ((1, self.before), (3, self.after)):
            columns[at] = replace(columns[at], title=self._titles.get(combo.value, ""))
        self.table.table.columns = tuple(columns)
        self.table.table.headerDataChanged.emit(Qt.Orientation.Horizontal, 1, 3)
        self._show()

    def _ask(self) -> None:
        self.wanted.emit(str(self.before.value), str(self.after.value))

    def _name(self, quote: StoredQuote) -> str:
        revision = self.tr("revision {0}").format(revision_word(quote.revision))
        named = joined((number_word(quote), revision, status_amid(quote.status)), ", ")
        return f"{named} ({quote.customer})"

    def _title(self, quote: StoredQuote) -> str:
        if quote.issued_on is None:
            return self._name(quote)
        day = day_text(quote.issued_on)
        return self.tr("Revision {0}, {1}, {2}").format(revision_word(quote.revision), day, status_amid(quote.status))

    def _show(self, *_ignored: Any) -> None:
        if self._comparison is None:
            return
        rows = [one for one in self._comparison.rows if not self.only.isChecked() or not one.same or one.kind in TOTALS]
        self.table.set_rows([self._row(one) for one in rows])
        same = len(self._comparison.rows) - len(self._comparison.different)
        words = plural(same, self.tr("{n} line is the same."), self.tr("{n} lines are the same."))
        if not self._comparison.different:
            words = self.tr("The two are the same in every line.")
        self.told.setText(words)

    def _row(self, one: Difference) -> CompareRow:
        totals = one.kind in (*TOTALS, "discount")
        strong = one.kind in STRONG
        sides = []
        both = ((one.before, one.before_amount), (one.after, one.after_amount))
        for (text, amount), currency in zip(both, self._money, strict=True):
            if text is None:
                sides.append((NOTHING, NOTHING))
            elif one.kind == "checks":
                sides.append((checks_text(text), ""))
            elif one.kind == "discount" and not amount:
                sides.append(("", NOTHING))
            else:
                sides.append(("" if totals else text, total_text(amount, currency, self._locale)))
        comparable = one.kind != "checks" and len(set(self._money)) == 1
        delta = delta_text(one.delta, self._money[1], self._locale) if comparable else ""
        return CompareRow(row_word(one.kind, one.label), *sides[0], *sides[1], delta, strong)
