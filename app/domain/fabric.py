"""The arithmetic of switched networks: how many switches and cables a cluster needs, and how long an exchange takes.

Two layers of equal switches (leaf and spine), as NVIDIA's DGX SuperPOD reference architecture builds them: every
machine has one port per rail, rail *i* of every machine of a scalable unit goes to leaf *i* of that unit, and a leaf
gives half of its ports to the spine. Counts only, no parts: rules, solver and planners share it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

SUPERPOD_RAILS = 8
SUPERPOD_PORTS = 64
MANAGER_CABLES = 4
"""Cables to the fabric managers (UFM) of a SuperPOD."""


CableKind = Literal["copper", "dac", "acc", "multimode", "singlemode"]
"""Twisted pair, passive copper, active copper, and optics with multimode or single-mode fibre."""


class CableLength(NamedTuple):
    """So many equal cables of one stock length. ``kind`` is a ``CableKind``."""

    length_m: float
    cables: int
    kind: CableKind


class FabricPlan(BaseModel):
    """The compute fabric of a cluster: which switches are leaf and spine, and which cables run between.

    ``machine_cables`` run from the machines (and what ``reserved_ports`` are kept for) to the leaves, ``uplink_cables``
    from there to the spines. ``oversubscription`` is what the machines send for each 1 that passes between the leaves:
    1 without a bottleneck. ``free_ports`` are those of the leaves that nothing is plugged into. ``cables_by_length`` is
    empty where nobody can tell where the devices stand; ``lengths`` says what was assumed, or why there are none.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    protocol: str = Field(description="InfiniBand or Ethernet")
    rails: int = Field(ge=1, description="ports of a machine, each on a leaf of its own where there are enough")
    gbps: float = Field(description="of a machine's port")
    ports_per_switch: int
    machines: int
    leaf: int
    spine: int
    machine_cables: int
    uplink_cables: int
    service_cables: int = Field(default=0, description="from head, login and storage nodes to the leaves")
    reserved_ports: int = 0
    oversubscription: float = 1.0
    free_ports: int = 0
    rail_aligned: bool = Field(default=False, description="port i of every machine of a unit is on the same leaf")
    cables_by_length: tuple[CableLength, ...] = ()
    lengths: str = ""
    reason: str = Field(default="", description="why so many switches, in a sentence")
    switch: str | None = Field(default=None, description="part id")
    switch_title: str = ""

    @property
    def switches(self) -> int:
        """Leaves and spines together."""
        return self.leaf + self.spine

    @property
    def layered(self) -> bool:
        """Whether one switch is too small for all."""
        return self.leaf > 1


def superpod_plan(units: int) -> FabricPlan:
    """The compute fabric of a DGX SuperPOD H100 of so many scalable units, a machine less than full for the managers.

    Table 4 of NVIDIA's reference architecture RA-11333-001 for 1 to 4 units, and table 3 for 8. Raises ``ValueError``
    where two layers do not reach.
    """
    machines = unit_size(SUPERPOD_PORTS) * units - 1
    tree = fat_tree(machines)
    return FabricPlan(
        protocol="InfiniBand",
        rails=SUPERPOD_RAILS,
        gbps=400,
        ports_per_switch=SUPERPOD_PORTS,
        machines=machines,
        leaf=tree.leaf,
        spine=tree.spine,
        machine_cables=tree.machine_cables,
        uplink_cables=tree.uplink_cables,
        reserved_ports=MANAGER_CABLES,
        free_ports=tree.leaf * SUPERPOD_PORTS - tree.machine_cables - tree.uplink_cables,
        rail_aligned=True,
        reason=f"{units} scalable unit(s) of {unit_size(SUPERPOD_PORTS)} machines with {SUPERPOD_RAILS} rails.",
    )


@dataclass(frozen=True)
class FatTree:
    """A fabric of two layers without a bottleneck; ``leaf`` alone where one switch is enough."""

    units: int
    leaf: int
    spine: int
    machine_cables: int  # from the machines and the managers to the leaves
    uplink_cables: int  # between leaves and spines

    @property
    def switches(self) -> int:
        """Leaves and spines."""
        return self.leaf + self.spine

    @property
    def cables(self) -> int:
        """To the machines and between the switches."""
        return self.machine_cables + self.uplink_cables


def unit_size(ports: int) -> int:
    """Machines of one scalable unit: each takes one port of a leaf that keeps the other half for the spine."""
    return ports // 2


