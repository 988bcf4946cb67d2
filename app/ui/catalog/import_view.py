"""An import before it happens: what is new, changes, is rejected and why. Nothing is changed until applied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from app.services.catalog_import import StagedImport, StagedRow
from app.ui.catalog.words import fact_label, shown
from app.ui.widgets import Button, Column, DataTable, Notice, label, plural
from app.viewmodels.numbers import show
from app.viewmodels.part_form import fact_of, plain

KINDS = {
    "new": ("new", "text2"),
    "changed": ("edit", "text2"),
    "unchanged": ("saved", "text3"),
    "rejected": ("failed", "fail"),
}


@dataclass(frozen=True)
class ImportLine:
    """One line of the preview: a row of the file, or one value of it that changes."""

    kind: str
    part: str
    field: str
    value: str
    why: str


class ImportView(QWidget):
    """The preview. ``apply_wanted(staged)`` and ``closed`` are the two ways out."""

    apply_wanted = Signal(object)
    closed = Signal()

    def __init__(self, locale: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self._locale = locale
        self._staged: StagedImport | None = None
        self._lines: tuple[ImportLine, ...] = ()
        self._kind = ""
        self._build()

    def _build(self) -> None:
        self.table = self._make_table()
        self.notice = Notice("fail")
        self.notice.hide()
        body = QVBoxLayout()
        body.setContentsMargins(16, 12, 16, 12)
        body.setSpacing(10)
        body.addLayout(self._make_chips())
        body.addWidget(self.notice)
        body.addWidget(self.table, 1)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self._make_head())
        stack.addLayout(body, 1)
        stack.addWidget(self._make_foot())

    def _make_head(self) -> QFrame:
        self._file = label("", "quiet")
        bar = QFrame()
        bar.setObjectName("bar")
        head = QHBoxLayout(bar)
        head.setContentsMargins(16, 10, 16, 10)
        back = Button("", "back", "icon", tip=self.tr("Back to the catalog"))
        back.clicked.connect(self.closed)
        for widget in (back, label(self.tr("Import parts"), "title"), self._file):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(label(self.tr("Nothing has been changed yet."), "quiet"))
        return bar

    def _make_chips(self) -> QHBoxLayout:
        self.chips: dict[str, Button] = {}
        chips = QHBoxLayout()
        chips.setSpacing(8)
        for kind in ("", *KINDS):
            chip = Button("", KINDS[kind][0] if kind else "columns", "chip")
            chip.clicked.connect(lambda _on=False, which=kind: self._show_kind(which))
            self.chips[kind] = chip
            chips.addWidget(chip)
        chips.addStretch(1)
        return chips

    def _make_table(self) -> DataTable:
        words = self._words()
        table = DataTable(
            [
                Column(self.tr("Part"), lambda one: one.part, lambda one: one.part.lower()),
                Column(self.tr("What"), lambda one: words[one.kind], lambda one: one.kind, width=130,
                       mark=lambda one: (*KINDS[one.kind], words[one.kind])),
                Column(self.tr("Field"), lambda one: one.field, lambda one: one.field, width=170),
                Column(self.tr("Value"), lambda one: one.value, lambda one: one.value, width=260,
                       tip=lambda one: one.value),
                Column(self.tr("Why"), lambda one: one.why, lambda one: one.why, width=330, tip=lambda one: one.why),
            ],
            self.tr("What the import would change"),
        )  # fmt: skip
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        table.setColumnWidth(0, 280)
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        return table

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("footer")
        line = QHBoxLayout(foot)
        line.setContentsMargins(16, 9, 16, 9)
        cancel = Button(self.tr("Cancel import"))
        cancel.clicked.connect(self.closed)
        self.apply = Button("", "next", "primary")
        self.apply.pressed_ok.connect(lambda: self.apply_wanted.emit(self._staged))
        line.addWidget(cancel)
        line.addStretch(1)
        line.addWidget(label(self.tr("One step to undo. Your own values count as yours."), "hint"))
        line.addWidget(self.apply)
        return foot

    def show_staged(self, staged: StagedImport, file: str, names: dict[str, tuple[str, str]]) -> None:
        """Shows what an import would do; ``names`` gives title and category by part id."""
        self._staged = staged
        self._file.setText(file)
        self.notice.hide()
        self._lines = tuple(line for entry in staged.rows for line in self._lines_of(entry, names))
        counts = staged.counts
        words = self._words()
        for kind, chip in self.chips.items():
            number = counts[kind] if kind else len(staged.rows)
            chip.setText(f"{words[kind]}  {show(number, self._locale)}")
            chip.setAccessibleName(chip.text())
        to_do = counts["new"] + counts["changed"]
        self.apply.setText(plural(to_do, self.tr("Apply {n} change"), self.tr("Apply {n} changes")))
        self.apply.setAccessibleName(self.apply.text())
        self.apply.set_unavailable("" if to_do else self.tr("There is nothing to change."))
        self._show_kind("")
        if not to_do:
            self.notice.show_message("info", self.tr("This file changes nothing."))
            self.notice.show()

    def show_error(self, message: str) -> None:
        """Says why nothing was applied."""
        self.notice.show_message("fail", message, self.tr("Nothing was changed."))
        self.notice.show()

    def _words(self) -> dict[str, str]:
        return {
            "": self.tr("All"),
            "new": self.tr("New"),
            "changed": self.tr("Changed"),
            "unchanged": self.tr("Unchanged"),
            "rejected": self.tr("Rejected"),
        }

    def _show_kind(self, kind: str) -> None:
        self._kind = kind
        for one, chip in self.chips.items():
            chip.setChecked(one == kind)
        self.table.set_rows([line for line in self._lines if kind in ("", line.kind)])

    def _lines_of(self, entry: StagedRow, names: dict[str, tuple[str, str]]) -> Sequence[ImportLine]:
        title, category = names.get(entry.part_id or "", (entry.part_id or "", ""))
        if entry.kind == "changed":
            return [
                ImportLine("changed", title, *self._change(category, change), entry.where) for change in entry.changes
            ]
        field = self.tr("New part") if entry.kind == "new" else ""
        why = entry.reason or entry.where
        if entry.kind == "rejected":
            return [ImportLine("rejected", title or entry.where, field, self.tr("left out"), f"{entry.where}: {why}")]
        return [ImportLine(entry.kind, title, field, "", why)]

    def _change(self, category: str, change: Any) -> tuple[str, str]:
        shape = fact_of(category, change.field) if category else None
        if shape is None:
            return change.field, f"{_plain(change.before)} → {_plain(change.after)}"
        before, after = (shown(shape, plain(value), self._locale, unit=True) for value in (change.before, change.after))
        return fact_label(shape), f"{before} → {after}"


def _plain(value: Any) -> str:
    if hasattr(value, "amount"):
        return f"{value.amount} {value.currency}"
    return "—" if value is None else str(value)
