"""Every control that the keyboard reaches has a name that a screen reader can say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from tests.gui.conftest import settle

pytestmark = pytest.mark.gui


def unnamed(root: QWidget) -> list[str]:
    found = []
    for widget in root.findChildren(QWidget):
        reachable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(root)
        if not reachable or widget.focusProxy() is not None or _inside_a_list(widget):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface else widget.accessibleName()
        if not name:
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parentWidget()).__name__}")
    return found


def _inside_a_list(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) or type(widget).__name__ == "QComboBoxListView"


@pytest.mark.parametrize("step", ["workload", "phase", "place"])
def test_steps(qtbot, window, context, sample, step: str) -> None:
    window.open_project(sample(step=step))
    settle(qtbot, context)
    assert unnamed(window) == []


@pytest.mark.parametrize("where", ["cloud", "edge", "hybrid"])
def test_places(qtbot, window, context, sample, where: str) -> None:
    window.open_project(sample(step="place", change=lambda draft: draft.with_site(where=where)))
    settle(qtbot, context)
    assert unnamed(window) == []


def test_projects_and_settings(qtbot, window, context) -> None:
    assert unnamed(window) == []
    window.open_room("settings")
    settle(qtbot, context)
    assert unnamed(window) == []


@pytest.mark.parametrize("width", [1024, 1280])
def test_nothing_on_a_page_is_wider_than_the_page(qtbot, window, context, sample, width: int) -> None:
    window.resize(width, 800)
    for step in ("workload", "phase", "place"):
        window.open_project(sample(step=step))
        settle(qtbot, context)
        frame = window.frame
        scroll = frame.pages.currentWidget()
        assert scroll.horizontalScrollBar().maximum() == 0, f"{step} at {width}"
