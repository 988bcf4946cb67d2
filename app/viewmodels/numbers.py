"""Numbers as people type and read them: units converted, the locale's signs, never more digits than are known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from math import floor, log10
from types import MappingProxyType

from babel import Locale
from babel.numbers import format_currency, format_decimal, get_decimal_symbol, get_group_symbol

from app.domain.measures import BTU_H_PER_W, memory_size, shown_as, to_kept, to_shown
from app.domain.money import is_currency

_NONE: Mapping[str, float] = MappingProxyType({})
WAN, WAN_YI = 1e4, 100.0
"""Chinese counts by ten thousands, and by hundreds of millions."""
SPACES = "\u00a0\u202f\u2009 '’"
REMEMBERED = 8_192
"""Figures whose writing is kept: a page shows some hundred, most of them again after every change."""
SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


@dataclass(frozen=True)
class Measure:
    """A kind of figure: the unit it is kept in, and what may be typed instead (factor into that unit).

    ``also`` is looked up in small letters, ``exact`` before it as written: Mb/s are bits, MB/s bytes. ``told`` are
    those that a field names where it does not understand what was typed.
    """

    unit: str
    also: Mapping[str, float] = field(default_factory=dict)
    temperature: bool = False
    exact: Mapping[str, float] = field(default_factory=dict)
    told: tuple[str, ...] = ()


def _units(unit: str, told: str = "", exact: Mapping[str, float] = _NONE, /, **also: float) -> Measure:
    named = MappingProxyType({name.replace("_", " "): factor for name, factor in also.items()})
    return Measure(unit, named, exact=exact, told=tuple(told.split()))


_SI = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9, "g": 1e9, "t": 1e12,
       "trillion": 1e12}  # fmt: skip
HOUR_S, DAY_H, WEEK_H, MONTH_H, YEAR_H = 3600, 24, 168, 730, 8760
_HOURS = {
    "h": 1, "hr": 1, "hrs": 1, "hour": 1, "hours": 1, "s": 1 / HOUR_S, "sec": 1 / HOUR_S, "second": 1 / HOUR_S,
    "seconds": 1 / HOUR_S, "min": 1 / 60, "mins": 1 / 60, "minute": 1 / 60, "minutes": 1 / 60, "d": DAY_H,
    "day": DAY_H, "days": DAY_H, "w": WEEK_H, "week": WEEK_H, "weeks": WEEK_H, "month": MONTH_H, "months": MONTH_H,
    "y": YEAR_H, "year": YEAR_H, "years": YEAR_H,
}  # fmt: skip
"""Spans of time in hours; a month is a twelfth of a year of 365 days."""
_BYTES_GB = {
    "b": 1e-9, "byte": 1e-9, "bytes": 1e-9, "kb": 1e-6, "mb": 1e-3, "gb": 1, "tb": 1e3, "pb": 1e6, "m": 1e-3, "g": 1,
    "t": 1e3, "kib": 2**10 / 1e9, "mib": 2**20 / 1e9, "gib": 2**30 / 1e9, "tib": 2**40 / 1e9, "pib": 2**50 / 1e9,
}  # fmt: skip
_PER_S = {
    "/s": 1, "per s": 1, "per second": 1, "a second": 1, "hz": 1, "rps": 1, "qps": 1, "req/s": 1, "/min": 1 / 60,
    "per min": 1 / 60, "per minute": 1 / 60, "a minute": 1 / 60, "/h": 1 / HOUR_S, "per h": 1 / HOUR_S,
    "per hour": 1 / HOUR_S, "an hour": 1 / HOUR_S, "per day": 1 / 86400, "/d": 1 / 86400, "a day": 1 / 86400,
}  # fmt: skip


def _in(unit: float, table: Mapping[str, float], *, drop: str = "") -> dict[str, float]:
    """A table in another unit of it: ``unit`` is that one in the table's own."""
    return {name: factor / unit for name, factor in table.items() if name not in drop.split()}


