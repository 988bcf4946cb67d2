"""What the workload asks of the host: cores, memory, storage."""

from __future__ import annotations

from math import ceil

from app.rules.storage import USABLE_SHARE
from app.solver.conditions.memory import size_gib
from app.solver.pool import Choice
from app.solver.puzzle import Puzzle

DRIVES = ("boot_drive", "data_drive")
MB_PER_GB = 1000.0


def apply(puzzle: Puzzle) -> None:
    """The minimum of each host need; what is recommended is left to the rules' warnings."""
    task = puzzle.task
    cores = ceil(task.least("cpu_cores"))
    if cores and puzzle.has("cpu"):
        puzzle.at_most(cores, puzzle.total(lambda c: (c.spec.cores or 0) * c.qty, ["cpu"]))
    memory = ceil(task.least("host_ram"))
    if memory and puzzle.has("memory"):
        puzzle.at_most(memory, puzzle.total(lambda c: size_gib(c) or 0, ["memory"]))
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
