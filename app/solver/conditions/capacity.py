"""What the workload asks of the host: cores, memory, storage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil, floor
from types import MappingProxyType

from app.solver.conditions.memory import size_gib
from app.solver.pool import UNLIMITED, Choice
from app.solver.puzzle import Puzzle

DRIVES = ("boot_drive", "data_drive")
MB_PER_GB = 1000.0


def cores(cpu: Choice) -> int | None:
    """How many cores the choice brings."""
    return None if cpu.spec.cores is None else cpu.spec.cores * cpu.qty


SIZED: Mapping[str, tuple[str, Callable[[Choice], int | None]]] = MappingProxyType(
    {"cpu": ("cpu_cores", cores), "memory": ("host_ram", size_gib)}
)
"""Roles of which one choice must be large enough: the need, and what measures it."""


def apply(puzzle: Puzzle) -> None:
    """The minimum of each host need; what is recommended is left to the rules' warnings."""
    task = puzzle.task
    for role, (key, measure) in SIZED.items():
        need = ceil(task.least(key))
        if need:
            puzzle.drop(role, lambda c, measure=measure, need=need: _short(measure(c), need, task.strict))  # type: ignore[misc]
    _data(puzzle)
    slow = task.least("storage_read") * MB_PER_GB
    for role in DRIVES:
        puzzle.drop(role, lambda choice: _too_slow(choice, slow))


def _short(have: int | None, need: int, strict: bool) -> bool:
    return strict if have is None else have < need


def _data(puzzle: Puzzle) -> None:
    """STO-DATASET: the drives to start from and those for data hold together what the workload keeps."""
    need = floor(puzzle.task.least("storage_capacity") * MB_PER_GB)
    if need:
        puzzle.at_most(need, puzzle.total(_known_mb if puzzle.task.strict else _possible_mb, DRIVES))


def _known_mb(drive: Choice) -> int:
    return ceil((drive.spec.capacity_gb or 0) * drive.qty * MB_PER_GB)


def _possible_mb(drive: Choice) -> int:
    return UNLIMITED if drive.spec.capacity_gb is None else _known_mb(drive)


def _too_slow(drive: Choice, least_mbs: float) -> bool:
    if drive.role == "boot_drive":
        return False
    return drive.spec.read_mbs is not None and drive.spec.read_mbs * drive.qty < least_mbs
