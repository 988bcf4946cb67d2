"""What a ``CatalogQuery`` means, in plain Python over parts: the measure that the queries in SQL are held to."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Iterable
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

from app.domain.errors import UserError
from app.domain.parts import CATEGORIES, Confidence, Part
from app.services.catalog_query import PART_COLUMNS, CatalogQuery, FactFilter
from db.part_search import matcher, searchable

ARCHIVED = "archived"
CATEGORY_ORDER = {category: number for number, category in enumerate(CATEGORIES)}
KIND_FACTS = ("segment", "kind")
_UPPER_TO_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


def choose(
    parts: Iterable[tuple[Part, bool]], query: CatalogQuery, today: date, in_step: Container[str] = ()
) -> list[Part]:
    """The parts of ``query`` in its order; each comes with whether it is one of the user's own. ``in_step`` are the
    ids that the log names for the step of the query.
    """
    check_fields(query)
    wanted = accepts(query, today, in_step)
    found = sorted((part for part, own in parts if wanted(part, own)), key=place_of)
    if query.sort is None:
        return found
    if query.sort == "category":
        return sorted(found, key=lambda part: CATEGORY_ORDER[part.category], reverse=query.descending)
    keys = {part.id: sort_key(part, query) for part in found}
    known = [part for part in found if keys[part.id] is not None]
    known.sort(key=lambda part: keys[part.id], reverse=query.descending)  # equals keep their order
    return known + [part for part in found if keys[part.id] is None]


def accepts(query: CatalogQuery, today: date, in_step: Container[str] = ()) -> Callable[[Part, bool], bool]:
    """Whether a part (and whether it is the user's own) belongs to ``query``."""
    matches = matcher(query.text) if query.text.strip() else None

    def wanted(part: Part, own: bool) -> bool:
        return (
            query.category in (None, part.category)
            and (query.step is None or part.id in in_step)
            and _in_kind(part, query)
            and _has_states(part, own, query, query.today or today)
            and all(passes(part, demand, query) for demand in query.filters)
            and (matches is None or matches(searchable(part)))
        )

    return wanted


def place_of(part: Part) -> tuple[int, str, str]:
    """The order of the catalog: category, name, id."""
    return CATEGORY_ORDER.get(part.category, len(CATEGORY_ORDER)), part.name.lower(), part.id


def check_fields(query: CatalogQuery) -> None:
    """Raises ``UserError`` for a category that does not exist, or a field that no category has."""
    if query.category is not None and query.category not in CATEGORIES:
        raise UserError(f"There is no category '{query.category}'.", hint=f"Use one of: {', '.join(CATEGORIES)}.")
    named = [demand.field for demand in query.filters]
    named += [query.sort] if query.sort else []
    named += [query.kind[0]] if query.kind else []
    for field in named:
        if field not in PART_COLUMNS and not categories_with(field):
            raise UserError(f"There is no fact '{field}' in any category.")


def categories_with(field: str) -> tuple[str, ...]:
    """The categories that have a fact of this name."""
    return tuple(category for category, model in CATEGORIES.items() if field in model.model_fields)


def kind_field(category: str) -> str | None:
    """The fact that parts a category in the tree of the window, where it has one with a fixed set of values."""
    model = CATEGORIES[category]
    return next((name for name in KIND_FACTS if name in model.model_fields), None)


def kind_of(category: str, facts: Any) -> str | None:
    """The value of that fact; ``None`` where there is none or it is unknown."""
    field = kind_field(category)
    value = getattr(facts, field) if field else None
    return None if value is None else str(value)


def value_of(part: Part, field: str) -> Any:
    """The value of a fact or column; ``None`` if unknown or empty."""
    if field not in PART_COLUMNS:
        return getattr(part.spec, field, None)
    if field == "price":
        return float(part.price.amount) if part.price else None
    if field == "missing":
        return len(part.missing_facts())
    if field == "as_of":
        return part.provenance.as_of.isoformat()
    value = getattr(part, field)
    return None if value == "" else value


def texts_in(values: Iterable[str | None]) -> tuple[str, ...]:
    """The different texts, those of lists (as JSON) one by one, in alphabetical order."""
    found: set[str] = set()
    for value in values:
        if value:
            found.update(_listed(value))
    return tuple(sorted(found, key=lambda text: (text.casefold(), text)))


def _listed(value: str) -> list[str]:
    if value.startswith("["):
        with suppress(ValueError):
            return [str(one) for one in json.loads(value)]
    return [value]


def passes(part: Part, demand: FactFilter, query: CatalogQuery) -> bool:
    """Whether the part meets one demand. One whose category does not have the fact never does."""
    if demand.field not in PART_COLUMNS and demand.field not in type(part.spec).model_fields:
        return False
    value = worth(part, query) if demand.field == "price" else value_of(part, demand.field)
    if value is None:
        return demand.unknown
    if demand.only_unknown:
        return False
    values = value if isinstance(value, tuple) else (value,)
    ranged = (demand.low is None and demand.high is None) or any(_in_range(one, demand) for one in values)
    return ranged and (not demand.one_of or any(_is_one_of(one, demand) for one in values))


def _in_range(value: Any, demand: FactFilter) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return (demand.low is None or value >= demand.low) and (demand.high is None or value <= demand.high)


def _is_one_of(value: Any, demand: FactFilter) -> bool:
    if isinstance(value, dict):
        return any(key in demand.one_of for key in value)
    return any(value == one and isinstance(value, bool) == isinstance(one, bool) for one in demand.one_of)


def _in_kind(part: Part, query: CatalogQuery) -> bool:
    if query.kind is None:
        return True
    field, value = query.kind
    if field not in PART_COLUMNS and field not in type(part.spec).model_fields:
        return False
    found = value_of(part, field)
    return bool(found == value) and isinstance(found, bool) == isinstance(value, bool)  # in Python, True == 1


def _has_states(part: Part, own: bool, query: CatalogQuery, today: date) -> bool:
    checks: dict[str, Callable[[], bool]] = {
        "missing": lambda: bool(part.missing_facts()),
        "mine": lambda: is_mine(part, own),
        "stale": lambda: is_stale(part, today, query.stale_days),
        "overridden": lambda: is_overridden(part, own),
        "no_price": lambda: part.price is None,
        "old_price": lambda: part.price is not None and part.price.stale(today),
    }
    if (part.status == ARCHIVED) != (ARCHIVED in query.states):
        return False
    return all(checks[state]() for state in query.states if state != ARCHIVED)


def is_mine(part: Part, own: bool) -> bool:
    """Whether the user made or changed the part."""
    changed = any(origin.confidence == Confidence.YOURS for origin in part.field_provenance.values())
    return own or changed or bool(part.overrides)


def is_overridden(part: Part, own: bool) -> bool:
    """Whether a fact or the price of a shipped part is the user's."""
    price = part.field_provenance.get("price")
    return not own and (bool(part.overrides) or (price is not None and price.confidence == Confidence.YOURS))


def is_stale(part: Part, today: date, days: int) -> bool:
    """Whether the price or a known fact is older than ``days``, or the price no longer valid."""
    limit = today - timedelta(days=days)
    price = part.price
    if price and (price.as_of < limit or (price.valid_until is not None and price.valid_until < today)):
        return True
    return facts_as_of(part) < limit


def facts_as_of(part: Part) -> date:
    """The oldest day of a known fact; that of the part where none is known."""
    known = [name for name in type(part.spec).model_fields if getattr(part.spec, name) is not None]
    return min((part.source_of(name).as_of for name in known), default=part.provenance.as_of)


def worth(part: Part, query: CatalogQuery) -> float | None:
    """The amount of the price, at the rates of the query."""
    if part.price is None:
        return None
    return float(part.price.amount) * dict(query.rates).get(part.price.currency, 1.0)


def sort_key(part: Part, query: CatalogQuery) -> Any:
    """What a part is sorted by, ``None`` if unknown: numbers, then text without regard to ASCII case; a list by its
    first value.
    """
    field = query.sort or "name"
    value = worth(part, query) if field == "price" else value_of(part, field)
    if isinstance(value, tuple):
        value = value[0] if value else None
        if value is not None and not isinstance(value, str | int | float):
            value = 0  # a list of records has no order, only known and unknown
    if isinstance(value, str):
        return 1, value.lower() if field in ("name", "vendor") else value.translate(_UPPER_TO_LOWER)
    return None if value is None else (0, value)
