"""The middle of the catalog window: what is listed, the table, and words where there is nothing to list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui.catalog.chips import FilterChips
from app.ui.catalog.table import PartTable
from app.ui.catalog.tree import scope_title
from app.ui.told import joined
from app.ui.widgets import Button, FlowLayout, Notice, announce, label, plural, row
from app.ui.widgets.elided import ElidedLabel
from app.viewmodels.catalog_page import Scope
from app.viewmodels.numbers import show

HEAD_GAPS_PX = 42
"""Margins of the head, and the gaps before its two buttons."""


class ListPane(QWidget):
    """Only looks; ``list_control`` fills it. Signals say what the user pressed."""

    new_wanted = Signal()
    import_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale, self._failure = locale, ""
        self._scope = Scope()
        self.table = PartTable(locale)
        self.title = ElidedLabel("", "strong")
        self.told = ElidedLabel("", "quietcaption")
        self.filter = Button("", "filter", "icon", tip=self.tr("Filter (Ctrl+Shift+F)"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.columns = Button("", "columns", "icon", tip=self.tr("Choose columns"))
        self.chips = FilterChips()
        self.notice = Notice("ok")
        self.notice.hide()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self._empty())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for widget in (self._head(), self.chips, self.notice, self.stack, self._foot()):
            outer.addWidget(widget, 1 if widget is self.stack else 0)
        self.show_selected(0)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("bar")
        line = QHBoxLayout(head)
        line.setContentsMargins(12, 3, 10, 3)
        line.setSpacing(10)
        line.addWidget(self.title)
        line.addWidget(self.told, 1)
        line.addWidget(self.filter)
        line.addWidget(self.columns)
        return head

    def _empty(self) -> QWidget:
        self._empty_words = label("", "quiet", wrap=True)
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.new = Button(self.tr("New part"), "new", "compact")
        self.bring = Button(self.tr("Import…"), "import", "compact")
        self.clear = Button(self.tr("Clear the search"), "clear", "compact")
        self.new.clicked.connect(self.new_wanted)
        self.bring.clicked.connect(self.import_wanted)
        self.clear.clicked.connect(self.clear_wanted)
        empty = QWidget()
        middle = QVBoxLayout(empty)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(self._empty_words)
        middle.addLayout(row(None, self.new, self.bring, self.clear, None))
        middle.addStretch(2)
        return empty

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("footer")
        self.selected = label("", "quietcaption")
        self.hint = ElidedLabel(self.tr("Select several to edit them together"), "quietcaption")
        self.edit = Button(self.tr("Edit together"), "edit", "compact")
        self.put_away = Button(self.tr("Archive"), "archive", "compact")
        self.export = Button(self.tr("Export…"), "export", "compact")
        self.copy = Button("", "copy", "compact", tip=self.tr("Copy as a table"))
        self.all = Button(self.tr("Select all"), "", "link", tip=self.tr("Selects everything listed, seen or not"))
        self._buttons = (self.edit, self.put_away, self.export, self.copy)
        for words in (self.selected, self.hint):
            words.setMinimumHeight(self.copy.sizeHint().height())
        below = QVBoxLayout(foot)
        below.setContentsMargins(12, 7, 12, 7)
        below.addLayout(FlowLayout(self.selected, self.all, *self._buttons, self.hint, spacing=8))
        return foot

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_head()

    def _share_head(self) -> None:
        """The number gives way where there is no room for both; the title's tooltip holds it."""
        wide = self.title.sizeHint().width() + self.told.sizeHint().width() + 10
        room = self.width() - self.filter.sizeHint().width() - self.columns.sizeHint().width() - HEAD_GAPS_PX
        self.told.setVisible(wide <= room)
        self.title.setToolTip("" if wide <= room else f"{self.title.text()}, {self.told.text()}")

    # --- what is shown ---------------------------------------------------------------------------------------------

    def show_scope(self, scope: Scope) -> None:
        """Another place: its title."""
        self._scope = scope
        self.title.setText(scope_title(scope))
        back = scope.special == "archived"
        word = self.tr("Bring back") if back else self.tr("Archive")
        self.put_away.setText(word)
        self.put_away.setAccessibleName(word)
        self.put_away.setToolTip(word)
        self.put_away.set_icon("undo" if back else "archive")
        self._share_head()

    def show_found(self, count: int, total: int, text: str, filtered: bool) -> None:
        """How many parts there are; words instead of a table where there are none."""
        found = show(count, self._locale)
        words = [plural(count, self.tr("1 part"), self.tr("{0} parts").format(found))]
        if text or filtered:
            words = [self.tr("{0} of {1}").format(found, show(total, self._locale))]
        if text:
            words.append(self.tr("search: {0}").format(text))
        if filtered:
            words.append(self.tr("filtered"))
        self.told.setText(joined(words, ", "))
        self._share_head()
        if (count == 0) != (self.stack.currentIndex() == 1):
            self.stack.setCurrentIndex(0 if count else 1)
        self._show_nothing(text, filtered)
        if count == 0:
            announce(self, self._empty_words.text())

    def show_selected(self, number: int) -> None:
        """How many rows are selected, and what can be done with them."""
        figure = show(number, self._locale)
        self.selected.setText(self.tr("{0} selected").format(figure) if number else self.tr("None selected"))
        shown = dict.fromkeys(self._buttons, number > 1) | {self.all: 1 < number < self.table.parts.rowCount()}
        if any(button.hasFocus() and not on for button, on in shown.items()):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)  # with the button it would leave the page
        for button, on in shown.items():
            button.setVisible(on)
        self.hint.setVisible(number < 2)

    def say(self, tone: str, words: str) -> None:
        """A line above the table."""
        self.notice.clear_buttons()
        self._failure = words if tone == "fail" else ""
        self.notice.show_message(tone, words)
        self.notice.show()

    def forget_failure(self) -> None:
        """Something was done since: what failed before is no longer the news."""
        if self._failure and self.notice.message == self._failure:
            self.notice.hide()

    def show_chips(self, texts: Sequence[tuple[str, str]]) -> None:
        """The filters in force."""
        self.chips.show_filters(texts)

    def _show_nothing(self, text: str, filtered: bool) -> None:
        self.clear.setVisible(bool(text) or filtered)
        self.clear.setText(self.tr("Clear the search") if text else self.tr("Clear all filters"))
        self.clear.setAccessibleName(self.clear.text())
        self.clear.setToolTip(self.clear.text())
        fillable = not text and not filtered and not self._scope.special
        self.new.setVisible(fillable)
        self.bring.setVisible(fillable)
        self._empty_words.setText(self._nothing(text, filtered))

    def _nothing(self, text: str, filtered: bool) -> str:
        if text:
            sentence = self.tr("No part matches “{0}”.").format(text)
            return f"{sentence} {self.tr('Filters are in force as well.')}" if filtered else sentence
        if filtered:
            return self.tr("No part passes the filters.")
        return {
            "missing": self.tr("Every fact of every part is known."),
            "mine": self.tr("You have changed nothing and added nothing yet."),
            "stale": self.tr("No price and no fact is out of date."),
            "archived": self.tr("Nothing is archived."),
        }.get(self._scope.special) or self.tr("{0}: none yet.").format(scope_title(self._scope))
