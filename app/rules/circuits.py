"""How many circuits some machines need."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil


def circuits_needed(loads: Iterable[tuple[float, int, int]], usable_w: float) -> int | None:
    """The circuits that machines need, each given as (watts, how many, cords); ``None`` where one alone is too much.

    A machine with one cord hangs on one circuit: largest first into the first that still takes it. One with several
    cords
    spreads over what is left.
    """
    single: list[float] = []
    spread = 0.0
    for watts, number, cords in loads:
        if cords > 1:
            spread += watts * number
        elif watts > usable_w:
            return None
        else:
            single += [watts] * number
    if usable_w <= 0:
        return 0 if not single and spread <= 0 else None
    free: list[float] = []
    for watts in sorted(single, reverse=True):
        at = next((i for i, room in enumerate(free) if watts <= room), None)
        if at is None:
            free.append(usable_w - watts)
        else:
            free[at] -= watts
    return len(free) + max(0, ceil((spread - sum(free)) / usable_w))


def packed(loads: Iterable[float], room: float) -> int | None:
    """Circuits, or racks, of so much room for loads that cannot be split, largest first into the first that still takes
    it; ``None`` where one alone is too much."""
    free: list[float] = []
    for load in sorted(loads, reverse=True):
        if load > room:
            return None
        at = next((i for i, left in enumerate(free) if load <= left), None)
        if at is None:
            free.append(room - load)
        else:
            free[at] -= load
    return len(free)
