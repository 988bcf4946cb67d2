"""What the table lists: place, words, filters, order and columns together make the question that the loader asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import UserError
from app.ui.catalog.columns import columns_for
from app.ui.catalog.columns_dialog import ColumnsDialog
from app.ui.catalog.filter_dialog import FilterDialog
from app.ui.catalog.filter_words import STEP, all_texts
from app.ui.catalog.list_pane import ListPane
from app.ui.catalog.loader import PartLoader
from app.ui.catalog.picking import Picking
from app.ui.catalog.tree import scope_title
from app.ui.context import AppContext
from app.ui.told import told_error
from app.ui.widgets import plural
from app.viewmodels.catalog_columns import CatalogViews, shown_keys, with_first
from app.viewmodels.catalog_filters import Filters
from app.viewmodels.catalog_page import Overview, Scope, query_for
from app.viewmodels.numbers import show

STORE_MS = 600
"""How long the head of the table must stand still before its state is written into the settings."""


class ListControl(QObject):
    """``text_cleared`` asks for an empty search line; what is selected is told by ``picking``."""

    text_cleared = Signal()

    def __init__(self, context: AppContext, pane: ListPane, locale: str, currency: str, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._locale, self._currency = context, locale, currency
        self._rates: tuple[tuple[str, float], ...] = ()
        self.pane, self.table = pane, pane.table
        self.loader = PartLoader(context.catalog, context.runner, pane.table.parts, self)
        self._views = CatalogViews(context.settings)
        self._filters: dict[tuple[str | None, str], Filters] = {}
        self.scope, self.text, self.seen = Scope(), "", Overview()
        self.picking = Picking(context, self.table, self.loader, self)
        self._refit = True
        self._dialog: FilterDialog | None = None
        self._store = QTimer(self)
        self._store.setSingleShot(True)
        self._store.setInterval(STORE_MS)
        self._store.timeout.connect(self._on_store)
        self._connect()

    def _connect(self) -> None:
        table, pane, loader = self.table, self.pane, self.loader
        table.rows_seen.connect(loader.need)
        table.sort_wanted.connect(self.sort)
        table.columns_moved.connect(self.show_keys)
        table.column_resized.connect(self._on_resized)
        pane.filter.clicked.connect(lambda: self.open_filters())
        pane.columns.clicked.connect(self.open_columns)
        pane.chips.clear_wanted.connect(self._on_clear)
        pane.clear_wanted.connect(self._on_nothing_wanted)
        pane.all.clicked.connect(table.selectAll)
        loader.shown.connect(self._on_shown)
        loader.counted.connect(self._on_counted)
        loader.failed.connect(self._on_failed)

    # --- the question ----------------------------------------------------------------------------------------------

    @property
    def filters(self) -> Filters:
        """The filters of the place on show: kept per category while the window is open."""
        return self._filters.get((self.scope.category, self.scope.special), Filters())

    @property
    def sorted_by(self) -> tuple[str, bool] | None:
        """The column that the rows are sorted by, and whether the greatest comes first."""
        view = self._views.of(self.scope.category)
        return (view.sort, view.descending) if view.sort else None

    def go(self, scope: Scope) -> None:
        """To another place, with its columns and filters; the first part there becomes the selected one."""
        other = scope.category != self.scope.category or not self.loader.started
        if scope != self.scope:
            self.close_filters()
        self.scope, self._refit = scope, True
        self.picking.want_first()
        self.pane.show_scope(scope)
        if other:
            self._show_columns()
        self._show_filters()
        self.ask()

    def search(self, text: str) -> None:
        """Other words."""
        if text != self.text:
            self.text = text
            self.ask()

    def sort(self, key: str, descending: bool) -> None:
        """Another order, remembered for the category."""
        self._views.change(self.scope.category, sort=key, descending=descending)
        self._store.start()
        self.table.show_sorted((key, descending))
        self.ask()

    def set_filters(self, filters: Filters) -> None:
        """Other filters."""
        self._filters[self.scope.category, self.scope.special] = filters
        self._show_filters()
        self.ask()

    def ask(self) -> None:
        """Asks the catalog."""
        self.loader.ask(query_for(self.scope, self.text, self.filters, self.sorted_by, self._rates))

    def take_rates(self, rates: tuple[tuple[str, float], ...]) -> None:
        """What the currencies are worth; a list that prices decide is asked for again where that has changed."""
        before, self._rates = self.loader.query, rates
        now = query_for(self.scope, self.text, self.filters, self.sorted_by, rates)
        if self.loader.started and now.rates != before.rates:
            self.loader.ask(now)

    def show_part(self, part_id: str, scope: Scope) -> None:
        """Goes where a part is listed and selects it, past words and filters."""
        self.picking.want(part_id)
        self.text = ""
        self._filters.pop((scope.category, scope.special), None)
        self.go(scope)

    def show_filtered(self, scope: Scope, filters: Filters) -> None:
        """Goes to a place with these filters and no others."""
        self.text = ""
        self._filters[scope.category, scope.special] = filters
        self.go(scope)

    def show_narrowed(self, scope: Scope, text: str, filters: Filters) -> None:
        """Goes to a place with these words and filters."""
        self.text = text
        self._filters[scope.category, scope.special] = filters
        self.go(scope)

    # --- columns ---------------------------------------------------------------------------------------------------

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns on show."""
        return tuple(column.key for column in self.table.parts.columns)

    def show_keys(self, keys: Sequence[str]) -> None:
        """Other columns, or the same in another order; remembered for the category."""
        self._views.change(self.scope.category, columns=with_first(keys))
        self._store.start()
        self._show_columns()

    def open_columns(self) -> None:
        """Opens the choice of columns."""
        dialog = ColumnsDialog(self.scope.category, scope_title(self.scope), self.keys, self.pane)
        dialog.changed.connect(self.show_keys)
        dialog.open()

    def _show_columns(self) -> None:
        category = self.scope.category
        view = self._views.of(category)
        self.table.show_columns(columns_for(category, shown_keys(view, category)), view.widths)
        self.table.show_sorted(self.sorted_by)

    def _on_resized(self, key: str, width: int) -> None:
        view = self._views.of(self.scope.category)
        self._views.change(self.scope.category, widths={**view.widths, key: width})
        self._store.start()

    def _on_store(self) -> None:
        views = self._views
        self._context.runner.run(self, lambda _stop: views.store(), lane="save")

    # --- filters ---------------------------------------------------------------------------------------------------

    def open_filters(self, field: str = "") -> None:
        """Opens the filter panel, at a fact if one is named."""
        if self._dialog is None:
            title = scope_title(self.scope)
            self._dialog = FilterDialog(
                self.scope.category, title, self.filters, self._locale, self._currency, self._ask_values, self.pane
            )
            self._dialog.changed.connect(self.set_filters)
            self._dialog.finished.connect(lambda _code: self._forget_dialog())
            self._dialog.show()
            self._tell_dialog()
        else:
            self._dialog.activateWindow()
        if field:
            self._dialog.go_to(field)

    def _ask_values(self, owner: QObject, field: str, done: Callable[[Sequence[str]], None]) -> None:
        catalog, category = self._context.catalog, self.scope.category
        self._context.runner.run(owner, lambda _stop: catalog.values(field, category), done=done)

    def close_filters(self) -> None:
        """Closes the filter panel: it belongs to the place it was opened for."""
        if self._dialog is not None:
            self._dialog.close()

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _show_filters(self) -> None:
        self.pane.show_chips(all_texts(self.filters, self.scope.category, self._locale, self._currency))
        if self._dialog is not None:
            self._dialog.show_filters(self.filters)

    def _on_clear(self, key: str) -> None:
        state = key.removeprefix("state:")
        if not key:
            self.set_filters(Filters())
        elif key == STEP:
            self.set_filters(replace(self.filters, step=None, step_title=""))
        elif state != key:
            self.set_filters(self.filters.with_state(state, False))
        else:
            self.set_filters(self.filters.with_fact(key, None))

    def _on_nothing_wanted(self) -> None:
        self.text_cleared.emit() if self.text else self.set_filters(Filters())

    def _tell_dialog(self) -> None:
        if self._dialog is not None:
            count = self.table.parts.rowCount()
            many = self.tr("{0} parts").format(show(count, self._locale))
            self._dialog.show_count(plural(count, self.tr("1 part"), many))

    # --- answers ---------------------------------------------------------------------------------------------------

    def show_seen(self, seen: Overview) -> None:
        """The counts of the tree, for "17 of 31"."""
        self.seen = seen

    def _on_shown(self, fresh: bool) -> None:
        if self._refit and self.table.parts.rowCount():
            self._refit = False
            self.table.fit_columns()
        self.picking.restore(fresh)

    def _on_counted(self, count: int) -> None:
        self.pane.show_found(count, self.seen.of(self.scope), self.text, bool(self.filters))
        self.pane.show_selected(len(self.picking.now.ids))
        self._tell_dialog()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.pane.say("fail", told_error(error))
        else:
            self._context.runner.unhandled.emit(error)
