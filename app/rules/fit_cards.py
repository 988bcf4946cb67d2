"""Do the cards fit beside each other, and into the case?"""

from __future__ import annotations

from math import ceil
from typing import Any

from app.domain.build import Item
from app.domain.finding import Severity
from app.domain.placement import PlacedCard
from app.rules import placement as places
from app.rules.arranging import Piece, fits
from app.rules.fixes import move, replace, set_qty
from app.rules.links import item_of, slot_unknown
from app.rules.machine import Machine
from app.rules.names import board_format
from app.rules.server_bays import bay_cooling, bay_count
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

SELF_BUILT = ("workstation",)
LENGTH_MARGIN_MM = 10
NO_CASE = "There is no case with such a part."
TOPMOST_CARD_SLOT = {"ITX": 1, "MATX": 2, "ATX": 3, "EATX": 3, "CEB": 3, "EEB": 3, "XLATX": 3}
"""The lowest position that a board's first long slot has in practice, by format (general knowledge)."""


@rule(
    "FIT-GPU-LEN",
    "card longer than the case",
    Severity.ERROR,
    source="maxmybuild.com (10 mm margin); ConfiguratorPC2 rules.py",
    kinds=SELF_BUILT,
)
def length(machine: Machine) -> Verdict:
    """The longest accelerator fits into the case, with a centimetre to spare.

    Why: a card that is too long does not go in; one without margin presses on cables and fans.
    Formula: length of the card [mm] <= longest card [mm] (error); + 10 mm (warning).
    Does not apply: no case, or no accelerator card.
    """
    case, cards = machine.one("chassis"), machine.slot_accelerators
    if case is None or not cards:
        return not_applicable(NO_CASE)
    have = case.fact("gpu_max_length_mm")
    need, card = max(((item.fact("length_mm"), item) for item in cards), key=lambda pair: pair[0])
    numbers: dict[str, Any] = {"card": card.part.title, "need_mm": need, "have_mm": have}
    if need + LENGTH_MARGIN_MM <= have:
        return passed("{card} is {need_mm} mm long; the case takes {have_mm} mm.", **numbers)
    longer = need + LENGTH_MARGIN_MM
    return failed(
        "{card} is {need_mm} mm long; the case takes {have_mm} mm, less {margin_mm} mm of margin.",
        items=(card, case),
        severity=Severity.ERROR if need > have else Severity.WARNING,
        fixes=[
            replace("chassis", f"Take a case for cards of {longer:.0f} mm", at_least={"gpu_max_length_mm": longer}),
            replace(card.role, "Take a shorter card", at_most={"length_mm": have - LENGTH_MARGIN_MM}),
        ],
        margin_mm=LENGTH_MARGIN_MM,
        **numbers,
    )


@rule(
    "FIT-GPU-SLOTS",
    "cards collide",
    Severity.ERROR,
    source="noonghunna/club-3090 docs/PCIE_P2P.md; servers' data sheets",
)
def neighbours(machine: Machine) -> Verdict:
    """No card covers the slot of another one; in a server, every accelerator has a bay made for it.

    Why: a card of three slots makes the two slots below its own useless.
    Formula: position of the next card >= position + ceil(width in slots); in servers accelerators <= bays, width <=
        width of a bay, and the card's format is one of the server's.
    Severity: a warning where no chassis is told, or an open frame: there, cards may hang on risers.
    Does not apply: fewer than two cards on a board; accelerators sold inside the server.
    """
    if machine.kind == "server":
        return bay_count(machine)
    mb, cards = machine.one("motherboard"), machine.cards
    if mb is None or sum(item.qty for item in cards) < 2:
        return not_applicable("There are fewer than two cards.")
    mb.fact("pcie_slots")
    for item in cards:
        item.fact("slot_width")
    number = sum(item.qty for item in cards)
    stuck = [title for title, why in machine.placement.unplaced if why == places.COLLIDES]
    if stuck:
        crowded = next(item for item in cards if item.part.title == stuck[0])
        return _crowded(crowded, mb, len(stuck), number, open_frame=_may_be_open(machine))
    clash = _clash(machine.placement.cards)
    if clash:
        return _collision(machine, *clash)
    if any(card.position is None for card in machine.placement.cards):
        raise slot_unknown(machine, "position")
    return passed("All {cards} cards fit beside each other.", cards=number)


