"""The wizard's frame: stepper above, the step's page, summary at the right, Back and Next below."""

from __future__ import annotations

from collections.abc import Generator, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.domain.carrier import Carrier
from app.domain.errors import AppError
from app.domain.request import Request
from app.ui.context import AppContext
from app.ui.pieces import furnishing
from app.ui.tasks import OWN_TURN, all_at_once
from app.ui.told import told_error
from app.ui.widgets import Button, NextButton, PageScroll, StatusMark, WrappingRow, announce, label, tell_beside
from app.ui.wizard.keys_ahead import KeysAhead
from app.ui.wizard.model import WizardModel
from app.ui.wizard.page import WizardPage
from app.ui.wizard.pages import PAGES
from app.ui.wizard.remembered import PlaceInProject
from app.ui.wizard.step_words import StepWords
from app.ui.wizard.stepper import Stepper
from app.ui.wizard.summary import SummaryPanel, SummaryStrip
from app.ui.wizard.summary_place import SummaryPlace
from app.viewmodels.flow import go, may_open, next_step, previous_step, steps_of
from app.viewmodels.models_list import needs_of, spec_of
from app.viewmodels.steps import STEPS
from app.viewmodels.summary import summary_of

SIZE_PAUSE_MS = 30
"""Changes that come in one go are sized once; the next key of somebody typing finds the answer under way."""
AHEAD_MS = 300
"""The next step's page is made when nothing has happened for so long."""


