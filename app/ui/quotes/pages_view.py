"""The pages of a PDF one below the other. Painted here: Qt's own view complains about every link to a whole page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.ui.theme import tokens

GAP_PX, LEAST_LINES = 12, 5
KEPT_PAGES = 8
"""How many painted pages are kept: those in sight and their neighbours."""
SMALLEST, LARGEST = 0.2, 5.0
AS_PRINTED = 96 / 72
"""Logical pixels a point at which a page has about its own size; it opens no larger."""


class PagesView(QAbstractScrollArea):
    """Shows ``document`` as wide as the view, but no larger than on paper, until ``zoom`` or ``fit_width`` is called.

    Scrolls by arrows, page keys and wheel.
    """

    def __init__(self, document: QPdfDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._scale: float | None = None
        self._most = AS_PRINTED
        self._painted: dict[tuple[int, int, int], QImage] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().setSingleStep(40)

    def refresh(self) -> None:
        """The document is another one: shows its first page."""
        self._painted.clear()
        self._scale, self._most = None, AS_PRINTED
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def zoom(self, by: float) -> None:
        """Makes the pages larger or smaller, keeping the place."""
        bar = self.verticalScrollBar()
        place = bar.value() / max(1, bar.maximum())
        self._scale = max(SMALLEST, min(LARGEST, self.scale * by))
        self._lay_out()
        bar.setValue(round(place * bar.maximum()))

    def fit_width(self) -> None:
        """As wide as the view."""
        self._scale, self._most = None, LARGEST
        self._lay_out()

    @property
    def scale(self) -> float:
        """Logical pixels for each point of the page."""
        if self._scale is not None:
            return self._scale
        widest = max((self._document.pagePointSize(n).width() for n in range(self._document.pageCount())), default=0)
        fits = (self.viewport().width() - 2 * GAP_PX) / widest if widest else 1.0
        return max(SMALLEST, min(self._most, fits))

    def page_rects(self) -> list[QRect]:
        """Where each page lies, from the top of the first."""
        rects, top, scale = [], GAP_PX, self.scale
        for number in range(self._document.pageCount()):
            points = self._document.pagePointSize(number)
            size = QSize(round(points.width() * scale), round(points.height() * scale))
            left = max(GAP_PX, (self.viewport().width() - size.width()) // 2)
            rects.append(QRect(QPoint(left, top), size))
            top += size.height() + GAP_PX
        return rects

    def minimumSizeHint(self) -> QSize:
        """Some lines of a page: less than that is not worth a look."""
        least = super().minimumSizeHint()
        return QSize(least.width(), max(least.height(), LEAST_LINES * self.fontMetrics().height()))

    def _lay_out(self) -> None:
        rects = self.page_rects()
        height = rects[-1].bottom() + GAP_PX if rects else 0
        width = max((rect.right() + GAP_PX for rect in rects), default=0)
        view = self.viewport().size()
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setRange(0, max(0, height - view.height()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.horizontalScrollBar().setRange(0, max(0, width - view.width()))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._paint(event)
            return True
        return super().viewportEvent(event)

    def _paint(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), now.color("sunken"))
        shift = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for number, rect in enumerate(self.page_rects()):
            place = rect.translated(-shift)
            if place.intersects(event.rect()):
                painter.drawImage(place, self._page(number, rect.size()))
                painter.setPen(now.color("border"))
                painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def _page(self, number: int, size: QSize) -> QImage:
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(size.width() * ratio), round(size.height() * ratio))
        key = (number, wanted.width(), wanted.height())
        if key not in self._painted:
            while len(self._painted) >= KEPT_PAGES:
                self._painted.pop(next(iter(self._painted)))
            image = QImage(wanted, QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.white)
            painter = QPainter(image)
            painter.drawImage(0, 0, self._document.render(number, wanted))
            painter.end()
            self._painted[key] = image
        return self._painted[key]
