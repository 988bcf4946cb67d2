"""A new part in plain columns, JSON as text: made once while staging, stored as it is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from pydantic_core import to_json

from app.domain.parts import Part, Provenance
from app.domain.parts.parsing import parse_part


class NewPart(NamedTuple):
    """The columns of a part; ``spec``, ``price``, ``provenance`` and ``field_provenance`` are JSON texts."""

    id: str
    category: str
    vendor: str
    name: str
    mpn: str | None
    launch_year: int | None
    status: str
    spec: str
    price: str | None
    provenance: str
    field_provenance: str
    notes: str

    def part(self) -> Part:
        """The part itself."""
        data = self._asdict()
        for field in ("spec", "price", "provenance", "field_provenance"):
            data[field] = json.loads(data[field]) if data[field] is not None else None
        return parse_part(data, self.id)


MOST_TEXTS = 5_000
Texts = dict[int, tuple[Provenance, str]]
"""The JSON of origins by their identity; each is kept with its text, so that its identity stays its own."""


def plain_part(part: Part, texts: Texts) -> tuple[str | int | None, ...]:
    """The columns of ``part``. ``texts`` remembers the JSON of origins, which thousands of parts share."""
    spec = part.spec.__pydantic_serializer__.to_json(part.spec, exclude_none=True).decode()
    price = to_json(part.price).decode() if part.price is not None else None
    return (
        part.id, part.category, part.vendor, part.name, part.mpn, part.launch_year, part.status, spec, price,
        _origin(part.provenance, texts), _origins(part.field_provenance, texts), part.notes,
    )  # fmt: skip


def _origins(origins: Mapping[str, Provenance], texts: Texts) -> str:
    if not origins:
        return "{}"
    return "{" + ",".join(f'"{field}":{_origin(origin, texts)}' for field, origin in origins.items()) + "}"


def _origin(origin: Provenance, texts: Texts) -> str:
    found = texts.get(id(origin))
    if found is None:
        if len(texts) >= MOST_TEXTS:
            texts.clear()  # a source whose parts share nothing
        found = texts[id(origin)] = (origin, to_json(origin).decode())
    return found[1]
