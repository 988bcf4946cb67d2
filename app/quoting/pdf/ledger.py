"""The priced parts list: a long table that carries its sum forward and names its group again on the next page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reportlab.platypus import Flowable, TableStyle

from app.quoting.pdf.tagging import Table

KEPT_LINES = 2
"""Lines that stay with the totals."""


@dataclass(frozen=True)
class Row:
    """A position, or the title of a group. ``running`` is the sum of the positions up to and with this row."""

    cells: tuple[Any, ...]
    group: str
    is_group: bool
    running: Decimal


@dataclass(frozen=True)
class Setting:
    """How a ledger is set: head, widths and style of its tables, and the words of rows at page breaks."""

    head: tuple[Any, ...]
    widths: tuple[float, ...]
    style: Callable[[Sequence[Row]], TableStyle]
    carried: Callable[[Decimal], tuple[Any, ...]]
    brought: Callable[[Decimal], tuple[Any, ...]]
    continued: Callable[[str], tuple[Any, ...]]


class Ledger(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Rows from ``start`` on, and the totals right under the last of them. Row heights are measured once for all."""

    def __init__(
        self,
        setting: Setting,
        rows: Sequence[Row],
        totals: Flowable,
        start: int = 0,
        heights: Sequence[float] | None = None,
    ) -> None:
        super().__init__()
        self.setting = setting
        self.rows = tuple(rows)
        self.totals = totals
        self.start = start
        self._heights = tuple(heights) if heights is not None else self._measured(self.rows)
        self._lead = self._before()
        self._head = self._head_height()

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size as if the rest of the rows fitted one page."""
        totals_height = self.totals.wrap(width, height)[1]
        self.width = width
        self.height = self._head + sum(self._heights[self.start :]) + totals_height
        return width, self.height

    def draw(self) -> None:
        """Draws table and totals."""
        totals_height = self.totals.wrap(self.width, self.height)[1]
        table = self._table([*self._lead, *self.rows[self.start :]])
        table.wrap(self.width, self.height)
        table.drawOn(self.canv, 0, totals_height)
        self.totals.drawOn(self.canv, 0, 0)

    def split(self, width: float, height: float) -> list[Flowable]:
        """As many rows as fit with the carried sum below; no group title ends a page."""
        if self.wrap(width, height)[1] <= height:
            return [self]
        stop = self._last_fitting(height)
        if stop <= self.start:
            return []
        running = self.rows[stop - 1].running
        carried = Row(self.setting.carried(running), "", True, running)
        page = self._table([*self._lead, *self.rows[self.start : stop], carried])
        return [page, Ledger(self.setting, self.rows, self.totals, stop, self._heights)]

    def _last_fitting(self, height: float) -> int:
        """The row after the last that stays on this page."""
        last = self.rows[-1].running
        used = self._head + self._measured([Row(self.setting.carried(last), "", True, last)])[0]
        stop = self.start
        for row_height in self._heights[self.start :]:
            used += row_height
            if used > height:
                break
            stop += 1
        stop = min(stop, len(self.rows) - KEPT_LINES)
        while stop > self.start and self.rows[stop - 1].is_group:
            stop -= 1
        return stop

    def _before(self) -> list[Row]:
        """The rows that tell a following page what went before."""
        if not self.start:
            return []
        before = self.rows[self.start - 1]
        lead = [Row(self.setting.brought(before.running), before.group, True, before.running)]
        if not self.rows[self.start].is_group:
            lead.append(Row(self.setting.continued(before.group), before.group, True, before.running))
        return lead

    def _table(self, rows: Sequence[Row]) -> Table:
        body = [self.setting.head, *(row.cells for row in rows)]
        return Table(body, colWidths=self.setting.widths, style=self.setting.style(rows), repeatRows=1)

    def _head_height(self) -> float:
        table = self._table(self._lead)
        return float(table.wrap(sum(self.setting.widths), 1e6)[1])

    def _measured(self, rows: Sequence[Row]) -> tuple[float, ...]:
        table = self._table(rows)
        table.wrap(sum(self.setting.widths), 1e6)
        return tuple(table._rowHeights[1:])
