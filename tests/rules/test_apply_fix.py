"""Applying a fix really clears its finding, and breaks nothing else."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from rule_machines import MACHINES, build, demand, part
from shelves import Shelf

from app.domain.build import Build
from app.domain.finding import Fix, Severity, Status
from app.domain.parts import Part, Price
from app.domain.requirement import Demand
from app.rules.engine import check
from app.services.fixes import apply_fix, meets


def priced(name: str, amount: int, role: str, **facts: Any) -> Part:
    """A part like the sound machine's in that role, with other facts and a price."""
    line = dict(next((x for x in MACHINES["workstation"] if x["role"] == role), {"category": role}))
    line |= facts
    category = line.pop("category")
    line.pop("role", None)
    price = Price(amount=Decimal(amount), currency="EUR", as_of=date(2026, 1, 1), basis="list")
    return part(name, category, line).model_copy(update={"price": price})


SHELF = Shelf(
    priced("psu-long", 100, "psu", rated_w=1600, rated_115v_w=1600, length_mm=240),
    priced("psu-good", 150, "psu", rated_w=1600, rated_115v_w=1600),
    priced("psu-dear", 400, "psu", rated_w=2000, rated_115v_w=2000),
    priced("cpu-am4", 90, "cpu", socket="AM4"),
    priced("cpu-am5", 300, "cpu"),
    priced("cooler-low", 60, "cooler", height_mm=150),
    priced("cooler-aio", 130, "cooler", kind="aio", radiator_mm=240),
    priced("case-big", 200, "chassis", gpu_max_length_mm=420, expansion_slots=9, cooler_max_height_mm=190),
    priced("card-short", 900, "accelerator", length_mm=280),
    priced("card-blower", 1100, "accelerator", length_mm=280, cooling="blower"),
    priced("kit-udimm", 250, "memory"),
    priced("kit-large", 500, "memory", module_gib=64, total_gib=128),
    priced("board-wide", 700, "motherboard", dimm_slots=8, memory_max_gib=512),
    priced("drive-large", 400, "boot_drive", capacity_gb=4000),
    priced("fan", 15, "fan", airflow_cfm=60, power_w=2, noise_dba=20),
)

