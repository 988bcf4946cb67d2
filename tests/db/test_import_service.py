"""The staged import: what differs, whose values win, what is doubted, and that it is one step or nothing."""

from __future__ import annotations

import csv
import json
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from app.domain.errors import Cancelled, UserError
from app.domain.parts import Confidence, Price, Provenance
from app.services.catalog_import_model import ImportOptions
from app.services.catalog_import_plain import NewPart, plain_part
from db.importers.own_files import OwnFiles
from db.repositories.catalog import SqlCatalog
from tests.import_kit import TODAY, Imports, importing, make_part

BY_HAND = Provenance(source="entered by hand", as_of=TODAY, confidence=Confidence.YOURS)
SHIPPED = (
    make_part("card-48", mpn="EX-48-1111", vram_gib=48, tdp_w=300, length_mm=267),
    make_part("card-24", mpn="EX-24-1111", vram_gib=24, tdp_w=450),
)
CHANGES = (("id", "tdp_w", "length_mm"), ("card-48", "280", "300"), ("card-24", "450", ""))


def table(folder: Path, *rows: tuple[object, ...], name: str = "accelerator.csv") -> Path:
    out = StringIO()
    csv.writer(out).writerows(rows)
    path = folder / name
    path.write_text(out.getvalue(), encoding="utf-8")
    return path


def test_a_row_says_what_changes_field_by_field(tmp_path: Path) -> None:
    imports = importing(SHIPPED)
    staged = imports.stage(table(tmp_path, *CHANGES))
    assert dict(staged.counts) == {"new": 0, "changed": 1, "unchanged": 1, "rejected": 0}
    row = staged.row(0)
    assert [(one.field, one.before, one.after) for one in row.changes] == [
        ("tdp_w", 300.0, 280.0),
        ("length_mm", 267.0, 300.0),
    ]
    assert imports.repo.get("card-48") == SHIPPED[0]
    report = imports.apply(staged)
    assert (report.changed, report.unchanged) == (1, 1)
    part = imports.repo.get("card-48")
    assert (part.spec.tdp_w, part.spec.vram_gib, part.overrides) == (280, 48, ("length_mm", "tdp_w"))
    assert part.source_of("tdp_w").source.startswith("import of accelerator.csv")
    imports.repo.undo(report.batch)
    assert imports.repo.get("card-48") == SHIPPED[0]


def test_only_what_was_chosen_is_applied(tmp_path: Path) -> None:
    imports = importing(SHIPPED)
    rows = (*CHANGES[:1], ("card-48", "280", ""), ("card-24", "440", ""))
    staged = imports.stage(table(tmp_path, *rows))
    report = imports.apply(staged, [1])
    assert (report.changed, report.left_out) == (1, 1)
    assert imports.repo.get("card-48").overrides == ()
    assert imports.repo.get("card-24").spec.tdp_w == 440


def test_what_the_user_entered_stays(tmp_path: Path) -> None:
    imports = importing(SHIPPED)
    imports.repo.set_facts("card-48", {"tdp_w": 250}, BY_HAND)
    file = table(tmp_path, *CHANGES)
    staged = imports.stage(file)
    assert [(one.field, one.kept) for one in staged.row(0).changes] == [("tdp_w", True), ("length_mm", False)]
    imports.apply(staged)
    assert (imports.repo.get("card-48").spec.tdp_w, imports.repo.get("card-48").spec.length_mm) == (250, 300)
    again = imports.stage(file)
    assert (again.row(0).kind, again.row(0).reason) == ("unchanged", "your own values stay")
    imports.apply(imports.stage(file, ImportOptions(overwrite_mine=True)))
    assert imports.repo.get("card-48").spec.tdp_w == 280


def test_values_imported_before_are_not_the_users_own(tmp_path: Path) -> None:
    imports = importing(SHIPPED)
    imports.apply(imports.stage(table(tmp_path, *CHANGES)))
    imports.apply(imports.stage(table(tmp_path, CHANGES[0], ("card-48", "270", ""))))
    assert imports.repo.get("card-48").spec.tdp_w == 270


def test_contradictions_are_doubted_and_left_out_unless_chosen(tmp_path: Path) -> None:
    imports = importing(SHIPPED)
    file = table(
        tmp_path,
        ("vendor", "name", "memory_type", "modules", "module_gib", "total_gib"),
        ("Example", "Right", "DDR5", 2, 32, 64),
        ("Example", "Wrong", "DDR5", 2, 32, 128),
        name="memory.csv",
    )
    staged = imports.stage(file)
    assert (staged.ticked, staged.doubtful) == ((0,), 1)
    assert "2 x 32 GiB are 64 GiB, not 128 GiB" in staged.row(1).doubts[0]
    report = imports.apply(staged)
    assert (report.new, report.left_out) == (1, 1)
    assert imports.apply(imports.stage(file), [1]).new == 1


