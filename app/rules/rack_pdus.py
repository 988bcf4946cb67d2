"""The PDUs that a build names, against the machines in its racks; and what those draw and plug in."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

from app.domain import wall
from app.domain.build import Item
from app.domain.draws import piece_w
from app.domain.finding import Fix, Severity
from app.domain.outlets import CORD_OF
from app.rules.circuits import packed
from app.rules.fixes import replace, set_qty
from app.rules.machine import Machine
from app.rules.rack_built import LINES_V, Named, days_w, feed_w, fits_volts, named
from app.rules.rack_room import rack_count
from app.rules.verdict import Verdict, failed, passed

SWITCH_CORDS = 2
"""A switch of unknown supplies has a pair (general knowledge)."""


def loads_w(machines: list[Machine]) -> list[float]:
    """What each single device draws from the wall: switches of a node of their own stand each for itself."""
    loads: list[float] = []
    for m in machines:
        if m.of("server", "motherboard", "psu"):
            loads += [m.wall_w] * m.node.qty
        else:
            loads += [piece_w(item) for item in m.of("switch") for _ in range(m.node.qty * item.qty)]
    return loads


def drawn_by(machines: list[Machine]) -> tuple[Item, ...]:
    """What draws the power: servers, and the supplies of self-built machines."""
    return tuple(item for m in machines for item in m.of("server", "psu"))


def cords(machines: list[Machine]) -> tuple[dict[str, int], list[tuple[Item, str, int]]]:
    """Cords by kind; and those of inlets that nobody knows, with part, field and number."""
    need = {"C13": 0, "C19": 0}
    unsure: list[tuple[Item, str, int]] = []
    for m in machines:
        need["C13"] += sum(m.node.qty * item.qty * (item.known("psu_count") or SWITCH_CORDS) for item in m.of("switch"))
        for item in m.of("psu") or m.of("server"):
            field = "inlet" if item.part.category == "psu" else "psu_inlet"
            number = m.node.qty * (item.qty if item.part.category == "psu" else wall.cord_count(m.node))
            if (inlet := item.known(field)) is None:
                unsure.append((item, field, number))
            else:
                need[CORD_OF[inlet]] += number
    return need, unsure


def judged(machine: Machine, machines: list[Machine], pdus: tuple[Named, ...]) -> Verdict:
    """The PDUs that are bought with the machines: how many, for which voltage, how much they carry, their outlets."""
    room, role = machine.site.onprem, pdus[0].item.role
    racks = rack_count(machine.build)
    if not named(machine.build, "rack"):  # of the site's racks some may stay empty
        racks = min(racks, sum(m.node.qty * max(1, m.count("switch")) for m in machines))
    pieces, least = sum(one.pieces for one in pdus), racks * room.feeds
    numbers: dict[str, Any] = {"have_pdus": pieces, "need_pdus": least, "racks": racks, "feeds": room.feeds}
    if pieces < least:
        return failed(
            "{racks} racks with {feeds} feeds need {need_pdus} PDUs; the build has {have_pdus}.",
            items=_of(pdus),
            fixes=[set_qty(role, least, f"Take {least} PDUs")],
            **numbers,
        )
    wrong = [one for one in pdus if not _made_for(one, float(one.item.fact("input_v")), room.circuit_v)]
    if wrong and machine.site.told("onprem.circuit_v"):
        fitting = [volts for volts in LINES_V if _made_for(wrong[0], volts, room.circuit_v)]
        return failed(
            "{pdu} is made for {need_v} V; the circuits give {have_v} V.",
            items=_of(wrong),
            fixes=[replace(role, f"Take a PDU for {room.circuit_v:.0f} V", one_of={"input_v": fitting})],
            pdu=wrong[0].item.part.title,
            need_v=wrong[0].item.fact("input_v"),
            have_v=room.circuit_v,
        )
    return _carried(machines, pdus, numbers) or _sockets(machines, pdus) or _upright(machine, pdus, numbers)


def _carried(machines: list[Machine], pdus: tuple[Named, ...], numbers: dict[str, Any]) -> Verdict | None:
    """The machines shared out over the racks, each up to what one feed's PDUs carry there."""
    racks, feeds = int(numbers["racks"]), int(numbers["feeds"])
    limit, loads = feed_w(pdus, racks, feeds), loads_w(machines)
    numbers |= {"need_kw": sum(loads) / 1000, "have_kw": limit / 1000, "largest_kw": max(loads) / 1000}
    share = packed(loads, limit)
    if share is not None and share <= racks:
        return None
    rack = max(max(loads), sum(loads) / racks)
    fixes = [_stronger(pdus, rack / limit)]
    if len(pdus) == 1:
        more = racks * feeds * ceil(rack / days_w(pdus[0]))
        fixes.append(set_qty(pdus[0].item.role, more, f"Take {more} PDUs"))
    return failed(
        "The machines draw {need_kw} kW, the largest {largest_kw} kW; the PDUs of one feed carry {have_kw} kW in "
        "each of {racks} racks.",
        items=(*_of(pdus), *drawn_by(machines)),
        fixes=fixes,
        **numbers,
    )


