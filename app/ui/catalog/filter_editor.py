"""The editor of one filter: from and to with units, values to choose from, or texts; and what to do with unknown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.services.catalog_query import FactFilter
from app.ui.catalog.check_list import CheckList
from app.ui.catalog.filter_words import filter_name, value_word
from app.ui.catalog.words import fact_help, fact_unit
from app.ui.widgets import CheckBox, Combo, FieldBox, SearchField, label
from app.viewmodels.catalog_filters import (
    FilterKind,
    filter_kind,
    range_filter,
    unknown_of,
    values_filter,
)
from app.viewmodels.part_form import FactShape, NotAllowed, shown_number

TYPING_MS, GAP_PX = 250, 20
Values = Callable[[QObject, str, Callable[[Sequence[str]], None]], None]
"""Asks on somebody's behalf for the texts that a fact has, and hands them over when they are here."""


class FilterEditor(QWidget):
    """``changed(filter or None)`` shortly after each entry that can be read; wrong ones are told of on leaving."""

    changed = Signal(object)

    def __init__(self, shape: FactShape, wanted: FactFilter | None, locale: str, values: Values) -> None:
        super().__init__()
        self.shape, self._locale, self._values = shape, locale, values
        self.kind: FilterKind = filter_kind(shape)
        self.boxes: list[FieldBox] = []
        self.checks: list[tuple[object, CheckBox]] = []
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._tell)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        stack.addWidget(label(filter_name(shape), "section", wrap=True))
        if fact_help(shape):
            stack.addWidget(label(fact_help(shape), "hint", wrap=True))
        {"range": self._add_range, "values": self._add_values, "words": self._add_words}.get(
            self.kind, lambda _stack, _wanted: None
        )(stack, wanted)
        self.note = label("", "error", wrap=True)
        self.note.hide()
        stack.addWidget(self.note)
        self._add_unknown(stack, wanted)
        if self.kind != "words":
            stack.addStretch(1)

    # --- parts -----------------------------------------------------------------------------------------------------

    def _add_range(self, stack: QVBoxLayout, wanted: FactFilter | None) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP_PX)
        grid.setVerticalSpacing(8)
        ends = ((self.tr("From"), wanted and wanted.low), (self.tr("To"), wanted and wanted.high))
        for at, (text, value) in enumerate(ends):
            figure = shown_number(self.shape, value, self._locale)
            box = self._box(f"{filter_name(self.shape)}: {text}", figure, fact_unit(self.shape))
            name = label(text, "label")
            name.setBuddy(box.edit)
            grid.addWidget(name, at, 0)
            grid.addWidget(box, at, 1)
        grid.setColumnStretch(1, 1)
        stack.addLayout(grid)
        if self.shape.unit:
            stack.addWidget(label(self.tr("Other units may be typed; they are converted."), "hint", wrap=True))

    def _add_values(self, stack: QVBoxLayout, wanted: FactFilter | None) -> None:
        options = (True, False) if self.shape.kind == "flag" else self.shape.options
        for option in options:
            check = CheckBox(value_word(option))
            check.setChecked(wanted is not None and option in wanted.one_of)
            check.toggled.connect(lambda _on: self._tell())
            self.checks.append((option, check))
            stack.addWidget(check)

    def _add_words(self, stack: QVBoxLayout, wanted: FactFilter | None) -> None:
        self.words = CheckList(filter_name(self.shape))
        self.words.setMinimumHeight(self.fontMetrics().height() * 10)
        self.find = SearchField(self.tr("Find a value"), self.tr("Find a value"), self.words)
        self.find.edit.textChanged.connect(self.words.narrow)
        self.words.itemChanged.connect(lambda _item: self._tell())
        stack.addWidget(self.find)
        stack.addWidget(self.words, 1)
        chosen = tuple(str(one) for one in wanted.one_of) if wanted else ()
        self._show_values(chosen, chosen)
        self._values(self, self.shape.name, lambda found: self._show_values(found, self.words.checked))

    def _show_values(self, found: Sequence[str], chosen: Sequence[str]) -> None:
        self.words.blockSignals(True)
        self.words.clear()
        for value in dict.fromkeys((*chosen, *found)):
            self.words.add(value, value, value in chosen)
        self.words.setCurrentRow(0)
        self.words.narrow(self.find.edit.text())
        self.words.blockSignals(False)

    def _add_unknown(self, stack: QVBoxLayout, wanted: FactFilter | None) -> None:
        options = [
            ("out", self.tr("Leave out")),
            ("too", self.tr("List them too")),
            ("only", self.tr("List only them")),
        ]
        if self.kind == "known":
            options = [("out", self.tr("List like all others")), ("only", self.tr("List only them"))]
        self.unknown = Combo(options, self.tr("Parts of which it is unknown"))
        self.unknown.set_value(unknown_of(wanted))
        self.unknown.currentIndexChanged.connect(lambda _at: self._tell())
        stack.addSpacing(4)
        name = label(self.tr("Parts of which it is &unknown"), "label", wrap=True)
        name.setTextFormat(name.textFormat().AutoText)
        name.setBuddy(self.unknown)
        stack.addWidget(name)
        stack.addWidget(self.unknown)

    def _box(self, name: str, text: str, unit: str) -> FieldBox:
        box = FieldBox(unit)
        box.edit.setText(text)
        box.edit.setAccessibleName(name)
        box.edit.setAccessibleDescription(unit)
        box.edit.textEdited.connect(lambda _text: self._typing.start())
        box.edit.returnPressed.connect(self._tell)
        box.left.connect(self._on_left)
        self.boxes.append(box)
        return box

    # --- what was entered ------------------------------------------------------------------------------------------

    def focus(self) -> None:
        """Goes to its first control."""
        if self.kind == "words":
            self.find.edit.setFocus()
            return
        target = self.boxes[0].edit if self.boxes else self.checks[0][1] if self.checks else self.unknown
        target.setFocus()

    def read(self) -> FactFilter | None:
        """The filter entered; raises ``NotAllowed``."""
        unknown = self.unknown.value or "out"
        if self.kind == "range":
            low, high = (box.edit.text() for box in self.boxes)
            return range_filter(self.shape, low, high, unknown, self._locale)
        if self.kind == "words":
            return values_filter(self.shape, self.words.checked, unknown)
        return values_filter(self.shape, (key for key, check in self.checks if check.isChecked()), unknown)

    def _tell(self) -> None:
        self._typing.stop()
        try:
            wanted = self.read()
        except NotAllowed:
            return
        self._show_problem("")
        self.changed.emit(wanted)

    def _on_left(self) -> None:
        try:
            self.read()
        except NotAllowed as problem:
            unit = self.tr(", in {0}").format(fact_unit(self.shape)) if self.shape.unit else ""
            number = self.tr("A number{0}, or nothing.").format(unit)
            order = self.tr("The first figure must not be above the second.")
            self._show_problem(order if problem.reason == "range" else number)
            return
        self._show_problem("")
        if self._typing.isActive():
            self._tell()

    def _show_problem(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))
        for box in self.boxes:
            box.set_state(error=bool(words))
