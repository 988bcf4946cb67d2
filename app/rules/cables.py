"""The cables of a cluster: what plugs into both ends, and how far it carries."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from app.domain.fabric import CableKind
from app.domain.finding import Severity
from app.rules.cable_links import too_short, unfit
from app.rules.cluster import Ends, Switches, joined
from app.rules.fabric_cables import cabled
from app.rules.fixes import change_site, replace
from app.rules.machine import Machine
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule

NO_FABRIC = "There are no machines joined by switches."
LINKX = "NVIDIA LinkX 100G-PAM4 product line overview (docs.nvidia.com, 2025-11)"
KIND_WORDS: dict[CableKind, str] = {
    "copper": "twisted pair",
    "dac": "passive copper",
    "acc": "active copper",
    "multimode": "multimode fibre",
    "singlemode": "single-mode fibre",
}
FAMILIES = ("OSFP", "QSFP", "SFP", "RJ45")


@dataclass(frozen=True)
class Reach:
    """How far cables of a kind of port carry, m: passive copper, active copper, multimode and single-mode fibre."""

    copper_m: float
    active_m: float
    multimode_m: float
    fibre_m: float
    verified: bool


REACH: dict[float, Reach] = {
    25: Reach(5, 5, 100, 10000, False),
    50: Reach(3, 5, 100, 2000, False),
    100: Reach(3, 5, 50, 2000, True),
    200: Reach(2, 3, 50, 2000, False),
}
"""By Gb/s of a lane, November 2026. 100: NVIDIA LinkX; the others are general knowledge (IEEE 802.3 classes)."""
TWISTED_PAIR_M = 100.0
"""Cat 6A at up to 10 Gb/s (IEEE 802.3an)."""


def family(port_type: str) -> str:
    """The family of cages a port belongs to: ``OSFP``, ``QSFP``, ``SFP`` or ``RJ45``; the type itself for others."""
    plain = re.sub(r"[\s\-]", "", port_type).upper()
    return next((name for name in FAMILIES if plain.startswith(name)), plain)


def lane_gbps(gbps: float, cage: str) -> float:
    """The signalling class of a port: four lanes in QSFP and OSFP, one in SFP, rounded to a known class."""
    lane = gbps / (1 if family(cage) == "SFP" else 4)
    return next((known for known in sorted(REACH) if lane <= known), max(REACH))


def cable_kind(gbps: float, cage: str, length_m: float) -> CableKind:
    """The plainest kind of cable that carries so far at that speed: copper before optics."""
    if family(cage) == "RJ45":
        return "copper"
    reach = REACH[lane_gbps(gbps, cage)]
    limits: tuple[tuple[float, CableKind], ...] = (
        (reach.copper_m, "dac"),
        (reach.active_m, "acc"),
        (reach.multimode_m, "multimode"),
    )
    return next((kind for most, kind in limits if length_m <= most), "singlemode")


@rule(
    "NET-CABLE",
    "cable run longer than a cable carries",
    Severity.ERROR,
    source=LINKX + "; other speeds: general knowledge",
    kinds=EVERYWHERE,
    once=True,
)
def cable_reach(machine: Machine) -> Verdict:
    """The longest cable run of the site is within the reach of some cable at the speed of the ports.

    Why: beyond its reach a link does not come up; beyond passive copper it needs active cables or optics, which cost
    and draw power.
    Formula: length [m] <= reach of single-mode fibre at that speed [m], or of twisted pair (error where the reach is
        verified, else a warning); <= reach of passive copper [m] (a note naming what to order). Where the build names
        its cables: <= length of the longest of them that joins ports of the fabric [m] (a warning).
    Does not apply: the site does not say how long its cables are; no fabric.
    """
    found, have = joined(machine.build), machine.site.onprem.fabric_cable_m
    if found is None or have is None:
        return not_applicable(NO_FABRIC if found is None else "The site does not say how long its cables are.")
    if (own := cabled(machine.build, found)) and all(one.ways for one in own):
        short = too_short(machine, own, have)
        return short or passed("The longest of the cables named reaches over {have_m} m.", have_m=have)
    worst: Verdict | None = None
    for ends in found.ends:
        verdict = _reach(ends, have)
        if verdict is not None and (worst is None or _grave(verdict) < _grave(worst)):
            worst = verdict
    return worst or passed("Passive copper carries over {have_m} m.", have_m=have)


def _grave(verdict: Verdict) -> int:
    return list(Severity).index(verdict.severity or Severity.ERROR)


def _reach(ends: Ends, have: float) -> Verdict | None:
    numbers: dict[str, Any] = {"have_m": have, "gbps": ends.gbps, "port": ends.cage}
    if family(ends.cage) == "RJ45":
        if have <= TWISTED_PAIR_M:
            return None
        return _too_long(ends, TWISTED_PAIR_M, Severity.WARNING, numbers)
    reach = REACH[lane_gbps(ends.gbps, ends.cage)]
    if have > reach.fibre_m:
        return _too_long(ends, reach.fibre_m, Severity.ERROR if reach.verified else Severity.WARNING, numbers)
    if have <= reach.copper_m:
        return None
    kind = KIND_WORDS[cable_kind(ends.gbps, ends.cage, have)]
    return failed(
        "{have_m} m at {gbps} Gb/s: passive copper carries {most_m} m; order {kind}.",
        items=(ends.item,),
        severity=Severity.NOTE,
        fixes=[change_site("onprem.fabric_cable_m", reach.copper_m, f"Keep cables within {reach.copper_m:.0f} m")],
        most_m=reach.copper_m,
        kind=kind,
        **numbers,
    )


def _too_long(ends: Ends, most: float, severity: Severity, numbers: dict[str, Any]) -> Verdict:
    return failed(
        "A cable of {have_m} m; at {gbps} Gb/s none for {port} carries further than {most_m} m.",
        items=(ends.item,),
        severity=severity,
        fixes=[change_site("onprem.fabric_cable_m", most, f"Keep cables within {most:.0f} m")],
        most_m=most,
        **numbers,
    )


@rule(
    "NET-XCVR",
    "card and switch cannot be joined",
    Severity.ERROR,
    source=LINKX + "; NVIDIA cable management guide: connectors and cages",
    kinds=EVERYWHERE,
    once=True,
)
def connectors(machine: Machine) -> Verdict:
    """Cards and switches speak one protocol, and there is a cable between their kinds of ports.

    Why: an InfiniBand switch does not carry Ethernet; ports of different lanes need gearboxes that few modules have.
    Formula: protocols in common (error); same family of cages, or an OSFP switch split to QSFP112 cards (else a
        warning): QSFP56 to OSFP takes active optical splitters, RJ45 to any cage a copper module. Where the build names
        its cables, one of them, or two transceivers with a fibre, joins the ports: by plug, speed, protocol and reach.
    Does not apply: no machines joined by switches.
    """
    found = joined(machine.build)
    if found is None:
        return not_applicable(NO_FABRIC)
    for ends in found.ends:
        if not ends.protocols & found.switches.protocols:
            return _mismatch(ends, found.switches)
    if (own := cabled(machine.build, found)) is not None:
        return unfit(machine, own) or passed("The cables named join cards and switches.")
    for ends in found.ends:
        wrong = _cages(ends, found.switches)
        if wrong is not None:
            return wrong
    cages = {family(ends.cage) for ends in found.ends}
    if "OSFP" in cages:
        return passed("Cables exist: finned OSFP modules for the switch, flat ones for the cards.")
    return passed("Cables between cards and switch exist.")


def _mismatch(ends: Ends, switches: Switches) -> Verdict:
    mine, theirs = sorted(ends.protocols), sorted(switches.protocols)
    return failed(
        "{card} speaks {have_protocols}, {switch} {need_protocols}.",
        items=(ends.item, switches.item),
        fixes=[
            replace(switches.item.role, f"Take a switch for {mine[0]}", one_of={"protocol": mine}),
            replace(
                ends.item.role, f"Take cards for {theirs[0]}", one_of={"protocol": [*theirs, "InfiniBand/Ethernet"]}
            ),
        ],
        card=ends.item.part.title,
        switch=switches.item.part.title,
        have_protocols=mine,
        need_protocols=theirs,
    )


def cages_fit(card_cage: str, switch_cage: str) -> bool:
    """Whether a plain cable, or plain modules, join the two kinds of ports."""
    card, switch = family(card_cage), family(switch_cage)
    split = switch == "OSFP" and card_cage.upper().startswith("QSFP112")
    return card == switch or split or (switch, card) == ("QSFP", "SFP")


def _cages(ends: Ends, switches: Switches) -> Verdict | None:
    mine, port = ends.cage, str(switches.item.fact("port_type"))
    if cages_fit(mine, port):
        return None
    card, switch = family(mine), family(port)
    how = (
        "a copper module per port"
        if "RJ45" in (card, switch)
        else "active optical splitters"
        if (switch, card) == ("OSFP", "QSFP")
        else "modules with a gearbox"
    )
    return failed(
        "{have_port} in the card, {need_port} in the switch: that takes {how}; ask the vendor for a tested part.",
        items=(ends.item, switches.item),
        severity=Severity.WARNING,
        fixes=[
            replace(ends.item.role, f"Take cards with {port} ports", one_of={"port_type": [port]}),
            replace(switches.item.role, f"Take a switch with {mine} ports", one_of={"port_type": [mine]}),
        ],
        have_port=mine,
        need_port=port,
        how=how,
    )


RULES: tuple[Rule, ...] = (cable_reach, connectors)
