"""Air between the cards."""

from __future__ import annotations

from math import ceil

from app.domain.build import Item
from app.domain.finding import Severity
from app.rules import placement as places
from app.rules.fixes import replace, set_qty
from app.rules.links import item_of, slot_unknown
from app.rules.machine import Machine
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

SELF_BUILT = ("workstation",)
OPEN_FANS = ("open_air", "flow_through")
LARGEST_CASE_SLOTS = 12
"""Slot openings of the largest towers (Phanteks Enthoo Elite Server): what no case exceeds."""
CROWD = 3
"""Accelerators in a tower from which on open fans want a slot's distance each (Lambda, Puget Systems)."""


@rule(
    "FIT-AIRGAP",
    "cards with open fans sit side by side",
    Severity.WARNING,
    source="Lambda, Deep learning hardware deep dive RTX 30xx; noonghunna/club-3090#178 (91 °C, clock 20 % lower)",
    kinds=SELF_BUILT,
)
def air_gap(machine: Machine) -> Verdict:
    """Below every card with open fans there is a free slot before the next accelerator.

    Why: pressed together the upper card breathes the lower one's heat: 91 degrees C and a fifth less clock were
        measured.
    Formula: free positions between a card with open fans and the next accelerator below >= 1. Whatever the board:
        widths and gaps together <= slot openings of the case (12 in the largest).
    Does not apply: fewer than two accelerator cards side by side, or none with open fans.
    """
    cards = tuple(item for item in machine.slot_accelerators if item.link is None)
    if sum(item.qty for item in cards) < 2:
        return not_applicable("There are fewer than two accelerator cards.")
    if not any(item.fact("cooling") in OPEN_FANS for item in cards):
        return not_applicable("No card has open fans.")
    crowd = _needs_more_slots(machine, cards)
    if machine.one("motherboard") is None:
        return crowd or not_applicable("There is no motherboard yet.")
    machine.node.of("motherboard")[0].fact("pcie_slots")
    for item in cards:
        item.fact("slot_width")
    placed = tuple(card for card in machine.placement.cards if item_of(machine, card) in cards)
    if any(card.position is None for card in placed):
        if crowd:
            return crowd
        raise slot_unknown(machine, "position")
    gaps = [
        (gap, card)
        for card in placed
        if item_of(machine, card).fact("cooling") in OPEN_FANS and (gap := places.gap_below(card, placed)) is not None
    ]
    tight = [card for gap, card in gaps if gap < 1]
    if not tight:
        return passed("Every card with open fans has air below it.")
    item = item_of(machine, tight[0])
    fixes = [replace(item.role, "Take cards with a blower", one_of={"cooling": ["blower", "liquid"]})]
    if item.qty > len(tight):
        fixes.append(set_qty(item.role, item.qty - len(tight), f"Take {item.qty - len(tight)} of {item.part.title}"))
    return failed(
        "{tight} cards with open fans have {have_gap} free slots below; rule of thumb: {need_gap}.",
        items=(item,),
        fixes=[*fixes, replace("motherboard", "Take a board whose slots are farther apart")],
        tight=len(tight),
        have_gap=0,
        need_gap=1,
    )


def _needs_more_slots(machine: Machine, cards: tuple[Item, ...]) -> Verdict | None:
    """Widths and gaps that no board could keep within the case."""
    case = machine.one("chassis")
    have = (case.known("expansion_slots") if case else None) or LARGEST_CASE_SLOTS
    widths = [item.known("slot_width") for item in cards for _ in range(item.qty)]
    open_fans = sum(item.qty for item in cards if item.fact("cooling") in OPEN_FANS)
    gaps = min(open_fans, len(widths) - 1)  # the lowest card needs none below it
    need = sum(ceil(width or 1) for width in widths) + gaps
    if need <= have:
        return None
    item = max(cards, key=lambda one: (one.known("slot_width") or 1, one.qty))
    fixes = [replace(item.role, "Take cards with a blower", one_of={"cooling": ["blower", "liquid"]})]
    if item.qty > 1:
        fixes.append(set_qty(item.role, item.qty - 1, f"Take {item.qty - 1} of {item.part.title}"))
    return failed(
        "{cards} cards, a free slot between them, take {need_slots} slots; the case has {have_slots} (rule of thumb).",
        items=cards,
        fixes=fixes,
        cards=len(widths),
        need_slots=need,
        have_slots=have,
    )


@rule(
    "FIT-BLOWER",
    "three cards and more with open fans in a tower",
    Severity.WARNING,
    source="Lambda, Deep learning hardware deep dive RTX 30xx; Puget Systems (blowers from three cards on)",
    kinds=SELF_BUILT,
)
def blowers(machine: Machine) -> Verdict:
    """Three cards and more in a tower blow their heat out, are cooled by liquid, or stand apart.

    Why: open fans stir the heat of all cards inside the case; from three on the lowest temperature is that of the
        hottest.
    Formula: accelerators in a tower < 3, or none with open fans, or >= 1 free position below each that has them.
    Does not apply: fewer than three accelerators, open frames and racks.
    """
    case = machine.one("chassis")
    cards = tuple(item for item in machine.slot_accelerators if item.link is None)
    number = sum(item.qty for item in cards)
    if number < CROWD or (case and case.known("kind") in ("open", "rack")):
        return not_applicable("Fewer than three cards stand in a tower.")
    open_fans = [item for item in cards if item.fact("cooling") in OPEN_FANS]
    if not open_fans:
        return passed("All {cards} cards blow their heat out.", cards=number)
    crowd = _needs_more_slots(machine, cards)
    if crowd is None:
        if machine.one("motherboard") is None:
            return not_applicable("There is no motherboard yet.")
        machine.node.of("motherboard")[0].fact("pcie_slots")
        placed = tuple(card for card in machine.placement.cards if item_of(machine, card) in cards)
        if any(card.position is None for card in placed):
            raise slot_unknown(machine, "position")
        gaps = [places.gap_below(card, placed) for card in placed if item_of(machine, card) in open_fans]
        if all(gap is None or gap >= 1 for gap in gaps) and len(placed) == number:
            return passed("All {cards} cards stand a slot apart.", cards=number)
    return failed(
        "{cards} cards stand side by side in a tower, {open_cards} with open fans; from {most} on take blowers.",
        items=open_fans,
        fixes=[replace(open_fans[0].role, "Take cards with a blower", one_of={"cooling": ["blower", "liquid"]})],
        cards=number,
        open_cards=sum(item.qty for item in open_fans),
        most=CROWD,
    )


RULES: tuple[Rule, ...] = (air_gap, blowers)
