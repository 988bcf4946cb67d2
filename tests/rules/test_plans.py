"""Plans made from what the rules know: memory modules by channel, racks, cables."""

from __future__ import annotations

from math import ceil
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.build import Build
from app.domain.rack_plan import RackedDevice, RackPlan, arrange
from app.figures.rack_elevation import rack_elevation
from app.rules.memory_plan import memory_plans
from app.rules.rack_plan import rack_plan
from tests.rules import rule_machines as made

BOARD = {"motherboard.dimm_slots": 8, "motherboard.memory_channels": 4, "cpu.memory_channels": 4}
SMALL = {"role": "memory", "category": "memory", "modules": 1, "module_gib": 16, "kind": "RDIMM", "id": "small"}


def memory_build(modules: int, more: list[dict[str, Any]] | None = None, **facts: Any) -> Build:
    kit = {"memory.modules": 1, "memory.module_gib": 32, "memory.total_gib": "?", "memory.kind": "RDIMM"}
    found = BOARD | kit | {name.replace("__", "."): value for name, value in facts.items()}
    return made.build({"facts": found, "qty": {"memory": modules}, "add": more or []})


@pytest.mark.parametrize(
    ("modules", "small", "channels"),
    [
        (4, 0, [(32, None)] * 4),
        (2, 0, [(32, None), (32, None), (None, None), (None, None)]),
        (4, 4, [(32, 16)] * 4),
        (6, 2, [(32, 32), (32, 32), (32, 16), (32, 16)]),
        (8, 0, [(32, 32)] * 4),
    ],
)
def test_larger_modules_first_and_every_channel_in_turn(modules: int, small: int, channels: list[Any]) -> None:
    (plan,) = memory_plans(memory_build(modules, [SMALL | {"qty": small}] if small else None))
    assert plan is not None
    assert list(plan.channels) == channels


@pytest.mark.parametrize(
    "facts",
    [
        {"motherboard__dimm_slots": "?"},
        {"motherboard__dimm_slots": 6},
        {"motherboard__memory_channels": "?"},
        {"memory__modules": "?"},
        {"memory__module_gib": "?"},
        {"memory__kind": "CAMM2"},
        {"motherboard__dimm_slots": 4, "memory__modules": 2},
    ],
)
def test_a_plan_that_facts_do_not_carry_is_left_out(facts: dict[str, Any]) -> None:
    assert memory_plans(memory_build(4, **facts)) == (None,)


def test_two_processors_take_turns() -> None:
    facts = {"server.dimm_slots": 24, "server.sockets": 2, "cpu.memory_channels": 12, "memory.modules": 1}
    kit = {"memory.module_gib": 64, "memory.total_gib": "?"}
    qty = {"cpu": 2, "memory": 4}
    (plan,) = memory_plans(made.build({"machine": "server", "facts": facts | kit, "qty": qty}))
    assert plan is not None and plan.processors == 2
    filled = [n for n, slots in enumerate(plan.channels) if slots[0]]
    assert filled == [0, 1, 12, 13]


FABRIC = {"role": "switch", "category": "switch", "gbps": 400, "protocol": "InfiniBand", "rack_u": 1}
CARDS = {"nic.gbps": 400, "nic.ports": 1, "nic.protocol": "InfiniBand", "server.rack_u": 8}


def cluster(nodes: int, switches: int = 1, **more: Any) -> RackPlan:
    case: dict[str, Any] = {"machine": "server", "nodes": nodes, "qty": {"nic": 8}, "facts": CARDS}
    plan = rack_plan(made.build(case | {"apart": [FABRIC | {"qty": switches, "ports": 64}]} | more))
    assert plan is not None
    return plan


def test_cables_are_those_of_the_rules() -> None:
    one = cluster(8)
    assert [(run.kind, run.cables) for run in one.cables] == [("machine", 64)]
    two = cluster(16, switches=6, site={"onprem": {"fabric_ports_reserved": 4}})
    assert [(run.kind, run.cables) for run in two.cables] == [("machine", 128), ("uplink", 124), ("reserved", 4)]
    slower = cluster(16, facts=CARDS | {"nic.gbps": 200})
    assert [(run.cables, run.switch_ports) for run in slower.cables] == [(128, 64)]


