"""What the memory will do in this board: speed, order, error correction, and whether anybody tried it there."""

from __future__ import annotations

from collections import Counter
from typing import Any

from app.domain.build import Item
from app.domain.errors import Unknown
from app.domain.finding import Fix, Severity
from app.rules.cpu_board import REGISTERED
from app.rules.fixes import replace, set_qty
from app.rules.machine import Machine, kit_gib
from app.rules.memory import NOTHING, channels_of
from app.rules.names import same
from app.rules.platform_tables import processors
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

LOW_MM = 32
"""Modules without heat spreader are 31.25 mm tall (JEDEC MO-329); coolers are built to clear them."""
LARGE_RDIMM_GIB = 64
LARGE_UDIMM_GIB = 48


@rule(
    "MEM-SPEED",
    "memory that will not reach its speed",
    Severity.ERROR,
    source="Fujitsu PRIMERGY TX300 S8 manual, p. 469 (the slowest of processor, board and module decides)",
)
def speed(machine: Machine) -> Verdict:
    """The processor's memory controller knows the modules' generation, and the modules run at the speed they have.

    Why: faster modules cost more and run no faster than processor and board are made for, unless overclocked; a
        generation that the processor does not know does not start.
    Formula: speed in use [MT/s] = min(processor, board, slowest module); modules faster than that are a note. An error
        where the processor has no controller for their generation.
    Does not apply: no separate memory; a generation that the board does not take (MEM-TYPE says so).
    """
    carrier, cpu, kits = machine.carrier, machine.one("cpu"), machine.of("memory")
    if carrier is None or cpu is None or not kits:
        return not_applicable(NOTHING)
    for kit in kits:
        found, known = kit.fact("memory_type"), [name.strip() for name in cpu.fact("memory_type").split("/")]
        if same(found) not in map(same, known):
            return failed(
                "{kit} is {have_type}; {cpu} has a controller for {need_type} only.",
                items=(kit, cpu),
                fixes=[replace(kit.role, f"Take {' or '.join(known)} memory", one_of={"memory_type": known})],
                kit=kit.part.title,
                cpu=cpu.part.title,
                have_type=found,
                need_type=" or ".join(known),
            )
    fastest, slowest = max(kit.fact("mts") for kit in kits), min(kit.fact("mts") for kit in kits)
    limits = {"processor": cpu.known("memory_mts"), "board": _one_per_channel(carrier), "slowest module": slowest}
    told = {name: value for name, value in limits.items() if value is not None}
    bound = min(told, key=lambda name: told[name])
    numbers: dict[str, Any] = {"have_mts": fastest, "effective_mts": told[bound], "bound": bound}
    if fastest <= told[bound]:
        return passed("The memory runs at {effective_mts} MT/s, its own speed.", **numbers)
    return failed(
        "The memory is rated {have_mts} MT/s; the {bound} holds it at {effective_mts} MT/s, unless overclocked.",
        items=kits,
        severity=Severity.NOTE,
        fixes=[replace(kits[0].role, f"Take memory of {told[bound]} MT/s", at_most={"mts": told[bound]})],
        **numbers,
    )


def _one_per_channel(carrier: Item) -> int | None:
    return carrier.known("memory_mts_1dpc") if carrier.part.category == "motherboard" else None


@rule(
    "MEM-2DPC",
    "two modules on a channel slow the memory down",
    Severity.WARNING,
    source="muellerzr.github.io (4 x 48 GB DDR5 on AM5 runs at 3600 instead of 5600); resources/rules/processors.toml",
)
def two_per_channel(machine: Machine) -> Verdict:
    """A second module on a channel does not cost memory speed.

    Why: two modules load the lines of a channel, and the controller lowers the clock, on desktops by a third.
    Formula: modules <= channels; otherwise speed with two on a channel [MT/s] >= min(processor, board, module) [MT/s].
        The board's own figure goes before the processor family's.
    Does not apply: no separate memory, or no processor.
    """
    carrier, cpu, kits = machine.carrier, machine.one("cpu"), machine.of("memory")
    if carrier is None or cpu is None or not kits:
        return not_applicable(NOTHING)
    modules, channels = machine.modules, channels_of(machine)
    numbers: dict[str, Any] = {"modules": modules, "channels": channels}
    if modules <= channels:
        return passed("{modules} modules on {channels} channels: one on each at most.", **numbers)
    two = carrier.known("memory_mts_2dpc") or processors().two_per_channel_mts(cpu.known("family"))
    if two is None:
        two = carrier.fact("memory_mts_2dpc")
    alone = [cpu.known("memory_mts"), _one_per_channel(carrier), *(kit.known("mts") for kit in kits)]
    told = [value for value in alone if value is not None]
    if not told:
        kits[0].fact("mts")
    numbers |= {"have_mts": two, "want_mts": min(told)}
    if two >= min(told):
        return passed("{modules} modules on {channels} channels keep {want_mts} MT/s.", **numbers)
    return failed(
        "{modules} modules on {channels} channels run at {have_mts} MT/s instead of {want_mts} MT/s.",
        items=(*kits, carrier),
        fixes=_fewer(kits, channels),
        **numbers,
    )


