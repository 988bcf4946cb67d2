"""Which database the window opens when nobody names one: kept beside the settings of this computer, not inside one."""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from app.domain.errors import DatabaseFault, EnvironmentFault

USUAL = "usual"
"""Stands for the address of the user's own database on this computer."""


class ChosenDatabaseFault(DatabaseFault):
    """The database chosen in Settings cannot be used; the usual one on this computer still may be."""


class DatabaseChoice:
    """The address chosen in Settings, kept in a small file that only the user may read: it may hold a password."""

    def __init__(self, file: Path, usual: str) -> None:
        """``usual`` is the address of the user's own database on this computer."""
        self._file = file
        self.usual = usual

    def read(self) -> str | None:
        """The address chosen; ``None`` for the usual one, also where the file cannot be read or is damaged."""
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        address = kept.get("database") if isinstance(kept, dict) else None
        return address if isinstance(address, str) and address else None

    def keep(self, address: str | None) -> None:
        """Opens ``address`` from now on; ``None`` or the usual one forgets it. Raises ``EnvironmentFault``."""
        try:
            if address is None or address == self.usual:
                self._file.unlink(missing_ok=True)
                return
            self._file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._file.parent)  # for its owner's eyes only
        except OSError as error:
            raise EnvironmentFault(f"{self._file}: cannot be written: {(error.strerror or '').lower()}.") from None
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump({"database": address}, stream)
            Path(name).replace(self._file)
        except OSError as error:
            with suppress(OSError):
                Path(name).unlink()
            raise EnvironmentFault(f"{self._file}: cannot be written: {(error.strerror or '').lower()}.") from None
