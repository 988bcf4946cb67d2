"""Numbers as people type and read them: units converted, the locale's signs, never more digits than are known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from math import floor, log10
from types import MappingProxyType

from babel import Locale
from babel.numbers import format_currency, format_decimal, get_decimal_symbol, get_group_symbol

from app.domain.measures import BTU_H_PER_W, shown_as, to_kept, to_shown

SPACES = "\u00a0\u202f\u2009 '’"
SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


@dataclass(frozen=True)
class Measure:
    """A kind of figure: the unit it is kept in, and what may be typed instead (factor into that unit)."""

    unit: str
    also: Mapping[str, float] = field(default_factory=dict)
    temperature: bool = False


def _units(unit: str, **also: float) -> Measure:
    return Measure(unit, MappingProxyType({name.replace("_", " "): factor for name, factor in also.items()}))


_SI = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9, "g": 1e9, "t": 1e12,
       "trillion": 1e12}  # fmt: skip

MEASURES: Mapping[str, Measure] = MappingProxyType(
    {
        "plain": _units("", **_SI),
        "count": _units("", **_SI),
        "percent": _units("%", percent=1),
        "hours": _units(
            "hours", h=1, hour=1, hours=1, hrs=1, min=1 / 60, minutes=1 / 60, d=24, day=24, days=24, week=168,
            weeks=168, w=168, month=730, months=730,
        ),
        "days": _units("days", d=1, day=1, days=1, week=7, weeks=7, month=30, months=30),
        "weeks": _units("weeks", w=1, week=1, weeks=1, day=1 / 7, days=1 / 7, month=30 / 7, months=30 / 7),
        "years": _units("years", y=1, year=1, years=1, month=1 / 12, months=1 / 12),
        "months": _units("months", month=1, months=1, year=12, years=12),
        "hours_month": _units("h / month", h=1, hour=1, hours=1, days=24),
        "ms": _units("ms", ms=1, s=1000, sec=1000, second=1000, seconds=1000, us=0.001, µs=0.001, min=60000),
        "gb": _units("GB", b=1e-9, kb=1e-6, mb=1e-3, gb=1, tb=1e3, pb=1e6, mib=2**20 / 1e9, gib=2**30 / 1e9,
                     tib=2**40 / 1e9),
        "gib": _units("GiB", mib=1 / 1024, gib=1, tib=1024, gb=1e9 / 2**30, mb=1e6 / 2**30, tb=1e12 / 2**30),
        "mib": _units("MiB", kib=1 / 1024, mib=1, gib=1024, kb=1e3 / 2**20, mb=1e6 / 2**20, gb=1e9 / 2**20),
        "tokens": _units("tokens", token=1, tokens=1, **_SI),
        "btokens": _units("B tokens", tokens=1e-9, token=1e-9, b=1, bn=1, billion=1, k=1e-6, thousand=1e-6, m=1e-3,
                          million=1e-3, t=1e3, trillion=1e3, b_tokens=1, m_tokens=1e-3, t_tokens=1e3, k_tokens=1e-6),
        "params_m": _units("million", k=1e-3, m=1, million=1, b=1e3, bn=1e3, billion=1e3, t=1e6),
        "w": _units("W", w=1, kw=1e3, mw=1e6, va=1),
        "kw": _units("kW", w=1e-3, kw=1, mw=1e3),
        "volt": _units("V", v=1, kv=1e3),
        "ampere": _units("A", a=1, ma=1e-3),
        "mm": _units("mm", mm=1, cm=10, m=1000, inch=25.4, inches=25.4, **{"in": 25.4, '"': 25.4}),
        "kg": _units("kg", kg=1, g=1e-3, lb=0.45359237, lbs=0.45359237),
        "btu_h": _units("BTU/h", btu_h=1, btu=1, w=BTU_H_PER_W, kw=BTU_H_PER_W * 1e3, **{"btu/h": 1}),
        "celsius": Measure("°C", MappingProxyType({"c": 1, "°c": 1, "°": 1, "f": 1, "°f": 1}), temperature=True),
        "dba": _units("dB(A)", db=1, dba=1, **{"db(a)": 1}),
        "mbps": _units("Mbit/s", kbps=1e-3, mbps=1, gbps=1e3, **{"mbit/s": 1, "gbit/s": 1e3, "mb/s": 8}),
        "per_s": _units("per second", **{"/s": 1, "per s": 1, "per second": 1, "/min": 1 / 60, "per minute": 1 / 60}),
        "fps": _units("per second", fps=1, **{"/s": 1, "per second": 1}),
        "px": _units("px", px=1, pixel=1, pixels=1),
        "gflop": _units("GFLOP", mflop=1e-3, gflop=1, tflop=1e3, gflops=1, tflops=1e3),
        "rack_u": _units("U", u=1, ru=1),
        "metre": _units("m", m=1, km=1000, ft=0.3048, foot=0.3048, feet=0.3048, **{"in": 0.0254, "\'": 0.3048}),
        "year_percent": _units("% per year", percent=1, **{"%": 1}),
    }
)  # fmt: skip


class NotANumber(Exception):
    """What was typed is no number, or bears a unit that the field does not know."""


def parse_number(text: str, measure: Measure = MEASURES["plain"], locale: str = "en") -> float | None:
    """The figure in the measure's unit; ``None`` for an empty text (unknown); raises ``NotANumber``.

    A figure without a unit is in the one on show, which the locale's measures decide.

    The locale's decimal sign wins; with only the other sign present and not three digits after it, that one is taken.
    """
    text = text.strip()
    if not text:
        return None
    match = re.match(rf"^([-+−]?[0-9.,{SPACES}]*[0-9][.,]?(?:[eE][-+]?[0-9]+)?)\s*(.*)$", text)
    if not match:
        raise NotANumber(text)
    number = _plain_number(match[1], locale)
    unit = match[2].strip().lower()
    if not unit:
        return to_kept(number, measure.unit, locale)
    if unit == measure.unit.lower():
        return number
    if measure.temperature and unit in ("f", "°f"):
        return (number - 32) * 5 / 9
    if unit not in measure.also:
        raise NotANumber(text)
    # rounded so that 0.1 + 0.2 style noise of a conversion never shows
    return float(f"{number * measure.also[unit]:.12g}")


def _plain_number(text: str, locale: str) -> float:
    decimal, _group = signs(locale)
    body = text.replace("−", "-")
    for space in SPACES:
        body = body.replace(space, "")
    other = "," if decimal == "." else "."
    if body.count(other) == 1 and decimal not in body and len(body.rpartition(other)[2]) != 3:
        body = body.replace(other, ".")
    else:
        body = body.replace(other, "").replace(decimal, ".")
    try:
        return float(Decimal(body))
    except InvalidOperation:
        raise NotANumber(text) from None


def signs(locale: str) -> tuple[str, str]:
    """The decimal and the grouping sign of a locale."""
    return get_decimal_symbol(locale), get_group_symbol(locale)


def show(value: float | Decimal | int | None, locale: str = "en", digits: int | None = None) -> str:
    """A figure in the locale's writing; without ``digits`` as many decimals as it has, at most six significant ones."""
    if value is None:
        return ""
    if digits is None:
        number = Decimal(str(value)) if isinstance(value, int | Decimal) else Decimal(f"{value:.10g}")
        digits = max(0, -number.normalize().as_tuple().exponent)  # type: ignore[operator]  # finite, never 'F'
        digits = min(digits, 6)
        return format_decimal(number, format=_pattern(0, digits), locale=locale)
    return format_decimal(value, format=_pattern(digits, digits), locale=locale)


