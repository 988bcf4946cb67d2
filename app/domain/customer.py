"""Who a quote goes to and on which terms: the two halves of a customer file."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any, Literal

from babel import Locale
from pydantic import BaseModel, ConfigDict, Field, field_validator

TaxCategory = Literal["S", "Z", "E", "AE", "K", "G", "O"]
"""EN 16931 (UNCL 5305): standard, zero, exempt, reverse charge, intra-community supply, export, outside the scope."""


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class OfferedService(_Value):
    """Work or cover sold with the machine. ``price`` net for all of ``qty``'s pieces each; ``None`` is on request."""

    name: str = Field(min_length=1)
    price: Decimal | None = Field(default=None, ge=0)
    qty: Decimal = Field(default=Decimal(1), gt=0)
    optional: bool = Field(default=False, description="an option: shown with its price, not part of the total")
    zero_reason: str = Field(default="included", description="why a price of 0 is one")


class Customer(_Value):
    """The buyer. ``country`` is an ISO 3166 code; a country's English or German name is turned into it."""

    company: str = Field(min_length=1, max_length=2000)
    contact: str = ""
    address: str = Field(default="", description="lines of street, postal code and place")
    country: str | None = Field(default=None, description="two letters, as DE")
    vat_id: str = ""
    email: str = ""
    phone: str = ""
    reference: str = Field(default="", description="the buyer's request or project number")
    customer_number: str = ""
    ship_to: str = Field(default="", description="where it differs from the address")
    consumer: bool = Field(default=False, description="a private person; prices here are net, so no quote is issued")

    @field_validator("address", "ship_to", mode="before")
    @classmethod
    def _lines(cls, value: Any) -> Any:
        return "\n".join(str(line) for line in value) if isinstance(value, list | tuple) else value

    @field_validator("country")
    @classmethod
    def _code(cls, value: str | None) -> str | None:
        if value is None or not value.strip():
            return None
        code = _country_codes().get(value.strip().casefold())
        if code is None:
            raise ValueError("give the country's two letters, as DE or US")
        return code


class Terms(_Value):
    """The terms of one quote; what is ``None`` falls back to the seller's settings."""

    subject: str = ""
    discount_percent: Decimal = Field(default=Decimal(0), ge=0, le=100)
    discount_reason: str = ""
    tax_rate: Decimal | None = Field(default=None, ge=0, le=100, description="percent")
    tax_category: TaxCategory | None = None
    services: tuple[OfferedService, ...] | None = None
    valid_days: int | None = Field(default=None, ge=1, le=365)
    payment_days: int | None = Field(default=None, ge=0, le=365)
    instalments: tuple[Decimal, ...] = Field(default=(), description="percent each, 100 together")
    delivery_weeks: int | None = Field(default=None, ge=0, le=104)
    incoterm: str | None = Field(default=None, pattern=r"^[A-Z]{3}$", description="Incoterms 2020, as DAP")
    delivery_place: str | None = None
    warranty_months: int | None = Field(default=None, ge=1, le=120)
    language: Literal["en", "de"] | None = None
    paper: Literal["A4", "Letter"] | None = None

    @field_validator("instalments")
    @classmethod
    def _whole(cls, value: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
        if value and (sum(value) != 100 or min(value) <= 0):
            raise ValueError("instalments must be above 0 and add up to 100 percent")
        return value


class CustomerFile(Customer, Terms):
    """A customer file: buyer and terms side by side (``rigwright quote --customer``)."""

    @property
    def customer(self) -> Customer:
        """The buyer's half."""
        return Customer(**{name: getattr(self, name) for name in Customer.model_fields})

    @property
    def terms(self) -> Terms:
        """The terms' half."""
        return Terms(**{name: getattr(self, name) for name in Terms.model_fields})


@cache
def _country_codes() -> dict[str, str]:
    codes: dict[str, str] = {}
    for language in ("de", "en"):
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha():
                codes[str(name).casefold()] = code
                codes[code.casefold()] = code
    return codes | {"usa": "US", "uk": "GB"}
