"""Projects worked on last: with a small picture in the list, and in the File menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from tests.gui.build_kit import built
from tests.gui.conftest import settle

pytestmark = pytest.mark.gui


def picture(window, row: int) -> QPixmap | None:
    table = window.projects.table.table
    return table.data(table.index(row, 0), Qt.ItemDataRole.DecorationRole)


def test_every_project_has_a_picture_that_follows_the_theme(qtbot, window, context, sample) -> None:
    sample("lora-8b-workstation", step="build", change=built("build"))
    sample("cameras-edge")
    window.projects.entered()
    settle(qtbot, context)
    settle(qtbot, context)
    light = [picture(window, row).toImage() for row in (0, 1)]
    assert light[0] != light[1] and all(image.width() >= 72 for image in light)
    window.theme.apply("dark")
    settle(qtbot, context)
    assert picture(window, 0).toImage() != light[0]


def test_projects_that_look_alike_share_a_picture(qtbot, window, context, sample) -> None:
    for _ in range(3):
        sample("cameras-edge")
    window.projects.entered()
    settle(qtbot, context)
    settle(qtbot, context)
    assert len({picture(window, row).cacheKey() for row in range(3)}) == 1


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus on the offscreen platform
def test_the_file_menu_opens_recent_projects_by_keys(qtbot, window, context, sample) -> None:
    first, second = sample("cameras-edge"), sample()
    window.open_project(second)
    settle(qtbot, context)
    menu = next(action.menu() for action in window.menu_bar.actions() if window.menus.recent in _menus(action))
    menu.popup(window.mapToGlobal(window.rect().center()))
    settle(qtbot, context)
    assert [action.text().split("  ")[1] for action in window.menus.recent.actions()] == [first.name]
    qtbot.keyClick(menu, Qt.Key.Key_R)
    assert window.menus.recent.isVisible()
    qtbot.keyClick(window.menus.recent, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: window.model is not None and window.model.project_id == first.id)
    settle(qtbot, context)


def test_without_other_projects_the_menu_says_so(qtbot, window, context) -> None:
    window.menus.recent.load()
    settle(qtbot, context)
    (only,) = window.menus.recent.actions()
    assert only.text() == "No other project yet"


def _menus(action) -> list:
    return [one.menu() for one in action.menu().actions()] if action.menu() else []