def show_measured(value: float | Decimal | int | None, unit: str, locale: str = "en") -> str:
    """A figure kept in ``unit`` as the reader's measures have it, without the unit (``unit_shown``)."""
    if value is None or shown_as(unit, locale) is None:
        return show(value, locale)
    return show(to_shown(float(value), unit, locale), locale)


def short(value: float | None, locale: str = "en") -> str:
    """Three significant digits, in powers of ten beyond 100,000 millions: for sentences and why? popovers.

    What is smaller than 0.1 has them too; below a millionth it is told in powers of ten.
    """
    if value is None:
        return ""
    size = abs(value)
    if size >= 1e12 or 0 < size < 1e-6:
        mantissa, exponent = f"{value:.1e}".split("e")
        return f"{show(float(mantissa), locale)} × 10{str(int(exponent)).translate(SUPERSCRIPT)}"
    if size >= 100 or value == int(value):
        return show(value, locale, 0)
    if size < 0.1:
        rounded = Decimal(f"{value:.3g}")
        return show(rounded, locale, -rounded.normalize().as_tuple().exponent)  # type: ignore[operator]  # finite
    return show(value, locale, 1 if size >= 10 else 2)


def money(amount: Decimal | float | None, currency: str, locale: str = "en", *, cents: bool = False) -> str:
    """An amount with its sign, whole units unless ``cents``; empty where the amount is unknown."""
    if amount is None:
        return ""
    if cents:
        return str(format_currency(amount, currency, locale=locale))
    whole = str(Locale.parse(locale).currency_formats["standard"].pattern).split(";")[0].replace(".00", "")
    return str(format_currency(amount, currency, format=whole, locale=locale, currency_digits=False))


def fine_money(amount: float, currency: str, locale: str = "en") -> str:
    """An amount to three significant digits, for prices of one piece of work: €0.0123, €4.56, €12,300."""
    size = abs(amount)
    if size >= 100 or amount == 0:
        return money(amount, currency, locale)
    digits = 2 if size >= 1 else min(12, 2 - floor(log10(size)))
    pattern = str(Locale.parse(locale).currency_formats["standard"].pattern).split(";")[0]
    pattern = pattern.replace(".00", "." + "0" * digits)
    return str(format_currency(amount, currency, format=pattern, locale=locale, currency_digits=False))


def currency_sign(currency: str, locale: str = "en") -> str:
    """The sign people write for a currency: € for EUR."""
    return str(Locale.parse(locale).currency_symbols.get(currency, currency))


def params(millions: float | None, locale: str = "en") -> str:
    """Millions of parameters as people say them: 8.03 B, 25.6 M."""
    if millions is None:
        return ""
    if millions >= 1e6:
        return f"{show(millions / 1e6, locale, 2)} T"
    if millions >= 1e3:
        billions = millions / 1e3
        return f"{show(billions, locale, 2 if billions < 10 else 1)} B"
    return f"{show(millions, locale, 1 if millions >= 10 else 2)} M"


def duration(hours: float, locale: str = "en") -> str:
    """Hours as days where that reads better; empty for less than two days."""
    if hours < 48:
        return ""
    days = hours / 24
    return f"{show(days, locale, 0 if days == int(days) else 1)} days"


def _pattern(least: int, most: int) -> str:
    return "#,##0" + ("." + "0" * least + "#" * (most - least) if most else "")
