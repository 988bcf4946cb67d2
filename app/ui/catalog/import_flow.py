"""The jobs of an import, beside the window: look at a file, read it, apply what was chosen; each can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError, Cancelled
from app.services.catalog_import_mapping import ImportMapping, TableColumns
from app.services.catalog_import_model import ImportOptions, ImportReport
from app.services.catalog_imports import ImportService
from app.ui.catalog.edits import CatalogEdits
from app.ui.context import AppContext
from app.ui.told import told_error
from app.viewmodels.import_lines import ImportLines

STOPPED = object()


@dataclass(frozen=True)
class Found:
    """A file as it was recognised; ``columns`` are those of a table that is to be matched."""

    path: Path
    format: str
    columns: TableColumns | None = None
    sheets: tuple[str, ...] = ()


class ImportFlow(QObject):
    """``found(Found)``, ``staged(ImportLines)`` and ``applied(ImportReport)`` follow each other; ``stopped`` and
    ``failed(words)`` end a job without changing anything. ``progress(rows)`` while one runs.
    """

    found = Signal(object)
    staged = Signal(object)
    applied = Signal(object)
    stopped = Signal()
    failed = Signal(str)
    progress = Signal(int)

    def __init__(self, context: AppContext, edits: CatalogEdits, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._edits = context, edits
        self._stop = Event()
        self._turn = 0
        self.path: Path | None = None
        self.lines: ImportLines | None = None

    @property
    def imports(self) -> ImportService:
        """The service that does it."""
        return self._context.catalog.imports

    def look(self, path: Path, category: str | None, supplier: str = "", sheet: str = "") -> None:
        """Recognises a file, and proposes what the columns of a table mean."""
        imports = self.imports
        options = ImportOptions(category=category, supplier=supplier, sheet=sheet)

        def job() -> Found:
            kind = imports.recognise(path)
            if kind != "table":
                return Found(path, kind)
            return Found(path, kind, imports.columns(path, options), imports.sheets(path))

        self._run(job, self._on_found)

    def stage(self, options: ImportOptions) -> None:
        """Reads the whole file against the catalog; nothing is changed."""
        imports, path, stop = self.imports, self.path, self._fresh_stop()
        assert path is not None
        send = self._context.runner.report(self, self.progress.emit)

        def job() -> ImportLines:
            staged = imports.stage(path, options, send, stop)
            return ImportLines.of(staged, stop.is_set)

        self._run(job, self._on_staged, lambda lines: lines.staged.close())

    def apply(self, chosen: Sequence[int]) -> None:
        """Makes the chosen rows part of the catalog, all of them or none."""
        assert self.lines is not None
        imports, staged, stop = self.imports, self.lines.staged, self._fresh_stop()
        send = self._context.runner.report(self, self.progress.emit)
        made: list[ImportReport] = []

        def job() -> None:
            try:
                made.append(imports.apply(staged, chosen, send, stop))
            except Cancelled:
                made.clear()

        turn = self._turn

        def done(_step: object) -> None:
            if turn != self._turn:
                return
            if made:
                self.applied.emit(made[0])
            else:
                self.stopped.emit()

        self._edits.carry_out(job, done, self._on_failed)

    def remember(self, supplier: str, mapping: ImportMapping) -> None:
        """Keeps what the columns of this supplier's lists mean."""
        imports = self.imports
        self._context.runner.run(self, lambda _stop: imports.remember(supplier, mapping), lane="save")

    def suppliers(self) -> tuple[str, ...]:
        """Suppliers whose lists are known."""
        return self.imports.memory.suppliers()

    def write_rejected(self, path: Path, done: Callable[[int], None]) -> None:
        """Writes the rejected rows with their reasons."""
        assert self.lines is not None
        imports, staged = self.imports, self.lines.staged
        self._run(lambda: imports.write_rejected(staged, path), done)

    def cancel(self) -> None:
        """Stops the job under way; it answers with ``stopped``."""
        self._stop.set()

    def close(self) -> None:
        """Gives up what was read; answers that are still to come are dropped."""
        self.cancel()
        self._turn += 1
        if self.lines is not None:
            self.lines.staged.close()
            self.lines = None

    # --- inside ----------------------------------------------------------------------------------------------------

    def _fresh_stop(self) -> Event:
        self._stop = Event()
        return self._stop

    def _on_found(self, found: Found) -> None:
        self.path = found.path
        self.found.emit(found)

    def _on_staged(self, lines: ImportLines) -> None:
        if self.lines is not None:
            self.lines.staged.close()
        self.lines = lines
        self.staged.emit(lines)

    def _run(
        self, job: Callable[[], Any], done: Callable[[Any], None], drop: Callable[[Any], None] | None = None
    ) -> None:
        turn = self._turn

        def stoppable(_stop: Event) -> Any:
            try:
                return job()
            except Cancelled:
                return STOPPED

        def arrived(answer: Any) -> None:
            if turn != self._turn:
                if drop and answer is not STOPPED:
                    drop(answer)
            elif answer is STOPPED:
                self.stopped.emit()
            else:
                done(answer)

        def failed(error: Exception) -> None:
            if turn == self._turn:
                self._on_failed(error)

        self._context.runner.run(self, stoppable, done=arrived, failed=failed)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, AppError):
            self.failed.emit(told_error(error))
        else:
            self.failed.emit("")
            self._context.runner.unhandled.emit(error)
