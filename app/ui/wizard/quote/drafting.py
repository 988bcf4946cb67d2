"""The quote in the making: its totals follow every change at once, its pages after a pause in the typing."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import AppError
from app.quoting.model import QuoteContent
from app.quoting.pricing import Priced
from app.services.settings import Settings
from app.ui.wizard.build.checker import BuildChecker
from app.ui.wizard.model import WizardModel
from app.viewmodels.quote_page import asked_of, form_of, with_sections
from app.viewmodels.quoted_alternatives import QuotedAlternatives

PAGES_PAUSE_MS = 150
"""With a quarter of a second for printing the pages follow within half a second."""


class QuoteDrafting(QObject):
    """``priced`` brings the totals (``None``: there are none), ``drafted`` content and PDF, ``refused`` why not.

    Of several changes only the last is answered. A refusal is told after the pause, so that half a word is not judged.
    """

    priced = Signal(object)
    drafted = Signal(object, object)
    refused = Signal(object)

    def __init__(self, parent: QObject, model: WizardModel, checker: BuildChecker) -> None:
        super().__init__(parent)
        self._model, self._checker = model, checker
        context = model.context
        self._quotes = context.quotes
        self._others = QuotedAlternatives(context.compare, context.catalog, context.growth)
        self._settings: Settings = context.settings.load()
        self._asked: tuple | None = None
        self._wanted: tuple | None = None
        self._pricing, self._printing = Event(), Event()
        self._priced = self._due = self._drafted = False
        self._refusal: BaseException | None = None
        self._waiting: list[Callable[[], None]] = []
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._on_pause_over)

    def change(self, settings: Settings, pause_ms: int = PAGES_PAUSE_MS) -> None:
        """The form, or what is known of its build, is another."""
        self._settings = settings
        self._price()
        self._pause.start(pause_ms)

    def forget(self) -> None:
        """What was made, or is being made, does not count any more, unless something waits for it."""
        self._asked = None
        if not self._waiting or self._found() is None:
            self._pause.stop()
            self._pricing.set()
            self._printing.set()
            self._wanted, self._due, self._waiting = None, False, []

    def when_drafted(self, act: Callable[[], None]) -> None:
        """Acts as soon as ``drafted`` has told of the last change; never where that is refused."""
        if self._drafted and self._wanted == self._state():
            act()
            return
        self._waiting.append(act)
        self._price()
        self._pause.start(0)

    def _found(self) -> tuple | None:
        """The build as it was judged and what it costs; ``None`` while that is not known of the draft's build."""
        judged, costs = self._checker.judged, self._model.results.costs
        known = judged is not None and costs is not None and judged.document == self._model.draft.build
        return (judged, costs) if known else None

    def _state(self) -> tuple:
        draft = self._model.draft
        return (draft.buyer, draft.terms, draft.customer, draft.compared, self._settings, self._found())

    # ---- totals

    def _price(self) -> None:
        found, draft = self._found(), self._model.draft
        asked = (asked_of(draft), self._settings, found)
        if found is None or asked == self._asked:
            return
        self._pricing.set()
        self._asked, self._priced, self._refusal = asked, False, None
        (judged, costs), settings, quotes = found, self._settings, self._quotes

        def work(_stop: Event) -> Priced:
            form = form_of(draft, settings)
            return quotes.priced(judged.build, costs, form.customer, form.terms)

        self._pricing = self._model.runner.run(self, work, done=self._on_priced, failed=self._on_not_priced)

    def _on_priced(self, found: Priced) -> None:
        self._priced = True
        self.priced.emit(found)
        self._go_on()

    def _on_not_priced(self, error: BaseException) -> None:
        self._priced, self._refusal = True, error
        self._go_on()

    # ---- pages

    def _on_pause_over(self) -> None:
        self._due = True
        self._go_on()

    def _go_on(self) -> None:
        """Prints once the pause is over and the totals are there."""
        if not (self._due and self._priced):
            return
        self._due = False
        wanted = self._state()
        if self._found() is None or wanted == self._wanted:
            return
        self._printing.set()
        self._wanted, self._drafted = wanted, False
        if self._refusal is None:
            self._print()
        else:
            self.priced.emit(None)
            self._on_not_drafted(self._refusal)

    def _print(self) -> None:
        draft, settings, quotes, others = self._model.draft, self._settings, self._quotes, self._others
        judged, costs = self._found()

        def work(_stop: Event) -> tuple[QuoteContent, bytes]:
            form = form_of(draft, settings)
            found = (judged.build, judged.report, judged.demand, costs)
            made = quotes.draft(*found, form.customer, form.terms, comparison=others.of(draft, judged),
                                growth=others.growth(judged))  # fmt: skip
            content = with_sections(made, form.prints, form.form)
            return content, quotes.render_pdf(content).pdf

        self._printing = self._model.runner.run(self, work, done=self._on_drafted, failed=self._on_not_drafted)

    def _on_drafted(self, answer: tuple[QuoteContent, bytes]) -> None:
        self._drafted = True
        self.drafted.emit(*answer)
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def _on_not_drafted(self, error: BaseException) -> None:
        self._waiting = []
        if isinstance(error, AppError):
            self.refused.emit(error)
        else:
            self._model.runner.unhandled.emit(error)
