"""A drawing in the window: every region reachable by keyboard, the same figures as a table, and both to copy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil

from PySide6.QtCore import QByteArray, QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QSizePolicy,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.figures.drawing import Drawing, Region
from app.ui.theme import Themed, tokens
from app.ui.widgets.buttons import Button

Make = Callable[[float, Mapping[str, str]], Drawing]
"""Makes the drawing for a width, in a theme's colours."""
DRAWN_FOR_PX = 12.5
"""The body text, in pixels, for which the figures' sizes were chosen; with larger text they grow alike."""
LEAST_SCALE = 0.82
"""A figure that has to stay low is drawn no smaller than this."""
COPY_SCALE = 2
"""A copied picture has this many pixels per logical one."""
ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class RegionSpot(QWidget):
    """One region of a drawing. Arrows go to its neighbours, Enter, Space or a click choose it."""

    def __init__(self, region: Region, picture: _Picture) -> None:
        super().__init__(picture)
        self.region = region
        self._picture = picture
        self.setAccessibleName(region.label)
        self.setToolTip(region.label)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in ARROWS:
            step = ARROWS[event.key()]
            if control:
                self._picture.view.move_asked.emit(self.region.key, step)
            else:
                self._picture.go(self, step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._picture.view.chosen.emit(self.region.key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._picture.view.chosen.emit(self.region.key)


class _Picture(Themed, QWidget):
    """The drawing itself, as wide as there is room."""

    def __init__(self, view: FigureView) -> None:
        super().__init__(view)
        self.view = view
        self.make: Make | None = None
        self.drawing: Drawing | None = None
        self.spots: dict[str, RegionSpot] = {}
        self._used = 1.0
        self._renderer = QSvgRenderer(self)
        self._renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.start_theming()

    @property
    def scale(self) -> float:
        return max(1.0, self.fontInfo().pixelSize() / DRAWN_FOR_PX)

    def retint(self) -> None:
        self.redraw()

    def redraw(self) -> None:
        """Makes the drawing anew for the present width, theme and text size."""
        if self.make is None or self.width() < 40:
            return
        drawing = self._made(self.scale)
        most = self.view.most_height
        if most and drawing.height * self.scale > most:
            drawing = self._made(max(LEAST_SCALE, most / drawing.height))
        self.drawing = drawing.in_font(QApplication.font().family())
        self._renderer.load(QByteArray(self.drawing.svg.encode()))
        height = ceil(self.drawing.height * self._fit())
        if self.minimumHeight() != height:
            self.setFixedHeight(height)
            self.view.updateGeometry()
        self._place_spots()
        self.view.on_drawn()
        self.update()

    def _made(self, scale: float) -> Drawing:
        self._used = scale
        return self.make(max(self.view.least_width, self.width() / scale), tokens().colours)

    def _fit(self) -> float:
        """Pixels per unit of the drawing."""
        return min(self._used, self.width() / self.drawing.width) if self.drawing else 1.0

    def _place_spots(self) -> None:
        wanted = {region.key: region for region in self.drawing.regions}
        for key in [key for key in self.spots if key not in wanted]:
            self.spots.pop(key).deleteLater()
        self.spots = {key: self.spots.get(key) or RegionSpot(region, self) for key, region in wanted.items()}
        by = self._fit()
        for n, (key, region) in enumerate(wanted.items()):
            spot = self.spots[key]
            spot.region = region
            spot.setAccessibleName(region.label)
            spot.setToolTip(region.label)
            box = QRectF(region.x * by, region.y * by, region.width * by, region.height * by).toAlignedRect()
            spot.setGeometry(box)
            spot.setVisible(True)
            spot.setFocusPolicy(Qt.FocusPolicy.StrongFocus if n == 0 else Qt.FocusPolicy.ClickFocus)

    def go(self, spot: RegionSpot, step: int) -> None:
        """The focus to the neighbour of a region; it stays at either end."""
        spots = [self.spots[region.key] for region in self.drawing.regions]
        at = spots.index(spot) + step
        if 0 <= at < len(spots):
            spots[at].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.redraw()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.drawing is not None:
            painter = QPainter(self)
            by = self._fit()
            self._renderer.render(painter, QRectF(0, 0, self.drawing.width * by, self.drawing.height * by))

    def as_pixmap(self) -> QPixmap:
        """The drawing on the surface's colour, for the clipboard."""
        size = QSize(ceil(self.drawing.width * COPY_SCALE), ceil(self.drawing.height * COPY_SCALE))
        made = QPixmap(size)
        made.fill(tokens().color("surface"))
        painter = QPainter(made)
        self._renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
        painter.end()
        return made


class FigureView(QWidget):
    """Shows what a maker draws. ``chosen`` brings the key of a region clicked or entered.

    ``move_asked`` brings a region's key and -1 or 1 for Ctrl+Up and Ctrl+Down. The regions are one Tab stop; arrows go
    from one to the next. ``most_height`` (pixels) has a tall figure drawn smaller, as far as it stays readable.
    """

    chosen = Signal(str)
    move_asked = Signal(str, int)
    drawn = Signal()

    def __init__(self, name: str, least_width: float = 240, most_height: float = 0) -> None:
        super().__init__()
        self.least_width, self.most_height = least_width, most_height
        self._name = name
        self.setAccessibleName(name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu().popup(self.mapToGlobal(at)))
        self._picture = _Picture(self)
        self._table = QTableWidget()
        self._table.setAccessibleName(self.tr("{0}, as a table").format(name))
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._picture)
        self._stack.addWidget(self._table)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_maker(self, make: Make | None) -> None:
        """Another drawing; ``None`` shows nothing."""
        self._picture.make = make
        if make is None:
            self._picture.drawing = None
            for spot in self._picture.spots.values():
                spot.deleteLater()
            self._picture.spots = {}
            self._picture.update()
        else:
            self._picture.redraw()

    def set_most_height(self, most_height: float) -> None:
        """Another limit of the height; 0 for none."""
        if self.most_height != most_height:
            self.most_height = most_height
            self._picture.redraw()

    @property
    def drawing(self) -> Drawing | None:
        """What is drawn now."""
        return self._picture.drawing

    @property
    def spots(self) -> Mapping[str, RegionSpot]:
        """The regions by their keys."""
        return self._picture.spots

    @property
    def as_table(self) -> bool:
        return self._stack.currentWidget() is self._table

    def show_as_table(self, on: bool) -> None:
        """The same figures as a table, or the picture again."""
        self._fill_table()
        self._stack.setCurrentWidget(self._table if on else self._picture)
        if on:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def table_text(self) -> str:
        """The table with tabs between the cells, for a spreadsheet."""
        rows = self.drawing.table if self.drawing else ()
        return "\n".join("\t".join(row) for row in rows)

    def copy_picture(self) -> None:
        """Puts the picture on the clipboard."""
        if self.drawing is not None:
            QGuiApplication.clipboard().setPixmap(self._picture.as_pixmap())

    def copy_table(self) -> None:
        """Puts the table on the clipboard."""
        QGuiApplication.clipboard().setText(self.table_text())

    def menu(self) -> QMenu:
        """What can be done with the figure; it deletes itself when closed."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.tr("Show as picture") if self.as_table else self.tr("Show as table")
        made.addAction(words, lambda: self.show_as_table(not self.as_table))
        made.addAction(self.tr("Copy picture"), self.copy_picture)
        made.addAction(self.tr("Copy table"), self.copy_table)
        return made

    def menu_button(self) -> Button:
        """A button for the head of the figure's card that opens the menu."""
        button = Button("", "more", "plain", tip=self.tr("{0}: show as table, copy").format(self._name))
        button.clicked.connect(lambda: self.menu().popup(button.mapToGlobal(QPoint(0, button.height()))))
        return button

    def on_drawn(self) -> None:
        """The picture was made anew: the table follows, and listeners hear of it."""
        if self.as_table:
            self._fill_table()
        self.drawn.emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self.least_width), self._picture.minimumHeight())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def focus(self) -> None:
        """Puts the focus on the first region."""
        first = next(iter(self.spots.values()), None)
        if first:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._picture.redraw()

    def _fill_table(self) -> None:
        rows = self.drawing.table if self.drawing else ()
        head, *body = rows or ((),)
        self._table.setRowCount(len(body))
        self._table.setColumnCount(len(head))
        self._table.setHorizontalHeaderLabels(list(head))
        for r, cells in enumerate(body):
            for c, text in enumerate(cells):
                item = QTableWidgetItem(text)
                side = Qt.AlignmentFlag.AlignLeft if c == 0 else Qt.AlignmentFlag.AlignRight
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                self._table.setItem(r, c, item)
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
