"""Customer, terms, services, and what is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.settings import Settings
from app.ui.pieces import InPieces
from app.ui.quotes.words import tax_word
from app.ui.widgets import (
    Button,
    Card,
    CheckBox,
    ChoiceField,
    Field,
    FoldingGrid,
    NumberField,
    TextField,
    WrappingRow,
    clear,
    label,
    plural,
    row,
    rule,
)
from app.viewmodels.draft import Draft
from app.viewmodels.languages import QUOTE_LANGUAGES
from app.viewmodels.numbers import money
from app.viewmodels.quote_page import ALWAYS, PRINTS, form_name, prints_of, services_of, ticked

PAYMENT_DAYS = (0, 7, 14, 30, 60, 90)


class QuoteForm(InPieces, Card):
    """``buyer_edited`` and ``term_edited`` bring name and value; ``service_ticked`` and ``print_ticked`` a box.

    ``alternatives_wanted`` asks for what stands side by side on the quote.
    """

    buyer_edited = Signal(str, object)
    term_edited = Signal(str, object)
    service_ticked = Signal(str, bool)
    print_ticked = Signal(str, bool)
    alternatives_wanted = Signal()

    def __init__(self, locale: str) -> None:
        super().__init__(margins=(14, 10, 14, 12))
        self._locale = locale
        self._read_only, self._unprinted = "", dict[str, str]()
        self.body.setSpacing(8)
        self.plan_to_build()

    def build(self) -> Iterator[None]:
        self.texts: dict[str, TextField] = {}
        self.numbers: dict[str, NumberField] = {}
        self.boxes: dict[str, CheckBox] = {}
        self.prints: dict[str, CheckBox] = {}
        self._services: tuple | None = None
        self._add_customer()
        self.body.addWidget(rule())
        yield
        self._add_terms()
        yield
        self.body.addWidget(rule())
        self.body.addWidget(label(self.tr("Services"), "section"))
        self._services_list = QVBoxLayout()
        self._services_list.setSpacing(6)
        self.body.addLayout(self._services_list)
        self.body.addWidget(rule())
        yield
        self._add_prints()
        self.body.addStretch(1)

    def _text(self, name: str, title: str, **options: Any) -> TextField:
        field = TextField(title, **options)
        field.changed.connect(lambda value: self.buyer_edited.emit(name, value))
        self.texts[name] = field
        return field

    def _number(self, name: str, title: str, measure: str, make: Callable[[Any], Any], **options: Any) -> NumberField:
        field = NumberField(title, measure, locale=self._locale, **options)
        field.changed.connect(lambda value: self.term_edited.emit(name, None if value is None else make(value)))
        self.numbers[name] = field
        return field

    def _add_customer(self) -> None:
        self.body.addWidget(label(self.tr("Customer"), "section"))
        self.body.addWidget(
            self._text("company", self.tr("Company"), required=self.tr("Who gets the quote? Give a company."))
        )
        self.body.addLayout(_pair(
            self._text("contact", self.tr("Contact")), self._text("customer_number", self.tr("Customer number"))
        ))  # fmt: skip
        self.body.addWidget(self._text(
            "address", self.tr("Address"), placeholder=self.tr("Street, postal code and place")
        ))  # fmt: skip
        country = self._text("country", self.tr("Country"), info=self.tr("Two letters or the name; sets tax and paper"))
        self.body.addLayout(_pair(country, self._text("email", self.tr("E-mail"))))
        self.body.addLayout(_pair(
            self._text("reference", self.tr("Their reference")), self._text("vat_id", self.tr("VAT number"))
        ))  # fmt: skip

    def _add_terms(self) -> None:
        self.body.addWidget(label(self.tr("Terms"), "section"))
        valid = self._number("valid_days", self.tr("Valid"), "days", int, low=1, high=365, whole=True)
        delivery = self._number("delivery_weeks", self.tr("Delivery"), "weeks", int, low=0, high=104, whole=True,
                                optional=True)  # fmt: skip
        options = [(days, self.tr("{0} days").format(days) if days else self.tr("at once")) for days in PAYMENT_DAYS]
        self.payment = ChoiceField(self.tr("Payment, net"), options)
        self.payment.changed.connect(lambda value: self.term_edited.emit("payment_days", value))
        discount = self._number("discount_percent", self.tr("Discount"), "percent", _decimal, low=0, high=100)
        tax = self._number("tax_rate", self.tr("VAT"), "percent", _decimal, low=0, high=100)
        self.body.addLayout(_pair(valid, delivery, self.payment))
        self.body.addLayout(_pair(discount, tax))

    def _add_prints(self) -> None:
        self.body.addWidget(label(self.tr("Printed with it"), "section"))
        self.language = ChoiceField(self.tr("Language"), list(QUOTE_LANGUAGES.items()))
        self.language.changed.connect(lambda value: self.term_edited.emit("language", value))
        self.measures = ChoiceField(
            self.tr("Measures"), [("metric", self.tr("mm, kg, °C")), ("imperial", self.tr("in, lb, °F"))]
        )
        self.measures.changed.connect(lambda value: self.term_edited.emit("measures", value))
        self.body.addLayout(_pair(self.language, self.measures))
        self.form = ChoiceField(
            self.tr("Form"),
            [("full", self.tr("Full, with the sections below")), ("short", self.tr("Short, two pages for purchasing"))],
        )
        self.form.changed.connect(lambda value: self.term_edited.emit("form", value))
        self.body.addWidget(self.form)
        words = {
            "room": self.tr("Power, heat and slots, for the room"),
            "derivations": self.tr("How every number was computed"),
            "cost": self.tr("Cost over the years, against renting"),
            "comparison": self.tr("Alternatives side by side"),
            "growth": self.tr("Growth, year by year"),
            "checklist": self.tr("Checklist for assembly and acceptance"),
            "terms": self.tr("Terms and acceptance"),
        }
        for name in PRINTS:
            box = CheckBox(words[name], wraps=True)
            box.toggled.connect(lambda on, key=name: self.print_ticked.emit(key, on))
            self.prints[name] = box
            self.body.addLayout(_line(box, *self._chooser(name)))
        always = CheckBox(self.tr("Checks, with what was not checked"), locked=True, wraps=True)
        always.setChecked(bool(ALWAYS))
        always.setToolTip(self.tr("Always printed"))
        self.body.addLayout(_line(always, label(self.tr("always"), "quietcaption")))

    def _chooser(self, name: str) -> tuple[QWidget, ...]:
        """How many alternatives there are, and the way to choose them."""
        if name != "comparison":
            return ()
        self._compared = label("", "quietcaption")
        self.choose = Button(self.tr("Choose…"), "", "link")
        self.choose.setAccessibleName(self.tr("Choose the alternatives"))
        self.choose.pressed_ok.connect(self.alternatives_wanted)
        return self._compared, self.choose

    def show_draft(self, draft: Draft, settings: Settings) -> None:
        """What was typed so far; where nothing was, the settings' own values."""
        count = len(draft.compared)
        chosen = plural(count, self.tr("1 chosen"), self.tr("{n} chosen"))
        self._compared.setText(chosen if count else self.tr("none chosen"))
        for name, field in self.texts.items():
            value = draft.buyer.get(name)
            field.set_value(str(value if value is not None else draft.customer if name == "company" else ""))
        terms = draft.terms
        for name, default in (("valid_days", settings.valid_days), ("discount_percent", 0),
                              ("tax_rate", settings.tax_percent), ("delivery_weeks", None)):  # fmt: skip
            value = terms.get(name, default)
            self.numbers[name].set_value(None if value is None else float(value))
        self.payment.set_value(int(terms.get("payment_days", settings.payment_days)))
        self.language.set_value(
            terms.get("language") or (settings.language if settings.language in QUOTE_LANGUAGES else "en")
        )
        self.measures.set_value(terms.get("measures") or settings.units)
        self.numbers["tax_rate"].caption.setText(tax_word(settings.tax_name))
        self._show_services(draft, settings)
        form = form_name(draft)
        self.form.set_value(form)
        grows = draft.phase != "inference" and draft.site.where == "onprem"
        short = "" if form == "full" else self.tr("Only the full quote has sections.")
        for name, box in self.prints.items():
            _set_silently(box, name in prints_of(draft))
            unasked = "" if grows or name != "growth" else self.tr("Only what is trained on site grows year by year.")
            self._unprinted[name] = short or unasked
            box.set_unavailable(self._read_only or self._unprinted[name])

    def set_read_only(self, reason: str) -> None:
        """An issued quote's form stays readable; ``reason`` says why it cannot be changed."""
        self._read_only = reason
        for field in self.findChildren(Field):
            field.set_locked(reason)
        for box in self.boxes.values():
            box.set_unavailable(reason)
        for name, box in self.prints.items():
            box.set_unavailable(reason or self._unprinted.get(name, ""))
        self.choose.set_unavailable(reason)

    def _show_services(self, draft: Draft, settings: Settings) -> None:
        wanted = services_of(draft, settings)
        if wanted != self._services:
            self._services = wanted
            clear(self._services_list)
            self.boxes = {}
            for service in wanted:
                box = CheckBox(service.name, wraps=True)
                box.toggled.connect(lambda on, name=service.name: self.service_ticked.emit(name, on))
                self.boxes[service.name] = box
                price = money(service.price, service.currency, self._locale, cents=(service.price or 0) % 1 != 0)
                line = QWidget()
                line.setLayout(row(box, label(price, "quietcaption"), None))
                self._services_list.addWidget(line)
            if not wanted:
                words = self.tr("None yet: assembly, burn-in or warranty can be set up in Settings, Money and tax.")
                self._services_list.addWidget(label(words, "quietcaption", wrap=True))
        for name, box in self.boxes.items():
            _set_silently(box, name in ticked(draft, settings))


def _pair(*fields: QWidget) -> Any:
    line = FoldingGrid(len(fields), gap=10, flow=True)
    for n, field in enumerate(fields):
        line.put(field, 0, n)
    return line


def _line(*widgets: QWidget) -> WrappingRow:
    line = WrappingRow()
    for widget in widgets:
        line.addWidget(widget)
    return line


def _decimal(value: float) -> str:
    return f"{Decimal(f'{value:.12g}'):f}"


def _set_silently(box: CheckBox, on: bool) -> None:
    blocked = box.blockSignals(True)
    box.setChecked(on)
    box.blockSignals(blocked)
    box.update()
