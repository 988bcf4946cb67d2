"""The dated tables about renting in ``resources/tables``: interruptions of spot instances, terms of the providers."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from pydantic import Field

from app.domain.place_tables import TABLES
from app.domain.software_tables import Row, rows


class SpotInterruption(Row):
    """Between ``low`` and ``high`` of the instances are taken back within ``span_h`` hours."""

    FILE = "spot_interruptions"
    FOLDER = TABLES

    provider: str
    pattern: str
    low: float = Field(ge=0, lt=1)
    high: float = Field(gt=0, lt=1)
    span_h: float = Field(gt=0)


class RentalTerms(Row):
    """How a provider bills, and what storage beside its instances costs. ``None``: not published.

    ``rate_shown``: where it tells its customers how often spot instances are taken back.
    """

    FILE = "rental_terms"
    FOLDER = TABLES

    provider: str
    billed_s: int | None = None
    least_s: int | None = None
    notice_s: int | None = None
    rate_shown: str = ""
    storage: str | None = None
    storage_per_gb_month: Decimal | None = None
    storage_currency: str | None = None
    storage_mb_s: float | None = None


@cache
def interruption_of(provider: str, instance: str) -> SpotInterruption | None:
    """What is known of how often such an instance is taken back; ``None`` where nothing is."""
    return next(
        (
            row
            for row in rows(SpotInterruption)
            if row.provider.casefold() == provider.casefold() and re.search(row.pattern, instance, re.IGNORECASE)
        ),
        None,
    )


@cache
def terms_of(provider: str) -> RentalTerms | None:
    """The terms of a provider; ``None`` where none are known."""
    return next((row for row in rows(RentalTerms) if row.provider.casefold() == provider.casefold()), None)
