"""Connections: one engine per database, one session per call, and every database error as one clear line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, IntegrityError, NoSuchModuleError
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from app.domain.errors import DatabaseFault

BUSY_TIMEOUT_MS = 30_000  # another window or the command line may be printing a quote inside its transaction
STRUCTURE_LOCK = 0x52494757  # "RIGW": any number will do, as long as every Rigwright takes the same
SERVER_DRIVER = "postgresql+psycopg"
"""What ``postgresql://`` means; the driver is installed apart."""
WRITE = "rigwright_write"  # execution option: this transaction is going to write


class Database:
    """An open database. Safe to use from several threads; ``close`` it when done."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._file, self._seen = sqlite_file(engine.url), False

    @property
    def place(self) -> str:
        """Where the database is, as people read it: the file, or the server's address without its password."""
        return place_of(self.engine.url)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one state of the database."""
        with self._session(write=False) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session whose changes are durable when the block ends, and undone when it raises.

        SQLite takes its write lock at the start, so that two writers wait for each other instead of failing.
        """
        with self._session(write=True) as session:
            yield session

    @contextmanager
    def _session(self, *, write: bool) -> Iterator[Session]:
        self._look()
        with faults(self.place), self.engine.connect() as plain:
            connection = plain.execution_options(**{WRITE: write})
            with connection.begin(), Session(bind=connection, expire_on_commit=False) as session:
                yield session
                session.flush()

    def _look(self) -> None:
        """Raises ``DatabaseFault`` once the file is gone.

        A connection left open would go on writing into nothing, and a new one would begin an empty file in its place.
        """
        there = self._file is None or self._file.exists()
        if self._seen and not there:
            raise DatabaseFault(
                f"The database {self.place} is gone.", hint="Put it back where it was, or save the project elsewhere."
            )
        self._seen = there

    def close(self) -> None:
        """Closes every connection."""
        self.engine.dispose()


@contextmanager
def faults(place: str) -> Iterator[None]:
    """Turns errors of the database into ``DatabaseFault``."""
    try:
        yield
    except IntegrityError as error:
        raise DatabaseFault(
            f"The database {place} was changed by somebody else at the same moment; nothing was saved.",
            hint="Try again.",
        ) from error
    except DatabaseError as error:
        reason = str(error.orig).strip().splitlines()[0]
        raise DatabaseFault(f"The database {place} cannot be used: {reason}.", hint=_hint(reason)) from error


def _hint(reason: str) -> str:
    lowered = reason.lower()
    for word, hint in (
        ("locked", "Another program is writing to it; try again."),
        ("readonly", "Check that the file and its folder may be written."),
        ("unable to open", "Check that the folder exists and may be written."),
        ("full", "Make room on the disk; what was saved before is safe."),
        ("malformed", "The file is damaged; restore a backup."),
        ("not a database", "Choose another file with --db."),
    ):
        if word in lowered:
            return hint
    return "Nothing was changed."


def lock_structure(connection: Connection) -> None:
    """Makes other programs that start on the same server wait while tables or shipped parts are replaced.

    SQLite needs none: a writing transaction is alone from its first word.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({STRUCTURE_LOCK})")


def place_of(url: URL) -> str:
    """A database's address for people, without the password."""
    if url.get_backend_name() == "sqlite":
        return url.database or "in memory"
    return url.render_as_string(hide_password=True)


def sqlite_file(url: URL) -> Path | None:
    """The file of an SQLite database; ``None`` in memory and for servers."""
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        return None
    return Path(str(url.database))


def parse_url(text: str) -> URL:
    """The address of a database; a plain path means an SQLite file. Raises ``DatabaseFault``."""
    if "://" not in text:
        return URL.create("sqlite", database=str(Path(text).expanduser()))
    try:
        url = make_url(text)
        return url.set(drivername=SERVER_DRIVER) if url.drivername in ("postgresql", "postgres") else url
    except ArgumentError:
        raise DatabaseFault(
            f"'{text}' is not the address of a database.",
            hint="Use a file path, sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME.",
        ) from None


def make_engine(url: URL) -> Engine:
    """An engine that has not connected yet; raises ``DatabaseFault`` where the driver is missing."""
    options: dict[str, Any] = {"json_serializer": _dumps}
    if url.get_backend_name() == "sqlite":
        if sqlite_file(url) is None:
            options |= {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
    else:
        options["pool_pre_ping"] = True
    try:
        engine = create_engine(url, **options)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise DatabaseFault(
            f"There is no driver for a {url.drivername} database ({error}).", hint="Install the driver, or use SQLite."
        ) from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves: sqlite3's own habit breaks transactional DDL
    for pragma in (
        f"busy_timeout = {BUSY_TIMEOUT_MS}",
        "journal_mode = WAL",
        "synchronous = FULL",  # a save is on the disk when the call returns, even if the power fails
        "foreign_keys = ON",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    write = connection.get_execution_options().get(WRITE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
