"""What a person can do about a database that cannot be opened: try again, another one, or a backup in its place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError, DatabaseFault
from app.services.database_choice import USUAL, ChosenDatabaseFault
from app.services.ports import BackupContents, DatabaseRescue
from app.ui.settings.backup_words import contents_words
from app.ui.tasks import Runner
from app.ui.told import told_error
from app.ui.trouble import Trouble
from app.ui.widgets import Button, Dialogs


class WaysOut(QObject):
    """The buttons of a trouble. ``opening_wanted`` brings an address (``None``: the same again) and news to tell."""

    opening_wanted = Signal(object, str)

    def __init__(self, trouble: Trouble, runner: Runner, rescue: DatabaseRescue | None, error: Exception) -> None:
        super().__init__(trouble)
        self._trouble, self._runner, self._rescue = trouble, runner, rescue
        self.again = Button(self.tr("Try again"), "propose_again", "primary")
        self.usual = Button(self.tr("Open the database on this computer"), "storage")
        self.restore = Button(self.tr("Restore a backup…"), "undo")
        self.other = Button(self.tr("Open another database…"), "storage")
        self.again.clicked.connect(lambda: self.opening_wanted.emit(None, ""))
        self.usual.clicked.connect(lambda: self.opening_wanted.emit(USUAL, ""))
        self.restore.clicked.connect(self._on_restore)
        self.other.clicked.connect(self._on_other)
        offered = {
            self.again: True,
            self.usual: isinstance(error, ChosenDatabaseFault),
            self.restore: isinstance(error, DatabaseFault) and rescue is not None and rescue.possible,
            self.other: isinstance(error, AppError),
        }
        trouble.offer(*(button for button, on in offered.items() if on))

    def _on_other(self) -> None:
        path = Dialogs.open_file(self._trouble, self.tr("Open another database"), self.tr("Databases (*.db *.sqlite)"))
        if path is not None:
            self.opening_wanted.emit(f"sqlite:///{path}", "")

    def _on_restore(self) -> None:
        path = Dialogs.open_file(self._trouble, self.tr("Restore a backup"), self.tr("Backups (*.sqlite *.db *.bak)"))
        if path is not None:
            self._runner.run(
                self, lambda _stop: self._rescue.contents(path), done=lambda found: self._ask(path, found),
                failed=self._on_failed,
            )  # fmt: skip

    def _ask(self, path: Path, found: BackupContents) -> None:
        """Shows what the backup holds and asks once."""
        words = self.tr("It takes the place of the file that cannot be opened, which is kept beside it.")
        text = "\n".join([*contents_words(path, found), "", words])
        title, yes, no = self.tr("Restore this backup?"), self.tr("Restore"), self.tr("Not now")
        if Dialogs.confirm(self._trouble, title, text, yes, no):
            self._runner.run(
                self, lambda _stop: self._rescue.restore(path), done=self._on_restored, failed=self._on_failed
            )

    def _on_restored(self, kept: Path) -> None:
        words = self.tr("The backup is restored. The state before is kept as {0}.").format(kept.name)
        self.opening_wanted.emit(None, words)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            self._runner.unhandled.emit(error)
            return
        Dialogs.tell(self._trouble, self.tr("Restore a backup"), told_error(error), close=self.tr("Close"))
