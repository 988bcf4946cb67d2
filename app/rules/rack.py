"""Racks: whether the machines go in, in size and weight, and through the door."""

from __future__ import annotations

from typing import Any

from app.domain.build import Build, Item, Node
from app.domain.finding import Fix, Severity
from app.rules.circuits import packed
from app.rules.fixes import change_site, replace
from app.rules.machine import Machine
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule

UNIT_MM, RACK_WIDTH_MM = 44.45, 482.6
"""EIA-310: height of a rack unit and width of what is mounted."""
CABLE_MM = 150.0
"""Room behind a machine for plugs, cables and a vertical PDU (general knowledge)."""
WHOLE_RACK_U = 40
"""From this height on a machine is a rack of its own."""
DEEPEST_SWITCH_MM = 800.0
"""No switch of the catalog is deeper."""
NO_RACK = "There is no rack, or nothing for it."


def racked(build: Build) -> list[tuple[Node, Item]]:
    """What goes into a rack: servers, switches, and self-built machines in a rack's case; racks sold whole stay out."""
    return [
        (node, item) for node in build.nodes for item in node.of("server", "switch", "chassis") if _in_rack(node, item)
    ]


def _in_rack(node: Node, item: Item) -> bool:
    return item.part.category != "chassis" or (item.known("kind") == "rack" and node.kind == "workstation")


def _mounted(build: Build) -> list[tuple[Node, Item]]:
    return [(node, item) for node, item in racked(build) if (item.known("rack_u") or 0) < WHOLE_RACK_U]


@rule(
    "RACK-U",
    "more rack units than are free",
    Severity.ERROR,
    source="EIA-310: a rack unit is 44.45 mm; general knowledge",
    kinds=EVERYWHERE,
    once=True,
)
def units(machine: Machine) -> Verdict:
    """All machines and switches together fit into the free rack units.

    Why: what does not fit stands on the floor.
    Formula: sum of rack units of servers, rack cases and switches [U] <= free units of the site [U].
    Does not apply: the site does not say how many units are free; nothing goes into a rack.
    """
    have = machine.site.onprem.rack_u_free
    inside = racked(machine.build)
    if have is None or not inside:
        return not_applicable(NO_RACK)
    need = sum(node.qty * item.qty * item.fact("rack_u") for node, item in inside)
    numbers: dict[str, Any] = {"need_u": need, "have_u": have}
    if need <= have:
        return passed("{need_u} of {have_u} rack units are used.", **numbers)
    _, biggest = max(inside, key=lambda pair: pair[1].fact("rack_u"))
    return failed(
        "The machines take {need_u} U; {have_u} U are free.",
        items=tuple(item for _, item in inside),
        fixes=[
            change_site("onprem.rack_u_free", need, f"Free {need} U in the rack"),
            replace(biggest.role, "Take a flatter machine", at_most={"rack_u": biggest.fact("rack_u") - 1}),
        ],
        **numbers,
    )


@rule(
    "RACK-DEPTH",
    "machine deeper than the rack",
    Severity.ERROR,
    source="General knowledge: 150 mm behind a machine for plugs, cables and a vertical PDU",
    kinds=EVERYWHERE,
    once=True,
)
def depth(machine: Machine) -> Verdict:
    """Every machine, with the cables behind it, is as deep as the rack or less.

    Why: the rear door does not close, or the plugs press against the PDU.
    Formula: depth [mm] <= rack [mm] (error), depth + 150 mm <= rack (warning).
    Does not apply: the site does not say how deep the rack is; nothing goes into it. Switches are 800 mm at most.
    """
    have = machine.site.onprem.rack_depth_mm
    inside = _mounted(machine.build)
    if have is None or not inside:
        return not_applicable(NO_RACK)
    deepest, biggest = 0.0, inside[0][1]
    for _, item in inside:
        if item.part.category == "switch" and have >= DEEPEST_SWITCH_MM + CABLE_MM and item.known("depth_mm") is None:
            continue
        if (mm := float(item.fact("depth_mm"))) > deepest:
            deepest, biggest = mm, item
    need = deepest + CABLE_MM
    numbers: dict[str, Any] = {"device": biggest.part.title, "depth_mm": deepest, "need_mm": need, "have_mm": have}
    if need <= have:
        return passed("{device} is {depth_mm} mm deep, with cables {need_mm} mm; the rack is {have_mm} mm.", **numbers)
    most = max(0.0, have - CABLE_MM)
    return failed(
        "{device} is {depth_mm} mm deep, with cables {need_mm} mm; the rack is {have_mm} mm.",
        items=(biggest,),
        severity=Severity.ERROR if deepest > have else Severity.WARNING,
        fixes=[
            change_site("onprem.rack_depth_mm", need, f"Use a rack {need:.0f} mm deep"),
            replace(biggest.role, f"Take one of at most {most:.0f} mm", at_most={"depth_mm": most}),
        ],
        **numbers,
    )


