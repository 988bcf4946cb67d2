"""Slots and lanes."""

from __future__ import annotations

from typing import Any

from app.domain.build import Item
from app.domain.errors import Unknown
from app.domain.finding import Fix, Severity
from app.domain.placement import PlacedCard
from app.rules import placement as places
from app.rules.arranging import Piece, fits
from app.rules.fixes import move, replace, set_qty
from app.rules.links import alike, gen_of, item_of, lanes_of, link_gbs, placed, slot_unknown
from app.rules.machine import Machine
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

CHIPSET_LANES = 4
TRAINING_GBS = 16.0
"""Eight lanes of generation 4: what a card in training or tensor parallelism wants (exllamav2#734, club-3090)."""
SLOW_GBS = 8.0
FAST_NIC_GBPS = 25.0
NO_CARDS = "There is no card on a motherboard."


@rule(
    "PCIE-SLOTPHYS",
    "no slot takes the card",
    Severity.ERROR,
    source="General knowledge: a card needs a slot with its connector",
)
def slot_for_each(machine: Machine) -> Verdict:
    """Every card has a slot that it fits mechanically.

    Why: an x16 card goes into an x16 slot or an open-ended one; modules such as SXM need a server made for them.
    Formula: an assignment exists of cards to slots with connector length of the slot >= that of the card (or open
        end).
    Does not apply: no cards, or no motherboard; in servers the accelerators (FIT-GPU-SLOTS), not the network cards.
    """
    carrier = machine.carrier
    cards = machine.of("nic") if machine.kind == "server" else machine.of("accelerator", "nic")
    cards = tuple(item for item in cards if places.mount(item) in ("pcie", "socket") and not item.included)
    if carrier is None or not cards:
        return not_applicable(NO_CARDS)
    if machine.kind == "server":
        return _network_slots(carrier, machine.of("nic"))
    number, slots = sum(item.qty for item in cards), len(carrier.fact("pcie_slots"))
    numbers: dict[str, Any] = {"cards": number, "slots": slots}
    stuck = [(t, why) for t, why in machine.placement.unplaced if why in (places.NO_CONNECTOR, places.NO_SUCH_SLOT)]
    stuck += [(t, why) for t, why in machine.placement.unplaced if why == places.NO_CARD]
    if stuck:
        return failed(
            "{unplaced} of {cards} cards find none of the {slots} slots: {card}, {reason}.",
            items=(*(item for item in cards if item.part.title in {title for title, _ in stuck}), carrier),
            fixes=_as_card(cards, stuck) or _fewer_cards(machine, len(stuck), cards),
            unplaced=len(stuck),
            card=stuck[0][0],
            reason=stuck[0][1],
            **numbers,
        )
    wrong = _wrong_slot(machine, carrier)
    if wrong:
        return wrong
    if any(why == places.LENGTH_UNKNOWN for _, why in machine.placement.unplaced):
        raise slot_unknown(machine, "length")
    return passed("{cards} cards, {slots} slots: each finds one.", **numbers)


def _network_slots(server: Item, cards: tuple[Item, ...]) -> Verdict:
    """A server's network slots, counted with the cards that came inside."""
    need, have = sum(item.qty for item in cards), server.fact("nic_slots")
    numbers: dict[str, Any] = {"cards": need, "slots": have}
    if need <= have:
        return passed("{cards} network cards in {slots} slots.", **numbers)
    return failed(
        "{cards} network cards, but {slots} network slots.",
        items=(*cards, server),
        fixes=[replace(server.role, f"Take a server with {need} network slots", at_least={"nic_slots": need})],
        **numbers,
    )


def _wrong_slot(machine: Machine, board: Item) -> Verdict | None:
    """A card that the build itself put where it does not go."""
    slots = {slot.label: slot for slot in board.fact("pcie_slots")}
    taken: set[str] = set()
    for card in machine.placement.cards:
        item, slot = item_of(machine, card), slots[card.slot]
        if card.slot in taken or fits(Piece(item, card.index), slot) is False:
            return failed(
                "{card} needs a free slot {need_lanes} lanes long; {slot} has {have_lanes}, or holds another card.",
                items=(item, board),
                fixes=_free_slot(machine, item, card, board),
                card=card.title,
                slot=card.slot,
                need_lanes=Piece(item, card.index).connector,
                have_lanes=slot.mech_width or slot.elec_width or 0,
            )
        taken.add(card.slot)
    return None


