"""Backups by themselves: when one is due, where it goes, and how many are kept. Whoever runs it says when."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType

from app.domain.errors import EnvironmentFault, UserError
from app.services.ports import DatabaseCare
from app.services.settings import Settings

EVERY = MappingProxyType({"daily": timedelta(days=1), "weekly": timedelta(days=7)})
STAMP = "%Y%m%d-%H%M%S"
FOLDER = "backups"


@dataclass(frozen=True)
class KeptBackup:
    """A backup that was made by itself: its file, when it was made (UTC), and its size in bytes."""

    path: Path
    made_at: datetime
    size_bytes: int


def _now() -> datetime:
    return datetime.now(UTC)


class BackupService:
    """Makes the backups that the settings ask for. Files of other names in the folder are never touched."""

    def __init__(
        self, care: DatabaseCare, settings: Callable[[], Settings], clock: Callable[[], datetime] = _now
    ) -> None:
        self._care = care
        self._settings = settings
        self._clock = clock
        file = Path(care.place)
        self._stem = file.stem if file.suffix else ""
        self._name = re.compile(rf"{re.escape(self._stem)}-backup-(\d{{8}}-\d{{6}})\.sqlite")

    @property
    def possible(self) -> bool:
        """Whether this database can be backed up here; those on a server are by the server's own tools."""
        return bool(self._stem) and "://" not in self._care.place

    def folder(self) -> Path:
        """Where the backups go: the folder set (a short name is beside the database), else ``backups`` there."""
        beside = Path(self._care.place).resolve().parent
        return beside / Path(self._settings().backup_folder or FOLDER).expanduser()

    def kept(self) -> tuple[KeptBackup, ...]:
        """The backups in the folder, newest first; none where it is missing."""
        found = []
        try:
            for path in self.folder().iterdir():
                match = self._name.fullmatch(path.name)
                if match is not None:
                    made = datetime.strptime(match[1], STAMP).replace(tzinfo=UTC)
                    found.append(KeptBackup(path, made, path.stat().st_size))
        except OSError:
            return ()
        return tuple(sorted(found, key=lambda one: one.made_at, reverse=True))

    def due(self) -> bool:
        """Whether the schedule asks for one now. A newest one from the future (a clock set back) counts for nothing."""
        every = EVERY.get(self._settings().backup_every)
        if every is None or not self.possible:
            return False
        now = self._clock()
        past = [one.made_at for one in self.kept() if one.made_at <= now]
        return not past or now - past[0] >= every

    def run(self) -> Path:
        """Makes one now, then removes the oldest beyond the number kept.

        Raises ``UserError`` or ``EnvironmentFault``; then nothing is removed, and no half file is left.
        """
        if not self.possible:
            raise UserError("The database is on a server; its own tools back it up, as pg_dump.")
        folder = self.folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise EnvironmentFault(f"{folder}: cannot be written: {(error.strerror or str(error)).lower()}.") from None
        path = folder / f"{self._stem}-backup-{self._clock().strftime(STAMP)}.sqlite"
        self._care.backup(path)
        self._remove_oldest()
        return path

    def run_if_due(self) -> Path | None:
        """Makes one where the schedule asks for it; ``None`` where it does not."""
        return self.run() if self.due() else None

    def _remove_oldest(self) -> None:
        for old in self.kept()[self._settings().backups_kept :]:
            old.path.unlink(missing_ok=True)