MEASURES: Mapping[str, Measure] = MappingProxyType(
    {
        "plain": _units("", "k M B", **_SI),
        "count": _units("", "k M B", **_SI),
        "money": _units("", "k M", **_SI, **dict.fromkeys(("ct", "cent", "cents", "¢", "rp"), 0.01)),
        "percent": _units("%", percent=1, pct=1),
        "hours": _units("hours", "min days weeks months", **_HOURS),
        "days": _units("days", "hours weeks months years", **_in(DAY_H, _HOURS)),
        "weeks": _units("weeks", "days months years", **_in(WEEK_H, _HOURS)),
        "months": _units("months", "weeks years", **_in(MONTH_H, _HOURS)),
        "years": _units("years", "months", **_in(YEAR_H, _HOURS)),
        "minutes": _units("minutes", "s hours", **_in(1 / 60, _HOURS)),
        "hours_month": _units("h / month", "days", h=1, hour=1, hours=1, days=24, day=24, d=24),
        "ms": _units("ms", "µs s min", ms=1, msec=1, s=1e3, sec=1e3, second=1e3, seconds=1e3, us=1e-3, min=6e4,
                     μs=1e-3),
        "gb": _units("GB", "MB TB PB GiB TiB", **_BYTES_GB),
        "gib": _units("GiB", "MiB TiB GB TB", **_in(2**30 / 1e9, _BYTES_GB, drop="m g t"), g=1, t=1024),
        "mib": _units("MiB", "KiB GiB MB GB", **_in(2**20 / 1e9, _BYTES_GB, drop="m g t"), m=1, g=1024),
        "kb": _units("kB", "bytes MB KiB", **_in(1e-6, _BYTES_GB, drop="m g t")),
        "tb": _units("TB", "GB PB TiB", **_in(1e3, _BYTES_GB, drop="m")),
        "tokens": _units("tokens", "k M B", token=1, tokens=1, **_SI),
        "btokens": _units("B tokens", "M T tokens", tokens=1e-9, token=1e-9, **_in(1e9, _SI), b_tokens=1,
                          m_tokens=1e-3, t_tokens=1e3, k_tokens=1e-6),
        "params_m": _units("million", "k M B T", **_in(1e6, _SI, drop="g")),
        "w": _units("W", "kW MW", {"mW": 1e-3}, w=1, kw=1e3, mw=1e6, watt=1, watts=1),
        "kw": _units("kW", "W MW", {"mW": 1e-6}, w=1e-3, kw=1, mw=1e3, watt=1e-3, watts=1e-3),
        "va": _units("VA", "kVA", va=1, kva=1e3, mva=1e6),
        "volt": _units("V", "kV mV", v=1, kv=1e3, mv=1e-3, volt=1, volts=1, v_ac=1, v_dc=1, vac=1, vdc=1),
        "ampere": _units("A", "mA", a=1, ma=1e-3, ka=1e3, amp=1, amps=1, ampere=1),
        "mm": _units("mm", "cm m in ft", mm=1, cm=10, m=1000, inch=25.4, inches=25.4, ft=304.8, foot=304.8,
                     feet=304.8, **{"in": 25.4, '"': 25.4, "'": 304.8}),
        "kg": _units("kg", "g t lb", kg=1, kgs=1, g=1e-3, t=1e3, lb=0.45359237, lbs=0.45359237, oz=0.028349523125),
        "btu_h": _units("BTU/h", "W kW", btu_h=1, btu=1, w=BTU_H_PER_W, kw=BTU_H_PER_W * 1e3,
                        **{"btu/h": 1, "btu/hr": 1}),
        "celsius": Measure("°C", MappingProxyType(dict.fromkeys(("c", "°c", "°", "f", "°f", "k"), 1)),
                           temperature=True, told=("°F", "K")),
        "dba": _units("dB(A)", db=1, dba=1, **{"db(a)": 1}),
        "mbps": _units("Mbit/s", "kbit/s Gbit/s MB/s GbE", {"MB/s": 8, "GB/s": 8e3, "kB/s": 8e-3},
                       kbps=1e-3, mbps=1, gbps=1e3, gbe=1e3, ge=1e3, mbit=1, gbit=1e3,
                       **{"kbit/s": 1e-3, "mbit/s": 1, "gbit/s": 1e3, "kb/s": 1e-3, "mb/s": 1, "gb/s": 1e3}),
        "mb_s": _units("MB/s", "GB/s Mbit/s", {"Mb/s": 1 / 8, "Gb/s": 125, "kB/s": 1e-3},
                       **{"mb/s": 1, "gb/s": 1e3, "mib/s": 2**20 / 1e6, "gib/s": 2**30 / 1e6, "mbit/s": 1 / 8,
                          "gbit/s": 125}),
        "per_s": _units("per second", "/min /h", **_PER_S),
        "fps": _units("per second", "fps /min /h", fps=1, **_PER_S),
        "px": _units("px", px=1, pixel=1, pixels=1),
        "gflop": _units("GFLOP", "MFLOP TFLOP", mflop=1e-3, gflop=1, tflop=1e3, pflop=1e6, mflops=1e-3, gflops=1,
                        tflops=1e3, pflops=1e6, gmac=2, gmacs=2),
        "rack_u": _units("U", u=1, ru=1, he=1),
        "metre": _units("m", "cm km ft in", m=1, km=1000, cm=0.01, mm=0.001, ft=0.3048, foot=0.3048, feet=0.3048,
                        **{"in": 0.0254, '"': 0.0254, "'": 0.3048}),
        "year_percent": _units("% per year", percent=1, **{"%": 1, "% a year": 1}),
    }
)  # fmt: skip


