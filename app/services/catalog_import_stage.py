"""Reads a whole file against the catalog and says what it would change. Nothing is changed; memory stays small."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from threading import Event
from typing import Any

from pydantic_core import to_json

from app.domain.errors import Cancelled
from app.domain.parts import Part
from app.domain.parts.parsing import parse_part
from app.services.catalog_import_cells import words_of
from app.services.catalog_import_diff import change_for, changes_of
from app.services.catalog_import_model import KINDS, FieldChange, Kind, StagedRow
from app.services.catalog_import_plain import NewPart, Texts, plain_part
from app.services.catalog_import_spool import Spool, sweep
from app.services.catalog_log import CatalogChange
from app.services.ports import CatalogRepository, ReadRow

CHUNK = 500
Progress = Callable[[int], None]
"""Is told how many rows are done."""
Doubter = Callable[[Part], tuple[str, ...]]
"""Says what cannot be true of a part."""
_KEPT_AS = {kind: number for number, kind in enumerate(KINDS)}


class StagedImport:
    """What a file would change in the catalog, row by row. ``close`` it when done.

    Rows are kept on disk; in memory stand one byte each for their kind and their tick.
    """

    def __init__(self, file: str, state: str) -> None:
        self.file = file
        self.state = state
        self._spool = Spool()
        self._kinds = bytearray()
        self._ticks = bytearray()
        self._reasons: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._kinds)

    @property
    def counts(self) -> Mapping[Kind, int]:
        """How many rows are new, changed, unchanged and rejected."""
        return {kind: self._kinds.count(number) for kind, number in _KEPT_AS.items()}

    @property
    def ticked(self) -> tuple[int, ...]:
        """The rows that are applied where nobody chooses: new and changed ones without doubts."""
        return tuple(index for index, tick in enumerate(self._ticks) if tick)

    @property
    def doubtful(self) -> int:
        """How many new and changed rows start unticked."""
        wanted = self._kinds.count(_KEPT_AS["new"]) + self._kinds.count(_KEPT_AS["changed"])
        return wanted - self._ticks.count(1)

    def indices(self, *kinds: Kind) -> tuple[int, ...]:
        """The rows of some kinds, all without any, in the order of the file."""
        wanted = {_KEPT_AS[kind] for kind in kinds or KINDS}
        return tuple(index for index, kind in enumerate(self._kinds) if kind in wanted)

    def row(self, index: int) -> StagedRow:
        """One row."""
        where, part_id, category, title, column, reason, doubts, changes, _, _, cells = self._spool[index]
        kind = KINDS[self._kinds[index]]
        return StagedRow(
            index=index,
            where=where,
            kind=kind,
            part_id=part_id or None,
            category=category,
            title=title,
            column=column,
            reason=self._reasons.get(index, reason),
            doubts=doubts,
            changes=tuple(FieldChange(*change) for change in json.loads(changes)) if changes else (),
            ticked=bool(self._ticks[index]),
            cells=cells,
        )

    def rows(self, *kinds: Kind, offset: int = 0, limit: int | None = None) -> Iterator[StagedRow]:
        """The rows of some kinds, all without any."""
        stop = None if limit is None else offset + limit
        return (self.row(index) for index in islice(self.indices(*kinds), offset, stop))

    def close(self) -> None:
        """Gives up what is kept on disk."""
        self._spool.close()

    # --- what staging and applying use ---------------------------------------------------------------------------

    def add(self, record: tuple[Any, ...], kind: Kind, ticked: bool) -> None:
        """Adds a row."""
        self._spool.append(record)
        self._kinds.append(_KEPT_AS[kind])
        self._ticks.append(ticked)

    def reject(self, index: int, reason: str) -> None:
        """Rejects a row after all."""
        self._kinds[index] = _KEPT_AS["rejected"]
        self._ticks[index] = False
        self._reasons[index] = reason

    def payload(self, index: int) -> tuple[str, Any]:
        """What applying a row does: ("new", columns) or ("change", JSON); ("", ``None``) for nothing."""
        record = self._spool[index]
        return record[8], record[9]

    def kind(self, index: int) -> Kind:
        """The kind of a row."""
        return KINDS[self._kinds[index]]


class Staging:
    """Puts rows into a staged import."""

    def __init__(
        self, repo: CatalogRepository, staged: StagedImport, doubter: Doubter, *, overwrite_mine: bool = False
    ) -> None:
        self._repo = repo
        self._staged = staged
        self._doubter = doubter
        self._overwrite = overwrite_mine
        self._own = repo.own_ids()
        self._ids = repo.all_ids()
        self._seen: dict[int, int] = {}
        self._names: dict[int, tuple[int, int]] = {}
        self._texts: Texts = {}

    def run(self, rows: Iterable[ReadRow], progress: Progress | None = None, stop: Event | None = None) -> None:
        """Stages all rows; raises ``Cancelled`` when ``stop`` is set."""
        done, source = 0, iter(rows)
        while chunk := list(islice(source, CHUNK)):
            if stop is not None and stop.is_set():
                raise Cancelled("The import was stopped; nothing was changed.")
            known = [row.part.id for row in chunk if row.part is not None and row.part.id in self._ids]
            current = self._repo.known(known) if known else {}
            for row in chunk:
                self._row(row, current)
            done += len(chunk)
            if current:
                current = {}
                sweep()
            if progress is not None:
                progress(done)

    def _row(self, row: ReadRow, known: Mapping[str, Part]) -> None:
        part = row.part
        if part is None:
            self._plain(row, "rejected", row.reason)
            return
        key = hash(part.id)
        first = self._seen.setdefault(key, len(self._staged))
        if row.same_as:
            self._plain(row, "unchanged", f"says the same as {row.same_as}")
            return
        if first != len(self._staged):
            where = self._staged.row(first).where
            self._plain(row, "rejected", f"the id {part.id} stands in {where} already")
            return
        current = known.get(part.id)
        if current is not None and current.category != part.category:
            reason = f"{part.id} is of category {current.category} in the catalog, {part.category} in the file"
            self._plain(row, "rejected", reason)
            return
        if row.name_key and self._is_double(row):
            return
        if current is None:
            self._new(row, part)
        else:
            self._known(row, part, current)

    def _is_double(self, row: ReadRow) -> bool:
        """Whether a row of the same name goes before this one; a checked one takes the place of an unchecked one."""
        key, index = hash(row.name_key), len(self._staged)
        first = self._names.get(key)
        if first is None:
            self._names[key] = (index, row.rank)
            return False
        if row.rank > first[1]:
            self._staged.reject(first[0], f"the same name as {row.where}, which a person checked")
            self._names[key] = (index, row.rank)
            return False
        checked = " and was checked by a person" if first[1] > row.rank else ""
        self._plain(row, "rejected", f"the same name as {self._staged.row(first[0]).where}, which is kept{checked}")
        return True

    def _new(self, row: ReadRow, part: Part) -> None:
        doubts = _with_others(row.doubts, self._doubter(part))
        act: str = "new"
        payload: Any = None
        if part.status == "active":
            payload = plain_part(part, self._texts)
        else:
            act, payload = "change", to_json(CatalogChange(added=(part,)))
        record = (row.where, part.id, part.category, part.title, "", "", doubts, None, act, payload, ())
        self._staged.add(record, "new", not doubts)

    def _known(self, row: ReadRow, part: Part, current: Part) -> None:
        own = part.id in self._own
        changes = changes_of(row, part, current, own, self._overwrite)
        change = change_for(part, current, own, changes, self._staged.file)
        if not changes:
            self._plain(row, "unchanged", "")
            return
        if change is None:
            record = self._record(row, current, "your own values stay", (), changes, "", None)
            self._staged.add(record, "unchanged", False)
            return
        after = _merged(part, current, changes)
        known = set(self._doubter(current))
        doubts = _with_others(row.doubts, (doubt for doubt in self._doubter(after) if doubt not in known))
        doubts += _older_price(current, after)
        record = self._record(row, current, "", doubts, changes, "change", to_json(change))
        self._staged.add(record, "changed", not doubts)

    def _plain(self, row: ReadRow, kind: Kind, reason: str) -> None:
        cells = tuple(words_of(cell) for cell in row.cells) if kind == "rejected" else ()
        part = row.part
        record = (
            row.where, part.id if part else "", part.category if part else "", part.title if part else "", row.column,
            reason, (), None, "", None, cells,
        )  # fmt: skip
        self._staged.add(record, kind, False)

    @staticmethod
    def _record(
        row: ReadRow, part: Part, reason: str, doubts: tuple[str, ...], changes: tuple[FieldChange, ...], act: str,
        payload: bytes | None,
    ) -> tuple[Any, ...]:  # fmt: skip
        return (row.where, part.id, part.category, part.title, "", reason, doubts, to_json(changes), act, payload, ())


def _with_others(doubts: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    """The doubts of the reader, and those about other fields."""
    fields = {doubt.partition(":")[0] for doubt in doubts}
    return doubts + tuple(doubt for doubt in more if doubt.partition(":")[0] not in fields)


def _older_price(current: Part, after: Part) -> tuple[str, ...]:
    """That a list brings an older price than the one known."""
    if current.price is None or after.price is None or after.price.as_of >= current.price.as_of:
        return ()
    return (f"price: it is of {after.price.as_of}, the price known is of {current.price.as_of}",)


def _merged(part: Part, current: Part, changes: tuple[FieldChange, ...]) -> Part:
    """The part as it would be, to look for contradictions in."""
    wanted = {change.field: change.after for change in changes if not change.kept}
    facts = {field: value for field, value in wanted.items() if field in type(part.spec).model_fields}
    rest = {field: value for field, value in wanted.items() if field not in facts}
    return current.model_copy(update={**rest, "spec": current.spec.model_copy(update=facts)})


def changes_in(payloads: Iterable[bytes]) -> CatalogChange:
    """The changes that staged rows hold, as one."""
    together: dict[str, Any] = {"added": [], "replaced": [], "facts": [], "prices": {}, "archived": {}}
    for payload in payloads:
        data = json.loads(payload)
        for field in ("added", "replaced"):
            together[field] += [parse_part(part) for part in data[field]]
        together["facts"] += data["facts"]
        for field in ("prices", "archived"):
            together[field] |= data[field]
    return CatalogChange.model_validate(together)


def new_parts(columns: Iterable[tuple[Any, ...]]) -> list[NewPart]:
    """The new parts that staged rows hold."""
    return [NewPart(*one) for one in columns]
