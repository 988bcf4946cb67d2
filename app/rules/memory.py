"""Memory modules."""

from __future__ import annotations

from typing import Any

from app.domain.build import Item
from app.domain.finding import Fix, Severity
from app.domain.part_laws import SOCKETS
from app.rules.fixes import replace, set_qty
from app.rules.machine import Machine, kit_gib
from app.rules.names import dimm_form, same
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

NOTHING = "There is no memory with a board."


UNBUFFERED_SOCKETS = frozenset({"AM4", "AM5", "LGA1150", "LGA1151", "LGA1155", "LGA1200", "LGA1700", "LGA1851"})
"""Desktop sockets: their processors' memory controllers take unbuffered modules only (general knowledge)."""
UNBUFFERED = ("UDIMM",)


@rule("MEM-TYPE", "memory of another generation", Severity.ERROR, source="ConfiguratorPC2 rules.py (be7ca2f)")
def generation(machine: Machine) -> Verdict:
    """The modules have the board's memory generation.

    Why: DDR4 and DDR5 modules have their notch in different places.
    Formula: modules' type = board's type.
    Does not apply: no separate memory.
    """
    carrier = machine.carrier
    if carrier is None or not machine.of("memory"):
        return not_applicable(NOTHING)
    told = carrier.known("memory_type")
    allowed = [name.strip() for name in told.split("/")] if told else _by_socket(machine, carrier)
    for kit in machine.of("memory"):
        found = kit.fact("memory_type")
        if same(found) not in map(same, allowed):
            return failed(
                "{kit} is {have_type}; {carrier} takes {need_type}.",
                items=(kit, carrier),
                fixes=[
                    replace("memory", f"Take {' or '.join(allowed)} memory", one_of={"memory_type": allowed}),
                    replace(carrier.role, f"Take a {carrier.role} for {found}", one_of={"memory_type": [found]}),
                ],
                kit=kit.part.title,
                carrier=carrier.part.title,
                have_type=found,
                need_type=" or ".join(allowed),
            )
    if not told and len(allowed) > 1:
        carrier.fact("memory_type")
    return passed("The memory is {type}, as the board takes it.", type=" or ".join(allowed))


def _socket(machine: Machine, carrier: Item) -> str | None:
    """The board's socket, or that of the processor in it."""
    cpu = machine.one("cpu")
    return carrier.known("socket") or (cpu.known("socket") if cpu else None)


def _by_socket(machine: Machine, carrier: Item) -> list[str]:
    """The generations that the socket takes at most, for a board that does not say; raises ``Unknown``."""
    _, kinds = SOCKETS.get(_socket(machine, carrier) or "", (0, frozenset[str]()))
    return sorted(kinds) or [carrier.fact("memory_type")]


@rule("MEM-FF", "memory modules of another shape", Severity.ERROR, source="ConfiguratorPC2 rules.py (be7ca2f)")
def shape(machine: Machine) -> Verdict:
    """The modules have the shape of the board's slots.

    Why: a notebook module does not go into a desktop slot.
    Formula: shape of the modules (DIMM, SO-DIMM, CAMM2) is one of the board's.
    Does not apply: no separate memory.
    """
    carrier = machine.carrier
    if carrier is None or not machine.of("memory"):
        return not_applicable(NOTHING)
    kinds = carrier.fact("dimm_kinds")
    shapes = sorted({dimm_form(kind) for kind in kinds})
    for kit in machine.of("memory"):
        found = dimm_form(kit.fact("kind"))
        if found not in shapes:
            return failed(
                "{kit} is a {have_shape}; {carrier} has slots for {need_shapes}.",
                items=(kit, carrier),
                fixes=[replace("memory", f"Take {' or '.join(kinds)} modules", one_of={"kind": list(kinds)})],
                kit=kit.part.title,
                carrier=carrier.part.title,
                have_shape=found,
                need_shapes=shapes,
            )
    return passed("The modules have the shape of the slots: {shapes}.", shapes=shapes)


