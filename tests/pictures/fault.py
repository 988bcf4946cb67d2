"""What the checks of a window's layout have in common: a fault, and how widgets and their places are told of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QAbstractScrollArea, QFocusFrame, QScrollBar, QSplitterHandle, QWidget

from app.ui.files.overlay import DropOverlay
from app.ui.search.palette import SearchPalette
from app.ui.widgets.figure_view import RegionSpot
from app.ui.widgets.why import WhyPopover
from app.ui.wizard.build.part_offers import PartOffers

SLACK = 1
OVERLAYS = (QFocusFrame, WhyPopover, PartOffers, SearchPalette, DropOverlay, RegionSpot, QScrollBar, QSplitterHandle)
Found = Iterator[tuple[str, str]]
"""Kind and words of each fault of a widget."""


@dataclass(frozen=True)
class Fault:
    """One thing wrong: what kind, on which widget (its class within its ancestors), and the figures."""

    kind: str
    where: str
    words: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.where}: {self.words}"


def place(widget: QWidget, top: QWidget) -> str:
    """The classes from the window to a widget, without Qt's own containers, and what it is called."""
    names: list[str] = []
    at: QWidget | None = widget
    while at is not None and at is not top:
        name = type(at).__name__
        if name not in ("QWidget", "QFrame", "QStackedWidget") or at is widget:
            names.append(name)
        at = at.parentWidget()
    return ".".join(reversed([*names, type(top).__name__]))


def visible(top: QWidget) -> Iterator[QWidget]:
    """A window and everything seen in it."""
    yield top
    for child in top.findChildren(QWidget):
        if child.isVisible() and child.window() is top:
            yield child


def named(widget: QWidget) -> str:
    """Class and words of a widget."""
    text = getattr(widget, "text", None)
    words = text() if callable(text) else ""
    words = words if isinstance(words, str) else ""
    return f"{type(widget).__name__} {(words or widget.accessibleName() or widget.objectName())[:40]!r}"


def scrolled(widget: QWidget) -> bool:
    """Whether a scroll area moves it, or a view places it."""
    parent = widget.parentWidget()
    area = parent.parentWidget() if parent is not None else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is parent


def size_words(size: QSize) -> str:
    """Width and height."""
    return f"{size.width()}x{size.height()}"


def box_words(box: QRect) -> str:
    """Place and size."""
    return f"{box.x()},{box.y()} {size_words(box.size())}"
