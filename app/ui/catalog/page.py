"""The catalog window: tree, table and form over the catalog service, with undo."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from app.domain.parts import Part
from app.services.catalog_query import CatalogQuery
from app.ui.catalog.bar import CatalogBar
from app.ui.catalog.detail import DetailPane
from app.ui.catalog.edits import CatalogEdits
from app.ui.catalog.import_view import ImportView
from app.ui.catalog.keeping import CatalogKeeping
from app.ui.catalog.list_control import ListControl
from app.ui.catalog.list_pane import ListPane
from app.ui.catalog.new_part import NewPartDialog
from app.ui.catalog.picking import Picked
from app.ui.catalog.place import go_back, go_to, place_of, show_step
from app.ui.catalog.selection_actions import SelectionActions
from app.ui.catalog.split import CatalogSplit
from app.ui.catalog.transfer import Transfer
from app.ui.catalog.tree import CategoryTree
from app.ui.context import AppContext
from app.ui.pieces import InPieces
from app.ui.widgets import plural
from app.viewmodels.catalog_filters import Filters
from app.viewmodels.catalog_history import Step, find
from app.viewmodels.catalog_page import Overview, Scope, free_id, overview, worth

RELOAD_MS = 200
SLOW_MS = 500
"""An undo that takes longer (an import of thousands of parts) says that it is under way."""
NUMBERS_MS = 60
"""The first rows of a window just opened go before the numbers in its tree."""


class CatalogPage(InPieces, QWidget):
    """What the rail shows under Catalog."""

    corner_changed = Signal(str)
    project_wanted = Signal(str)
    _catalog_changed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Catalog"))
        self.context = context
        settings = context.settings.load()
        self._locale, self._currency = settings.reading_locale, settings.currency
        self._wanted_fact = ("", "")
        self._waiting_words = ""
        self._entered = False
        self.edits = CatalogEdits(context.catalog, context.runner, self)
        self.plan_to_build()

    # --- construction ----------------------------------------------------------------------------------------------

    def build(self) -> Iterator[None]:
        self.list = ListPane(self._locale)
        self.list.setMinimumWidth(260)
        self.table = self.list.table
        self.bar = CatalogBar(self.table)
        self.search = self.bar.search
        self._lay_out()
        yield
        self.tree = CategoryTree(self._locale)
        side = QFrame()
        side.setObjectName("side")
        side.setMinimumWidth(150)
        inside = QVBoxLayout(side)
        inside.setContentsMargins(0, 8, 0, 0)
        inside.addWidget(self.tree)
        self.split.addWidget(side)
        self.split.addWidget(self.list)
        yield
        self.control = ListControl(self.context, self.list, self._locale, self._currency, self)
        self.actions = SelectionActions(self.context, self.control, self._locale, self)
        yield
        self.detail = DetailPane(self.context, self._locale, self._currency)
        self.detail.setMinimumWidth(330)
        self.split.addWidget(self.detail)
        self.split.setStretchFactor(1, 1)
        yield
        self.transfer = Transfer(self, self.context)
        self.keeping = CatalogKeeping(self, self.context, self.edits, self._locale)
        self._connect()
        self._show_history()

    def _lay_out(self) -> None:
        """The bar and the empty places: moving what is filled would style it anew. Tab goes in the order of adding."""
        self.split = CatalogSplit()
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        main = QWidget()
        stack = QVBoxLayout(main)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self.bar)
        stack.addWidget(self.split, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(main)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def _connect(self) -> None:
        self.tree.scope_chosen.connect(self.control.go)
        self.search.searched.connect(self.control.search)
        self.control.picking.changed.connect(self._on_picked)
        self.control.text_cleared.connect(self.search.edit.clear)
        QShortcut(QKeySequence("Ctrl+Shift+F"), self, self._on_filter_key)
        self.actions.bulk_wanted.connect(self._on_bulk)
        self.actions.archive_wanted.connect(self.edits.archive_ids)
        self.actions.export_wanted.connect(lambda ids: self.transfer.ask_export(self.tree.scope.category, ids))
        self.table.opened.connect(lambda _part: self._focus_form())
        self.list.new_wanted.connect(self.new_part)
        self.list.import_wanted.connect(self._on_import)
        self.bar.new.clicked.connect(self.new_part)
        self.bar.check_wanted.connect(self.verify_catalog)
        self.bar.health_wanted.connect(self.show_health)
        self.bar.log_wanted.connect(self.show_log)
        self.bar.upgrade_wanted.connect(self.show_upgrade)
        self.bar.bring.clicked.connect(self._on_import)
        self.bar.export.clicked.connect(lambda: self.transfer.ask_export(self.tree.scope.category))
        self.bar.undo.pressed_ok.connect(self.undo)
        self.bar.redo.pressed_ok.connect(self.redo)
        detail, edits = self.detail, self.edits
        detail.connect_edits(edits)
        detail.left.tell_on(self.list.notice, partial(go_back, self))
        detail.log_wanted.connect(self.show_log)
        self.keeping.part_wanted.connect(self.open_part)
        self.keeping.list_wanted.connect(self.show_query)
        detail.duplicate_wanted.connect(self._on_duplicate)
        detail.undo_wanted.connect(self.undo)
        detail.project_wanted.connect(self.project_wanted)
        edits.changed.connect(self._on_changed)
        edits.refused.connect(self._on_refused)
        edits.history_changed.connect(self._show_history)
        self.transfer.finished.connect(lambda words: self.list.say("ok", words))
        self.transfer.failed.connect(lambda words: self.list.say("fail", words))
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(lambda: self.list.say("info", self._waiting_words))
        edits.changed.connect(self._on_done)
        edits.refused.connect(self._on_done)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(RELOAD_MS)
        self._later.timeout.connect(self._reload)
        self._catalog_changed.connect(self._later.start)
        self.context.catalog.subscribe(self._tell_changed)

    @cached_property
    def importing(self) -> ImportView:
        """The view of a file taken in; made when first wanted."""
        view = ImportView(self.context, self.edits, self._locale, self._currency)
        view.closed.connect(lambda: self.stack.setCurrentIndex(0))
        view.parts_wanted.connect(self.show_step)
        self.stack.addWidget(view)
        return view

    def _tell_changed(self) -> None:
        """Called by the catalog in whichever thread changed it."""
        if shiboken6.isValid(self):
            self._catalog_changed.emit()

    # --- what the shell calls --------------------------------------------------------------------------------------

    def entered(self) -> None:
        """The window has come to the front."""
        if not self._entered:
            self._entered = True
            self.split.share_width()
            self.tree.select(Scope())
            QTimer.singleShot(NUMBERS_MS, self, self._renumber)
        else:
            self._renumber()

    def _renumber(self) -> None:
        settings, currency = self.context.settings, self._currency
        self.context.runner.run(self, lambda _stop: worth(settings.rates(currency)), done=self.control.take_rates)
        self.edits.refresh()
        self._count()

    def initial_focus(self) -> QWidget:
        """Where the focus goes."""
        return self.search.edit

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.edit.selectAll()

    def panes(self) -> list[QWidget]:
        """What F6 walks through."""
        if self.stack.currentIndex():
            return [self.importing]
        return [self.bar, self.tree.parentWidget(), self.list, self.detail]

    def undo(self) -> None:
        """Takes the last change back."""
        if self.edits.undo_name:
            self._begin(self.tr("Undoing: {0}…").format(self.edits.undo_name))
            self.edits.undo()

    def redo(self) -> None:
        """Makes the change that was taken back again."""
        if self.edits.redo_name:
            self._begin(self.tr("Making again: {0}…").format(self.edits.redo_name))
            self.edits.redo()

    def new_part(self) -> None:
        """Asks for category, vendor and name of a new part."""
        dialog = NewPartDialog(self.tree.scope.category, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(self._add)
        dialog.open()

    def open_part(self, part_id: str, field: str = "") -> None:
        """Goes to a part, and to one of its facts."""
        catalog = self.context.catalog

        def done(part: Part | None) -> None:
            if part is None:
                self.list.say("fail", self.tr("There is no part {0} any more.").format(part_id))
                return
            self._wanted_fact = (part_id, field)
            self.search.edit.clear()
            scope = Scope(special="archived") if part.status == "archived" else Scope(part.category)
            self.select_quietly(scope)
            self.control.show_part(part_id, scope)

        self.context.runner.run(self, lambda _stop: find(catalog, part_id), done=done)

    def select_quietly(self, scope: Scope) -> None:
        """Marks a place in the tree without going there."""
        blocked = self.tree.blockSignals(True)
        self.tree.select(scope)
        self.tree.blockSignals(blocked)

    place, go_to_place, show_step = place_of, go_to, show_step

    def verify_catalog(self) -> None:
        """Looks for facts that cannot be true together, and lists them."""
        self.keeping.verify()

    def show_health(self) -> None:
        """Opens how healthy the catalog is."""
        self.keeping.health()

    def show_log(self) -> None:
        """Opens who changed what."""
        self.keeping.log()

    def show_upgrade(self) -> None:
        """Opens where shipped values changed under the user's."""
        self.keeping.upgrade()

    def show_query(self, query: CatalogQuery) -> None:
        """Lists what a question of the health asks for."""
        scope = Scope(query.category)
        self.search.edit.clear()
        self.select_quietly(scope)
        self.control.show_filtered(scope, Filters(query.filters, query.states))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def import_file(self, path: Path) -> None:
        """Shows what a file would change."""
        self._on_import()
        self.importing.look(path, self.tree.scope.category)

    # --- loading ---------------------------------------------------------------------------------------------------

    def _reload(self) -> None:
        self.control.loader.reload()
        self._count()

    def _count(self) -> None:
        catalog = self.context.catalog
        self.context.runner.run(self, lambda _stop: overview(catalog), done=self._on_counted)

    def _on_counted(self, seen: Overview) -> None:
        self.control.show_seen(seen)
        self.tree.show_counts(seen)
        words = self.tr("Catalog {0}").format(seen.version)
        own = plural(seen.mine, self.tr("{n} own change"), self.tr("{n} own changes")) if seen.mine else ""
        self.corner_changed.emit(" · ".join(word for word in (words, own) if word))

    # --- detail ----------------------------------------------------------------------------------------------------

    def _on_picked(self, now: Picked) -> None:
        self.list.show_selected(len(now.ids))
        if len(now.ids) > len(now.parts):
            self.detail.show_count(len(now.ids))
        else:
            self._show_detail(now.parts)
        part_id, field = self._wanted_fact
        if field and now.ids == (part_id,):
            self._wanted_fact = ("", "")
            self.detail.focus_on(field)

    def _show_detail(self, parts: Sequence[Part]) -> None:
        same = [part.id for part in parts] == [part.id for part in self.detail.parts]
        self.detail.show_parts(parts, own=self.detail.own if same else False)
        if len(parts) == 1:
            part_id, catalog = parts[0].id, self.context.catalog
            self.context.runner.run(
                self, lambda _stop: (part_id, catalog.is_own(part_id)), done=lambda found: self._on_own(*found)
            )

    def _on_own(self, part_id: str, own: bool) -> None:
        if len(self.detail.parts) == 1 and self.detail.parts[0].id == part_id and own != self.detail.own:
            self.detail.show_parts(self.detail.parts, own=own)

    def _begin(self, words: str) -> None:
        self._waiting_words = words
        self._slow.start()

    def _on_done(self, *_what: object) -> None:
        self._slow.stop()
        if self._waiting_words and self.list.notice.message == self._waiting_words:
            self.list.notice.hide()

    def _on_filter_key(self) -> None:
        if self.stack.currentIndex() == 0:  # not over an import
            self.control.open_filters()

    def _on_bulk(self, ids: Sequence[str]) -> None:
        """The form for all of them; many are read for it only now that they are asked for."""
        if len(self.detail.parts) == len(ids):
            self._focus_form()
            return
        catalog = self.context.catalog

        def done(found: Mapping[str, Part]) -> None:
            self.detail.show_parts([found[part_id] for part_id in ids if part_id in found], own=False)
            self._focus_form()

        self.context.runner.run(self, lambda _stop: catalog.known(ids), done=done)

    def _focus_form(self) -> None:
        form = self.detail.form
        if form:
            self.detail.tabs.setCurrentIndex(0)
            next(iter(form.rows.values())).control.setFocus(Qt.FocusReason.TabFocusReason)

    # --- changes ---------------------------------------------------------------------------------------------------

    def _add(self, part: Part, field: str = "") -> None:
        field = field or next(iter(type(part.spec).model_fields))
        catalog = self.context.catalog

        def job(_stop: object) -> Part:
            part_id = free_id(part.vendor, part.name, lambda one: find(catalog, one) is not None)
            return part.model_copy(update={"id": part_id})

        def done(made: Part) -> None:
            self.edits.add(made, lambda step: step.changes and self.open_part(made.id, field))

        self.context.runner.run(self, job, done=done)

    def _on_duplicate(self, part: Part) -> None:
        update = {
            "name": self.tr("{0} (copy)").format(part.name), "status": "active", "overrides": (), "shipped": {},
        }  # fmt: skip
        self._add(part.model_copy(update=update), "name")

    def _on_changed(self, step: Step, parts: dict[str, Part]) -> None:
        for part in parts.values():
            self.table.parts.replace(part)
        self.detail.refresh(step, parts)
        self.detail.show_saved()
        self.list.forget_failure()
        self._later.start()

    def _on_refused(self, part_id: str, field: str, message: str) -> None:
        if part_id in {part.id for part in self.detail.parts}:
            self.detail.show_refusal(field, message)
        elif not self.detail.left.refused(part_id, field, message):
            self.list.say("fail", message)

    def _on_import(self) -> None:
        self.importing.begin(self.tree.scope.category)
        self.stack.setCurrentIndex(1)

    def _show_history(self) -> None:
        self.bar.show_history(self.edits.undo_name, self.edits.redo_name)
        self.detail.show_undo(self.edits.undo_name)
