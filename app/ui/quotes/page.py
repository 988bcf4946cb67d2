"""The quotes window: the list, one quote in detail, and PDFs opened again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.quoting.model import QuoteContent
from app.quoting.pdf.reader import OpenedQuote
from app.services.documents import write_file
from app.services.ports import StoredQuote
from app.ui.context import AppContext
from app.ui.days import day_text
from app.ui.pieces import InPieces
from app.ui.quotes.actions import QuoteActions
from app.ui.quotes.columns import KeptColumns
from app.ui.quotes.detail import QuoteDetail
from app.ui.quotes.opened import OpenedView
from app.ui.quotes.words import NOTHING, number_word, revision_word, status_look, status_word, total_text
from app.ui.theme import scaled
from app.ui.told import joined, told
from app.ui.widgets import (
    Button,
    Card,
    Column,
    Combo,
    DataTable,
    Dialogs,
    Notice,
    SearchField,
    WrappingRow,
    label,
    plural,
    row,
)
from app.viewmodels.quotes_page import STATUSES, counts, filtered, total_of

LIST_SHARE = 0.36
"""Of the room's height, the most that the list takes by itself."""


class QuotesPage(InPieces, QWidget):
    """What the rail shows under Quotes."""

    corner_changed = Signal(str)
    project_wanted = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Quotes"))
        self.context = context
        self._locale = context.settings.load().reading_locale
        self._quotes: tuple[StoredQuote, ...] = ()
        self._wanted_id = ""
        self._split_by_hand = False
        self.deeds = QuoteActions(self, context)
        self.plan_to_build()

    # --- construction ----------------------------------------------------------------------------------------------

    def build(self) -> Iterator[None]:
        card = self._table_card()
        self._lay_out()
        yield
        self.lists.addWidget(card)
        self.lists.addWidget(self._empty)
        yield
        self.detail = QuoteDetail(self._locale)
        self.split.addWidget(self.detail)
        self.split.setStretchFactor(1, 1)
        self.split.splitterMoved.connect(self._on_split)
        yield
        self.opened = OpenedView(self._locale)
        self.stack.addWidget(self.opened)
        yield
        self._connect()

    def _table_card(self) -> Card:
        locale = self._locale
        self.table = DataTable(
            [
                Column(self.tr("Number"), number_word, lambda one: one.number or "￿",
                       bold=lambda one: bool(one.number)),
                Column(self.tr("Rev."), lambda one: revision_word(one.revision), lambda one: one.revision),
                Column(self.tr("Customer"), lambda one: one.customer, lambda one: one.customer.lower(),
                       tip=lambda one: one.customer),
                Column(self.tr("Project"), lambda one: told(one.project), lambda one: told(one.project).lower(),
                       tip=lambda one: told(one.project)),
                Column(self.tr("Total"), lambda one: total_text(total_of(one), one.currency, locale), total_of,
                       number=True),
                Column(self.tr("Issued"), lambda one: day_text(one.issued_on) or NOTHING, lambda one: one.issued_on),
                Column(self.tr("Valid until"), lambda one: day_text(one.valid_until) or NOTHING,
                       lambda one: one.valid_until),
                Column(self.tr("Status"), lambda one: status_word(one.status), lambda one: status_word(one.status),
                       mark=lambda one: status_look(one.status)),
            ],
            self.tr("Quotes"),
        )  # fmt: skip
        self.columns = KeptColumns(self.table, {2: 2, 3: 3})
        self._empty = self._nothing_yet()
        card = Card(margins=(1, 4, 1, 1))
        card.body.addWidget(self.table)
        return card

    def _lay_out(self) -> None:
        """The bar and the empty places: moving what is filled would style it anew. Tab goes in the order of adding."""
        self.notice = Notice("fail")
        self.notice.hide()
        self.lists = QStackedWidget()
        self.lists.setMinimumHeight(130)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(8)
        self.split.setStyleSheet("QSplitter::handle { background: transparent; }")
        self.split.addWidget(self.lists)
        body = QVBoxLayout()
        body.setContentsMargins(16, 14, 16, 14)
        body.setSpacing(8)
        body.addWidget(self.notice)
        body.addWidget(self.split, 1)
        main = QWidget()
        stack = QVBoxLayout(main)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self._bar())
        stack.addLayout(body, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(main)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("bar")
        line = WrappingRow()
        bar.setLayout(line)
        line.setContentsMargins(16, 10, 16, 10)
        line.setSpacing(10)
        self.search = SearchField(
            self.tr("Number, customer, part or project"), self.tr("Search the quotes"), self.table, "Ctrl+F"
        )
        self.search.limit(340)
        options = [("", self.tr("All states")), *((one, status_word(one)) for one in STATUSES)]
        self.status = Combo(options, self.tr("Show only quotes that are"))
        self.status.set_value("")
        self.status.setMaximumWidth(scaled(180))
        self.open_button = Button(self.tr("Open quote PDF…"), "pdf")
        self.export_button = Button(self.tr("Export list…"), "export")
        line.addWidget(label(self.tr("Quotes"), "title"))
        line.addSpacing(16)
        line.addWidget(self.search)
        line.addWidget(self.status)
        line.addStretch(1)
        line.addWidget(self.open_button)
        line.addWidget(self.export_button)
        return bar

    def _nothing_yet(self) -> Card:
        card = Card()
        self._empty_words = label("", "quiet", wrap=True)
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.clear = Button(self.tr("Show all quotes"), "clear")
        self.clear.clicked.connect(self._on_clear)
        card.body.addStretch(1)
        card.body.addWidget(self._empty_words)
        card.body.addLayout(row(None, self.clear, None))
        card.body.addStretch(1)
        return card

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self._show())
        self.status.activated.connect(lambda _index: self._show())
        self.table.chosen.connect(lambda quote: self._choose(quote.id))
        self.table.opened.connect(lambda _quote: self.detail.tabs.setFocus())
        self.open_button.clicked.connect(self.ask_pdf)
        self.export_button.clicked.connect(self._on_export)
        self.detail.wanted.connect(self._on_wanted)
        self.detail.quote_wanted.connect(self._choose)
        self.detail.compare.wanted.connect(self._on_compare)
        self.opened.closed.connect(lambda: self.stack.setCurrentIndex(0))
        self.opened.continue_wanted.connect(
            lambda content: self.deeds.make_project(content, failed=self.opened.show_error)
        )
        self.deeds.changed.connect(self._on_changed)
        self.deeds.said.connect(self.detail.say)
        self.deeds.failed.connect(self.detail.show_error)
        self.deeds.project_wanted.connect(self.project_wanted)
        self.opened.recheck_wanted.connect(self._on_recheck)

    # --- what the shell calls --------------------------------------------------------------------------------------

    def entered(self) -> None:
        """The window has come to the front: other windows may have issued quotes."""
        self._load()

    def place(self) -> dict[str, Any]:
        """Where the user is on this page."""
        chosen = self.detail.quote.id if self.detail.quote else ""
        return {"text": self.search.edit.text(), "status": self.status.value, "quote": chosen,
                "heights": self.split.sizes() if self._split_by_hand else [],
                "columns": {name: kept.state() for name, kept in self._kept().items()}}  # fmt: skip

    def _kept(self) -> dict[str, KeptColumns]:
        return {"list": self.columns, "revisions": self.detail.columns, "opened": self.opened.columns}

    def go_to_place(self, place: Mapping[str, Any]) -> None:
        """Back to where the user was; a quote that is gone is left out."""
        heights, status = place.get("heights"), str(place.get("status") or "")
        if (
            isinstance(heights, list)
            and len(heights) == self.split.count()
            and all(isinstance(h, int) for h in heights)
        ):
            self.split.setSizes(heights)
            self._split_by_hand = True
        columns = place.get("columns")
        for name, kept in self._kept().items():
            kept.restore(columns.get(name) if isinstance(columns, Mapping) else None)
        self.search.edit.setText(str(place.get("text") or ""))
        self.status.set_value(status if status in STATUSES else "")
        self._load(str(place.get("quote") or ""))

    def initial_focus(self) -> QWidget:
        """Where the focus goes."""
        return self.search.edit

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.edit.selectAll()

    def panes(self) -> list[QWidget]:
        """What F6 walks through."""
        return [self.opened] if self.stack.currentIndex() else [self.search.parentWidget(), self.lists, self.detail]

    def show_quote(self, quote_id: str) -> None:
        """Goes to a quote, past words and filter."""
        self.search.edit.clear()
        self.status.set_value("")
        self.stack.setCurrentIndex(0)
        self._load(quote_id)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_pdf(self) -> None:
        """Asks for a PDF and opens it."""
        path = Dialogs.open_file(self, self.tr("Open quote PDF"), self.tr("PDF files (*.pdf)"))
        if path is not None:
            self.open_pdf(path)

    def open_pdf(self, path: Path) -> None:
        """Shows what a PDF holds and whether it is as it was issued."""
        quotes = self.context.quotes

        def job() -> tuple[OpenedQuote, bytes]:
            opened = quotes.open_pdf(path)
            return opened, path.read_bytes()

        def done(found: tuple[OpenedQuote, bytes]) -> None:
            self.notice.hide()
            self.opened.show_opened(*found, path.name)
            self.stack.setCurrentIndex(1)
            self.opened.go_on.setFocus()

        self.deeds.run(job, done, self._say_failed)

    # --- the list --------------------------------------------------------------------------------------------------

    def _load(self, select: str = "") -> None:
        quotes = self.context.quotes
        self._wanted_id = select or self._wanted_id
        self.deeds.run(quotes.list, self._on_loaded, self._say_failed)

    def _on_loaded(self, quotes: Sequence[StoredQuote]) -> None:
        self._quotes = tuple(quotes)
        self._show()
        seen = counts(self._quotes)
        words = [plural(len(quotes), self.tr("{n} quote"), self.tr("{n} quotes"))]
        texts = {"issued": self.tr("{0} issued"), "accepted": self.tr("{0} accepted")}
        words += [text.format(seen[one]) for one, text in texts.items() if seen.get(one)]
        self.corner_changed.emit(joined(words, ", "))

    def _show(self) -> None:
        text, status = self.search.edit.text().strip(), str(self.status.value or "")
        found = filtered(self._quotes, text, status)
        current = self._wanted_id or (self.detail.quote.id if self.detail.quote else "")
        chosen = next((one for one in found if one.id == current), found[0] if found else None)
        self.table.set_rows(found, select=lambda one: chosen is not None and one.id == chosen.id)
        self.lists.setCurrentIndex(0 if found else 1)
        if not self._quotes:
            words = self.tr("No quotes yet. The last step of a project issues one; a PDF can be opened here.")
        else:
            words = self.tr("No quote matches.")
        self._empty_words.setText(words)
        self.clear.setVisible(bool(self._quotes))
        self._fit_split()
        self._wanted_id = ""
        self._show_detail(chosen)

    def _on_split(self, *_place: int) -> None:
        self._split_by_hand = True

    def _fit_split(self) -> None:
        """The list as high as its rows, as long as most is left to the quote below and nobody moved the border."""
        whole = self.split.height()
        if self._split_by_hand or not whole:
            return
        head, line = self.table.horizontalHeader().sizeHint().height(), self.table.verticalHeader().defaultSectionSize()
        rows = max(4, self.table.table.rowCount()) + 1
        wanted = min(head + rows * line, round(whole * LIST_SHARE))
        self.split.setSizes([wanted, whole - wanted])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.built:
            self._fit_split()

    def _on_clear(self) -> None:
        self.search.edit.clear()
        self.status.set_value("")
        self._show()

    def _choose(self, quote_id: str) -> None:
        quote = next((one for one in self._quotes if one.id == quote_id), None)
        if quote is not None:
            self.table.select(lambda one: one.id == quote_id)
            self._show_detail(quote)

    def _show_detail(self, quote: StoredQuote | None) -> None:
        self.detail.show_quote(quote, self._quotes)
        if quote is None:
            return
        quotes = self.context.quotes

        def job() -> tuple[str, bytes]:
            stored = quotes.get(quote.id)
            return quote.id, stored.pdf or quotes.render_pdf(quotes.content(quote.id)).pdf

        def done(found: tuple[str, bytes]) -> None:
            if self.detail.quote and self.detail.quote.id == found[0]:
                self.detail.preview.show_pdf(found[1])

        self.deeds.run(job, done, lambda words: self.detail.preview.show_pdf(None, words))

    # --- what is done with a quote ---------------------------------------------------------------------------------

    def _on_wanted(self, action: str) -> None:
        if self.detail.quote is not None:
            self.deeds.act(action, self.detail.quote, self.detail.preview.pdf)

    def _on_changed(self, quote_id: str) -> None:
        self.detail.notice.hide()
        self._load(quote_id)

    def _on_compare(self, before: str, after: str) -> None:
        quotes = self.context.quotes
        self.deeds.run(lambda: quotes.compare(before, after), self.detail.compare.show_comparison)

    def _on_recheck(self, content: QuoteContent) -> None:
        quotes = self.context.quotes
        self.deeds.run(lambda: quotes.recheck(content), self.opened.show_recheck, self.opened.show_error)

    def _on_export(self) -> None:
        path = Dialogs.save_file(self, self.tr("Export list"), "quotes.csv", self.tr("CSV files (*.csv)"))
        if path is not None:
            data = _csv(self.table.table.rows).encode("utf-8-sig")
            done = self.tr("List written to {0}.").format(path.name)
            self.deeds.run(lambda: write_file(path, data), lambda _none: self._say("ok", done), self._say_failed)

    def _say(self, tone: str, words: str) -> None:
        self.notice.show_message(tone, words)
        self.notice.show()

    def _say_failed(self, words: str) -> None:
        self._say("fail", words)


def _csv(quotes: Sequence[StoredQuote]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(
        ["number", "revision", "customer", "project", "total", "currency", "issued", "valid until", "status"]
    )
    for one in quotes:
        writer.writerow(
            [one.number or "", one.revision, one.customer, one.project, one.total or "", one.currency,
             one.issued_on or "", one.valid_until or "", one.status]
        )  # fmt: skip
    return text.getvalue()
