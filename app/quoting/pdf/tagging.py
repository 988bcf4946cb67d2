"""What the page is made of, for those who listen to it: a tree of elements over marked pieces of the pages.

While a page is drawn, each piece is wrapped in a marked sequence with a number (``MCID``), or as an artifact where it
only decorates. ``structure.py`` writes the tree into the finished PDF.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from reportlab.platypus import Flowable
from reportlab.platypus import Paragraph as PlainParagraph
from reportlab.platypus import Table as PlainTable


@dataclass
class Element:
    """One element: its role, its pieces as (page, number), the elements in it, and what is read out in its place."""

    role: str
    page: int
    kids: list[Element | tuple[int, int]] = field(default_factory=list)
    alt: str = ""
    actual: str = ""
    links: bool = False


class Tagger:
    """Collects the elements of a document; its page numbers count from 1."""

    def __init__(self) -> None:
        self.top: list[Element] = []
        self._open: list[Element] = []
        self._count: Counter[int] = Counter()

    def begin(self, canvas: Any, role: str) -> None:
        """Opens an element that holds others."""
        element = Element(role, canvas.getPageNumber())
        (self._open[-1].kids if self._open else self.top).append(element)
        self._open.append(element)

    def end(self) -> None:
        """Closes the element opened last."""
        self._open.pop()

    @contextmanager
    def piece(self, canvas: Any, role: str, *, alt: str = "", actual: str = "", links: bool = False) -> Iterator[None]:
        """What is drawn inside is one element without others in it."""
        self.begin_piece(canvas, role, alt=alt, actual=actual, links=links)
        yield
        canvas._code.append("EMC")

    def begin_piece(self, canvas: Any, role: str, *, alt: str = "", actual: str = "", links: bool = False) -> None:
        """Begins a marked sequence; the caller ends it."""
        page = canvas.getPageNumber()
        number = self._count[page]
        self._count[page] += 1
        element = Element(role, page, [(page, number)], alt, actual, links)
        (self._open[-1].kids if self._open else self.top).append(element)
        canvas._code.append(f"/{role} <</MCID {number}>> BDC")

    def in_order(self) -> list[Element]:
        """The elements at the top, by page: page 1 is drawn last."""
        return sorted(self.top, key=lambda element: element.page)


@contextmanager
def artifact(canvas: Any) -> Iterator[None]:
    """What is drawn inside decorates, or repeats on every page."""
    canvas._code.append("/Artifact BMC")
    yield
    canvas._code.append("EMC")


@contextmanager
def piece(canvas: Any, role: str, *, alt: str = "", actual: str = "", links: bool = False) -> Iterator[None]:
    """As ``Tagger.piece``, on canvases that have no tagger (a flowable alone in a test) just drawn."""
    tagger: Tagger | None = getattr(canvas, "tagger", None)
    if tagger is None:
        yield
        return
    with tagger.piece(canvas, role, alt=alt, actual=actual, links=links):
        yield


ROLES = {"h1": "H1", "title": "H1", "h2": "H2"}
"""Roles of paragraphs by the name of their style; all others are plain."""


class Paragraph(PlainParagraph):  # type: ignore[misc]  # reportlab has no types
    """A paragraph that says what it is. ``spoken`` is its text in one line: line ends lose their blank otherwise."""

    spoken = ""
    links = False
    always_spoken = False  # what is drawn is not in the order of reading

    def draw(self) -> None:
        """Draws at the flowable's origin."""
        role = "Link" if self.links else ROLES.get(self.style.name, "P")
        several = self.always_spoken or len(self.blPara.lines) > 1
        with piece(self.canv, role, actual=self.spoken if several else "", links=self.links):
            super().draw()


class Layout(PlainTable):  # type: ignore[misc]  # reportlab has no types
    """Cells side by side that are no table of data."""

    role = "Div"

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._renderCB = _tag


class Table(Layout):
    """A table of data; its repeated rows are its head."""

    role = "Table"


def _tag(table: Layout, event: str, *where: Any) -> None:
    """Follows the drawing of a table: grounds and lines decorate, rows and cells are elements."""
    tagger: Tagger | None = getattr(table.canv, "tagger", None)
    if tagger is None:
        return
    canvas = table.canv
    if event in ("startBG", "startLines"):
        if event == "startBG":
            tagger.begin(canvas, table.role)
        canvas._code.append("/Artifact BMC")
    elif event in ("endBG", "endLines"):
        canvas._code.append("EMC")
    elif event == "endTable":
        tagger.end()
    elif event == "startRow" and table.role == "Table":
        tagger.begin(canvas, "TR")
    elif event == "endRow" and table.role == "Table":
        tagger.end()
    elif event == "startCell":
        _begin_cell(table, tagger, *where[:3])
    elif event == "endCell":
        if getattr(table, "_piece", False):
            canvas._code.append("EMC")
        if table.role == "Table":
            tagger.end()


def _begin_cell(table: Layout, tagger: Tagger, row: int, _column: int, value: Any) -> None:
    canvas = table.canv
    if table.role == "Table":
        tagger.begin(canvas, "TH" if row < (table.repeatRows or 0) else "TD")
    table._piece = isinstance(value, str) and bool(value)
    if table._piece:
        tagger.begin_piece(canvas, "Span")


class Picture(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A drawing with words for those who do not see it."""

    def __init__(self, drawing: Any, alt: str) -> None:
        super().__init__()
        self.drawing, self.alt = drawing, alt
        self.width, self.height = drawing.width, drawing.height

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        """Draws at the flowable's origin."""
        with piece(self.canv, "Figure", alt=self.alt):
            self.drawing.drawOn(self.canv, 0, 0)
