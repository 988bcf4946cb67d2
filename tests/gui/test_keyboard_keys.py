"""Every key that the help lists does what it says; F6 reaches each pane; no key is taken twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from app.ui.help import HelpDialog
from app.ui.widgets import WhyPopover
from app.ui.widgets.taborder import reading_order
from tests.gui.build_kit import LONG_MS, built, open_built, rest
from tests.gui.conftest import settle
from tests.gui.everyone_kit import fine, unspoken
from tests.gui.keys_kit import ALT, CTRL, SHIFT, Key, Keys

pytestmark = pytest.mark.gui
NONE = Qt.KeyboardModifier.NoModifier


def shown_dialog(window) -> object:
    return next((one for one in window.findChildren(HelpDialog) if one.isVisible()), None)


STEPS_BY_NUMBER = ("workload", "phase", "place", "needs", "build", "cost")
WIZARD: tuple[tuple[str, Qt.Key, Qt.KeyboardModifier, Callable], ...] = (
    *((f"Alt+{n}", getattr(Key, f"Key_{n}"), ALT, lambda w, s=step: w.frame.key == s and w.frame.page)
      for n, step in enumerate(STEPS_BY_NUMBER, start=1)),
    ("Alt+2", Key.Key_2, ALT, lambda w: w.frame.key == "phase"),
    ("Alt+Left", Key.Key_Left, ALT, lambda w: w.frame.key == "workload"),
    ("Alt+Right", Key.Key_Right, ALT, lambda w: w.frame.key == "phase"),
    ("Ctrl+Enter", Key.Key_Return, CTRL, lambda w: w.frame.key == "place"),
    ("Ctrl+I", Key.Key_I, CTRL, lambda w: isinstance(QApplication.focusWidget(), WhyPopover)),
    ("Esc", Key.Key_Escape, NONE, lambda w: not isinstance(QApplication.focusWidget(), WhyPopover)),
    ("F9", Key.Key_F9, NONE, lambda w: not w.frame.summary.isVisible()),
    ("F9 again", Key.Key_F9, NONE, lambda w: w.frame.summary.isVisible()),
    ("F8", Key.Key_F8, NONE, lambda w: w.frame.key == "build"),
    ("Alt+7", Key.Key_7, ALT, lambda w: w.frame.key == "quote"),
    ("Ctrl+2", Key.Key_2, CTRL, lambda w: w.rail.buttons["catalog"].isChecked()),
    ("Ctrl+3", Key.Key_3, CTRL, lambda w: w.rail.buttons["quotes"].isChecked()),
    ("Ctrl+,", Key.Key_Comma, CTRL, lambda w: w.rail.buttons["settings"].isChecked()),
    ("Ctrl+1", Key.Key_1, CTRL, lambda w: w.rail.buttons["projects"].isChecked()),
    ("Ctrl+W", Key.Key_W, CTRL, lambda w: w.frame is None),
    ("Ctrl+F", Key.Key_F, CTRL, lambda w: QApplication.focusWidget() is w.projects.search.edit),
    ("F1", Key.Key_F1, NONE, shown_dialog),
)  # fmt: skip


def test_the_keys_of_the_help(qtbot, window, context, sample) -> None:
    window.open_project(sample(step="place", change=built("quote")))
    keys = Keys(qtbot, window)
    for name, key, modifiers, there in WIZARD:
        keys.press(key, modifiers)
        qtbot.waitUntil(lambda there=there: bool(there(window)), timeout=LONG_MS)
        assert there(window), name
    shown_dialog(window).close()
    settle(qtbot, context)


def test_f8_goes_from_finding_to_finding(qtbot, window, context, sample) -> None:
    page = open_built(qtbot, window, context, sample, "build", psu="cooler-master-v750-sfx-gold-atx3")
    keys, rows = Keys(qtbot, window), page.area.findings.rows
    assert len(rows) > 2
    keys.press(Key.Key_F6)
    for step, at in ((NONE, 0), (NONE, 1), (NONE, 2), (SHIFT, 1), (SHIFT, 0), (SHIFT, len(rows) - 1)):
        keys.press(Key.Key_F8, step)
        assert rows[at].isAncestorOf(keys.at), f"finding {at + 1}"
    rest(qtbot, window)


@pytest.mark.parametrize("room", ["projects", "catalog", "quotes", "settings", "wizard"])
def test_f6_reaches_every_pane_and_comes_round(qtbot, window, context, sample, room: str) -> None:
    if room == "wizard":
        window.open_project(sample(step="cost", change=built("cost")))
        rest(qtbot, window)
    else:
        window.open_room(room)
        settle(qtbot, context)
    keys = Keys(qtbot, window)
    panes = [pane for pane in window.panes() if pane.isVisible()]

    def pane_now() -> int:
        return next(n for n, pane in enumerate(panes) if pane is keys.at or pane.isAncestorOf(keys.at))

    held = [n for n, pane in enumerate(panes) if next(reading_order(pane), None) is not None]
    assert len(held) >= 2, "the rail, and what is beside it"
    at = held.index(pane_now())
    for _turn in held:
        keys.press(Key.Key_F6)
        at = (at + 1) % len(held)
        assert pane_now() == held[at]
    keys.press(Key.Key_F6, SHIFT)
    assert pane_now() == held[at - 1]


def test_no_key_is_taken_twice(qtbot, window, context, sample) -> None:
    """Qt runs neither of two that ask for the same key."""
    window.open_project(sample(step="cost", change=built("cost")))
    rest(qtbot, window)
    for room in ("catalog", "quotes", "settings"):
        window.open_room(room)
        settle(qtbot, context)
    asked = Counter(key.toString() for action in window.findChildren(QAction) for key in action.shortcuts())
    asked += Counter(one.key().toString() for one in window.findChildren(QShortcut))
    assert {key: count for key, count in asked.items() if count > 1 and key} == {}
    assert QKeySequence("F8").toString() in asked


def test_the_help_lists_every_key_of_the_menus(qtbot, window) -> None:
    """Ctrl+Shift+Z of the menu is told after Ctrl+Z, Ctrl+2 and Ctrl+3 after Ctrl+1."""
    dialog = HelpDialog.keys(window)
    told = {keys.strip() for one, _what in dialog._all_keys() for keys in one.replace(" … ", ",").split(",")}
    wanted = {action.shortcut().toString() for action in window.menus.actions.values()} - {"", "Ctrl+2", "Ctrl+3"}
    assert {key for key in wanted if key not in told} <= {"Ctrl+,"}
    dialog.close()


def test_without_a_project_its_keys_say_so(qtbot, window, context) -> None:
    keys = Keys(qtbot, window)
    keys.press(Key.Key_F9)
    assert window.banner.isVisible()
    assert "No project is open" in window.banner.message
    texts = [action.text() for action in window.menus.actions.values()]
    assert sum("(no project is open)" in text for text in texts) >= 4
    assert all(action.isEnabled() for action in window.menus.actions.values())


def test_nothing_is_disabled_without_a_word() -> None:
    """Tab skips what is disabled, and nobody hears why: ``set_unavailable(reason)`` and ``set_locked(reason)`` do."""
    root = Path(__file__).resolve().parents[2] / "app" / "ui"
    found = [
        f"{file.relative_to(root)}: {line.strip()}"
        for file in sorted(root.rglob("*.py"))
        if file.name != "menus.py"  # its entries wait for the database, before anything else is there
        for line in file.read_text(encoding="utf-8").splitlines()
        if "setEnabled(" in line or "setDisabled(" in line
    ]
    assert found == []


def test_the_search_over_the_window_says_what_it_is(qtbot, window, context) -> None:
    keys = Keys(qtbot, window)
    keys.press(Key.Key_K, CTRL)
    keys.until(lambda: keys.at.accessibleName() == "Search everywhere")
    settle(qtbot, context)
    fine(unspoken(window))
    keys.press(Key.Key_Escape)
    assert keys.at.accessibleName() != "Search everywhere"


def test_in_a_narrow_window_the_summary_comes_over_the_page_and_goes_by_escape(qtbot, window, context, sample) -> None:
    window.resize(1024, 700)
    window.open_project(sample(step="needs", change=built("needs")))
    rest(qtbot, window)
    keys, frame = Keys(qtbot, window), window.frame
    here = QApplication.focusWidget()
    assert frame.strip.isVisible() and not frame.summary.isVisible()
    for leaving in (Key.Key_Escape, Key.Key_F9):
        keys.press(Key.Key_F9)
        assert frame.summary.isVisible() and frame.summary.isAncestorOf(QApplication.focusWidget())
        keys.press(leaving)
        assert not frame.summary.isVisible() and QApplication.focusWidget() is here
    keys.press(Key.Key_F9)
    keys.press(Key.Key_Left, ALT)
    rest(qtbot, window)
    assert frame.key == "place" and not frame.summary.isVisible()
