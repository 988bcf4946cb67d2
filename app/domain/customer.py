"""Who a quote goes to and on which terms: the two halves of a customer file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from babel import Locale
from pydantic import BaseModel, ConfigDict, Field, field_validator

TaxCategory = Literal["S", "Z", "E", "AE", "K", "G", "O"]
"""EN 16931 (UNCL 5305): standard, zero, exempt, reverse charge, intra-community supply, export, outside the scope."""


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class LineTerms(_Value):
    """What holds for one line of the quote only; what is ``None`` is not said."""

    discount_percent: Decimal | None = Field(default=None, ge=0, le=100)
    discount_amount: Decimal | None = Field(default=None, ge=0)
    discount_reason: str | None = None
    discountable: bool | None = Field(default=None, description="whether the discount on the whole counts here, too")
    tax_rate: Decimal | None = Field(default=None, ge=0, le=100, description="percent")
    tax_category: TaxCategory | None = None
    lead_time: str | None = Field(default=None, max_length=40, description="as 3 weeks")
    warranty: str | None = Field(default=None, max_length=40, description="as 3 years")
    condition: Literal["new", "refurbished", "pulled"] | None = None
    origin: str | None = None
    end_of_life: date | None = None


class OfferedService(LineTerms):
    """Work, cover or freight sold with the machine. ``price`` net for each of ``qty``; ``None`` is on request."""

    name: str = Field(min_length=1)
    price: Decimal | None = Field(default=None, ge=0)
    currency: str | None = Field(default=None, description="of the price, as EUR; without it the quote's own")
    qty: Decimal = Field(default=Decimal(1), gt=0)
    optional: bool = Field(default=False, description="an option: shown with its price, not part of the total")
    zero_reason: str = Field(default="included", description="why a price of 0 is one")
    kind: Literal["service", "freight"] = "service"
    sku: str | None = Field(default=None, description="the seller's own number")


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


QuoteLanguage = Literal["en", "de", "zh"]
"""Languages that a quote can be printed in."""
Measures = Literal["metric", "imperial"]
"""Millimetres, kilograms, °C, m³/h and W of heat, or inches, pounds, °F, CFM and BTU/h."""


class Terms(_Value):
    """The terms of one quote; what is ``None`` falls back to the seller's settings."""

    subject: str = ""
    discount_percent: Decimal = Field(default=Decimal(0), ge=0, le=100)
    discount_amount: Decimal | None = Field(default=None, ge=0, description="in place of the percentage")
    discount_reason: str = ""
    approved_by: str = Field(default="", max_length=200, description="who approved the discount, where it needs that")
    tax_rate: Decimal | None = Field(default=None, ge=0, le=100, description="percent")
    tax_category: TaxCategory | None = None
    lines: Mapping[str, LineTerms] = Field(
        default_factory=dict, description="terms of single lines, by part id or role, as gpu-1 or accelerator"
    )
    services: tuple[OfferedService, ...] | None = None
    valid_days: int | None = Field(default=None, ge=1, le=365)
    payment_days: int | None = Field(default=None, ge=0, le=365)
    instalments: tuple[Decimal, ...] = Field(default=(), description="percent each, 100 together")
    delivery_weeks: int | None = Field(default=None, ge=0, le=104)
    incoterm: str | None = Field(default=None, pattern=r"^[A-Z]{3}$", description="Incoterms 2020, as DAP")
    delivery_place: str | None = None
    packages: int | None = Field(default=None, ge=1, le=1000)
    weight_kg: float | None = Field(default=None, gt=0, le=100000, description="of all packages")
    price_basis: Literal["firm", "adjustable"] = Field(
        default="firm", description="firm until delivery, or adjustable until shipment"
    )
    price_cap_percent: Decimal | None = Field(default=None, ge=0, le=100, description="of an adjustable price")
    law: str | None = Field(default=None, description="law and place of jurisdiction, in words")
    terms_id: str | None = Field(default=None, description="the seller's general terms, with their version")
    warranty_months: int | None = Field(default=None, ge=1, le=120)
    language: QuoteLanguage | None = None
    paper: Literal["A4", "Letter"] | None = None
    measures: Measures | None = Field(default=None, description="of lengths, weights, heat and air as printed")

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
