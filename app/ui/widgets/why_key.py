"""Ctrl+I: how the number nearest to the focus came about, in the window and in every dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.widgets.figure_picture import RegionSpot
from app.ui.widgets.why import WhyLink


def explain_nearest(focus: QWidget | None) -> bool:
    """Opens what explains the region in focus, else the nearest link that explains; whether there was anything."""
    if isinstance(focus, RegionSpot) and focus.explain():
        return True
    at = focus
    while at is not None and focus is not None:
        links = [at] if isinstance(at, WhyLink) else at.findChildren(WhyLink)
        seen = [one for one in links if one.isVisible() and one.window() is focus.window()]
        if seen:
            min(seen, key=lambda one: _apart(one, focus)).open()
            return True
        at = None if at.isWindow() else at.parentWidget()
    return False


def _apart(one: QWidget, other: QWidget) -> int:
    """How far two widgets lie apart, rows counting more than columns: a number and its link stand in one line."""
    here, there = (widget.mapToGlobal(widget.rect().center()) for widget in (one, other))
    return 4 * abs(here.y() - there.y()) + abs(here.x() - there.x())
