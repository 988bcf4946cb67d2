"""Labelled fields: text, numbers with units. Nothing turns red while typing; leaving a field checks it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.measures import Shown, shown_as, to_shown, unit_shown
from app.ui.language import locale_in_force
from app.ui.widgets.fieldbox import FieldBox
from app.ui.widgets.panel import announce
from app.ui.widgets.spoken import sentences
from app.ui.widgets.text import Caption, IconLabel, label, set_tone
from app.ui.widgets.unit_words import in_english, unit_word
from app.viewmodels.numbers import MEASURES, NotANumber, parse_number, show, without_unit


class Field(QWidget):
    """A label above its control (``body``: the box that holds it), a hint or an error below.

    ``changed`` brings the value as soon as it is right.
    """

    changed = Signal(object)

    def __init__(
        self,
        name: str,
        control: QWidget,
        *,
        body: QWidget | None = None,
        hint: str = "",
        info: str = "",
        optional: bool = False,
    ) -> None:
        super().__init__()
        self.control = control
        self._name, self._hint, self._info = name, hint, info
        self.optional, self._locked = optional, ""
        self.problem = ""
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        self.head = QHBoxLayout()
        self.head.setSpacing(6)
        self.caption = Caption(name)
        self.caption.setBuddy(control)
        self.head.addWidget(self.caption)
        if optional:
            self.head.addWidget(label(self.tr("optional"), "caption"))
        if info:
            mark = IconLabel("info", "text2", 14)
            mark.setToolTip(info)
            mark.setAccessibleName(info)
            self.head.addWidget(mark)
        self.head.addStretch(1)
        stack.addLayout(self.head)
        stack.addWidget(body or control)
        self.below = QHBoxLayout()
        self.below.setSpacing(5)
        self._error_icon: IconLabel | None = None
        self._note: QLabel | None = None
        stack.addLayout(self.below)
        stack.addStretch(1)
        control.setAccessibleName(name)
        if info:
            control.setToolTip(info)
        self._show_note()
        self.speak()

    @property
    def name(self) -> str:
        """What stands above the control."""
        return self._name

    def set_hint(self, hint: str) -> None:
        """Other words below the control."""
        self._hint = hint
        self._show_note()
        self.speak()

    def speak(self) -> None:
        """Tells screen readers what is wrong, what is allowed and what the field is for."""
        words = self._locked or sentences(self.problem, self.allowed(), self._info or self._hint)
        self.control.setAccessibleDescription(words)

    def set_locked(self, reason: str) -> None:
        """What is entered cannot be changed now: it stays, focusable and readable, and says why. Empty: it can."""
        self._locked = reason
        if hasattr(self.control, "setReadOnly"):
            self.control.setReadOnly(bool(reason))
        self.control.setToolTip(reason or self._info)
        self.speak()
        self.update()

    def allowed(self) -> str:
        """One sentence saying what may be entered; empty where the control tells it itself."""
        return self.tr("May stay empty.") if self.optional else ""

    def set_problem(self, problem: str) -> None:
        """Marks the field wrong with one sentence on what is allowed; the empty string clears it."""
        if problem and problem != self.problem:
            announce(self, f"{self._name}: {problem}")
        if problem != self.problem:
            self.problem = problem
            self.speak()
        self._mark(bool(problem))
        self._show_note()

    def _mark(self, wrong: bool) -> None:
        """Paint the control's error state."""

    def _other_units(self) -> str:
        """The units that may be typed, where what was typed is none of them."""
        told = ", ".join(unit_word(unit) for unit in self.measure.told)
        typed = self.edit.text().strip()
        return self.tr("These may follow it: {0}.").format(told) if told and any(map(str.isdigit, typed)) else ""

    def below_words(self) -> str:
        """What stands below the control: what is wrong before what helps."""
        return self.problem or self._hint

    def _show_note(self) -> None:
        words = self.below_words()
        if self._note is None:
            if not words:
                return  # most fields never have anything to say
            self._note = label("", "hint", wrap=True)
            self.below.addWidget(self._note, 1)
        if self.problem and self._error_icon is None:
            self._error_icon = IconLabel("failed", "fail", 14)
            self.below.insertWidget(0, self._error_icon, 0, Qt.AlignmentFlag.AlignTop)
        if self._error_icon is not None:
            self._error_icon.setVisible(bool(self.problem))
        self._note.setText(words)
        self._note.setVisible(bool(words))
        set_tone(self._note, "kind", "error" if self.problem else "hint")

    def validate(self) -> bool:
        """Checks as if the field was left; true when it is right."""
        return not self.problem

    def focus(self) -> None:
        """Puts the focus into the control."""
        self.control.setFocus(Qt.FocusReason.TabFocusReason)


