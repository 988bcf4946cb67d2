"""A power limit on the cards that brings every other power rule in order."""

from __future__ import annotations

from math import ceil

from app.domain import power
from app.domain.build import Item
from app.domain.errors import Unknown
from app.domain.finding import Severity, Status
from app.rules.fixes import cap_power
from app.rules.machine import Machine
from app.rules.power import circuit, sustained
from app.rules.power_peaks import in_step, peaks
from app.rules.power_plugs import plugs8, plugs16, sense_class
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

JUDGES: tuple[Rule, ...] = (circuit, sustained, peaks, in_step, plugs8, plugs16, sense_class)
"""What a limit on the cards can bring in order, what fails most often first."""


@rule(
    "PWR-LIMIT",
    "a power limit on the cards would do",
    Severity.NOTE,
    source="noonghunna/club-3090 docs/HARDWARE.md (3090 at 290 W: 7 % slower for 22 % less power); tinygrad; Ozeki",
)
def power_limit(machine: Machine) -> Verdict:
    """The cards need no power limit for supply, plugs and circuit to carry them.

    Why: the last tenths of a card's power bring the least: a limit costs little speed, and saves a new supply.
    Formula: the highest limit [W] at which sum, peaks, plugs and circuit all pass, if it is at least the card's lowest
        one (half its power where that is not known), >= its power now [W].
    Does not apply: no accelerator of one's own choice, several kinds of them, or nothing that a limit would help.
    """
    cards = [item for item in machine.of("accelerator") if not item.included]
    if len(cards) != 1 or (machine.kind == "workstation" and not machine.of("psu")):
        return not_applicable("There is no one kind of card to limit.")
    item = cards[0]
    now = power.piece_w(item)
    if not _objections(machine):
        return passed("No limit is needed: the cards may draw {now_w} W.", now_w=now)
    least = ceil(item.known("tdp_min_w") or item.fact("tdp_w") / 2)
    low, high = least, int(now) if now > int(now) else int(now) - 1
    if low > high or _objections(_limited(machine, item, low)):
        return not_applicable("A limit on the cards alone would not do.")
    while low < high:
        middle = (low + high + 1) // 2
        if _objections(_limited(machine, item, middle)):
            high = middle - 1
        else:
            low = middle
    return failed(
        "With each card limited to {cap_w} W instead of {now_w} W ({less_percent} % less), supply, plugs and circuit "
        "carry them.",
        items=(item,),
        fixes=[cap_power(item.role, float(low), f"Limit each accelerator to {low} W")],
        cap_w=low,
        now_w=now,
        less_percent=100 * (1 - low / now),
    )


def _objections(machine: Machine) -> bool:
    """Whether a rule that a limit can bring in order fails, or cannot be told."""
    for one in JUDGES:
        if machine.kind not in one.kinds:
            continue
        try:
            found = one.judge(machine)
        except Unknown:
            continue
        if found.status is Status.FAILED and found.severity is not Severity.NOTE:
            return True
    return False


def _limited(machine: Machine, item: Item, watts: float) -> Machine:
    """The machine with the cards limited, in a build that holds it."""
    items = tuple(i.model_copy(update={"power_cap_w": float(watts)}) if i is item else i for i in machine.node.items)
    node = machine.node.model_copy(update={"items": items})
    nodes = tuple(node if n == machine.index else one for n, one in enumerate(machine.build.nodes))
    return Machine(machine.build.model_copy(update={"nodes": nodes}), node, machine.index, machine.demand)


RULES: tuple[Rule, ...] = (power_limit,)
