"""Beneath a fact that is being changed: where the value comes from, and of which day that source is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.domain.parts import Provenance
from app.ui.catalog.words import translate
from app.ui.days import day_text, read_day
from app.ui.widgets import announce, label
from app.viewmodels.bulk_edit import Sources
from app.viewmodels.catalog_page import today


class SourceLine(QWidget):
    """``edited``: something was typed. ``settled``: Enter. The last source of the session is offered."""

    edited = Signal()
    settled = Signal()

    def __init__(self, fact: str, sources: Sources) -> None:
        super().__init__()
        self._fact, self._sources = fact, sources
        self.touched = False
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(translate("Catalog", "Source: own entry"))
        self.edit.setAccessibleName(translate("Catalog", "Source of {0}").format(fact))
        self.edit.setToolTip(translate("Catalog", "A data sheet, the vendor's page, a measurement."))
        self.day = QLineEdit()
        self.day.setAccessibleName(translate("Catalog", "Day of the source of {0}").format(fact))
        self.day.setToolTip(translate("Catalog", "The day of the source, as {0}").format(day_text(date(2026, 11, 21))))
        self.day.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.asking = label(translate("Catalog", "Where does it come from? Enter keeps it as your own entry."), "hint",
                            wrap=True)  # fmt: skip
        self.asking.hide()
        for edit in (self.edit, self.day):
            edit.textEdited.connect(self._on_edited)
            edit.returnPressed.connect(self.settled)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.edit, 1)
        line.addWidget(self.day)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(3)
        stack.addWidget(self.asking)
        stack.addLayout(line)

    def show_stored(self, origin: Provenance | None) -> None:
        """The source that is stored with a value of the user's, or the one that a new value will get."""
        self.touched = False
        self.asking.hide()
        self.edit.setText(origin.source if origin else self._sources.last)
        self.edit.setCursorPosition(0)
        self.day.setText(day_text(origin.as_of if origin else today()))
        self.day.setFixedWidth(self.day.fontMetrics().horizontalAdvance(day_text(date(2026, 10, 28))) + 34)

    def ask(self) -> bool:
        """Asks for a source, once in a session; whether it did."""
        if self._sources.asked or self.edit.text().strip():
            return False
        self._sources.asked = True
        self.show()
        self.asking.show()
        self.edit.setFocus(Qt.FocusReason.TabFocusReason)
        announce(self.edit, self.asking.text())
        return True

    def offer(self) -> None:
        """Has the sources of the session completed while typing."""
        if self._sources.named:
            completer = QCompleter(list(reversed(self._sources.named)), self.edit)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
            self.edit.setCompleter(completer)

    @property
    def source(self) -> str:
        """The source as entered; the user's own word where none was."""
        return self.edit.text().strip() or translate("Catalog", "own entry")

    @property
    def as_of(self) -> date | None:
        """The day as entered; ``None`` where it is none, or has not come yet."""
        text = self.day.text().strip()
        day = read_day(text) if text else today()
        return day if day is not None and day <= today() else None

    def remember(self) -> None:
        """What was stored is offered for the next value."""
        self._sources.name(self.edit.text().strip())

    def _on_edited(self, _text: str) -> None:
        self.touched = True
        self.edited.emit()
