"""The money of a quote: lines, discounts, taxes, totals.

Decimal only; every rounding is half away from zero to the currency's minor unit, in one fixed order: unit price from a
foreign list price, line gross, line discount, overall discount, tax once per (category, rate). The overall discount is
spread over the tax groups by largest remainder, so that printed figures add up as printed (EN 16931 BR-CO-10/-17).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal, localcontext
from typing import Any

from pydantic import BaseModel, ConfigDict

from app.domain.errors import UserError
from app.domain.money import minor_digits, round_money

PRECISION = 60
"""Digits carried: enough that no product of allowed inputs is cut before its own rounding."""
UNTAXED = frozenset({"Z", "E", "AE", "K", "G", "O"})
BOTH_VAT_IDS = frozenset({"AE", "K"})


@dataclass(frozen=True)
class Discount:
    """A percentage, or an amount; not both."""

    percent: Decimal | None = None
    amount: Decimal | None = None


@dataclass(frozen=True)
class PriceLine:
    """What the arithmetic needs of a line. A foreign ``list_price`` times ``fx_rate`` stands in for ``unit_price``."""

    qty: Decimal
    unit_price: Decimal | None = None
    price_state: str = "priced"
    list_price: Decimal | None = None
    fx_rate: Decimal | None = None
    discount_percent: Decimal | None = None
    discount_amount: Decimal | None = None
    tax_category: str = "S"
    tax_rate: Decimal = Decimal(0)
    zero_reason: str | None = None
    discountable: bool = True
    optional: bool = False
    per_system: bool = False
    currency: str | None = None


@dataclass(frozen=True)
class Calculation:
    """All that a total depends on."""

    currency: str
    lines: tuple[PriceLine, ...]
    overall_discount: Discount = Discount()
    systems: int = 1
    tax_determined: bool = True
    seller_vat_id: str | None = None
    buyer_vat_id: str | None = None
    instalments: tuple[Decimal, ...] = ()


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TaxGroup(_Value):
    """Tax of one (category, rate): computed once on what is taxable, not line by line."""

    category: str
    rate: Decimal
    discount_share: Decimal
    taxable: Decimal
    tax: Decimal


class Totals(_Value):
    """The figures of a quote. ``None`` is *to be determined*; ``binding`` is false while a line is on request."""

    line_net: tuple[Decimal | None, ...]
    subtotal: Decimal | None
    overall_discount: Decimal
    net_total: Decimal | None
    taxes: tuple[TaxGroup, ...] | None
    tax_total: Decimal | None
    grand_total: Decimal | None
    optional_total: Decimal
    unpriced_lines: int
    binding: bool
    instalments: tuple[Decimal, ...] = ()


def calculate(calculation: Calculation) -> Totals:
    """The totals; raises ``UserError`` naming field and allowed range."""
    with localcontext() as context:
        context.prec = PRECISION
        return _calculate(calculation)


def _calculate(c: Calculation) -> Totals:
    try:
        minor_digits(c.currency)
    except UserError:
        raise UserError("currency: unknown", hint="Use an ISO 4217 code such as EUR or USD.") from None
    nets = tuple(_line_net(c, line, f"lines[{n}]") for n, line in enumerate(c.lines, 1))
    zero = round_money(Decimal(0), c.currency)
    pairs = [(line, net) for line, net in zip(c.lines, nets, strict=True) if not line.optional]
    priced = [(line, net) for line, net in pairs if net is not None]
    unpriced = len(pairs) - len(priced)
    subtotal = sum((net for _, net in priced), zero) if priced else None
    discount = _overall(c, sum((net for line, net in priced if line.discountable), zero))
    taxes = _taxes(c, priced, discount)
    net_total = None if subtotal is None else subtotal - discount
    tax_total = None if taxes is None or subtotal is None else sum((group.tax for group in taxes), zero)
    grand = None if net_total is None or tax_total is None else net_total + tax_total
    return Totals(
        line_net=nets,
        subtotal=subtotal,
        overall_discount=discount,
        net_total=net_total,
        taxes=taxes,
        tax_total=tax_total,
        grand_total=grand,
        optional_total=sum((n for line, n in zip(c.lines, nets, strict=True) if line.optional and n is not None), zero),
        unpriced_lines=unpriced,
        binding=unpriced == 0,
        instalments=split(grand, c.instalments, c.currency),
    )


def _line_net(c: Calculation, line: PriceLine, where: str) -> Decimal | None:
    for field in ("qty", "unit_price", "list_price", "fx_rate", "discount_percent", "discount_amount", "tax_rate"):
        _decimal_only(getattr(line, field), f"{where}.{field}")
    if line.currency not in (None, c.currency):
        raise UserError(f"{where}.currency: one currency per quote")
    _check_tax(c, line, where)
    if line.qty <= 0:
        raise UserError(f"{where}.qty: must be above 0")
    _check_decimals(line.qty, 3, f"{where}.qty")
    if line.price_state == "on_request":
        if line.unit_price is not None or line.list_price is not None:
            raise UserError(f"{where}.unit_price: must be absent when on request")
        return None
    unit = unit_price(line, c.currency, where)
    if unit == 0 and not line.zero_reason:
        raise UserError(f"{where}.zero_reason: a zero price needs its reason")
    qty = line.qty * (c.systems if line.per_system else 1)
    gross = round_money(qty * unit, c.currency)
    own = Discount(line.discount_percent, line.discount_amount)
    return gross - _discount(own, gross, c.currency, where, f"{where}.discount_")


def unit_price(line: PriceLine, currency: str, where: str = "line") -> Decimal:
    """The price of one piece in the quote's currency; raises ``UserError`` where it has none or a negative one."""
    if line.list_price is not None and line.fx_rate is not None:
        if line.list_price < 0 or line.fx_rate <= 0:
            raise UserError(f"{where}.list_price: must not be negative, its rate above 0")
        return round_money(line.list_price * line.fx_rate, currency)
    if line.unit_price is None:
        raise UserError(f"{where}.unit_price: missing; a line without a price is on request")
    if line.unit_price < 0:
        raise UserError(f"{where}.unit_price: must not be negative")
    _check_decimals(line.unit_price, 4, f"{where}.unit_price")
    return line.unit_price


