"""Where one was in a project when the window was closed: how far the page was scrolled, and the summary."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollBar

LATEST_MS = 5_000
"""A page that has not grown long enough by then will not: its answers are others now."""


class PlaceInProject:
    """For the frame of the wizard, which names ``model``, ``key``, its pages' scroll areas and the summary."""

    summary_open = True

    def place(self) -> dict[str, Any]:
        """What ``go_to_place`` takes."""
        return {
            "project": self.model.project_id, "step": self.key, "scroll": self.scroll_bar.value(),
            "summary": self.summary_open,
        }  # fmt: skip

    @property
    def scroll_bar(self) -> QScrollBar:
        """How far the page that is open is scrolled."""
        bar: QScrollBar = self._scrolls[self.key].verticalScrollBar()
        return bar

    def go_to_place(self, place: dict[str, Any]) -> None:
        """The same page as far down as it was, once it is that long; another project only gets the summary."""
        self.summary_open = bool(place["summary"])
        if not self._narrow:
            self.summary.setVisible(self.summary_open)
        same = (place["project"], place["step"]) == (self.model.project_id, self.key)
        if same and (far := int(place["scroll"])) > 0:
            self._focus_it = False  # a field that has the focus is scrolled into sight
            self.stepper.buttons[self.key].setFocus()
            Return(self.scroll_bar, far)


class Return(QObject):
    """Brings a scroll bar back where it was as soon as it reaches so far; gives up when the user moves it."""

    def __init__(self, bar: QScrollBar, far: int) -> None:
        super().__init__(bar)
        self._bar, self._far = bar, far
        bar.rangeChanged.connect(self._on_range)
        bar.actionTriggered.connect(self.deleteLater)
        QTimer.singleShot(LATEST_MS, self, self.deleteLater)
        self._on_range(bar.minimum(), bar.maximum())

    def _on_range(self, _least: int, most: int) -> None:
        if most >= self._far:
            self._bar.setValue(self._far)
            self.deleteLater()
