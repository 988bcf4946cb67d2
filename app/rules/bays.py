"""Which drive sits in which bay of the case or of a server's backplane."""

from __future__ import annotations

from app.domain.build import Item, Node
from app.domain.placement import PlacedBay

SMALL = ("2.5", "U.2", "U.3", "E1.S", "E3.S")
LARGE = "3.5"
NO_DRIVE_BAY = "no bay for a drive of its size is free"


def arrange_bays(node: Node) -> tuple[tuple[PlacedBay, ...], tuple[tuple[str, str], ...]]:
    """The drives in their bays, and those left over with the reason.

    Large drives take large bays; small ones small bays, then large bays with an adapter. Drives for bays of which
    nobody knows how many there are stay out of both.
    """
    holder = node.one("server") or node.one("chassis")
    drives = [item for item in node.of("storage") if not item.included and not item.link]
    if holder is None:
        return (), ()
    free = {size: holder.known(field) for size, field in (("2.5", "bays_25"), (LARGE, "bays_35"))}
    taken = {"2.5": 0, LARGE: 0}
    placed: list[PlacedBay] = []
    left: list[tuple[str, str]] = []
    for item, index in _sorted(drives):
        own = LARGE if item.known("form_factor") == LARGE else "2.5"
        sizes = (LARGE,) if own == LARGE else ("2.5", LARGE) if item.known("form_factor") == "2.5" else ("2.5",)
        size = next((s for s in sizes if taken[s] < (free[s] or 0)), None)
        if size:
            taken[size] += 1
            placed.append(_bay(item, index, f"{size}-inch bay {taken[size]}", adapter=size != own))
        elif all(free[s] is not None for s in sizes):
            left.append((item.part.title, NO_DRIVE_BAY))
    return tuple(placed), tuple(left)


def _sorted(drives: list[Item]) -> list[tuple[Item, int]]:
    """Every single drive, the large ones first, in an order that the parts list does not change."""
    fitting = [item for item in drives if item.known("form_factor") in (*SMALL, LARGE)]
    pieces = [(item, index) for item in fitting for index in range(item.qty)]
    return sorted(
        pieces, key=lambda p: (p[0].known("form_factor") != LARGE, p[0].role != "boot_drive", p[0].part.id, p[1])
    )


def _bay(item: Item, index: int, bay: str, *, adapter: bool) -> PlacedBay:
    return PlacedBay(role=item.role, part=item.part.id, title=item.part.title, index=index, bay=bay, adapter=adapter)
