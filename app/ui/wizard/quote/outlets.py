"""Where a quote goes from the wizard: paper, files, the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.domain.errors import AppError, UserError
from app.quoting.model import QuoteContent
from app.services.documents import write_file
from app.services.ports import StoredQuote
from app.services.quotes import QuoteService
from app.ui.printing import preview_pdf, print_pdf
from app.ui.quotes.lines import ask_lines_file, write_lines
from app.ui.tasks import Runner
from app.ui.widgets import Dialogs
from app.ui.wizard.quote.mail import mail_words
from app.viewmodels.quote_page import file_name, mail_text


class Outlets(QObject):
    """Asks for the place and does the work beside the window. ``written(path)`` and ``failed(error)`` tell the end."""

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, page: QWidget, runner: Runner, quotes: QuoteService, locale: str) -> None:
        super().__init__(page)
        self._page, self._runner, self._quotes, self._locale = page, runner, quotes, locale

    def print(self, pdf: bytes, stored: StoredQuote | None) -> None:
        """The system's dialog, then paper."""
        print_pdf(self._page, self._runner, pdf, self._name(stored))

    def preview(self, pdf: bytes, stored: StoredQuote | None) -> None:
        """The pages as the printer will set them."""
        preview_pdf(self._page, self._runner, pdf, self._name(stored))

    def save_lines(self, content: QuoteContent, stored: StoredQuote | None) -> None:
        """The lines as CSV or XLSX, where the user says."""
        path = ask_lines_file(self._page, self._name(stored))
        if path is not None:
            self._write(path, lambda: write_lines(self._quotes, content, path))

    def export(self, stored: StoredQuote) -> None:
        """The issued PDF, where the user says."""
        pdf, words = stored.pdf, self.tr("PDF files (*.pdf)")
        path = Dialogs.save_file(self._page, self.tr("Export the quote"), self._name(stored), words)
        if path is not None and pdf is not None:
            self._write(path, lambda: write_file(path, pdf), lambda error: self.failed.emit(self._safe(error)))

    def copy_mail(self, content: QuoteContent) -> None:
        """The summary as text on the clipboard."""
        words = mail_words(content.offer.tax_name)
        QGuiApplication.clipboard().setText(mail_text(content, lambda word: words.get(word, word), self._locale))

    def _write(
        self, path: Path, job: Callable[[], object], failed: Callable[[BaseException], None] | None = None
    ) -> None:
        self._runner.run(
            self,
            lambda _stop: job(),
            done=lambda _none: self.written.emit(path),
            failed=failed or self.failed.emit,
            lane="save",
        )

    def _safe(self, error: BaseException) -> BaseException:
        """A file that could not be written takes nothing from an issued quote: says so, and the way to try again."""
        if not isinstance(error, AppError):
            return error
        return UserError(error.message, hint=self.tr("The quote is issued and kept; Export PDF… writes it once more."))

    def _name(self, stored: StoredQuote | None) -> str:
        if stored is None or not stored.number:
            return self.tr("Quote") + ".pdf"
        return file_name(stored.number, stored.revision, stored.customer)
