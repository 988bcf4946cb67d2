"""The assumptions: groups that fold to one line, a line for each figure, its former value and a reset where changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.ui.widgets import Button, Card, NumberField, label, reveal, row, rule
from app.ui.widgets.elided import ElidedLabel
from app.ui.wizard.cost.assumption_words import (
    LIMITS,
    folded_text,
    former_number,
    former_text,
    group_name,
    name_of,
    source_of,
    unit_of,
)
from app.viewmodels.assumptions import GROUPS, OPEN_AT_FIRST, SCALE, AssumptionRow

FIELD_PX = 138


class Line:
    """One assumption: its name, the way back where it was changed, and the field."""

    def __init__(self, name: str, field: NumberField, caption: QLabel, reset: Button) -> None:
        self.name, self.field, self.caption, self.reset = name, field, caption, reset

    def show(self, shown: AssumptionRow, currency: str, locale: str, on: bool) -> None:
        """Its value, and what it was where it was changed; ``on`` false hides it."""
        self.field.set_unit(unit_of(self.name, currency, locale))
        self.field.set_value(shown.value)
        for widget in (self.field, self.caption):
            reveal(widget, on)
        reveal(self.reset, on and shown.former is not None)
        if shown.former is not None:
            former = former_text(shown, currency, locale)
            self.reset.setText(self.reset.tr("was {0}").format(former_number(shown, locale)))
            self.reset.setToolTip(self.reset.tr("Back to {0}").format(former))
            self.reset.setAccessibleName(f"{name_of(self.name)}: {self.reset.toolTip()}")


class AssumptionGroup(QWidget):
    """A heading that folds its lines; folded, it tells them in one line, with a dot where one was changed."""

    def __init__(self, group: str, locale: str, is_open: bool) -> None:
        super().__init__()
        self._locale, self._open = locale, is_open
        self._title = group_name(group)
        self._dot = label("●", "label", tone="link")
        self._dot.setToolTip(self.tr("Changed"))
        self._summary = ElidedLabel("", "quietcaption")
        self.button = Button(self._title, "collapse", "plain")
        self.button.setStyleSheet("font-weight: 600; padding-left: 0;")
        self.button.clicked.connect(lambda: self.set_open(not self._open))
        self._content = QWidget()
        self.grid = QGridLayout(self._content)
        self.grid.setContentsMargins(12, 0, 12, 6)
        self.grid.setVerticalSpacing(4)
        self.grid.setHorizontalSpacing(6)
        self.grid.setColumnStretch(0, 1)
        head = row(self.button, self._dot, self._summary, None, spacing=4)
        head.setStretch(2, 1000)  # what the summary leaves free, or all of it where there is none
        head.setContentsMargins(6, 1, 12, 1)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(rule())
        stack.addLayout(head)
        stack.addWidget(self._content)
        self.set_open(is_open)

    @property
    def is_open(self) -> bool:
        return self._open

    def set_open(self, is_open: bool) -> None:
        """Folds or unfolds."""
        self._open = is_open
        self.button.set_icon("collapse" if is_open else "expand")
        reveal(self._content, is_open)
        reveal(self._summary, not is_open)
        self._tell()

    def add(self, line: Line, at: int) -> None:
        """Puts a line below the others."""
        self.grid.addWidget(line.caption, at, 0)
        self.grid.addWidget(line.reset, at, 1, Qt.AlignmentFlag.AlignRight)
        self.grid.addWidget(line.field, at, 2)

    def show_rows(self, rows: Sequence[AssumptionRow], currency: str) -> None:
        """The line that stands for the group while it is folded."""
        self._summary.setText(folded_text(rows, currency, self._locale))
        reveal(self._dot, any(one.former is not None for one in rows))
        reveal(self, bool(rows))
        self._tell()

    def _tell(self) -> None:
        state = self.tr("open") if self._open else self._summary.text()
        self.button.setAccessibleName(f"{self._title}, {state}")


class AssumptionsCard(Card):
    """``edited`` brings name and value; a value of ``None`` takes the change back."""

    edited = Signal(str, object)
    reset_all = Signal()

    def __init__(self, locale: str) -> None:
        super().__init__(margins=(0, 8, 0, 8))
        self._locale = locale
        self.body.setSpacing(2)
        self.lines: dict[str, Line] = {}
        head = self.add_header(self.tr("Assumptions"))
        head.setContentsMargins(12, 0, 12, 4)
        self._reset = Button(self.tr("Reset all"), "", "link")
        self._reset.clicked.connect(self.reset_all)
        head.addWidget(self._reset)
        self.groups = {group: AssumptionGroup(group, locale, group in OPEN_AT_FIRST) for group in GROUPS}
        for group, names in GROUPS.items():
            for at, name in enumerate(names):
                self.lines[name] = self._line(name)
                self.groups[group].add(self.lines[name], at)
            self.body.addWidget(self.groups[group])
        self.body.addStretch(1)
        note = label(self.tr("A change updates every figure at once."), "quietcaption", wrap=True)
        note.setContentsMargins(12, 0, 12, 0)
        self.body.addWidget(note)

    def show_rows(self, rows: Sequence[AssumptionRow], currency: str, hidden: Sequence[str] = ()) -> None:
        """Values, and what they were where they were changed."""
        for one in rows:
            self.lines[one.name].show(one, currency, self._locale, one.name not in hidden)
        for group, made in self.groups.items():
            made.show_rows([one for one in rows if one.group == group and one.name not in hidden], currency)
        reveal(self._reset, any(one.former is not None for one in rows))

    def first(self) -> NumberField:
        """The first assumption."""
        return next(iter(self.lines.values())).field

    def _line(self, name: str) -> Line:
        low, high = LIMITS[name]
        title, source = name_of(name), source_of(name)
        field = NumberField(title, "plain", low=low, high=high, locale=self._locale, scale=SCALE.get(name, 1.0),
                            compact=True)  # fmt: skip
        field.caption.hide()
        field.setFixedWidth(FIELD_PX)
        field.changed.connect(lambda value: self.edited.emit(name, value))
        field.edit.setAccessibleDescription(source)
        caption = label(title, "label")
        caption.setBuddy(field.edit)
        for widget in (caption, field.edit):
            widget.setToolTip(source)
        reset = Button("", "", "link")
        reset.clicked.connect(self._back(name))
        return Line(name, field, caption, reset)

    def _back(self, name: str) -> Callable[[], None]:
        def act() -> None:
            self.edited.emit(name, None)
            self.lines[name].field.focus()

        return act
