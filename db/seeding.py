"""The shipped catalog: loaded from its CSV files when they differ from what the database holds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from app.domain.errors import UserError
from app.domain.parts import CATEGORIES, Part
from db.repositories.part_rows import columns_of
from db.schema import MetaRow, PartRow
from db.seed_files import read_parts
from db.session import Database, lock_structure

SEED_DIR = Path(__file__).parent / "seed"
HASH = "seed_hash"
VERSION = "catalog_version"
CHANGES = "catalog_state"


def refresh_seed(database: Database, folder: Path) -> None:
    """Replaces the shipped parts, in one transaction, if the files in ``folder`` are not those last loaded."""
    digest = seed_hash(folder)
    with database.read() as session:
        if _meta(session, HASH) == digest:
            return
    parts = tuple(seed_parts(folder))
    with database.write() as session:
        lock_structure(session.connection())
        if _meta(session, HASH) == digest:  # another process was faster
            return
        session.execute(delete(PartRow))
        if parts:
            session.execute(insert(PartRow), [columns_of(part) for part in parts])
        session.merge(MetaRow(key=HASH, value=digest))
        session.merge(MetaRow(key=VERSION, value=_version(parts, digest)))
        mark_change(session)


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
