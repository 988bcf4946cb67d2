"""The air that goes in: how warm, how thin, which way, and what vendors ask for beside it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.domain.build import Item
from app.domain.finding import Fix, Severity
from app.rules.fixes import change_site, replace
from app.rules.machine import Machine, site_fact
from app.rules.names import same
from app.rules.placement import mount
from app.rules.verdict import EVERYWHERE, OWN_MACHINES, Rule, Verdict, failed, not_applicable, passed, rule

COOL_ENOUGH_C = 25.0
"""The lowest limit found in any vendor's table of options (Lenovo SR665 V3, GIGABYTE G494): at this all may run."""
AOC_GBPS, AOC_C = 25.0, 30.0
FAST_NIC_GBPS, FAST_NIC_C = 100.0, 35.0
AIM_C = 80.0
THROTTLE_C = 84.0
ALTITUDE_FREE_M, ALTITUDE_STEP_M, ALTITUDE_MOST_M = 950.0, 300.0, 3050.0
LITTLE_W = 100.0
"""A switch that draws less hardly warms the rack, whichever way it blows (general knowledge)."""
SERVERS = ("server",)
NOT_A_SERVER = "There is no server."


def _limits(server: Item, cards: Iterable[Item]) -> list[float]:
    """The vendor's limits that hold for this server with these cards, as far as they are known."""
    fields = ["ambient_max_c", *(["gpu_ambient_max_c"] if tuple(cards) else [])]
    return [float(limit) for limit in map(server.known, fields) if limit is not None]


def _slot_cards(machine: Machine) -> list[Item]:
    return [item for item in machine.added if mount(item) == "pcie"]


def _ask_for_limits(machine: Machine, server: Item) -> None:
    """Raises ``Unknown`` for a limit that is not stated: options may lower it far below what is usual."""
    server.fact("ambient_max_c")
    if _slot_cards(machine):
        server.fact("gpu_ambient_max_c")


@rule(
    "COOL-AMBIENT",
    "room warmer than the vendor allows",
    Severity.ERROR,
    source="Dell PowerEdge R740 manual, p. 41 (30 °C with a GPU); Lenovo SR665 V3 manual, p. 69",
    kinds=SERVERS,
)
def ambient(machine: Machine) -> Verdict:
    """The room stays below the air inlet that the vendor allows for the server with its accelerators.

    Why: accelerators lower the limit; above it processors slow down, and the vendor does not answer.
    Formula: hottest room [degrees C] <= limit of the server, and of the server with accelerators [degrees C]. Up to
        25 degrees C no vendor's table restricts anything.
    Does not apply: self-built machines, whose makers state no limit for the whole.
    """
    server, room = machine.one("server"), machine.site.onprem.ambient_c
    if server is None:
        return not_applicable(NOT_A_SERVER)
    limits = _limits(server, machine.of("accelerator"))
    have = min(limits, default=None)
    if have is not None and room > have:
        wanted = {"ambient_max_c": room} | ({"gpu_ambient_max_c": room} if _slot_cards(machine) else {})
        return failed(
            "The room reaches {room_c} °C; {server} with these parts allows {most_c} °C.",
            items=(server, *machine.added),
            fixes=[
                change_site("onprem.ambient_c", have, f"Keep the room below {have:.0f} °C"),
                replace("server", f"Take a server for {room:.0f} °C", at_least=wanted),
            ],
            room_c=room,
            server=server.part.title,
            most_c=have,
        )
    if room > COOL_ENOUGH_C:
        _ask_for_limits(machine, server)
    most = COOL_ENOUGH_C if have is None else have
    return passed("The room reaches {room_c} °C; {most_c} °C are allowed.", room_c=room, most_c=most)


