"""Has scheduled backups made while nobody waits for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.domain.errors import AppError
from app.ui.told import told_error

if TYPE_CHECKING:
    from app.ui.shell import MainWindow

FIRST_MS, THEN_MS, BUSY_MS = 15_000, 15 * 60_000, 5_000


class BackupWatch(QObject):
    """Looks some time after the start, and every quarter of an hour, whether a backup is due.

    It is made on a thread, when nothing else is being computed. A failure is one line above the room, told once until
    another one comes or a backup succeeds.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._told = ""
        self.timer = QTimer(self, singleShot=True, interval=FIRST_MS)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self) -> None:
        """Makes a backup if one is due and nothing else is going on."""
        context = self._window.context
        if context.backups is None or context.runner.pending:
            self.timer.start(THEN_MS if context.backups is None else BUSY_MS)
            return
        self.timer.start(THEN_MS)
        backups = context.backups
        context.runner.run(self, lambda _stop: backups.run_if_due(), done=self._on_made, failed=self._on_failed)

    def _on_made(self, path: object) -> None:
        if path is not None:
            self._told = ""

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            self._window.context.runner.unhandled.emit(error)
            return
        words = self.tr("No backup was made: {0}").format(told_error(error))
        if words != self._told:
            self._told = words
            self._window.tell("warn", words)
