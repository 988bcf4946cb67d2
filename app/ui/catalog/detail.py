"""The right-hand side: one part's facts, price and uses; or the facts that several parts share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout

from app.domain.parts import Part
from app.ui.catalog.form import FactForm
from app.ui.catalog.prices import PriceTab
from app.ui.catalog.used_in import UsedInTab
from app.ui.catalog.words import category_word
from app.ui.context import AppContext
from app.ui.widgets import Button, IconLabel, Notice, label

FACTS, PRICES, USED = range(3)


class DetailPane(QFrame):
    """Sends what the user asks for; changes nothing itself."""

    fact_wanted = Signal(object, str, object, str)
    revert_wanted = Signal(object, str)
    price_wanted = Signal(object, object)
    archive_wanted = Signal(object, bool)
    delete_wanted = Signal(object)
    duplicate_wanted = Signal(object)
    undo_wanted = Signal()
    project_wanted = Signal(str)

    def __init__(self, context: AppContext, locale: str, currency: str) -> None:
        super().__init__()
        self.setObjectName("detail")
        self._context, self._locale = context, locale
        self.parts: tuple[Part, ...] = ()
        self.own = False
        self._forms: dict[str, FactForm] = {}
        self.prices = PriceTab(locale, currency)
        self.used = UsedInTab(context)
        self._build()
        self.prices.wanted.connect(lambda price: self.price_wanted.emit(self.parts[0], price))
        self.used.project_wanted.connect(self.project_wanted)
        self.used.counted.connect(self._on_counted)
        self.show_parts((), own=False)

    def _build(self) -> None:
        self.title = label("", "section", wrap=True)
        self.subtitle = label("", "quietcaption", wrap=True)
        self.archive = Button(self.tr("Archive"), "archive", "compact")
        self.archive.clicked.connect(self._on_archive)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 14, 6)
        head.addLayout(words, 1)
        head.addWidget(self.archive)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("What is shown of the part"))
        for text in (self.tr("Facts"), self.tr("Price"), self.tr("Used in")):
            self.tabs.addTab(text)
        self.tabs.currentChanged.connect(self._on_tab)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(14, 0, 14, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        line = QFrame()
        line.setObjectName("rule")
        self.notice = Notice("fail")
        self.notice.hide()
        self.empty = label(self.tr("Select a part to see what is known about it."), "quiet", wrap=True)
        self.empty.setContentsMargins(14, 14, 14, 14)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.prices)
        self.stack.addWidget(self.used)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addLayout(tabs)
        outer.addWidget(line)
        outer.addWidget(self.notice)
        outer.addWidget(self.stack, 1)
        outer.addWidget(self._footer())

    def _footer(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("footer")
        self._saved_mark = IconLabel("saved", "text2", 16)
        self._saved_mark.hide()
        self.saved = label("", "quietcaption")
        self.undo = Button("", "undo", "compact")
        self.duplicate = Button(self.tr("Duplicate"), "copy", "compact")
        self.delete = Button(self.tr("Delete"), "delete-outline", "compact")
        self.undo.clicked.connect(self.undo_wanted)
        self.duplicate.clicked.connect(lambda: self.parts and self.duplicate_wanted.emit(self.parts[0]))
        self.delete.clicked.connect(lambda: self.parts and self.delete_wanted.emit(self.parts[0]))
        line = QHBoxLayout(foot)
        line.setContentsMargins(14, 8, 14, 8)
        line.setSpacing(8)
        line.addWidget(self._saved_mark)
        line.addWidget(self.saved, 1)
        line.addWidget(self.undo)
        line.addWidget(self.delete)
        line.addWidget(self.duplicate)
        return foot

    # --- what is shown ---------------------------------------------------------------------------------------------

    @property
    def form(self) -> FactForm | None:
        """The form on show."""
        return self._forms.get(self.parts[0].category) if self.parts else None

    def show_parts(self, parts: Sequence[Part], *, own: bool) -> None:
        """Shows a part, or several of one category together; none clears the pane."""
        other = [part.id for part in parts] != [part.id for part in self.parts]
        self.parts, self.own = tuple(parts), own
        one = self.parts[0] if len(self.parts) == 1 else None
        mixed = len({part.category for part in self.parts}) > 1
        if other:
            self.notice.hide()
        self._show_head(one)
        for tab in (PRICES, USED):
            self.tabs.setTabEnabled(tab, one is not None)
        if one is None and self.tabs.currentIndex() != FACTS:
            self.tabs.setCurrentIndex(FACTS)
        if self.parts and not mixed:
            self._form_for(self.parts[0].category).show_parts(self.parts)
        if one:
            self.prices.show_part(one, own)
            if other:
                self.used.show_part(one)
        if mixed:
            self.empty.setText(self.tr("Parts of one category can be edited together; these are of several."))
        else:
            self.empty.setText(self.tr("Select a part to see what is known about it."))
        self._on_tab(self.tabs.currentIndex())

    def _show_head(self, one: Part | None) -> None:
        if one:
            state = self.tr("archived") if one.status == "archived" else ""
            words = [one.vendor, category_word(one.category), one.mpn or "", state]
            self.title.setText(one.name)
            self.subtitle.setText(" · ".join(word for word in words if word))
            self.subtitle.setToolTip(one.id)
        else:
            several = self.tr("{0} parts together").format(len(self.parts))
            self.title.setText(several if self.parts else "")
            hint = self.tr("Only fields that you touch are written.") if self.parts else ""
            self.subtitle.setText(hint)
        gone = bool(self.parts) and all(part.status == "archived" for part in self.parts)
        self.archive.setText(self.tr("Bring back") if gone else self.tr("Archive"))
        self.archive.setAccessibleName(self.archive.text())
        self.archive.set_icon("undo" if gone else "archive")
        self.archive.setVisible(bool(self.parts))
        self.duplicate.setVisible(one is not None)
        self.delete.setVisible(one is not None and self.own)

    def show_saved(self) -> None:
        """Says when the last change was stored."""
        self._saved_mark.show()
        self.saved.setText(self.tr("Saved {0}").format(datetime.now().astimezone().strftime("%H:%M")))

    def show_undo(self, name: str) -> None:
        """Names what the undo button takes back; empty hides it."""
        self.undo.setVisible(bool(name))
        self.undo.setText(self.tr("Undo: {0}").format(name))
        self.undo.setAccessibleName(self.undo.text())

    def show_refusal(self, field: str, message: str) -> None:
        """Says why something was not stored: at its fact, or above the form."""
        form = self.form
        if form and field in form.rows:
            form.rows[field].show_problem(message)
        elif field == "price":
            self.prices.amount.set_problem(message)
        else:
            self.notice.show_message("fail", message)
            self.notice.show()

    def focus_on(self, field: str) -> None:
        """Goes to a fact."""
        if field == "price":
            self.tabs.setCurrentIndex(PRICES)
            self.prices.amount.edit.setFocus()
            return
        self.tabs.setCurrentIndex(FACTS)
        if self.form:
            self.form.focus_on(field)

    def _form_for(self, category: str) -> FactForm:
        if category not in self._forms:
            form = FactForm(category, self._locale)
            form.wanted.connect(lambda name, value, source: self.fact_wanted.emit(self.parts, name, value, source))
            form.revert_wanted.connect(lambda name: self.revert_wanted.emit(self.parts[0], name))
            self._forms[category] = form
            self.stack.addWidget(form)
        return self._forms[category]

    def _on_tab(self, at: int) -> None:
        one_category = len({part.category for part in self.parts}) == 1
        if not one_category:
            self.stack.setCurrentWidget(self.empty)
        elif at == FACTS:
            self.stack.setCurrentWidget(self.form)
        else:
            self.stack.setCurrentWidget(self.prices if at == PRICES else self.used)

    def _on_counted(self, words: str) -> None:
        if len(self.parts) == 1 and words:
            self.subtitle.setText(f"{self.subtitle.text()} · {words}")

    def _on_archive(self) -> None:
        gone = all(part.status == "archived" for part in self.parts)
        self.archive_wanted.emit(self.parts, not gone)
