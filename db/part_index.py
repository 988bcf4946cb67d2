"""All parts in memory, immutable: what lists, look-ups and searches read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from app.domain.parts import CATEGORIES, Part
from app.services.catalog_query import Tally
from db.part_filter import is_mine, kind_of
from db.part_search import Searchable, matcher, searchable

ARCHIVED = "archived"
_ORDER = {category: number for number, category in enumerate(CATEGORIES)}


class PartIndex:
    """A state of the whole catalog; a change makes the next one. Safe to read from several threads."""

    def __init__(self, parts: Iterable[Part], prepared: Mapping[str, Searchable] | None = None) -> None:
        self._by_id = {part.id: part for part in parts}
        self._prepared = dict(prepared or {})

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

    def search(self, text: str, category: str | None = None) -> tuple[Part, ...]:
        """Parts that are not archived and hold every word and number of ``text``."""
        wanted = matcher(text)
        return tuple(part for part in self.parts(category) if wanted(self._searchable(part)))

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

    def changed(self, parts: Iterable[Part], gone: Iterable[str] = ()) -> PartIndex:
        """The state after ``parts`` were added or changed and ``gone`` were removed."""
        fresh = {part.id: part for part in parts}
        kept = {key: part for key, part in self._by_id.items() if key not in set(gone)}
        prepared = {key: value for key, value in self._prepared.items() if key in kept and key not in fresh}
        return PartIndex({**kept, **fresh}.values(), prepared)

    def _searchable(self, part: Part) -> Searchable:
        found = self._prepared.get(part.id)
        if found is None:
            found = self._prepared[part.id] = searchable(part)
        return found

    @cached_property
    def _sorted(self) -> tuple[Part, ...]:
        return tuple(
            sorted(self._by_id.values(), key=lambda part: (_ORDER.get(part.category, 99), part.name.lower(), part.id))
        )

    @cached_property
    def _by_category(self) -> Mapping[str, tuple[Part, ...]]:
        groups: dict[str, list[Part]] = {}
        for part in self._sorted:
            groups.setdefault(part.category, []).append(part)
        return {category: tuple(parts) for category, parts in groups.items()}
