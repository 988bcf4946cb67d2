"""The user's settings: one declaration per setting, kept as one JSON value each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import to_jsonable_python

from app.domain.errors import UserError
from app.domain.measures import reading_locale
from app.domain.money import ExchangeRates, minor_digits
from app.domain.validation import parse
from app.services.ports import SettingsRepository

USD_PER = MappingProxyType(
    {"EUR": Decimal("0.92"), "GBP": Decimal("0.79"), "CHF": Decimal("0.88"), "CAD": Decimal("1.38")}
)
"""Starting rates, units of the currency per US dollar; the user keeps them by hand."""


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Seller(_Value):
    """The company that quotes."""

    name: str = ""
    address: str = ""
    country: str = "DE"
    email: str = ""
    phone: str = ""
    contact: str = ""
    vat_id: str = ""
    register_no: str = Field(default="", description="company register entry")
    weee_no: str = ""
    logo_png_base64: str | None = None
    accent: str | None = Field(default=None, pattern=r"^#[0-9A-Fa-f]{6}$")


class Service(_Value):
    """A service offered with a machine, net."""

    name: str
    price: Decimal = Field(ge=0)
    offered: bool = True


class RateOrigin(_Value):
    """Of which day a rate is, and where it was read."""

    as_of: date
    source: str = ""


class CatalogView(_Value):
    """How the catalog's table shows one category: columns in their order, widths in pixels, what it is sorted by."""

    columns: tuple[str, ...] = ()
    widths: Mapping[str, int] = Field(default_factory=dict)
    sort: str | None = None
    descending: bool = False


class Settings(_Value):
    """Everything a user can set. Defaults make a usable program without any setting."""

    seller: Seller = Seller()
    first_run_done: bool = False
    currency: str = Field(default="EUR", pattern=r"^[A-Z]{3}$")
    tax_name: str = "VAT"
    tax_percent: Decimal = Field(default=Decimal(19), ge=0, le=100)
    services: tuple[Service, ...] = ()
    exchange_rates: Mapping[str, Decimal] = Field(default_factory=dict, description="per US dollar, by currency")
    exchange_rates_as_of: date | None = Field(default=None, description="of rates that name no day of their own")
    exchange_rate_origins: Mapping[str, RateOrigin] = Field(default_factory=dict, description="by currency")
    quote_prefix: str = Field(default="Q", pattern=r"^[A-Za-z0-9]{0,8}$")
    quote_with_year: bool = Field(default=True, description="the year in the number; the count begins anew with it")
    quote_digits: int = Field(default=5, ge=3, le=9, description="of the count, filled up with zeros")
    valid_days: int = Field(default=14, ge=1, le=365)
    discount_limit_percent: Decimal | None = Field(
        default=None, ge=0, le=100, description="discount of a whole quote that needs nobody's approval"
    )
    payment_days: int = Field(default=14, ge=0, le=365)
    language: str = Field(default="en", description="of quotes; the window has its own")
    window_language: Literal["system", "en", "de", "zh_CN"] = "system"
    locale: str = "en"
    units: Literal["metric", "imperial"] = "metric"
    paper: Literal["A4", "Letter"] = "A4"
    theme: Literal["system", "light", "dark"] = "system"
    text_percent: int = Field(default=100, ge=90, le=150)
    circuit_v: float = Field(default=230, ge=100, le=480)
    circuit_a: float = Field(default=16, ge=5, le=400)
    plug: str = "Schuko"
    last_project: str | None = None
    backup_every: Literal["off", "daily", "weekly"] = "off"
    backups_kept: int = Field(default=7, ge=1, le=99)
    backup_folder: str = Field(default="", description="empty: the folder backups beside the database")
    catalog_views: Mapping[str, CatalogView] = Field(default_factory=dict, description="by category; '' is all parts")

    @property
    def reading_locale(self) -> str:
        """The locale with the measures that its reader wants."""
        return reading_locale(self.locale, self.units)


class RateRow(_Value):
    """One exchange rate as it is kept. ``own`` is false for those that the program begins with."""

    currency: str
    per_usd: Decimal
    as_of: date | None = None
    source: str = ""
    own: bool = False
    stale: bool = False


