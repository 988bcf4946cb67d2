"""The fabric planned from a build: switches, cables by length and kind, free ports."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.build import Build
from app.domain.fabric import FabricPlan
from app.rules.fabric_plan import fabric_plan
from app.rules.rack_plan import rack_plan
from tests.rules import rule_machines as made

SWITCH = {
    "role": "switch", "category": "switch", "gbps": 400, "protocol": "InfiniBand", "rack_u": 1, "ports": 64,
    "port_type": "OSFP",
}  # fmt: skip
CARDS = {
    "nic.gbps": 400, "nic.ports": 1, "nic.protocol": "InfiniBand/Ethernet", "nic.port_type": "OSFP", "server.rack_u": 8,
}  # fmt: skip


def build(nodes: int, switches: int = 1, cards: int = 8, **more: Any) -> Build:
    case: dict[str, Any] = {"machine": "server", "nodes": nodes, "qty": {"nic": cards}, "facts": CARDS}
    return made.build(case | {"apart": [SWITCH | {"qty": switches}]} | more)


def plan(nodes: int, switches: int = 1, cards: int = 8, **more: Any) -> FabricPlan:
    found = fabric_plan(build(nodes, switches, cards, **more))
    assert found is not None
    return found


def test_one_switch_while_it_lasts() -> None:
    found = plan(4)
    assert (found.leaf, found.spine, found.machine_cables, found.uplink_cables) == (1, 0, 32, 0)
    assert (found.rails, found.free_ports, found.oversubscription, found.protocol) == (8, 32, 1, "InfiniBand")
    assert "one switch has 64" in found.reason


def test_rails_have_their_leaves_where_the_switches_suffice() -> None:
    found = plan(16, switches=12)
    assert (found.leaf, found.spine, found.uplink_cables, found.rail_aligned) == (8, 4, 256, True)
    assert found.free_ports == 8 * 64 - 128 - 256
    fewer = plan(16, switches=6)
    assert (fewer.leaf, fewer.spine, fewer.uplink_cables, fewer.rail_aligned) == (4, 2, 128, False)
    narrow = plan(16, switches=4)
    assert narrow.oversubscription == pytest.approx(128 / 64) and "2 to 1" in narrow.reason


def test_what_nobody_can_count_is_no_plan() -> None:
    assert fabric_plan(made.build({"machine": "server"})) is None
    assert fabric_plan(build(16)) is None  # 128 cards, 64 ports
    assert fabric_plan(build(4, facts=CARDS | {"nic.gbps": "?"})) is None


def test_lengths_follow_from_the_racks_or_from_the_site() -> None:
    close = plan(2)
    assert sum(c.cables for c in close.cables_by_length) == 16
    assert {c.kind for c in close.cables_by_length} <= {"dac", "acc"} and "assumed" in close.lengths
    far = plan(2, site={"onprem": {"fabric_cable_m": 30}}, facts=CARDS | {"server.rack_u": "?"})
    assert [tuple(c) for c in far.cables_by_length] == [(30, 16, "multimode")]
    unknown = plan(2, facts=CARDS | {"server.rack_u": "?"})
    assert unknown.cables_by_length == () and "not known" in unknown.lengths


def test_the_longest_run_of_the_site_is_that_between_racks() -> None:
    wide = plan(16, switches=12, site={"onprem": {"fabric_cable_m": 50}})
    assert {c.length_m for c in wide.cables_by_length if c.length_m > 5} == {50}
    assert any(c.length_m < 5 for c in wide.cables_by_length)


def test_what_serves_the_machines_gets_its_cables() -> None:
    whole = build(4)
    heads = whole.nodes[0].model_copy(update={"qty": 2, "purpose": "head"})
    found = fabric_plan(whole.model_copy(update={"nodes": (*whole.nodes, heads)}))
    assert found is not None
    assert (found.machine_cables, found.service_cables, found.machines) == (32, 16, 4)
    assert sum(c.cables for c in found.cables_by_length) == 48
    assert found.free_ports == 64 - 48


@settings(max_examples=25, deadline=None)
@given(nodes=st.integers(2, 40), switches=st.integers(1, 20), cards=st.integers(1, 8))
def test_every_cable_has_a_length_and_is_in_the_list_of_cables(nodes: int, switches: int, cards: int) -> None:
    made_build = build(nodes, switches, cards)
    found, racks = fabric_plan(made_build), rack_plan(made_build)
    assert racks is not None
    if found is None:
        assert not racks.cables
        return
    listed = {run.kind: run.cables for run in racks.cables}
    assert (listed["machine"], listed.get("uplink", 0)) == (found.machine_cables, found.uplink_cables)
    assert sum(c.cables for c in found.cables_by_length) == found.machine_cables + found.uplink_cables
    assert found.free_ports >= 0 and found.oversubscription >= 1
