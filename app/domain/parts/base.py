"""What every category of part shares: how a fact is declared, and what a part is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, SerializeAsAny


class Confidence(StrEnum):
    """How far a fact can be trusted, best first."""

    VENDOR = "vendor"  # read in the vendor's own text
    CURATED = "curated"  # vendor-submitted or confirmed by two independent readers
    COMMUNITY = "community"  # one second-hand source
    DERIVED = "derived"  # follows from sourced facts by a named rule
    RECALLED = "recalled"  # general knowledge, not verified against a document
    YOURS = "yours"  # entered by the user


class Spec(BaseModel):
    """The facts of one category. Every fact is optional: ``None`` is *unknown*, never zero or empty."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def fact(
    label: str,
    unit: str | None = None,
    *,
    group: str = "General",
    help: str = "",
    ge: float | None = None,
    le: float | None = None,
    column: bool = False,
) -> Any:
    """Declare one fact of a part: what the form, the table, the CSV header and the JSON Schema all derive from.

    ``column`` marks facts that the catalog table shows by default. The unit is the one in the field's name.
    """
    extra: dict[str, Any] = {"label": label, "group": group, "column": column}
    if unit:
        extra["unit"] = unit
    return Field(default=None, ge=ge, le=le, description=help or None, json_schema_extra=extra)


class Included(BaseModel):
    """A part that is sold inside another one: the eight GPUs of a complete server, the cards of a cloud instance."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    role: str = Field(title="Role", description="accelerator, cpu, memory, storage, nic")
    part: str = Field(title="Part", description="its id in the catalog")
    qty: int = Field(default=1, ge=1, title="Number")


STALE_PRICE_DAYS = 90
"""From this age on a price is marked as old."""


class Price(BaseModel):
    """What one unit costs, net, as of a day. A part without one is *price on request*.

    ``valid_until`` is the last day that the supplier holds to it; ``None`` where no end was named.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    amount: Decimal = Field(ge=0)
    currency: str = Field(pattern=r"^[A-Z]{3}$")
    as_of: date
    basis: str = Field(description="list, retail, on_demand, quote or indicative")
    source: str = ""
    supplier: str | None = None
    region: str | None = None
    valid_until: date | None = None
    in_stock: bool | None = Field(default=None, description="at whoever gave the price; unknown where not told")
    lead_days: int | None = Field(default=None, ge=0, le=1000, description="days until it is here")

    def stale(self, today: date) -> bool:
        """Whether it is past its validity, or more than ``STALE_PRICE_DAYS`` old."""
        return today > (self.valid_until or date.max) or (today - self.as_of).days > STALE_PRICE_DAYS


class Provenance(BaseModel):
    """Where a fact comes from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    as_of: date
    confidence: Confidence
    author: str | None = None


class Part(BaseModel):
    """One catalog entry: identity, facts, price and where they come from.

    ``provenance`` holds for every fact; ``field_provenance`` overrides it per field (the user's own values among them).
    ``overrides`` names the facts that the user changed against the shipped row; ``shipped`` holds their former values.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]*$")
    category: str
    vendor: str
    name: str
    mpn: str | None = None
    launch_year: int | None = None
    status: str = "active"  # active | eol | archived
    spec: SerializeAsAny[Spec]
    price: Price | None = None
    provenance: Provenance
    field_provenance: Mapping[str, Provenance] = Field(default_factory=dict)
    overrides: tuple[str, ...] = ()
    shipped: Mapping[str, Any] = Field(default_factory=dict)
    notes: str = ""

    @property
    def title(self) -> str:
        """Vendor and name as people say them, the vendor not twice: to be shown."""
        return self.name_in_tables

    @property
    def name_in_tables(self) -> str:
        """The same text, to be searched for in the tables of models (``software_tables.model_rows``) alone."""
        return self.name if self.name.lower().startswith(self.vendor.lower()) else f"{self.vendor} {self.name}"

    def source_of(self, field: str) -> Provenance:
        """Where the value of ``field`` comes from."""
        return self.field_provenance.get(field, self.provenance)

    def missing_facts(self) -> tuple[str, ...]:
        """The names of the facts that nobody knows yet."""
        return tuple(name for name in type(self.spec).model_fields if getattr(self.spec, name) is None)
