"""Makes the application and its window."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from app.ui.context import AppContext
from app.ui.shell import MainWindow
from app.ui.singletons import keep_singletons_alive
from app.ui.tasks import Runner
from app.ui.theme import ThemeControl

SPARE_MS = 1_500
TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"


def start(context: AppContext, argv: Sequence[str]) -> int:
    """Runs the window until it is closed."""
    keep_singletons_alive()
    app = QApplication.instance() or QApplication(["rigwright", *argv])
    app.setApplicationName("Rigwright")
    app.setDesktopFileName("rigwright")
    runner = context.runner or Runner()
    window = make_window(app, replace(context, runner=runner))
    undo = window.errors.install()
    window.show()
    window.start()
    window.rooms.currentChanged.connect(lambda _room: QTimer.singleShot(SPARE_MS, spare_the_collector))
    QTimer.singleShot(SPARE_MS, spare_the_collector)
    try:
        return app.exec()
    finally:
        undo()
        runner.shutdown()


def spare_the_collector() -> None:
    """Takes what is loaded by now out of the garbage collector's sight: modules, models, a room just made.

    It would walk all of them again and again for as long as 300 ms, during which no thread runs, the window's neither.
    """
    gc.collect(1)
    gc.freeze()


def make_window(app: QApplication, context: AppContext) -> MainWindow:
    """A window with its theme and translation in force."""
    settings = context.settings.load()
    translator = QTranslator(app)
    if translator.load(QLocale(settings.language), "rigwright", "_", str(TRANSLATIONS)):
        app.installTranslator(translator)
    theme = ThemeControl(app)
    theme.apply(settings.theme, settings.text_percent)
    return MainWindow(context, theme)
