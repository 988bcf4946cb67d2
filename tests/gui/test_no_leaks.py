"""What is closed is gone: neither widgets nor timers nor threads pile up while somebody works all day."""

from __future__ import annotations

import gc
from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from app.viewmodels.steps import STEPS
from tests.gui.build_kit import built
from tests.gui.conftest import settle

pytestmark = pytest.mark.gui

TIMES = 6
"""One widget left by each turn would show; more turns would show the same."""


def widgets() -> Counter[str]:
    """How many widgets of each class there are, once what is to be deleted is."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return Counter(type(widget).__name__ for widget in QApplication.allWidgets())


def test_a_project_opened_and_closed_leaves_no_widget(qtbot, window, context, sample) -> None:
    project = sample(step="phase", change=built("phase"))

    def once() -> None:
        window.open_project(project)
        assert window.frame.page is not None
        window.close_project()
        QApplication.processEvents()

    once()
    settle(qtbot, context)
    before, objects = widgets(), len(window.findChildren(QObject))
    for _turn in range(TIMES):
        once()
    settle(qtbot, context)
    assert widgets() - before == Counter()
    assert len(window.findChildren(QObject)) <= objects


def test_every_page_is_deleted_with_its_project(qtbot, window, context, sample) -> None:
    project = sample(step="quote", change=built("quote"))

    def once() -> None:
        window.open_project(project)
        for step in STEPS:
            window.frame.go_to(step)
            assert window.frame.page is not None
        window.close_project()
        settle(qtbot, context)

    once()
    gc.collect()
    before = widgets()
    once()
    gc.collect()
    assert widgets() - before == Counter()
