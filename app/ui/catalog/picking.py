"""Which parts are selected: known by their ids, though most were never fetched; kept when the list moves."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.domain.parts import Part
from app.ui.catalog.loader import PartLoader
from app.ui.catalog.table import PartTable
from app.ui.context import AppContext

FEW = 200
"""Up to so many selected parts are read as a whole; of more only the ids are known."""


@dataclass(frozen=True)
class Picked:
    """What is selected: the ids in the order of the table, and the parts themselves where they are few."""

    ids: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


class Picking(QObject):
    """``changed(Picked)`` when a selection has settled, or when the parts selected have other values."""

    changed = Signal(object)

    def __init__(self, context: AppContext, table: PartTable, loader: PartLoader, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._table, self._loader = context, table, loader
        self.now = Picked()
        self._turn = 0
        self._wanted: tuple[str, ...] = ()
        self._first_wanted = True
        table.chosen.connect(self._settle)

    def want_first(self) -> None:
        """The first row of the next list is to be selected where nothing else is."""
        self._first_wanted = True

    def want(self, *part_ids: str) -> None:
        """These parts are to be selected in the next list, wherever they stand."""
        self._wanted = tuple(filter(None, part_ids))

    def restore(self, fresh: bool) -> None:
        """Selects again what was selected before the rows were read (``fresh``: of another question)."""
        self._turn += 1
        wanted, self._wanted = self._wanted, ()
        first, self._first_wanted = self._first_wanted, False
        table, ids = self._table, wanted or self.now.ids
        if fresh and len(ids) > FEW:
            ids = ()  # many do not survive another question: what is not seen must not be changed by mistake
        table.quietly(lambda: table.select(ids, scroll=bool(wanted)))
        if ids and table.selected_count == len(ids):
            self._settle()
        elif ids and (wanted or not fresh):
            turn = self._turn
            self._loader.ids(lambda listed: self._find(listed, ids, bool(wanted)) if turn == self._turn else None)
        elif not table.selected_count and first and table.parts.rowCount():
            table.quietly(lambda: table.select_rows([0]))
            self._settle()
        elif table.selected_count or len(ids) != 1 or first:
            self._settle()  # a single part that left the list stays in the form

    def _find(self, listed: tuple[str, ...], ids: tuple[str, ...], scroll: bool) -> None:
        chosen = set(ids)
        rows = [row for row, part_id in enumerate(listed) if part_id in chosen]
        self._table.quietly(lambda: self._table.select_rows(rows, scroll=scroll))
        if rows or len(ids) > 1:
            self._settle()

    def _settle(self) -> None:
        self._turn += 1
        table, turn = self._table, self._turn
        ranges, parts = table.ranges, ()
        count = sum(last - first + 1 for first, last in ranges)
        if count <= FEW:
            parts = table.selected
        if len(parts) == count:
            self._tell(Picked(tuple(part.id for part in parts), parts))
        else:
            self._loader.ids(lambda listed: self._on_ids(listed, ranges) if turn == self._turn else None)

    def _on_ids(self, listed: tuple[str, ...], ranges: tuple[tuple[int, int], ...]) -> None:
        seen = self._table.parts
        for row in range(*self._table.rows_in_view):
            part = seen.part_at(row)
            if part and (row >= len(listed) or listed[row] != part.id):
                self._table.quietly(self._table.clearSelection)  # the catalog changed under the selection
                self._tell(Picked())
                self._loader.reload()
                return
        ids = tuple(part_id for first, last in ranges for part_id in listed[first : last + 1])
        if len(ids) > FEW:
            self._tell(Picked(ids))
            return
        turn, catalog = self._turn, self._context.catalog

        def done(found: dict[str, Part]) -> None:
            if turn == self._turn:
                parts = tuple(found[part_id] for part_id in ids if part_id in found)
                self._tell(Picked(tuple(part.id for part in parts), parts))

        self._context.runner.run(self, lambda _stop: catalog.known(ids), done=done)

    def _tell(self, now: Picked) -> None:
        self.now = now
        self.changed.emit(now)
