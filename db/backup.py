"""Looks after an open database: where it is, backups, what a backup holds, taking one back, and testing another."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import create_engine, func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from app.domain.errors import DatabaseFault, EnvironmentFault, UserError
from app.services.ports import BackupContents
from db.catalog_view import refresh_view
from db.migrate import current_revision, refuse_strangers
from db.open import HEADER, connect_read_only, inspect_file, migrate
from db.schema import MetaRow, OverrideRow, OwnPartRow, OwnPriceRow, ProjectRow, QuoteRow
from db.seeding import SEED_DIR, VERSION, mark_change, refresh_seed
from db.session import Database, faults, make_engine, parse_url, place_of, sqlite_file

ANSWER_WITHIN_S = 5
JOURNALS = ("-wal", "-shm")
"""What SQLite keeps beside a file; left there, it would be played into the file that takes its place."""
NOT_A_FILE = "The database is on a server; its own tools back it up, as pg_dump."


class DatabaseKeeper:
    """Fulfils ``DatabaseCare`` for one open database."""

    def __init__(self, database: Database, seed_dir: Path | None = None) -> None:
        self._database = database
        self._seed_dir = seed_dir or SEED_DIR

    @property
    def place(self) -> str:
        """The file, or the server's address without its password."""
        return self._database.place

    def revision(self) -> str:
        """The revision of the tables."""
        with faults(self.place), self._database.engine.connect() as connection:
            return current_revision(connection) or ""

    def backup(self, path: Path) -> None:
        """Writes a copy, whole or not at all, made by SQLite itself so that nothing in its journal is missed."""
        if path.resolve() == self._file().resolve():
            raise UserError(f"{path.name} is the database itself; choose another file.")
        _copy(self._file(), path)

    def contents(self, path: Path) -> BackupContents:
        """See ``contents_of``."""
        return contents_of(path)

    def restore(self, path: Path) -> Path:
        """Puts a backup in the place of everything in the open database, whose state is kept in the file returned."""
        file = self._file()
        contents_of(path)
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        kept = file.with_name(f"{file.name}.before-restore-{stamp}.bak")
        _copy(file, kept)
        try:
            with closing(connect_read_only(path)) as source, closing(sqlite3.connect(file, timeout=30)) as target:
                source.backup(target)
        except sqlite3.Error as error:
            raise DatabaseFault(f"The backup {path} could not be taken back: {error}.", hint="Try again.") from None
        migrate(self._database, None)
        refresh_seed(self._database, self._seed_dir)
        refresh_view(self._database)
        with self._database.write() as session:
            mark_change(session)  # the catalog in memory is that of the state before
        return kept

    def test(self, address: str) -> str:
        """Reaches another database and says what it is; raises ``DatabaseFault`` with the reason. Writes nothing."""
        url = parse_url(address)
        file = sqlite_file(url)
        if file is not None:
            _must_be_backup(file)
            inspect_file(file, whole=True)  # who tests has time for a large one
            return f"{file} is a Rigwright database."
        if url.get_backend_name() != "sqlite":
            url = url.update_query_dict({"connect_timeout": str(ANSWER_WITHIN_S)})
        engine = make_engine(url)
        place = place_of(parse_url(address))
        try:
            with engine.connect() as connection:
                revision = refuse_strangers(connection, place)
        except OperationalError:
            where = f"{url.host}:{url.port}" if url.port else str(url.host)
            raise DatabaseFault(
                f"Cannot reach the server: no answer from {where}. The current database stays open."
            ) from None
        finally:
            engine.dispose()
        return f"{place} is a Rigwright database." if revision else f"{place} is empty and can be used."

    def _file(self) -> Path:
        file = sqlite_file(self._database.engine.url)
        if file is None:
            raise UserError(NOT_A_FILE)
        return file


