"""One control per kind of fact. All of them know unknown as a state of its own: dashed border, diamond, the word."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.catalog.words import fact_help, fact_label, fact_unit, option_word, translate
from app.ui.theme import pixmap, tokens
from app.ui.widgets import Button, Combo, FieldBox, paint_box, plural
from app.viewmodels.part_form import FactShape, read, write
from app.viewmodels.row_facts import has_rows

MANY = object()
"""Several parts are selected and their values differ."""


class FactControl(QWidget):
    """What every control offers, and four signals.

    ``show_value(value, many="")`` shows a value; ``many`` stands there instead where several parts differ. ``value()``
    is what it says now, as plain data; raises ``NotAllowed``. ``stops`` is what Tab goes through, in its order.
    ``touched``: something was typed. ``settled``: the entry is meant (Enter, or picked). ``made_unknown``: the diamond.
    ``open_wanted``: the fact is to be edited as a table; its editor brings the rows to ``set_rows``.
    """

    open_wanted = Signal()
    touched = Signal()
    settled = Signal()
    made_unknown = Signal()

    show_value: Callable[..., None]
    value: Callable[[], Any]
    stops: list[QWidget]

    @property
    def given(self) -> bool:
        """Whether anything stands in it: an empty line over several parts leaves them as they are."""
        return True

    @property
    def least_px(self) -> int:
        """How wide it must be."""
        return self.focusProxy().minimumSizeHint().width()

    def set_rows(self, value: Any) -> None:
        """What the table's editor brought back."""
        self.show_value(value)
        self.settled.emit()

    def set_error(self, wrong: bool) -> None:
        """Marks the entry as not allowed."""

    def show_way_to_unknown(self, wanted: bool) -> None:
        """Shows the diamond while the row is in use; an unknown value always bears it."""


class LineControl(FactControl):
    """A line of text with the unit behind it: numbers, texts, lists."""

    def __init__(self, shape: FactShape, locale: str) -> None:
        super().__init__()
        self._shape, self._locale = shape, locale
        self._wanted = False
        self._value, self._shown = None, ""
        unknown = translate("Catalog", "Set {0} unknown; or type ?").format(fact_label(shape))
        self.box = _UnknownBox(fact_unit(shape), unknown)
        self.edit = self.box.edit
        self.edit.setAccessibleName(fact_label(shape))
        self.edit.setAccessibleDescription(f"{fact_unit(shape)} {fact_help(shape)}".strip())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.box)
        self.setFocusProxy(self.edit)
        self.as_table: Button | None = None
        if has_rows(shape):
            self.as_table = self._table_button()
            QWidget.setTabOrder(self.edit, self.as_table)
            QWidget.setTabOrder(self.as_table, self.box.diamond)
        self.stops = [self.edit, *([self.as_table] if self.as_table else []), self.box.diamond]
        self.edit.textEdited.connect(self._on_edited)
        self.edit.returnPressed.connect(self.settled)
        self.box.diamond.clicked.connect(self.made_unknown)
        self.box.diamond.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _table_button(self) -> Button:
        made = Button("", "table-edit", "plain", tip=translate("Catalog", "Edit as a table"))
        made.setAccessibleName(translate("Catalog", "{0} as a table").format(fact_label(self._shape)))
        made.setFixedWidth(26)
        made.clicked.connect(self.open_wanted)
        line = self.box.layout()
        line.insertWidget(line.indexOf(self.box.diamond), made)
        made.hide()
        return made

    def show_value(self, value: Any, many: str = "") -> None:
        self._value, self._shown = value, "" if many else write(self._shape, value, self._locale, option_word)
        self.edit.setText(self._shown)
        self.edit.setCursorPosition(0)
        self.edit.setToolTip(self.edit.text() if len(self.edit.text()) > 14 else "")
        self.box.show_unknown(value is None and not many, many)
        self.show_way_to_unknown(self._wanted)

    def value(self) -> Any:
        if self.edit.text() == self._shown:
            return self._value  # what is shown may be rounded, or hold commas of its own
        return read(self._shape, self.edit.text(), self._locale, option_word)

    @property
    def given(self) -> bool:
        """Whether anything is typed."""
        return bool(self.edit.text().strip())

    @property
    def least_px(self) -> int:
        """The narrowest it may be."""
        return self.box.minimumSizeHint().width()

    def set_error(self, wrong: bool) -> None:
        """Marks what is typed as wrong, or takes the mark away."""
        self.box.set_state(error=wrong)

    def show_way_to_unknown(self, wanted: bool) -> None:
        """Whether the diamond that sets it unknown is offered."""
        self._wanted = wanted
        self.box.diamond.setVisible(wanted or self.box.unknown)
        self.box.layout().setContentsMargins(10, 1, 9 if self.box.diamond.isHidden() else 2, 1)
        if self._shape.unit:
            self.box.suffix.setVisible(wanted or not self.box.unknown)
        if self.as_table is not None:
            self.as_table.setVisible(wanted)

    def _on_edited(self, _text: str) -> None:
        self.box.set_state(unknown=False)
        self.show_way_to_unknown(self._wanted)
        self.touched.emit()


