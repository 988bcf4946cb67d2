"""Power and heat of racks: what a rack, its PDUs and the feeds carry."""

from __future__ import annotations

from math import ceil
from typing import Any

from app.domain.finding import Severity
from app.domain.site import CONTINUOUS_LOAD_SHARE
from app.rules.circuits import packed
from app.rules.fixes import change_site, set_qty
from app.rules.machine import Machine
from app.rules.rack import NO_RACK
from app.rules.rack_built import named, racked
from app.rules.rack_pdus import cords, drawn_by, judged, loads_w
from app.rules.rack_room import phase_factor, rack_count
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule

SWING = 1.4
"""Peak over mean of many accelerators that work in step (GB300 racks)."""
WARM_KW = 10.0
"""From this on a rack without separate aisles breathes its own air (general knowledge)."""


def _in_racks(machine: Machine) -> list[Machine]:
    machines = machine.fleet
    inside = {id(node) for node, _ in racked(machine.build)}
    return [m for m in machines if id(m.node) in inside and m.kind in ("workstation", "server")]


@rule(
    "RACK-KW",
    "rack gives or cools less than the machines draw",
    Severity.ERROR,
    source="stas00/ml-engineering (744d01e), accelerators; flashgenius.net (DGX H100 10.2 kW; air cools 25 to 30 kW)",
    kinds=EVERYWHERE,
    once=True,
)
def kilowatts(machine: Machine) -> Verdict:
    """Each rack gives and cools what its machines draw.

    Why: most rooms were made for 5 to 10 kW in a rack; one eight-way server takes that alone.
    Formula: the machines [kW at the wall] share out over the racks, each up to the power of a rack [kW]; the racks are
        those of the build where it names any.
    Does not apply: the site does not say what a rack gives (RACK-PDU judges PDUs); nothing goes into one.
    """
    room, machines = machine.site.onprem, _in_racks(machine)
    if room.rack_kw is None or not machines:
        return not_applicable(NO_RACK)
    loads = [watts / 1000 for watts in loads_w(machines)]
    need, largest, number = sum(loads), max(loads), rack_count(machine.build)
    have = room.rack_kw * number
    numbers: dict[str, Any] = {"need_kw": need, "have_kw": have, "largest_kw": largest}
    racks = packed(loads, room.rack_kw)
    if racks is not None and racks <= number:
        return passed("The racks give {have_kw} kW; the machines draw {need_kw} kW.", **numbers)
    if racks is None:
        kw = ceil(need * 10) / 10
        fixes = [change_site("onprem.rack_kw", kw, f"Use racks of {kw:.1f} kW")]
    elif built := named(machine.build, "rack"):
        fixes = [set_qty(built[0].item.role, racks, f"Share the machines over {racks} racks")]
    else:
        fixes = [change_site("onprem.racks", racks, f"Share the machines over {racks} racks")]
    return failed(
        "The machines draw {need_kw} kW, the largest {largest_kw} kW; the racks give {have_kw} kW.",
        items=drawn_by(machines),
        fixes=fixes,
        **numbers,
    )


@rule(
    "RACK-PDU",
    "PDU carries less, or lacks outlets",
    Severity.ERROR,
    source="NEC 210.20(A), 80 % of the breaker; datacentermd.com (three phases, a failed feed); ethyco.com",
    kinds=EVERYWHERE,
    once=True,
)
def pdu(machine: Machine) -> Verdict:
    """Each rack's PDU carries all its machines per phase, alone when the other feed fails, and has their outlets.

    Why: with two feeds each runs half full for years, until one fails and the other trips.
    Formula: wall power / racks / (V * phases) [A] <= 0.8 * breaker [A] (three phases: 3 at 220 to 240 V to neutral,
        square root of 3 between phases); C13 and C19 outlets of all PDUs >= cords of each kind. PDUs of the build go
        before the site's: the machines share out over the racks, each up to what the PDUs of one feed carry [W], and
        there is a PDU for every rack and feed, made for the site's voltage.
    Does not apply: neither build nor site tells of PDUs; nothing goes into a rack.
    """
    room, machines = machine.site.onprem, _in_racks(machine)
    if machines and (pdus := named(machine.build, "pdu")):
        return judged(machine, machines, pdus)
    told = [value for value in (room.pdu_a, room.pdu_c13, room.pdu_c19) if value is not None]
    if not told or not machines:
        return not_applicable("The site tells nothing of its PDUs.")
    numbers: dict[str, Any] = {}
    if room.pdu_a is not None:
        need = (
            sum(m.wall_w * m.node.qty for m in machines)
            / rack_count(machine.build)
            / (room.circuit_v * phase_factor(room))
        )
        numbers = {"need_a": need, "have_a": CONTINUOUS_LOAD_SHARE * room.pdu_a, "feeds": room.feeds}
        if need > numbers["have_a"]:
            amps, racks = ceil(need / CONTINUOUS_LOAD_SHARE), ceil(rack_count(machine.build) * need / numbers["have_a"])
            return failed(
                "Each phase carries {need_a} A when one feed bears all; a PDU may carry {have_a} A for days.",
                items=drawn_by(machines),
                fixes=[
                    change_site("onprem.pdu_a", amps, f"Use PDUs of {amps} A"),
                    change_site("onprem.racks", racks, f"Share the machines over {racks} racks"),
                ],
                **numbers,
            )
    short = _outlets(machine, machines)
    return short or passed("The PDUs carry the machines, and have outlets for them.", **numbers)


