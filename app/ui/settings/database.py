"""Where the data lives: place, size, version; testing another one, and backups."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QGridLayout

from app.ui.context import AppContext
from app.ui.widgets import Button, Card, Dialogs, Notice, TextField, label, row
from app.viewmodels.numbers import show


class DatabaseSection(Card):
    """Shows the open database. What the database offers besides (test, switch, backup) is offered here."""

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
            self.body.addLayout(row(self.backup, None))
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
            "revision": str(getattr(self._database, "revision", "") or self.tr("not known")),
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
                self, lambda _stop: database.backup(path), done=lambda _made: self._tell("ok", done)
            )

    def _on_test(self) -> None:
        url, database = self.url.value, self._database
        if not url:
            self.url.set_problem(self.tr("Give the address of a database, as postgresql://user@server/name."))
            return
        good = self.tr("The connection works.")
        self._context.runner.run(
            self,
            lambda _stop: database.test(url),
            done=lambda _answer: self._tell("ok", good),
            failed=lambda error: self._tell("fail", str(error)),
        )

    def _tell(self, tone: str, words: str) -> None:
        self.notice.show_message(tone, "", words)
        self.notice.show()