class NotANumber(Exception):
    """What was typed is no number, or bears a unit that the field does not know."""


def parse_number(text: str, measure: Measure = MEASURES["plain"], locale: str = "en") -> float | None:
    """The figure in the measure's unit; ``None`` for an empty text (unknown); raises ``NotANumber``.

    A figure without a unit is in the one on show, which the locale's measures decide. Several figures with units are
    added ("1 h 30 min"). Of comma and point the last is the decimal sign where both are there; one alone is so unless
    it parts thousands in this locale ("1,500"). Digits are grouped by three, if at all.
    """
    plain = unicodedata.normalize("NFKC", text.replace("″", '"').replace("′", "'")).strip()
    if not plain:
        return None
    match = _FIGURE.fullmatch(plain)
    if match:
        return _in_unit(_plain_number(match[1], locale), match[2].strip(), measure, locale)
    pairs = _PAIR.findall(plain)
    if len(pairs) < 2 or _PAIR.sub("", plain).strip() or measure.temperature:
        raise NotANumber(text)
    values = [_in_unit(_plain_number(figure, locale), unit, measure, locale) for figure, unit in pairs]
    return float(f"{sum(values):.12g}")


_DIGITS = rf"[-+−]?[0-9.,{SPACES}]*[0-9][.,]?(?:[eE][-+]?[0-9]+)?"
_FIGURE = re.compile(rf"({_DIGITS})\s*([^\d]*|[^\d\s]+[234]\S*)")
_PAIR = re.compile(r"([0-9.,]*[0-9])\s*([^\W\d_]+)\s*")
_GROUPED = re.compile(rf"[0-9]{{1,3}}(?:[.,{SPACES}][0-9]{{2,3}})*[.,{SPACES}][0-9]{{3}}|[0-9]*")


def _in_unit(number: float, unit: str, measure: Measure, locale: str) -> float:
    if not unit:
        return to_kept(number, measure.unit, locale)
    small = unit.casefold()
    if unit == measure.unit:
        return number
    if measure.temperature and small in ("f", "°f"):
        return float(f"{(number - 32) * 5 / 9:.12g}")
    if measure.temperature and small == "k":
        return float(f"{number - 273.15:.12g}")
    factor = measure.exact.get(unit, measure.also.get(small, 1.0 if small == measure.unit.casefold() else None))
    if factor is None:
        raise NotANumber(unit)
    # rounded so that 0.1 + 0.2 style noise of a conversion never shows
    return float(f"{number * factor:.12g}")


def _plain_number(text: str, locale: str) -> float:
    body, exponent = re.fullmatch(r"(.*?)((?:[eE][-+]?[0-9]+)?)", text.replace("−", "-"), re.DOTALL).groups()  # type: ignore[union-attr]  # matches all
    body = body.strip(SPACES)
    sign, body = (body[0], body[1:].strip(SPACES)) if body[:1] in ("-", "+") else ("", body)
    decimal = _decimal_sign(body, locale)
    whole, _sign, part = body.partition(decimal) if decimal else (body, "", "")
    if not _GROUPED.fullmatch(whole) or not (part.isdigit() or not part):
        raise NotANumber(text)
    digits = re.sub(rf"[.,{SPACES}]", "", whole)
    try:
        return float(Decimal(f"{sign}{digits or 0}.{part or 0}{exponent}"))
    except InvalidOperation:
        raise NotANumber(text) from None


def _decimal_sign(body: str, locale: str) -> str:
    """Which sign parts the decimals in a figure; empty where none does."""
    found = [letter for letter in body if letter in ".,"]
    if not found:
        return ""
    last = found[-1]
    if len(set(found)) == 2:
        return last
    if len(found) > 1:
        return ""
    decimal, group = signs(locale)
    whole, _sign, part = body.partition(last)
    thousands = last == group and len(part) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0")
    return "" if thousands and last != decimal else last


def without_unit(text: str, unit: str) -> str:
    """What is left of an entry without the words that stand beside the field anyway: "€ 500", "8 chats", "0.3 €"."""
    plain = text.strip()
    names = [unit, unit.partition("/")[0].strip(), *(name for pair in _CODES if pair[0] in unit for name in pair)]
    for name in filter(None, names):
        if plain.casefold().endswith(name.casefold()):
            return plain[: -len(name)].strip()
        if plain.casefold().startswith(name.casefold()):
            return plain[len(name) :].strip()
    return plain


def typed_currency(text: str) -> str | None:
    """The code of the currency that an amount was typed with ("129.90 €", "usd 40"); ``None`` where none is told."""
    match = re.fullmatch(r"(\D*)\d[\d.,'’\s]*(\D*)", text.strip())
    found = [code for word in match.groups() if (code := _currency_of(word.strip()))] if match else []
    return found[0] if len(found) == 1 else None


