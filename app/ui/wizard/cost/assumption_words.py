"""What the assumptions are called, their units and limits, what they mean and where their defaults come from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.ui.told import joined, told
from app.viewmodels.assumptions import SCALE, AssumptionRow
from app.viewmodels.numbers import currency_sign, show

LIMITS = {
    "hours_per_month": (0, 744), "training_share": (0, 1), "average_load": (0, 1),
    "electricity_price_per_kwh": (0, 100), "pue": (1, 5), "cooling_cop": (0.1, 50),
    "hosting_per_kw_month": (0, 1e6), "hosting_per_rack_month": (0, 1e7),
    "support_percent_per_year": (0, 100), "care_hours_per_month": (0, 744), "care_rate_per_hour": (0, 10000),
    "staff_share": (0, 1000), "staff_cost_per_year": (0, 1e8), "hardware_discount_percent": (0, 100),
    "financing_percent": (0, 100), "financing_months": (0, 240), "residual_percent": (0, 100),
    "usd_rate": (0.0001, 100000), "cloud_discount_percent": (0, 100), "cloud_storage_per_month": (0, 1e7),
    "spot_overhead_percent": (0, 10000),
}  # fmt: skip
"""The lowest and the highest that may be typed, as it is kept."""
TICKED = ("hosting_includes_power",)
MAY_BE_NONE = ("cooling_cop",)
WHOLE = ("financing_months",)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Assumptions", text)


def group_name(group: str) -> str:
    """What a group of assumptions is about."""
    return {
        "use": _tr("Use"),
        "power": _tr("Power and cooling"),
        "hosting": _tr("Hosting"),
        "people": _tr("Support and staff"),
        "purchase": _tr("Purchase and resale"),
        "cloud": _tr("Renting"),
    }[group]


def name_of(name: str) -> str:
    """What an assumption is called."""
    return {
        "hours_per_month": _tr("In use"),
        "training_share": _tr("of that, training"),
        "average_load": _tr("Average load"),
        "electricity_price_per_kwh": _tr("Electricity"),
        "pue": _tr("PUE"),
        "cooling_cop": _tr("Cooling, COP"),
        "hosting_per_kw_month": _tr("Per kilowatt"),
        "hosting_per_rack_month": _tr("Per rack"),
        "hosting_includes_power": _tr("Power is included"),
        "support_percent_per_year": _tr("Support"),
        "care_hours_per_month": _tr("Care"),
        "care_rate_per_hour": _tr("Rate of care"),
        "staff_share": _tr("Own staff"),
        "staff_cost_per_year": _tr("Cost of a post"),
        "hardware_discount_percent": _tr("Discount"),
        "financing_percent": _tr("Interest"),
        "financing_months": _tr("Instalments"),
        "residual_percent": _tr("Resale at the end"),
        "usd_rate": _tr("Dollar rate"),
        "cloud_discount_percent": _tr("Discount of rent"),
        "spot_overhead_percent": _tr("Hours more on spot"),
        "cloud_storage_per_month": _tr("Cloud storage"),
        "hardware_price": _tr("Price of the hardware"),
        "cloud_price": _tr("Price of renting"),
    }.get(name, name.replace("_", " "))


def unit_of(name: str, currency: str, locale: str = "en") -> str:
    """The unit behind the field."""
    sign = currency_sign(currency, locale)
    a_month = _tr("{0} / month").format(sign)
    return {
        "hours_per_month": _tr("h / month"),
        "training_share": "%",
        "average_load": "%",
        "electricity_price_per_kwh": f"{sign}/kWh",
        "hosting_per_kw_month": a_month,
        "hosting_per_rack_month": a_month,
        "support_percent_per_year": _tr("% / year"),
        "care_hours_per_month": _tr("h / month"),
        "care_rate_per_hour": f"{sign}/h",
        "staff_share": _tr("posts"),
        "staff_cost_per_year": _tr("{0} / year").format(sign),
        "hardware_discount_percent": "%",
        "financing_percent": _tr("% / year"),
        "financing_months": _tr("months"),
        "residual_percent": "%",
        "usd_rate": _tr("{0} per $").format(sign),
        "cloud_discount_percent": "%",
        "spot_overhead_percent": "%",
        "cloud_storage_per_month": a_month,
    }.get(name, "")


def meaning_of(name: str) -> str:
    """What the figure means, in a sentence."""
    return {
        "hours_per_month": _tr("Hours a month that the machine works."),
        "training_share": _tr("Share of those hours that it trains, at full power."),
        "average_load": _tr("Share of full power drawn in the other hours, while it serves."),
        "electricity_price_per_kwh": _tr("Net price of electricity."),
        "pue": _tr("All that the building draws per what the machines draw; cooling is in it."),
        "cooling_cop": _tr("Heat moved per electricity of the room's air conditioner; counts where the PUE is 1."),
        "hosting_per_kw_month": _tr("What the hosting company takes for each kilowatt that the machines can draw."),
        "hosting_per_rack_month": _tr("What the hosting company takes for each rack."),
        "hosting_includes_power": _tr("Then electricity and cooling cost nothing more."),
        "support_percent_per_year": _tr("Support and warranty, of the purchase."),
        "care_hours_per_month": _tr("Somebody's time for a machine of one's own; counts with its rate."),
        "care_rate_per_hour": _tr("What an hour of care costs."),
        "staff_share": _tr("Full-time posts for own machines, beside the hours of care; counts with their cost."),
        "staff_cost_per_year": _tr("What one full-time post costs."),
        "hardware_discount_percent": _tr("Off the purchase, before tax."),
        "financing_percent": _tr("Interest a year; counts with a number of instalments."),
        "financing_months": _tr("Equal instalments; 0: paid at once."),
        "residual_percent": _tr("Share of the purchase that the machine fetches at the end."),
        "usd_rate": _tr("For prices in dollars."),
        "cloud_discount_percent": _tr("Off the rent, as negotiated."),
        "spot_overhead_percent": _tr("Waiting for capacity, beside what interruptions cost."),
        "cloud_storage_per_month": _tr("Storage rented beside the machine, and not told in Where."),
    }[name]


def origin_text(source: str) -> str:
    """Where a figure comes from, in the user's words; sources that are names stay as they are."""
    return {
        "yours": _tr("Set here."),
        "site": _tr("From Where."),
        "default of the site": _tr("Usual; nobody gave it in Where."),
        "settings": _tr("From Settings, Money and tax."),
        "what the workload does": _tr(
            "From what the machine shall do: training all of the hours, serving none, both half."
        ),
        "full load assumed": _tr("Full load, the dearest case, until somebody knows better."),
        "not counted": _tr("Not counted until somebody gives it."),
        "our assumption for a room's air conditioner": _tr("Our assumption for a room's air conditioner."),
        "default": "",
    }.get(source, _tr("Source: {0}.").format(told(source)))


