"""A scroll area inside a card: it scrolls by itself, or grows to its content where the whole page scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

LOW_PX = 760
"""A window below this height scrolls by pages only: areas within would be too low to read in."""


class InnerScroll(QScrollArea):
    """``least`` is its smallest height while it scrolls by itself. It looks at its window's height by itself."""

    def __init__(self, content: QWidget, least: int) -> None:
        super().__init__()
        self._least, self._whole = least, False
        self._tried: tuple[QSize, int] | None = None
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._decide)
        content.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        width = self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        height = self.content_height()
        return QSize(width, height if self._whole else min(self._least, height))

    def sizeHint(self) -> QSize:
        """No more than the least: pages reckon with hints, and what is to spare comes by stretch."""
        return self.minimumSizeHint()

    def content_height(self) -> int:
        """How high what is inside would like to be, at its present width."""
        content, width = self.widget(), self.viewport().width()
        return content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._look()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)
        self._ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._ask()
        elif event.type() == QEvent.Type.Resize and watched is not self.widget():
            self._look()
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        self.updateGeometry()
        self._later.start()

    def _decide(self) -> None:
        """Shows the bar, or takes it away: of one size once only, since what is inside may answer the width by growing
        again. Qt would go on for ever."""
        on, off = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        shown, tall = self.verticalScrollBarPolicy() == on, self.content_height()
        wanted = tall > self.height()
        if wanted and not shown:
            self.setVerticalScrollBarPolicy(on)
        elif shown and not wanted and self._tried != (self.size(), tall):
            self._tried = (self.size(), tall)
            self.setVerticalScrollBarPolicy(off)

    def _look(self) -> None:
        whole = self.window().height() < LOW_PX
        if whole != self._whole:
            self._whole = whole
            self.updateGeometry()
