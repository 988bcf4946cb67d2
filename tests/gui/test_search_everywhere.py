"""Ctrl+K: what is found, by keys and by mouse, what it opens, and what a screen reader is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QTextBrowser

from app.ui.help import HelpDialog
from app.ui.rules_dialog import RulesDialog
from app.ui.search import palette as palette_module
from app.ui.search.palette import SearchPalette
from app.ui.search.result_list import ENTRY_ROLE
from app.ui.search.sources import plain_title
from app.viewmodels.search import Hit
from tests.gui.conftest import settle

pytestmark = pytest.mark.gui


@pytest.fixture
def spoken(monkeypatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(palette_module, "announce", lambda _widget, text: said.append(text))
    return said


def press(qtbot, window, key: Qt.Key = Qt.Key.Key_K) -> SearchPalette:
    qtbot.keyClick(QApplication.focusWidget() or window, key, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window.context)
    return window.findChild(SearchPalette)


def look(qtbot, window, text: str) -> list[Hit]:
    """Opens the palette, types, and gives what is listed."""
    shown = press(qtbot, window)
    qtbot.waitUntil(lambda: bool(shown._settings))
    qtbot.keyClicks(shown.edit, text)
    waited(qtbot, shown)
    return [row for row in shown.list.found.rows if isinstance(row, Hit)]


def waited(qtbot, shown: SearchPalette) -> None:
    """Until typing has rested and the answer stands."""
    qtbot.waitUntil(lambda: not shown.line._pause.isActive() and shown._job is None)


def choose(qtbot, window, text: str, *target: str) -> None:
    """Finds a target by keys and opens it."""
    hits = look(qtbot, window, text)
    shown = window.findChild(SearchPalette)
    at = [hit.entry.target for hit in hits].index(target)
    for _ in range(at):
        qtbot.keyClick(shown.edit, Qt.Key.Key_Down)
    assert shown.list.hit.entry.target == target
    qtbot.keyClick(shown.edit, Qt.Key.Key_Return)
    assert not shown.isVisible()
    settle(qtbot, window.context)


def test_esc_gives_the_focus_back(qtbot, window, context, sample) -> None:
    window.open_project(sample(step="place"))
    settle(qtbot, context)
    before = QApplication.focusWidget()
    shown = press(qtbot, window)
    assert shown.isVisible() and QApplication.focusWidget() is shown.edit
    qtbot.keyClick(shown.edit, Qt.Key.Key_Escape)
    assert not shown.isVisible() and QApplication.focusWidget() is before


def test_a_click_beside_it_closes_it(qtbot, window) -> None:
    shown = press(qtbot, window)
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not shown.isVisible()


def test_before_typing_recent_projects_and_steps_are_offered(qtbot, window, context, sample) -> None:
    first = sample(step="place")
    window.open_project(first)
    settle(qtbot, context)
    shown = press(qtbot, window)
    targets = [row.entry.target for row in shown.list.found.rows if isinstance(row, Hit)]
    assert targets[:2] == [("project", first.id), ("step", "workload")] and ("command", "new") in targets


def test_a_project_by_its_customer(qtbot, window, context, sample) -> None:
    project = sample(step="place")
    choose(qtbot, window, project.customer.split()[0].lower(), "project", project.id)
    qtbot.waitUntil(lambda: window.frame is not None)
    assert window.model.project_id == project.id


def test_a_step_of_the_open_project(qtbot, window, context, sample) -> None:
    window.open_project(sample(step="place"))
    window.open_room("quotes")
    choose(qtbot, window, "train or", "step", "phase")
    assert window.rooms.currentWidget() is window.frame and window.frame.key == "phase"


def test_a_part_by_part_number(qtbot, window, context) -> None:
    part = next(one for one in context.catalog.list("storage") if one.mpn)
    choose(qtbot, window, part.mpn, "part", part.id)
    page = window.room("catalog")
    qtbot.waitUntil(lambda: [one.id for one in page.detail.parts] == [part.id])
    assert window.rooms.currentWidget() is page


def test_all_parts_that_hold_the_words(qtbot, window, context) -> None:
    hits = look(qtbot, window, "rtx 5090")
    assert [hit.entry.target[0] for hit in hits if hit.entry.group == "parts"][-1] == "parts"
    assert all(hit.marks for hit in hits if hit.entry.target[0] == "part")
    shown = window.findChild(SearchPalette)
    qtbot.keyClick(shown.edit, Qt.Key.Key_Escape)
    choose(qtbot, window, "rtx 5090", "parts", "rtx 5090")
    page = window.room("catalog")
    qtbot.waitUntil(lambda: page.control.text == "rtx 5090")


def test_a_setting_has_the_focus(qtbot, window) -> None:
    choose(qtbot, window, "tax rate", "setting", "money", "Tax rate")
    page = window.room("settings")
    assert page.nav.currentRow() == list(page.sections).index("money")
    assert QApplication.focusWidget() is page.sections["money"].tax_percent.edit


@pytest.mark.parametrize("words", ["pwr-sum", "PWRSUM", "power supply below"])
def test_a_rule_by_id_or_title(qtbot, window, words: str) -> None:
    choose(qtbot, window, words, "rule", "PWR-SUM")
    dialog = window.findChild(RulesDialog)
    qtbot.addWidget(dialog)
    assert dialog.table.current.id == "PWR-SUM"


def test_help_at_its_heading(qtbot, window) -> None:
    choose(qtbot, window, "growth", "help", "build", "Growth")
    dialog = window.findChild(HelpDialog)
    qtbot.addWidget(dialog)
    assert dialog.findChild(QTextBrowser).textCursor().selectedText() == "Growth"


def test_a_command_acts_and_one_that_cannot_act_is_not_offered(qtbot, window, context) -> None:
    assert ("command", "close") not in [hit.entry.target for hit in look(qtbot, window, "close project")]
    qtbot.keyClick(window.findChild(SearchPalette).edit, Qt.Key.Key_Escape)
    choose(qtbot, window, "new pro", "command", "new")
    qtbot.waitUntil(lambda: window.model is not None)
    settle(qtbot, context)


def test_nothing_found_says_what_to_do(qtbot, window, spoken) -> None:
    assert look(qtbot, window, "zzzz") == []
    shown = window.findChild(SearchPalette)
    assert "zzzz" in shown.note.text() and "part number" in shown.note.text() and shown.note.isVisible()
    qtbot.waitUntil(lambda: shown.note.text() in spoken)


def test_number_of_results_and_the_choice_are_said(qtbot, window, spoken) -> None:
    hits = look(qtbot, window, "currency")
    shown = window.findChild(SearchPalette)
    qtbot.waitUntil(lambda: shown.count.text() in spoken)
    assert shown.count.text().endswith("results") and hits
    spoken.clear()
    qtbot.keyClick(shown.edit, Qt.Key.Key_Down)
    assert spoken and spoken[-1].startswith(shown.list.hit.entry.title)
    accessible = QAccessible.queryAccessibleInterface(shown.list)
    assert accessible.role() == QAccessible.Role.List and accessible.text(QAccessible.Text.Name)


def test_enter_before_the_answer_opens_what_it_brings(qtbot, window, context) -> None:
    shown = press(qtbot, window)
    qtbot.keyClicks(shown.edit, "quotes")
    qtbot.keyClick(shown.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.rooms.currentWidget() is window._room_pages.get("quotes"))
    settle(qtbot, context)


def test_tab_goes_from_group_to_group(qtbot, window) -> None:
    look(qtbot, window, "power")
    shown = window.findChild(SearchPalette)
    first = shown.list.hit.entry.group
    qtbot.keyClick(shown.edit, Qt.Key.Key_Tab)
    assert shown.list.hit.entry.group != first
    qtbot.keyClick(shown.edit, Qt.Key.Key_Backtab)
    assert shown.list.hit.entry.group == first


def test_an_older_search_never_replaces_a_newer_one(qtbot, window, context) -> None:
    shown = press(qtbot, window)
    shown.edit.setText("quotes")
    shown.search("zzzz")
    shown.search("quotes")
    settle(qtbot, context)
    waited(qtbot, shown)
    assert shown.list.hit is not None


def test_a_click_on_a_row_opens_it(qtbot, window, context) -> None:
    look(qtbot, window, "money and tax")
    shown = window.findChild(SearchPalette)
    row = next(at for at, one in enumerate(shown.list.found.rows) if isinstance(one, Hit))
    index = shown.list.found.index(row)
    assert index.data(ENTRY_ROLE).entry.target == ("setting", "money", "")
    qtbot.mouseClick(
        shown.list.viewport(), Qt.MouseButton.LeftButton, pos=shown.list.visualRect(index).center()
    )  # fmt: skip
    assert window.rooms.currentWidget() is window.room("settings")
    settle(qtbot, context)


@pytest.mark.parametrize(
    ("text", "title"),
    [("&Open…", "Open"), ("打开(&O)…", "打开"), ("Step &back", "Step back"), ("&Undo: Model", "Undo: Model")],
)
def test_commands_are_called_as_in_the_menu_without_their_keys(text: str, title: str) -> None:
    assert plain_title(text) == title
