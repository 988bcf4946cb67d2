"""What the walker may find, and why that is right: kind of fault, a piece of its place or words, the reason."""

from __future__ import annotations

from collections.abc import Sequence

from tests.pictures.walker import Fault

KNOWN: tuple[tuple[str, str, str], ...] = (
    ("overlap", "QStackedWidget '' and SummaryPanel", "in a narrow window the summary opens over the page"),
)
"""Kept short: a layout is mended before it is excused."""


def unexcused(found: Sequence[Fault]) -> list[Fault]:
    """The faults that nothing here excuses."""
    return [one for one in found if not any(kind == one.kind and part in str(one) for kind, part, _why in KNOWN)]
