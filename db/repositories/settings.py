"""Settings in SQL."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from db.schema import SettingRow
from db.session import Database


class SqlSettings:
    """Fulfils ``SettingsRepository``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> Any | None:
        """The value of a setting; ``None`` where none was set."""
        with self._database.read() as session:
            row = session.get(SettingRow, key)
            return row.value if row else None

    def all(self) -> Mapping[str, Any]:
        """Every setting that was set, in one reading."""
        with self._database.read() as session:
            return {row.key: row.value for row in session.scalars(select(SettingRow))}

    def set(self, key: str, value: Any) -> None:
        """Keeps ``value``, which must be JSON."""
        with self._database.write() as session:
            session.merge(SettingRow(key=key, value=value))