def _check_tax(c: Calculation, line: PriceLine, where: str) -> None:
    if line.tax_category != "S" and line.tax_category not in UNTAXED:
        raise UserError(f"{where}.tax_category: one of S, Z, E, AE, K, G, O")
    if not 0 <= line.tax_rate <= 100:
        raise UserError(f"{where}.tax_rate: 0 to 100")
    if line.tax_category in UNTAXED and line.tax_rate != 0:
        raise UserError(f"{where}.tax_rate: category {line.tax_category} needs rate 0")
    if line.tax_category in BOTH_VAT_IDS and not (c.seller_vat_id and c.buyer_vat_id):
        raise UserError(f"{where}.tax_category: {line.tax_category} needs both VAT ids")


def _overall(c: Calculation, base: Decimal) -> Decimal:
    d = c.overall_discount
    _decimal_only(d.percent, "overall_discount.percent")
    _decimal_only(d.amount, "overall_discount.amount")
    return _discount(d, base, c.currency, "overall_discount", "overall_discount.")


def _discount(d: Discount, base: Decimal, currency: str, where: str, prefix: str) -> Decimal:
    """The discount in money; never negative, never above ``base``."""
    if d.percent is not None and d.amount is not None:
        raise UserError(f"{where}: percent or amount, not both")
    if d.percent is not None:
        if not 0 <= d.percent <= 100:
            raise UserError(f"{prefix}percent: 0 to 100")
        return round_money(base * d.percent / 100, currency)
    if d.amount is not None:
        _check_decimals(d.amount, minor_digits(currency), f"{prefix}amount")
        if not 0 <= d.amount <= base:
            raise UserError(f"{prefix}amount: 0 to {base}")
        return round_money(d.amount, currency)
    return round_money(Decimal(0), currency)


