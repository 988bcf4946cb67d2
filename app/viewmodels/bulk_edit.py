"""Entries of the form, what several parts have in common, and what an edit of all of them would change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.domain.parts import Confidence, Part, Provenance
from app.services.ports import CatalogChange, FactsChange
from app.viewmodels.part_form import facts_of, plain, value_of


@dataclass(frozen=True)
class Entry:
    """What was entered for a fact; ``value`` ``None`` is unknown. ``as_of`` is the day of its source."""

    value: Any
    source: str
    as_of: date

    @property
    def origin(self) -> Provenance:
        """Where the catalog says that it comes from: the user."""
        return Provenance(source=self.source, as_of=self.as_of, confidence=Confidence.YOURS)


@dataclass
class Sources:
    """The sources named in this session: it is asked for one once, and the last one is offered from then on."""

    asked: bool = False
    named: list[str] = field(default_factory=list)

    @property
    def last(self) -> str:
        """The one named last; empty where none was."""
        return self.named[-1] if self.named else ""

    def name(self, source: str) -> None:
        """Remembers a source."""
        self.asked = True
        if source:
            self.named = [one for one in self.named if one != source] + [source]


@dataclass(frozen=True)
class Shared:
    """A fact over several parts: one value, or how many different ones."""

    value: Any = None
    different: int = 1


@dataclass(frozen=True)
class Together:
    """Several parts of one category as one form shows them."""

    parts: tuple[Part, ...]
    facts: Mapping[str, Shared]

    @classmethod
    def of(cls, parts: Sequence[Part]) -> Together:
        """What the parts have in common; they are of one category."""
        facts = {}
        for shape in facts_of(parts[0].category):
            values = [getattr(part.spec, shape.name) for part in parts]
            different = _different(values)
            facts[shape.name] = Shared(plain(values[0])) if different == 1 else Shared(None, different)
        return cls(tuple(parts), facts)


def _different(values: Sequence[Any]) -> int:
    try:
        return len(set(values))
    except TypeError:  # plugs are mappings, which have no hash
        return len({repr(value) for value in values})


@dataclass(frozen=True)
class BulkLine:
    """One value that a bulk edit would change."""

    part: Part
    field: str
    before: Any
    after: Any


def preview(parts: Iterable[Part], entries: Mapping[str, Entry]) -> tuple[BulkLine, ...]:
    """What would change, part by part; a part that holds the value already is left alone."""
    return tuple(
        BulkLine(part, name, before, entry.value)
        for part in parts
        for name, entry in entries.items()
        if (before := value_of(part, name)) != entry.value
    )


def change_of(lines: Iterable[BulkLine], entries: Mapping[str, Entry]) -> CatalogChange:
    """What the catalog is asked to do, in one step."""
    facts = [
        FactsChange(part_id=line.part.id, values={line.field: line.after}, origin=entries[line.field].origin)
        for line in lines
    ]
    return CatalogChange(facts=tuple(facts))
