"""A part's price: what it is, of which day, from where; and the user's own in its place."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.parts import Part, Price
from app.ui.catalog.words import bases, basis_word, price_text
from app.ui.widgets import Button, ChoiceField, Notice, NumberField, TextField, label, row
from app.viewmodels.catalog_history import is_own_price
from app.viewmodels.catalog_page import today
from app.viewmodels.numbers import show

CURRENCIES = ("EUR", "USD", "GBP", "CHF", "CAD")
STALE_DAYS = 90


class PriceTab(QWidget):
    """``wanted(price)``: the user's own price, or ``None`` for the shipped one (an own part: on request)."""

    wanted = Signal(object)

    def __init__(self, locale: str, currency: str) -> None:
        super().__init__()
        self._locale, self._currency = locale, currency
        self._part: Part | None = None
        self._own = False
        self.now = label("", "price")
        self.told = label("", "quiet", wrap=True)
        self.old = Notice("warn")
        self.amount = NumberField(self.tr("Net price of one"), "plain", low=0, locale=locale)
        options = [(code, code) for code in dict.fromkeys((currency, *CURRENCIES))]
        self.currency = ChoiceField(self.tr("Currency"), options)
        self.basis = ChoiceField(self.tr("What it is"), bases())
        self.source = TextField(self.tr("Source"), placeholder=self.tr("own entry"))
        self.save = Button(self.tr("Set own price"), "saved", "primary")
        self.back = Button("", "undo", "normal")
        self.save.clicked.connect(self._on_save)
        self.back.pressed_ok.connect(lambda: self.wanted.emit(None))
        self.amount.edit.returnPressed.connect(self._on_save)
        self.source.edit.returnPressed.connect(self._on_save)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(14, 12, 14, 12)
        stack.setSpacing(8)
        stack.addWidget(self.now)
        stack.addWidget(self.told)
        stack.addWidget(self.old)
        stack.addSpacing(8)
        stack.addWidget(label(self.tr("Own price"), "strong"))
        grid = QGridLayout()
        grid.setSpacing(10)
        grid.addWidget(self.amount, 0, 0)
        grid.addWidget(self.currency, 0, 1)
        grid.addWidget(self.basis, 1, 0, 1, 2)
        grid.addWidget(self.source, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        stack.addLayout(grid)
        stack.addLayout(row(self.save, None))
        stack.addLayout(row(self.back, None))
        stack.addStretch(1)

    def show_part(self, part: Part, own: bool) -> None:
        """Shows a part's price; what is being typed for the same part stays."""
        same = self._part is not None and self._part.id == part.id and self._part.price == part.price
        self._part, self._own = part, own
        price = part.price
        self.now.setText(price_text(part, self._locale))
        self.told.setText(self._told(price))
        age = (today() - price.as_of).days if price else 0
        self.old.setVisible(age > STALE_DAYS)
        if price:
            self.old.show_message("warn", self.tr("The price is {0} days old.").format(show(age, self._locale)))
        mine = own or is_own_price(part)
        self.back.setText(self.tr("On request") if own else self.tr("Back to the shipped price"))
        self.back.setAccessibleName(self.back.text())
        reason = (
            "" if mine and price else self.tr("It is on request.") if own else self.tr("This is the shipped price.")
        )
        self.back.set_unavailable(reason)
        if not same:
            self._fill(price if mine else None)

    def _fill(self, price: Price | None) -> None:
        self.amount.set_value(float(price.amount) if price else None)
        self.amount.set_problem("")
        self.currency.set_value(price.currency if price else self._currency)
        self.basis.set_value(price.basis if price else "list")
        self.source.set_value(price.source if price else "")

    def _told(self, price: Price | None) -> str:
        if price is None:
            return self.tr("No price is known: quotes say that it is on request.")
        facts = [basis_word(price.basis), price.as_of.isoformat(), price.source]
        return ", ".join(fact for fact in facts if fact)

    def _on_save(self) -> None:
        if not self.amount.validate():
            self.amount.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        amount = Decimal(str(self.amount.value)).quantize(Decimal("0.01"))
        self.wanted.emit(
            Price(
                amount=amount,
                currency=str(self.currency.value),
                as_of=today(),
                basis=str(self.basis.value),
                source=self.source.value or self.tr("own entry"),
            )
        )
