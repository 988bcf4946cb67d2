"""Brings a database to the newest revision of the schema, or says why it must not be touched."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from app.domain.errors import DatabaseFault
from db.schema import REVISIONS

HEAD = REVISIONS[-1]
VERSION_TABLE = "alembic_version"
SCRIPTS = Path(__file__).parent / "migrations"


def current_revision(connection: Connection) -> str | None:
    """The revision a database stands at; ``None`` for an empty one."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()


def refuse_strangers(connection: Connection, place: str) -> str | None:
    """The revision of a database that this version can read; raises ``DatabaseFault`` for any other."""
    revision = current_revision(connection)
    if revision is None and set(inspect(connection).get_table_names()) - {VERSION_TABLE}:
        raise DatabaseFault(
            f"The database {place} was not made by Rigwright; it was left as it is.", hint="Choose another file."
        )
    if revision is not None and revision not in REVISIONS:
        raise DatabaseFault(
            f"The database {place} was written by a newer Rigwright (revision {revision}).",
            hint=f"Install that version, or use another database; this version reads up to revision {HEAD}. "
            "Nothing was changed.",
        )
    return revision


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Takes the missing steps on ``connection`` up to ``revision``; the caller commits all of them or none."""
    from alembic import command  # a start without an upgrade need not pay for importing it
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
