"""Network cards."""

from __future__ import annotations

from app.domain.finding import Severity
from app.rules.fixes import replace
from app.rules.links import gen_of, lanes_of, placed
from app.rules.machine import Machine
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

LANE_GBPS = {1: 2.0, 2: 4.0, 3: 7.88, 4: 15.75, 5: 31.5, 6: 60.5, 7: 121.0}
"""Gb/s of one lane and direction after line coding (signalling rate x 8/10, 128/130; general knowledge)."""


@rule(
    "NET-PCIE",
    "network card faster than its slot",
    Severity.WARNING,
    source="stas00/ml-engineering (744d01e), network: 400 Gb/s needs gen5 x16, 200 gen4 x16, 100 gen3 x16",
)
def slot_speed(machine: Machine) -> Verdict:
    """The slot of every network card carries what the card can.

    Why: a 100 Gb/s card in a gen3 x4 slot moves 31 Gb/s.
    Formula: Gb/s of the link in its slot >= min(ports * Gb/s of a port, Gb/s of the card's own link).
    Does not apply: no network card in a slot.
    """
    cards = placed(machine, "nic")
    if not cards:
        return not_applicable("There is no network card in a slot.")
    for item, card in cards:
        own = LANE_GBPS[item.fact("pcie_gen")] * item.fact("pcie_lanes")
        need = min(float(item.fact("ports") * item.fact("gbps")), own)
        have = LANE_GBPS[gen_of(machine, item, card)] * lanes_of(machine, card)
        if have < need:
            return failed(
                "{card} carries {need_gbps} Gb/s; {slot} carries {have_gbps} Gb/s.",
                items=(item,),
                fixes=[
                    replace(item.role, "Take a network card with a narrower link", at_most={"gbps": have}),
                    *(
                        [replace("motherboard", "Take a board with a faster slot")]
                        if machine.one("motherboard")
                        else []
                    ),
                ],
                card=card.title,
                slot=card.slot,
                need_gbps=need,
                have_gbps=have,
            )
    return passed("Every network card has a slot as fast as itself.", items=tuple(item for item, _ in cards))


RULES: tuple[Rule, ...] = (slot_speed,)