def test_a_missing_fact_is_named_in_place_of_cables() -> None:
    plan = cluster(8, facts=CARDS | {"nic.gbps": "?"})
    assert not plan.cables and plan.gap == ("nic", "gbps")
    assert cluster(2, facts=CARDS | {"server.rack_u": "?"}).need_u is None
    assert rack_plan(made.build({"machine": "server"})) is None


def test_named_racks_cables_and_lying_pdus_stand_in_the_plan() -> None:
    """The 8 machines of a DGX BasePOD: 32 twin modules at either end of 64 fibres (NVIDIA's bill of material)."""
    ends = {"role": "cable", "category": "cable", "end_b": "MPO", "gbps": 800, "protocol": "InfiniBand", "reach_m": 50}
    twin = ends | {"kind": "transceiver", "fibre": "multimode", "strands": 2, "qty": 32}
    fibre = {"role": "cable", "category": "cable", "kind": "fibre", "end_a": "MPO", "end_b": "MPO", "split": 1}
    racks = {"role": "rack", "category": "rack", "units": 48, "qty": 2, "name": "Tall rack"}
    plan = cluster(
        8,
        facts=CARDS | {"server.rack_u": 8, "nic.port_type": "OSFP", "nic.gbps": 400},
        site={"onprem": {"rack_u_free": 10}},
        apart=[
            FABRIC | {"ports": 64, "cages": 32, "port_type": "OSFP"},
            twin | {"id": "finned", "end_a": "OSFP"},
            ends
            | {"id": "flat", "kind": "transceiver", "fibre": "multimode", "strands": 1, "gbps": 400, "qty": 64}
            | {"end_a": "OSFP-RHS"},
            fibre | {"id": "fibre", "fibre": "multimode", "length_m": 30, "qty": 64},
            racks,
            {"role": "pdu", "category": "pdu", "rack_u": 2, "qty": 2, "id": "lying"},
        ],
    )
    (run,) = plan.cables
    assert {one.part: one.pieces for one in run.parts} == {"finned": 32, "flat": 64, "fibre": 64}
    assert (plan.racks, plan.rack, plan.rack_units, plan.free_u) == (2, "Example Tall rack", 48, 96)
    assert [(d.part, d.pieces, d.each_u) for d in plan.devices if d.part == "lying"] == [("lying", 2, 2)]
    arranged = arrange(plan)
    assert arranged is not None and [rack.units for rack in arranged] == [48, 48]


@given(
    pieces=st.integers(1, 60),
    size=st.integers(1, 10),
    switches=st.integers(0, 8),
    free=st.none() | st.integers(1, 700),
    racks=st.integers(1, 12),
)
def test_racks_hold_every_device_once_and_none_overlaps(
    pieces: int, size: int, switches: int, free: int | None, racks: int
) -> None:
    devices = [RackedDevice(part="s", title="Server", pieces=pieces, each_u=size)]
    if switches:
        devices.append(RackedDevice(part="w", title="Switch", pieces=switches, each_u=1, is_switch=True))
    plan = RackPlan(devices=tuple(devices), free_u=free, racks=racks)
    arranged = arrange(plan)
    if arranged is None:
        assert free is not None
        return
    assert sum(len(rack.devices) for rack in arranged) == pieces + switches
    for rack in arranged:
        taken = [u for low, device in rack.devices for u in range(low, low + ceil(device.each_u or 0))]
        assert len(taken) == len(set(taken)) and all(1 <= u <= rack.units for u in taken)
    drawing = rack_elevation(plan, arranged)
    assert drawing is None or len(drawing.regions) <= pieces + switches


def test_without_a_site_as_many_racks_as_it_takes() -> None:
    plan = RackPlan(devices=(RackedDevice(part="s", title="Server", pieces=16, each_u=8),))
    arranged = arrange(plan)
    assert arranged is not None and len(arranged) == 4
    unknown = RackPlan(devices=(RackedDevice(part="s", title="Server", pieces=16, each_u=None),))
    assert arrange(unknown) is None