def _may_be_open(machine: Machine) -> bool:
    """Nothing says that the cards must stand in the board's slots, side by side."""
    chassis = machine.one("chassis")
    return chassis is None or chassis.known("kind") == "open"


def _crowded(item: Item, mb: Item, stuck: int, number: int, *, open_frame: bool) -> Verdict:
    """No arrangement keeps the cards apart."""
    width, fewer = item.fact("slot_width"), item.qty - stuck
    fixes = [replace(item.role, "Take a narrower card", at_most={"slot_width": ceil(width) - 1})]
    if fewer > 0:
        fixes.append(set_qty(item.role, fewer, f"Take {fewer} of {item.part.title}"))
    return failed(
        "{placed} of {cards} cards fit beside each other: {card} takes {width} slots.",
        items=(item, mb),
        severity=Severity.WARNING if open_frame else Severity.ERROR,
        fixes=[*fixes, replace("motherboard", "Take a board whose slots are farther apart")],
        placed=number - stuck,
        cards=number,
        card=item.part.title,
        width=width,
    )


def _clash(cards: tuple[PlacedCard, ...]) -> tuple[PlacedCard, PlacedCard] | None:
    for card in cards:
        for other in cards:
            if card is other or card.position is None or other.position is None:
                continue
            if card.position < other.position < card.position + ceil(card.width_slots or 1):
                return card, other
    return None


def _collision(machine: Machine, upper: PlacedCard, lower: PlacedCard) -> Verdict:
    assert upper.position is not None and lower.position is not None
    mb = machine.node.of("motherboard")[0]
    taken = {card.slot for card in machine.placement.cards}
    free = [
        s.label for s in mb.fact("pcie_slots") if s.label not in taken and s.position and s.position < upper.position
    ]
    free += [
        s.label
        for s in mb.fact("pcie_slots")
        if s.label not in taken and s.position and s.position >= upper.position + ceil(upper.width_slots or 1)
    ]
    moves = [
        move(lower.role, lower.index, slot.label, f"Move the card into {slot.label}")
        for slot in mb.fact("pcie_slots")
        if slot.label in free and fits(Piece(item_of(machine, lower), lower.index), slot)
    ]
    narrower = {"slot_width": lower.position - upper.position}
    return failed(
        "{upper} in {slot} covers {width} positions from {start}; {lower} starts at {next}; {free} would do.",
        items=(item_of(machine, upper), item_of(machine, lower)),
        fixes=moves[:2] or [replace(upper.role, "Take a narrower card", at_most=narrower)],
        upper=upper.title,
        lower=lower.title,
        slot=upper.slot,
        width=ceil(upper.width_slots or 1),
        start=upper.position,
        next=lower.position,
        free=upper.position + ceil(upper.width_slots or 1),
    )


