"""Parts of BuildCores OpenDB: every trap of its data, and every document accounted for."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.attribution import OPENDB_NOTICE, notices
from app.domain.errors import UserError
from app.domain.parts import AcceleratorSpec, Confidence, Part, Provenance
from app.services.ports import ReadRow
from db.importers.opendb.boards import link
from db.importers.opendb.documents import CATEGORIES
from db.importers.opendb.reader import OpenDb
from db.importers.opendb.tables import part_number

TODAY = date(2026, 11, 21)
SHARED = Path(__file__).resolve().parents[3] / "shared" / "catalog"
ID = "00000000-0000-4000-8000-000000000001"
CHECKED = "2026-02-03T10:00:00.000Z"


def reference_card() -> Part:
    spec = AcceleratorSpec(
        vram_gib=32, tdp_w=575, bandwidth_gbs=1792, bf16_tflops=209.5, power_connectors=({"pin16": 1},), pcie_gen=5
    )
    origin = Provenance(source="vendor", as_of=TODAY, confidence=Confidence.VENDOR)
    return Part(
        id="nv-5090", category="accelerator", vendor="NVIDIA", name="GeForce RTX 5090 Founders Edition", spec=spec,
        provenance=origin,
    )  # fmt: skip


def read(tmp_path: Path, category: str, *documents: Any, checked: bool = False) -> list[ReadRow]:
    """What is read of a packed file of ``documents``."""
    file = tmp_path / f"opendb-{category}.jsonl.gz"
    lines = []
    for index, document in enumerate(documents):
        if isinstance(document, dict):
            about = {"name": f"Maker Thing {index}", "manufacturer": "Maker", **document.get("metadata", {})}
            if checked:
                about["last_manually_spec_verified_at"] = CHECKED
            document = {"opendb_id": ID[:-1] + str(index), **document, "metadata": about}
        lines.append(json.dumps(document) if not isinstance(document, str) else document)
    file.write_bytes(gzip.compress("\n".join(lines).encode()))
    return list(OpenDb([reference_card()], TODAY).read(file))


def one(tmp_path: Path, category: str, document: Any, *, checked: bool = False) -> Part:
    (row,) = read(tmp_path, category, document, checked=checked)
    assert row.part is not None, row.reason
    return row.part


def board(tmp_path: Path, *, checked: bool = False, **fields: Any) -> Part:
    return one(tmp_path, "Motherboard", {"socket": "AM5", **fields}, checked=checked)


@pytest.mark.parametrize(
    ("socket", "gen", "clamped"), [("LGA 1155", 3, True), ("AM3+", 2, True), ("LGA 1151", 3, True), ("AM5", 4, False)]
)
def test_impossible_generation_is_cut_to_the_socket_and_marked(
    tmp_path: Path, socket: str, gen: int, clamped: bool
) -> None:
    slot = {"gen": "4.0", "quantity": 1, "lanes": 16}
    part = board(tmp_path, socket=socket, pcie_slots=[slot])
    assert part.spec.pcie_slots[0].gen == gen
    origin = part.source_of("pcie_slots")
    assert origin.confidence == Confidence.RECALLED
    assert ("cannot do" in origin.source) == clamped
    checked = board(tmp_path, checked=True, socket=socket, pcie_slots=[slot])
    assert checked.source_of("pcie_slots").confidence == (Confidence.RECALLED if clamped else Confidence.COMMUNITY)


def test_connector_length_is_not_taken_for_lanes_beyond_what_the_processor_has(tmp_path: Path) -> None:
    slots = board(tmp_path, pcie_slots=[{"gen": "5.0", "quantity": 3, "lanes": 16}]).spec.pcie_slots
    assert [slot.mech_width for slot in slots] == [16, 16, 16]
    assert [slot.elec_width for slot in slots] == [16, None, None]


def test_a_socket_listed_under_two_lengths_is_one_socket(tmp_path: Path) -> None:
    pair = [{"size": size, "key": "M", "interface": "PCIe 4.0 x4"} for size in ("2242-2260", "2280")]
    radio = {"size": "2230", "key": "E", "interface": "WiFi"}
    sockets = board(tmp_path, m2_slots=[*pair, *pair, radio]).spec.m2_slots
    assert [socket.lengths_mm for socket in sockets] == [(42, 60, 80), (42, 60, 80)]


@pytest.mark.parametrize(
    ("words", "read_as"),
    [
        ("PCIe 4.0x4", (4, 4, False)),
        ("PCIe Gen5x4", (5, 4, False)),
        ("PCIe 5.0 x4 / PCIe 4.0 x4", (5, 4, False)),
        ("PCIe Gen3 x4 & SATA3", (3, 4, True)),
        ("PCIEGen3x4/SATA3", (3, 4, True)),
        ("SATA 6Gbps", (None, None, True)),
        ("PCIe x4/x2 SSD", (None, 4, False)),
        ("PCIe", (None, None, False)),
        ("WiFi", (None, None, False)),
    ],
)
def test_free_text_of_m2_links(words: str, read_as: tuple[int | None, int | None, bool]) -> None:
    assert link(words) == read_as


@pytest.mark.parametrize(("stated", "gib"), [(1, 1024), (2, 2048), (1000, 1024), (2000, 2048), (192, 192), (0, None)])
def test_terabytes_written_as_gigabytes(tmp_path: Path, stated: int, gib: int | None) -> None:
    assert board(tmp_path, memory={"max": stated, "slots": 8}).spec.memory_max_gib == gib


def test_zero_and_empty_lists_are_unknown_but_not_for_optional_things(tmp_path: Path) -> None:
    plugs = {"eps_8_pin": 0, "pcie_12vhpwr": 0, "pcie_6_plus_2_pin": 0, "sata": 0}
    psu = one(tmp_path, "PSU", {"wattage": 850, "length": 0, "connectors": plugs}).spec
    assert (psu.eps8, psu.pin16, psu.pcie8, psu.length_mm, psu.sata) == (None, None, None, None, 0)
    spec = board(tmp_path, m2_slots=[], pcie_slots=[], power_connectors={"cpu_power": []}, onboard_ethernet=[]).spec
    assert (spec.m2_slots, spec.pcie_slots, spec.eps8, spec.lan_gbps) == (None, None, None, None)
    cpu = one(tmp_path, "CPU", {"socket": "AM5", "specifications": {"ppt": 0, "memory": {"types": []}}}).spec
    assert (cpu.max_power_w, cpu.memory_type) == (None, None)


def test_registered_modules_are_known_by_their_name(tmp_path: Path) -> None:
    flags = {"registered": "Unbuffered", "ecc": "Non-ECC", "form_factor": "288-pin DIMM"}
    named = {"name": "Maker DDR5-4800 CL40 64GB Registered ECC"}
    assert one(tmp_path, "RAM", {**flags, "metadata": named}).spec.kind == "RDIMM"
    assert one(tmp_path, "RAM", {**flags, "metadata": named}).spec.ecc is True
    plain = one(tmp_path, "RAM", {**flags, "metadata": {"name": "Maker DDR5-6000 Non-ECC"}}).spec
    assert (plain.kind, plain.ecc) == ("UDIMM", False)


def card(tmp_path: Path, tdp: float = 575, **plugs: int) -> ReadRow:
    document = {"chipset": "GeForce RTX 5090", "memory": 32, "tdp": tdp, "power_connectors": {"pcie_8_pin": 0, **plugs}}
    return read(tmp_path, "GPU", {**document, "interface": "PCIe x16"})[0]


def test_cards_without_plugs_have_those_of_their_chip_and_say_so(tmp_path: Path) -> None:
    part = card(tmp_path).part
    assert part is not None
    assert part.spec.power_connectors == ({"pin16": 1},)
    assert part.source_of("power_connectors").confidence == Confidence.DERIVED
    assert "nv-5090" in part.source_of("bf16_tflops").source
    assert (part.spec.pcie_gen, part.spec.bandwidth_gbs) == (5, 1792)


@pytest.mark.parametrize(
    ("plugs", "expected"),
    [
        ({"pcie_12VHPWR": 1, "pcie_12V_2x6": 1}, {"pin16": 1}),
        ({"pcie_12V_2x6": 1, "pcie_8_pin": 2}, {"pin16": 1}),
        ({"pcie_12V_2x6": 1}, {"pin16": 1}),
    ],
)
def test_one_sixteen_pin_plug_counted_twice(tmp_path: Path, plugs: dict[str, int], expected: dict[str, int]) -> None:
    part = card(tmp_path, **plugs).part
    assert part is not None
    assert part.spec.power_connectors == (expected,)


def test_odd_plugs_and_odd_power_are_doubted(tmp_path: Path) -> None:
    assert card(tmp_path, pcie_12V_2x6=1).doubts == ()
    assert "2 16-pin plugs" in card(tmp_path, pcie_12V_2x6=2).doubts[0]
    assert "16-pin" in card(tmp_path, pcie_8_pin=2).doubts[0]
    assert "1000 W" in card(tmp_path, 1000, pcie_12V_2x6=1).doubts[0]
    assert "300 W" in card(tmp_path, 300, pcie_12V_2x6=1).doubts[0]


@pytest.mark.parametrize(
    ("written", "sides"),
    [
        ("466 x 290 x 495", (466, 290, 495)),
        ('18.07" x 11.22" x 18.31"', (459.0, 285.0, 465.1)),
        ("372mm (D) x 210mm (W) x 349mm (H)", (372, 210, 349)),
        ("(L)461*(W)210*(H)450", (461, 210, 450)),
        ("455 x 205 x 458mm,455 x 205 x 474mm", (455, 205, 458)),
        ("about knee-high", (None, None, None)),
    ],
)
def test_case_dimensions(tmp_path: Path, written: str, sides: tuple[float | None, ...]) -> None:
    spec = one(tmp_path, "PCCase", {"dimensions": written}).spec
    assert (spec.depth_mm, spec.width_mm, spec.height_mm) == sides


@pytest.mark.parametrize("word", ["OC", "16", "ac", "CSM", "NA", "RTX 4070", "RTX4070", "", "USB3.1", "WHITE"])
def test_polluted_part_numbers_are_dropped(word: str) -> None:
    assert part_number([word, "90MB1HE0-M0AAY0"]) == "90MB1HE0-M0AAY0"


def test_the_maker_is_taken_from_the_name_where_the_field_is_wrong(tmp_path: Path) -> None:
    about = {"name": "D-Link DXE-820T 2 x 10 Gb/s Ethernet PCIe x8", "manufacturer": "AddOn"}
    part = one(tmp_path, "NetworkCard", {"metadata": about})
    assert (part.vendor, part.spec.ports, part.spec.gbps, part.spec.pcie_lanes) == ("D-Link", 2, 10, 8)


def test_same_names_share_a_key_and_a_checked_entry_outranks(tmp_path: Path) -> None:
    about = [{"name": "Maker X-1 (White)"}, {"name": "maker x 1 white "}, {"name": "Maker X-2"}]
    rows = read(tmp_path, "PSU", *({"metadata": names} for names in about))
    assert rows[0].name_key.strip() == rows[1].name_key.strip() != rows[2].name_key
    assert read(tmp_path, "PSU", {}, checked=True)[0].rank > rows[0].rank


def test_what_no_part_can_be_is_rejected_with_its_line(tmp_path: Path) -> None:
    rows = read(
        tmp_path, "CPU", "{broken", [1], {"metadata": {"name": ""}}, {"opendb_id": "../etc"}, {"socket": ["AM5"]}
    )
    assert [row.part is None for row in rows] == [True, True, True, True, False]
    assert [row.where.rpartition(" ")[2] for row in rows] == ["1", "2", "3", "4", "5"]
    assert all(row.reason for row in rows[:4])


def test_values_beyond_any_range_are_left_unknown_and_noted(tmp_path: Path) -> None:
    part = one(tmp_path, "CaseFan", {"size": 120, "max_airflow": 1600})
    assert part.spec.airflow_cfm is None
    assert "1600" in part.notes


def test_a_repository_folder_is_read_like_its_pack(tmp_path: Path) -> None:
    folder = tmp_path / "buildcores-open-db" / "open-db" / "PSU"
    folder.mkdir(parents=True)
    document = {"opendb_id": ID, "wattage": 850, "metadata": {"name": "Maker PSU", "manufacturer": "Maker"}}
    (folder / f"{ID}.json").write_text(json.dumps(document), encoding="utf-8")
    (row,) = OpenDb([], TODAY).read(folder.parent.parent)
    assert row.part is not None
    assert (row.part.category, row.part.id) == ("psu", f"opendb-{ID}")
    assert notices([row.part]) == (OPENDB_NOTICE,)
    with pytest.raises(UserError, match="no OpenDB files"):
        list(OpenDb([], TODAY).read(tmp_path / "nothing"))


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(data=st.data())
def test_wrong_types_anywhere_never_break_it(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    fields = [
        "socket",
        "specifications",
        "cores",
        "clocks",
        "memory",
        "pcie_slots",
        "m2_slots",
        "storage_devices",
        "power_connectors",
        "tdp",
        "length",
        "chipset",
        "total_slot_width",
        "interface",
        "video_outputs",
        "connectors",
        "wattage",
        "dimensions",
        "dimensions_mm",
        "cpu_sockets",
        "modules",
        "capacity",
        "supported_motherboard_form_factors",
        "radiator_size",
        "size",
        "quantity",
        "metadata",
        "opendb_id",
    ]
    category = data.draw(st.sampled_from(sorted(CATEGORIES)))
    document = data.draw(st.dictionaries(st.sampled_from(fields), JSON_VALUES, max_size=8))
    about = {"name": "Thing", **(document["metadata"] if isinstance(document.get("metadata"), dict) else {})}
    folder = tmp_path_factory.mktemp("wrong")
    path = folder / f"{category}.jsonl"
    path.write_text(json.dumps({"opendb_id": ID, **document, "metadata": about}) + "\n", encoding="utf-8")
    (row,) = OpenDb([reference_card()], TODAY).read(path)
    assert (row.part is None) == bool(row.reason)


@pytest.mark.shared
def test_every_document_of_the_reference_copy_is_accounted_for() -> None:
    """One category here, the whole copy in `make bench`."""
    if not SHARED.is_dir():
        pytest.skip("the reference copy of OpenDB is not beside this checkout")
    rows = list(OpenDb([], TODAY).read(SHARED / "opendb-CPU.jsonl.gz"))
    assert len(rows) == 789
    assert Counter(bool(row.part) for row in rows) == {True: 789}
    assert len({row.part.id for row in rows if row.part}) == 789