def fat_tree(
    machines: int, rails: int = SUPERPOD_RAILS, ports: int = SUPERPOD_PORTS, managers: int = MANAGER_CABLES
) -> FatTree:
    """Switches and cables of a rail-aligned fabric built for full scalable units.

    leaf = rails x units; uplinks = leaf x ports / 2; spine = uplinks / ports, rounded up to a power of two;
    machine cables = rails x machines + managers. Equal to NVIDIA's table of the DGX SuperPOD H100 for 1 to 4 units
    (docs.nvidia.com, DGX SuperPOD reference architecture H100, network fabrics). Raises ``ValueError`` where two
    layers of such switches cannot join so many machines.
    """
    _check(machines, rails, ports)
    units = ceil(machines / unit_size(ports))
    leaf = rails * units
    if leaf > ports:
        raise ValueError(f"{leaf} leaf switches are more than the {ports} ports of a spine")
    uplinks = leaf * (ports // 2)
    return FatTree(units, leaf, _power_of_two(ceil(uplinks / ports)), rails * machines + managers, uplinks)


def smallest_fabric(
    machines: int,
    rails: int = SUPERPOD_RAILS,
    ports: int = SUPERPOD_PORTS,
    managers: int = 0,
    *,
    oversubscription: float = 1.0,
) -> FatTree:
    """The least switches that join the machines: one if its ports suffice, else two layers without a bottleneck.

    With an ``oversubscription`` above 1 so much may be sent below for each 1 that passes to the spines. Growth then
    means new cables, which ``fat_tree`` avoids. Raises ``ValueError`` as ``fat_tree`` does.
    """
    _check(machines, rails, ports)
    ends = machines * rails + managers
    if ends <= ports:
        return FatTree(1, 1, 0, ends, 0)
    up = ceil(ends / max(1.0, oversubscription))
    leaf = ceil((ends + up) / ports)
    up = max(up, leaf)  # every leaf has a way up
    leaf = ceil((ends + up) / ports)
    if leaf > ports:
        raise ValueError(f"{leaf} leaf switches are more than the {ports} ports of a spine")
    return FatTree(ceil(machines / unit_size(ports)), leaf, ceil(up / ports), ends, up)


@dataclass(frozen=True)
class Split:
    """Equal switches as leaves and spines: ``uplinks`` ports of all leaves lead to the spines."""

    leaf: int
    spine: int
    uplinks: int


def best_split(switches: int, ports: int, ends: int) -> Split | None:
    """The split of ``switches`` that joins ``ends`` with the most uplinks; ``None`` where the ports do not suffice.

    One switch needs no uplinks. In two layers every leaf needs at least one.
    """
    if ends <= ports:
        return Split(1, switches - 1, 0)
    best: Split | None = None
    for leaf in range(2, switches):
        uplinks = min(leaf * ports - ends, (switches - leaf) * ports)
        if uplinks >= leaf and (best is None or uplinks > best.uplinks):
            best = Split(leaf, switches - leaf, uplinks)
    return best or _pair(switches, ports, ends)


def divide(switches: int, ports: int, ends: int, *, machines: int, rails: int) -> Split | None:
    """How switches are used as leaves and spines: with a leaf per rail and unit where they are enough for that.

    Then every leaf gives up to half of its ports to the spines, as in ``fat_tree``. Else the split with the most
    uplinks; more than there are ends below are not plugged in. ``None`` where the ports do not suffice.
    """
    leaf = rails * ceil(machines / unit_size(ports))
    if rails > 1 and ends > ports and leaf < switches and leaf <= ports:
        uplinks = min(leaf * ports - ends, leaf * (ports // 2), (switches - leaf) * ports)
        if uplinks >= ends:
            return Split(leaf, switches - leaf, uplinks)
    found = best_split(switches, ports, ends)
    return None if found is None else Split(found.leaf, found.spine, min(found.uplinks, ends))


def _pair(switches: int, ports: int, ends: int) -> Split | None:
    """Two switches side by side, joined by what ports they have left."""
    left = switches * ports - ends
    return Split(2, 0, left // 2) if switches == 2 and left >= 2 else None


def _power_of_two(least: int) -> int:
    return 1 << (least - 1).bit_length()


def _check(machines: int, rails: int, ports: int) -> None:
    if machines < 1 or rails < 1 or ports < 2:
        raise ValueError("a fabric needs machines, rails and switches of two ports at least")
