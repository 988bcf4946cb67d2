"""Damaged and hostile files: no crash, no half import, and one line that names the place.

100 files here; ``RIGWRIGHT_FUZZ=2000`` tries as many as one likes.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import tempfile
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from app.domain.errors import UserError
from app.domain.parts import Part
from app.services.catalog_import_model import ImportOptions
from db.importers.own_files import OwnFiles
from tests.import_kit import Imports, importing, make_part

EXAMPLES = int(os.environ.get("RIGWRIGHT_FUZZ", "100"))
SHIPPED = (
    make_part("card-48", mpn="EX-48-1111", vram_gib=48, tdp_w=300),
    make_part("psu-1200", "psu", mpn="EX-1200-22", rated_w=1200),
    make_part("aws-p9", "cloud_instance", provider="AWS", instance="p9.large", region="us-east-1"),
)
ROWS: tuple[tuple[Any, ...], ...] = (
    ("Hersteller", "Bezeichnung", "MPN", "Kategorie", "TDP (W)", "Länge in cm", "Preis EUR", "Gültig bis"),
    ("Example", "Card A", "EX-48-1111", "GPU", 280, "26,7", "1.999,00", "31.12.2026"),
    ("Example", "Card B", "EX-49-1111", "GPU", "300 W", 30, 2999.5, "2026-12-31"),
    ("Example", "Supply", "EX-1200-22", "Netzteil", None, "18", "199", None),
)
OPENDB: tuple[dict[str, Any], ...] = (
    {
        "opendb_id": "00000000-0000-4000-8000-000000000001",
        "metadata": {"name": "Example Board", "manufacturer": "Example", "part_numbers": ["EX-B-1", "ac"]},
        "socket": "AM5",
        "memory": {"max": 1, "ram_type": "DDR5", "slots": 4},
        "pcie_slots": [{"gen": "5.0", "quantity": 2, "lanes": 16}],
        "m2_slots": [{"size": "2280", "key": "M", "interface": "PCIe Gen5x4"}],
    },
    {
        "opendb_id": "00000000-0000-4000-8000-000000000002",
        "metadata": {"name": "Example Board 2", "manufacturer": "Example"},
        "socket": "LGA 1155",
    },
)
CLOUD = (
    (
        "InstanceType",
        "AcceleratorName",
        "AcceleratorCount",
        "vCPUs",
        "MemoryGiB",
        "Price",
        "SpotPrice",
        "Region",
        "GpuInfo",
    ),
    ("p9.large", "H100", "8.0", "96.0", "1024", "40.5", "12", "us-east-1", "{'Gpus': [{'SizeInMiB': 81920}]}"),
    ("p9.small", "H100", "1.0", "12", "128", "5.5", "", "eu-west-1", ""),
)
HOSTILE = (
    "=1+1", "@SUM(A1)", "=HYPERLINK(\"http://example.com\")", "x" * 40_000, "1e999", "NaN", "-1", "0", "\x00", "\ufeff",
    "🙂" * 50, "'; DROP TABLE part; --", "9" * 400, "true", "[[[[", '{"a":', "\u202e", "1.2.3,4,5", "∞", "Ⅷ", "²", "٣",
)  # fmt: skip


def as_csv(rows: tuple[tuple[Any, ...], ...], delimiter: str = ";") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode()


def as_xlsx(rows: tuple[tuple[Any, ...], ...]) -> bytes:
    book, out = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def own_file(ending: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"accelerator.{ending}"
        OwnFiles().write(path, [*SHIPPED[:1], make_part("other", vram_gib=24)])
        return path.read_bytes()


@cache
def whole(kind: str) -> bytes:
    """An undamaged file."""
    jsonl = "\n".join(json.dumps(one) for one in OPENDB).encode()
    made: dict[str, Callable[[], bytes]] = {
        "supplier.csv": lambda: as_csv(ROWS),
        "supplier.xlsx": lambda: as_xlsx(ROWS),
        "vms.csv": lambda: as_csv(CLOUD, ","),
        "opendb-Motherboard.jsonl": lambda: jsonl,
        "opendb-Motherboard.jsonl.gz": lambda: gzip.compress(jsonl),
        **{
            f"accelerator.{ending}": lambda ending=ending: own_file(ending) for ending in ("csv", "json", "xlsx", "zip")
        },
    }
    return made[kind]()


KINDS = (
    "supplier.csv", "supplier.xlsx", "vms.csv", "opendb-Motherboard.jsonl", "opendb-Motherboard.jsonl.gz",
    "accelerator.csv", "accelerator.json", "accelerator.xlsx", "accelerator.zip",
)  # fmt: skip


def damaged(data: st.DataObject, content: bytes) -> bytes:
    """One to three wounds: flipped, cut, doubled and foreign bytes, another encoding, hostile words."""
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, max(len(content) - 1, 0)))
        wound = data.draw(st.sampled_from(("flip", "cut", "double", "bytes", "encoding", "word", "nothing")))
        if wound == "flip" and content:
            content = content[:at] + bytes([content[at] ^ data.draw(st.integers(1, 255))]) + content[at + 1 :]
        elif wound == "cut":
            content = content[:at]
        elif wound == "double":
            content = content[:at] + content[at // 2 : at] + content[at:]
        elif wound == "bytes":
            content = content[:at] + data.draw(st.binary(max_size=8)) + content[at:]
        elif wound == "encoding":
            name = data.draw(st.sampled_from(("utf-16", "utf-16-le", "utf-32", "cp1252", "utf-8-sig", "utf-7")))
            content = content.decode("utf-8", "replace").encode(name, "replace")
        elif wound == "word":
            content = content[:at] + data.draw(st.sampled_from(HOSTILE)).encode("utf-8", "replace") + content[at:]
    return content


def wrong_cells(data: st.DataObject, rows: tuple[tuple[Any, ...], ...]) -> tuple[tuple[Any, ...], ...]:
    """Cells of wrong types, hostile words and doubled column names in an otherwise whole table."""
    table = [list(row) for row in rows]
    values = st.one_of(
        st.sampled_from(HOSTILE), st.none(), st.booleans(), st.integers(-(10**9), 10**9), st.text(max_size=9)
    )
    for _ in range(data.draw(st.integers(1, 4))):
        row, column = data.draw(st.integers(0, len(table) - 1)), data.draw(st.integers(0, len(rows[0]) - 1))
        value = data.draw(values)
        table[row][column] = table[0][data.draw(st.integers(0, len(rows[0]) - 1))] if row == 0 else value
    return tuple(tuple(row) for row in table)


def for_sheets(rows: tuple[tuple[Any, ...], ...]) -> tuple[tuple[Any, ...], ...]:
    """Without what a workbook cannot even be written with."""
    return tuple(
        tuple(
            "".join(sign for sign in cell if sign.isprintable())[:32_000] if isinstance(cell, str) else cell
            for cell in row
        )
        for row in rows
    )


def wounded_archive(data: st.DataObject, content: bytes) -> bytes:
    """A workbook whose parts are damaged, missing or blown up."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        victim = data.draw(st.sampled_from(source.namelist()))
        act = data.draw(st.sampled_from(("damage", "drop", "bomb", "entity")))
        for name in source.namelist():
            part = source.read(name)
            if name == victim:
                if act == "drop":
                    continue
                if act == "bomb":
                    part = b" " * (8 << 20) + part
                elif act == "entity":
                    part = part.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "aaaa">]>', 1)
                else:
                    part = damaged(data, part)
            target.writestr(name, part)
    return out.getvalue()


