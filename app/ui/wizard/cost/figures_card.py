"""The money month by month, as a chart or as a table, with what it comes to in words."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.costs import Costs, sides_of
from app.figures.line_charts import CostWords, cost_chart
from app.ui.days import day_text
from app.ui.widgets import Card, Segmented, label
from app.ui.widgets.figure_view import FigureView, MenuButton
from app.ui.widgets.figure_words import in_words
from app.ui.wizard.cost.cost_table import CostTableView
from app.ui.wizard.cost.line_names import line_name
from app.ui.wizard.cost.option_cards import option_name
from app.ui.wizard.cost.sensitivity import SensitivityView, span_text
from app.viewmodels.cost_page import curves, option_cards, price_day
from app.viewmodels.cost_why import quantity_of, why_total
from app.viewmodels.numbers import money
from app.viewmodels.why import Explanation, explain


class FiguresCard(Card):
    """One card, several views of the same figures; the view chosen stays while the page lives."""

    def __init__(self, locale: str) -> None:
        super().__init__(margins=(12, 8, 12, 8))
        self._locale = locale
        self._shown: Costs | None = None
        self._drawn = False
        self._fed: dict[str, Costs] = {}
        head = self.add_header(self.tr("Money spent"))
        self.view = Segmented(
            [("chart", self.tr("Chart")), ("sensitivity", self.tr("Sensitivity")), ("table", self.tr("Table"))],
            self.tr("How the costs are shown"),
            compact=True,
        )
        self.view.set_value("chart")
        self.view.changed.connect(self.show_view)
        head.addWidget(self.view)
        head.addWidget(MenuButton(self.tr("Show as table, copy, save"), self.menu))
        self.chart = FigureView(self.tr("Money spent so far, month by month"), 380)
        self.chart.explainer = self._why
        self.table = CostTableView(locale)
        self._views: dict[str, QWidget] = {}
        self.sensitivity = SensitivityView(locale)
        for key, view in (("chart", self.chart), ("sensitivity", self.sensitivity), ("table", self.table)):
            self._views[key] = view
            self.body.addWidget(view)
            view.setVisible(key == "chart")
        self.words = label("", "strong", wrap=True)
        self.body.addWidget(self.words)
        self.span = label("", "quiet", wrap=True)
        self.body.addWidget(self.span)
        self.body.addStretch(1)

    def show_view(self, key: str) -> None:
        """Chart, sensitivity or table."""
        self.view.set_value(key)
        for name, view in self._views.items():
            view.setVisible(name == key and (view is not self.chart or self._drawn))
        self._feed(key)

    def _feed(self, key: str) -> None:
        """Gives the view that is seen the present figures: what nobody sees is not drawn."""
        if self._shown is None or self._fed.get(key) is self._shown:
            return
        self._fed[key] = self._shown
        draw = {"chart": self._draw_chart, "sensitivity": self.sensitivity.show_costs, "table": self.table.show_costs}
        draw[key](self._shown)

    def say(self, text: str) -> None:
        """Words in place of figures that are not there yet."""
        self.words.setText(text)

    def show_costs(self, costs: Costs) -> None:
        """Other figures."""
        if costs is self._shown:
            return
        self._shown = costs
        day = price_day(costs)
        self.aside.setText(self.tr("prices of {0}").format(day_text(day)) if day else "")
        drawn = sum(1 for one in costs.alternatives if one.possible and one.curve)
        self.words.setText(self._break_even_words(costs, drawn))
        self.span.setText(span_text(costs, self._locale))
        self.span.setVisible(bool(self.span.text()))
        self._drawn = bool(drawn)
        self.show_view(self.view.value or "chart")

    def _draw_chart(self, costs: Costs) -> None:
        drawn = curves(costs, {a.key: option_name(a.key) for a in costs.alternatives})

        def amount(value: Decimal) -> str:
            return money(value, costs.currency, self._locale)

        words, month = in_words(CostWords), costs.break_even_month
        bought, _rented = sides_of([one.key for one in drawn], costs.way)
        self.chart.set_maker(
            (
                lambda width, palette: cost_chart(
                    drawn,
                    money=amount,
                    break_even_month=month,
                    break_even_of=bought,
                    words=words,
                    width=width,
                    palette=palette,
                )
            )
            if drawn
            else None
        )

    def _why(self, key: str) -> Explanation | None:
        """Of the end of a line its total, of the crossing how it was found, of a month the build's own total."""
        if self._shown is None:
            return None
        if key == "break-even":
            found = quantity_of(self._shown, "break_even_month")
            return explain(found, self.words.text(), self._locale) if found else None
        way = self._shown.way if key.startswith("month:") else key
        return why_total(self._shown, way, option_name(way), self._locale, line_name)

    def _break_even_words(self, costs: Costs, drawn: int) -> str:
        if costs.on_request:
            if costs.on_request == 1:
                return self.tr("Total without 1 part: price on request.")
            return self.tr("Total without {0} parts: price on request.").format(costs.on_request)
        if costs.break_even_month is not None:
            return self.tr("Buying is cheaper from month {0}.").format(costs.break_even_month)
        lowest = next((card.key for card in option_cards(costs, "") if card.lowest), None)
        if drawn < 2 and len(costs.alternatives) > 1:
            return self.tr("No other way does this work, so there is nothing to compare.")
        if drawn < 2 or lowest is None:
            return ""
        if lowest == "cloud":
            return self.tr("Renting stays cheaper over {0} months.").format(costs.months)
        return self.tr("{0} is the cheapest way over {1} months.").format(option_name(lowest), costs.months)

    def menu(self) -> QMenu:
        """What can be done with the view shown; it deletes itself when closed."""
        if self.view.value == "chart":
            return self.chart.menu()
        if self.view.value == "sensitivity":
            return self.sensitivity.figure.menu()
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.addAction(self.tr("Copy table"), self.table.copy)
        return made
