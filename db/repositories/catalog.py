"""The catalog in SQL: shipped rows, the user's facts over them, and the copy in memory that answers all reads."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from threading import RLock
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.domain.errors import UserError
from app.domain.parts import Part, Price, Provenance
from app.services.ports import CatalogChange, FactsChange
from db.part_index import ARCHIVED, PartIndex
from db.repositories import part_rows
from db.schema import ArchivedRow, MetaRow, OverrideRow, OwnPartRow, OwnPriceRow, PartRow
from db.seeding import CHANGES, VERSION, mark_change
from db.session import Database

LOOK_AGAIN_S = 2.0  # how long another process's change may go unnoticed
_CHUNK = 500  # ids per query: SQLite bounds the number of parameters


class SqlCatalog:
    """Fulfils ``CatalogRepository``. Safe to use from several threads."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = RLock()
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

    def search(self, text: str, category: str | None = None) -> tuple[Part, ...]:
        """Parts that hold every word of ``text``; ``48 GB`` and ``< 300 W`` are compared with the facts."""
        return self._current().search(text, category)

    def counts(self) -> Mapping[str, int]:
        """How many parts that are not archived each category has."""
        return self._current().counts()

    def is_own(self, part_id: str) -> bool:
        """Whether the part is one of the user's own."""
        with self._database.read() as session:
            return session.get(OwnPartRow, part_id) is not None

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

    def add(self, part: Part) -> None:
        """A new part of the user's own."""
        self.apply(CatalogChange(added=(part,)))

    def set_facts(self, part_id: str, values: Mapping[str, Any], origin: Provenance) -> Part:
        """Overrides facts of a part; on a part of the user's own they simply become its facts."""
        self.apply(CatalogChange(facts=(FactsChange(part_id=part_id, values=values, origin=origin),)))
        return self._known(part_id)

    def set_price(self, part_id: str, price: Price | None) -> Part:
        """Sets the user's own price; ``None`` gives a shipped part its shipped price back."""
        self.apply(CatalogChange(prices={part_id: price}))
        return self._known(part_id)

    def revert(self, part_id: str, fields: Sequence[str]) -> Part:
        """Gives facts of a shipped part back their shipped values; ``price`` stands for the price."""

        def change(session: Session) -> None:
            self._must_exist(session, part_id)
            if session.get(OwnPartRow, part_id):
                raise UserError(f"{part_id} is a part of your own; it has no shipped values to go back to.")
            session.execute(
                delete(OverrideRow).where(OverrideRow.part_id == part_id, OverrideRow.field.in_(list(fields)))
            )
            if "price" in fields:
                session.execute(delete(OwnPriceRow).where(OwnPriceRow.part_id == part_id))

        self._change(change, [part_id])
        return self._known(part_id)

    def archive(self, part_id: str, archived: bool = True) -> None:
        """Hides a part from choices, or brings it back."""

        def change(session: Session) -> None:
            self._must_exist(session, part_id)
            if archived:
                session.merge(ArchivedRow(part_id=part_id, changed_at=datetime.now(UTC)))
            else:
                session.execute(delete(ArchivedRow).where(ArchivedRow.part_id == part_id))

        self._change(change, [part_id])

    def delete(self, part_id: str) -> None:
        """Removes a part of the user's own; shipped parts can only be archived."""

        def change(session: Session) -> None:
            row = session.get(OwnPartRow, part_id)
            if row is None:
                self._must_exist(session, part_id)
                raise UserError(f"{part_id} came with the program and cannot be deleted.", hint="Archive it instead.")
            session.delete(row)
            session.execute(delete(ArchivedRow).where(ArchivedRow.part_id == part_id))

        self._change(change, [part_id])

    def apply(self, change: CatalogChange) -> None:
        """Makes all of ``change``, or nothing if one of it is wrong."""
        now = datetime.now(UTC)

        def make(session: Session) -> None:
            for part in change.added:
                if session.get(OwnPartRow, part.id) or session.get(PartRow, part.id):
                    raise UserError(f"There is a part with the id '{part.id}' already.", hint="Choose another id.")
                session.add(_own_row(part, "active", now))
                if part.status == ARCHIVED:
                    session.merge(ArchivedRow(part_id=part.id, changed_at=now))
            for part in change.replaced:
                before = session.get(OwnPartRow, part.id)
                if before is None:
                    raise UserError(f"'{part.id}' is not a part of your own.")
                session.merge(_own_row(part, before.status, now))
            session.flush()
            for facts in change.facts:
                _set_facts(session, facts, now)
            for part_id, price in change.prices.items():
                _set_price(session, part_id, price, now)

        touched = [
            *(part.id for part in (*change.added, *change.replaced)),
            *(facts.part_id for facts in change.facts),
            *change.prices,
        ]
        self._change(make, touched)

    # --- the copy in memory --------------------------------------------------------------------------------------

    def _current(self) -> PartIndex:
        with self._lock:
            if self._index is None or time.monotonic() - self._looked > LOOK_AGAIN_S:
                with self._database.read() as session:
                    stamp = _stamp(session)
                    if self._index is None or stamp != self._stamp:
                        self._index, self._stamp = PartIndex(_load(session)), stamp
                self._looked = time.monotonic()
            return self._index

    def _change(self, change: Callable[[Session], None], touched: Sequence[str]) -> None:
        with self._lock:
            with self._database.write() as session:
                before = _stamp(session, lock=True)
                change(session)
                mark_change(session)
                session.flush()
                after = _stamp(session)
                fresh = {part.id: part for part in _load(session, touched)}
            if self._index is not None and self._stamp == before:
                gone = [part_id for part_id in touched if part_id not in fresh]
                self._index, self._stamp = self._index.changed(fresh.values(), gone), after
            else:
                self._index = None
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener()

    def _known(self, part_id: str) -> Part:
        part = self.get(part_id)
        if part is None:
            raise _no_part(part_id)
        return part

    def _must_exist(self, session: Session, part_id: str) -> None:
        if session.get(OwnPartRow, part_id) is None and session.get(PartRow, part_id) is None:
            raise _no_part(part_id)


