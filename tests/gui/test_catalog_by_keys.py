"""The whole window over a real database: a list is taken in, taken back and made again by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.context import Services
from app.ui.catalog.page import CatalogPage
from app.ui.context import AppContext
from app.ui.shell import MainWindow
from app.ui.widgets import Dialogs
from app.viewmodels.catalog_page import Scope
from tests.gui.conftest import settle

pytestmark = pytest.mark.gui
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_an_import_is_undone_and_redone_by_keys(
    qtbot: QtBot, window: MainWindow, context: AppContext, services: Services, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    file = tmp_path / "supplies.csv"
    file.write_text(
        "Vendor;Name;Part number;Power (kW);Price EUR\n"
        "Example;Quiet 850;EX-850;0,85;99,00\n"
        "Example;Quiet 1000;EX-1000;1,0;129,00\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(Dialogs, "open_file", staticmethod(lambda *_a: file))
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    settle(qtbot, context)
    page = window.findChild(CatalogPage)
    page.tree.select(Scope("psu"))
    settle(qtbot, context)
    before = services.catalog.counts()["psu"]
    page.bar.bring.setFocus()
    qtbot.keyClick(page.bar.bring, Qt.Key.Key_Space)
    view = page.importing
    qtbot.waitUntil(lambda: QApplication.focusWidget() is view.choose.file)
    qtbot.keyClick(view.choose.file, Qt.Key.Key_Space)
    settle(qtbot, context)
    for text in ("Check the changes", "Add 2 parts"):
        qtbot.waitUntil(lambda text=text: view.next.text() == text)
        view.next.setFocus()
        qtbot.keyClick(view.next, Qt.Key.Key_Space)
        settle(qtbot, context)
    qtbot.waitUntil(view.report.parts.hasFocus)
    qtbot.keyClick(view.next, Qt.Key.Key_Space)
    assert page.stack.currentIndex() == 0
    assert services.catalog.counts()["psu"] == before + 2
    assert services.catalog.show("example-ex-850").spec.rated_w == 850
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: services.catalog.counts()["psu"] == before, timeout=10_000)
    settle(qtbot, context)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: services.catalog.counts()["psu"] == before + 2, timeout=10_000)
    settle(qtbot, context)
