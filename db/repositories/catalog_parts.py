"""Whole parts from their rows, many at a time.

Rows are checked by the same models as all else, but straight from their JSON text, and what thousands of parts have in
common (where their facts come from) is read once. That is several times as quick as going through plain values, which
is kept for parts with the user's values over them, and for rows that are damaged: it says what is wrong with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from json import JSONDecodeError
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Text, cast, select, union
from sqlalchemy.orm import Session

from app.domain.errors import DatabaseFault
from app.domain.parts import CATEGORIES, Part, Price, Provenance
from db.catalog_layer import ARCHIVED, Slice
from db.repositories.catalog_store import CHUNK, slices
from db.repositories.part_rows import COLUMNS, effective_columns, part_of
from db.schema import ArchivedRow, OverrideRow, OwnPartRow, OwnPriceRow, PartRow

_JSON = ("spec", "price", "provenance", "field_provenance")
_ORIGINS: TypeAdapter[dict[str, Provenance]] = TypeAdapter(dict[str, Provenance])


def parts_by_id(session: Session, part_ids: Sequence[str]) -> Iterator[Part]:
    """Those of the parts that exist, in this order."""
    reader = _Reader(session)
    for start in range(0, len(part_ids), CHUNK):
        chunk = part_ids[start : start + CHUNK]
        yield from reader.read(chunk, _among(chunk, lambda table: table.id), _among(chunk, lambda key: key))


def parts_of_category(session: Session, category: str, order: Sequence[str]) -> Iterator[Part]:
    """The parts of a category; ``order`` are their ids."""
    tables = (PartRow, OwnPartRow)
    here = union(*(select(table.id).where(table.category == category) for table in tables)).scalar_subquery()
    yield from _Reader(session).read(order, lambda table: table.category == category, lambda key: key.in_(here))


def _among(part_ids: Sequence[str], key_of: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda one: key_of(one).in_(part_ids)


class _Reader:
    def __init__(self, session: Session) -> None:
        self._session = session
        self._origins: dict[str, Mapping[str, Provenance]] = {}
        self._origin: dict[str, Provenance] = {}

    def read(self, order: Sequence[str], where: Callable[[Any], Any], among: Callable[[Any], Any]) -> Iterator[Part]:
        """The parts of ``order`` among the rows that ``where`` picks of a table of parts."""
        rows: dict[str, Any] = {}
        for table in (PartRow, OwnPartRow):  # an own part hides a shipped one of the same id
            columns = [cast(getattr(table, name), Text) if name in _JSON else getattr(table, name) for name in COLUMNS]
            rows.update((row[0], row) for row in self._session.execute(select(*columns).where(where(table))))
        changed = self._ids(OverrideRow.part_id, among) | self._ids(OwnPriceRow.part_id, among)
        archived = self._ids(ArchivedRow.part_id, among)
        found = {
            part_id: None if part_id in changed else self._part(rows[part_id], part_id in archived)
            for part_id in order
            if part_id in rows
        }
        slow = self._slowly([part_id for part_id, part in found.items() if part is None])
        for part_id, part in found.items():
            yield part or slow[part_id]

    def _ids(self, key: Any, among: Callable[[Any], Any]) -> set[str]:
        return set(self._session.scalars(select(key).where(among(key))))

    def _slowly(self, part_ids: Sequence[str]) -> dict[str, Part]:
        found: dict[str, Part] = {}
        for start in range(0, len(part_ids), CHUNK):
            for part_id, one in self._slices(part_ids[start : start + CHUNK]).items():
                columns = effective_columns(one)
                if columns is not None:
                    found[part_id] = part_of(columns)
        return found

    def _slices(self, part_ids: Sequence[str]) -> dict[str, Slice]:
        try:
            return slices(self._session, part_ids)
        except JSONDecodeError as error:
            if len(part_ids) > 1:  # which one it is
                return {key: one for part_id in part_ids for key, one in self._slices([part_id]).items()}
            raise DatabaseFault(
                f"The part '{part_ids[0]}' is damaged in the database: {error}.", hint="Restore a backup."
            ) from None

    def _part(self, row: Any, archived: bool) -> Part | None:
        part_id, category, vendor, name, mpn, launch_year, status, spec, price, provenance, origins, notes = row
        try:
            return Part.model_validate(
                {
                    "id": part_id,
                    "category": category,
                    "vendor": vendor,
                    "name": name,
                    "mpn": mpn,
                    "launch_year": launch_year,
                    "status": ARCHIVED if archived else status,
                    "spec": CATEGORIES[category].model_validate_json(spec),
                    "price": Price.model_validate_json(price) if price else None,
                    "provenance": self._one_origin(provenance),
                    "field_provenance": self._all_origins(origins),
                    "notes": notes,
                }
            )
        except (ValidationError, KeyError):
            return None  # a fact that is no longer one, or damage: the slow way tells

    def _one_origin(self, text: str) -> Provenance:
        found = self._origin.get(text)
        if found is None:
            found = self._origin[text] = Provenance.model_validate_json(text)
        return found

    def _all_origins(self, text: str) -> Mapping[str, Provenance]:
        found = self._origins.get(text)
        if found is None:
            found = self._origins[text] = _ORIGINS.validate_json(text)
        return found
