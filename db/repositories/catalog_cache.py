"""Parts in memory for those who need whole categories: rules and solver. Filled one category at a time."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from threading import RLock

from app.domain.parts import Part
from db.part_filter import ARCHIVED, place_of

MOST_SINGLE = 2_000  # parts kept that were looked up one by one
FEW = 300  # changes above which categories are read anew rather than patched


class PartCache:
    """One state of the catalog, ``stamp``; ``load`` reads a category in its order, ``look`` single parts.

    Safe to use from several threads.
    """

    def __init__(
        self,
        stamp: str,
        load: Callable[[str], Sequence[Part]],
        look: Callable[[Sequence[str]], Sequence[Part]],
    ) -> None:
        self.stamp = stamp
        self._load = load
        self._look = look
        self._lock = RLock()
        self._whole: dict[str, tuple[Part, ...]] = {}
        self._on_sale: dict[str, tuple[Part, ...]] = {}
        self._by_id: dict[str, Part | None] = {}
        self._single = 0

    def parts(self, category: str, *, archived: bool) -> tuple[Part, ...]:
        """The parts of a category by name."""
        with self._lock:
            if category not in self._whole:
                self._keep(category, tuple(self._load(category)))
                self._by_id.update((part.id, part) for part in self._whole[category])
            return self._whole[category] if archived else self._on_sale[category]

    def known(self, part_ids: Iterable[str]) -> Mapping[str, Part]:
        """Those of the parts that exist."""
        with self._lock:
            wanted = tuple(dict.fromkeys(part_ids))
            missing = [part_id for part_id in wanted if part_id not in self._by_id]
            looked: dict[str, Part | None] = dict.fromkeys(missing)
            if missing:
                looked.update((part.id, part) for part in self._look(missing))
            found = {part_id: looked[part_id] if part_id in looked else self._by_id[part_id] for part_id in wanted}
            if len(missing) <= FEW:  # an import that looks up thousands must not leave them all here
                self._remember(looked)
            return {part_id: part for part_id, part in found.items() if part is not None}

    def _remember(self, looked: Mapping[str, Part | None]) -> None:
        self._single += len(looked)
        if self._single > MOST_SINGLE:
            self._single = len(looked)
            self._by_id = {part.id: part for parts in self._whole.values() for part in parts}
        self._by_id.update(looked)

    def change(self, stamp: str, touched: Sequence[str] | None) -> None:
        """Takes the state over into the next one, in which only the ``touched`` parts differ (``None``: many)."""
        with self._lock:
            self.stamp = stamp
            if touched is None:
                self._whole, self._on_sale, self._by_id = {}, {}, {}
                return
            before = {part_id: self._by_id.pop(part_id, None) for part_id in touched}
            after = self.known(touched) if self._whole else {}
            changed = {part.category for part in (*before.values(), *after.values()) if part is not None}
            for category in changed.intersection(self._whole):
                kept = [part for part in self._whole[category] if part.id not in before]
                for part in after.values():
                    if part.category == category:
                        insort(kept, part, key=place_of)
                self._keep(category, tuple(kept))

    def _keep(self, category: str, parts: tuple[Part, ...]) -> None:
        self._whole[category] = parts
        self._on_sale[category] = tuple(part for part in parts if part.status != ARCHIVED)
