"""Widgets made in pieces: so many cards and fields that making all of them at once would be felt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.ui.tasks import OWN_TURN

STYLED_AT_ONCE = 16
"""Widgets styled in one go: styling one takes about a tenth of a millisecond."""


class InPieces:
    """Mix in before a widget class: ``build`` makes the content and yields wherever the event loop may have a turn.

    The constructor leaves the plan with ``plan_to_build``. Whoever asks for an attribute that is not made yet gets the
    rest built at once: nobody has to know how far the building is.
    """

    _plan: Iterator[None] | None = None
    _building = False
    _then: tuple[Callable[[], None], ...] = ()

    def build(self) -> Iterator[None]:
        """Makes the content, a piece between one ``yield`` and the next."""
        yield from ()

    def completed(self) -> None:
        """Called once when everything is there."""

    def plan_to_build(self) -> None:
        """Call at the end of the constructor."""
        self._plan = self.build()

    @property
    def built(self) -> bool:
        """Whether everything is there."""
        return self._plan is None

    def build_on(self) -> bool:
        """Makes the next piece; true once nothing is left to make."""
        if self._plan is not None and not self._building:
            self._building = True
            try:
                next(self._plan)
            except StopIteration:
                self._plan = None
                self.completed()
            finally:
                self._building = False
        return self._plan is None

    def build_all(self) -> None:
        """Makes all that is left."""
        while not self._building and not self.build_on():
            pass
        self.tell_built()

    def when_built(self, then: Callable[[], None]) -> None:
        """Calls back once everything is there; before anybody gets at what was asked for too early."""
        if self.built:
            then()
        else:
            self._then = (*self._then, then)

    def tell_built(self) -> None:
        """Calls those back who wait, where nothing is left to make."""
        if self.built:
            waiting, self._then = self._then, ()
            for then in waiting:
                then()

    def __getattr__(self, name: str) -> Any:
        if self._plan is None or self._building or name.startswith("__"):
            raise AttributeError(f"{type(self).__name__} has no {name}")
        self.build_all()
        return getattr(self, name)


def furnishing(widget: InPieces) -> Iterator[object]:
    """Builds a widget that is not shown yet and styles what is in it, so that showing it takes next to no time."""
    while not widget.build_on():
        yield
    yield
    fresh = widget.findChildren(QWidget)
    for start in range(0, len(fresh), STYLED_AT_ONCE):
        for part in fresh[start : start + STYLED_AT_ONCE]:
            if isValid(part):
                part.ensurePolished()
        yield
    yield OWN_TURN
    widget.tell_built()
