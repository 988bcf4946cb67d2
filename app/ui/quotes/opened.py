"""A PDF opened again: whether it is as issued, and the configuration in it, read-only."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from app.quoting.model import QuoteContent
from app.quoting.pdf.reader import OpenedQuote
from app.services.quotes import Recheck
from app.ui.days import day_text
from app.ui.quotes.columns import KeptColumns
from app.ui.quotes.preview import PdfPreview
from app.ui.quotes.words import purpose_word, revision_word, total_text, verdict_word
from app.ui.told import told
from app.ui.widgets import Button, Card, Column, DataTable, Notice, WrappingRow, label, plural, row
from app.viewmodels.numbers import show


@dataclass(frozen=True)
class Position:
    """A line of the opened quote as written."""

    qty: str
    name: str
    role: str
    price: str


class OpenedView(QWidget):
    """``continue_wanted(content)`` and ``recheck_wanted(content)`` take it further; ``closed`` goes back."""

    continue_wanted = Signal(object)
    recheck_wanted = Signal(object)
    closed = Signal()

    def __init__(self, locale: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self._locale = locale
        self.content: QuoteContent | None = None
        self.status = Notice("info")
        self.facts = label("", "quiet", wrap=True)
        self.table = DataTable(
            [
                Column(self.tr("Part"), lambda one: one.name, lambda one: one.name, tip=lambda one: one.name),
                Column(self.tr("Pieces"), lambda one: one.qty, number=True),
                Column(self.tr("What for"), lambda one: one.role, lambda one: one.role),
                Column(self.tr("Price of one"), lambda one: one.price, number=True),
            ],
            self.tr("Configuration in the PDF, read-only"),
            sortable=False,
        )
        self.columns = KeptColumns(self.table, {0: 1})
        self.today = Notice("info")
        self.preview = PdfPreview(self.tr("Pages of the PDF"))
        self._build()

    def _build(self) -> None:
        paper = Card()
        paper.body.addWidget(self.preview, 1)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.setHandleWidth(8)
        split.setStyleSheet("QSplitter::handle { background: transparent; }")
        split.addWidget(self._make_left())
        split.addWidget(paper)
        split.setSizes([640, 520])
        body = QVBoxLayout()
        body.setContentsMargins(16, 12, 16, 12)
        body.addWidget(split, 1)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self._make_bar())
        stack.addLayout(body, 1)

    def _make_bar(self) -> QFrame:
        self._title = label("", "title")
        back = Button("", "back", "icon", tip=self.tr("Back to the quotes"))
        back.clicked.connect(self.closed)
        self.go_on = Button(self.tr("Continue as new project"), "next", "primary")
        self.go_on.pressed_ok.connect(lambda: self.continue_wanted.emit(self.content))
        self.check = Button(self.tr("Check against today's catalog"), "out_of_date")
        self.check.pressed_ok.connect(lambda: self.recheck_wanted.emit(self.content))
        bar = QFrame()
        bar.setObjectName("bar")
        head = WrappingRow(spacing=10)
        bar.setLayout(head)
        head.setContentsMargins(16, 10, 16, 10)
        head.addWidget(back)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.check)
        head.addWidget(self.go_on)
        return bar

    def _make_left(self) -> QWidget:
        card = Card()
        card.body.addLayout(row(label(self.tr("Configuration"), "section"), None))
        card.body.addWidget(self.facts)
        card.body.addWidget(self.table, 1)
        left = QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(self.status)
        inside.addWidget(self.today)
        inside.addWidget(card, 1)
        return left

    def show_opened(self, opened: OpenedQuote, pdf: bytes, name: str) -> None:
        """Shows what a PDF turned out to hold."""
        self.content = opened.content
        self._title.setText(name)
        self.today.hide()
        self.status.show_message(*self._verdict(opened))
        self.preview.show_pdf(pdf)
        content = opened.content
        reason = "" if content else self.tr("There is no configuration to go on with.")
        if content and content.workload is None:
            self.go_on.set_unavailable(self.tr("This quote holds no workload."))
        else:
            self.go_on.set_unavailable(reason)
        self.check.set_unavailable(reason)
        self.facts.setText(self._summary(content) if content else reason)
        self.table.set_rows(self._positions(content) if content else [])

    def show_recheck(self, found: Recheck) -> None:
        """How the build fares with today's rules and prices."""
        words = [
            self.tr("Checks now: {0}, then: {1}.").format(
                *map(verdict_word, (found.report.verdict, found.verdict_then))
            )
        ]
        if found.price_changes:
            words.append(plural(len(found.price_changes), self.tr("{n} price differs."), self.tr("{n} prices differ.")))
            words += [
                f"{one.title}: {self._amount(one.then)} → {self._amount(one.now)}" for one in found.price_changes[:4]
            ]
        else:
            words.append(self.tr("No price has changed."))
        if found.gone:
            words.append(self.tr("No longer in the catalog: {0}.").format(", ".join(found.gone)))
        self.today.show_message("info", self.tr("Against today's catalog"), "\n".join(words))
        self.today.show()

    def show_error(self, words: str) -> None:
        """Says why it could not be taken further."""
        self.today.show_message("fail", words)
        self.today.show()

    def _verdict(self, opened: OpenedQuote) -> tuple[str, str, str]:
        if opened.status == "intact":
            return "ok", self.tr("Intact"), self.tr("The configuration in this PDF is as it was issued.")
        if opened.status == "no data":
            words = self.tr("This PDF holds no Rigwright configuration: it was removed.")
            return "warn", self.tr("No data"), words
        words = self.tr("The configuration in this PDF was changed after issuing.")
        reason = told(opened.reason)
        return "fail", self.tr("Changed"), self.tr("{0} {1}.").format(words, reason[:1].upper() + reason[1:])

    def _summary(self, content: QuoteContent) -> str:
        identity = content.identity
        number = identity.number or self.tr("Draft")
        lines = [
            self.tr("{0}, revision {1}, {2}").format(
                number, revision_word(identity.revision), day_text(identity.dated)
            ),
            f"{content.buyer.name}: {told(content.offer.subject)}",
        ]
        total = content.totals.grand_total if content.totals.grand_total is not None else content.totals.net_total
        lines.append(self.tr("Total: {0}").format(total_text(total, content.currency, self._locale)))
        return "\n".join(lines)

    def _positions(self, content: QuoteContent) -> list[Position]:
        return [
            Position(
                show(line.qty, self._locale),
                line.name,
                purpose_word(line),
                total_text(line.unit_price, content.currency, self._locale),
            )
            for line in content.lines
        ]

    def _amount(self, amount: object) -> str:
        currency = self.content.currency if self.content else "EUR"
        return total_text(amount, currency, self._locale)
