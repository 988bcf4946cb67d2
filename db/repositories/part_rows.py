"""Parts to rows and back, and the shipped row under the user's own facts. Rows are columns with JSON values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.errors import UserError
from app.domain.parts import Part, Spec
from app.domain.parts.parsing import parse_spec, spec_model
from app.domain.validation import parse
from db.catalog_layer import ARCHIVED, PRICE, Columns, Slice

COLUMNS = (
    *("id", "category", "vendor", "name", "mpn", "launch_year", "status"),
    *("spec", "price", "provenance", "field_provenance", "notes"),
)
_PLAIN = ("id", "category", "vendor", "name", "mpn", "launch_year", "status", "notes")


def columns_of(part: Part) -> Columns:
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


def known_facts(category: str, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts without those that their category no longer has."""
    known = spec_model(category).model_fields
    return {name: value for name, value in facts.items() if name in known}


def effective_columns(part: Slice) -> Columns | None:
    """A part as it stands: the user's own, or the shipped one under their values. ``None`` where there is none.

    Besides the columns of a row it has ``overrides`` (names) and ``shipped`` (the facts under them).
    """
    row = part.own or part.shipped
    if row is None:
        return None
    found = {**row, "overrides": [], "shipped": {}}
    found["spec"] = known_facts(row["category"], row["spec"])
    if part.archived:
        found["status"] = ARCHIVED
    if part.own is not None or not part.overrides:
        return found
    usable = usable_overrides(row, part.overrides)
    origins = {name: _origin(state) for name, state in usable.items()}
    price = part.overrides.get(PRICE)
    if price is not None:
        found["price"] = price["value"]
        origins[PRICE] = _price_origin(price["value"])
    changed = {name: state["value"] for name, state in usable.items() if state["value"] is not None}
    kept = {name: value for name, value in found["spec"].items() if name not in usable}
    return found | {
        "spec": {**kept, **changed},
        "field_provenance": {**row["field_provenance"], **origins},
        "overrides": sorted(usable),
        "shipped": {name: row["spec"].get(name) for name in usable},
    }


def usable_overrides(row: Columns, overrides: Mapping[str, Columns]) -> dict[str, Columns]:
    """The user's facts that fit the part. One that its category no longer has, or whose range was narrowed since,
    stays stored, unused.
    """
    known = spec_model(row["category"]).model_fields
    usable = {name: state for name, state in overrides.items() if name in known}
    if not usable or _holds(row, {name: state["value"] for name, state in usable.items()}):
        return usable
    return {name: state for name, state in usable.items() if _holds(row, {name: state["value"]})}


def part_of(columns: Mapping[Any, Any]) -> Part:
    """The part of columns that ``effective_columns`` made; raises ``UserError`` for damaged ones."""
    category, part_id = columns["category"], columns["id"]
    shipped = parse_spec(category, columns["shipped"], part_id) if columns["shipped"] else None
    price, origins = columns["price"], columns["field_provenance"]
    whole = {
        **{name: columns[name] for name in _PLAIN},
        "spec": parse_spec(category, columns["spec"], part_id),
        "price": price or None,
        "provenance": columns["provenance"],
        "field_provenance": origins,
        "overrides": tuple(columns["overrides"]),
        "shipped": {name: getattr(shipped, name) for name in columns["shipped"]},
    }
    return parse(Part, whole, part_id)


def _holds(row: Columns, values: Mapping[str, Any]) -> bool:
    try:
        parse_spec(row["category"], {**known_facts(row["category"], row["spec"]), **values}, row["id"])
    except UserError:
        return False
    return True


def _origin(state: Columns) -> Columns:
    return {name: state[name] for name in ("source", "as_of", "confidence", "author")}


def _price_origin(price: Columns) -> Columns:
    source = price["source"] or "entered by hand"
    return {"source": source, "as_of": price["as_of"], "confidence": "yours", "author": None}
