"""Room around the cards: above their edge, for their plugs, for their weight, and over the board's headers."""

from __future__ import annotations

from math import ceil
from typing import Any

from app.domain.build import Item
from app.domain.errors import Unknown
from app.domain.finding import Fix, Severity
from app.domain.placement import PlacedCard
from app.rules.fixes import move, replace
from app.rules.links import item_of, slot_unknown
from app.rules.machine import Machine
from app.rules.names import board_format, same
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

SELF_BUILT = ("workstation",)
FULL_HEIGHT_MM = 111.15
LOW_HEIGHT_MM = 68.9
"""Heights of cards by the PCI Express card electromechanical specification: 4.376 and 2.713 inches."""
TALLEST_CARD_MM = 150.0
"""No card of unknown height is reckoned taller (general knowledge: partner cards reach 150 mm)."""
BEND_MM = {"pin16": 35.0, "pcie8": 25.0}
"""Straight run of a cable before its bend (winenfood.com for 16-pin plugs; general knowledge for 8-pin ones)."""
RACK_UNIT_MM = 44.45
TOWER_COOLER_MM = 120.0
"""Where a case takes no taller cooler, its cards stand elsewhere than above the board (general knowledge)."""
HEAVY_KG = 1.5
KG_PER_L = (0.85, 1.1)
"""Weight of a card by its outer volume (GeForce RTX 4090 FE 0.86, 5090 FE 1.09 kg/l)."""
SLOT_MM = 20.32
BOARD_ROWS = {"MATX": 4, "ATX": 7, "EATX": 7, "CEB": 7, "EEB": 7, "XLATX": 9}
TOPMOST_CARD_SLOT = 3
USUAL_HEADERS = 4
"""Fan headers that a board has at least (general knowledge)."""
NO_CASE = "There is no case with such a card."


def _cards(machine: Machine) -> tuple[Item, ...]:
    """The accelerator cards that stand in the board's own slots."""
    return tuple(item for item in machine.slot_accelerators if item.link is None)


def _height_mm(item: Item) -> tuple[float, float]:
    """The least and the greatest that the card's height can be."""
    known = item.known("height_mm")
    if known is not None:
        return known, known
    if "LP" in (item.known("form_factor") or ""):
        return LOW_HEIGHT_MM, LOW_HEIGHT_MM
    if item.known("cooling") in ("blower", "passive"):
        return FULL_HEIGHT_MM, FULL_HEIGHT_MM
    return FULL_HEIGHT_MM, TALLEST_CARD_MM


def _plug(item: Item) -> str | None:
    """The plug that the card is made for: ``pin16``, ``pcie8`` (and its like), or none."""
    kinds = {kind for kind, number in (item.fact("power_connectors") or ({},))[0].items() if number}
    return "pin16" if kinds & {"pin16", "pin12"} else "pcie8" if kinds else None


def _edge(item: Item) -> str:
    """The edge with the plugs. Blower and passive cards of workstations and servers have them at the rear end (gk)."""
    rear = item.known("cooling") in ("blower", "passive") and item.known("segment") in ("workstation", "server")
    return str(item.known("plug_edge") or ("rear" if rear else "top"))


def _inner_mm(case: Item) -> float:
    """Room from a slot to the side panel: its own figure, or that over the processor, which is nearly the same."""
    own, cooler = case.known("gpu_max_height_mm"), case.known("cooler_max_height_mm")
    if own is not None:
        return float(own)
    if cooler is not None and cooler >= TOWER_COOLER_MM:
        return float(cooler)
    units = case.known("rack_u")
    if case.known("kind") == "rack" and units:
        return float(units) * RACK_UNIT_MM - 30  # lid, floor and stand-offs (SilverStone RM42: 148 of 178 mm)
    raise Unknown(case.part.id, "gpu_max_height_mm")


def _taller_case(case: Item, need: float) -> Fix:
    field = "gpu_max_height_mm" if case.known("gpu_max_height_mm") is not None else "cooler_max_height_mm"
    return replace("chassis", f"Take a case with {ceil(need)} mm over its slots", at_least={field: ceil(need)})


