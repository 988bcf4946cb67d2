"""What the workload asks of the host: cores, memory, storage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil
from types import MappingProxyType

from app.rules.storage import USABLE_SHARE
from app.solver.conditions.memory import size_gib
from app.solver.pool import Choice
from app.solver.puzzle import Puzzle

DRIVES = ("boot_drive", "data_drive")
MB_PER_GB = 1000.0


def cores(cpu: Choice) -> int:
    """How many cores the choice brings."""
    return (cpu.spec.cores or 0) * cpu.qty


def memory_gib(kit: Choice) -> int:
    """How much memory the choice brings, 0 where that is not known."""
    return size_gib(kit) or 0


SIZED: Mapping[str, tuple[str, Callable[[Choice], int]]] = MappingProxyType(
    {"cpu": ("cpu_cores", cores), "memory": ("host_ram", memory_gib)}
)
"""Roles of which one choice must be large enough: the need, and what measures it."""


def apply(puzzle: Puzzle) -> None:
    """The minimum of each host need; what is recommended is left to the rules' warnings."""
    task = puzzle.task
    for role, (key, measure) in SIZED.items():
        need = ceil(task.least(key))
        if need:
            puzzle.drop(role, lambda choice, measure=measure, need=need: measure(choice) < need)  # type: ignore[misc]
    _data_on_boot_drive(puzzle)
    slow = task.least("storage_read") * MB_PER_GB
    for role in DRIVES:
        puzzle.drop(role, lambda choice: _too_slow(choice, slow))


def _data_on_boot_drive(puzzle: Puzzle) -> None:
    """Without a drive for data (those on the menu are all large enough), the one to start from holds it."""
    need = puzzle.task.least("storage_capacity")

    def large(drive: Choice) -> int:
        return int(USABLE_SHARE * (drive.spec.capacity_gb or 0) * drive.qty >= need)

    if need:
        data = puzzle.total(lambda drive: 1, ["data_drive"])
        puzzle.at_most(1, puzzle.total(large, ["boot_drive"]) + data)


def _too_slow(drive: Choice, least_mbs: float) -> bool:
    if drive.role == "boot_drive":
        return False
    return drive.spec.read_mbs is not None and drive.spec.read_mbs * drive.qty < least_mbs