def _free_slot(machine: Machine, item: Item, card: PlacedCard, board: Item) -> list[Fix]:
    taken = {other.slot for other in machine.placement.cards}
    return [
        move(item.role, card.index, slot.label, f"Move the card into {slot.label}")
        for slot in board.fact("pcie_slots")
        if slot.label not in taken and fits(Piece(item, card.index), slot)
    ][:1]


def _as_card(cards: tuple[Item, ...], stuck: list[tuple[str, str]]) -> list[Fix]:
    """A card instead of a module that no slot takes."""
    modules = {title for title, why in stuck if why == places.NO_CARD}
    wrong = next((item for item in cards if item.part.title in modules), None)
    if wrong is None:
        return []
    forms = ["PCIe FHFL", "PCIe FHHL", "PCIe LP"]
    return [replace(wrong.role, "Take one that is a card", one_of={"form_factor": forms})]


def _fewer_cards(machine: Machine, surplus: int, cards: tuple[Item, ...]) -> list[Fix]:
    item = max(cards, key=lambda card: card.qty)
    fixes = []
    if item.qty > surplus:
        fixes.append(set_qty(item.role, item.qty - surplus, f"Take {item.qty - surplus} of {item.part.title}"))
    board = machine.one("motherboard")
    if board:
        fixes.append(replace(board.role, "Take a board with more slots of this length"))
    return fixes


@rule(
    "PCIE-LANES",
    "more lanes in use than the processor has",
    Severity.ERROR,
    source="hav4ik.github.io (two cards and the chipset link on consumer processors)",
    kinds=("workstation",),
)
def lane_budget(machine: Machine) -> Verdict:
    """The slots and M.2 sockets in use ask for no more lanes than the processors have.

    Why: past the budget widths drop, or a device gets none.
    Formula: sum of lanes in use at the processor <= lanes of the processors - lanes of the chipset link. A warning
        where narrower widths (x8 cards) would still fit.
    Does not apply: no cards and no M.2 drives at the processor.
    """
    board, cpus = machine.one("motherboard"), machine.of("cpu")
    if board is None or not cpus or not (machine.cards or machine.m2_items):
        return not_applicable(NO_CARDS)
    if machine.cards:
        board.fact("pcie_slots")
    if machine.m2_items:
        board.fact("m2_slots")
    need, least, sure = _lanes_in_use(machine, board)
    have = sum(cpu.qty * cpu.fact("pcie_lanes") for cpu in cpus)
    link = cpus[0].known("chipset_link_lanes")
    if link is None and have - CHIPSET_LANES * 2 < need <= have:
        raise Unknown(cpus[0].part.id, "chipset_link_lanes")
    have -= link or 0
    numbers: dict[str, Any] = {"need_lanes": need, "have_lanes": have}
    if need <= have:
        if not sure:
            raise slot_unknown(machine, "source or width")
        return passed("{need_lanes} of {have_lanes} lanes are in use.", **numbers)
    return failed(
        "Slots and drives ask for {need_lanes} lanes; the processor has {have_lanes} beside the chipset's.",
        items=(*cpus, board),
        severity=Severity.WARNING if least <= have else Severity.ERROR,
        fixes=[replace("cpu", "Take a processor with more lanes", at_least={"pcie_lanes": need + (link or 0)})],
        **numbers,
    )


def _lanes_in_use(machine: Machine, board: Item) -> tuple[int, int, bool]:
    """Lanes in use at the processors, the same with every card at x8 at most, and whether all slots are known."""
    sources = {slot.label: slot.source for slot in (*(board.fact("pcie_slots") if machine.cards else ()),)}
    sources |= {socket.label: socket.source for socket in (board.known("m2_slots") or ())}
    need = least = 0
    sure = True
    devices = [(card.slot, card.lanes) for card in machine.placement.cards]
    devices += [(drive.slot, drive.lanes) for drive in machine.placement.drives]
    for slot, lanes in devices:
        source = sources[slot]
        if source is None or lanes is None:
            sure = sure and source == "chipset"
        elif source.startswith("cpu"):
            need += lanes
            least += min(8, lanes)
    return need, least, sure