@rule(
    "FIT-GPU-HEIGHT",
    "card and its cable meet the side panel",
    Severity.ERROR,
    source="winenfood.com (35 mm for a 16-pin cable); PCI Express CEM (111.15 mm); general knowledge (25 mm for 8-pin)",
    kinds=SELF_BUILT,
    unknown=Severity.NOTE,
)
def height(machine: Machine) -> Verdict:
    """Between slot and side panel there is room for the card and the bend of its cable.

    Why: a panel that presses on the plug bends it in its socket, which is how 16-pin plugs melt.
    Formula: height of the card [mm] <= room over the slots [mm] (error, where the case's figure is known); + 35 mm for
        a 16-pin, 25 mm for an 8-pin plug on the upper edge (warning). The room is the case's own figure, or its tallest
        processor cooler (rule of thumb).
    Does not apply: open frames, no case, cards on risers.
    """
    case, cards = machine.one("chassis"), _cards(machine)
    if case is None or not cards or case.known("kind") == "open":
        return not_applicable(NO_CASE)
    have, worst = _inner_mm(case), (0.0, 0.0, cards[0])
    for item in cards:
        bend = BEND_MM.get(_plug(item) or "", 0.0) if _edge(item) == "top" else 0.0
        least, most = _height_mm(item)
        if least + bend <= have < most + bend:
            item.fact("height_mm")
        worst = max(worst, (most + bend, most, item), key=lambda entry: entry[0])
    need, bare, card = worst
    numbers: dict[str, Any] = {"card": card.part.title, "need_mm": need, "have_mm": have}
    if need <= have:
        return passed("{card} with its cable takes {need_mm} mm; the case has {have_mm} mm.", **numbers)
    sure = case.known("gpu_max_height_mm") is not None and bare > have
    lower, text = {"height_mm": have - (need - bare)}, f"Take a card of {have - (need - bare):.0f} mm or less"
    return failed(
        "{card} with its cable takes {need_mm} mm; the case has {have_mm} mm (rule of thumb).",
        items=(card, case),
        severity=Severity.ERROR if sure else Severity.WARNING,
        fixes=[_taller_case(case, need), replace(card.role, text, at_most=lower)],
        **numbers,
    )


@rule(
    "FIT-12V-BEND",
    "16-pin cable bent too close to its plug",
    Severity.WARNING,
    source="mokbee.com, winenfood.com, estaterule.ru (35 mm straight before the bend)",
    kinds=SELF_BUILT,
    unknown=Severity.NOTE,
)
def bend(machine: Machine) -> Verdict:
    """A 16-pin cable runs 35 mm straight before its bend.

    Why: a bend at the plug lifts some of its contacts; the others then carry the whole current and melt.
    Formula: room over the slots - height of the card [mm] >= 35 mm for a plug on the upper edge; longest card of the
        case - length of the card [mm] >= 35 mm for one at the rear end. Angled plugs need less.
    Does not apply: no card with a 16-pin socket, open frames, no case.
    """
    case = machine.one("chassis")
    cards = [item for item in _cards(machine) if _plug(item) == "pin16"] if case else []
    if case is None or not cards or case.known("kind") == "open":
        return not_applicable("No card with a 16-pin socket stands in a closed case.")
    need, gaps = BEND_MM["pin16"], []
    for item in cards:
        if _edge(item) == "rear":
            gaps.append((case.fact("gpu_max_length_mm") - item.fact("length_mm"), "rear", item))
            continue
        inner, (least, most) = _inner_mm(case), _height_mm(item)
        if least + need <= inner < most + need:
            item.fact("height_mm")
        gaps.append((inner - most, "top", item))
    have, edge, card = min(gaps, key=lambda entry: entry[0])
    numbers: dict[str, Any] = {"card": card.part.title, "have_mm": have, "need_mm": need}
    if have >= need:
        return passed("{card}: {have_mm} mm for the cable; {need_mm} mm are wanted.", **numbers)
    longer = card.fact("length_mm") + need if edge == "rear" else 0
    by_length = replace("chassis", f"Take a case for cards of {longer:.0f} mm", at_least={"gpu_max_length_mm": longer})
    return failed(
        "{card}: {have_mm} mm for the cable; before its bend {need_mm} mm are wanted, or an angled plug.",
        items=(card, case),
        fixes=[by_length if edge == "rear" else _taller_case(case, _height_mm(card)[1] + need)],
        **numbers,
    )


