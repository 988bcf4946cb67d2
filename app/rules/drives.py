"""Whether drives go into their sockets, ports and bays."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from app.domain.build import Item
from app.domain.finding import Severity
from app.domain.parts import M2Slot, MotherboardSpec
from app.rules.fixes import move, replace, set_qty
from app.rules.links import UnknownSlot
from app.rules.machine import Machine
from app.rules.names import same
from app.rules.sharing import lanes_after_sharing, sata_places_off
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

SELF_BUILT = ("workstation",)
USUAL_LENGTH_MM = 80
"""Every socket for drives on a board of desktop size takes this length (general knowledge)."""
NO_SOCKETS = "There is no M.2 drive on a board whose sockets are described."
SERVER_FORMS = ("U.2", "U.3", "E1.S", "E3.S")
TAKEN_BY = {"U.2": ("U.2",), "U.3": ("U.2", "U.3")}
"""Connections that take a drive: a U.3 drive works in U.2 bays too, not the other way round (SFF-TA-1001)."""


def _m2(machine: Machine) -> tuple[Item, MotherboardSpec, tuple[Item, ...]] | None:
    board = machine.one("motherboard")
    if board is None or machine.kind != "workstation" or not machine.m2_items:
        return None
    spec = board.part.spec
    assert isinstance(spec, MotherboardSpec)
    board.fact("m2_slots")
    return board, spec, machine.m2_items


def _candidates(item: Item, sockets: Iterable[M2Slot]) -> list[M2Slot]:
    """The sockets that the pieces may sit in: those named for them, or all."""
    found = list(sockets)
    if not item.place:
        return found
    return [socket for socket in found if socket.label in item.place] or found


def card_keys(item: Item) -> frozenset[str]:
    """The sockets' keys that the card goes into, as stated or as named in its form; M where nothing says otherwise."""
    stated = (item.known("m2_key") if item.part.category == "storage" else None) or ""
    if not stated:
        named = _KEYS.search((item.known("form_factor") or "").upper().removeprefix("M.2"))
        stated = named[1] if named else "M"
    return frozenset(part.strip() for part in stated.upper().split("+") if part.strip())


_KEYS = re.compile(r"(?:^|[\s(-])(?:KEY\s*)?([ABEM](?:\s*\+\s*[ABEM])*)(?:[\s-]*KEY)?\)?\s*$")


def _speaks(item: Item, socket: M2Slot) -> bool | None:
    """Whether the socket has the key and the protocol; ``None`` where it does not say whether it does SATA."""
    if (socket.key or "M").upper() not in card_keys(item):
        return False
    if item.part.category == "storage" and item.fact("kind") != "nvme":
        return socket.sata
    return socket.lanes != 0


@rule(
    "STO-M2-KEY",
    "M.2 sockets have another key or protocol",
    Severity.ERROR,
    source="google-coral/edgetpu#839; PCI-SIG M.2 keys as retold by winenfood.com",
    kinds=SELF_BUILT,
)
def key(machine: Machine) -> Verdict:
    """Every M.2 device finds a socket with its key and its protocol.

    Why: a SATA drive fits a socket that only speaks PCIe, and is never seen; a card with keys A and E does not enter
        a socket for drives.
    Formula: a socket's key is one of the card's; SATA drives: the socket does SATA; others: it has PCIe lanes.
    Does not apply: no M.2 device, or a machine whose sockets are only counted.
    """
    found = _m2(machine)
    if found is None:
        return not_applicable(NO_SOCKETS)
    board, spec, items = found
    for item in items:
        answers = [_speaks(item, socket) for socket in _candidates(item, spec.m2_slots or ())]
        if any(answers):
            continue
        if None in answers:
            raise UnknownSlot(board.part.id, "whether an M.2 socket does SATA", "m2_slots")
        sata = item.part.category == "storage" and item.known("kind") != "nvme"
        elsewhere = {"form_factor": ["PCIe LP", "PCIe FHHL", "PCIe FHFL", "USB"]}
        others = {"kind": ["nvme"], "form_factor": ["M.2"]} if sata else elsewhere
        return failed(
            "{device} needs a socket with key {need_key}{need_protocol}; {board} has {have_sockets}.",
            items=(item, board),
            fixes=[replace(item.role, "Take one that the sockets speak with", one_of=others)],
            device=item.part.title,
            need_key=" or ".join(sorted(card_keys(item))),
            need_protocol=" and SATA" if sata else "",
            board=board.part.title,
            have_sockets=tuple(sorted({f"key {socket.key or 'M'}" for socket in spec.m2_slots or ()})) or ("none",),
        )
    return passed("Every M.2 device finds a socket of its key and protocol.")