@rule(
    "COOL-FANCFG",
    "fans, shroud or heat sinks for accelerators are missing",
    Severity.ERROR,
    source="Dell PowerEdge R740 manual, p. 41 (GPU air shroud, six high-performance fans); Supermicro 221GE-NR, p. 39",
    kinds=SERVERS,
)
def fan_kit(machine: Machine) -> Verdict:
    """A server that takes accelerators has the fans, the shroud and the heat sinks that its vendor asks for.

    Why: without them the cards, and the processors behind them, get too little air.
    Formula: everything needed for accelerators is among the options fitted.
    Does not apply: no accelerator added, or a vendor who asks for nothing.
    """
    server = machine.one("server")
    if server is None or not machine.added:
        return not_applicable("No accelerator is added to a server.")
    needed = server.known("gpu_needs") or ()
    if not needed:
        return not_applicable("The vendor names nothing that accelerators need beside the server.")
    fitted = {same(name) for name in server.fact("fitted")}
    missing = tuple(name for name in needed if same(name) not in fitted)
    if not missing:
        return passed("All {needed} things that accelerators need are fitted.", needed=len(needed))
    return failed(
        "{server} with accelerators also needs: {missing}.",
        items=(server, *machine.added),
        fixes=[replace("server", "Take a server with them fitted", one_of={"fitted": list(missing)})],
        server=server.part.title,
        missing=missing,
        need_options=len(needed),
        have_options=len(needed) - len(missing),
    )


@rule(
    "COOL-NICAMB",
    "room too warm for fast network cards",
    Severity.WARNING,
    source="Lenovo ThinkSystem SR665 V3 manual, p. 69 (other vendors' tables are alike)",
    kinds=SERVERS,
)
def nic_ambient(machine: Machine) -> Verdict:
    """The room is cool enough for network cards of 100 Gb/s and for active optical cables.

    Why: the modules in the ports sit in the warmest air of the server, and fail first.
    Formula: room <= 30 degrees C with active optical cables above 25 Gb/s, <= 35 with those of 25 Gb/s and with cards
        of 100 Gb/s and more.
    Does not apply: no network card; rooms up to 30 degrees C pass whatever the cable.
    """
    room, nics = machine.site.onprem.ambient_c, machine.of("nic")
    if not nics:
        return not_applicable("There is no network card.")
    if room <= AOC_C:
        return passed("The room reaches {room_c} °C; {most_c} °C are allowed.", room_c=room, most_c=AOC_C)
    for nic in nics:
        gbps = nic.fact("gbps")
        most = FAST_NIC_C if gbps >= FAST_NIC_GBPS else None
        if gbps >= AOC_GBPS and (most is None or room <= most):
            optical = nic.fact("cabling") == "aoc"
            most = (AOC_C if gbps > AOC_GBPS else FAST_NIC_C) if optical else most
        if most is not None and room > most:
            return failed(
                "The room reaches {room_c} °C; {nic} with {gbps} Gb/s allows {most_c} °C.",
                items=(nic,),
                fixes=[change_site("onprem.ambient_c", most, f"Keep the room below {most:.0f} °C")],
                room_c=room,
                nic=nic.part.title,
                gbps=gbps,
                most_c=most,
            )
    return passed("The network cards bear {room_c} °C.", room_c=room)


@rule(
    "COOL-VRAM",
    "memory on the back of a card gets hot",
    Severity.WARNING,
    source="NVlabs/instant-ngp#297; trexminer/T-Rex#196 (110 °C on the back of RTX 3090)",
    kinds=("workstation",),
)
def rear_memory(machine: Machine) -> Verdict:
    """Cards with memory chips on their back have air there: an open frame, or water.

    Why: the backplate is their only cooler; at 110 degrees C the card slows down for hours.
    Formula: cards with hot memory on the back that are cooled by air in a closed case = 0.
    Does not apply: no card known for it.
    """
    hot = [item for item in machine.of("accelerator") if item.known("rear_memory")]
    if not hot:
        return not_applicable("No card has hot memory on its back.")
    case = machine.one("chassis")
    dry = [item for item in hot if item.known("cooling") != "liquid"]
    if not dry or (case is not None and case.fact("kind") == "open"):
        return passed("The memory on the back of the cards has air or water.")
    return failed(
        "{cards} of {card} have hot memory on the back: blow air on the backplate; {most_cards} are fine without.",
        items=dry,
        fixes=[
            replace(dry[0].role, "Take a card cooled by water", one_of={"cooling": ["liquid"]}),
            replace(dry[0].role, "Take a card without memory on the back", one_of={"rear_memory": [False]}),
            replace("chassis", "Take an open frame", one_of={"kind": ["open"]}),
        ],
        cards=sum(item.qty for item in dry),
        card=dry[0].part.title,
        most_cards=0,
    )


