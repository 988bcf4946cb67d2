"""From the plan of a fabric to what its diagram draws: machines by scalable unit, else by rack."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.fabric import FabricPlan, unit_size
from app.domain.rack_plan import Rack
from app.figures.fabric_diagram import FabricGroup, FabricPicture


def picture_of(
    plan: FabricPlan,
    racks: Sequence[Rack] = (),
    *,
    unit: str = "Unit {n}",
    rack: str = "Rack {n}",
    whole: str = "All machines",
    reserved: str = "Managers, storage",
) -> FabricPicture:
    """Units where every rail of theirs has a leaf of its own; racks where all that stands in them is joined.

    Ports kept for managers, storage and ways out are a group of their own.
    """
    groups = _units(plan, unit) if plan.rail_aligned else _racks(plan, racks, rack) or _whole(plan, whole)
    more = max(plan.machine_cables - sum(group.cables for group in groups), plan.reserved_ports)
    if more > 0:
        groups = (*groups, FabricGroup("reserved", reserved, 0, more))
    return FabricPicture(
        groups=groups,
        leaf=plan.leaf,
        spine=plan.spine,
        ports=plan.ports_per_switch,
        gbps=plan.gbps,
        uplinks=plan.uplink_cables,
        oversubscription=plan.oversubscription if plan.layered else None,
        free_ports=plan.free_ports,
        rails=plan.rails,
        protocol=plan.protocol,
    )


def _units(plan: FabricPlan, title: str) -> tuple[FabricGroup, ...]:
    size = unit_size(plan.ports_per_switch)
    count = -(-plan.machines // size)
    found = []
    for n in range(count):
        machines = min(size, plan.machines - n * size)
        leaf, uplinks = plan.leaf // count, plan.uplink_cables // count
        found.append(
            FabricGroup(f"unit:{n + 1}", title.format(n=n + 1), machines, machines * plan.rails, leaf, uplinks)
        )
    return tuple(found)


def _racks(plan: FabricPlan, racks: Sequence[Rack], title: str) -> tuple[FabricGroup, ...]:
    """Nothing where other things stand there, too: which of them are joined the places do not tell."""
    held = [sum(not device.is_switch for _, device in rack.devices) for rack in racks]
    if sum(held) != plan.machines:
        return ()
    return tuple(
        FabricGroup(f"rack:{n}", title.format(n=n), machines, machines * plan.rails)
        for n, machines in enumerate(held, 1)
        if machines
    )


def _whole(plan: FabricPlan, title: str) -> tuple[FabricGroup, ...]:
    return (FabricGroup("all", title, plan.machines, min(plan.machine_cables, plan.machines * plan.rails)),)
