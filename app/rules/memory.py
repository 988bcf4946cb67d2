"""Memory modules."""

from __future__ import annotations

from math import ceil
from typing import Any

from app.domain.finding import Fix, Severity
from app.rules.fixes import add, replace, set_qty
from app.rules.machine import Machine, kit_gib
from app.rules.names import dimm_form, same
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

NOTHING = "There is no memory with a board."


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
    allowed = [name.strip() for name in carrier.fact("memory_type").split("/")]
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
    return passed("The memory is {type}, as the board takes it.", type=" or ".join(allowed))


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
    Formula: kind of the modules (UDIMM, RDIMM, LRDIMM, MRDIMM) is one of the board's.
    Does not apply: no separate memory; modules of another shape (MEM-FF says so).
    """
    carrier = machine.carrier
    if carrier is None or not machine.of("memory"):
        return not_applicable(NOTHING)
    kinds = carrier.fact("dimm_kinds")
    shapes = {dimm_form(kind) for kind in kinds}
    for kit in machine.of("memory"):
        found = kit.fact("kind")
        if found not in kinds and dimm_form(found) in shapes:
            return failed(
                "{kit} is {have_kind}; {carrier} takes {need_kinds}.",
                items=(kit, carrier),
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
    sorts = sorted({f"{kit.fact('kind')} {'with' if kit.fact('ecc') else 'without'} ECC" for kit in kits})
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
    Formula: modules in all <= memory slots.
    Does not apply: no separate memory.
    """
    carrier = machine.carrier
    if carrier is None or not machine.of("memory"):
        return not_applicable(NOTHING)
    have, need = carrier.fact("dimm_slots"), machine.modules
    numbers: dict[str, Any] = {"have_slots": have, "need_slots": need}
    if need <= have:
        return passed("{need_slots} modules in {have_slots} slots.", **numbers)
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


def _fewer_modules(machine: Machine, most: int) -> list[Fix]:
    kits = machine.of("memory")
    if len(kits) != 1 or most < kits[0].fact("modules"):
        return []
    qty = most // kits[0].fact("modules")
    return [set_qty("memory", qty, f"Take {qty} kit{'s' if qty > 1 else ''} of this memory")]


@rule(
    "MEM-MAX",
    "more memory than the board takes",
    Severity.ERROR,
    source="muellerzr.github.io (48 GB modules need a later BIOS)",
)
def maximum(machine: Machine) -> Verdict:
    """All modules together, and each one, stay within what the board takes.

    Why: above it the board does not start, or does not see the rest; a later BIOS may raise it.
    Formula: memory in all [GiB] <= board's maximum [GiB]; a module above maximum / slots <= the board's largest
        module.
    Does not apply: no separate memory.
    """
    carrier, kits = machine.carrier, machine.of("memory")
    if carrier is None or not kits:
        return not_applicable(NOTHING)
    have, most = machine.memory_gib, carrier.fact("memory_max_gib")
    bigger = replace(carrier.role, f"Take a {carrier.role} for {have:.0f} GiB", at_least={"memory_max_gib": have})
    if have > most:
        return failed(
            "{have_gib} GiB of memory; {carrier} takes {most_gib} GiB.",
            items=(*kits, carrier),
            fixes=[bigger],
            carrier=carrier.part.title,
            have_gib=have,
            most_gib=most,
        )
    for kit in kits if carrier.part.category == "motherboard" else ():
        module = kit.fact("module_gib")
        if module * carrier.fact("dimm_slots") > most and module > carrier.fact("memory_max_dimm_gib"):
            largest = carrier.fact("memory_max_dimm_gib")
            return failed(
                "A module has {have_gib} GiB; {carrier} takes modules of {most_gib} GiB.",
                items=(kit, carrier),
                fixes=[replace("memory", f"Take modules of {largest} GiB", at_most={"module_gib": largest})],
                carrier=carrier.part.title,
                have_gib=module,
                most_gib=largest,
            )
    return passed("{have_gib} GiB of {most_gib} GiB.", have_gib=have, most_gib=most)


