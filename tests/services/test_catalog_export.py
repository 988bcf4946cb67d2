"""Exports come back exactly, whatever the texts hold; no cell of them is a formula; the notices go along."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from app.domain.cells import FORMULA_STARTS, defused, undefused
from app.domain.errors import UserError
from app.domain.parts import Part, Price, Provenance
from app.services.catalog import CatalogService
from db.importers.own_files import OwnFiles
from db.importers.own_sheets import escaped, unescaped
from db.seeding import SEED_DIR, seed_parts
from tests.db.sample_parts import make_part
from tests.fakes import FakeCatalog
from tests.import_kit import Imports

FORMATS = ("json", "yaml", "csv", "xlsx", "zip", "folder")
NASTY = st.text(
    st.one_of(
        st.sampled_from("=+-@\t\r\n'\",; [{0\x00\x0b\x1f\ufffe\u202e\u00a0ä漢_xX"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=12,
) | st.sampled_from(
    [
        "=1+1",
        "'=1+1",
        "''",
        "'",
        " =A1",
        "_x000D_",
        "_x005F_x000D_",
        "yes",
        "no",
        "[1",
        "{}",
        "-5",
        "1e5",
        "007",
        "\r\n",
    ]
)
DAYS = st.dates(date(2026, 1, 1), date(2027, 1, 1))
SOME = NASTY.filter(bool)


@st.composite
def parts(draw: st.DrawFn) -> Part:
    part = make_part(
        "odd", "motherboard", draw(SOME),
        chipset=draw(st.none() | SOME), socket=draw(st.none() | SOME), ecc=draw(st.none() | st.booleans()),
        memory_qvl=draw(st.none() | st.lists(NASTY, max_size=3)), width_mm=draw(st.none() | st.floats(100, 600)),
    )  # fmt: skip
    amount = draw(st.decimals(0, 10**9, places=2) | st.decimals(0, 1, places=8))
    price = Price(amount=amount, currency="EUR", as_of=date(2026, 1, 2), basis=draw(SOME), source=draw(NASTY))
    offer = {
        "supplier": draw(st.none() | SOME),
        "region": draw(st.none() | SOME),
        "valid_until": draw(st.none() | DAYS),
    }
    price = price.model_copy(update=offer)
    origin = Provenance(source=draw(SOME), as_of=date(2026, 1, 2), confidence="vendor", author=draw(st.none() | SOME))
    update = {
        "vendor": draw(SOME), "mpn": draw(st.none() | SOME), "notes": draw(NASTY),
        "price": draw(st.none() | st.just(price)), "field_provenance": draw(st.just({}) | st.just({"ecc": origin})),
        "provenance": origin.model_copy(update={"author": None}),
    }  # fmt: skip
    return part.model_copy(update=update)


def place(folder: Path, kind: str) -> Path:
    return folder / ("tables" if kind == "folder" else f"motherboard.{kind}")


@pytest.mark.parametrize("kind", FORMATS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(part=parts())
def test_every_text_comes_back(tmp_path: Path, kind: str, part: Part) -> None:
    path = place(tmp_path, kind)
    OwnFiles().write(path, [part])
    (row,) = OwnFiles().read(path)
    assert row.reason == ""
    assert row.part == part


@given(text=NASTY)
def test_defusing_has_an_exact_inverse(text: str) -> None:
    cell = defused(text)
    assert undefused(cell) == text
    assert unescaped(escaped(text)) == text
    if cell.lstrip(" ")[:1] in FORMULA_STARTS and cell.strip(" "):
        float(cell)  # only a number may begin like a formula


@pytest.mark.parametrize("kind", FORMATS)
def test_export_and_import_of_everything_changes_nothing(tmp_path: Path, kind: str) -> None:
    shipped = tuple(seed_parts(SEED_DIR))
    repo = FakeCatalog(shipped[::7])
    service, imports = CatalogService(repo, OwnFiles(), today=lambda: date(2026, 11, 21)), Imports(repo)
    board = next(part for part in service.list("motherboard"))
    service.edit(board.id, {"chipset": "=HYPERLINK(1)", "ecc": None, "pcie_slots": [{"label": "@S1", "gen": 5}]})
    service.price(board.id, Price(amount=Decimal("1999.50"), currency="EUR", as_of=date(2026, 5, 6), basis="quote"))
    service.add(make_part("mine", name="-1+1", tdp_w=70.3))
    service.archive("mine")
    path = tmp_path / ("all" if kind == "folder" else f"all.{kind}")
    before = {part.id: part for part in service.list(archived=True)}
    if kind == "csv":
        for category in sorted({part.category for part in before.values()}):
            service.export(tmp_path / f"{category}.csv", category, archived=True)
        path = tmp_path
    else:
        assert service.export(path, archived=True) == len(before)
    staged = imports.stage(path)
    assert dict(staged.counts) == {"new": 0, "changed": 0, "unchanged": len(before), "rejected": 0}
    assert imports.apply(staged).batch is None
    staged.close()
    assert {part.id: part for part in service.list(archived=True)} == before


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    part = make_part("odd", "motherboard", "=1+1", chipset="@SUM(A1)", socket="+1-1", memory_qvl=["=2"], width_mm=244)
    OwnFiles().write(tmp_path / "motherboard.csv", [part])
    with (tmp_path / "motherboard.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["name"], row["chipset"], row["socket"], row["width_mm"]) == ("'=1+1", "'@SUM(A1)", "'+1-1", "244.0")
    OwnFiles().write(tmp_path / "all.xlsx", [part])
    cells = {cell.value: cell for row in load_workbook(tmp_path / "all.xlsx")["motherboard"] for cell in row}
    assert (cells["=1+1"].data_type, cells["=1+1"].quotePrefix) == ("s", True)
    assert (cells[244].data_type, cells["odd"].quotePrefix) == ("n", False)


def _json(path: Path) -> str:
    return " ".join(json.loads(path.read_text(encoding="utf-8"))["notices"])


NOTICES: dict[str, Callable[[Path], str]] = {
    "json": _json,
    "yaml": lambda path: " ".join(path.read_text(encoding="utf-8").split()),
    "csv": lambda path: path.with_name("motherboard.NOTICES.txt").read_text(encoding="utf-8"),
    "xlsx": lambda path: " ".join(row[0].value for row in load_workbook(path)["notices"]),
    "zip": lambda path: zipfile.ZipFile(path).read("NOTICES.txt").decode(),
    "folder": lambda path: (path / "NOTICES.txt").read_text(encoding="utf-8"),
}


@pytest.mark.parametrize("kind", FORMATS)
def test_the_notices_go_along(tmp_path: Path, kind: str) -> None:
    origin: dict[str, Any] = {"source": "BuildCores OpenDB 136a77a", "as_of": "2026-08-17", "confidence": "community"}
    part = make_part("board", "motherboard").model_copy(update={"provenance": Provenance.model_validate(origin)})
    OwnFiles().write(place(tmp_path, kind), [part])
    assert "ODC Attribution License" in NOTICES[kind](place(tmp_path, kind))


def test_a_search_or_a_selection_is_exported(tmp_path: Path) -> None:
    service = CatalogService(FakeCatalog([make_part(f"c{n}", name=f"Card {n}") for n in range(4)]), OwnFiles())
    assert service.export(tmp_path / "few.json", ids=["c1", "c3"]) == 2
    assert [row.part.id for row in OwnFiles().read(tmp_path / "few.json") if row.part] == ["c1", "c3"]
    assert service.export(tmp_path / "found.xlsx", text="card 2") == 1


def test_parts_in_a_state_are_exported_archived_ones_where_asked(tmp_path: Path) -> None:
    parts = [make_part(part_id) for part_id in ("priced", "bare0", "bare1", "bare2")]
    service = CatalogService(FakeCatalog(parts), OwnFiles(), today=lambda: date(2026, 11, 21))
    service.price("priced", Price(amount=Decimal(100), currency="EUR", as_of=date(2026, 11, 1), basis="quote"))
    service.archive("bare2")
    assert service.export(tmp_path / "a.json", states=["no_price"]) == 2
    assert service.export(tmp_path / "b.json", states=["no_price"], archived=True) == 3
    assert service.export(tmp_path / "c.json", states=["archived"]) == 1
    assert service.export(tmp_path / "d.json", text="bare1", states=["no_price"]) == 1
    with pytest.raises(UserError, match="no parts"):
        service.export(tmp_path / "e.json", "psu", states=["no_price"])


def test_what_no_cell_can_hold_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    part = make_part("long").model_copy(update={"notes": "x" * 40_000})
    with pytest.raises(UserError, match="long: notes is 40,000 characters"):
        OwnFiles().write(tmp_path / "all.xlsx", [part])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a.zip", "a.xlsx"])
@pytest.mark.parametrize("content", [b"", b"PK\x03\x04junk", b"hello"])
def test_damaged_packages_are_told(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UserError, match=name):
        OwnFiles().read(tmp_path / name)


@pytest.mark.parametrize("kind", FORMATS)
def test_an_export_makes_another_catalog_the_same(tmp_path: Path, kind: str) -> None:
    shipped = tuple(seed_parts(SEED_DIR))[::9]
    here, there = FakeCatalog(shipped), FakeCatalog(shipped)
    service = CatalogService(here, OwnFiles(), today=lambda: date(2026, 11, 21))
    known = [part for part in shipped if part.category == "motherboard"]
    service.edit(known[0].id, {"chipset": "?", "memory_type": None}, source="a label", author="Ann")
    service.edit(known[1].id, {"chipset": "'?", "pcie_slots": None, "m2_slots": []}, source="the manual")
    price = Price(amount=Decimal("19.90"), currency="EUR", as_of=date(2026, 5, 6), basis="quote", source="Offer 1")
    service.price(known[1].id, price.model_copy(update={"supplier": "Example", "valid_until": date(2026, 12, 1)}))
    service.archive(known[0].id)
    for name, status in (("mine", "active"), ("old-mine", "eol"), ("put-away", "active")):
        service.add(make_part(name, "psu", rated_w=800).model_copy(update={"status": status, "mpn": "?"}))
    service.archive("put-away")
    path = tmp_path / ("all" if kind == "folder" else f"all.{kind}")
    if kind == "csv":
        for category in {part.category for part in service.list()}:
            service.export(tmp_path / f"{category}.csv", category, archived=True)
        path = tmp_path
    else:
        service.export(path, archived=True)
    imports = Imports(there)
    staged = imports.stage(path)
    assert staged.counts["rejected"] == 0
    imports.apply(staged, staged.indices("new", "changed"))
    staged.close()
    mine, theirs = ({part.id: part for part in repo.parts(archived=True)} for repo in (here, there))
    assert theirs == mine
