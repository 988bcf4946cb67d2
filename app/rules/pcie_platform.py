"""What processor, board and firmware do for cards: address windows, modes by processor, NUMA, numbers of cards."""

from __future__ import annotations

from math import ceil, log2
from typing import Any

from app.domain.build import Item
from app.domain.errors import Unknown
from app.domain.finding import Severity
from app.domain.parts import CpuMode, MotherboardSpec
from app.domain.placement import PlacedCard, PlacedDrive
from app.domain.software_tables import model_row, platform_row
from app.rules.fixes import change_firmware, replace, set_qty
from app.rules.links import item_of, placed, slot_unknown
from app.rules.machine import Machine, or_unknown
from app.rules.peers import bridged, copies, groups
from app.rules.placement import mount
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

LOW_WINDOW_GIB = 2.0
"""Below 4 GiB firmware has about so much room for windows."""
PLENTY_GIB = 256.0
"""Every processor since 2013 addresses more than this for memory and windows together."""
SMALL_WINDOW_GIB = 0.25
MANY_CARDS = 4
USUAL_CARDS = 4
"""So many cards start on any board of today (general knowledge); for more the maker's test counts."""


def window_gib(item: Item) -> float:
    """The address window that each piece must get to start, GiB; raises ``Unknown``.

    Cards for data centres map their whole memory: the next power of two.
    """
    told = item.known("bar1_gib")
    if told is not None:
        return float(told)
    row = model_row(item.part, "whole_memory_window")
    segment = item.known("segment")
    if row is None and segment is None:
        if (item.known("vram_gib") or LOW_WINDOW_GIB + 1) <= LOW_WINDOW_GIB:
            return SMALL_WINDOW_GIB
        raise Unknown(item.part.id, "bar1_gib")
    if not (row.whole_memory_window if row else segment == "server"):
        return SMALL_WINDOW_GIB
    window = 1.0
    while window < item.fact("vram_gib"):
        window *= 2
    return window


@rule(
    "PCIE-BAR",
    "firmware cannot place the cards' memory windows",
    Severity.ERROR,
    source="xCuri0/ReBarUEFI#45, #63, #77, #381, #395 and wiki; NVIDIA/open-gpu-kernel-modules#510",
    kinds=("workstation",),
    unknown=Severity.WARNING,
)
def windows(machine: Machine) -> Verdict:
    """Firmware has room for the memory window of every card.

    Why: a card for data centres wants a window as large as its memory; without Above-4G decoding, or on a processor
        with 36 address bits, the machine does not start or the driver finds no card.
    Formula: windows over 2 GiB in all need Above-4G decoding; windows < what firmware gives (32 GiB up to Haswell);
        windows + memory <= 2^address bits. A note where the option is there but nobody said that it is on.
    Does not apply: no card in a slot.
    """
    board, cards = machine.one("motherboard"), [i for i in machine.of("accelerator") if mount(i) in ("pcie", "outside")]
    if board is None or not cards:
        return not_applicable("There is no accelerator card on a board.")
    need = sum(item.qty * window_gib(item) for item in cards)
    if need <= LOW_WINDOW_GIB:
        return _behind_chipset(machine, cards) or passed("All windows fit ({need_gib} GiB).", need_gib=need)
    switched = machine.node.firmware.above_4g
    off = switched is False or (switched is None and board.known("above_4g") is False)
    verdict = None if off else _address_space(machine, board, cards, need)
    if verdict:
        return verdict
    numbers: dict[str, Any] = {"need_gib": need, "low_gib": LOW_WINDOW_GIB}
    if switched or (switched is None and board.fact("above_4g") and board.known("bmc")):
        return passed("Windows of {need_gib} GiB in all lie above 4 GiB.", **numbers)
    turn_on = change_firmware("above_4g", True, "Switch on Above-4G decoding")
    if switched is None and board.fact("above_4g"):
        return failed(
            "The cards want windows of {need_gib} GiB, not {low_gib}: switch on Above-4G decoding before they go in.",
            items=(*cards, board),
            severity=Severity.NOTE,
            fixes=[turn_on],
            **numbers,
        )
    return failed(
        "The cards want windows of {need_gib} GiB; without Above-4G decoding there are {low_gib}.",
        items=(*cards, board),
        fixes=[turn_on if board.known("above_4g") else replace(board.role, "Take a board with it", one_of=ABOVE_4G)],
        **numbers,
    )


