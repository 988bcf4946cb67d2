"""Fills the table of parts from the catalog: the newest question wins, first rows first, the rest where it is seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.parts import Part
from app.services.catalog import CatalogService
from app.services.catalog_query import CatalogQuery
from app.ui.catalog.part_model import PAGE, PartTableModel
from app.ui.tasks import Runner

DEEP = 10 * PAGE
"""From this row on, windows are read by the ids of the list, asked for once: a database walks to the hundred-thousandth
row of a sorted list anew for every window."""
Task = tuple[Callable[[], Any], Callable[[Any], None]]
"""A job for a thread, and who takes its answer on the window's thread."""


class PartLoader(QObject):
    """One question to the catalog at a time, none on the window's thread; a new one goes before all others.

    ``shown(fresh)`` when rows are in the model: the first ones of another question (``fresh``) or the same ones read
    again; ``counted(count)`` when it is known how many there are in all; ``failed(error)`` instead of either.
    """

    shown = Signal(bool)
    counted = Signal(int)
    failed = Signal(object)

    def __init__(self, catalog: CatalogService, runner: Runner, model: PartTableModel, parent: QObject) -> None:
        super().__init__(parent)
        self._catalog, self._runner, self._model = catalog, runner, model
        self.query = CatalogQuery()
        self._turn = 0  # counts questions and reloads: an answer to an older one is dropped
        self._running = False
        self._rows_due = self._count_due = self._again = False
        self._view: tuple[int, int] | None = None
        self._ids: tuple[str, ...] | None = None
        self._ids_wanted: list[Callable[[tuple[str, ...]], None]] = []

    def ask(self, query: CatalogQuery) -> None:
        """Another question; its first rows take the place of those shown as soon as they are here."""
        self.query, self._again, self._view = query, False, None
        self._begin()

    def reload(self) -> None:
        """The same question again, after the catalog has changed; the rows in view stay in view."""
        if self._turn:
            self._again = self._model.rowCount() > 0 and not self._rows_due
            self._begin()

    def need(self, first: int, last: int) -> None:
        """The rows in view: what of them is not fetched is fetched, and a page ahead on either side."""
        self._view = (first, last)
        self._pump()

    def ids(self, done: Callable[[tuple[str, ...]], None]) -> None:
        """Hands ``done`` the ids of all parts of the newest question, in their order."""
        if self._ids is not None:
            done(self._ids)
        else:
            self._ids_wanted.append(done)
            self._pump()

    @property
    def started(self) -> bool:
        """Whether anything was asked yet."""
        return self._turn > 0

    # --- one job after the other -----------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._turn += 1
        self._rows_due, self._count_due, self._ids = True, False, None
        self._pump()

    def _pump(self) -> None:
        task = None if self._running else self._next_task()
        if task is None:
            return
        self._running = True
        turn = self._turn
        job, take = task

        def arrived(answer: Any) -> None:
            self._running = False
            if turn == self._turn:
                take(answer)
            self._pump()

        def wrong(error: Exception) -> None:
            self._running = False
            if turn == self._turn:
                self._count_due, self._view = False, None
                self._ids_wanted.clear()
                self.failed.emit(error)
            self._pump()

        self._runner.run(self, lambda _stop: job(), done=arrived, failed=wrong)

    def _next_task(self) -> Task | None:
        catalog, query = self._catalog, self.query
        if self._rows_due:
            self._rows_due = False
            return self._same_rows() if self._again else (lambda: catalog.find(query, 0, PAGE), self._on_first)
        if self._count_due:
            self._count_due = False
            return (lambda: catalog.count(query), self._on_count)
        page = self._next_page()
        if self._ids is None and (self._ids_wanted if page is None else page * PAGE >= DEEP):
            return (lambda: catalog.ids(query), self._on_ids)
        return None if page is None else self._page(page)

    def _page(self, page: int) -> Task:
        catalog, query = self._catalog, self.query
        ids = None if self._ids is None else self._ids[page * PAGE : (page + 1) * PAGE]

        def job() -> Sequence[Part]:
            return catalog.find(query, page * PAGE, PAGE) if ids is None else _in_order(catalog, ids)

        return job, lambda parts: self._model.put(page, parts)

    def _same_rows(self) -> Task:
        catalog, query = self._catalog, self.query
        first, last = self._view or (0, 0)
        pages = range(first // PAGE, last // PAGE + 1)

        def job() -> tuple[Sequence[Part], int, tuple[str, ...] | None]:
            start, size = pages.start * PAGE, len(pages) * PAGE
            if start < DEEP:
                return catalog.find(query, start, size), catalog.count(query), None
            ids = catalog.ids(query)
            return _in_order(catalog, ids[start : start + size]), len(ids), ids

        def take(answer: tuple[Sequence[Part], int, tuple[str, ...] | None]) -> None:
            rows, count, self._ids = answer
            found = {page: rows[n * PAGE : (n + 1) * PAGE] for n, page in enumerate(pages)}
            self._model.refresh({page: parts for page, parts in found.items() if parts}, count)
            self.shown.emit(False)
            self.counted.emit(count)

        return job, take

    def _next_page(self) -> int | None:
        if self._view is None:
            return None
        first, last = self._view
        pages = self._model.missing_pages(first, last) or self._model.missing_pages(first - PAGE // 2, last + PAGE // 2)
        return pages[0] if pages else None

    def _on_first(self, parts: Sequence[Part]) -> None:
        self._model.set_parts(parts)
        self._count_due = len(parts) == PAGE
        self.shown.emit(True)
        if not self._count_due:
            self.counted.emit(len(parts))

    def _on_count(self, count: int) -> None:
        self._model.set_count(count)
        self.counted.emit(count)

    def _on_ids(self, ids: tuple[str, ...]) -> None:
        self._ids = ids
        if len(ids) != self._model.rowCount():
            self._on_count(len(ids))
        wanted, self._ids_wanted = self._ids_wanted, []
        for done in wanted:
            done(ids)


def _in_order(catalog: CatalogService, ids: Sequence[str]) -> list[Part]:
    found = catalog.known(ids)
    return [found[part_id] for part_id in ids if part_id in found]
