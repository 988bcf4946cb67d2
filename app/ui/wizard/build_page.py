"""Step 5: proposals, the build in hand with its checks, and the way out where no build is possible."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from threading import Event

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.errors import AppError, Cancelled
from app.solver.result import Progress, ProposalResult
from app.ui.told import told_error
from app.ui.widgets import Button, announce
from app.ui.wizard.build.actions import BuildActions
from app.ui.wizard.build.banners import BuildBanners
from app.ui.wizard.build.cards import ProposalCards, titles_text
from app.ui.wizard.build.checker import BuildChecker
from app.ui.wizard.build.impossible import ImpossiblePanel
from app.ui.wizard.build.other_ways_button import OtherWays
from app.ui.wizard.build.page_words import quote_note, subtitle
from app.ui.wizard.build.proposing import ProposingPanel
from app.ui.wizard.build.wishes_button import WishesButton
from app.ui.wizard.build.work_area import WorkArea
from app.ui.wizard.compare.dialog import CompareDialog
from app.ui.wizard.model import WizardModel
from app.ui.wizard.page import WizardPage
from app.viewmodels.build_page import ProposalCard, cards_of, nothing_possible
from app.viewmodels.draft import Draft
from app.viewmodels.impossible import Way, ways
from app.viewmodels.kept_proposals import KeptProposals
from app.viewmodels.results import Results

TIME_LIMIT_S = 30.0
TOP = 5


class BuildPage(BuildBanners, WizardPage):
    """Proposes when there is no build yet; afterwards shows and changes the one chosen."""

    key = "build"

    def __init__(self, model: WizardModel) -> None:
        super().__init__(model, self.tr("Build"), "", wide_head=True)
        self.checker = BuildChecker.of(model)
        self.checker.changed.connect(self._on_checked)
        self._stop: Event | None = None
        self._take = False
        self._result: ProposalResult | None = None
        self._result_for: str | None = None
        self._kept: KeptProposals | None = None
        self._cards: tuple[ProposalCard, ...] = ()
        self._catalog_state: str | None = None
        self._parts_count = 0
        self._fresh = True
        self._first_focus: QWidget | None = None

    def build(self) -> Iterator[None]:
        model = self.model
        self._make_head()
        self._make_banners()
        yield
        self.proposing = ProposingPanel(self.locale_name)
        self.proposing.cancel_wanted.connect(self._on_cancel)
        self.proposing.take_wanted.connect(self._on_take)
        self.cards = ProposalCards(self.locale_name)
        self.cards.changed.connect(self._on_card)
        self.impossible = ImpossiblePanel(self.locale_name)
        self.impossible.way_wanted.connect(self._on_way)
        self.impossible.step_wanted.connect(model.step_wanted)
        self.impossible.by_hand_wanted.connect(lambda: self.actions_.build_by_hand())
        for widget in (self.proposing, self.cards, self.impossible):
            self.body.addWidget(widget)
        yield
        self.area = WorkArea(self.locale_name)
        self.body.addWidget(self.area, 1)
        while not self.area.build_on():
            yield
        self._spacer = QWidget()
        self.body.addWidget(self._spacer, 1)
        self.actions_ = BuildActions(self, self.area)
        model.finding_wanted.connect(self._on_finding_wanted)

    def _make_head(self) -> None:
        self.compare = Button(self.tr("Compare"), "compare")
        self.compare.pressed_ok.connect(lambda: CompareDialog(self, self.model).open())
        self.others = OtherWays(self.model, self)
        self.again = Button(self.tr("Propose again"), "propose_again")
        self.again.pressed_ok.connect(self.propose)
        self.wishes = WishesButton(self.model, self)
        self.wishes.taken.connect(self._on_wished)
        self.head.addWidget(self.wishes)
        self.checklist = Button(self.tr("Checklist"))
        self.checklist.setToolTip(self.tr("What the workshop does to build and accept it"))
        self.head.addWidget(self.compare)
        self.head.addWidget(self.others)
        self.head.addWidget(self.checklist)
        self.head.addWidget(self.again)

    # ---- proposing

    def entered(self) -> None:
        draft = self.model.draft
        self._fresh = True
        self.checker.ensure()
        if self._stop is None and draft.build is None and not self._knows_result(draft):
            self.propose()
        self.look_at_catalog()

    def look_at_catalog(self) -> None:
        """Whether the proposals still stand for the catalog as it is."""
        catalog = self.context.catalog
        self.runner.run(self, lambda _stop: catalog.state(), done=self._on_catalog_state)

    def _on_catalog_state(self, state: str) -> None:
        self._catalog_state = state
        if self.isVisible():
            self.render(self.model.draft, self.model.results)

    def propose(self) -> None:
        """Searches the best builds for the answers as they are."""
        request = self.model.draft.request()
        if request is None:
            self.show_error(self.tr("Choose a model first."))
            return
        if self._stop is not None:
            self._stop.set()
        stop = Event()
        self._stop, self._take = stop, False
        self.show_error("")
        self.proposing.start()
        send = self.runner.report(self, partial(self._on_progress, stop))
        service, catalog = self.context.propose, self.context.catalog
        fingerprint = self.model.draft.fingerprint

        def work(_dropped: Event) -> tuple[ProposalResult | None, int, str]:
            state = catalog.state()
            try:
                result = service.propose(request, top=TOP, time_limit_s=TIME_LIMIT_S, progress=send, stop=stop)
            except Cancelled:
                return None, 0, state  # stopped before anything was found
            return result, sum(catalog.counts().values()), state

        self.destroyed.connect(stop.set)
        self.runner.run(
            self, work, done=partial(self._on_proposed, stop, fingerprint), failed=partial(self._on_failed, stop)
        )
        self.render(self.model.draft, self.model.results)

    def _on_wished(self, draft: Draft) -> None:
        self.model.change(draft)
        self.propose()

    def _on_progress(self, stop: Event, progress: Progress) -> None:
        if stop is self._stop:
            self.proposing.show_progress(progress)

    def _on_cancel(self) -> None:
        if self._stop is not None:
            self._stop.set()

    def _on_take(self) -> None:
        self._take = True
        self._on_cancel()

    def _on_proposed(self, stop: Event, fingerprint: str, answer: tuple[ProposalResult | None, int, str]) -> None:
        if stop is not self._stop:
            return
        self._stop = None
        if answer[0] is None:
            self.render(self.model.draft, self.model.results)
            self.footer_changed.emit()
            return
        self._result, self._parts_count, self._catalog_state = answer
        self._result_for = fingerprint
        self.model.put(proposals=self._result, proposals_for=fingerprint)
        draft, cards = self.model.draft, cards_of(self._result.proposals)
        kept = KeptProposals.of(cards, fingerprint, answer[2], self._result.elapsed_s) if cards else None
        if cards and (draft.build is None or not draft.edited or self._take):
            self._choose(cards[0], kept)
        else:
            self.model.change(draft.with_(proposals=kept), undo=False)
        self.render(self.model.draft, self.model.results)
        self.footer_changed.emit()
        focused = QApplication.focusWidget()
        if self.isVisible() and (focused is None or not focused.isVisible() or not self.isAncestorOf(focused)):
            self._focus_later()
        announce(self, self.subtitle.text() or self.impossible.notice.message)

    def _focus_later(self) -> None:
        """The focus to where the page wants it; what was made just now is shown in a moment only."""
        target = self.initial_focus()
        if target is not None:
            QTimer.singleShot(0, target, lambda: target.setFocus(Qt.FocusReason.OtherFocusReason))

    def _on_failed(self, stop: Event, error: BaseException) -> None:
        if stop is not self._stop:
            return
        self._stop = None
        self.render(self.model.draft, self.model.results)
        if isinstance(error, AppError):
            self.show_error(told_error(error))
        else:
            self.runner.unhandled.emit(error)

    def _choose(self, card: ProposalCard, kept: KeptProposals) -> None:
        self.model.change(
            self.model.draft.with_(
                build=card.document, proposed=card.document, proposal=card.key, proposals=kept, built_for=kept.made_for,
                verdict=card.verdict.value, price=f"{card.price} {card.currency}",
            )
        )  # fmt: skip

    def _on_card(self, key: str) -> None:
        card = next((one for one in self._cards if one.key == key), None)
        if card is not None:
            edited = self.model.draft.edited
            self._choose(card, self._kept)
            if edited:
                self.tell(self.tr("Your changes were put aside for this proposal."), undo=True)

    def _knows_result(self, draft: Draft) -> bool:
        """Whether a search has answered these answers, in this session or one before."""
        kept = draft.proposals is not None and draft.proposals.made_for == draft.fingerprint
        return kept or (self._result is not None and self._result_for == draft.fingerprint)

    def _take_cards(self, kept: KeptProposals | None) -> None:
        if kept is not self._kept:
            self._kept = kept
            self._cards = kept.proposal_cards() if kept else ()

    # ---- rendering

    def render(self, draft: Draft, results: Results) -> None:
        focused = QApplication.focusWidget()
        here = focused is not None and self.isVisible() and self.isAncestorOf(focused)
        self._drop_old_report(draft)
        self._render(draft, results)
        if here and not self.isAncestorOf(QApplication.focusWidget() or self):
            self._focus_later()  # what had it is gone, as after an undo: Qt would leave it anywhere in the window

    def _render(self, draft: Draft, results: Results) -> None:
        self._take_cards(draft.proposals)
        searching = self._stop is not None
        current = self._result_for == draft.fingerprint and self._kept is None
        impossible = draft.build is None and not searching and current and nothing_possible(self._result)
        has_build = draft.build is not None and not searching
        self.proposing.setVisible(searching)
        self.cards.setVisible(bool(self._cards) and not searching and not impossible)
        self.none_yet.setVisible(draft.build is None and not (searching or impossible or self._cards))
        self.impossible.setVisible(impossible)
        self.outdated.setVisible(has_build and draft.out_of_date)
        self._show_stale(draft, searching or bool(impossible) or not self.outdated.isHidden())
        judged = self.checker.judged
        shown = has_build and judged is not None
        self.area.setVisible(shown)
        self._spacer.setVisible(not shown and not impossible)
        self.compare.setVisible((has_build or bool(self._cards)) and not searching)
        self.again.setVisible(not searching)
        self.others.setVisible(not searching)
        self.wishes.setVisible(not searching)
        self.wishes.show_count(draft.wishes)
        self.checklist.setVisible(shown)
        self.subtitle.setText(self._subtitle(draft, searching, bool(impossible)))
        if impossible:
            self._show_impossible(draft)
        self.cards.show_cards(self._cards, draft.proposal if draft.build is not None else None, draft.edited)
        if shown:
            title = self._title(draft)
            self.area.show_build(judged, draft.proposed, title, results.costs, draft.edited)
            self.show_error(self.checker.price_error)
        elif self.checker.error:
            self.show_error(self.checker.error)

    def _title(self, draft: Draft) -> str:
        card = next((one for one in self._cards if one.key == draft.proposal), None)
        return titles_text(card) if card else draft.proposal or ""

    def _subtitle(self, draft: Draft, searching: bool, impossible: bool) -> str:
        if searching or impossible:
            return ""
        unchecked = draft.build is not None and self.checker.judged is None
        return subtitle(draft, self._kept, len(self._cards), unchecked, self.locale_name)

    def _show_impossible(self, draft: Draft) -> None:
        found = ways(draft, self._result.relaxations)
        self.impossible.show_result(self._result, found, self._parts_count, draft.site.currency)

    def _on_checked(self) -> None:
        said = self.actions_.checked(self.checker.judged)
        if self.isVisible():
            self._focus_first_repair()
            if said and not self.isAncestorOf(QApplication.focusWidget() or self):
                self._focus_after()
        self.footer_changed.emit()

    def _focus_first_repair(self) -> None:
        """What fails is told a moment after the page opened: the focus goes there unless the user has moved it."""
        wanted = self.area.findings.first_fix() or self._chosen_card()
        focused = QApplication.focusWidget()
        unmoved = focused is None or focused is self._first_focus or not self.isAncestorOf(focused)
        if self._fresh and wanted is not None and unmoved:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fresh = self._fresh and self.checker.judged is None

    def _focus_after(self) -> None:
        """The button that changed the build is gone: on to what still fails, or to taking it back."""
        target = self.area.findings.first_fix() or self.report_bar.findChild(Button)
        if target is not None and QApplication.activeModalWidget() is None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- what the user decides

    def _on_check_this(self) -> None:
        draft = self.model.draft
        document = draft.build.model_copy(update={"site": draft.site, "workload": draft.workload()})
        self.model.change(draft.with_(build=document, built_for=draft.fingerprint))

    def _on_way(self, way: Way) -> None:
        if way.draft is None:
            self.model.step_wanted.emit(way.step)
            return
        self.model.change(way.draft)
        self.propose()

    def next_finding(self, step: int) -> None:
        """F8 and Shift+F8: the focus to the next finding, or the one before."""
        self.area.findings.step(step)

    def _on_finding_wanted(self, status: str) -> None:
        self.model.step_wanted.emit(self.key)
        if status == "unknown":
            self.area.gaps.focus_first()
        else:
            self.area.findings.show_only(status)

    # ---- what the frame asks

    def initial_focus(self) -> QWidget | None:
        if self._stop is not None:
            return self.proposing.cancel
        if not self.none_yet.isHidden():
            return self.search
        impossible = self.impossible.first_button() if self.impossible.isVisible() else None
        self._first_focus = self.area.findings.first_fix() or impossible or self._chosen_card()
        return self._first_focus

    def _chosen_card(self) -> QWidget | None:
        card = self.cards.cards.get(self.cards.value or "") if self.cards.isVisible() else None
        return card or self.area.parts.table

    def obstacle(self) -> tuple[str, QWidget | None]:
        if self._stop is not None:
            return self.tr("The search is still running."), self.proposing.cancel
        if self.model.draft.build is None:
            if nothing_possible(self._result):
                return self._way_out(), self.impossible.first_button()
            return self.tr("There is no build yet."), self.initial_focus()
        return "", None

    def no_way_on(self) -> str:
        if self.model.draft.build is None and self._stop is None and nothing_possible(self._result):
            return self._way_out()
        return ""

    def _way_out(self) -> str:
        if self.impossible.buttons:
            return self.tr("Choose one of the changes to go on.")
        return self.tr("Change one of the demands to go on.")

    def footer_note(self) -> tuple[str, str]:
        report = self.model.results.report
        if self.no_way_on():
            return "failed", self.no_way_on()
        if report is None or self.model.draft.build is None:
            return "", ""
        return quote_note(report)
