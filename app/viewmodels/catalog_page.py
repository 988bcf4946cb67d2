"""What the catalog window shows: which parts, counted how. The window has the words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from app.domain.money import ExchangeRates
from app.domain.parts import CATEGORIES
from app.services.catalog import CatalogService
from app.services.catalog_query import CatalogQuery
from app.viewmodels.catalog_filters import Filters
from app.viewmodels.part_form import FactShape, facts_of

Special = Literal["", "missing", "mine", "stale", "archived"]
SUBDIVIDING = ("segment", "kind")
"""The facts that part a category in the tree, where it has one with a fixed set of values."""


@dataclass(frozen=True)
class Scope:
    """A place in the tree: everything, a category, a kind within it (``value`` None: of no known kind), a special."""

    category: str | None = None
    field: str | None = None
    value: str | None = None
    special: Special = ""


@dataclass(frozen=True)
class Overview:
    """How many parts every place of the tree has."""

    total: int = 0
    by_category: Mapping[str, int] | None = None
    by_kind: Mapping[tuple[str, str | None], int] | None = None
    missing: int = 0
    mine: int = 0
    stale: int = 0
    archived: int = 0
    version: str = ""

    def of(self, scope: Scope) -> int:
        """How many parts a place has."""
        if scope.special:
            return int(getattr(self, scope.special))
        if scope.field:
            return (self.by_kind or {}).get((scope.category or "", scope.value), 0)
        return (self.by_category or {}).get(scope.category, 0) if scope.category else self.total


def kind_field(category: str) -> FactShape | None:
    """The fact that parts this category in the tree."""
    shapes = {shape.name: shape for shape in facts_of(category)}
    return next((shapes[name] for name in SUBDIVIDING if name in shapes and shapes[name].kind == "choice"), None)


def overview(catalog: CatalogService) -> Overview:
    """Counts for the whole tree: numbers that the storage adds up, no part is read."""
    by_category: Counter[str] = Counter()
    by_kind: Counter[tuple[str, str | None]] = Counter()
    missing = mine = archived = 0
    for one in catalog.tally():
        if one.archived:
            archived += one.parts
            continue
        by_category[one.category] += one.parts
        by_kind[one.category, one.kind] += one.parts
        missing += one.parts if one.missing else 0
        mine += one.parts if one.mine else 0
    return Overview(
        total=by_category.total(),
        by_category=by_category,
        by_kind=by_kind,
        missing=missing,
        mine=mine,
        stale=catalog.count(CatalogQuery(states=frozenset({"stale"}))),
        archived=archived,
        version=catalog.version(),
    )


def query_for(
    scope: Scope,
    text: str = "",
    filters: Filters | None = None,
    sort: tuple[str, bool] | None = None,
    rates: tuple[tuple[str, float], ...] = (),
) -> CatalogQuery:
    """The question for what a place, the search line, the filters and the head of the table ask for together.

    ``rates`` make prices in several currencies one scale, where they are asked for.
    """
    filters = filters or Filters()
    priced = filters.of("price") is not None or (sort is not None and sort[0] == "price")
    states = filters.states | ({scope.special} if scope.special else set())
    return CatalogQuery.model_validate(
        {
            "text": text.strip(),
            "category": scope.category,
            "kind": (scope.field, scope.value) if scope.field else None,
            "filters": filters.facts,
            "states": states,
            "step": filters.step,
            "sort": sort[0] if sort else None,
            "descending": bool(sort and sort[1]),
            "rates": rates if priced else (),
        }
    )


def scope_of_step(catalog: CatalogService, step: int) -> Scope:
    """Where the parts that a step changed are listed: their category, or all parts where they are of several."""
    ends = (catalog.find(CatalogQuery(step=step, sort="category", descending=down), 0, 1) for down in (False, True))
    categories = {part.category for found in ends for part in found}
    return Scope(categories.pop()) if len(categories) == 1 else Scope()


def worth(rates: ExchangeRates) -> tuple[tuple[str, float], ...]:
    """What one unit of each currency is worth in the base, as a question takes it."""
    known = ((code, float(rate)) for code, rate in rates.per_unit.items())
    return tuple(sorted((*known, (rates.base, 1.0))))


def free_id(vendor: str, name: str, taken: Callable[[str], bool]) -> str:
    """An id made of vendor and name that no part has yet."""
    title = name if name.lower().startswith(vendor.lower()) else f"{vendor} {name}"
    base = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "part"
    number = 1
    while taken(base if number == 1 else f"{base}-{number}"):
        number += 1
    return base if number == 1 else f"{base}-{number}"


def categories() -> tuple[str, ...]:
    """The categories in their order."""
    return tuple(CATEGORIES)


def today() -> date:
    """The day where the user is."""
    return datetime.now().astimezone().date()
