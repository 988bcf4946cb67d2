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
from app.domain.money import ExchangeRates
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


class Settings(_Value):
    """Everything a user can set. Defaults make a usable program without any setting."""

    seller: Seller = Seller()
    first_run_done: bool = False
    currency: str = Field(default="EUR", pattern=r"^[A-Z]{3}$")
    tax_name: str = "VAT"
    tax_percent: Decimal = Field(default=Decimal(19), ge=0, le=100)
    services: tuple[Service, ...] = ()
    exchange_rates: Mapping[str, Decimal] = Field(default_factory=dict, description="per US dollar, by currency")
    exchange_rates_as_of: date | None = None
    quote_prefix: str = Field(default="Q", pattern=r"^[A-Za-z0-9]{0,8}$")
    quote_with_year: bool = Field(default=True, description="the year in the number; the count begins anew with it")
    quote_digits: int = Field(default=5, ge=3, le=9, description="of the count, filled up with zeros")
    valid_days: int = Field(default=14, ge=1, le=365)
    discount_limit_percent: Decimal | None = Field(
        default=None, ge=0, le=100, description="discount of a whole quote that needs nobody's approval"
    )
    payment_days: int = Field(default=14, ge=0, le=365)
    language: str = "en"
    locale: str = "en"
    paper: Literal["A4", "Letter"] = "A4"
    theme: Literal["system", "light", "dark"] = "system"
    text_percent: int = Field(default=100, ge=90, le=150)
    circuit_v: float = Field(default=230, ge=100, le=480)
    circuit_a: float = Field(default=16, ge=5, le=400)
    plug: str = "Schuko"
    last_project: str | None = None


class SettingsService:
    """Reads and writes the settings; unknown or damaged stored values fall back to their defaults."""

    def __init__(self, repository: SettingsRepository) -> None:
        self._repository = repository

    def load(self) -> Settings:
        """The settings as they stand."""
        stored = {key: self._repository.get(key) for key in Settings.model_fields}
        good: dict[str, Any] = {}
        for key, value in stored.items():
            if value is None:
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
        per_unit = {c: per_usd[base] / rate for c, rate in per_usd.items() if base in per_usd and c != base}
        return ExchangeRates(base, {**per_unit, **(overrides or {})}, settings.exchange_rates_as_of)


def _plain(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Values as JSON, so that models given and models stored look alike."""
    return {key: to_jsonable_python(value) for key, value in changes.items()}