def _no_part(part_id: str) -> UserError:
    return UserError(f"There is no part '{part_id}' in the catalog.", hint="Search for it: rigwright catalog search.")


def _own_row(part: Part, status: str, now: datetime) -> OwnPartRow:
    """A row of an own part; ``status`` stands in for *archived*, which is kept apart."""
    columns = part_rows.columns_of(part)
    if part.status == ARCHIVED:
        columns["status"] = status
    return OwnPartRow(**columns, changed_at=now)


def _set_facts(session: Session, change: FactsChange, now: datetime) -> None:
    own = session.get(OwnPartRow, change.part_id)
    row = own or session.get(PartRow, change.part_id)
    if row is None:
        raise _no_part(change.part_id)
    part = part_rows.part_of(row)
    if isinstance(row, PartRow):
        part = part_rows.with_overrides(part, _overrides(session, [part.id]).get(part.id, []))
    spec = part_rows.changed_spec(part, change.values)
    plain = spec.model_dump(mode="json")
    if own is not None:
        origins = {field: change.origin.model_dump(mode="json") for field in change.values}
        own.spec = part_rows.plain_facts(spec)
        own.field_provenance = {**own.field_provenance, **origins}
        own.changed_at = now
        return
    for field in change.values:
        session.merge(
            OverrideRow(
                part_id=part.id,
                field=field,
                value=plain[field],
                source=change.origin.source,
                as_of=change.origin.as_of.isoformat(),
                confidence=change.origin.confidence.value,
                author=change.origin.author,
                changed_at=now,
            )
        )


def _set_price(session: Session, part_id: str, price: Price | None, now: datetime) -> None:
    own = session.get(OwnPartRow, part_id)
    if own is not None:
        own.price = price.model_dump(mode="json") if price else None
        own.changed_at = now
        return
    if session.get(PartRow, part_id) is None:
        raise _no_part(part_id)
    if price is None:
        session.execute(delete(OwnPriceRow).where(OwnPriceRow.part_id == part_id))
        return
    session.merge(OwnPriceRow(part_id=part_id, changed_at=now, **price.model_dump(mode="json")))


def _stamp(session: Session, *, lock: bool = False) -> str:
    """The state of the catalog; ``lock`` makes changes on a server wait for each other."""
    query = select(MetaRow.value).where(MetaRow.key == CHANGES)
    return session.scalar(query.with_for_update() if lock else query) or ""


def _load(session: Session, only: Sequence[str] | None = None) -> list[Part]:
    """Effective parts: own ones, and shipped ones under the user's facts; an own part hides a shipped one of its id."""
    if only is None:
        return _load_chunk(session, None)
    return [
        part
        for start in range(0, len(only), _CHUNK)
        for part in _load_chunk(session, list(only[start : start + _CHUNK]))
    ]


def _load_chunk(session: Session, only: list[str] | None) -> list[Part]:
    def wanted(column: Any) -> list[Any]:
        return [] if only is None else [column.in_(only)]

    overrides = _overrides(session, only)
    prices = {row.part_id: row for row in session.scalars(select(OwnPriceRow).where(*wanted(OwnPriceRow.part_id)))}
    archived = set(session.scalars(select(ArchivedRow.part_id).where(*wanted(ArchivedRow.part_id))))
    found: dict[str, Part] = {}
    for row in session.scalars(select(PartRow).where(*wanted(PartRow.id))):
        part = part_rows.with_overrides(part_rows.part_of(row), overrides.get(row.id, []))
        found[row.id] = part_rows.with_price(part, prices.get(row.id))
    for own in session.scalars(select(OwnPartRow).where(*wanted(OwnPartRow.id))):
        found[own.id] = part_rows.part_of(own)
    return list(_marked(found.values(), archived))


def _marked(parts: Iterable[Part], archived: set[str]) -> Iterable[Part]:
    for part in parts:
        yield part.model_copy(update={"status": ARCHIVED}) if part.id in archived else part


def _overrides(session: Session, only: list[str] | None) -> dict[str, list[OverrideRow]]:
    query = select(OverrideRow) if only is None else select(OverrideRow).where(OverrideRow.part_id.in_(only))
    found: dict[str, list[OverrideRow]] = {}
    for row in session.scalars(query):
        found.setdefault(row.part_id, []).append(row)
    return found
