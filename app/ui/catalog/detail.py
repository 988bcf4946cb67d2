"""The right-hand side: one part's facts, price and uses; or the facts that several parts share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.domain.parts import Part
from app.services.catalog_log import ChangedUnder
from app.services.catalog_verify import Contradiction
from app.ui.catalog.bulk import BulkEdit
from app.ui.catalog.detail_head import DetailFoot, DetailHead
from app.ui.catalog.edits import CatalogEdits
from app.ui.catalog.form import FactForm
from app.ui.catalog.left_behind import LeftBehind
from app.ui.catalog.log_view import LogTab
from app.ui.catalog.prices import PriceTab
from app.ui.catalog.used_in import UsedInTab, quotes_words
from app.ui.catalog.words import shown
from app.ui.context import AppContext
from app.ui.pieces import furnishing
from app.ui.told import joined, told
from app.ui.widgets import Notice, column, label
from app.viewmodels.bulk_edit import Entry, Sources
from app.viewmodels.catalog_history import Step
from app.viewmodels.numbers import show
from app.viewmodels.part_form import fact_of

FACTS, PRICES, USED, LOG = range(4)
PAUSE_MS = 150
"""How long a part stands still before quotes and laws are looked through: the arrow keys run through lists."""


class DetailPane(QFrame):
    """Sends what the user asks for; changes nothing itself."""

    fact_wanted = Signal(object, str, object)
    """part, fact, ``Entry``"""
    bulk_wanted = Signal(object, object)
    """the lines of the preview, entries by fact"""
    rename_wanted = Signal(object, str, object)
    revert_wanted = Signal(object, str)
    price_wanted = Signal(object, object)
    archive_wanted = Signal(object, bool)
    delete_wanted = Signal(object)
    duplicate_wanted = Signal(object)
    undo_wanted = Signal()
    project_wanted = Signal(str)
    log_wanted = Signal()

    def __init__(self, context: AppContext, locale: str, currency: str) -> None:
        super().__init__()
        self.setObjectName("detail")
        self._context, self._locale = context, locale
        self.parts: tuple[Part, ...] = ()
        self.own = False
        self._uses = ""
        self._forms: dict[str, FactForm] = {}
        self._sources = Sources()
        self._currency = currency
        self.used = UsedInTab(context)
        self.bulk = BulkEdit(context, locale, self)
        self.left = LeftBehind(self)
        self.head, self.foot = DetailHead(), DetailFoot()
        self.pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.pause.timeout.connect(self._on_pause)
        self._build()
        self._connect()
        self.show_parts((), own=False)

    def _build(self) -> None:
        self.title, self.subtitle, self.archive = self.head.title, self.head.subtitle, self.head.archive
        self.undo, self.delete, self.duplicate = self.foot.undo, self.foot.delete, self.foot.duplicate
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setProperty("kind", "close")
        self.tabs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # what had it may be hidden by another tab
        self.tabs.setAccessibleName(self.tr("What is shown of the part"))
        self.tabs.setAccessibleDescription(self.tr("Left and Right change what is shown of the part."))
        for text in (self.tr("Facts"), self.tr("Price"), self.tr("Used in"), self.tr("Log")):
            self.tabs.addTab(text)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(14, 0, 14, 0)
        tabs.addWidget(self.tabs, 1)
        self._rule = QFrame()
        self._rule.setObjectName("rule")
        self.notice = Notice("fail")
        self.notice.hide()
        self.empty = label("", "quiet", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing = QWidget()
        middle = column(None, self.empty, None)
        middle.setStretch(2, 2)
        middle.setContentsMargins(14, 14, 14, 14)
        self._nothing.setLayout(middle)
        self.stack = QStackedWidget()
        for page in (self._nothing, self.used):
            self.stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.head)
        outer.addLayout(tabs)
        outer.addWidget(self._rule)
        outer.addWidget(self.notice)
        outer.addWidget(self.stack, 1)
        outer.addWidget(self.foot)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab)
        self.head.archive_wanted.connect(lambda away: self.archive_wanted.emit(self.parts, away))
        self.undo.clicked.connect(self.undo_wanted)
        self.duplicate.clicked.connect(lambda: self.parts and self.duplicate_wanted.emit(self.parts[0]))
        self.delete.pressed_ok.connect(self._on_delete)
        self.delete.refused.connect(self._on_delete_refused)
        self.foot.discard.clicked.connect(lambda: self.form and self.bulk.drop(self.form))
        self.foot.preview.clicked.connect(lambda: self.bulk.preview(self.window()))
        self.bulk.changed.connect(lambda: self.foot.show_pending(len(self.bulk.entries)))
        self.bulk.ready.connect(lambda: self._on_tab(self.tabs.currentIndex()))
        self.bulk.applied.connect(self.bulk_wanted)
        self.bulk.nothing.connect(lambda: self._say("info", self.tr("All of these parts hold these values already.")))
        self.used.project_wanted.connect(self.project_wanted)
        self.used.counted.connect(self._on_counted)

    @cached_property
    def prices(self) -> PriceTab:
        """The prices of the part; made when first looked at, as the log is."""
        tab = PriceTab(self._context, self._locale, self._currency)
        tab.wanted.connect(lambda price: self.price_wanted.emit(self.parts[0], price))
        self.stack.addWidget(tab)
        if len(self.parts) == 1:
            tab.show_part(self.parts[0], self.own)
        return tab

    @cached_property
    def log(self) -> LogTab:
        """What was changed of the part."""
        tab = LogTab(self._context, self._locale)
        tab.whole_wanted.connect(self.log_wanted)
        self.stack.addWidget(tab)
        if len(self.parts) == 1:
            tab.show_part(self.parts[0])
        return tab

    def connect_edits(self, edits: CatalogEdits) -> None:
        """Has what is asked for here carried out."""
        self.fact_wanted.connect(edits.set_fact)
        self.bulk_wanted.connect(edits.set_facts)
        self.rename_wanted.connect(edits.rename)
        self.revert_wanted.connect(edits.revert)
        self.price_wanted.connect(edits.set_price)
        self.archive_wanted.connect(edits.archive)
        self.delete_wanted.connect(edits.delete)

    # --- what is shown ---------------------------------------------------------------------------------------------

    @property
    def form(self) -> FactForm | None:
        """The form on show."""
        return self._forms.get(self.parts[0].category) if self.parts else None

    def show_many(self, ids: Sequence[str]) -> None:
        """Shows any number of parts together; reads them beside the window."""
        catalog, wanted = self._context.catalog, tuple(ids)

        def done(found: Mapping[str, Part]) -> None:
            same = [part.id for part in self.parts] == list(wanted)
            now = [found[part_id] for part_id in wanted if part_id in found]
            self.show_parts(now, own=self.own and same)

        self._context.runner.run(self, lambda _stop: catalog.known(wanted), done=done)

    def show_count(self, count: int) -> None:
        """So many parts are selected that they are read only when asked for."""
        self.show_parts((), own=False)
        self.head.show()
        self.title.setText(self.tr("{0} parts selected").format(show(count, self._locale)))
        self.empty.setText(self.tr("Edit together, beneath the list, shows what they have in common."))

    def refresh(self, step: Step, changed: Mapping[str, Part]) -> None:
        """Shows what became of the parts; ``changed`` are those of a step that names its parts."""
        if step.changes and not step.part_ids:
            if self.parts:
                self.show_many([part.id for part in self.parts])
            return
        gone = {part_id for part_id in step.part_ids if part_id not in changed}
        now = [changed.get(part.id, part) for part in self.parts if part.id not in gone]
        self.show_parts(now, own=self.own)

    def show_parts(self, parts: Sequence[Part], *, own: bool) -> None:
        """Shows a part, or several of one category together; none clears the pane."""
        other = [part.id for part in parts] != [part.id for part in self.parts]
        if other:
            self.left.leave()
        self.parts, self.own = tuple(parts), own
        one = self.parts[0] if len(self.parts) == 1 else None
        if other:
            self.notice.hide()
            self._uses = ""
            self.delete.set_unavailable("")
            self.used.forget()
            self.pause.start()
        self.head.show_parts(self.parts, self._uses)
        self.duplicate.setVisible(one is not None)
        self.delete.setVisible(one is not None and own)
        for tab in (PRICES, USED, LOG):
            self.tabs.setTabEnabled(tab, one is not None)
        self.tabs.setVisible(one is not None)
        self._rule.setVisible(bool(self.parts))
        self.head.setVisible(bool(self.parts))
        if one is None and self.tabs.currentIndex() != FACTS:
            self.tabs.setCurrentIndex(FACTS)
        self._show_facts(one)
        if one and "prices" in self.__dict__:
            self.prices.show_part(one, own)
        if one and "log" in self.__dict__:
            self.log.show_part(one)
        self._on_tab(self.tabs.currentIndex())
        if other:
            self.left.put_back()

    def _show_facts(self, one: Part | None) -> None:
        self.empty.setText(self.tr("Select a part to see what is known about it."))
        if one is None and self._of_one_category():
            self.empty.setText(self.tr("Comparing {0} parts…").format(len(self.parts)))
            self.bulk.show(self.parts, self._form_for(self.parts[0].category))
            return
        self.bulk.leave()
        if one:
            self._form_for(one.category).show_part(one, own=self.own)
            if not self.pause.isActive():
                self._check(one)
        elif self.parts:
            self.empty.setText(self.tr("Parts of one category can be edited together; these are of several."))

    @property
    def looking(self) -> bool:
        """Whether something is still to be looked up about the part."""
        return self.pause.isActive()

    def _on_pause(self) -> None:
        """The selection rests on a part: now it is worth looking through quotes and laws."""
        if len(self.parts) == 1:
            self.used.show_part(self.parts[0])
            self._check(self.parts[0])

    def _check(self, part: Part) -> None:
        """Says beneath its facts what cannot be true of the part."""
        catalog = self._context.catalog

        def job(_stop: object) -> tuple[Sequence[Contradiction], Sequence[ChangedUnder]]:
            under = catalog.changed_under() if part.overrides else ()
            return catalog.check_part(part), [one for one in under if one.part_id == part.id]

        def done(answer: tuple[Sequence[Contradiction], Sequence[ChangedUnder]]) -> None:
            if self.form is not None:
                self.form.when_built(lambda: self._on_checked(part, *answer))

        self._context.runner.run(self, job, done=done)

    def _on_checked(self, part: Part, found: Sequence[Contradiction], under: Sequence[ChangedUnder]) -> None:
        form = self.form
        if form is None or self.parts != (part,):
            return
        clashes: dict[str, list[str]] = {}
        for one in found:
            clashes.setdefault(one.field, []).append(_sentence(told(one.message)))
        for change in under:
            clashes.setdefault(change.field, []).append(self._changed(part, change))
        form.show_clashes(clashes)
        others = [words for field, said in clashes.items() if field not in form.rows for words in said]
        if others:
            self._say("warn", self.tr("Cannot be right"), joined(others))

    def _changed(self, part: Part, change: ChangedUnder) -> str:
        shape = fact_of(part.category, change.field)
        then, now = (
            shown(shape, value, self._locale, unit=True) if shape else str(value)
            for value in (change.shipped_then, change.shipped_now)
        )
        return self.tr("The shipped value was {0} when you entered yours; now it is {1}.").format(then, now)

    def show_saved(self) -> None:
        """Says when the last change was stored."""
        self.foot.show_saved()

    def show_undo(self, name: str) -> None:
        """Names what the undo button takes back; empty hides it."""
        self.foot.show_undo(name)

    def show_refusal(self, field: str, message: str) -> None:
        """Says why something was not stored: at its fact, or above the form."""
        form = self.form
        if form and field in form.rows and len(self.parts) == 1:
            form.rows[field].show_problem(message)
        elif field == "price":
            self.prices.amount.set_problem(message)
        else:
            self._say("fail", message)

    def focus_on(self, field: str) -> None:
        """Goes to a fact."""
        if field == "price":
            self.tabs.setCurrentIndex(PRICES)
            self.prices.open_form(self.parts[0].price if self.parts else None)
            return
        self.tabs.setCurrentIndex(FACTS)
        if self.form:
            self.form.focus_on(field)

    def _say(self, tone: str, title: str, text: str = "") -> None:
        self.notice.clear_buttons()
        self.notice.show_message(tone, title, text)
        self.notice.show()

    # --- what the user does ----------------------------------------------------------------------------------------

    def _form_for(self, category: str) -> FactForm:
        if category not in self._forms:
            form = FactForm(category, self._locale, self._sources)
            form.wanted.connect(self._on_wanted)
            form.revert_wanted.connect(self._on_revert)
            form.renamed.connect(lambda field, value: self.rename_wanted.emit(self.parts[0], field, value))
            self._forms[category] = form
            self.stack.addWidget(form)
            self._context.runner.in_pieces(form, furnishing(form))
        return self._forms[category]

    def _on_wanted(self, name: str, entry: Entry) -> None:
        if len(self.parts) == 1:
            self.fact_wanted.emit(self.parts[0], name, entry)
        elif self.form:
            self.bulk.enter(name, entry, self.form)

    def _on_revert(self, name: str) -> None:
        if len(self.parts) == 1:
            self.revert_wanted.emit(self.parts[0], name)
        elif self.form:
            self.bulk.drop(self.form, name)

    def _of_one_category(self) -> bool:
        return len({part.category for part in self.parts}) == 1

    def _on_tab(self, at: int) -> None:
        if not self._of_one_category() or not (len(self.parts) == 1 or self.bulk.shows(self.parts)):
            self.stack.setCurrentWidget(self._nothing)
        elif at == FACTS:
            self.stack.setCurrentWidget(self.form)
        else:
            self.stack.setCurrentWidget(self.used if at == USED else self.prices if at == PRICES else self.log)

    def _on_counted(self, words: str, quotes: int) -> None:
        if len(self.parts) == 1:
            self._uses = words
            self.head.show_parts(self.parts, words)
            self.delete.set_unavailable(self.used.told.text() if quotes else "")

    def _on_delete(self) -> None:
        """Deletes a part that no quote uses; looked up now, for the tab may not have found out yet."""
        part = self.parts[0]

        def done(quotes: int) -> None:
            if quotes:
                self.used.show_part(part)
                self._on_delete_refused(quotes_words(quotes))
            else:
                self.delete_wanted.emit(part)

        self._context.runner.run(self, lambda _stop: self.used.count_quotes(part.id), done=done)

    def _on_delete_refused(self, reason: str) -> None:
        """A part that quotes use is put away, not deleted."""
        self._say("info", reason, self.tr("Archive it instead: it is no longer offered, and can be brought back."))
        button = self.notice.add_button(self.tr("Archive"), "archive")
        button.clicked.connect(lambda: self.archive_wanted.emit(self.parts, True))
        button.show()
        button.setFocus()


def _sentence(message: str) -> str:
    text = message[:1].upper() + message[1:]
    return text if text.endswith((".", "?", "!")) else f"{text}."