@rule(
    "COOL-LIQ",
    "no water for a liquid-cooled machine",
    Severity.ERROR,
    source="mlcommons/training_results_v4.0 (systems with direct liquid cooling); ai-infrastructure.net",
    kinds=EVERYWHERE,
    once=True,
)
def facility_water(machine: Machine) -> Verdict:
    """Where machines are cooled by liquid, the site has facility water or a CDU, strong enough for all of them.

    Why: without it they do not even start; nobody adds pipes to a room in a week.
    Formula: facility water present; wall power of liquid-cooled machines [kW] <= water or CDU [kW], where that is told.
    Does not apply: machines cooled by air, and closed loops inside a machine.
    """
    wet = [
        m
        for m in machine.fleet
        if m.kind in SERVERS and any(server.known("cooling") == "liquid" for server in m.of("server"))
    ]
    if not wet:
        return not_applicable("No machine needs facility water.")
    room = machine.site.onprem
    items = tuple(item for m in wet for item in m.of("server"))
    if not site_fact(room.facility_water, "facility_water"):
        return failed(
            "{machines} machines need facility water; the site has {have_kw} kW of it.",
            items=items,
            fixes=[
                change_site("onprem.facility_water", True, "Provide facility water or a CDU"),
                replace("server", "Take a server cooled by air", one_of={"cooling": ["air"]}),
            ],
            machines=sum(m.node.qty for m in wet),
            have_kw=0,
        )
    if room.cdu_kw is None:
        return passed("The site has facility water.")
    need = sum(m.wall_w * m.node.qty for m in wet) / 1000
    numbers: dict[str, Any] = {"need_kw": need, "have_kw": room.cdu_kw}
    if need <= room.cdu_kw:
        return passed("The water takes {have_kw} kW; the machines give {need_kw} kW.", **numbers)
    return failed(
        "The machines give {need_kw} kW to the water, which takes {have_kw} kW.",
        items=items,
        fixes=[change_site("onprem.cdu_kw", round(need + 0.05, 1), f"Provide water for {need:.1f} kW")],
        **numbers,
    )


@rule(
    "COOL-THROTTLE",
    "accelerator runs hot",
    Severity.NOTE,
    source="stas00/ml-engineering (744d01e), accelerators: aim at 80 °C, slower from 84 to 90 °C",
    kinds=("workstation",),
)
def throttling(machine: Machine) -> Verdict:
    """Accelerators stay at 80 degrees C or below at full power in the hottest room.

    Why: from 84 to 90 degrees C they lower their clock, and every degree ages them.
    Formula: measured temperature at full power in a room of 25 degrees C + (room - 25) <= 80 degrees C.
    Does not apply: nobody measured the card.
    """
    room = machine.site.onprem.ambient_c
    cards = [item for item in machine.of("accelerator") if item.known("load_temp_c") is not None]
    if not cards:
        return not_applicable("Nobody has entered a measured temperature of the card.")
    worst = max(cards, key=lambda item: item.fact("load_temp_c"))
    expected = worst.fact("load_temp_c") + room - 25
    throttle = worst.known("throttle_temp_c") or THROTTLE_C
    numbers: dict[str, Any] = {"have_c": expected, "most_c": AIM_C, "throttle_c": throttle, "card": worst.part.title}
    if expected <= AIM_C:
        return passed("{card} reaches about {have_c} °C in the hottest room.", **numbers)
    cooler = AIM_C - worst.fact("load_temp_c") + 25
    return failed(
        "{card} reaches about {have_c} °C in the hottest room; aim at {most_c} °C, it slows down from {throttle_c} °C.",
        items=(worst,),
        fixes=[change_site("onprem.ambient_c", cooler, f"Keep the room below {cooler:.0f} °C")] if cooler > 10 else [],
        **numbers,
    )


