"""The catalog in SQL: shipped rows, the user's layer over them, the log of its changes, and the copy for readers."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from threading import RLock
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.errors import UserError
from app.domain.parts import CATEGORIES, Part, Price, Provenance
from app.services.catalog_import_plain import NewPart
from app.services.catalog_log import Batch, CatalogChange, Cause, ChangedUnder, FactsChange, LogEntry
from app.services.catalog_query import CatalogQuery, Tally
from db import catalog_changes, catalog_view
from db.catalog_layer import Entry, Layer
from db.part_filter import CATEGORY_ORDER, texts_in
from db.repositories import catalog_bulk, catalog_memory, catalog_store
from db.repositories.catalog_cache import FEW, PartCache
from db.repositories.catalog_find import CATALOG_ORDER, Finder
from db.repositories.catalog_parts import parts_by_id, parts_of_category
from db.schema import BatchRow, CatalogPartRow, MetaRow, OwnPartRow
from db.search_port import PartSearch
from db.seeding import CHANGES, VERSION, mark_change
from db.session import Database

LOOK_AGAIN_S = 2.0  # how long another process's change may go unnoticed


class SqlCatalog:
    """Fulfils ``CatalogRepository``. Safe to use from several threads."""

    def __init__(
        self, database: Database, today: Callable[[], date] = date.today, author: Callable[[], str] = str
    ) -> None:
        self._database = database
        self._finder = _finder(database, today)
        self._author = author  # whoever changes the catalog, where the cause names nobody
        self._lock = RLock()  # guards the copy in memory
        self._writing = RLock()  # one change at a time; readers do not wait for it
        self._cache = PartCache("", self._load, self._look)
        self._looked = -LOOK_AGAIN_S
        self._listeners: list[Callable[[], None]] = []

    # --- reading -------------------------------------------------------------------------------------------------

    def parts(self, category: str | None = None, *, archived: bool = False) -> tuple[Part, ...]:
        """All parts (of a category), ordered by category and name; archived ones only when asked."""
        cache = self._current()
        if category is not None:
            return cache.parts(category, archived=archived) if category in CATEGORIES else ()
        return tuple(part for name in CATEGORIES for part in cache.parts(name, archived=archived))

    def get(self, part_id: str) -> Part | None:
        """One part, archived ones included."""
        return self._current().known([part_id]).get(part_id)

    def known(self, part_ids: Iterable[str]) -> Mapping[str, Part]:
        """Those of the parts that exist. A few are kept in memory; who asks for many passes through the catalog."""
        wanted = tuple(part_ids)
        if len(wanted) > FEW:
            return {part.id: part for part in self._look(tuple(dict.fromkeys(wanted)))}
        return self._current().known(wanted)

    def find(self, query: CatalogQuery, offset: int = 0, limit: int | None = None) -> tuple[Part, ...]:
        """The parts of ``query`` in its order, from ``offset`` on."""
        with self._database.read() as session:
            ids = session.scalars(self._finder.select(query, CatalogPartRow.id).offset(offset).limit(limit)).all()
            return tuple(parts_by_id(session, ids))

    def ids(self, query: CatalogQuery) -> tuple[str, ...]:
        """The ids of all parts of ``query``, in its order."""
        with self._database.read() as session:
            return tuple(session.scalars(self._finder.select(query, CatalogPartRow.id)))

    def count(self, query: CatalogQuery) -> int:
        """How many parts ``query`` has."""
        with self._database.read() as session:
            return session.scalar(self._finder.count(query)) or 0

    def values(self, field: str, category: str | None = None) -> tuple[str, ...]:
        """The different texts of a fact among the parts on sale."""
        with self._database.read() as session:
            return texts_in(session.scalars(self._finder.values(CatalogQuery(category=category), field)))

    def tally(self) -> tuple[Tally, ...]:
        """The numbers of the whole catalog."""
        alike = [getattr(CatalogPartRow, name) for name in ("category", "kind", "archived", "missing", "mine")]
        with self._database.read() as session:
            rows = session.execute(select(*alike, func.count().label("parts")).group_by(*alike)).all()
        return tuple(Tally.model_validate(dict(row._mapping)) for row in rows)

    def search(self, text: str, category: str | None = None) -> tuple[Part, ...]:
        """Parts that hold every word of ``text``; ``48 GB`` and ``< 300 W`` are compared with the facts."""
        return self.find(CatalogQuery(text=text, category=category))

    def counts(self) -> Mapping[str, int]:
        """How many parts that are not archived each category has."""
        found = Counter[str]()
        for alike in self.tally():
            found[alike.category] += 0 if alike.archived else alike.parts
        return {category: found[category] for category in CATEGORIES}

    def is_own(self, part_id: str) -> bool:
        """Whether the part is one of the user's own."""
        with self._database.read() as session:
            return session.get(OwnPartRow, part_id) is not None

    def own_ids(self) -> frozenset[str]:
        """The ids of all parts of the user's own."""
        with self._database.read() as session:
            return frozenset(session.scalars(select(OwnPartRow.id)))

    def all_ids(self) -> frozenset[str]:
        """The ids of all parts, archived ones included."""
        with self._database.read() as session:
            return frozenset(session.scalars(select(CatalogPartRow.id)))

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

    def _current(self) -> PartCache:
        with self._lock:
            if time.monotonic() - self._looked > LOOK_AGAIN_S:
                stamp = self.state()
                if stamp != self._cache.stamp:
                    self._cache = PartCache(stamp, self._load, self._look)
                self._looked = time.monotonic()
            return self._cache

    def _load(self, category: str) -> list[Part]:
        with self._database.read() as session:
            order = select(CatalogPartRow.id).where(CatalogPartRow.place == CATEGORY_ORDER[category])
            ids = session.scalars(order.order_by(*CATALOG_ORDER)).all()
            return list(parts_of_category(session, category, ids))

    def _look(self, part_ids: Sequence[str]) -> list[Part]:
        with self._database.read() as session:
            return list(parts_by_id(session, part_ids))

    @contextmanager
    def _write(self) -> Iterator[_Change]:
        with self._writing:
            with self._database.write() as session:
                before = _stamp(session, lock=True)
                change = _Change(session, self._finder.search)
                yield change
                mark_change(session)
                session.flush()
                after = _stamp(session)
            with self._lock:
                if self._cache.stamp == before:
                    self._cache.change(after, change.touched)
                else:
                    self._cache = PartCache(after, self._load, self._look)
                self._looked = time.monotonic()
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

    def __init__(self, session: Session, search: PartSearch) -> None:
        self.session = session
        self.batch_id = 0
        self.logged = 0
        self._search = search
        self._touched: dict[str, None] | None = {}
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
        catalog_view.insert_new(self.session, self._search, parts)
        self.logged += len(parts)
        self._touch(part.id for part in parts)

    def take_back(self, entries: Sequence[Entry]) -> None:
        """Puts back what was before each entry."""
        catalog_store.load(self.session, self._layer, (entry.part_id for entry in entries))
        self._layer.take_back(entries)
        self._flush()

    def _flush(self) -> list[Entry]:
        entries, drained = self._layer.drain()
        changed = tuple(drained)
        catalog_store.save(self.session, entries, changed, self._now)
        born = catalog_store.born(entries, dict(changed))
        catalog_view.update(self.session, self._search, changed, born)
        self._touch(part_id for part_id, _ in changed)
        return entries

    def _touch(self, part_ids: Iterable[str]) -> None:
        if self._touched is not None:
            self._touched.update(dict.fromkeys(part_ids))
            if len(self._touched) > FEW:
                self._touched = None  # too many to be worth remembering

    @property
    def touched(self) -> Sequence[str] | None:
        """The ids of all changed parts; ``None`` if they are many."""
        return None if self._touched is None else tuple(self._touched)


def _finder(database: Database, today: Callable[[], date]) -> Finder:
    with database.engine.connect() as connection:
        collation = "C" if connection.dialect.name == "postgresql" else None
        return Finder(catalog_view.search_of(connection), today, collation)


def _stamp(session: Session, *, lock: bool = False) -> str:
    """The state of the catalog; ``lock`` makes changes on a server wait for each other."""
    query = select(MetaRow.value).where(MetaRow.key == CHANGES)
    return session.scalar(query.with_for_update() if lock else query) or ""