class TextField(Field):
    """One line of text."""

    def __init__(self, name: str, *, hint: str = "", info: str = "", optional: bool = False, placeholder: str = "",
                 required: str = "") -> None:  # fmt: skip
        self.box = FieldBox()
        self._required = required
        self.edit = self.box.edit
        self.edit.setPlaceholderText(placeholder)
        self.edit.setToolTip(placeholder)
        super().__init__(name, self.box.edit, body=self.box, hint=hint, info=info, optional=optional)
        self.edit.textEdited.connect(self._on_edited)
        self.box.left.connect(self.validate)

    @property
    def value(self) -> str:
        return self.edit.text().strip()

    def set_value(self, text: str) -> None:
        """Shows a text; one being typed is left alone."""
        if text != self.edit.text().strip():
            self.edit.setText(text)
            self.edit.setCursorPosition(0)

    def allowed(self) -> str:
        """Whether it may stay empty."""
        return super().allowed() or self._required or self.tr("Any text.")

    def validate(self) -> bool:
        self.set_problem(self._required if self._required and not self.value else "")
        return not self.problem

    def _on_edited(self, _text: str) -> None:
        if self.problem:
            self.set_problem("")
        self.changed.emit(self.value)

    def _mark(self, wrong: bool) -> None:
        self.box.set_state(error=wrong)


