"""The moment between two pages: hasty keys and clicks do what was meant, and nothing of the page before changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

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