class WizardFrame(PlaceInProject, SummaryPlace, QWidget):
    """Shows one project. Pages are made piece by piece: when first opened, or a little ahead, while nobody types.

    A page that is being made is not rendered yet; whoever asks for ``page`` gets it whole, at once.
    """

    close_wanted = Signal()

    def __init__(self, model: WizardModel) -> None:
        super().__init__()
        self.model = model
        self._words = StepWords(model.locale_name)
        self.shown = tuple(step for step in STEPS if step in PAGES)
        self._pages: dict[str, WizardPage] = {}
        self._scrolls: dict[str, PageScroll] = {}
        self._shown_key = ""
        self._showing: Generator[object] | None = None
        self._focus_it = False
        self._turn = 0
        self._keys = KeysAhead(self)
        names = self._words.names()
        self.stepper = Stepper(tuple((step, STEPS.index(step) + 1, names[step]) for step in STEPS))
        self.pages = QStackedWidget()
        self.summary = SummaryPanel(model.locale_name)
        self.strip = SummaryStrip(model.locale_name)
        self.strip.hide()
        self._size_pause = QTimer(self, singleShot=True, interval=SIZE_PAUSE_MS)
        self._sizing = ""
        self._ahead = QTimer(self, singleShot=True, interval=AHEAD_MS)
        self._coming = QLabel()
        self._coming.setProperty("kind", "title")
        self._coming.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._coming.setMargin(16)
        self._coming.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pages.addWidget(self._coming)
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Opens the step at which the project was left. Once, before anything else."""
        step = self.model.draft.step
        self._open(step if step in self.shown else self.shown[-1], focus=False)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.pages, 1)
        middle.addWidget(self.strip)
        middle.addWidget(self.summary)
        self._middle = middle
        self.footer = QFrame()
        self.footer.setObjectName("footer")
        self.footer.setAccessibleName(self.tr("Footer"))
        line = WrappingRow()
        self.footer.setLayout(line)
        line.setContentsMargins(16, 9, 16, 8)
        line.setSpacing(10)
        self.back = Button(self.tr("Back"), "back")
        self.close_project = Button(self.tr("Close project"))
        self.back_name = label("", "quietcaption")
        self._note = StatusMark("unknown")
        self._note.hide()
        self._actions = WrappingRow()
        actions = QWidget()
        actions.setLayout(self._actions)
        self.next = NextButton("")
        for button in (self.back, self.close_project, self.next):
            button.once = True
        line.addWidget(self.close_project)
        line.addWidget(self.back)
        line.addSpacing(6)
        line.addWidget(self.back_name)
        line.addStretch(1)
        line.addWidget(self._note)
        line.addWidget(actions)
        line.addWidget(self.next)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.stepper)
        whole.addLayout(middle, 1)
        whole.addWidget(self.footer)

    def _connect(self) -> None:
        self.stepper.wanted.connect(self.go_to)
        self.back.clicked.connect(self.go_back)
        self.next.pressed_ok.connect(self.go_next)
        self.next.refused.connect(lambda _reason: self._may_leave())
        self.close_project.clicked.connect(self.close_wanted)
        self.strip.opened.connect(self.toggle_summary)
        self.summary.findings_wanted.connect(self._on_findings_wanted)
        self.model.draft_changed.connect(lambda _draft: self._size_pause.start())
        self.model.render_wanted.connect(self._render)
        self.model.step_wanted.connect(self.go_to)
        self._size_pause.timeout.connect(self._size)
        self._ahead.timeout.connect(self._make_ahead)

    @property
    def page(self) -> WizardPage:
        """The page that is open; what is still to be made of it is made now."""
        self._pages[self._key].build_all()
        if self._showing is not None and not self._showing.gi_running:
            all_at_once(self._showing)
        return self._pages[self._key]

    @property
    def key(self) -> str:
        """The key of the step that is open."""
        return self._key

    def delete(self) -> None:
        """Deletes itself with the next turn of the event loop, page by page: all at once would be felt."""
        self._ahead.stop()
        self._size_pause.stop()
        for scroll in self._scrolls.values():
            scroll.deleteLater()
        self.deleteLater()

    @property
    def making_ahead(self) -> bool:
        """Whether the next step's page is about to be made."""
        return self._ahead.isActive()

    def go_to(self, key: str) -> None:
        """Opens a step that may be opened; otherwise says why not."""
        if key == self._key:
            return
        ahead = STEPS.index(key) > STEPS.index(self._key)
        if key not in self.shown or not may_open(self.model.draft, key):
            tell_beside(self.stepper.buttons[key], self.tr("This step is not reached yet."))
            return
        if ahead and not self._may_leave():
            return
        self._open(key)

    def go_back(self) -> None:
        """The step before; on the first one, the list of projects."""
        before = previous_step(self._key, self.shown)
        if before is None:
            self.close_wanted.emit()
        else:
            self._open(before)

    def go_next(self) -> None:
        """The step after, if the page may be left; otherwise the focus goes to what is wrong."""
        if not self._may_leave() or not self.page.on_next():
            return
        after = next_step(self._key, self.shown)
        if after is not None:
            self._open(after)

    def focus_search(self) -> None:
        """Ctrl+F on the page that is open."""
        if hasattr(self.page, "focus_search"):
            self.page.focus_search()

    def _may_leave(self) -> bool:
        wrong = self.page.first_error()
        if wrong is not None:
            wrong.focus()
            announce(wrong, wrong.problem)
            return False
        reason, where = self.page.obstacle()
        self.page.show_error(reason)
        if reason:
            if where is not None:
                where.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return True

    def _open(self, key: str, *, focus: bool = True) -> None:
        if self._shown_key:
            self._pages[self._shown_key].left()
            self.put_overlay_away()
        self._make(key)
        if focus:
            self._keys.hold(self._pages[key].title.text())  # what is typed from now on is meant for that page
        self._key, self._shown_key, self._focus_it = key, "", focus
        self._turn += 1
        turn = self._turn
        self.model.change(go(self.model.draft, key), undo=False)
        self.model.flush()
        if not self._pages[key].built:
            self._coming.setText(self._pages[key].title.text())
            self.pages.setCurrentWidget(self._coming)
            self._render()
            self.model.runner.in_pieces(self, furnishing(self._pages[key]))
        self._pages[key].when_built(lambda: self._on_made(key, turn))
        self._size()
        self._ahead.start()

    def _make(self, key: str) -> None:
        """The page of a step, empty; placed before it is filled, for each move of a full one styles it again."""
        if key in self._pages:
            return
        page = PAGES[key](self.model)
        page.footer_changed.connect(self._render_footer)
        self._pages[key] = page
        self._scrolls[key] = PageScroll(page)
        self.pages.addWidget(self._scrolls[key])

    def _on_made(self, key: str, turn: int) -> None:
        if turn == self._turn:
            self._showing = self._show_page(key, turn)
            self.model.runner.in_pieces(self, self._showing)

    def _show_page(self, key: str, turn: int) -> Generator[object]:
        """Shows a page that is whole, piece by piece, unless another one is opened meanwhile, or this one again."""
        page, model = self._pages[key], self.model
        yield OWN_TURN
        draft, results = model.draft, model.results
        page.render(draft, results)
        yield OWN_TURN
        if turn != self._turn:
            return
        self.pages.setCurrentWidget(self._scrolls[key])
        yield OWN_TURN
        if turn != self._turn:
            return
        self._shown_key = key
        if model.draft is not draft or model.results is not results:
            page.render(model.draft, model.results)
        self._render_around()
        page.entered()
        if self._focus_it:
            self.focus_page()
            announce(page, page.accessibleName())
            self._keys.pass_on()

    def _make_ahead(self) -> None:
        """Makes the next page while nothing else happens: so that Next shows it at once."""
        after = next_step(self._key, self.shown)
        if self.model.runner.pending:
            self._ahead.start()
            return
        self.judge_build()
        if after is not None and after not in self._pages:
            self._make(after)
            self.model.runner.in_pieces(self, furnishing(self._pages[after]), spare=True)

    def focus_page(self) -> None:
        """Puts the focus where the page wants it first."""
        self._focus_it = True
        if self._shown_key == self._key:
            where = self.page.initial_focus() or self.stepper.buttons[self._key]
            where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_findings_wanted(self, status: str) -> None:
        if "build" in self.shown:
            self.go_to("build")
            self.model.finding_wanted.emit(status)

    def _render(self) -> None:
        if self._shown_key:
            self.page.render(self.model.draft, self.model.results)
        self._render_around()

    def _render_around(self) -> None:
        """Stepper, summary and footer."""
        draft, results = self.model.draft, self.model.results
        views = steps_of(draft, results, STEPS)
        self.stepper.show_steps(views, self._words.captions(draft, results, views), self._words.states())
        presets = self.model.context.size.presets
        spec = spec_of(draft.workload(), presets)
        view = summary_of(draft, results, spec, needs_of(draft, presets))
        self.summary.render(view, self._pages[self._key].summary_hint())
        self.strip.render(view)
        self._render_footer()

    def _render_footer(self) -> None:
        before, after = previous_step(self._key, self.shown), next_step(self._key, self.shown)
        names = self._words.names()
        self.back.setVisible(before is not None)
        self.close_project.setVisible(before is None)
        self.back_name.setText(names[before] if before else "")
        page = self.page if self._shown_key else None  # one that is being made has nothing to say yet
        text = page.next_text() if page else None
        if text is None and after is not None:
            text = self.tr("Next: {0}").format(names[after])
        self.next.setVisible(bool(text))
        self.next.setText(text or "")
        self.next.setAccessibleName(text or "")
        self.next.set_unavailable(page.no_way_on() if page else "")
        self.next.set_icon(page.next_icon() if page else "next")
        status, note = page.footer_note() if page else ("", "")
        self._note.setVisible(bool(note))
        if note:
            self._note.set_status(status, note)
        self._show_actions(page.footer_actions() if page else [])

    def _show_actions(self, wanted: list[QWidget]) -> None:
        shown = [self._actions.itemAt(n).widget() for n in range(self._actions.count())]
        if shown == wanted:
            return
        for widget in shown:
            self._actions.removeWidget(widget)
            widget.hide()
        for widget in wanted:
            self._actions.addWidget(widget)
            widget.show()

    def _size(self) -> None:
        """Computes the requirement anew, one at a time: what changes meanwhile is sized when the answer is there."""
        draft = self.model.draft
        workload = draft.workload()
        mark = draft.fingerprint
        if workload is None or "needs" not in draft.reached or self._sizing:
            return
        if self.model.results.requirement_for == mark:
            return
        self._sizing = mark
        context, site, request = self.model.context, draft.site, draft.request()
        self.model.put(updating=True)
        self.model.runner.run(
            self,
            lambda _stop: (
                context.size.requirement(workload, site),
                context.size.on_processors(workload, site),
                _carriers(context, request),
            ),
            done=lambda found: self._on_sized(found, mark),
            failed=self._on_size_failed,
        )

    def _on_sized(self, found: tuple, mark: str) -> None:
        self._sizing = ""
        if mark == self.model.draft.fingerprint:
            needed, bare, carriers = found
            self.model.put(
                requirement=needed,
                processors=bare,
                carriers=carriers,
                requirement_for=mark,
                requirement_error="",
                updating=False,
            )
        else:
            self._size_again()

    def _size_again(self) -> None:
        self._size()
        if not self._sizing:  # the change was taken back meanwhile
            self.model.put(updating=False)

    def _on_size_failed(self, error: BaseException) -> None:
        late, self._sizing = self._sizing != self.model.draft.fingerprint, ""
        if late:
            self._size_again()
            return
        if not isinstance(error, AppError):
            self.model.put(updating=False)
            raise error
        self.model.put(requirement=None, requirement_error=told_error(error), updating=False)


def _carriers(context: AppContext, request: Request) -> Mapping[str, tuple[Carrier, ...]] | None:
    """The machines that the place can get; ``None`` also where a rate lacks, which the search says by itself."""
    try:
        return context.propose.carriers(request)
    except AppError:
        return None
