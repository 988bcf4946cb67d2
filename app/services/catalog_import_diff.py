"""A row of a file against the part as it stands: what would change, and what the user's own values hold back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.domain.parts import Confidence, Part, Provenance
from app.services.catalog_import_model import FieldChange
from app.services.catalog_log import CatalogChange, FactsChange
from app.services.ports import ReadRow

IDENTITY = ("vendor", "name", "mpn", "launch_year", "status", "notes")
IMPORTED = "import of "
"""How the source of an imported override begins: such values are not the user's own."""


def is_mine(part: Part, field: str) -> bool:
    """Whether the user entered the value of a field by hand; imported values are not theirs."""
    origin = part.source_of(field)
    return origin.confidence is Confidence.YOURS and not origin.source.startswith(IMPORTED)


def changes_of(row: ReadRow, part: Part, current: Part, own: bool, overwrite_mine: bool) -> tuple[FieldChange, ...]:
    """What differs. An empty cell says nothing; only Rigwright's own files say that a fact is unknown on purpose.

    Of a shipped part, only facts and price can change; name and vendor stay. What the user entered stays as well,
    unless the file says that its value is the user's too, or it may overwrite them.
    """
    return tuple(
        FieldChange(field, before, after, not overwrite_mine and _held(part, current, field))
        for field, before, after in _differences(row, part, current, own)
    )


def _differences(row: ReadRow, part: Part, current: Part, own: bool) -> Iterator[tuple[str, Any, Any]]:
    given = _told(part) if row.given is None else row.given
    if "status" in given and _archived(part) != _archived(current):
        yield "status", current.status, part.status
    if own:
        for field in IDENTITY:
            before, after = getattr(current, field), getattr(part, field)
            away = field == "status" and (_archived(part) or _archived(current))  # said above, kept beside the part
            if field in given and before != after and not away:
                yield field, before, after
    for field in type(part.spec).model_fields:
        if field in given:
            before, after = getattr(current.spec, field), getattr(part.spec, field)
            if before != after:
                yield field, before, after
    if part.price is not None and part.price != current.price:
        yield "price", current.price, part.price


def _told(part: Part) -> frozenset[str]:
    """All that a part knows, but for whether it is put away: sources that keep parts do not say that."""
    facts = (field for field in type(part.spec).model_fields if getattr(part.spec, field) is not None)
    return frozenset((*facts, *(field for field in IDENTITY if field != "status" and getattr(part, field))))


def _held(part: Part, current: Part, field: str) -> bool:
    if field in IDENTITY:
        return current.provenance.confidence is Confidence.YOURS and part.provenance.confidence is not Confidence.YOURS
    if field == "price":
        return False  # prices have a history: the newest stands, the others are kept
    return is_mine(current, field) and part.source_of(field).confidence is not Confidence.YOURS


def change_for(
    part: Part, current: Part, own: bool, changes: tuple[FieldChange, ...], file: str
) -> CatalogChange | None:
    """The change of the catalog that makes ``changes``, but for those that are held back; ``None`` for none."""
    wanted = [change.field for change in changes if not change.kept]
    if not wanted:
        return None
    facts = [field for field in wanted if field in type(part.spec).model_fields]
    away = {current.id: _archived(part)} if "status" in wanted and _archived(part) != _archived(current) else {}
    if own:
        wanted = [field for field in wanted if not (away and field == "status")]
        return CatalogChange(replaced=(_replaced(part, current, wanted, facts),) if wanted else (), archived=away)
    plain = part.spec.model_dump(mode="json")
    made = tuple(
        FactsChange(part_id=current.id, values={field: plain[field]}, origin=_imported(part.source_of(field), file))
        for field in facts
    )
    return CatalogChange(facts=made, prices={current.id: part.price} if "price" in wanted else {}, archived=away)


def _archived(part: Part) -> bool:
    return part.status == "archived"


def _imported(origin: Provenance, file: str) -> Provenance:
    """The file's word as the user's override of a shipped fact; what the user entered elsewhere stays theirs."""
    if origin.confidence is Confidence.YOURS:
        return origin
    source = origin.source if origin.source.startswith(IMPORTED) else f"{IMPORTED}{file}; {origin.source}"
    return Provenance(source=source, as_of=origin.as_of, confidence=Confidence.YOURS, author=origin.author)


def _replaced(part: Part, current: Part, wanted: list[str], facts: list[str]) -> Part:
    values = {field: getattr(part.spec, field) for field in facts}
    origins = {field: part.source_of(field) for field in facts}
    identity = {field: getattr(part, field) for field in wanted if field in IDENTITY}
    return current.model_copy(
        update={
            **identity,
            "spec": current.spec.model_copy(update=values),
            "field_provenance": {**current.field_provenance, **origins},
            "price": part.price if "price" in wanted else current.price,
        }
    )