@rule(
    "STO-M2-LEN",
    "M.2 drive of another length than the sockets",
    Severity.ERROR,
    source="BuildCores OpenDB schemas (lengths of each socket)",
    kinds=SELF_BUILT,
)
def length(machine: Machine) -> Verdict:
    """Every M.2 drive has the length of a socket.

    Why: the screw that holds the drive is at the socket's length only.
    Formula: length of the drive [mm] is one of the socket's. Sockets of unknown lengths take 80 mm.
    Does not apply: no M.2 drive, or a machine whose sockets are only counted.
    """
    found = _m2(machine)
    if found is None:
        return not_applicable(NO_SOCKETS)
    board, spec, items = found
    for item in (item for item in items if item.part.category == "storage"):
        sockets = [s for s in _candidates(item, spec.m2_slots or ()) if _speaks(item, s) is not False]
        if not sockets:
            continue  # STO-M2-KEY says so
        need = item.fact("m2_length_mm")
        if any(need in (socket.lengths_mm or (USUAL_LENGTH_MM,)) for socket in sockets):
            continue
        if any(socket.lengths_mm is None for socket in sockets):
            raise UnknownSlot(board.part.id, "the lengths that an M.2 socket takes", "m2_slots")
        lengths = sorted({mm for socket in sockets for mm in socket.lengths_mm or ()})
        return failed(
            "{drive} is {need_mm} mm long; the M.2 sockets of {board} take {have_mm} mm.",
            items=(item, board),
            fixes=[replace(item.role, "Take a drive of a length that fits", one_of={"m2_length_mm": lengths})],
            drive=item.part.title,
            need_mm=need,
            board=board.part.title,
            have_mm=lengths,
        )
    return passed("Every M.2 drive has the length of a socket.")


@rule(
    "STO-M2-GEN",
    "M.2 drive faster than its socket",
    Severity.NOTE,
    source="General knowledge: a link runs at the lower generation of its ends",
    kinds=SELF_BUILT,
)
def generation(machine: Machine) -> Verdict:
    """No M.2 drive sits in a socket of an older PCIe generation.

    Why: the drive works, and gives half of what was paid for with every generation lost.
    Formula: generation of the drive <= generation of its socket.
    Does not apply: no M.2 drive with PCIe in a known socket.
    """
    board = machine.one("motherboard")
    drives = [item for item in machine.m2_items if item.part.category == "storage" and item.known("kind") == "nvme"]
    if board is None or not drives or not machine.placement.drives:
        return not_applicable(NO_SOCKETS)
    sockets = {socket.label: socket for socket in board.known("m2_slots") or ()}
    for item in drives:
        need = item.fact("pcie_gen")
        for drive in machine.placement.drives:
            if (drive.role, drive.part) != (item.role, item.part.id):
                continue
            have = sockets[drive.slot].gen
            if have is None:
                raise UnknownSlot(board.part.id, "the generation of an M.2 socket in use", "m2_slots")
            if need > have:
                free = [s.label for s in sockets.values() if (s.gen or 0) >= need and s.label != drive.slot]
                return failed(
                    "{drive} is generation {need_gen}; its socket {slot} gives {have_gen}.",
                    items=(item, board),
                    fixes=[move(item.role, drive.index, label, f"Move the drive to {label}") for label in free[:2]],
                    drive=item.part.title,
                    need_gen=need,
                    slot=drive.slot,
                    have_gen=have,
                )
    return passed("Every M.2 drive sits in a socket of its generation.")


