"""The filter panel: every fact of the category at the left, the filter on one of them at the right; works at once."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from app.services.catalog_query import FactFilter
from app.ui.catalog.filter_editor import FilterEditor, Values
from app.ui.catalog.filter_words import filter_name, state_word
from app.ui.theme import icon, scaled
from app.ui.widgets import Button, CheckBox, Dialog, FlowLayout, SearchField, label, row
from app.viewmodels.catalog_filters import STATES, Filters, filterable

FIELD = Qt.ItemDataRole.UserRole + 1
SIZE = QSize(620, 520)


class FilterDialog(Dialog):
    """``changed(filters)`` with every change; the list behind follows at once. Closing keeps what was set."""

    changed = Signal(object)

    def __init__(self, category: str | None, title: str, filters: Filters, locale: str, currency: str,
                 values: Values, parent: QWidget) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Filter: {0}").format(title))
        self.resize(scaled(SIZE.width()), SIZE.height())
        self._shapes = {shape.name: shape for shape in filterable(category, currency)}
        self._locale, self._values = locale, values
        self.filters = filters
        self.editor: FilterEditor | None = None
        self.states = {state: CheckBox(state_word(state)) for state in STATES}
        for state, check in self.states.items():
            check.setChecked(state in filters.states)
            check.toggled.connect(lambda on, state=state: self._set(self.filters.with_state(state, on)))
        self.facts = QListWidget()
        self.facts.setObjectName("nav")
        self.facts.setAccessibleName(self.tr("Facts to filter by"))
        self.facts.setAccessibleDescription(self.tr("Up and Down move, Enter goes to what the fact may be."))
        self.facts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.find = SearchField(self.tr("Find a fact"), self.tr("Find a fact"), self.facts)
        self.find.edit.textChanged.connect(self._on_find)
        self.place = QScrollArea()
        self.place.setWidgetResizable(True)
        self.place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.told = label("", "quietcaption")
        self.clear = Button(self.tr("Clear all"), "clear", "compact")
        self.clear.clicked.connect(self._on_clear)
        self.close_button = Button(self.tr("Close"), "", "compact")
        self.close_button.clicked.connect(self.accept)
        self._lay_out()
        self._fill()
        self.facts.currentItemChanged.connect(lambda *_items: self._show_editor())
        self.facts.itemActivated.connect(lambda _item: self.editor and self.editor.focus())
        self._on_find("")
        self.find.edit.setFocus()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.find)
        left.addWidget(self.facts, 1)
        body = row(spacing=16)
        body.addLayout(left, 5)
        body.addWidget(self.place, 6)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 14, 16, 14)
        stack.setSpacing(12)
        stack.addLayout(FlowLayout(*self.states.values(), spacing=12))
        stack.addLayout(body, 1)
        stack.addLayout(row(self.told, None, self.clear, self.close_button))

    def _fill(self) -> None:
        for shape in self._shapes.values():
            item = QListWidgetItem(filter_name(shape))
            item.setData(FIELD, shape.name)
            self.facts.addItem(item)
        self._mark()

    def show_count(self, words: str) -> None:
        """How many parts are left."""
        self.told.setText(words)

    def show_filters(self, filters: Filters) -> None:
        """Filters changed elsewhere: a chip was taken away, another category opened."""
        if filters == self.filters:
            return
        self.filters = filters
        for state, check in self.states.items():
            check.blockSignals(True)
            check.setChecked(state in filters.states)
            check.blockSignals(False)
        self._mark()
        self._show_editor()

    def go_to(self, field: str) -> None:
        """Opens the filter on a fact."""
        for at in range(self.facts.count()):
            if self.facts.item(at).data(FIELD) == field:
                self.facts.setCurrentRow(at)
                if self.editor:
                    self.editor.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # Enter in a field sets the filter; it never closes the panel
        super().keyPressEvent(event)

    # --- inside ----------------------------------------------------------------------------------------------------

    def _on_find(self, text: str) -> None:
        words = text.lower().split()
        first = None
        for at in range(self.facts.count()):
            item = self.facts.item(at)
            hidden = not all(word in item.text().lower() for word in words)
            item.setHidden(hidden)
            if not hidden and first is None:
                first = item
        now = self.facts.currentItem()
        if first is None:
            self.facts.setCurrentItem(None)
        elif now is None or now.isHidden():
            self.facts.setCurrentItem(first)

    def _show_editor(self) -> None:
        item = self.facts.currentItem()
        if item is None:
            self.editor = None
            self.place.setWidget(label(self.tr("No fact is called like that."), "quiet", wrap=True))
            return
        field = item.data(FIELD)
        self.editor = FilterEditor(self._shapes[field], self.filters.of(field), self._locale, self._values)
        self.editor.changed.connect(lambda wanted: self._on_fact(field, wanted))
        self.place.setWidget(self.editor)

    def _on_fact(self, field: str, wanted: FactFilter | None) -> None:
        self._set(self.filters.with_fact(field, wanted))

    def _on_clear(self) -> None:
        self.show_filters(Filters())
        self.changed.emit(self.filters)

    def _set(self, filters: Filters) -> None:
        if filters != self.filters:
            self.filters = filters
            self._mark()
            self.changed.emit(filters)

    def _mark(self) -> None:
        for at in range(self.facts.count()):
            item = self.facts.item(at)
            on = self.filters.of(item.data(FIELD)) is not None
            font = self.facts.font()
            font.setBold(on)
            item.setFont(font)
            item.setIcon(icon("filter", "link") if on else QIcon())
            state = self.tr("{0}, filtered").format(item.text()) if on else item.text()
            item.setData(Qt.ItemDataRole.AccessibleTextRole, state)
