"""One ring that follows the keyboard focus; text fields show theirs by a thicker border instead."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QFocusFrame,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QProxyStyle,
    QScrollArea,
    QStyle,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from app.ui.theme import tokens

RING_PX = 2
GAP_PX = 2
SPARE_PX = 24
"""What scrolls into sight leaves so much room above and below."""
OWN_MARK = (QLineEdit, QComboBox, QTextEdit, QPlainTextEdit, QMenu, QMenuBar)
"""These thicken their border, or mark what is chosen in them."""


class _Margins(QProxyStyle):
    """Fusion, but with room for gap and ring around the focus; none where the ring is drawn inside."""

    inside = False

    def pixelMetric(self, metric, option=None, widget=None):
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return 0 if self.inside else RING_PX + GAP_PX
        return super().pixelMetric(metric, option, widget)

    def styleHint(self, hint, option=None, widget=None, data=None):
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, data)


class FocusRing(QFocusFrame):
    """Two pixels of the focus colour, two pixels away, around whatever has the focus.

    Lists and other scrolling areas fill their pane, so that theirs is drawn just inside. Made for the main window,
    it gives every dialog that opens a ring of its own.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._margins = _Margins("Fusion")
        self._margins.setParent(self)
        self.setStyle(self._margins)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not isValid(new):
            self.setWidget(None)
            return
        window = new.window()
        if window is not self._window:
            self.setWidget(None)
            if isinstance(window, QDialog) and not isinstance(self._window, QDialog) and not ring_of(window):
                FocusRing(window).follow(new)
                bring_into_view(new)
        else:
            self.follow(new)
            bring_into_view(new)

    def follow(self, widget: QWidget) -> None:
        """Shows the ring around a widget, unless it marks the focus itself."""
        if isinstance(widget, OWN_MARK) or widget.property("noring"):
            self.setWidget(None)
            return
        self._margins.inside = isinstance(widget, QAbstractScrollArea)
        self.setWidget(None)  # the place is measured anew only for another widget
        self.setWidget(widget)
        QTimer.singleShot(0, self, self.raise_)

    def changeEvent(self, event: QEvent) -> None:
        """Qt hides the frame when the style changes, as with another size of text, and leaves it hidden."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._come_back)

    def _come_back(self) -> None:
        widget = self.widget()
        if widget is not None and isValid(widget) and widget.isVisible() and not self.isVisible():
            self.follow(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.widget() is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens().color("focus"), RING_PX))
        radius = 0 if self._margins.inside else 7
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


def bring_into_view(widget: QWidget) -> None:
    """Scrolls every area around a control so far that the control is seen, unless the mouse is at work there.

    Qt does so only for a step of Tab that began inside the area.
    """
    if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return
    inner, above = widget, widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea) and above.widget() is not None and above.widget().isAncestorOf(inner):
            place = QRect(inner.mapTo(above.viewport(), QPoint(0, 0)), inner.size())
            room = above.viewport().rect()
            if place.intersected(room).height() < min(place.height(), room.height()):
                above.ensureWidgetVisible(inner, 0, SPARE_PX)
        above = above.parentWidget()


def ring_of(window: QWidget) -> FocusRing | None:
    """The ring of a window, where it has one."""
    return next((child for child in window.findChildren(FocusRing) if child._window is window), None)