def tip_of(row: AssumptionRow) -> str:
    """Meaning and origin, for tooltip and screen reader."""
    return joined(filter(None, (meaning_of(row.name), origin_text(row.source))))


def value_text(row: AssumptionRow, currency: str, locale: str) -> str:
    """The figure with its unit: "0.29 €/kWh"."""
    return amount_text(row.name, row.value, currency, locale)


def former_text(row: AssumptionRow, currency: str, locale: str) -> str:
    """The figure before the user changed it."""
    return amount_text(row.name, row.former, currency, locale)


def former_number(row: AssumptionRow, locale: str) -> str:
    """That figure without its unit."""
    if row.name in TICKED:
        return _tr("yes") if row.former else _tr("no")
    return _tr("unset") if row.former is None else _shown(row.former, row.name, locale)


def folded_text(rows: Sequence[AssumptionRow], currency: str, locale: str) -> str:
    """A group in one line: the figures that count, and those that somebody set."""
    counted = [row for row in rows if (row.counted and row.value) or row.changed]
    named = ("pue", "cooling_cop", *TICKED)
    texts = [
        f"{name_of(row.name)} {value_text(row, currency, locale)}" if row.name in named
        else value_text(row, currency, locale)
        for row in counted
    ]  # fmt: skip
    return " · ".join(texts) or _tr("nothing assumed")


def idle_text(rows: Sequence[AssumptionRow]) -> str:
    """Which figures of a group were given and change nothing; empty for none."""
    idle = [name_of(row.name) for row in rows if row.idle]
    return _tr("Not counted as it stands: {0}.").format(joined(idle, ", ")) if idle else ""


def amount_text(name: str, value: float | None, currency: str, locale: str) -> str:
    """The figure of an assumption with its unit."""
    if name in TICKED:
        return _tr("yes") if value else _tr("no")
    if value is None:
        return _tr("unset")
    return f"{_shown(value, name, locale)} {unit_of(name, currency, locale)}".strip()


def _shown(value: float, name: str, locale: str) -> str:
    return show(float(f"{value / SCALE.get(name, 1.0):.12g}"), locale)