@rule(
    "STO-SATA",
    "more SATA drives than ports",
    Severity.ERROR,
    source="forums.tomshardware.com 3367294 (M.2 sockets switch SATA ports off); the board's own manual",
    kinds=SELF_BUILT,
)
def sata(machine: Machine) -> Verdict:
    """Every SATA drive has a port that stays on.

    Why: M.2 sockets in use often switch SATA ports off; the drive is then not seen.
    Formula: SATA drives with a cable <= SATA ports - those that the sharing table switches off.
    Does not apply: no such drive. Ports of servers are on their backplanes (STO-BACKPLANE).
    """
    drives = [item for item in machine.of("storage") if item not in machine.m2_items and item.known("kind") != "nvme"]
    board = machine.one("motherboard")
    if board is None or not drives:
        return not_applicable("No drive needs a SATA port.")
    for item in drives:
        item.fact("kind")
    need = sum(item.qty for item in drives)
    spec = board.part.spec
    assert isinstance(spec, MotherboardSpec)
    used = frozenset([*(c.slot for c in machine.placement.cards), *(d.slot for d in machine.placement.drives)])
    off = len(sata_places_off(lanes_after_sharing(spec, used)))
    have = max(0, board.fact("sata_ports") - off)
    numbers: dict[str, Any] = {"need_ports": need, "have_ports": have, "ports_off": off}
    if need <= have:
        return passed("{need_ports} SATA drives on {have_ports} ports.", **numbers)
    nvme = replace(drives[0].role, "Take NVMe drives for M.2", one_of={"kind": ["nvme"], "form_factor": ["M.2"]})
    fixes = [nvme] if drives[0].qty <= free_m2(machine) else []
    if len(drives) == 1 and have:
        fixes.insert(0, set_qty(drives[0].role, have, f"Take {have} of these drives"))
    return failed(
        "{need_ports} SATA drives; {board} has {have_ports} ports ({ports_off} switched off by M.2 drives).",
        items=(*drives, board),
        fixes=[*fixes, replace("motherboard", "Take a board with more ports", at_least={"sata_ports": need + off})],
        board=board.part.title,
        **numbers,
    )


@rule(
    "STO-BACKPLANE",
    "no connection for a server drive",
    Severity.ERROR,
    source="SFF-TA-1001 (U.3), SFF-TA-1006 and 1008 (E1.S, E3.S): shapes of drives and bays; vendors' bay lists",
)
def backplane(machine: Machine) -> Verdict:
    """The backplane or the board connects every drive of a server's form.

    Why: U.2, U.3, SATA and ruler drives look alike and use other wires; a drive in a bay of the other kind is dead.
    Formula: connections of the backplane hold the drive's form (U.3 drives work in U.2 bays); self-built: U.2 drives
        <= ports for them on the board. 2.5-inch NVMe bays connect U.2.
    Does not apply: M.2 drives and SATA drives of self-built machines; drives sold inside the server.
    """
    drives = [item for item in machine.of("storage") if not item.included and item not in machine.m2_items]
    server, board = machine.one("server"), machine.one("motherboard")
    if server:
        return _in_server(server, drives)
    drives = [item for item in drives if item.fact("form_factor") in SERVER_FORMS]
    if board is None or not drives:
        return not_applicable("No drive needs a backplane.")
    need = sum(item.qty for item in drives)
    have = 0 if any(item.fact("form_factor").startswith("E") for item in drives) else board.fact("u2_ports")
    if need <= have:
        return passed("{need_drives} U.2 drives on {have_ports} ports.", need_drives=need, have_ports=have)
    return failed(
        "{need_drives} drives of a server's form; {board} connects {have_ports}.",
        items=(*drives, board),
        fixes=[replace(drives[0].role, "Take M.2 drives", one_of={"form_factor": ["M.2"]})],
        need_drives=need,
        board=board.part.title,
        have_ports=have,
    )


