"""A canvas that finishes its pages last: only then is it known how many there are, and on which a section begins.

One pass over the story is enough so; laying it out twice would take twice the time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from app.quoting.pdf.tagging import Tagger

Finish = Callable[[Any, int, int], None]
"""Draws what was missing on a page: given the canvas, the page's number and how many there are."""


class PagedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Holds its pages back until all are drawn. ``marks`` names bookmarks by page, 1 being the first."""

    def __init__(self, *args: Any, finish: Finish, tagger: Tagger, **options: Any) -> None:
        self._held: list[dict[str, Any]] = []
        super().__init__(*args, **options)
        self.finish = finish
        self.tagger = tagger
        self.marks: dict[int, list[str]] = {}

    def mark(self, key: str) -> None:
        """Bookmarks the current page."""
        self.marks.setdefault(self.getPageNumber(), []).append(key)

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """Ends the page and begins the next; the ended one is held."""
        self._held.append({key: value for key, value in self.__dict__.items() if key != "_held"})
        self._startPage()

    def save(self) -> None:
        """Finishes every page and writes the document."""
        if self._code:
            self.showPage()
        held = list(self._held)
        for number, state in enumerate(held, 1):
            self.__dict__.update(state)
            self.finish(self, number, len(held))
            for key in self.marks.get(number, ()):
                self.bookmarkPage(key)
            super().showPage()
        super().save()
