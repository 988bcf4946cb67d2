"""Where the data lives: place, size, version; testing another one, and backups."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from app.domain.errors import AppError
from app.services.ports import BackupContents
from app.ui.context import AppContext
from app.ui.days import moment_text
from app.ui.told import told_error
from app.ui.widgets import Button, Card, Dialogs, Notice, TextField, label, row
from app.viewmodels.numbers import show


class DatabaseSection(Card):
    """Shows the open database, backs it up and takes a backup back.

    ``restoring`` comes before everything in the database is replaced, ``restored`` after.
    """

    restoring = Signal()
    restored = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context, self._database = context, context.database
        self.add_header(self.tr("Database"), "nav_catalog")
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(18)
        self._facts.setColumnStretch(1, 1)
        self._values = {}
        for n, (key, name) in enumerate(
            (
                ("place", self.tr("Place")),
                ("size", self.tr("Size")),
                ("revision", self.tr("Version of the tables")),
                ("catalog", self.tr("Version of the catalog")),
            )
        ):
            value = label("", wrap=True)
            value.setTextInteractionFlags(
                value.textInteractionFlags() | value.textInteractionFlags().TextSelectableByMouse
            )
            self._values[key] = value
            self._facts.addWidget(label(name, "quiet"), n, 0)
            self._facts.addWidget(value, n, 1)
        self.body.addLayout(self._facts)
        self.notice = Notice("ok")
        self.notice.hide()
        self._make_actions()
        self.body.addWidget(self.notice)

    def _make_actions(self) -> None:
        if hasattr(self._database, "backup"):
            self.backup = Button(self.tr("Back up now…"), "save")
            self.backup.clicked.connect(self._on_backup)
            self.restore = Button(self.tr("Restore…"), "undo")
            self.restore.clicked.connect(self._on_restore)
            self.body.addLayout(row(self.backup, self.restore, None))
        if hasattr(self._database, "test"):
            self.url = TextField(
                self.tr("Another database"),
                placeholder="postgresql://user@server/rigwright",
                hint=self.tr("The program connects only when you press the button."),
            )
            self.test = Button(self.tr("Test connection"))
            self.test.clicked.connect(self._on_test)
            self.body.addWidget(self.url)
            self.body.addLayout(row(self.test, None))

    def entered(self) -> None:
        """Reads place, size and versions."""
        self._context.runner.run(self, lambda _stop: self._read(), done=self._on_read)

    def _read(self) -> dict[str, str]:
        place = str(getattr(self._database, "place", None) or self._database or "")
        size = ""
        file = Path(place.removeprefix("sqlite:///")) if place else None
        if file is not None and file.is_file():
            megabytes = file.stat().st_size / 1e6
            size = f"{show(megabytes, digits=1)} MB"
        return {
            "place": place or self.tr("not told"),
            "size": size or self.tr("not known"),
            "revision": self._database.revision() if hasattr(self._database, "revision") else self.tr("not known"),
            "catalog": str(self._context.catalog.version()),
        }

    def _on_read(self, values: dict[str, str]) -> None:
        for key, value in values.items():
            self._values[key].setText(value)

    def _on_backup(self) -> None:
        path = Dialogs.save_file(self, self.tr("Back up to"), "rigwright-backup.sqlite", self.tr("Backups (*.sqlite)"))
        if path is not None:
            database: Any = self._database
            done = self.tr("The backup is written to {0}.").format(path)
            self._context.runner.run(
                self, lambda _stop: database.backup(path), done=lambda _made: self._tell("ok", done),
                failed=self._on_failed, lane="save",
            )  # fmt: skip

    def _on_restore(self) -> None:
        path = Dialogs.open_file(self, self.tr("Restore a backup"), self.tr("Backups (*.sqlite *.db *.bak)"))
        if path is not None:
            self.offer(path)

    def offer(self, path: Path) -> None:
        """Shows what a backup holds and asks whether to take it back."""
        database: Any = self._database
        self._context.runner.run(
            self, lambda _stop: database.contents(path), done=lambda found: self._ask_restore(path, found),
            failed=self._on_failed,
        )  # fmt: skip

    def _ask_restore(self, path: Path, found: BackupContents) -> None:
        """Shows what the backup holds and asks once."""
        holds = self.tr("{0} holds {1} projects, {2} quotes, {3} parts and {4} facts of your own; saved {5}.").format(
            path.name, found.projects, found.quotes, found.own_parts, found.own_facts,
            moment_text(found.saved_at),
        )  # fmt: skip
        words = self.tr("It takes the place of everything in the open database, whose state is kept beside it.")
        title, yes, no = self.tr("Restore this backup?"), self.tr("Restore"), self.tr("Keep what is open")
        if Dialogs.confirm(self, title, f"{holds}\n\n{words}", yes, no):
            self.restoring.emit()  # an open project must not be saved over what comes back
            database: Any = self._database
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

    def _on_test(self) -> None:
        url, database = self.url.value, self._database
        if not url:
            self.url.set_problem(self.tr("Give the address of a database, as postgresql://user@server/name."))
            return
        self._context.runner.run(
            self,
            lambda _stop: database.test(url),
            done=lambda answer: self._tell("ok", str(answer)),
            failed=self._on_failed,
        )

    def _tell(self, tone: str, words: str) -> None:
        self.notice.show_message(tone, "", words)
        self.notice.show()
