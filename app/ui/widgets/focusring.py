"""One ring that follows the keyboard focus; text fields and lists show theirs by a thicker border instead."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QMenu,
    QMenuBar,
    QProxyStyle,
    QStyle,
    QWidget,
)

from app.ui.theme import tokens

RING_PX = 2
GAP_PX = 2
OWN_MARK = (QLineEdit, QComboBox, QAbstractScrollArea, QAbstractItemView, QMenu, QMenuBar)


class _Margins(QProxyStyle):
    """Fusion, but with room for gap and ring around the focus."""

    def pixelMetric(self, metric, option=None, widget=None):
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return RING_PX + GAP_PX
        return super().pixelMetric(metric, option, widget)

    def styleHint(self, hint, option=None, widget=None, data=None):
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, data)


class FocusRing(QFocusFrame):
    """Two pixels of the focus colour, two pixels away, around whatever has the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._margins = _Margins("Fusion")
        self._margins.setParent(self)
        self.setStyle(self._margins)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or isinstance(new, OWN_MARK) or new.window() is not self._window or new.property("noring"):
            self.setWidget(None)
        else:
            self.setWidget(new)
            QTimer.singleShot(0, self, self.raise_)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.widget() is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens().color("focus"), RING_PX))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
