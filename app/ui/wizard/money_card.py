"""Money: currency, budget, electricity, use and how far to look ahead."""

from __future__ import annotations

from decimal import Decimal

from app.ui.widgets import Card, ChoiceField, FoldingGrid, NumberField
from app.ui.wizard.model import WizardModel
from app.viewmodels.draft import Draft
from app.viewmodels.numbers import currency_sign

CURRENCIES = ("EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "CAD", "AUD", "NZD", "JPY")


class MoneyCard(Card):
    """Prices are net, in the site's currency."""

    def __init__(self, model: WizardModel) -> None:
        super().__init__(margins=(14, 10, 14, 12))
        self._model = model
        tr, locale = self.tr, model.locale_name
        self.add_header(tr("Money"), "money")
        self.currency = ChoiceField(tr("Currency"), [(code, code) for code in CURRENCIES])
        self.currency.changed.connect(lambda code: model.change(model.draft.with_site(currency=code)))
        self.budget = NumberField(tr("Budget, at most"), "money", unit="€", low=0.01, optional=True, locale=locale)
        self.electricity = NumberField(tr("Electricity"), "money", unit="€/kWh", low=0, high=100, locale=locale)
        self.hours = NumberField(tr("In use"), "hours_month", low=0, high=744, locale=locale)
        self.years = NumberField(tr("Look ahead"), "years", low=1, high=10, whole=True, locale=locale)
        self.budget.changed.connect(lambda value: self._change(budget=_decimal(value)))
        self.electricity.changed.connect(lambda value: self._change(electricity_price_per_kwh=_decimal(value)))
        self.hours.changed.connect(lambda value: self._change(hours_per_month=value))
        self.years.changed.connect(lambda value: self._change(years=value))
        fields = (self.currency, self.budget, self.electricity, self.hours, self.years)
        line = FoldingGrid(len(fields), flow=True)
        for n, field in enumerate(fields):
            line.put(field, 0, n)
        self.body.addLayout(line)

    def render(self, draft: Draft) -> None:
        """Shows the figures."""
        site = draft.site
        if site.currency not in CURRENCIES:
            self.currency.set_options([(code, code) for code in (*CURRENCIES, site.currency)])
        self.currency.set_value(site.currency)
        sign = currency_sign(site.currency, self._model.locale_name)
        self.budget.set_unit(self.tr("{0} excl. VAT").format(sign))
        self.electricity.set_unit(f"{sign}/kWh")
        self.budget.set_value(None if site.budget is None else float(site.budget))
        self.electricity.set_value(float(site.electricity_price_per_kwh))
        self.hours.set_value(site.hours_per_month)
        self.years.set_value(site.years)

    def _change(self, **values: object) -> None:
        self._model.change(self._model.draft.with_site(**values))


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(f"{value:.10g}")
