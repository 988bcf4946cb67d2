"""Step 6: the same work, bought or rented, with every assumption open to change."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.domain.costs import Costs
from app.figures.line_charts import cost_chart
from app.ui.widgets import Card, Notice, Segmented, clear, label, rule
from app.ui.widgets.figure_view import FigureView
from app.ui.wizard.build.checker import BuildChecker
from app.ui.wizard.cost.assumptions import AssumptionsCard
from app.ui.wizard.cost.option_cards import OptionCards, option_name
from app.ui.wizard.model import WizardModel
from app.ui.wizard.page import WizardPage
from app.viewmodels.cost_page import (
    KEYS,
    MONTHS,
    assumption_rows,
    assumptions_of,
    cost_table,
    curves,
    oldest_price,
    option_cards,
    price_day,
    stale_rates,
    with_assumption,
)
from app.viewmodels.draft import Draft
from app.viewmodels.numbers import money, show
from app.viewmodels.results import Results


class CostPage(WizardPage):
    """Renders ``results.costs``; the checker makes them anew after every change."""

    key = "cost"

    def __init__(self, model: WizardModel) -> None:
        subtitle = self.tr("The same work, bought or rented, before tax and discount.")
        super().__init__(model, self.tr("Cost"), subtitle, wide_head=True)
        self.checker = BuildChecker.of(model)
        self.checker.changed.connect(self._on_checked)
        self._usd_rate: Decimal | None = None
        self._shown: Costs | None = None
        self.months = Segmented([(str(m), str(m)) for m in MONTHS], self.tr("Months compared"), compact=True)
        self.months.changed.connect(self._on_months)
        self.head.addWidget(label(self.tr("Over"), "quietcaption"))
        self.head.addWidget(self.months)
        self.head.addWidget(label(self.tr("months"), "quietcaption"))
        self.stale = Notice("warn")
        self.stale.hide()
        self.options = OptionCards(self.locale_name)
        self.options.place_wanted.connect(lambda: model.step_wanted.emit("place"))
        self.body.addWidget(self.stale)
        self.body.addWidget(self.options)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self._make_chart(), 67)
        self.assumptions = AssumptionsCard(self.locale_name)
        self.assumptions.edited.connect(self._on_edited)
        self.assumptions.reset_all.connect(lambda: self.model.change(self.model.draft.with_(assumptions={})))
        middle.addWidget(self.assumptions, 33)
        self.body.addLayout(middle)
        self._table_card = Card(margins=(0, 6, 0, 6))
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(2)
        self._table_card.body.addLayout(self._grid)
        self.body.addWidget(self._table_card)
        self.body.addStretch(1)

    def _make_chart(self) -> QWidget:
        card = Card(margins=(12, 8, 12, 8))
        head = card.add_header(self.tr("Money spent so far, month by month"))
        self._day = label("", "quietcaption")
        head.addWidget(self._day)
        self.chart = FigureView(self.tr("Money spent so far, month by month"), 380)
        head.addWidget(self.chart.menu_button())
        self._words = label("", "strong", wrap=True)
        card.body.addWidget(self.chart)
        card.body.addWidget(self._words)
        card.body.addStretch(1)
        return card

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
        hidden = ("usd_rate",) if currency == "USD" else ()
        self.assumptions.show_rows(assumption_rows(draft, self._usd_rate), currency, hidden)
        self.show_error(self.checker.price_error or self.checker.error)
        costs = results.costs
        for widget in (self.options, self._table_card):
            widget.setVisible(costs is not None)
        if costs is None or self.checker.judged is None:
            self._words.setText(self.tr("Computing…") if draft.build is not None else self.tr("There is no build yet."))
            return
        place = self.checker.judged.build.nodes[0].kind
        own = place if place in ("cloud", "edge") else "onprem"
        self.options.show_cards(option_cards(costs, own), costs.months, costs.currency, self.checker.comparing)
        if costs is not self._shown:
            self._shown = costs
            self._show_chart(costs)
            self._show_table(costs)
            self._show_age(costs)

    def _show_chart(self, costs: Costs) -> None:
        titles = {key: option_name(key) for key in KEYS}
        drawn = curves(costs, titles)
        self._day.setText(self.tr("prices of {0}").format(price_day(costs)) if price_day(costs) else "")
        self.chart.setVisible(bool(drawn))
        self._words.setText(self._break_even_words(costs, len(drawn)))

        def amount(value: Decimal) -> str:
            return money(value, costs.currency, self.locale_name)

        self.chart.set_maker(
            (
                lambda width, palette: cost_chart(
                    drawn, money=amount, break_even_month=costs.break_even_month, width=width, palette=palette
                )
            )
            if drawn
            else None
        )

    def _break_even_words(self, costs: Costs, drawn: int) -> str:
        if costs.on_request:
            if costs.on_request == 1:
                return self.tr("Total without 1 part: price on request.")
            return self.tr("Total without {0} parts: price on request.").format(costs.on_request)
        if costs.break_even_month is not None:
            return self.tr("Buying is cheaper from month {0}.").format(costs.break_even_month)
        lowest = next((card.key for card in option_cards(costs, "") if card.lowest), None)
        if drawn < 2 or lowest is None:
            return ""
        if lowest == "cloud":
            return self.tr("Renting stays cheaper over {0} months.").format(costs.months)
        return self.tr("{0} is the cheapest way over {1} months.").format(option_name(lowest), costs.months)

    def _show_table(self, costs: Costs) -> None:
        clear(self._grid)
        table = cost_table(costs)
        titles = [self.tr("In {0} months, {1}").format(costs.months, costs.currency)]
        titles += [option_name(key) for key in table.columns]
        self._grid.setColumnStretch(0, 1)
        for column, title in enumerate(titles):
            self._put(label(title, "strongcaption"), 0, column)
        for n, (name, amounts) in enumerate([*table.rows, ("Total", table.totals)], start=1):
            total = n > len(table.rows)
            self._grid.addWidget(rule(), 2 * n - 1, 0, 1, len(titles))
            self._put(label(self._line_name(name), "strong" if total else "label"), 2 * n, 0)
            for column, value in enumerate(amounts, start=1):
                text = "—" if value is None else show(value, self.locale_name, 0)
                self._put(label(text, "strong" if total else "label"), 2 * n, column)

    def _put(self, widget: QWidget, at: int, column: int) -> None:
        side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
        widget.setContentsMargins(10 if column == 0 else 0, 1, 0 if column == 0 else 14, 1)
        widget.setMinimumWidth(0 if column == 0 else 130)
        widget.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(widget, at, column)

    def _line_name(self, name: str) -> str:
        return {
            "Purchase": self.tr("Hardware"),
            "Electricity": self.tr("Electricity"),
            "Rent": self.tr("Instance hours"),
            "Care": self.tr("Care"),
            "Cloud storage": self.tr("Storage and traffic"),
            "Outgoing data": self.tr("Outgoing data"),
            "Residual value": self.tr("Resale at the end"),
            "Total": self.tr("Total"),
        }.get(name, name)

    def _show_age(self, costs: Costs) -> None:
        day, count = oldest_price(costs)
        told = []
        if count:
            words = self.tr("{0} prices are older than 90 days or past their validity; the oldest is of {1}.")
            one = self.tr("One price is older than 90 days or past its validity; it is of {0}.")
            told.append(one.format(day) if count == 1 else words.format(count, day))
        for currency, rate_day in stale_rates(costs):
            old = self.tr("The exchange rate of {0} to {1} is of {2}: set a new one in Settings.")
            undated = self.tr("The exchange rate of {0} to {1} has no date: set it in Settings.")
            pair = (currency, costs.currency)
            told.append(old.format(*pair, rate_day) if rate_day else undated.format(*pair))
        self.stale.setVisible(bool(told))
        if told:
            self.stale.show_message("warn", "", " ".join(told))

    def _on_months(self, months: str) -> None:
        self.model.change(self.model.draft.with_(months=int(months)))

    def _on_edited(self, name: str, value: object) -> None:
        self.model.change(with_assumption(self.model.draft, name, value))

    def _on_checked(self) -> None:
        if self.isVisible():
            self.render(self.model.draft, self.model.results)

    def initial_focus(self) -> QWidget | None:
        first = self.assumptions.first()
        return first.edit if first else None

    def obstacle(self) -> tuple[str, QWidget | None]:
        if self.model.draft.build is None:
            return self.tr("There is no build yet."), None
        return "", None
