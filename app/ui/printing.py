"""A PDF on paper: asked for and printed, or looked at first as the printer will set it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QWidget

from app.ui.tasks import Runner

PRINT_DPI = 300
"""Pages are rendered no finer than this: more only costs memory."""
PREVIEW_DPI = 130
POINTS_PER_INCH = 72


class PrinterChoice:
    """Asks for the printer. Tests replace ``ask``."""

    @staticmethod
    def ask(parent: QWidget, printer: QPrinter, pages: int, chosen: Callable[[], object]) -> None:
        """Calls ``chosen`` once the user has set up ``printer``; not at all where the dialog is cancelled."""
        dialog = QPrintDialog(printer, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setMinMax(1, pages)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.finished.connect(lambda result: chosen() if result == QDialog.DialogCode.Accepted else None)
        dialog.open()


def print_pdf(parent: QWidget, runner: Runner, pdf: bytes, name: str,
              printed: Callable[[int], None] = lambda _pages: None) -> None:  # fmt: skip
    """Asks for a printer and prints the pages chosen, beside the window; ``printed`` gets how many there were."""
    document = _Pdf(pdf)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageSize(document.page_size())

    def job() -> int:
        return paint_pages(printer, _Pdf(pdf).pictures(PRINT_DPI, printer.fromPage(), printer.toPage()))

    def start() -> None:
        runner.run(parent, lambda _stop: job(), done=printed, lane="save")

    PrinterChoice.ask(parent, printer, document.pages, start)


def preview_pdf(parent: QWidget, runner: Runner, pdf: bytes, name: str,
                opened: Callable[[QPrintPreviewDialog], None] = lambda _dialog: None) -> None:  # fmt: skip
    """Shows the pages as the printer will set them, with paper, margins and the way on to printing.

    The pages are made beside the window; ``opened`` gets the dialog once it stands.
    """
    runner.run(parent, lambda _stop: _Pdf(pdf).pictures(PREVIEW_DPI), done=lambda made: _show(made))

    def _show(made: Sequence[QImage]) -> None:
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setDocName(name)
        printer.setPageSize(_Pdf(pdf).page_size())
        dialog = QPrintPreviewDialog(printer, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.resize(960, 720)
        dialog.paintRequested.connect(lambda on: paint_pages(on, made))
        dialog.destroyed.connect(partial(_let_go, printer))  # the dialog does not own its printer
        dialog.open()
        opened(dialog)


def _let_go(_printer: QPrinter, *_dialog: object) -> None:
    """Ends a printer's life with its dialog's."""


def paint_pages(printer: QPrinter, pictures: Sequence[QImage]) -> int:
    """Sets one picture on each page, as large as the paper takes it; how many there were."""
    printer.setFullPage(True)
    painter = QPainter(printer)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number, picture in enumerate(pictures):
        if number:
            printer.newPage()
        paper = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
        fitted = picture.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = (paper.width() - fitted.width()) // 2
        painter.drawImage(QRect(left, 0, fitted.width(), fitted.height()), picture)
    painter.end()
    return len(pictures)


class _Pdf:
    """A PDF in memory; made where it is used, since a document belongs to one thread."""

    def __init__(self, pdf: bytes) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument()
        self._document.load(self._buffer)

    @property
    def pages(self) -> int:
        return max(1, self._document.pageCount())

    def page_size(self) -> QPageSize:
        size = self._document.pagePointSize(0)
        found = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
        return found if found.isValid() else QPageSize(QPageSize.PageSizeId.A4)

    def pictures(self, dpi: int, first: int = 0, last: int = 0) -> list[QImage]:
        """The pages from ``first`` to ``last``, counted from 1; 0 is from the start, or to the end."""
        made = []
        for number in range((first or 1) - 1, min(last or self.pages, self.pages)):
            size = self._document.pagePointSize(number)
            scale = dpi / POINTS_PER_INCH
            made.append(self._document.render(number, QSize(round(size.width() * scale), round(size.height() * scale))))
        return made
