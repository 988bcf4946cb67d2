"""Searches reference cycles on the window's thread only.

Python searches them on whatever thread makes an object. Found on another thread, a widget is destroyed there: Qt holds
a lock of its connections and waits for the interpreter, while the window's thread has the interpreter and waits for
that lock in making a widget. Neither goes on (seen with PySide6 6.12).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 200
YOUNG = 5_000
"""New objects until the young ones are searched."""
YOUNG_TIMES = 50
"""Searches of the young until the next older ones are searched, too.

Everything is looked at while nobody looks at the window only: it would hold the window for 60 ms and more.
"""


class Collector(QObject):
    """Takes the search over from Python for as long as other threads work beside the window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        """Hands it back to Python. Only once no other thread works any more."""
        self._timer.stop()
        if self._was_on:
            gc.enable()

    def _look(self) -> None:
        young, middle, _old = gc.get_count()
        if middle > YOUNG_TIMES:
            gc.collect(1)
        elif young > YOUNG:
            gc.collect(0)
