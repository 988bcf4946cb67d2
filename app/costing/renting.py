"""What renting costs beside the hours: months, setup, storage that outlives the machines, data that leaves."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from app.costing.prices import exchange_rate
from app.domain.build import Build
from app.domain.costs import CostLine
from app.domain.errors import UserError
from app.domain.money import ExchangeRates
from app.domain.quantity import Input, Quantity
from app.domain.rental import HOURS_PER_MONTH
from app.domain.rental_tables import terms_of

STORAGE_USD_PER_GB_MONTH = Decimal("0.10")
"""A price of network storage where neither site nor provider tells one: our assumption, above the known ones."""
ASSUMED_STORAGE = "assumption: 0.10 USD per GB and month, since neither site nor provider tells a price"


def rent_per(lines: Iterable[CostLine], span: str) -> Decimal | None:
    """Price of all rented machines per ``hour`` of use or per ``month``; ``None`` where one is on request.

    An instance committed for years is paid by the month: for all of its hours, used or not.
    """
    rented = [line for line in lines if line.per != "piece" and _span(line) == span]
    if any(line.unit_price is None for line in rented):
        return None
    hours = Decimal(str(HOURS_PER_MONTH))
    each = ((line.unit_price or Decimal(0)) * (hours if line.per != span else 1) * line.qty for line in rented)
    return sum(each, Decimal(0))


def committed(basis: str | None) -> bool:
    """Whether a price is one that is paid for every hour of a term."""
    return basis is not None and basis.startswith("committed")


def _span(line: CostLine) -> str:
    return "month" if committed(line.basis) else line.per


def egress_per_gb(build: Build, rates: ExchangeRates) -> Decimal | None:
    """The dearest price of outgoing data among the rented machines; ``None`` where none is known."""
    prices = [
        Decimal(str(price)) * exchange_rate(item.part.price.currency, rates)
        for _, item in build.rentals
        if item.part.price is not None and (price := item.known("egress_per_gb")) is not None
    ]
    return max(prices, default=None)


def storage_price(build: Build, rates: ExchangeRates) -> Quantity | None:
    """Price of a GB of rented storage for a month: the site's, else the provider's, else an assumption.

    ``None`` where nothing is rented, or where no exchange rate leads to it.
    """
    rentals = build.rentals
    unit = f"{rates.base}/GB/month"
    if not rentals:
        return None
    told = build.site.cloud.storage_per_gb_month
    if told is not None:
        return Quantity(value=float(told), unit=unit, formula="as told", source="site")
    item = rentals[0][1]
    terms = terms_of(item.known("provider") or item.part.vendor)
    listed, currency, source = STORAGE_USD_PER_GB_MONTH, "USD", ASSUMED_STORAGE
    if terms is not None and terms.storage_per_gb_month is not None and terms.storage_currency is not None:
        listed, currency = terms.storage_per_gb_month, terms.storage_currency
        source = f"{terms.storage}: {terms.source} ({terms.confidence.value}, {terms.as_of.isoformat()})"
    try:
        rate = exchange_rate(currency, rates)
    except UserError:
        return None
    return Quantity(
        value=float(listed * rate),
        unit=unit,
        formula="price per GB and month x exchange rate",
        inputs=(
            Input(name="price", value=float(listed), unit=f"{currency}/GB/month", source=source),
            Input(name="exchange rate", value=float(rate), unit=f"{rates.base}/{currency}"),
        ),
        source=source,
    )
