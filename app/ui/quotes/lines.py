"""The lines of a quote as a table for other programs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.quoting.model import QuoteContent
from app.services.documents import write_file
from app.services.quotes import QuoteService
from app.ui.widgets import Dialogs


def ask_lines_file(parent: QWidget, pdf_name: str) -> Path | None:
    """Where to write the lines, suggested beside the quote's PDF; ``None`` where nothing was chosen."""
    pattern = QCoreApplication.translate("Quotes", "Excel workbook (*.xlsx);;CSV file (*.csv)")
    title = QCoreApplication.translate("Quotes", "Save the lines as a table")
    path = Dialogs.save_file(parent, title, f"{Path(pdf_name).stem}.xlsx", pattern)
    return path if path is None or path.suffix else path.with_suffix(".xlsx")


def write_lines(quotes: QuoteService, content: QuoteContent, path: Path) -> None:
    """Writes the lines in the form that the file's name asks for; raises ``UserError`` for any other ending."""
    write_file(path, quotes.lines_file(content, path.suffix.lower().lstrip(".")))
