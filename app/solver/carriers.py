"""Which accelerators a place can get that takes its machines whole, and in which of them."""

from __future__ import annotations

from collections.abc import Collection

from app.domain.carrier import Carrier
from app.solver.plan import Planner
from app.solver.pool import Pool


def carriers(where: str, planner: Planner, pool: Pool, stopped: Collection[str]) -> dict[str, tuple[Carrier, ...]]:
    """For each accelerator the machines that hold it: devices at the edge but those ``stopped``, else rented ones."""
    found: dict[str, list[Carrier]] = {}
    for category in ("edge_device",) if where == "edge" else planner.rentals():
        for each in planner.equipped(category):
            if each.part is None or (not each.added and each.machine.id in stopped):
                continue
            cost = pool.cost(each.machine) + sum(choice.cost for choice in each.added)
            found.setdefault(each.part.id, []).append(Carrier(machine=each.machine.id, qty=each.qty, cost=cost))
    return {part: tuple(some) for part, some in found.items()}
