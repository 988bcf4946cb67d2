"""Step 4: memory bars, time against the number of cards, and the requirement with a why? for every number."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.figures.line_charts import TimeWords, time_chart
from app.figures.memory_bars import MemoryWords, memory_bars
from app.ui.told import joined, told, told_error
from app.ui.widgets import Button, Card, FoldingGrid, Segmented, StatusMark, label
from app.ui.widgets.figure_view import FigureView
from app.ui.widgets.figure_words import in_words, numbers_of
from app.ui.wizard.model import WizardModel
from app.ui.wizard.needs.cards_dialog import CardsDialog
from app.ui.wizard.needs.requirement_table import RequirementTable, figure_words
from app.ui.wizard.page import WizardPage
from app.viewmodels.draft import Draft
from app.viewmodels.needs_page import NeedsPageState, as_table, chart, counts_to_try, memory_why, rows, time_why
from app.viewmodels.numbers import show
from app.viewmodels.results import Results
from app.viewmodels.why import Explanation, explain

SHARES = (62, 38)
"""How bars and chart share the width, in percent."""
GAP_PX, CARD_PX = 8, 12
"""Between the cards, and left and right within."""


class NeedsPage(WizardPage):
    """Shows the requirement that the frame computes; looks up cards and their times by itself."""

    key = "needs"

    def __init__(self, model: WizardModel) -> None:
        super().__init__(model, self.tr("What it needs"), "", wide_head=True)
        self._state: NeedsPageState | None = None
        self._accelerators: dict = {}
        self._phase = "training"
        self._selected: str | None = None
        self._scan_for: tuple = ()
        self._scan: tuple = ()
        self._asked_parts = False
        self._updating = label(self.tr("Updating…"), "quietcaption")
        self._updating.hide()
        self.head.addWidget(self._updating)
        self._copy = Button(self.tr("Copy as table"), "copy")
        self._copy.pressed_ok.connect(self._on_copy)
        self.head.addWidget(self._copy)
        self._top = FoldingGrid(2, gap=GAP_PX, shares=SHARES, flow=True)
        self._top.put(self._make_memory_card(), 0, 0)
        self._top.put(self._make_chart_card(), 0, 1)
        self.body.addLayout(self._top)
        for figure in (self.bars, self.times):
            figure.turned.connect(self._fit_tables)
            figure.drawn.connect(self._fit_tables)
        self._table = RequirementTable(self.locale_name)
        self.body.addWidget(self._table, 1)

    def _make_memory_card(self) -> QWidget:
        card = Card(margins=(CARD_PX, 8, CARD_PX, 8))
        head = card.add_header(self.tr("Memory"), "", self.tr("against what each card has"))
        self._memory_aside = card.aside
        self._memory_title = head.itemAt(0).widget()
        self._choose = Button(self.tr("Choose cards…"), "", "link")
        self._choose.clicked.connect(self._on_choose)
        head.addWidget(self._choose)
        self.bars = FigureView(self.tr("Memory per card"), 420)
        self.bars.chosen.connect(self._on_selected)
        self.bars.explainer = self._why_memory
        head.addWidget(self.bars.table_switch())
        head.addWidget(self.bars.menu_button())
        self._no_bars = label("", "quiet", wrap=True)
        self._no_bars.hide()
        card.body.addWidget(self.bars)
        card.body.addWidget(self._no_bars)
        card.body.addStretch(1)
        return card

    def _make_chart_card(self) -> QWidget:
        card = Card(margins=(CARD_PX, 8, CARD_PX, 8))
        head = card.add_header(self.tr("Time"))
        self._chart_title = head.itemAt(0).widget()
        self.phases = Segmented(
            [("training", self.tr("Train")), ("inference", self.tr("Serve"))],
            self.tr("What the chart shows"),
            compact=True,
        )
        self.phases.changed.connect(self._on_phase)
        head.addWidget(self.phases)
        self.times = FigureView(self.tr("Time against the number of cards"), 260)
        self.times.chosen.connect(self._on_count)
        self.times.explainer = self._why_time
        self._chart_buttons = (self.times.table_switch(), self.times.menu_button())
        for button in self._chart_buttons:
            head.addWidget(button)
        self._too_small = label("", "quietcaption", wrap=True)
        self._no_chart = label("", "quiet", wrap=True)
        self._far = StatusMark("warning", "")
        self._far.set_wrapping()
        self._far.hide()
        card.body.addWidget(self.times)
        card.body.addWidget(self._no_chart)
        card.body.addWidget(self._too_small)
        card.body.addWidget(self._far)
        card.body.addStretch(1)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_tables()

    def _fit_tables(self) -> None:
        """Figures shown as tables that are too wide for their share stand below each other."""
        room = self._top.geometry().width() - GAP_PX
        tables = [(one, share) for one, share in zip((self.bars, self.times), SHARES, strict=True) if one.as_table]
        wide = any(one.table.least_width + 2 * CARD_PX > room * share // sum(SHARES) for one, share in tables)
        self._top.set_columns(1 if wide else 2)

    def entered(self) -> None:
        if not self._asked_parts:
            self._asked_parts = True
            catalog = self.context.catalog
            self.runner.run(self, lambda _stop: catalog.list("accelerator"), done=self._on_parts)
        self._start_scan()

    def initial_focus(self) -> QWidget | None:
        return self._table.first_why() or self._choose

    def summary_hint(self) -> str:
        return self.tr("Next: Rigwright proposes builds that meet all of this.")

    def _on_parts(self, parts: tuple) -> None:
        self._accelerators = {part.id: part for part in parts}
        self.render(self.model.draft, self.model.results)
        self._start_scan()

    def render(self, draft: Draft, results: Results) -> None:
        self.show_error(results.requirement_error)
        self._updating.setVisible(results.updating and results.requirement is not None)
        workload = draft.workload()
        if results.requirement is None or workload is None or not self._accelerators:
            self.subtitle.setText(self.tr("Computing…") if not results.requirement_error else "")
            return
        state = NeedsPageState(
            requirement=results.requirement,
            workload=workload,
            accelerators=self._accelerators,
            cards=draft.cards,
            phase=self._phase,
            selected=self._selected,
            place=draft.site.where,
            processors=results.processors,
            carriers=results.carriers,
            tower=draft.site.where == "onprem" and draft.site.onprem.kind == "workstation",
            keep=self._card_of_build(draft, results),
            scan=self._scan if self._scan_for[:1] == (results.requirement_for,) else (),
        )
        if state != self._state:
            self._state = state
            self._show(state)
        if self.isVisible():
            self._start_scan()

    def _show(self, state: NeedsPageState) -> None:
        self._show_subtitle(state)
        self._show_bars(state)
        self._show_chart(state)
        first = self._table.first_why() is None
        self._table.show_rows(rows(state), state)
        if first and self._choose.hasFocus():  # the page was opened before there was anything to ask about
            self.initial_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_subtitle(self, state: NeedsPageState) -> None:
        chosen = state.chosen
        if state.bare:
            text = self.tr("No accelerator is needed: processors do this work.")
        elif chosen is None:
            text = self.tr("No accelerator in the catalog meets this in any number tried.")
        elif not chosen.meets:
            text = self.tr("No card does it; this one comes closest. Every number can be asked why.")
        else:
            some = self.tr("{0} × {1} are enough. Every number can be asked why.")
            one = self.tr("{0} × {1} is enough. Every number can be asked why.")
            text = (one if chosen.count == 1 else some).format(chosen.count, state.title_of(chosen))
        self.subtitle.setText(text)

    def _show_bars(self, state: NeedsPageState) -> None:
        bars = state.bars
        both = len(state.phases) > 1
        training = state.shown_phase == "training"
        title = self.tr("Memory while training") if training else self.tr("Memory while serving")
        self._memory_title.setText(self.tr("Main memory") if state.bare else title)
        self._memory_aside.setVisible(not state.bare)
        self.bars.setVisible(bool(bars))
        self._no_bars.setVisible(not bars)
        self._no_bars.setText(self.tr("There is nothing to compare: this work runs on processors."))
        selected = state.chosen.accelerator if state.chosen else None
        words, number = in_words(MemoryWords), numbers_of(self.locale_name)
        if state.bare:
            words = replace(words, axis="{n} {unit}")
        self.bars.set_maker(
            (
                lambda width, palette: memory_bars(
                    bars, words=words, number=number, width=width, palette=palette, selected=selected
                )
            )
            if bars
            else None
        )
        self.phases.setVisible(both)
        self.phases.set_value(state.shown_phase)

    def _show_chart(self, state: NeedsPageState) -> None:
        found = chart(state)
        for one in (self.times, *self._chart_buttons):
            one.setVisible(found is not None)
        self._no_chart.setVisible(found is None)
        self._no_chart.setText(self._no_chart_words(state))
        self._too_small.hide()
        self._far.setVisible(found is not None and found.spread is not None)
        self._chart_title.setText(self._chart_words(found.measure) if found else self.tr("Time"))
        if found is None:
            self.times.set_maker(None)
            return
        if found.spread is not None:
            below, above = (show(value, self.locale_name, 0) for value in found.spread)
            self._far.set_status("warning", self._far_words(below, above))
        if found.too_small:
            counts = joined(map(str, found.too_small), ", ")
            self._too_small.setText(self.tr("Too few for the memory: {0}.").format(counts))
            self._too_small.show()
        x_title = (
            self.tr("number of {0} cards").format(state.title_of(state.chosen)) if state.chosen else self.tr("cards")
        )
        measure, words, number = self._chart_words(found.measure), in_words(TimeWords), numbers_of(self.locale_name)
        self.times.set_maker(
            lambda width, palette: time_chart(
                found.points, unit=told(found.unit), x_title=x_title, measure=measure, limit=found.limit,
                chosen=found.chosen, words=words, number=number, width=width, height=230, palette=palette,
            )
        )  # fmt: skip

    def _no_chart_words(self, state: NeedsPageState) -> str:
        if state.bare:
            return self.tr("There are no cards to count. The table says what 16 processor cores reach.")
        return self.tr("No time can be told for this work.") if state.scan else self.tr("Computing…")

    def _why_memory(self, key: str) -> Explanation | None:
        quantity = memory_why(self._state, key) if self._state else None
        return explain(quantity, self._memory_title.text(), self.locale_name) if quantity else None

    def _why_time(self, key: str) -> Explanation | None:
        quantity = time_why(self._state, int(key.removeprefix("count:"))) if self._state else None
        return explain(quantity, self._chart_title.text(), self.locale_name) if quantity else None

    def _far_words(self, below: str, above: str) -> str:
        """How sure a time is that no measurement bounds; one figure where it is the same to both sides."""
        if below == above:
            return self.tr("No measurements near this model: ± {0} %.").format(below)
        return self.tr("No measurements near this model: −{0} % to +{1} %.").format(below, above)

    def _chart_words(self, measure: str) -> str:
        return {
            "time_to_finish_h": self.tr("Time to finish"),
            "step_time_s": self.tr("Time per step"),
            "ttft_ms": self.tr("First word"),
            "tpot_ms": self.tr("Each next word"),
            "latency_ms": self.tr("Answer time"),
        }[measure]

    def _start_scan(self) -> None:
        """Computes the chosen accelerator in several numbers, once per answers and accelerator."""
        state = self._state
        if state is None or state.chosen is None:
            return
        if state.bare:
            self._tell_chosen(state)
            return
        wanted = (self.model.results.requirement_for, state.chosen.accelerator, state.chosen.count)
        self._tell_chosen(state)
        if wanted == self._scan_for:
            return
        self._scan_for, self._scan = wanted, ()
        size, workload = self.context.size, state.workload
        self.runner.run(
            self,
            lambda stop: tuple(
                size.predict(workload, wanted[1], count) for count in counts_to_try(wanted[2]) if not stop.is_set()
            ),
            done=partial(self._on_scanned, wanted),
            failed=lambda error: self.show_error(told_error(error)),
        )

    @staticmethod
    def _card_of_build(draft: Draft, results: Results) -> str | None:
        """The accelerator of the build in hand, which is told before the build is judged."""
        if draft.build is None:
            return None
        if results.demand is not None:
            return results.demand.accelerator
        parts = (item for node in draft.build.nodes for item in node.parts)
        return next((item.part for item in parts if item.role == "accelerator"), None)

    def _tell_chosen(self, state: NeedsPageState) -> None:
        """Stepper and summary tell of what is chosen here, unless there is a build for these very answers."""
        draft, results = self.model.draft, self.model.results
        told = state.chosen, results.requirement_for
        if (draft.build is None or draft.out_of_date) and (results.demand, results.demand_for) != told:
            self.model.put(demand=state.chosen, demand_for=results.requirement_for)

    def _on_scanned(self, wanted: tuple, demands: tuple) -> None:
        if wanted == self._scan_for:
            self._scan = demands
            self.render(self.model.draft, self.model.results)

    def _on_phase(self, phase: str) -> None:
        self._phase = phase
        self.render(self.model.draft, self.model.results)

    def _on_selected(self, accelerator: str) -> None:
        self._selected = accelerator.partition("/")[0].partition("#")[0]
        self.render(self.model.draft, self.model.results)

    def _on_count(self, key: str) -> None:
        """A point of the chart: the table shows that many cards."""
        count = int(key.removeprefix("count:"))
        demand = next((one for one in self._scan if one.count == count), None)
        if demand is not None and self._state is not None:
            self._table.show_rows(rows(replace(self._state, looked_at=demand)), replace(self._state, looked_at=demand))

    def _on_choose(self) -> None:
        if self._state is not None:
            CardsDialog.choose(self, self._accelerators, self.model.draft.cards, self._on_cards)

    def _on_cards(self, cards: tuple[str, ...]) -> None:
        self.model.change(self.model.draft.with_(cards=cards))

    def _on_copy(self) -> None:
        if self._state is not None:
            titles = (self.tr("Need"), self.tr("Minimum"), self.tr("Recommended"), self.tr("Against"))
            words = {row.key: figure_words(row, self._state) for row in rows(self._state)}
            QGuiApplication.clipboard().setText(as_table(self._state, titles, words, self.locale_name, told))
            self._copy.set_icon("saved")
