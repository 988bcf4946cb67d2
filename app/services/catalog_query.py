"""What a list of parts shows: which ones, in which order. Frozen values that every storage answers alike."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

State: TypeAlias = Literal["missing", "mine", "archived", "stale", "overridden", "no_price", "old_price"]
Scalar: TypeAlias = str | bool | int | float

STALE_DAYS = 180
"""After how many days a price or a fact counts as stale where nobody says otherwise."""

PART_COLUMNS = ("id", "category", "vendor", "name", "mpn", "launch_year", "status", "price", "as_of", "missing")
"""What can be filtered and sorted by besides the facts: ``price`` is the amount, ``as_of`` the day of the facts,
``missing`` how many facts are unknown.
"""


class FactFilter(BaseModel):
    """A demand on one fact (or one of ``PART_COLUMNS``), in the fact's own unit.

    A part passes where the fact is known, not below ``low``, not above ``high`` and, if ``one_of`` is given, one of
    those; of a fact that is a list, any one value will do. With ``unknown`` an unknown fact passes as well, and alone:
    ``FactFilter(field="tdp_w", unknown=True)`` finds the parts that nobody knows it of.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    field: str
    low: float | None = None
    high: float | None = None
    one_of: tuple[Scalar, ...] = ()
    unknown: bool = False

    @property
    def only_unknown(self) -> bool:
        """Whether nothing but unknown facts is asked for."""
        return self.unknown and self.low is None and self.high is None and not self.one_of


class CatalogQuery(BaseModel):
    """Which parts, in which order.

    - ``text``: words as typed (each the beginning of a word of the part), ``48 GB``, ``< 300 W``.
    - ``kind``: a fact and its value (``None``: unknown), as the tree of the window splits categories.
    - ``states``: all of them must hold. *missing*: a fact is unknown. *mine*: made or changed by the user. *archived*:
      put away (without it, archived parts are left out). *stale*: the price or a fact is older than ``stale_days``, or
      the price is no longer valid. *overridden*: a fact or the price of a shipped part is the user's. *no_price*.
      *old_price*: the price is more than ``STALE_PRICE_DAYS`` old, or no longer valid, as quotes and costs mark it.
    - ``step``: only parts that this step of the log (a ``Batch.id``) added or changed.
    - ``sort``: a fact or one of ``PART_COLUMNS``; unknown values come last in both directions, equals are ordered by
      category, name and id. Without it: category, name and id.
    - ``rates``: what one unit of a currency is worth, so that prices in several can be compared and sorted.
    - ``today``: the day that *stale* counts from; the storage's own day where it is left out.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = ""
    category: str | None = None
    kind: tuple[str, Scalar | None] | None = None
    filters: tuple[FactFilter, ...] = ()
    states: frozenset[State] = frozenset()
    step: int | None = None
    sort: str | None = None
    descending: bool = False
    stale_days: int = Field(default=STALE_DAYS, ge=0)
    rates: tuple[tuple[str, float], ...] = ()
    today: date | None = None


class Tally(BaseModel):
    """How many parts are alike in what the tree of the catalog window counts.

    ``kind`` is the value of the fact that parts the category (segment, kind); ``None`` where unknown or none does.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    category: str
    kind: str | None
    archived: bool
    missing: bool
    mine: bool
    parts: int
