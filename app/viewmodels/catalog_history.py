"""Undo and redo for the catalog: which of the steps that it remembers come next, both ways."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.errors import UserError
from app.domain.parts import Confidence, Part
from app.services.catalog import CatalogService
from app.services.catalog_log import Batch

STEPS = 100
"""How many steps can be taken back."""
LOOKED_AT = 3 * STEPS
"""Undoing and redoing are steps of the log themselves."""
FEW = 200
"""Up to so many changed parts are named one by one; after more the list is read anew."""


@dataclass(frozen=True)
class Step:
    """What one action did: the name it is undone by, how many values changed, and the parts (none named if many)."""

    name: str
    changes: int
    part_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class History:
    """The steps that can be taken back, and those that can be made again; the next one is last."""

    done: tuple[Batch, ...] = ()
    undone: tuple[Batch, ...] = ()

    @classmethod
    def of(cls, newest_first: Iterable[Batch]) -> History:
        """What the catalog's log allows. A new step forgets what was undone before; an upgrade ends what lies behind.

        Steps are taken in order: what was undone out of order elsewhere (in the log) is left out of both.
        """
        done: dict[int, Batch] = {}
        undone: dict[int, Batch] = {}
        for batch in reversed(list(newest_first)):
            kind = batch.cause.kind
            if kind == "undo" and batch.of is not None:
                taken = done.pop(batch.of, None)
                if taken:
                    undone[batch.of] = taken
            elif kind == "redo" and batch.of is not None:
                again = undone.pop(batch.of, None)
                if again:
                    done[batch.of] = again
            elif kind != "upgrade":
                undone.clear()
                done[batch.id] = batch
        return cls(tuple(done.values())[-STEPS:], tuple(undone.values()))

    def after_undo(self) -> History:
        """After the last step was taken back."""
        return History(self.done[:-1], (*self.undone, self.done[-1]))

    def after_redo(self) -> History:
        """After the step undone last was made again."""
        return History((*self.done, self.undone[-1]), self.undone[:-1])


def read(catalog: CatalogService) -> History:
    """The history as the catalog has it now."""
    return History.of(catalog.batches(LOOKED_AT))


def step_of(catalog: CatalogService, batch: Batch) -> Step:
    """What a step of the log did."""
    if batch.changes > FEW:
        return Step(batch.cause.title, batch.changes)
    entries = catalog.log(batch_id=batch.id, limit=FEW)
    return Step(batch.cause.title, batch.changes, tuple(dict.fromkeys(entry.part_id for entry in entries)))


def find(catalog: CatalogService, part_id: str) -> Part | None:
    """One part, archived ones included, or ``None``."""
    try:
        return catalog.show(part_id)
    except UserError:
        return None


def is_own_price(part: Part) -> bool:
    """Whether the price was set by the user over a shipped part."""
    origin = part.field_provenance.get("price")
    return origin is not None and origin.confidence == Confidence.YOURS
