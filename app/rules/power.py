"""Supply, plugs, circuit."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

from app.domain import draws, power, wall
from app.domain.build import Item
from app.domain.finding import Fix, Severity
from app.domain.power import LOW_LINE_V
from app.domain.site import CONTINUOUS_LOAD_SHARE
from app.rules.circuits import circuits_needed
from app.rules.fixes import cap_power, change_site, replace, set_qty
from app.rules.machine import Machine, or_unknown
from app.rules.verdict import OWN_MACHINES, Rule, Verdict, failed, not_applicable, passed, rule

SUSTAINED_SHARE = 0.8
STRONG_W = 1500.0
"""A 15 A circuit of 120 V carries 1440 W for hours: stronger supplies are often made for 200 V and more."""
NO_SUPPLY = "There is no power supply to judge."
SELF_BUILT = ("workstation",)


def capped(machine: Machine, surplus_w: float) -> list[Fix]:
    """A power limit on the accelerators that saves the surplus, if it stays sensible (half of their power or more)."""
    cards = [item for item in machine.of("accelerator") if item.power_cap_w or item.known("tdp_w")]
    if len(cards) != 1:
        return []
    item = cards[0]
    now_w = power.piece_w(item)
    watts = float(int(now_w - surplus_w / item.qty))
    least = item.known("tdp_min_w") or item.fact("tdp_w") / 2
    server = machine.one("server")
    if server and server.known("max_power_w") and server.known("kind") == "complete":
        return []  # its maker's figure for the whole stands, whatever the cards are limited to
    return [cap_power(item.role, watts, f"Limit each accelerator to {watts:.0f} W")] if watts >= least else []


@rule(
    "PWR-SUM",
    "power supply below the sustained load",
    Severity.ERROR,
    source="Puget Systems (1580 of 1600 W is too close); Ozeki; Lambda RTX 30xx guide",
)
def sustained(machine: Machine) -> Verdict:
    """The supplies carry the machine's sustained load, a self-built one with a fifth to spare.

    Why: a training job holds every accelerator at its limit for days; a supply at its rating shuts down.
    Formula: sum of part powers [W] (of those known where one is not) <= rating at the site's voltage [W] (error), and
        <= 0.8 * rating (warning, self-built). For a machine sold complete, its stated maximum against its supplies
        without the vendor's spare ones. In a server platform the allowances for board, memory and drives only warn:
        its maker chose the supplies for them.
    Does not apply: no supply (BUILD-PARTS).
    """
    if machine.kind == "workstation" and not machine.of("psu"):
        return not_applicable(NO_SUPPLY)
    (need, gap), have = machine.load, power.supply_most_w(machine.node, machine.site)
    share = SUSTAINED_SHARE if machine.kind == "workstation" else 1.0
    wanted = ceil(need / share)
    numbers: dict[str, Any] = {"load_w": need, "have_w": have, "need_w": wanted}
    if have >= wanted:
        have = power.supply_rated_w(machine.node, machine.site, asked_spare=False)
        if gap:
            raise gap
        return passed("The supply gives {have_w} W; the parts draw {load_w} W.", **numbers)
    field = "rated_115v_w" if machine.site.onprem.circuit_v < LOW_LINE_V else "rated_w"
    psus = machine.of("psu")
    each = ceil(wanted / sum(psu.qty for psu in psus)) if psus else wanted
    fixes = [replace("psu", f"Take a supply of at least {each} W", at_least={field: each})] if psus else []
    if not psus and (server := machine.one("server")) and have:
        each = ceil(wanted / have * server.fact("psu_w"))
        fixes = [replace("server", f"Take a server with supplies of {each} W", at_least={"psu_w": each})]
    return failed(
        "The supply gives {have_w} W; the parts draw {load_w} W{more}, which takes {need_w} W.",
        items=(*psus, *machine.of("server"), *machine.of("accelerator")),
        severity=Severity.ERROR if _surely(machine, need) > have else Severity.WARNING,
        fixes=[*fixes, *capped(machine, need - have * share)],
        more=" or more" if gap else "",
        **numbers,
    )


def _surely(machine: Machine, need_w: float) -> float:
    """The part of the load that is no allowance, in a platform whose maker chose the supplies; all of it elsewhere."""
    server = machine.node.one("server")
    if server is None or machine.of("psu") or server.known("kind") == "complete":
        return need_w
    return draws.stated_w(machine.node)


@rule("PWR-REDUN", "supplies do not carry the load when one fails", Severity.ERROR, source="Lenovo SR950 manual, p. 87")
def redundancy(machine: Machine) -> Verdict:
    """With as many supplies failed as the site asks for, the others carry the load.

    Why: a spare supply that the load needs is none.
    Formula: (supplies - spare) * rating [W] >= sum of part powers [W].
    Does not apply: the site asks for no spare supplies.
    """
    spare = machine.site.onprem.psu_redundancy
    if not spare:
        return not_applicable("The site asks for no spare supplies.")
    if machine.kind == "workstation" and not machine.of("psu"):
        return not_applicable(NO_SUPPLY)
    psus = machine.of("psu")
    server = machine.one("server")
    number = sum(psu.qty for psu in psus) if psus or server is None else server.fact("psu_count")
    need = machine.sustained_w
    total = power.supply_rated_w(machine.node, machine.site, asked_spare=False, vendor_spare=False)
    each = total / number if number else 0.0
    have = max(0, number - spare) * each
    numbers: dict[str, Any] = {"spare": spare, "supplies": number, "have_w": have, "need_w": need}
    if have >= need:
        return passed("{supplies} supplies, {spare} spare: {have_w} W for {need_w} W.", **numbers)
    fixes = [change_site("onprem.psu_redundancy", 0, "Do without spare supplies")]
    if len(psus) == 1 and each:
        more = ceil(need / each) + spare
        fixes.insert(0, set_qty("psu", more, f"Take {more} of these supplies"))
    return failed(
        "With {spare} of {supplies} supplies failed, {have_w} W are left for {need_w} W.",
        items=psus or machine.of("server"),
        fixes=fixes,
        **numbers,
    )


@rule(
    "PWR-CIRCUIT",
    "circuit below the continuous load",
    Severity.ERROR,
    source="NEC 210.20(A), 80 % for three hours and more; Lambda; Ozeki",
    kinds=OWN_MACHINES,
    once=True,
    assumes=("onprem.circuit_v", "onprem.circuit_a", "onprem.circuits"),
)
def circuit(machine: Machine) -> Verdict:
    """The circuits of the site carry all machines, hour after hour.

    Why: a breaker trips at its rating after a while, and ends a week's training.
    Formula: wall power [W] <= 0.8 * V * A - other loads on each circuit; machines with one cord are not spread over
        circuits, those with several are.
    Does not apply: rented machines and edge devices (EDGE-PWR).
    """
    machines = [m for m in machine.fleet if m.kind in OWN_MACHINES]
    if not machines:
        return not_applicable("No machine of one's own draws power here.")
    site = machine.site.onprem
    loads = [(m.wall_load[0], m.node.qty, _cords(m)) for m in machines]
    gap = next((m.wall_load[1] for m in machines if m.wall_load[1]), None)
    total = sum(watts * qty for watts, qty, _ in loads)
    needed = circuits_needed(loads, site.usable_w)
    numbers: dict[str, Any] = {
        "need_w": total,
        "have_w": site.usable_w * site.circuits,
        "circuits": site.circuits,
        "volts": site.circuit_v,
        "amps": site.circuit_a,
    }
    if needed is not None and needed <= site.circuits:
        if gap:
            raise gap
        return passed("The wall gives {have_w} W; the machines draw {need_w} W.", **numbers)
    return failed(
        "The machines draw {need_w} W{more} from the wall; {circuits} circuits of {volts} V and {amps} A carry "
        "{have_w} W.",
        items=tuple(
            item for _, item in machine.build.items() if item.part.category in ("psu", "server", "accelerator")
        ),
        fixes=_stronger_circuit(machines, loads, needed),
        more=" or more" if gap else "",
        **numbers,
    )


def _stronger_circuit(machines: list[Machine], loads: list[tuple[float, int, int]], needed: int | None) -> list[Fix]:
    """More circuits, a stronger one, or less power."""
    site = machines[0].site
    total = sum(watts * qty for watts, qty, _ in loads)
    largest = max([total / site.onprem.circuits, *(watts for watts, _, cords in loads if cords == 1)])
    amps = ceil((largest + site.onprem.other_load_w) / CONTINUOUS_LOAD_SHARE / site.onprem.circuit_v)
    fixes = [change_site("onprem.circuit_a", amps, f"Use a circuit of {amps} A")]
    if needed is not None:
        fixes.insert(0, change_site("onprem.circuits", needed, f"Use {needed} circuits"))
    if len(machines) == 1 and machines[0].node.qty == 1:
        surplus = total - site.onprem.usable_w
        shed = or_unknown(lambda: surplus * power.efficiency(machines[0].node, site))
        fixes += capped(machines[0], shed) if shed else []
    return fixes


def _cords(machine: Machine) -> int:
    psus = machine.of("psu")
    server = machine.one("server")
    if psus or server is None:
        return sum(psu.qty for psu in psus) or wall.switch_cords(machine.node)
    return server.known("psu_count") or 2  # a server has at least a pair; only whether it is more than one matters


@rule(
    "PWR-VIN",
    "supply gives too little at this voltage",
    Severity.ERROR,
    source="Lenovo SR950 manual, p. 87 (1600 W supplies take 200 to 240 V only)",
)
def input_voltage(machine: Machine) -> Verdict:
    """The supplies start, and carry the load, at the site's voltage.

    Why: many strong supplies start at 200 V only, or give less at 115 V.
    Formula: at 100 to 127 V: rating at 115 V [W] > 0 and >= sum of part powers [W]; servers: site [V] >= lowest input
        [V]. A warning for a supply of 1500 W and more of which only one rating is known, where nobody told the voltage.
    Does not apply: self-built machines at 200 V and more; no supply.
    """
    volts = machine.site.onprem.circuit_v
    server, psus = machine.one("server"), machine.of("psu")
    if server and not psus:
        return _own_supplies(server, volts)
    strong = [psu for psu in psus if (psu.known("rated_w") or 0) >= STRONG_W and psu.known("rated_115v_w") is None]
    if strong and not machine.site.told("onprem.circuit_v"):
        return failed(
            "Many supplies of {need_w} W start at {need_v} V only; nobody has told the site's voltage.",
            items=strong,
            severity=Severity.WARNING,
            fixes=[_at_230_v()],
            need_w=strong[0].fact("rated_w"),
            need_v=200,
        )
    if not psus or volts >= LOW_LINE_V:
        return not_applicable("Every supply gives its rating at this voltage.")
    return _at_low_line(machine, psus, volts)


def _at_230_v() -> Fix:
    return change_site("onprem.circuit_v", 230, "Use a 230 V circuit")


def _own_supplies(server: Item, volts: float) -> Verdict:
    """A server comes with its supplies; they start at a voltage of their own."""
    if volts >= 200 and server.known("psu_min_v") is None:
        return not_applicable("Servers take 200 V and more.")
    least = server.fact("psu_min_v")
    numbers: dict[str, Any] = {"have_v": volts, "need_v": least}
    if volts >= least:
        return passed("{have_v} V; the supplies want {need_v} V.", **numbers)
    return failed(
        "The site has {have_v} V; the supplies want {need_v} V for full power.",
        items=(server,),
        fixes=[_at_230_v()],
        **numbers,
    )


def _at_low_line(machine: Machine, psus: Sequence[Item], volts: float) -> Verdict:
    """Supplies give less at 100 to 127 V; some do not start."""
    have = sum(psu.qty * float(psu.fact("rated_115v_w")) for psu in psus)
    need, gap = machine.load if have else (1.0, None)
    numbers: dict[str, Any] = {"have_w": have, "need_w": need, "volts": volts}
    if have >= need:
        if gap:
            raise gap
        return passed("At {volts} V the supply gives {have_w} W; the parts draw {need_w} W.", **numbers)
    each = ceil(machine.load[0] / SUSTAINED_SHARE / sum(psu.qty for psu in psus))
    return failed(
        "At {volts} V the supply gives {have_w} W; at least {need_w} W are drawn.",
        items=psus,
        fixes=[
            replace("psu", f"Take a supply of {each} W at 115 V", at_least={"rated_115v_w": each}),
            _at_230_v(),
        ],
        **numbers,
    )


RULES: tuple[Rule, ...] = (
    sustained,
    redundancy,
    circuit,
    input_voltage,
)
