"""Step 7: the customer, the terms, a live preview, and issuing the quote."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.domain.errors import AppError
from app.domain.finding import VerdictKind
from app.quoting.model import QuoteContent
from app.quoting.pricing import Priced
from app.services.ports import StoredQuote
from app.services.settings import Settings
from app.ui.told import told_error
from app.ui.widgets import Button, Dialogs, FoldingGrid, announce
from app.ui.wizard.build.checker import BuildChecker
from app.ui.wizard.compare.dialog import CompareDialog
from app.ui.wizard.model import WizardModel
from app.ui.wizard.page import WizardPage
from app.ui.wizard.quote.chip import StateChip
from app.ui.wizard.quote.drafting import PAGES_PAUSE_MS, QuoteDrafting
from app.ui.wizard.quote.form import QuoteForm
from app.ui.wizard.quote.form_area import FormArea
from app.ui.wizard.quote.issuing import issue
from app.ui.wizard.quote.more import MoreWays
from app.ui.wizard.quote.outlets import Outlets
from app.ui.wizard.quote.preview import PreviewCard
from app.ui.wizard.quote.words import confirm_text, state_text, total_word
from app.viewmodels.draft import Draft
from app.viewmodels.judging import counts_of
from app.viewmodels.quote_page import (
    PRINTS,
    prints_of,
    services_of,
    ticked,
    ticking,
    total_lines,
    with_buyer,
    with_term,
)
from app.viewmodels.results import Results


class QuotePage(WizardPage):
    """Drafts through ``context.quotes``; every total comes from there."""

    key = "quote"

    def __init__(self, model: WizardModel) -> None:
        super().__init__(model, self.tr("Quote"), self.tr("Gets its number when it is issued."), wide_head=True)
        self.checker = BuildChecker.of(model)
        self.checker.changed.connect(self._on_checked)
        self.settings: Settings = self.context.settings.load()
        self.drafting = QuoteDrafting(self, model, self.checker)
        self.drafting.priced.connect(self._on_priced)
        self.drafting.drafted.connect(self._on_drafted)
        self.drafting.refused.connect(self._on_refused)
        self.content: QuoteContent | None = None
        self.issued: StoredQuote | None = None
        self.revised: StoredQuote | None = None
        self._rendered: Draft | None = None
        self._reading = False

    def build(self) -> Iterator[None]:
        model = self.model
        self._make_head()
        yield
        line = FoldingGrid(2, gap=8, shares=(44, 56), fill=True)
        self.body.addLayout(line, 1)
        self.form = QuoteForm(self.locale_name)
        self.form.buyer_edited.connect(lambda name, value: self._edit(with_buyer(model.draft, name, value)))
        self.form.term_edited.connect(lambda name, value: self._edit(with_term(model.draft, name, value)))
        self.form.service_ticked.connect(self._on_service)
        self.form.print_ticked.connect(self._on_print)
        self.form.alternatives_wanted.connect(lambda: CompareDialog(self, model, quoted=True).open())
        line.put(FormArea(self.form), 0, 0)
        while not self.form.build_on():
            yield
        yield
        self.preview = PreviewCard()
        line.put(self.preview, 0, 1)
        self._make_actions()

    def _make_head(self) -> None:
        self.chip = StateChip()
        self.head.insertWidget(1, self.chip)
        self.show_failing = Button(self.tr("Show it"), "", "link")
        self.show_failing.clicked.connect(self._on_show_failing)
        self.show_failing.hide()
        self.head.addWidget(self.show_failing)
        self.mail = Button(self.tr("Copy for e-mail"), "copy", "compact")
        self.mail.pressed_ok.connect(self._up_to_date(self._on_mail))
        self.head.addWidget(self.mail)
        self.outlets = Outlets(self, self.runner, self.context.quotes, self.locale_name)
        self.outlets.written.connect(self._say_written)
        self.outlets.failed.connect(self._on_failed)
        pages, lines = self.tr("Print preview…"), self.tr("Save the lines as a table…")
        self.more = MoreWays([
            (pages, self._up_to_date(lambda: self.outlets.preview(self.preview.pdf, self.issued))),
            (lines, self._up_to_date(lambda: self.outlets.save_lines(self.content, self.issued))),
        ])  # fmt: skip
        self.head.addWidget(self.more)

    def _make_actions(self) -> None:
        self.duplicate = Button(self.tr("Duplicate"), "copy")
        self.duplicate.pressed_ok.connect(self._on_duplicate)
        self.save = Button(self.tr("Save draft"), "save")
        self.save.pressed_ok.connect(self._up_to_date(self._on_save))
        self.print = Button(self.tr("Print…"), "print")
        self.print.pressed_ok.connect(self._up_to_date(lambda: self.outlets.print(self.preview.pdf, self.issued)))
        self.revise = Button(self.tr("New revision"), "new")
        self.revise.pressed_ok.connect(self._on_revise)
        self._actions = [self.duplicate, self.save, self.print]
        self._issued_actions = [self.duplicate, self.revise, self.print]

    # ---- rendering

    def entered(self) -> None:
        self.settings = self.context.settings.load()
        self.checker.ensure()
        draft, quotes = self.model.draft, self.context.quotes
        self._reading = bool(draft.quote_id) and self.issued is None
        for quote_id, known, done in (
            (draft.quote_id, self.issued, self._on_read), (draft.revises, self.revised, self._on_revised),
        ):  # fmt: skip
            if quote_id and known is None:
                job = partial(quotes.get, quote_id)
                self.runner.run(
                    self, lambda _stop, job=job: job(), done=done, failed=lambda _error, done=done: done(None)
                )
        self._draft_anew()

    def left(self) -> None:
        self.drafting.forget()
        self.show_error("")
        self.model.put(totals=(), gross=None)

    def _draft_anew(self, pause_ms: int = 0) -> None:
        """An issued quote stays as it is; whether it is one must be known."""
        if not self._is_issued() and not self._reading:
            self.drafting.change(self.settings, pause_ms)

    def render(self, draft: Draft, results: Results) -> None:
        if draft is not self._rendered:
            self._rendered = draft
            self.form.show_draft(draft, self.settings)
            self._draft_anew(PAGES_PAUSE_MS)
        reason = self._why_not()
        self.show_failing.setVisible(bool(self._failing()))
        for button in (self.print, self.mail, self.more):
            button.set_unavailable("" if self.content is not None else self.tr("There is no preview yet."))
        self.save.set_unavailable(self._no_save())
        self.duplicate.set_unavailable("" if draft.quote_id else self.tr("Save the draft first."))
        self._show_state(reason)

    def _show_state(self, reason: str) -> None:
        self.chip.set_issued(self._is_issued())
        self.preview.set_issued(self._is_issued())
        self.subtitle.setText(state_text(self.issued if self._is_issued() else None, self.revised, reason))

    def _edit(self, draft: Draft) -> None:
        if not self._is_issued():
            if self.content is not None:
                self.show_error("")  # what it tells of was before this change
            self.model.change(draft)

    def _on_service(self, name: str, on: bool) -> None:
        names = [service.name for service in services_of(self.model.draft, self.settings)]
        chosen = ticking(ticked(self.model.draft, self.settings), name, on, names)
        self._edit(with_term(self.model.draft, "ticked_services", list(chosen)))

    def _on_print(self, name: str, on: bool) -> None:
        chosen = ticking(prints_of(self.model.draft), name, on, list(PRINTS))
        self._edit(with_term(self.model.draft, "prints", list(chosen)))

    def _on_checked(self) -> None:
        if self.isVisible():
            self._draft_anew()
            self.footer_changed.emit()

    # ---- totals and preview

    def _put_totals(self, priced: Priced | QuoteContent | None) -> None:
        """Into summary and list, rendered once; what stands there already is left alone."""
        lines = () if priced is None else total_lines(priced)
        totals = tuple((total_word(line, priced, self.locale_name), line.amount) for line in lines)
        gross = None if priced is None else priced.totals.grand_total
        results = self.model.results
        if self.isVisible() and (totals, gross) != (results.totals, results.gross):
            self.model.put(totals=totals, gross=gross)

    def _on_priced(self, priced: Priced | None) -> None:
        if not self._is_issued():
            self._put_totals(priced)

    def _on_drafted(self, content: QuoteContent, pdf: bytes) -> None:
        if not self._is_issued():
            if self.content is None:
                self.show_error("")  # it said why there was none
            self.preview.show_pdf(pdf)
            self._show_content(content)

    def _on_refused(self, error: AppError) -> None:
        if not self._is_issued():
            self.show_error(told_error(error))
            self._show_content(None)

    def _show_content(self, content: QuoteContent | None) -> None:
        self.content = content
        if content is not None:
            self._put_totals(content)
        self.render(self.model.draft, self.model.results)
        self.footer_changed.emit()

    def _up_to_date(self, act: Callable[[], None]) -> Callable[[], None]:
        """``act``, once the content holds what was typed last."""
        return lambda: act() if self._is_issued() else self.drafting.when_drafted(act)

    # ---- issuing

    def _is_issued(self) -> bool:
        return self.issued is not None and self.issued.status != "draft"

    def _failing(self) -> int:
        report = self.model.results.report
        return counts_of(report).failed if report and report.verdict == VerdictKind.FAILS else 0

    def _why_not(self) -> str:
        """Why the quote cannot be issued; empty when it can."""
        failing = self._failing()
        if failing:
            return self.tr("1 check fails.") if failing == 1 else self.tr("{0} checks fail.").format(failing)
        if self.model.draft.out_of_date:
            return self.tr("The build is out of date: check it first.")
        return ""

    def _no_save(self) -> str:
        if self._is_issued():
            return self.tr("The quote is issued; changes need a revision.")
        return "" if self.content is not None else self.tr("There is no preview yet.")

    def obstacle(self) -> tuple[str, QWidget | None]:
        if self._is_issued():
            return "", None
        reason = self._why_not()
        if reason:
            return self.tr("{0} A quote can be issued once none does.").format(reason), self.show_failing
        if self.content is None:
            return self.tr("The preview is not ready yet."), None
        return "", None

    def on_next(self) -> bool:
        if self._is_issued():
            self.outlets.export(self.issued)
        elif Dialogs.confirm(self, self.tr("Issue this quote?"), confirm_text(self.revised),
                             self.tr("Issue quote"), self.tr("Not yet")):  # fmt: skip
            self.drafting.when_drafted(self._issue)
        return False

    def _issue(self) -> None:
        quotes, content, draft, project = self.context.quotes, self.content, self.model.draft, self.model.project_id
        self._store(lambda: issue(quotes, content, draft, project), self._on_issued)

    def _store(self, job: Callable[[], StoredQuote], done: Callable[[StoredQuote], None]) -> None:
        self.runner.run(self, lambda _stop: job(), done=done, failed=self._on_failed, lane="save")

    def _on_issued(self, stored: StoredQuote) -> None:
        self.issued, self.revised = stored, None
        self.drafting.forget()
        self.model.change(
            self.model.draft.with_(quote_id=stored.id, quote_number=stored.number, revises=None), undo=False
        )
        self._on_stored(stored)
        announce(self, self.tr("Quote {0} is issued.").format(stored.number))
        self.outlets.export(stored)

    def _on_read(self, stored: StoredQuote | None = None) -> None:
        """What is stored of the quote in hand, if anything still is."""
        self._reading = False
        if stored is not None:
            self._on_stored(stored)
        self._draft_anew()

    def _on_stored(self, stored: StoredQuote) -> None:
        self.issued = stored
        if stored.status != "draft" and stored.pdf:
            quotes, quote_id = self.context.quotes, stored.id
            self.preview.show_pdf(stored.pdf)
            self.form.set_read_only(self.tr("The quote is issued; changes need a revision."))
            self.runner.run(self, lambda _stop: quotes.content(quote_id), done=self._show_content)
        self.render(self.model.draft, self.model.results)
        self.footer_changed.emit()

    def _on_revised(self, stored: StoredQuote | None) -> None:
        self.revised = stored
        self.render(self.model.draft, self.model.results)

    def _on_revise(self) -> None:
        """The form opens again; issuing it replaces the quote in hand, which stays as it is until then."""
        self.revised, self.issued = self.issued, None
        self.drafting.forget()
        self.form.set_read_only("")
        draft = self.model.draft
        self.model.change(draft.with_(quote_id=None, quote_number=None, revises=self.revised.id), undo=False)
        self._draft_anew()
        self.footer_changed.emit()
        self.initial_focus().setFocus()  # the button is gone

    def _say_written(self, path: Path) -> None:
        self._say(self.tr("{0} is written to {1}.").format(path.name, path.parent))

    def _say(self, words: str) -> None:
        self.notice.show_message("ok", "", words)
        self.notice.show()
        announce(self, self.notice.message)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, AppError):
            self.show_error(told_error(error))
            announce(self, told_error(error))
        else:
            self.runner.unhandled.emit(error)

    # ---- the other buttons

    def _on_save(self) -> None:
        wrong = next((field for field in self.form.numbers.values() if not field.validate()), None)
        if wrong is not None:
            wrong.focus()
            announce(wrong, wrong.problem)
            return
        quotes, content, draft, project = self.context.quotes, self.content, self.model.draft, self.model.project_id
        self._store(
            lambda: quotes.save_draft(content, quote_id=draft.quote_id, project_id=project), done=self._on_saved
        )

    def _on_saved(self, stored: StoredQuote) -> None:
        self.issued = stored
        self.model.change(self.model.draft.with_(quote_id=stored.id), undo=False)
        self._say(self.tr("The draft is saved under Quotes."))
        self.render(self.model.draft, self.model.results)

    def _on_duplicate(self) -> None:
        quotes, quote_id = self.context.quotes, self.model.draft.quote_id
        self._store(lambda: quotes.duplicate(quote_id), self._on_duplicated)

    def _on_duplicated(self, stored: StoredQuote) -> None:
        """The copy is the quote in hand now; the other one stays under Quotes as it is."""
        self.issued, self.revised = stored, None
        self.drafting.forget()
        self.form.set_read_only("")
        draft = self.model.draft
        self.model.change(draft.with_(quote_id=stored.id, quote_number=None, revises=None), undo=False)
        self._say(self.tr("A copy is open as a draft; the other quote stays as it is."))
        self._draft_anew()

    def _on_mail(self) -> None:
        self.outlets.copy_mail(self.content)
        self.mail.set_icon("saved")

    def _on_show_failing(self) -> None:
        self.model.step_wanted.emit("build")  # makes the page, which then hears what is wanted
        self.model.finding_wanted.emit("failed")

    # ---- what the frame asks

    def initial_focus(self) -> QWidget | None:
        return self.form.texts["company"].edit

    def next_text(self) -> str | None:
        return self.tr("Export PDF…") if self._is_issued() else self.tr("Issue and export PDF…")

    def next_icon(self) -> str:
        return "pdf"

    def no_way_on(self) -> str:
        """A build that fails a check can be printed as a draft only."""
        return self._why_not() if self._failing() and not self._is_issued() else ""

    def footer_actions(self) -> list[QWidget]:
        """Of a draft; of a quote that was issued a revision in place of saving."""
        return self._issued_actions if self._is_issued() else self._actions

    def footer_note(self) -> tuple[str, str]:
        return ("failed", self._why_not()) if self._failing() else ("", "")
