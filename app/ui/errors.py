"""The error center: the user's mistakes on the page, the machine's refusals in a dialog, bugs as a report to copy."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import Cancelled, EnvironmentFault, UserError
from app.ui.told import told, told_error
from app.ui.widgets.dialogs import Dialogs

REPORT_FRAMES = 12


class ErrorCenter(QObject):
    """One place where every error ends. ``inline`` brings the words for the page that is open."""

    inline = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.reported: list[BaseException] = []

    def show(self, error: BaseException) -> None:
        """Shows an error as its kind asks for."""
        if isinstance(error, Cancelled):
            return
        self.reported.append(error)
        if isinstance(error, UserError):
            self.inline.emit(told_error(error))
        elif isinstance(error, EnvironmentFault):
            Dialogs.tell(self._window, self.tr("That did not work"), told(error.message), told(error.hint))
        else:
            Dialogs.tell(
                self._window,
                self.tr("Something unexpected happened"),
                self.tr("What you typed is saved. You can go on working."),
                self.tr("The report below holds no names, addresses or figures of yours."),
                detail=report(error),
            )

    def install(self) -> Callable[[], None]:
        """Catches what nobody caught; returns the way to undo it."""
        before = sys.excepthook

        def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            if issubclass(kind, KeyboardInterrupt):
                before(kind, error, trace)
                return
            self.show(error)

        sys.excepthook = caught

        def undo() -> None:
            sys.excepthook = before

        return undo


def report(error: BaseException) -> str:
    """A bug report of allowed fields only: versions, kind of error, and places in the program without its data."""
    frames = traceback.extract_tb(error.__traceback__)[-REPORT_FRAMES:]
    places = [
        f"  {frame.filename.replace(chr(92), '/').rpartition('/app/')[2]}:{frame.lineno} {frame.name}"
        for frame in frames
    ]
    return "\n".join(
        [
            f"Python {platform.python_version()} on {platform.system()} {platform.machine()}, Qt {qt_version}",
            f"{type(error).__module__}.{type(error).__name__}",
            *places,
        ]
    )
