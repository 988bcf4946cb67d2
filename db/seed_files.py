"""Reads and writes catalog CSV files: one file per category, one line per part, header derived from the spec model.

Lists and mappings stand as JSON in their cell, truth as ``yes`` and ``no``, and an empty cell means *unknown*.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal, TextIO, get_args, get_origin

from app.domain.errors import UserError
from app.domain.parts import CATEGORIES, Part
from app.domain.parts.parsing import parse_part

IDENTITY = ("id", "vendor", "name", "mpn", "launch_year", "status")
PRICE = ("price_amount", "price_currency", "price_as_of", "price_basis", "price_source")
OFFER = ("price_supplier", "price_region", "price_valid_until", "price_in_stock", "price_lead_days")
ORIGIN = ("source", "source_date", "confidence", "field_provenance", "notes")


def header(category: str) -> list[str]:
    """The column names of a category's CSV."""
    return [*IDENTITY, *PRICE, *ORIGIN, *CATEGORIES[category].model_fields]


def export_header(category: str) -> list[str]:
    """The column names of an exported table: those of the seed, and what prices of the user's tell beyond."""
    return [*IDENTITY, *PRICE, *OFFER, *ORIGIN, *CATEGORIES[category].model_fields]


def read_parts(path: Path, category: str) -> Iterator[Part]:
    """The parts of one CSV file; raises ``UserError`` naming file, line and field."""
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            yield part_from_row(row, category, f"{path.name} line {number}")


def part_from_row(row: dict[str, str], category: str, where: str) -> Part:
    """One part from the text of a CSV line."""
    unknown = set(row) - set(export_header(category))
    if unknown:
        raise UserError(f"{where}: no such column for {category}: {', '.join(sorted(map(str, unknown)))}.")
    data: dict[str, Any] = {key: row[key] for key in IDENTITY if row.get(key)}
    data["category"] = category
    data["notes"] = row.get("notes") or ""
    data["provenance"] = {
        "source": row.get("source"),
        "as_of": row.get("source_date") or None,
        "confidence": row.get("confidence"),
    }
    if row.get("field_provenance"):
        data["field_provenance"] = _json(row["field_provenance"], where, "field_provenance")
    if row.get("price_amount"):
        data["price"] = {key.removeprefix("price_"): row.get(key) or "" for key in PRICE}
        data["price"] |= {key.removeprefix("price_"): row[key] for key in OFFER if row.get(key)}
    facts = CATEGORIES[category].model_fields
    data["spec"] = {
        name: row[name] if is_text(fact.annotation) else _value(row[name], where, name)
        for name, fact in facts.items()
        if row.get(name)
    }
    return parse_part(data, where)


def write_parts(parts: Iterable[Part], category: str, file: TextIO) -> None:
    """Writes parts of one category so that ``read_parts`` gives them back."""
    writer = csv.DictWriter(file, header(category), lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    for part in parts:
        writer.writerow(row_from_part(part))


def row_from_part(part: Part) -> dict[str, str]:
    """One CSV line of a part."""
    plain = part.model_dump(mode="json")
    row = {key: _text(plain[key]) for key in IDENTITY}
    price = plain["price"] or {}
    row |= {key: _text(price.get(key.removeprefix("price_"))) for key in (*PRICE, *OFFER)}
    origin = plain["provenance"]
    row |= {"source": origin["source"], "source_date": origin["as_of"], "confidence": origin["confidence"]}
    row |= {"field_provenance": _text(plain["field_provenance"] or None), "notes": part.notes}
    return row | {name: _text(value) for name, value in plain["spec"].items()}


def is_text(annotation: Any) -> bool:
    """Whether a fact of this type is text as it stands, whatever it begins with."""
    return any(kind is str or get_origin(kind) is Literal for kind in get_args(annotation))


def unknown_on_purpose(part: Part) -> frozenset[str]:
    """The facts that the user set unknown over a shipped value: a table says so, where an empty cell says nothing."""
    return frozenset(name for name in part.overrides if getattr(part.spec, name, None) is None)


def _value(text: str, where: str, field: str) -> Any:
    if text[0] in "[{":
        return _json(text, where, field)
    return {"yes": True, "no": False}.get(text, text)


def _json(text: str, where: str, field: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise UserError(f"{where}: {field}: not valid JSON ({error}).") from None


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return str(value)
