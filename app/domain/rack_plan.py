"""What stands in the racks of a cluster and which cables run between: counts that a drawing and a list are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from pydantic import BaseModel, ConfigDict

RACK_U = 42
"""Units of a usual rack: so many a rack of the site has where it does not tell its racks."""


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class RackedDevice(_Value):
    """``pieces`` equal devices of ``each_u`` rack units; ``None`` where the catalog does not tell.

    ``each_w`` is what one draws from its PDU at full load, ``each_kg`` what it weighs.
    """

    part: str
    title: str
    pieces: int
    each_u: float | None
    is_switch: bool = False
    each_w: float | None = None
    each_kg: float | None = None


class CablePart(_Value):
    """Pieces of a cable, transceiver or fibre that the build names."""

    part: str
    title: str
    pieces: int


class CableRun(_Value):
    """Equal cables: from machines to switches, between switches, or ports kept free for what else the site joins.

    ``switch_ports`` are taken at the switch: fewer than the cables' ends where one of its ports is split. ``parts`` are
    what of the build's own cables serves them; empty where it names none.
    """

    kind: Literal["machine", "uplink", "reserved"]
    start: str
    end: str
    cables: int
    switch_ports: int
    gbps: float | None = None
    start_port: str | None = None
    end_port: str | None = None
    parts: tuple[CablePart, ...] = ()


class RackPdu(_Value):
    """The PDUs of a rack, ``per_rack`` equal ones. ``usable_w`` is what one carries for days."""

    title: str
    per_rack: int
    upright: bool = True
    phases: int | None = None
    usable_w: float | None = None


class RackPlan(_Value):
    """A cluster's racks and the cables of its fabric. ``gap`` is the (part, fact) without which no cables are counted.

    ``free_u`` are the free units over all racks, ``None`` where nobody tells: those of the racks that the build names
    (``rack``, each of ``rack_units``), else those of the site. So are the limits of one rack, of which the power is
    that of its PDUs where they are known, with one feed gone where there are two.
    """

    devices: tuple[RackedDevice, ...] = ()
    free_u: int | None = None
    racks: int = 1
    rack: str | None = None
    rack_units: int | None = None
    cables: tuple[CableRun, ...] = ()
    gap: tuple[str, str] | None = None
    pdu: RackPdu | None = None
    rack_limit_w: float | None = None
    rack_limit_kg: float | None = None

    @property
    def loaded(self) -> bool:
        """Whether anything is known of what the devices draw or weigh."""
        return any(device.each_w is not None or device.each_kg is not None for device in self.devices)

    def load_of(self, rack: Rack) -> RackLoad:
        """What one rack draws and weighs, against what it may."""
        held = [device for _, device in rack.devices]
        watts, kilograms = [device.each_w for device in held], [device.each_kg for device in held]
        return RackLoad(
            power_w=sum(w for w in watts if w is not None),
            power_known=None not in watts,
            limit_w=self.rack_limit_w,
            weight_kg=sum(kg for kg in kilograms if kg is not None),
            weight_known=None not in kilograms,
            limit_kg=self.rack_limit_kg,
        )

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


@dataclass(frozen=True)
class RackLoad:
    """Power and weight of one rack; a sum that is not ``known`` lacks a device and is a lower bound."""

    power_w: float
    power_known: bool
    limit_w: float | None
    weight_kg: float
    weight_known: bool
    limit_kg: float | None


def arrange(plan: RackPlan) -> tuple[Rack, ...] | None:
    """The devices spread evenly over the racks, machines from below and switches from the top.

    ``None`` where a height is unknown or they find no room. Free units only limit: devices stand in ``racks`` of them.
    Where the site tells no free units, as many racks of 42 U as it takes.
    """
    need = plan.need_u
    highest = max(RACK_U, plan.rack_units or 0)
    if not need or any(not device.each_u or device.each_u > highest for device in plan.devices):
        return None
    if plan.rack_units is not None:
        return _spread(plan, plan.racks, plan.rack_units)
    if plan.free_u is not None:
        each = plan.free_u // plan.racks
        usual = _spread(plan, plan.racks, min(RACK_U, each))
        return usual or (_spread(plan, plan.racks, each) if each < 2 * RACK_U else None)
    racks = max(plan.racks, ceil(need / RACK_U))
    while (arranged := _spread(plan, racks, RACK_U)) is None:
        racks += 1
    return arranged


def fewest(plan: RackPlan, units: int, most: int | None = None) -> tuple[Rack, ...] | None:
    """The fewest racks of that height, ``most`` at most, that hold everything by units, power and weight.

    A rack for every device is given even where one alone draws or weighs too much. ``None``: they do not go in.
    """
    pieces, watts = sum(d.pieces for d in plan.devices), sum(d.pieces * (d.each_w or 0) for d in plan.devices)
    if plan.need_u is None or not pieces:
        return None
    least = max(ceil(plan.need_u / units), min(pieces, ceil(watts / (plan.rack_limit_w or float("inf")))), 1)
    limit = max(least, pieces) if most is None else min(pieces, most)
    for number in range(least, limit + 1):
        racks = arrange(plan.model_copy(update={"racks": number, "rack_units": units}))
        if racks is not None and (number >= pieces or not overloaded(plan, racks)):
            return racks
    return None


def overloaded(plan: RackPlan, racks: Iterable[Rack]) -> bool:
    """Whether a rack is known to draw or weigh more than it may."""
    loads = [plan.load_of(rack) for rack in racks]
    return any(
        (load.limit_w is not None and load.power_w > load.limit_w)
        or (load.limit_kg is not None and load.weight_kg > load.limit_kg)
        for load in loads
    )


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


def fullest(plan: RackPlan | None, racks: Sequence[Rack]) -> RackLoad | None:
    """What the rack draws that draws most; ``None`` where there are no racks."""
    if plan is None or not racks:
        return None
    return max((plan.load_of(rack) for rack in racks), key=lambda load: load.power_w)
