"""Where the user was when the window was closed: room, place in it, words, filters, selection, widths."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QSettings, Qt

from app.services.catalog_query import FactFilter
from app.ui.look import Look
from app.ui.shell import MainWindow
from app.ui.tasks import all_at_once
from app.viewmodels.catalog_filters import Filters
from app.viewmodels.catalog_page import Scope
from tests.gui.conftest import settle

pytestmark = pytest.mark.gui


@pytest.fixture
def again(qtbot, context, theme):
    """Opens a second window as the program does at its next start."""
    made: list[MainWindow] = []

    def start(state: str, last=None) -> MainWindow:
        window = MainWindow(theme)
        window.places.take(state)
        window.furnish(context)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        with qtbot.waitExposed(window):
            window.show()
        all_at_once(window.starting(last))
        window.places.open_last()
        settle(qtbot, context)
        made.append(window)
        return window

    yield start
    for window in made:
        window.close()
    settle(qtbot, context)


def test_catalog_comes_back_where_it_was(qtbot, window, context, again) -> None:
    window.open_room("catalog")
    page = window.room("catalog")
    settle(qtbot, context)
    page.tree.select(Scope("accelerator"))
    page.control.set_filters(Filters((FactFilter(field="vram_gib", low=24),)))
    page.search.edit.setText("rtx")
    settle(qtbot, context)
    qtbot.waitUntil(lambda: page.control.text == "rtx" and not page.search._pause.isActive())
    settle(qtbot, context)
    before = [one.id for one in page.detail.parts]
    page.table.selectRow(2)
    qtbot.waitUntil(lambda: len(page.detail.parts) == 1 and page.detail.parts[0].id not in before)
    settle(qtbot, context)
    page.split.setSizes([300, 500, 440])
    chosen, widths = [one.id for one in page.detail.parts], page.split.sizes()
    state = window.places.state()
    window.close()

    second = again(state)
    other = second.room("catalog")
    qtbot.waitUntil(lambda: [one.id for one in other.detail.parts] == chosen)
    assert second.rooms.currentWidget() is other
    assert other.tree.scope == Scope("accelerator")
    assert other.search.edit.text() == "rtx" and other.control.filters.facts[0].low == 24
    assert other.split.sizes() == widths


def test_an_open_project_and_another_room_both_come_back(qtbot, window, context, sample, again) -> None:
    project = sample(step="place")
    window.open_project(project)
    window.open_room("settings")
    settle(qtbot, context)
    page = window.room("settings")
    page.nav.setFocus()
    for _ in range(3):
        qtbot.keyClick(page.nav, Qt.Key.Key_Down)
    where = page.place()
    state = window.places.state()
    window.close()
    second = again(state, context.projects.open(project.id))
    assert second.rooms.currentWidget() is second.room("settings")
    assert second.room("settings").place() == where != "company"
    second.open_room("projects")
    assert second.frame.key == "place"
    assert json.loads(second.places.state())["room"] == "projects"


@pytest.mark.parametrize("room", ["catalog", "quotes", "settings"])
def test_every_room_that_was_opened_can_tell_where_one_was(qtbot, window, context, room: str) -> None:
    """What closing the window and a change of language ask each of them."""
    window.open_room(room)
    settle(qtbot, context)
    assert room in json.loads(window.places.state())["places"]
    new = context.settings.save(units="imperial")
    window.apply_settings(new)
    settle(qtbot, context)
    assert window.rooms.currentWidget() is window.room(room)


def test_rooms_not_opened_keep_what_was_kept_of_them(window) -> None:
    window.places.take(json.dumps({"room": "projects", "places": {"quotes": {"text": "abc"}}}))
    assert json.loads(window.places.state())["places"]["quotes"] == {"text": "abc"}


@pytest.mark.parametrize(
    "state",
    [
        "", "{", "[]", "null", '{"room": 5, "places": {}}', '{"room": "cellar", "places": []}',
        '{"room": "catalog", "places": {"catalog": 7}}',
        '{"room": "catalog", "places": {"catalog": {"scope": ["ghost", "x", 1, 2], "widths": ["a"], "facts": [{}]}}}',
        '{"room": "catalog", "places": {"catalog": {"scope": ["cpu", null, null, ""], "facts": [{"field": "ghost"}]}}}',
        '{"room": "catalog", "places": {"catalog": {"scope": "x", "states": [1], "part": null, "text": null}}}',
        '{"room": "quotes", "places": {"quotes": {"status": "eaten", "quote": "gone", "heights": [1]}}}',
        '{"room": "settings", "places": {"settings": "cellar"}}',
    ],
)  # fmt: skip
def test_what_somebody_broke_opens_the_usual(again, state: str) -> None:
    second = again(state)
    room = second.rooms.currentWidget()
    assert not second.banner.isVisible()
    assert room is not second.made_rooms.get("catalog") or (
        room.table.parts.rowCount() and not room.list.notice.isVisible()
    )


def test_the_look_keeps_it_with_size_and_maximised(services, qtbot, theme, monkeypatch, tmp_path) -> None:
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    made = MainWindow(theme)
    qtbot.addWidget(made)
    made.setMinimumSize(10, 10)
    made.resize(711, 577)  # the screen of the tests is small
    Look().keep(services.settings.load(), made.saveGeometry(), '{"room": "quotes", "places": {}}')
    assert Look().places == '{"room": "quotes", "places": {}}'
    other = MainWindow(theme)
    qtbot.addWidget(other)
    other.setMinimumSize(10, 10)
    other.restoreGeometry(Look().geometry)
    assert (other.width(), other.height()) == (711, 577)


def test_columns_of_the_projects_come_back_as_they_were_left(qtbot, window, context, sample, again) -> None:
    sample()
    window.projects.entered()
    settle(qtbot, context)
    table, columns, head = window.projects.table, window.projects.columns, window.projects.table.horizontalHeader()
    columns.move(4, -3)
    columns.widen(1, 40)
    wide = table.columnWidth(1)
    table.sort_by(0, Qt.SortOrder.DescendingOrder)
    state = window.places.state()
    window.close()

    second = again(state)
    other = second.projects.table
    assert second.projects.columns.state() == columns.state()
    assert other.horizontalHeader().visualIndex(4) == head.visualIndex(4) == 1
    assert other.columnWidth(1) == wide
    assert other.horizontalHeader().sortIndicatorSection() == 0
    second.projects.columns.reset()
    assert [other.horizontalHeader().visualIndex(at) for at in range(6)] == list(range(6))
    assert other.columnWidth(1) < wide


@pytest.mark.parametrize(
    "kept",
    [7, {"order": ["project"], "widths": {"ghost": 5}}, {"order": 5, "widths": {"price": "wide"}, "sort": ["ghost", 1]},
     {"widths": {"price": -4}, "sort": "price"}],
)  # fmt: skip
def test_columns_that_somebody_broke_are_those_at_first(again, kept) -> None:
    second = again(json.dumps({"room": "projects", "places": {"projects": kept}}))
    head = second.projects.table.horizontalHeader()
    assert [head.visualIndex(at) for at in range(6)] == list(range(6))
    assert head.sectionSize(4) >= 48


def test_the_menu_key_moves_and_widens_columns(qtbot, window, context, sample) -> None:
    sample()
    window.projects.entered()
    settle(qtbot, context)
    table = window.projects.table
    table.setCurrentIndex(table.table.index(0, 2))
    before = table.columnWidth(2)
    menu = table.sort_menu()
    for words in ("Move Step to the left", "Step wider"):
        next(one for one in menu.actions() if one.text() == words).trigger()
    menu.close()
    assert table.horizontalHeader().visualIndex(2) == 1
    assert table.columnWidth(2) > before


def test_a_project_comes_back_as_far_down_as_it_was_and_without_the_summary_put_away(
    qtbot, window, context, sample, again
) -> None:
    project = sample(step="needs")
    window.open_project(project)
    settle(qtbot, context)
    window.frame.toggle_summary()
    bar = window.frame.scroll_bar
    qtbot.waitUntil(lambda: bar.maximum() > 60)
    bar.setValue(60)
    state = window.places.state()
    window.close_project()
    assert "project" not in json.loads(window.places.state())["places"]
    later = again(state, project)
    qtbot.waitUntil(lambda: later.frame.scroll_bar.value() == 60)
    assert later.frame.summary.isHidden()
    later.frame.toggle_summary()
    assert later.frame.summary.isVisible()


def test_another_project_starts_at_its_top(qtbot, window, context, sample, again) -> None:
    place = {"project": "another", "step": "needs", "scroll": 60, "summary": True}
    later = again(json.dumps({"room": "projects", "places": {"project": place}}), sample(step="needs"))
    settle(qtbot, context)
    assert later.frame.scroll_bar.value() == 0
    assert later.frame.summary.isVisible()
