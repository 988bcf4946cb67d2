"""Slices of the catalog from and to their tables, and the log of their changes. All in bulk, whatever their number."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select
from sqlalchemy.orm import Session

from db.catalog_layer import PRICE, WHOLE, Columns, Entry, Layer, Slice
from db.repositories.part_rows import COLUMNS
from db.schema import ArchivedRow, LogRow, OverrideRow, OwnPartRow, OwnPriceRow, PartRow

CHUNK = 500  # ids per query: databases bound the number of parameters
_FACT = ("value", "source", "as_of", "confidence", "author", "shipped")


def load(session: Session, layer: Layer, part_ids: Iterable[str]) -> None:
    """Puts the parts at hand that are not yet."""
    missing = layer.missing(part_ids)
    for start in range(0, len(missing), CHUNK):
        for part_id, found in slices(session, missing[start : start + CHUNK]).items():
            layer.load(part_id, found)


def slices(session: Session, part_ids: Sequence[str]) -> dict[str, Slice]:
    """The parts of not too many ids as they are stored, in that order."""
    return _slices(session, {part_id: Slice() for part_id in part_ids}, lambda column: [column.in_(list(part_ids))])


def _slices(session: Session, found: dict[str, Slice], wanted: Callable[[Any], list[Any]]) -> dict[str, Slice]:

    for row in session.execute(select(*_columns(PartRow)).where(*wanted(PartRow.id))):
        found.setdefault(row.id, Slice()).shipped = dict(row._mapping)
    for row in session.execute(select(*_columns(OwnPartRow)).where(*wanted(OwnPartRow.id))):
        found.setdefault(row.id, Slice()).own = dict(row._mapping)
    facts = select(OverrideRow.__table__).where(*wanted(OverrideRow.part_id))
    for row in session.execute(facts):
        found.setdefault(row.part_id, Slice()).overrides[row.field] = {name: getattr(row, name) for name in _FACT}
    for row in session.execute(select(OwnPriceRow.__table__).where(*wanted(OwnPriceRow.part_id))):
        found.setdefault(row.part_id, Slice()).overrides[PRICE] = {"value": row.price, "shipped": row.shipped}
    for part_id in session.scalars(select(ArchivedRow.part_id).where(*wanted(ArchivedRow.part_id))):
        found.setdefault(part_id, Slice()).archived = True
    return found


def _columns(table: type[PartRow] | type[OwnPartRow]) -> list[Any]:
    return [getattr(table, name) for name in COLUMNS]


def save(session: Session, entries: Sequence[Entry], changed: Sequence[tuple[str, Slice]], now: datetime) -> None:
    """Writes the changed values of parts to their tables."""
    parts = dict(changed)
    own = {entry.part_id: None for entry in entries if entry.layer == "own"}
    facts = {(entry.part_id, entry.field): None for entry in entries if entry.layer == "override"}
    archived = {entry.part_id: None for entry in entries if entry.layer == "archived"}
    new = born(entries, parts)
    _remove(session, OwnPartRow.id, [part_id for part_id in own if part_id not in new])
    _insert(session, OwnPartRow, [{**row, "changed_at": now} for part_id in own if (row := parts[part_id].own)])
    _remove(session, OwnPriceRow.part_id, [part_id for part_id, name in facts if name == PRICE])
    _remove_facts(session, [(part_id, name) for part_id, name in facts if name != PRICE])
    states = [(part_id, name, parts[part_id].overrides.get(name)) for part_id, name in facts]
    rows = [_fact_row(part_id, name, state, now) for part_id, name, state in states if state and name != PRICE]
    _insert(session, OverrideRow, rows)
    prices = [_price_row(part_id, state, now) for part_id, name, state in states if state and name == PRICE]
    _insert(session, OwnPriceRow, prices)
    _remove(session, ArchivedRow.part_id, list(archived))
    put_away = [{"part_id": part_id, "changed_at": now} for part_id in archived if parts[part_id].archived]
    _insert(session, ArchivedRow, put_away)


def born(entries: Sequence[Entry], parts: Mapping[str, Slice]) -> frozenset[str]:
    """The ids that no part had before these entries: nothing of theirs needs to be looked for and removed."""
    first = {entry.part_id: entry for entry in reversed(entries)}
    return frozenset(
        part_id
        for part_id, entry in first.items()
        if entry.layer == "own" and entry.field == WHOLE and entry.before is None and parts[part_id].shipped is None
    )


def write_log(session: Session, batch_id: int, entries: Sequence[Entry]) -> None:
    """Adds entries to the log, in their order."""
    rows = [
        {
            "batch_id": batch_id,
            "part_id": entry.part_id,
            "layer": entry.layer,
            "field": entry.field,
            "before": to_text(entry.before),
            "after": to_text(entry.after),
            "base": to_text(entry.base),
        }
        for entry in entries
    ]
    _insert(session, LogRow, rows)


def entry_of(row: Any) -> Entry:
    """The entry of a row of the log."""
    return Entry(row.layer, row.part_id, row.field, of_text(row.before), of_text(row.after), of_text(row.base))


def to_text(state: Any) -> str | None:
    """A state as JSON text; NULL for none."""
    return None if state is None else json.dumps(state, ensure_ascii=False, separators=(",", ":"))


def of_text(text: str | None) -> Any:
    """The state of JSON text."""
    return None if text is None else json.loads(text)


def insert_many(connection: Connection, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Many rows of plain values at once, in the driver's own words: JSON as text, no second look at any value."""
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    marks, names = ", ".join([mark] * len(columns)), ", ".join(f'"{name}"' for name in columns)
    connection.exec_driver_sql(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', list(rows))


def _insert(session: Session, table: Any, rows: list[Columns]) -> None:
    if rows:
        session.execute(insert(table.__table__), rows)


def _remove(session: Session, column: Any, part_ids: Sequence[str]) -> None:
    for start in range(0, len(part_ids), CHUNK):
        session.execute(delete(column.class_.__table__).where(column.in_(part_ids[start : start + CHUNK])))


def _remove_facts(session: Session, keys: list[tuple[str, str]]) -> None:
    if keys:
        table = OverrideRow.__table__
        one = delete(table).where(table.c.part_id == bindparam("p"), table.c.field == bindparam("f"))  # type: ignore[arg-type]
        session.connection().execute(one, [{"p": part_id, "f": name} for part_id, name in keys])


def _fact_row(part_id: str, name: str, state: Columns, now: datetime) -> Columns:
    return {**state, "part_id": part_id, "field": name, "changed_at": now}


def _price_row(part_id: str, state: Columns, now: datetime) -> Columns:
    return {"part_id": part_id, "price": state["value"], "shipped": state.get("shipped"), "changed_at": now}
