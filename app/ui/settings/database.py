"""Where the data lives: place, size, version; testing another one, and changing over to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from app.domain.errors import AppError
from app.ui.context import AppContext
from app.ui.language import locale_in_force
from app.ui.told import joined, told, told_error
from app.ui.widgets import Button, Card, Dialogs, FlowLayout, Notice, TextField, label, row, rule
from app.viewmodels.numbers import show


class DatabaseSection(Card):
    """Shows the open database; ``database_wanted`` brings the address of another one, asked for and confirmed."""

    database_wanted = Signal(str)

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._database: Any = context.database
        self.add_header(self.tr("Database"), "nav_catalog")
        facts = QGridLayout()
        facts.setHorizontalSpacing(18)
        facts.setColumnStretch(1, 1)
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
            facts.addWidget(label(name, "quiet"), n, 0)
            facts.addWidget(value, n, 1)
        self.body.addLayout(facts)
        self.notice = Notice("ok")
        self.notice.hide()
        if hasattr(self._database, "test"):
            self._make_actions()
        self.body.addWidget(self.notice)

    def _make_actions(self) -> None:
        self.url = TextField(
            self.tr("Another database"),
            placeholder="postgresql://user@server/rigwright",
            hint=self.tr("A file on this computer, or the address of a PostgreSQL server that a team shares."),
        )
        self.choose = Button(self.tr("Choose file…"), "drop_file")
        self.fresh = Button(self.tr("New file…"), "new")
        self.test = Button(self.tr("Test connection"), "lan-connect")
        self.change = Button(self.tr("Switch…"), "swap", "primary")
        self.back = Button(self.tr("Back to the database on this computer"), "", "link")
        self.choose.clicked.connect(self._on_choose)
        self.fresh.clicked.connect(self._on_fresh)
        self.test.clicked.connect(self._on_test)
        self.change.clicked.connect(self._on_change)
        self.back.clicked.connect(lambda: self._ask(self._context.choice.usual))
        self.back.hide()
        self.body.addWidget(rule())
        self.body.addWidget(self.url)
        self.body.addLayout(FlowLayout(self.choose, self.fresh, self.test, self.change, spacing=8))
        self.body.addLayout(row(self.back, None))

    def entered(self) -> None:
        """Reads place, size and versions."""
        self._context.runner.run(self, lambda _stop: self._read(), done=self._on_read)

    def _read(self) -> dict[str, str]:
        place = str(getattr(self._database, "place", None) or self._database or "")
        size = ""
        file = Path(place.removeprefix("sqlite:///")) if place else None
        if file is not None and file.is_file():
            megabytes = file.stat().st_size / 1e6
            size = f"{show(megabytes, locale_in_force(), digits=1)} MB"
        return {
            "place": place or self.tr("not told"),
            "size": size or self.tr("not known"),
            "revision": self._database.revision() if hasattr(self._database, "revision") else self.tr("not known"),
            "catalog": str(self._context.catalog.version()),
        }

    def _on_read(self, values: dict[str, str]) -> None:
        for key, value in values.items():
            self._values[key].setText(value)
        choice = self._context.choice
        if choice is not None and hasattr(self, "back"):
            self.back.setVisible(values["place"] != choice.usual.removeprefix("sqlite:///"))

    def _on_choose(self) -> None:
        path = Dialogs.open_file(self, self.tr("Choose a database"), self.tr("Databases (*.db *.sqlite)"))
        if path is not None:
            self.url.set_value(str(path))
            self.url.validate()
            self._on_test()

    def _on_fresh(self) -> None:
        path = Dialogs.save_file(self, self.tr("New database"), "rigwright.db", self.tr("Databases (*.db)"))
        if path is not None and path.exists():
            self._tell("fail", self.tr("{0} is there already. Choose it, or give another name.").format(path.name))
        elif path is not None:
            self._ask(str(path))

    def _given(self) -> str:
        if not self.url.value:
            self.url.set_problem(self.tr("Give the address of a database, as postgresql://user@server/name."))
        return self.url.value

    def _on_test(self) -> None:
        url, database = self._given(), self._database
        if url:
            self._tell("info", self.tr("Testing the connection…"))
            self._context.runner.run(
                self, lambda _stop: database.test(url), done=lambda answer: self._tell("ok", told(str(answer))),
                failed=self._on_failed,
            )  # fmt: skip

    def _on_change(self) -> None:
        """Tests first: what cannot be reached is not changed over to."""
        url, database = self._given(), self._database
        if url:
            self._tell("info", self.tr("Testing the connection…"))
            self._context.runner.run(
                self, lambda _stop: database.test(url), done=lambda answer: self._on_reached(url, str(answer)),
                failed=self._on_failed,
            )  # fmt: skip

    def _on_reached(self, url: str, answer: str) -> None:
        self._tell("ok", told(answer))
        self._ask(url)

    def _ask(self, url: str) -> None:
        words = self.tr(
            "The open project is saved and closed. The window then shows what is in the other database, now and at the "
            "next start. Nothing is copied between the two."
        )
        yes, no = self.tr("Switch"), self.tr("Stay here")
        if Dialogs.confirm(self, self.tr("Open another database?"), words, yes, no):
            self._tell("info", self.tr("Opening the database…"))
            self.database_wanted.emit(url)

    def show_failure(self, words: str) -> None:
        """The other database could not be opened."""
        self._tell("fail", words)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, AppError):
            stays = self.tr("The current database stays open.")
            words = told_error(error)
            self._tell("fail", words if stays in words else joined((words, stays)))
        else:
            self._context.runner.unhandled.emit(error)

    def _tell(self, tone: str, words: str) -> None:
        self.notice.show_message(tone, "", words)
        self.notice.show()