def contents_of(path: Path) -> BackupContents:
    """What a backup holds, without changing a byte of it; raises ``DatabaseFault`` for what is none."""
    _must_be_backup(path, whole=True)
    engine = create_engine("sqlite://", creator=lambda: connect_read_only(path), poolclass=NullPool)
    with faults(str(path)), engine.connect() as connection, Session(bind=connection) as session:
        if current_revision(connection) is None:
            raise DatabaseFault(f"The file {path} is an empty database.", hint="Choose another backup.")

        def count(table: type) -> int:
            return session.scalar(select(func.count()).select_from(table)) or 0

        return BackupContents(
            projects=count(ProjectRow),
            quotes=count(QuoteRow),
            own_parts=count(OwnPartRow),
            own_facts=count(OverrideRow) + count(OwnPriceRow),
            saved_at=datetime.fromtimestamp(path.stat().st_mtime, UTC),
            newest=session.scalar(select(func.max(ProjectRow.changed_at))),
            revision=current_revision(connection) or "",
            catalog=session.scalar(select(MetaRow.value).where(MetaRow.key == VERSION)) or "",
        )


class BrokenDatabase:
    """Fulfils ``DatabaseRescue`` for the database at an address."""

    def __init__(self, url: str) -> None:
        self._file = sqlite_file(parse_url(url))

    @property
    def possible(self) -> bool:
        """Whether there is a file that a backup can take the place of."""
        return self._file is not None and self._file.is_file()

    def contents(self, path: Path) -> BackupContents:
        """See ``contents_of``."""
        return contents_of(path)

    def restore(self, path: Path) -> Path:
        """Puts a copy of the backup in the place of the file, which is renamed, its journal with it."""
        file = self._file
        if file is None:
            raise UserError(NOT_A_FILE)
        if path.resolve() == file.resolve():
            raise UserError(f"{path.name} is the database itself; choose another file.")
        contents_of(path)
        kept = file.with_name(f"{file.name}.damaged-{datetime.now(UTC).strftime('%Y%m%d-%H%M%S-%f')}.bak")
        moved: list[tuple[Path, Path]] = []
        try:
            for suffix in ("", *JOURNALS):
                old, new = file.with_name(file.name + suffix), kept.with_name(kept.name + suffix)
                if old.exists():
                    old.rename(new)
                    moved.append((old, new))
            _copy(path, file)
        except (OSError, EnvironmentFault) as error:
            for old, new in moved:
                new.replace(old)
            if isinstance(error, EnvironmentFault):
                raise
            reason = (error.strerror or str(error)).lower()
            raise EnvironmentFault(f"The backup {path} could not be taken back: {reason}.") from None
        return kept


def _must_be_backup(path: Path, *, whole: bool = False) -> None:
    """``whole`` reads all of it, however large: what takes the place of everything must not be damaged anywhere."""
    try:
        with path.open("rb") as stream:
            header = stream.read(len(HEADER))
    except OSError as error:
        raise DatabaseFault(f"The file {path} cannot be read: {(error.strerror or str(error)).lower()}.") from None
    if header != HEADER:
        raise DatabaseFault(f"The file {path} is not a database.", hint="Choose another file.")
    if whole:
        _must_be_sound(path)
    inspect_file(path)


def _must_be_sound(path: Path) -> None:
    try:
        with closing(connect_read_only(path)) as connection:
            sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    except sqlite3.DatabaseError:
        sound = False
    if not sound:
        raise DatabaseFault(f"The backup {path} is damaged; nothing was changed.", hint="Choose another backup.")


def _copy(file: Path, path: Path) -> None:
    """Through a file beside the target, so that a full disk leaves no half backup under its name."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        os.close(handle)
    except OSError as error:
        raise EnvironmentFault(f"{path}: cannot be written: {(error.strerror or str(error)).lower()}.") from None
    temporary = Path(name)
    try:
        with closing(sqlite3.connect(file, timeout=30)) as source, closing(sqlite3.connect(temporary)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE").close()  # one file, readable without a journal beside it
        temporary.replace(path)
    except (sqlite3.Error, OSError) as error:
        raise EnvironmentFault(f"{path}: the backup could not be written: {error}.") from None
    finally:
        temporary.unlink(missing_ok=True)
