"""All parts of the fake catalog in their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from app.domain.parts import CATEGORIES, Part
from app.services.catalog_query import Tally
from db.part_filter import ARCHIVED, is_mine, kind_of, place_of


class PartIndex:
    """A state of the whole catalog."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._by_id = {part.id: part for part in parts}

    def get(self, part_id: str) -> Part | None:
        """One part, archived ones included."""
        return self._by_id.get(part_id)

    def parts(self, category: str | None = None, *, archived: bool = False) -> tuple[Part, ...]:
        """Parts by category and name; archived ones only when asked."""
        chosen = self._sorted if category is None else self._by_category.get(category, ())
        return chosen if archived else tuple(part for part in chosen if part.status != ARCHIVED)

    def counts(self) -> Mapping[str, int]:
        """How many parts that are not archived each category has."""
        found = Counter(part.category for part in self._by_id.values() if part.status != ARCHIVED)
        return {category: found[category] for category in CATEGORIES}

    def tally(self, own: frozenset[str]) -> tuple[Tally, ...]:
        """How many parts are alike."""
        found = Counter(
            (
                part.category,
                kind_of(part.category, part.spec),
                part.status == ARCHIVED,
                bool(part.missing_facts()),
                is_mine(part, part.id in own),
            )
            for part in self._sorted
        )
        return tuple(
            Tally(category=category, kind=kind, archived=archived, missing=missing, mine=mine, parts=count)
            for (category, kind, archived, missing, mine), count in found.items()
        )

    @cached_property
    def _sorted(self) -> tuple[Part, ...]:
        return tuple(sorted(self._by_id.values(), key=place_of))

    @cached_property
    def _by_category(self) -> Mapping[str, tuple[Part, ...]]:
        groups: dict[str, list[Part]] = {}
        for part in self._sorted:
            groups.setdefault(part.category, []).append(part)
        return {category: tuple(parts) for category, parts in groups.items()}
