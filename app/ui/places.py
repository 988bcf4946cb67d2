"""Where the user was when the window was closed: the room, and the place in every room that can tell."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.shell import MainWindow


PROJECT = "project"
Way = tuple[tuple[type, int], ...]
"""From a page down to a widget: at every step which one of its kind among the children."""


class Places:
    """Plain values, kept as JSON beside the size of the window. A room goes to its place when it is first opened."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._room = "projects"
        self._kept: dict[str, Any] = {}
        self._focus: tuple[str, Way] | None = None

    def take(self, text: str) -> None:
        """What was kept; damaged, it is nothing."""
        with suppress(ValueError, TypeError):
            found = json.loads(text)
            if isinstance(found, dict) and isinstance(found.get("places"), dict):
                self._room, self._kept = str(found.get("room")), found["places"]

    def stay(self) -> None:
        """The rooms are about to be made anew: they go to their places again, and the keys to where they were."""
        self.take(self.state())
        focus = self._window.focusWidget()
        self._focus = next(
            ((key, _way(page, focus)) for key, page in self._rooms.items() if focus and page.isAncestorOf(focus)), None
        )

    def kept(self, room: str) -> object:
        """What was kept of a room that is always there; ``None`` for nothing."""
        return self._kept.get(room)

    def open_last(self) -> None:
        """Opens the room that was open; the project that was, is so already."""
        if self._room in ("catalog", "quotes", "settings"):
            self._window.open_room(self._room)

    def entered(self, page: QWidget) -> None:
        """A room has been opened: the first time it goes to its place."""
        key = next((key for key, one in self._rooms.items() if one is page), "")
        place = self._kept.pop(key, None)
        if place is not None:
            with suppress(TypeError, ValueError, KeyError, AttributeError):  # what another version kept
                page.go_to_place(place)
        if self._focus is not None and self._focus[0] == key:
            way, self._focus = self._focus[1], None
            if (field := _at(page, way)) is not None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _rooms(self) -> dict[str, QWidget]:
        """The rooms that were opened, and the project that is."""
        frame = self._window.frame
        return {**self._window.made_rooms, **({PROJECT: frame} if frame is not None else {})}

    def state(self) -> str:
        """What is to be kept. Rooms that were not opened this time keep what was kept of them."""
        window, places = self._window, dict(self._kept)
        places.pop(PROJECT, None)
        for key, page in self._rooms.items():
            if getattr(page, "built", True) and hasattr(type(page), "place"):
                places[key] = page.place()
        places["projects"] = window.projects.columns.state()
        room = next((key for key, button in window.rail.buttons.items() if button.isChecked()), "projects")
        return json.dumps({"room": room, "places": places})


def _way(page: QWidget, widget: QWidget) -> Way:
    steps: list[tuple[type, int]] = []
    while widget is not page:
        parent, kind = widget.parentWidget(), type(widget)
        steps.append((kind, _of_kind(parent, kind).index(widget)))
        widget = parent
    return tuple(reversed(steps))


def _at(page: QWidget, way: Way) -> QWidget | None:
    """Where the way leads; ``None`` where the page has become another."""
    found = page
    for kind, number in way:
        same = _of_kind(found, kind)
        if number >= len(same):
            return None
        found = same[number]
    return found


def _of_kind(parent: QWidget, kind: type) -> Sequence[QWidget]:
    return [child for child in parent.children() if type(child) is kind]