ABOVE_4G = {"above_4g": [True]}


def _address_space(machine: Machine, board: Item, cards: list[Item], need: float) -> Verdict | None:
    """Whether windows and memory fit into what the processor addresses and firmware gives."""
    cpu = machine.one("cpu")
    names = [item.part.name for item in (cpu, board) if item] + [str(board.known("chipset") or "")]
    row = next((found for name in names if (found := platform_row(name, "window_gib"))), None)
    told = cpu.known("address_bits") if cpu else None
    bits = told if told is not None else row.address_bits if row else None
    largest = max(window_gib(item) for item in cards)
    plain = {"segment": ["gaming", "workstation"]}
    fixes = [replace(cards[0].role, "Take a card with a small window, of no data centre", one_of=plain)]
    if row and row.window_gib and told in (None, row.address_bits) and largest >= row.window_gib:
        return failed(
            "A window of {need_gib} GiB is wanted; firmware of this generation places less than {have_gib} GiB.",
            items=(*cards, board),
            severity=Severity.ERROR if (bits or 0) <= 36 else Severity.WARNING,
            fixes=fixes,
            need_gib=largest,
            have_gib=row.window_gib,
        )
    memory = or_unknown(lambda: machine.memory_gib) or 0.0
    if bits is None and need + memory <= PLENTY_GIB:
        return None
    if bits is None and cpu is not None:
        raise Unknown(cpu.part.id, "address_bits")
    have = float(2 ** ((bits or 0) - 30))
    wider = ceil(log2(max(1.0, need + memory))) + 30
    if cpu is not None:
        text = f"Take a processor of {wider} address bits"
        fixes.append(replace(cpu.role, text, at_least={"address_bits": wider}))
    if bits is None or need + memory <= have:
        return None
    return failed(
        "Windows and memory take {need_gib} GiB; the processor addresses {have_gib}.",
        items=(*cards, board),
        fixes=fixes,
        need_gib=need + memory,
        have_gib=have,
    )


def _behind_chipset(machine: Machine, cards: list[Item]) -> Verdict | None:
    """Of many cards with large optional windows, those behind the chipset get none (12 of 48 GiB were measured)."""
    behind = [
        (i, c) for i, c in placed(machine, "accelerator") if c.behind_chipset and (i.known("vram_gib") or 0) >= 16
    ]
    if not behind or sum(item.qty for item in cards) < MANY_CARDS:
        return None
    item, card = behind[0]
    return failed(
        "{card} in {slot} sits behind the chipset: of {cards} cards it gets no window for its {need_gib} GiB "
        "(Resizable BAR, copies between cards); about {have_gib} GiB were seen there.",
        items=(item,),
        severity=Severity.WARNING,
        fixes=[set_qty(item.role, item.qty - 1, f"Take {item.qty - 1} of {item.part.title}")] if item.qty > 1 else [],
        card=card.title,
        slot=card.slot,
        cards=sum(other.qty for other in cards),
        need_gib=item.known("vram_gib"),
        have_gib=12,
    )


@rule(
    "PCIE-CPU-DEP",
    "slot or socket works differently with this processor",
    Severity.ERROR,
    source="google-coral/edgetpu#465; MSI MEG B550 Unify and MEG X570S ACE MAX manuals; Gigabyte B650E specifications",
    kinds=("workstation",),
    unknown=Severity.WARNING,
)
def processor_modes(machine: Machine) -> Verdict:
    """Slots and sockets in use work with this very processor.

    Why: processors with graphics have fewer lanes; with some, a second slot is dead or an M.2 socket does SATA only.
    Formula: lanes by the board's footnote for this processor > 0 (error), and not below what the card would use
        (warning); cards at the processor <= its lanes for graphics slots.
    Does not apply: nothing in use; a processor without such limits and a board without such footnotes.
    """
    board, cpu = machine.one("motherboard"), machine.one("cpu")
    used: list[PlacedCard | PlacedDrive] = [*machine.placement.cards, *machine.placement.drives]
    if board is None or cpu is None or not used:
        return not_applicable("There is nothing in a slot or socket.")
    widths = widths_with(board, cpu)
    for device in used:
        if device.slot in widths and widths[device.slot] < (device.lanes or 1):
            return failed(
                "With {cpu}, {slot} has {have_lanes} lanes; {device} uses {need_lanes}.",
                items=(board, cpu),
                severity=None if widths[device.slot] == 0 else Severity.WARNING,
                fixes=[replace("cpu", "Take a processor without this limit", at_least={"graphics_lanes": 16})],
                cpu=cpu.part.title,
                slot=device.slot,
                device=device.title,
                have_lanes=widths[device.slot],
                need_lanes=device.lanes or 1,
            )
    if board.known("cpu_modes") is not None:
        return passed("The board's manual limits nothing in use with this processor.")
    return _by_family(machine, board, cpu)


