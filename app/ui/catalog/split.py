"""Tree, table and detail side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter

TREE_PX, DETAIL_PX, TABLE_PX, BASE_LINE_PX = 204, 412, 300, 17
"""Widths of the panes for text of 100 %, and how high a line is then."""
USUAL_PX, DETAIL_SHARE, MOST_DETAIL_PX = 1204, 0.25, 560
"""Of what a window has more than the usual width, the detail takes its share, so that names and days are not cut."""
NARROW_PX, NARROW_SHARE = 1100, 0.87
"""Below this width tree and detail make room for the names in the table."""


class CatalogSplit(QSplitter):
    """The table takes what the others leave; where the user has moved a border, it stays until the width is another."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._narrow = False
        self._shared = False

    def share_width(self) -> None:
        """Gives tree and detail their usual widths."""
        scale = max(1.0, self.fontMetrics().height() / BASE_LINE_PX)
        self._narrow, self._shared = self.width() < NARROW_PX, True
        scale *= NARROW_SHARE if self._narrow else 1.0
        spare = max(0, self.width() - round(USUAL_PX * scale))
        tree, detail = round(TREE_PX * scale), round(DETAIL_PX * scale)
        detail = min(detail + round(spare * DETAIL_SHARE), round(MOST_DETAIL_PX * scale))
        self.setSizes([tree, max(TABLE_PX, self.width() - tree - detail), detail])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shared and self._narrow != (self.width() < NARROW_PX):
            self.share_width()
