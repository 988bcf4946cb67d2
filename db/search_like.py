"""The search index of databases that bring none: the tokens themselves, read with LIKE."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from db.schema import CatalogTokensRow
from db.search_port import Number, Tokens


class LikeSearch:
    """Fulfils ``PartSearch`` on any database. Tokens hold none of LIKE's wild cards (see ``db.part_search``)."""

    name = "like"
    tables: frozenset[str] = frozenset()

    def prepare(self, connection: Connection) -> None:
        """Nothing to make: the tokens stand in their table."""

    def add(self, connection: Connection, rows: Sequence[Tokens]) -> None:
        """Nothing to do."""

    def remove(self, connection: Connection, rows: Sequence[Tokens]) -> None:
        """Nothing to do."""

    def rows(self, words: Sequence[str]) -> Select[Any]:
        """The numbers of all rows in which every word begins a token."""
        return _rows(*(f"% {word}%" for word in words))

    def begins(self, number: Number, words: Sequence[str]) -> ColumnElement[bool]:
        """That every word begins a token."""
        return number.in_(self.rows(words))

    def holds(self, number: Number, token: str) -> ColumnElement[bool]:
        """That this very token is there."""
        return number.in_(_rows(f"% {token} %"))


def _rows(*patterns: str) -> Select[Any]:
    return select(CatalogTokensRow.no).where(*(CatalogTokensRow.tokens.like(pattern) for pattern in patterns))