def widths_with(board: Item, cpu: Item) -> dict[str, int]:
    """The lanes that the board's footnotes leave to slots and sockets with this processor, by label."""
    modes: tuple[CpuMode, ...] = board.known("cpu_modes") or ()
    words = f"{cpu.part.name} {cpu.known('family') or ''}".casefold()
    return {label: lanes for mode in modes for label, lanes in mode.widths.items() if _named(mode, words)}


def _named(mode: CpuMode, words: str) -> bool:
    return any(word.casefold() in words for word in mode.cpus)


def _by_family(machine: Machine, board: Item, cpu: Item) -> Verdict:
    """Without footnotes: what the processor's family is known for."""
    row = platform_row(cpu.part.name, "graphics_lanes")
    told = cpu.known("graphics_lanes")
    have = told if told is not None else row.graphics_lanes if row else None
    if have is None:
        return not_applicable("The processor is not known for fewer lanes.")
    spec = board.part.spec
    assert isinstance(spec, MotherboardSpec)
    sources = {slot.label: slot.source for slot in spec.pcie_slots or ()}
    cards = [card for card in machine.placement.cards if (sources[card.slot] or "").startswith("cpu")]
    need = sum(card.lanes or 0 for card in cards)
    if need > have:
        return failed(
            "{cpu} has {have_lanes} lanes for graphics slots; the cards there ask for {need_lanes}.",
            items=(cpu, board),
            severity=Severity.ERROR if len(cards) > 1 and have <= 8 else Severity.WARNING,
            fixes=[replace("cpu", "Take a processor with more lanes", at_least={"graphics_lanes": need})],
            cpu=cpu.part.title,
            have_lanes=have,
            need_lanes=need,
        )
    sata = platform_row(cpu.part.name, "m2_may_be_sata")
    if sata and machine.placement.drives:
        raise Unknown(board.part.id, "cpu_modes")
    return passed(
        "{have_lanes} lanes for graphics slots serve the cards there ({need_lanes}).", have_lanes=have, need_lanes=need
    )


@rule(
    "PCIE-MMCOUNT",
    "more cards than the board was tested with",
    Severity.WARNING,
    source="NVIDIA/open-gpu-kernel-modules#510 (a limit of the platform); threshold of 4: general knowledge",
    kinds=("workstation",),
    unknown=Severity.NOTE,
)
def card_count(machine: Machine) -> Verdict:
    """There are no more accelerators than the board's maker has tested.

    Why: firmware runs out of windows, buses or interrupts with many cards, and the machine does not start.
    Formula: accelerators <= cards tested by the maker; up to 4 where that is not known.
    Does not apply: no card, or up to 4 on a board without such a figure.
    """
    board, cards = machine.one("motherboard"), machine.slot_accelerators
    number = sum(item.qty for item in cards)
    if board is None or not number:
        return not_applicable("There is no accelerator card on a board.")
    if board.known("max_accelerators") is None and number <= USUAL_CARDS:
        return not_applicable("So few cards start on any board of today.")
    most = board.fact("max_accelerators")
    numbers = {"count": number, "most": most}
    if number <= most:
        return passed("{count} of at most {most} accelerators.", **numbers)
    item = max(cards, key=lambda other: other.qty)
    fewer = item.qty - (number - most)
    return failed(
        "{count} accelerators; the board was tested with {most}.",
        items=(*cards, board),
        fixes=[set_qty(item.role, fewer, f"Take {fewer} of {item.part.title}")] if fewer > 0 else [],
        **numbers,
    )


