"""The quotes window by clicks and keys: finding, comparing, deciding, and PDFs opened again."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.customer import Customer
from app.quoting.pdf.attach import ATTACHMENT
from app.services.ports import StoredQuote
from app.services.quotes import QuoteService
from app.services.settings import SettingsService
from app.ui.printing import PrinterChoice
from app.ui.quotes.detail import COMPARE, REVISIONS
from app.ui.quotes.page import QuotesPage
from app.ui.tasks import Runner
from app.ui.widgets import Dialogs
from app.viewmodels.draft import Draft
from tests.fakes import FakeCatalog, FakeQuotes, FakeSettings
from tests.gui.context_kit import context_of
from tests.quoting.quote_sample import PARTS, TERMS, costs, draft, report

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]


class Clock:
    """The seller's time, moved by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 10, 2, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(scope="module")
def issued() -> tuple[FakeQuotes, Clock]:
    """Printing is slow: made once, copied per test."""
    return some_quotes()


def some_quotes() -> tuple[FakeQuotes, Clock]:
    """An expired quote, one with two revisions, and a draft."""
    clock, store = Clock(), FakeQuotes()
    service = make_service(store, clock)
    service.issue(draft(Customer(company="Example Utility", country="DE")))
    clock.now = datetime(2026, 11, 21, 9, tzinfo=UTC)
    first = service.issue(draft())
    clock.now += timedelta(hours=1)
    terms = TERMS.model_copy(update={"discount_percent": Decimal("1.8"), "services": TERMS.services[:3]})
    service.revise(first.id, draft(terms=terms))
    clock.now += timedelta(hours=1)
    service.save_draft(draft(Customer(company="Example Clinic", country="DE")))
    return store, clock


def make_service(store: FakeQuotes, clock: Clock) -> QuoteService:
    return QuoteService(
        store,
        FakeCatalog([part for _role, part, _qty, _price in PARTS]),
        SettingsService(FakeSettings()),
        check=lambda _build: report(),
        price=lambda _build: costs(),
        clock=clock,
    )


@pytest.fixture
def service(issued: tuple[FakeQuotes, Clock]) -> QuoteService:
    store, clock = issued
    mine = FakeQuotes()
    mine._quotes = dict(store._quotes)
    mine._last = dict(store._last)
    return make_service(mine, clock)


@pytest.fixture
def page(qtbot: QtBot, service: QuoteService) -> Iterator[QuotesPage]:
    runner = Runner()
    errors: list[Exception] = []
    runner.unhandled.connect(errors.append)
    context = context_of(runner, quotes=service)
    window = QuotesPage(context)
    qtbot.addWidget(window)
    window.resize(1200, 780)
    window.show()
    qtbot.waitExposed(window)
    window.entered()
    qtbot.waitUntil(lambda: window.table.table.rowCount() == 4 and window.detail.preview.pdf != b"", timeout=20_000)
    yield window
    qtbot.waitUntil(lambda: runner.pending == 0, timeout=20_000)
    runner.shutdown()
    assert errors == []


def shown(page: QuotesPage) -> list[tuple[str | None, int, str]]:
    return [(one.number, one.revision, one.status) for one in page.table.table.rows]


