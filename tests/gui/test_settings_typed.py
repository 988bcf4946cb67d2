"""Settings that are typed: letters stay where they were typed, and what is wrong is told at its field."""

from __future__ import annotations

from pathlib import Path
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services.context import Services
from app.ui.context import AppContext
from app.ui.settings import company
from app.ui.settings.page import SettingsPage
from app.ui.shell import MainWindow
from app.ui.widgets import Dialogs
from tests.gui.conftest import settle

pytestmark = pytest.mark.gui


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, context: AppContext) -> SettingsPage:
    """The settings, opened."""
    window.open_room("settings")
    settle(qtbot, context)
    return window.findChild(SettingsPage)


@pytest.mark.parametrize("section", ["company", "numbering"])
def test_an_answer_of_the_database_does_not_move_what_is_typed(
    qtbot: QtBot, page: SettingsPage, context: AppContext, services: Services, section: str
) -> None:
    page.show_section(section)
    edit = (
        page.sections["numbering"].prefix.edit
        if section == "numbering"
        else page.sections["company"].fields["name"].edit
    )
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "Xy")
    settle(qtbot, context)
    qtbot.waitUntil(lambda: context.runner.pending == 0)
    QTest.keyClicks(edit, "z7")
    settle(qtbot, context)
    assert edit.text() == "Xyz7"
    kept = services.settings.load()
    assert (kept.quote_prefix if section == "numbering" else kept.seller.name) == "Xyz7"


def test_a_wrong_prefix_is_told_at_its_field_and_stays_to_be_put_right(
    qtbot: QtBot, page: SettingsPage, context: AppContext, services: Services
) -> None:
    page.show_section("numbering")
    field, valid = page.sections["numbering"].prefix, page.sections["numbering"].valid
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "Q-19 !")
    assert not field.problem
    valid.edit.setFocus()
    assert field.problem.startswith("Letters and digits, at most 8")
    assert not page.notice.isVisible()
    valid.edit.selectAll()
    QTest.keyClicks(valid.edit, "30")
    settle(qtbot, context)
    assert services.settings.load().valid_days == 30
    assert field.edit.text() == "Q-19 !" and "-" not in services.settings.load().quote_prefix
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "AB")
    settle(qtbot, context)
    assert not field.problem and services.settings.load().quote_prefix == "AB"


def test_the_sections_are_whole_after_the_text_has_grown(
    qtbot: QtBot, page: SettingsPage, context: AppContext, window: MainWindow
) -> None:
    page.save(text_percent=150)
    settle(qtbot, context)
    nav = page.nav
    widest = max(nav.fontMetrics().horizontalAdvance(nav.item(at).text()) for at in range(nav.count()))
    qtbot.waitUntil(lambda: nav.width() > widest + 40)
    assert nav.item(0).sizeHint().height() > nav.fontMetrics().height()
    window.theme.apply("light", 100)


def test_a_logo_is_read_beside_the_window_and_a_bad_one_is_told(
    qtbot: QtBot, page: SettingsPage, context: AppContext, services: Services,
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
) -> None:  # fmt: skip
    section, threads = page.sections["company"], []
    real = company.logo_as_png
    monkeypatch.setattr(company, "logo_as_png", lambda path: (threads.append(current_thread()), real(path))[1])

    def choose(name: str, data: bytes) -> None:
        path = tmp_path / name
        path.write_bytes(data)
        monkeypatch.setattr(Dialogs, "open_file", staticmethod(lambda *_a: path))
        qtbot.mouseClick(section.choose, Qt.MouseButton.LeftButton)
        settle(qtbot, context)

    choose(
        "good.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    )
    qtbot.waitUntil(lambda: services.settings.load().seller.logo_png_base64 is not None)
    kept = services.settings.load().seller.logo_png_base64
    for name, data in (("cut.png", b"\x89PNG\r\n"), ("none.png", b"")):
        choose(name, data)
        qtbot.waitUntil(lambda name=name: name in section.problem.message)
    assert services.settings.load().seller.logo_png_base64 == kept
    assert main_thread() not in threads
