"""How many racks machines and switches take: those named, those the site tells, else the fewest that hold them."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, sqrt
from typing import Any

from app.domain.build import Build, Item, Node
from app.domain.errors import Unknown
from app.domain.parts import Part
from app.domain.power import BOARD_W, DRIVE_W, SERVER_DIMM_W, SERVER_EFFICIENCY
from app.domain.rack_plan import RACK_U, Rack, RackedDevice, RackPlan, arrange, fewest, overloaded
from app.domain.site import CONTINUOUS_LOAD_SHARE, OnPrem, Site
from app.rules.rack_built import days_w, named, racked
from app.rules.rack_loads import drawn_w, weight_kg

PDU_PLACES = 2
"""Upright PDUs that a rack of unknown places takes: a pair (general knowledge)."""
AIR_RACK_W = 42_000.0
"""A rack cooled by air, where the site does not say what one gives: four DGX H100 stand in one (NVIDIA RA-11333)."""
LINE_TO_LINE_V = (215.0, 380.0)
"""Three-phase circuits state the voltage between phases up to the first (208 V) and from the second on (400 V)."""


def rack_count(build: Build) -> int:
    """How many racks there are: those named, else those the site tells.

    Where it tells free units without racks, the fewest usual ones that hold the devices: the units only limit them.
    """
    room = build.site.onprem
    if racks := sum(one.pieces for one in named(build, "rack")):
        return racks
    if not _counted(build.site):
        return room.racks
    devices = tuple(devices_of(build))
    carried = _carried_w(build)
    limits = {"rack_limit_w": room_limit_w(room, carried), "rack_limit_kg": room.rack_kg}
    plan = RackPlan(devices=devices, free_u=room.rack_u_free, **limits)
    full = plan.model_copy(update={"devices": tuple(at_full_power(build, device) for device in devices)})
    for one in (full, plan):
        found = _within(one)
        if found is not None and (carried is None or not overloaded(one, found)):
            return len(found)
    return _most(room)


def site_racks(plan: RackPlan, site: Site) -> tuple[Rack, ...] | None:
    """The devices in the site's own racks, as ``rack_count`` counts them; ``None``: they do not go in."""
    return _within(plan) if _counted(site) else arrange(plan)


def _counted(site: Site) -> bool:
    """Whether the site tells of room in several racks, but not of how many: one alone is never twice the usual."""
    room = site.onprem
    free = room.rack_u_free or 0
    told = site.told("onprem.racks") and (room.racks > 1 or free < 2 * RACK_U)
    return free > RACK_U and not told


def _within(plan: RackPlan) -> tuple[Rack, ...] | None:
    free = plan.free_u or 0
    return None if (plan.need_u or 0) > free else fewest(plan, RACK_U, ceil(free / RACK_U))


def _most(room: OnPrem) -> int:
    return max(1, ceil((room.rack_u_free or 0) / RACK_U))


def room_limit_w(room: OnPrem, carried_w: float | None) -> float:
    """What one rack may draw: as the site says, else with air, and no more than its PDUs carry."""
    own = room.rack_kw * 1000 if room.rack_kw else AIR_RACK_W
    return own if carried_w is None else min(own, carried_w)


def _carried_w(build: Build) -> float | None:
    """What the PDUs of one feed carry in a rack, those of the build before the site's; ``None``: nobody tells."""
    room, pdus = build.site.onprem, named(build, "pdu")
    if not pdus:
        share = None if room.pdu_a is None else CONTINUOUS_LOAD_SHARE * room.pdu_a
        return None if share is None else share * room.circuit_v * phase_factor(room)
    try:
        return min(days_w(one) * most_pdus(one.item.part, room, None) for one in pdus)
    except Unknown:
        return None


def most_pdus(pdu: Part | None, room: OnPrem, places: int | None) -> int:
    """PDUs of one feed that go into a rack with so many places: upright ones have theirs, others are not stacked."""
    if pdu is None or (pdu.spec.rack_u or 0) > 0:  # type: ignore[attr-defined]
        return 1
    return max(1, (places or PDU_PLACES) // room.feeds)


def phase_factor(room: OnPrem) -> float:
    """Power over volts times amperes of a PDU: 1, or the square root of 3, or 3 by how the voltage is stated."""
    if room.pdu_phases == 1:
        return 1.0
    low, high = LINE_TO_LINE_V
    return 3.0 if low < room.circuit_v < high else sqrt(3)


def devices_of(build: Build) -> Iterator[RackedDevice]:
    """What stands in racks, equal devices counted together, switches last; PDUs left out."""
    counted: dict[str, RackedDevice] = {}
    for node, item in racked(build):
        before = counted.get(item.part.id)
        counted[item.part.id] = RackedDevice(
            part=item.part.id,
            title=item.part.title,
            pieces=node.qty * item.qty + (before.pieces if before else 0),
            each_u=item.known("rack_u"),
            is_switch=item.part.category == "switch",
            each_w=_larger(drawn_w(build, node, item), before),
            each_kg=weight_kg(item),
        )
    yield from sorted(counted.values(), key=lambda device: device.is_switch)


def _larger(watts: float | None, before: RackedDevice | None) -> float | None:
    """Of machines in the same case the one that draws more stands for both; unknown where one of them is."""
    if before is None:
        return watts
    return None if watts is None or before.each_w is None else max(watts, before.each_w)


def at_full_power(build: Build, device: RackedDevice) -> RackedDevice:
    """The device with the power that its platform may draw: racks are not planned anew for other processors."""
    watts = [full for node in build.nodes for item in node.of("server") if item.part.id == device.part
             and (full := platform_w(node, item)) is not None]  # fmt: skip
    return device.model_copy(update={"each_w": max([*watts, device.each_w or 0.0])}) if watts else device


def platform_w(node: Node, server: Item) -> float | None:
    """What a server may draw with its accelerators and the strongest of everything else; ``None``: unknown.

    As its maker states it for the whole; else accelerators, processors, full memory slots and bays over the efficiency
    of its supplies, as the power chain counts them.
    """
    if server.known("max_power_w") is not None:
        return float(server.fact("max_power_w"))
    cards = [item.qty * watts for item in node.of("accelerator") if (watts := item.known("tdp_w")) is not None]
    spec: Any = server.part.spec
    if len(cards) < len(node.of("accelerator")) or None in (spec.cpu_max_w, spec.sockets):
        return None
    bays = (spec.bays_25 or 0) + (spec.bays_35 or 0) + (spec.m2_slots or 0)
    rest = (spec.dimm_slots or 0) * SERVER_DIMM_W + bays * DRIVE_W["nvme"] + BOARD_W
    rest += sum(item.qty * (item.known("power_w") or 0.0) for item in node.of("nic"))
    return float((sum(cards) + spec.sockets * spec.cpu_max_w + rest) / SERVER_EFFICIENCY)