def choose(page: QuotesPage, qtbot: QtBot, number: str | None, revision: int = 1) -> StoredQuote:
    """Selects a quote by a click on its row."""
    rows = page.table.table.rows
    at = next(n for n, one in enumerate(rows) if (one.number, one.revision) == (number, revision))
    spot = page.table.visualRect(page.table.table.index(at, 0)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(lambda: page.detail.quote is not None and page.detail.quote.id == rows[at].id)
    qtbot.waitUntil(lambda: page.context.runner.pending == 0, timeout=20_000)
    return rows[at]


def test_list_shows_status_as_of_today_and_filters(page: QuotesPage, qtbot: QtBot) -> None:
    assert set(shown(page)) == {
        (None, 1, "draft"), ("Q-2026-00002", 2, "issued"), ("Q-2026-00002", 1, "superseded"),
        ("Q-2026-00001", 1, "expired"),
    }  # fmt: skip
    QAbstractItemModelTester(page.table.table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.keyClicks(page.search.edit, "utility")
    qtbot.waitUntil(lambda: shown(page) == [("Q-2026-00001", 1, "expired")])
    page.search.edit.clear()
    qtbot.keyClicks(page.search.edit, "threadworker")  # a part of the lines
    qtbot.waitUntil(lambda: len(shown(page)) == 4)
    page.search.edit.clear()
    page.status.setFocus()
    qtbot.keyClicks(page.status, "Superseded")
    qtbot.waitUntil(lambda: shown(page) == [("Q-2026-00002", 1, "superseded")])
    qtbot.keyClicks(page.search.edit, "nothing like it")
    qtbot.waitUntil(lambda: page.lists.currentIndex() == 1)
    assert page._empty_words.text() == "No quote matches."
    qtbot.mouseClick(page.clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(shown(page)) == 4)


def test_preview_shows_the_stored_bytes_and_drafts_are_printed_for_it(
    page: QuotesPage, service: QuoteService, qtbot: QtBot
) -> None:
    quote = choose(page, qtbot, "Q-2026-00002", 2)
    assert page.detail.preview.pdf == service.get(quote.id).pdf
    assert page.detail.preview.document.pageCount() > 3
    choose(page, qtbot, None)
    assert page.detail.preview.pdf.startswith(b"%PDF-")
    assert page.detail.revise.reason  # a draft is not revised
    page.detail.preview.view.zoom(1.2)
    assert page.detail.preview.view.grab().width() > 0


def test_compare_shows_what_differs_and_the_totals(page: QuotesPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "Q-2026-00002", 2)
    page.detail.tabs.setCurrentIndex(COMPARE)
    qtbot.waitUntil(lambda: page.detail.compare.table.table.rowCount() > 0)
    rows = {row.label: row for row in page.detail.compare.table.table.rows}
    assert rows["Online UPS 3 kVA"].after == "—"
    assert rows["Total"].delta.startswith("+")
    assert "Accelerator" not in rows
    qtbot.mouseClick(page.detail.compare.only, Qt.MouseButton.LeftButton)
    assert "Accelerator" in {row.label for row in page.detail.compare.table.table.rows}
    page.detail.tabs.setCurrentIndex(REVISIONS)
    assert [one.revision for one in page.detail.revisions.table.rows] == [2, 1]


def test_a_draft_is_compared_with_another_quote(page: QuotesPage, qtbot: QtBot) -> None:
    choose(page, qtbot, None)
    page.detail.tabs.setCurrentIndex(COMPARE)
    qtbot.waitUntil(lambda: page.detail.compare.table.table.rowCount() > 0)
    assert page.detail.compare.before.isVisible() and not page.detail.compare.none.isVisible()


def test_between_two_currencies_each_keeps_its_own_and_no_difference_is_told(
    page: QuotesPage, service: QuoteService
) -> None:
    pane, (after, before, *_others) = page.detail.compare, service.list()
    pane.offer([after, before.model_copy(update={"currency": "USD"})], None, after)
    pane.before.set_value(before.id)
    pane.show_comparison(service.compare(before.id, after.id))
    total = next(row for row in pane.table.table.rows if row.label == "Total")
    assert "$" in total.before_amount and "€" in total.after_amount and total.delta == ""


def test_a_decision_is_stored_and_closes_the_way_to_a_revision(
    page: QuotesPage, service: QuoteService, qtbot: QtBot
) -> None:
    quote = choose(page, qtbot, "Q-2026-00002", 2)
    qtbot.mouseClick(page.detail.decide, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: service.get(quote.id).status == "accepted")
    qtbot.waitUntil(lambda: page.detail.quote is not None and page.detail.quote.status == "accepted")
    assert page.detail.decide.reason == "This quote is accepted."
    assert page.detail.revise.reason == "This quote is accepted."


def test_duplicate_makes_a_draft_that_can_be_deleted(page: QuotesPage, service: QuoteService, qtbot: QtBot) -> None:
    choose(page, qtbot, "Q-2026-00001")
    qtbot.mouseClick(page.detail.duplicate, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(shown(page)) == 5, timeout=20_000)
    assert page.detail.quote is not None
    assert page.detail.quote.status == "draft"
    page.detail.wanted.emit("delete")
    qtbot.waitUntil(lambda: len(service.list()) == 4)
    qtbot.waitUntil(lambda: len(shown(page)) == 4)


def test_a_revision_starts_as_a_project_that_names_what_it_replaces(page: QuotesPage, qtbot: QtBot) -> None:
    quote = choose(page, qtbot, "Q-2026-00002", 2)
    with qtbot.waitSignal(page.project_wanted) as opened:
        qtbot.mouseClick(page.detail.revise, Qt.MouseButton.LeftButton)
    state = Draft.from_json(page.context.projects.open(opened.args[0]).state)
    assert (state.revises, state.quote_id) == (quote.id, None)
    assert state.build is not None
    assert state.buyer["company"] == "Meridian Example Laboratory"
    assert state.workload() is not None


def test_a_draft_goes_on_in_the_project_it_was_saved_from_or_in_one_of_its_own(
    page: QuotesPage, service: QuoteService, qtbot: QtBot
) -> None:
    choose(page, qtbot, "Q-2026-00001")
    assert not page.detail.resume.isVisible()
    quote = choose(page, qtbot, None)
    assert page.detail.resume.isVisible()
    projects = page.context.projects
    with qtbot.waitSignal(page.project_wanted) as opened:
        qtbot.mouseClick(page.detail.resume, Qt.MouseButton.LeftButton)
    made = projects.open(opened.args[0])
    state = Draft.from_json(made.state)
    assert (state.quote_id, state.revises) == (quote.id, None)
    assert state.buyer["company"] == "Example Clinic"
    service.save_draft(service.content(quote.id), quote_id=quote.id, project_id=made.id)
    page.entered()
    qtbot.waitUntil(lambda: page.detail.quote is not None and page.detail.quote.project_id == made.id)
    with qtbot.waitSignal(page.project_wanted) as again:
        qtbot.mouseClick(page.detail.resume, Qt.MouseButton.LeftButton)
    assert again.args[0] == made.id and len(projects.list()) == 1


def test_an_opened_pdf_is_said_to_be_intact_and_becomes_a_project(
    page: QuotesPage, service: QuoteService, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quote = choose(page, qtbot, "Q-2026-00002", 2)
    file = tmp_path / "quote.pdf"
    file.write_bytes(service.get(quote.id).pdf or b"")
    monkeypatch.setattr(Dialogs, "open_file", staticmethod(lambda *_a: file))
    qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.stack.currentIndex() == 1, timeout=30_000)
    assert page.opened.status.message.startswith("Intact")
    assert "Acme Threadworker 9965" in [line.name for line in page.opened.table.table.rows]
    qtbot.mouseClick(page.opened.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "No price has changed" in page.opened.today.message)
    with qtbot.waitSignal(page.project_wanted) as made:
        qtbot.mouseClick(page.opened.go_on, Qt.MouseButton.LeftButton)
    assert Draft.from_json(page.context.projects.open(made.args[0]).state).quote_id is None


def test_an_altered_pdf_is_said_to_be_changed(page: QuotesPage, qtbot: QtBot, tmp_path: Path) -> None:
    choose(page, qtbot, "Q-2026-00002", 2)
    reader = PdfReader(io.BytesIO(page.detail.preview.pdf))
    data = next(iter(reader.attachments[ATTACHMENT]))
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(page.detail.preview.pdf)))
    for attachment in writer.attachment_list:
        attachment.content = data.replace(b"Threadworker 9965", b"Threadworker 9999")
    file = tmp_path / "altered.pdf"
    with file.open("wb") as out:
        writer.write(out)
    page.open_pdf(file)
    qtbot.waitUntil(lambda: page.stack.currentIndex() == 1, timeout=30_000)
    assert "was changed after issuing" in page.opened.status.message


