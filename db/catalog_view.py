"""``catalog_part``, the catalog as it stands: what its rows hold, and how they are kept in step and made anew."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

from pydantic_core import from_json
from sqlalchemy import Connection, delete, func, select
from sqlalchemy.orm import Session

from app.domain.parts import CATEGORIES, Confidence
from app.services.catalog_import_plain import NewPart
from db.catalog_layer import ARCHIVED, PRICE, Columns, Slice
from db.part_filter import CATEGORY_ORDER, kind_field
from db.part_search import search_text
from db.repositories.catalog_store import CHUNK, insert_many, slices, to_text
from db.repositories.part_rows import effective_columns
from db.schema import CatalogPartRow, CatalogTokensRow, MetaRow, OwnPartRow, PartRow
from db.search_fts5 import Fts5Search, has_fts5
from db.search_like import LikeSearch
from db.search_port import PartSearch
from db.session import Database, lock_structure

STAMP = "catalog_view"
FORM = 2  # raise it when the rows are made in another way: every database then makes them anew
_TABLE = CatalogPartRow.__table__
_NAMES = tuple(column.name for column in _TABLE.columns)
Row: TypeAlias = tuple[Any, ...]
_FACTS = {category: len(model.model_fields) for category, model in CATEGORIES.items()}
_KIND = {category: kind_field(category) for category in CATEGORIES}
YOURS = Confidence.YOURS.value


def search_of(connection: Connection) -> PartSearch:
    """The search index that fits the database."""
    return Fts5Search() if has_fts5(connection) else LikeSearch()


def view_stamp(search: PartSearch) -> str:
    """Changes when the rows would look different: by this module, the categories and their facts, or the index."""
    facts = [
        (category, name, str(field.annotation), str(field.metadata))
        for category, model in CATEGORIES.items()
        for name, field in model.model_fields.items()
    ]
    return f"{FORM}-{search.name}-{hashlib.sha256(repr(facts).encode()).hexdigest()[:16]}"


def refresh_view(database: Database) -> None:
    """Makes the rows anew, in one transaction, if they are not those that this version of the program makes."""
    with database.read() as session:
        stamp = view_stamp(search_of(session.connection()))
        row = session.get(MetaRow, STAMP)
        if row is not None and row.value == stamp:
            return
    with database.write() as session:
        lock_structure(session.connection())
        row = session.get(MetaRow, STAMP)
        if row is None or row.value != stamp:  # no other process was faster
            rebuild(session)


def rebuild(session: Session) -> None:
    """Makes every row anew, in pieces."""
    search = search_of(session.connection())
    session.execute(delete(CatalogPartRow))
    session.execute(delete(CatalogTokensRow))
    search.prepare(session.connection())
    ids = session.scalars(select(PartRow.id).union(select(OwnPartRow.id)).order_by("id")).all()
    for start in range(0, len(ids), CHUNK):
        insert_rows(session, search, slices(session, ids[start : start + CHUNK]).items(), start + 1)
    session.merge(MetaRow(key=STAMP, value=view_stamp(search)))


def update(session: Session, search: PartSearch, parts: Sequence[tuple[str, Slice]], born: frozenset[str]) -> None:
    """Makes the rows of changed parts anew. ``born`` are ids that had none before: nobody needs to look for theirs."""
    known = [part_id for part_id, _ in parts if part_id not in born]
    for start in range(0, len(known), CHUNK):
        these = CatalogPartRow.id.in_(known[start : start + CHUNK])
        numbers = select(CatalogPartRow.no).where(these)
        tokens = select(CatalogTokensRow.no, CatalogTokensRow.tokens).where(CatalogTokensRow.no.in_(numbers))
        search.remove(session.connection(), [(row.no, row.tokens) for row in session.execute(tokens)])
        session.execute(delete(CatalogTokensRow).where(CatalogTokensRow.no.in_(numbers)))
        session.execute(delete(CatalogPartRow).where(these))
    insert_rows(session, search, parts, _free_number(session))


def update_ids(session: Session, search: PartSearch, part_ids: Sequence[str]) -> None:
    """Makes the rows of these parts anew from their tables."""
    for start in range(0, len(part_ids), CHUNK):
        update(session, search, list(slices(session, part_ids[start : start + CHUNK]).items()), frozenset())


def insert_rows(session: Session, search: PartSearch, parts: Iterable[tuple[str, Slice]], first: int) -> None:
    """Adds rows, numbered from ``first`` on; parts that do not exist get none."""
    rows: list[tuple[Row, str]] = []
    for _, part in parts:
        columns = effective_columns(part)
        if columns is not None:
            rows.append(row_of(columns, first + len(rows), own=part.own is not None))
    _insert(session.connection(), search, rows)


def insert_new(session: Session, search: PartSearch, parts: Sequence[NewPart]) -> None:
    """Adds the rows of new parts of the user's own."""
    first = _free_number(session)
    rows = [row_of(_columns(part), first + index, own=True, facts=part.spec) for index, part in enumerate(parts)]
    _insert(session.connection(), search, rows)


