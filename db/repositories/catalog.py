"""The catalog in SQL: shipped rows, the user's layer over them, the log of its changes, and the copy for readers."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from threading import RLock
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.errors import UserError
from app.domain.parts import Part, Price, Provenance
from app.services.catalog_import_plain import NewPart
from app.services.catalog_log import Batch, CatalogChange, Cause, ChangedUnder, FactsChange, LogEntry
from app.services.catalog_query import CatalogQuery, Tally
from db import catalog_changes
from db.catalog_layer import Entry, Layer
from db.part_filter import choose
from db.part_index import PartIndex
from db.repositories import catalog_bulk, catalog_memory, catalog_store
from db.repositories.part_rows import effective_columns, part_of
from db.schema import BatchRow, MetaRow, OwnPartRow
from db.seeding import CHANGES, VERSION, mark_change
from db.session import Database

LOOK_AGAIN_S = 2.0  # how long another process's change may go unnoticed


class SqlCatalog:
    """Fulfils ``CatalogRepository``. Safe to use from several threads."""

    def __init__(
        self, database: Database, today: Callable[[], date] = date.today, author: Callable[[], str] = str
    ) -> None:
        self._database = database
        self._today = today
        self._author = author  # whoever changes the catalog, where the cause names nobody
        self._lock = RLock()  # guards the copy in memory
        self._writing = RLock()  # one change at a time; readers do not wait for it
        self._index: PartIndex | None = None
        self._stamp = ""
        self._looked = 0.0
        self._listeners: list[Callable[[], None]] = []

    # --- reading -------------------------------------------------------------------------------------------------

    def parts(self, category: str | None = None, *, archived: bool = False) -> tuple[Part, ...]:
        """All parts (of a category), ordered by category and name; archived ones only when asked."""
        return self._current().parts(category, archived=archived)

    def get(self, part_id: str) -> Part | None:
        """One part, archived ones included."""
        return self._current().get(part_id)

    def known(self, part_ids: Iterable[str]) -> Mapping[str, Part]:
        """Those of the parts that exist."""
        index = self._current()
        return {part_id: part for part_id in part_ids if (part := index.get(part_id))}

    def find(self, query: CatalogQuery, offset: int = 0, limit: int | None = None) -> tuple[Part, ...]:
        """The parts of ``query`` in its order, from ``offset`` on."""
        own = self.own_ids()
        parts = ((part, part.id in own) for part in self.parts(archived=True))
        found = choose(parts, query, self._today())
        return tuple(found[offset : None if limit is None else offset + limit])

    def ids(self, query: CatalogQuery) -> tuple[str, ...]:
        """The ids of all parts of ``query``, in its order."""
        return tuple(part.id for part in self.find(query))

    def count(self, query: CatalogQuery) -> int:
        """How many parts ``query`` has."""
        return len(self.find(query))

    def tally(self) -> tuple[Tally, ...]:
        """The numbers of the whole catalog."""
        own = self.own_ids()
        return self._current().tally(own)

    def search(self, text: str, category: str | None = None) -> tuple[Part, ...]:
        """Parts that hold every word of ``text``; ``48 GB`` and ``< 300 W`` are compared with the facts."""
        return self.find(CatalogQuery(text=text, category=category))

    def counts(self) -> Mapping[str, int]:
        """How many parts that are not archived each category has."""
        return self._current().counts()

    def is_own(self, part_id: str) -> bool:
        """Whether the part is one of the user's own."""
        with self._database.read() as session:
            return session.get(OwnPartRow, part_id) is not None

    def own_ids(self) -> frozenset[str]:
        """The ids of all parts of the user's own."""
        with self._database.read() as session:
            return frozenset(session.scalars(select(OwnPartRow.id)))

    def version(self) -> str:
        """Version of the shipped catalog: the newest day in it and the hash of its files."""
        with self._database.read() as session:
            row = session.get(MetaRow, VERSION)
        return row.value if row else ""

    def state(self) -> str:
        """Changes with every change of the catalog, by whichever program."""
        with self._database.read() as session:
            return _stamp(session)

    def subscribe(self, changed: Callable[[], None]) -> None:
        """Calls ``changed`` after every change made in this process, in the thread that made it."""
        with self._lock:
            self._listeners.append(changed)

    # --- changing ------------------------------------------------------------------------------------------------

    def add(self, part: Part, *, cause: Cause | None = None) -> None:
        """A new part of the user's own."""
        self.apply(CatalogChange(added=(part,)), cause=cause or Cause(title=f"Add {part.title}", kind="add"))

    def set_facts(
        self, part_id: str, values: Mapping[str, Any], origin: Provenance, *, cause: Cause | None = None
    ) -> Part:
        """Overrides facts of a part; on a part of the user's own they simply become its facts."""
        change = CatalogChange(facts=(FactsChange(part_id=part_id, values=values, origin=origin),))
        return self._changed(part_id, change, cause or Cause(title=f"Edit {part_id}", author=origin.author or ""))

    def set_price(self, part_id: str, price: Price | None, *, cause: Cause | None = None) -> Part:
        """Sets the user's own price; ``None`` gives a shipped part its shipped price back."""
        change = CatalogChange(prices={part_id: price})
        return self._changed(part_id, change, cause or Cause(title=f"Price of {part_id}", kind="price"))

    def revert(self, part_id: str, fields: Sequence[str], *, cause: Cause | None = None) -> Part:
        """Gives facts of a shipped part back their shipped values; ``price`` stands for the price."""
        change = CatalogChange(reverted={part_id: tuple(fields)})
        return self._changed(part_id, change, cause or Cause(title=f"Revert {part_id}", kind="revert"))

    def archive(self, part_id: str, archived: bool = True, *, cause: Cause | None = None) -> None:
        """Hides a part from choices, or brings it back."""
        title = f"Archive {part_id}" if archived else f"Bring {part_id} back"
        self.apply(CatalogChange(archived={part_id: archived}), cause=cause or Cause(title=title, kind="archive"))

    def delete(self, part_id: str, *, cause: Cause | None = None) -> None:
        """Removes a part of the user's own; shipped parts can only be archived."""
        self.apply(CatalogChange(deleted=(part_id,)), cause=cause or Cause(title=f"Delete {part_id}", kind="delete"))

    def apply(self, change: CatalogChange, *, cause: Cause | None = None) -> None:
        """Makes all of ``change``, or nothing if one of it is wrong."""
        touched = catalog_changes.parts_of(change)
        title = touched[0] if len(set(touched)) == 1 else f"{len(set(touched))} parts"
        with self.importing(cause or Cause(title=f"Change {title}", kind="bulk")) as opened:
            opened.put(change)

    @contextmanager
    def importing(self, cause: Cause) -> Iterator[_Change]:
        """Many changes as one step in one transaction; leaving the block makes them, raising makes none."""
        cause = cause if cause.author else cause.model_copy(update={"author": self._author()})
        with self._write() as change:
            batch = catalog_memory.open_batch(change.session, cause)
            change.batch_id = batch.id
            yield change
            catalog_memory.close_batch(change.session, batch, change.logged)

    # --- remembering ---------------------------------------------------------------------------------------------

    def batches(self, limit: int = 100, offset: int = 0) -> tuple[Batch, ...]:
        """The steps that changed the catalog, newest first."""
        with self._database.read() as session:
            return catalog_memory.batches(session, limit, offset)

    def log(
        self, part_id: str | None = None, batch_id: int | None = None, limit: int = 100, offset: int = 0
    ) -> tuple[LogEntry, ...]:
        """Single changes, newest first, of a part or a step or all."""
        with self._database.read() as session:
            return catalog_memory.log(session, part_id, batch_id, limit, offset)

    def undo(self, batch_id: int) -> Batch:
        """Takes a whole step back, as a step of its own."""
        return self._again(batch_id, "undo")

    def redo(self, batch_id: int) -> Batch:
        """Makes an undone step again, as a step of its own."""
        return self._again(batch_id, "redo")

    def prices(self, part_id: str) -> tuple[Price, ...]:
        """Every price the part ever had, newest first; undone ones are left out."""
        part = self._known(part_id)
        with self._database.read() as session:
            return catalog_memory.prices(session, part_id, part.price)

    def changed_under(self) -> tuple[ChangedUnder, ...]:
        """Where the shipped value changed since the user put their own over it."""
        with self._database.read() as session:
            return catalog_memory.changed_under(session)

    def _again(self, batch_id: int, kind: str) -> Batch:
        undo, author = kind == "undo", self._author()
        with self._write() as change:
            row = catalog_memory.the_batch(change.session, batch_id)
            if row.undone == undo:
                raise UserError(f"'{row.title}' {'was undone already' if undo else 'was not undone'}.")
            pieces = catalog_memory.entries_back if undo else catalog_memory.entries_forth
            for piece in pieces(change.session, batch_id):
                change.take_back(piece)
            catalog_memory.set_undone(change.session, batch_id, undo)
            cause = Cause(title=row.title, kind="undo" if undo else "redo", file=row.file, author=author)
            step: BatchRow = catalog_memory.open_batch(change.session, cause, of=batch_id, changes=row.changes)
            return catalog_memory.batch_of(step)

    # --- the copy in memory --------------------------------------------------------------------------------------

    def _current(self) -> PartIndex:
        with self._lock:
            if self._index is None or time.monotonic() - self._looked > LOOK_AGAIN_S:
                with self._database.read() as session:
                    stamp = _stamp(session)
                    if self._index is None or stamp != self._stamp:
                        found = catalog_store.slices(session).values()
                        columns = (effective_columns(one) for one in found)
                        self._index, self._stamp = PartIndex(part_of(one) for one in columns if one), stamp
                self._looked = time.monotonic()
            return self._index

    @contextmanager
    def _write(self) -> Iterator[_Change]:
        with self._writing:
            with self._database.write() as session:
                _stamp(session, lock=True)
                change = _Change(session)
                yield change
                mark_change(session)
            with self._lock:
                self._index = None
                listeners = tuple(self._listeners)
        for listener in listeners:
            listener()

    def _changed(self, part_id: str, change: CatalogChange, cause: Cause) -> Part:
        self.apply(change, cause=cause)
        return self._known(part_id)

    def _known(self, part_id: str) -> Part:
        part = self.get(part_id)
        if part is None:
            raise catalog_changes.no_part(part_id)
        return part


