"""The right-hand side of the catalog with its edits and the catalog beneath, for tests of the form."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from app.domain.parts import Part
from app.services.catalog import CatalogService
from app.ui.catalog.detail import DetailPane
from app.ui.catalog.edits import CatalogEdits
from app.ui.catalog.fact_row import FactRow
from app.ui.tasks import Runner
from app.viewmodels.catalog_page import today
from tests.db.sample_parts import SHIPPED, make_part
from tests.fakes import FakeCatalog
from tests.gui.context_kit import context_of

DRIVE = make_part("drive", "storage", "Drive", capacity_gb=960)
BOARD = make_part("board", "motherboard", "Board", memory_qvl=[], width_mm=244)


class Desk:
    """The pane, its edits, and the catalog beneath."""

    def __init__(self, qtbot: QtBot, quotes: list[Any]) -> None:
        self.qtbot, self.runner, self.errors = qtbot, Runner(), []
        self.runner.unhandled.connect(self.errors.append)
        self.catalog = CatalogService(FakeCatalog((*SHIPPED, DRIVE, BOARD)), today=today)
        context = context_of(self.runner, catalog=self.catalog, quotes=SimpleNamespace(list=lambda: quotes))
        self.pane = DetailPane(context, "en", "EUR")
        self.edits = CatalogEdits(self.catalog, self.runner, self.pane)
        self.pane.connect_edits(self.edits)
        self.edits.changed.connect(self.pane.refresh)
        self.edits.refused.connect(self._on_refused)
        self.window = QMainWindow()
        self.window.setCentralWidget(self.pane)
        qtbot.addWidget(self.window)
        self.window.resize(400, 760)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def _on_refused(self, part_id: str, field: str, words: str) -> None:
        if part_id in {"", *(part.id for part in self.pane.parts)}:
            self.pane.show_refusal(field, words)
        else:
            self.pane.left.refused(part_id, field, words)

    def open(self, *ids: str) -> None:
        parts = [self.catalog.show(part_id) for part_id in ids]
        self.pane.show_parts(parts, own=len(ids) == 1 and self.catalog.is_own(ids[0]))
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.runner.pending == 0 and not self.pane.looking)

    def row(self, name: str) -> FactRow:
        form = self.pane.form
        assert form is not None
        return form.rows[name]

    def type(self, name: str, text: str, *keys: Qt.Key) -> None:
        """Types into a fact and presses keys, which go to wherever the focus then is."""
        edit = self.row(name).control.edit
        edit.setFocus()
        edit.selectAll()
        self.qtbot.keyClicks(edit, text)
        for key in keys:
            self.qtbot.keyClick(QApplication.focusWidget(), key)
            QApplication.processEvents()
        self.settle()

    def part(self, part_id: str = "card-48") -> Part:
        return self.catalog.show(part_id)
