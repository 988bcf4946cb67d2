"""The plan of a fabric becomes a picture with the plan's own counts."""

from __future__ import annotations

import pytest

from app.domain.fabric import FabricPlan, superpod_plan
from app.domain.rack_plan import RackedDevice, RackPlan, arrange
from app.figures.fabric_diagram import fabric_diagram
from app.figures.fabric_picture import picture_of


@pytest.mark.parametrize("units", [1, 2, 3, 4])
def test_a_superpod_is_drawn_by_units_with_every_cable(units: int) -> None:
    plan = superpod_plan(units)
    picture = picture_of(plan)
    assert sum(group.machines for group in picture.groups) == 32 * units - 1
    assert picture.cables == plan.machine_cables, "the cables to the fabric managers are told, too"
    assert sum(group.leaf for group in picture.groups) == plan.leaf
    assert sum(group.uplinks for group in picture.groups) == plan.uplink_cables
    assert any("4 ports" in row[0] for row in fabric_diagram(picture).table)


def small(machines: int) -> FabricPlan:
    return FabricPlan(
        protocol="Ethernet",
        rails=2,
        gbps=100,
        ports_per_switch=32,
        machines=machines,
        leaf=1,
        spine=0,
        machine_cables=2 * machines,
        uplink_cables=0,
    )


def test_machines_that_share_a_switch_are_told_by_rack() -> None:
    server = RackedDevice(part="s", title="Server", pieces=5, each_u=8)
    racks = arrange(RackPlan(devices=(server,), racks=2))
    assert racks is not None
    groups = picture_of(small(5), racks).groups
    assert [(group.title, group.machines, group.cables) for group in groups] == [("Rack 1", 3, 6), ("Rack 2", 2, 4)]


def test_where_the_racks_hold_more_than_is_joined_all_machines_are_one_group() -> None:
    server = RackedDevice(part="s", title="Server", pieces=7, each_u=8)
    racks = arrange(RackPlan(devices=(server,), racks=2))
    assert racks is not None
    assert [group.title for group in picture_of(small(5), racks).groups] == ["All machines"]