@rule(
    "MEM-CHANNELS",
    "memory channels filled unevenly",
    Severity.WARNING,
    source="Rule of thumb; club-3090 and gpu-home-server builds that break it are slower",
)
def channels(machine: Machine) -> Verdict:
    """Every memory channel has as many modules as the others.

    Why: an empty channel takes its share of the memory bandwidth away.
    Formula: modules >= channels and modules mod channels = 0; channels are the board's, or the processors' in a
        server.
    Does not apply: no separate memory or no processor; CAMM2 modules, which serve two channels each.
    """
    carrier, kits = machine.carrier, machine.of("memory")
    if carrier is None or not kits or not machine.of("cpu"):
        return not_applicable(NOTHING)
    if any(kit.known("kind") == "CAMM2" for kit in kits):
        return not_applicable("A CAMM2 module serves several channels.")
    if carrier.part.category == "motherboard":
        lanes = carrier.fact("memory_channels")
    else:
        lanes = sum(cpu.qty * cpu.fact("memory_channels") for cpu in machine.of("cpu"))
    have = machine.modules
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


def _more_modules(machine: Machine, need: int) -> list[Fix]:
    kits = machine.of("memory")
    if len(kits) != 1 or need % kits[0].fact("modules"):
        return []
    qty = need // kits[0].fact("modules")
    return [set_qty(kits[0].role, qty, f"Take {qty} of this memory ({need} modules)")]


@rule(
    "MEM-HOST-RATIO",
    "less memory than the accelerators have",
    Severity.WARNING,
    source="stas00/ml-engineering (744d01e), compute/cpu-memory; deepspeedai/DeepSpeed#1236",
    kinds=("workstation", "server", "cloud"),
)
def host_ratio(machine: Machine) -> Verdict:
    """The machine's memory holds what the accelerators hold, and what the workload asks of the host.

    Why: loading and resuming pass the whole state through the host's memory; practice is two to four times as much.
    Formula: memory [GiB] >= max(accelerators * memory of one [GiB], host memory the workload needs [GiB]).
    Does not apply: no accelerator; the first term: workloads that only serve.
    """
    need_host = machine.demand.need("host_ram") if machine.demand else None
    serves_only = machine.demand is not None and machine.demand.training is None
    if not machine.count("accelerator") and need_host is None:
        return not_applicable("There is no accelerator.")
    if not (machine.of("memory") or machine.one("server") or machine.one("cloud_instance")):
        return not_applicable("There is no memory to judge.")
    need = 0.0 if serves_only else machine.accelerator_gib
    need = max(need, need_host.minimum.value if need_host else 0.0)
    if not need:
        return not_applicable("The workload only serves and asks nothing of the host's memory.")
    have = machine.memory_gib
    if have >= need:
        return passed("{have_gib} GiB of memory; {need_gib} GiB are wanted.", have_gib=have, need_gib=need)
    return failed(
        "{have_gib} GiB of memory; {need_gib} GiB are wanted beside these accelerators.",
        items=machine.of("memory") or machine.of("server", "cloud_instance"),
        fixes=_bigger_memory(machine, need),
        have_gib=have,
        need_gib=need,
    )


def _bigger_memory(machine: Machine, need_gib: float) -> list[Fix]:
    kits = machine.of("memory")
    if not kits:
        return [add("memory", "memory", f"Add {need_gib:.0f} GiB of memory", at_least={"total_gib": ceil(need_gib)})]
    each = ceil(need_gib / sum(kit.qty for kit in kits))
    more = [replace(kits[0].role, f"Take kits of at least {each} GiB", at_least={"total_gib": each})]
    if len(kits) == 1:
        qty = ceil(need_gib / kit_gib(kits[0]))
        more.append(set_qty(kits[0].role, qty, f"Take {qty} of this memory"))
    return more


RULES: tuple[Rule, ...] = (
    generation,
    shape,
    buffering,
    mixing,
    slots,
    maximum,
    channels,
    host_ratio,
)
