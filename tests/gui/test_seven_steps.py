"""All seven steps by clicks and keys, from an empty project to a PDF that holds the parts and the total."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.services.settings import Seller
from tests.gui.build_kit import answer, click, rest

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]


LONG_MS = 120_000
CTRL = Qt.KeyboardModifier.ControlModifier


def type_over(qtbot, edit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Tab)


def plain(text: str) -> str:
    for space in "\u202f\u00a0\u2009 \n":
        text = text.replace(space, "")
    return text.replace(",", "")


def test_from_an_empty_project_to_a_pdf(qtbot, window, context, services, monkeypatch, tmp_path) -> None:
    seller = Seller(name="Example Systems GmbH", address="Musterweg 1, 24103 Kiel", country="DE", email="a@example.com")
    services.settings.save(seller=seller)
    file = tmp_path / "quote.pdf"
    answer(monkeypatch, confirm=True, save_file=file)

    click(qtbot, window.projects.new_button)
    qtbot.waitUntil(lambda: window.frame is not None)
    frame, model = window.frame, window.model
    qtbot.keyClicks(frame.page.picker.search.edit, "llama 3.1 8b")
    qtbot.waitUntil(lambda: frame.page.picker.table.table.rowCount() == 1)
    qtbot.keyClick(frame.page.picker.search.edit, Qt.Key.Key_Down)
    qtbot.keyClick(frame.page.picker.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: model.draft.model is not None)
    type_over(qtbot, frame.page.name.edit, "Support tickets")
    click(qtbot, frame.next)

    assert frame.key == "phase"
    click(qtbot, frame.page.choice.cards["training"])
    model.change(model.draft.with_training(method="lora", seq_len=2048, tokens=1e8, dataset_gb=50))
    qtbot.keyClick(window, Qt.Key.Key_Return, CTRL)
    assert frame.key == "place"
    qtbot.keyClick(window, Qt.Key.Key_Return, CTRL)

    assert frame.key == "needs"
    qtbot.waitUntil(lambda: bool(frame.page.bars.spots) and context.runner.pending == 0, timeout=LONG_MS)
    qtbot.keyClick(window, Qt.Key.Key_Return, CTRL)

    assert frame.key == "build"
    qtbot.waitUntil(lambda: model.draft.build is not None, timeout=LONG_MS)
    qtbot.waitUntil(lambda: model.results.costs is not None and context.runner.pending == 0, timeout=LONG_MS)
    last = list(frame.page.cards.cards.values())[-1]
    click(qtbot, last)
    qtbot.waitUntil(lambda: model.draft.proposal == last.key and context.runner.pending == 0, timeout=LONG_MS)
    click(qtbot, frame.next)

    assert frame.key == "cost"
    qtbot.waitUntil(lambda: context.runner.pending == 0, timeout=LONG_MS)
    assert any(a.total for a in model.results.costs.alternatives)
    click(qtbot, frame.next)

    assert frame.key == "quote"
    page = frame.page
    assert QApplication.focusWidget() is page.form.texts["company"].edit
    type_over(qtbot, page.form.texts["company"].edit, "Example Buyer AG")
    type_over(qtbot, page.form.texts["address"].edit, "Beispielallee 5, 20095 Hamburg")
    type_over(qtbot, page.form.texts["country"].edit, "DE")
    qtbot.waitUntil(lambda: page.content is not None and page.content.buyer.name == "Example Buyer AG", timeout=LONG_MS)
    qtbot.waitUntil(lambda: page.content.buyer.country == "DE" and context.runner.pending == 0, timeout=LONG_MS)
    capex, gross = model.results.costs.capex, model.results.gross
    qtbot.keyClick(window, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(file.exists, timeout=LONG_MS)
    rest(qtbot, window)

    printed = plain("".join(p.extract_text() for p in PdfReader(file).pages))
    for _node, item in model.results.build.items():
        assert plain(item.part.name)[:18] in printed, f"{item.part.name} is missing on paper"
    assert gross == capex + (capex * Decimal("0.19")).quantize(Decimal("0.01"), rounding="ROUND_HALF_UP")
    assert plain(f"{gross:.2f}") in printed
    assert context.quotes.list()[0].total == str(gross)
    rest(qtbot, window)
