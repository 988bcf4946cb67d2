"""Cords, plugs, sockets and the UPS."""

from __future__ import annotations

from math import ceil
from typing import Any

from app.domain import power, wall
from app.domain.build import Item
from app.domain.errors import Unknown
from app.domain.finding import Fix, Severity
from app.domain.outlets import CORD_A, CORD_OF, INLET_OF, LOW_LINE_V, Plug, cord_rating_a, plug_named, plugs_for
from app.rules.circuits import packed
from app.rules.fixes import change_site, replace
from app.rules.machine import Machine
from app.rules.peak_table import card_peak
from app.rules.verdict import OWN_MACHINES, Rule, Verdict, failed, not_applicable, passed, rule

INRUSH_A = 40.0
"""In-rush current of a supply at a cold start where it states none (30 to 60 A in data sheets; general knowledge)."""
TRIP_FACTOR = 10.0
"""A breaker of type C trips at once between 5 and 10 times its rating."""
UPS_WATTS = "The machines draw {load_w} W, which takes a UPS of {need_w} W; it has {have_w} W."
UPS_VOLT_AMPERES = "The machines draw {load_w} W, which takes a UPS of {need_va} VA; it has {have_va} VA."
NOTHING_HERE = "No machine of one's own draws power here."


def own_machines(machine: Machine) -> list[Machine]:
    """The machines of the build that hang on the site's circuits: not racks, PDUs and cables by themselves."""
    passive = {"rack", "pdu", "cable"}
    return [m for m in machine.fleet if m.kind in OWN_MACHINES and not set(m.node.by_category) <= passive]


def supplies(machine: Machine) -> tuple[Item, ...]:
    """What the cords go into."""
    return machine.of("psu") or machine.of("server")


@rule(
    "PWR-OUTLETS",
    "cords do not share out over sockets and circuits",
    Severity.ERROR,
    source="tinygrad/tinygrad docs/tinybox.md (two plugs, two circuits)",
    once=True,
)
def outlets(machine: Machine) -> Verdict:
    """There is a socket for every cord, and the cords share out over the circuits; with two feeds, one carries all.

    Why: two plugs of one machine on the same circuit trip it, although the room has power enough.
    Formula: cords <= sockets; an assignment of cords [W each] to circuits exists with 0.8 * V * A - other loads each;
        two feeds: every machine has two cords, and all machines [W] <= half of the circuits.
    Does not apply: one circuit, one feed, and the number of sockets not told.
    """
    room, machines = machine.site.onprem, own_machines(machine)
    if not machines or (room.outlets is None and room.circuits == 1 and room.feeds == 1):
        return not_applicable("One circuit, and the number of sockets is not told.")
    cords = [(m, wall.cord_count(m.node)) for m in machines]
    number = sum(m.node.qty * each for m, each in cords)
    items = tuple(item for m in machines for item in supplies(m))
    if room.outlets is not None and number > room.outlets:
        return failed(
            "{need_outlets} cords; the place has {have_outlets} free sockets.",
            items=items,
            fixes=[change_site("onprem.outlets", number, f"Provide {number} sockets")],
            need_outlets=number,
            have_outlets=room.outlets,
        )
    if room.feeds == 2:
        return _two_feeds(machine, cords, items)
    return _shared_out(machine, cords, items)


def _shared_out(machine: Machine, cords: list[tuple[Machine, int]], items: tuple[Item, ...]) -> Verdict:
    """The cords, each with its share of a machine's power, on the circuits."""
    room = machine.site.onprem
    loads = sorted((m.wall_w / each for m, each in cords for _ in range(m.node.qty * each)), reverse=True)
    need = packed(loads, room.usable_w)
    numbers: dict[str, Any] = {"cords": len(loads), "have_circuits": room.circuits, "circuit_w": room.usable_w}
    if need is not None and need <= room.circuits:
        return passed("{cords} cords on {have_circuits} circuits.", need_circuits=need, **numbers)
    if need is None:
        amps = ceil((loads[0] + room.other_load_w) / (room.usable_w + room.other_load_w) * room.circuit_a)
        return failed(
            "One cord draws {cord_w} W; a circuit carries {circuit_w} W.",
            items=items,
            fixes=[change_site("onprem.circuit_a", amps, f"Use circuits of {amps} A")],
            cord_w=loads[0],
            **numbers,
        )
    return failed(
        "{cords} cords need {need_circuits} circuits of {circuit_w} W; here are {have_circuits}.",
        items=items,
        fixes=[change_site("onprem.circuits", need, f"Use {need} circuits")],
        need_circuits=need,
        **numbers,
    )


