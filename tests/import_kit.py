"""What tests of the importers share: a service over a catalog in memory."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from app.domain.parts import Part
from app.domain.parts.parsing import parse_part
from app.services.catalog_import_mapping import MappingMemory
from app.services.catalog_import_words import known_words
from app.services.catalog_imports import ImportService
from db.importers.files import PartFiles
from tests.fakes import FakeCatalog

TODAY = date(2026, 11, 21)
ORIGIN = {"source": "vendor data sheet", "as_of": "2026-01-02", "confidence": "vendor"}


class FakeSettings:
    """``SettingsRepository`` in memory."""

    def __init__(self) -> None:
        self._values: dict[str, Any] = {}

    def get(self, key: str) -> Any | None:
        return self._values.get(key)

    def set(self, key: str, value: Any) -> None:
        self._values[key] = value


class Imports(ImportService):
    """The service, with its catalog at hand."""

    def __init__(self, repo: FakeCatalog) -> None:
        super().__init__(repo, PartFiles(known_words()), MappingMemory(FakeSettings()), today=lambda: TODAY)
        self.repo = repo


def importing(shipped: Iterable[Part] = ()) -> Imports:
    """A service over ``shipped`` parts."""
    return Imports(FakeCatalog(tuple(shipped)))


def make_part(part_id: str, category: str = "accelerator", mpn: str | None = None, **spec: object) -> Part:
    """A part with the given facts."""
    data = {"id": part_id, "category": category, "vendor": "Example", "name": part_id.upper(), "mpn": mpn}
    return parse_part({**data, "spec": spec, "provenance": ORIGIN})
