"""One fact in the form: label, control, origin; beneath them the shipped value, what is allowed, the source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.domain.parts import Confidence, Part
from app.ui.catalog.controls import control_for
from app.ui.catalog.rows_editor import RowsEditor
from app.ui.catalog.words import (
    allowed,
    complaint,
    confidence_look,
    confidence_meaning,
    fact_help,
    fact_label,
    shown,
    translate,
)
from app.ui.theme import Themed, tokens
from app.ui.widgets import Button, IconLabel, announce, label, set_tone
from app.viewmodels.part_form import FactShape, NotAllowed, plain, value_of
from app.viewmodels.row_facts import labels_in

WIDEST_LABEL, WIDEST_WORD, WIDEST_DAY, WIDEST_VALUE = "Lowest power l", "Community", "2026-00", "1,755.2 TFLOPS"

_NOTHING = object()


class FactRow(Themed, QFrame):
    """``wanted(name, value, source)`` asks to save; ``revert_wanted(name)`` asks for the shipped value."""

    wanted = Signal(str, object, str)
    revert_wanted = Signal(str)

    def __init__(self, shape: FactShape, locale: str) -> None:
        super().__init__()
        self.shape, self._locale = shape, locale
        self._parts: tuple[Part, ...] = ()
        self._dirty = self._active = False
        self._sent: Any = _NOTHING
        self.problem = ""
        self.control = control_for(shape, locale)
        self._build()
        self.control.touched.connect(self._on_touched)
        self.control.settled.connect(self.save)
        self.control.made_unknown.connect(self._on_unknown)
        self.control.open_wanted.connect(self._on_open_table)
        for widget in (*self.findChildren(QWidget), self):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                widget.installEventFilter(self)
        self.start_theming()

    def _build(self) -> None:
        name = fact_label(self.shape)
        self._caption = label(name, "quiet", wrap=True)
        self._caption.setBuddy(self.control)
        self._caption.setToolTip(fact_help(self.shape))
        self._icon = IconLabel("unknown", "unk", 16)
        self.origin = label("", "label")
        self._date = label("", "quietcaption")
        self._date.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        where = QHBoxLayout()
        where.setSpacing(5)
        where.addWidget(self._icon)
        where.addWidget(self.origin)
        where.addWidget(self._date, 1)
        self.note = label("", "quietcaption", wrap=True)
        self.revert = Button(translate("Catalog", "Revert"), "", "link")
        self.revert.setAccessibleName(translate("Catalog", "Revert {0} to the shipped value").format(name))
        self.revert.clicked.connect(lambda: self.revert_wanted.emit(self.shape.name))
        self.source = QLineEdit()
        self.source.setPlaceholderText(translate("Catalog", "Source: own entry"))
        self.source.setAccessibleName(translate("Catalog", "Source of {0}").format(name))
        self.source.textEdited.connect(lambda _text: self._set_dirty())
        self.source.returnPressed.connect(self.save)
        beneath = QVBoxLayout()
        beneath.setContentsMargins(0, 0, 0, 2)
        beneath.setSpacing(3)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.note, 1)
        line.addWidget(self.revert, 0, Qt.AlignmentFlag.AlignTop)
        beneath.addLayout(line)
        beneath.addWidget(self.source)
        self._beneath = QWidget()
        self._beneath.setLayout(beneath)
        self._beneath.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 2, 10, 2)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(1)
        grid.addWidget(self._caption, 0, 0)
        grid.addWidget(self.control, 0, 1)
        grid.addLayout(where, 0, 2)
        grid.addWidget(self._beneath, 1, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        self._grid = grid

    # --- what is shown ---------------------------------------------------------------------------------------------

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Shows the fact of one part, or of several together. What is being typed for the same part stays."""
        same = [part.id for part in parts] == [part.id for part in self._parts]
        changed = not same or any(
            value_of(new, self.shape.name) != value_of(old, self.shape.name)
            for new, old in zip(parts, self._parts, strict=True)
        )
        self._parts = tuple(parts)
        if changed:
            self._sent = _NOTHING
        if same and self._dirty and not changed:
            return
        self.reset()

    def reset(self) -> None:
        """Shows what is stored; what was typed is dropped."""
        self._dirty = False
        self.problem = ""
        self._sent = _NOTHING
        values = [value_of(part, self.shape.name) for part in self._parts]
        different = len({repr(value) for value in values})
        many = translate("Catalog", "{0} values").format(different) if different > 1 else ""
        self.control.show_value(values[0] if values and not many else None, many)
        self.control.set_error(False)
        self.source.clear()
        self._show_origin(values, bool(many))
        self._show_beneath()

    def show_problem(self, sentence: str) -> None:
        """Marks the entry wrong and says what is allowed; the stored value stays."""
        self.problem = sentence
        self._sent = _NOTHING
        self.control.set_error(True)
        self._show_beneath()
        announce(self, f"{fact_label(self.shape)}: {sentence}")

    def _show_origin(self, values: Sequence[Any], many: bool) -> None:
        part = self._parts[0] if self._parts else None
        if part is None or many or len(self._parts) > 1:
            self._look("", "text2", "", "", "")
            return
        origin = part.source_of(self.shape.name)
        mine = origin.confidence == Confidence.YOURS
        if values[0] is None and not mine:
            self._look(
                "unknown",
                "unk",
                translate("Catalog", "No source"),
                "",
                translate("Catalog", "Nobody has entered this fact yet."),
            )
            return
        word, role, token = confidence_look(origin.confidence)
        tip = f"{confidence_meaning(origin.confidence)}\n{origin.source}, {origin.as_of.isoformat()}"
        self._look(role, token, word, origin.as_of.strftime("%Y-%m"), tip)

    def _look(self, role: str, token: str, word: str, day: str, tip: str) -> None:
        self._icon.set_icon(role, token)
        self.origin.setText(word)
        set_tone(self.origin, "tone", token if token in ("unk", "warn") and role in ("unknown",) else "")
        self._date.setText(day)
        for widget in (self._icon, self.origin, self._date):
            widget.setToolTip(tip)
        self.control.focusProxy().setAccessibleDescription(
            f"{self.shape.unit} {word} {day} {fact_help(self.shape)}".strip()
        )

    def _show_beneath(self) -> None:
        part = self._parts[0] if len(self._parts) == 1 else None
        overridden = part is not None and self.shape.name in part.overrides
        sentences = []
        if part is not None and overridden:
            former = shown(self.shape, plain(part.shipped.get(self.shape.name)), self._locale, unit=True)
            shipped_by = part.provenance.confidence
            word = confidence_look(shipped_by)[0].lower()
            sentences.append(
                translate("Catalog", "Shipped {0}, {1}.").format(former, word)
                if former != translate("Catalog", "unknown")
                else translate("Catalog", "Shipped unknown.")
            )
        if self.problem:
            sentences.append(self.problem)
        elif self._active:
            sentences += [text for text in (allowed(self.shape, self._locale), fact_help(self.shape)) if text]
        self.note.setText(" ".join(sentences))
        set_tone(self.note, "kind", "error" if self.problem else "quietcaption")
        self.note.setVisible(bool(sentences))
        self.revert.setVisible(overridden)
        mine = part is not None and part.source_of(self.shape.name).confidence == Confidence.YOURS
        self.source.setVisible(self._dirty or (self._active and mine))
        if mine and part is not None and not self._dirty:
            self.source.setText(part.source_of(self.shape.name).source)
        self._beneath.setVisible(bool(sentences) or overridden or not self.source.isHidden())

    # --- what the user does ----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Asks to save what was entered, if it differs; a wrong entry is marked and not saved."""
        if not self._parts:
            return
        try:
            value = self.control.value()
        except NotAllowed as problem:
            self.show_problem(complaint(self.shape, problem, self._locale))
            return
        stored = self._stored()
        source = self.source.text().strip()
        new_source = bool(source) and all(source != part.source_of(self.shape.name).source for part in self._parts)
        untouched_many = len(set(map(repr, stored))) > 1 and not self._dirty
        if untouched_many or (all(value == one for one in stored) and not (self._dirty and new_source)):
            self.reset()
            return
        self._send(value, source)

    def _send(self, value: Any, source: str) -> None:
        self._dirty = False
        self.problem = ""
        self._sent = value
        self.control.set_error(False)
        self.wanted.emit(self.shape.name, value, source or translate("Catalog", "own entry"))

    def _stored(self) -> list[Any]:
        """What the parts hold, or will hold as soon as what was sent has arrived."""
        if self._sent is not _NOTHING:
            return [self._sent] * len(self._parts)
        return [value_of(part, self.shape.name) for part in self._parts]

    def _on_unknown(self) -> None:
        self.control.show_value(None)
        if any(value is not None for value in self._stored()):
            self._send(None, self.source.text().strip() if self._dirty else "")
        else:
            self.reset()

    def _on_touched(self) -> None:
        if self.problem:
            self.problem = ""
            self.control.set_error(False)
        self._set_dirty()

    def _set_dirty(self) -> None:
        self._dirty = True
        self._show_beneath()

    def _on_open_table(self) -> None:
        one = self._parts[0] if len(self._parts) == 1 else None
        title = f"{fact_label(self.shape)}: {one.title}" if one else fact_label(self.shape)
        try:
            value = self.control.value()
        except NotAllowed as problem:
            self.show_problem(complaint(self.shape, problem, self._locale))
            return
        changed = one is not None and self.shape.name in one.overrides
        editor = RowsEditor(
            self.shape, value, self._locale, title, self.window(),
            shipped=plain(one.shipped.get(self.shape.name)) if one and changed else None,
            names=labels_in(plain(one.spec)) if one else (),
        )  # fmt: skip
        editor.accepted_rows.connect(self._on_rows)
        editor.open()

    def _on_rows(self, value: Any) -> None:
        if value is None:
            self._on_unknown()
        else:
            self.control.set_rows(value)

    # --- focus -----------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._set_active(True)
        elif event.type() == QEvent.Type.FocusOut and event.reason() != Qt.FocusReason.PopupFocusReason:
            QTimer.singleShot(0, self, self._on_maybe_left)
        elif event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape and self._dirty:
            self.reset()
            return True
        return super().eventFilter(watched, event)

    def _on_maybe_left(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and (now is self or self.isAncestorOf(now)):
            return
        if self._dirty:
            self.save()
        self._set_active(False)

    def _set_active(self, active: bool) -> None:
        if active != self._active:
            self._active = active
            self._show_diamond()
            self._show_beneath()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room_for_day()

    def _room_for_day(self) -> None:
        """The month is the first to give way; the tooltip holds the whole date."""
        measure = self.fontMetrics()
        word, day = measure.horizontalAdvance(WIDEST_WORD) + 28, measure.horizontalAdvance(WIDEST_DAY) + 4
        label_room, value = measure.horizontalAdvance(WIDEST_LABEL), measure.horizontalAdvance(WIDEST_VALUE) + 22
        fits = self.width() >= label_room + value + word + day + 36
        self._date.setVisible(fits)
        self._grid.setColumnMinimumWidth(2, word + (day if fits else 0))

    def enterEvent(self, event: QEvent) -> None:
        self._show_diamond(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._show_diamond()
        super().leaveEvent(event)

    def _show_diamond(self, hovered: bool = False) -> None:
        self.control.show_way_to_unknown(self._active or hovered)

    def retint(self) -> None:
        measure = self.fontMetrics()
        self._caption.setFixedWidth(measure.horizontalAdvance(WIDEST_LABEL))
        self._grid.setColumnMinimumWidth(1, measure.horizontalAdvance(WIDEST_VALUE) + 22)
        self._room_for_day()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._active or self._dirty or self.problem:
            QPainter(self).fillRect(self.rect(), tokens().color("accentSoft"))
