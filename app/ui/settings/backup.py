"""Backups: now, by a schedule, and taking one back after a look at what it holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView

from app.domain.errors import AppError
from app.services.backups import KeptBackup
from app.services.ports import BackupContents
from app.services.settings import Settings
from app.ui.context import AppContext
from app.ui.days import moment_text
from app.ui.language import locale_in_force
from app.ui.settings.backup_words import contents_words
from app.ui.settings.forms import beside_fields
from app.ui.told import told_error
from app.ui.widgets import (
    Button,
    Card,
    Column,
    DataTable,
    Dialogs,
    FlowLayout,
    Notice,
    NumberField,
    Segmented,
    TextField,
    column,
    label,
    row,
    rule,
)
from app.viewmodels.numbers import show

LIST_PX = 156


class BackupSection(Card):
    """``restoring`` comes before everything in the database is replaced, ``restored`` after."""

    restoring = Signal()
    restored = Signal()

    def __init__(self, context: AppContext, save: Callable[..., None]) -> None:
        super().__init__()
        self._context, self._save = context, save
        self._database: Any = context.database
        self._backups: Any = context.backups
        self._shown = Settings()
        self.add_header(self.tr("Backup"), "save")
        self.notice = Notice("ok")
        self.notice.hide()
        self.body.addWidget(self.notice)
        self._make_schedule()
        self.body.addWidget(rule())
        self._make_list()
        self._make_actions()

    def _make_schedule(self) -> None:
        self.every = Segmented(
            [("off", self.tr("Off")), ("daily", self.tr("Daily")), ("weekly", self.tr("Weekly"))],
            self.tr("Back up by itself"),
        )
        self.every.changed.connect(lambda key: self._save(backup_every=key))
        self.keep = NumberField(self.tr("Backups kept"), "plain", low=1, high=99, whole=True)
        self.keep.edit.editingFinished.connect(self._on_left)
        self.folder = TextField(self.tr("Folder"))
        self.folder.edit.editingFinished.connect(self._on_left)
        self.choose = Button(self.tr("Choose folder…"), "folder-open-outline")
        self.choose.clicked.connect(self._on_folder)
        head = label(self.tr("Back up by itself"), "label")
        head.setBuddy(self.every)
        words = self.tr("It is made while you work and never stops you. If one fails, a line at the top says so.")
        self.body.addLayout(column(head, self.every, label(words, "hint", wrap=True), spacing=4))
        line = row(self.keep, self.folder, beside_fields(self.choose), spacing=12)
        line.setStretch(0, 1)
        line.setStretch(1, 3)
        for part in (self.keep, self.folder, self.choose):
            line.setAlignment(part, Qt.AlignmentFlag.AlignBottom)
        hint = label(self.tr("Empty: the folder backups beside the database."), "hint", wrap=True)
        self.body.addLayout(column(line, hint, spacing=4))

    def _make_list(self) -> None:
        self._list_head = label("", "strong")
        self.body.addWidget(self._list_head)
        self.table = DataTable(
            [
                Column(self.tr("Made"), lambda one: moment_text(one.made_at), lambda one: one.made_at, width=170),
                Column(self.tr("File"), lambda one: one.path.name, lambda one: one.path.name),
                Column(self.tr("Size"), _size, lambda one: one.size_bytes, number=True, width=90),
            ],
            self.tr("Backups"),
            dense=True,
        )
        self.table.setFixedHeight(LIST_PX)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.opened.connect(lambda one: self.offer(one.path))
        self.body.addWidget(self.table)

    def _make_actions(self) -> None:
        self.now = Button(self.tr("Back up now"), "save", "primary")
        self.backup = Button(self.tr("Back up to…"), "save")
        self.restore_kept = Button(self.tr("Restore the selected one…"), "backup-restore")
        self.restore = Button(self.tr("Restore a file…"), "backup-restore")
        self.now.pressed_ok.connect(self._on_now)
        self.backup.clicked.connect(self._on_backup)
        self.restore_kept.pressed_ok.connect(self._on_restore_kept)
        self.restore.clicked.connect(self._on_restore)
        self.body.addLayout(FlowLayout(self.now, self.backup, self.restore_kept, self.restore, spacing=8))

    # --- what is shown ---------------------------------------------------------------------------------------------

    def render(self, settings: Settings) -> None:
        """Shows the schedule."""
        self._shown = settings
        self.every.set_value(settings.backup_every)
        self.keep.set_value(settings.backups_kept)
        self.folder.set_value(settings.backup_folder)
        self._list()

    def entered(self) -> None:
        """Reads what backups there are."""
        self._list()

    def _list(self) -> None:
        if self._backups is None:
            return
        backups = self._backups
        self._context.runner.run(
            self,
            lambda _stop: (backups.possible, backups.folder(), backups.kept()),
            done=lambda got: self._on_kept(*got),
        )

    def _on_kept(self, possible: bool, folder: Path, kept: tuple[KeptBackup, ...]) -> None:
        self.folder.edit.setPlaceholderText(str(folder))
        self.folder.edit.setToolTip(str(folder))
        self.table.set_rows(kept, select=lambda one: one is kept[0] if kept else False)
        self.table.setVisible(bool(kept))
        words = self.tr("The last one: {0}").format(moment_text(kept[0].made_at)) if kept else self.tr("No backups yet")
        self._list_head.setText(words)
        self.restore_kept.set_unavailable("" if kept else self.tr("There is no backup in the folder."))
        server = self.tr("The database is on a server; its own tools back it up, as pg_dump.")
        self.now.set_unavailable("" if possible else server)
        if not possible:
            self._tell("info", server)

    # --- making ----------------------------------------------------------------------------------------------------

    def _on_left(self) -> None:
        """Number and folder count once they are typed whole: a backup may be made in between."""
        kept = self.keep.value if self.keep.validate() and self.keep.value is not None else self._shown.backups_kept
        if (kept, self.folder.value) != (self._shown.backups_kept, self._shown.backup_folder):
            self._save(backups_kept=kept, backup_folder=self.folder.value)

    def _on_folder(self) -> None:
        path = Dialogs.open_folder(self, self.tr("Folder for backups"))
        if path is not None:
            self._save(backup_folder=str(path))

    def _on_now(self) -> None:
        backups = self._backups
        self._tell("info", self.tr("The backup is being made…"))
        self._context.runner.run(self, lambda _stop: backups.run(), done=self._on_made, failed=self._on_failed)

    def _on_backup(self) -> None:
        path = Dialogs.save_file(self, self.tr("Back up to"), "rigwright-backup.sqlite", self.tr("Backups (*.sqlite)"))
        if path is not None:
            database = self._database
            self._context.runner.run(
                self, lambda _stop: database.backup(path), done=lambda _none: self._on_made(path),
                failed=self._on_failed,
            )  # fmt: skip

    def _on_made(self, path: Path) -> None:
        self._tell("ok", self.tr("The backup is written to {0}.").format(path))
        self._list()

    # --- taking back -----------------------------------------------------------------------------------------------

    def _on_restore_kept(self) -> None:
        if self.table.current is not None:
            self.offer(self.table.current.path)

    def _on_restore(self) -> None:
        path = Dialogs.open_file(self, self.tr("Restore a backup"), self.tr("Backups (*.sqlite *.db *.bak)"))
        if path is not None:
            self.offer(path)

    def offer(self, path: Path) -> None:
        """Shows what a backup holds and asks whether to take it back."""
        database = self._database
        self.notice.hide()  # it is about another file
        self._context.runner.run(
            self, lambda _stop: database.contents(path), done=lambda found: self._ask_restore(path, found),
            failed=self._on_failed,
        )  # fmt: skip

    def _ask_restore(self, path: Path, found: BackupContents) -> None:
        """Shows what the backup holds and asks once."""
        words = self.tr("It takes the place of everything in the open database, whose state is kept beside it.")
        title, yes, no = self.tr("Restore this backup?"), self.tr("Restore"), self.tr("Keep what is open")
        if Dialogs.confirm(self, title, "\n".join([*contents_words(path, found), "", words]), yes, no):
            self.restoring.emit()  # an open project must not be saved over what comes back
            database = self._database
            self._context.runner.run(
                self, lambda _stop: database.restore(path), done=self._on_restored, failed=self._on_failed, lane="save"
            )

    def _on_restored(self, kept: Path) -> None:
        self._tell("ok", self.tr("The backup is restored. The state before is kept as {0}.").format(kept.name))
        self.restored.emit()
        self.entered()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, AppError):
            self._tell("fail", told_error(error))
        else:
            self._context.runner.unhandled.emit(error)

    def _tell(self, tone: str, words: str) -> None:
        self.notice.show_message(tone, "", words)
        self.notice.show()


def _size(one: KeptBackup) -> str:
    return f"{show(one.size_bytes / 1e6, locale_in_force(), 1)} MB"
