"""The fabric of a cluster as its rules see it: which ports of the machines go to which switches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from app.domain.build import Build, Item, Node
from app.domain.cable_fit import Port
from app.domain.errors import Unknown
from app.domain.fabric import Split, divide
from app.rules.verdict import OWN_MACHINES

MOST_SPLIT = {"InfiniBand": 2, "Ethernet": 4}
"""Ports that one port of a switch splits into at most (Quantum-2: 64 x 400 or 128 x 200; Ethernet breakouts: 4)."""


def _shared(cage: str) -> bool:
    """Whether cages of this kind may hold two ports."""
    return cage.upper().startswith("OSFP")


def ports_taken(protocols: frozenset[str], switch_gbps: float, gbps: float, ports: int) -> int:
    """Ports of a switch that so many ``ports`` of a speed take: a faster one counts for several if it splits."""
    most = max(MOST_SPLIT.get(name, 1) for name in protocols)
    return ceil(ports / int(max(1, min(most, switch_gbps // gbps))))


@dataclass(frozen=True)
class Ends:
    """The ports of one kind of machine that join the cluster's fabric: its fastest cards, or those it is sold with."""

    item: Item
    machines: int

    @property
    def built_in(self) -> bool:
        """Whether the ports are those of the server itself, and not of a card."""
        return self.item.part.category == "server"

    @property
    def gbps(self) -> float:
        """Of one port; raises ``Unknown``."""
        return float(self.item.fact("fabric_gbps" if self.built_in else "gbps"))

    @property
    def cage(self) -> str:
        """What plugs into a port; raises ``Unknown``."""
        return str(self.item.fact("fabric_port_type" if self.built_in else "port_type"))

    @property
    def protocols(self) -> frozenset[str]:
        """What a port may speak; raises ``Unknown``."""
        return frozenset(str(self.item.fact("fabric_protocol" if self.built_in else "protocol")).split("/"))

    @property
    def cards(self) -> int:
        """Per machine, each with one port in use at least."""
        return self.ports if self.built_in else self.item.qty

    @property
    def ports(self) -> int:
        """Per machine, all of them."""
        return int(self.item.fact("fabric_ports")) if self.built_in else self.item.qty * int(self.item.fact("ports"))

    @property
    def port(self) -> Port:
        """One of these ports as cables see it."""
        cages = self.item.fact("fabric_cages") if self.built_in and _shared(self.cage) else None
        per_cage = max(1, int(self.item.fact("fabric_ports")) // int(cages)) if cages else 1
        return Port(self.cage, self.gbps, self.protocols, per_cage)

    @property
    def machine_gbps(self) -> float:
        """What one machine sends, all its ports together."""
        return self.ports * self.gbps


@dataclass(frozen=True)
class Switches:
    """The switches of the compute fabric: ``count`` equal ones."""

    item: Item
    count: int

    @property
    def ports(self) -> int:
        """Of one switch; raises ``Unknown``."""
        return int(self.item.fact("ports"))

    @property
    def protocols(self) -> frozenset[str]:
        """What the switch may speak; raises ``Unknown``."""
        return frozenset(str(self.item.fact("protocol")).split("/"))

    @property
    def port(self) -> Port:
        """One of these ports as cables see it."""
        cage = str(self.item.fact("port_type"))
        cages = self.item.fact("cages") if _shared(cage) else None
        per_cage = max(1, self.ports // int(cages)) if cages else 1
        return Port(cage, float(self.item.fact("gbps")), self.protocols, per_cage, switch=True)

    def taken(self, ends: Ends, ports: int) -> int:
        """Ports of a switch that so many ``ports`` of the machines take; split where the switch is a multiple."""
        return ports_taken(self.protocols, self.item.fact("gbps"), ends.gbps, ports)


def own_nodes(build: Build) -> tuple[Node, ...]:
    """The machines of one's own that compute: with a board or a platform, not a node of switches alone."""
    return tuple(node for node in _standing(build) if node.computes)


def service_nodes(build: Build) -> tuple[Node, ...]:
    """The machines of one's own that serve those that compute: head, login and storage nodes."""
    return tuple(node for node in _standing(build) if not node.computes)


def _standing(build: Build) -> Iterator[Node]:
    return (node for node in build.nodes if node.kind in OWN_MACHINES and node.of("server", "motherboard"))


def machines_of(build: Build) -> int:
    """How many machines of one's own there are."""
    return sum(node.qty for node in own_nodes(build))


def ends_of_node(node: Node) -> Ends | None:
    """The fastest network ports of a machine; ``None`` where it has none that we know of."""
    server = node.one("server")
    built_in = [Ends(server, node.qty)] if server and server.known("fabric_ports") else []
    found = [*(Ends(item, node.qty) for item in node.of("nic")), *built_in]
    return max(found, key=lambda ends: ends.gbps) if len(found) > 1 else next(iter(found), None)


def ends_of(build: Build) -> tuple[Ends, ...]:
    """The fabric's ports of every kind of machine that has any."""
    return tuple(ends for node in own_nodes(build) if (ends := ends_of_node(node)))


def all_switches(build: Build) -> tuple[Switches, ...]:
    """Every kind of switch with how many of it there are."""
    counted: dict[str, Switches] = {}
    for node, item in build.of("switch"):
        before = counted.get(item.part.id)
        counted[item.part.id] = Switches(item, node.qty * item.qty + (before.count if before else 0))
    return tuple(counted.values())


def fabric_switches(build: Build) -> Switches | None:
    """The switches of the compute fabric: the fastest ones; ``None`` where there is no switch."""
    found = all_switches(build)
    return max(found, key=lambda one: one.item.fact("gbps")) if len(found) > 1 else next(iter(found), None)


@dataclass(frozen=True)
class Joined:
    """Machines and switches put together: how many ports of the switches the machines take."""

    ends: tuple[Ends, ...]
    switches: Switches
    reserved: int

    @property
    def least(self) -> int:
        """With one port of every card in use."""
        return self.reserved + sum(self.switches.taken(e, e.machines * e.cards) for e in self.ends)

    @property
    def taken(self) -> int:
        """With every port in use."""
        return self.reserved + sum(self.switches.taken(e, e.machines * e.ports) for e in self.ends)

    @property
    def rails(self) -> int:
        """Ports of the machine that has most of them."""
        return max(e.ports for e in self.ends)

    @property
    def machines(self) -> int:
        """That are joined by these switches."""
        return sum(e.machines for e in self.ends)

    @property
    def layered(self) -> bool:
        """Whether one switch is too small for all of them."""
        return self.taken > self.switches.ports

    def split(self, ends: int) -> Split | None:
        """The best division into leaves and spines for so many ends: by rails where the switches suffice for it."""
        count, ports = self.switches.count, self.switches.ports
        return divide(count, ports, ends, machines=self.machines, rails=self.rails)

    @property
    def leaves(self) -> int:
        """Switches left for leaves when the spines carry all that is plugged in; 0 where even the spines do not."""
        return max(0, self.switches.count - ceil(self.taken / self.switches.ports))


def joined(build: Build) -> Joined | None:
    """The cluster's fabric; ``None`` for a single machine, or without cards or switches."""
    switches = fabric_switches(build) if machines_of(build) > 1 else None
    ends = ends_of(build) if switches else ()
    if switches is None or not ends:
        return None
    return Joined(ends, switches, max(build.site.onprem.fabric_ports_reserved or 0, _served_ports(build, switches)))


def _served_ports(build: Build, switches: Switches) -> int:
    """Ports of the switches that head, login and storage nodes take, as far as their cards go into them."""
    return sum(switches.taken(ends, ends.machines * ends.ports) for _, ends in served(build, switches))


def served(build: Build, switches: Switches) -> tuple[tuple[Node, Ends], ...]:
    """The head, login and storage nodes whose cards go into the switches, with their ports."""
    found = ((node, ends_of_node(node)) for node in service_nodes(build))
    return tuple((node, ends) for node, ends in found if ends and _goes_in(ends, switches))


def _goes_in(ends: Ends, switches: Switches) -> bool:
    """Whether such ports are known to have a protocol of the switches, and their speed or an even share of it."""
    try:
        share = switches.item.fact("gbps") / ends.gbps
        return bool(ends.protocols & switches.protocols) and share in (1, 2, 4)
    except Unknown:
        return False