@rule(
    "RACK-WEIGHT",
    "rack or floor bears less",
    Severity.ERROR,
    source="ai-infrastructure.net (floor load of dense racks); general knowledge",
    kinds=EVERYWHERE,
    once=True,
)
def weight(machine: Machine) -> Verdict:
    """The machines weigh what racks and floor bear, or less.

    Why: eight-way servers weigh 130 kg each; raised floors were made for less.
    Formula: the machines [kg] share out over the racks, each up to the load of a rack [kg].
    Does not apply: the site does not say what a rack bears; nothing goes into one.
    """
    room = machine.site.onprem
    inside = racked(machine.build)
    if room.rack_kg is None or not inside:
        return not_applicable(NO_RACK)
    have = room.rack_kg * room.racks
    known = [(node, item, item.known("weight_kg")) for node, item in _weighed(inside)]
    need = sum(node.qty * item.qty * kg for node, item, kg in known if kg is not None)
    heaviest = max((kg for _, _, kg in known if kg is not None), default=0.0)
    numbers: dict[str, Any] = {"need_kg": need, "have_kg": have, "heaviest_kg": heaviest}
    pieces = [kg for node, item, kg in known if kg is not None for _ in range(node.qty * item.qty)]
    racks = packed(pieces, room.rack_kg)
    if racks is None or racks > room.racks:
        return failed(
            "The machines weigh {need_kg} kg, the heaviest {heaviest_kg} kg; racks and floor bear {have_kg} kg.",
            items=tuple(item for _, item in inside),
            fixes=_stronger(racks, need),
            **numbers,
        )
    for _, item, _ in known:
        item.fact("weight_kg")
    return passed("The machines weigh {need_kg} kg; racks and floor bear {have_kg} kg.", **numbers)


def _weighed(inside: list[tuple[Node, Item]]) -> list[tuple[Node, Item]]:
    """Those whose weight counts: a switch's few kilograms, and an empty case's, are no fact of the catalog."""
    return [(node, item) for node, item in inside if item.part.category == "server"]


def _stronger(racks: int | None, need: float) -> list[Fix]:
    if racks is None:
        return [change_site("onprem.rack_kg", need, f"Use racks that bear {need:.0f} kg")]
    return [change_site("onprem.racks", racks, f"Use {racks} racks")]


@rule(
    "RACK-DOOR",
    "machine does not come through the door or up the lift",
    Severity.NOTE,
    source="ramcloud 6848589 (loading dock, lift and door of a machine room); EIA-310",
    kinds=EVERYWHERE,
    once=True,
)
def door(machine: Machine) -> Verdict:
    """Every machine passes the door, and the lift carries it.

    Why: a rack that comes assembled stands before a door that is 5 cm too low.
    Formula: width 482.6 mm (a whole rack: its own) and height [mm] <= door [mm], either way round; weight [kg] <= lift.
    Does not apply: the site tells neither door nor lift; nothing goes into a rack.
    """
    room = machine.site.onprem
    inside = [item for _, item in racked(machine.build)]
    doors = sorted(x for x in (room.door_width_mm, room.door_height_mm) if x is not None)
    if not inside or (len(doors) < 2 and room.lift_kg is None):
        return not_applicable("The site tells neither door nor lift.")
    for item in inside:
        if len(doors) == 2:
            sides = sorted((item.known("width_mm") or RACK_WIDTH_MM, item.fact("rack_u") * UNIT_MM))
            if sides[0] > doors[0] or sides[1] > doors[1]:
                return failed(
                    "{device} is {need_mm} mm; the door is {have_mm} mm.",
                    items=(item,),
                    device=item.part.title,
                    need_mm=tuple(round(x) for x in sides),
                    have_mm=tuple(round(x) for x in doors),
                )
        if room.lift_kg is not None and item.part.category == "server" and item.fact("weight_kg") > room.lift_kg:
            return failed(
                "{device} weighs {need_kg} kg; the lift carries {have_kg} kg.",
                items=(item,),
                device=item.part.title,
                need_kg=item.fact("weight_kg"),
                have_kg=room.lift_kg,
            )
    return passed("Every machine passes door and lift.")


@rule(
    "RACK-RAILS",
    "rails do not fit the rack",
    Severity.WARNING,
    source="EIA-310 (square and round holes); vendors' rail tables give the range of depths",
    kinds=("server",),
)
def rails(machine: Machine) -> Verdict:
    """The server's rails fit the holes and the depth of the rack's posts.

    Why: rails for square holes do not hold in round ones, and those too short do not reach the rear post.
    Formula: holes of the rack are among the rails'; shortest rail [mm] <= distance of the posts [mm] <= longest [mm].
    Does not apply: the site tells neither holes nor distance.
    """
    room, server = machine.site.onprem, machine.one("server")
    if server is None or (room.rack_holes is None and room.rack_posts_mm is None):
        return not_applicable("The site tells nothing of the rack's posts.")
    if room.rack_holes is not None:
        holes = server.fact("rail_holes")
        if room.rack_holes not in holes:
            return failed(
                "The rack has {have_holes} holes; the rails of {server} are for {need_holes} ones.",
                items=(server,),
                fixes=[change_site("onprem.rack_holes", holes[0], f"Use a rack with {holes[0]} holes")],
                have_holes=room.rack_holes,
                need_holes=holes,
                server=server.part.title,
            )
    if room.rack_posts_mm is not None:
        low, high = server.fact("rail_min_mm"), server.fact("rail_max_mm")
        if not low <= room.rack_posts_mm <= high:
            near = low if room.rack_posts_mm < low else high
            return failed(
                "The posts are {have_mm} mm apart; the rails reach from {low_mm} to {high_mm} mm.",
                items=(server,),
                fixes=[change_site("onprem.rack_posts_mm", near, f"Set the posts {near:.0f} mm apart")],
                have_mm=room.rack_posts_mm,
                low_mm=low,
                high_mm=high,
            )
    return passed("The rails fit the posts of the rack.")


RULES: tuple[Rule, ...] = (units, depth, weight, door, rails)
