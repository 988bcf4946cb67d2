"""What the assumptions are called, their units and limits, and where their defaults come from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.viewmodels.assumptions import SCALE, AssumptionRow
from app.viewmodels.numbers import currency_sign, show

LIMITS = {
    "hours_per_month": (0, 744), "training_share": (0, 1), "average_load": (0, 1),
    "electricity_price_per_kwh": (0, 100), "care_hours_per_month": (0, 744), "care_rate_per_hour": (0, 10000),
    "usd_rate": (0.0001, 100000), "cloud_storage_per_month": (0, 1e7), "residual_percent": (0, 100),
}  # fmt: skip
"""The lowest and the highest that may be typed, as it is kept."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Assumptions", text)


def group_name(group: str) -> str:
    """What a group of assumptions is about."""
    return {
        "use": _tr("Use"),
        "power": _tr("Power"),
        "people": _tr("People"),
        "purchase": _tr("Purchase"),
        "cloud": _tr("Renting"),
    }[group]


def name_of(name: str) -> str:
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


def unit_of(name: str, currency: str, locale: str = "en") -> str:
    """The unit behind the field."""
    sign = currency_sign(currency, locale)
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


def source_of(name: str) -> str:
    """What the figure means and where its default comes from, in one or two sentences."""
    return {
        "hours_per_month": _tr("Hours a month that the machine works. From Where, Money."),
        "training_share": _tr(
            "Share of those hours that it trains, at full power: all of them for training alone, none for serving "
            "alone, half for both."
        ),
        "average_load": _tr(
            "Share of full power drawn while it serves. Full power unless told otherwise: the dearest case."
        ),
        "electricity_price_per_kwh": _tr("Net price. From Where, Money."),
        "care_hours_per_month": _tr("Somebody's time for a machine of one's own. None unless told."),
        "care_rate_per_hour": _tr("What that hour costs. Nothing unless told."),
        "usd_rate": _tr("For prices in dollars. From Settings, Money and tax."),
        "cloud_storage_per_month": _tr("Storage rented beside the machine. Nothing unless told."),
        "residual_percent": _tr("Share of the purchase that the machine fetches at the end. Nothing unless told."),
    }[name]


def value_text(row: AssumptionRow, currency: str, locale: str) -> str:
    """The figure with its unit: "0.29 €/kWh"."""
    unit = unit_of(row.name, currency, locale)
    return _tr("unknown") if row.value is None else f"{_shown(row.value, row.name, locale)} {unit}"


def former_text(row: AssumptionRow, currency: str, locale: str) -> str:
    """The figure before the user changed it."""
    return "" if row.former is None else f"{_shown(row.former, row.name, locale)} {unit_of(row.name, currency, locale)}"


def former_number(row: AssumptionRow, locale: str) -> str:
    """That figure without its unit."""
    return "" if row.former is None else _shown(row.former, row.name, locale)


def folded_text(rows: Sequence[AssumptionRow], currency: str, locale: str) -> str:
    """A group in one line; a figure that is zero by default and was left alone is not told."""
    told = [row for row in rows if row.value or row.former is not None]
    if not told:
        return _tr("nothing assumed")
    return " · ".join(value_text(row, currency, locale) for row in told)


def _shown(value: float, name: str, locale: str) -> str:
    return show(float(f"{value / SCALE.get(name, 1.0):.12g}"), locale)
