"""What lies between slot and card: risers, external cables, splitters, and the power that the slot gives."""

from __future__ import annotations

from typing import Any

from app.domain.build import Item
from app.domain.connections import OUTSIDE
from app.domain.finding import Fix, Severity
from app.domain.parts import M2Slot, MotherboardSpec
from app.rules.fixes import change_firmware, change_link, replace
from app.rules.links import UnknownSlot, link_gbs, placed
from app.rules.machine import Machine
from app.rules.placement import mount
from app.rules.plugs import SLOT_W
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

LONG_MM = 150.0
"""Passive cables longer than this are marginal at generation 4 and above (club-3090 docs/PCIE_P2P.md)."""
BIG_CARD_W = 150.0
"""Cards of more power were seen to fall off external links under load."""
OUTSIDE_LANES = 4
THUNDERBOLT_GEN = 3
"""Thunderbolt 3, 4 and USB4 tunnel about what four lanes of generation 3 carry."""
MANY_CARDS = 3
NO_SPLIT = ("", "none")


@rule(
    "PCIE-RISER",
    "riser too slow or too long for the link",
    Severity.ERROR,
    source="noonghunna/club-3090 (4a29ab5) docs/PCIE_P2P.md; Cyclenerd/ethereum_nvidia_miner#40; mov-axbx.com",
    kinds=("workstation",),
    unknown=Severity.WARNING,
)
def riser(machine: Machine) -> Verdict:
    """Risers carry the generation that slot and card agree on, and all lanes.

    Why: slot and card do not know the riser: they train at their own generation, and the link then drops or errs.
    Formula: rated generation >= lower of slot's and card's; length <= 150 mm from generation 4 on; lanes > 1: an error
        for cards that train or share a model, else a warning, as all others.
    Does not apply: no riser.
    """
    items = [i for i in machine.of("accelerator", "nic") if i.link and i.link.kind in ("riser", "mining_riser")]
    for item in items:
        verdict = _narrow(machine, item) or _rated(machine, item)
        if verdict:
            return verdict
    return passed("Every riser carries its link.", items=items) if items else not_applicable("There is no riser.")


def _narrow(machine: Machine, item: Item) -> Verdict | None:
    link = item.link
    assert link is not None
    if link.kind != "mining_riser" and link.lanes != 1:
        return None
    working = machine.demand is not None and (machine.demand.training is not None or machine.joint > 1)
    return failed(
        "{card} hangs on a mining riser ({have_lanes} lane, often generation 2 only); {need_lanes} lanes are wanted.",
        items=(item,),
        severity=Severity.ERROR if working else Severity.WARNING,
        fixes=[
            change_link(item.role, "Take a riser with all lanes", kind="riser", lanes=16, gen=item.fact("pcie_gen"))
        ],
        card=item.part.title,
        have_lanes=link.lanes or 1,
        need_lanes=8,
    )


def _rated(machine: Machine, item: Item) -> Verdict | None:
    link = item.link
    assert link is not None
    slots = {slot.label: slot.gen for slot in _board(machine).pcie_slots or ()} if machine.one("motherboard") else {}
    cpu = machine.one("cpu")
    mine = [card for other, card in placed(machine, item.part.category) if other is item]
    known = [gen for card in mine if (gen := slots.get(card.slot))] + [item.fact("pcie_gen")]
    if cpu and cpu.known("pcie_gen") and all(card.behind_chipset is False for card in mine):
        known.append(cpu.fact("pcie_gen"))
    need = min(known)
    if link.gen is None and need >= 4 and (link.length_mm or 0) <= LONG_MM:
        raise UnknownSlot(item.part.id, "the generation its riser is rated for", "link")
    if link.gen is not None and link.gen < need:
        return failed(
            "{card} trains at generation {need_gen}; its riser is rated for {have_gen}: errors until that is forced.",
            items=(item,),
            severity=Severity.WARNING,
            fixes=[change_link(item.role, f"Take a riser for generation {need}", gen=need)],
            card=item.part.title,
            need_gen=need,
            have_gen=link.gen,
        )
    if need >= 4 and (link.length_mm or 0) > LONG_MM:
        return failed(
            "The riser of {card} is {have_mm} mm long; at generation {need_gen} up to {most_mm} mm are safe.",
            items=(item,),
            severity=Severity.WARNING,
            fixes=[change_link(item.role, f"Take a riser of {LONG_MM:.0f} mm", length_mm=LONG_MM)],
            card=item.part.title,
            need_gen=need,
            have_mm=link.length_mm,
            most_mm=LONG_MM,
        )
    return None


