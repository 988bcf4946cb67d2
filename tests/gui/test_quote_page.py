"""Step 7: the preview follows the typing, totals are the quoting service's, issuing freezes."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget

from app.services.compare_kinds import KindResult
from app.services.settings import Seller, Service
from app.ui.printing import PrinterChoice
from app.ui.widgets import Dialogs
from app.ui.wizard.compare.dialog import CompareDialog
from app.viewmodels.flow import go
from app.viewmodels.kept_alternatives import KeptAlternative
from app.viewmodels.quotes_page import draft_of
from tests.gui.build_kit import SMALL_CASE_SUPPLY, answer, click, open_built, rest

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]


LONG_MS = 60_000
SELLER = Seller(name="Example Systems GmbH", address="Musterweg 1, 24103 Kiel", country="DE", email="a@example.com",
                phone="+49 431 000")  # fmt: skip


@pytest.fixture
def shop(services):
    services.settings.save(seller=SELLER, services=(Service(name="Assembly and burn-in", price=Decimal("690.50")),))


def ready(qtbot, window, context, sample, **other):
    page = open_built(qtbot, window, context, sample, "quote", **other)
    qtbot.waitUntil(lambda: page.content is not None and bool(page.preview.pdf), timeout=LONG_MS)
    rest(qtbot, window)
    return page


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def figure(amount: Decimal) -> str:
    """An amount as the PDF groups it, whatever its thin spaces."""
    return f"{amount:,.2f}"


def plain(text: str) -> str:
    for space in "\u202f\u00a0\u2009 ":
        text = text.replace(space, "")
    return text.replace(",", "")


def test_alternatives_kept_for_the_quote_are_printed(qtbot, window, context, sample, shop) -> None:
    page = ready(qtbot, window, context, sample)
    assert "Alternatives compared" not in text_of(page.preview.pdf)
    mine = KeptAlternative(key="build", title="Your build", build=window.model.draft.build)
    none = KeptAlternative(key="kind:edge", title="Edge device", kind="edge", reason="no edge device trains")
    before = page.preview.pdf
    window.model.change(window.model.draft.with_(compared=(mine, none)))
    page.entered()  # as after the comparison on another page
    qtbot.waitUntil(lambda: page.preview.pdf != before, timeout=LONG_MS)
    text = text_of(page.preview.pdf)
    assert "Alternatives compared" in text and "no edge device trains" in text and "Your build" in text


def test_alternatives_are_chosen_on_the_quote(qtbot, window, context, sample, shop, monkeypatch) -> None:
    def none(_request, kinds, **_limits):
        return tuple(KindResult(kind=kind, status="impossible", conflict=("60 W",)) for kind in kinds)

    monkeypatch.setattr(context.propose, "compare", none)
    page = ready(qtbot, window, context, sample)
    assert page.form._compared.text() == "none chosen"
    before = page.preview.pdf
    click(qtbot, page.form.choose)
    dialog = page.findChild(CompareDialog)
    qtbot.waitUntil(lambda: dialog.comparison is not None, timeout=LONG_MS)
    dialog.accept()
    qtbot.waitUntil(lambda: page.preview.pdf != before, timeout=LONG_MS)
    assert page.form._compared.text() == "4 chosen" and "Alternatives compared" in text_of(page.preview.pdf)
    click(qtbot, page.form.prints["comparison"])
    rest(qtbot, window)
    qtbot.waitUntil(lambda: "Alternatives compared" not in text_of(page.preview.pdf), timeout=LONG_MS)
    rest(qtbot, window)


def test_the_years_can_be_left_out(qtbot, window, context, sample, shop) -> None:
    page = ready(qtbot, window, context, sample)
    assert "Growth over" in text_of(page.preview.pdf)
    click(qtbot, page.form.prints["growth"])
    qtbot.waitUntil(lambda: "Growth over" not in text_of(page.preview.pdf), timeout=LONG_MS)
    rest(qtbot, window)


def test_totals_of_window_price_service_and_pdf_agree_to_the_cent(qtbot, window, context, sample, shop) -> None:
    page = ready(qtbot, window, context, sample)
    results = window.model.results
    totals = dict(results.totals)
    assert totals["Hardware"] == results.costs.capex
    assert totals["Services"] == Decimal("690.50")
    assert results.gross == page.content.totals.grand_total
    assert window.frame.summary._price.text().endswith(figure(results.gross))
    printed = plain(text_of(page.preview.pdf))
    for amount in (totals["Net"], results.gross, *totals.values()):
        assert plain(figure(amount)) in printed
    rest(qtbot, window)


def test_typing_refreshes_the_preview_after_a_pause_and_keeps_the_page(qtbot, window, context, sample, shop) -> None:
    page = ready(qtbot, window, context, sample)
    page.preview.go(2)
    before = page.preview.pdf
    company = page.form.texts["company"].edit
    company.setFocus()
    company.selectAll()
    qtbot.keyClicks(company, "Example Buyer AG")
    assert page.preview.pdf == before, "not at every key"
    qtbot.waitUntil(lambda: page.preview.pdf != before, timeout=LONG_MS)
    rest(qtbot, window)
    assert "Example Buyer AG" in text_of(page.preview.pdf)
    assert page.preview.page == 2
    assert window.model.draft.customer == "Example Buyer AG"
    rest(qtbot, window)


def test_discount_and_boxes_change_the_quote(qtbot, window, context, sample, shop) -> None:
    page = ready(qtbot, window, context, sample)
    gross, pages = window.model.results.gross, page.preview.document.pageCount()
    click(qtbot, page.form.boxes["Assembly and burn-in"])
    click(qtbot, page.form.prints["derivations"])
    discount = page.form.numbers["discount_percent"].edit
    discount.setFocus()
    discount.selectAll()
    qtbot.keyClicks(discount, "2")
    qtbot.waitUntil(lambda: window.model.results.gross not in (gross, None), timeout=LONG_MS)
    qtbot.waitUntil(lambda: "Discount 2 %" in dict(window.model.results.totals), timeout=LONG_MS)
    rest(qtbot, window)
    totals = dict(window.model.results.totals)
    assert "Services" not in totals
    assert totals["Hardware"] + totals["Discount 2 %"] == totals["Net"]
    assert page.preview.document.pageCount() < pages
    rest(qtbot, window)


def test_issuing_asks_once_writes_the_pdf_and_freezes_the_form(
    qtbot, window, context, sample, shop, monkeypatch, tmp_path
) -> None:
    page = ready(qtbot, window, context, sample)
    file = tmp_path / "quote.pdf"
    answer(monkeypatch, confirm=True, save_file=tmp_path / "no such folder" / "quote.pdf")
    click(qtbot, window.frame.next)
    qtbot.waitUntil(lambda: page.notice.isVisible(), timeout=LONG_MS)
    assert "cannot be written" in page.notice.message and "issued and kept" in page.notice.message
    stored = context.quotes.get(window.model.draft.quote_id)
    assert stored.status == "issued"
    answer(monkeypatch, save_file=file)
    click(qtbot, window.frame.next)
    qtbot.waitUntil(file.exists, timeout=LONG_MS)
    rest(qtbot, window)
    assert context.quotes.get(window.model.draft.quote_id) == stored, "issued once"
    assert file.read_bytes() == stored.pdf
    assert stored.number in page.subtitle.text()
    assert stored.total == str(window.model.results.gross)
    assert page.form.texts["company"].edit.isReadOnly()
    assert not page.preview.aside.text(), "nothing follows the typing any more"
    before = stored.pdf
    qtbot.keyClicks(page.form.texts["company"].edit, "x")
    qtbot.wait(600)
    assert context.quotes.get(stored.id).pdf == before
    assert window.frame.next.text() == "Export PDF…"
    rest(qtbot, window)


def test_a_revision_replaces_the_quote_it_names(qtbot, window, context, sample, shop, monkeypatch, tmp_path) -> None:
    page = ready(qtbot, window, context, sample)
    answer(monkeypatch, confirm=True, save_file=tmp_path / "first.pdf")
    click(qtbot, window.frame.next)
    qtbot.waitUntil((tmp_path / "first.pdf").exists, timeout=LONG_MS)
    rest(qtbot, window)
    first = context.quotes.get(window.model.draft.quote_id)
    made = draft_of(context.quotes.content(first.id), revises=first.id)
    project = context.projects.new(go(made, "quote").to_json(), name=made.name, step="quote")
    window.open_project(project)
    page = window.frame.page
    qtbot.waitUntil(lambda: page.content is not None and bool(page.preview.pdf), timeout=LONG_MS)
    rest(qtbot, window)
    assert f"Revises {first.number}, revision A" in page.subtitle.text()
    assert not page.form.texts["company"].edit.isReadOnly()
    click(qtbot, page.save)
    rest(qtbot, window)
    answer(monkeypatch, confirm=True, save_file=tmp_path / "second.pdf")
    click(qtbot, window.frame.next)
    qtbot.waitUntil((tmp_path / "second.pdf").exists, timeout=LONG_MS)
    rest(qtbot, window)
    stored = {quote.id: quote for quote in context.quotes.list()}
    second = stored.pop(window.model.draft.quote_id)
    assert (second.number, second.revision, second.status) == (first.number, 2, "issued")
    assert [(one.id, one.status) for one in stored.values()] == [(first.id, "superseded")], "and no draft is left over"
    issued = page.preview.pdf
    click(qtbot, page.revise)
    rest(qtbot, window)
    assert window.model.draft.revises == second.id
    assert page.form.texts["company"].edit.hasFocus(), "the button that was pressed is gone"
    qtbot.waitUntil(lambda: page.preview.pdf != issued, timeout=LONG_MS)
    assert f"Revises {first.number}, revision B" in page.subtitle.text()
    rest(qtbot, window)


def test_undo_does_not_unissue(qtbot, window, context, sample, shop) -> None:
    page = ready(qtbot, window, context, sample)
    page.form.texts["contact"].edit.setFocus()
    qtbot.keyClicks(page.form.texts["contact"].edit, "A. Example")
    click(qtbot, page.save)
    rest(qtbot, window)
    kept = window.model.draft.quote_id
    window.model.undo()
    assert "contact" not in window.model.draft.buyer
    assert window.model.draft.quote_id == kept
    rest(qtbot, window)


def test_saying_no_issues_nothing(qtbot, window, context, sample, shop, monkeypatch) -> None:
    ready(qtbot, window, context, sample)
    answer(monkeypatch, confirm=False)
    click(qtbot, window.frame.next)
    rest(qtbot, window)
    assert context.quotes.list() == ()
    rest(qtbot, window)


def test_a_failing_build_is_not_issued_and_says_where(qtbot, window, context, sample, shop, monkeypatch) -> None:
    page = ready(qtbot, window, context, sample, psu=SMALL_CASE_SUPPLY)
    answer(monkeypatch, confirm=True)
    click(qtbot, window.frame.next)
    rest(qtbot, window)
    assert context.quotes.list() == ()
    assert "1 check fails" in page.notice.message
    click(qtbot, page.show_failing)
    assert window.frame.key == "build"
    rest(qtbot, window)


def test_a_draft_is_saved_and_duplicated(qtbot, window, context, sample, shop) -> None:
    page = ready(qtbot, window, context, sample)
    click(qtbot, page.duplicate)
    assert "Save the draft first" in page.duplicate.reason
    click(qtbot, page.save)
    rest(qtbot, window)
    first = window.model.draft.quote_id
    assert context.quotes.get(first).status == "draft"
    click(qtbot, page.duplicate)
    rest(qtbot, window)
    assert "A copy is open" in page.notice.message and page.notice.isVisible(), "until the next change"
    page.form.buyer_edited.emit("contact", "A. Example")
    assert not page.notice.isVisible()
    rest(qtbot, window)
    assert window.model.draft.quote_id != first
    assert len(context.quotes.list()) == 2
    rest(qtbot, window)


def test_copy_for_mail_and_printing(qtbot, window, context, sample, shop, tmp_path, monkeypatch) -> None:
    page = ready(qtbot, window, context, sample)
    click(qtbot, page.mail)
    text = QGuiApplication.clipboard().text()
    assert "Corsair" in text
    assert figure(window.model.results.gross) in text
    asked = []

    def ask(_parent, printer, pages, chosen) -> None:
        asked.append(pages)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "paper.pdf"))
        printer.setFromTo(1, 2)
        chosen()

    monkeypatch.setattr(PrinterChoice, "ask", staticmethod(ask))
    click(qtbot, page.print)
    rest(qtbot, window)
    assert asked == [page.preview.document.pageCount()]
    assert len(PdfReader(tmp_path / "paper.pdf").pages) == 2


def test_print_preview_shows_every_page(qtbot, window, context, sample, shop) -> None:
    page = ready(qtbot, window, context, sample)
    choose(page.more, "Print preview")
    qtbot.waitUntil(lambda: page.findChild(QPrintPreviewDialog) is not None, timeout=LONG_MS)
    dialog = page.findChild(QPrintPreviewDialog)
    shown = dialog.findChild(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: shown.pageCount() == page.preview.document.pageCount(), timeout=LONG_MS)
    dialog.reject()


def cells(workbook: bytes) -> list[tuple[object, ...]]:
    """What a workbook says; its bytes hold the second it was written in as well."""
    return list(load_workbook(io.BytesIO(workbook)).active.iter_rows(values_only=True))


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_lines_are_saved_as_a_table(qtbot, window, context, sample, shop, tmp_path, monkeypatch, ending: str) -> None:
    page = ready(qtbot, window, context, sample)
    target = tmp_path / f"lines.{ending}"
    monkeypatch.setattr(Dialogs, "save_file", staticmethod(lambda *_args: target))
    choose(page.more, "Save the lines")
    rest(qtbot, window)
    saved, wanted = target.read_bytes(), context.quotes.lines_file(page.content, ending)
    assert (cells(saved) == cells(wanted) != []) if ending == "xlsx" else saved == wanted
    assert target.name in page.notice.message


def test_the_short_form_is_two_pages(qtbot, window, context, sample, shop) -> None:
    page = ready(qtbot, window, context, sample)
    full = page.preview.document.pageCount()
    page.form.form.changed.emit("short")
    qtbot.waitUntil(lambda: page.preview.document.pageCount() == 2, timeout=LONG_MS)
    assert full > 2 and page.form.prints["checklist"].locked
    rest(qtbot, window)


def choose(more, words: str) -> None:
    menu = more.menu_of_ways()
    next(action for action in menu.actions() if action.text().startswith(words)).trigger()
    menu.close()
