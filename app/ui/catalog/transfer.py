"""Parts out to files: asks for the place and writes all parts, those of a category, or those selected."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import AppError
from app.ui.catalog.words import category_word
from app.ui.context import AppContext
from app.ui.told import told_error
from app.ui.widgets import Dialogs, plural


class Transfer(QObject):
    """``finished(words)`` and ``failed(words)`` end an export."""

    finished = Signal(str)
    failed = Signal(str)

    def __init__(self, page: QWidget, context: AppContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context

    def ask_export(self, category: str | None, ids: Sequence[str] | None = None) -> None:
        """Asks for a place and writes the parts of the category, or all of them; or only those of ``ids``."""
        one = category is not None
        tables = self.tr(
            "CSV, one category (*.csv);;Excel workbook (*.xlsx);;JSON (*.json);;YAML (*.yaml);;"
            "CSV tables in a ZIP (*.zip)"
        )
        several = self.tr("Excel workbook (*.xlsx);;JSON (*.json);;YAML (*.yaml);;CSV tables in a ZIP (*.zip)")
        suggested = f"{category}.csv" if one else "catalog.xlsx"
        path = Dialogs.save_file(self._page, self.tr("Export parts"), suggested, tables if one else several)
        if path is None:
            return
        catalog = self._context.catalog
        self._context.runner.run(
            self,
            lambda _stop: catalog.export(path, None if ids else category, ids=ids),
            done=lambda count: self.finished.emit(self._exported(count, category, bool(ids), path)),
            failed=self._on_error,
        )

    def _exported(self, count: int, category: str | None, selected: bool, path: Path) -> str:
        what = category_word(category) if category else self.tr("All parts")
        if selected:
            what = self.tr("Selection")
        words = plural(count, self.tr("{n} part written to"), self.tr("{n} parts written to"))
        return f"{what}: {words} {path.name}."

    def _on_error(self, error: Exception) -> None:
        if isinstance(error, AppError):
            self.failed.emit(told_error(error))
        else:
            self._context.runner.unhandled.emit(error)