def test_a_stopped_import_changes_nothing(tmp_path: Path) -> None:
    imports, stop = importing(SHIPPED), Event()
    rows = [(f"new-{number}", "Example", f"New {number}", 100) for number in range(1200)]
    file = table(tmp_path, ("id", "vendor", "name", "tdp_w"), *rows)
    staged, seen = imports.stage(file), []

    def progress(done: int) -> None:
        seen.append(done)
        stop.set()

    with pytest.raises(Cancelled):
        imports.apply(staged, progress=progress, stop=stop)
    assert (seen, imports.repo.own_ids(), imports.repo.batches()) == ([500], frozenset(), ())
    with pytest.raises(Cancelled):
        imports.stage(file, stop=stop)


def test_a_catalog_that_changed_meanwhile_is_read_again(tmp_path: Path) -> None:
    imports = importing(SHIPPED)
    staged = imports.stage(table(tmp_path, *CHANGES))
    imports.repo.set_facts("card-48", {"length_mm": 200}, BY_HAND)
    with pytest.raises(UserError, match="was changed since"):
        imports.apply(staged)
    assert imports.repo.get("card-48").spec.tdp_w == 300


def opendb(folder: Path, *names: tuple[str, bool]) -> Path:
    lines = []
    for number, (name, checked) in enumerate(names):
        about = {"name": name, "manufacturer": "Example"}
        if checked:
            about["last_manually_spec_verified_at"] = "2026-02-03T10:00:00Z"
        document = {"opendb_id": f"00000000-0000-4000-8000-{number:012d}", "wattage": 850, "metadata": about}
        lines.append(json.dumps(document))
    path = folder / "opendb-PSU.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_of_doubles_the_checked_one_is_kept(tmp_path: Path) -> None:
    imports = importing()
    path = opendb(tmp_path, ("PSU A", False), ("psu-a", True), ("PSU A!", False), ("PSU B", False), ("PSU B", False))
    staged = imports.stage(path)
    assert [row.kind for row in staged.rows()] == ["rejected", "new", "rejected", "new", "rejected"]
    assert "line 2, which a person checked" in staged.row(0).reason
    assert "line 4, which is kept" in staged.row(4).reason
    imports.apply(staged)
    again = imports.stage(path)
    assert again.counts["new"] == 0
    assert again.counts["unchanged"] == 2


def test_imported_parts_of_opendb_are_changed_by_a_newer_copy_but_not_what_the_user_entered(tmp_path: Path) -> None:
    imports = importing()
    imports.apply(imports.stage(opendb(tmp_path, ("PSU A", False), ("PSU B", False))))
    part_id = "opendb-00000000-0000-4000-8000-000000000000"
    imports.repo.set_facts(part_id, {"rated_w": 800}, BY_HAND)
    newer = (tmp_path / "opendb-PSU.jsonl").read_text(encoding="utf-8").replace("850", "900")
    (tmp_path / "opendb-PSU.jsonl").write_text(newer, encoding="utf-8")
    staged = imports.stage(tmp_path / "opendb-PSU.jsonl")
    assert [row.kind for row in staged.rows()] == ["unchanged", "changed"]
    imports.apply(staged)
    assert imports.repo.get(part_id).spec.rated_w == 800


def test_our_own_file_may_change_the_users_own_values(tmp_path: Path) -> None:
    imports = importing(SHIPPED)
    imports.repo.set_facts("card-48", {"tdp_w": 250}, BY_HAND)
    elsewhere = importing(SHIPPED)
    elsewhere.repo.set_facts("card-48", {"tdp_w": 260}, BY_HAND)
    OwnFiles().write(tmp_path / "parts.json", elsewhere.repo.parts())
    staged = imports.stage(tmp_path / "parts.json")
    (row,) = staged.rows("changed")
    assert [(one.field, one.after, one.kept) for one in row.changes] == [("tdp_w", 260.0, False)]


SKY = (
    (
        "InstanceType",
        "AcceleratorName",
        "AcceleratorCount",
        "vCPUs",
        "MemoryGiB",
        "GpuInfo",
        "Price",
        "SpotPrice",
        "Region",
        "AvailabilityZone",
    ),
    (
        "p9.large",
        "L4",
        8.0,
        96.0,
        1024.0,
        "{'Gpus': [{'MemoryInfo': {'SizeInMiB': 24576}}]}",
        40.5,
        12.25,
        "us-east-1",
        "a",
    ),
    ("p9.large", "L4", 8.0, 96.0, 1024.0, "", 40.5, 12.5, "us-east-1", "b"),
    ("p9.large", "L4", 8.0, 96.0, 1024.0, "", 44.0, "", "eu-west-1", "a"),
    ("p9.tiny", "L4", 1.0, 8.0, 64.0, "{'Gpus': [{'MemoryInfo': {'SizeInMiB': 24576}}]}", 3.0, "", "eu-west-1", ""),
    ("m9.large", "", "", 96.0, 1024.0, "", 4.0, "", "us-east-1", ""),
    ("p9.odd", "L4", "many", 96.0, 1024.0, "", 4.0, "", "us-east-1", ""),
)


