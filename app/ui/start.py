"""Makes the application and its window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.ui.context import AppContext
from app.ui.shell import MainWindow
from app.ui.singletons import keep_singletons_alive
from app.ui.tasks import Runner
from app.ui.theme import ThemeControl

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
    try:
        return app.exec()
    finally:
        undo()
        runner.shutdown()


def make_window(app: QApplication, context: AppContext) -> MainWindow:
    """A window with its theme and translation in force."""
    settings = context.settings.load()
    translator = QTranslator(app)
    if translator.load(QLocale(settings.language), "rigwright", "_", str(TRANSLATIONS)):
        app.installTranslator(translator)
    theme = ThemeControl(app)
    theme.apply(settings.theme, settings.text_percent)
    return MainWindow(context, theme)
