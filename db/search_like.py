"""The search index of databases that bring none: the tokens themselves, read with LIKE."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, and_, true

from db.schema import CatalogPartRow
from db.search_port import Number, Tokens


class LikeSearch:
    """Fulfils ``PartSearch`` on any database. Tokens hold none of LIKE's wild cards (see ``db.part_search``)."""

    name = "like"
    tables: frozenset[str] = frozenset()

    def prepare(self, connection: Connection) -> None:
        """Nothing to make: the tokens stand in the rows."""

    def add(self, connection: Connection, rows: Sequence[Tokens]) -> None:
        """Nothing to do."""

    def remove(self, connection: Connection, rows: Sequence[Tokens]) -> None:
        """Nothing to do."""

    def begins(self, number: Number, words: Sequence[str]) -> ColumnElement[bool]:
        """That every word begins a token."""
        return and_(true(), *(CatalogPartRow.tokens.like(f"% {word}%") for word in words))

    def holds(self, number: Number, token: str) -> ColumnElement[bool]:
        """That this very token is there."""
        return CatalogPartRow.tokens.like(f"% {token} %")
