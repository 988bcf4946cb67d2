"""The pages of a PDF out of memory."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.ui.quotes.pages_view import PagesView
from app.ui.widgets import Button, label, plural, row

ZOOM_STEP = 1.2


class PdfPreview(QWidget):
    """Shows PDF bytes, page by page; words where there are none."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._bytes = b""
        self._buffer: QBuffer | None = None
        self.document = QPdfDocument(self)
        self.view = PagesView(self.document, self)
        self.view.setAccessibleName(name)
        self.view.setAccessibleDescription(self.tr("Pages to look at: arrow and page keys scroll."))
        self.told = label("", "quietcaption")
        smaller = Button("", "zoom_out", "icon", tip=self.tr("Smaller"))
        larger = Button("", "zoom_in", "icon", tip=self.tr("Larger"))
        fit = Button(self.tr("Page width"))
        smaller.clicked.connect(lambda: self.view.zoom(1 / ZOOM_STEP))
        larger.clicked.connect(lambda: self.view.zoom(ZOOM_STEP))
        fit.clicked.connect(self.view.fit_width)
        self._words = label("", "quiet", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        pages = QWidget()
        inside = QVBoxLayout(pages)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addLayout(row(self.told, None, smaller, larger, fit))
        inside.addWidget(self.view, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._words)
        self.stack.addWidget(pages)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    @property
    def pdf(self) -> bytes:
        """The bytes on show."""
        return self._bytes

    def show_pdf(self, pdf: bytes | None, words: str = "") -> None:
        """Shows a PDF, or ``words`` where there is none."""
        if pdf and pdf == self._bytes:
            self.stack.setCurrentIndex(1)
            return
        self.document.close()
        self._bytes = pdf or b""
        if not pdf:
            self._words.setText(words)
            self.stack.setCurrentIndex(0)
            return
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self.view.refresh()
        count = self.document.pageCount()
        self.told.setText(plural(count, self.tr("{n} page"), self.tr("{n} pages")))
        self.stack.setCurrentIndex(1)