def _fewer(kits: tuple[Item, ...], channels: int) -> list[Fix]:
    """The same memory in fewer, larger modules; else fewer modules."""
    if len(kits) != 1:
        return []
    kit, each = kits[0], channels // kits[0].qty
    found = []
    if each:
        size = kit_gib(kit)
        text = f"Take kits of {size:.0f} GiB with {each} module{'s' if each > 1 else ''}"
        found.append(replace(kit.role, text, at_least={"total_gib": size}, at_most={"modules": each}))
    fewer = channels // kit.fact("modules")
    if fewer:
        found.append(set_qty(kit.role, fewer, f"Take {fewer} of this memory"))
    return found


@rule(
    "MEM-ORDER",
    "modules of several sizes that do not fill the channels alike",
    Severity.WARNING,
    source="Fujitsu PRIMERGY TX300 S8 manual, p. 469 (larger modules first, descending within a channel)",
)
def order(machine: Machine) -> Verdict:
    """Modules of several sizes can be put in alike on every channel, the larger ones first.

    Why: channels of unequal size run interleaved only as far as the smallest goes; the rest of the memory is slow.
    Formula: number of modules of each size mod channels = 0, so that each channel gets the same sizes in descending
        order.
    Does not apply: modules of one size.
    """
    kits = machine.of("memory")
    if machine.carrier is None or not machine.of("cpu") or len({kit.part.id for kit in kits}) < 2:
        return not_applicable("There is one sort of memory at most.")
    counts: Counter[int] = Counter()
    for kit in kits:
        counts[kit.fact("module_gib")] += kit.qty * kit.fact("modules")
    sizes = sorted(counts, reverse=True)
    if len(sizes) == 1:
        return not_applicable("All modules have one size.")
    channels = channels_of(machine)
    numbers: dict[str, Any] = {"channels": channels, "sizes": [f"{counts[s]} x {s} GiB" for s in sizes]}
    if all(counts[size] % channels == 0 for size in sizes):
        return passed("{sizes} fill {channels} channels alike; put the larger ones in first.", **numbers)
    return failed(
        "{sizes} do not fill {channels} channels alike.",
        items=kits,
        fixes=[replace(kits[-1].role, "Take modules of one size", one_of={"module_gib": [sizes[0]]})],
        **numbers,
    )


@rule(
    "MEM-ECC",
    "error correction that will not work",
    Severity.WARNING,
    source="eBay guide to registered memory; ROG forum, ECC UDIMMs on Crosshair X670E Extreme (no start)",
)
def error_correction(machine: Machine) -> Verdict:
    """Modules with error correction find a processor and a board that use it.

    Why: where one of the three lacks it, the modules run without, and nobody notices.
    Formula: ECC of processor and board and modules. Unbuffered ECC modules on a board whose maker lists none of them
        are a note: see in the running system that correction is on.
    Does not apply: modules without ECC; registered modules, which work only where ECC does.
    """
    kits = [kit for kit in machine.of("memory") if kit.known("ecc") and kit.fact("kind") not in REGISTERED]
    carrier, cpu = machine.carrier, machine.one("cpu")
    if not kits or carrier is None or cpu is None:
        unsaid = next((kit for kit in machine.of("memory") if kit.known("ecc") is None), None)
        if unsaid is not None and unsaid.known("kind") not in REGISTERED:
            unsaid.fact("ecc")
        return not_applicable("No unbuffered modules with ECC are asked for.")
    holders = [cpu, *([carrier] if carrier.part.category == "motherboard" else [])]
    without = next((item for item in holders if item.known("ecc") is False), None)
    if without is None:
        for item in holders:
            item.fact("ecc")
    numbers: dict[str, Any] = {"kit": kits[0].part.title, "supporting": 2 if without is None else 1, "needed": 2}
    if without is not None:
        return failed(
            "{kit} corrects errors; {without} does not support it, so it runs without ECC.",
            items=(*kits, without),
            fixes=[
                replace(without.role, f"Take a {without.role} with ECC", one_of={"ecc": [True]}),
                replace(kits[0].role, "Take memory without ECC", one_of={"ecc": [False]}),
            ],
            without=without.part.title,
            **numbers,
        )
    if all(_on_list(carrier, kit) for kit in kits):
        return passed("Processor, board and modules support ECC, and the maker lists the modules.", **numbers)
    return failed(
        "All three support ECC, but {carrier}'s maker lists no test of {kit}: see that it is on, once it runs.",
        items=(*kits, carrier),
        severity=Severity.NOTE,
        carrier=carrier.part.title,
        **numbers,
    )


def _on_list(carrier: Item, kit: Item) -> bool | None:
    """Whether the module stands on the maker's list; ``None`` where there is none."""
    listed = carrier.known("memory_qvl") if carrier.part.category == "motherboard" else None
    if listed is None:
        return None
    names = {same(name) for name in listed}
    if same(kit.part.name) in names:
        return True
    if kit.part.mpn is None:
        raise Unknown(kit.part.id, "mpn")
    return same(kit.part.mpn) in names