def a_file(data: st.DataObject) -> tuple[str, bytes]:
    """The name and the content of a file with something wrong."""
    kind = data.draw(st.sampled_from(KINDS))
    way = data.draw(st.sampled_from(("bytes", "inside")))
    if way == "inside" and kind == "supplier.csv":
        return kind, as_csv(wrong_cells(data, ROWS), data.draw(st.sampled_from(";,\t|")))
    if way == "inside" and kind == "vms.csv":
        return kind, as_csv(wrong_cells(data, CLOUD), ",")
    if way == "inside" and kind == "supplier.xlsx":
        return kind, as_xlsx(for_sheets(wrong_cells(data, ROWS)))
    if way == "inside" and kind.endswith((".xlsx", ".zip")):
        return kind, wounded_archive(data, whole(kind))
    if way == "inside" and kind.endswith(".gz"):
        return kind, gzip.compress(damaged(data, gzip.decompress(whole(kind))))
    return kind, damaged(data, whole(kind))


def catalog_of(imports: Imports) -> tuple[Part, ...]:
    return imports.repo.parts(archived=True)


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_file_breaks_the_import_or_half_of_the_catalog(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    name, content = a_file(data)
    path = tmp_path_factory.mktemp("f") / name
    path.write_bytes(content)
    imports = importing(SHIPPED)
    before = catalog_of(imports)
    try:
        staged = imports.stage(path, ImportOptions(supplier=data.draw(st.sampled_from(("", "Sample Supply")))))
    except UserError as error:
        assert "\n" not in str(error)
        assert path.name in str(error) or "column" in str(error).lower()
        assert catalog_of(imports) == before
        return
    assert catalog_of(imports) == before
    for row in staged.rows("rejected"):
        assert row.reason
        assert "\n" not in row.fault
        assert path.name in row.where
    counts = staged.counts
    report = imports.apply(staged, staged.indices("new", "changed"))
    assert (report.new, report.changed) == (counts["new"], counts["changed"])
    after = catalog_of(imports)
    assert len(after) == len(before) + counts["new"]
    if report.batch is not None:
        imports.repo.undo(report.batch)
    assert catalog_of(imports) == before
    staged.close()


def test_undamaged_files_are_taken_in_whole(tmp_path: Path) -> None:
    expected = {
        "supplier.csv": {"new": 1, "changed": 2},
        "supplier.xlsx": {"new": 1, "changed": 2},
        "vms.csv": {"new": 1, "changed": 1},
        "opendb-Motherboard.jsonl": {"new": 2},
        "opendb-Motherboard.jsonl.gz": {"new": 2},
        **{f"accelerator.{ending}": {"new": 1, "unchanged": 1} for ending in ("csv", "json", "xlsx", "zip")},
    }
    for kind in KINDS:
        path = tmp_path / "aws" / kind
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(whole(kind))
        staged = importing(SHIPPED).stage(path)
        assert {key: count for key, count in staged.counts.items() if count} == expected[kind], kind
        staged.close()


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (64 << 20))
    with pytest.raises(UserError, match="unpacks to 64 MiB"):
        importing().stage(path)


def test_ten_thousand_columns_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    path.write_text(",".join(f"c{number}" for number in range(10_000)) + "\n", encoding="utf-8")
    with pytest.raises(UserError, match="10000 columns"):
        importing().stage(path)
