"""Plugs of the supply."""

from __future__ import annotations

from math import ceil
from typing import Any

from app.domain import power
from app.domain.finding import Severity
from app.rules.fixes import cap_power, replace
from app.rules.machine import Machine
from app.rules.plugs import kinds_wanted, plug_plan, way_w
from app.rules.server_bays import bay_power
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

PLUG16_W = 600.0
PLUG16_SHARE = 0.9
EPS_W = 300.0
NO_SUPPLY = "There is no power supply to judge."
SELF_BUILT = ("workstation",)


@rule(
    "PWR-8PIN",
    "too few power plugs for the cards",
    Severity.ERROR,
    source="stas00/ml-engineering (744d01e), accelerators; Wikipedia, 16-pin 12VHPWR connector",
)
def plugs8(machine: Machine) -> Verdict:
    """Every card finds the 6- and 8-pin plugs it needs, and they carry what it draws; in a server, the bay does.

    Why: a card without all its plugs does not start, or draws too much through the others.
    Formula: plugs needed <= plugs of the supplies; 75 + 150 * 8-pin + 75 * 6-pin [W] >= power of the card [W]. In
        servers, power of the card [W] <= power of a bay [W].
    Does not apply: no card with such plugs (PWR-16PIN), or no supply.
    """
    if machine.kind == "server":
        return bay_power(machine)
    if not machine.of("psu") or not ({"pcie8", "eps8"} & kinds_wanted(machine)):
        return not_applicable("No card has such plugs.")
    plan = plug_plan(machine)
    for kind, word in (("pcie8", "8-pin"), ("eps8", "EPS")):
        if plan.short(kind):
            return _short_of(machine, kind, word, plan.need[kind], plan.have[kind])
    for item, way in plan.fed:
        need, have = power.piece_w(item), way_w(way)
        if way and "pin16" not in way and need > have:
            return failed(
                "{card} draws {need_w} W; its plugs and the slot carry {have_w} W.",
                items=(item,),
                fixes=[cap_power(item.role, have, f"Limit the card to {have:.0f} W")],
                card=item.part.title,
                need_w=need,
                have_w=have,
            )
    if not any(plan.need.get(kind) for kind in ("pcie8", "eps8")):
        return not_applicable("No card takes such plugs here.")
    used = {kind: plan.need.get(kind, 0) for kind in ("pcie8", "eps8")}
    return passed(
        "The cards use {need_plugs} of {have_plugs} 8-pin plugs.",
        need_plugs=used["pcie8"] + used["eps8"],
        have_plugs=plan.have.get("pcie8", 0) + plan.have.get("eps8", 0),
    )


def _short_of(machine: Machine, kind: str, word: str, need: int, have: int) -> Verdict:
    psus = machine.of("psu")
    board = machine.one("motherboard")
    total = need + (board.fact("eps8") if kind == "eps8" and board else 0)
    each = ceil(total / sum(psu.qty for psu in psus))
    return failed(
        "The cards need {need_plugs} {word} plugs; the supply has {have_plugs} for them.",
        items=(*psus, *machine.slot_accelerators),
        fixes=[replace("psu", f"Take a supply with {each} {word} plugs", at_least={kind: each})],
        need_plugs=need,
        have_plugs=have,
        word=word,
    )


@rule(
    "PWR-16PIN",
    "too few or too weak 16-pin plugs",
    Severity.ERROR,
    source="Tom's Hardware (melting connectors); Intel ATX 3.0; Wikipedia, 16-pin 12VHPWR connector",
    kinds=SELF_BUILT,
)
def plugs16(machine: Machine) -> Verdict:
    """Every card with a 16-pin socket has a native plug, loaded to nine tenths of its rating at most.

    Why: adapters and plugs at their limit are what melts.
    Formula: 16-pin plugs needed <= those of the supplies (error); power of the card [W] <= 0.9 * rating of its plugs
        [W] (warning; 600 W each, or the supply's own rating).
    Does not apply: no card with a 16-pin socket, or no supply.
    """
    if not machine.of("psu") or "pin16" not in kinds_wanted(machine):
        return not_applicable("No card has a 16-pin socket.")
    plan = plug_plan(machine)
    if plan.short("pin16"):
        return _short_of(machine, "pin16", "16-pin", plan.need["pin16"], plan.have["pin16"])
    for item, way in plan.fed:
        if "pin16" not in way:
            continue
        rating = min(min(float(psu.fact("pin16_w")), PLUG16_W) for psu in machine.of("psu") if psu.fact("pin16"))
        need, have = power.piece_w(item), PLUG16_SHARE * rating * way["pin16"]
        if need > have:
            return failed(
                "{card} draws {need_w} W; nine tenths of its plugs' rating are {have_w} W.",
                items=(item, *machine.of("psu")),
                severity=Severity.WARNING,
                fixes=[cap_power(item.role, float(int(have)), f"Limit the card to {have:.0f} W")],
                card=item.part.title,
                need_w=need,
                have_w=have,
            )
    return passed(
        "16-pin plugs: {need_plugs} of {have_plugs} used.",
        need_plugs=plan.need.get("pin16", 0),
        have_plugs=plan.have["pin16"],
    )


@rule(
    "PWR-EPS",
    "too few processor power plugs",
    Severity.ERROR,
    source="BuildCores OpenDB; bios-mods.com 38415 (second plug of server boards)",
    kinds=SELF_BUILT,
)
def eps(machine: Machine) -> Verdict:
    """The supply has an EPS plug for every processor power input of the board.

    Why: workstation boards do not start without the second one; desktop boards mostly do.
    Formula: EPS plugs of the supplies >= inputs of the board; only a warning where the plugs at hand carry the
        processor (300 W each, general knowledge).
    Does not apply: no board or no supply.
    """
    board, psus = machine.one("motherboard"), machine.of("psu")
    if board is None or not psus:
        return not_applicable(NO_SUPPLY)
    need, have = board.fact("eps8"), sum(psu.qty * psu.fact("eps8") for psu in psus)
    numbers: dict[str, Any] = {"need_plugs": need, "have_plugs": have}
    if have >= need:
        return passed("{need_plugs} of {have_plugs} EPS plugs are used.", **numbers)
    draw = sum(cpu.qty * power.piece_w(cpu) for cpu in machine.of("cpu"))
    each = ceil(need / sum(psu.qty for psu in psus))
    return failed(
        "The board has {need_plugs} processor power inputs; the supply has {have_plugs} plugs for them.",
        items=(board, *psus),
        severity=Severity.WARNING if have and draw <= EPS_W * have else Severity.ERROR,
        fixes=[replace("psu", f"Take a supply with {each} EPS plugs", at_least={"eps8": each})],
        **numbers,
    )


RULES: tuple[Rule, ...] = (
    plugs8,
    plugs16,
    eps,
)
