"""What one piece of a part costs in the site's currency."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from app.domain.errors import UserError
from app.domain.money import ExchangeRates, round_money
from app.domain.parts import BareMetalSpec, CloudInstanceSpec, Part
from app.domain.rental import HOURS_PER_MONTH
from app.domain.site import Cloud


@dataclass(frozen=True)
class UnitPrice:
    """The price of one piece (of a cloud instance: of an hour, of bare metal: of a month), as listed and converted."""

    amount: Decimal
    list_price: Decimal
    list_currency: str
    rate: Decimal
    basis: str


def unit_price(part: Part, rates: ExchangeRates, cloud: Cloud | None = None) -> UnitPrice | None:
    """The price of one piece in ``rates.base``; ``None`` is *on request*.

    A rented machine costs what it does on the terms of ``cloud`` (spot, committed for years) where the catalog tells
    that price, else what it does on demand; ``basis`` says which. Purchases are rounded to the minor unit; hourly rents
    are not, since they are multiplied by many hours. Raises ``UserError`` where no exchange rate is known.
    """
    if part.price is None:
        return None
    amount, currency = part.price.amount, part.price.currency
    rented = isinstance(part.spec, CloudInstanceSpec)
    basis = part.price.basis
    if isinstance(part.spec, CloudInstanceSpec) and cloud is not None:
        terms, hourly = _on_terms(part.spec, cloud)
        if hourly is not None:
            amount, basis = Decimal(str(hourly)), terms
    rate = exchange_rate(currency, rates)
    converted = amount * rate if rented else round_money(amount * rate, rates.base)
    return UnitPrice(converted, amount, currency, rate, basis)


def _on_terms(spec: CloudInstanceSpec, cloud: Cloud) -> tuple[str, float | None]:
    """The terms asked for with their price an hour; spot goes before a commitment, for no provider sells both."""
    if cloud.spot:
        return "spot", spec.spot_per_hour
    if cloud.commitment == "1y":
        return "committed_1y", spec.committed_1y_per_hour
    return ("committed_3y", spec.committed_3y_per_hour) if cloud.commitment == "3y" else ("", None)


def terms_price(part: Part, terms: str, rates: ExchangeRates) -> Decimal | None:
    """An hour of an instance ``on_demand``, on ``spot`` or ``committed_1y``, ``committed_3y``; ``None``: not known.

    Raises ``UserError`` where no exchange rate is known.
    """
    if part.price is None or not isinstance(part.spec, CloudInstanceSpec):
        return None
    if terms == "on_demand":
        return part.price.amount * exchange_rate(part.price.currency, rates)
    listed = getattr(part.spec, f"{terms}_per_hour")
    return None if listed is None else Decimal(str(listed)) * exchange_rate(part.price.currency, rates)


def option_price(server: Part, part: Part, rates: ExchangeRates) -> UnitPrice | None:
    """What a card that the provider of a rented server fits on request costs a month; ``None`` is *on request*.

    Raises ``UserError`` where no exchange rate is known.
    """
    options = server.spec.gpu_options or () if isinstance(server.spec, BareMetalSpec) else ()
    each = next((option.price_per_month for option in options if option.part == part.id), None)
    if each is None or server.price is None:
        return None
    currency, listed = server.price.currency, Decimal(str(each))
    rate = exchange_rate(currency, rates)
    return UnitPrice(round_money(listed * rate, rates.base), listed, currency, rate, server.price.basis)


def server_rent(part: Part, hours: float, rates: ExchangeRates) -> Decimal | None:
    """Rent of a server for so many hours in a row, without its setup; ``None`` where its price is not known.

    Whole months, its contract at least. Where a part of a month is billed by the hour, the rest is, up to the price of
    a month. Raises ``UserError`` where no exchange rate is known.
    """
    price = unit_price(part, rates)
    if price is None or not isinstance(part.spec, BareMetalSpec):
        return None
    bound, hourly = part.spec.contract_months, part.spec.price_per_hour
    months, rest = divmod(hours, HOURS_PER_MONTH)
    if hourly is None or bound != 0:
        return price.amount * max(1, bound or 0, int(months) + (rest > 0))
    part_month = Decimal(str(hourly)) * Decimal(ceil(rest)) * price.rate
    return price.amount * int(months) + min(part_month, price.amount)


def setup_fee(part: Part, rates: ExchangeRates) -> Decimal | None:
    """What a rented server costs once, at the start; ``None`` where nobody knows. Raises as ``unit_price``."""
    if not isinstance(part.spec, BareMetalSpec) or part.spec.setup_fee is None or part.price is None:
        return None
    listed = Decimal(str(part.spec.setup_fee))
    return round_money(listed * exchange_rate(part.price.currency, rates), rates.base)


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
