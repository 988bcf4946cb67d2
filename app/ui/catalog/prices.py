"""A part's prices: the one in force, how it went, every one there was, and a form for the next."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.money import is_currency
from app.domain.parts import Part, Price
from app.ui.catalog.sparkline import Sparkline
from app.ui.catalog.words import amount_words, bases, basis_word, price_source, price_text
from app.ui.context import AppContext
from app.ui.days import day_text
from app.ui.widgets import (
    Button,
    ChoiceField,
    Column,
    DataTable,
    DayField,
    FlowLayout,
    Notice,
    NumberField,
    PageScroll,
    TextField,
    label,
    row,
)
from app.viewmodels.catalog_history import is_own_price
from app.viewmodels.catalog_page import today
from app.viewmodels.catalog_prices import PriceLine, course_of, price_lines
from app.viewmodels.numbers import currency_sign, show, typed_currency

CURRENCIES = ("EUR", "USD", "GBP", "CHF", "CAD")
ROWS_SHOWN = 6
DAY, REGION = 2, 3
WIDEST_DAY = "2028-08-28"


class PriceTab(QWidget):
    """``wanted(price)``: the user's own price, or ``None`` for the shipped one (an own part: on request)."""

    wanted = Signal(object)

    def __init__(self, context: AppContext, locale: str, currency: str) -> None:
        super().__init__()
        self._context, self._locale, self._currency = context, locale, currency
        self._part: Part | None = None
        self._own = self._due = False
        self.now = label("", "price")
        self.told = label("", "quiet", wrap=True)
        self.old = Notice("warn")
        self.course = Sparkline(locale)
        self.table = self._table()
        self.form = self._form()
        self.add = Button(self.tr("Add price"), "new", "compact")
        self.back = Button("", "undo", "compact")
        self.add.clicked.connect(lambda: self.open_form())
        self.back.pressed_ok.connect(lambda: self.wanted.emit(None))
        inside = QWidget()
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(14, 12, 14, 12)
        stack.setSpacing(8)
        for widget in (self.now, self.told, self.old, self.course, self.table):
            stack.addWidget(widget)
        stack.addLayout(FlowLayout(self.add, self.back, spacing=8))
        stack.addWidget(self.form)
        stack.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area: QScrollArea = PageScroll(inside)
        for widget in (self.area, inside):
            widget.setObjectName("")  # on the pane's own ground, as the other tabs are
        outer.addWidget(self.area)
        self.form.hide()

    def _table(self) -> DataTable:
        def money(line: PriceLine) -> str:
            return amount_words(line.price.amount, line.price.currency, self._locale)

        def mark(line: PriceLine) -> tuple[str, str, str] | None:
            if line.used and line.stale:
                return ("warning", "warn", self.tr("in force, but old"))
            return ("saved", "text2", self.tr("in force")) if line.used else None

        table = DataTable(
            [
                Column(self.tr("From"), _from, _from, tip=self._tip),
                Column(
                    self.tr("Price"),
                    money,
                    lambda line: line.price.amount,
                    number=True,
                    mark=mark,
                    bold=lambda line: line.used,
                ),
                Column(self.tr("Of"), _day, lambda line: line.price.as_of, width=100),
                Column(self.tr("Region"), _region, _region, width=64),
            ],
            self.tr("Every price of the part"),
            dense=True,
        )
        table.opened.connect(lambda line: self.open_form(line.price))
        return table

    def _form(self) -> QWidget:
        self.amount = NumberField(self.tr("Net price of one"), "money", low=0.01, locale=self._locale)
        options = [(code, code) for code in dict.fromkeys((self._currency, *CURRENCIES))]
        self.currency = ChoiceField(self.tr("Currency"), options, editable=True)
        self.basis = ChoiceField(self.tr("What it is"), bases())
        self.supplier = TextField(self.tr("Supplier"), optional=True)
        self.region = TextField(self.tr("Region"), optional=True)
        self.as_of = DayField(self.tr("Of"), latest=today())
        self.until = DayField(self.tr("Valid until"), optional=True)
        self.source = TextField(self.tr("Source"), placeholder=self.tr("own entry"))
        known: list[tuple[object, str]] = [(None, self.tr("unknown")), (True, self.tr("Yes")), (False, self.tr("No"))]
        self.stock = ChoiceField(self.tr("In stock"), known)
        self.lead = NumberField(self.tr("Lead time"), "days", low=0, high=1000, whole=True, optional=True)
        self.amount.edit.textEdited.connect(self._on_amount_typed)
        self.currency.changed.connect(lambda _code: self._show_currency())
        self.save = Button(self.tr("Set own price"), "saved", "primary")
        self.cancel = Button(self.tr("Cancel"), "", "normal")
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self._on_cancel)
        for field in (self.amount, self.supplier, self.region, self.as_of, self.until, self.source, self.lead):
            field.edit.returnPressed.connect(self._on_save)
        form = QWidget()
        grid = QGridLayout(form)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setSpacing(10)
        pairs = (
            (self.amount, self.currency), (self.as_of, self.until), (self.supplier, self.region),
            (self.stock, self.lead), (self.basis, self.source),
        )  # fmt: skip
        for n, pair in enumerate(pairs):
            for column, field in enumerate(pair):
                grid.addWidget(field, n, column)
        grid.addLayout(row(self.save, self.cancel, None), len(pairs), 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return form

    # --- what is shown ---------------------------------------------------------------------------------------------

    def show_part(self, part: Part, own: bool) -> None:
        """Shows a part's prices; what is being typed for the same part stays."""
        same = self._part is not None and self._part.id == part.id
        done = same and self._part is not None and self._part.price != part.price
        self._part, self._own = part, own
        price = part.price
        self.now.setText(
            amount_words(price.amount, price.currency, self._locale) if price else price_text(part, self._locale)
        )
        self.told.setText(self._told(price))
        self._show_age(price)
        mine = own or is_own_price(part)
        self.back.setText(self.tr("On request") if own else self.tr("Back to the shipped price"))
        self.back.setAccessibleName(self.back.text())
        reason = (
            "" if mine and price else self.tr("It is on request.") if own else self.tr("This is the shipped price.")
        )
        self.back.set_unavailable(reason)
        if done or not same:
            self._close_form()
            self._fill(None)
        self._due = True
        if self.isVisible():
            self._load()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._due:
            self._load()

    def _load(self) -> None:
        """The history is read as soon as somebody looks."""
        catalog, part, self._due = self._context.catalog, self._part, False
        if part is None:
            return
        self._context.runner.run(
            self, lambda _stop: (part.id, catalog.prices(part.id)), done=self._on_prices, failed=lambda _error: None
        )

    def _on_prices(self, found: tuple[str, Sequence[Price]]) -> None:
        part_id, prices = found
        part = self._part
        if part is None or part.id != part_id:
            return
        lines = price_lines(prices, part.price, today())
        self.table.set_rows(lines)
        self.table.setVisible(bool(lines))
        self.table.setColumnHidden(REGION, not any(line.price.region for line in lines))
        self.table.setColumnWidth(DAY, self.table.fontMetrics().horizontalAdvance(WIDEST_DAY) + 24)
        self.table.setFixedHeight(self._height(len(lines)))
        self.course.show_course(course_of(prices, part.price))

    def _height(self, lines: int) -> int:
        rows = min(max(lines, 1), ROWS_SHOWN)
        return self.table.horizontalHeader().sizeHint().height() + rows * self.table.rowHeight(0) + 6 if lines else 0

    def _show_age(self, price: Price | None) -> None:
        stale = price is not None and price.stale(today())
        self.old.setVisible(stale)
        if not stale or price is None:
            return
        if price.valid_until is not None and today() > price.valid_until:
            words = self.tr("The price was valid until {0}.").format(day_text(price.valid_until))
        else:
            words = self.tr("The price is {0} days old.").format(show((today() - price.as_of).days, self._locale))
        self.old.show_message("warn", words)

    def _told(self, price: Price | None) -> str:
        if price is None:
            return self.tr("No price is known: quotes say that it is on request.")
        until = self.tr("valid until {0}").format(day_text(price.valid_until)) if price.valid_until else ""
        stock = {True: self.tr("in stock"), False: self.tr("not in stock"), None: ""}[price.in_stock]
        lead = "" if price.lead_days is None else self.tr("{0} days to deliver").format(price.lead_days)
        facts = [basis_word(price.basis), day_text(price.as_of), price.supplier, price.region, until, stock, lead]
        facts.append(price_source(price.source))
        return " · ".join(dict.fromkeys(fact for fact in facts if fact))

    def _tip(self, line: PriceLine) -> str:
        until = line.price.valid_until
        valid = self.tr("valid until {0}").format(day_text(until)) if until else ""
        facts = (basis_word(line.price.basis), line.price.supplier, line.price.region, valid)
        facts += (price_source(line.price.source),)
        return " · ".join(dict.fromkeys(fact for fact in facts if fact))

    # --- the form --------------------------------------------------------------------------------------------------

    def open_form(self, like: Price | None = None) -> None:
        """Opens the form for another price, filled from an earlier one."""
        self._fill(like)
        self.form.show()
        self.amount.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.amount.edit.selectAll()
        QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(self.save))  # once it has its place

    def _fill(self, price: Price | None) -> None:
        self.amount.set_value(float(price.amount) if price else None)
        self.amount.set_problem("")
        self.currency.set_value(price.currency if price else self._currency)
        self._show_currency()
        self.basis.set_value(price.basis if price else "quote")
        self.supplier.set_value((price.supplier or "") if price else "")
        self.region.set_value((price.region or "") if price else "")
        self.as_of.set_value(today())
        self.until.set_value(None)
        for field in (self.as_of, self.until):
            field.set_problem("")
        self.source.set_value("")
        self.stock.set_value(None)
        self.lead.set_value(None)
        self._opened = self._entered()

    @property
    def typed(self) -> tuple[Any, ...] | None:
        """What stands in the open form, if anything in it was changed."""
        now = self._entered()
        return None if self.form.isHidden() or now == self._opened else now

    def retype(self, typed: tuple[Any, ...]) -> None:
        """Opens the form with what stood in it."""
        self.open_form()
        lines, choices = self._fields()
        for choice, value in zip(choices, typed[len(lines) :], strict=True):
            choice.set_value(value)
        self._show_currency()
        for one, text in zip(lines, typed, strict=False):
            one.edit.setText(text)
            one.edit.textEdited.emit(text)

    def _fields(self) -> tuple[tuple[NumberField | TextField, ...], tuple[ChoiceField, ...]]:
        lines = (self.amount, self.as_of, self.until, self.supplier, self.region, self.lead, self.source)
        return lines, (self.currency, self.basis, self.stock)

    def _entered(self) -> tuple[Any, ...]:
        lines, choices = self._fields()
        return (*(one.edit.text() for one in lines), *(one.value for one in choices))

    def _on_cancel(self) -> None:
        self._close_form()

    def _close_form(self) -> None:
        """Hides the form; a focus that stood in it would jump out of the page."""
        now = QApplication.focusWidget()
        if now is not None and self.form.isAncestorOf(now):
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.hide()

    def _show_currency(self) -> None:
        self.amount.set_unit(currency_sign(self._code, self._locale) if is_currency(self._code) else "")

    def _on_amount_typed(self, text: str) -> None:
        """An amount may bear its currency, as it is copied from a price list."""
        code = typed_currency(text)
        if code is not None and code != self._code:
            self.currency.set_value(code)
            self._show_currency()
            self.amount.edit.textEdited.emit(text)  # to be read with the other sign

    @property
    def _code(self) -> str:
        return str(self.currency.value).strip().upper()

    def _on_save(self) -> None:
        wrong = next(
            (field for field in (self.amount, self.as_of, self.until, self.lead) if not field.validate()), None
        )
        day, until = self.as_of.value, self.until.value
        if wrong is None and until is not None and day is not None and until < day:
            self.until.set_problem(self.tr("Not before {0}.").format(day_text(day)))
            wrong = self.until
        if wrong is None and not is_currency(self._code):
            self.currency.set_problem(self.tr("A code of three letters, as EUR."))
            self.currency.focus()
            return
        self.currency.set_problem("")
        if wrong is not None or day is None:
            (wrong or self.as_of).edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.wanted.emit(
            Price(
                amount=Decimal(str(self.amount.value)).quantize(Decimal("0.01")),
                currency=self._code,
                as_of=day,
                basis=str(self.basis.value),
                source=self.source.value or self.tr("own entry"),
                supplier=self.supplier.value or None,
                region=self.region.value or None,
                valid_until=until,
                in_stock=self.stock.value,
                lead_days=self.lead.value,
            )
        )


def _from(line: PriceLine) -> str:
    return line.price.supplier or price_source(line.price.source) or basis_word(line.price.basis)


def _day(line: PriceLine) -> str:
    return day_text(line.price.as_of)


def _region(line: PriceLine) -> str:
    return line.price.region or ""