@rule(
    "PCIE-WIDTH",
    "accelerator on too narrow a link",
    Severity.ERROR,
    source="turboderp-org/exllamav2#734; noonghunna/club-3090#178 (second card at gen2 x4)",
    unknown=Severity.WARNING,
)
def width(machine: Machine) -> Verdict:
    """Every accelerator that trains, or shares a model with others, has the bandwidth of eight gen-4 lanes.

    Why: gradients and activations of every step pass this link; at x4 and below the cards wait.
    Formula: lanes after sharing * GB/s of a lane >= min(16 GB/s, what the card itself can); a warning, an error for one
        lane to a card that shares a model.
    Does not apply: no accelerator card in a slot; a workload that only serves on single cards.
    """
    cards = alike(machine, "accelerator")
    if not cards:
        return not_applicable(NO_CARDS)
    if machine.demand and machine.demand.training is None and not _splits_model(machine):
        return not_applicable("Serving on single cards does not load the link.")
    links: list[tuple[float, float, Item, PlacedCard]] = []
    gaps: list[Unknown] = []
    for item, card in cards:
        try:
            own = link_gbs(item.fact("pcie_gen"), item.fact("pcie_lanes"))
            links.append((link_gbs(gen_of(machine, item, card), lanes_of(machine, card)), own, item, card))
        except Unknown as gap:
            gaps.append(gap)
    links = [(have, min(TRAINING_GBS, own), item, card) for have, own, item, card in links]
    if gaps and all(have >= need for have, need, _, _ in links):
        raise gaps[0]
    have, need, item, card = min(links, key=lambda link: link[0] / link[1])
    numbers: dict[str, Any] = {
        "card": card.title,
        "slot": card.slot,
        "lanes": card.lanes,
        "have_gbs": have,
        "need_gbs": need,
    }
    if have >= need:
        return passed("The slowest card ({slot}) has {have_gbs} GB/s; {need_gbs} GB/s are wanted.", **numbers)
    return failed(
        "{card} in {slot} has {lanes} lanes, {have_gbs} GB/s; {need_gbs} GB/s are wanted.",
        items=(item,),
        severity=Severity.ERROR if card.lanes == 1 and _splits_model(machine) else Severity.WARNING,
        fixes=_wider(machine, item, card),
        **numbers,
    )


def _splits_model(machine: Machine) -> bool:
    demand = machine.demand
    return demand is not None and any(p.layout.tensor_parallel > 1 for p in demand.predictions)


def _wider(machine: Machine, item: Item, card: PlacedCard) -> list[Fix]:
    """A free slot where this card would be faster, or another board."""
    carrier = machine.carrier
    if carrier is None or carrier.part.category != "motherboard":
        return []
    taken = {other.slot for other in machine.placement.cards}
    wider = [
        slot
        for slot in carrier.fact("pcie_slots")
        if slot.label not in taken
        and (slot.elec_width or 0) > (card.lanes or 0)
        and fits(Piece(item, card.index), slot)
    ]
    fixes = [move(item.role, card.index, slot.label, f"Move the card into {slot.label}") for slot in wider[:1]]
    others = [other for other in machine.of("accelerator") if other is not item]
    if item.qty > 1 and not others:
        fixes.append(set_qty(item.role, item.qty - 1, f"Take {item.qty - 1} of {item.part.title}"))
    return [*fixes, replace(carrier.role, "Take a board with wider slots for this many cards")]