def _board(machine: Machine) -> MotherboardSpec:
    board = machine.one("motherboard")
    assert board is not None
    spec = board.part.spec
    assert isinstance(spec, MotherboardSpec)
    return spec


@rule(
    "PCIE-EXT",
    "large card on an external cable",
    Severity.WARNING,
    source="NVIDIA/open-gpu-kernel-modules#900, #1151, #1247 (cards falling off the bus under load)",
    kinds=("workstation", "edge", "server"),
)
def external(machine: Machine) -> Verdict:
    """Large accelerators sit in the case, not on OCuLink, Thunderbolt or USB4.

    Why: four lanes through cables and adapters: the card is slow to load, and drops out under load (Xid 79).
    Formula: power of cards on external links <= 150 W; below that a note with the bandwidth.
    Does not apply: no external link.
    """
    items = [item for item in machine.of("accelerator") if item.link and item.link.kind in OUTSIDE]
    if not items:
        return not_applicable("There is no external link.")
    watts, item = max(((i.power_cap_w or i.fact("tdp_w"), i) for i in items), key=lambda pair: pair[0])
    link = item.link
    assert link is not None
    gen = link.gen or (4 if link.kind == "oculink" else THUNDERBOLT_GEN)
    numbers: dict[str, Any] = {
        "card": item.part.title,
        "kind": link.kind,
        "have_gbs": link_gbs(gen, link.lanes or OUTSIDE_LANES),
        "have_w": watts,
        "most_w": BIG_CARD_W,
    }
    if watts <= BIG_CARD_W:
        return passed("{card} of {have_w} W hangs on {kind} with {have_gbs} GB/s.", **numbers)
    return failed(
        "{card} of {have_w} W hangs on {kind} with {have_gbs} GB/s; cards over {most_w} W were seen to drop out.",
        items=(item,),
        fixes=[change_link(item.role, "Put the card into a slot of the board")],
        **numbers,
    )


@rule(
    "PCIE-BIFURC",
    "slot cannot be divided as the card needs",
    Severity.ERROR,
    source="badger707/m920q-pcie-bifurcation#2, #4; linuxboot/heads#351; google-coral/edgetpu#122",
    kinds=("workstation", "edge"),
)
def division(machine: Machine) -> Verdict:
    """A slot that carries several devices without a switch can be divided among them.

    Why: a passive adapter with four drives shows one of them where the slot stays whole.
    Formula: division needed is among the slot's, and firmware is set to it; an M.2 socket has a link for each device.
    Does not apply: every device has a slot of its own, or a switch.
    """
    found = False
    for item in machine.of("accelerator", "nic", "storage"):
        need = division_needed(item)
        if need is None:
            continue
        found = True
        if mount(item) == "m2":
            verdict = _socket_links(machine, item, need)
        else:
            verdict = _slot_division(machine, item, need) if machine.kind == "workstation" else None
        if verdict:
            return verdict
    return passed("Every divided slot can be divided so.") if found else not_applicable("No slot is divided.")


def division_needed(item: Item) -> str | None:
    """The division that the item asks of its slot: by its adapter, or because it is several devices itself."""
    if item.link and item.link.kind == "splitter":
        return item.link.split or "/".join([f"x{item.link.lanes or 4}"] * max(2, item.qty))
    if item.part.category != "accelerator" or mount(item) not in ("pcie", "m2"):
        return None
    told = item.known("pcie_split")
    if told is None and (item.known("devices_per_board") or 1) > 1:
        told = item.fact("pcie_split")
    return None if (told or "none") in NO_SPLIT else str(told)