REPAIRS: list[tuple[str, str, dict[str, Any]]] = [
    ("PWR-SUM", "replace", {"facts": {"psu.rated_w": 750}}),
    ("PWR-SUM", "cap_power", {"facts": {"psu.rated_w": 840}}),
    ("CPU-SOCKET", "replace", {"facts": {"cpu.socket": "AM4"}}),
    ("CPU-CHIPSET", "replace", {"facts": {"cpu.family": "Ryzen 5000"}}),
    ("CPU-BIOS", "replace", {"facts": {"cpu.family": "Ryzen 9000"}}),
    ("CPU-VIDEO", "replace", {"facts": {"cpu.igpu": False, "accelerator.display_outputs": 0}}),
    ("MEM-MAX", "replace", {"facts": {"cpu.memory_max_gib": 32}}),
    ("MEM-2DPC", "set_qty", {"qty": {"memory": 2}}),
    ("MEM-ECC", "replace", {"facts": {"memory.ecc": True, "cpu.ecc": False, "motherboard.memory_qvl": ["memory"]}}),
    ("MEM-CLEAR", "replace", {"facts": {"memory.height_mm": 44, "cooler.ram_clearance_mm": 40}}),
    ("COOL-SOCKET", "replace", {"facts": {"cooler.sockets": ["LGA1700"]}}),
    ("FIT-COOLER-H", "replace", {"facts": {"cooler.height_mm": 190}}),
    ("FIT-GPU-LEN", "replace", {"facts": {"accelerator.length_mm": 380}}),
    ("FIT-AIRGAP", "replace", {"facts": {"accelerator.slot_width": 4}, "qty": {"accelerator": 2}}),
    ("FIT-PSU-LEN", "replace", {"facts": {"psu.length_mm": 240}}),
    ("MEM-BUFFER", "replace", {"facts": {"memory.kind": "RDIMM"}}),
    ("MEM-SLOTS", "set_qty", {"qty": {"memory": 3}}),
    ("MEM-CHANNELS", "set_qty", {"facts": {"memory.modules": 1, "memory.total_gib": 64}}),
    ("MEM-HOST-RATIO", "set_qty", {"qty": {"accelerator": 3}}),
    ("PCIE-SLOTPHYS", "set_qty", {"qty": {"accelerator": 3}}),
    ("PCIE-SHARE-M2", "move", {"place": {"boot_drive": ["M2"]}}),
    ("PWR-CIRCUIT", "change_site", {"site": {"onprem": {"circuit_v": 120, "circuit_a": 6}}}),
    ("PWR-REDUN", "set_qty", {"site": {"onprem": {"psu_redundancy": 1}}}),
    ("PWR-16PIN", "cap_power", {"facts": {"accelerator.tdp_w": 575}}),
    ("BUILD-PARTS", "add", {"drop": ["cooler"]}),
    (
        "GPU-SWARCH",
        "change_software",
        {"facts": {"accelerator.compute_capability": "12.0"}, "software": {"cuda": "12.4"}},
    ),
    ("GPU-DRIVER", "change_software", {"software": {"cuda": "13.0", "driver": "550"}}),
    ("GPU-MIG", "change_software", {"facts": {"accelerator.mig_instances": 0}, "software": {"mig": True}}),
    (
        "PCIE-BAR",
        "change_firmware",
        {
            "facts": {"accelerator.bar1_gib": 32, "motherboard.above_4g": True},
            "firmware": {"above_4g": False},
        },
    ),
    ("PCIE-RISER", "change_link", {"link": {"accelerator": {"kind": "riser", "gen": 3, "length_mm": 100}}}),
    ("PCIE-EXT", "change_link", {"link": {"accelerator": {"kind": "oculink"}}}),
    ("COOL-CFM", "add", {"facts": {"chassis.airflow_cfm": 30}}),
    ("PWR-PLUG", "change_site", {"site": {"onprem": {"plug": "NEMA 5-15"}}}),
    ("PWR-UPS", "change_site", {"site": {"onprem": {"ups_w": 500}}}),
    ("PWR-OUTLETS", "change_site", {"site": {"onprem": {"outlets": 0}}}),
    ("PWR-CORD", "change_site", {"facts": {"psu.inlet": "C20"}, "site": {"onprem": {"cord": "C13"}}}),
    (
        "STO-SATA",
        "set_qty",
        {
            "add": [
                {
                    "role": "data_drive",
                    "category": "storage",
                    "kind": "hdd",
                    "form_factor": "3.5",
                    "capacity_gb": 8000,
                    "qty": 5,
                }
            ]
        },
    ),
    ("STO-BAYS", "set_qty", {"machine": "server", "qty": {"data_drive": 9}}),
    (
        "COOL-AMBIENT",
        "change_site",
        {
            "machine": "server",
            "facts": {"server.ambient_max_c": 30, "server.gpu_ambient_max_c": 30},
            "site": {"onprem": {"ambient_c": 35}},
        },
    ),
    (
        "COOL-LIQ",
        "change_site",
        {"machine": "server", "facts": {"server.cooling": "liquid"}, "site": {"onprem": {"facility_water": False}}},
    ),
    ("RACK-KW", "change_site", {"machine": "server", "site": {"onprem": {"rack_kw": 1}}}),
    ("RACK-PDU", "change_site", {"machine": "server", "site": {"onprem": {"pdu_a": 6}}}),
    (
        "RACK-DEPTH",
        "change_site",
        {"machine": "server", "facts": {"server.depth_mm": 900}, "site": {"onprem": {"rack_depth_mm": 800}}},
    ),
    (
        "RACK-WEIGHT",
        "change_site",
        {"machine": "server", "nodes": 3, "facts": {"server.weight_kg": 100}, "site": {"onprem": {"rack_kg": 150}}},
    ),
]


@pytest.mark.parametrize(("rule", "kind", "case"), REPAIRS, ids=[f"{r} by {k}" for r, k, _ in REPAIRS])
def test_applying_a_fix_clears_the_finding(rule: str, kind: str, case: dict[str, Any]) -> None:
    broken = build(case)
    before = check(broken)
    finding = next(f for f in before.findings if f.rule == rule)
    assert finding.status is Status.FAILED
    fix = next(f for f in finding.fixes if f.kind == kind)

    mended = apply_fix(broken, fix, SHELF, rule=rule)

    assert mended is not None, fix
    after = check(mended)
    assert next(f for f in after.findings if f.rule == rule).status is not Status.FAILED
    assert {f.rule for f in after.errors} <= {f.rule for f in before.errors}
    assert _changes(broken, mended) == 1


