"""Several parts on show: what was entered for all of them waits here until it has been looked at and applied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.parts import Part
from app.ui.catalog.bulk_dialog import BulkDialog
from app.ui.catalog.form import FactForm
from app.ui.context import AppContext
from app.viewmodels.bulk_edit import BulkLine, Entry, Together, preview

FEW = 200
"""Up to so many parts are compared at once; more are compared beside the window."""


class BulkEdit(QObject):
    """``changed`` when an entry is added or dropped; ``ready`` when the parts have been compared; ``applied(lines,
    entries)`` after the preview's yes, ``nothing`` where it would change nothing.
    """

    changed = Signal()
    ready = Signal()
    applied = Signal(object, object)
    nothing = Signal()

    def __init__(self, context: AppContext, locale: str, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._locale = context, locale
        self.together: Together | None = None
        self.entries: dict[str, Entry] = {}
        self._turn = 0

    def show(self, parts: Sequence[Part], form: FactForm) -> None:
        """Shows what parts share; entries for the same parts stay."""
        ids = [part.id for part in parts]
        if self.together is None or [part.id for part in self.together.parts] != ids:
            self.entries = {}
            self.changed.emit()
        self._turn += 1
        turn = self._turn
        if len(parts) <= FEW:
            self._on_compared(turn, Together.of(parts), form)
        else:
            self._run(lambda: Together.of(parts), lambda found: self._on_compared(turn, found, form))

    def leave(self) -> None:
        """Another selection: what was entered and not applied is dropped."""
        self._turn += 1
        self.together = None
        if self.entries:
            self.entries = {}
            self.changed.emit()

    def enter(self, name: str, entry: Entry, form: FactForm) -> None:
        """Keeps what was entered for a fact of all parts."""
        self.entries[name] = entry
        self._refresh(form)

    def drop(self, form: FactForm, name: str = "") -> None:
        """Forgets what was entered for a fact, or for all."""
        self.entries = {key: entry for key, entry in self.entries.items() if name and key != name}
        self._refresh(form)

    def preview(self, window: Any) -> None:
        """Shows every value before and after; applied on yes."""
        together, entries = self.together, dict(self.entries)
        if together is None or not entries:
            return

        def done(lines: Sequence[BulkLine]) -> None:
            if not lines:
                self.nothing.emit()
                return
            dialog = BulkDialog(lines, self._locale, window)
            dialog.applied.connect(lambda: self._on_applied(lines, entries))
            dialog.open()

        self._run(lambda: preview(together.parts, entries), done)

    def _on_applied(self, lines: Sequence[BulkLine], entries: dict[str, Entry]) -> None:
        self.entries = {}
        self.changed.emit()
        self.applied.emit(lines, entries)

    def _on_compared(self, turn: int, together: Together, form: FactForm) -> None:
        if turn == self._turn:
            self.together = together
            form.show_together(together, self.entries)
            self.ready.emit()

    def shows(self, parts: Sequence[Part]) -> bool:
        """Whether these parts have been compared."""
        return self.together is not None and self.together.parts == tuple(parts)

    def _refresh(self, form: FactForm) -> None:
        if self.together is not None:
            form.show_together(self.together, self.entries)
        self.changed.emit()

    def _run(self, job: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._context.runner.run(self, lambda _stop: job(), done=done)
