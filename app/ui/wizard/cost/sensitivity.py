"""What the total depends on most, as bars and in words."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.costs import Costs
from app.figures.tornado import TornadoWords, tornado
from app.ui.told import joined
from app.ui.widgets import label
from app.ui.widgets.figure_view import FigureView
from app.ui.wizard.cost.assumption_words import amount_text, name_of
from app.viewmodels.cost_figures import FACTORS, End, break_even_span, tornado_bars
from app.viewmodels.numbers import money, show

PERCENT = Decimal(100)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sensitivity", text)


def end_text(name: str, value: Decimal, currency: str, locale: str) -> str:
    """The value of an assumption at one end: "200 h / month", "80 %" of a price."""
    if name in FACTORS:
        return f"{show(float(value * PERCENT), locale)} %"
    return amount_text(name, float(value), currency, locale)


def bar_title(name: str) -> str:
    """An assumption out of its group."""
    return {
        "hours_per_month": _tr("Hours in use"),
        "hardware_discount_percent": _tr("Discount on hardware"),
        "cloud_discount_percent": _tr("Discount on rent"),
    }.get(name, name_of(name))


def phrase(name: str) -> str:
    """An assumption with a place for its value, as it stands in a sentence."""
    return {
        "hours_per_month": _tr("{0} in use"),
        "average_load": _tr("an average load of {0}"),
        "electricity_price_per_kwh": _tr("electricity at {0}"),
        "pue": _tr("a PUE of {0}"),
        "hardware_price": _tr("hardware at {0} of its price"),
        "cloud_price": _tr("rent at {0} of its price"),
        "hardware_discount_percent": _tr("a discount of {0} on hardware"),
        "cloud_discount_percent": _tr("a discount of {0} on rent"),
        "residual_percent": _tr("{0} of the purchase fetched at the end"),
    }.get(name, f"{name_of(name)}: {{0}}")


def tornado_words() -> TornadoWords:
    """What the drawing says."""
    return TornadoWords(
        title=_tr("What the total depends on most"),
        assumption=_tr("Assumption"),
        base=_tr("as assumed"),
        break_even=_tr("Buying pays from month"),
        at_low=_tr("at the low value"),
        at_high=_tr("at the high value"),
        low_value=_tr("Low"),
        high_value=_tr("High"),
        total=_tr("Total"),
        unknown=_tr("unknown"),
    )


def span_text(costs: Costs, locale: str) -> str:
    """How far the month of break-even moves, in one or two sentences; empty where it does not."""

    def where(end: End) -> str:
        return phrase(end.name).format(end_text(end.name, end.value, costs.currency, locale))

    span, told = break_even_span(costs), []
    if span.earliest and span.latest:
        words = _tr("Between month {0} ({1}) and month {2} ({3}).")
        told.append(words.format(span.earliest.month, where(span.earliest), span.latest.month, where(span.latest)))
    elif span.earliest and costs.break_even_month is None:
        told.append(_tr("Buying would pay from month {0} with {1}.").format(span.earliest.month, where(span.earliest)))
    elif span.earliest:
        told.append(_tr("Month {0} with {1}.").format(span.earliest.month, where(span.earliest)))
    elif span.latest:
        told.append(_tr("Month {0} with {1}.").format(span.latest.month, where(span.latest)))
    if span.never and costs.break_even_month is not None:
        told.append(_tr("With {0} renting stays cheaper.").format(where(span.never)))
    return joined(told)


class SensitivityView(QWidget):
    """One bar per assumption; each is reachable by the keyboard and says its two ends."""

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale
        self.figure = FigureView(_tr("What the total depends on most"), 420)
        self._why_not = label("", "quiet", wrap=True)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self.figure)
        stack.addWidget(self._why_not)

    def show_costs(self, costs: Costs) -> None:
        """Other figures."""
        locale, currency = self._locale, costs.currency
        bars = tornado_bars(costs, bar_title, lambda name, value: end_text(name, value, currency, locale))
        base = costs.tco
        self._why_not.setText("" if bars else self.tr("The total is not known, so nothing tells what it depends on."))
        self._why_not.setVisible(not bars)
        self.figure.setVisible(bool(bars))
        if not bars or base is None:
            self.figure.set_maker(None)
            return
        self.figure.set_maker(
            lambda width, palette: tornado(
                bars, base=base, money=lambda value: money(value, currency, locale), words=tornado_words(), width=width,
                palette=palette,
            )
        )  # fmt: skip