def _slot_division(machine: Machine, item: Item, need: str) -> Verdict | None:
    board = machine.one("motherboard")
    if board is None:
        return None
    taken = {card.slot for other, card in placed(machine, item.part.category) if other is item}
    named = set(item.place or ()) | taken
    others = {card.slot for card in machine.placement.cards} - taken
    slots = [s for s in board.fact("pcie_slots") if s.label in named or (not named and s.label not in others)]
    width = sum(int(part.removeprefix("x")) for part in need.split("/"))
    wide = [s for s in slots if (s.elec_width or 16) >= width]
    good = [s for s in wide if need in (s.bifurcation or ())]
    if not good and any(slot.bifurcation is None for slot in wide):
        raise UnknownSlot(board.part.id, "how its slots can be divided")
    if not good:
        return failed(
            "{card} needs a slot divided {need}; {slots} can be divided {have}.",
            items=(item, board),
            fixes=_other_ways(item, need, board),
            card=item.part.title,
            need=need,
            slots=[slot.label for slot in slots] or "no free slot",
            have=sorted({way for slot in slots for way in slot.bifurcation or ()}) or "not at all",
        )
    label = good[0].label
    set_to = machine.node.firmware.bifurcation.get(label)
    if set_to is not None and set_to != need:
        options = {**machine.node.firmware.bifurcation, label: need}
        return failed(
            "{card} needs {slot} divided {need}; firmware divides it {have}.",
            items=(item, board),
            fixes=[change_firmware("bifurcation", options, f"Set {label} to {need}")],
            card=item.part.title,
            slot=label,
            need=need,
            have=set_to,
        )
    return None


def _other_ways(item: Item, need: str, board: Item) -> list[Fix]:
    fixes = [replace(board.role, f"Take a board whose slots divide {need}")]
    if item.link:
        fixes.insert(0, change_link(item.role, "Take an adapter with a switch", kind="switch", lanes=16))
    return fixes


def _socket_links(machine: Machine, item: Item, need: str) -> Verdict | None:
    """An M.2 card of several devices: sockets have one link, unless the board says more."""
    board = machine.one("motherboard")
    spec = _board(machine) if board else None
    drives = [drive for drive in machine.placement.drives if drive.part == item.part.id]
    sockets: dict[str, M2Slot] = {socket.label: socket for socket in (spec.m2_slots if spec else None) or ()}
    have = min((sockets[drive.slot].links or 1 for drive in drives), default=1)
    wanted = need.count("/") + 1
    if have >= wanted:
        return None
    told = bool(drives) and all(sockets[drive.slot].links is not None for drive in drives)
    return failed(
        "{card} is {need_links} devices, each with a link of its own; the M.2 socket has {have_links}{usual}.",
        items=(item, *((board,) if board else ())),
        severity=None if told else Severity.WARNING,
        fixes=[replace(item.role, "Take a card with one device", one_of={"pcie_split": ["none"]})],
        card=item.part.title,
        need_links=wanted,
        have_links=have,
        usual="" if told else " as a rule",
    )


@rule(
    "PCIE-AUXPWR",
    "slot power of many cards over one plug",
    Severity.WARNING,
    source="General knowledge: a slot gives 75 W, all slots together hang on the board's main plug",
    kinds=("workstation",),
)
def slot_power(machine: Machine) -> Verdict:
    """With three cards and more, the board's extra input for slot power is there and cabled.

    Why: all slots draw through the main plug, whose two 12 V pins carry about 200 W; its contacts burn.
    Formula: cards that draw slot power < 3, or the board has an extra input (general knowledge: so a warning; a note to
        cable it where it is there or not known).
    Does not apply: fewer cards; risers that feed the card themselves.
    """
    board = machine.one("motherboard")
    cards = [item for item in machine.slot_accelerators if not (item.link and item.link.powered)]
    number = sum(item.qty for item in cards)
    if board is None or not number:
        return not_applicable("No card draws slot power.")
    numbers: dict[str, Any] = {"count": number, "slot_w": number * SLOT_W, "most": MANY_CARDS - 1}
    if number < MANY_CARDS:
        return passed("{count} cards draw up to {slot_w} W through the board's main plug.", **numbers)
    extra = board.known("aux_pcie_power")
    return failed(
        "{count} cards may draw {slot_w} W through the board, whose main plug serves {most}: {advice}.",
        items=(*cards, board),
        severity=Severity.WARNING if extra is False else Severity.NOTE,
        fixes=[replace(board.role, "Take a board with an extra input", one_of={"aux_pcie_power": [True]})],
        advice={
            True: "cable its extra input",
            False: "it has no extra input",
            None: "look for an extra input and cable it",
        }[extra],
        **numbers,
    )


RULES: tuple[Rule, ...] = (riser, external, division, slot_power)
