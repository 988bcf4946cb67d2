"""Who changed what, when, from which file: of one part in the detail pane, of the whole catalog in a dialog."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import AppError
from app.domain.parts import Part
from app.services.catalog_journal import LogFilter
from app.services.catalog_log import LogEntry
from app.ui.catalog.log_words import KINDS, field_word, kind_word, value_column, value_words
from app.ui.catalog.words import titled
from app.ui.context import AppContext
from app.ui.days import moment_text
from app.ui.told import joined, told, told_error
from app.ui.widgets import (
    Button,
    ChoiceField,
    Column,
    DataTable,
    DayField,
    Dialog,
    Dialogs,
    Notice,
    TextField,
    label,
    plural,
    row,
)

PAGE = 500
EVERY = "every"


class LogTab(QWidget):
    """The log of one part; ``whole_wanted`` asks for that of all."""

    whole_wanted = Signal()

    def __init__(self, context: AppContext, locale: str) -> None:
        super().__init__()
        self._context, self._locale = context, locale
        self._part_id = ""
        self._due = False
        self.told = label("", "quiet", wrap=True)
        self.table = DataTable(
            [
                Column(self.tr("What"), self._what, None, tip=_origin),
                Column(self.tr("When"), lambda one: moment_text(one.batch.at), lambda one: one.batch.at, width=146),
            ],
            self.tr("What was changed of the part"),
            dense=True,
        )
        self.whole = Button(self.tr("Log of the whole catalog…"), "", "link")
        self.whole.clicked.connect(self.whole_wanted)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(14, 12, 14, 12)
        stack.addWidget(self.told)
        stack.addWidget(self.table, 1)
        stack.addLayout(row(self.whole, None))
        stack.addStretch(0)

    def show_part(self, part: Part) -> None:
        """Reads what was changed of a part, as soon as somebody looks."""
        self._part_id, self._due = part.id, True
        if self.isVisible():
            self._load()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._due:
            self._load()

    def _load(self) -> None:
        catalog, part_id, self._due = self._context.catalog, self._part_id, False

        def job(_stop: object) -> tuple[str, tuple[LogEntry, ...]]:
            return part_id, tuple(islice(catalog.entries(LogFilter(part_id=part_id)), PAGE))

        self._context.runner.run(self, job, done=self._on_found)

    def _on_found(self, found: tuple[str, Sequence[LogEntry]]) -> None:
        part_id, entries = found
        if part_id != self._part_id:
            return
        self.table.set_rows(entries)
        self.table.fit_widths()
        self.table.setVisible(bool(entries))
        many = plural(len(entries), self.tr("One change."), self.tr("{n} changes, the newest first."))
        self.told.setText(many if entries else self.tr("Nothing was changed of this part."))

    def _what(self, entry: LogEntry) -> str:
        return titled(field_word(entry.field), self._way(entry))

    def _way(self, entry: LogEntry) -> str:
        before, after = (value_words(entry.field, value, self._locale) for value in (entry.before, entry.after))
        if entry.field == "part":
            return self.tr("added") if entry.after is not None else self.tr("deleted")
        return f"{before} → {after}"


class LogDialog(Dialog):
    """``part_wanted(part id, field)`` when a line is opened, ``undo_wanted(step)`` to take a step back."""

    part_wanted = Signal(str, str)
    undo_wanted = Signal(int)

    def __init__(self, context: AppContext, locale: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Log of the catalog"))
        self.resize(1080, 600)
        self._context, self._locale, self._limit = context, locale, PAGE
        self._titles: dict[str, str] = {}
        kinds: list[tuple[object, str]] = [(EVERY, self.tr("Every kind")), *((kind, kind_word(kind)) for kind in KINDS)]
        self.text = TextField(self.tr("Words"), placeholder=self.tr("Part, fact, file, person"))
        self.kind = ChoiceField(self.tr("Kind"), kinds)
        self.kind.set_value(EVERY)
        self.since = DayField(self.tr("From"), optional=True)
        self.until = DayField(self.tr("Up to"), optional=True)
        self.told = label("", "quietcaption")
        self.notice = Notice("fail")
        self.notice.hide()
        self.table = self._table()
        self.nothing = label("", "quiet", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.hide()
        self.undo = Button(self.tr("Take this step back"), "undo")
        self.more = Button(self.tr("Show more"), "")
        self.export = Button(self.tr("Export…"), "export")
        self._lay_out()
        self._connect()
        self.reload()

    def _table(self) -> DataTable:
        def author(one: LogEntry) -> str:
            return one.batch.cause.author

        def file(one: LogEntry) -> str:
            return one.batch.cause.file

        def part(one: LogEntry) -> str:
            return self._titles.get(one.part_id, one.part_id)

        def fact(one: LogEntry) -> str:
            return field_word(one.field)

        return DataTable(
            [
                Column(self.tr("What"), _title, _title, mark=self._mark, tip=_origin),
                Column(self.tr("When"), lambda one: moment_text(one.batch.at), lambda one: one.batch.at, width=146),
                Column(self.tr("By"), author, author, width=96),
                Column(self.tr("File"), file, file, width=96),
                Column(self.tr("Part"), part, part, width=180, tip=lambda one: one.part_id),
                Column(self.tr("Fact"), fact, fact, width=148),
                value_column(self.tr("Before"), "before", self._locale, 110),
                value_column(self.tr("After"), "after", self._locale, 110),
            ],
            self.tr("Changes of the catalog"),
            dense=True,
        )

    def _lay_out(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 14, 16, 14)
        stack.setSpacing(8)
        fields = row(self.text, self.kind, self.since, self.until, spacing=12)
        for n, share in enumerate((3, 2, 1, 1)):
            fields.setStretch(n, share)
        stack.addLayout(fields)
        stack.addWidget(self.notice)
        stack.addWidget(self.told)
        stack.addWidget(self.table, 1)
        stack.addWidget(self.nothing, 1)
        close = Button(self.tr("Close"), "", "primary")
        close.clicked.connect(self.close)
        stack.addLayout(row(self.undo, self.more, self.export, None, close))

    def _connect(self) -> None:
        for field in (self.text, self.kind, self.since, self.until):
            field.changed.connect(lambda _value: self._from_start())
        self.table.opened.connect(lambda one: self.part_wanted.emit(one.part_id, one.field))
        self.table.chosen.connect(lambda _one: self._show_undo())
        self.undo.pressed_ok.connect(self._on_undo)
        self.more.clicked.connect(self._on_more)
        self.export.pressed_ok.connect(self._on_export)

    # --- what is shown ---------------------------------------------------------------------------------------------

    @property
    def wanted(self) -> LogFilter:
        """What the fields ask for."""
        return LogFilter.model_validate(
            {
                "text": self.text.value,
                "kinds": set() if self.kind.value == EVERY else {self.kind.value},
                "since": self.since.value,
                "until": self.until.value,
            }
        )

    def reload(self) -> None:
        """Reads the log again."""
        catalog, wanted, limit = self._context.catalog, self.wanted, self._limit

        def job(_stop: object) -> tuple[LogFilter, tuple[LogEntry, ...], Mapping[str, str]]:
            entries = tuple(islice(catalog.entries(wanted), limit + 1))
            return wanted, entries, catalog.titles(one.part_id for one in entries)

        self._context.runner.run(self, job, done=self._on_found)

    def _from_start(self) -> None:
        self._limit = PAGE
        self.reload()

    def _on_more(self) -> None:
        self._limit *= 4
        self.reload()

    def _on_found(self, found: tuple[LogFilter, tuple[LogEntry, ...], Mapping[str, str]]) -> None:
        wanted, entries, titles = found
        if wanted != self.wanted:
            return
        self._titles.update(titles)
        more = len(entries) > self._limit
        entries = entries[: self._limit]
        self.table.set_rows(entries)
        self.table.fit_widths()
        self.more.setVisible(more)
        words = plural(len(entries), self.tr("One change"), self.tr("{n} changes, the newest first"))
        self.told.setText(words + (self.tr("; there are more") if more else ""))
        self._show_nothing(not entries, wanted == LogFilter())
        self._show_undo()

    def _show_nothing(self, empty: bool, everything: bool) -> None:
        """Words where the lines would be, and nothing that acts on lines."""
        self.nothing.setText(
            self.tr("Nothing was changed in the catalog yet.") if everything else self.tr("No change is like that.")
        )
        self.nothing.setVisible(empty)
        for widget in (self.told, self.table, self.undo):
            widget.setVisible(not empty)
        self.export.set_unavailable(self.tr("There is nothing to export.") if empty else "")

    def _show_undo(self) -> None:
        chosen = self.table.current
        reason = ""
        if chosen is None:
            reason = self.tr("Choose a change of the step first.")
        elif chosen.batch.undone:
            reason = self.tr("This step was taken back already.")
        elif not chosen.batch.can_undo:
            reason = self.tr("This is not a change of its own; choose the one that it is about.")
        self.undo.set_unavailable(reason)

    def _mark(self, entry: LogEntry) -> tuple[str, str, str] | None:
        return ("undo", "text3", self.tr("taken back")) if entry.batch.undone else None

    def show_error(self, words: str) -> None:
        """Says what could not be done."""
        self.notice.show_message("fail", words)
        self.notice.show()

    # --- what the user does ----------------------------------------------------------------------------------------

    def _on_undo(self) -> None:
        chosen = self.table.current
        if chosen is not None:
            self.notice.hide()
            self.undo_wanted.emit(chosen.batch.id)

    def _on_export(self) -> None:
        pattern = self.tr("CSV (*.csv);;JSON (*.json)")
        path = Dialogs.save_file(self, self.tr("Export the log"), "catalog-log.csv", pattern)
        if path is None:
            return
        catalog, wanted = self._context.catalog, self.wanted

        def failed(error: Exception) -> None:
            if isinstance(error, AppError):
                self.show_error(told_error(error))
            else:
                self._context.runner.unhandled.emit(error)

        def done(count: int) -> None:
            words = self.tr("{0} changes written to {1}.").format(count, path.name)
            self.notice.show_message("ok", words)
            self.notice.show()

        self._context.runner.run(self, lambda _stop: catalog.export_log(path, wanted), done=done, failed=failed)


def _title(entry: LogEntry) -> str:
    cause = entry.batch.cause
    kind, title = kind_word(cause.kind), told(cause.title)
    if title != cause.title or title.lower().startswith(kind.lower()):
        return title[:1].upper() + title[1:]
    return titled(kind, title) if title else kind


def _origin(entry: LogEntry) -> str:
    cause = entry.batch.cause
    return joined(filter(None, (_title(entry), cause.author, cause.file)), ", ")
