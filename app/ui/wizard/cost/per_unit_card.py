"""What one piece of the work costs: a training run, a million tokens, a stream for a month."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from app.domain.costs import Costs
from app.ui.told import told, told_all
from app.ui.widgets import Card, WhyLink, clear, column, label, reveal, row
from app.viewmodels.cost_figures import UnitFigure, unit_figures
from app.viewmodels.numbers import fine_money


def unit_name(figure: UnitFigure) -> str:
    """What is counted, in the user's words."""
    tr = QCoreApplication.translate
    if figure.noun:
        nouns = {"audio s": tr("PerUnit", "seconds of audio")}
        return tr("PerUnit", "A thousand {0}").format(nouns.get(figure.noun) or told(figure.noun))
    return {
        "training_run": tr("PerUnit", "A training run"),
        "million_tokens_trained": tr("PerUnit", "A million tokens trained"),
        "million_tokens_generated": tr("PerUnit", "A million tokens written"),
        "stream_month": tr("PerUnit", "A stream for a month"),
    }.get(figure.key, figure.key.replace("_", " ").capitalize())


class PerUnitCard(Card):
    """The build's own figures, each with its why?; what is missing says so. Hidden while there is nothing to say."""

    def __init__(self, locale: str) -> None:
        super().__init__(margins=(12, 8, 12, 8))
        self._locale = locale
        self._line = QHBoxLayout()
        self._line.setSpacing(22)
        self._missing = label("", "quietcaption", wrap=True)
        self.setAccessibleName(self.tr("Cost of one piece of the work"))
        self.body.setSpacing(4)
        self.body.addLayout(self._line)
        self.body.addWidget(self._missing)

    def show_costs(self, costs: Costs) -> None:
        """Other figures."""
        clear(self._line)
        figures = unit_figures(costs)
        for figure in figures:
            name = unit_name(figure)
            amount = fine_money(figure.quantity.value, costs.currency, self._locale)
            value = label(amount, "strong")
            value.setAccessibleName(f"{name}: {amount}")
            why = WhyLink("", self._locale)
            why.set_quantity(figure.quantity, name)
            self._line.addLayout(column(label(name, "quietcaption"), row(value, why, None, spacing=6), spacing=1))
        self._line.addStretch(1)
        self._missing.setText(told_all(costs.per_unit_missing))
        reveal(self._missing, bool(costs.per_unit_missing))
        reveal(self, bool(figures or costs.per_unit_missing))