def _two_feeds(machine: Machine, cords: list[tuple[Machine, int]], items: tuple[Item, ...]) -> Verdict:
    room = machine.site.onprem
    single = [m for m, each in cords if each < 2]
    if single:
        return failed(
            "With two feeds each machine needs {need_cords} cords; one has {have_cords}.",
            items=tuple(item for m in single for item in supplies(m)),
            fixes=[change_site("onprem.feeds", 1, "Do with one feed")],
            need_cords=2,
            have_cords=1,
        )
    need = sum(m.wall_w * m.node.qty for m, _ in cords)
    have = room.usable_w * (room.circuits // 2)
    if need <= have:
        return passed("One feed gives {have_w} W; all machines draw {need_w} W.", need_w=need, have_w=have)
    circuits = 2 * ceil(need / room.usable_w) if room.usable_w > 0 else None
    fixes = [change_site("onprem.circuits", circuits, f"Use {circuits} circuits")] if circuits else []
    return failed(
        "When one of two feeds fails, {circuits} of the circuits carry {have_w} W; the machines draw {need_w} W.",
        items=items,
        fixes=[*fixes, change_site("onprem.feeds", 1, "Do with one feed")],
        circuits=room.circuits // 2,
        need_w=need,
        have_w=have,
    )


@rule(
    "PWR-CORD",
    "power cord carries too much",
    Severity.ERROR,
    source="IEC 60320: C13 10 A, C19 16 A; UL 60320: 15 A and 20 A (cableleader.com connector chart)",
)
def cord(machine: Machine) -> Verdict:
    """No cord and no inlet carries more than its rating, also when the supplies that may fail have failed.

    Why: a cord above its rating gets hot for days on end.
    Formula: wall power [W] / cords that stay / V <= 10 A (C13) or 16 A (C19); North America: 15 A and 20 A.
    Does not apply: no supply.
    """
    if machine.kind == "workstation" and not machine.of("psu"):
        return not_applicable("There is no power supply to judge.")
    site, given = machine.site, machine.site.onprem.cord
    inlets = _inlets(machine)
    if given and not inlets:
        for psu in machine.of("psu"):
            psu.fact("inlet")
    if given and inlets and INLET_OF[given] not in inlets:
        return failed(
            "The supply has an inlet {inlet}, which takes {need_cord} cords; here are {have_cord}.",
            items=supplies(machine),
            fixes=[change_site("onprem.cord", CORD_OF[inlets[0]], f"Use {CORD_OF[inlets[0]]} cords")],
            inlet=inlets[0],
            need_cord=CORD_OF[inlets[0]],
            have_cord=given,
        )
    amps = wall.cord_a(machine.node, site)
    kind = wall.cord_kind(machine.node, site)
    ratings = {name: cord_rating_a(name, site.onprem.circuit_v, site.onprem.plug) for name in CORD_A}
    numbers: dict[str, Any] = {"cord": kind, "need_a": amps, "have_a": ratings[kind]}
    if amps <= ratings[kind]:
        return passed("{need_a} A through each {cord} cord of {have_a} A.", **numbers)
    return failed(
        "{need_a} A flow through each {cord} cord, which carries {have_a} A.",
        items=supplies(machine),
        fixes=_thicker(machine, kind, amps, ratings),
        **numbers,
    )


def _inlets(machine: Machine) -> list[str]:
    """The inlets that are known, each once."""
    found = [psu.known("inlet") for psu in machine.of("psu")] or [s.known("psu_inlet") for s in machine.of("server")]
    return list(dict.fromkeys(inlet for inlet in found if inlet))


def _thicker(machine: Machine, kind: str, amps: float, ratings: dict[str, float]) -> list[Fix]:
    volts = machine.site.onprem.circuit_v
    fixes = []
    if kind == "C13" and amps <= ratings["C19"] and machine.of("psu"):
        fixes.append(replace("psu", "Take a supply with a C20 inlet", one_of={"inlet": ["C20"]}))
    elif kind == "C13" and amps <= ratings["C19"] and machine.one("server"):
        fixes.append(replace("server", "Take a server with C20 inlets", one_of={"psu_inlet": ["C20"]}))
    if volts < LOW_LINE_V and amps * volts / 230 <= ratings[kind]:
        fixes.append(change_site("onprem.circuit_v", 230, "Use a 230 V circuit"))
    if machine.site.onprem.cord == "C13" and amps <= ratings["C19"]:
        fixes.append(change_site("onprem.cord", "C19", "Use C19 cords"))
    return fixes


@rule(
    "PWR-PLUG",
    "plug is not made for this circuit or load",
    Severity.ERROR,
    source="NEMA WD 6 and NEC table 210.21(B)(2); CEE 7, BS 1363, SN 441011, IEC 60309; ramcloud 6848589 (L6-20R)",
)
def plug(machine: Machine) -> Verdict:
    """The site's socket is of the circuit's voltage, carries each cord's current, and is one of the country's.

    Why: a plug for the other voltage does not go in, or lets the wrong voltage out; one of 13 A melts at 16 A.
    Formula: plug is for 100 to 127 V where V < 160, for 200 V and more otherwise; current of a cord [A] <= plug [A]
        (error), and <= 0.8 * plug for NEMA (warning); plug belongs to the site's country (warning).
    Does not apply: the site does not name its sockets; no supply.
    """
    room = machine.site.onprem
    if room.plug is None or (machine.kind == "workstation" and not machine.of("psu")):
        return not_applicable("The site does not name its sockets.")
    kind = plug_named(room.plug)
    if kind is None:
        raise Unknown("site", "plug")
    fits_voltage = kind.high == (room.circuit_v >= LOW_LINE_V)
    if not fits_voltage:
        return failed(
            "{plug} is for {need_v} V; the circuit has {have_v} V.",
            fixes=_other_plug(machine, 0.0),
            plug=kind.name,
            need_v="200 to 250" if kind.high else "100 to 127",
            have_v=room.circuit_v,
        )
    return _carries(machine, kind)


def _carries(machine: Machine, kind: Plug) -> Verdict:
    room, country = machine.site.onprem, machine.site.country
    rating, amps = kind.rating_a(room.circuit_a), wall.cord_a(machine.node, machine.site)
    numbers: dict[str, Any] = {"plug": kind.name, "need_a": amps, "have_a": rating * kind.share}
    if amps > rating * kind.share:
        return failed(
            "{need_a} A flow through each plug; {plug} carries {have_a} A hour after hour.",
            items=supplies(machine),
            severity=Severity.ERROR if amps > rating else Severity.WARNING,
            fixes=_other_plug(machine, amps),
            **numbers,
        )
    if country and kind.countries and country not in kind.countries:
        return failed(
            "{plug} is not a socket of {country}; {need_a} A flow through each plug of {have_a} A.",
            severity=Severity.WARNING,
            fixes=_other_plug(machine, amps),
            country=country,
            **numbers,
        )
    return passed("{need_a} A through each plug; {plug} carries {have_a} A.", **numbers)


def _other_plug(machine: Machine, amps: float) -> list[Fix]:
    found = plugs_for(machine.site.onprem.circuit_v, amps, machine.site.country)
    return [change_site("onprem.plug", plug.name, f"Use a socket {plug.name}") for plug in found[:2]]


@rule(
    "PWR-UPS",
    "UPS below the load",
    Severity.WARNING,
    source="Ozeki (load at most 80 % of the UPS); power factor 0.95: 80 PLUS; surge: general knowledge",
    once=True,
)
def ups(machine: Machine) -> Verdict:
    """The UPS carries all machines with a fifth to spare, in watts and volt-amperes, and their short peaks.

    Why: a UPS above its rating switches off in the very moment it was bought for.
    Formula: wall power [W] <= 0.8 * UPS [W]; wall power / 0.95 [VA] <= 0.8 * UPS [VA]; peaks [W] <= surge [W].
    Does not apply: the site names no UPS.
    """
    room, machines = machine.site.onprem, own_machines(machine)
    if not machines or (room.ups_w is None and room.ups_va is None):
        return not_applicable("The site names no UPS.")
    known = [(m.wall_load, m.node.qty) for m in machines]
    load = sum(watts * qty for (watts, _), qty in known)
    volt_amperes = load / wall.POWER_FACTOR
    sides = (
        ("ups_w", "W", load / wall.UPS_SHARE, room.ups_w, UPS_WATTS),
        ("ups_va", "VA", volt_amperes / wall.UPS_SHARE, room.ups_va, UPS_VOLT_AMPERES),
    )
    for field, unit, need, have, message in sides:
        if have is not None and need > have:
            both: dict[str, Any] = {f"need_{unit.lower()}": need, f"have_{unit.lower()}": have}
            return failed(
                message,
                items=tuple(item for m in machines for item in supplies(m)),
                fixes=[change_site(f"onprem.{field}", ceil(need), f"Use a UPS of {ceil(need)} {unit}")],
                load_w=load,
                **both,
            )
    for (_, gap), _ in known:
        if gap:
            raise gap
    peaks = _surge(machines, room.ups_surge_w)
    if peaks:
        return peaks
    minutes = wall.ups_minutes(load, machine.site)
    numbers: dict[str, Any] = {"load_w": load, "have_w": room.ups_w, "have_va": room.ups_va}
    numbers = {name: value for name, value in numbers.items() if value is not None}
    if minutes is not None:
        return passed("The UPS holds {load_w} W for {minutes} minutes at least.", minutes=minutes, **numbers)
    return passed("The UPS carries the machines' {load_w} W.", **numbers)


def _surge(machines: list[Machine], surge_w: float | None) -> Verdict | None:
    """Short peaks of all cards in step, by their own or their generation's factor, against the surge rating."""
    if surge_w is None:
        return None
    peak = sum(m.node.qty * power.peak_w(m.node, card_peak) / power.efficiency(m.node, m.site) for m in machines)
    if peak <= surge_w:
        return None
    return failed(
        "Short peaks reach {peak_w} W at the wall; the UPS gives {surge_w} W for a moment.",
        items=tuple(item for m in machines for item in m.of("accelerator")),
        fixes=[change_site("onprem.ups_surge_w", ceil(peak), f"Use a UPS that gives {ceil(peak)} W for a moment")],
        peak_w=peak,
        surge_w=surge_w,
    )


@rule(
    "PWR-INRUSH",
    "many supplies switched on at once",
    Severity.NOTE,
    source="gadgetmates.com; IEC 60898 (type C trips at 5 to 10 times its rating); 40 A: general knowledge",
    once=True,
)
def inrush(machine: Machine) -> Verdict:
    """The supplies of one circuit may be switched on together.

    Why: each takes tens of amperes for a few milliseconds to fill its capacitors; after a power cut all do so at once.
    Formula: supplies on the fullest circuit * in-rush current (40 A where none is stated) <= 10 * breaker [A].
    Does not apply: no machine of one's own; a server whose number of supplies is not known (PWR-SUM asks for it).
    """
    room, machines = machine.site.onprem, own_machines(machine)
    if not machines:
        return not_applicable(NOTHING_HERE)
    if any(s.known("psu_count") is None for m in machines if not m.of("psu") for s in m.of("server")):
        return not_applicable("The number of supplies is not known.")
    number = sum(m.node.qty * wall.cord_count(m.node) for m in machines)
    stated = [psu.known("inrush_a") for m in machines for psu in m.of("psu")]
    each = max((amps for amps in stated if amps), default=INRUSH_A)
    busiest = ceil(number / room.circuits)
    numbers: dict[str, Any] = {"supplies": busiest, "need_a": busiest * each, "have_a": TRIP_FACTOR * room.circuit_a}
    if numbers["need_a"] <= numbers["have_a"]:
        return passed("{supplies} supplies on a circuit take {need_a} A for a moment.", **numbers)
    return failed(
        "{supplies} supplies on one circuit take {need_a} A for a moment; its breaker trips at {have_a} A: "
        "switch them on one after another.",
        items=tuple(item for m in machines for item in supplies(m)),
        fixes=[
            change_site("onprem.circuits", ceil(number * each / numbers["have_a"]), "Spread them over more circuits")
        ],
        **numbers,
    )


RULES: tuple[Rule, ...] = (outlets, cord, plug, ups, inrush)
