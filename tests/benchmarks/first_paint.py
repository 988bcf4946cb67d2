"""`python -m tests.benchmarks.first_paint URL`: opens the window on a database and quits after its first picture."""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

HEAVY = (
    "ortools", "pandas", "numpy", "reportlab", "svglib", "pypdf", "fontTools", "openpyxl", "PIL",
    "PySide6.QtPdf", "PySide6.QtPdfWidgets", "PySide6.QtPrintSupport",
)  # fmt: skip
"""What no first picture needs, and what takes long to load."""


class FirstPaint(QObject):
    """Ends the application after the main window was painted for the first time; notes what was loaded by then."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.loaded: list[str] | None = None
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        painted = event.type() == QEvent.Type.Paint and self.loaded is None
        if painted and isinstance(watched, QMainWindow):
            self.loaded = [name for name in HEAVY if name in sys.modules]
            QTimer.singleShot(0, QApplication.instance().quit)
        return False


def main(url: str) -> int:
    """Prints the heavy modules that were loaded before the first picture, one a line."""
    application = QApplication(["rigwright"])
    first = FirstPaint(application)
    from app.bootstrap import connect
    from app.ui import run

    services = connect(url)
    code = run(services)
    services.close()
    print("\n".join(first.loaded or ()))  # noqa: T201
    return code if first.loaded is not None else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
