"""The checklist follows from the build: a step is there where the machine needs it, and only there."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.build import Build, Item, Node
from app.domain.checklist import MachineSteps
from app.domain.connections import Firmware, Link
from app.domain.parts import CATEGORIES, Confidence, Part, Provenance
from app.domain.site import OnPrem, Site
from app.domain.software import Software
from app.rules.checklist import checklists
from app.rules.engine import check
from app.rules.layout import layouts
from app.services.checklist import checklist_text, said

FROM = Provenance(source="example", as_of="2026-11-21", confidence=Confidence.VENDOR)  # type: ignore[arg-type]
SLOTS = [
    {"label": f"S{n}", "position": n, "gen": 4, "mech_width": 16, "elec_width": 16, "source": "cpu",
     "bifurcation": ["x4/x4/x4/x4"]}
    for n in (1, 4, 7)
]  # fmt: skip
BOARD: dict[str, Any] = {"pcie_slots": SLOTS, "above_4g": True, "rebar": True, "eps8": 1, "memory_channels": 4}
CARD: dict[str, Any] = {
    "vram_gib": 80, "slot_width": 2, "length_mm": 267, "pcie_gen": 4, "pcie_lanes": 16, "tdp_w": 300, "p2p": True,
    "compute_capability": "8.0", "bar1_gib": 128, "throttle_temp_c": 88, "power_connectors": [{"eps8": 1}],
}  # fmt: skip
CHIP: dict[str, Any] = {"family": "Example", "memory_channels": 4, "memory_mts": 4800, "pcie_gen": 4, "tdp_w": 100}


def item(role: str, name: str, category: str | None = None, **facts: Any) -> Item:
    qty, place, link = facts.pop("qty", 1), facts.pop("place", None), facts.pop("link", None)
    cap, kind = facts.pop("power_cap_w", None), category or role
    spec = CATEGORIES[kind].model_validate(facts)
    part = Part(id=name.lower().replace(" ", "-"), category=kind, vendor="", name=name, spec=spec, provenance=FROM)
    return Item(role=role, part=part, qty=qty, place=place, link=link, power_cap_w=cap)


def steps(*items: Item, site: Site | None = None, software: Software | None = None, **node: Any) -> MachineSteps:
    whole = (item("motherboard", "Board", **BOARD), *items)
    if not any(one.role == "cpu" for one in items):
        whole += (item("cpu", "Chip", **CHIP),)
    build = Build(name="x", site=site or Site(), nodes=(Node(items=whole, **node),), software=software or Software())
    (found,) = checklists(build, check(build), None, layouts(build))
    return found


def text(found: MachineSteps) -> str:
    return "\n".join(f"{said(s.text, s.values)} | {said(s.accept, s.values)}" for s in found.steps)


SPLITTER = item(
    "data_drive", "Drive", "storage", qty=4, form_factor="M.2", place=("S4",), pcie_gen=4, pcie_lanes=4, read_mbs=7000,
    link=Link(kind="splitter", split="x4/x4/x4/x4"),
)  # fmt: skip
CASES: tuple[tuple[str, MachineSteps, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "one large card",
        steps(item("accelerator", "Card", **CARD)),
        ("Above-4G decoding: on, for windows of 128 GiB in all | devices seen: 1", "300 W each, below 88 °C",
         "driver: branch 450 or later", "≥ 25.6 GB/s in each direction"),
        ("ACS", "bifurcation", "NUMA", "nccl-tests", "Resizable BAR", "Power limit", "Settle: no processor"),
    ),
    (
        "two cards that copy to each other",
        steps(item("accelerator", "Card", qty=2, **CARD)),
        ("Above-4G decoding: on, for windows of 256 GiB", "ACS: off", "2 × Card | nvidia-smi topo -p2p r: OK",
         "all_reduce_perf over 2 × Card"),
        ("NUMA", "bifurcation"),
    ),
    (
        "two cards that cannot",
        steps(item("accelerator", "Card", qty=2, **CARD | {"p2p": False, "bar1_gib": 0.25})),
        ("Above-4G decoding and Resizable BAR: on | BAR1 of 80 GiB or more", "all_reduce_perf"),
        ("ACS",),
    ),
    ("a splitter", steps(SPLITTER), ("Slot S4: divided x4/x4/x4/x4 (bifurcation), for Drive | devices seen there: 4",),
     ("Above-4G", "driver", "Full load of")),
    ("told by hand", steps(firmware=Firmware(bifurcation={"S1": "x8/x8"})), ("Slot S1: divided x8/x8",), ("Slot S4",)),
    (
        "EPYC with two cards",
        steps(item("accelerator", "Card", qty=2, **CARD), item("cpu", "EPYC 9000", qty=2, **CHIP)),
        ("NUMA nodes per socket: NPS1 | lscpu: 2 NUMA nodes",),
        (),
    ),
    ("EPYC alone", steps(item("cpu", "EPYC 9000", **CHIP)), ("processor and memory together",), ("NUMA",)),
    (
        "memory on half of the channels",
        steps(item("memory", "Kit", modules=2, module_gib=32, mts=5600, memory_type="DDR5")),
        ("one each in 2 of 4 channels | 64 GiB in the firmware", "4,800 MT/s", "64 GiB, 0 errors"),
        ("some with two",),
    ),
    (
        "a limited card and a told toolkit",
        steps(item("accelerator", "Card", power_cap_w=250, **CARD), software=Software(cuda="12.8")),
        ("Power limit of Card: 250 W", "250 W each", "branch 525 or later", "CUDA 12.8 or later"),
        ("300 W",),
    ),
    (
        "quiet, with a spare supply",
        steps(site=Site(onprem=OnPrem(noise_dba_max=40, psu_redundancy=1))),
        ("≤ 40 dB(A)", "pull the cords of 1 supplies"),
        (),
    ),
    (
        "an AMD card",
        steps(item("accelerator", "Card", **CARD | {"compute_capability": "gfx942"})),
        ("ROCm ",),
        ("CUDA",),
    ),
)  # fmt: skip


@pytest.mark.parametrize(("found", "there", "absent"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_step_is_there_only_where_the_machine_needs_it(
    found: MachineSteps, there: tuple[str, ...], absent: tuple[str, ...]
) -> None:
    whole = text(found)
    assert [t for t in there if t not in whole] == [], whole
    assert [t for t in absent if t in whole] == [], whole


def test_every_cable_has_both_ends() -> None:
    card = item("accelerator", "Card", **CARD | {"power_connectors": [{"pin16": 1}]})
    psu = item("psu", "Supply", rated_w=1000, eps8=2, pin16=1, pcie8=3, efficiency_230v=0.9)
    found = [said(s.text, s.values) for s in steps(card, psu).of("cables")]
    assert found == [
        "Supply, ATX 24-pin → Board, 24-pin",
        "Supply, EPS 1 → Board, EPS 1",
        "Supply, 12V-2x6 1 → Card, 16-pin",
        "Circuit 1: cords of supply 1",
    ]


@given(st.dictionaries(st.sampled_from(sorted(CARD)), st.none()), st.sampled_from([*sorted(BOARD), ""]))
def test_a_missing_fact_never_stops_it(card: dict[str, None], board: str) -> None:
    items = (
        item("motherboard", "Board", **{k: v for k, v in BOARD.items() if k != board}),
        item("cpu", "Chip", **CHIP),
        item("accelerator", "Card", qty=2, **CARD | card),
    )
    build = Build(name="x", nodes=(Node(items=items),))
    found = checklists(build, check(build), None, layouts(build))
    assert "{" not in checklist_text(found)


def test_what_no_machine_of_its_own_lacks_is_named_in_words() -> None:
    """A finding on the whole build names a part of another node by its title, not by its id."""
    nodes = tuple(
        Node(items=(item("server", name, rack_u=1, weight_kg=kg),), purpose=purpose)
        for name, kg, purpose in (("Big One", 40, "compute"), ("Small One", None, "head"))
    )
    build = Build(name="x", site=Site(onprem=OnPrem(kind="cluster", rack_kg=900)), nodes=nodes)
    told = "\n".join(text(one) for one in checklists(build, check(build), None, layouts(build)))
    assert "Small One: " in told and "small-one: " not in told