def _currency_of(word: str) -> str | None:
    signs_of = {sign: code for sign, code in _CODES if code.isalpha()} | {"Fr.": "CHF", "US$": "USD"}
    return word.upper() if is_currency(word.upper()) else signs_of.get(word)


_CODES = (("€", "EUR"), ("$", "USD"), ("£", "GBP"), ("CHF", "Fr."), ("¥", "CNY"))
"""Signs of money, and the codes that people write instead."""


def signs(locale: str) -> tuple[str, str]:
    """The decimal and the grouping sign of a locale."""
    return get_decimal_symbol(locale), get_group_symbol(locale)


def show(value: float | Decimal | int | None, locale: str = "en", digits: int | None = None) -> str:
    """A figure in the locale's writing; without ``digits`` as many decimals as it has, at most six significant ones."""
    if value is None:
        return ""
    value = value or 0  # nobody reads "-0", which is the same to the memory of what was written
    if digits is None:
        number = Decimal(str(value)) if isinstance(value, int | Decimal) else Decimal(f"{value:.10g}")
        digits = max(0, -number.normalize().as_tuple().exponent)  # type: ignore[operator]  # finite, never 'F'
        digits = min(digits, 6)
        return _decimal(number, _pattern(0, digits), locale)
    return _decimal(value, _pattern(digits, digits), locale)


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


def memory(gib: float, locale: str = "en") -> str:
    """A size of memory with its unit: 44.3 GiB, 666 MiB."""
    size = memory_size(gib)
    return f"{show(size.value, locale, size.digits)} {size.unit}"


def money(amount: Decimal | float | None, currency: str, locale: str = "en", *, cents: bool = False) -> str:
    """An amount with its sign, whole units unless ``cents``; empty where the amount is unknown."""
    if amount is None:
        return ""
    return _amount(amount or 0, currency, locale, cents=cents)


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


def params(millions: float | None, locale: str = "en", language: str = "") -> str:
    """Millions of parameters as people say them: 8.03 B, 25.6 M; 8,03 Mrd. in German, where B would be Billionen.

    ``language`` is that of the words around the figure, where it is another one than the figures'.
    """
    if millions is None:
        return ""
    language = language or locale
    if language.startswith("zh"):
        figure, unit = (millions / WAN_YI, "亿") if millions >= WAN_YI else (millions * 1e6 / WAN, "万")
        return f"{show(figure, locale, 0 if figure >= 100 else 1 if figure >= 10 else 2)} {unit}"
    trillion, billion, million = ("Bio.", "Mrd.", "Mio.") if language.startswith("de") else ("T", "B", "M")
    if millions >= 1e6:
        return f"{show(millions / 1e6, locale, 2)} {trillion}"
    if millions >= 1e3:
        billions = millions / 1e3
        return f"{show(billions, locale, 2 if billions < 10 else 1)} {billion}"
    return f"{show(millions, locale, 1 if millions >= 10 else 2)} {million}"


def many(count: float, locale: str = "en") -> str:
    """A large count with three digits that count: 200 B, 300 M; 200 Mrd., 2,000 亿."""
    millions = count / 1e6
    if locale.startswith("zh"):
        figure, unit = (millions / WAN_YI, "亿") if millions >= WAN_YI else (count / WAN, "万")
        return f"{short(figure, locale)} {unit}"
    trillion, billion, million = ("Bio.", "Mrd.", "Mio.") if locale.startswith("de") else ("T", "B", "M")
    for size, unit in ((1e6, trillion), (1e3, billion), (1.0, million)):
        if millions >= size:
            return f"{short(millions / size, locale)} {unit}"
    return short(count, locale)


def duration(hours: float, locale: str = "en") -> str:
    """Hours as days where that reads better; empty for less than two days."""
    if hours < 48:
        return ""
    days = hours / 24
    return f"{show(days, locale, 0 if days == int(days) else 1)} days"


@lru_cache(maxsize=REMEMBERED, typed=True)
def _decimal(value: float | Decimal, pattern: str, locale: str) -> str:
    return format_decimal(value, format=pattern, locale=locale)


@lru_cache(maxsize=REMEMBERED, typed=True)
def _amount(amount: Decimal | float, currency: str, locale: str, *, cents: bool) -> str:
    if cents:
        return str(format_currency(amount, currency, locale=locale))
    whole = str(Locale.parse(locale).currency_formats["standard"].pattern).split(";")[0].replace(".00", "")
    return str(format_currency(amount, currency, format=whole, locale=locale, currency_digits=False))


def _pattern(least: int, most: int) -> str:
    return "#,##0" + ("." + "0" * least + "#" * (most - least) if most else "")
