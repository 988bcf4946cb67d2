"""Parts out to files and in from them: asks for the file, stages, shows the preview, applies on yes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import AppError
from app.services.catalog_import import StagedImport
from app.ui.catalog.edits import CatalogEdits
from app.ui.catalog.import_view import ImportView
from app.ui.catalog.words import category_word
from app.ui.context import AppContext
from app.ui.widgets import Dialogs, plural
from app.viewmodels.catalog_history import Step, find


class Transfer(QObject):
    """``preview_ready`` when an import can be looked at; ``finished(words)`` and ``failed(words)`` end one."""

    preview_ready = Signal()
    finished = Signal(str)
    failed = Signal(str)

    def __init__(self, page: QWidget, context: AppContext, edits: CatalogEdits, view: ImportView) -> None:
        super().__init__(page)
        self._page, self._context, self._edits, self.view = page, context, edits, view
        view.apply_wanted.connect(self._on_apply)

    def ask_import(self, category: str | None) -> None:
        """Asks for a file and shows what it would change."""
        pattern = self.tr("Files of parts (*.csv *.json)")
        path = Dialogs.open_file(self._page, self.tr("Import parts"), pattern)
        if path is not None:
            self.stage(path, category)

    def stage(self, path: Path, category: str | None) -> None:
        """Reads a file and shows what it would change."""
        catalog = self._context.catalog

        def job(_stop: object) -> tuple[StagedImport, dict[str, tuple[str, str]]]:
            staged = catalog.stage_import(path, category if path.suffix.lower() == ".csv" else None)
            names = {part.id: (part.title, part.category) for part in staged.change.added}
            for entry in staged.rows:
                part = find(catalog, entry.part_id) if entry.part_id and entry.part_id not in names else None
                if part:
                    names[part.id] = (part.title, part.category)
            return staged, names

        def done(found: tuple[StagedImport, dict[str, tuple[str, str]]]) -> None:
            self.view.show_staged(found[0], path.name, found[1])
            self.preview_ready.emit()

        self._context.runner.run(self, job, done=done, failed=self._on_error)

    def ask_export(self, category: str | None) -> None:
        """Asks for a place and writes the parts of the category, or all of them."""
        suggested = f"{category}.csv" if category else "catalog.json"
        pattern = self.tr("CSV, one category (*.csv);;JSON (*.json)") if category else self.tr("JSON (*.json)")
        path = Dialogs.save_file(self._page, self.tr("Export parts"), suggested, pattern)
        if path is None:
            return
        catalog = self._context.catalog
        self._context.runner.run(
            self,
            lambda _stop: catalog.export(path, category),
            done=lambda count: self.finished.emit(self._exported(count, category, path)),
            failed=self._on_error,
        )

    def ask_export_of(self, ids: Sequence[str]) -> None:
        """Asks for a place and writes these parts."""
        pattern = self.tr("CSV tables in one file (*.zip);;Excel (*.xlsx);;JSON (*.json);;CSV, one category (*.csv)")
        path = Dialogs.save_file(self._page, self.tr("Export the selected parts"), "parts.xlsx", pattern)
        if path is None:
            return
        catalog = self._context.catalog
        self._context.runner.run(
            self,
            lambda _stop: catalog.export(path, ids=ids),
            done=lambda count: self.finished.emit(self._written(count, path)),
            failed=self._on_error,
        )

    def _written(self, count: int, path: Path) -> str:
        words = plural(count, self.tr("{n} part written to"), self.tr("{n} parts written to"))
        return f"{words} {path.name}."

    def _exported(self, count: int, category: str | None, path: Path) -> str:
        what = category_word(category) if category else self.tr("All parts")
        return self.tr("{0}: {1} parts written to {2}.").format(what, count, path.name)

    def _on_apply(self, staged: StagedImport) -> None:
        def done(_step: Step) -> None:
            counts = staged.counts
            self.finished.emit(
                plural(
                    counts["new"] + counts["changed"],
                    self.tr("{n} part imported. Undo takes it back."),
                    self.tr("{n} parts imported. Undo takes all of it back."),
                )
            )

        def failed(error: Any) -> None:
            if isinstance(error, AppError):
                self.view.show_error(str(error))
            else:
                self._context.runner.unhandled.emit(error)

        catalog = self._context.catalog
        self._edits.carry_out(lambda: catalog.apply_import(staged), done, failed)

    def _on_error(self, error: Exception) -> None:
        if isinstance(error, AppError):
            self.failed.emit(str(error))
        else:
            self._context.runner.unhandled.emit(error)
