"""In which slot each memory module goes, as the rules of memory judge the population."""

from __future__ import annotations

from app.domain.build import Build, Item
from app.domain.errors import Unknown
from app.domain.placement import MemoryPlan
from app.rules.machine import Machine, kit_gib
from app.rules.memory import channels_of
from app.rules.verdict import OWN_MACHINES


def memory_plans(build: Build) -> tuple[MemoryPlan | None, ...]:
    """The plan of each machine of the build, ``None`` where its facts do not tell."""
    return tuple(memory_plan(Machine(build, node, n)) for n, node in enumerate(build.nodes))


def memory_plan(machine: Machine) -> MemoryPlan | None:
    """The modules over channels and slots: the larger ones first, every channel in turn (MEM-ORDER, MEM-CHANNELS).

    ``None`` without separate modules, for CAMM2, where channels or slots are unknown or do not divide evenly, and for
    more modules than slots (MEM-SLOTS says so).
    """
    kits = machine.of("memory")
    if machine.kind not in OWN_MACHINES or not kits or any(kit.known("kind") == "CAMM2" for kit in kits):
        return None
    try:
        channels, deep = channels_of(machine), _slots_per_channel(machine)
        sizes = sorted((kit_gib(k) / k.fact("modules") for k in kits for _ in range(_modules(k))), reverse=True)
    except Unknown:
        return None
    if deep is None or not channels or len(sizes) > channels * deep:
        return None
    cpus = machine.count("cpu")
    groups = cpus if channels % cpus == 0 else 1
    filled: list[list[float]] = [[] for _ in range(channels)]
    for n, size in enumerate(sizes):
        filled[_turn(n % channels, channels // groups, groups)].append(size)
    return MemoryPlan(processors=groups, channels=tuple((*held, *[None] * (deep - len(held))) for held in filled))


def _modules(kit: Item) -> int:
    return int(kit.qty * kit.fact("modules"))


def _turn(n: int, each: int, groups: int) -> int:
    """The channel that is filled as the ``n``-th: the processors take turns, so that all have memory of their own."""
    return n % groups * each + n // groups


def _slots_per_channel(machine: Machine) -> int | None:
    """Slots on each channel; ``None`` where they are not the same on all."""
    carrier, cpus = machine.carrier, machine.count("cpu")
    if carrier is None or not cpus:
        return None
    slots = int(carrier.fact("dimm_slots"))
    if carrier.part.category == "motherboard":
        wired = int(carrier.fact("memory_channels"))
    else:
        sockets = int(carrier.fact("sockets"))  # of a server with an empty socket only the others' slots count
        wired = channels_of(machine) * sockets // cpus
    return slots // wired if wired and slots % wired == 0 else None
