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
        puzzle.model.add(puzzle.total(lambda c: (c.spec.cores or 0) * c.qty, ["cpu"]) >= cores)
    memory = ceil(task.least("host_ram"))
    if memory and puzzle.has("memory"):
        puzzle.model.add(puzzle.total(lambda c: size_gib(c) or 0, ["memory"]) >= memory)
    _data_on_boot_drive(puzzle)
    slow = task.least("storage_read") * MB_PER_GB
    for role in DRIVES:
        for choice in puzzle.menus[role]:
            if choice.part is not None and _too_slow(choice, slow):
                puzzle.forbid(frozenset({choice.key}))


def _data_on_boot_drive(puzzle: Puzzle) -> None:
    """Without a drive for data (those on the menu are all large enough), the one to start from holds it."""
    need = puzzle.task.least("storage_capacity")
    empty = next((c for c in puzzle.menus["data_drive"] if c.part is None), None)
    if empty is None:
        return
    for drive in puzzle.menus["boot_drive"]:
        if USABLE_SHARE * (drive.spec.capacity_gb or 0) * drive.qty < need:
            puzzle.forbid(frozenset({drive.key, empty.key}))


def _too_slow(drive: Choice, least_mbs: float) -> bool:
    if drive.role == "boot_drive":
        return False
    return drive.spec.read_mbs is not None and drive.spec.read_mbs * drive.qty < least_mbs
