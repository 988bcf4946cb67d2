"""The window. ``run`` opens it over the services that bootstrap made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.context import Services


def run(services: Services, argv: Sequence[str] = ()) -> int:
    """Opens the window and stays until it is closed; the exit code of the event loop."""
    from app.ui.context import AppContext  # Qt is loaded only when a window is wanted
    from app.ui.start import start

    return start(AppContext.of(services), argv)
