"""The quote as it will be printed: pages of the PDF, kept at page and zoom while it changes."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLoggingCategory, QMargins, QPointF, Qt
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame

from app.ui.theme import Themed, tokens
from app.ui.widgets import Button, Card, label

ZOOM_STEP = 1.25
LEAST_ZOOM, MOST_ZOOM = 0.25, 4.0


QUIET = "qt.pdf.links=false"
"""Links that lead to a page rather than to a spot on it are in order; Qt warns of each."""


class PreviewCard(Themed, Card):
    """``show_pdf`` replaces the pages; the page looked at and the zoom stay."""

    def __init__(self) -> None:
        super().__init__(margins=(0, 6, 0, 0))
        QLoggingCategory.setFilterRules(QUIET)
        self.pdf = b""
        self._buffer: QBuffer | None = None
        self.document = QPdfDocument(self)
        head = self.add_header(self.tr("Preview"))
        head.setContentsMargins(10, 0, 10, 0)
        self.before = Button("", "chevron-left", "plain", tip=self.tr("Page before"))
        self.after = Button("", "expand", "plain", tip=self.tr("Next page"))
        self.where = label("", "label")
        self.smaller = Button("", "zoom_out", "plain", tip=self.tr("Smaller"))
        self.whole = Button(self.tr("Page"), "", "plain", tip=self.tr("Whole page"))
        self.larger = Button("", "zoom_in", "plain", tip=self.tr("Larger"))
        for widget in (self.before, self.where, self.after, self.smaller, self.whole, self.larger):
            head.addWidget(widget)
        self.view = QPdfView(self)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setAccessibleName(self.tr("Preview of the quote"))
        self.view.setAccessibleDescription(self.tr("Pages to look at: arrow and page keys scroll."))
        self.view.setPageMode(QPdfView.PageMode.SinglePage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.view.setDocument(self.document)
        self.view.setDocumentMargins(QMargins(8, 6, 8, 6))
        self.view.setPageSpacing(14)  # what Fit in view leaves free above and below together
        self.view.setMinimumHeight(300)
        self.body.addWidget(self.view, 1)
        self.before.clicked.connect(lambda: self.go(self.page - 1))
        self.after.clicked.connect(lambda: self.go(self.page + 1))
        self.smaller.clicked.connect(lambda: self._zoom(1 / ZOOM_STEP))
        self.larger.clicked.connect(lambda: self._zoom(ZOOM_STEP))
        self.whole.clicked.connect(lambda: self.view.setZoomMode(QPdfView.ZoomMode.FitInView))
        self.view.pageNavigator().currentPageChanged.connect(lambda _page: self._show_where())
        self._show_where()
        self.set_issued(False)
        self.start_theming()

    def retint(self) -> None:
        palette = self.view.palette()
        palette.setColor(QPalette.ColorRole.Dark, tokens().color("sunken"))
        self.view.setPalette(palette)

    @property
    def page(self) -> int:
        """The page looked at, from 0."""
        return self.view.pageNavigator().currentPage()

    def set_issued(self, issued: bool) -> None:
        """An issued quote follows no typing any more."""
        self.aside.setText("" if issued else self.tr("updates as you type"))

    def show_pdf(self, pdf: bytes) -> None:
        """Other content, same page and zoom."""
        page, zoom, mode = self.page, self.view.zoomFactor(), self.view.zoomMode()
        place = self.view.verticalScrollBar().value()
        self.document.close()
        self.pdf = pdf
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self.view.setZoomFactor(zoom)
        self.view.setZoomMode(mode)
        self.go(min(page, self.document.pageCount() - 1))
        self.view.verticalScrollBar().setValue(place)
        self._show_where()

    def go(self, page: int) -> None:
        """Turns to a page, if there is one of that number."""
        if 0 <= page < self.document.pageCount():
            self.view.pageNavigator().jump(page, QPointF(), 0)
        self._show_where()

    def _show_where(self) -> None:
        count = self.document.pageCount()
        self.where.setText(self.tr("{0} of {1}").format(self.page + 1, count) if count else "")
        self.before.set_unavailable("" if self.page > 0 else self.tr("This is the first page."))
        self.after.set_unavailable("" if self.page + 1 < count else self.tr("This is the last page."))

    def _zoom(self, by: float) -> None:
        if self.view.zoomMode() != QPdfView.ZoomMode.Custom:
            size = self.document.pagePointSize(self.page)
            fits = (self.view.viewport().height() - 12) / max(1.0, size.height() * self.logicalDpiY() / 72)
            self.view.setZoomMode(QPdfView.ZoomMode.Custom)
            self.view.setZoomFactor(fits)
        self.view.setZoomFactor(min(MOST_ZOOM, max(LEAST_ZOOM, self.view.zoomFactor() * by)))

    def keyPressEvent(self, event: object) -> None:
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in steps:
            self.go(self.page + steps[event.key()])
        else:
            super().keyPressEvent(event)
