"""Opens a database: checks it before it is touched, migrates it, loads the shipped catalog."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from app.domain.errors import DatabaseFault
from db.catalog_view import refresh_view
from db.migrate import HEAD, current_revision, refuse_strangers, upgrade
from db.seeding import SEED_DIR, refresh_seed
from db.session import WRITE, Database, faults, lock_structure, make_engine, parse_url, place_of, sqlite_file

QUICK_CHECK_BYTES = 64 * 2**20  # above, a full check would delay every start; damage is then met where it is read
HEADER = b"SQLite format 3\x00"


def open_database(url: str, *, seed_dir: Path | None = None) -> Database:
    """An open, current database at ``url`` (a file path works too); the caller closes it.

    The folder of a new file is made; a database of an older version is backed up beside itself and upgraded; the
    shipped catalog is replaced when ``seed_dir`` (default: the one that came with the program) has changed, the user's
    own data stay. Raises ``DatabaseFault``, with nothing changed, for a database that is damaged, written by a newer
    version, not ours, or in a place that may not be written.
    """
    address = parse_url(url)
    file = sqlite_file(address)
    fresh = file is not None and _prepare_file(file)
    database = Database(make_engine(address))
    try:
        with faults(place_of(address)):
            if file is None:
                _check_server(database)
            migrate(database, None if fresh else file)
        refresh_seed(database, seed_dir or SEED_DIR)
        refresh_view(database)
    except BaseException:
        database.close()
        if fresh and file is not None:
            _remove(file)
        raise
    return database


def _prepare_file(file: Path) -> bool:
    """Makes the folder; checks an existing file without writing to it. Whether the file is new."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _must_be_writable(file.parent)
        if not file.exists() or file.stat().st_size == 0:
            return True
        with file.open("rb") as stream:
            header = stream.read(len(HEADER))
    except OSError as error:
        raise DatabaseFault(
            f"The database {file} cannot be used: {error.strerror or error}.",
            hint="Check that the folder exists and may be written.",
        ) from None
    _must_be_writable(file)
    if header != HEADER:
        raise DatabaseFault(
            f"The file {file} is not a database; it was left as it is.",
            hint="Choose another file, or restore a backup.",
        )
    inspect_file(file)
    return False


def _must_be_writable(path: Path) -> None:
    """SQLite would open a read-only file, and fail at the first save."""
    if not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        kind = "folder" if path.is_dir() else "database"
        raise DatabaseFault(
            f"The {kind} {path} is read-only; nothing was changed.", hint="Allow writing, or choose another with --db."
        )


def inspect_file(file: Path, *, whole: bool = False) -> None:
    """Raises ``DatabaseFault`` for a damaged or foreign file, without writing a byte to it or beside it.

    ``whole`` looks through a large one as well.
    """
    engine = create_engine("sqlite://", creator=lambda: connect_read_only(file), poolclass=NullPool)
    with faults(str(file)), engine.connect() as connection:
        if whole or file.stat().st_size <= QUICK_CHECK_BYTES:
            verdict = str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar())
            if verdict != "ok":
                reason = verdict.strip().splitlines()[-1]
                raise DatabaseFault(f"The database {file} is damaged: {reason}.", hint="Restore a backup.")
        refuse_strangers(connection, str(file))


def connect_read_only(file: Path) -> sqlite3.Connection:
    """A connection that cannot change the file. Without a journal beside it, it is read as if it stood on a CD."""
    journal = file.with_name(file.name + "-wal")
    mode = "mode=ro" if journal.exists() else "mode=ro&immutable=1"
    return sqlite3.connect(f"{file.resolve().as_uri()}?{mode}", uri=True)


def _check_server(database: Database) -> None:
    with database.engine.connect() as connection:
        refuse_strangers(connection, database.place)


def migrate(database: Database, existing: Path | None) -> None:
    """Takes the missing steps, all or none; ``existing`` is the file to back up before."""
    with database.engine.connect() as connection:
        behind = current_revision(connection) != HEAD
    if not behind:
        return
    if existing is not None:
        _back_up(existing)
    with database.engine.connect() as plain:
        connection = plain.execution_options(**{WRITE: True})
        with connection.begin():
            lock_structure(connection)
            upgrade(connection)


def _back_up(file: Path) -> Path:
    """A copy of the database beside it, made by SQLite itself so that the journal is in it."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    copy = file.with_name(f"{file.name}.before-{HEAD}-{stamp}.bak")
    try:
        with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
    except (sqlite3.Error, OSError) as error:
        copy.unlink(missing_ok=True)
        raise DatabaseFault(
            f"The database {file} must be upgraded, and it could not be backed up to {copy.name}: {error}.",
            hint="Make room on the disk. Nothing was changed.",
        ) from None
    return copy


def _remove(file: Path) -> None:
    for name in (file.name, f"{file.name}-wal", f"{file.name}-shm"):
        file.with_name(name).unlink(missing_ok=True)
