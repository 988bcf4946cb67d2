"""Racks: whether the machines go in, in size and weight, and through the door."""

from __future__ import annotations

from typing import Any

from app.domain.build import Build, Item, Node
from app.domain.finding import Fix, Severity
from app.rules.circuits import packed
from app.rules.fixes import change_site, replace, set_qty
from app.rules.machine import Machine
from app.rules.rack_built import Named, carried_kg, named, rack_depth_mm, racked, rooms, share_out
from app.rules.rack_room import rack_count
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
    """All machines and switches together fit into the free rack units, or into the racks of the build.

    Why: what does not fit stands on the floor.
    Formula: sum of rack units of servers, rack cases, switches and lying PDUs [U] <= free units of the site [U]; where
        the build names racks, these [U] instead, and every device finds a place in one of them.
    Does not apply: no racks, and the site does not say how many units are free; nothing goes into a rack.
    """
    if racks := named(machine.build, "rack"):
        return _into_racks(machine, racks)
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


def _into_racks(machine: Machine, racks: tuple[Named, ...]) -> Verdict:
    """The devices into the racks that are bought with them; machines that are racks themselves stand beside."""
    inside = _mounted(machine.build)
    if not inside:
        return not_applicable(NO_RACK)
    sizes = [float(item.fact("rack_u")) for node, item in inside for _ in range(node.qty * item.qty)]
    sizes += [
        float(u) for pdu in named(machine.build, "pdu") if (u := pdu.item.fact("rack_u")) for _ in range(pdu.pieces)
    ]
    units = rooms(racks, "units")
    need, have = sum(sizes), sum(units)
    numbers: dict[str, Any] = {"need_u": need, "have_u": have, "racks": len(units)}
    if share_out(sizes, units):
        return passed("{need_u} of {have_u} rack units in {racks} racks are used.", **numbers)
    enough = packed(sizes, units[0])
    fixes = [set_qty(racks[0].item.role, enough, f"Take {enough} racks")] if enough and len(racks) == 1 else []
    return failed(
        "The devices take {need_u} U and do not go into {racks} racks of {have_u} U together.",
        items=(*(one.item for one in racks), *(item for _, item in inside)),
        fixes=[*fixes, replace(racks[0].item.role, "Take higher racks", at_least={"units": units[0] + 1})],
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
    Formula: depth [mm] <= rack [mm] (error), depth + 150 mm <= rack (warning). A rack of the build counts by its usable
        depth, or by its depth outside where nobody tells that.
    Does not apply: no racks, and the site does not say how deep they are; nothing goes in. Switches are 800 mm at most.
    """
    racks = named(machine.build, "rack")
    have = rack_depth_mm(racks) if racks else machine.site.onprem.rack_depth_mm
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
            replace(racks[0].item.role, f"Take a rack {need:.0f} mm deep", at_least={_depth_told(racks): need})
            if racks
            else change_site("onprem.rack_depth_mm", need, f"Use a rack {need:.0f} mm deep"),
            replace(biggest.role, f"Take one of at most {most:.0f} mm", at_most={"depth_mm": most}),
        ],
        **numbers,
    )


def _depth_told(racks: tuple[Named, ...]) -> str:
    return "usable_depth_mm" if racks[0].item.known("usable_depth_mm") else "outer_depth_mm"


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
    Formula: the machines [kg] share out over the racks, each up to the load of a rack [kg]; a rack of the build bears
        what its maker states standing, and no more than the site says.
    Does not apply: no racks, and the site does not say what one bears; nothing goes into one.
    """
    room = machine.site.onprem
    built = named(machine.build, "rack")
    inside = _mounted(machine.build) if built else racked(machine.build)
    limit = room.rack_kg
    if not inside or (limit is None and not built):
        return not_applicable(NO_RACK)
    limit = carried_kg(built, limit) if built else float(limit or 0)
    number = rack_count(machine.build)
    have = limit * number
    known = [(node, item, item.known("weight_kg")) for node, item in _weighed(inside)]
    need = sum(node.qty * item.qty * kg for node, item, kg in known if kg is not None)
    heaviest = max((kg for _, _, kg in known if kg is not None), default=0.0)
    numbers: dict[str, Any] = {"need_kg": need, "have_kg": have, "heaviest_kg": heaviest}
    pieces = [kg for node, item, kg in known if kg is not None for _ in range(node.qty * item.qty)]
    racks = packed(pieces, limit)
    if racks is None or racks > number:
        return failed(
            "The machines weigh {need_kg} kg, the heaviest {heaviest_kg} kg; racks and floor bear {have_kg} kg.",
            items=tuple(item for _, item in inside),
            fixes=_stronger(built, racks, heaviest, need),
            **numbers,
        )
    for _, item, _ in known:
        item.fact("weight_kg")
    return passed("The machines weigh {need_kg} kg; racks and floor bear {have_kg} kg.", **numbers)


def _weighed(inside: list[tuple[Node, Item]]) -> list[tuple[Node, Item]]:
    """Those whose weight counts: a switch's few kilograms, and an empty case's, are no fact of the catalog."""
    return [(node, item) for node, item in inside if item.part.category == "server"]


def _stronger(built: tuple[Named, ...], racks: int | None, heaviest: float, need: float) -> list[Fix]:
    if built:
        role = built[0].item.role
        return [
            set_qty(role, racks, f"Take {racks} racks")
            if racks is not None
            else replace(role, f"Take racks that bear {heaviest:.0f} kg", at_least={"static_kg": heaviest})
        ]
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
        A rack of the build comes empty, by its width and height outside.
    Does not apply: the site tells neither door nor lift; nothing goes into a rack.
    """
    room = machine.site.onprem
    racks = [one.item for one in named(machine.build, "rack")]
    inside = [*racks, *(item for _, item in racked(machine.build))]
    doors = sorted(x for x in (room.door_width_mm, room.door_height_mm) if x is not None)
    if not inside or (len(doors) < 2 and room.lift_kg is None):
        return not_applicable("The site tells neither door nor lift.")
    for item in inside:
        if len(doors) == 2:
            sides = sorted(_sides(item))
            if sides[0] > doors[0] or sides[1] > doors[1]:
                return failed(
                    "{device} is {need_mm} mm; the door is {have_mm} mm.",
                    items=(item,),
                    device=item.part.title,
                    need_mm=tuple(round(x) for x in sides),
                    have_mm=tuple(round(x) for x in doors),
                )
        if (
            room.lift_kg is not None
            and item.part.category in ("server", "rack")
            and item.fact("weight_kg") > room.lift_kg
        ):
            return failed(
                "{device} weighs {need_kg} kg; the lift carries {have_kg} kg.",
                items=(item,),
                device=item.part.title,
                need_kg=item.fact("weight_kg"),
                have_kg=room.lift_kg,
            )
    return passed("Every machine passes door and lift.")


def _sides(item: Item) -> tuple[float, float]:
    """Width and height of what is carried through a door, mm; raises ``Unknown``."""
    if item.part.category == "rack":
        return float(item.fact("outer_width_mm")), float(item.fact("outer_height_mm"))
    return float(item.known("width_mm") or RACK_WIDTH_MM), float(item.fact("rack_u")) * UNIT_MM


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
    Formula: holes of the rack are among the rails'; shortest rail [mm] <= distance of the posts [mm] <= longest [mm];
        the posts of a rack of the build can be set within its own limits.
    Does not apply: no racks, and the site tells neither holes nor distance.
    """
    room, server, racks = machine.site.onprem, machine.one("server"), named(machine.build, "rack")
    if server is None or not (racks or room.rack_holes or room.rack_posts_mm):
        return not_applicable("Nobody tells of the rack's posts.")
    holes = {one.item.fact("holes") for one in racks} or {room.rack_holes} - {None}
    if holes and not holes & set(own := server.fact("rail_holes")):
        return failed(
            "The rack has {have_holes} holes; the rails of {server} are for {need_holes} ones.",
            items=(server,),
            fixes=[
                replace(racks[0].item.role, f"Take a rack with {own[0]} holes", one_of={"holes": list(own)})
                if racks
                else change_site("onprem.rack_holes", own[0], f"Use a rack with {own[0]} holes")
            ],
            have_holes=", ".join(sorted(str(one) for one in holes)),
            need_holes=own,
            server=server.part.title,
        )
    return _posts(machine, server, racks)


def _posts(machine: Machine, server: Item, racks: tuple[Named, ...]) -> Verdict:
    """The distance of the posts against the rails: of racks that can be set, the part that both have in common."""
    told = machine.site.onprem.rack_posts_mm
    if not racks and told is None:
        return passed("The rails fit the posts of the rack.")
    low, high = float(server.fact("rail_min_mm")), float(server.fact("rail_max_mm"))
    if racks:
        ranges = [(float(one.item.fact("posts_min_mm")), float(one.item.fact("posts_max_mm"))) for one in racks]
    else:
        ranges = [(float(told or 0), float(told or 0))]
    if any(least <= high and most >= low for least, most in ranges):
        return passed("The rails fit the posts of the rack.")
    least, most = ranges[0]
    near = low if most < low else high
    return failed(
        "The posts are {have_mm} mm apart; the rails reach from {low_mm} to {high_mm} mm.",
        items=(server,),
        fixes=[
            replace(racks[0].item.role, f"Take a rack with posts {near:.0f} mm apart", at_least={"posts_max_mm": near})
            if racks
            else change_site("onprem.rack_posts_mm", near, f"Set the posts {near:.0f} mm apart")
        ],
        have_mm=most if most < low else least,
        low_mm=low,
        high_mm=high,
    )


RULES: tuple[Rule, ...] = (units, depth, weight, door, rails)