class SettingsService:
    """Reads and writes the settings; unknown or damaged stored values fall back to their defaults."""

    def __init__(self, repository: SettingsRepository) -> None:
        self._repository = repository

    def load(self) -> Settings:
        """The settings as they stand."""
        good: dict[str, Any] = {}
        for key, value in self._repository.all().items():
            if value is None or key not in Settings.model_fields:
                continue
            try:
                parse(Settings, {key: value}, "settings")
            except UserError:
                continue  # a value of an older version: its default serves
            good[key] = value
        return parse(Settings, good, "settings")

    def save(self, **changes: Any) -> Settings:
        """Changes settings by name; raises ``UserError`` for a wrong name or value, then nothing is stored."""
        current = self.load().model_dump(mode="json", exclude_none=True)
        updated = parse(Settings, current | _plain(changes), "settings")
        plain = updated.model_dump(mode="json")
        for key in changes:
            self._repository.set(key, plain[key])
        return updated

    def rates(self, base: str, overrides: Mapping[str, Decimal] | None = None) -> ExchangeRates:
        """Rates into ``base``, crossed over the US dollar; ``overrides`` (units of base per foreign unit) win."""
        settings = self.load()
        per_usd = {**USD_PER, **settings.exchange_rates, "USD": Decimal(1)}
        given = dict(overrides or {})
        per_unit = {c: per_usd[base] / rate for c, rate in per_usd.items() if base in per_usd and c != base}
        days = {c: _crossed_day(settings, c, base) for c in per_unit if c not in given}
        told = [day for day in days.values() if day is not None]
        return ExchangeRates(base, {**per_unit, **given}, min(told, default=None), days)

    def worth(self) -> Mapping[str, float]:
        """What one unit of each currency is worth in US dollars."""
        return {"USD": 1.0, **{code: float(rate) for code, rate in self.rates("USD").per_unit.items()}}

    def rate_table(self, today: date) -> tuple[RateRow, ...]:
        """Every rate that is known, with its day and source, by currency."""
        return rates_in(self.load(), today)

    def set_rate(self, currency: str, per_usd: Decimal, as_of: date, source: str = "") -> Settings:
        """Keeps a rate with its day and source; raises ``UserError`` for what is no currency or no rate."""
        minor_digits(currency)
        if currency == "USD":
            raise UserError("The dollar has no rate: all others are kept in units per dollar.")
        if not per_usd.is_finite() or per_usd <= 0:
            raise UserError(f"A rate of {per_usd} {currency} per USD cannot be.", hint="Give a number above 0.")
        settings = self.load()
        origin = RateOrigin(as_of=as_of, source=source.strip())
        return self.save(
            exchange_rates={**settings.exchange_rates, currency: per_usd},
            exchange_rate_origins={**settings.exchange_rate_origins, currency: origin},
        )

    def drop_rate(self, currency: str) -> Settings:
        """Forgets a rate of the user's; one that the program began with comes back."""
        settings = self.load()
        if currency not in settings.exchange_rates:
            raise UserError(f"No rate of your own is kept for {currency}.")
        rates = {name: rate for name, rate in settings.exchange_rates.items() if name != currency}
        origins = {name: one for name, one in settings.exchange_rate_origins.items() if name != currency}
        return self.save(exchange_rates=rates, exchange_rate_origins=origins)


def rates_in(settings: Settings, today: date) -> tuple[RateRow, ...]:
    """The rates that ``settings`` hold, and those that the program begins with."""
    rows = []
    for currency, per_usd in sorted({**USD_PER, **settings.exchange_rates}.items()):
        origin = settings.exchange_rate_origins.get(currency)
        day = _day(settings, currency)
        rows.append(
            RateRow(
                currency=currency,
                per_usd=per_usd,
                as_of=day,
                source=origin.source if origin else "",
                own=currency in settings.exchange_rates,
                stale=ExchangeRates("USD", {}, None, {currency: day}).stale(currency, today),
            )
        )
    return tuple(rows)


def _day(settings: Settings, currency: str) -> date | None:
    """The day of a rate: its own, else that of all the user's; the rates that the program begins with have none."""
    origin = settings.exchange_rate_origins.get(currency)
    if origin is not None:
        return origin.as_of
    return settings.exchange_rates_as_of if currency in settings.exchange_rates else None


def _crossed_day(settings: Settings, currency: str, base: str) -> date | None:
    """The older of the two rates that a crossed one is made of."""
    days = [_day(settings, one) for one in (currency, base) if one != "USD"]
    told = [day for day in days if day is not None]
    return min(told) if len(told) == len(days) and told else None


def _plain(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Values as JSON, so that models given and models stored look alike."""
    return {key: to_jsonable_python(value) for key, value in changes.items()}
