"""What stands in the racks of a cluster and which cables run between: counts that a drawing and a list are made of."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Literal

from pydantic import BaseModel, ConfigDict

RACK_U = 42
"""Units of a usual rack: into so many the free units of a site are divided at least, if it does not tell its racks."""


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class RackedDevice(_Value):
    """``pieces`` equal devices of ``each_u`` rack units; ``None`` where the catalog does not tell."""

    part: str
    title: str
    pieces: int
    each_u: float | None
    is_switch: bool = False


class CableRun(_Value):
    """Equal cables: from machines to switches, between switches, or ports kept free for what else the site joins.

    ``switch_ports`` are taken at the switch: fewer than the cables' ends where one of its ports is split.
    """

    kind: Literal["machine", "uplink", "reserved"]
    start: str
    end: str
    cables: int
    switch_ports: int
    gbps: float | None = None
    start_port: str | None = None
    end_port: str | None = None


class RackPlan(_Value):
    """A cluster's racks and the cables of its fabric. ``gap`` is the (part, fact) without which no cables are counted.

    ``free_u`` are the free units of the site over all its racks, ``None`` where it does not tell.
    """

    devices: tuple[RackedDevice, ...] = ()
    free_u: int | None = None
    racks: int = 1
    cables: tuple[CableRun, ...] = ()
    gap: tuple[str, str] | None = None

    @property
    def need_u(self) -> float | None:
        """Rack units of all devices; ``None`` where one of them is unknown."""
        sizes = [None if d.each_u is None else d.pieces * d.each_u for d in self.devices]
        return None if None in sizes else float(sum(size for size in sizes if size is not None))


@dataclass(frozen=True)
class Rack:
    """Devices by the lowest unit they take, from 1; ``units`` is how many the rack offers."""

    units: int
    devices: tuple[tuple[int, RackedDevice], ...]


def arrange(plan: RackPlan) -> tuple[Rack, ...] | None:
    """The devices spread evenly over the racks, machines from below and switches from the top.

    ``None`` where a height is unknown or they find no room. Where the site tells no free units, as many racks of 42 U
    as it takes.
    """
    need = plan.need_u
    if not need or any(not device.each_u or device.each_u > RACK_U for device in plan.devices):
        return None
    if plan.free_u is not None:
        racks = max(plan.racks, ceil(plan.free_u / RACK_U))
        return _spread(plan, racks, plan.free_u // racks)
    racks = max(plan.racks, ceil(need / RACK_U))
    while (arranged := _spread(plan, racks, RACK_U)) is None:
        racks += 1
    return arranged


def _spread(plan: RackPlan, racks: int, units: int) -> tuple[Rack, ...] | None:
    low, high = [1] * racks, [units] * racks
    stands: list[list[tuple[int, RackedDevice]]] = [[] for _ in range(racks)]
    for device in sorted(plan.devices, key=lambda d: -(d.each_u or 0)):
        size = ceil(device.each_u or 0)
        for _ in range(device.pieces):
            at = max(range(racks), key=lambda n: (high[n] - low[n], -n))
            if high[at] - low[at] + 1 < size:
                return None
            if device.is_switch:
                high[at] -= size
                stands[at].append((high[at] + 1, device))
            else:
                stands[at].append((low[at], device))
                low[at] += size
    return tuple(Rack(units, tuple(sorted(held, key=lambda pair: pair[0]))) for held in stands)
