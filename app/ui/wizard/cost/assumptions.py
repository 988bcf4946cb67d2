"""The assumptions: a line each, its former value and a reset where it was changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout

from app.ui.widgets import Button, Card, NumberField, label
from app.viewmodels.cost_page import SCALE, AssumptionRow
from app.viewmodels.numbers import currency_sign, show

FIELD_PX = 138
LIMITS = {
    "hours_per_month": (0, 744), "training_share": (0, 1), "average_load": (0, 1),
    "electricity_price_per_kwh": (0, 100), "care_hours_per_month": (0, 744), "care_rate_per_hour": (0, 10000),
    "usd_rate": (0.0001, 100000), "cloud_storage_per_month": (0, 1e7), "residual_percent": (0, 100),
}  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("Assumptions", text)


def name_of(name: str, currency: str) -> str:
    """What an assumption is called."""
    return {
        "hours_per_month": _tr("In use"),
        "training_share": _tr("of that, training"),
        "average_load": _tr("Average load"),
        "electricity_price_per_kwh": _tr("Electricity"),
        "care_hours_per_month": _tr("Care"),
        "care_rate_per_hour": _tr("Rate of care"),
        "usd_rate": _tr("Dollar rate"),
        "cloud_storage_per_month": _tr("Cloud storage"),
        "residual_percent": _tr("Resale at the end"),
    }[name]


def unit_of(name: str, currency: str) -> str:
    """The unit behind the field."""
    sign = currency_sign(currency)
    return {
        "hours_per_month": _tr("h / month"),
        "training_share": "%",
        "average_load": "%",
        "electricity_price_per_kwh": f"{sign}/kWh",
        "care_hours_per_month": _tr("h / month"),
        "care_rate_per_hour": f"{sign}/h",
        "usd_rate": _tr("{0} per $").format(sign),
        "cloud_storage_per_month": _tr("{0} / month").format(sign),
        "residual_percent": "%",
    }[name]


class AssumptionsCard(Card):
    """``edited`` brings name and value; a value of ``None`` takes the change back."""

    edited = Signal(str, object)
    reset_all = Signal()

    def __init__(self, locale: str) -> None:
        super().__init__(margins=(0, 8, 0, 8))
        self._locale = locale
        self.fields: dict[str, NumberField] = {}
        self._resets: dict[str, Button] = {}
        self._names: dict[str, object] = {}
        self._currency = ""
        head = self.add_header(self.tr("Assumptions"))
        head.setContentsMargins(12, 0, 12, 0)
        self._reset = Button(self.tr("Reset all"), "", "link")
        self._reset.clicked.connect(self.reset_all)
        head.addWidget(self._reset)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(12, 0, 12, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setHorizontalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        note = label(self.tr("A change updates every figure at once."), "quietcaption", wrap=True)
        note.setContentsMargins(12, 0, 12, 0)
        self.body.addWidget(note)

    def show_rows(self, rows: Sequence[AssumptionRow], currency: str, hidden: Sequence[str] = ()) -> None:
        """Values, and what they were where they were changed."""
        if currency != self._currency:
            self._currency = currency
            self._build(rows)
        for row in rows:
            field, reset, name = self.fields[row.name], self._resets[row.name], self._names[row.name]
            field.set_value(row.value)
            for widget in (field, name):
                widget.setVisible(row.name not in hidden)
            reset.setVisible(row.former is not None and row.name not in hidden)
            if row.former is not None:
                former = show(row.former / SCALE.get(row.name, 1.0), self._locale)
                words = self.tr("was {0}").format(former)
                reset.setToolTip(self.tr("Back to {0} {1}").format(former, unit_of(row.name, currency)))
                reset.setText(words)
                reset.setAccessibleName(f"{name_of(row.name, currency)}: {reset.toolTip()}")
        self._reset.setVisible(any(row.former is not None for row in rows))

    def first(self) -> NumberField | None:
        """The first assumption."""
        return next(iter(self.fields.values()), None)

    def _build(self, rows: Sequence[AssumptionRow]) -> None:
        for n, row in enumerate(rows):
            if row.name in self.fields:
                self.fields[row.name].set_unit(unit_of(row.name, self._currency))
                continue
            low, high = LIMITS[row.name]
            title = name_of(row.name, self._currency)
            field = NumberField(title, "plain", unit=unit_of(row.name, self._currency), low=low, high=high,
                                locale=self._locale, scale=SCALE.get(row.name, 1.0), compact=True)  # fmt: skip
            field.caption.hide()
            field.setFixedWidth(FIELD_PX)
            field.changed.connect(lambda value, name=row.name: self.edited.emit(name, value))
            name = label(title, "label")
            name.setBuddy(field.edit)
            reset = Button("", "", "link")
            reset.clicked.connect(lambda _on=False, key=row.name: self._on_reset(key))
            self.fields[row.name], self._resets[row.name], self._names[row.name] = field, reset, name
            self._grid.addWidget(name, n, 0)
            self._grid.addWidget(reset, n, 1, Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(field, n, 2)

    def _on_reset(self, name: str) -> None:
        self.edited.emit(name, None)
        self.fields[name].focus()