class _Change:
    """An open change: fulfils ``CatalogImport``."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.batch_id = 0
        self.logged = 0
        self._layer = Layer()
        self._now = datetime.now(UTC)

    def put(self, change: CatalogChange) -> None:
        """Makes ``change`` on top of those put before."""
        catalog_store.load(self.session, self._layer, catalog_changes.parts_of(change))
        catalog_changes.make(self._layer, change)
        entries = self._flush()
        catalog_store.write_log(self.session, self.batch_id, entries)
        self.logged += len(entries)

    def add_new(self, parts: Sequence[NewPart]) -> None:
        """Adds new parts in plain columns, in bulk."""
        catalog_bulk.add_new(self.session, self.batch_id, parts, self._now)
        self.logged += len(parts)

    def take_back(self, entries: Sequence[Entry]) -> None:
        """Puts back what was before each entry."""
        catalog_store.load(self.session, self._layer, (entry.part_id for entry in entries))
        self._layer.take_back(entries)
        self._flush()

    def _flush(self) -> list[Entry]:
        entries, changed = self._layer.drain()
        catalog_store.save(self.session, entries, tuple(changed), self._now)
        return entries


def _stamp(session: Session, *, lock: bool = False) -> str:
    """The state of the catalog; ``lock`` makes changes on a server wait for each other."""
    query = select(MetaRow.value).where(MetaRow.key == CHANGES)
    return session.scalar(query.with_for_update() if lock else query) or ""
