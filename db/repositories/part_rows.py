"""Parts to rows and back, and the shipped row under the user's own facts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.domain.errors import UserError
from app.domain.parts import Part, Price, Provenance, Spec
from app.domain.parts.parsing import parse_spec, spec_model
from db.schema import OverrideRow, OwnPartRow, OwnPriceRow, PartRow


def columns_of(part: Part) -> dict[str, Any]:
    """The columns of a part's row."""
    return {
        "id": part.id,
        "category": part.category,
        "vendor": part.vendor,
        "name": part.name,
        "mpn": part.mpn,
        "launch_year": part.launch_year,
        "status": part.status,
        "spec": plain_facts(part.spec),
        "price": part.price.model_dump(mode="json") if part.price else None,
        "provenance": part.provenance.model_dump(mode="json"),
        "field_provenance": {name: origin.model_dump(mode="json") for name, origin in part.field_provenance.items()},
        "notes": part.notes,
    }


def plain_facts(spec: Spec) -> dict[str, Any]:
    """The known facts as JSON values."""
    return spec.model_dump(mode="json", exclude_none=True)


def part_of(row: PartRow | OwnPartRow) -> Part:
    """The part of a row, as stored."""
    known = spec_model(row.category).model_fields
    spec = {name: value for name, value in row.spec.items() if name in known}
    return Part(
        id=row.id,
        category=row.category,
        vendor=row.vendor,
        name=row.name,
        mpn=row.mpn,
        launch_year=row.launch_year,
        status=row.status,
        spec=parse_spec(row.category, spec, row.id),
        price=Price.model_validate(row.price) if row.price else None,
        provenance=Provenance.model_validate(row.provenance),
        field_provenance={name: Provenance.model_validate(value) for name, value in row.field_provenance.items()},
        notes=row.notes,
    )


def with_overrides(part: Part, rows: list[OverrideRow]) -> Part:
    """A shipped part with the user's facts over it. Facts that its category no longer has stay stored, unused."""
    known = type(part.spec).model_fields
    usable = {row.field: row for row in rows if row.field in known}
    if not usable:
        return part
    values = {name: row.value for name, row in usable.items()}
    try:
        spec = changed_spec(part, values)
    except UserError:  # a range was narrowed since; take what still holds, one by one
        usable = {name: row for name, row in usable.items() if _holds(part, name, row.value)}
        spec = changed_spec(part, {name: row.value for name, row in usable.items()})
    origins = {name: _origin(row) for name, row in usable.items()}
    return part.model_copy(
        update={
            "spec": spec,
            "field_provenance": {**part.field_provenance, **origins},
            "overrides": tuple(sorted(usable)),
            "shipped": {name: getattr(part.spec, name) for name in usable},
        }
    )


def with_price(part: Part, row: OwnPriceRow | None) -> Part:
    """A shipped part at the user's own price; ``field_provenance["price"]`` says that it is theirs."""
    if row is None:
        return part
    price = Price.model_validate(
        {
            "amount": row.amount,
            "currency": row.currency,
            "as_of": row.as_of,
            "basis": row.basis,
            "source": row.source,
        }
    )
    origin = own_price_origin(price)
    return part.model_copy(update={"price": price, "field_provenance": {**part.field_provenance, "price": origin}})


def own_price_origin(price: Price) -> Provenance:
    """Where a price that the user entered comes from."""
    return Provenance.model_validate(
        {"source": price.source or "entered by hand", "as_of": price.as_of, "confidence": "yours"}
    )


def changed_spec(part: Part, values: Mapping[str, Any]) -> Spec:
    """The facts of ``part`` with ``values`` in them; raises ``UserError`` naming a wrong field or value."""
    merged = {**plain_facts(part.spec), **values}
    return parse_spec(part.category, merged, part.id)


def _holds(part: Part, field: str, value: Any) -> bool:
    try:
        changed_spec(part, {field: value})
    except UserError:
        return False
    return True


def _origin(row: OverrideRow) -> Provenance:
    return Provenance.model_validate(
        {
            "source": row.source,
            "as_of": date.fromisoformat(row.as_of),
            "confidence": row.confidence,
            "author": row.author,
        }
    )