def _taxes(
    c: Calculation, priced: Sequence[tuple[PriceLine, Decimal]], discount: Decimal
) -> tuple[TaxGroup, ...] | None:
    if not c.tax_determined:
        return None
    zero = round_money(Decimal(0), c.currency)
    net: dict[tuple[str, Decimal], Decimal] = {}
    discountable: dict[tuple[str, Decimal], Decimal] = {}
    for line, amount in priced:
        key = (line.tax_category, line.tax_rate.normalize())
        net[key] = net.get(key, zero) + amount
        discountable[key] = discountable.get(key, zero) + (amount if line.discountable else zero)
    shares = _shares(discount, discountable, c.currency)
    groups = []
    for (category, rate), amount in sorted(net.items(), key=lambda entry: (entry[0][0], -entry[0][1])):
        share = shares.get((category, rate), zero)
        taxable = amount - share
        tax = round_money(taxable * rate / 100, c.currency)
        groups.append(
            TaxGroup(category=category, rate=Decimal(f"{rate:f}"), discount_share=share, taxable=taxable, tax=tax)
        )
    return tuple(groups)


def _shares(
    discount: Decimal, groups: Mapping[tuple[str, Decimal], Decimal], currency: str
) -> dict[tuple[str, Decimal], Decimal]:
    """Splits by largest remainder in minor units; ties: the larger group, then the category, then the higher rate."""
    digits = minor_digits(currency)
    total = int(sum(groups.values(), Decimal(0)).scaleb(digits))
    units = int(discount.scaleb(digits))
    if not total or not units:
        return {}
    sizes = {key: int(amount.scaleb(digits)) for key, amount in groups.items()}
    parts = {key: units * size // total for key, size in sizes.items()}
    order = sorted(sizes, key=lambda key: (-(units * sizes[key] % total), -sizes[key], key[0], -key[1]))
    for key in order[: units - sum(parts.values())]:
        parts[key] += 1
    return {key: round_money(Decimal(part).scaleb(-digits), currency) for key, part in parts.items()}


def split(total: Decimal | None, percents: Sequence[Decimal], currency: str) -> tuple[Decimal, ...]:
    """Instalments of a total: each rounded, the last takes the rest. Nothing while the total is unknown."""
    if total is None or not percents:
        return ()
    for n, percent in enumerate(percents, 1):
        _decimal_only(percent, f"instalments[{n}]")
    if sum(percents) != 100 or min(percents) <= 0:
        raise UserError("instalments: each above 0, together 100")
    head = tuple(round_money(total * percent / 100, currency) for percent in percents[:-1])
    return (*head, total - sum(head))


def _decimal_only(value: object, where: str) -> None:
    if value is not None and (not isinstance(value, Decimal) or not value.is_finite()):
        raise UserError(f"{where}: decimal string expected")


def _check_decimals(value: Decimal, at_most: int, where: str) -> None:
    exponent = value.normalize().as_tuple().exponent
    if isinstance(exponent, int) and -exponent > at_most:
        raise UserError(f"{where}: at most {at_most} decimals")


def read_calculation(data: Mapping[str, Any]) -> Calculation:
    """A calculation from plain JSON with decimals as strings; anything else in their place is refused."""
    names = {field.name for field in fields(PriceLine)}
    lines = tuple(
        PriceLine(**{key: _read(key, value, f"lines[{n}]") for key, value in line.items() if key in names})
        for n, line in enumerate(data["lines"], 1)
    )
    discount = data.get("overall_discount") or {}
    return Calculation(
        currency=data["currency"],
        lines=lines,
        overall_discount=Discount(**{k: _read(k, v, "overall_discount") for k, v in discount.items()}),
        systems=data.get("systems", 1),
        tax_determined=data.get("tax") != "not_determined",
        seller_vat_id=data.get("seller_vat_id"),
        buyer_vat_id=data.get("buyer_vat_id"),
        instalments=tuple(_read("percent", v, "instalments") for v in data.get("instalments", ())),
    )


_NUMBERS = frozenset(
    {
        "qty",
        "unit_price",
        "list_price",
        "fx_rate",
        "discount_percent",
        "discount_amount",
        "tax_rate",
        "percent",
        "amount",
    }
)


def _read(key: str, value: Any, where: str) -> Any:
    if key not in _NUMBERS or value is None:
        return value
    try:
        return Decimal(value) if isinstance(value, str | Decimal) else _refuse(where, key)
    except ArithmeticError:
        return _refuse(where, key)


def _refuse(where: str, key: str) -> Any:
    raise UserError(f"{where}.{key}: decimal string expected")
