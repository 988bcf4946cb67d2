"""Where an upgrade changed the shipped value under one of the user's: then, now, mine; keep or take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.catalog_log import ChangedUnder
from app.ui.catalog.log_words import field_word, value_column
from app.ui.context import AppContext
from app.ui.widgets import Button, Column, DataTable, Dialog, Notice, label, plural, row


class UpgradeDialog(Dialog):
    """``settle_wanted(lines, keep)`` and ``part_wanted(part id, field)``. Stays open beside the catalog."""

    settle_wanted = Signal(object, bool)
    part_wanted = Signal(str, str)

    def __init__(self, context: AppContext, locale: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Changed under your values"))
        self.resize(960, 480)
        self._context, self._locale = context, locale
        self._titles: dict[str, str] = {}
        self.title = label("", "section", wrap=True)
        hint = self.tr("You entered these values; since then the shipped catalog has come with other ones.")
        self.hint = label(hint, "hint", wrap=True)
        self.none = Notice("ok", self.tr("No shipped value has changed under one of yours."))
        self.notice = Notice("fail")
        self.table = self._table()
        self.keep = Button(self.tr("Keep mine"), "saved")
        self.take = Button(self.tr("Take shipped"), "undo")
        self.keep_all = Button(self.tr("Keep all of mine"), "")
        self.take_all = Button(self.tr("Take all shipped"), "")
        self._lay_out()
        self._connect()
        self.reload()

    def _table(self) -> DataTable:
        def part(one: ChangedUnder) -> str:
            return self._titles.get(one.part_id, one.part_id)

        def fact(one: ChangedUnder) -> str:
            return field_word(one.field)

        return DataTable(
            [
                Column(self.tr("Part"), part, part, tip=lambda one: one.part_id),
                Column(self.tr("Fact"), fact, fact, width=170),
                value_column(self.tr("Shipped then"), "shipped_then", self._locale, 150),
                value_column(self.tr("Shipped now"), "shipped_now", self._locale, 150, bold=True),
                value_column(self.tr("Yours"), "mine", self._locale, 150, bold=True),
            ],
            self.tr("Values that changed under yours"),
        )

    def _lay_out(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 14, 16, 14)
        stack.setSpacing(10)
        for widget in (self.title, self.hint, self.notice, self.none):
            stack.addWidget(widget)
        stack.addWidget(self.table, 1)
        stack.addStretch(0)
        close = Button(self.tr("Close"), "", "primary")
        close.clicked.connect(self.close)
        stack.addLayout(row(self.keep, self.take, self.keep_all, self.take_all, None, close))
        self.notice.hide()
        self.none.hide()

    def _connect(self) -> None:
        self.table.opened.connect(lambda one: self.part_wanted.emit(one.part_id, one.field))
        self.table.chosen.connect(lambda _one: self._show_actions())
        self.keep.pressed_ok.connect(lambda: self._settle([self.table.current], True))
        self.take.pressed_ok.connect(lambda: self._settle([self.table.current], False))
        self.keep_all.pressed_ok.connect(lambda: self._settle(self.table.table.rows, True))
        self.take_all.pressed_ok.connect(lambda: self._settle(self.table.table.rows, False))

    def reload(self) -> None:
        """Compares again."""
        catalog = self._context.catalog

        def job(_stop: object) -> tuple[Sequence[ChangedUnder], Mapping[str, str]]:
            found = catalog.changed_under()
            return found, catalog.titles(one.part_id for one in found)

        def done(found: tuple[Sequence[ChangedUnder], Mapping[str, str]]) -> None:
            self._titles.update(found[1])
            self.show_changes(found[0])

        self._context.runner.run(self, job, done=done)

    def show_changes(self, found: Sequence[ChangedUnder]) -> None:
        """Shows what differs."""
        self.table.set_rows(found, select=lambda _first: True)
        self.title.setVisible(bool(found))
        words = plural(
            len(found),
            self.tr("The shipped value has changed under one of yours"),
            self.tr("The shipped value has changed under {n} of yours"),
        )
        self.title.setText(words)
        for button in (self.keep, self.take, self.keep_all, self.take_all):
            button.setVisible(bool(found))
        self.none.setVisible(not found)
        self.table.setVisible(bool(found))
        self.hint.setVisible(bool(found))
        self._show_actions()

    def show_error(self, words: str) -> None:
        """Says what could not be done."""
        self.notice.show_message("fail", words)
        self.notice.show()

    def _show_actions(self) -> None:
        nothing = "" if self.table.table.rows else self.tr("Nothing differs.")
        chosen = nothing or ("" if self.table.current is not None else self.tr("Choose a line first."))
        for button in (self.keep, self.take):
            button.set_unavailable(chosen)
        for button in (self.keep_all, self.take_all):
            button.set_unavailable(nothing)

    def _settle(self, lines: Sequence[ChangedUnder | None], keep: bool) -> None:
        self.notice.hide()
        self.settle_wanted.emit([line for line in lines if line is not None], keep)