def _made_for(pdu: Named, line_v: float, circuit_v: float) -> bool:
    return fits_volts(int(pdu.item.fact("phases")), line_v, circuit_v)


def _stronger(pdus: Sequence[Named], times: float) -> Fix:
    """PDUs behind a breaker so many times larger; those whose maker states watts, of so many more, too."""
    first = pdus[0].item
    amps = ceil(float(first.fact("breaker_a")) * times)
    asked: dict[str, float] = {"breaker_a": amps}
    for field in ("rated_a", "usable_w"):
        if (have := first.known(field)) is not None:
            asked[field] = ceil(have * times)
    return replace(first.role, f"Take PDUs of {amps} A", at_least=asked)


def _sockets(machines: list[Machine], pdus: tuple[Named, ...]) -> Verdict | None:
    """The outlets of all PDUs against the cords; those for either plug serve what the others lack."""
    have = {kind: sum(one.pieces * int(one.item.fact(kind.lower())) for one in pdus) for kind in ("C13", "C19")}
    either = sum(one.pieces * int(one.item.known("c13_or_c19") or 0) for one in pdus)
    need, unsure = cords(machines)
    loose = sum(cords for _, _, cords in unsure)
    lack = sum(max(0, need[kind] - have[kind]) for kind in need)
    number, room = sum(need.values()) + loose, sum(have.values()) + either
    if lack <= either and number <= room:
        if any(need[kind] + loose > have[kind] + either for kind in need):
            for item, field, _ in unsure:
                item.fact(field)
        return None
    pieces = sum(one.pieces for one in pdus)
    kind = max(need, key=lambda one: need[one] - have[one])
    each = ceil((need[kind] + loose) / pieces)
    return failed(
        "{need_outlets} cords ({need_c13} C13, {need_c19} C19 at least) for {have_c13} C13, {have_c19} C19 and "
        "{either} outlets for both.",
        items=_of(pdus),
        fixes=[replace(pdus[0].item.role, f"Take PDUs with {each} {kind} outlets", at_least={kind.lower(): each})],
        need_outlets=number,
        need_c13=need["C13"],
        need_c19=need["C19"],
        have_c13=have["C13"],
        have_c19=have["C19"],
        either=either,
    )


def _upright(machine: Machine, pdus: tuple[Named, ...], numbers: dict[str, Any]) -> Verdict:
    """Upright PDUs have their place in the racks, where the racks' makers tell of places."""
    upright = sum(one.pieces for one in pdus if one.item.known("rack_u") == 0)
    racks = named(machine.build, "rack")
    places = [one.pieces * n for one in racks if (n := one.item.known("pdu_places")) is not None]
    if len(places) == len(racks) > 0 and upright > sum(places):
        wider = replace(racks[0].item.role, "Take wider racks", at_least={"pdu_places": upright // numbers["racks"]})
        return failed(
            "{need_places} upright PDUs; the racks have places for {have_places}.",
            items=_of(pdus),
            severity=Severity.WARNING,
            fixes=[wider],
            need_places=upright,
            have_places=sum(places),
        )
    return passed("One feed carries {have_kw} kW in each of {racks} racks; the machines draw {need_kw} kW.", **numbers)


def _of(pdus: Sequence[Named]) -> tuple[Item, ...]:
    return tuple(one.item for one in pdus)