def test_a_foreign_file_is_refused_in_one_line(page: QuotesPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(b"Dear Sir")
    page.open_pdf(file)
    qtbot.waitUntil(page.notice.isVisible)
    assert "is not a PDF" in page.notice.message
    assert page.stack.currentIndex() == 0


def test_saving_printing_and_the_list_as_csv(
    page: QuotesPage, service: QuoteService, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quote = choose(page, qtbot, "Q-2026-00001")
    asked: list[str] = []

    def answer(_parent: QWidget, _title: str, suggested: str, _pattern: str) -> Path:
        asked.append(suggested)
        return tmp_path / suggested

    monkeypatch.setattr(Dialogs, "save_file", staticmethod(answer))
    qtbot.mouseClick(page.detail.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Saved as" in page.detail.notice.message)
    assert asked == ["Q-2026-00001.pdf"]
    assert (tmp_path / asked[0]).read_bytes() == service.get(quote.id).pdf

    def ask(_parent: QWidget, printer: QPrinter, _pages: int, chosen: Callable[[], object]) -> None:
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        chosen()

    monkeypatch.setattr(PrinterChoice, "ask", staticmethod(ask))
    qtbot.mouseClick(page.detail.print, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "sent to the printer" in page.detail.notice.message, timeout=20_000)
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == page.detail.preview.document.pageCount()
    qtbot.mouseClick(page.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: (tmp_path / "quotes.csv").exists())
    assert (tmp_path / "quotes.csv").read_text(encoding="utf-8-sig").count("\n") == 5


def test_without_quotes_the_window_says_where_they_come_from(qtbot: QtBot, issued: tuple[FakeQuotes, Clock]) -> None:
    runner = Runner()
    context = context_of(runner, quotes=make_service(FakeQuotes(), issued[1]))
    window = QuotesPage(context)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.corner_changed):
        window.entered()
    assert window._empty_words.text().startswith("No quotes yet.")
    assert not window.detail.isVisible()
    runner.shutdown()


def test_every_control_of_the_window_has_a_name(page: QuotesPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "Q-2026-00002", 2)
    nameless = [
        type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not widget.accessibleName()
    ]
    assert nameless == []