@rule(
    "COOL-ALT",
    "thin air at this altitude",
    Severity.NOTE,
    source="Dell PowerEdge R740 manual, p. 41 (up to 3050 m); 1 °C for 300 m above 950 m: general knowledge",
    kinds=SERVERS,
)
def altitude(machine: Machine) -> Verdict:
    """The room is cool enough for the thin air of its altitude.

    Why: thin air carries less heat; vendors lower their limit for it.
    Formula: room [degrees C] <= vendor's limit - (altitude - 950 m) / 300 m; altitude <= 3050 m.
    Does not apply: the altitude is not told. Self-built machines: COOL-CFM asks for more air there.
    """
    high, room, server = machine.site.onprem.altitude_m, machine.site.onprem.ambient_c, machine.one("server")
    if high is None or server is None:
        return not_applicable("The altitude of the site is not told.")
    if high > ALTITUDE_MOST_M:
        return failed(
            "The site lies {have_m} m high; vendors answer up to {most_m} m.",
            items=(server,),
            have_m=high,
            most_m=ALTITUDE_MOST_M,
        )
    lower = max(0.0, (high - ALTITUDE_FREE_M) / ALTITUDE_STEP_M)
    limits = _limits(server, machine.of("accelerator"))
    if lower and not limits and room > COOL_ENOUGH_C:
        _ask_for_limits(machine, server)
    most = min(limits, default=COOL_ENOUGH_C + lower) - lower
    numbers: dict[str, Any] = {"room_c": room, "most_c": most, "altitude_m": high}
    if room <= most or not lower:
        return passed("At {altitude_m} m the room may reach {most_c} °C.", **numbers)
    fixes: list[Fix] = [change_site("onprem.ambient_c", most, f"Keep the room below {most:.0f} °C")]
    return failed(
        "At {altitude_m} m the room may reach {most_c} °C, and reaches {room_c} °C.",
        items=(server,),
        fixes=fixes,
        **numbers,
    )


@rule(
    "COOL-DIR",
    "switch blows against the servers",
    Severity.WARNING,
    source="General knowledge; NVIDIA's ordering codes tell C2P (ports to power side) from P2C",
    kinds=OWN_MACHINES,
    once=True,
)
def direction(machine: Machine) -> Verdict:
    """Switches take their air on the side where the servers take theirs.

    Why: servers have their network ports in the warm air behind them; a switch that draws its air there runs hot.
    Formula: airflow of every switch is from its power side to its ports (P2C, rear to front), or it is sold both ways.
    Does not apply: no server or no switch; switches of 100 W and less.
    """
    machines = machine.fleet
    switches = [item for m in machines for item in m.of("switch")]
    strong = [item for item in switches if not _weak(item)]
    if not strong or not any(m.kind in SERVERS for m in machines):
        return not_applicable("There is no switch beside a server.")
    wrong = [item for item in strong if not _towards_ports(item.fact("airflow"))]
    if not wrong:
        return passed("The switches blow the way of the servers.")
    return failed(
        "{have_switches} of {switches} switches draw their air at the ports ({switch}): order them the other way, or "
        "turn their ports to the front.",
        items=wrong,
        fixes=[replace(wrong[0].role, "Take a switch that blows to its ports", one_of={"airflow": ["P2C", "P2C/C2P"]})],
        have_switches=len(wrong),
        switches=len(strong),
        switch=wrong[0].part.title,
    )


def _weak(item: Item) -> bool:
    power = item.known("power_max_w") or item.known("power_typ_w")
    return power is not None and power <= LITTLE_W


def _towards_ports(airflow: str) -> bool:
    plain = same(airflow)
    return any(word in plain for word in ("P2C", "REARTOFRONT", "BACKTOFRONT", "POWERTOCONNECTOR", "REVERSE"))


RULES: tuple[Rule, ...] = (
    ambient,
    fan_kit,
    nic_ambient,
    rear_memory,
    facility_water,
    throttling,
    altitude,
    direction,
)
