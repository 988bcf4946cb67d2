"""Step 6: the same work, bought or rented, with every assumption open to change."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.costs import Costs
from app.ui.days import day_text
from app.ui.theme import scaled
from app.ui.told import joined, told
from app.ui.widgets import Button, Card, FoldingGrid, Notice, Segmented, column, label, reveal
from app.ui.wizard.build.checker import BuildChecker
from app.ui.wizard.compare.dialog import CompareDialog
from app.ui.wizard.cost.assumptions import AssumptionsCard
from app.ui.wizard.cost.cost_table import CostTableView
from app.ui.wizard.cost.figures_card import FiguresCard
from app.ui.wizard.cost.growth_dialog import GrowthDialog
from app.ui.wizard.cost.option_cards import OptionCards
from app.ui.wizard.cost.per_unit_card import PerUnitCard
from app.ui.wizard.cost.renting_card import RentingCard
from app.ui.wizard.model import WizardModel
from app.ui.wizard.page import WizardPage
from app.viewmodels.assumptions import USD_RATE, assumption_rows, assumptions_of, with_assumption, without_assumption
from app.viewmodels.cost_page import MONTHS, oldest_price, option_cards, stale_rates
from app.viewmodels.draft import Draft
from app.viewmodels.growth import plannable
from app.viewmodels.results import Results

TALL_PX = 820
"""From this height on, the page has room for a table below its chart."""


class CostPage(WizardPage):
    """Renders ``results.costs``; the checker makes them anew after every change."""

    key = "cost"

    def __init__(self, model: WizardModel) -> None:
        subtitle = self.tr("The same work, bought or rented, before tax.")
        super().__init__(model, self.tr("Cost"), subtitle, wide_head=True)
        self.checker = BuildChecker.of(model)
        self._usd_rate: Decimal | None = None
        self._shown: Costs | None = None
        self._summed: Costs | None = None

    def build(self) -> Iterator[None]:
        model = self.model
        self._add_tools()
        self.stale = Notice("warn")
        self.stale.hide()
        self.options = OptionCards(self.locale_name)
        self.body.addWidget(self.stale)
        self.body.addWidget(self.options)
        yield
        middle = FoldingGrid(2, gap=8, shares=(67, 33))
        self.figures = FiguresCard(self.locale_name)
        self.per_unit = PerUnitCard(self.locale_name)
        self.per_unit.hide()
        left = column(self.figures, self.per_unit)
        left.setStretch(0, 1)
        self.body.addLayout(middle)
        middle.put(left, 0, 0)
        yield
        self.assumptions = AssumptionsCard(self.locale_name)
        self.assumptions.edited.connect(self._on_edited)
        self.assumptions.taken_back.connect(lambda name: model.change(without_assumption(model.draft, name)))
        self.assumptions.reset_all.connect(lambda: self.model.change(self.model.draft.with_(assumptions={})))
        middle.put(self.assumptions, 0, 1)
        yield
        self.sums = CostTableView(self.locale_name)
        self._sums_card = Card(margins=(12, 10, 12, 10))
        self._sums_card.body.addWidget(self.sums)
        self._sums_card.hide()
        self.body.addWidget(self._sums_card)
        self.renting = RentingCard(self.locale_name)
        self.renting.hide()
        self.body.addWidget(self.renting)
        self.body.addStretch(1)

    def _add_tools(self) -> None:
        """Months, comparison and growth, beside the title."""
        self.months = Segmented([(str(m), str(m)) for m in MONTHS], self.tr("Months compared"), compact=True)
        self.months.changed.connect(self._on_months)
        self.head.addWidget(label(self.tr("Over"), "quietcaption"))
        self.head.addWidget(self.months)
        self.head.addWidget(label(self.tr("months"), "quietcaption"))
        self.compare = Button(self.tr("Compare"), "compare")
        self.compare.pressed_ok.connect(self._on_compare)
        self.growth = Button(self.tr("Growth"), "time")
        self.growth.setToolTip(self.tr("What to buy year by year as the data grow"))
        self.growth.pressed_ok.connect(self._on_growth)
        self.head.addWidget(self.compare)
        self.head.addWidget(self.growth)

    def entered(self) -> None:
        site = self.model.draft.site
        price = self.context.price
        self.runner.run(self, lambda _stop: price.rates(site).per_unit.get("USD"), done=self._on_rate)
        self.checker.compare(True)

    def left(self) -> None:
        self.checker.compare(False)

    def _on_rate(self, rate: Decimal | None) -> None:
        self._usd_rate = rate
        self.render(self.model.draft, self.model.results)

    def render(self, draft: Draft, results: Results) -> None:
        currency = draft.site.currency
        assumed = assumptions_of(draft)
        self.months.set_value(str(draft.months or assumed.months))
        hidden = (USD_RATE,) if currency == "USD" else ()
        self.assumptions.show_rows(assumption_rows(draft, self._usd_rate), currency, hidden)
        self.show_error(self.checker.price_error or self.checker.error)
        costs = results.costs
        self.options.setVisible(costs is not None)
        self.compare.setVisible(costs is not None)
        self.growth.setVisible(costs is not None and plannable(results.build))
        if costs is None or self.checker.judged is None:
            self.figures.say(self.tr("Computing…") if draft.build is not None else self.tr("There is no build yet."))
            return
        own = self.checker.judged.build.place
        self.options.show_cards(option_cards(costs, own), costs, self.checker.comparing)
        if costs is not self._shown:
            self._shown = costs
            self.figures.show_costs(costs)
            self.per_unit.show_costs(costs)
            self.renting.show_plan(costs.rental)
            self._show_sums()
            self._show_age(costs)

    def _show_age(self, costs: Costs) -> None:
        day, count = oldest_price(costs)
        said = []
        if count:
            words = self.tr("{0} prices are older than 90 days or past their validity; the oldest is of {1}.")
            one = self.tr("One price is older than 90 days or past its validity; it is of {0}.")
            said.append(one.format(day_text(day)) if count == 1 else words.format(count, day_text(day)))
        for currency, rate_day in stale_rates(costs):
            old = self.tr("The exchange rate of {0} to {1} is of {2}: set a new one in Settings.")
            undated = self.tr("The exchange rate of {0} to {1} has no date: set it in Settings.")
            pair = (currency, costs.currency)
            said.append(old.format(*pair, day_text(rate_day)) if rate_day else undated.format(*pair))
        said += map(told, costs.not_counted)
        self.stale.setVisible(bool(said))
        if said:
            self.stale.show_message("warn", "", joined(said))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.built:
            self._show_sums()

    def _show_sums(self) -> None:
        """Where there is room, what the totals are made of stands below the chart, too; else it is not even made."""
        room = self._shown is not None and self.height() >= scaled(TALL_PX)
        if room and self._summed is not self._shown:
            self._summed = self._shown
            self.sums.show_costs(self._shown)
        reveal(self._sums_card, room)

    def _on_months(self, months: str) -> None:
        self.model.change(self.model.draft.with_(months=int(months)))

    def _on_edited(self, name: str, value: object) -> None:
        self.model.change(with_assumption(self.model.draft, name, value))

    def _on_growth(self) -> None:
        build = self.checker.judged.build
        GrowthDialog(self, self.context.growth, build, self.runner, self.locale_name).open()

    def _on_compare(self) -> None:
        dialog = CompareDialog(self, self.model, by_place=True)
        dialog.taken.connect(lambda: self.model.step_wanted.emit("build"))
        dialog.open()

    def initial_focus(self) -> QWidget | None:
        return self.assumptions.first()

    def obstacle(self) -> tuple[str, QWidget | None]:
        if self.model.draft.build is None:
            return self.tr("There is no build yet."), None
        return "", None
