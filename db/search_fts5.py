"""The search index in SQLite's FTS5."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Select, literal_column, select, table, text
from sqlalchemy import column as named
from sqlalchemy.exc import OperationalError

from db.search_port import Number, Tokens

TABLE = "catalog_words"


class Fts5Search:
    """Fulfils ``PartSearch``. The table holds no text (``content=''``) and no places (``detail=none``): who removes a
    row says what was in it, and all that is ever asked is whether a token is there.
    """

    name = "fts5"
    tables = frozenset({TABLE, *(f"{TABLE}_{part}" for part in ("data", "idx", "docsize", "config", "content"))})

    def prepare(self, connection: Connection) -> None:
        """Makes the table anew."""
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {TABLE}")
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE {TABLE} USING fts5"
            "(tokens, content='', columnsize=0, detail=none, tokenize=\"ascii tokenchars '.'\")"
        )

    def add(self, connection: Connection, rows: Sequence[Tokens]) -> None:
        """Takes in new rows."""
        if rows:
            connection.exec_driver_sql(f"INSERT INTO {TABLE} (rowid, tokens) VALUES (?, ?)", list(rows))

    def remove(self, connection: Connection, rows: Sequence[Tokens]) -> None:
        """Forgets rows."""
        if rows:
            statement = f"INSERT INTO {TABLE} ({TABLE}, rowid, tokens) VALUES ('delete', ?, ?)"
            connection.exec_driver_sql(statement, list(rows))

    def rows(self, words: Sequence[str]) -> Select[Any]:
        """The numbers of all rows in which every word begins a token."""
        return self.matching(" ".join(f'"{word}"*' for word in words))

    def begins(self, number: Number, words: Sequence[str]) -> ColumnElement[bool]:
        """That every word begins a token."""
        return number.in_(self.rows(words))

    def holds(self, number: Number, token: str) -> ColumnElement[bool]:
        """That this very token is there."""
        return number.in_(self.matching(f'"{token}"'))

    def matching(self, expression: str) -> Select[Any]:
        """The numbers of the rows that an expression of FTS5 finds."""
        words = table(TABLE, named("rowid", Integer))
        return select(words.c.rowid).where(literal_column(TABLE).op("MATCH")(expression))


def has_fts5(connection: Connection) -> bool:
    """Whether this build of SQLite brings FTS5."""
    if connection.dialect.name != "sqlite":
        return False
    try:
        return bool(connection.execute(text("SELECT sqlite_compileoption_used('ENABLE_FTS5')")).scalar())
    except OperationalError:
        return False
