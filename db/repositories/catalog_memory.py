"""The log of the catalog in SQL: steps, single changes, and the way back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.domain.errors import UserError
from app.domain.parts import Price
from app.services.catalog_log import Batch, Cause, ChangedUnder, LogEntry
from db.catalog_layer import PRICE, WHOLE, Entry
from db.repositories.catalog_store import CHUNK, entry_of
from db.schema import BatchRow, LogRow, OverrideRow, OwnPriceRow, PartRow


def open_batch(session: Session, cause: Cause, *, of: int | None = None, changes: int = 0) -> BatchRow:
    """A new step; its entries are added under its id. ``of`` makes it one that shows the entries of another."""
    row = BatchRow(
        at=datetime.now(UTC),
        title=cause.title,
        kind=cause.kind,
        file=cause.file,
        author=cause.author,
        changes=changes,
        undone=False,
        of=of,
        entries_of=of or 0,
    )
    session.add(row)
    session.flush()
    row.entries_of = of or row.id
    session.flush()
    return row


def close_batch(session: Session, row: BatchRow, changes: int) -> None:
    """Notes how many entries a step has; one without any is forgotten."""
    if changes:
        row.changes = changes
    else:
        session.delete(row)
    session.flush()


def batch_of(row: Any) -> Batch:
    """A step as people see it."""
    cause = Cause(title=row.title, kind=row.kind, file=row.file, author=row.author)
    return Batch(id=row.id, at=row.at, cause=cause, changes=row.changes, undone=row.undone, of=row.of)


def batches(session: Session, limit: int, offset: int) -> tuple[Batch, ...]:
    """Steps, newest first."""
    found = session.scalars(select(BatchRow).order_by(BatchRow.id.desc()).limit(limit).offset(offset))
    return tuple(batch_of(row) for row in found)


def log(session: Session, part_id: str | None, batch_id: int | None, limit: int, offset: int) -> tuple[LogEntry, ...]:
    """Single changes, newest first; those of an undo are the entries of the undone step, swapped."""
    query = select(BatchRow, LogRow).join(LogRow, LogRow.batch_id == BatchRow.entries_of)
    if part_id is not None:
        query = query.where(LogRow.part_id == part_id)
    if batch_id is not None:
        query = query.where(BatchRow.id == batch_id)
    query = query.order_by(BatchRow.id.desc(), LogRow.id.desc()).limit(limit).offset(offset)
    return tuple(shown(batch_of(batch), entry_of(row)) for batch, row in session.execute(query).all())


def shown(batch: Batch, entry: Entry) -> LogEntry:
    """An entry as people see it; those of an undo say the way back."""
    if batch.cause.kind == "undo":
        entry = entry.swapped()
    return LogEntry(
        batch=batch,
        part_id=entry.part_id,
        field=entry.field,
        before=_value(entry, entry.before),
        after=_value(entry, entry.after),
        layer=entry.layer,
        own_before=entry.before is not None,
        own_after=entry.after is not None,
    )


def _value(entry: Entry, state: Any) -> Any:
    if entry.layer == "archived":
        return bool(state)
    if entry.layer == "override":
        return entry.base if state is None else state["value"]
    if entry.layer == "own" and entry.field != WHOLE:
        return state["value"]
    return state


def the_batch(session: Session, batch_id: int) -> BatchRow:
    """The row of a step that can be undone or redone; raises ``UserError`` for any other."""
    row = session.get(BatchRow, batch_id)
    if row is None:
        raise UserError(f"There is no step {batch_id} in the log of the catalog.")
    if row.kind == "upgrade":
        raise UserError(f"'{row.title}' came with a new version of the program and cannot be undone.")
    if row.kind in ("undo", "redo"):
        raise UserError(f"'{row.title}' is not a change of its own.", hint=f"Undo or redo step {row.of} instead.")
    return row


def entries_back(session: Session, batch_id: int) -> Iterator[list[Entry]]:
    """The entries of a step in pieces, newest first."""
    last: int | None = None
    while True:
        query = select(LogRow.__table__).where(LogRow.batch_id == batch_id).order_by(LogRow.id.desc()).limit(CHUNK)
        rows = session.execute(query if last is None else query.where(LogRow.id < last)).all()
        if not rows:
            return
        last = rows[-1].id
        yield [entry_of(row) for row in rows]


def entries_forth(session: Session, batch_id: int) -> Iterator[list[Entry]]:
    """The entries of a step in pieces, oldest first, each swapped: taking those back makes the step again."""
    last = 0
    while True:
        query = select(LogRow.__table__).where(LogRow.batch_id == batch_id, LogRow.id > last).order_by(LogRow.id)
        rows = session.execute(query.limit(CHUNK)).all()
        if not rows:
            return
        last = rows[-1].id
        yield [entry_of(row).swapped() for row in rows]


def set_undone(session: Session, batch_id: int, undone: bool) -> None:
    """Marks a step as undone or made again."""
    session.execute(update(BatchRow).where(BatchRow.id == batch_id).values(undone=undone))


def prices(session: Session, part_id: str, current: Price | None) -> tuple[Price, ...]:
    """Every price of a part, newest first; undone ones are left out."""
    query = (
        select(LogRow.__table__)
        .join(BatchRow, BatchRow.id == LogRow.batch_id)
        .where(LogRow.part_id == part_id, LogRow.field.in_([PRICE, WHOLE]), BatchRow.undone.is_(False))
        .order_by(LogRow.id.desc())
    )
    entries = (entry_of(row) for row in session.execute(query))
    return all_prices(entries, current, session.scalar(select(PartRow.price).where(PartRow.id == part_id)))


def all_prices(entries: Iterable[Entry], current: Price | None, shipped: Any) -> tuple[Price, ...]:
    """The price in force, those of the entries (newest first) of a part, and the shipped one; each once, by day."""
    known: list[Any] = [current.model_dump(mode="json")] if current else []
    for entry in entries:
        if entry.field in (PRICE, WHOLE):
            known.extend(_prices_in(entry))
        if entry.field == WHOLE and entry.after is None:
            break  # what a part of the same id cost before it was deleted is another story
    distinct = dict.fromkeys(Price.model_validate(price) for price in (*known, shipped) if price)
    return tuple(sorted(distinct, key=lambda price: price.as_of, reverse=True))


def _prices_in(entry: Entry) -> list[Any]:
    if entry.field == WHOLE:
        return [entry.after["price"]] if entry.after and "price" in entry.after else []
    states = [state["value"] for state in (entry.after, entry.before) if isinstance(state, dict) and "value" in state]
    return [*states, entry.base]


def known_of(value: Any) -> Any:
    """A value without what is unknown in it: a price that was written before prices could say more is the same one."""
    return {key: one for key, one in value.items() if one is not None} if isinstance(value, dict) else value


def changed_under(session: Session) -> tuple[ChangedUnder, ...]:
    """Overrides whose shipped value is no longer the one that they were made over."""
    found = []
    facts = select(OverrideRow, PartRow.spec).join(PartRow, PartRow.id == OverrideRow.part_id)
    for row, spec in session.execute(facts).all():
        found.append((row.part_id, row.field, row.shipped, spec.get(row.field), row.value))
    money = select(OwnPriceRow, PartRow.price).join(PartRow, PartRow.id == OwnPriceRow.part_id)
    for row, price in session.execute(money).all():
        found.append((row.part_id, PRICE, row.shipped, price, row.price))
    return tuple(
        ChangedUnder(part_id=part_id, field=field, shipped_then=then["value"], shipped_now=now, mine=mine)
        for part_id, field, then, now, mine in sorted(found, key=lambda one: one[:2])
        if then is not None and meant(then["value"], field) != meant(now, field)
    )


def meant(value: Any, field: str) -> Any:
    """What a shipped value says; of a price its source may be worded anew without being another price."""
    known = known_of(value)
    return {key: one for key, one in known.items() if key != "source"} if field == PRICE and known else known