class NumberField(Field):
    """A figure kept in its measure's unit; others may be typed ("3 days", "2 TB") and are converted on leaving.

    ``optional``: empty means unknown (``None``); ``diamond`` adds the button that says so. ``whole`` asks for a
    whole number. ``compact`` for dense rows. ``scale`` multiplies what is shown to make what is kept. ``empty`` stands
    in the field while nothing does.
    """

    def __init__(self, name: str, measure: str = "plain", *, unit: str | None = None, low: float | None = None,
                 high: float | None = None, whole: bool = False, optional: bool = False, diamond: bool = False,
                 hint: str = "", info: str = "", locale: str | None = None, digits: int | None = None,
                 scale: float = 1.0, compact: bool = False, empty: str = "") -> None:  # fmt: skip
        self.measure = MEASURES[measure]
        self._own_unit = unit
        self._locale = locale or locale_in_force()
        self._unit = self._unit_shown()
        self._low, self._high, self._whole = low, high, whole
        self._optional = optional or diamond
        self._digits, self._scale, self._empty = digits, scale, empty
        self._kept: float | None = None
        self._before: float | None = None
        self._unset = True
        self._reason = ""
        self.box = FieldBox(self._unit, "x" if diamond else "", compact)
        super().__init__(name, self.box.edit, body=self.box, hint=hint, info=info)
        self.edit = self.box.edit
        self.edit.textEdited.connect(self._on_edited)
        self.box.left.connect(self._on_left)
        if self.box.diamond:
            self.box.diamond.setAccessibleName(self.tr("Set {0} unknown").format(name))
            self.box.diamond.setToolTip(self.tr("Set unknown"))
            self.box.diamond.clicked.connect(self._on_unknown)

    @property
    def value(self) -> float | int | None:
        """The last right figure; ``None`` is unknown. What is left wrong, as "1 ton", leaves what stood before."""
        return self._kept

    @property
    def text(self) -> str:
        """That figure with its unit, whatever is being typed."""
        return f"{self._written()} {self._unit}".strip()

    def set_value(self, value: float | int | None) -> None:
        """Shows a figure; one that is being typed or is wrong is left alone."""
        if not self._unset and value == self._kept:
            return
        self._unset = False
        self._kept = self._before = value
        self.set_problem("")
        self._show_kept()

    def set_unit(self, unit: str) -> None:
        """Another unit text (the currency changed)."""
        self._unit = self._own_unit = unit
        self.box.set_suffix(unit)
        self.speak()

    def speak(self) -> None:
        """Besides: why the field does not apply, where it does not."""
        if self._reason:
            self.control.setAccessibleDescription(self._reason)
        else:
            super().speak()

    def allowed(self) -> str:
        """The limits with their unit, and whether it may stay unknown."""
        return sentences(self.range_text(), self.tr("Empty means unknown.") if self._optional else "")

    def set_unavailable(self, reason: str) -> None:
        """The field does not apply: it stays, readable, and says why below. Empty: it applies."""
        self.box.set_read_only(bool(reason))
        self.edit.setText("—" if reason else self._written())
        self.box.keep_in_sight()
        self._reason = reason
        self._show_note()
        self.speak()

    def validate(self) -> bool:
        if self.edit.isReadOnly():
            return True
        try:
            self._read()
        except ValueError as problem:
            self.set_problem(str(problem))
            return False
        self.set_problem("")
        return True

    def range_text(self) -> str:
        """One sentence saying what is allowed."""
        unit = f" {self._unit}" if self._unit else ""
        low, high = self._shown(self._low), self._shown(self._high)
        if low and high:
            return self.tr("Between {0} and {1}{2}.").format(low, high, unit)
        if low:
            return self.tr("{0}{1} or more.").format(low, unit)
        if high:
            return self.tr("At most {0}{1}.").format(high, unit)
        return self.tr("A number, in {0}.").format(self._unit) if unit else self.tr("A number.")

    def below_words(self) -> str:
        """Why the field does not apply goes before everything else."""
        return self._reason or super().below_words()

    def _read(self) -> float | int | None:
        if self._kept is not None and self.edit.text() == self._written():
            return self._kept  # what is shown may be rounded
        try:
            typed = self._parsed(self.edit.text())
        except NotANumber:
            raise ValueError(sentences(self.range_text(), self._other_units())) from None
        if typed is None:
            if self._optional:
                return None
            raise ValueError(self.range_text())
        value = self._within(float(f"{typed * self._scale:.12g}"))
        if self._whole and self._converted is not None:
            return round(value)
        if self._whole:
            if value != int(value):
                raise ValueError(self.tr("A whole number. {0}").format(self.range_text()))
            return int(value)
        return value

    def _parsed(self, text: str) -> float | None:
        """English units are understood whatever the window speaks; its own words for them, and the field's, as well."""
        for way in (text, in_english(text)):
            try:
                return parse_number(way, self.measure, self._locale)
            except NotANumber:
                continue
        return parse_number(without_unit(text, self._unit), self.measure, self._locale)

    def _within(self, value: float) -> float:
        """The value, if it is allowed; one that reads like a limit, which may be rounded there, is that limit."""
        for limit, sign in ((self._low, -1), (self._high, 1)):
            if limit is not None and sign * value > sign * limit:
                if self._shown(value) != self._shown(limit):
                    raise ValueError(self.range_text())
                return limit
        return value

    @property
    def _converted(self) -> Shown | None:
        return None if self._own_unit is not None else shown_as(self.measure.unit, self._locale)

    def _unit_shown(self) -> str:
        return unit_word(unit_shown(self.measure.unit, self._locale)) if self._own_unit is None else self._own_unit

    def _on_edited(self, _text: str) -> None:
        if self.problem:
            self.set_problem("")
        try:
            value = self._read()
        except ValueError:
            return
        self._keep(value)

    def _on_left(self) -> None:
        if not self.validate():
            self._keep(self._before)  # of "1 ton" the 1 was right while it was typed
        elif not self.edit.isReadOnly():
            self._before = self._kept
            self._show_kept()

    def _on_unknown(self) -> None:
        if self.edit.isReadOnly():
            return
        self.edit.clear()
        self.set_problem("")
        self._keep(None)
        self._before = None
        self.box.set_state(unknown=True)

    def _keep(self, value: float | int | None) -> None:
        if value != self._kept or self._unset:
            self._unset = False
            self._kept = value
            self.box.set_state(unknown=self.box.diamond is not None and value is None)
            self.changed.emit(value)

    def _show_kept(self) -> None:
        if self.edit.isReadOnly():
            return
        text = self._written()
        if self.edit.text() != text:
            self.edit.setText(text)
        unknown = self.box.diamond is not None and self._kept is None
        self.edit.setPlaceholderText(self.tr("unknown") if unknown else self._empty)
        self.box.keep_in_sight()
        self.box.set_state(unknown=unknown)

    def _written(self) -> str:
        return self._shown(self._kept, self._digits)

    def _shown(self, value: float | None, digits: int | None = None) -> str:
        if value is None:
            return ""
        figure, turned = float(f"{value / self._scale:.12g}"), self._converted is not None
        shown = to_shown(figure, self.measure.unit, self._locale) if turned else figure
        return show(shown, self._locale, None if turned else digits)

    def _mark(self, wrong: bool) -> None:
        self.box.set_state(error=wrong)
