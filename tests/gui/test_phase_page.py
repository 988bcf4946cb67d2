"""Step 2: folds that stand in line, are brought into view, and columns that end on a tall screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from tests.gui.conftest import settle

pytestmark = pytest.mark.gui


@pytest.fixture
def page(qtbot, window, context, sample):
    """Step 2 of a project that trains and serves."""
    window.open_project(sample("lora-8b-workstation", "phase", lambda draft: draft.with_(phase="both")))
    settle(qtbot, context)
    return window.frame.page


def top(page, widget) -> int:
    return widget.mapTo(page, widget.rect().topLeft()).y()


def test_folds_stand_in_line_and_tell_all_their_values(page) -> None:
    folds = [card.advanced for card in (page.training, page.serving)]
    assert top(page, folds[0]) == top(page, folds[1])
    assert folds[0]._line.text() == "AdamW · batch 32 · sharding automatic"
    assert folds[0]._line.heightForWidth(folds[0]._line.width()) <= folds[0]._line.height()


def test_a_fold_that_is_opened_comes_into_view(qtbot, page) -> None:
    fold = page.training.advanced
    qtbot.mouseClick(fold.button, Qt.MouseButton.LeftButton)
    area = next(one for one in page.window().findChildren(QScrollArea) if one.isAncestorOf(fold))
    last = fold.grid.itemAt(fold.grid.count() - 1).widget()

    def seen() -> bool:
        place = last.mapTo(area.viewport(), last.rect().bottomLeft()).y()
        return 0 < place < area.viewport().height()

    qtbot.waitUntil(seen)


def test_columns_end_on_a_tall_screen(qtbot, window, page) -> None:
    window.resize(1280, 1400)
    qtbot.waitUntil(lambda: page.height() > 1000)
    below = page.height() - top(page, page.training) - page.training.height()
    assert below > 200
    assert page.training.height() == page.serving.height()
