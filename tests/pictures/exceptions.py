"""What the walker may find, and why that is right: kind of fault, a piece of its place or words, the reason."""

from __future__ import annotations

from collections.abc import Sequence

from tests.pictures.walker import Fault

KNOWN: tuple[tuple[str, str, str], ...] = (
    (
        "scrolls in a slit",
        "PagesView",
        "in the narrowest window, in large text, below a banner; its pane can be pulled larger",
    ),
    ("overlap", "and SearchPalette", "search everywhere lies over the whole window, behind a veil"),
    ("overlap", "QStackedWidget '' and SummaryPanel", "in a narrow window the summary opens over the page"),
    ("overlap", "and DropOverlay", "what becomes of files held over the window lies over all of it, behind a veil"),
    (
        "scrolls sideways",
        "QuotePage.FormArea",
        "a checkbox cannot break its words; only in words longer than any shipped, and its bar is there",
    ),
)
"""Kept short: a layout is mended before it is excused."""


def unexcused(found: Sequence[Fault]) -> list[Fault]:
    """The faults that nothing here excuses."""
    return [one for one in found if not any(kind == one.kind and part in str(one) for kind, part, _why in KNOWN)]
