"""Figures as a reader of the language writes them: no-break thin groups, its decimal sign, months by name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import floor, log10

from babel import Locale
from babel.dates import format_date
from babel.numbers import get_currency_name, get_currency_symbol, get_decimal_symbol

from app.domain.customer import Measures
from app.domain.measures import Shown, memory_size, reading_locale, shown_as
from app.domain.money import minor_digits

NO_BREAK = "\u00a0"
"""Also between groups of digits: a fifth of an em in our typeface, hence thin (U+202F would break in a paragraph)."""
MINUS = "\u2212"
_FIGURE = re.compile(r"(?<![\w.,+−-])([+−-]?)(\d[\d.,\u00a0]*)([ \u00a0])(mm|m|kg|°C|CFM|BTU/h)(?![\w/²³^·])")
_COUNTED = re.compile(r"[a-z]{3,}s")
_DATES = {"de": "d. MMM yyyy", "en": "d MMM yyyy", "zh": "y年M月d日"}


@dataclass(frozen=True)
class Figures:
    """Writes numbers for one language and currency."""

    language: str
    currency: str
    say: Callable[[str], str] = str
    """Says a unit in that language."""
    measures: Measures | None = None
    """Those of the reader; ``None`` in quotes made before there was a choice: units as facts are kept in."""

    def number(self, value: Decimal | float, decimals: int | None = None) -> str:
        """A number; without ``decimals`` as many as it has, floats with about three significant ones."""
        if isinstance(value, float):
            value = Decimal(f"{value:.{_decimals(value) if decimals is None else decimals}f}")
        elif decimals is not None:
            value = Decimal(f"{value:.{decimals}f}")
        whole, _, part = f"{abs(value):f}".partition(".")
        if decimals is None:
            part = part.rstrip("0")
        sign = MINUS if value < 0 else ""
        return sign + _grouped(whole) + (str(get_decimal_symbol(self.language)) + part if part else "")

    def exact(self, value: float) -> str:
        """A number that went into a formula: six significant digits."""
        return self.number(Decimal(f"{value:.6g}"))

    def amount(self, value: Decimal) -> str:
        """Money in whole minor units, without its currency."""
        return self.number(value, minor_digits(self.currency))

    def unit_price(self, value: Decimal) -> str:
        """Money per piece: up to four decimals, at least the currency's."""
        exponent = value.normalize().as_tuple().exponent
        digits = -exponent if isinstance(exponent, int) else 0
        return self.number(value, max(minor_digits(self.currency), digits))

    def money(self, value: Decimal) -> str:
        """Money with the currency's sign: ``€ 43 044.77``, ``43 044,77 €``."""
        symbol = str(get_currency_symbol(self.currency, self.language))
        if self.language == "de":
            return f"{self.amount(value)}{NO_BREAK}{symbol}"
        sign, digits = (MINUS, self.amount(-value)) if value < 0 else ("", self.amount(value))
        return f"{sign}{symbol}{NO_BREAK}{digits}"

    def currency_name(self) -> str:
        """The currency in words, as ``Euro`` or ``US Dollar``."""
        return str(get_currency_name(self.currency, locale=self.language))

    def percent(self, value: Decimal | float) -> str:
        """A number of per cents with its sign, kept on one line."""
        return f"{self.number(value)}{NO_BREAK}%"

    def measure(self, value: float, unit: str, decimals: int | None = None) -> str:
        """A number with its unit, spaced, in the reader's measures; memory in the unit that its size asks for."""
        if unit == "GiB" and decimals is None:
            size = memory_size(float(value))
            value, unit, decimals = size.value, size.unit, size.digits
        value, unit = self.shown(float(value), unit)
        return self.kept(value, unit, decimals)

    def kept(self, value: float, unit: str, decimals: int | None = None) -> str:
        """A number with the unit it is kept in, whatever the reader's measures."""
        return f"{self.number(float(value), decimals)}{NO_BREAK}{self._unit(value, unit)}".rstrip(NO_BREAK + " ")

    def _unit(self, value: float, unit: str) -> str:
        """A unit in the language; what is counted in words is one thing where it is 1: ``1 machine``."""
        if value != 1 or not _COUNTED.fullmatch(unit):
            return self.say(unit)
        said = self.say(unit[:-1])
        return said if self.language == "en" or said != unit[:-1] else self.say(unit)

    def shown(self, value: float, unit: str) -> tuple[float, str]:
        """A figure and its unit as the reader's measures have them."""
        found = self._shown_as(unit)
        return (
            (value, unit) if found is None else (round(value * found.factor + found.offset, found.digits), found.unit)
        )

    def _shown_as(self, unit: str) -> Shown | None:
        return None if self.measures is None else shown_as(unit, reading_locale("en", self.measures))

    def turned(self, text: str) -> str:
        """A text of a drawing with its figures in the reader's measures."""
        return _FIGURE.sub(lambda found: self._turned(found) or found[0], text) if self.measures else text

    def with_other(self, text: str) -> str:
        """A sentence whose figures are followed by the reader's measure, ``42.2 mm (1.66 in)``.

        What stands before a figure may belong to it, as in "10 to 35 °C": the figure itself stays, unless it is all.
        """
        if not self.measures:
            return text
        whole = _FIGURE.fullmatch(text)
        if whole:
            return self._turned(whole) or text

        def both(found: re.Match[str]) -> str:
            other = self._turned(found)
            return f"{found[0]} ({other})" if other else found[0]

        return _FIGURE.sub(both, text)

    def _turned(self, found: re.Match[str]) -> str | None:
        sign, figure, _, unit = found.groups()
        way, value = self._shown_as(unit), self._read(figure)
        if way is None or value is None:
            return None
        minus = sign in ("-", MINUS)
        if sign == "+" and way.offset:  # a difference of temperatures
            way = Shown(way.unit, way.factor, digits=way.digits)
        turned = round((-value if minus else value) * way.factor + way.offset, way.digits)
        plus = "+" if sign == "+" else ""
        return f"{plus}{self.number(float(turned))}{NO_BREAK}{self.say(way.unit)}"

    def _read(self, figure: str) -> float | None:
        """A number as this document writes it."""
        decimal = str(get_decimal_symbol(self.language))
        plain = figure.replace(NO_BREAK, "").replace("." if decimal == "," else ",", "").replace(decimal, ".")
        try:
            return None if figure[-1] in ".," else float(plain)
        except ValueError:
            return None

    def day(self, value: date) -> str:
        """``21 Nov 2026``, kept on one line."""
        return day_of(value, self.language)

    def country(self, code: str | None) -> str:
        """A country's name in the language."""
        return str(Locale(self.language).territories.get(code, code)) if code else ""


def day_of(value: date, language: str) -> str:
    """A day with its month by name, kept on one line."""
    return str(format_date(value, _DATES[language], locale=language)).replace(" ", NO_BREAK)


def _grouped(digits: str) -> str:
    if len(digits) <= 4:
        return digits if len(digits) < 4 else f"{digits[0]}{NO_BREAK}{digits[1:]}"
    head = len(digits) % 3 or 3
    return NO_BREAK.join([digits[:head], *(digits[i : i + 3] for i in range(head, len(digits), 3))])


def _decimals(value: float) -> int:
    size = abs(value)
    if size == int(size) or size >= 1000:
        return 0
    if size >= 10:
        return 1
    return 2 if size >= 0.1 else 1 - floor(log10(size))
