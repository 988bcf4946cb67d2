"""The compute fabric of a given build: leaves, spines, cables by length and kind, oversubscription, free ports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from app.domain.build import Build, Node
from app.domain.cable_fit import Port
from app.domain.cabling import ASSUMED, Spot, run_m, stock_m
from app.domain.errors import Unknown
from app.domain.fabric import CableKind, CableLength, FabricPlan, Split, unit_size
from app.domain.rack_plan import arrange
from app.rules.cables import cable_kind
from app.rules.cluster import Ends, Joined, ends_of_node, joined, own_nodes, served
from app.rules.rack_built import racked
from app.rules.rack_plan import rack_plan

TOLD = "Cables between racks are as long as the site's longest run. "
UNPLACED = "Lengths are not known: nobody can tell how the devices stand in the racks."
BY_SITE = "All cables are as long as the site's longest run: nobody can tell how the devices stand in the racks."


def fabric_plan(build: Build) -> FabricPlan | None:
    """How the machines of a build are joined by its switches.

    ``None`` for a single machine, without switches or cards, where a fact is missing that the counts need, and where
    the ports do not suffice for one port of every card (rule NET-PORTS says so).
    """
    try:
        found = joined(build)
        fabric = _fabric(build, found) if found is not None else None
        return _plan(build, fabric) if fabric is not None else None
    except Unknown:
        return None


@dataclass(frozen=True)
class _Fabric:
    """Machines and switches with what is plugged in: ``taken`` ports of the switches, ``used`` ports per machine.

    ``nodes`` are the machines in the order of ``used``; ``served`` those that serve them, with their ports.
    """

    found: Joined
    split: Split
    taken: int
    used: tuple[tuple[Ends, int], ...]
    nodes: tuple[Node, ...]
    served: tuple[tuple[Node, Ends], ...] = ()

    @property
    def service_cables(self) -> int:
        return sum(ends.machines * ends.ports for _, ends in self.served)

    @property
    def ports(self) -> int:
        return self.found.switches.ports

    @property
    def rails(self) -> int:
        return max(ports for _, ports in self.used)

    @property
    def aligned(self) -> bool:
        """Whether every port of a machine has a leaf of its own in each unit."""
        return self.split.leaf > 1 and self.split.leaf >= self.rails * self.units

    @property
    def units(self) -> int:
        return ceil(self.found.machines / unit_size(self.ports))


def _fabric(build: Build, found: Joined) -> _Fabric | None:
    """Every port plugged in where the switches have room for that, else one of every card."""
    whole = found.split(found.taken) is not None
    taken = found.taken if whole else found.least
    split = found.split(taken)
    if split is None:
        return None
    used = tuple((ends, ends.ports if whole else ends.cards) for ends in found.ends)
    nodes = tuple(node for node in own_nodes(build) if ends_of_node(node) is not None)
    return _Fabric(found, split, taken, used, nodes, served(build, found.switches))


def _plan(build: Build, fabric: _Fabric) -> FabricPlan:
    found, split, switch = fabric.found, fabric.split, fabric.found.switches
    fastest = max(found.ends, key=lambda ends: ends.gbps)
    lengths, told = _by_length(build, fabric)
    return FabricPlan(
        protocol=_protocol(fastest.protocols & switch.protocols or switch.protocols),
        rails=fabric.rails,
        gbps=fastest.gbps,
        ports_per_switch=switch.ports,
        machines=found.machines,
        leaf=split.leaf,
        spine=split.spine,
        machine_cables=sum(ends.machines * ports for ends, ports in fabric.used),
        service_cables=fabric.service_cables,
        uplink_cables=split.uplinks,
        reserved_ports=found.reserved,
        oversubscription=round(max(1.0, fabric.taken / split.uplinks), 3) if split.uplinks else 1.0,
        free_ports=split.leaf * switch.ports - fabric.taken - split.uplinks * (1 if split.spine else 2),
        rail_aligned=fabric.aligned,
        cables_by_length=lengths,
        lengths=told,
        reason=_reason(fabric),
        switch=switch.item.part.id,
        switch_title=switch.item.part.title,
    )


def _protocol(names: frozenset[str]) -> str:
    """InfiniBand where both ends speak it: that is what such a switch is bought for."""
    return "InfiniBand" if "InfiniBand" in names else min(names)


def _reason(fabric: _Fabric) -> str:
    split, rails, taken = fabric.split, fabric.rails, fabric.taken
    each = "one port" if rails == 1 else f"{rails} ports"
    what = f"{fabric.found.machines} machines with {each} each take {taken} switch ports"
    if split.leaf == 1:
        return f"{what}; one switch has {fabric.ports}."
    rail = f", one for each of {rails} rails of {unit_size(fabric.ports)} machines" if fabric.aligned else ""
    ratio = taken / split.uplinks
    way = "without a bottleneck between them" if ratio <= 1 else f"{ratio:.2g} to 1 between them"
    return f"{what}: {split.leaf} leaves{rail}, and {split.spine} spines, {way}."


@dataclass(frozen=True)
class _Run:
    """One cable: from a machine, or from a leaf (``machine`` is ``None``), to a switch; each by its number."""

    gbps: float
    cage: str
    machine: int | None
    leaf: int
    spine: int | None = None


def _runs(fabric: _Fabric) -> Iterator[_Run]:
    """Every cable, in the order in which machines and switches stand."""
    split, total = fabric.split, sum(ends.machines * ports for ends, ports in fabric.used)
    machine = port = 0
    for ends, ports in fabric.used:
        gbps, cage = ends.gbps, ends.cage
        for _ in range(ends.machines):
            first = machine // unit_size(fabric.ports) * fabric.rails
            for rail in range(ports):
                yield _Run(gbps, cage, machine, first + rail if fabric.aligned else port * split.leaf // total)
                port += 1
            machine += 1
    for _, ends in fabric.served:
        for _ in range(ends.machines):
            for n in range(ends.ports):
                yield _Run(ends.gbps, ends.cage, machine, (machine + n) % split.leaf)
            machine += 1
    if split.uplinks:
        switch = fabric.found.switches.item
        gbps, cage = float(switch.fact("gbps")), str(switch.fact("port_type"))
        for n in range(split.uplinks):
            spine = split.leaf + n // split.leaf % split.spine if split.spine else 1
            yield _Run(gbps, cage, None, n % split.leaf if split.spine else 0, spine)


@dataclass(frozen=True)
class LinkRun:
    """``count`` equal links of one length: between two switches, or a switch (``hub``) and a machine."""

    hub: Port
    other: Port
    length_m: float
    count: int


def fabric_links(build: Build) -> tuple[LinkRun, ...] | None:
    """Every cable of the fabric, by the ports it joins and its length, for who orders them.

    ``None`` where nobody can tell how many or how long they are, or how many ports share a cage.
    """
    try:
        found = joined(build)
        fabric = _fabric(build, found) if found is not None else None
        return _links(build, fabric) if fabric is not None else None
    except Unknown:
        return None


def _links(build: Build, fabric: _Fabric) -> tuple[LinkRun, ...] | None:
    longest, spots = build.site.onprem.fabric_cable_m, _spots(build, fabric)
    if spots is None and longest is None:
        return None
    hub = fabric.found.switches.port
    every = [*(ends for ends, _ in fabric.used), *(ends for _, ends in fabric.served)]
    others = [port for ends in every for port in [ends.port] * ends.machines]
    counted = Counter(
        (hub if run.machine is None else others[run.machine], stock_m(_length(run, spots, longest)))
        for run in _runs(fabric)
    )
    ordered = sorted(counted.items(), key=lambda one: (one[0][0].switch, one[0][0].cage, one[0][0].gbps, one[0][1]))
    return tuple(LinkRun(hub, other, metres, count) for (other, metres), count in ordered)


def _by_length(build: Build, fabric: _Fabric) -> tuple[tuple[CableLength, ...], str]:
    """The cables by length and kind, and what was assumed for it."""
    longest, spots = build.site.onprem.fabric_cable_m, _spots(build, fabric)
    if spots is None and longest is None:
        return (), UNPLACED
    counted: Counter[tuple[float, CableKind]] = Counter()
    for run in _runs(fabric):
        metres = stock_m(_length(run, spots, longest))
        counted[metres, cable_kind(run.gbps, run.cage, metres)] += 1
    cables = tuple(CableLength(metres, count, kind) for (metres, kind), count in sorted(counted.items()))
    if spots is None:
        return cables, BY_SITE
    return cables, ASSUMED if longest is None else TOLD + ASSUMED


@dataclass(frozen=True)
class _Spots:
    """Where the machines of the fabric and its switches stand, in the order in which they are joined."""

    machines: tuple[Spot, ...]
    switches: tuple[Spot, ...]


def _length(run: _Run, spots: _Spots | None, longest: float | None) -> float:
    if spots is None:
        return longest or 0.0
    start = spots.machines[run.machine] if run.machine is not None else spots.switches[run.leaf]
    end = spots.switches[run.leaf if run.spine is None else run.spine]
    return longest if longest is not None and start.rack != end.rack else run_m(start, end)


def _spots(build: Build, fabric: _Fabric) -> _Spots | None:
    """The places that the plan of the racks gives; ``None`` where a machine of the fabric has none."""
    plan = rack_plan(build)
    racks = arrange(plan) if plan is not None else None
    if racks is None:
        return None
    standing: dict[str, list[Spot]] = {}
    for number, rack in enumerate(racks):
        for low, device in rack.devices:
            spot = Spot(number, low + (device.each_u or 1) / 2, rack.units)
            standing.setdefault(device.part, []).append(spot)
    switches = standing.get(fabric.found.switches.item.part.id, [])
    machines: list[Spot] = []
    for node in (*fabric.nodes, *(node for node, _ in fabric.served)):
        inside = next((item for holder, item in racked(build) if holder is node), None)
        places = standing.get(inside.part.id, []) if inside else []
        if len(places) < node.qty:
            return None
        machines += places[: node.qty]
        del places[: node.qty]
    return _Spots(tuple(machines), tuple(switches))
