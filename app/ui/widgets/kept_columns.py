"""Columns that the user widens, moves and sorts by, told as plain values so that the next start shows them so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QHeaderView, QMenu

from app.ui.theme import scaled
from app.ui.widgets.table import DataTable

LEAST_PX, MOST_PX, STEP_PX = 48, 1600, 24
WHOLE = 1000
"""Widths are kept for text of 100 percent: what ``scaled`` makes of this tells how large it is now."""


class KeptColumns(QObject):
    """Gives a table columns that are ``names`` in their first order. The first one takes what room the others leave;
    where that is less than ``least`` pixels at text of 100 percent, the table scrolls.

    With the mouse by the head, with keys by the table's menu, for the column that Left and Right go to.
    """

    def __init__(self, table: DataTable, names: Sequence[str], least: int) -> None:
        super().__init__(table)
        self._table, self._names, self._least = table, tuple(names), least
        self._widths: dict[str, int] = {}
        self._fitting = False
        head = self._head
        head.setSectionsMovable(True)
        head.setMinimumSectionSize(LEAST_PX)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        head.sectionResized.connect(self._on_resized)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._on_head_menu)
        table.menu_asked.connect(lambda menu: self._fill(menu, max(0, table.currentIndex().column())))
        table.viewport().installEventFilter(self)
        self.fit()

    @property
    def _head(self) -> QHeaderView:
        """Asked for anew each time: Qt made it, so PySide may take a kept one for another that stood in its place."""
        return self._table.horizontalHeader()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The table has another width."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def state(self) -> dict[str, Any]:
        """Order, the widths that the user set, and what the rows are sorted by."""
        sort = self._table.table.sorted_by
        return {
            "order": [self._names[at] for at in self._order()],
            "widths": dict(self._widths),
            "sort": [self._names[sort[0]], sort[1] == Qt.SortOrder.DescendingOrder] if sort else None,
        }

    def take(self, kept: object) -> None:
        """Shows what was kept. What another version wrote, or somebody broke, is left out."""
        if not isinstance(kept, Mapping):
            return
        order, widths, sort = kept.get("order"), kept.get("widths"), kept.get("sort")
        if isinstance(order, list) and sorted(map(str, order)) == sorted(self._names):
            self._put_in(order)
        if isinstance(widths, Mapping):
            self._widths = {
                name: min(max(px, LEAST_PX), MOST_PX)
                for name, px in widths.items()
                if name in self._names[1:] and isinstance(px, int)
            }
        if isinstance(sort, list) and len(sort) == 2 and sort[0] in self._names:
            down = Qt.SortOrder.DescendingOrder if sort[1] else Qt.SortOrder.AscendingOrder
            self._table.sort_by(self._names.index(sort[0]), down)
        self.fit()

    def fit(self) -> None:
        """Columns that the user has not set are as wide as they were made, or as what stands in them asks for.

        Where the first one has too little room then, they give away what they do not need.
        """
        wide = {at: self._wanted(at) for at in range(1, len(self._names))}
        if self._table.viewport().width() - sum(wide.values()) < scaled(self._least):
            wide = {at: px if self._names[at] in self._widths else min(px, self._needed(at)) for at, px in wide.items()}
        self._fitting = True
        for at, px in wide.items():
            self._table.setColumnWidth(at, px)
        self._fitting = False
        self._share()

    def _wanted(self, at: int) -> int:
        set_px, made_px = self._widths.get(self._names[at]), self._table.table.columns[at].width
        if set_px:
            return scaled(set_px)
        heading = self._head.sectionSizeFromContents(at).width()
        return max(scaled(made_px), heading) if made_px else self._needed(at)

    def _needed(self, at: int) -> int:
        return max(self._table.sizeHintForColumn(at), self._head.sectionSizeFromContents(at).width())

    def reset(self) -> None:
        """Order and widths as they were made."""
        self._widths = {}
        self._put_in(self._names)
        self.fit()

    def move(self, at: int, by: int) -> None:
        """Moves a column to the left or right by so many places, as far as there are any."""
        here = self._head.visualIndex(at)
        self._head.moveSection(here, min(max(here + by, 0), len(self._names) - 1))

    def widen(self, at: int, by_px: int) -> None:
        """Makes a column wider, or narrower where ``by_px`` is negative."""
        self._table.setColumnWidth(at, max(LEAST_PX, self._table.columnWidth(at) + scaled(by_px)))

    def _share(self) -> None:
        rest = sum(self._table.columnWidth(at) for at in range(1, len(self._names)))
        room = self._table.viewport().width() - rest
        self._table.setColumnWidth(0, max(room, scaled(self._least)))

    def _order(self) -> list[int]:
        return sorted(range(len(self._names)), key=self._head.visualIndex)

    def _put_in(self, order: Sequence[str]) -> None:
        for place, name in enumerate(order):
            self._head.moveSection(self._head.visualIndex(self._names.index(name)), place)

    def _on_resized(self, at: int, _before: int, now: int) -> None:
        if at > 0 and not self._fitting:
            self._widths[self._names[at]] = round(now * WHOLE / scaled(WHOLE))
            self._share()

    def _on_head_menu(self, spot: QPoint) -> None:
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu, max(0, self._head.logicalIndexAt(spot)))
        menu.popup(self._head.mapToGlobal(spot))

    def _fill(self, menu: QMenu, at: int) -> None:
        title, place = self._table.table.columns[at].title, self._head.visualIndex(at)
        if not menu.isEmpty():
            menu.addSeparator()
        if place > 0:
            menu.addAction(self.tr("Move {0} to the left").format(title)).triggered.connect(lambda: self.move(at, -1))
        if place < len(self._names) - 1:
            menu.addAction(self.tr("Move {0} to the right").format(title)).triggered.connect(lambda: self.move(at, 1))
        if at > 0:
            for words, by in ((self.tr("{0} wider"), STEP_PX), (self.tr("{0} narrower"), -STEP_PX)):
                action = menu.addAction(words.format(title))
                action.triggered.connect(lambda _on=False, px=by: self.widen(at, px))
        menu.addAction(self.tr("Columns as at first")).triggered.connect(lambda: self.reset())
