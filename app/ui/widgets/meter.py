"""A bar that shows a figure against its limit, with words for those who cannot see it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Themed, sized, tokens


class Meter(Themed, QWidget):
    """``value`` of ``limit``; the overrun is hatched in the fail colour. ``labels`` are written into the bar."""

    def __init__(self, height: int = 8) -> None:
        super().__init__()
        self._height = height
        self._value: float | None = None
        self._limit: float | None = None
        self._labels = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(height)
        self.start_theming()

    def set_figures(
        self, value: float | None, limit: float | None, words: str, labels: tuple[str, str] = ("", "")
    ) -> None:
        """Shows a value; ``words`` say the same for screen readers and in the tooltip."""
        self._value, self._limit, self._labels = value, limit, labels
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def retint(self) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(now.color("control"), 1))
        painter.setBrush(now.color("sunken"))
        radius = 2 if self._height < 14 else 0
        painter.drawRoundedRect(box, radius, radius)
        if not self._value or not self._limit:
            return
        whole = max(self._limit, self._value)
        inside = box.adjusted(1, 1, -1, -1)
        fill = QRectF(inside)
        fill.setWidth(inside.width() * min(self._value, self._limit) / whole)
        painter.fillRect(fill, now.color("accent"))
        if self._value > self._limit:
            over = QRectF(inside)
            over.setLeft(fill.right())
            painter.fillRect(over, now.color("failBg"))
            painter.fillRect(over, QBrush(now.color("fail"), Qt.BrushStyle.BDiagPattern))
        self._write(painter, fill, inside)

    def _write(self, painter: QPainter, fill: QRectF, inside: QRectF) -> None:
        if not any(self._labels):
            return
        painter.setFont(sized(self.font(), "caption"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(tokens().color("onAccent"))
        painter.drawText(fill.adjusted(11, 0, -4, 0), middle | Qt.AlignmentFlag.AlignLeft, self._labels[0])
        painter.setPen(tokens().color("text"))
        rest = QRectF(fill.right(), inside.top(), inside.right() - fill.right(), inside.height())
        if painter.fontMetrics().horizontalAdvance(self._labels[1]) < rest.width() - 4:
            painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, self._labels[1])
