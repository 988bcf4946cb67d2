"""Widgets that only a search for cycles finds are destroyed on the window's thread, whatever other threads do."""

from __future__ import annotations

import gc
import weakref
from threading import Thread, current_thread

import pytest
from PySide6.QtCore import QObject

from app.ui.collector import YOUNG, YOUNG_TIMES
from app.ui.tasks import Runner

pytestmark = pytest.mark.gui
ROUNDS = 3


class Knot(QObject):
    """An object that holds itself."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_cycles_end_on_the_windows_thread(qtbot, runner: Runner) -> None:
    ended: list[Thread] = []
    for _ in range(ROUNDS):
        weakref.finalize(Knot(), lambda: ended.append(current_thread()))
    kept: list[list[int]] = []
    done: list[object] = []
    runner.run(runner, lambda _stop: kept.extend([n] for n in range(20 * YOUNG)), done=done.append)
    qtbot.waitUntil(lambda: bool(done) and len(ended) == ROUNDS, timeout=15_000)
    assert set(ended) == {current_thread()}


def test_python_searches_itself_again_once_the_threads_are_gone(qtbot) -> None:
    before = gc.isenabled()
    runner = Runner()
    assert not gc.isenabled()
    runner.shutdown()
    assert gc.isenabled() == before


def test_older_ones_are_searched_now_and_then(qtbot, runner: Runner) -> None:
    searched: list[int] = []
    gc.callbacks.append(lambda phase, info: searched.append(info["generation"]) if phase == "stop" else None)
    try:
        for _ in range(YOUNG_TIMES + 1):
            gc.collect(0)
        qtbot.waitUntil(lambda: 1 in searched)
    finally:
        gc.callbacks.pop()