def _wants(item: Item) -> tuple[str, ...]:
    """The connections that take the drive."""
    form, kind = item.fact("form_factor"), item.fact("kind")
    if kind != "nvme":
        return ("SATA", "SAS")
    return TAKEN_BY.get(form, (form,))


def _in_server(server: Item, drives: list[Item]) -> Verdict:
    if not drives:
        return not_applicable("No drive needs a backplane.")
    stated = server.known("bay_interfaces")
    have = tuple(dict.fromkeys((*(("U.2",) if server.known("bays_25") else ()), *(stated or ()))))
    for item in drives:
        wanted = _wants(item)
        if {same(name) for name in wanted} & {same(name) for name in have}:
            continue
        if stated is None:
            server.fact("bay_interfaces")
        return failed(
            "{drive} needs a bay for {need_forms}; {server} connects {have_forms}.",
            items=(item, server),
            fixes=[
                replace(item.role, "Take a drive that the bays connect", one_of={"form_factor": list(have) or ["M.2"]}),
                replace("server", "Take a server with such bays", one_of={"bay_interfaces": list(wanted)}),
            ],
            drive=item.part.title,
            need_forms=wanted,
            server=server.part.title,
            have_forms=have or ("nothing",),
        )
    return passed("The bays connect every drive.")


@rule("STO-BAYS", "no bay of the server for a drive", Severity.ERROR, source="General knowledge: a drive needs a bay")
def bays(machine: Machine) -> Verdict:
    """Every drive added to a server has a bay of its size.

    Why: there is nowhere else to put it: a server has no loose cables.
    Formula: 3.5-inch drives <= 3.5-inch bays; smaller ones <= 2.5-inch bays + 3.5-inch bays left over.
    Does not apply: self-built machines (FIT-BAYS), M.2 drives, drives sold inside the server.
    """
    server = machine.one("server")
    drives = [item for item in machine.of("storage") if not item.included and item not in machine.m2_items]
    if server is None or not drives:
        return not_applicable("No drive needs a bay of a server.")
    large = sum(item.qty for item in drives if item.fact("form_factor") == "3.5")
    small = sum(item.qty for item in drives) - large
    have_small = server.fact("bays_25") if small else 0
    have_large = server.fact("bays_35") if large or small > have_small else 0
    spare = max(0, have_large - large)
    numbers: dict[str, Any] = {"need_25": small, "have_25": have_small + spare, "need_35": large, "have_35": have_large}
    if large <= have_large and small <= have_small + spare:
        return passed("All {drives} drives have a bay.", drives=large + small)
    field, need = ("bays_35", large) if large > have_large else ("bays_25", small)
    fixes = [replace("server", f"Take a server with {need} such bays", at_least={field: need})]
    if len(drives) == 1 and (have := have_large if large else have_small + spare):
        fixes.insert(0, set_qty(drives[0].role, have, f"Take {have} of these drives"))
    return failed(
        "{need_35} drives of 3.5 inches for {have_35} bays, {need_25} smaller ones for {have_25}.",
        items=(*drives, server),
        fixes=fixes,
        **numbers,
    )


def free_m2(machine: Machine) -> float:
    """The M.2 sockets of the board that no drive has; any number where they are not known."""
    board = machine.one("motherboard")
    sockets = board.known("m2_slots") if board else None
    taken = sum(item.qty for item in machine.m2_items)
    return float("inf") if sockets is None else float(len(sockets) - taken)


RULES: tuple[Rule, ...] = (key, length, generation, sata, backplane, bays)
