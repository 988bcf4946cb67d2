"""Editing, importing and exporting the catalog."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFault, UserError
from app.domain.parts import Part, Price
from app.services.catalog import CatalogService
from app.services.catalog_import_mapping import MappingMemory
from app.services.catalog_import_words import known_words
from app.services.catalog_imports import ImportService
from db.importers.files import PartFiles
from db.importers.own_files import OwnFiles
from tests.db.sample_parts import SHIPPED, make_part
from tests.fakes import FakeCatalog
from tests.import_kit import FakeSettings

TODAY = date(2026, 5, 6)


@pytest.fixture
def service() -> CatalogService:
    return over(SHIPPED)


def over(shipped: tuple[Part, ...]) -> CatalogService:
    catalog = FakeCatalog(shipped)
    imports = ImportService(catalog, PartFiles(known_words()), MappingMemory(FakeSettings()), today=lambda: TODAY)
    return CatalogService(catalog, OwnFiles(), today=lambda: TODAY, imports=imports)


def test_an_unknown_id_names_its_neighbours(service: CatalogService) -> None:
    with pytest.raises(UserError, match="Did you mean card-48"):
        service.show("card-480")
    with pytest.raises(UserError, match="no category 'gpu'"):
        service.list("gpu")


def test_edits_are_marked_as_the_users_and_can_be_taken_back(service: CatalogService) -> None:
    part = service.edit("card-48", {"tdp_w": 250, "length_mm": 267}, source=" nvidia-smi ", author="Ann")
    origin = part.source_of("tdp_w")
    assert (origin.source, origin.as_of, origin.confidence, origin.author) == ("nvidia-smi", TODAY, "yours", "Ann")
    assert service.revert("card-48", ["tdp_w"]).overrides == ("length_mm",)
    assert service.revert("card-48") == SHIPPED[0]
    assert service.edit("card-48", {"tdp_w": 250}).source_of("tdp_w").source == "entered by hand"


def test_archive_restore_delete(service: CatalogService) -> None:
    service.archive("card-48")
    assert "card-48" not in [part.id for part in service.list()]
    service.restore("card-48")
    assert service.show("card-48") == SHIPPED[0]
    service.add(make_part("mine"))
    service.delete("mine")
    with pytest.raises(UserError, match="mine"):
        service.show("mine")


@pytest.mark.parametrize("name", ["parts.json", "folder", "accelerator.csv", "some.csv"])
def test_an_export_comes_back_unchanged(service: CatalogService, tmp_path: Path, name: str) -> None:
    service.edit("card-48", {"power_connectors": [{"pin16": 1}, {"pcie8": 3}], "cooling": None, "ecc": True})
    price = Price(amount=Decimal("1999.50"), currency="EUR", as_of=TODAY, basis="quote", source="Reseller, Ltd")
    service.price("card-24", price)
    service.add(make_part("mine", name='Odd "name", ä', tdp_w=12))
    category = "accelerator" if name.endswith(".csv") else None
    count = service.export(tmp_path / name, category)
    assert count == (4 if category else 5)
    staged = service.imports.stage(tmp_path / name)
    assert dict(staged.counts) == {"new": 0, "changed": 0, "unchanged": count, "rejected": 0}
    elsewhere = over(())
    elsewhere.imports.apply(elsewhere.imports.stage(tmp_path / name))
    for part in service.list(category):
        kept = elsewhere.show(part.id)
        assert (kept.spec, kept.price, kept.name) == (part.spec, part.price, part.name)
        assert kept.field_provenance == part.field_provenance


CSV = """id,vendor,name,tdp_w,vram_gib,price_amount,price_currency,price_as_of,price_basis,source,source_date,confidence
card-48,Example,Card 48GB,280,,1000,EUR,2026-05-01,list,Sheet,2026-05-01,vendor
card-24,Example,Card 24GB,450,24,,,,,Sheet,2026-05-01,vendor
new-card,Example,New,100,16,,,,,Sheet,2026-05-01,vendor
bad-card,Example,Bad,-5,16,,,,,Sheet,2026-05-01,vendor
new-card,Example,Again,100,16,,,,,Sheet,2026-05-01,vendor
no-source,Example,None,100,16,,,,,,,
psu-1200,Example,Twelve,100,16,,,,,Sheet,2026-05-01,vendor
,Example,Nameless,100,16,,,,,Sheet,2026-05-01,vendor
long,Example,Long,100,16,,,,,Sheet,2026-05-01,vendor,extra
"""


def test_an_import_is_staged_and_bad_rows_say_why(service: CatalogService, tmp_path: Path) -> None:
    file = tmp_path / "accelerator.csv"
    file.write_text(CSV, encoding="utf-8")
    staged = service.imports.stage(file)
    assert dict(staged.counts) == {"new": 1, "changed": 1, "unchanged": 1, "rejected": 6}
    assert service.list() == CatalogService(FakeCatalog(SHIPPED)).list()
    reasons = {row.where: row.reason for row in staged.rows("rejected")}
    expected = {5: "tdp_w", 6: "line 4", 7: "source", 8: "category psu", 9: "no id", 10: "more cells"}
    assert {int(where.split()[-1]) for where in reasons} == set(expected)
    for line, words in expected.items():
        assert words in reasons[f"accelerator.csv line {line}"]

    service.imports.apply(staged)
    card = service.show("card-48")
    assert card.spec.model_dump(exclude_none=True) == {**SHIPPED[0].spec.model_dump(exclude_none=True), "tdp_w": 280}
    assert (card.price.amount, card.overrides) == (Decimal(1000), ("tdp_w",))  # type: ignore[union-attr]
    origin = card.source_of("tdp_w")
    assert (origin.confidence, origin.source) == ("yours", "import of accelerator.csv; Sheet")
    assert service.is_own("new-card")
    assert service.show("new-card").provenance.confidence == "vendor"
    assert dict(service.imports.stage(file).counts) == {"new": 0, "changed": 0, "unchanged": 3, "rejected": 6}


def test_own_parts_are_updated_by_an_import(service: CatalogService, tmp_path: Path) -> None:
    service.add(make_part("mine", name="Old name", tdp_w=12, vram_gib=8))
    service.archive("mine")
    file = tmp_path / "accelerator.csv"
    file.write_text(
        "id;vendor;name;tdp_w;source;source_date;confidence\nmine;Example;New name;15;Sheet;2026-05-01;vendor\n",
        encoding="utf-8-sig",
    )
    staged = service.imports.stage(file)
    assert [(change.field, change.after) for change in staged.row(0).changes] == [("name", "New name"), ("tdp_w", 15)]
    service.imports.apply(staged)
    service.restore("mine")
    mine = service.show("mine")
    assert (mine.name, mine.status) == ("New name", "active")
    assert mine.spec.model_dump(exclude_none=True) == {"tdp_w": 15, "vram_gib": 8}


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("parts.csv", b"hello\nworld\n", "which part a row is about"),
        ("parts.csv", b"id,name,source,confidence\na,b,c,vendor\n", "not clear"),
        ("parts.csv", b"", "no line that names the columns"),
        ("psu.csv", b"id,name,source,confidence\n\xff\xfe,b,c,vendor\n", "not UTF-8"),
        ("parts.json", b"[1, 2]", "expected an object"),
        ("parts.json", b'{"format": "rigwright-parts", "version": 9, "parts": []}', "version 9"),
        ("parts.json", b'{"format": "rigwright-parts", "version": 1}', "expected a list"),
        ("parts.json", b"{", "not valid JSON"),
        ("parts.json", b"[" * 100_000, "not valid JSON"),
        ("missing.csv", None, "cannot be read"),
        ("empty", "folder", "no CSV file"),
    ],
)
def test_files_that_are_none_of_ours(
    service: CatalogService, tmp_path: Path, name: str, content: bytes | str | None, message: str
) -> None:
    path = tmp_path / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content:
        path.mkdir()
    with pytest.raises(UserError, match=message):
        service.imports.stage(path)


def test_json_rows_are_rejected_one_by_one(service: CatalogService, tmp_path: Path) -> None:
    good = make_part("fine").model_dump(mode="json")
    rows = [good, 7, {**good, "id": "Not An Id"}, {**good, "id": "b", "category": "gpu"}, {"id": "c"}]
    file = tmp_path / "parts.json"
    file.write_text(json.dumps({"format": "rigwright-parts", "version": 1, "parts": rows}), encoding="utf-8")
    staged = service.imports.stage(file)
    assert [row.kind for row in staged.rows()] == ["new", "rejected", "rejected", "rejected", "rejected"]
    assert all(row.reason for row in staged.rows("rejected"))


def test_what_cannot_be_exported(service: CatalogService, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="one category"):
        service.export(tmp_path / "all.csv")
    with pytest.raises(UserError, match="no parts"):
        service.export(tmp_path / "nic.csv", "nic")
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        service.export(tmp_path / "no" / "such" / "parts.json")
