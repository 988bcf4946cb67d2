"""The quotes room with content, two quotes compared and a PDF opened again, by keys and for screen readers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.quotes.detail import COMPARE, REVISIONS
from app.ui.quotes.page import QuotesPage
from app.ui.shell import MainWindow
from tests.fakes import FakeQuotes
from tests.gui.conftest import settle
from tests.gui.everyone_kit import fine, laws
from tests.gui.test_quotes_window import Clock, make_service, some_quotes

pytestmark = pytest.mark.gui


@pytest.fixture(scope="module")
def quotes() -> tuple[FakeQuotes, Clock]:
    """Printed once; the tests only look."""
    return some_quotes()


@pytest.fixture
def room(qtbot: Any, window: MainWindow, quotes: tuple[FakeQuotes, Clock]) -> Iterator[QuotesPage]:
    """The quotes room of the whole window, with four quotes in it."""
    window.open_room("quotes")
    settle(qtbot, window.context)
    page: QuotesPage = window.rooms.currentWidget()
    page.context = page.deeds._context = replace(page.context, quotes=make_service(*quotes))
    page.entered()
    qtbot.waitUntil(lambda: page.detail.preview.pdf != b"", timeout=20_000)
    yield page


def test_the_list_with_its_preview(qtbot: Any, window: MainWindow, room: QuotesPage) -> None:
    fine(laws(window))


@pytest.mark.parametrize("tab", [REVISIONS, COMPARE])
def test_revisions_and_comparison(qtbot: Any, window: MainWindow, room: QuotesPage, tab: int) -> None:
    room.detail.tabs.setFocus()
    for _turn in range(tab):
        QTest.keyClick(room.detail.tabs, Qt.Key.Key_Right)
    assert room.detail.stack.currentIndex() == tab
    settle(qtbot, window.context)
    fine(laws(window))


def test_an_opened_pdf(qtbot: Any, window: MainWindow, room: QuotesPage, tmp_path: Path) -> None:
    path = tmp_path / "quote.pdf"
    path.write_bytes(room.detail.preview.pdf)
    room.open_pdf(path)
    qtbot.waitUntil(lambda: room.stack.currentIndex() == 1, timeout=20_000)
    assert room.opened.content is not None
    assert {one.role for one in room.opened.table.table.rows} >= {"Processor", "Service"}
    fine(laws(window))