def _outlets(machine: Machine, machines: list[Machine]) -> Verdict | None:
    """C13 and C19 outlets of all PDUs against the cords; inlets not known are asked for only if they decide."""
    room = machine.site.onprem
    if room.pdu_c13 is None and room.pdu_c19 is None:
        return None
    pdus = rack_count(machine.build) * room.feeds
    have = {"C13": (room.pdu_c13 or 0) * pdus, "C19": (room.pdu_c19 or 0) * pdus}
    need, unsure = cords(machines)
    loose = sum(cords for _, _, cords in unsure)
    number = sum(need.values()) + loose
    over = [kind for kind in need if need[kind] > have[kind]]
    if not over and number <= sum(have.values()):
        if any(need[kind] + loose > have[kind] for kind in need):
            for item, field, _ in unsure:
                item.fact(field)
        return None
    kind = over[0] if over else "C13"
    each = ceil((need[kind] + loose) / pdus)
    return failed(
        "{need_outlets} cords ({need_c13} C13, {need_c19} C19 at least) for {have_c13} C13 and {have_c19} C19 outlets.",
        items=drawn_by(machines),
        fixes=[change_site(f"onprem.pdu_{kind.lower()}", each, f"Use PDUs with {each} {kind} outlets")],
        need_c13=need["C13"],
        have_c13=have["C13"],
        need_c19=need["C19"],
        have_c19=have["C19"],
        need_outlets=number,
        have_outlets=sum(have.values()),
    )


@rule(
    "RACK-TRANS",
    "power swings of a whole cluster",
    Severity.WARNING,
    source="Uptime Institute, electrical considerations for large AI compute; ai-infrastructure.net (1.4 times, GB300)",
    kinds=EVERYWHERE,
    once=True,
)
def swings(machine: Machine) -> Verdict:
    """The circuits bear it when all accelerators of a cluster start a step at the same moment.

    Why: a training step ends for all at once and begins for all at once; the mains sees the whole cluster jump.
    Formula: 1.4 * wall power of all machines [W] <= circuits * V * A.
    Does not apply: a single machine, and work that is not training.
    """
    machines = [m for m in _in_racks(machine) if m.of("accelerator")]
    number = sum(m.node.qty for m in machines)
    if number < 2 or machine.demand is None or machine.demand.training is None:
        return not_applicable("No cluster trains here.")
    room = machine.site.onprem
    one = room.circuit_v * room.circuit_a
    need = SWING * sum(m.wall_w * m.node.qty for m in machines)
    have = one * room.circuits
    numbers: dict[str, Any] = {"need_w": need, "have_w": have, "machines": number}
    if need <= have:
        return passed("{machines} machines in step jump to {need_w} W; the circuits bear {have_w} W.", **numbers)
    circuits = ceil(need / one)
    return failed(
        "{machines} machines in step jump to {need_w} W; the circuits bear {have_w} W.",
        items=drawn_by(machines),
        fixes=[change_site("onprem.circuits", circuits, f"Use {circuits} circuits")],
        **numbers,
    )


@rule(
    "RACK-ROOM",
    "warm racks in a room without separate aisles",
    Severity.NOTE,
    source="General knowledge: cold and hot aisle above about 10 kW in a rack",
    kinds=EVERYWHERE,
    once=True,
)
def aisles(machine: Machine) -> Verdict:
    """Racks of 10 kW and more stand where cold and hot air are kept apart.

    Why: otherwise servers breathe what others blew out, and the room's thermometer does not show it.
    Formula: wall power of the machines / racks [kW] <= 10, or hot and cold aisle.
    Does not apply: the site does not say how its aisles are.
    """
    room, machines = machine.site.onprem, _in_racks(machine)
    if room.hot_aisle is None or not machines:
        return not_applicable("The site does not say how its aisles are.")
    if room.hot_aisle:
        return passed("Cold and hot air are kept apart.")
    need = sum(m.wall_w * m.node.qty for m in machines) / 1000 / rack_count(machine.build)
    if need <= WARM_KW:
        return passed("{need_kw} kW in a rack; {have_kw} kW do without aisles.", need_kw=need, have_kw=WARM_KW)
    return failed(
        "{need_kw} kW in a rack; above {have_kw} kW cold and hot air should be kept apart.",
        items=drawn_by(machines),
        fixes=[change_site("onprem.hot_aisle", True, "Keep cold and hot air apart")],
        need_kw=need,
        have_kw=WARM_KW,
    )


RULES: tuple[Rule, ...] = (kilowatts, pdu, swings, aisles)