@rule(
    "FIT-LASTSLOT",
    "card reaches out of the case",
    Severity.ERROR,
    source="A case has a number of slot openings",
    kinds=SELF_BUILT,
)
def last_slot(machine: Machine) -> Verdict:
    """The lowest card ends at or above the case's last slot opening.

    Why: a wide card in the last slot of the board meets the bottom of the case.
    Formula: position + ceil(width in slots) - 1 <= slot openings of the case. A single card on a board of unknown
        positions is taken to sit in the first long slot (position 1 in Mini-ITX, 2 in mATX, 3 in larger formats at
        the lowest).
    Does not apply: no case, or no cards.
    """
    case, mb, cards = machine.one("chassis"), machine.one("motherboard"), machine.cards
    if case is None or mb is None or not cards:
        return not_applicable(NO_CASE)
    mb.fact("pcie_slots")
    have = case.fact("expansion_slots")
    for item in cards:
        item.fact("slot_width")
    out = [title for title, why in machine.placement.unplaced if why == places.OUTSIDE_CASE]
    if out:
        return _reaches_out(next(item for item in cards if item.part.title == out[0]), case, have)
    ends = [(_end(machine, mb, card), card) for card in machine.placement.cards]
    known = [(end, card) for end, card in ends if end is not None]
    if any(end is None for end, _ in ends):
        raise slot_unknown(machine, "position")
    if not known:
        return not_applicable("No card sits in a slot.")
    need, card = max(known, key=lambda pair: pair[0])
    numbers: dict[str, Any] = {"need_slots": need, "have_slots": have}
    if need <= have:
        return passed("The lowest card ends at slot {need_slots} of {have_slots}.", **numbers)
    if card.position is None:
        raise slot_unknown(machine, "position")
    return failed(
        "{card} ends at slot {need_slots}; the case has {have_slots}.",
        items=(item_of(machine, card), case),
        fixes=[replace("chassis", f"Take a case with {need} slots", at_least={"expansion_slots": need})],
        card=card.title,
        **numbers,
    )


def _reaches_out(item: Item, case: Item, have: int) -> Verdict:
    """No arrangement keeps the card inside the case."""
    return failed(
        "{card} would reach below slot {have_slots}, the last of the case; it needs {need_slots} free ones.",
        items=(item, case),
        fixes=[replace("chassis", "Take a case with more slots", at_least={"expansion_slots": have + 1})],
        card=item.part.title,
        have_slots=have,
        need_slots=ceil(item.fact("slot_width")),
    )


def _end(machine: Machine, mb: Item, card: PlacedCard) -> int | None:
    """The last position the card covers; of a single card on a board of unknown positions, the lowest it may be."""
    width = ceil(card.width_slots or 1)
    if card.position is not None:
        return card.position + width - 1
    lowest = TOPMOST_CARD_SLOT.get(board_format(mb.known("form_factor") or ""))
    alone = sum(item.qty for item in machine.cards) == 1
    return lowest + width - 1 if lowest and alone else None


@rule(
    "FIT-PASSIVE",
    "card without cooling of its own in a case without an air tunnel",
    Severity.ERROR,
    source="ariezlabs.com (P40); hackster.io (K80); Dell release notes; servers' data sheets",
)
def passive(machine: Machine) -> Verdict:
    """The case or server cools cards of this kind.

    Why: a passive card expects a server's fans to push air through it; in a tower it overheats within minutes.
    Formula: cooling of the card is one of those the case or the server's bays allow. A tower of unknown list allows
        no passive cards.
    Does not apply: no accelerators beside those sold inside the server.
    """
    if machine.kind == "server":
        return bay_cooling(machine)
    case, cards = machine.one("chassis"), machine.slot_accelerators
    if case is None or not cards:
        return not_applicable(NO_CASE)
    for item in cards:
        cooling = item.fact("cooling")
        allowed = case.known("gpu_cooling")
        if allowed is None and cooling == "passive" and case.fact("kind") in ("tower", "open"):
            allowed = ("open_air", "blower", "flow_through", "liquid")
        allowed = allowed if allowed is not None else case.fact("gpu_cooling")
        if cooling not in allowed:
            return failed(
                "{card} is cooled so: {have_cooling}; {case} allows {need_cooling}.",
                items=(item, case),
                fixes=[
                    replace(item.role, "Take a card with fans of its own", one_of={"cooling": list(allowed)}),
                    replace("chassis", "Take a case with an air tunnel", one_of={"gpu_cooling": [cooling]}),
                ],
                card=item.part.title,
                case=case.part.title,
                have_cooling=cooling,
                need_cooling=allowed,
            )
    return passed("The case cools cards of this kind.")


RULES: tuple[Rule, ...] = (
    length,
    neighbours,
    last_slot,
    passive,
)
