"""Sections made of fields: money and tax, numbering, language, appearance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from babel import Locale
from PySide6.QtWidgets import QGridLayout

from app.services.settings import Service, Settings
from app.ui.settings.rates import RatesTable
from app.ui.widgets import (
    Button,
    Card,
    ChoiceField,
    Field,
    NumberField,
    Segmented,
    TextField,
    clear,
    column,
    label,
    row,
)
from app.ui.wizard.money_card import CURRENCIES
from app.viewmodels.dates import show_day
from app.viewmodels.languages import QUOTE_LANGUAGES, WINDOW_LANGUAGES
from app.viewmodels.numbers import money, show

Save = Callable[..., None]
LOCALES = ("en", "en_US", "en_GB", "de", "de_CH", "fr", "zh_CN")
"""Offered beside the one in use and those of the countries we know."""


def fill(grid: QGridLayout, fields: list[Field], columns: int = 2) -> None:
    """Fields in a grid, in reading order."""
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(10)
    for n, field in enumerate(fields):
        grid.addWidget(field, n // columns, n % columns)
    for at in range(columns):
        grid.setColumnStretch(at, 1)


class MoneySection(Card):
    """Currency, tax, circuit defaults, exchange rates, services."""

    def __init__(self, save: Save) -> None:
        super().__init__()
        self._save = save
        self._settings = Settings()
        self.add_header(self.tr("Money and tax"), "money")
        tr = self.tr
        self.currency = ChoiceField(tr("Currency"), [(code, code) for code in CURRENCIES])
        self.tax_name = TextField(tr("Name of the tax"), required=tr("Give the tax a name, as VAT."))
        self.tax_percent = NumberField(tr("Tax rate"), "percent", low=0, high=100)
        self.circuit_v = NumberField(tr("Mains voltage"), "volt", low=100, high=480)
        self.circuit_a = NumberField(tr("Usual circuit"), "ampere", low=5, high=400)
        self.plug = TextField(tr("Plug"))
        self.currency.changed.connect(lambda code: save(currency=code))
        self.tax_name.changed.connect(lambda text: save(tax_name=text) if text else None)
        self.tax_percent.changed.connect(lambda value: save(tax_percent=Decimal(str(value))))
        self.circuit_v.changed.connect(lambda value: save(circuit_v=value))
        self.circuit_a.changed.connect(lambda value: save(circuit_a=value))
        self.plug.changed.connect(lambda text: save(plug=text))
        grid = QGridLayout()
        fill(grid, [self.currency, self.tax_name, self.tax_percent, self.plug, self.circuit_v, self.circuit_a])
        self.body.addLayout(grid)
        self.rates = RatesTable(save)
        self.body.addWidget(self.rates)
        self._services()

    def _services(self) -> None:
        tr = self.tr
        self.body.addWidget(label(tr("Services offered with a machine"), "strong"))
        self._rows = column(spacing=4)
        self.body.addLayout(self._rows)
        self.service_name = TextField(tr("Service"), placeholder=tr("Assembly and 48 h burn-in"))
        self.service_price = NumberField(tr("Price, net"), "money", low=0, optional=True)
        self.add_service = Button(tr("Add service"), "new", "compact")
        self.add_service.clicked.connect(self._on_add)
        line = row(self.service_name, self.service_price, spacing=12)
        line.setStretch(0, 2)
        line.setStretch(1, 1)
        self.body.addLayout(line)
        self.body.addLayout(row(self.add_service, None))

    def render(self, settings: Settings) -> None:
        """Shows the settings."""
        self._settings = settings
        self.currency.set_value(settings.currency)
        self.tax_name.set_value(settings.tax_name)
        self.tax_percent.set_value(float(settings.tax_percent))
        self.circuit_v.set_value(settings.circuit_v)
        self.circuit_a.set_value(settings.circuit_a)
        self.plug.set_value(settings.plug)
        self.rates.render(settings)
        self._show_services(settings)

    def _show_services(self, settings: Settings) -> None:
        clear(self._rows)
        for service in settings.services:
            remove = Button(self.tr("Remove"), "", "link")
            remove.setAccessibleName(self.tr("Remove {0}").format(service.name))
            remove.clicked.connect(lambda _checked=False, s=service: self._on_remove(s))
            price = label(money(service.price, settings.currency, settings.locale, cents=True), "quiet")
            self._rows.addLayout(row(label(service.name), None, price, remove))

    def _on_add(self) -> None:
        name, price = self.service_name.value, self.service_price.value
        if not name:
            self.service_name.set_problem(self.tr("Give the service a name."))
            return
        if price is None:
            self.service_price.set_problem(self.tr("Give its net price; 0 for included."))
            return
        added = Service(name=name, price=Decimal(str(price)))
        self.service_name.edit.clear()
        self.service_price.set_value(None)
        self._save(services=[*self._settings.services, added])

    def _on_remove(self, service: Service) -> None:
        self._save(services=[one for one in self._settings.services if one != service])


class NumberingSection(Card):
    """How quotes are numbered, and their usual terms."""

    def __init__(self, save: Save) -> None:
        super().__init__()
        self.add_header(self.tr("Numbering"), "nav_quotes")
        tr = self.tr
        self.prefix = TextField(
            tr("Prefix"), hint=tr("Letters and digits, at most 8; quotes are named as Q-2026-0001.")
        )
        self.prefix.changed.connect(lambda text: save(quote_prefix=text))
        self.valid = NumberField(tr("Quotes are valid"), "days", low=1, high=365, whole=True)
        self.payment = NumberField(tr("Payment within"), "days", low=0, high=365, whole=True)
        self.valid.changed.connect(lambda value: save(valid_days=value))
        self.payment.changed.connect(lambda value: save(payment_days=value))
        grid = QGridLayout()
        fill(grid, [self.prefix, self.valid, self.payment])
        self.body.addLayout(grid)

    def render(self, settings: Settings) -> None:
        """Shows the settings."""
        self.prefix.set_value(settings.quote_prefix)
        self.valid.set_value(settings.valid_days)
        self.payment.set_value(settings.payment_days)


def locale_choices(codes: Sequence[str]) -> list[tuple[str, str]]:
    """Ways to write numbers and dates, named in their own language with an example each."""
    day = date(2026, 11, 21)
    choices = {
        code: f"{Locale.parse(code).get_display_name()} ({show(1234.5, code)} · {show_day(day, code)})"
        for code in codes
    }
    return sorted(choices.items(), key=lambda choice: choice[1].casefold())


class LanguageSection(Card):
    """Language of window and quotes, how numbers and dates are written, measures, paper."""

    def __init__(self, save: Save) -> None:
        super().__init__()
        self.add_header(self.tr("Language and formats"), "info")
        tr = self.tr
        self.language = ChoiceField(tr("Language of quotes"), list(QUOTE_LANGUAGES.items()))
        languages = [("system", tr("System")), *WINDOW_LANGUAGES.items()]
        self.of_window = ChoiceField(tr("Language of the window"), languages)
        self.locale = ChoiceField(tr("Numbers and dates"), [])
        self.units = ChoiceField(
            tr("Measures"), [("metric", tr("Metric (mm, kg, °C)")), ("imperial", tr("Imperial (in, lb, °F)"))]
        )
        self.paper = ChoiceField(tr("Paper"), [("A4", "A4"), ("Letter", "Letter")])
        self.of_window.changed.connect(lambda key: save(window_language=key))
        self.language.changed.connect(lambda key: save(language=key))
        self.locale.changed.connect(lambda key: save(locale=key))
        self.units.changed.connect(lambda key: save(units=key))
        self.paper.changed.connect(lambda key: save(paper=key))
        grid = QGridLayout()
        fill(grid, [self.of_window, self.language, self.locale, self.units, self.paper])
        self.body.addLayout(grid)

    def render(self, settings: Settings) -> None:
        """Shows the settings."""
        self.of_window.set_value(settings.window_language)
        self.language.set_value(settings.language)
        self.locale.set_options(locale_choices((*LOCALES, settings.locale)))
        self.locale.set_value(settings.locale)
        self.units.set_value(settings.units)
        self.paper.set_value(settings.paper)


class AppearanceSection(Card):
    """Theme and text size; both apply at once."""

    def __init__(self, save: Save) -> None:
        super().__init__()
        self.add_header(self.tr("Appearance"), "workload_diffusion")
        tr = self.tr
        self.theme = Segmented([("system", tr("System")), ("light", tr("Light")), ("dark", tr("Dark"))], tr("Theme"))
        self.theme.changed.connect(lambda key: save(theme=key))
        sizes: list[tuple[Any, str]] = [(n, f"{n} %") for n in (90, 100, 110, 120, 130, 140, 150)]
        self.text = ChoiceField(tr("Text size"), sizes)
        self.text.changed.connect(lambda value: save(text_percent=value))
        self.body.addLayout(column(label(tr("Theme"), "label"), self.theme, spacing=4))
        self.body.addWidget(self.text)

    def render(self, settings: Settings) -> None:
        """Shows the settings."""
        self.theme.set_value(settings.theme)
        self.text.set_value(settings.text_percent)
