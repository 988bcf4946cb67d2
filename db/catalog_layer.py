"""What the user puts over the shipped catalog, as values that can be read, put and logged one by one.

Every value has a place, ``(layer, part id, field)``, and a plain JSON state, ``None`` where there is none:

- ``own``: a part of the user's own; field ``part`` is the whole of it (its columns), any other field is
  ``{"value": .., "origin": ..}``.
- ``override``: the user's value over a fact of a shipped part, or over its ``price``.
- ``archived``: ``True`` for a part that was put away.

Each change of one is an ``Entry``; undoing is putting back what was before. Nothing here knows of SQL.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from app.domain.errors import UserError

LayerName: TypeAlias = Literal["own", "override", "archived", "shipped"]
Columns: TypeAlias = dict[str, Any]
State: TypeAlias = Any

WHOLE = "part"
PRICE = "price"
ARCHIVED = "archived"
IDENTITY = ("vendor", "name", "mpn", "launch_year", "status", "notes", "provenance")


@dataclass(frozen=True)
class Entry:
    """One value before and after; ``base`` is the shipped value under an override."""

    layer: LayerName
    part_id: str
    field: str
    before: State
    after: State
    base: Any = None

    def swapped(self) -> Entry:
        """The way back."""
        return Entry(self.layer, self.part_id, self.field, self.after, self.before, self.base)


@dataclass
class Slice:
    """All that is known of one part: the shipped row and what the user put over it."""

    shipped: Columns | None = None
    own: Columns | None = None
    overrides: dict[str, Columns] = field(default_factory=dict)
    archived: bool = False

    @property
    def exists(self) -> bool:
        """Whether there is such a part."""
        return self.own is not None or self.shipped is not None

    def base(self, name: str) -> Any:
        """The shipped value of a fact, or the shipped price."""
        if self.shipped is None:
            return None
        return self.shipped["price"] if name == PRICE else self.shipped["spec"].get(name)


class Layer:
    """The slices at hand, their changes, and the entries for the log."""

    def __init__(self) -> None:
        self._slices: dict[str, Slice] = {}
        self._dirty: dict[str, None] = {}
        self._entries: list[Entry] = []

    def slice(self, part_id: str) -> Slice:
        """What is known of a part; nothing, where it was not loaded."""
        found = self._slices.get(part_id)
        if found is None:
            found = self._slices[part_id] = Slice()
        return found

    def load(self, part_id: str, loaded: Slice) -> None:
        """Takes in a part as it is stored."""
        self._slices[part_id] = loaded

    def missing(self, part_ids: Iterable[str]) -> list[str]:
        """Those that are not at hand."""
        return [part_id for part_id in dict.fromkeys(part_ids) if part_id not in self._slices]

    def ids(self) -> tuple[str, ...]:
        """Every part at hand."""
        return tuple(self._slices)

    def get(self, layer: LayerName, part_id: str, name: str) -> State:
        """The state of one value."""
        part = self.slice(part_id)
        if layer == "archived":
            return True if part.archived else None
        if layer == "override":
            return part.overrides.get(name)
        if part.own is None or name == WHOLE:
            return part.own
        return _own_value(part.own, name)

    def put(self, layer: LayerName, part_id: str, name: str, state: State) -> None:
        """Changes one value and notes the entry; the same state again is no change."""
        before = self.get(layer, part_id, name)
        if before == state and type(before) is type(state):
            return
        part = self.slice(part_id)
        base = part.base(name) if layer == "override" else None
        self._entries.append(Entry(layer, part_id, name, before, state, base))
        self._dirty[part_id] = None
        if layer == "archived":
            part.archived = bool(state)
        elif layer == "override":
            part.overrides = {key: value for key, value in part.overrides.items() if key != name}
            if state is not None:
                part.overrides[name] = state
        elif name == WHOLE:
            part.own = state
        else:
            part.own = _with_own_value(part.own or {}, name, state)

    def take_back(self, entries: Iterable[Entry]) -> None:
        """Puts back what was before each entry, given newest first; raises ``UserError`` where it no longer stands."""
        for entry in entries:
            now = self.get(entry.layer, entry.part_id, entry.field)
            gone = entry.layer == "own" and entry.field != WHOLE and self.slice(entry.part_id).own is None
            if gone or now != entry.after:
                raise UserError(
                    f"{entry.part_id}: {entry.field} was changed again later; that step stands on this one.",
                    hint="Undo the later change first.",
                )
            self.put(entry.layer, entry.part_id, entry.field, entry.before)

    def drain(self) -> tuple[list[Entry], Iterator[tuple[str, Slice]]]:
        """The entries since the last drain, and the parts that they changed; then nothing is at hand any more."""
        entries, self._entries = self._entries, []
        changed = [(part_id, self._slices[part_id]) for part_id in self._dirty]
        self._dirty, self._slices = {}, {}
        return entries, iter(changed)

    def settle(self) -> list[Entry]:
        """The entries since the last time; everything stays at hand."""
        entries, self._entries = self._entries, []
        self._dirty = {}
        return entries


def _own_value(own: Columns, name: str) -> State:
    if name == PRICE:
        value = own["price"]
    elif name in IDENTITY:
        value = own[name]
    else:
        value = own["spec"].get(name)
    return {"value": value, "origin": own["field_provenance"].get(name)}


def _with_own_value(own: Columns, name: str, state: State) -> Columns:
    value, origin = state["value"], state["origin"]
    origins = {key: other for key, other in own["field_provenance"].items() if key != name}
    if origin is not None:
        origins[name] = origin
    changed = {**own, "field_provenance": origins}
    if name == PRICE or name in IDENTITY:
        changed[name] = value
    else:
        changed["spec"] = {key: other for key, other in own["spec"].items() if key != name}
        if value is not None:
            changed["spec"][name] = value
    return changed