@rule(
    "FIT-GPU-WEIGHT",
    "heavy card without a support",
    Severity.WARNING,
    source="muellerzr.github.io (a 4090's weight broke the slot's bracket); Lambda; general knowledge (1.5 kg)",
    kinds=SELF_BUILT,
    unknown=Severity.NOTE,
)
def weight(machine: Machine) -> Verdict:
    """No card hangs on its slot with more than 1.5 kg, or the case supports it.

    Why: a heavy card sags, tears at its slot, and breaks out of it in transport: take it out or support it then.
    Formula: weight [kg] <= 1.5 kg. Where it is not known: volume by length, height and slots [l] * 0.85 to 1.1 kg/l.
    Does not apply: cards that stand upright (racks), cases with a support, no card.
    """
    case, cards = machine.one("chassis"), _cards(machine)
    if not cards or (case and (case.known("kind") == "rack" or case.known("gpu_support"))):
        return not_applicable("No card hangs in its slot.")
    heaviest: tuple[float, Item] | None = None
    for item in cards:
        low, high = _weight_kg(item)
        if low <= HEAVY_KG < high:
            item.fact("weight_kg")
        if heaviest is None or high > heaviest[0]:
            heaviest = (high if high <= HEAVY_KG else low, item)
    assert heaviest is not None
    numbers: dict[str, Any] = {"card": heaviest[1].part.title, "have_kg": heaviest[0], "most_kg": HEAVY_KG}
    if heaviest[0] <= HEAVY_KG:
        return passed("{card} weighs at most {have_kg} kg.", **numbers)
    return failed(
        "{card} weighs about {have_kg} kg; above {most_kg} kg it wants a support, and is not shipped in its slot.",
        items=(heaviest[1], *((case,) if case else ())),
        fixes=[
            replace("chassis", "Take a case with a support for cards", one_of={"gpu_support": [True]}),
            replace(heaviest[1].role, "Take a lighter card", at_most={"weight_kg": HEAVY_KG}),
        ],
        **numbers,
    )


def _weight_kg(item: Item) -> tuple[float, float]:
    """The least and the most the card can weigh."""
    known = item.known("weight_kg")
    if known is not None:
        return known, known
    low, high = _height_mm(item)
    area_mm2 = item.fact("length_mm") * item.fact("slot_width") * SLOT_MM
    return area_mm2 * low * KG_PER_L[0] / 1e6, area_mm2 * high * KG_PER_L[1] / 1e6


@rule(
    "FIT-HEADERS",
    "card covers the headers at the board's lower edge",
    Severity.WARNING,
    source="General knowledge: front panel, USB and fan headers stand along the lower edge of ATX boards",
    kinds=SELF_BUILT,
)
def headers(machine: Machine) -> Verdict:
    """No card hangs over the lower edge of the board, where its headers are.

    Why: the cables of power button, front USB and fans do not fit under a cooler that lies on their headers.
    Formula: position + ceil(width in slots) - 1 <= positions of the board (4 in mATX, 7 in ATX and larger, 9 in
        XL-ATX). A single card on a board of unknown positions is taken to sit in the third position at the lowest.
    Does not apply: Mini-ITX, no board, no card in a slot.
    """
    board = machine.one("motherboard")
    rows = BOARD_ROWS.get(board_format(board.known("form_factor") or "")) if board else None
    placed = [card for card in machine.placement.cards if machine.kind == "workstation"]
    if board is None or rows is None or not placed:
        return not_applicable("There is no board with headers below its slots, or no card.")
    ends = [(_end(card, len(placed)), card) for card in placed if item_of(machine, card).link is None]
    if any(end is None for end, _ in ends):
        raise slot_unknown(machine, "position")
    known = [(end, card) for end, card in ends if end is not None]
    if not known:
        return not_applicable("Every card hangs on a riser.")
    need, card = max(known, key=lambda pair: pair[0])
    numbers: dict[str, Any] = {"card": card.title, "need_slots": need, "have_slots": rows}
    if need <= rows:
        return passed("The lowest card ends at position {need_slots} of the board's {have_slots}.", **numbers)
    taken = {other.slot for other in placed}
    free = [
        slot.label
        for slot in board.fact("pcie_slots")
        if slot.label not in taken and slot.position and slot.position + need - (card.position or 0) <= rows
    ]
    return failed(
        "{card} ends at position {need_slots}; the board has {have_slots}: it covers the headers at the lower edge.",
        items=(item_of(machine, card), board),
        fixes=[
            *(move(card.role, card.index, label, f"Move the card into {label}") for label in free[:2]),
            replace(card.role, "Take a narrower card", at_most={"slot_width": max(1, ceil(card.width_slots or 1) - 1)}),
        ],
        **numbers,
    )


