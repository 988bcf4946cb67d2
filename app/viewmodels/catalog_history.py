"""Undo and redo for the catalog: a step is what parts were before and after; the way back follows from the two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from app.domain.errors import UserError
from app.domain.parts import Confidence, Part, Price
from app.services.catalog import CatalogService
from app.services.catalog_import import StagedImport
from app.services.ports import CatalogChange, FactsChange

STEPS = 100
"""How many steps can be taken back."""


@dataclass(frozen=True)
class PartChange:
    """One part before and after; ``None`` where it did not exist. ``own``: it is one of the user's own."""

    before: Part | None
    after: Part | None
    own: bool

    @property
    def reversed(self) -> PartChange:
        return PartChange(self.after, self.before, self.own)


@dataclass(frozen=True)
class Step:
    """What one action did, under the name it is undone by."""

    name: str
    changes: tuple[PartChange, ...]

    @property
    def part_ids(self) -> tuple[str, ...]:
        """The parts it touched."""
        return tuple(part.id for change in self.changes if (part := change.after or change.before))

    @property
    def reversed(self) -> Step:
        return Step(self.name, tuple(change.reversed for change in self.changes))


@dataclass(frozen=True)
class History:
    """The steps that can be taken back, and those that can be made again. Frozen: every action makes the next one."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    def recorded(self, step: Step) -> History:
        """After a new step; what was undone before is forgotten."""
        return History((*self.done, step)[-STEPS:], ())

    def after_undo(self) -> History:
        """After the last step was taken back."""
        return History(self.done[:-1], (*self.undone, self.done[-1]))

    def after_redo(self) -> History:
        """After the step undone last was made again."""
        return History((*self.done, self.undone[-1]), self.undone[:-1])


def is_own_price(part: Part) -> bool:
    """Whether the price was set by the user over a shipped part."""
    origin = part.field_provenance.get("price")
    return origin is not None and origin.confidence == Confidence.YOURS


def record(catalog: CatalogService, name: str, part_ids: Iterable[str], action: Callable[[], object]) -> Step:
    """Does ``action`` and says what became of the parts it touches; errors of the action pass through."""
    ids = tuple(part_ids)
    before = {part_id: find(catalog, part_id) for part_id in ids}
    own_before = {part_id: bool(part) and catalog.is_own(part_id) for part_id, part in before.items()}
    action()
    changes = []
    for part_id in ids:
        after = find(catalog, part_id)
        own = own_before[part_id] or (after is not None and catalog.is_own(part_id))
        if after != before[part_id]:
            changes.append(PartChange(before[part_id], after, own))
    return Step(name, tuple(changes))


def find(catalog: CatalogService, part_id: str) -> Part | None:
    """One part, archived ones included, or ``None``."""
    try:
        return catalog.show(part_id)
    except UserError:
        return None


def carry_out(catalog: CatalogService, step: Step) -> None:
    """Makes the parts of ``step`` what they are after it. Values and prices change together or not at all."""
    plan = _Plan()
    for change in step.changes:
        plan.add(change)
    for part_id, archived in plan.archived:
        if not archived:
            catalog.restore(part_id)
    for part_id in plan.deleted:
        catalog.delete(part_id)
    for part_id, fields in plan.reverted:
        catalog.revert(part_id, fields)
    if plan.added or plan.replaced or plan.facts or plan.prices:
        together = CatalogChange(
            added=tuple(plan.added), replaced=tuple(plan.replaced), facts=tuple(plan.facts), prices=plan.prices
        )
        catalog.apply_import(StagedImport(rows=(), change=together))
    for part_id, archived in plan.archived:
        if archived:
            catalog.archive(part_id)


@dataclass
class _Plan:
    added: list[Part] = field(default_factory=list)
    replaced: list[Part] = field(default_factory=list)
    facts: list[FactsChange] = field(default_factory=list)
    prices: dict[str, Price | None] = field(default_factory=dict)
    reverted: list[tuple[str, Sequence[str]]] = field(default_factory=list)
    archived: list[tuple[str, bool]] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)

    def add(self, change: PartChange) -> None:
        before, after = change.before, change.after
        if after is None:
            if before is not None:
                self.deleted.append(before.id)
            return
        if before is None:
            self.added.append(_on_sale(after))
        elif change.own:
            if _on_sale(after) != _on_sale(before):
                self.replaced.append(_on_sale(after))
        else:
            self._shipped(before, after)
        if (before is not None and before.status == "archived") != (after.status == "archived"):
            self.archived.append((after.id, after.status == "archived"))

    def _shipped(self, before: Part, after: Part) -> None:
        gone = tuple(name for name in before.overrides if name not in after.overrides)
        if gone:
            self.reverted.append((after.id, gone))
        for name in after.overrides:
            value, origin = getattr(after.spec, name), after.source_of(name)
            if name in before.overrides and (getattr(before.spec, name), before.source_of(name)) == (value, origin):
                continue
            plain = after.spec.model_dump(mode="json")[name]
            self.facts.append(FactsChange(part_id=after.id, values={name: plain}, origin=origin))
        if before.price != after.price:
            self.prices[after.id] = after.price if is_own_price(after) else None


def _on_sale(part: Part) -> Part:
    """Being archived is kept beside a part, not in it."""
    return part.model_copy(update={"status": "active"}) if part.status == "archived" else part
