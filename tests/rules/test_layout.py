"""The best arrangement, and the smallest clash where there is none: as trying everything finds them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, permutations, product
from math import ceil
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rule_machines import machine

from app.domain.build import Build, Node
from app.domain.parts import MotherboardSpec
from app.domain.placement import Placement
from app.domain.site import Site
from app.rules.clash import clash_of, smallest
from app.rules.layout import layouts
from app.rules.placement import place
from app.rules.sharing import lanes_after_sharing


def card(role: str, width: float, lanes: int, cooling: str, qty: int) -> dict[str, Any]:
    return {
        "role": role, "id": role, "category": "accelerator", "form_factor": "PCIe FHFL", "cooling": cooling,
        "slot_width": width, "pcie_lanes": lanes, "tdp_w": 100, "power_connectors": [{}], "qty": qty,
    }  # fmt: skip


def nic(role: str, lanes: int, qty: int) -> dict[str, Any]:
    return {"role": role, "id": role, "category": "nic", "form_factor": "PCIe LP", "slot_width": 1,
            "pcie_lanes": lanes, "power_w": 10, "qty": qty}  # fmt: skip


SLOT = st.fixed_dictionaries(
    {
        "mech_width": st.sampled_from([16, 16, 8]),
        "elec_width": st.sampled_from([16, 8, 4]),
        "source": st.sampled_from(["cpu1", "cpu2", "chipset", None]),
        "share": st.sampled_from([None, None, "pool"]),
    }
)
SLOTS = st.dictionaries(st.integers(1, 8), SLOT, min_size=1, max_size=4).map(
    lambda found: [
        {
            **facts,
            "label": f"S{at}",
            "position": at,
            "gen": 5,
            "elec_width": min(facts["elec_width"], facts["mech_width"]),
        }
        for at, facts in sorted(found.items())
    ]
)
CARDS = st.lists(
    st.tuples(st.integers(1, 3), st.sampled_from([16, 8]), st.sampled_from(["open_air", "blower"]), st.integers(1, 2)),
    min_size=1,
    max_size=2,
)


def node_of(slots: list[dict[str, Any]], cards: list[dict[str, Any]], cpus: int, last: int) -> Node:
    facts = {"motherboard.pcie_slots": slots, "motherboard.m2_slots": [], "chassis.expansion_slots": last}
    return machine(drop=["accelerator", "boot_drive"], add=cards, facts=facts, qty={"cpu": cpus})


@settings(max_examples=150, deadline=None)
@given(slots=SLOTS, cards=CARDS, nics=st.integers(0, 1), cpus=st.integers(1, 2), last=st.integers(4, 9), data=st.data())
def test_no_arrangement_is_better(
    slots: list[dict[str, Any]],
    cards: list[tuple[int, int, str, int]],
    nics: int,
    cpus: int,
    last: int,
    data: st.DataObject,
) -> None:
    added = [card(f"card{n}", *facts) for n, facts in enumerate(cards)] + [nic("nic", 8, 1)] * nics
    node = node_of(slots, added, cpus, last)
    found = place(node)
    shuffled = node.model_copy(update={"items": tuple(data.draw(st.permutations(node.items)))})
    pieces = [(item, index) for item in node.of("accelerator", "nic") for index in range(item.qty)]
    best = min(_cost(way, pieces, slots, cpus) for way in _ways(pieces, slots, last))

    assert _cost(_as_way(found, pieces), pieces, slots, cpus) == best
    assert place(shuffled) == found


def _ways(pieces: list[Any], slots: list[dict[str, Any]], last: int) -> list[tuple[str | None, ...]]:
    """Every way to put the pieces into slots, or leave them out, without collisions and within the case."""
    at = {slot["label"]: slot for slot in slots}
    found = []
    for way in product([None, *at], repeat=len(pieces)):
        used = [label for label in way if label]
        if len(set(used)) < len(used):
            continue
        spans = []
        for (item, _), label in zip(pieces, way, strict=True):
            if label:
                start = at[label]["position"]
                spans.append((start, start + ceil(item.fact("slot_width"))))
                wide = item.part.category == "accelerator"
                if at[label]["mech_width"] < (16 if wide else 8) or spans[-1][1] - 1 > last:
                    break
        else:
            spans.sort()
            if all(a[1] <= b[0] for a, b in pairwise(spans)):
                found.append(way)
    return found


def _as_way(found: Placement, pieces: list[Any]) -> tuple[str | None, ...]:
    where = {(c.role, c.index): c.slot for c in found.cards}
    return tuple(where.get((item.role, index)) for item, index in pieces)


def _cost(way: tuple[str | None, ...], pieces: list[Any], slots: list[dict[str, Any]], cpus: int) -> tuple[int, ...]:
    """Left out, off, narrow, behind the chipset, on another processor, without air, lanes lost by cards, by others."""
    board = MotherboardSpec.model_validate({"pcie_slots": slots, "m2_slots": []})
    lanes = lanes_after_sharing(board, frozenset(label for label in way if label))
    at = {slot["label"]: slot for slot in slots}
    owner = {"cpu1": 1, "cpu2": 2, "chipset": 1, None: None}
    starts = {at[label]["position"] for label in way if label}
    out = off = narrow = chipset = airless = lost = lost_nic = 0
    owners: Counter[int] = Counter()
    for (item, _), label in zip(pieces, way, strict=True):
        if label is None:
            out += 1
            continue
        width, source, want = lanes[label] or 0, at[label]["source"], item.fact("pcie_lanes")
        off += width == 0 or (owner[source] or 0) > cpus
        if item.part.category != "accelerator":
            lost_nic += max(0, want - width)
            continue
        narrow += width < min(8, want)
        chipset += source == "chipset"
        owners.update([owner[source]] if owner[source] else [])
        end = at[label]["position"] + ceil(item.fact("slot_width"))
        airless += item.fact("cooling") == "open_air" and end in starts
        lost += max(0, want - width)
    apart = sum(owners.values()) - max(owners.values(), default=0)
    return (out, off, narrow, chipset, apart, airless, lost, lost_nic)


@settings(max_examples=60, deadline=None)
@given(slots=SLOTS, cards=CARDS, last=st.integers(4, 9))
def test_a_clash_is_the_smallest_and_every_part_of_it_is_needed(
    slots: list[dict[str, Any]], cards: list[tuple[int, int, str, int]], last: int
) -> None:
    node = node_of(slots, [card(f"card{n}", *facts) for n, facts in enumerate(cards)], 1, last)
    found = place(node)
    clash = clash_of(node, found)
    items = sorted(node.of("accelerator"), key=lambda item: item.role)

    def possible(counts: tuple[int, ...]) -> bool:
        some = [(item, 0) for item, number in zip(items, counts, strict=True) for _ in range(number)]
        return any(None not in way and not _cost(way, some, slots, 1)[1] for way in _ways(some, slots, last))

    sets = list(product(*(range(item.qty + 1) for item in items)))
    impossible = [counts for counts in sets if not possible(counts)]
    if not impossible:
        assert clash is None
        return
    assert clash is not None and clash.reason
    counts = tuple(dict(clash.parts).get(item.part.id, 0) for item in items)
    assert counts in impossible
    assert sum(counts) == min(map(sum, impossible))
    for at, number in enumerate(counts):
        if number:
            assert possible((*counts[:at], number - 1, *counts[at + 1 :]))


@settings(max_examples=80, deadline=None)
@given(
    weights=st.lists(st.tuples(st.integers(1, 9), st.integers(1, 4)), min_size=1, max_size=8), limit=st.integers(0, 60)
)
def test_what_is_named_is_minimal_however_many_things_there_are(weights: list[tuple[int, int]], limit: int) -> None:
    def holds(counts: tuple[int, ...]) -> bool:
        return sum(w * n for (w, _), n in zip(weights, counts, strict=True)) <= limit

    found = smallest([number for _, number in weights], holds)
    if found is None:
        assert holds(tuple(number for _, number in weights))
        return
    assert not holds(found)
    for at, number in enumerate(found):
        assert not number or holds((*found[:at], number - 1, *found[at + 1 :]))


def build_of(*nodes: Node, **site: Any) -> Build:
    return Build(name="case", site=Site.model_validate({"onprem": site}), nodes=nodes)


def layout(*nodes: Node, **site: Any) -> Placement:
    found = layouts(build_of(*nodes, **site))[0]
    assert found is not None
    return found


def test_drives_fill_bays_of_their_size_and_then_larger_ones() -> None:
    drives = [
        {"role": "data_drive", "id": "disk", "category": "storage", "kind": "hdd", "form_factor": "3.5", "qty": 1},
        {"role": "storage", "id": "ssd", "category": "storage", "kind": "sata_ssd", "form_factor": "2.5", "qty": 3},
    ]
    found = layout(machine(add=drives))

    assert [(b.part, b.index, b.bay, b.adapter) for b in found.bays] == [
        ("disk", 0, "3.5-inch bay 1", False),
        ("ssd", 0, "2.5-inch bay 1", False),
        ("ssd", 1, "2.5-inch bay 2", False),
        ("ssd", 2, "3.5-inch bay 2", True),
    ]
    assert found.clash is None


def test_too_many_drives_are_named() -> None:
    disks = {"role": "data_drive", "id": "disk", "category": "storage", "kind": "hdd", "form_factor": "3.5", "qty": 4}
    clash = layout(machine(add=[disks])).clash

    assert clash is not None
    assert (clash.kind, clash.parts, clash.titles) == ("drives", (("disk", 3),), ("3 x Example disk",))


def test_cards_without_plugs_are_named() -> None:
    node = machine(qty={"accelerator": 2}, facts={"accelerator.power_connectors": [{"pcie8": 3}], "psu.pcie8": 5})
    clash = layout(node).clash

    assert clash is not None
    assert (clash.kind, clash.parts) == ("cables", (("accelerator", 2),))


def test_a_device_that_another_one_switches_off_clashes_with_it() -> None:
    slots = [
        {"label": "A", "position": 1, "gen": 4, "mech_width": 16, "elec_width": 4, "elec_modes": [4], "share": "low"}
    ]
    m2 = [{"label": "M", "gen": 4, "lanes": 4, "lengths_mm": [80], "share": "low"}]
    facts = {"motherboard.pcie_slots": slots, "motherboard.m2_slots": m2}
    clash = layout(machine(facts=facts)).clash

    assert clash is not None
    assert sorted(part for part, _ in clash.parts) == ["accelerator", "boot-drive"]


def test_cards_of_one_job_sit_on_one_processor() -> None:
    slots = [
        {"label": f"S{n}", "position": 2 * n - 1, "gen": 5, "mech_width": 16, "elec_width": 16, "source": source}
        for n, source in enumerate(["cpu1", "cpu2", "cpu2"], start=1)
    ]
    cards = [card("accelerator", 2, 16, "blower", 2)]
    node = node_of(slots, cards, 2, 8)

    assert [(c.slot, c.cpu, c.numa) for c in place(node).cards] == [("S2", 2, 1), ("S3", 2, 1)]
    assert next(c.slot for c in place(node_of(slots, cards, 1, 8)).cards) == "S1"


def test_bridged_cards_keep_the_pitch_of_their_bridge() -> None:
    slots = [
        {"label": f"S{at}", "position": at, "gen": 5, "mech_width": 16, "elec_width": 16, "source": "cpu"}
        for at in (1, 3, 4, 6)
    ]
    node = node_of(slots, [card("accelerator", 2, 16, "blower", 2)], 1, 8)
    items = tuple(
        item.model_copy(update={"nvlink_bridge_slots": 3}) if item.role == "accelerator" else item
        for item in node.items
    )
    starts = [c.position for c in place(node.model_copy(update={"items": items})).cards]

    assert starts[0] and starts[1] and starts[1] - starts[0] == 3


@pytest.mark.parametrize(
    ("supplies", "circuits", "amps", "places"),
    [(1, 1, 16, [(0, 1)]), (2, 2, 16, [(0, 1), (1, 2)]), (2, 1, 16, [(0, 1), (1, 1)])],
)
def test_supplies_hang_on_circuits_of_their_own(
    supplies: int, circuits: int, amps: int, places: list[tuple[int, int]]
) -> None:
    node = machine(qty={"psu": supplies, "accelerator": 2})
    found = layout(node, circuits=circuits, circuit_a=amps)

    assert sorted((cord.supply, cord.circuit) for cord in found.circuits) == places
    assert found.clash is None


@settings(max_examples=60, deadline=None)
@given(machines=st.integers(1, 4), circuits=st.integers(1, 3), amps=st.integers(5, 16))
def test_machines_find_circuits_whenever_they_can(machines: int, circuits: int, amps: int) -> None:
    node = machine(nodes=machines)
    found = layout(node, circuits=circuits, circuit_a=amps)
    watts, usable = 698 / 0.94, 0.8 * 230 * amps
    each = int(usable // watts)

    assert bool(found.circuits) == (machines <= each * circuits)
    if found.circuits:
        loads = Counter(cord.circuit for cord in found.circuits)
        assert len(found.circuits) == machines and max(loads.values()) <= each
    else:
        assert found.clash is not None and found.clash.kind == "circuits"
        assert found.clash.parts == (("psu", each * circuits + 1),)


def test_rented_machines_and_edge_devices_have_no_layout() -> None:
    assert layouts(build_of(machine("cloud"), machine("edge"))) == (None, None)


def test_the_whole_layout_does_not_depend_on_the_order_of_the_parts() -> None:
    node = machine(qty={"accelerator": 2, "psu": 2}, add=[nic("nic", 4, 1)])
    first = layout(node)

    for items in list(permutations(node.items, len(node.items)))[:: 40321 if len(node.items) > 8 else 97]:
        assert layout(node.model_copy(update={"items": items})) == first
