"""Heat, air and noise."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import Any

from app.domain import power
from app.domain.finding import Severity
from app.domain.power import AIR_RISE_C, BTU_PER_WH, CFM_PER_W_C
from app.rules.fixes import add, change_site, replace
from app.rules.machine import Machine
from app.rules.names import same
from app.rules.verdict import OWN_MACHINES, Rule, Verdict, failed, not_applicable, passed, rule

SELF_BUILT = ("workstation",)
NO_COOLER = "There is no separate processor cooler."


@rule(
    "COOL-SOCKET",
    "cooler does not fit the socket",
    Severity.ERROR,
    source="ConfiguratorPC2 rules.py (be7ca2f)",
    kinds=SELF_BUILT,
)
def socket(machine: Machine) -> Verdict:
    """The cooler comes with a bracket for the processor's socket.

    Why: server sockets are larger than any desktop cooler's foot.
    Formula: processor's socket is one of the cooler's.
    Does not apply: no cooler or no processor.
    """
    cooler, cpu = machine.one("cooler"), machine.one("cpu")
    if cooler is None or cpu is None:
        return not_applicable(NO_COOLER)
    need, have = cpu.fact("socket"), cooler.fact("sockets")
    if same(need) in map(same, have):
        return passed("The cooler fits {socket}.", socket=need)
    return failed(
        "{cooler} fits {have_sockets}; the processor has {need_socket}.",
        items=(cooler, cpu),
        fixes=[replace("cooler", f"Take a cooler for {need}", one_of={"sockets": [need]})],
        cooler=cooler.part.title,
        have_sockets=have,
        need_socket=need,
    )


@rule(
    "COOL-CPU-TDP",
    "cooler weaker than the processor",
    Severity.WARNING,
    source="ConfiguratorPC2 rules.py (1.3 times TDP in the field)",
)
def processor_heat(machine: Machine) -> Verdict:
    """The cooler is rated for the processor's power limit.

    Why: a processor that is too hot lowers its clock.
    Formula: cooler's rating [W] >= processor's package power limit [W].
    Does not apply: no cooler or no processor; servers, whose maker says what they cool (CPU-VRM).
    """
    cpu, holder = machine.one("cpu"), machine.one("cooler")
    if cpu is None or holder is None or machine.one("server"):
        return not_applicable(NO_COOLER)
    need, have = power.piece_w(cpu), holder.fact("rated_w")
    fix = replace("cooler", f"Take a cooler for {need:.0f} W", at_least={"rated_w": need})
    numbers: dict[str, Any] = {"holder": holder.part.title, "need_w": need, "have_w": have}
    if have >= need:
        return passed("{holder} is made for {have_w} W; the processor gives {need_w} W.", **numbers)
    return failed(
        "{holder} is made for {have_w} W; the processor gives {need_w} W.", items=(holder, cpu), fixes=[fix], **numbers
    )


@rule(
    "COOL-CFM",
    "too little air through the case",
    Severity.WARNING,
    source="Sensible heat of air: 1.76 CFM per W and degree C (calculators' 1.08 BTU/h per CFM and degree F)",
    kinds=SELF_BUILT,
    unknown=Severity.NOTE,
)
def airflow(machine: Machine) -> Verdict:
    """The fans move the heat out at 15 degrees C above the room.

    Why: warm air inside makes cards throttle long before they are at fault.
    Formula: 1.76 * wall power [W] / 15 degrees C / density of the air at the site's altitude <= airflow of case and
        added fans [CFM] (rule of thumb).
    Does not apply: open frames, no case, no supply.
    """
    case = machine.one("chassis")
    if case is None or not machine.of("psu") or case.known("kind") == "open":
        return not_applicable("There is no closed case.")
    have = case.fact("airflow_cfm") + sum(fan.qty * fan.fact("airflow_cfm") for fan in machine.of("fan"))
    need = CFM_PER_W_C * machine.wall_w / AIR_RISE_C / power.air_density(machine.site.onprem.altitude_m)
    numbers: dict[str, Any] = {"need_cfm": need, "have_cfm": have}
    if have >= need:
        return passed("The fans move {have_cfm} CFM; {need_cfm} CFM are wanted.", **numbers)
    missing = ceil(need - have) + 1  # fans warm the case a little themselves
    return failed(
        "The fans move {have_cfm} CFM; rule of thumb: {need_cfm} CFM.",
        items=(case, *machine.of("fan")),
        fixes=[
            add("fan", "fan", f"Add fans that move {missing} CFM", at_least={"airflow_cfm": missing}),
            replace("chassis", f"Take a case of {ceil(need)} CFM", at_least={"airflow_cfm": ceil(need)}),
        ],
        **numbers,
    )


@rule(
    "COOL-BTU", "room warms up", Severity.WARNING, source="Definition: 1 W = 3.412 BTU/h", kinds=OWN_MACHINES, once=True
)
def room(machine: Machine) -> Verdict:
    """The room's cooling takes the heat of all machines.

    Why: all power from the wall becomes heat in the room.
    Formula: 3.412 * wall power [W] <= cooling of the room [BTU/h].
    Does not apply: the site does not say how much cooling the room has; rented machines and edge devices.
    """
    have = machine.site.onprem.room_cooling_btu_h
    machines = [m for m in machine.fleet if m.kind in OWN_MACHINES]
    if have is None or not machines:
        return not_applicable("The cooling of the room is not given.")
    need = BTU_PER_WH * sum(m.wall_w * m.node.qty for m in machines)
    numbers: dict[str, Any] = {"need_btu_h": need, "have_btu_h": have}
    if have >= need:
        return passed("The room cools {have_btu_h} BTU/h; the machines give {need_btu_h} BTU/h.", **numbers)
    return failed(
        "The machines give {need_btu_h} BTU/h; the room cools {have_btu_h} BTU/h.",
        items=tuple(item for m in machines for item in m.of("server", "psu")),
        fixes=[change_site("onprem.room_cooling_btu_h", ceil(need), f"Cool the room with {ceil(need)} BTU/h")],
        **numbers,
    )


@rule(
    "COOL-NOISE",
    "louder than the room allows",
    Severity.WARNING,
    source="ariezlabs.com (P40); jbarrow.ai; general knowledge",
    unknown=Severity.NOTE,
)
def noise(machine: Machine) -> Verdict:
    """The machine stays below the noise that the room allows.

    Why: a server's fans are not to be worked beside.
    Formula: server: its figure [dBA]; self-built: cooler and fans added as powers [dBA] <= limit of the room [dBA]. A
        passive card in a self-built machine wants small fast fans of its own, which a room with a limit does not bear.
    Does not apply: the site sets no limit. Card fans have no published figures and are left out.
    """
    limit = machine.site.onprem.noise_dba_max
    if limit is None:
        return not_applicable("The site sets no limit.")
    forced = [item for item in machine.slot_accelerators if item.known("cooling") == "passive"]
    if forced and machine.kind == "workstation":
        return failed(
            "{card} is passive: the fans that push air through it are louder than the {most_dba} dBA of the room.",
            items=forced,
            fixes=[replace(forced[0].role, "Take a card with its own fan", one_of={"cooling": ["open_air", "blower"]})],
            card=forced[0].part.title,
            most_dba=limit,
            passive_cards=sum(item.qty for item in forced),
        )
    server = machine.one("server")
    sources = (server,) if server else (*machine.of("cooler"), *machine.of("fan"))
    if not sources:
        return not_applicable("There is no source of noise with a figure.")
    level = 10 * log10(sum(item.qty * 10 ** (item.fact("noise_dba") / 10) for item in sources))
    numbers: dict[str, Any] = {"have_dba": level, "most_dba": limit}
    if level <= limit:
        return passed("{have_dba} dBA; the room allows {most_dba} dBA.", **numbers)
    loudest = max(sources, key=lambda item: item.fact("noise_dba"))
    others = sum(item.qty * 10 ** (item.fact("noise_dba") / 10) for item in sources if item is not loudest)
    room = (10 ** (limit / 10) - others) / loudest.qty
    quiet = floor(100 * log10(room)) / 10 if room > 1 else 0.0
    quieter = (
        [replace(loudest.role, f"Take one of {quiet:g} dBA or less", at_most={"noise_dba": quiet})] if quiet else []
    )
    return failed(
        "The machine makes {have_dba} dBA; the room allows {most_dba} dBA.",
        items=sources,
        fixes=[
            *quieter,
            change_site("onprem.noise_dba_max", ceil(level), f"Put it where {ceil(level)} dBA are no trouble"),
        ],
        **numbers,
    )


RULES: tuple[Rule, ...] = (socket, processor_heat, airflow, room, noise)
