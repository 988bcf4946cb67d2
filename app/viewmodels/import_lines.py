"""A staged import as lines to look at: one per new or rejected row, one per value that changes. Ticks go by row."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from app.domain.parts import Part
from app.services.catalog_import_model import FieldChange, StagedRow
from app.services.catalog_import_stage import StagedImport, changes_in, new_parts

LineKind: TypeAlias = Literal["new", "changed", "yours", "doubtful", "unchanged", "rejected"]
LINE_KINDS: tuple[LineKind, ...] = ("new", "changed", "yours", "doubtful", "unchanged", "rejected")
Filter: TypeAlias = Literal["all", "sample", "new", "changed", "yours", "doubtful", "unchanged", "rejected"]
SAMPLE = 4
"""Lines of each kind in a sample."""
MOST_CHANGES = 4096
"""A line is a number: the row times this, and the change's place in it from 1, or 0 for the row as a whole."""


@dataclass(frozen=True)
class Line:
    """One line: its row, and the one change of it that it shows."""

    row: StagedRow
    kind: LineKind
    change: FieldChange | None = None
    part: Part | None = None
    """The part as it would be, of a new one."""

    @property
    def doubts(self) -> tuple[tuple[str, str], ...]:
        """What looks wrong, as (field, sentence); the field is empty where the doubt is about the part as a whole."""
        return tuple(_doubt(text) for text in self.row.doubts)


class ImportLines:
    """The lines of a staged import by kind, kept as numbers: the rows themselves are read where they are seen."""

    def __init__(self, staged: StagedImport) -> None:
        self.staged = staged
        self._all = array("Q")
        self._by_kind: Mapping[LineKind, array[int]] = {kind: array("Q") for kind in LINE_KINDS}

    @classmethod
    def of(cls, staged: StagedImport, stopped: Callable[[], bool] = lambda: False) -> ImportLines:
        """Looks through all rows once."""
        made = cls(staged)
        for row in staged.rows():
            if stopped():
                break
            for place, kind in _lines_of(row):
                number = row.index * MOST_CHANGES + place
                made._all.append(number)
                made._by_kind[kind].append(number)
        return made

    def numbers(self, wanted: Filter) -> array[int]:
        """The lines of a filter, in the order of the file; a sample goes by kind."""
        if wanted == "all":
            return self._all
        if wanted == "sample":
            return array("Q", (number for kind in LINE_KINDS for number in self._by_kind[kind][:SAMPLE]))
        return self._by_kind[wanted]

    def count(self, wanted: Filter) -> int:
        """How many lines a filter has."""
        if wanted == "sample":
            return sum(min(SAMPLE, len(found)) for found in self._by_kind.values())
        return len(self._all) if wanted == "all" else len(self._by_kind[wanted])

    def line(self, number: int) -> Line:
        """One line."""
        at, place = divmod(number, MOST_CHANGES)
        row = self.staged.row(at)
        change = row.changes[place - 1] if place else None
        return Line(row, _kind(row, change), change, self._new_part(at) if row.kind == "new" else None)

    def _new_part(self, at: int) -> Part | None:
        act, payload = self.staged.payload(at)
        if act == "new":
            return new_parts([payload])[0].part()
        added = changes_in([payload]).added
        return added[0] if added else None


class Ticks:
    """Which rows will be applied. Only new and changed ones can be."""

    def __init__(self, staged: StagedImport) -> None:
        self._staged = staged
        self._kinds = dict.fromkeys(staged.indices("new"), "new") | dict.fromkeys(staged.indices("changed"), "changed")
        self._on = set(staged.ticked)

    def can(self, row: int) -> bool:
        """Whether a row can be applied at all."""
        return row in self._kinds

    def is_on(self, row: int) -> bool:
        """Whether a row will be applied."""
        return row in self._on

    def set(self, rows: Iterable[int], on: bool) -> None:
        """Ticks rows, or takes their ticks away."""
        able = {row for row in rows if row in self._kinds}
        self._on = self._on | able if on else self._on - able

    @property
    def chosen(self) -> tuple[int, ...]:
        """The rows that will be applied, in the order of the file."""
        return tuple(sorted(self._on))

    def count(self, kind: Literal["new", "changed"]) -> int:
        """How many of a kind will be applied."""
        return sum(1 for row in self._on if self._kinds[row] == kind)


def row_of(number: int) -> int:
    """The row of a line."""
    return number // MOST_CHANGES


def _doubt(text: str) -> tuple[str, str]:
    field, colon, sentence = text.partition(": ")
    return (field, sentence) if colon and field.isidentifier() else ("", text)


def _lines_of(row: StagedRow) -> Iterator[tuple[int, LineKind]]:
    if row.changes:
        for place, change in enumerate(row.changes[: MOST_CHANGES - 1], 1):
            yield place, _kind(row, change)
    else:
        yield 0, _kind(row, None)


def _kind(row: StagedRow, change: FieldChange | None) -> LineKind:
    if change is not None and change.kept:
        return "yours"
    if row.doubts and row.kind in ("new", "changed"):
        return "doubtful"
    return row.kind
