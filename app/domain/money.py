"""Amounts of money: Decimal only, one currency each, rounded half away from zero to the currency's minor unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from babel.numbers import get_currency_precision, list_currencies

from app.domain.errors import UserError

STALE_RATE_DAYS = 30
"""After how many days an exchange rate is marked as old."""


@cache
def is_currency(code: str) -> bool:
    """Whether it is a code of ISO 4217."""
    return code in list_currencies()


@cache
def minor_digits(currency: str) -> int:
    """Decimals of a currency (2 for EUR, 0 for JPY, 3 for KWD); raises ``UserError`` for an unknown code."""
    if not is_currency(currency):
        raise UserError(f"'{currency}' is not a currency.", hint="Use an ISO 4217 code such as EUR or USD.")
    return int(get_currency_precision(currency))


def round_money(amount: Decimal, currency: str) -> Decimal:
    """``amount`` in whole minor units, half away from zero."""
    return amount.quantize(Decimal(1).scaleb(-minor_digits(currency)), rounding=ROUND_HALF_UP)


@dataclass(frozen=True)
class ExchangeRates:
    """Hand-kept rates: units of ``base`` per one unit of the foreign currency.

    ``days`` tells the day of each rate, ``None`` where nobody named one; a rate given for this very machine has none
    to name and is left out. ``as_of`` is the oldest of them.
    """

    base: str
    per_unit: Mapping[str, Decimal]
    as_of: date | None = None
    days: Mapping[str, date | None] = field(default_factory=dict)

    def stale(self, currency: str, today: date) -> bool:
        """Whether the rate of ``currency`` has no day, or one more than ``STALE_RATE_DAYS`` ago."""
        if currency == self.base or currency not in self.days:
            return False
        day = self.days[currency]
        return day is None or (today - day).days > STALE_RATE_DAYS

    def convert(self, amount: Decimal, currency: str) -> Decimal | None:
        """``amount`` in the base currency, rounded to its minor unit; ``None`` where no rate is known."""
        if currency == self.base:
            return round_money(amount, self.base)
        rate = self.per_unit.get(currency)
        return None if rate is None else round_money(amount * rate, self.base)
