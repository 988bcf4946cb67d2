"""Fits the window to its screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

MINIMUM, USUAL = QSize(1024, 700), QSize(1280, 800)
FRAME = QSize(2, 28)
"""About what a window's frame takes, until the window manager has told."""


def fit_to_screen(window: QWidget) -> None:
    """The usual size, or what the screen leaves beside the frame that the window manager adds."""
    screen = window.screen()
    if screen is None:
        return
    room = screen.availableGeometry()
    frame = window.frameGeometry().size() - window.size()
    framed = frame.height() > frame.width()  # a title bar: where there is none, no frame has been told yet
    free = room.size() - (frame if framed else FRAME)
    window.setMinimumSize(MINIMUM.boundedTo(free))
    if not window.isVisible():
        window.resize(USUAL.boundedTo(free))
    elif framed and not (window.isMaximized() or window.isFullScreen() or room.contains(window.frameGeometry())):
        window.resize(window.size().boundedTo(free))
        left = min(window.x(), room.right() + 1 - window.width() - frame.width())
        top = min(window.y(), room.bottom() + 1 - window.height() - frame.height())
        window.move(max(room.left(), left), max(room.top(), top))
