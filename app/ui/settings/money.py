"""Currency, tax, sockets, exchange rates and the services offered with a machine."""

from __future__ import annotations

from decimal import Decimal

from app.services.settings import Service, Settings
from app.ui.settings.forms import Save, beside_fields, grid_of
from app.ui.settings.rates import RatesTable
from app.ui.widgets import Button, Card, ChoiceField, NumberField, TextField, clear, column, label, row
from app.ui.wizard.money_card import CURRENCIES
from app.viewmodels.numbers import currency_sign, money


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
        self.body.addLayout(grid_of([self.currency, self.tax_name, self.tax_percent], columns=3))
        self.body.addSpacing(8)
        self.body.addWidget(label(tr("Sockets where machines stand"), "strong"))
        self.body.addLayout(grid_of([self.plug, self.circuit_v, self.circuit_a], columns=3))
        self.body.addSpacing(8)
        self.rates = RatesTable(save)
        self.body.addWidget(self.rates)
        self._services()

    def _services(self) -> None:
        tr = self.tr
        self.body.addSpacing(8)
        self.body.addWidget(label(tr("Services offered with a machine"), "strong"))
        self._rows = column(spacing=4)
        self.body.addLayout(self._rows)
        self.service_name = TextField(tr("Service"), placeholder=tr("Assembly and 48 h burn-in"))
        self.service_price = NumberField(tr("Price, net"), "money", low=0, optional=True)
        self.add_service = Button(tr("Add service"), "new")
        self.add_service.clicked.connect(self._on_add)
        line = [self.service_name, self.service_price, beside_fields(self.add_service)]
        self.body.addLayout(grid_of(line, columns=3, flow=True))

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
        self.service_price.set_unit(currency_sign(settings.currency, settings.locale))
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