def _columns(part: NewPart) -> Columns:
    plain = part._asdict()
    plain["spec"] = from_json(part.spec)
    plain["price"] = None if part.price is None else from_json(part.price)
    plain["provenance"], plain["field_provenance"] = _origins(part.provenance), _origins(part.field_provenance)
    return {**plain, "overrides": (), "shipped": {}}


@lru_cache(maxsize=5_000)
def _origins(text: str) -> Columns:
    """What thousands of imported parts share; never changed."""
    found: Columns = from_json(text)
    return found


def _free_number(session: Session) -> int:
    return (session.scalar(select(func.max(CatalogPartRow.no))) or 0) + 1


def _insert(connection: Connection, search: PartSearch, rows: list[tuple[Row, str]]) -> None:
    if rows:
        tokens = [(row[0], text) for row, text in rows]
        insert_many(connection, CatalogPartRow.__tablename__, _NAMES, [row for row, _ in rows])
        insert_many(connection, CatalogTokensRow.__tablename__, ("no", "tokens"), tokens)
        search.add(connection, tokens)


def row_of(part: Columns, number: int, *, own: bool, facts: str | None = None) -> tuple[Row, str]:
    """The row of a part as it stands, its values in the order of the columns, JSON as text; and its tokens.

    ``facts`` is the JSON text of the facts where somebody has it already.
    """
    spec, origins, price, category = part["spec"], part["field_provenance"], part["price"], part["category"]
    facts = facts or to_text(spec) or "{}"
    kind = _KIND[category]
    yours = any(origin["confidence"] == YOURS for origin in origins.values())
    own_price = not own and PRICE in origins and origins[PRICE]["confidence"] == YOURS
    overrides = part["overrides"]
    row = (
        number,
        part["id"],
        category,
        CATEGORY_ORDER[category],
        part["vendor"],
        part["name"],
        part["mpn"],
        part["launch_year"],
        part["status"],
        facts,
        part["name"].lower(),
        part["vendor"].lower(),
        spec.get(kind) if kind else None,
        float(price["amount"]) if price else None,
        price["currency"] if price else None,
        part["provenance"]["as_of"],
        price["as_of"] if price else None,
        price.get("valid_until") if price else None,
        _facts_as_of(spec, part["provenance"], origins),
        part["status"] == ARCHIVED,
        own,
        own or yours or bool(overrides),
        bool(overrides) or own_price,
        len(spec) < _FACTS[category],
        _FACTS[category] - len(spec),
    )
    tokens = search_text(part["id"], category, part["vendor"], part["name"], part["mpn"], part["notes"], spec)
    return row, tokens


def _facts_as_of(spec: Columns, provenance: Any, origins: Columns) -> str:
    day: str = provenance["as_of"]
    own = [origins[name]["as_of"] for name in spec if name in origins]
    if not own:
        return day
    return str(min(own)) if len(own) == len(spec) else min(day, *own)
