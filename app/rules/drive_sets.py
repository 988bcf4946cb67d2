"""What drives hold and do together: RAID sets within a machine, protection over several storage nodes."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.build import Item
from app.rules.machine import Machine

USABLE_SHARE = 0.8
"""Of a file system: fuller ones slow down or fail (Lustre at 80 %)."""
LEAST_DRIVES = {"0": 2, "1": 2, "5": 3, "6": 4, "10": 4}
USABLE_DRIVES: dict[str, Callable[[int], int]] = {
    "none": lambda n: n,
    "0": lambda n: n,
    "1": lambda n: min(n, 1),
    "5": lambda n: max(0, n - 1),
    "6": lambda n: max(0, n - 2),
    "10": lambda n: n // 2,
}
WIDEST_STRIPE = 8
"""Parts of data to one of protection at most: wider stripes take long to rebuild (general knowledge)."""


def data_drives(machine: Machine) -> tuple[Item, ...]:
    """The drives that hold data: all but those to start from, or these where there are no others."""
    drives = machine.of("storage")
    return tuple(item for item in drives if item.role != "boot_drive") or drives


def usable_gb(machine: Machine) -> float:
    """Capacity of the data drives after RAID, in GB. In a RAID set every drive counts as the smallest."""
    drives = data_drives(machine)
    number = sum(item.qty for item in drives)
    if machine.node.raid == "none":
        return float(sum(item.qty * item.fact("capacity_gb") for item in drives))
    return float(USABLE_DRIVES[machine.node.raid](number) * min(item.fact("capacity_gb") for item in drives))


def protected_share(nodes: int) -> float:
    """Of the capacity of equal storage nodes, what is left for data when one of them may fail.

    One: nothing is kept for that. Two: each keeps a copy. From three on erasure coding, n - 1 parts of data to one of
    protection, each on a node of its own (IBM Storage Ceph, storage density: as many nodes as parts; Dell OneFS, +1n:
    67 % of three nodes, 75 % of four, 80 % of five).
    """
    if nodes < 3:
        return 1 / max(1, nodes)
    data = min(nodes - 1, WIDEST_STRIPE)
    return data / (data + 1)