def _end(card: PlacedCard, number: int) -> int | None:
    width = ceil(card.width_slots or 1)
    if card.position is not None:
        return card.position + width - 1
    return TOPMOST_CARD_SLOT + width - 1 if number == 1 else None


@rule(
    "FIT-LP",
    "card taller than the case takes",
    Severity.ERROR,
    source="Supermicro SYS-221GE-NR manual, p. 39 (card heights by bay); PCI Express CEM (111.15 and 68.9 mm)",
)
def low_profile(machine: Machine) -> Verdict:
    """Flat cases and servers get cards of low profile.

    Why: a full-height card stands 111 mm over the board; a case of two rack units is 89 mm high.
    Formula: where the case, or every bay of the server, takes low-profile cards only, the card's format is PCIe LP.
        Cases of one or two rack units take those only, unless said otherwise.
    Does not apply: higher cases, no card.
    """
    server, case = machine.one("server"), machine.one("chassis")
    if server:
        cards, holder = machine.added, server
        formats = server.known("gpu_form_factors") if cards else None
        low = bool(formats) and all("LP" in same(form) for form in formats or ())
    else:
        cards = tuple(item for item in machine.cards if item.link is None)
        if case is None or not cards:
            return not_applicable(NO_CASE)
        holder, said = case, case.known("card_height")
        flat = said is None and case.known("kind") == "rack" and case.fact("rack_u") <= 2
        low = said == "low" or flat
    if not low or not cards:
        return not_applicable("The case takes cards of full height.")
    for item in cards:
        form = item.fact("form_factor")
        if "LP" not in same(form):
            return failed(
                "{card} is {have_mm} mm tall; {case} takes low-profile cards of {need_mm} mm.",
                items=(item, holder),
                fixes=[
                    replace(item.role, "Take a low-profile card", one_of={"form_factor": ["PCIe LP"]}),
                    replace(holder.role, "Take a higher case", at_least={"rack_u": 4}),
                ],
                card=item.part.title,
                case=holder.part.title,
                have_mm=FULL_HEIGHT_MM,
                need_mm=LOW_HEIGHT_MM,
            )
    return passed("All {cards} cards are of low profile.", cards=sum(item.qty for item in cards))


@rule(
    "FIT-FANHDR",
    "more fans and pumps than headers",
    Severity.NOTE,
    source="BuildCores OpenDB (headers per board); general knowledge (4 on usual boards)",
    kinds=SELF_BUILT,
)
def fan_headers(machine: Machine) -> Verdict:
    """Every fan and pump finds a header of the board.

    Why: fans without a header need a hub or a splitter, which is better ordered along.
    Formula: one per air cooler, two per liquid cooler (fans, pump), fans of the case and fans added <= headers of the
        board (4 where their number is not known).
    Does not apply: no board or no case; racks, whose fan walls have their own board.
    """
    case, board = machine.one("chassis"), machine.one("motherboard")
    if case is None or board is None or case.known("kind") == "rack":
        return not_applicable("There is no case whose fans hang on the board.")
    have = board.known("fan_headers") or USUAL_HEADERS
    mine = sum(item.qty * (2 if item.known("kind") == "aio" else 1) for item in machine.of("cooler"))
    mine += sum(item.qty for item in machine.of("fan"))
    included = case.known("fans_included")
    if included is None and mine <= have and not (mine + (case.known("fan_places") or have) <= have):
        included = case.fact("fans_included")
    need = mine + int(included or 0)
    numbers: dict[str, Any] = {"need_headers": need, "have_headers": have}
    if need <= have:
        return passed("{need_headers} fans and pumps on {have_headers} headers.", **numbers)
    return failed(
        "{need_headers} fans and pumps, but count on {have_headers} headers: add a hub, unless the case has one.",
        items=(board, case, *machine.of("fan")),
        **numbers,
    )


RULES: tuple[Rule, ...] = (height, bend, weight, headers, low_profile, fan_headers)
