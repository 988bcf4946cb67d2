"""One quote: its pages, its revisions, a comparison, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QTabBar

from app.services.ports import StoredQuote
from app.ui.days import day_text
from app.ui.quotes.columns import KeptColumns
from app.ui.quotes.compare import ComparePane
from app.ui.quotes.preview import PdfPreview
from app.ui.quotes.words import (
    NOTHING,
    decision_word,
    number_word,
    revision_word,
    status_amid,
    status_look,
    status_word,
    total_text,
)
from app.ui.told import joined
from app.ui.widgets import Button, Card, Column, DataTable, Notice, WrappingRow, label
from app.ui.widgets.elided import ElidedLabel
from app.viewmodels.quotes_page import compared_with, decisions, may_revise, revisions_of, total_of

PREVIEW, REVISIONS, COMPARE = range(3)
_DELETE = Qt.WidgetAttribute.WA_DeleteOnClose


class QuoteDetail(Card):
    """``wanted(action)`` names it: a decision, or revise, resume, duplicate, print, save, open, delete."""

    wanted = Signal(str)
    quote_wanted = Signal(str)

    def __init__(self, locale: str) -> None:
        super().__init__(margins=(14, 10, 14, 10))
        self._locale = locale
        self.quote: StoredQuote | None = None
        self._quotes: tuple[StoredQuote, ...] = ()
        self.setAccessibleName(self.tr("The quote selected"))
        self.preview = PdfPreview(self.tr("Pages of the quote"))
        self.compare = ComparePane(locale)
        self.revisions = DataTable(
            [
                Column(self.tr("Revision"), lambda one: revision_word(one.revision)),
                Column(self.tr("Issued"), lambda one: day_text(one.issued_on) or NOTHING, lambda one: one.issued_on),
                Column(self.tr("Valid until"), lambda one: day_text(one.valid_until) or NOTHING),
                Column(self.tr("Total"), lambda one: total_text(total_of(one), one.currency, locale), number=True),
                Column(
                    self.tr("Status"), lambda one: status_word(one.status), mark=lambda one: status_look(one.status)
                ),
            ],
            self.tr("Revisions of this quote"),
            sortable=False,
        )
        self.columns = KeptColumns(self.revisions, {0: 1})
        self.revisions.opened.connect(lambda one: self.quote_wanted.emit(one.id))
        self._build()

    def _build(self) -> None:
        self.title = label("", "section")
        self.told = ElidedLabel("", "quietcaption")
        self.decide = Button("", "quote_accepted", "compact")
        self.revise = Button(self.tr("New revision"), "new", "compact")
        self.resume = Button(self.tr("Continue the draft"), "next", "compact")
        self.duplicate = Button(self.tr("Duplicate"), "copy", "compact")
        self.print = Button(self.tr("Print…"), "print", "compact")
        self.save = Button(self.tr("Save PDF…"), "pdf", "compact")
        self.more = Button("", "more", "compact", tip=self.tr("More"))
        self.decide.pressed_ok.connect(lambda: self.wanted.emit("accepted"))
        for button, action in (
            (self.revise, "revise"), (self.resume, "resume"), (self.duplicate, "duplicate"),
            (self.print, "print"), (self.save, "save"),
        ):  # fmt: skip
            button.pressed_ok.connect(lambda what=action: self.wanted.emit(what))
        self.more.clicked.connect(self._on_more)
        head = WrappingRow()
        head.addWidget(self.title)
        head.addWidget(self.told)
        head.addStretch()
        for button in (self.decide, self.revise, self.resume, self.duplicate, self.print, self.save, self.more):
            head.addWidget(button)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # what had it may be hidden by another tab
        self.tabs.setAccessibleName(self.tr("What is shown of the quote"))
        self.tabs.setAccessibleDescription(self.tr("Left and Right change what is shown of the quote."))
        for text in (self.tr("Preview"), self.tr("Revisions"), self.tr("Compare")):
            self.tabs.addTab(text)
        self.stack = QStackedWidget()
        for widget in (self.preview, self.revisions, self.compare):
            self.stack.addWidget(widget)
        self.tabs.currentChanged.connect(self._on_tab)
        self.notice = Notice("fail")
        self.notice.hide()
        self.body.addLayout(head)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.stack, 1)

    def minimumSizeHint(self) -> QSize:
        """As high as its buttons are in the lines they take at this width."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), self.layout().minimumHeightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def show_quote(self, quote: StoredQuote | None, quotes: Sequence[StoredQuote]) -> None:
        """Another quote, or none."""
        other = (quote.id if quote else None) != (self.quote.id if self.quote else None)
        self.quote, self._quotes = quote, tuple(quotes)
        self.setVisible(quote is not None)
        if quote is None:
            return
        if other:
            self.notice.hide()
        self.title.setText(number_word(quote))
        revision = self.tr("revision {0}").format(revision_word(quote.revision))
        self.told.setText(f"{joined((revision, status_amid(quote.status)), ', ')} · {quote.customer}")
        self._show_ways(quote)
        self.revisions.set_rows(revisions_of(quote, quotes), select=lambda one: one.id == quote.id)
        self._on_tab(self.tabs.currentIndex())

    def _show_ways(self, quote: StoredQuote) -> None:
        word = status_amid(quote.status)
        self.decide.setText(decision_word("accepted"))
        self.decide.setAccessibleName(self.decide.text())
        can = "accepted" in decisions(quote.status)
        self.decide.set_unavailable("" if can else self.tr("This quote is {0}.").format(word))
        self.resume.setVisible(quote.status == "draft")
        if may_revise(quote.status):
            self.revise.set_unavailable("")
        elif quote.status == "draft":
            self.revise.set_unavailable(self.tr("A draft is changed in its project; only an issued quote is revised."))
        else:
            self.revise.set_unavailable(self.tr("This quote is {0}.").format(word))

    def show_error(self, message: str) -> None:
        """Says why something could not be done."""
        self.notice.show_message("fail", message)
        self.notice.show()

    def say(self, message: str) -> None:
        """Says what was done."""
        self.notice.show_message("ok", message)
        self.notice.show()

    def _on_tab(self, at: int) -> None:
        self.stack.setCurrentIndex(at)
        if at == COMPARE and self.quote is not None:
            family = revisions_of(self.quote, self._quotes)
            others = [one for one in self._quotes if one not in family]
            self.compare.offer([*family, *others], compared_with(self.quote, self._quotes), self.quote)

    def more_menu(self) -> QMenu:
        """The rarer ways on, for the quote as it stands."""
        menu = QMenu(self)
        menu.setAttribute(_DELETE)
        status = self.quote.status if self.quote else ""
        entries = [(one, decision_word(one)) for one in decisions(status) if one != "accepted"]
        entries.append(("preview", self.tr("Print preview…")))
        entries.append(("lines", self.tr("Save the lines as a table…")))
        entries.append(("open", self.tr("Open PDF in the viewer")))
        if status == "draft":
            entries.append(("delete", self.tr("Delete draft")))
        for action, words in entries:
            menu.addAction(words).triggered.connect(lambda _on=False, what=action: self.wanted.emit(what))
        return menu

    def _on_more(self) -> None:
        self.more_menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