def cloud() -> Imports:
    price = Price(amount=Decimal(50), currency="USD", as_of=date(2026, 1, 1), basis="on_demand")
    known: dict[str, Any] = {"provider": "AWS", "instance": "p9.large", "region": "us-east-1", "gpu_count": 8}
    instance = make_part("aws-p9", "cloud_instance", **known, network_gbps=100).model_copy(update={"price": price})
    card = make_part("nv-l4", vram_gib=24).model_copy(update={"vendor": "NVIDIA", "name": "L4"})
    return importing((instance, card))


def test_a_cloud_price_list_updates_and_adds_per_provider_and_region(tmp_path: Path) -> None:
    imports = cloud()
    path = table(tmp_path, *SKY, name="aws.csv")
    assert imports.recognise(path) == "cloud"
    staged = imports.stage(path)
    kinds = [(row.kind, row.column) for row in staged.rows()]
    assert kinds == [
        ("changed", ""), ("unchanged", ""), ("new", ""), ("new", ""), ("rejected", "AcceleratorName"),
        ("rejected", "AcceleratorCount"),
    ]  # fmt: skip
    imports.apply(staged)
    part = imports.repo.get("aws-p9")
    assert (part.price.amount, part.price.region, part.spec.spot_per_hour) == (Decimal("40.5"), "us-east-1", 12.25)
    other = imports.repo.get("aws-p9-large-eu-west-1")
    assert (other.price.amount, other.spec.region, other.spec.network_gbps) == (44, "eu-west-1", 100)
    tiny = imports.repo.get("aws-p9-tiny-eu-west-1").spec
    assert (tiny.includes[0].part, tiny.vram_gib) == ("nv-l4", 24)
    assert imports.stage(path).counts["new"] == 0


def test_new_parts_in_bulk_are_those_added_one_by_one(database: Any, tmp_path: Path) -> None:
    catalog = SqlCatalog(database)
    imports = Imports(catalog)  # type: ignore[arg-type]
    rows = [("new-1", "Example", 'Odd "name", ä', 100), ("new-2", "Example", "Two", 200)]
    report = imports.apply(imports.stage(table(tmp_path, ("id", "vendor", "name", "tdp_w"), *rows)))
    assert catalog.get("new-1").spec.tdp_w == 100  # type: ignore[union-attr]
    assert [entry.part_id for entry in catalog.log(batch_id=report.batch)] == ["new-2", "new-1"]
    assert [part.id for part in catalog.search("odd name")] == ["new-1"]
    assert report.batch is not None
    catalog.undo(report.batch)
    assert (catalog.own_ids(), catalog.search("odd name")) == (frozenset(), ())
    catalog.redo(report.batch)
    assert catalog.own_ids() == {"new-1", "new-2"}
    with pytest.raises(UserError, match="already"), catalog.importing(catalog.batches()[0].cause) as opened:
        opened.add_new([plain("new-1")])
    assert catalog.own_ids() == {"new-1", "new-2"}


def plain(part_id: str) -> Any:
    return NewPart(*plain_part(make_part(part_id), {}))


def test_the_same_price_of_the_same_day_changes_nothing(tmp_path: Path) -> None:
    imports = cloud()
    header = ("provider", "instance_type", "accelerator", "count", "price_usd_h", "region", "price_date")
    row = ("aws", "p9.large", "L4", 8, 50, "us-east-1")
    path = table(tmp_path, header, (*row, "2026-01-01"), name="prices.csv")
    assert [one.kind for one in imports.stage(path).rows()] == ["unchanged"]
    path = table(tmp_path, header, (*row, "2026-02-01"), name="prices.csv")
    assert [one.kind for one in imports.stage(path).rows()] == ["changed"]


def test_a_table_with_columns_of_its_own_is_mapped_though_it_looks_like_ours(tmp_path: Path) -> None:
    header = ("id", "name", "vendor", "source", "confidence", "length_cm", "colour")
    row = ("new-1", "New", "Example", "Sheet", "half and half", "26,7", "red")
    path = table(tmp_path, header, row)
    imports = importing(SHIPPED)
    assert imports.recognise(path) == "table"
    imports.apply(imports.stage(path))
    assert imports.repo.get("new-1").provenance.confidence == Confidence.COMMUNITY
