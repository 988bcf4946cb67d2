"""The exchange rates, kept by hand: each with its day and where it was read; old ones are marked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.money import is_currency
from app.services.settings import RateOrigin, RateRow, Settings, rates_in
from app.ui.settings.forms import beside_fields, grid_of
from app.ui.widgets import Button, DayField, NumberField, StatusMark, TextField, clear, label
from app.viewmodels.catalog_page import today

Save = Callable[..., None]


@dataclass
class _Line:
    """The controls of one currency."""

    rate: NumberField
    as_of: DayField
    source: TextField
    mark: StatusMark
    remove: Button


class RatesTable(QWidget):
    """Units of each currency per US dollar. Every change is saved at once, dated today unless another day is given."""

    def __init__(self, save: Save) -> None:
        super().__init__()
        self._save = save
        self._settings = Settings()
        self.lines: dict[str, _Line] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        for column, share in enumerate((0, 3, 3, 5, 0, 0)):
            self._grid.setColumnStretch(column, share)
        self.code = TextField(self.tr("Another currency"), placeholder="SEK")
        self.rate = NumberField(self.tr("Units per US dollar"), "plain", low=0.0001, high=1e7, optional=True)
        self.add = Button(self.tr("Add currency"), "new")
        self.add.clicked.connect(self._on_add)
        self.code.edit.returnPressed.connect(self._on_add)
        self.rate.edit.returnPressed.connect(self._on_add)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        stack.addWidget(label(self.tr("Exchange rates, units per US dollar"), "strong"))
        stack.addWidget(
            label(
                self.tr("Prices in other currencies are converted with these. Nothing is fetched."), "hint", wrap=True
            )
        )
        stack.addLayout(self._grid)
        stack.addLayout(grid_of([self.code, self.rate, beside_fields(self.add)], columns=3, flow=True))

    def render(self, settings: Settings) -> None:
        """Shows the rates; what is being typed stays."""
        self._settings = settings
        rows = rates_in(settings, today())
        if [one.currency for one in rows] != list(self.lines):
            self._lay_out(rows)
        for one in rows:
            self._show(one)

    def _lay_out(self, rows: tuple[RateRow, ...]) -> None:
        clear(self._grid)
        self.lines = {}
        for column, words in enumerate((self.tr("Rate"), self.tr("Of"), self.tr("Source")), start=1):
            self._grid.addWidget(label(words, "caption"), 0, column)
        for n, one in enumerate(rows, start=1):
            line = self._line(one.currency)
            self.lines[one.currency] = line
            self._grid.addWidget(label(one.currency, "strong"), n, 0)
            for column, widget in enumerate((line.rate, line.as_of, line.source, line.mark, line.remove), start=1):
                self._grid.addWidget(widget, n, column)

    def _line(self, code: str) -> _Line:
        rate = NumberField(self.tr("{0} per US dollar").format(code), "plain", unit="/ USD", low=0.0001, high=1e7)
        as_of = DayField(self.tr("Day of the rate of {0}").format(code), optional=True, latest=today())
        source = TextField(self.tr("Source of the rate of {0}").format(code), placeholder=self.tr("where it was read"))
        remove = Button(self.tr("Remove"), "", "link")
        remove.setAccessibleName(self.tr("Remove {0}").format(code))
        for field in (rate, as_of, source):
            for at in range(field.head.count()):
                words = field.head.itemAt(at).widget()
                if words is not None:
                    words.hide()  # the columns are named once, above
        rate.edit.editingFinished.connect(lambda: self._on_rate(code))
        as_of.edit.editingFinished.connect(lambda: self._on_origin(code))
        source.edit.editingFinished.connect(lambda: self._on_origin(code))
        remove.clicked.connect(lambda: self._on_remove(code))
        return _Line(rate, as_of, source, StatusMark("warning"), remove)

    def _show(self, one: RateRow) -> None:
        line = self.lines[one.currency]
        line.rate.set_value(float(one.per_usd))
        if not line.as_of.edit.hasFocus():
            line.as_of.set_value(one.as_of)
        if not line.source.edit.hasFocus():
            line.source.set_value(one.source)
        words = self.tr("old") if one.as_of else self.tr("no date")
        line.mark.set_status("warning", words)
        line.mark.setVisible(one.stale)
        line.remove.setVisible(one.own)

    # --- what the user does ----------------------------------------------------------------------------------------

    def _on_rate(self, code: str) -> None:
        line = self.lines[code]
        value = line.rate.value
        known = self._settings.exchange_rates.get(code)
        if value is None or line.rate.problem or not line.rate.validate():
            return
        shown = known if known is not None else next(r.per_usd for r in self._rows() if r.currency == code)
        if Decimal(str(value)) != shown:
            self._store(code, Decimal(str(value)), today(), line.source.value)

    def _on_origin(self, code: str) -> None:
        line = self.lines[code]
        if not line.as_of.validate():
            return
        now = next(one for one in self._rows() if one.currency == code)
        if (line.as_of.value, line.source.value) != (now.as_of, now.source):
            self._store(code, now.per_usd, line.as_of.value or today(), line.source.value)

    def _on_add(self) -> None:
        code, rate = self.code.value.upper(), self.rate.value
        if not is_currency(code) or code == "USD":
            self.code.set_problem(self.tr("A code of three letters, as SEK."))
            self.code.focus()
            return
        if rate is None or not self.rate.validate():
            self.rate.set_problem(self.tr("How many {0} one US dollar is.").format(code))
            self.rate.focus()
            return
        self.code.edit.clear()
        self.rate.set_value(None)
        self._store(code, Decimal(str(rate)), today(), "")

    def _on_remove(self, code: str) -> None:
        rates = {name: str(rate) for name, rate in self._settings.exchange_rates.items() if name != code}
        origins = {name: one for name, one in self._settings.exchange_rate_origins.items() if name != code}
        self._save(exchange_rates=rates, exchange_rate_origins=origins)

    def _store(self, code: str, rate: Decimal, as_of: date, source: str) -> None:
        rates = {name: str(one) for name, one in self._settings.exchange_rates.items()}
        origin = RateOrigin(as_of=as_of, source=source)
        self._save(
            exchange_rates={**rates, code: str(rate)},
            exchange_rate_origins={**self._settings.exchange_rate_origins, code: origin},
        )

    def _rows(self) -> tuple[RateRow, ...]:
        return rates_in(self._settings, today())
