"""Makes the application and its window: first the picture, then what fills it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.ui.language import LanguageControl
from app.ui.look import Look
from app.ui.opening import Opening
from app.ui.shell import MainWindow
from app.ui.singletons import keep_singletons_alive
from app.ui.tasks import Runner
from app.ui.theme import ThemeControl

if TYPE_CHECKING:
    from app.services.context import Services
    from app.services.ports import DatabaseRescue


def start(
    connect: Callable[..., Services], argv: Sequence[str], rescue: Callable[..., DatabaseRescue] | None = None
) -> int:
    """Runs the window until it is closed; the exit code of the event loop."""
    keep_singletons_alive()
    app = QApplication.instance() or QApplication(["rigwright", *argv])
    app.setApplicationName("Rigwright")
    app.setDesktopFileName("rigwright")
    look = Look()
    languages = LanguageControl(app)
    languages.apply(look.language)
    theme = ThemeControl(app)
    theme.apply(look.theme, look.text_percent)
    window = MainWindow(theme, languages)
    window.restoreGeometry(look.geometry)
    window.places.take(look.places)
    opening = Opening(window, connect, Runner(), rescue)
    window.show()
    try:
        return app.exec() or opening.exit_code
    finally:
        if window.furnished:
            look.keep(window.settings_now, window.saveGeometry(), window.places.state())
        opening.close()
