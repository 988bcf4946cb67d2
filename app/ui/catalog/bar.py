"""The bar over the catalog: search, undo, files, new part."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from app.ui.widgets import Button, SearchField, WrappingRow, label


class CatalogBar(QFrame):
    """Only controls; the page connects them. Behind ``more``: what keeps the catalog right."""

    check_wanted = Signal()
    health_wanted = Signal()
    log_wanted = Signal()
    upgrade_wanted = Signal()

    def __init__(self, table: QWidget) -> None:
        super().__init__()
        self.setObjectName("bar")
        line = WrappingRow()
        self.setLayout(line)
        line.setContentsMargins(16, 10, 14, 10)
        line.setSpacing(10)
        self.search = SearchField(
            self.tr("Name, number or “48 GB < 300 W”"), self.tr("Search the catalog"), table, "Ctrl+F"
        )
        self.search.limit(360)
        self.undo = Button("", "undo", "icon", tip=self.tr("Undo"))
        self.redo = Button("", "redo", "icon", tip=self.tr("Redo"))
        self.bring = Button(self.tr("Import…"), "import")
        self.export = Button(self.tr("Export…"), "export")
        self.new = Button(self.tr("New part"), "new", "primary")
        self.more = Button("", "more", "icon", tip=self.tr("Check, health and log of the catalog"))
        self.more.setMenu(self._menu())
        line.addWidget(label(self.tr("Catalog"), "title"))
        line.addSpacing(8)
        line.addWidget(self.search)
        line.addStretch(1)
        for button in (self.undo, self.redo, self.more, self.bring, self.export, self.new):
            line.addWidget(button)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for text, signal in (
            (self.tr("Check the catalog"), self.check_wanted),
            (self.tr("Health"), self.health_wanted),
            (self.tr("Log"), self.log_wanted),
            (self.tr("Changed under your values"), self.upgrade_wanted),
        ):
            menu.addAction(text).triggered.connect(signal)
        return menu

    def show_history(self, undo: str, redo: str) -> None:
        """Names what undo and redo would do; empty: nothing."""
        self.undo.set_unavailable("" if undo else self.tr("There is nothing to undo."))
        self.redo.set_unavailable("" if redo else self.tr("There is nothing to redo."))
        if undo:
            self.undo.setToolTip(self.tr("Undo: {0}").format(undo))
        if redo:
            self.redo.setToolTip(self.tr("Redo: {0}").format(redo))