@rule(
    "PCIE-ACS",
    "ACS slows copies between cards",
    Severity.WARNING,
    source="soumith/imagenet-multiGPU.torch#59; docs.nvidia.com/deeplearning/nccl, troubleshooting",
)
def access_control(machine: Machine) -> Verdict:
    """Where cards copy to each other, ACS and the translation of the IOMMU are off.

    Why: with them every copy goes up to the processor and back: slow, and with some boards it hangs.
    Formula: ACS or a translating IOMMU on = no. A note where nobody said how it is set and a workload needs the copies.
    Does not apply: cards that work alone, are bridged, or cannot copy to each other at all.
    """
    for item, number, told in groups(machine):
        if bridged(item, number) or mount(item) == "socket":
            continue
        switched = machine.node.firmware.acs
        if switched is False:
            return passed("ACS is off; {count} cards copy straight to each other.", count=number)
        if not (switched or told) or not copies(machine, item, sure=told):
            continue
        return failed(
            "{count} × {accelerator} copy to each other: ACS and IOMMU should be {wanted}, and {state}.",
            items=(item,),
            severity=None if switched else Severity.NOTE,
            fixes=[change_firmware("acs", False, "Switch ACS and the IOMMU's translation off")],
            count=number,
            accelerator=item.part.title,
            wanted="off",
            state="are on" if switched else "nobody said how they are set",
        )
    return not_applicable("No cards copy to each other over PCI Express.")


@rule(
    "PCIE-NUMA",
    "one job across processors",
    Severity.WARNING,
    source="noonghunna/club-3090 (4a29ab5) docs/PCIE_P2P.md (topology SYS; EPYC: NPS1)",
)
def one_domain(machine: Machine) -> Verdict:
    """The cards of one job hang on one processor.

    Why: copies between cards of two processors cross their link, at a fraction of the speed and not always directly.
    Formula: processors with cards of the job = 1; NUMA nodes per socket = 1. In servers cards are spread evenly, so
        more than half the bays cross (a note). Warnings where a workload says that the cards work together.
    Does not apply: one processor and one node per socket; cards that work alone or are joined by a link of their own.
    """
    nodes = machine.node.firmware.nps or 1
    sockets = machine.count("cpu")
    if sockets < 2 and nodes < 2:
        return not_applicable("There is one processor.")
    for item, number, told in groups(machine):
        if mount(item) == "socket" or bridged(item, number):
            continue
        if nodes > 1:
            return failed(
                "{count} cards work together on {have_nodes} NUMA nodes per processor; {need_nodes} is better (NPS1).",
                items=(item,),
                severity=None if told else Severity.NOTE,
                fixes=[change_firmware("nps", 1, "Set NPS1")],
                count=number,
                have_nodes=nodes,
                need_nodes=1,
            )
        verdict = _spread(machine, item, number, told=told)
        if verdict:
            return verdict
    return passed("The cards of a job hang on one processor.")


def _spread(machine: Machine, item: Item, number: int, *, told: bool) -> Verdict | None:
    server, board = machine.one("server"), machine.one("motherboard")
    if server:
        bays = server.known("gpu_bays")
        if (server.known("gpu_interconnect") or "PCIe") != "PCIe" or bays is None or number <= bays / 2:
            return None
        per_socket, severity = bays // 2, Severity.NOTE
        fixes = [set_qty(item.role, per_socket, f"Take {per_socket} of {item.part.title}")] if not item.included else []
    elif board:
        sources = {slot.label: slot.source for slot in board.known("pcie_slots") or ()}
        mine = [sources.get(c.slot) for c in machine.placement.cards if item_of(machine, c) is item]
        if told and any(source in (None, "cpu") for source in mine):
            raise slot_unknown(machine, "source")
        if not {"cpu1", "cpu2"} <= set(mine):
            return None
        per_socket, severity = max(mine.count("cpu1"), mine.count("cpu2")), Severity.WARNING if told else Severity.NOTE
        fixes = [set_qty(item.role, per_socket, f"Take {per_socket} of {item.part.title}")]
    else:
        return None
    return failed(
        "{count} × {accelerator} work together; one processor has {per_processor} of them.",
        items=(item,),
        severity=severity,
        fixes=fixes,
        count=number,
        per_processor=per_socket,
        accelerator=item.part.title,
    )


RULES: tuple[Rule, ...] = (windows, processor_modes, card_count, access_control, one_domain)
