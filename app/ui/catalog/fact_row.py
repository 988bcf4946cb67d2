"""One fact in the form: label, control, origin; beneath them the shipped value, what is allowed, the source."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QWidget

from app.domain.parts import Confidence, Part, Provenance
from app.ui.catalog.beneath import Beneath
from app.ui.catalog.controls import control_for
from app.ui.catalog.fact_fit import GAP_PX, Shares, place
from app.ui.catalog.origin_mark import OriginMark
from app.ui.catalog.rows_editor import RowsEditor
from app.ui.catalog.source_line import SourceLine
from app.ui.catalog.words import allowed, complaint, fact_help, fact_label, fact_unit, shipped_words, translate
from app.ui.days import day_text
from app.ui.theme import Themed, tokens
from app.ui.widgets import announce, label
from app.viewmodels.bulk_edit import Entry, Shared, Sources
from app.viewmodels.part_form import FactShape, NotAllowed, plain, value_of
from app.viewmodels.row_facts import labels_in

AWAY_MS = 400
"""After so long without any focus the user is elsewhere, and what was typed is kept."""

_NOTHING = object()


class FactRow(Themed, QFrame):
    """``wanted(name, entry)`` asks to save; ``revert_wanted(name)`` asks for the shipped value; ``grown``: what is
    shown beneath the fact in use has changed.

    With several parts on show the entry is kept beside the stored values until all are applied.
    """

    wanted = Signal(str, object)
    revert_wanted = Signal(str)
    grown = Signal()

    def __init__(self, shape: FactShape, locale: str, sources: Sources | None = None) -> None:
        super().__init__()
        self.shape, self._locale = shape, locale
        self._part: Part | None = None
        self._shared: Shared | None = None
        self._pending: Entry | None = None
        self._clashes: tuple[str, ...] = ()
        self.dirty = self._active = self._pressed = False
        self._sent: Any = _NOTHING
        self.problem = ""
        self.control = control_for(shape, locale)
        self._sources = sources or Sources()
        self._beneath: Beneath | None = None
        self._build()
        self.control.touched.connect(self._on_touched)
        self.control.settled.connect(self._on_settled)
        self.control.made_unknown.connect(self._on_unknown)
        self.control.open_wanted.connect(self._on_open_table)
        self._watch(self)
        self.start_theming()

    def _build(self) -> None:
        name = fact_label(self.shape)
        self._caption = label(name, "quiet", wrap=True)
        self._caption.setBuddy(self.control.focusProxy())  # a screen reader asks what has the focus
        self._caption.setToolTip(fact_help(self.shape))
        self.mark = OriginMark()
        self.origin = self.mark.word
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 2, 4, 2)
        grid.setHorizontalSpacing(GAP_PX)
        grid.setVerticalSpacing(1)
        for at, widget in enumerate((self._caption, self.control, self.mark)):
            grid.addWidget(widget, 1, at)
        grid.setColumnStretch(1, 1)
        self._grid = grid

    @property
    def beneath(self) -> Beneath:
        """What stands beneath the fact."""
        if self._beneath is None:
            made = Beneath(fact_label(self.shape), self._sources, self)
            made.revert_wanted.connect(lambda: self.revert_wanted.emit(self.shape.name))
            made.source.edited.connect(self.set_dirty)
            made.source.settled.connect(self._on_source)
            self._watch(made)
            self._grid.addWidget(made, 2, 0, 1, 3)
            last = self.control.stops[-1]
            for stop in (made.revert, made.source.edit, made.source.day):
                QWidget.setTabOrder(last, stop)  # made late, they would come last in the window
                last = stop
            self._beneath = made
        return self._beneath

    @property
    def source(self) -> SourceLine:
        """Where a value comes from."""
        return self.beneath.source

    def _watch(self, root: QWidget) -> None:
        for widget in (*root.findChildren(QWidget), root):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                widget.installEventFilter(self)

    # --- what is shown ---------------------------------------------------------------------------------------------

    def show_part(self, part: Part) -> None:
        """Shows the fact of one part. What is being typed for the same part stays."""
        before, self._part = self._part, part
        same = before is not None and before.id == part.id and self._shared is None
        self._shared = self._pending = None
        changed = not same or before is None or self._fact_of(before) != self._fact_of(part)
        if changed:
            self._sent = _NOTHING
        if not same:
            self._clashes = ()
        if not same or changed or not self.dirty:
            self.reset()

    def show_together(self, shared: Shared, pending: Entry | None = None) -> None:
        """Shows what several parts share, or how many values they have; ``pending`` is what they shall all have."""
        same = self._shared == shared and self._pending == pending
        self._part, self._shared, self._pending, self._clashes = None, shared, pending, ()
        if not (same and self.dirty):
            self.reset()

    def show_clashes(self, sentences: Sequence[str]) -> None:
        """Says beneath the fact what speaks against it."""
        if tuple(sentences) != self._clashes:
            self._clashes = tuple(sentences)
            self._show_beneath()

    def reset(self) -> None:
        """Shows what is stored; what was typed is dropped."""
        self.dirty = False
        self.problem = ""
        self._sent = _NOTHING
        many = ""
        if self._shared is not None and self._pending is None and self._shared.different > 1:
            many = translate("Catalog", "{0} values").format(self._shared.different)
        self.control.show_value(self._stored(), many)
        self.control.set_error(False)
        self._show_origin()
        self._show_beneath()

    def show_problem(self, sentence: str) -> None:
        """Marks the entry wrong and says what is allowed; the stored value stays."""
        self.problem, self.dirty = sentence, True
        self._sent = _NOTHING
        self.control.set_error(True)
        self._show_beneath()
        announce(self, f"{fact_label(self.shape)}: {sentence}")

    def _fact_of(self, part: Part) -> tuple[Any, Provenance]:
        return value_of(part, self.shape.name), part.source_of(self.shape.name)

    def _show_origin(self) -> None:
        value, origin = self._fact_of(self._part) if self._part else (None, None)
        said = self._part.field_provenance if self._part else {}  # of the very fact, and not of its part only
        if self._pending is not None:
            self.mark.show_pending(self._pending.source)
        elif origin is None:
            self.mark.show_nothing()
        elif value is None and (origin.confidence != Confidence.YOURS or self.shape.name not in said):
            self.mark.show_unknown()
        else:
            self.mark.show_origin(origin)
        self._describe()

    @property
    def waits(self) -> bool:
        """Whether what was sent is not known to be stored yet."""
        return self._sent is not _NOTHING

    def _describe(self) -> None:
        """Tells a screen reader what the eye sees around the control."""
        note = self._beneath.note.text() if self._beneath else ""
        words = [fact_unit(self.shape), self.mark.text, note or fact_help(self.shape), *self._clashes]
        self.control.focusProxy().setAccessibleDescription(" ".join(one for one in words if one))

    def _show_beneath(self) -> None:
        part, name = self._part, self.shape.name
        overridden = part is not None and name in part.overrides
        sentences = [shipped_words(self.shape, part, self._locale)] if part is not None and overridden else []
        if self.problem:
            sentences.append(self.problem)
        elif self._active:
            sentences += [text for text in (allowed(self.shape, self._locale), fact_help(self.shape)) if text]
        revert = overridden or self._pending is not None
        mine = self._origin_of_mine()
        asked = self.dirty or (self._active and mine is not None)
        wanted = bool(sentences or self._clashes or revert or asked)
        if wanted or self._beneath is not None:
            beneath = self.beneath
            beneath.show_words(sentences, self._clashes, wrong=bool(self.problem), revert=revert)
            if not self.dirty and not beneath.source.touched:
                beneath.source.show_stored(mine)
            beneath.source.setVisible(asked)
            beneath.setVisible(wanted)
        self._describe()
        if self._active and not self._pressed:
            self.grown.emit()

    def _origin_of_mine(self) -> Provenance | None:
        """The source of a value that the user entered."""
        if self._pending is not None:
            return self._pending.origin
        origin = self._part.source_of(self.shape.name) if self._part else None
        return origin if origin and origin.confidence == Confidence.YOURS else None

    # --- what the user does ----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Asks to save what was entered, if it differs; a wrong entry is marked and not saved."""
        if self._part is None and self._shared is None:
            return
        try:
            value = self.control.value()
        except NotAllowed as problem:
            self.show_problem(complaint(self.shape, problem, self._locale))
            return
        if self.source.as_of is None:
            self.show_problem(
                translate("Catalog", "The day of the source: as {0}, and not after today.").format(
                    day_text(date(2026, 11, 21))
                )
            )
            return
        mixed = self._shared is not None and self._shared.different > 1 and self._pending is None
        if mixed:
            meant = self.control.given and (self.dirty or value is not None)
        else:
            meant = value != self._stored() or self._new_source()
        if meant:
            self._send(value)
        else:
            self.source.touched = False
            self.reset()

    def _new_source(self) -> bool:
        if self._beneath is None or not self.source.touched:
            return False
        mine = self._origin_of_mine()
        given = (self.source.source, self.source.as_of)
        return given != ((mine.source, mine.as_of) if mine else ("", None))

    def _send(self, value: Any) -> None:
        as_of = self.source.as_of
        if as_of is None:
            return
        entry = Entry(value, self.source.source, as_of)
        self.dirty = self.source.touched = False
        self.problem = ""
        self._sent = value
        self.control.set_error(False)
        self.source.remember()
        self.wanted.emit(self.shape.name, entry)

    def _stored(self) -> Any:
        """What the part holds, or will hold as soon as what was sent has arrived."""
        if self._sent is not _NOTHING:
            return self._sent
        if self._pending is not None:
            return self._pending.value
        return value_of(self._part, self.shape.name) if self._part else self._shared.value if self._shared else None

    def _on_settled(self) -> None:
        """Enter in the value: the first time in a session it is asked where it comes from."""
        try:
            new = self.dirty and self.control.value() is not None and self.control.value() != self._stored()
        except NotAllowed:
            new = False
        if not (new and self.source.ask()):
            self.save()

    def _on_source(self) -> None:
        self.save()
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_unknown(self) -> None:
        known = self._stored() is not None or (self._shared is not None and self._shared.different > 1)
        self.control.show_value(None)
        if known:
            self._send(None)
        else:
            self.reset()

    def _on_touched(self) -> None:
        if self.problem:
            self.problem = ""
            self.control.set_error(False)
        self.set_dirty()

    def set_dirty(self) -> None:
        """Something is typed that is not stored yet."""
        if not self.dirty and not self.source.touched:
            self.source.show_stored(self._origin_of_mine())
            self.source.offer()
        self.dirty = True
        self._show_beneath()

    def _on_open_table(self) -> None:
        part, title = self._part, fact_label(self.shape)
        try:
            value = self.control.value()
        except NotAllowed as problem:
            self.show_problem(complaint(self.shape, problem, self._locale))
            return
        more: dict[str, Any] = {}
        if part is not None:
            title = f"{title}: {part.title}"
            more = {"names": labels_in(plain(part.spec)), "shipped": plain(part.shipped.get(self.shape.name))}
        editor = RowsEditor(self.shape, value, self._locale, title, self.window(), **more)
        # taken once its window is gone and the focus is back: the source may be asked for
        editor.accepted_rows.connect(lambda rows: QTimer.singleShot(0, self, lambda: self._on_rows(part, rows)))
        editor.open()

    def _on_rows(self, part: Part | None, value: Any) -> None:
        if (part and part.id) != (self._part and self._part.id):
            return  # another part has taken its place
        if value is None:
            self._on_unknown()
        elif value != self._stored():
            self.set_dirty()
            self.control.set_rows(value)

    # --- focus -----------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            # what is pressed must not slip away from under the mouse before it is let go
            self._pressed = event.reason() == Qt.FocusReason.MouseFocusReason
            self._set_active(True)
            self._pressed = False
        elif event.type() == QEvent.Type.FocusOut and event.reason() != Qt.FocusReason.PopupFocusReason:
            QTimer.singleShot(0, self, self._on_maybe_left)
        elif event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape and self.dirty:
            self.source.touched = False
            self.reset()
            return True
        return super().eventFilter(watched, event)

    def _on_maybe_left(self, *, sure: bool = False) -> None:
        now = QApplication.focusWidget()
        if now is not None and (now is self or self.isAncestorOf(now)):
            return
        if now is None and not sure:  # between two windows, or in another program
            QTimer.singleShot(AWAY_MS, self, lambda: self._on_maybe_left(sure=True))
            return
        if self.dirty:
            self.save()
        self._set_active(False)

    def _set_active(self, active: bool) -> None:
        if active != self._active:
            self._active = active
            self._show_diamond()
            self._show_beneath()
            self.update()

    @property
    def name_widths(self) -> tuple[int, int]:
        """How wide the longest word of its name is, for lines are broken between words only, and the whole of it."""
        measure, name = self._caption.fontMetrics().horizontalAdvance, self._caption.text()
        return max(map(measure, name.split() or [""])), measure(name)

    @property
    def least_value(self) -> int:
        """Pixels that its value needs."""
        return self.control.least_px

    def fit(self, shares: Shares) -> None:
        """Takes its share of the form; the tooltip of the origin holds what is not written."""
        place(self._grid, 1, self._caption, self.control, shares)
        self._grid.setColumnMinimumWidth(1, shares.value_px)
        self.mark.show_parts(word=shares.word, day=shares.month)
        self.mark.setFixedWidth(shares.mark_px)

    def enterEvent(self, event: QEvent) -> None:
        self._show_diamond(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._show_diamond()
        super().leaveEvent(event)

    def _show_diamond(self, hovered: bool = False) -> None:
        self.control.show_way_to_unknown(self._active or hovered)

    def retint(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._active or self.dirty or self.problem or self._pending is not None:
            QPainter(self).fillRect(self.rect(), tokens().color("accentSoft"))
