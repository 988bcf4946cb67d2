"""Motherboards of OpenDB: what of their slots can be believed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from db.importers.opendb.chips import capacity_gib
from db.importers.opendb.tables import BOARD_FORMS, PLATFORMS, Platform, socket_of
from db.importers.opendb.values import Document, Facts, count, entries, number, part_of, positive, tally, text, words

MOST_SLOTS = 16  # of a kind; more is a slip of the pen
UNKNOWN_PLATFORM = Platform()
GEN_UNCHECKED = "OpenDB gives many boards 'PCIe 4.0' by default; nobody checked this one"
GEN_CLAMPED = "OpenDB names a PCIe generation that the socket cannot do; set to the socket's highest"
WIDTH_UNTOLD = "OpenDB gives the length of connectors as their lanes; widths beyond the processor's lanes left unknown"
LISTED_TWICE = "OpenDB lists the lengths of one M.2 socket as two sockets; joined"
DEFAULT_NO = "OpenDB says no or none by default; nobody checked this one"
BY_SOCKET = "holds for every board with this socket"
_GEN = re.compile(r"(?:PCI[-\s]?E?X?|GEN)\s*-?\s*(?:GEN)?\s*([1-7])(?:\.0)?(?!\s*GB)", re.IGNORECASE)
_LANES = re.compile(r"(?:\d|\b)\s*[xX×]\s*([1248])\b")
_SIZE = re.compile(r"(?<!\d)2[25](30|42|60|80|110)(?!\d)")
_LENGTHS = (30, 42, 60, 80, 110)
_COUNTED_PORTS = {"100 Mb/s": 0.1, "1 Gb/s": 1.0, "2.5 Gb/s": 2.5, "5 Gb/s": 5.0, "10 Gb/s": 10.0}
_FANS = ("cpu_fan", "case_fan", "pump", "cpu_opt")


def motherboard(document: Document, checked: bool) -> Facts:
    """A board; ``checked`` says that a person verified the entry."""
    facts = Facts()
    put = facts.put
    socket, sockets = socket_of(text(document, "socket"))
    platform = PLATFORMS.get(socket or "", UNKNOWN_PLATFORM)
    put("socket", socket)
    put("sockets", sockets if socket else None)
    put("chipset", text(document, "chipset").removeprefix("Intel ").removeprefix("AMD ") or None)
    put("form_factor", BOARD_FORMS.get(text(document, "form_factor")))
    _memory(document, platform, sockets, checked, facts)
    _slots(document, platform, checked, facts)
    _m2(document, platform, checked, facts)
    _ports(document, checked, facts)
    return facts


def _memory(document: Document, platform: Platform, sockets: int, checked: bool, facts: Facts) -> None:
    memory = part_of(document, "memory")
    slots = count(memory, "slots")
    facts.put("memory_type", text(memory, "ram_type") or None)
    facts.put("dimm_slots", slots)
    facts.put("memory_max_gib", capacity_gib(positive(memory, "max")))
    if platform.channels and sockets == 1 and slots and slots >= platform.channels:
        facts.derive("memory_channels", platform.channels, BY_SOCKET)
    if platform.dimm_kind and sockets == 1 and facts.values.get("form_factor") != "Thin Mini-ITX":
        facts.derive("dimm_kinds", [platform.dimm_kind], BY_SOCKET)
    _flag(document.get("ecc_support"), "ecc", checked, facts)


def _flag(value: object, field: str, checked: bool, facts: Facts) -> None:
    """A yes counts; a no is the default of the form, so that it counts only where a person looked."""
    if value is True or (value is False and checked):
        facts.put(field, value)


def _generation(stated: str, platform: Platform) -> tuple[int | None, bool]:
    """The generation, and whether it had to be cut down to what the socket can do."""
    gen = int(stated[0]) if stated[:1].isdigit() and stated[0] in "1234567" else None
    if gen is not None and platform.pcie_gen is not None and gen > platform.pcie_gen:
        return platform.pcie_gen, True
    return gen, False


def _slots(document: Document, platform: Platform, checked: bool, facts: Facts) -> None:
    slots: list[dict[str, Any]] = []
    clamped = untold = False
    left = platform.graphics_lanes
    for entry in sorted(entries(document, "pcie_slots"), key=lambda entry: -(number(entry, "lanes") or 0)):
        lanes, many = count(entry, "lanes"), count(entry, "quantity")
        if lanes not in (1, 2, 4, 8, 16) or many is None:
            continue
        if many > MOST_SLOTS:
            facts.doubts.append(f"pcie_slots: {many} slots x{lanes} of one kind")
            continue
        gen, cut = _generation(text(entry, "gen"), platform)
        clamped = clamped or cut
        for _ in range(many):
            slot: dict[str, Any] = {"label": f"PCIe {len(slots) + 1}", "gen": gen, "mech_width": lanes}
            first = not any(other["mech_width"] == 16 for other in slots)
            if lanes < 16 or first or (left is not None and left >= 16):
                slot["elec_width"] = lanes
            else:
                untold = True
            if lanes == 16:
                left = None if left is None else left - 16
                if first:
                    slot["source"] = "cpu"
            slots.append(slot)
    if not slots:
        return  # an empty list means unknown
    facts.put("pcie_slots", slots)
    reasons = [GEN_CLAMPED] if clamped else [] if checked else [GEN_UNCHECKED]
    if reasons or untold:
        facts.low["pcie_slots"] = "; ".join([*reasons, *([WIDTH_UNTOLD] if untold else [])])


def _m2(document: Document, platform: Platform, checked: bool, facts: Facts) -> None:
    sockets, joined = _joined(list(_m2_sockets(document, platform)))
    if not sockets:
        return
    for index, socket in enumerate(sockets, start=1):
        socket["label"] = f"M.2 {index}"
    facts.put("m2_slots", sockets)
    reasons = ([] if checked else [GEN_UNCHECKED]) + ([LISTED_TWICE] if joined else [])
    if reasons:
        facts.low["m2_slots"] = "; ".join(reasons)


def _m2_sockets(document: Document, platform: Platform) -> Iterator[dict[str, Any]]:
    """The sockets for drives: those with key E hold the radio card."""
    for entry in entries(document, "m2_slots"):
        key = text(entry, "key")
        if key == "E":
            continue
        gen, lanes, sata = link(text(entry, "interface"))
        if gen is not None and platform.pcie_gen is not None:
            gen = min(gen, platform.pcie_gen)
        lengths = _lengths(text(entry, "size"))
        socket = {"gen": gen, "lanes": lanes, "sata": True if sata else None, "key": key or None}
        yield {**socket, "lengths_mm": lengths} if lengths else socket


def link(words_: str) -> tuple[int | None, int | None, bool]:
    """PCIe generation, lanes and whether SATA is meant, out of free text as "PCIe Gen4x4 / SATA"; the best named."""
    if words_ == "PCIe 4.0 x4":  # nine in ten
        return 4, 4, False
    gens = [int(found) for found in _GEN.findall(words_)]
    lanes = [int(found) for found in _LANES.findall(words_) if int(found) <= 4]
    sata = "SATA" in words_.upper()
    return max(gens, default=None), max(lanes, default=None), sata


def _lengths(size: str) -> list[int]:
    found = sorted({int(length) for length in _SIZE.findall(size)})
    if len(found) == 2 and size.count("-") == 1 and "/" not in size:  # a range: 2242-2280 has 2260 in it
        return [length for length in _LENGTHS if found[0] <= length <= found[1]]
    return found


def _joined(sockets: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], bool]:
    """Joins "2242-2260" with the "2280" that follows it: one socket that was listed as two."""
    kept: list[dict[str, Any]] = []
    joined = False
    for socket in sockets:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.get("lengths_mm") == [42, 60]
            and socket.get("lengths_mm") == [80]
            and all(before[field] == socket[field] for field in ("gen", "lanes", "key"))
        ):
            before["lengths_mm"] = [42, 60, 80]
            joined = True
        else:
            kept.append(socket)
    return kept, joined


def _ports(document: Document, checked: bool, facts: Facts) -> None:
    drives = part_of(document, "storage_devices")
    sata = [tally(drives, "sata_6_gb_s"), tally(drives, "sata_3_gb_s")]
    known = [ports for ports in sata if ports is not None]
    if known:
        facts.put("sata_ports", sum(known))
        if sum(known) == 0 and not checked:
            facts.low["sata_ports"] = DEFAULT_NO
    u2 = tally(drives, "u2")
    facts.put("u2_ports", u2)
    if u2 == 0 and not checked:
        facts.low["u2_ports"] = DEFAULT_NO
    plugs = [plug.strip(" '").lower() for plug in words(part_of(document, "power_connectors"), "cpu_power")]
    facts.put("eps8", sum(plug.startswith("8") for plug in plugs) or None)
    lan = [_COUNTED_PORTS.get(text(port, "speed")) for port in entries(document, "onboard_ethernet")]
    if lan and all(lan):
        facts.put("lan_gbps", lan)
    headers = part_of(document, "fan_headers")
    facts.put("fan_headers", sum(tally(headers, name) or 0 for name in _FANS) or None)
    _flag(part_of(document, "bios_features").get("flashback"), "bios_flashback", checked, facts)
