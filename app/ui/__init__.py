"""The window. ``open_window`` shows it at once and opens the database behind it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.context import Services
    from app.services.ports import DatabaseRescue

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
NO_DISPLAY = "rigwright: there is no display for the window. `rigwright --help` lists the commands that need none."


def open_window(
    connect: Callable[..., Services], argv: Sequence[str] = (), rescue: Callable[..., DatabaseRescue] | None = None
) -> int:
    """Opens the window over the services that ``connect`` makes, and stays until it is closed.

    ``connect(address)`` opens another database, to change over to; ``rescue(address)`` tells what can be done for one
    that cannot be opened.
    Gives the exit code: 2 without a display, 5 where the database could not be used.
    """
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in DISPLAYS):
        print(NO_DISPLAY, file=sys.stderr)  # noqa: T201
        return 2
    from app.ui.start import start  # Qt is loaded only when a window is wanted

    return start(connect, argv, rescue)
