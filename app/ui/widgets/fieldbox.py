"""The box of a field: one painted border for every state, with a unit and the unknown diamond inside."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from app.ui.theme import Themed, icon, tokens
from app.ui.widgets.spoken import Spoken
from app.ui.widgets.text import label

MOST_CHARS = 16
"""So many letters of a figure are always in sight."""


class UnknownButton(Spoken, Themed, QPushButton):
    """The diamond at a field's end: sets the value unknown on purpose."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setIconSize(QSize(18, 18))
        self.setFixedWidth(30)
        self._on = False
        self.start_theming()

    def set_on(self, on: bool) -> None:
        """Filled while the value is unknown."""
        self._on = on
        self.retint()

    def own_words(self) -> str:
        """What unknown means."""
        return self.tr("An unknown figure is told as unknown and never counted as zero.")

    def retint(self) -> None:
        self.setIcon(icon("unknown" if self._on else "set_unknown", "unk" if self._on else "text2"))


class FieldBox(Themed, QFrame):
    """A line edit with unit and, where asked for, the diamond. States: normal, focus, error, unknown, read-only."""

    left = Signal()
    shows_whole = True
    """Whether it grows with its figure; not where something else gives it its width."""

    def __init__(self, suffix: str = "", unknown_name: str = "", compact: bool = False) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setProperty("bare", True)
        self.edit.setFrame(False)
        self.edit.installEventFilter(self)
        self._suffix: QLabel | None = None
        self.diamond = UnknownButton(unknown_name) if unknown_name else None
        self.error = self.unknown = False
        self._compact = compact
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 1, 2 if self.diamond else 9, 1)
        line.setSpacing(6)
        line.addWidget(self.edit, 1)
        if self.diamond:
            line.addWidget(self.diamond)
        if suffix:
            self.set_suffix(suffix)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.start_theming()

    @property
    def suffix(self) -> QLabel:
        """The unit behind the text; made when it is first wanted."""
        if self._suffix is None:
            self._suffix = label("", "caption")
            self._suffix.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            self.layout().insertWidget(self.layout().indexOf(self.edit) + 1, self._suffix)
        return self._suffix

    def set_suffix(self, unit: str) -> None:
        """Another unit; none where it is empty."""
        if unit or self._suffix is not None:
            self.suffix.setText(unit)
            self.suffix.setVisible(bool(unit))

    def retint(self) -> None:
        text = self.fontMetrics().height()
        self.setFixedHeight(max(26, text + 6) if self._compact else max(32, text + 12))
        self.keep_in_sight()
        self.update()

    def set_state(self, *, error: bool | None = None, unknown: bool | None = None) -> None:
        """Marks the field wrong, or unknown."""
        self.error = self.error if error is None else error
        self.unknown = self.unknown if unknown is None else unknown
        if self.diamond:
            self.diamond.set_on(self.unknown)
        self.update()

    def keep_in_sight(self) -> None:
        """Lets the box be no narrower than the figure in it, within reason; not while it is typed."""
        if self.edit.hasFocus() or not self.shows_whole:
            return
        words = self.edit.text() or (self.edit.placeholderText() if self.diamond else "")
        measure = self.edit.fontMetrics()
        self.edit.setMinimumWidth(min(measure.horizontalAdvance(words) + 6, MOST_CHARS * measure.averageCharWidth()))

    def set_read_only(self, read_only: bool) -> None:
        """A field that does not apply stays focusable and readable."""
        self.edit.setReadOnly(read_only)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
            self.update()
        elif event.type() == QEvent.Type.FocusIn:
            self.update()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QEvent) -> None:
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_box(self, focused=self.edit.hasFocus(), error=self.error, unknown=self.unknown,
                  sunken=self.edit.isReadOnly() or not self.isEnabled())  # fmt: skip
        if self.diamond:
            painter = QPainter(self)
            painter.setPen(tokens().color("border"))
            x = self.diamond.x() - 3
            painter.drawLine(x, 1, x, self.height() - 2)


def paint_box(
    widget: QWidget, *, focused: bool = False, error: bool = False, unknown: bool = False, sunken: bool = False
) -> None:
    """Background and border of an input: 1 px; 2 px where it has the focus or is wrong; dashed where unknown."""
    now = tokens()
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge, thick = ("fail", 2) if error else ("focus", 2) if focused else ("unk", 1) if unknown else ("control", 1)
    if sunken and not (error or focused):
        edge = "border"
    pen = QPen(now.color(edge), thick)
    if unknown and not (error or focused):
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(now.color("sunken" if sunken else "surface"))
    half = thick / 2
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(half, half, -half, -half), 5, 5)
