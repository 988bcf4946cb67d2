"""What one piece of a part costs in the site's currency."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.errors import UserError
from app.domain.money import ExchangeRates, round_money
from app.domain.parts import CloudInstanceSpec, Part


@dataclass(frozen=True)
class UnitPrice:
    """The price of one piece (of a cloud instance: of one hour), as listed and converted."""

    amount: Decimal
    list_price: Decimal
    list_currency: str
    rate: Decimal


def unit_price(part: Part, rates: ExchangeRates, *, spot: bool = False) -> UnitPrice | None:
    """The price of one piece in ``rates.base``; ``None`` is *on request*.

    Purchases are rounded to the minor unit; hourly rents are not, since they are multiplied by many hours.
    Raises ``UserError`` where no exchange rate is known.
    """
    if part.price is None:
        return None
    amount, currency = part.price.amount, part.price.currency
    rented = isinstance(part.spec, CloudInstanceSpec)
    if rented and spot and part.spec.spot_per_hour is not None:  # type: ignore[attr-defined]
        amount = Decimal(str(part.spec.spot_per_hour))  # type: ignore[attr-defined]
    rate = exchange_rate(currency, rates)
    converted = amount * rate if rented else round_money(amount * rate, rates.base)
    return UnitPrice(converted, amount, currency, rate)


def exchange_rate(currency: str, rates: ExchangeRates) -> Decimal:
    """Units of ``rates.base`` per one unit of ``currency``; raises ``UserError`` where nobody gave one."""
    if currency == rates.base:
        return Decimal(1)
    rate = rates.per_unit.get(currency)
    if rate is None:
        raise UserError(
            f"No exchange rate from {currency} to {rates.base} is known.",
            hint=f"Give site.exchange_rates: {{{currency}: {rates.base} per {currency}}}, or keep one in the settings.",
        )
    return rate