@rule(
    "MEM-BUFFER",
    "memory buffering that the platform does not take",
    Severity.ERROR,
    source="eBay guide to registered memory (never in boards for unbuffered modules)",
)
def buffering(machine: Machine) -> Verdict:
    """The platform takes modules with this kind of buffer.

    Why: a desktop board does not start with registered modules, nor a server board with unbuffered ones.
    Formula: kind of the modules (UDIMM, RDIMM, LRDIMM, MRDIMM) is one of the board's. A warning where the board's kinds
        are not known and only its desktop socket speaks (general knowledge).
    Does not apply: no separate memory; modules of another shape (MEM-FF says so).
    """
    carrier = machine.carrier
    if carrier is None or not machine.of("memory"):
        return not_applicable(NOTHING)
    desktop = _socket(machine, carrier) in UNBUFFERED_SOCKETS
    told = carrier.known("dimm_kinds")
    kinds = told or (UNBUFFERED if desktop else carrier.fact("dimm_kinds"))
    shapes = {dimm_form(kind) for kind in kinds}
    for kit in machine.of("memory"):
        found = kit.fact("kind")
        if found not in kinds and dimm_form(found) in shapes:
            return failed(
                "{kit} is {have_kind}; {carrier} takes {need_kinds}.",
                items=(kit, carrier),
                severity=Severity.ERROR if told else Severity.WARNING,
                fixes=[replace("memory", f"Take {' or '.join(kinds)} modules", one_of={"kind": list(kinds)})],
                kit=kit.part.title,
                carrier=carrier.part.title,
                have_kind=found,
                need_kinds=kinds,
            )
    return passed("The board takes modules of this kind: {kinds}.", kinds=kinds)


@rule(
    "MEM-MIX",
    "memory modules that must not be mixed",
    Severity.ERROR,
    source="Fujitsu PRIMERGY TX300 S8 manual, p. 469",
)
def mixing(machine: Machine) -> Verdict:
    """All modules are of one kind: one buffer type, and ECC in all or none.

    Why: mixed buffer types keep a machine from starting; one module without ECC takes it from all.
    Formula: number of different (kind, ECC) pairs = 1.
    Does not apply: one memory line.
    """
    kits = machine.of("memory")
    if len({kit.part.id for kit in kits}) < 2:
        return not_applicable("There is one sort of memory at most.")
    kinds = sorted({kit.fact("kind") for kit in kits})
    sorts = kinds if len(kinds) > 1 else sorted({f"{kinds[0]} with{'' if k.fact('ecc') else 'out'} ECC" for k in kits})
    if len(sorts) == 1:
        return passed("All modules are {sort}.", sort=sorts[0])
    return failed(
        "{count} sorts of modules are mixed ({sorts}); at most {most} may be.",
        items=kits,
        fixes=[replace("memory", "Take one sort of memory only", one_of={"kind": [kits[0].fact("kind")]})],
        count=len(sorts),
        most=1,
        sorts=sorts,
    )


@rule("MEM-SLOTS", "more memory modules than slots", Severity.ERROR, source="General knowledge: a module needs a slot")
def slots(machine: Machine) -> Verdict:
    """There is a slot for every memory module.

    Why: what has no slot stays in the box.
    Formula: modules in all <= memory slots; of a board with more channels than its processors have, only the slots of
        theirs count.
    Does not apply: no separate memory.
    """
    carrier = machine.carrier
    if carrier is None or not machine.of("memory"):
        return not_applicable(NOTHING)
    have, need = carrier.fact("dimm_slots"), machine.modules
    numbers: dict[str, Any] = {"have_slots": have, "need_slots": need}
    if need <= have:
        live = _live_slots(machine, carrier, have, need)
        if need <= live:
            return passed("{need_slots} modules in {have_slots} slots.", **numbers)
        return failed(
            "{need_slots} memory modules; the processor has channels to {have_slots} of {carrier}'s slots only.",
            items=(*machine.of("memory"), carrier, *machine.of("cpu")),
            fixes=[
                *_fewer_modules(machine, live),
                replace("cpu", "Take a processor with more memory channels", at_least={"memory_channels": have}),
            ],
            carrier=carrier.part.title,
            **(numbers | {"have_slots": live}),
        )
    return failed(
        "{need_slots} memory modules, but {carrier} has {have_slots} slots.",
        items=(*machine.of("memory"), carrier),
        fixes=[
            *_fewer_modules(machine, have),
            replace(carrier.role, f"Take a {carrier.role} with {need} slots", at_least={"dimm_slots": need}),
        ],
        carrier=carrier.part.title,
        **numbers,
    )


