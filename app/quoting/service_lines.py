"""Services and freight as lines of a quote, their prices turned into its currency."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.domain.customer import OfferedService
from app.domain.money import ExchangeRates
from app.quoting.model import Line

SERVICES = "Software and services"
FREIGHT = "Freight"


def service_line(
    pos: str, service: OfferedService, own: Mapping[str, Any], currency: str, rates: ExchangeRates | None
) -> Line:
    """The line of a service in a quote in ``currency``; ``own`` are its terms.

    A price in another currency is converted with the rate of the quote; where there is none, it is on request.
    """
    freight = service.kind == "freight"
    price, rate = _converted(service, currency, rates)
    return Line(
        pos=pos,
        group=FREIGHT if freight else SERVICES,
        kind=service.kind,
        name=service.name,
        sku=service.sku,
        qty=service.qty,
        price_state="on_request" if price is None else "priced",
        unit_price=price,
        list_currency=service.currency if rate else None,
        list_price=service.price if rate else None,
        fx_rate=rate,
        fx_as_of=rates.days.get(service.currency) if rates and rate and service.currency else None,
        zero_reason=service.zero_reason if price == 0 else None,
        optional=service.optional,
        **own,
    )


def _converted(
    service: OfferedService, currency: str, rates: ExchangeRates | None
) -> tuple[Decimal | None, Decimal | None]:
    """The price in ``currency``, and the rate where it was another one."""
    foreign = service.currency
    if service.price is None or foreign in (None, currency):
        return service.price, None
    rate = rates.per_unit.get(foreign) if rates else None
    return (rates.convert(service.price, foreign), rate) if rates and rate else (None, None)