@rule(
    "PCIE-GEN",
    "accelerator on a slow link generation",
    Severity.WARNING,
    source="noonghunna/club-3090#178; stas00/ml-engineering (744d01e), network",
)
def generation(machine: Machine) -> Verdict:
    """The link of every accelerator runs at its card's generation, and carries 8 GB/s at least.

    Why: the link runs at the lowest generation of processor, slot and card.
    Formula: generation > 2 and GB/s >= min(8, what the card can), else a warning; a note where only the generation is
        below the card's.
    Does not apply: no accelerator card in a slot.
    """
    cards = alike(machine, "accelerator")
    if not cards:
        return not_applicable(NO_CARDS)
    facts: list[tuple[int, int, Item, PlacedCard]] = []
    gaps: list[Unknown] = []
    for item, card in cards:
        try:
            facts.append((gen_of(machine, item, card), item.fact("pcie_gen"), item, card))
        except Unknown as gap:
            gaps.append(gap)
    for gen, own, item, card in facts:
        have = link_gbs(gen, lanes_of(machine, card))
        need = min(SLOW_GBS, link_gbs(own, item.fact("pcie_lanes")))
        if have < need or gen <= 2 < own:
            return failed(
                "{card} in {slot} runs at generation {gen} with {have_gbs} GB/s; {need_gbs} GB/s are the least.",
                items=(item,),
                fixes=[*_later_processor(machine, card, gen, own), *_wider(machine, item, card)],
                card=card.title,
                slot=card.slot,
                gen=gen,
                own_gen=own,
                have_gbs=have,
                need_gbs=need,
            )
    if gaps:
        raise gaps[0]
    gen, own, item, card = min(facts, key=lambda fact: fact[0] - fact[1])
    numbers: dict[str, Any] = {"card": card.title, "slot": card.slot, "gen": gen, "own_gen": own}
    if gen >= own:
        return passed("Every link runs at its card's generation ({own_gen}).", **numbers)
    return failed(
        "{card} in {slot} runs at generation {gen}; it could do {own_gen}.",
        items=(item,),
        severity=Severity.NOTE,
        **numbers,
    )


def _later_processor(machine: Machine, card: PlacedCard, gen: int, own: int) -> list[Fix]:
    """Another processor, where it is what holds the slot back."""
    cpu = machine.one("cpu")
    if cpu is None or card.behind_chipset or cpu.known("pcie_gen") != gen or gen >= own:
        return []
    return [replace(cpu.role, f"Take a processor with PCIe {gen + 1}", at_least={"pcie_gen": gen + 1})]


@rule(
    "PCIE-CHIPSET",
    "fast card behind the chipset",
    Severity.WARNING,
    source="noonghunna/club-3090 (4a29ab5) docs/PCIE_P2P.md: 13.2 GB/s at the processor, 6.5 behind the chipset",
    kinds=("workstation",),
)
def chipset(machine: Machine) -> Verdict:
    """Accelerators and fast network cards sit in slots of the processor.

    Why: behind the chipset they share one narrow link with drives, network and USB.
    Formula: fast cards behind the chipset = 0; fast: any accelerator, network cards from 25 Gb/s.
    Does not apply: no such card.
    """
    pairs = list(placed(machine, "accelerator"))
    pairs += [pair for pair in placed(machine, "nic") if pair[0].fact("gbps") >= FAST_NIC_GBPS]
    if not pairs:
        return not_applicable("There is no fast card in a slot.")
    behind = [(item, card) for item, card in pairs if card.behind_chipset]
    if behind:
        item, card = behind[0]
        return failed(
            "{behind} of {cards} fast cards sit behind the chipset ({card} in {slot}); {most} should.",
            items=tuple(item for item, _ in behind),
            fixes=_at_processor(machine, item, card),
            behind=len(behind),
            cards=len(pairs),
            most=0,
            card=card.title,
            slot=card.slot,
        )
    if any(card.behind_chipset is None for _, card in pairs):
        raise slot_unknown(machine, "source")
    return passed("All {cards} fast cards sit at the processor.", cards=len(pairs))


def _at_processor(machine: Machine, item: Item, card: PlacedCard) -> list[Fix]:
    board = machine.one("motherboard")
    if board is None:
        return []
    taken = {other.slot for other in machine.placement.cards}
    free = [s for s in board.fact("pcie_slots") if s.label not in taken and (s.source or "").startswith("cpu")]
    fixes = [
        move(item.role, card.index, slot.label, f"Move the card into {slot.label}")
        for slot in free
        if fits(Piece(item, card.index), slot)
    ]
    if item.qty > 1:
        fixes.append(set_qty(item.role, item.qty - 1, f"Take {item.qty - 1} of {item.part.title}"))
    return [*fixes[:2], replace(board.role, "Take a board with more slots at the processor")]


RULES: tuple[Rule, ...] = (
    slot_for_each,
    lane_budget,
    width,
    generation,
    chipset,
)
