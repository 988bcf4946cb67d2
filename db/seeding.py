"""The shipped catalog: loaded from its CSV files when they differ from what the database holds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from uuid import uuid4

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from app.domain.errors import UserError
from app.domain.parts import CATEGORIES, Part
from app.services.catalog_log import Cause
from db.catalog_layer import IDENTITY, PRICE, WHOLE, Columns, Entry
from db.catalog_view import STAMP, search_of, update_ids, view_stamp
from db.repositories.catalog_memory import meant, open_batch
from db.repositories.catalog_store import write_log
from db.repositories.part_rows import COLUMNS, columns_of
from db.schema import MetaRow, PartRow
from db.seed_files import read_parts
from db.session import Database, lock_structure

SEED_DIR = Path(__file__).parent / "seed"
HASH = "seed_hash"
VERSION = "catalog_version"
CHANGES = "catalog_state"


def refresh_seed(database: Database, folder: Path) -> None:
    """Replaces the shipped parts, in one transaction, if the files in ``folder`` are not those last loaded.

    The user's own values stay as they are. A new version of the catalog is a step in its log: every shipped value that
    is another one now.
    """
    digest = seed_hash(folder)
    with database.read() as session:
        if _meta(session, HASH) == digest:
            return
    parts = tuple(seed_parts(folder))
    with database.write() as session:
        lock_structure(session.connection())
        known = _meta(session, HASH)
        if known == digest:  # another process was faster
            return
        version, before = _meta(session, VERSION), _shipped(session)
        after = {part.id: columns_of(part) for part in parts}
        session.execute(delete(PartRow))
        if after:
            session.execute(insert(PartRow), list(after.values()))
        session.merge(MetaRow(key=HASH, value=digest))
        session.merge(MetaRow(key=VERSION, value=_version(parts, digest)))
        entries = tuple(differences(before, after))
        if known is not None and entries:
            title = f"Shipped catalog {_version(parts, digest)} in the place of {version}"
            step = open_batch(session, Cause(title=title, kind="upgrade"), changes=len(entries))
            write_log(session, step.id, entries)
        search = search_of(session.connection())
        if _meta(session, STAMP) == view_stamp(search):  # else all of it is made anew anyway
            update_ids(session, search, list(dict.fromkeys(entry.part_id for entry in entries)))
        mark_change(session)


def differences(before: Mapping[str, Columns], after: Mapping[str, Columns]) -> Iterator[Entry]:
    """What is another value in ``after``; a part that is new or gone is named in whole."""
    for part_id in (*before, *(part_id for part_id in after if part_id not in before)):
        old, new = before.get(part_id), after.get(part_id)
        if old is None or new is None or old["category"] != new["category"]:
            yield Entry("shipped", part_id, WHOLE, _named(old), _named(new))
            continue
        for name in (*IDENTITY, PRICE, "field_provenance"):
            if meant(old[name], name) != meant(new[name], name):
                yield Entry("shipped", part_id, name, old[name], new[name])
        for name in sorted({*old["spec"], *new["spec"]}):
            if old["spec"].get(name) != new["spec"].get(name):
                yield Entry("shipped", part_id, name, old["spec"].get(name), new["spec"].get(name))


def _named(part: Columns | None) -> Columns | None:
    return None if part is None else {name: part[name] for name in ("category", "vendor", "name", "price")}


def _shipped(session: Session) -> dict[str, Columns]:
    columns = [getattr(PartRow, name) for name in COLUMNS]
    return {row.id: dict(row._mapping) for row in session.execute(select(*columns).order_by(PartRow.id))}


def seed_parts(folder: Path) -> Iterator[Part]:
    """Every part in the CSV files; raises ``UserError`` naming file and line of a wrong one."""
    seen: dict[str, str] = {}
    for category in CATEGORIES:
        file = folder / f"{category}.csv"
        if not file.exists():
            continue
        for part in read_parts(file, category):
            if part.id in seen:
                raise UserError(f"{file.name}: the id {part.id} stands in {seen[part.id]} already.")
            seen[part.id] = file.name
            yield part


def seed_hash(folder: Path) -> str:
    """A hash over the seed files, the same on every platform whatever its line ends."""
    digest = hashlib.sha256()
    for category in CATEGORIES:
        file = folder / f"{category}.csv"
        if file.exists():
            digest.update(f"{category}\n".encode())
            digest.update(file.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def mark_change(session: Session) -> None:
    """Marks a new state of the catalog, so that other processes notice it."""
    session.merge(MetaRow(key=CHANGES, value=uuid4().hex))


def _version(parts: tuple[Part, ...], digest: str) -> str:
    newest = max((part.provenance.as_of for part in parts), default=None)
    return f"{newest:%Y.%m.%d}-{digest[:8]}" if newest else f"empty-{digest[:8]}"


def _meta(session: Session, key: str) -> str | None:
    row = session.get(MetaRow, key)
    return row.value if row else None
