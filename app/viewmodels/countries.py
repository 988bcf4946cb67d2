"""What a country brings along: currency, mains voltage and current, plug, value added tax, paper and locale."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

from app.viewmodels.languages import QUOTE_LANGUAGES


@dataclass(frozen=True)
class Country:
    """Starting values for a company in a country; all of them can be changed in Settings."""

    code: str
    currency: str
    volts: float
    amperes: float
    plug: str
    tax_name: str
    tax_percent: Decimal
    paper: str = "A4"


def _country(code: str, currency: str, volts: float, amperes: float, plug: str, tax: str, percent: str,
             paper: str = "A4") -> Country:  # fmt: skip
    return Country(code, currency, volts, amperes, plug, tax, Decimal(percent), paper)


COUNTRIES = (
    _country("DE", "EUR", 230, 16, "Schuko", "VAT", "19"),
    _country("AT", "EUR", 230, 16, "Schuko", "VAT", "20"),
    _country("CH", "CHF", 230, 10, "Swiss T13", "VAT", "8.1"),
    _country("BE", "EUR", 230, 16, "Type E", "VAT", "21"),
    _country("CZ", "CZK", 230, 16, "Type E", "VAT", "21"),
    _country("DK", "DKK", 230, 13, "Type K", "VAT", "25"),
    _country("ES", "EUR", 230, 16, "Schuko", "VAT", "21"),
    _country("FI", "EUR", 230, 16, "Schuko", "VAT", "25.5"),
    _country("FR", "EUR", 230, 16, "Type E", "VAT", "20"),
    _country("GB", "GBP", 230, 13, "UK BS 1363", "VAT", "20"),
    _country("IE", "EUR", 230, 13, "UK BS 1363", "VAT", "23"),
    _country("IT", "EUR", 230, 16, "Type L", "VAT", "22"),
    _country("LU", "EUR", 230, 16, "Schuko", "VAT", "17"),
    _country("NL", "EUR", 230, 16, "Schuko", "VAT", "21"),
    _country("NO", "NOK", 230, 16, "Schuko", "VAT", "25"),
    _country("PL", "PLN", 230, 16, "Type E", "VAT", "23"),
    _country("PT", "EUR", 230, 16, "Schuko", "VAT", "23"),
    _country("SE", "SEK", 230, 16, "Schuko", "VAT", "25"),
    _country("US", "USD", 120, 15, "NEMA 5-15", "Sales tax", "0", "Letter"),
    _country("CA", "CAD", 120, 15, "NEMA 5-15", "GST", "5", "Letter"),
    _country("CN", "CNY", 220, 10, "GB 2099", "VAT", "13"),
    _country("JP", "JPY", 100, 15, "JIS C 8303", "Consumption tax", "10"),
    _country("AU", "AUD", 230, 10, "Type I", "GST", "10"),
    _country("NZ", "NZD", 230, 10, "Type I", "GST", "15"),
)
"""Standard rates of the year 2026 and usual socket circuits; general knowledge, shown for confirmation at first run."""


IMPERIAL = frozenset({"US"})
"""Countries whose people measure in feet, pounds and degrees Fahrenheit."""


def names_in(language: str) -> tuple[tuple[str, str], ...]:
    """The countries as (code, name in that language), by name."""
    names = Locale.parse(language).territories
    return tuple(sorted(((one.code, str(names.get(one.code, one.code))) for one in COUNTRIES), key=lambda o: o[1]))


def locale_of(code: str, language: str) -> str:
    """How numbers and dates are written in a country: in the reader's language where it is one of that country's."""
    known = []
    for spoken in get_official_languages(code, de_facto=True):
        try:
            Locale.parse(f"{spoken}_{code}")
        except UnknownLocaleError:
            continue
        known.append(f"{spoken}_{code}")
    wanted = language.partition("_")[0]
    return next((one for one in known if one.startswith(f"{wanted}_")), known[0] if known else "en")


def quote_language(code: str) -> str:
    """The language in which a company there usually quotes, as far as quotes have it; English otherwise."""
    main = get_official_languages(code, de_facto=True)[0]
    return main if main in QUOTE_LANGUAGES else "en"


def country(code: str) -> Country | None:
    """The country of that ISO code, if we know it."""
    return next((one for one in COUNTRIES if one.code == code), None)
