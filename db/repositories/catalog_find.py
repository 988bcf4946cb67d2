"""A ``CatalogQuery`` in SQL over ``catalog_part``. Its meaning is that of ``db.part_filter``; tests hold it to that."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeAlias

from sqlalchemy import Integer, Select, and_, case, cast, false, func, literal, not_, null, or_, select, true
from sqlalchemy.sql.elements import ColumnElement

from app.domain.parts.base import STALE_PRICE_DAYS
from app.services.catalog_query import PART_COLUMNS, CatalogQuery, FactFilter, Scalar
from db.fact_shape import Shape, shapes_of
from db.part_filter import ARCHIVED, CATEGORY_ORDER, check_fields, kind_field
from db.part_search import FIELD_UNITS, TOLERANCE, Measure, understand
from db.schema import CatalogPartRow as P
from db.schema import LogRow
from db.search_port import PartSearch

Condition: TypeAlias = ColumnElement[bool]
Sorted: TypeAlias = tuple[list[int] | None, Any]
LONGEST = 16
"""How many values of a list of numbers a range looks at; the longest that is shipped has 5."""
CATALOG_ORDER = (P.place, P.name_key, P.id)
_COLUMNS: dict[str, Any] = {name: getattr(P, name) for name in PART_COLUMNS if name != "price"} | {"missing": P.lacking}
_SORTED: dict[str, Any] = {**_COLUMNS, "name": P.name_key, "vendor": P.vendor_key, "category": P.category}
_NUMBERS = ("launch_year", "price", "missing")


@dataclass(frozen=True)
class Finder:
    """Makes queries for one database. ``collation`` makes text compare by code points where it would not otherwise."""

    search: PartSearch
    today: Callable[[], date]
    collation: str | None = None

    def select(self, query: CatalogQuery, *columns: Any) -> Select[Any]:
        """The rows of ``query`` in its order; raises ``UserError`` for a field that no category has."""
        return select(*columns).where(*self.conditions(query)).order_by(*self.order(query))

    def count(self, query: CatalogQuery) -> Select[Any]:
        """How many rows ``query`` has."""
        wanted = understand(query.text)
        if wanted.words and not wanted.measures and query == CatalogQuery(text=query.text):
            rows = self.search.rows(wanted.words)  # all that the index has, less the few that are put away
            hidden = select(func.count()).select_from(P).where(P.archived.is_(True), P.no.in_(rows)).scalar_subquery()
            return select(func.count() - hidden).select_from(rows.subquery())
        return select(func.count()).select_from(P).where(*self.conditions(query))

    def conditions(self, query: CatalogQuery) -> list[Condition]:
        """What must hold of a row."""
        check_fields(query)
        found: list[Condition] = [P.archived.is_(ARCHIVED in query.states)]
        if query.category is not None:
            found.append(P.place == CATEGORY_ORDER[query.category])
        if query.kind is not None:
            found.append(self._in_kind(*query.kind, query))
        if query.step is not None:
            found.append(P.id.in_(select(LogRow.part_id).where(LogRow.batch_id == query.step)))
        found.extend(self._state(state, query) for state in sorted(query.states) if state != ARCHIVED)
        found.extend(self._passes(demand, query) for demand in query.filters)
        found.extend(self._text(query))
        return found

    def values(self, query: CatalogQuery, field: str) -> Select[Any]:
        """The different values of a text among the rows of ``query``; a list as its JSON text."""
        filtered = query.model_copy(update={"filters": (FactFilter(field=field, unknown=True),)})
        check_fields(filtered)
        value = _COLUMNS[field] if field in PART_COLUMNS else P.spec[field].as_string()
        return select(value).where(*self.conditions(query)).distinct()

    # --- order ---------------------------------------------------------------------------------------------------

    def order(self, query: CatalogQuery) -> Sequence[Any]:
        """By what a query is sorted, unknown values last."""
        field = query.sort
        if field is None:
            return CATALOG_ORDER
        if field == "category":
            return (P.place.desc() if query.descending else P.place, *CATALOG_ORDER[1:])
        keys = self._sort_keys(field, query)
        if not keys:  # this category has no such fact
            return CATALOG_ORDER
        unknown = and_(true(), *(key.is_(None) for key in keys))
        ways = [key.desc() if query.descending else key for key in keys]
        if len(keys) == 2:  # a fact that is a number here and a text there: numbers first
            mixed = keys[0].is_(None)
            ways.insert(0, mixed.desc() if query.descending else mixed)
        return (unknown, *ways, *CATALOG_ORDER)

    def _sort_keys(self, field: str, query: CatalogQuery) -> list[Any]:
        if field == "price":
            return [self._amount(query)]
        if field in ("launch_year", "missing"):
            return [_COLUMNS[field]]
        if field in ("name", "vendor", "id"):
            return [func.nullif(_SORTED[field], "")]
        if field in PART_COLUMNS:
            return [self._sorted_text(func.nullif(_SORTED[field], ""))]
        numbers: list[Sorted] = []
        texts: list[Sorted] = []
        for shape, categories in _shapes(field, query):
            value, is_text = self._sort_value(field, shape)
            (texts if is_text else numbers).append((None if query.category else _places(categories), value))
        return [_chosen(found) for found in (numbers, texts) if found]

    def _sort_value(self, field: str, shape: Shape) -> tuple[Any, bool]:
        if shape in ("number", "numbers"):
            return P.spec[field if shape == "number" else (field, 0)].as_float(), False
        if shape in ("text", "texts"):
            return self._sorted_text(P.spec[field if shape == "text" else (field, 0)].as_string()), True
        if shape == "flag":
            return cast(P.spec[field].as_boolean(), Integer), False
        first = P.spec[(field, 0)].as_string()  # records have no order, only known and unknown
        return case((first.is_(None), null()), else_=literal(0)), False

    def _sorted_text(self, value: Any) -> Any:
        if self.collation is None:
            return func.lower(value)
        return func.lower(value.collate(self.collation)).collate(self.collation)

    def _amount(self, query: CatalogQuery) -> Any:
        if not query.rates:
            return P.amount
        return P.amount * case(*((P.currency == code, rate) for code, rate in query.rates), else_=1.0)

    # --- conditions ----------------------------------------------------------------------------------------------

    def _in_kind(self, field: str, value: Scalar | None, query: CatalogQuery) -> Condition:
        if query.category is not None and field == kind_field(query.category) and not isinstance(value, bool):
            return P.kind.is_(None) if value is None else P.kind == str(value)
        demand = FactFilter(field=field, unknown=value is None, one_of=() if value is None else (value,))
        return self._passes(demand, query)

    def _state(self, state: str, query: CatalogQuery) -> Condition:
        if state == "stale":
            today = query.today or self.today()
            limit = (today - timedelta(days=query.stale_days)).isoformat()
            late = (P.price_as_of < limit, P.price_until < today.isoformat(), P.facts_as_of < limit)
            return or_(*(func.coalesce(one, false()) for one in late))
        if state == "old_price":
            today = query.today or self.today()
            limit = (today - timedelta(days=STALE_PRICE_DAYS)).isoformat()
            past = (P.price_as_of < limit, P.price_until < today.isoformat())
            return or_(*(func.coalesce(one, false()) for one in past))
        if state == "no_price":
            return P.amount.is_(None)
        columns: dict[str, Any] = {"missing": P.missing, "mine": P.mine, "overridden": P.overridden}
        condition: Condition = columns[state].is_(True)
        return condition

    def _passes(self, demand: FactFilter, query: CatalogQuery) -> Condition:
        if demand.field in PART_COLUMNS:
            value = self._amount(query) if demand.field == "price" else func.nullif(_COLUMNS[demand.field], "")
            if demand.field in ("launch_year", "missing"):
                value = _COLUMNS[demand.field]
            shape: Shape = "number" if demand.field in _NUMBERS else "text"
            return _met(demand, value.is_(None), _scalar_met(demand, shape, value))
        return or_(
            *(
                and_(P.place.in_(_places(categories)), _fact_met(demand, shape))
                for shape, categories in _shapes(demand.field, query)
            ),
            false(),
        )

    # --- text ----------------------------------------------------------------------------------------------------

    def _text(self, query: CatalogQuery) -> Iterable[Condition]:
        wanted = understand(query.text)
        if wanted.words:
            yield self.search.begins(P.no, wanted.words)
        for measure in wanted.measures:
            agrees = _measured(measure, query.category)
            if measure.compare is None and measure.token:
                agrees = or_(agrees, self.search.holds(P.no, measure.token))
            yield agrees


def _places(categories: Iterable[str]) -> list[int]:
    return [CATEGORY_ORDER[category] for category in categories]


def _shapes(field: str, query: CatalogQuery) -> Iterable[tuple[Shape, tuple[str, ...]]]:
    for shape, categories in shapes_of(field).items():
        if query.category is None:
            yield shape, categories
        elif query.category in categories:
            yield shape, (query.category,)


def _chosen(found: list[Sorted]) -> Any:
    """The value of the categories that a row may belong to; a server must not read text as a number elsewhere."""
    first, value = found[0]
    if first is None:
        return value
    return case(*((P.place.in_(places or []), value) for places, value in found), else_=null())


def _fact_met(demand: FactFilter, shape: Shape) -> Condition:
    field = demand.field
    unknown = P.spec[field].as_string().is_(None)
    if shape in ("number", "flag", "text"):
        return _met(demand, unknown, _scalar_met(demand, shape, _value(field, shape)))
    ranged = demand.low is not None or demand.high is not None
    met: list[Condition] = []
    if ranged:
        met.append(_any_in_range(demand) if shape == "numbers" else false())
    if demand.one_of:
        met.append(or_(false(), *_any_of(demand, shape)))
    return _met(demand, unknown, and_(true(), *met))


def _value(field: str, shape: Shape) -> Any:
    if shape == "number":
        return P.spec[field].as_float()
    return P.spec[field].as_boolean() if shape == "flag" else P.spec[field].as_string()


def _met(demand: FactFilter, unknown: Condition, met: Condition) -> Condition:
    if demand.only_unknown:
        return unknown
    if demand.unknown:
        return or_(unknown, and_(not_(unknown), met))
    return and_(not_(unknown), met)


def _scalar_met(demand: FactFilter, shape: Shape, value: Any) -> Condition:
    met: list[Condition] = [true()]
    if demand.low is not None:
        met.append(value >= demand.low if shape == "number" else false())
    if demand.high is not None:
        met.append(value <= demand.high if shape == "number" else false())
    if demand.one_of:
        fitting = [one for one in demand.one_of if _fits(one, shape)]
        if shape == "flag":
            met.append(or_(false(), *(value.is_(one) for one in fitting)))
        else:
            met.append(value.in_(fitting) if fitting else false())
    return and_(*met)


def _fits(value: Scalar, shape: Shape) -> bool:
    if isinstance(value, bool):
        return shape == "flag"
    if isinstance(value, str):
        return shape in ("text", "texts", "keys")
    return shape in ("number", "numbers")


def _any_in_range(demand: FactFilter) -> Condition:
    found = []
    for number in range(LONGEST):
        value = P.spec[(demand.field, number)].as_float()
        met = [value >= demand.low] if demand.low is not None else []
        met += [value <= demand.high] if demand.high is not None else []
        found.append(func.coalesce(and_(*met), false()))
    return or_(*found)


def _any_of(demand: FactFilter, shape: Shape) -> Iterable[Condition]:
    for one in demand.one_of:
        if shape == "numbers" and _fits(one, "number"):
            for number in range(LONGEST):
                yield func.coalesce(P.spec[(demand.field, number)].as_float() == one, false())
        elif shape in ("texts", "keys") and isinstance(one, str):
            quoted = json.dumps(one, ensure_ascii=False) + (":" if shape == "keys" else "")
            listed = P.spec[demand.field].as_string()
            yield func.replace(listed, quoted, "") != listed  # LIKE would not tell capitals from small letters


def _measured(measure: Measure, category: str | None) -> Condition:
    wanted = dict(measure.wanted)
    found: list[Condition] = []
    for name in (category,) if category else FIELD_UNITS:
        agrees = [
            condition
            for field, unit in FIELD_UNITS[name].items()
            if unit in wanted
            for condition in _agrees(measure.compare, field, name, wanted[unit])
        ]
        if agrees:
            found.append(and_(P.place == CATEGORY_ORDER[name], or_(*agrees)))
    return or_(false(), *found)


def _agrees(compare: str | None, field: str, category: str, wanted: float) -> Iterable[Condition]:
    shape = next(shape for shape, categories in shapes_of(field).items() if category in categories)
    places: list[Any] = [field] if shape == "number" else [(field, number) for number in range(LONGEST)]
    for place in places:
        value = P.spec[place].as_float()
        if compare is None:
            margin = TOLERANCE * wanted
            met: Condition = value.between(wanted - margin, wanted + margin)
        elif compare in ("<", "<=", "≤"):
            met = value < wanted if compare == "<" else value <= wanted
        else:
            met = value > wanted if compare == ">" else value >= wanted
        yield func.coalesce(met, false())
