"""The search index of the catalog as the rest of storage sees it. Words and tokens are those of ``db.part_search``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, TypeAlias

from sqlalchemy import ColumnElement, Connection, Select
from sqlalchemy.orm import InstrumentedAttribute

Number: TypeAlias = ColumnElement[int] | InstrumentedAttribute[int]
Tokens: TypeAlias = tuple[int, str]
"""The number of a row of ``catalog_part``, and the text of its tokens."""


class PartSearch(Protocol):
    """Finds rows of ``catalog_part`` by the beginnings of their tokens. Kept in step by the code that writes the rows,
    in the same transaction, and never by the database itself.
    """

    name: str
    tables: frozenset[str]
    """Tables of its own beside the schema, which migrations leave alone."""

    def prepare(self, connection: Connection) -> None:
        """Makes what it needs, empty, in the place of what was there."""

    def add(self, connection: Connection, rows: Sequence[Tokens]) -> None:
        """Takes in new rows."""

    def remove(self, connection: Connection, rows: Sequence[Tokens]) -> None:
        """Forgets rows, given as they were added."""

    def rows(self, words: Sequence[str]) -> Select[Any]:
        """The numbers of all rows in which every word begins a token."""

    def begins(self, number: Number, words: Sequence[str]) -> ColumnElement[bool]:
        """That every word begins a token of the row of that number."""

    def holds(self, number: Number, token: str) -> ColumnElement[bool]:
        """That the row of that number has this very token."""