class _UnknownBox(FieldBox):
    """A field box that says "unknown" in the colour of unknown."""

    def __init__(self, suffix: str, diamond_name: str) -> None:
        self._many = ""
        super().__init__(suffix, diamond_name)
        self.diamond.setFixedWidth(26)

    def show_unknown(self, unknown: bool, many: str = "") -> None:
        """Dashed border and the word."""
        self._many = many
        self.edit.setPlaceholderText(many or (translate("Catalog", "unknown") if unknown else ""))
        self.set_state(unknown=unknown, error=False)
        self.retint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.diamond.isHidden():
            paint_box(self, focused=self.edit.hasFocus(), error=self.error, unknown=self.unknown)
        else:
            super().paintEvent(event)

    def retint(self) -> None:
        super().retint()
        now = tokens()
        self.edit.setStyleSheet(f"placeholder-text-color: {now.hex('text2' if self._many else 'unk')};")


class ChoiceControl(FactControl):
    """A list of choices, unknown among them."""

    def __init__(self, shape: FactShape) -> None:
        super().__init__()
        self._shape = shape
        self.combo = _UnknownCombo()
        keys = shape.options if shape.kind == "choice" else (True, False)
        words = {True: translate("Catalog", "Yes"), False: translate("Catalog", "No")}
        self._options: list[tuple[object, str]] = [
            (key, words[key] if key in words else option_word(key)) for key in keys
        ]
        self.combo.setAccessibleName(fact_label(shape))
        self.combo.setAccessibleDescription(fact_help(shape))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.combo)
        self.setFocusProxy(self.combo)
        self.stops = [self.combo]
        self.combo.activated.connect(self._on_activated)
        self.show_value(None)

    def show_value(self, value: Any, many: str = "") -> None:
        options = [*self._options, (None, translate("Catalog", "unknown"))]
        self.combo.set_options([*options, (MANY, many)] if many else options)
        self.combo.set_value(MANY if many else value)

    def value(self) -> Any:
        return self.combo.value

    def _on_activated(self, _index: int) -> None:
        if self.combo.value is None:
            self.made_unknown.emit()
        elif self.combo.value is not MANY:
            self.settled.emit()


class _UnknownCombo(Combo):
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.value is not None:
            super().paintEvent(event)
            return
        paint_box(self, focused=self.hasFocus(), unknown=True)
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(8, (self.height() - 16) // 2, pixmap("unknown", "unk", 16, ratio))
        painter.drawPixmap(self.width() - 28, (self.height() - 18) // 2, pixmap("menu", "text", 18, ratio))
        painter.setPen(tokens().color("unk"))
        room = QRect(27, 0, self.width() - 27 - 25, self.height())
        text = painter.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)


class TableControl(FactControl):
    """A fact that is a small table: a button that says what is in it and opens the editor."""

    def __init__(self, shape: FactShape, locale: str) -> None:
        super().__init__()
        self._shape, self._locale = shape, locale
        self._value: Any = None
        self.button = _TableButton()
        self.button.setAccessibleName(fact_label(shape))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.button)
        self.setFocusProxy(self.button)
        self.stops = [self.button]
        self.button.pressed_ok.connect(self.open_wanted)

    def show_value(self, value: Any, many: str = "") -> None:
        self._value = value
        names = "" if many else write(self._shape, value, self._locale, option_word)
        count = many or (
            translate("Catalog", "unknown")
            if value is None
            else names
            if self._shape.kind == "plugs" or not value
            else plural(len(value), translate("Catalog", "{n} entry"), translate("Catalog", "{n} entries"))
        )
        self.button.setText(f"{count}…" if self._shape.kind == "table" else count)
        self.button.unknown = value is None and not many
        self.button.setToolTip(names or fact_help(self._shape))
        self.button.setAccessibleDescription(f"{count} {names}".strip())
        self.button.retint()

    def value(self) -> Any:
        return self._value

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit()
        else:
            super().keyPressEvent(event)


class _TableButton(Button):
    """Looks like the other fields: a box with words and a mark, dashed while unknown."""

    unknown = False

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * self.height(), self.height())  # long words end in an ellipsis, they never widen the form

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def retint(self) -> None:
        self.setFixedHeight(max(32, self.fontMetrics().height() + 12))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_box(self, unknown=self.unknown)
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        left = 10
        if self.unknown:
            painter.drawPixmap(8, (self.height() - 16) // 2, pixmap("unknown", "unk", 16, ratio))
            left = 29
        painter.drawPixmap(self.width() - 28, (self.height() - 18) // 2, pixmap("table-edit", "text", 18, ratio))
        painter.setPen(tokens().color("unk" if self.unknown else "text"))
        room = QRect(left, 0, self.width() - left - 32, self.height())
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


def control_for(shape: FactShape, locale: str) -> FactControl:
    """The control of a fact."""
    if shape.kind in ("choice", "flag"):
        return ChoiceControl(shape)
    if not shape.typed:
        return TableControl(shape, locale)
    return LineControl(shape, locale)
