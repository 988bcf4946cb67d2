"""The assumptions: groups that fold to one line, a line for each figure, its former value and a reset where changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.ui.theme import Themed, scaled
from app.ui.widgets import Button, Card, CheckBox, NumberField, label, reveal, row, rule, uncut
from app.ui.widgets.elided import ElidedLabel
from app.ui.wizard.cost.assumption_words import (
    LIMITS,
    MAY_BE_NONE,
    TICKED,
    WHOLE,
    folded_text,
    former_number,
    former_text,
    group_name,
    idle_text,
    name_of,
    tip_of,
    unit_of,
)
from app.viewmodels.assumptions import GROUPS, MEASURE_OF, OPEN_AT_FIRST, SCALE, AssumptionRow

FIELD_PX = 138


class Line:
    """One assumption: its name, the way back where it was changed, and the field, or the box to tick."""

    def __init__(self, name: str, field: NumberField | CheckBox, caption: QLabel, reset: Button) -> None:
        self.name, self.field, self.caption, self.reset = name, field, caption, reset

    def show(self, row: AssumptionRow, currency: str, locale: str, on: bool) -> None:
        """Its value, and what it was where it was changed; ``on`` false hides it."""
        if isinstance(self.field, NumberField):
            self.field.set_unit(unit_of(self.name, currency, locale))
            self.field.set_value(row.value)
        else:
            self.field.setChecked(bool(row.value))
        tip = tip_of(row)
        control = self.control
        if control.toolTip() != tip:
            for widget in (self.caption, control):
                widget.setToolTip(tip)
            control.setAccessibleDescription(tip)
        for widget in (self.field, self.caption):
            reveal(widget, on)
        reveal(self.reset, on and row.changed)
        if row.changed:
            former = former_text(row, currency, locale)
            self.reset.setText(QCoreApplication.translate("Assumptions", "was {0}").format(former_number(row, locale)))
            self.reset.setToolTip(QCoreApplication.translate("Assumptions", "Back to {0}").format(former))
            self.reset.setAccessibleName(f"{name_of(self.name)}: {self.reset.toolTip()}")

    @property
    def control(self) -> QWidget:
        """What takes the focus."""
        return self.field.edit if isinstance(self.field, NumberField) else self.field


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
        uncut(head, self.button, self._summary)
        head.setStretch(2, 1000)  # what the summary leaves free, or all of it where there is none
        head.setContentsMargins(6, 1, 12, 1)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(rule())
        stack.addLayout(head)
        stack.addWidget(self._content)
        self._idle = label("", "hint", wrap=True)
        self._idle.setContentsMargins(12, 0, 12, 4)
        stack.addWidget(self._idle)
        self.set_open(is_open)

    @property
    def is_open(self) -> bool:
        """Whether its fields are on show."""
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
        self.grid.addWidget(line.caption, 2 * at, 0)
        self.grid.addWidget(line.field, 2 * at, 1)
        self.grid.addWidget(line.reset, 2 * at + 1, 0, 1, 2, Qt.AlignmentFlag.AlignRight)

    def show_rows(self, rows: Sequence[AssumptionRow], currency: str) -> None:
        """The line that stands for the group while it is folded."""
        self._summary.setText(folded_text(rows, currency, self._locale))
        reveal(self._dot, any(one.changed for one in rows))
        self._idle.setText(idle_text(rows))
        reveal(self._idle, bool(self._idle.text()))
        reveal(self, bool(rows))
        self._tell()

    def _tell(self) -> None:
        state = self.tr("open") if self._open else self._summary.text()
        self.button.setAccessibleName(f"{self._title}, {state}")


class AssumptionsCard(Themed, Card):
    """``edited`` brings name and value (``None``: not assumed at all), ``taken_back`` a name."""

    edited = Signal(str, object)
    taken_back = Signal(str)
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
        self.start_theming()

    def retint(self) -> None:
        for line in self.lines.values():
            line.field.setFixedWidth(scaled(FIELD_PX))

    def show_rows(self, rows: Sequence[AssumptionRow], currency: str, hidden: Sequence[str] = ()) -> None:
        """Values, and what they were where they were changed."""
        for one in rows:
            self.lines[one.name].show(one, currency, self._locale, one.name not in hidden)
        for group, made in self.groups.items():
            made.show_rows([one for one in rows if one.group == group and one.name not in hidden], currency)
        reveal(self._reset, any(one.changed for one in rows))

    def first(self) -> QWidget:
        """The first assumption."""
        return next(iter(self.lines.values())).control

    def _line(self, name: str) -> Line:
        title = name_of(name)
        field = self._box(name) if name in TICKED else self._field(name)
        caption = label(title, "label")
        line = Line(name, field, caption, Button("", "", "link"))
        caption.setBuddy(line.control)
        line.reset.clicked.connect(lambda: self._on_reset(name))
        return line

    def _field(self, name: str) -> NumberField:
        low, high = LIMITS[name]
        field = NumberField(name_of(name), MEASURE_OF.get(name, "money"), low=low, high=high, locale=self._locale,
                            scale=SCALE.get(name, 1.0), whole=name in WHOLE, optional=name in MAY_BE_NONE,
                            compact=True, empty=self.tr("not assumed"))  # fmt: skip
        field.caption.hide()
        field.changed.connect(lambda value: self.edited.emit(name, value))
        return field

    def _box(self, name: str) -> CheckBox:
        box = CheckBox("")
        box.setAccessibleName(name_of(name))
        box.clicked.connect(lambda on: self.edited.emit(name, on))
        return box

    def _on_reset(self, name: str) -> None:
        self.taken_back.emit(name)
        self.lines[name].control.setFocus(Qt.FocusReason.TabFocusReason)
