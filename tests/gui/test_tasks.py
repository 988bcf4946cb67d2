"""Jobs run beside the window; answers arrive on its thread, and only while somebody wants them."""

from __future__ import annotations

from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject, QTimer

from app.domain.errors import Cancelled, UserError

pytestmark = pytest.mark.gui


def test_the_job_runs_elsewhere_and_the_answer_arrives_here(qtbot, runner) -> None:
    owner, seen = QObject(), []
    runner.run(
        owner,
        lambda _stop: current_thread() is main_thread(),
        done=lambda there: seen.append((there, current_thread() is main_thread())),
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(False, True)]


def test_a_stopped_job_is_dropped(qtbot, runner) -> None:
    owner, go_on, seen = QObject(), Event(), []
    stop = runner.run(owner, lambda stop: go_on.wait(5), done=seen.append)
    stop.set()
    go_on.set()
    qtbot.waitUntil(lambda: runner.pending == 0)
    assert seen == []


def test_an_answer_for_a_deleted_owner_is_dropped(qtbot, runner) -> None:
    owner, go_on, seen = QObject(), Event(), []
    runner.run(owner, lambda _stop: go_on.wait(5), done=seen.append)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    go_on.set()
    qtbot.waitUntil(lambda: runner.pending == 0)
    assert seen == []


def test_savings_keep_their_order(qtbot, runner) -> None:
    owner, seen = QObject(), []
    for number in range(20):
        runner.run(owner, lambda _stop, n=number: seen.append(n), lane="save")
    qtbot.waitUntil(lambda: runner.pending == 0)
    assert seen == list(range(20))


def test_errors_go_to_their_taker_or_to_the_center_and_cancelling_is_silent(qtbot, runner) -> None:
    owner, taken, central = QObject(), [], []
    runner.unhandled.connect(central.append)

    def fail(error: Exception) -> None:
        raise error

    runner.run(owner, lambda _stop: fail(UserError("wrong")), failed=taken.append)
    runner.run(owner, lambda _stop: fail(UserError("nobody")))
    runner.run(owner, lambda _stop: fail(Cancelled("stopped")))
    qtbot.waitUntil(lambda: runner.pending == 0)
    assert [error.message for error in taken] == ["wrong"]
    assert [error.message for error in central] == ["nobody"]


def test_work_for_later_counts_as_under_way_and_starts_after_the_drawing(qtbot, runner) -> None:
    owner, seen = QObject(), []
    runner.run(owner, lambda _stop: "later", done=seen.append, after_ms=60)
    runner.run(owner, lambda _stop: "at once", done=seen.append)
    assert runner.pending == 2
    qtbot.waitUntil(lambda: runner.pending == 0)
    assert seen == ["at once", "later"]


def test_work_for_later_is_left_out_where_nobody_wants_it_by_then(qtbot, runner) -> None:
    owner, seen = QObject(), []
    stop = runner.run(owner, seen.append, after_ms=30)
    stop.set()
    qtbot.waitUntil(lambda: runner.pending == 0)
    assert seen == []


def test_closing_drops_work_for_later(qtbot, runner) -> None:
    owner, seen = QObject(), []
    runner.run(owner, seen.append, after_ms=30)
    runner.shutdown()
    assert runner.pending == 0
    past = QTimer(owner, singleShot=True, interval=60)
    with qtbot.waitSignal(past.timeout):
        past.start()
    assert seen == []
