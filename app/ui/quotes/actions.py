"""What is done with one quote: marked, revised, copied, printed, saved. Off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.domain.errors import AppError
from app.quoting.model import QuoteContent
from app.services.documents import write_file
from app.services.ports import StoredQuote
from app.ui.context import AppContext
from app.ui.printing import preview_pdf, print_pdf
from app.ui.quotes.lines import ask_lines_file, write_lines
from app.ui.told import told_error
from app.ui.widgets import Dialogs, plural
from app.viewmodels.quotes_page import draft_of


class QuoteActions(QObject):
    """``changed(quote id)`` after a change of the list, ``said`` and ``failed`` with words, ``project_wanted(id)``."""

    changed = Signal(str)
    said = Signal(str)
    failed = Signal(str)
    project_wanted = Signal(str)

    def __init__(self, page: QWidget, context: AppContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self._folder: QTemporaryDir | None = None

    def run(self, job: Callable[[], Any], done: Callable[[Any], Any], failed: Callable[[str], Any] | None = None,
            lane: str = "work") -> None:  # fmt: skip
        """Runs a job; what a person can mend is said, everything else goes to the error center."""

        def wrong(error: Exception) -> None:
            if isinstance(error, AppError):
                (failed or self.failed.emit)(told_error(error))
            else:
                self._context.runner.unhandled.emit(error)

        self._context.runner.run(self, lambda _stop: job(), done=done, failed=wrong, lane=lane)

    def act(self, action: str, quote: StoredQuote, pdf: bytes) -> None:
        """By its name: a decision, or revise, resume, duplicate, print, preview, save, lines, open, delete."""
        quotes = self._context.quotes
        if action == "revise":
            self.run(lambda: quotes.content(quote.id), lambda content: self.make_project(content, quote.id))
        elif action == "resume":
            self._resume(quote)
        elif action == "duplicate":
            self._change(lambda: quotes.duplicate(quote.id).id)
        elif action == "delete":
            self._change(lambda: quotes.delete_draft(quote.id))
        elif action == "lines":
            self._lines(quote)
        elif action in ("print", "preview", "save", "open"):
            if pdf:
                ways = {"print": self._print, "preview": self._preview, "save": self._save, "open": self._open}
                ways[action](quote, pdf)
        else:
            self._change(lambda: quotes.set_status(quote.id, action).id)

    def make_project(self, content: QuoteContent, revises: str | None = None,
                     failed: Callable[[str], Any] | None = None) -> None:  # fmt: skip
        """A project with the content of a quote, opened in the wizard; ``revises`` is the quote it shall replace."""
        projects, settings = self._context.projects, self._context.settings

        def job() -> str:
            draft = draft_of(content, settings.load().tax_percent, revises=revises)
            made = projects.new(draft.to_json(), name=draft.name, customer=draft.customer, step=draft.step)
            return str(made.id)

        self.run(job, self.project_wanted.emit, failed, lane="save")

    def _resume(self, quote: StoredQuote) -> None:
        """The project that a draft was saved from; one of its own where it was made as a copy, or that one is gone."""
        projects, quotes, settings = self._context.projects, self._context.quotes, self._context.settings

        def job() -> str:
            known = projects.find(quote.project_id)
            if known is not None and known.state.get("quote_id") == quote.id:
                return str(known.id)
            made = draft_of(quotes.content(quote.id), settings.load().tax_percent)
            draft = made.with_(quote_id=quote.id)
            project = projects.new(draft.to_json(), name=draft.name, customer=draft.customer, step=draft.step)
            return str(project.id)

        self.run(job, self.project_wanted.emit, lane="save")

    def write(self, path: Path, data: bytes, words: str) -> None:
        """Writes a file and says so."""
        self.run(lambda: write_file(path, data), lambda _none: self.said.emit(words))

    def _change(self, job: Callable[[], str | None]) -> None:
        self.run(job, lambda quote_id: self.changed.emit(quote_id or ""), lane="save")

    def _print(self, quote: StoredQuote, pdf: bytes) -> None:
        one, many = self.tr("{n} page sent to the printer."), self.tr("{n} pages sent to the printer.")
        print_pdf(
            self._page, self._context.runner, pdf, file_name(quote), lambda n: self.said.emit(plural(n, one, many))
        )

    def _preview(self, quote: StoredQuote, pdf: bytes) -> None:
        preview_pdf(self._page, self._context.runner, pdf, file_name(quote))

    def _lines(self, quote: StoredQuote) -> None:
        path = ask_lines_file(self._page, file_name(quote))
        if path is not None:
            quotes = self._context.quotes
            self.run(
                lambda: write_lines(quotes, quotes.content(quote.id), path),
                lambda _none: self.said.emit(self.tr("Saved as {0}.").format(path.name)),
            )

    def _save(self, quote: StoredQuote, pdf: bytes) -> None:
        pattern = self.tr("PDF files (*.pdf)")
        path = Dialogs.save_file(self._page, self.tr("Save PDF"), file_name(quote), pattern)
        if path is not None:
            self.write(path, pdf, self.tr("Saved as {0}.").format(path.name))

    def _open(self, quote: StoredQuote, pdf: bytes) -> None:
        self._folder = self._folder or QTemporaryDir()
        path = Path(self._folder.filePath(file_name(quote)))
        self.run(lambda: write_file(path, pdf), lambda _none: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))


def file_name(quote: StoredQuote) -> str:
    """What a quote's PDF is called."""
    name = quote.number or "draft"
    return f"{name}-rev{quote.revision}.pdf" if quote.revision > 1 else f"{name}.pdf"
