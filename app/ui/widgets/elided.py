"""Labels that end with an ellipsis where there is no room; the whole text is in their tooltip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

ROOM_CHARS = 4


class ElidedLabel(QLabel):
    """One line of text of the type scale (see ``label``); it may become as narrow as a few characters."""

    def __init__(self, text: str = "", kind: str = "body") -> None:
        super().__init__(text)
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        few = self.fontMetrics().averageCharWidth() * ROOM_CHARS
        return QSize(min(few, super().sizeHint().width()), super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        """Other words; where the place stays too small for them, the tooltip tells them."""
        super().setText(text)
        self._tell_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._tell_whole()

    def _tell_whole(self) -> None:
        self.setToolTip("" if self._fits() else self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._fits():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.contentsRect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)

    def _fits(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width()


class TwoLineLabel(ElidedLabel):
    """A label that goes on in a second line before it ends with an ellipsis."""

    def __init__(self, text: str = "", kind: str = "body") -> None:
        super().__init__(text, kind)
        self._most = 2
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_lines(self, most: int) -> None:
        """So many lines at most: one where height is what lacks."""
        if most != self._most:
            self._most = most
            self._tell_whole()
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Narrow, it is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """One line or two."""
        return self.fontMetrics().lineSpacing() * len(self._lines(width)) + 1

    def sizeHint(self) -> QSize:
        """As wide as its text in one line."""
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.fontMetrics().lineSpacing() + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        box, step = self.contentsRect(), self.fontMetrics().lineSpacing()
        lines = self._lines(box.width())
        top = box.top() + (box.height() - step * len(lines)) // 2
        for n, line in enumerate(lines):
            painter.drawText(QRect(box.left(), top + n * step, box.width(), step), Qt.AlignmentFlag.AlignVCenter, line)

    def _lines(self, width: int) -> tuple[str, ...]:
        return broken(self.text(), self.fontMetrics(), width, self._most)

    def _fits(self) -> bool:
        return "".join(self._lines(self.contentsRect().width())).replace(" ", "") == self.text().replace(" ", "")


def broken(text: str, measure: QFontMetrics, width: int, most: int = 2) -> tuple[str, ...]:
    """A text in ``most`` lines or fewer of a width, broken at its spaces; what is left ends with an ellipsis."""
    if measure.horizontalAdvance(text) <= width:
        return (text,)
    lines: list[str] = []
    rest = text
    while len(lines) < most - 1 and measure.horizontalAdvance(rest) > width:
        fits = [at for at, letter in enumerate(rest) if letter == " " and measure.horizontalAdvance(rest[:at]) <= width]
        if not fits:
            break
        lines.append(rest[: fits[-1]])
        rest = rest[fits[-1] + 1 :]
    return (*lines, measure.elidedText(rest, Qt.TextElideMode.ElideRight, width))
