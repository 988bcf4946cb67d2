"""The moment between two pages: hasty keys and clicks do what was meant, and nothing of the page before changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.opening import last_project
from app.ui.shell import MainWindow
from app.ui.tasks import all_at_once
from app.ui.wizard.place_page import PlacePage
from tests.gui.conftest import settle

pytestmark = pytest.mark.gui
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def frame(qtbot, window, context, sample):
    """A project at step 2, whole and at rest."""
    window.open_project(sample(step="phase"))
    settle(qtbot, context)
    return window.frame


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def test_keys_right_after_a_step_do_not_change_the_page_before(qtbot, window, context, frame) -> None:
    frame.page.training.deadline.focus()
    before = window.model.draft.training
    press(Qt.Key.Key_Right, ALT)
    QTest.keyClicks(QApplication.focusWidget(), "55")
    settle(qtbot, context)
    assert frame.key == "place"
    assert window.model.draft.training == before


def test_keys_right_after_a_step_reach_the_field_that_gets_the_focus(qtbot, context, frame) -> None:
    frame.page.training.deadline.focus()
    press(Qt.Key.Key_Left, ALT)
    QTest.keyClicks(QApplication.focusWidget(), "qwen")
    settle(qtbot, context)
    assert frame.page.picker.search.edit.text() == "qwen"
    assert QApplication.focusWidget() is frame.page.picker.search.edit


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_second_enter_presses_nothing_on_the_page_to_come(qtbot, context, frame, key) -> None:
    frame.next.setFocus()
    press(key)
    press(key)
    settle(qtbot, context)
    assert frame.key == "place"


def test_a_double_click_goes_one_step(qtbot, context, frame) -> None:
    qtbot.mouseDClick(frame.next, Qt.MouseButton.LeftButton)  # the second half of one, as Qt delivers it
    assert frame.key == "phase"
    qtbot.mouseClick(frame.next, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(frame.next, Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    assert frame.key == "place"


def test_a_page_left_and_opened_again_before_it_is_made_is_entered_once(
    qtbot, window, context, sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    entered = []
    monkeypatch.setattr(PlacePage, "entered", lambda page: entered.append(page))
    window.open_project(sample(step="phase"))
    frame = window.frame
    for step in (frame.go_next, frame.go_back, frame.go_next):
        step()
    settle(qtbot, context)
    assert frame.key == "place"
    assert entered == [frame.page]
    assert frame.page.isAncestorOf(QApplication.focusWidget())


def test_held_keys_do_not_run_through_the_steps(window) -> None:
    actions = window.menus.actions
    repeated = {key for key, action in actions.items() if not action.shortcut().isEmpty() and action.autoRepeat()}
    assert repeated == {"undo", "redo", "finding", "pane"}


def test_another_project_takes_the_place_of_the_one_before_without_the_list_between(
    qtbot, window, context, frame, sample
) -> None:
    shown = []
    window.rooms.currentChanged.connect(lambda _n: shown.append(window.rooms.currentWidget()))
    other = sample(step="place")
    window.open_project_id(other.id)
    qtbot.waitUntil(lambda: window.model.project_id == other.id)
    settle(qtbot, context)
    assert shown == [window.frame]
    assert window.frame.key == "place"


def test_the_project_in_work_opened_once_more_keeps_what_was_just_typed(qtbot, window, context, frame) -> None:
    frame.page.training.deadline.focus()
    frame.page.training.deadline.edit.selectAll()
    QTest.keyClicks(QApplication.focusWidget(), "55")
    window.open_room("catalog")
    window.open_project_id(window.model.project_id)
    settle(qtbot, context)
    assert window.rooms.currentWidget() is frame
    assert window.model.draft.training.deadline_hours == 55


def test_the_list_of_projects_is_not_seen_before_the_project_left_last(qtbot, context, theme, sample) -> None:
    project = sample(step="phase")
    context.settings.save(last_project=project.id)
    second = MainWindow(theme)
    qtbot.addWidget(second)
    shown = []
    second.rooms.currentChanged.connect(lambda _n: shown.append(second.rooms.currentWidget()))
    second.furnish(context)
    assert second.rooms.currentWidget() is second.opening
    all_at_once(second.starting(last_project(context)))
    assert shown == [second.frame]
    settle(qtbot, context)
