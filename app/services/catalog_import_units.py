"""Cells to values: numbers as people write them, units that a column or a cell names, money, dates and yes or no."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType

from app.domain.errors import UserError
from app.domain.money import minor_digits

INCH_MM = 25.4
CFM_PER_M3H = 0.588578
KG_PER_LB = 0.45359237
MMH2O_PER_PA = 0.101972

UNITS: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "GiB": {"gib": 1, "gb": 1, "g": 1, "mib": 1 / 1024, "mb": 1 / 1024, "tib": 1024, "tb": 1024, "t": 1024},
        "GB": {
            "gb": 1, "g": 1, "mb": 0.001, "tb": 1000, "t": 1000, "pb": 1e6, "gib": 1.073741824, "tib": 1099.511627776,
        },
        "TB written": {"tb": 1, "tbw": 1, "pb": 1000, "pbw": 1000, "gb": 0.001},
        "mm": {
            "mm": 1, "cm": 10, "m": 1000, "inch": INCH_MM, "in": INCH_MM, '"': INCH_MM, "″": INCH_MM, "zoll": INCH_MM,
        },
        "m": {"m": 1, "cm": 0.01, "mm": 0.001, "km": 1000, "ft": 0.3048, "meter": 1},
        "W": {"w": 1, "watt": 1, "kw": 1000, "mw": 0.001},
        "V": {"v": 1, "kv": 1000, "volt": 1},
        "A": {"a": 1, "ma": 0.001, "ampere": 1},
        "GHz": {"ghz": 1, "mhz": 0.001},
        "MT/s": {"mt/s": 1, "mhz": 1, "gt/s": 1000, "mts": 1},
        "GB/s": {"gb/s": 1, "tb/s": 1000, "mb/s": 0.001},
        "MB/s": {"mb/s": 1, "gb/s": 1000, "kb/s": 0.001},
        "Gb/s": {
            "gb/s": 1, "gbit/s": 1, "gbps": 1, "gbe": 1, "gbit": 1, "g": 1, "mb/s": 0.001, "mbit/s": 0.001,
            "tb/s": 1000,
        },
        "Tb/s": {"tb/s": 1, "tbps": 1, "gb/s": 0.001, "gbps": 0.001},
        "TFLOPS": {"tflops": 1, "pflops": 1000, "gflops": 0.001, "tflop/s": 1},
        "TOPS": {"tops": 1, "pops": 1000},
        "kg": {"kg": 1, "g": 0.001, "lb": KG_PER_LB, "lbs": KG_PER_LB},
        "CFM": {"cfm": 1, "m³/h": CFM_PER_M3H, "m3/h": CFM_PER_M3H},
        "mmH2O": {"mmh2o": 1, "mmh₂o": 1, "pa": MMH2O_PER_PA},
        "dBA": {"dba": 1, "db(a)": 1, "db": 1},
        "°C": {"°c": 1, "c": 1},
        "U": {"u": 1, "he": 1, "ru": 1},
        "slots": {"slots": 1, "slot": 1},
    }
)  # fmt: skip
"""By the unit of a fact: what a column or cell may say, and the factor into the fact's unit.

