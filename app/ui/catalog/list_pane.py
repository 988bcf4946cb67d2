"""The middle of the catalog window: what is listed, the table, and words where there is nothing to list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.domain.parts import Part
from app.ui.catalog.table import PartTable, columns_for
from app.ui.catalog.tree import scope_title
from app.ui.catalog.words import fact_label
from app.ui.widgets import Button, Notice, label, plural, row
from app.viewmodels.catalog_page import Scope, default_columns
from app.viewmodels.numbers import show
from app.viewmodels.part_form import facts_of


class ListPane(QWidget):
    """Shows the parts of a place. Keeps the columns chosen per category while the window is open."""

    new_wanted = Signal()
    import_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale
        self._scope = Scope()
        self._refit = True
        self._chosen: dict[str, list[str]] = {}
        self.table = PartTable(locale)
        self.title = label("", "strong")
        self.told = label("", "quietcaption")
        self.columns = Button("", "columns", "icon", tip=self.tr("Choose columns"))
        self.columns.clicked.connect(self._on_columns)
        self.notice = Notice("ok")
        self.notice.hide()
        self._empty_words = label("", "quiet", wrap=True)
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.new = Button(self.tr("New part"), "new")
        self.bring = Button(self.tr("Import…"), "import")
        self.clear = Button(self.tr("Clear the search"), "clear")
        self.new.clicked.connect(self.new_wanted)
        self.bring.clicked.connect(self.import_wanted)
        self.clear.clicked.connect(self.clear_wanted)
        empty = QWidget()
        middle = QVBoxLayout(empty)
        middle.addStretch(1)
        middle.addWidget(self._empty_words)
        middle.addLayout(row(None, self.new, self.bring, self.clear, None))
        middle.addStretch(2)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(empty)
        head = QFrame()
        head.setObjectName("bar")
        line = QHBoxLayout(head)
        line.setContentsMargins(12, 3, 10, 3)
        line.setSpacing(10)
        line.addWidget(self.title)
        line.addWidget(self.told, 1)
        line.addWidget(self.columns)
        foot = QFrame()
        foot.setObjectName("footer")
        below = QHBoxLayout(foot)
        below.setContentsMargins(12, 8, 12, 8)
        self.selected = label("", "quietcaption")
        below.addWidget(self.selected)
        below.addStretch(1)
        below.addWidget(label(self.tr("Select several to edit them together"), "quietcaption"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for widget in (head, self.notice, self.stack, foot):
            outer.addWidget(widget, 1 if widget is self.stack else 0)

    def show_scope(self, scope: Scope) -> None:
        """Another place: its title and columns."""
        self._refit = True
        other = scope.category != self._scope.category or not self.table.parts.columns[1:]
        self._scope = scope
        self.title.setText(scope_title(scope))
        self.columns.setVisible(scope.category is not None)
        if other:
            self._show_columns()

    def show_parts(self, parts: Sequence[Part], keep: Sequence[str], text: str, total: int) -> None:
        """The parts found; words instead of a table where there are none."""
        self.table.show_parts(parts, keep)
        if self._refit and parts:
            self._refit = False
            self.table.fit_columns()
        count = show(len(parts), self._locale)
        if text:
            self.told.setText(self.tr("{0} of {1}, search: {2}").format(count, show(total, self._locale), text))
        else:
            self.told.setText(plural(len(parts), self.tr("1 part"), self.tr("{0} parts").format(count)))
        self.stack.setCurrentIndex(0 if parts else 1)
        self.clear.setVisible(bool(text))
        fillable = not text and not self._scope.special
        self.new.setVisible(fillable)
        self.bring.setVisible(fillable)
        self._empty_words.setText(self._nothing(text))

    def show_selected(self, number: int) -> None:
        """How many rows are selected."""
        self.selected.setText(self.tr("{0} selected").format(number) if number else self.tr("None selected"))

    def say(self, tone: str, words: str) -> None:
        """A line above the table."""
        self.notice.show_message(tone, words)
        self.notice.show()

    def _nothing(self, text: str) -> str:
        if text:
            return self.tr("No part matches “{0}”.").format(text)
        if self._scope.special == "missing":
            return self.tr("Every fact of every part is known.")
        if self._scope.special == "mine":
            return self.tr("You have changed nothing and added nothing yet.")
        if self._scope.special == "archived":
            return self.tr("Nothing is archived.")
        return self.tr("{0}: none yet.").format(scope_title(self._scope))

    def _show_columns(self) -> None:
        category = self._scope.category
        if category is None:
            self.table.show_columns(columns_for(None, ()))
            return
        default = [shape.name for shape in default_columns(category)]
        chosen = self._chosen.get(category, default)
        self.table.show_columns(columns_for(category, [one for one in facts_of(category) if one.name in chosen]))

    def _on_columns(self) -> None:
        category = self._scope.category or ""
        shown = {column.key for column in self.table.parts.columns}
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for shape in facts_of(category):
            entry = menu.addAction(f"{fact_label(shape)} ({shape.unit})" if shape.unit else fact_label(shape))
            entry.setCheckable(True)
            entry.setChecked(shape.name in shown)
            entry.toggled.connect(lambda on, name=shape.name: self._choose(category, name, on))
        menu.popup(self.columns.mapToGlobal(self.columns.rect().bottomLeft()))

    def _choose(self, category: str, name: str, on: bool) -> None:
        shown = [column.key for column in self.table.parts.columns if column.shape]
        self._chosen[category] = [*shown, name] if on else [key for key in shown if key != name]
        self._show_columns()
