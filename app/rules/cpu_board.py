"""Does the board, or the server, take this very processor: family, firmware, power, and what hangs on which socket?"""

from __future__ import annotations

import re
from typing import Any

from app.domain.build import Item, Node
from app.domain.finding import Fix, Severity
from app.domain.parts import MotherboardSpec
from app.rules.fixes import replace, set_qty
from app.rules.links import slot_unknown
from app.rules.machine import Machine
from app.rules.names import same
from app.rules.placement import place
from app.rules.platform_tables import processors, update_severity
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

REGISTERED = ("RDIMM", "LRDIMM", "MRDIMM")
NO_PAIR = "There is no processor with a board."


@rule(
    "CPU-CHIPSET",
    "processor not on the board's support list",
    Severity.ERROR,
    source="The board's list of processors; resources/rules/processors.toml (families by chipset, with sources)",
)
def chipset(machine: Machine) -> Verdict:
    """The processor's family is one that the board starts.

    Why: the same socket carries several families, and a board without firmware for one stays dark.
    Formula: family of the processor is one of the board's; without the board's list, of its chipset's (a server's: of
        its socket's). A warning where that table is general knowledge.
    Does not apply: no processor, or nothing to put it in; another socket (CPU-SOCKET says so).
    """
    carrier, cpu = machine.carrier, machine.one("cpu")
    if carrier is None or cpu is None:
        return not_applicable(NO_PAIR)
    if cpu.included or _other_socket(carrier, cpu):
        return not_applicable("Sold with its processor, or the socket is another.")
    families, severity = _supported(carrier)
    family = cpu.fact("family")
    numbers: dict[str, Any] = {"cpu": cpu.part.title, "carrier": carrier.part.title, "have_family": family}
    if same(family) in map(same, families):
        return passed("{carrier} takes {have_family}.", **numbers)
    return failed(
        "{cpu} is a {have_family}; {carrier} takes {need_families}.",
        items=(cpu, carrier),
        severity=severity,
        fixes=[
            replace("cpu", f"Take a processor of {' or '.join(families)}", one_of={"family": list(families)}),
            replace(carrier.role, f"Take a {carrier.role} for {family}", one_of={"cpu_families": [family]}),
        ],
        need_families=families,
        **numbers,
    )


def _other_socket(carrier: Item, cpu: Item) -> bool:
    one, other = carrier.known("socket"), cpu.known("socket")
    return bool(one and other and same(one) != same(other))


def _supported(carrier: Item) -> tuple[tuple[str, ...], Severity]:
    """The families that a board or server takes, and how bad another one is; raises ``Unknown`` where nobody knows."""
    own = carrier.known("cpu_families")
    if own is not None:
        return own, Severity.ERROR
    if carrier.part.category == "server":
        socket = processors().of_socket(carrier.known("socket"))
        if socket is not None:
            return socket.server_families, Severity.WARNING
    else:
        row = processors().of_chipset(carrier.known("chipset"))
        if row is not None:
            return row.families, Severity.ERROR if row.verified else Severity.WARNING
    return carrier.fact("cpu_families"), Severity.ERROR


@rule(
    "CPU-BIOS",
    "board may come with firmware too old for the processor",
    Severity.WARNING,
    source="motherboardcentral#57; BuildCores OpenDB (bios_features.flashback); resources/rules/processors.toml",
    kinds=("workstation",),
)
def firmware(machine: Machine) -> Verdict:
    """The board's firmware, as delivered, starts the processor.

    Why: a board that lay on the shelf since before the processor came out shows nothing at all; updating it takes an
        older processor, or a board that updates without one.
    Formula: BIOS as delivered >= first BIOS for the family; without these, the family is one that the chipset's (or
        the socket's first) boards knew from the start. Registered modules faster than the processor takes came with a
        later family, and the firmware must know them too (general knowledge). A note where the board updates without a
        processor.
    Does not apply: servers, which their maker delivers with the firmware for what is ordered; families that the board
        does not take (CPU-CHIPSET says so).
    """
    board, cpu = machine.one("motherboard"), machine.one("cpu")
    if board is None or cpu is None or _other_socket(board, cpu):
        return not_applicable(NO_PAIR)
    family = cpu.fact("family")
    need = next((row.version for row in board.known("bios_first") or () if same(row.family) == same(family)), None)
    have = board.known("bios_shipped")
    native, later = _by_generation(board)
    numbers: dict[str, Any] = {"board": board.part.title, "family": family}
    if need and have:
        numbers |= {"have_bios": have, "need_bios": need}
        if version_key(have) >= version_key(need):
            return passed("BIOS {have_bios} of {board} starts {family} (from {need_bios}).", **numbers)
        return failed(
            "{board} comes with BIOS {have_bios}; {family} starts from {need_bios}.",
            items=(board, cpu),
            severity=update_severity(board),
            fixes=_without_update(native),
            **numbers,
        )
    if family in native:
        young = _younger_modules(machine, board, cpu) if later else None
        return young or passed("{board} started {family} from its first BIOS on.", **numbers)
    if family not in later:
        if need is None and not (native or later):
            board.fact("bios_first")
        if need is None:
            return not_applicable("The family is not one of the board's; CPU-CHIPSET judges that.")
    return failed(
        "{board} starts {family} only from a later BIOS than its first boards had: ask for {need_bios}.",
        items=(board, cpu),
        severity=update_severity(board),
        fixes=_without_update(native),
        need_bios=f"BIOS {need} or later" if need else "an updated BIOS",
        first_families=native,
        **numbers,
    )


