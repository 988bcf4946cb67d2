"""`python -m tests.benchmarks.first_paint URL`: opens the window on a database and quits after its first picture.

With ``--filled`` it quits after the window was filled from the database.
"""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from app.__main__ import main as run

HEAVY = (
    "ortools", "pandas", "numpy", "reportlab", "svglib", "pypdf", "fontTools", "openpyxl", "PIL", "sqlalchemy",
    "pydantic", "babel", "yaml", "qtawesome", "PySide6.QtPdf", "PySide6.QtPdfWidgets", "PySide6.QtPrintSupport",
)  # fmt: skip
"""What no first picture needs, and what takes long to load."""
STILL_HEAVY = ("ortools", "pandas", "numpy", "reportlab", "svglib", "pypdf", "fontTools", "openpyxl")
"""What the filled window does not need yet."""


class FirstPaint(QObject):
    """Ends the process once the main window was painted; prints the heavy modules loaded by then, one a line."""

    def __init__(self, application: QApplication, *, filled: bool) -> None:
        super().__init__(application)
        self._filled = filled
        self._seen = False
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        painted = event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow) and not self._seen
        if painted and (watched.furnished or not self._filled):
            self._seen = True
            QTimer.singleShot(0, self._end)
        return False

    def _end(self) -> None:
        heavy = STILL_HEAVY if self._filled else HEAVY
        print("\n".join(name for name in heavy if name in sys.modules), flush=True)  # noqa: T201
        os._exit(0)  # at once: neither loading nor closing belongs to the picture


def main(url: str, *options: str) -> int:
    """The exit code 0 means that the picture was seen."""
    first = FirstPaint(QApplication(["rigwright"]), filled="--filled" in options)
    run(["--db", url])
    first.deleteLater()
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
