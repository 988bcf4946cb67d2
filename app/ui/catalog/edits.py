"""Every change of the catalog made in the window: off its thread, one after the other, taken back on demand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError
from app.domain.parts import Part, Price
from app.services.catalog import CatalogService
from app.services.catalog_import import StagedImport
from app.ui.catalog.words import fact_label, translate
from app.ui.tasks import Runner
from app.viewmodels.bulk_edit import BulkLine, Entry, change_of
from app.viewmodels.catalog_history import History, Step, carry_out, find, record
from app.viewmodels.part_form import fact_of


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
        self._do(
            self._name_of(part, name), [part.id],
            lambda: self._catalog.edit(part.id, {name: entry.value}, source=entry.source, as_of=entry.as_of),
            field=name,
        )  # fmt: skip

    def set_facts(self, lines: Sequence[BulkLine], entries: Mapping[str, Entry]) -> None:
        """Sets facts of several parts: together or not at all, and as one step."""
        chosen = list(dict.fromkeys(line.part.id for line in lines))
        together = StagedImport(rows=(), change=change_of(lines, entries))
        name = translate("Catalog", "{0} parts").format(len(chosen))
        self._do(name, chosen, lambda: self._catalog.apply_import(together), field=next(iter(entries), ""))

    def revert(self, part: Part, name: str) -> None:
        """Gives a fact its shipped value back."""
        self._do(self._name_of(part, name), [part.id], lambda: self._catalog.revert(part.id, [name]), field=name)

    def set_price(self, part: Part, price: Price | None) -> None:
        """Sets the user's own price; ``None``: the shipped one again, or on request."""
        self._do(translate("Catalog", "price"), [part.id], lambda: self._catalog.price(part.id, price), field="price")

    def archive(self, parts: Iterable[Part], archived: bool = True) -> None:
        """Hides parts from choices, or brings them back."""
        chosen = [part.id for part in parts]

        def job() -> None:
            for part_id in chosen:
                (self._catalog.archive if archived else self._catalog.restore)(part_id)

        self._do(translate("Catalog", "archive") if archived else translate("Catalog", "bring back"), chosen, job)

    def delete(self, part: Part) -> None:
        """Removes a part of the user's own."""
        self._do(translate("Catalog", "delete"), [part.id], lambda: self._catalog.delete(part.id))

    def add(self, part: Part, done: Callable[[Step], None] | None = None) -> None:
        """A new part of the user's own."""
        self._do(translate("Catalog", "new part"), [part.id], lambda: self._catalog.add(part), done=done)

    def apply_import(
        self, staged: StagedImport, done: Callable[[Step], None], failed: Callable[[Exception], None]
    ) -> None:
        """Makes all changes of an import, as one step."""
        change = staged.change
        ids = [part.id for part in (*change.added, *change.replaced)]
        ids += [facts.part_id for facts in change.facts] + list(change.prices)
        self._do(
            translate("Catalog", "import"),
            list(dict.fromkeys(ids)),
            lambda: self._catalog.apply_import(staged),
            done=done,
            failed=failed,
        )

    # --- undo ------------------------------------------------------------------------------------------------------

    @property
    def undo_name(self) -> str:
        """What the next undo takes back; empty when there is nothing."""
        return self.history.done[-1].name if self.history.done else ""

    @property
    def redo_name(self) -> str:
        """What the next redo makes again; empty when there is nothing."""
        return self.history.undone[-1].name if self.history.undone else ""

    def undo(self) -> None:
        """Takes the last step back."""
        if self.history.done:
            step = self.history.done[-1].reversed
            self.history = self.history.after_undo()
            self._carry_out(step)

    def redo(self) -> None:
        """Makes the step that was taken back last again."""
        if self.history.undone:
            step = self.history.undone[-1]
            self.history = self.history.after_redo()
            self._carry_out(step)

    # --- inside ----------------------------------------------------------------------------------------------------

    def _do(self, name: str, ids: list[str], action: Callable[[], object], *, field: str = "",
            done: Callable[[Step], None] | None = None,
            failed: Callable[[Exception], None] | None = None) -> None:  # fmt: skip
        def arrived(step: Step) -> None:
            if step.changes:
                self.history = self.history.recorded(step)
                self.history_changed.emit()
            self.changed.emit(step, {change.after.id: change.after for change in step.changes if change.after})
            if done:
                done(step)

        def wrong(error: Exception) -> None:
            if failed:
                failed(error)
            elif isinstance(error, AppError):
                self.refused.emit(ids[0] if ids else "", field, str(error))
            else:
                self._runner.unhandled.emit(error)

        catalog = self._catalog
        self._runner.run(
            self, lambda _stop: record(catalog, name, ids, action), done=arrived, failed=wrong, lane="save"
        )

    def _carry_out(self, step: Step) -> None:
        catalog = self._catalog
        self.history_changed.emit()

        def job(_stop: object) -> dict[str, Part]:
            carry_out(catalog, step)
            found = {part_id: find(catalog, part_id) for part_id in step.part_ids}
            return {part_id: part for part_id, part in found.items() if part}

        def wrong(error: Exception) -> None:
            self.history = History()  # what lies behind no longer fits the catalog
            self.history_changed.emit()
            if isinstance(error, AppError):
                self.refused.emit("", "", str(error))
            else:
                self._runner.unhandled.emit(error)

        self._runner.run(self, job, done=lambda parts: self.changed.emit(step, parts), failed=wrong, lane="save")

    @staticmethod
    def _name_of(part: Part, name: str) -> str:
        shape = fact_of(part.category, name)
        text = fact_label(shape) if shape else name
        return text[:1].lower() + text[1:] if text[1:2].islower() else text
