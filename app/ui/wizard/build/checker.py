"""Keeps the checks of the build in step with the draft: after every change, undo included, it is judged and priced."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, Signal

from app.domain.build import BuildDocument
from app.domain.costs import Costs
from app.domain.errors import UserError
from app.ui.tasks import DRAWN_MS
from app.ui.wizard.model import WizardModel
from app.viewmodels.assumptions import assumptions_of, costing_site
from app.viewmodels.draft import Draft
from app.viewmodels.judging import Judged, judge
from app.ui.told import told_error


class BuildChecker(QObject):
    """One per project. ``judged`` is the last answer; ``changed`` tells of a new one, or of an error, once rendered."""

    changed = Signal()

    def __init__(self, model: WizardModel) -> None:
        super().__init__(model)
        self._model = model
        self.judged: Judged | None = None
        self.error = ""
        self.price_error = ""
        self._asked: tuple | None = None
        self._stop: Event | None = None
        self._compare = False
        self.comparing = False
        self._compared: Judged | None = None
        model.draft_changed.connect(self._on_draft)

    @classmethod
    def of(cls, model: WizardModel) -> BuildChecker:
        """The checker of a project; made with the first page that asks."""
        return model.findChild(cls) or cls(model)

    @property
    def busy(self) -> bool:
        """Whether a build is being judged."""
        return self._stop is not None

    def compare(self, on: bool) -> None:
        """Whether the costs shall be compared with the alternatives, whose search takes its time."""
        self._compare = on
        self.ensure()
        if on and not self.busy:
            self._start_comparing()

    def ensure(self, *, force: bool = False) -> None:
        """Judges and prices the draft's build, unless that was asked for already; ``force`` after a catalog change."""
        draft = self._model.draft
        wanted = (draft.build, draft.assumptions, draft.months, draft.site.exchange_rates)
        if wanted == self._asked and not force:
            return
        if self._stop:
            self._stop.set()
        self._asked = wanted
        if draft.build is None:
            self._forget()
            return
        before = None if force or self.judged is None or self.judged.document != draft.build else self.judged
        context, document = self._model.context, draft.build
        alternatives = before is not None and before is self._compared
        self._model.put(updating=True)
        self._stop = self._model.runner.run(
            self,
            lambda _stop: _work(document, draft, before, context, alternatives),
            done=lambda answer: self._on_done(document, *answer),
            failed=self._on_failed,
        )

    def _on_draft(self, draft: Draft) -> None:
        if draft.build is not None or self.judged is not None:
            self.ensure()

    def _forget(self) -> None:
        self._stop, self.judged, self.error, self.price_error = None, None, "", ""
        with self._model.together():
            self._model.put(build=None, report=None, power=None, costs=None, totals=(), gross=None, updating=False)
        self.changed.emit()

    def _on_done(self, document: BuildDocument, judged: Judged, costs: Costs | None, price_error: str) -> None:
        self._stop = None
        self.judged, self.error, self.price_error = judged, "", price_error
        power, draft = judged.chains[0] if judged.chains else None, self._model.draft
        with self._model.together():
            self._model.put(
                build=judged.build, report=judged.report, power=power, chains=judged.chains, costs=costs,
                demand=judged.demand, demand_for=draft.built_for, updating=False,
            )  # fmt: skip
            if draft.build == document:
                amount = None if costs is None else costs.price
                price = None if amount is None else f"{amount} {costs.currency}"
                self._model.change(draft.with_(verdict=judged.report.verdict.value, price=price), undo=False)
        self.changed.emit()
        if self._compare:
            self._start_comparing(after_ms=DRAWN_MS)

    def _start_comparing(self, *, after_ms: int = 0) -> None:
        """Prices once more, with the alternatives; they are searched once per work and machine."""
        draft, judged = self._model.draft, self.judged
        costs = self._model.results.costs
        if judged is None or costs is None or self.comparing or len(costs.alternatives) > 1:
            return
        self.comparing = True
        asked, price = self._asked, self._model.context.price
        site = costing_site(draft, judged.build.site)
        self._model.runner.run(
            self,
            lambda _stop: price.costs(judged.build, site, assumptions=assumptions_of(draft)),
            done=lambda found: self._on_compared(asked, found),
            failed=self._on_compare_failed,
            after_ms=after_ms,
        )

    def _on_compared(self, asked: tuple | None, costs: Costs) -> None:
        self.comparing = False
        if asked == self._asked:
            self._compared = self.judged
            with self._model.together():
                self._model.put(costs=costs)
            self.changed.emit()
        elif self._compare:
            self._start_comparing()

    def _on_compare_failed(self, error: BaseException) -> None:
        self.comparing = False
        with self._model.together():
            self.price_error = told_error(error)
        self.changed.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._stop, self.judged = None, None
        with self._model.together():
            self.error = told_error(error) if isinstance(error, UserError) else ""
            self._model.put(build=None, report=None, power=None, costs=None, updating=False)
        self.changed.emit()
        if not self.error:
            self._model.runner.unhandled.emit(error)


def _work(document: BuildDocument, draft: Draft, before: Judged | None, context: object, alternatives: bool) -> tuple:
    judged = before or judge(document, context.catalog, context.size)
    try:
        site = costing_site(draft, judged.build.site)
        assumed = assumptions_of(draft)
        return judged, context.price.costs(judged.build, site, assumptions=assumed, alternatives=alternatives), ""
    except UserError as error:
        return judged, None, told_error(error)
