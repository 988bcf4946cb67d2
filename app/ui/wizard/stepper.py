"""The seven steps across the top: icon or number, name, and what was answered."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from app.ui.theme import STATUS, Themed, pixmap, sized, tokens
from app.viewmodels.flow import ATTENTION, DONE, NOT_REACHED, OUT_OF_DATE, StepView


class StepButton(Themed, QPushButton):
    """One step. Its accessible name carries number, name, answer and state."""

    def __init__(self, key: str, number: int, name: str) -> None:
        super().__init__()
        self.key, self.number, self.name = key, number, name
        self.caption, self.view, self.narrow = "", StepView(key, number, NOT_REACHED, False), False
        self.setFlat(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setToolTip(f"{name} (Alt+{number})")
        self.start_theming()

    def show_view(self, view: StepView, caption: str, state_word: str) -> None:
        """Shows a state; ``caption`` is the answer or what is wrong."""
        self.view, self.caption = view, caption
        self.setAccessibleName(f"{self.number}. {self.name}")
        self.setAccessibleDescription(f"{state_word}. {caption}")
        keys = f"{self.name} (Alt+{self.number})"
        self.setToolTip(f"{keys}\n{caption}" if caption else keys)  # narrow windows show no answers, others cut them
        self.update()

    def retint(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        lines = 1 if self.narrow else 2
        return QSize(100, lines * self.fontMetrics().height() + (22 if lines == 2 else 26))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        now, view = tokens(), self.view
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if view.current or self.underMouse():
            painter.fillRect(self.rect(), now.color("accentSoft" if view.current else "window"))
        if view.current:
            painter.fillRect(0, self.height() - 3, self.width(), 3, now.color("link"))
        self._paint_mark(painter)
        strong = view.state != NOT_REACHED
        font = sized(self.font(), "label")
        font.setPointSizeF(font.pointSizeF() - 0.5)
        font.setWeight(font.Weight.DemiBold if strong else font.Weight.Medium)
        painter.setFont(font)
        painter.setPen(now.color("text" if strong else "text2"))
        width, height = self.width() - 40, painter.fontMetrics().height()
        top = (self.height() - height) // 2 if self.narrow else self.height() // 2 - height - 1
        name = painter.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(36, top, width, height), Qt.AlignmentFlag.AlignVCenter, name)
        if self.narrow:
            return
        painter.setFont(sized(self.font(), "caption"))
        painter.setPen(now.color("text3"))
        answer = painter.fontMetrics().elidedText(self.caption, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(36, self.height() // 2 + 1, width, height), Qt.AlignmentFlag.AlignVCenter, answer)

    def _paint_mark(self, painter: QPainter) -> None:
        now, view = tokens(), self.view
        box = QRectF(8, (self.height() - 20) / 2, 20, 20)
        mark: tuple[str, str] | None = None
        if view.state == ATTENTION:
            mark = STATUS[view.status or "unknown"][:2]
        elif view.state == OUT_OF_DATE:
            mark = ("out_of_date", "warn")
        elif view.state == DONE:
            mark = ("verified", "ok")
        if mark is not None:
            painter.drawPixmap(box.toRect().topLeft(), pixmap(*mark, 20, self.devicePixelRatioF()))
            return
        font = sized(self.font(), "caption")
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        filled = view.current
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(now.color("control"), 1))
        painter.setBrush(now.color("accent") if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(now.color("onAccent" if filled else "text2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.number))


class Stepper(QFrame):
    """All steps; ``wanted`` brings the key of the step that was pressed."""

    wanted = Signal(str)

    def __init__(self, steps: tuple[tuple[str, int, str], ...]) -> None:
        super().__init__()
        self.setObjectName("stepper")
        self.setAccessibleName(self.tr("Steps"))
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 0, 2, 1)
        line.setSpacing(0)
        self.buttons: dict[str, StepButton] = {}
        for key, number, name in steps:
            button = StepButton(key, number, name)
            button.clicked.connect(lambda _checked=False, k=key: self.wanted.emit(k))
            self.buttons[key] = button
            line.addWidget(button, 1)

    def show_steps(self, views: tuple[StepView, ...], captions: Mapping[str, str], words: Mapping[str, str]) -> None:
        """Shows every step's state."""
        for view in views:
            self.buttons[view.key].show_view(view, captions.get(view.key, ""), words.get(view.state, ""))

    def set_narrow(self, narrow: bool) -> None:
        """Names only."""
        for button in self.buttons.values():
            button.narrow = narrow
            button.retint()
