"""`python -m tests.gui.event_loop URL PROJECT PART`: walks a part of the window and times every event it handles.

What counts is the time that the window's thread works on an event delivered by the event loop, everything within
included: painting, styling, collecting garbage. It is the thread's own time (CPU time), which other programs do not
lengthen but by crowding caches and cores; `calibrate` measures how much they do.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.services.context import Services
from app.ui.opening import Opening
from app.ui.shell import MainWindow
from app.ui.singletons import keep_singletons_alive
from app.ui.tasks import Runner
from app.ui.theme import ThemeControl
from tests.gui import event_loop_parts

REFERENCE_MS = 22.0
"""What `calibrate` takes on the machine for which the limit holds: two cores of a small cloud server, idle."""
KEPT_OVER_MS = 20.0
TICK_MS = 5
QUIET_MS = 80
"""A window that has had nothing to do for so long rests."""
LONGEST_S = 100.0


@dataclass(frozen=True)
class Long:
    """An event that took long: where the walk was, what was delivered to whom, milliseconds, those of the collector."""

    during: str
    event: str
    receiver: str
    ms: float
    collecting_ms: float


class Watched(QApplication):
    """Notes how long each event takes that the event loop delivers; those sent while one is handled belong to it."""

    def __init__(self) -> None:
        super().__init__(["rigwright"])
        self.during = "start"
        self.long: list[Long] = []
        self._within = False
        self._collecting = self._begun = 0.0
        gc.callbacks.append(self._on_collecting)

    def _on_collecting(self, phase: str, _info: dict[str, int]) -> None:
        if threading.current_thread() is threading.main_thread():
            if phase == "stop":
                self._collecting += time.thread_time() - self._begun
            self._begun = time.thread_time()

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._within:
            return super().notify(receiver, event)
        self._within, kind, name = True, event.type().name, named(receiver)
        begun, self._collecting = time.thread_time(), 0.0
        try:
            return super().notify(receiver, event)
        finally:
            self._within = False
            took = (time.thread_time() - begun) * 1000
            if took > KEPT_OVER_MS:
                collecting = round(self._collecting * 1000, 1)
                self.long.append(Long(self.during, kind, name, round(took, 1), collecting))


def named(receiver: QObject) -> str:
    """A class of the window; whose timer it is."""
    owner = receiver.parent() if isinstance(receiver, QTimer) else None
    return type(receiver).__name__ if owner is None else f"timer of {type(owner).__name__}"


class Walk(QObject):
    """Takes the steps of a part from a timer, each as soon as the window has come to rest after the one before."""

    def __init__(self, app: Watched, window: MainWindow, project: str, part: str) -> None:
        super().__init__()
        self._app, self.window, self.project = app, window, project
        self._steps: Iterator[tuple[str, Callable[[], Any] | None]] = event_loop_parts.PARTS[part](self)
        self._quiet_since = time.monotonic()
        self._until = time.monotonic() + LONGEST_S
        self.failed = ""
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    @property
    def frame(self) -> Any:
        return self.window.frame

    @property
    def page(self) -> Any:
        return self.window.frame.page

    def click(self, widget: QWidget) -> None:
        """As with the mouse."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key for whatever has the focus."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def dialog(self) -> QWidget:
        """The window in front of the main one."""
        return next(w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not self.window)

    def _on_tick(self) -> None:
        now = time.monotonic()
        if now > self._until:
            self._end(f"no rest during: {self._app.during}")
        elif not self.window.furnished or self.window.context.runner.busy or self._making_ahead():
            self._quiet_since = now
        elif (now - self._quiet_since) * 1000 >= QUIET_MS:
            self._step()
            self._quiet_since = time.monotonic()

    def _making_ahead(self) -> bool:
        """Whether the frame is about to make the next page."""
        return self.frame is not None and self.frame.making_ahead

    def _step(self) -> None:
        try:
            self._app.during, act = next(self._steps)
            act()
        except StopIteration:
            self._end()
        except Exception as error:
            self._end(f"{self._app.during}: {error!r}")

    def _end(self, failed: str = "") -> None:
        self.failed = failed
        self._timer.stop()
        self._app.quit()


def calibrate() -> float:
    """Milliseconds of the thread for a fixed piece of work of the kind that a window does."""
    took = []
    for _turn in range(3):
        begun = time.thread_time()
        board = QWidget()
        grid = QGridLayout(board)
        for row in range(40):
            for column, widget in enumerate((QLabel(f"Row {row}"), QLineEdit(str(row)), QPushButton("Change"))):
                grid.addWidget(widget, row, column)
        board.grab()
        sorted({str(number * 7919 % 10007): number for number in range(4000)}.items())
        board.deleteLater()
        took.append((time.thread_time() - begun) * 1000)
    return median(took)


def main(url: str, project: str, part: str) -> int:
    """Prints the long events and the calibration as JSON; 1 where the walk did not come to its end."""
    keep_singletons_alive()
    app = Watched()
    theme = ThemeControl(app)
    theme.apply("light")
    before = calibrate()

    def connect() -> Services:
        from app.bootstrap import connect as open_services

        return open_services(url)

    window = MainWindow(theme)
    window.resize(1280, 800)
    opening = Opening(window, connect, Runner())
    window.show()
    walk = Walk(app, window, project, part)
    app.exec()
    found = {
        "calibration_ms": max(before, calibrate()),
        "failed": walk.failed,
        "long": [asdict(long) for long in app.long],
    }
    print(json.dumps(found), flush=True)  # noqa: T201
    opening.close()
    os._exit(1 if walk.failed else 0)  # at once: closing belongs to no part


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