@rule(
    "MEM-QVL",
    "memory that the board's maker has not tested",
    Severity.WARNING,
    source="ROG forum, ECC UDIMMs on Crosshair X670E Extreme; bios-mods.com 38415 (64 GB RDIMM on C621E SAGE)",
    kinds=("workstation",),
)
def vendor_list(machine: Machine) -> Verdict:
    """The modules stand on the list of memory that the board's maker has tested.

    Why: large registered modules, unbuffered ones with ECC and four large desktop modules are those that keep boards
        from starting.
    Formula: part number is one of the maker's list. Without the list a warning for registered modules of 64 GiB and
        more and for unbuffered ones with ECC, a note for more than two modules of 48 GiB and more.
    Does not apply: no list known and modules as most people use them; servers, whose maker answers for their memory.
    """
    board, kits = machine.one("motherboard"), machine.of("memory")
    if board is None or not kits:
        return not_applicable(NOTHING)
    listed = [_on_list(board, kit) for kit in kits]
    if all(listed):
        return passed("The modules are on the maker's list.", items=kits)
    risky = [(kit, severity) for kit in kits if (severity := _risk(machine, kit)) is not None]
    if None in listed and not risky:
        return not_applicable("No list is known; modules of this kind seldom fail.")
    worst, severity = next((pair for pair in risky if pair[1] is Severity.WARNING), (kits[0], Severity.NOTE))
    numbers: dict[str, Any] = {
        "kit": worst.part.title,
        "board": board.part.title,
        "listed": 0,
        "needed": 1,
    }
    if (size := worst.known("module_gib")) is not None:
        numbers["module_gib"] = size
    if None in listed:
        message = "{kit} is of a kind that some boards refuse: look it up on {board}'s list."
    else:
        message = "{kit} is not on the list of memory tested for {board}."
    return failed(
        message,
        items=(*kits, board),
        severity=severity,
        fixes=[replace(worst.role, "Take modules from the maker's list, or smaller ones", at_most={"module_gib": 32})],
        **numbers,
    )


def _risk(machine: Machine, kit: Item) -> Severity | None:
    """How likely it is that an untested module of this kind does not start; ``None`` for ordinary ones."""
    kind = kit.fact("kind")
    if kind not in REGISTERED and kit.known("ecc"):
        return Severity.WARNING
    size = kit.fact("module_gib")
    if kind in REGISTERED:
        return Severity.WARNING if size >= LARGE_RDIMM_GIB else None
    return Severity.NOTE if size >= LARGE_UDIMM_GIB and machine.modules > 2 else None


@rule(
    "MEM-CLEAR",
    "memory too tall for the cooler above it",
    Severity.WARNING,
    source="bequiet.com, Inside be quiet! 26 (room over the memory by cooler); PCPartPicker names it as not checked",
    kinds=("workstation",),
)
def under_cooler(machine: Machine) -> Verdict:
    """The modules fit under the processor's air cooler.

    Why: large towers reach over the memory slots; with tall heat spreaders the fan goes up, or the cooler not on.
    Formula: height of the modules [mm] <= room under the cooler [mm]; modules up to 32 mm always fit. A note where the
        cooler's maker does not say.
    Does not apply: liquid coolers (their block is flat), no cooler; SO-DIMM and CAMM modules.
    """
    cooler, kits = machine.one("cooler"), machine.of("memory")
    if cooler is None or not kits or cooler.known("kind") == "aio":
        return not_applicable("No air cooler stands beside the memory.")
    if all(kit.known("kind") in ("SODIMM", "CAMM2") for kit in kits):
        return not_applicable("Flat modules.")
    if cooler.fact("kind") not in ("air", "passive"):
        return not_applicable("A flat cooler.")
    tallest = max(kits, key=lambda kit: float(kit.fact("height_mm")))
    need, have = tallest.fact("height_mm"), cooler.known("ram_clearance_mm")
    numbers: dict[str, Any] = {"kit": tallest.part.title, "cooler": cooler.part.title, "need_mm": need}
    if need <= LOW_MM:
        return passed("The modules are {need_mm} mm tall: low enough for every cooler.", have_mm=LOW_MM, **numbers)
    fix = replace(
        tallest.role, f"Take modules of at most {have or LOW_MM:.0f} mm", at_most={"height_mm": have or LOW_MM}
    )
    if have is None:
        return failed(
            "{kit} is {need_mm} mm tall; the room under {cooler} is not published: {have_mm} mm would do anywhere.",
            items=(tallest, cooler),
            severity=Severity.NOTE,
            fixes=[fix],
            have_mm=LOW_MM,
            **numbers,
        )
    if need <= have:
        return passed("The modules are {need_mm} mm tall; {cooler} leaves {have_mm} mm.", have_mm=have, **numbers)
    return failed(
        "{kit} is {need_mm} mm tall; {cooler} leaves {have_mm} mm.",
        items=(tallest, cooler),
        fixes=[
            fix,
            replace("cooler", f"Take a cooler with {need:.0f} mm of room", at_least={"ram_clearance_mm": need}),
        ],
        have_mm=have,
        **numbers,
    )


RULES: tuple[Rule, ...] = (speed, two_per_channel, order, error_correction, vendor_list, under_cooler)