def _changes(a: Build, b: Build) -> int:
    """How many lines, the site, the software or the firmware's options differ."""
    mine, theirs = a.nodes[0].items, b.nodes[0].items
    lines = sum(x != y for x, y in zip(mine, theirs, strict=False)) + abs(len(mine) - len(theirs))
    options = a.nodes[0].firmware != b.nodes[0].firmware
    return lines + (a.site != b.site) + (a.software != b.software) + options


def _fix(case: dict[str, Any], rule: str, kind: str) -> tuple[Build, Fix]:
    broken = build(case)
    finding = next(f for f in check(broken).findings if f.rule == rule)
    return broken, next(f for f in finding.fixes if f.kind == kind)


def test_the_cheapest_part_that_breaks_nothing_is_taken() -> None:
    broken, fix = _fix({"facts": {"psu.rated_w": 750}}, "PWR-SUM", "replace")

    mended = apply_fix(broken, fix, SHELF, rule="PWR-SUM")

    assert mended is not None
    psu = mended.nodes[0].one("psu")
    assert psu is not None and psu.part.id == "psu-good"  # the cheaper one is too long for the case


def test_nothing_is_done_where_the_catalog_has_nothing() -> None:
    broken, fix = _fix({"facts": {"psu.rated_w": 750}}, "PWR-SUM", "replace")

    assert apply_fix(broken, fix, Shelf(), rule="PWR-SUM") is None


def test_without_a_rule_the_build_must_get_better() -> None:
    sound = build({})
    useless = Fix(kind="replace", text="Take another supply", role="psu", params={"at_least": {"rated_w": 1000}})

    assert apply_fix(sound, useless, SHELF) is None


def test_a_fix_never_trades_one_error_for_another() -> None:
    broken, fix = _fix({"facts": {"cpu.socket": "AM4"}}, "CPU-SOCKET", "replace")
    wrong = Shelf(priced("cpu-hot", 10, "cpu", memory_channels=2, pcie_lanes=8, chipset_link_lanes=4))

    assert apply_fix(broken, fix, wrong, rule="CPU-SOCKET") is None


@pytest.mark.parametrize(
    ("conditions", "met"),
    [
        ({"at_least": {"rated_w": 1200}}, True),
        ({"at_least": {"rated_w": 1201}}, False),
        ({"at_most": {"length_mm": 160}}, True),
        ({"one_of": {"form_factor": ["SFX", "atx"]}}, True),
        ({"one_of": {"form_factor": ["SFX"]}}, False),
        ({"at_least": {"sata": 1}}, False),
        ({}, True),
    ],
)
def test_conditions_are_met_only_by_known_facts(conditions: dict[str, Any], met: bool) -> None:
    assert meets(priced("psu", 1, "psu"), conditions) is met


def test_notes_are_no_failures_to_repair() -> None:
    report = check(build({"qty": {"accelerator": 2}}))

    assert [f.rule for f in report.of(Status.FAILED, Severity.NOTE)] == ["PCIE-SHARE-M2", "PWR-LIMIT"]
    assert not report.errors


def test_a_change_of_the_workload_is_a_repair() -> None:
    """The demand is worked out anew for the changed workload, and the build keeps the change."""
    case = {"workload": {"inference": {"concurrency": 10}}}
    whole = build(case)

    def sized(changed: Build) -> Demand | None:
        assert changed.workload is not None
        cache = 5 if changed.workload.inference.kv == "fp8" else 10
        return demand({"demand": {"phase": "inference", "shares": {"weights": 15, "kv_cache": cache, "overhead": 1}}})

    found = next(f for f in check(whole, sized(whole)).findings if f.rule == "SIZ-KV")
    fix = next(fix for fix in found.fixes if fix.kind == "change_workload")
    fixed = apply_fix(whole, fix, SHELF, rule="SIZ-KV", demand=sized)

    assert fixed is not None and fixed.workload is not None
    assert fixed.workload.inference.kv == "fp8" and fixed.workload.inference.concurrency == 10
