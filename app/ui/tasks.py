"""Long work: jobs run on threads, their answers arrive on the window's thread, and only while their owner lives.

What only the window's thread can do runs there in pieces, between the events of the user.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.domain.errors import Cancelled
from app.ui.collector import Collector

Job = Callable[[Event], Any]
Callback = Callable[[Any], None]
PIECES_MS = 8.0
"""After so long a run of pieces lets the user's events have their turn."""
DRAWN_MS = 80
"""After so long the answer to a change is on the screen: what nobody waits for starts then, not beside its drawing."""
OWN_TURN = object()
"""Work in pieces that yields this has its next piece, a long one, in a turn of the event loop of its own."""


@dataclass
class _Pieces:
    """Work under way on the window's own thread."""

    owner: QObject
    work: Iterator[object]
    spare: bool


class Runner(QObject):
    """Runs jobs beside the window. Jobs take the stop event and plain values, and return plain values.

    ``lane="save"`` is one thread, so that savings happen in the order asked for. ``failed`` without a taker goes to
    the ``unhandled`` signal, which the error center shows.
    """

    unhandled = Signal(object)
    busy_changed = Signal(int)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None, threads: int = 3) -> None:
        super().__init__(parent)
        self._lanes = {
            "work": ThreadPoolExecutor(threads, thread_name_prefix="work"),
            "save": ThreadPoolExecutor(1, thread_name_prefix="save"),
        }
        self._pending = 0
        self._held_back = 0
        self._closed = False
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self._collector = Collector(self)
        self._pieces: list[_Pieces] = []
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._next_pieces)

    @property
    def pending(self) -> int:
        """Jobs whose answers have not arrived yet."""
        return self._pending

    @property
    def busy(self) -> bool:
        """Whether anything is under way, work for later included."""
        return bool(self._pending or self._pieces)

    def run(
        self,
        owner: QObject,
        job: Job,
        *,
        done: Callback | None = None,
        failed: Callback | None = None,
        lane: str = "work",
        after_ms: int = 0,
    ) -> Event:
        """Start ``job(stop)``, or so much later. Setting ``stop``, or deleting ``owner``, drops the answer.

        After ``shutdown`` nothing starts any more: a timer that still fires in a closing window asks in vain.
        """
        stop = Event()
        if self._closed:
            stop.set()
            return stop
        owner.destroyed.connect(stop.set)
        self._pending += 1
        self.busy_changed.emit(self._pending)

        def finished(future: Future[Any]) -> None:
            if shiboken6.isValid(self):
                self._arrived.emit(partial(self._settle, future, stop, owner, done, failed))

        def start() -> None:
            self._lanes[lane].submit(_unless_stopped, job, stop, always=lane == "save").add_done_callback(finished)

        if after_ms:
            self._held_back += 1
            QTimer.singleShot(after_ms, self, lambda: self._let_go(start))
        else:
            start()
        return stop

    def _let_go(self, start: Callable[[], None]) -> None:
        if not self._closed:
            self._held_back -= 1
            start()

    def in_pieces(self, owner: QObject, work: Iterator[object], *, spare: bool = False) -> None:
        """Takes ``work`` on with the event loop, as much at a time as nobody feels; dropped once ``owner`` is deleted.

        ``spare`` work is done for later: nobody waits for it, so ``pending`` does not count it.
        """
        if self._closed:
            return
        self._pieces.append(_Pieces(owner, work, spare))
        self._pending += not spare
        self._turn.start()

    def _next_pieces(self) -> None:
        begun, yielded = time.thread_time(), None
        while self._pieces and yielded is not OWN_TURN and (time.thread_time() - begun) * 1000 < PIECES_MS:
            yielded = self._worked_on(min(self._pieces, key=lambda one: one.spare))  # what is waited for goes first
        if not self._pieces:
            self._turn.stop()

    def _worked_on(self, one: _Pieces) -> object:
        """Makes one piece more and says what it yielded; work that is at its end, or failed, is put away."""
        yielded: object = self
        try:
            if shiboken6.isValid(one.owner):
                yielded = next(one.work, self)
        finally:
            if yielded is self:
                self._pieces.remove(one)
                self._pending -= not one.spare
        return yielded

    def report(self, owner: QObject, callback: Callback) -> Callback:
        """A function that jobs may call with progress: ``callback`` gets it on the window's thread."""

        def send(value: Any) -> None:
            self._arrived.emit(partial(_deliver, owner, callback, value))

        return send

    def shutdown(self) -> None:
        """Waits for savings under way; other jobs are left to their stop events."""
        self._closed = True
        self._pending -= self._held_back
        self._turn.stop()
        self._pieces.clear()
        self._lanes["work"].shutdown(wait=False, cancel_futures=True)
        self._lanes["save"].shutdown(wait=True)
        if not self._pending:
            self._collector.stop()

    def _on_arrived(self, settle: Callable[[], None]) -> None:
        settle()

    def _settle(
        self, future: Future[Any], stop: Event, owner: QObject, done: Callback | None, failed: Callback | None
    ) -> None:
        self._pending -= 1
        self.busy_changed.emit(self._pending)
        if stop.is_set() or future.cancelled() or not shiboken6.isValid(owner):
            return
        error = future.exception()
        if error is None:
            if done is not None:
                done(future.result())
        elif not isinstance(error, Cancelled):
            (failed or self.unhandled.emit)(error)


def all_at_once(work: Iterator[object]) -> None:
    """Makes every piece now."""
    for _piece in work:
        pass


def _unless_stopped(job: Job, stop: Event, *, always: bool) -> Any:
    """Leaves out what nobody waits for any more by the time its turn comes; savings are always made."""
    return job(stop) if always or not stop.is_set() else None


def _deliver(owner: QObject, callback: Callback, value: Any) -> None:
    if shiboken6.isValid(owner):
        callback(value)
