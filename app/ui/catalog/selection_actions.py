"""What can be done with the selected parts: edit together, put away, export, copy as a table; and the table's menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from app.domain.parts import Part
from app.services.catalog import CatalogService
from app.ui.catalog.columns import PartColumn, cell_text, column
from app.ui.catalog.list_control import ListControl
from app.ui.catalog.words import translate
from app.ui.context import AppContext
from app.ui.theme import icon
from app.ui.widgets import announce, plural
from app.viewmodels.catalog_columns import FIRST, SORTABLE

CHUNK = 500
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would run instead of showing it."""


class SelectionActions(QObject):
    """``bulk_wanted(ids)``, ``archive_wanted(ids)`` and ``export_wanted(ids)``; copying is done here."""

    bulk_wanted = Signal(object)
    archive_wanted = Signal(object, bool)
    export_wanted = Signal(object)

    def __init__(self, context: AppContext, control: ListControl, locale: str, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._control, self._locale = context, control, locale
        pane = control.pane
        pane.edit.clicked.connect(lambda: self.bulk_wanted.emit(self.ids))
        pane.put_away.clicked.connect(self._on_archive)
        pane.export.clicked.connect(lambda: self.export_wanted.emit(self.ids))
        pane.copy.clicked.connect(self.copy)
        pane.table.copy_wanted.connect(self.copy)
        pane.table.menu_wanted.connect(lambda key, place: self.menu_of(key).popup(place))

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the selected parts."""
        return self._control.picking.now.ids

    def copy(self) -> None:
        """Puts the selected rows on the clipboard as a table with its head, as a spreadsheet takes it."""
        ids, columns, locale = self.ids, self._control.table.parts.columns, self._locale
        catalog = self._context.catalog
        if ids:
            self._context.runner.run(
                self,
                lambda _stop: as_text(catalog, ids, columns, locale),
                done=lambda text: self._on_text(text, len(ids)),
            )

    def _on_text(self, text: str, count: int) -> None:
        QGuiApplication.clipboard().setText(text)
        words = plural(count, self.tr("1 row copied."), self.tr("{n} rows copied."))
        self._control.pane.say("ok", words)
        announce(self._control.pane, words)

    def _on_archive(self) -> None:
        self.archive_wanted.emit(self.ids, self._control.scope.special != "archived")

    def menu_of(self, key: str) -> QMenu:
        """The menu of a column and of what is selected."""
        menu = QMenu(self._control.pane)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_column(menu, key)
        menu.addSeparator()
        self._add_selection(menu)
        return menu

    def _add_column(self, menu: QMenu, key: str) -> None:
        control = self._control
        here = column(control.scope.category, key)
        if key in SORTABLE or here.shape:
            up = menu.addAction(icon("sort_asc"), self.tr("Sort by {0}, ascending").format(here.title))
            up.triggered.connect(lambda: control.sort(key, False))
            down = menu.addAction(icon("sort_desc"), self.tr("Sort by {0}, descending").format(here.title))
            down.triggered.connect(lambda: control.sort(key, True))
        asked = menu.addAction(
            icon("filter"), self.tr("Filter by {0}…").format(here.title) if here.shape else self.tr("Filter…")
        )
        asked.triggered.connect(lambda: control.open_filters(key if here.shape else ""))
        if key != FIRST:
            hide = menu.addAction(self.tr("Hide the column {0}").format(here.title))
            hide.triggered.connect(lambda: control.show_keys([one for one in control.keys if one != key]))
        menu.addAction(icon("columns"), self.tr("Choose columns…")).triggered.connect(control.open_columns)

    def _add_selection(self, menu: QMenu) -> None:
        control = self._control
        every = menu.addAction(self.tr("Select all"))
        _show_key(every, QKeySequence.StandardKey.SelectAll)
        every.triggered.connect(control.table.selectAll)
        if len(self.ids) > 1:
            menu.addAction(icon("edit"), self.tr("Edit together")).triggered.connect(
                lambda: self.bulk_wanted.emit(self.ids)
            )
        if self.ids:
            away = control.scope.special != "archived"
            word = self.tr("Archive") if away else self.tr("Bring back")
            menu.addAction(icon("archive" if away else "undo"), word).triggered.connect(self._on_archive)
            out = menu.addAction(icon("export"), self.tr("Export the selection…"))
            out.triggered.connect(lambda: self.export_wanted.emit(self.ids))
            copied = menu.addAction(icon("copy"), self.tr("Copy as a table"))
            _show_key(copied, QKeySequence.StandardKey.Copy)
            copied.triggered.connect(self.copy)


def as_text(catalog: CatalogService, ids: Sequence[str], columns: Sequence[PartColumn], locale: str) -> str:
    """The parts as lines with tabs between the cells, head first. Cells that a spreadsheet would run are quoted."""
    lines = ["\t".join(one.full_title for one in columns)]
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        found = catalog.known(chunk)
        lines += [_line(found[part_id], columns, locale) for part_id in chunk if part_id in found]
    return "\n".join(lines) + "\n"


def _line(part: Part, columns: Sequence[PartColumn], locale: str) -> str:
    return "\t".join(_cell(one, part, locale) for one in columns)


def _cell(one: PartColumn, part: Part, locale: str) -> str:
    if one.key == "price" and part.price is None:
        return translate("Catalog", "on request")
    text = " ".join(cell_text(one, part, locale, signed=True, full=True).split())
    return f"'{text}" if text.startswith(FORMULA) and not one.number else text


def _show_key(action: QAction, key: QKeySequence.StandardKey) -> None:
    """Shows a key beside a menu's entry; the table itself takes it."""
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.setShortcutVisibleInContextMenu(True)
