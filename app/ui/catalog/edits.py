"""Every change of the catalog made in the window: off its thread, one after the other, taken back on demand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError
from app.domain.parts import Part, Price
from app.services.catalog import CatalogService
from app.services.catalog_log import Batch, CatalogChange, Cause, CauseKind
from app.ui.catalog.identity import IdentityForm
from app.ui.catalog.words import fact_label, translate
from app.ui.language import language_in_force
from app.ui.tasks import Runner
from app.ui.told import told, told_error
from app.viewmodels.bulk_edit import BulkLine, Entry, change_of
from app.viewmodels.catalog_history import History, Step, read, step_of
from app.viewmodels.languages import ENGLISH
from app.viewmodels.part_form import fact_of

Failed = Callable[[Exception], None]


@dataclass(frozen=True)
class _Outcome:
    """What became of an action: its step, the parts as they are now, what can be undone."""

    step: Step
    parts: Mapping[str, Part]
    history: History


class CatalogEdits(QObject):
    """``changed(step, parts by id)`` after each change, undo and redo; ``refused(part id, field, message)``."""

    changed = Signal(object, object)
    refused = Signal(str, str, str)
    history_changed = Signal()

    def __init__(self, catalog: CatalogService, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalog, self._runner = catalog, runner
        self.history = History()

    # --- what can be done ------------------------------------------------------------------------------------------

    def set_fact(self, part: Part, name: str, entry: Entry) -> None:
        """Sets a fact; a value of ``None`` sets it unknown."""
        cause = self._cause(self._name_of(part, name), "edit")
        self._do(
            lambda: self._catalog.edit(
                part.id, {name: entry.value}, source=entry.source, as_of=entry.as_of, cause=cause
            ),
            part.id, name,
        )  # fmt: skip

    def set_facts(self, lines: Sequence[BulkLine], entries: Mapping[str, Entry]) -> None:
        """Sets facts of several parts: together or not at all, and as one step."""
        parts = len({line.part.id for line in lines})
        cause = self._cause(translate("Catalog", "{0} parts").format(parts), "bulk")
        self._do(lambda: self._catalog.change(change_of(lines, entries), cause))

    def rename(self, part: Part, field: str, value: str | int | None) -> None:
        """Changes what a part of the user's own is called."""
        active = {"status": "active"} if part.status == "archived" else {}  # being archived is kept beside a part
        change = CatalogChange(replaced=(part.model_copy(update={**active, field: value}),))
        cause = self._cause(_amid(IdentityForm.word(field)), "edit")
        self._do(lambda: self._catalog.change(change, cause), part.id, field)

    def revert(self, part: Part, name: str) -> None:
        """Gives a fact its shipped value back."""
        cause = self._cause(self._name_of(part, name), "revert")
        self._do(lambda: self._catalog.revert(part.id, [name], cause=cause), part.id, name)

    def set_price(self, part: Part, price: Price | None) -> None:
        """Sets the user's own price; ``None``: the shipped one again, or on request."""
        cause = self._cause(translate("Catalog", "price"), "price")
        self._do(lambda: self._catalog.price(part.id, price, cause=cause), part.id, "price")

    def archive(self, parts: Iterable[Part], archived: bool = True) -> None:
        """Hides parts from choices, or brings them back."""
        self.archive_ids([part.id for part in parts], archived)

    def archive_ids(self, part_ids: Iterable[str], archived: bool = True) -> None:
        """Hides parts from choices, or brings them back; as one step."""
        change = CatalogChange(archived=dict.fromkeys(part_ids, archived))
        title = translate("Catalog", "archive") if archived else translate("Catalog", "bring back")
        self._do(lambda: self._catalog.change(change, self._cause(title, "archive")))

    def delete(self, part: Part) -> None:
        """Removes a part of the user's own."""
        cause = self._cause(translate("Catalog", "delete"), "delete")
        self._do(lambda: self._catalog.delete(part.id, cause=cause), part.id)

    def add(self, part: Part, done: Callable[[Step], None] | None = None) -> None:
        """A new part of the user's own."""
        cause = self._cause(translate("Catalog", "new part"), "add")
        self._do(lambda: self._catalog.add(part, cause=cause), part.id, done=done)

    def carry_out(self, action: Callable[[], object], done: Callable[[Step], None], failed: Failed) -> None:
        """Any other change that the catalog logs as one step: an import."""
        self._do(action, done=done, failed=failed)

    # --- undo ------------------------------------------------------------------------------------------------------

    @property
    def undo_name(self) -> str:
        """What the next undo takes back; empty when there is nothing."""
        return told(self.history.done[-1].cause.title) if self.history.done else ""

    @property
    def redo_name(self) -> str:
        """What the next redo makes again; empty when there is nothing."""
        return told(self.history.undone[-1].cause.title) if self.history.undone else ""

    def undo(self) -> None:
        """Takes the last step back."""
        if self.history.done:
            batch = self.history.done[-1]
            self._show(self.history.after_undo())
            self._do(lambda: self._catalog.undo(batch.id))

    def redo(self) -> None:
        """Makes the step that was taken back last again."""
        if self.history.undone:
            batch = self.history.undone[-1]
            self._show(self.history.after_redo())
            self._do(lambda: self._catalog.redo(batch.id))

    def undo_batch(self, batch_id: int, done: Callable[[Step], None], failed: Failed) -> None:
        """Takes one certain step back, which may not be the last."""
        self._do(lambda: self._catalog.undo(batch_id), done=done, failed=failed)

    def refresh(self) -> None:
        """Reads from the catalog what can be undone: other pages and programs change it as well."""
        catalog = self._catalog
        self._runner.run(self, lambda _stop: read(catalog), done=self._show, lane="save")

    # --- inside ----------------------------------------------------------------------------------------------------

    def _do(self, action: Callable[[], object], part_id: str = "", field: str = "", *,
            done: Callable[[Step], None] | None = None, failed: Failed | None = None) -> None:  # fmt: skip
        def arrived(outcome: _Outcome) -> None:
            self._show(outcome.history)
            self.changed.emit(outcome.step, outcome.parts)
            if done:
                done(outcome.step)

        def wrong(error: Exception) -> None:
            self.refresh()
            if failed:
                failed(error)
            elif isinstance(error, AppError):
                self.refused.emit(part_id, field, told_error(error))
            else:
                self._runner.unhandled.emit(error)

        catalog = self._catalog
        self._runner.run(self, lambda _stop: _made(catalog, action), done=arrived, failed=wrong, lane="save")

    def _show(self, history: History) -> None:
        if history != self.history:
            self.history = history
            self.history_changed.emit()

    @staticmethod
    def _cause(title: str, kind: CauseKind) -> Cause:
        return Cause(title=title, kind=kind)

    @staticmethod
    def _name_of(part: Part, name: str) -> str:
        shape = fact_of(part.category, name)
        return _amid(fact_label(shape) if shape else name)


def _amid(text: str) -> str:
    """A label amid other words: small in English; German nouns keep their capital."""
    small = language_in_force() == ENGLISH and text[1:2].islower()
    return text[:1].lower() + text[1:] if small else text


def _made(catalog: CatalogService, action: Callable[[], object]) -> _Outcome:
    before = _newest(catalog)
    action()
    after = _newest(catalog)
    step = step_of(catalog, after) if after and (before is None or after.id != before.id) else Step("", 0)
    return _Outcome(step, catalog.known(step.part_ids), read(catalog))


def _newest(catalog: CatalogService) -> Batch | None:
    found = catalog.batches(1)
    return found[0] if found else None