What is sold as GB of memory is GiB; drives and everything else count in powers of ten.
"""

CURRENCIES: Mapping[str, str] = MappingProxyType(
    {
        "€": "EUR",
        "$": "USD",
        "US$": "USD",
        "£": "GBP",
        "EURO": "EUR",
        "FR.": "CHF",
        "SFR": "CHF",
        "ZŁ": "PLN",
        "KČ": "CZK",
    }
)
PLACEHOLDERS = frozenset(
    {"", "-", "--", "–", "—", "?", "n/a", "na", "n.a.", "#n/a", "none", "null", "nan", "unknown", "tbd",
     "k.a.", "k. a.", "k.a", "unbekannt", "keine angabe", "ohne", "auf anfrage", "on request", "call"}
)  # fmt: skip
YES = frozenset({"yes", "true", "1", "x", "✓", "✔", "ja", "wahr", "y", "j", "on", "oui", "si", "sì", "sí"})
NO = frozenset({"no", "false", "0", "✗", "✘", "nein", "falsch", "n", "off", "non"})
IN_STOCK = frozenset({"in stock", "available", "auf lager", "lagernd", "verfügbar", "sofort lieferbar", "sofort"})
OUT_OF_STOCK = frozenset(
    {"out of stock", "not available", "nicht lieferbar", "ausverkauft", "nicht verfügbar", "sold out"}
)
LONGEST_LEAD = 1000  # days
_NUMBER = re.compile(r"([+-]?)\s*(\d[\d.,'’\s_]*\d|\d|[.,]\d+)(?:[eE]([+-]?\d{1,3}))?")
_CODE = re.compile(r"(?<![A-Za-z])([A-Z]{3})(?![A-Za-z])")


class Unreadable(ValueError):
    """A cell is not what its column should hold; the message says so without naming the column."""


def number_in(text: str, decimal_comma: bool | None) -> tuple[float, str]:
    """The number at the start of a text and what follows it; raises ``Unreadable``.

    ``1.234,5`` and ``1,234.5`` tell themselves; where one sign stands before three digits, ``decimal_comma`` decides.
    """
    found = _NUMBER.match(text.strip().lstrip("≤≥<>~≈ "))
    if not found:
        raise Unreadable(f"'{_short(text)}' is not a number")
    sign, digits, power = found.groups()
    rest = text.strip().lstrip("≤≥<>~≈ ")[found.end() :].strip()
    plain = re.sub(r"[\s'’_]", "", digits)
    plain = _point(plain, decimal_comma)
    try:
        value = float(f"{sign}{plain}{'e' + power if power else ''}")
    except ValueError:
        raise Unreadable(f"'{_short(text)}' is not a number") from None
    if not math.isfinite(value):
        raise Unreadable(f"'{_short(text)}' is too large")
    return value, rest


def _point(digits: str, decimal_comma: bool | None) -> str:
    """The digits with a decimal point and without signs between thousands."""
    comma, point = digits.rfind(","), digits.rfind(".")
    if comma >= 0 and point >= 0:
        last = "," if comma > point else "."
    elif comma >= 0 or point >= 0:
        sign = "," if comma >= 0 else "."
        groups = digits.split(sign)
        thousands = all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3 and groups[0] != "0"
        if len(groups) > 2:
            last = ""
        elif thousands and sign == ",":
            last = "," if decimal_comma else ""
        elif thousands:
            last = "" if decimal_comma else "."
        else:
            last = sign
    else:
        last = ""
    if not last:
        return digits.replace(",", "").replace(".", "")
    whole, _, fraction = digits.rpartition(last)
    return f"{whole.replace(',', '').replace('.', '') or '0'}.{fraction}"


def in_unit(value: float, words: str, column_unit: str, unit: str | None) -> float:
    """``value`` in the fact's ``unit``: a unit beside the number goes before that of the column."""
    if unit is None:
        return value
    known = UNITS.get(unit, {})
    named = words.strip().lower().rstrip(".") or column_unit.strip().lower()
    if not named or named == unit.lower():
        return value
    factor = known.get(named) or known.get(named.split()[0].rstrip(".,;"))
    if factor is None:
        raise Unreadable(
            f"'{_short(words or column_unit)}' is no unit for {unit}; known are {', '.join(known) or unit}"
        )
    return round(value * factor, 6)


def money_in(text: str, currency: str, decimal_comma: bool | None) -> tuple[Decimal, str]:
    """An amount and its currency; a currency beside the number goes before ``currency``. Raises ``Unreadable``."""
    words = text.strip()
    named = _currency_in(words) or currency
    digits = re.sub(r"^[^\d.,+-]+", "", words)
    if not re.search(r"\d", digits):
        raise Unreadable(f"'{_short(text)}' is no price")
    value, _ = number_in(digits, decimal_comma)
    if not named:
        raise Unreadable(f"'{_short(text)}' has no currency; name it for the column")
    if value < 0 or value > 1e12:
        raise Unreadable(f"'{_short(text)}' is no price")
    return Decimal(repr(round(value, 6))).normalize() + 0, named


def is_currency(code: str) -> bool:
    """Whether it is the code of a currency."""
    try:
        minor_digits(code)
    except UserError:
        return False
    return True


def _currency_in(words: str) -> str:
    upper = words.upper()
    for code in _CODE.findall(upper):
        if is_currency(code):
            return str(code)
    return next((name for sign, name in CURRENCIES.items() if sign in upper), "")


def stock_in(text: str) -> bool | None:
    """Whether something is there: a count, yes or no, or the words of shops; ``None`` where it does not say."""
    word = text.strip().lower()
    if word in IN_STOCK or word in YES:
        return True
    if word in OUT_OF_STOCK or word in NO:
        return False
    found = re.fullmatch(r"[<>+~ ]*(\d+)\+?(?: ?(?:stk\.?|stück|pcs\.?|pieces))?", word)
    return int(found.group(1)) > 0 if found else None


def days_in(text: str) -> int | None:
    """The longest time that a text names, in days: 5 of "3-5 Tage", 14 of "2 weeks"; ``None`` where it names none."""
    counts = [int(number) for number in re.findall(r"\d{1,4}", text)]
    if not counts:
        return None
    days = max(counts) * (7 if re.search(r"(?i)week|woche|\bkw\b", text) else 1)
    return days if days <= LONGEST_LEAD else None


def truth_in(text: str) -> bool:
    """Yes or no in a few languages; raises ``Unreadable``."""
    word = text.strip().lower()
    if word in YES:
        return True
    if word in NO:
        return False
    raise Unreadable(f"'{_short(text)}' is neither yes nor no")


def day_in(cell: object) -> date:
    """A day: 2026-05-01, 01.05.2026, 1/5/2026 (day first), or a spreadsheet's date. Raises ``Unreadable``."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = str(cell).strip()
    found = re.match(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", text)
    numbers = [int(part) for part in found.groups()] if found else []
    if not found and (found := re.match(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b", text)):
        numbers = [int(part) for part in reversed(found.groups())]
    try:
        return date(*numbers)
    except (TypeError, ValueError):
        raise Unreadable(f"'{_short(text)}' is not a day") from None


def _short(text: object) -> str:
    words = " ".join(str(text).split())
    return words if len(words) <= 40 else f"{words[:37]}..."
