"""The four steps of an import, above its pages: which are done, which one this is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from app.ui.theme import Themed, pixmap, tokens
from app.ui.widgets import label

CHOOSE, MATCH, CHECK, APPLY = range(4)


LEAST_PX = 96


class _Step(Themed, QPushButton):
    """A step: a filled number where one is, a check where it is done, an outlined number before."""

    def __init__(self, number: int, name: str) -> None:
        super().__init__(name)
        self.number, self.state = number, "ahead"
        self.start_theming()

    def retint(self) -> None:
        self.setFixedHeight(max(42, self.fontMetrics().height() + 22))
        self.update()

    def sizeHint(self) -> QSize:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        return QSize(QFontMetrics(bold).horizontalAdvance(self.text()) + 52, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(LEAST_PX, self.sizeHint().width()), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.width() < self.sizeHint().width() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, now = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here, room = self.state == "here", self.rect()
        if here:
            painter.fillRect(room, now.color("accentSoft"))
            painter.fillRect(QRect(0, self.height() - 3, self.width(), 3), now.color("link"))
        ring = QRect(12, (self.height() - 20) // 2, 20, 20)
        if self.state == "done":
            painter.drawPixmap(ring, pixmap("verified", "ok", 20, self.devicePixelRatioF()))
        else:
            painter.setPen(QPen(now.color("accent" if here else "control"), 1))
            painter.setBrush(now.color("accent") if here else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
            painter.setPen(now.color("onAccent") if here else now.color("text2"))
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(self.number))
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.state != "ahead" else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(now.color("text" if self.state != "ahead" else "text2"))
        words = room.adjusted(39, 0, -6, 0)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)


class ImportSteps(QFrame):
    """``wanted(step)`` when a step that is done is pressed."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAccessibleName(self.tr("Steps of the import"))
        self.told = label("", "quiet")
        self.told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 0, 16, 0)
        line.setSpacing(0)
        self._steps: list[_Step] = []
        names = (self.tr("Choose file"), self.tr("Match columns"), self.tr("Check the changes"), self.tr("Apply"))
        for at, name in enumerate(names):
            step = _Step(at + 1, name)
            step.clicked.connect(lambda _checked=False, which=at: self._on_clicked(which))
            self._steps.append(step)
            line.addWidget(step)
        line.addStretch(1)
        line.addWidget(self.told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """The steps come before what is said beside them."""
        steps = sum(step.sizeHint().width() for step in self._steps)
        self.told.setVisible(steps + self.told.sizeHint().width() + 24 <= self.width())

    def show_step(self, now: int, *, done: bool = False) -> None:
        """Which step it is; ``done``: the last one is, too."""
        does = {
            "done": self.tr("Goes back to this step."),
            "here": self.tr("The step that is open."),
            "ahead": self.tr("Opens after the steps before it."),
        }
        words = {"done": self.tr("done"), "here": self.tr("current"), "ahead": self.tr("not reached")}
        for at, step in enumerate(self._steps):
            step.state = "done" if at < now or (done and at == now) else "here" if at == now else "ahead"
            step.setAccessibleName(f"{step.text()}, {words[step.state]}")
            step.setAccessibleDescription(does[step.state])
            step.update()
        self.told.setText("" if done else self.tr("Nothing has been changed yet."))
        self._share()
        self._free = not done

    def _on_clicked(self, which: int) -> None:
        if self._steps[which].state == "done" and self._free:
            self.wanted.emit(which)