DESKTOP_CHANNELS = 2
"""Boards with no more than this never have processors with fewer."""


def _live_slots(machine: Machine, carrier: Item, slots: int, need: int) -> int:
    """The slots that hang on channels of the processors that are there, where all sockets are filled."""
    cpus = machine.of("cpu")
    wired = carrier.known("memory_channels") if carrier.part.category == "motherboard" else None
    if not cpus or not wired or wired <= DESKTOP_CHANNELS or machine.count("cpu") < (carrier.known("sockets") or 1):
        return slots
    if need * 4 <= slots:
        return slots  # no processor for such a board has fewer than a quarter of its channels
    own = sum(cpu.qty * int(cpu.fact("memory_channels")) for cpu in cpus)
    return slots if own >= wired else slots * own // int(wired)


def _fewer_modules(machine: Machine, most: int) -> list[Fix]:
    kits = machine.of("memory")
    if len(kits) != 1 or most < kits[0].fact("modules"):
        return []
    qty = most // kits[0].fact("modules")
    return [set_qty("memory", qty, f"Take {qty} kit{'s' if qty > 1 else ''} of this memory")]


@rule(
    "MEM-CHANNELS",
    "memory channels filled unevenly",
    Severity.WARNING,
    source="Rule of thumb; club-3090 and gpu-home-server builds that break it are slower",
)
def channels(machine: Machine) -> Verdict:
    """Every memory channel has as many modules as the others.

    Why: an empty channel takes its share of the memory bandwidth away.
    Formula: modules >= channels and modules mod channels = 0; channels are those that board and processors both have,
        the processors' in a server.
    Does not apply: no separate memory or no processor; CAMM2 modules, which serve two channels each.
    """
    carrier, kits = machine.carrier, machine.of("memory")
    if carrier is None or not kits or not machine.of("cpu"):
        return not_applicable(NOTHING)
    if any(kit.known("kind") == "CAMM2" for kit in kits):
        return not_applicable("A CAMM2 module serves several channels.")
    lanes, have = channels_of(machine), machine.modules
    numbers: dict[str, Any] = {"modules": have, "channels": lanes}
    if have >= lanes and have % lanes == 0:
        return passed("{modules} modules on {channels} channels.", **numbers)
    need = -(-have // lanes) * lanes
    return failed(
        "{modules} modules on {channels} channels; rule of thumb: {need_modules}, the same number on each.",
        items=kits,
        fixes=_more_modules(machine, need),
        need_modules=need,
        **numbers,
    )


def channels_of(machine: Machine) -> int:
    """The memory channels that work: the processors', and of a board no more than it has wired."""
    carrier, cpus = machine.carrier, machine.of("cpu")
    wired = carrier.fact("memory_channels") if carrier and carrier.part.category == "motherboard" else None
    if wired is not None and (not cpus or any(cpu.known("memory_channels") is None for cpu in cpus)):
        return int(wired)
    own = sum(cpu.qty * int(cpu.fact("memory_channels")) for cpu in cpus)
    return own if wired is None else min(int(wired), own)


def _more_modules(machine: Machine, need: int) -> list[Fix]:
    kits = machine.of("memory")
    if len(kits) != 1:
        return []
    if need % kits[0].fact("modules"):
        text, size = f"Take a kit of {need} modules", kit_gib(kits[0]) * kits[0].qty
        return [replace(kits[0].role, text, qty=1, one_of={"modules": [need]}, at_least={"total_gib": size})]
    qty = need // kits[0].fact("modules")
    return [set_qty(kits[0].role, qty, f"Take {qty} of this memory ({need} modules)")]


RULES: tuple[Rule, ...] = (
    generation,
    shape,
    buffering,
    mixing,
    slots,
    channels,
)
