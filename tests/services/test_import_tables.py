"""Suppliers' tables: encodings, separators, headers, and the rows they are matched with."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from app.domain.errors import UserError
from app.services.catalog_import_mapping import ImportMapping, told
from app.services.catalog_import_model import ImportOptions, StagedRow
from app.services.catalog_imports import ImportService
from tests.import_kit import importing, make_part

LIST = """Muster Handels GmbH;;;;;
Stand 01.05.2026;;;;;
Hersteller;Artikelbezeichnung;Hersteller-Nr.;Warengruppe;Kapazität (TB);Preis netto EUR
Example;Turbo Drive 2TB;EX-TD-2000;SSD;2,00;1.234,50
Example;Turbo Drive 4TB;EX-TD-4000;SSD;4,00;2.100
Example;Desk lamp;EX-K-11111;Lampen;;5,00
Example;Broken;EX-B-1111;SSD;zwei;5,00
"""
ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8": lambda text: text.encode(),
    "utf-8 with mark": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16-le without mark": lambda text: text.encode("utf-16-le"),
    "cp1252": lambda text: text.encode("cp1252"),
}


@pytest.mark.parametrize("encoding", sorted(ENCODINGS))
@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_a_german_price_list_is_understood(tmp_path: Path, encoding: str, delimiter: str) -> None:
    file = tmp_path / "liste.csv"
    file.write_bytes(ENCODINGS[encoding](LIST.replace(";", delimiter)))
    imports = importing()
    found = imports.columns(file)
    assert {one.column: (one.field, one.unit) for one in found.mapping.columns} == {
        "Hersteller": ("vendor", ""),
        "Artikelbezeichnung": ("name", ""),
        "Hersteller-Nr.": ("mpn", ""),
        "Warengruppe": ("category", ""),
        "Kapazität (TB)": ("capacity_gb", "TB"),
        "Preis netto EUR": ("price_amount", "EUR"),
    }
    assert found.samples[4] == ("2,00", "4,00", "zwei")
    rows = staged(imports, file)
    assert [(row.kind, row.column) for row in rows] == [
        ("new", ""),
        ("new", ""),
        ("rejected", "Warengruppe"),
        ("rejected", "Kapazität (TB)"),
    ]
    assert rows[3].where == "liste.csv line 7"
    assert "'zwei' is not a number" in rows[3].reason
    report = imports.apply(imports.stage(file))
    part = imports.repo.get("example-ex-td-2000")
    assert (report.new, part.spec.capacity_gb, part.price.amount) == (2, 2000, Decimal("1234.5"))
    assert imports.repo.get("example-ex-td-4000").price.amount == 2100


def staged(imports: ImportService, file: Path, **options: Any) -> list[StagedRow]:
    """All rows of a file, staged."""
    found = imports.stage(file, ImportOptions(**options))
    rows = list(found.rows())
    found.close()
    return rows


def table(tmp_path: Path, *rows: tuple[object, ...], name: str = "list.csv") -> Path:
    file, out = tmp_path / name, StringIO()
    csv.writer(out).writerows(rows)
    file.write_text(out.getvalue(), encoding="utf-8")
    return file


def test_prices_alone_are_matched_by_part_number(tmp_path: Path) -> None:
    shipped = (
        make_part("card", mpn="AB-123456"),
        make_part("twin-1", mpn="TW-0001"),
        make_part("twin-2", mpn="tw0001"),
    )
    imports = importing(shipped)
    file = table(
        tmp_path,
        ("MPN", "Price (EUR)", "Valid until"),
        ("ab 123456", "100", "2026-12-31"),
        ("XX-99999", "1", ""),
        ("TW-0001", "5", ""),
        ("AB-123456", "0", ""),
    )
    rows = staged(imports, file, supplier="Sample Supply")
    assert [row.kind for row in rows] == ["changed", "rejected", "rejected", "rejected"]
    assert "no part of the catalog is 'XX-99999'" in rows[1].reason
    assert "2 parts have the number TW-0001" in rows[2].reason
    found = imports.stage(file, ImportOptions(supplier="Sample Supply"))
    imports.apply(found)
    price = imports.repo.get("card").price
    assert (price.amount, price.supplier, price.valid_until) == (100, "Sample Supply", date(2026, 12, 31))
    assert imports.repo.get("card").overrides == ()


def test_a_table_without_currency_says_what_to_do(tmp_path: Path) -> None:
    imports = importing((make_part("card", mpn="AB-123456"),))
    file = table(tmp_path, ("MPN", "Price"), ("AB-123456", "100"))
    (row,) = staged(imports, file)
    assert (row.kind, row.column) == ("rejected", "Price")
    assert "no currency" in row.reason
    assert staged(imports, file, currency="USD")[0].kind == "changed"


def test_a_mapping_is_remembered_per_supplier(tmp_path: Path) -> None:
    imports = importing((make_part("card", mpn="AB-123456"),))
    file = table(tmp_path, ("Code", "Betrag"), ("AB-123456", "100"))
    with pytest.raises(UserError, match="which part a row is about"):
        imports.stage(file)
    columns = imports.columns(file)
    mapping = told(columns.mapping, ["code=mpn", "Betrag=price:EUR"], columns.header)
    assert staged(imports, file, mapping=mapping)[0].kind == "changed"
    imports.remember("Sample Supply", mapping)
    again = imports.columns(file, ImportOptions(supplier="sample supply"))
    assert (again.remembered, again.mapping.columns) == (True, mapping.columns)
    assert imports.memory.suppliers() == ("Sample Supply",)
    assert not imports.columns(file, ImportOptions(supplier="Another")).remembered


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("Nope=mpn", "no column 'Nope'"),
        ("MPN", "expected COLUMN=FIELD"),
        ("MPN=colour", "not a field"),
        ("Price=price:XXQ", "not a currency"),
        ("Length=length_mm:parsec", "no unit for mm"),
    ],
)
def test_wrong_mappings_say_so_in_one_line(tmp_path: Path, words: str, message: str) -> None:
    imports = importing()
    file = table(tmp_path, ("MPN", "Price", "Length"), ("AB-123456", "100", "1"), name="accelerator.csv")
    columns = imports.columns(file)
    with pytest.raises(UserError, match=message) as error:
        imports.stage(file, ImportOptions(mapping=told(columns.mapping, [words], columns.header)))
    assert "\n" not in str(error.value)


def test_placeholders_say_nothing_and_impossible_zeros_stay_unknown(tmp_path: Path) -> None:
    imports = importing()
    file = table(
        tmp_path,
        ("vendor", "name", "tdp_w", "length_mm", "ecc", "nvlink_gbs"),
        ("Example", "A", "0", "n/a", "ja", "0"),
        name="accelerator.csv",
    )
    imports.apply(imports.stage(file))
    spec = imports.repo.get("example-a").spec
    assert (spec.tdp_w, spec.length_mm, spec.ecc, spec.nvlink_gbs) == (None, None, True, 0)


def test_lists_choices_and_our_words_for_them(tmp_path: Path) -> None:
    imports = importing()
    header = ("vendor", "name", "Sockel", "kind", "height_mm")
    file = table(tmp_path, header, ("Example", "C", "AM5, LGA 1700 / Sockel AM4", "Luft", "15,8 cm"), name="cooler.csv")
    imports.apply(imports.stage(file))
    spec = imports.repo.get("example-c").spec
    assert (spec.sockets, spec.kind, spec.height_mm) == (("AM5", "LGA1700", "AM4"), "air", 158)
    file = table(tmp_path, header, ("Example", "D", "AM5", "magic", "1"), name="cooler.csv")
    assert "'magic' is none of air, aio, passive" in staged(imports, file)[0].fault


def workbook(tmp_path: Path, *rows: tuple[object, ...], sheet: str = "Preise") -> Path:
    book = Workbook()
    page = book.active
    page.title = sheet
    for row in rows:
        page.append(row)
    book.create_sheet("Empty")
    path = tmp_path / "list.xlsx"
    book.save(path)
    return path


def test_a_workbook_cut_off_is_told_in_words(tmp_path: Path) -> None:
    file = workbook(tmp_path, ("Name", "Watt"), ("One", 1))
    for broken in (b"no workbook", file.read_bytes()[:900]):
        file.write_bytes(broken)
        with pytest.raises(UserError, match="is no workbook that can be read: damaged, cut off") as told:
            staged(importing(()), file)
        assert "zip" not in told.value.message


def test_a_workbook_is_read_and_its_formulas_are_not_run(tmp_path: Path) -> None:
    imports = importing((make_part("card", mpn="AB-123456"), make_part("card-2", mpn="CD-123456")))
    file = workbook(
        tmp_path,
        ("Our prices", None),
        (None, None),
        ("Hersteller-Nr.", "EK netto (EUR)", "Stand"),
        ("AB-123456", 1234.5, date(2026, 5, 1)),
        ("CD-123456", "=1+1", date(2026, 5, 1)),
    )
    rows = staged(imports, file)
    assert [row.kind for row in rows] == ["changed", "unchanged"]
    assert rows[0].where == "list.xlsx, sheet Preise, row 4"
    assert rows[0].changes[0].after["amount"] == "1234.5"


def test_duplicate_headers_are_told_apart(tmp_path: Path) -> None:
    file = table(tmp_path, ("MPN", "Price", "Price", "MPN"), ("AB-123456", "1", "2", "x"))
    found = importing().columns(file)
    assert found.header == ("MPN", "Price", "Price (2)", "MPN (2)")
    assert [one.field for one in found.mapping.columns] == ["mpn", "price_amount", "", ""]


def test_rejected_rows_are_saved_with_their_reasons(tmp_path: Path) -> None:
    imports = importing()
    file = table(tmp_path, ("vendor", "name", "tdp_w"), ("Example", "=HYPERLINK()", "hot"), name="accelerator.csv")
    found = imports.stage(file)
    assert imports.write_rejected(found, tmp_path / "out.csv") == 1
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as saved:
        rows = list(csv.reader(saved))
    assert rows[1][:3] == ["accelerator.csv line 2", "tdp_w", "'hot' is not a number"]
    assert rows[1][4:] == ["Example", "'=HYPERLINK()", "hot"]


def test_a_mapping_survives_storage() -> None:
    mapping = importing_mapping()
    assert ImportMapping.model_validate(mapping.model_dump(mode="json")) == mapping


def importing_mapping() -> ImportMapping:
    return ImportMapping(columns=(), category="cpu", decimal_comma=True, sheet="S")


HOSTER = """Vendor,Name,Provider,Model,Location,CPU cores,RAM (GB),Setup fee,Minimum term,Traffic (TB),Price EUR
Example,Metal One,Example Hosting,M1,EX1,32,256,99.00,12,20,799.00
Example,Metal Two,Example Hosting,M2,EX1,64,512,0,1,20,"1,299.00"
"""


def test_a_hosters_list_of_servers_is_understood(tmp_path: Path) -> None:
    file = tmp_path / "servers.csv"
    file.write_text(HOSTER, encoding="utf-8")
    imports = importing()
    rented = ImportOptions(category="bare_metal")
    assert [row.kind for row in staged(imports, file, category="bare_metal")] == ["new", "new"]
    imports.apply(imports.stage(file, rented))
    first, second = imports.repo.get("example-metal-one"), imports.repo.get("example-metal-two")
    assert first.category == second.category == "bare_metal"
    assert first.spec.model_dump(exclude_none=True) == {
        "provider": "Example Hosting", "model": "M1", "region": "EX1", "cpu_cores": 32, "memory_gib": 256.0,
        "setup_fee": 99.0, "contract_months": 12, "traffic_tb": 20.0,
    }  # fmt: skip
    assert (second.price.amount, second.price.currency, second.spec.setup_fee) == (Decimal("1299.00"), "EUR", 0)


@pytest.mark.parametrize(
    ("cells", "column", "words"),
    [
        ({"Capacity (GB)": "-5"}, "Capacity (GB)", "-5 GB is less than 8 GB, the least that is allowed"),
        ({"Capacity (GB)": "9 EB", "Price EUR": "1"}, "Capacity (GB)", "'EB' is no unit for GB"),
        ({"Capacity (GB)": "99999999"}, "Capacity (GB)", "the most that is allowed"),
        ({"Capacity (GB)": "500", "Price EUR": "abc"}, "Price EUR", "'abc' is no price"),
        ({"Capacity (GB)": "500", "Price EUR": "-"}, "", ""),
    ],
)
def test_a_figure_that_cannot_be_is_told_with_what_can(
    tmp_path: Path, cells: dict[str, str], column: str, words: str
) -> None:
    head = ("Vendor", "Name", "Part number", "Category", *cells)
    file = table(tmp_path, head, ("Example", "Drive", "EX-D-1", "SSD", *cells.values()))
    row = staged(importing(), file)[0]
    assert (row.column, row.kind) == (column, "rejected" if column else "new")
    assert words in row.fault and "Input should" not in row.fault
