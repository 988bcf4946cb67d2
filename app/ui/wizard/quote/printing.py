"""Printing the pages of a PDF on paper."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

MOST_DPI = 300
"""Pages are rendered no finer than this: more only costs memory."""


def print_pdf(parent: QWidget, document: QPdfDocument, name: str) -> None:
    """Asks for a printer and prints the pages chosen; does nothing where the dialog is cancelled."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageSize(_page_size(document))
    PrinterChoice.ask(parent, printer, max(1, document.pageCount()), lambda: paint_pages(printer, document))


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


def paint_pages(printer: QPrinter, document: QPdfDocument) -> int:
    """Renders the pages chosen onto the printer; how many there were."""
    printer.setFullPage(True)
    first = printer.fromPage() or 1
    last = min(printer.toPage() or document.pageCount(), document.pageCount())
    painter = QPainter(printer)
    for number in range(first - 1, last):
        if number > first - 1:
            printer.newPage()
        paper = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
        scale = min(1.0, MOST_DPI / printer.resolution())
        size = QSize(round(paper.width() * scale), round(paper.height() * scale))
        painter.drawImage(QRect(0, 0, paper.width(), paper.height()), document.render(number, size))
    painter.end()
    return last - first + 1


def _page_size(document: QPdfDocument) -> QPageSize:
    size = document.pagePointSize(0)
    found = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    return found if found.isValid() else QPageSize(QPageSize.PageSizeId.A4)
