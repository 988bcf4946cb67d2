"""From OpenDB documents to parts of the catalog, each document accounted for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from app.domain.attribution import OPENDB_IDS, OPENDB_SOURCE
from app.domain.errors import UserError
from app.domain.parts import CATEGORIES, AcceleratorSpec, Confidence, Part, Provenance, Spec
from app.services.ports import ReadRow
from db.importers.opendb import documents as files
from db.importers.opendb.boards import motherboard
from db.importers.opendb.cards import chip_key, graphics_card, network_card
from db.importers.opendb.chips import FAMILY_FACTS, memory_kit, processor
from db.importers.opendb.housing import case, cooler, drive, fan, power_supply
from db.importers.opendb.tables import maker_of, part_number
from db.importers.opendb.values import Document, Facts, count, part_of, text, words

LONGEST_NAME = 300
YEARS = (1995, 2035)
_ID = re.compile(r"[0-9a-f][0-9a-f-]{7,63}")
_LOOSE = re.compile(r"[^\w+]+")


class OpenDb:
    """Reads a copy of OpenDB. ``catalog`` gives the shipped parts that fill what OpenDB's forms have no place for."""

    def __init__(self, catalog: Iterable[Part] = (), today: date | None = None) -> None:
        self._today = today or date.today()  # noqa: DTZ011 (a calendar day where the user is)
        self._chips: dict[tuple[str, int], tuple[str, AcceleratorSpec]] = {}
        self._families: dict[tuple[str, str], dict[str, Any]] = {}
        self._origins: dict[tuple[date, str], Provenance] = {}
        for part in catalog:
            self._learn(part)

    def read(self, path: Path) -> Iterator[ReadRow]:
        """Every document of a folder or packed file as a row; raises ``UserError`` where there is none of OpenDB."""
        found = files.sources(path)
        if not found:
            raise UserError(
                f"{path}: no OpenDB files are found there.",
                hint="Choose a folder of the repository, or packed files named after a category as CPU.jsonl.gz.",
            )
        for source in found:
            for item in files.documents(source):
                yield self._row(item, source)

    def _learn(self, part: Part) -> None:
        spec = part.spec
        if isinstance(spec, AcceleratorSpec) and spec.vram_gib and part.vendor in ("NVIDIA", "AMD", "Intel"):
            if "Laptop" not in part.name and "Max-Q" not in part.name:
                self._chips.setdefault(chip_key(part.name, spec.vram_gib), (part.id, spec))
        elif part.category == "cpu":
            facts = {name: getattr(spec, name) for name in (*FAMILY_FACTS, "family", "socket")}
            key = (str(facts.pop("family")), str(facts.pop("socket")))
            known = self._families.setdefault(key, {name: value for name, value in facts.items() if value is not None})
            for name in [name for name in known if known[name] != facts[name]]:
                del known[name]  # its members differ

    def _row(self, item: files.Found, source: files.Source) -> ReadRow:
        if item.reason:
            return ReadRow(where=item.where, reason=item.reason)
        if not isinstance(item.document, dict):
            return ReadRow(where=item.where, reason="it is no JSON object")
        document: Document = item.document
        about = part_of(document, "metadata")
        key = (text(document, "opendb_id") or item.key).lower()
        name = _printable(text(about, "name"))
        if not _ID.fullmatch(key):
            return ReadRow(where=item.where, reason=f"opendb_id: '{key[:40]}' is no id")
        if not name:
            return ReadRow(where=item.where, reason="metadata.name: it has no name")
        if len(name) > LONGEST_NAME:
            return ReadRow(where=item.where, reason=f"metadata.name: longer than {LONGEST_NAME} characters")
        verified = _day(text(about, "last_manually_spec_verified_at"))
        facts = self._facts(source.category, document, verified is not None)
        return self._part(item.where, f"{OPENDB_IDS}{key}", source, name, about, verified, facts)

    def _facts(self, category: str, document: Document, checked: bool) -> Facts:
        if category == "CPU":
            return processor(document, self._families)
        if category == "GPU":
            return graphics_card(document, self._chips)
        if category == "Motherboard":
            return motherboard(document, checked)
        return _READERS[category](document)

    def _part(
        self, where: str, part_id: str, source: files.Source, name: str, about: Document, verified: date | None,
        facts: Facts,
    ) -> ReadRow:  # fmt: skip
        category = files.CATEGORIES[source.category]
        try:
            spec = _spec(CATEGORIES[category], facts)
            as_of = min(verified or source.as_of, self._today)
            year = count(about, "releaseYear")
            part = Part(
                id=part_id,
                category=category,
                vendor=maker_of(_printable(text(about, "manufacturer")), name),
                name=name,
                mpn=part_number(words(about, "part_numbers")),
                launch_year=year if year and YEARS[0] <= year <= YEARS[1] else None,
                spec=spec,
                provenance=self._origin(as_of, "", Confidence.COMMUNITY),
                field_provenance=self._doubtful(facts, as_of),
                notes="; ".join(facts.notes),
            )
        except ValidationError as error:
            fault = error.errors(include_url=False, include_input=False)[0]
            return ReadRow(where=where, reason=f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}")
        return ReadRow(
            where=where,
            part=part,
            given=None,
            doubts=tuple(facts.doubts),
            name_key=f"{category} {_LOOSE.sub(' ', name.lower()).strip()}",
            rank=1 if verified else 0,
        )

    def _doubtful(self, facts: Facts, as_of: date) -> Mapping[str, Provenance]:
        origins = {field: self._origin(as_of, why, Confidence.RECALLED) for field, why in facts.low.items()}
        for field, why in facts.derived.items():
            origins[field] = self._origin(as_of, why, Confidence.DERIVED)
        return origins

    def _origin(self, as_of: date, why: str, confidence: Confidence) -> Provenance:
        """One object for all parts of the same origin, of which there are tens of thousands; each ``why`` has one
        confidence.
        """
        found = self._origins.get((as_of, why))
        if found is None:
            source = f"{OPENDB_SOURCE}; {why}" if why else OPENDB_SOURCE
            found = self._origins[as_of, why] = Provenance(source=source, as_of=as_of, confidence=confidence)
        return found


_READERS = {
    "RAM": memory_kit,
    "Storage": drive,
    "PSU": power_supply,
    "PCCase": case,
    "CPUCooler": cooler,
    "CaseFan": fan,
    "NetworkCard": network_card,
}


def _spec(model: type[Spec], facts: Facts) -> Spec:
    """The facts as a spec. What lies outside of any plausible range is left unknown, and a note says so."""
    try:
        return model.model_validate(facts.values)
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            field = str(fault["loc"][0])
            if field in facts.values:
                facts.notes.append(f"{field} left unknown: OpenDB has {str(facts.values.pop(field))[:60]}")
                facts.low.pop(field, None)
                facts.derived.pop(field, None)
        return model.model_validate(facts.values)


def _printable(value: str) -> str:
    if value.isprintable() and "  " not in value:
        return value
    return " ".join("".join(sign if sign.isprintable() else " " for sign in value).split())


def _day(stamp: str) -> date | None:
    try:
        return date.fromisoformat(stamp[:10])
    except ValueError:
        return None