def _younger_modules(machine: Machine, board: Item, cpu: Item) -> Verdict | None:
    """The answer on registered modules of a speed that came with a later family than the processor's."""
    for kit in machine.of("memory"):
        rated = kit.known("mts")
        if kit.known("kind") not in REGISTERED or rated is None or rated <= cpu.fact("memory_mts"):
            continue
        return failed(
            "{kit} ({have_mts} MT/s) came with a later family than the processor ({cpu_mts} MT/s): ask for a BIOS of "
            "{board} that knows it.",
            items=(board, kit, cpu),
            severity=update_severity(board),
            fixes=[replace(kit.role, "Take modules of the processor's speed", at_most={"mts": cpu.fact("memory_mts")})],
            kit=kit.part.title,
            board=board.part.title,
            have_mts=rated,
            cpu_mts=cpu.fact("memory_mts"),
        )
    return None


def _by_generation(board: Item) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The families that the board started as first delivered, and those that came later."""
    row = processors().of_chipset(board.known("chipset"))
    if row is not None:
        return row.native, row.later
    own = board.known("cpu_families") or ()
    socket = processors().of_socket(board.known("socket"))
    order = [family for family in socket.generations if family in own] if socket else list(own[:1])
    return tuple(order[:1]), tuple(order[1:])


def _without_update(native: tuple[str, ...]) -> list[Fix]:
    if not native:
        return []
    return [replace("cpu", f"Take a processor of {' or '.join(native)}", one_of={"family": list(native)})]


def version_key(version: str) -> tuple[tuple[int, str], ...]:
    """A BIOS version so that later ones compare greater: ``1003`` above ``0809``, ``F21`` above ``F9``, ``3.06``."""
    return tuple(
        (int(digits), "") if digits else (-1, letters.upper())
        for digits, letters in re.findall(r"(\d+)|([a-zA-Z]+)", version)
    )


@rule(
    "CPU-VRM",
    "processor above the power that board or chassis allows",
    Severity.ERROR,
    source="ServeTheHome, AS-1024US-TRT (processors above 225 W only after the maker's validation)",
)
def power_limit(machine: Machine) -> Verdict:
    """The board feeds, and the server cools, a processor of this power.

    Why: above its limit a server throttles or stops, and its maker does not answer for it; regulators overheat.
    Formula: TDP of the processor [W] <= the server's, or the board's, limit [W].
    Does not apply: machines sold with their processor; boards whose maker names no limit besides its list of
        processors (CPU-CHIPSET).
    """
    carrier, cpus = machine.carrier, [cpu for cpu in machine.of("cpu") if not cpu.included]
    if carrier is None or not cpus:
        return not_applicable("There is no processor to choose.")
    if carrier.part.category == "motherboard" and carrier.known("cpu_max_w") is None:
        return not_applicable("The board's maker names no limit besides its list of processors.")
    cpu = max(cpus, key=lambda item: item.fact("tdp_w"))
    numbers: dict[str, Any] = {"carrier": carrier.part.title, "cpu": cpu.part.title}
    numbers |= {"need_w": cpu.fact("tdp_w"), "have_w": carrier.fact("cpu_max_w")}
    if numbers["need_w"] <= numbers["have_w"]:
        return passed("{carrier} takes processors of {have_w} W; this one has {need_w} W.", **numbers)
    have, need = numbers["have_w"], numbers["need_w"]
    return failed(
        "{cpu} has {need_w} W; {carrier} takes {have_w} W.",
        items=(cpu, carrier),
        fixes=[
            replace("cpu", f"Take a processor of at most {have:.0f} W", at_most={"tdp_w": have}),
            replace(carrier.role, f"Take a {carrier.role} for {need:.0f} W", at_least={"cpu_max_w": need}),
        ],
        **numbers,
    )


@rule(
    "CPU-2SLOTS",
    "slots of a missing second processor in use",
    Severity.ERROR,
    source="ServeTheHome, ThinkStation PX review, p. 2 (the second processor drives the upper PCIe bay)",
)
def second_socket(machine: Machine) -> Verdict:
    """Nothing sits in slots, sockets or memory slots of a processor that is not there.

    Why: slots and memory of an empty socket have no lanes; cards in them are not seen.
    Formula: memory modules <= memory slots * processors / sockets; no card or drive in a slot that is wired to an
        empty socket, or more than the bays of the others. A note where all find a place on the processors there.
    Does not apply: no processor, or one that works alone only.
    """
    carrier, number = machine.carrier, machine.count("cpu")
    if carrier is None or not number or all(cpu.known("max_sockets") == 1 for cpu in machine.of("cpu")):
        return not_applicable("There is no socket beside.")
    sockets = carrier.fact("sockets")
    numbers: dict[str, Any] = {"processors": number, "sockets": sockets, "carrier": carrier.part.title}
    if number >= sockets:
        return passed("Every socket has its processor: {processors} in {sockets} sockets.", **numbers)
    fixes = [set_qty("cpu", sockets, f"Take {sockets} processors")]
    if carrier.part.category == "motherboard":
        text = f"Take a board with {number} socket{'s' if number > 1 else ''}"
        fixes.append(replace(carrier.role, text, at_most={"sockets": number}))
    slots = carrier.fact("dimm_slots")
    live = slots * number // sockets
    if machine.of("memory") and machine.modules > live:
        return failed(
            "{modules} memory modules; with {processors} of {sockets} processors only {live_slots} slots work.",
            items=(carrier, *machine.of("memory")),
            fixes=fixes,
            modules=machine.modules,
            live_slots=live,
            **numbers,
        )
    dead = _dead_server_bays(machine, carrier) if carrier.part.category == "server" else _dead_slots(machine, carrier)
    if dead:
        return failed(
            "{cards} of {carrier}'s slots in use belong to a processor that is not there ({processors} of {sockets}).",
            items=(carrier, *machine.cards),
            fixes=fixes,
            cards=dead,
            **numbers,
        )
    return failed(
        "{processors} of {sockets} processors: half the slots are dead. Use {live_slots} memory slots of the first, "
        "and its bays.",
        items=(carrier,),
        severity=Severity.NOTE,
        fixes=fixes,
        live_slots=live,
        **numbers,
    )


SECOND = re.compile(r"(cpu|processor|socket) ?2|second", re.IGNORECASE)
"""How people name a bay of the second processor."""


def _dead_server_bays(machine: Machine, server: Item) -> int:
    """How many accelerators find no bay on the processors that are there."""
    if not machine.count("accelerator"):
        return 0
    live = int(server.fact("gpu_bays") - server.fact("gpu_bays_cpu2"))
    named = [name for item in machine.of("accelerator") for name in item.place or ()]
    wrong = sum(1 for name in named if SECOND.search(name) or any(int(n) > live for n in re.findall(r"\d+$", name)))
    return max(wrong, machine.count("accelerator") - live)


def _dead_slots(machine: Machine, board: Item) -> int:
    """How many cards and drives sit, or must sit, in slots of an empty socket."""
    spec = board.part.spec
    assert isinstance(spec, MotherboardSpec)
    empty = {f"cpu{socket}" for socket in range(machine.count("cpu") + 1, (spec.sockets or 1) + 1)}
    sources = {slot.label: slot.source for slot in spec.pcie_slots or ()}
    sources |= {socket.label: socket.source for socket in spec.m2_slots or ()}
    used = [(card.role, card.part, card.slot) for card in machine.placement.cards]
    used += [(drive.role, drive.part, drive.slot) for drive in machine.placement.drives]
    if any(sources.get(slot) is None for _, _, slot in used):
        raise slot_unknown(machine, "source")
    wrong = [(role, part) for role, part, slot in used if sources[slot] in empty]
    pinned = {(item.role, item.part.id) for item in machine.node.items if item.place}
    if not wrong or any(one in pinned for one in wrong):
        return len(wrong)
    left = place(_without(machine.node, board, empty)).unplaced
    return max(0, len(left) - len(machine.placement.unplaced))


def _without(node: Node, board: Item, sources: set[str]) -> Node:
    """The machine as if the slots of these sources were not there."""
    spec = board.part.spec
    assert isinstance(spec, MotherboardSpec)
    less = spec.model_copy(
        update={
            "pcie_slots": tuple(slot for slot in spec.pcie_slots or () if slot.source not in sources),
            "m2_slots": tuple(slot for slot in spec.m2_slots or () if slot.source not in sources),
        }
    )
    changed = board.model_copy(update={"part": board.part.model_copy(update={"spec": less})})
    return node.model_copy(update={"items": tuple(changed if item is board else item for item in node.items)})


RULES: tuple[Rule, ...] = (chipset, firmware, power_limit, second_socket)
