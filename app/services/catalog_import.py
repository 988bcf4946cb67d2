"""What a file of parts would change in the catalog: staged first, applied in one go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from app.domain.parts import Confidence, Part, Price, Provenance
from app.services.ports import CatalogChange, CatalogRepository, FactsChange, ReadRow

Kind = Literal["new", "changed", "unchanged", "rejected"]
IDENTITY = ("vendor", "name", "mpn", "launch_year", "status", "notes")


class FieldChange(BaseModel):
    """One value before and after."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    field: str
    before: Any
    after: Any


class StagedRow(BaseModel):
    """What would become of one row, and why it is rejected."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    where: str
    part_id: str | None
    kind: Kind
    reason: str = ""
    changes: tuple[FieldChange, ...] = ()


class StagedImport(BaseModel):
    """What an import would do. ``change`` is what ``apply_import`` makes of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rows: tuple[StagedRow, ...]
    change: CatalogChange

    @property
    def counts(self) -> Mapping[Kind, int]:
        """How many rows are new, changed, unchanged and rejected."""
        found = Counter(row.kind for row in self.rows)
        kinds: tuple[Kind, ...] = ("new", "changed", "unchanged", "rejected")
        return {kind: found[kind] for kind in kinds}


class _Stage:
    def __init__(self, repo: CatalogRepository, file: str) -> None:
        self._repo = repo
        self._file = file
        self._seen: dict[str, str] = {}
        self._added: list[Part] = []
        self._replaced: list[Part] = []
        self._facts: list[FactsChange] = []
        self._prices: dict[str, Price | None] = {}

    def row(self, row: ReadRow) -> StagedRow:
        part = row.part
        if part is None:
            return StagedRow(where=row.where, part_id=None, kind="rejected", reason=row.reason)
        if part.id in self._seen:
            reason = f"the id {part.id} stands in {self._seen[part.id]} already"
            return StagedRow(where=row.where, part_id=part.id, kind="rejected", reason=reason)
        self._seen[part.id] = row.where
        current = self._repo.get(part.id)
        if current is None:
            self._added.append(part)
            return StagedRow(where=row.where, part_id=part.id, kind="new")
        if current.category != part.category:
            reason = f"{part.id} is of category {current.category} in the catalog, {part.category} in the file"
            return StagedRow(where=row.where, part_id=part.id, kind="rejected", reason=reason)
        changes = self._own(row, part, current) if self._repo.is_own(part.id) else self._shipped(row, part, current)
        return StagedRow(
            where=row.where, part_id=part.id, kind="changed" if changes else "unchanged", changes=tuple(changes)
        )

    def _shipped(self, row: ReadRow, part: Part, current: Part) -> list[FieldChange]:
        facts = _facts(row, part, current)
        for change in facts:
            origin = part.source_of(change.field)
            source = f"import of {self._file}; {origin.source}"
            mine = Provenance(source=source, as_of=origin.as_of, confidence=Confidence.YOURS, author=origin.author)
            value = part.spec.model_dump(mode="json")[change.field]
            self._facts.append(FactsChange(part_id=part.id, values={change.field: value}, origin=mine))
        price = _price(part, current)
        if price:
            self._prices[part.id] = part.price
        return facts + price

    def _own(self, row: ReadRow, part: Part, current: Part) -> list[FieldChange]:
        identity = [
            FieldChange(field=field, before=getattr(current, field), after=getattr(part, field))
            for field in IDENTITY
            if field in row.given and getattr(part, field) != getattr(current, field)
        ]
        facts = _facts(row, part, current)
        changes = identity + facts + _price(part, current)
        if changes:
            values = {change.field: getattr(part.spec, change.field) for change in facts}
            origins = {change.field: part.source_of(change.field) for change in facts}
            self._replaced.append(
                current.model_copy(
                    update={change.field: change.after for change in identity}
                    | {
                        "spec": current.spec.model_copy(update=values),
                        "field_provenance": {**current.field_provenance, **origins},
                        "price": part.price or current.price,
                    }
                )
            )
        return changes

    def change(self) -> CatalogChange:
        return CatalogChange(
            added=tuple(self._added),
            replaced=tuple(self._replaced),
            facts=tuple(self._facts),
            prices=self._prices,
        )


def stage(rows: Iterable[ReadRow], repo: CatalogRepository, file: str) -> StagedImport:
    """What ``rows`` of ``file`` would change. An empty cell says nothing: an import never makes a fact unknown.

    New parts become the user's own. Facts of a shipped part that differ become the user's overrides, whatever
    confidence the file claims; its name and vendor stay.
    """
    staging = _Stage(repo, file)
    staged = tuple(staging.row(row) for row in rows)
    return StagedImport(rows=staged, change=staging.change())


def _facts(row: ReadRow, part: Part, current: Part) -> list[FieldChange]:
    return [
        FieldChange(field=field, before=getattr(current.spec, field), after=getattr(part.spec, field))
        for field in type(part.spec).model_fields
        if field in row.given and getattr(part.spec, field) != getattr(current.spec, field)
    ]


def _price(part: Part, current: Part) -> list[FieldChange]:
    if part.price is None or part.price == current.price:
        return []
    return [FieldChange(field="price", before=current.price, after=part.price)]
