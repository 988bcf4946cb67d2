"""The picture of a figure: drawn as wide as there is room, every region of it within reach of pointer and keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRectF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QSizePolicy, QWidget
from shiboken6 import isValid

from app.figures.drawing import Drawing, Palette, Region
from app.ui.theme import Themed, tokens
from app.ui.told import told, told_written
from app.ui.widgets.why import WhyPopover

if TYPE_CHECKING:
    from app.ui.widgets.figure_view import FigureView

Make = Callable[[float, Mapping[str, str]], Drawing]
"""Makes the drawing for a width, in a theme's colours."""
DRAWN_FOR_PX = 12.5
"""The body text, in pixels, for which the figures' sizes were chosen; with larger text they grow alike."""
LEAST_SCALE = 0.82
"""A figure that has to stay low is drawn no smaller than this."""
READOUT_GAP_PX, READOUT_PX, READOUT_PADDING_PX = 7, 380, 10
KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
ARROWS = {
    Qt.Key.Key_Left: (-1, False),
    Qt.Key.Key_Up: (-1, True),
    Qt.Key.Key_Right: (1, False),
    Qt.Key.Key_Down: (1, True),
}
"""Key -> step, and whether it goes up and down."""


class RegionSpot(QAbstractButton):
    """One region of a drawing. Arrows go to its neighbours, Enter, Space or a click choose it.

    Left and Right follow the order of reading, Up and Down go to the nearest above and below.
    """

    def __init__(self, region: Region, picture: Picture) -> None:
        super().__init__(picture)
        self.region = region
        self._picture = picture
        self._pressed_at: QPoint | None = None
        self.clicked.connect(lambda: self._picture.view.chosen.emit(self.region.key))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the picture beneath shows the region."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        view = self._picture.view
        if event.matches(QKeySequence.StandardKey.Copy):
            view.copy_picture()
        elif event.key() in ARROWS:
            step, upright = ARROWS[event.key()]
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                view.move_asked.emit(self.region.key, step)
            else:
                self._picture.go(self, step, upright=upright)
        elif event.key() == Qt.Key.Key_Escape and self._picture.dragged is self:
            self._pressed_at = None
            self._picture.drop(give_up=True)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._picture.go_to(0 if event.key() == Qt.Key.Key_Home else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._pressed_at is None or not self.can_be_dragged or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        at = event.position().toPoint()
        far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if far and self._picture.dragged is None:
            self._picture.grab_region(self)
        if self._picture.dragged is self:
            self._picture.drag_to(self.mapToParent(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        if self._picture.dragged is self:
            self.setDown(False)  # no click: it was taken elsewhere
            self._picture.drop()
        super().mouseReleaseEvent(event)

    def explain(self) -> bool:
        """Opens how the region's number came about; whether anything is known of it."""
        found = self._picture.view.explainer(self.region.key)
        if found is None:
            return False
        self._picture.hide_readout()
        WhyPopover(self, found)
        return True

    @property
    def can_be_dragged(self) -> bool:
        """Whether the figure lets it be taken elsewhere."""
        wanted = self._picture.view.draggable
        return bool(wanted) and self.region.key.startswith(wanted)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._picture.on_focus(self, by_keyboard=event.reason() in KEYBOARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._picture.hide_readout()


class Readout(QLabel):
    """What the region with the focus says, beside it: the keyboard gets what the pointer gets from a tooltip.

    It lies on what scrolls with the region.
    """

    def __init__(self, spot: RegionSpot) -> None:
        ground = _ground(spot)
        super().__init__(spot.region.label, ground)
        self.setObjectName("readout")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.ensurePolished()
        metrics, beside = self.fontMetrics(), 2 * READOUT_PADDING_PX
        wide = min(READOUT_PX, ground.width() - 16, metrics.horizontalAdvance(self.text()) + beside + 4)
        lines = metrics.boundingRect(0, 0, wide - beside, 1000, Qt.TextFlag.TextWordWrap, self.text())
        tall = lines.height() + READOUT_PADDING_PX
        at = spot.mapTo(ground, QPoint(0, 0))
        left = at.x() + min(24, spot.width() // 2)
        top = at.y() + spot.height() + READOUT_GAP_PX
        if top + tall > ground.height() - 8:
            top = at.y() - tall - READOUT_GAP_PX
        self.setGeometry(max(8, min(left, ground.width() - wide - 8)), max(8, top), wide, tall)
        self.show()
        self.raise_()


def _ground(spot: QWidget) -> QWidget:
    """What the outermost scrolling area scrolls: a small one within a card would cut the words off."""
    found, above = spot.window(), spot.parentWidget()
    while above is not None:
        found = above.widget() if isinstance(above, QScrollArea) else found
        above = above.parentWidget()
    return found


class Picture(Themed, QWidget):
    """The drawing itself. Its regions are one Tab stop, which remembers where one was."""

    def __init__(self, view: FigureView) -> None:
        super().__init__(view)
        self.view = view
        self.make: Make | None = None
        self.drawing: Drawing | None = None
        self.spots: dict[str, RegionSpot] = {}
        self.readout: Readout | None = None
        self._visited = ""
        self.dragged: RegionSpot | None = None
        self._under: RegionSpot | None = None
        self._used = 1.0
        self._renderer = QSvgRenderer(self)
        self._renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.start_theming()

    @property
    def scale(self) -> float:
        """How much larger than drawn, as the text of the window is larger."""
        return max(1.0, self.fontInfo().pixelSize() / DRAWN_FOR_PX)

    def retint(self) -> None:
        self.redraw()

    def set_make(self, make: Make | None) -> None:
        """Another drawing; ``None`` shows nothing."""
        self.make = make
        if make is not None:
            self.redraw()
            return
        self.drawing = None
        for spot in self.spots.values():
            spot.deleteLater()
        self.spots = {}
        self.hide_readout()
        self.update()

    def redraw(self) -> None:
        """Makes the drawing anew for the present width, theme and text size."""
        if self.make is None or self.width() < 40:
            return
        drawing = self._made(self.scale, tokens().colours)
        most = self.view.most_height
        if most and drawing.height * self.scale > most:
            drawing = self._made(max(LEAST_SCALE, most / drawing.height), tokens().colours)
        self.drawing = drawing.in_font(QApplication.font().family())
        self._renderer.load(QByteArray(self.drawing.svg.encode()))
        height = ceil(self.drawing.height * self._fit())
        if self.minimumHeight() != height:
            self.setFixedHeight(height)
            self.view.updateGeometry()
        self._place_spots()
        self.view.on_drawn()
        self.update()

    def drawn_in(self, colours: Mapping[str, str]) -> Drawing | None:
        """The same drawing in other colours: what leaves the window is made for light paper."""
        if self.make is None or self.drawing is None:
            return None
        return self._made(self._used, colours).in_font(QApplication.font().family())

    def _made(self, scale: float, colours: Mapping[str, str]) -> Drawing:
        assert self.make is not None  # asked before
        self._used = scale
        return self.make(max(self.view.least_width, self.width() / scale), Palette(colours, told_written, told))

    def _fit(self) -> float:
        """Pixels per unit of the drawing."""
        return min(self._used, self.width() / self.drawing.width) if self.drawing else 1.0

    def _place_spots(self) -> None:
        wanted = {region.key: region for region in self.drawing.regions}
        for key in [key for key in self.spots if key not in wanted]:
            gone = self.spots.pop(key)
            self._under = None if gone is self._under else self._under
            gone.deleteLater()
        self.spots = {key: self.spots.get(key) or RegionSpot(region, self) for key, region in wanted.items()}
        by = self._fit()
        for n, (key, region) in enumerate(wanted.items(), start=1):
            spot = self.spots[key]
            spot.region = region
            spot.setAccessibleName(region.label)
            spot.setAccessibleDescription(self.view.where_words(n, len(wanted)))
            spot.setToolTip(region.label)
            box = QRectF(region.x * by, region.y * by, region.width * by, region.height * by).toAlignedRect()
            spot.setGeometry(box)
            if self.dragged is None and spot.can_be_dragged:
                spot.setCursor(Qt.CursorShape.OpenHandCursor)
            spot.raise_()
            spot.setVisible(True)
        self._set_stop()
        if self.dragged is not None:
            self._say_under()
        elif self.readout is not None and self._visited in self.spots:
            self.on_focus(self.spots[self._visited], by_keyboard=True)

    def _set_stop(self) -> None:
        """Tab comes to one region only."""
        home = self.home
        for spot in self.spots.values():
            spot.setFocusPolicy(Qt.FocusPolicy.StrongFocus if spot is home else Qt.FocusPolicy.ClickFocus)

    @property
    def home(self) -> RegionSpot | None:
        """The region that Tab comes to, where one was last or else the first; none where nothing is drawn."""
        return self.spots.get(self._visited) or next(iter(self.spots.values()), None)

    def on_focus(self, spot: RegionSpot, *, by_keyboard: bool) -> None:
        """A region has the focus: Tab comes back to it, and what it says stands beside it."""
        self._visited = spot.region.key
        self._set_stop()
        if by_keyboard:
            self.hide_readout()
            self.readout = Readout(spot)

    def hide_readout(self) -> None:
        """Takes away what stands beside the region with the focus."""
        if self.readout is not None and isValid(self.readout):  # what it lay on may be gone
            self.readout.hide()
            self.readout.deleteLater()
        self.readout = None

    def go(self, spot: RegionSpot, step: int, *, upright: bool = False) -> None:
        """The focus to a neighbour of a region; it stays at either end."""
        spots = [self.spots[region.key] for region in self.drawing.regions]
        if upright and len({one.geometry().center().y() for one in spots}) > 1:
            found = _nearest(spot, spots, step)
        else:
            at = spots.index(spot) + step
            found = spots[at] if 0 <= at < len(spots) else None
        if found is not None:
            found.setFocus(Qt.FocusReason.TabFocusReason)

    def grab_region(self, spot: RegionSpot) -> None:
        """A region is being dragged; who owns the figure says where it may go by drawing it anew."""
        self.dragged = spot
        spot.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.view.grabbed.emit(spot.region.key)

    def drag_to(self, at: QPoint) -> None:
        """The pointer moved: what it is over is framed, and said beside it."""
        under = next((one for one in reversed(self.spots.values()) if one.geometry().contains(at)), None)
        under = None if under is self.dragged else under
        if under is not self._under:
            self._under = under
            self._say_under()

    def _say_under(self) -> None:
        self.hide_readout()
        if self._under is not None:
            self.readout = Readout(self._under)
        self.update()

    def drop(self, *, give_up: bool = False) -> None:
        """The region was let go, or the drag given up."""
        spot, under = self.dragged, self._under
        self.dragged = self._under = None
        self.hide_readout()
        self.update()
        if spot is not None:
            spot.setCursor(Qt.CursorShape.OpenHandCursor)
            self.view.dropped.emit(spot.region.key, under.region.key if under is not None and not give_up else "")

    def go_to(self, at: int) -> None:
        """The focus to the first or the last region."""
        self.spots[self.drawing.regions[at].key].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.redraw()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hide_readout()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.drawing is not None:
            painter = QPainter(self)
            by = self._fit()
            self._renderer.render(painter, QRectF(0, 0, self.drawing.width * by, self.drawing.height * by))
            if self._under is not None and self.dragged is not None:
                painter.setPen(QPen(tokens().color("focus"), 2))
                painter.drawRoundedRect(QRectF(self._under.geometry()).adjusted(1, 1, -1, -1), 5, 5)


def _nearest(spot: RegionSpot, spots: list[RegionSpot], step: int) -> RegionSpot | None:
    """The region above or below that lies closest; of several in that row the one most like it in place and width."""
    mine = spot.geometry()

    def beyond(other: RegionSpot) -> int:
        return step * (other.geometry().center().y() - mine.center().y())

    def unlike(other: RegionSpot) -> float:
        there = other.geometry()
        aside = abs(there.center().x() - mine.center().x())
        return beyond(other) + aside + 0.5 * abs(there.width() - mine.width())

    far = max(4, mine.height() // 2)
    return min((one for one in spots if one is not spot and beyond(one) >= far), key=unlike, default=None)
