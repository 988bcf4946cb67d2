"""Columns of a table that fill its width until the user sets them; then they stay, across starts, as set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView

from app.ui.widgets import DataTable

LEAST_PX = 40
LEAST_WIDE_PX = 110


class KeptColumns(QObject):
    """Fits the columns of ``table``; those in ``wide`` share by their weight what the others leave.

    Every column can be made wider or narrower and moved; ``state`` is what to keep of that, ``restore`` brings it back.
    """

    def __init__(self, table: DataTable, wide: Mapping[int, int]) -> None:
        super().__init__(table)
        self._table, self._wide = table, dict(wide)
        self._own = self._fitting = False
        self._head.setSectionsMovable(True)
        self._head.setStretchLastSection(False)
        self._head.setMinimumSectionSize(LEAST_PX)
        for at in range(self._head.count()):
            self._head.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive)
        self._head.sectionResized.connect(self._on_changed)
        self._head.sectionMoved.connect(self._on_changed)
        table.table.modelReset.connect(self.fit)
        table.viewport().installEventFilter(self)

    @property
    def _head(self) -> QHeaderView:
        """Asked for anew each time: Qt made it, so PySide may take a kept one for another that stood in its place."""
        return self._table.horizontalHeader()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.fit()
        return False

    def fit(self) -> None:
        """Columns as wide as what is in them, wide ones as there is room; nothing once set by hand."""
        room = self._table.viewport().width()
        if self._own or room < LEAST_WIDE_PX:
            return
        self._fitting = True
        for at in range(self._head.count()):
            if at not in self._wide:
                width = max(self._table.sizeHintForColumn(at), self._head.sectionSizeHint(at), LEAST_PX)
                self._head.resizeSection(at, width)
                room -= width
        for at, weight in self._wide.items():
            self._head.resizeSection(at, max(LEAST_WIDE_PX, room * weight // sum(self._wide.values())))
        self._fitting = False

    def state(self) -> dict[str, list[int]] | None:
        """Widths and order as the user has set them; ``None`` while they follow from the window."""
        if not self._own:
            return None
        count = range(self._head.count())
        return {
            "widths": [self._head.sectionSize(at) for at in count],
            "order": [self._head.logicalIndex(at) for at in count],
        }

    def restore(self, kept: Any) -> None:
        """As it was; what does not fit this table is left out."""
        count = self._head.count()
        widths, order = (kept.get("widths"), kept.get("order")) if isinstance(kept, Mapping) else (None, None)
        if not _whole(widths, count) or not _whole(order, count) or sorted(order) != list(range(count)):
            return
        self._fitting, self._own = True, True
        for place, at in enumerate(order):
            self._head.moveSection(self._head.visualIndex(at), place)
        for at, width in enumerate(widths):
            self._head.resizeSection(at, max(LEAST_PX, width))
        self._fitting = False

    def _on_changed(self, *_what: int) -> None:
        self._own = self._own or not self._fitting


def _whole(numbers: Any, count: int) -> bool:
    return isinstance(numbers, list) and len(numbers) == count and all(type(one) is int for one in numbers)
