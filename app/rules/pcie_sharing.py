"""What devices take from each other when they share lanes."""

from __future__ import annotations

from typing import Any

from app.domain.build import Item
from app.domain.errors import Unknown
from app.domain.finding import Fix, Severity
from app.domain.parts import MotherboardSpec
from app.domain.placement import PlacedCard
from app.rules.fixes import move, replace
from app.rules.links import item_of
from app.rules.machine import Machine
from app.rules.sharing import lanes_after_sharing, sata_places_off
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule


@rule(
    "PCIE-SHARE-M2",
    "device loses lanes to another one",
    Severity.ERROR,
    source="MSI MEG B550 Unify manual, p. 32-34; noonghunna/club-3090 docs/PCIE_P2P.md; the board's own manual",
    kinds=("workstation",),
)
def sharing(machine: Machine) -> Verdict:
    """No device in use is switched off or narrowed by another one that shares its lanes.

    Why: many M.2 sockets take lanes from a card's slot, or switch SATA ports off, once they hold a drive.
    Formula: lanes after the board's sharing table > 0 for everything in use (error), and no M.2 drive halves a card's
        link (warning); cards that only share with each other are a note. SATA drives <= SATA ports left on.
    Does not apply: nothing in use that could share. No table is needed where the processor has lanes for all its slots
        and sockets at once, and no more than one device in use hangs on the chipset.
    """
    board = machine.one("motherboard")
    if board is None or not (machine.placement.cards or machine.placement.drives):
        return not_applicable("There is nothing in a slot or socket.")
    spec = board.part.spec
    assert isinstance(spec, MotherboardSpec)
    used = frozenset([*(c.slot for c in machine.placement.cards), *(d.slot for d in machine.placement.drives)])
    if spec.share_rules is None and not (len(used) == 1 or _apart(machine, spec, used)):
        raise Unknown(board.part.id, "share_rules")
    off = machine.placement.switched_off
    if off:
        return failed(
            "{slots} of {board} get {have_lanes} lanes when {used} are used; a device needs {need_lanes}.",
            items=(board,),
            fixes=_other_socket(machine, board, used),
            slots=off,
            board=board.part.title,
            used=tuple(sorted(used)),
            have_lanes=0,
            need_lanes=1,
        )
    ports = _sata_ports(machine, board, lanes_after_sharing(spec, used))
    return ports or _narrowed(machine, board, spec, used)


def _apart(machine: Machine, spec: MotherboardSpec, used: frozenset[str]) -> bool:
    """Whether no device in use can take lanes from another in use, whatever the manual's table says.

    Devices at the processor do not where it has lanes for all its slots and sockets at once; one alone at the chipset
    does not. M.2 drives may still switch SATA ports off where the chipset has a part in it.
    """
    if spec.pcie_slots is None or spec.m2_slots is None:
        return False
    devices = {slot.label: (slot.source, slot.elec_width) for slot in spec.pcie_slots}
    devices |= {socket.label: (socket.source, socket.lanes) for socket in spec.m2_slots}
    if any(source is None for source, _ in devices.values()) and _sata_drives(machine) and machine.placement.drives:
        return False
    sources = [devices[label][0] for label in used]
    if None in sources or sum(source in ("chipset", "switch") for source in sources) > 1:
        return False
    widths = [width for source, width in devices.values() if (source or "").startswith("cpu")]
    if None in widths:
        return False
    have: int = sum(cpu.qty * (cpu.fact("pcie_lanes") - cpu.fact("chipset_link_lanes")) for cpu in machine.of("cpu"))
    return sum(width or 0 for width in widths) <= have


def _sata_drives(machine: Machine) -> int:
    return sum(
        i.qty for i in machine.of("storage") if i.known("kind") in ("sata_ssd", "hdd") and i not in machine.m2_items
    )


def _sata_ports(machine: Machine, board: Item, lanes: dict[str, int | None]) -> Verdict | None:
    dead, drives = sata_places_off(lanes), _sata_drives(machine)
    if not dead or not drives:
        return None
    chosen = sorted({place for i in machine.of("storage") for place in i.place or () if place in dead})
    if chosen:
        return _dead_ports(machine, board, chosen)
    have = board.fact("sata_ports") - len(dead)
    if drives <= have:
        return None
    return failed(
        "{need_ports} SATA drives, but only {have_ports} SATA ports stay on beside the M.2 drives.",
        items=(*machine.of("storage"), board),
        fixes=[replace("data_drive", "Take NVMe drives", one_of={"kind": ["nvme"]})],
        need_ports=drives,
        have_ports=have,
    )


def _dead_ports(machine: Machine, board: Item, chosen: list[str]) -> Verdict:
    return failed(
        "The drives on {ports} get {have_ports} of {need_ports} ports: the M.2 drives switch these off.",
        items=(*machine.of("storage"), board),
        fixes=[replace("data_drive", "Take NVMe drives", one_of={"kind": ["nvme"]})],
        ports=chosen,
        need_ports=len(chosen),
        have_ports=0,
    )


def _narrowed(machine: Machine, board: Item, spec: MotherboardSpec, used: frozenset[str]) -> Verdict:
    """Cards that get fewer lanes than slot and card could have, worst first."""
    slots = {slot.label: slot for slot in spec.pcie_slots or ()}
    drives = frozenset(drive.slot for drive in machine.placement.drives)
    without_drives = lanes_after_sharing(spec, used - drives)
    lost: list[tuple[bool, int, PlacedCard]] = []
    for card in machine.placement.cards:
        full, have = slots[card.slot].elec_width, card.lanes
        own = item_of(machine, card).known("pcie_lanes") or 16
        if full is not None and have is not None and have < min(full, own):
            lost.append(((without_drives.get(card.slot) or 0) > have, min(full, own), card))
    if not lost:
        return passed("Nothing in use takes lanes from another device.")
    by_drive, full, card = max(lost, key=lambda entry: (entry[0], entry[1] - (entry[2].lanes or 0)))
    numbers: dict[str, Any] = {"card": card.title, "slot": card.slot, "have_lanes": card.lanes, "full_lanes": full}
    if by_drive:
        return failed(
            "An M.2 drive leaves {card} in {slot} {have_lanes} of {full_lanes} lanes.",
            items=(item_of(machine, card), board),
            severity=Severity.WARNING,
            fixes=_other_socket(machine, board, used),
            **numbers,
        )
    return failed(
        "Cards share lanes: {card} in {slot} has {have_lanes} of {full_lanes}.",
        items=(item_of(machine, card), board),
        severity=Severity.NOTE,
        **numbers,
    )


def _other_socket(machine: Machine, board: Item, used: frozenset[str]) -> list[Fix]:
    """M.2 sockets that are free: a drive moved there may give the lanes back."""
    free = [socket.label for socket in board.known("m2_slots") or () if socket.label not in used]
    fixes = [
        move(drive.role, drive.index, label, f"Move the drive from {drive.slot} to {label}")
        for drive in machine.placement.drives
        for label in free
    ]
    return [*fixes[:4], replace(board.role, "Take a board with more sockets that share nothing")]


RULES: tuple[Rule, ...] = (sharing,)
