"""The network between the machines of a cluster: equal cards in every machine, and the switches that join them.

One switch while its ports suffice, else leaves and spines without a bottleneck (or with the one that the site allows).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from app.domain.fabric import fat_tree, smallest_fabric
from app.domain.parts import Part
from app.domain.requirement import Demand
from app.rules.balance import GBPS_PER_GPU, GPUS_PER_NIC
from app.rules.cables import cages_fit
from app.rules.cluster import ports_taken
from app.rules.collectives import SHARE_OF_STEP
from app.solver.pool import Choice, Pool

Extra = Callable[[Part], int]
"""How many ports of a switch are kept for the machines that serve the cluster."""
SPLITS = (1, 2, 4)
"""Ports of a machine that may share one of the switch: cables split into two or four."""
MOST_CARDS = 8
"""Network cards of one machine, at most."""


def none(switch: Part) -> int:
    """No port is kept."""
    return 0


@dataclass(frozen=True)
class Plugs:
    """What one machine plugs in: so many ports of one speed."""

    ports: int
    gbps: float
    protocols: frozenset[str]
    cage: str | None


@dataclass(frozen=True)
class Fabric:
    """The network cards of one machine, and the switches for all; ``cost`` is that of both for the whole cluster.

    ``nic`` is ``None`` for machines that bring their ports along.
    """

    nic: Choice | None
    switch: Choice
    cost: int
    tidy: bool = True
    """Whether a plain cable joins card and switch."""
    machines: frozenset[str] = frozenset()
    """The servers that bring these ports along; empty where cards do."""


def fabric_for(
    pool: Pool, nodes: int, demand: Demand, *, comfort: Part | None = None, extra: Extra = none
) -> Fabric | None:
    """The cheapest of ``fabrics``; ``None`` where there is none. For ``comfort`` one joined by plain cables first."""
    found = fabrics(pool, nodes, demand, comfort=comfort, extra=extra)
    return min(found, key=lambda f: (comfort is not None and not f.tidy, *_order(f)), default=None)


def fabrics(
    pool: Pool, nodes: int, demand: Demand, *, comfort: Part | None = None, extra: Extra = none
) -> tuple[Fabric, ...]:
    """For every network card that is fast enough the cheapest switches of its protocol, the cheapest of all first.

    As many cards as the speed takes that the workload asks for, with one port in use or with all. For ``comfort`` (the
    accelerator) as many cards and ports, and as many switches, as the rules want for training over machines
    (NET-NICGPU, BAL-NIC, NET-COMM, NET-PORTS; NET-FATTREE, NET-SU, NET-RAIL). ``extra`` says how many
    ports of a switch are kept for the machines that serve the cluster.
    """
    found: dict[tuple[str, int], Fabric] = {}
    joined: dict[Plugs, Choice | None] = {}
    for nic in pool.of("nic"):
        for cards, plugs in _plugged(nic, nodes, demand, comfort):
            alike = replace(plugs, cage=None)
            if alike not in joined:
                joined[alike] = _switches(pool, nodes, alike, whole=comfort is not None, extra=extra)
            switch = joined[alike]
            if switch is None:
                continue
            card = pool.choice("nic", nic, cards)
            fabric = Fabric(card, switch, nodes * card.cost + switch.cost, _tidy(plugs, switch))
            known = found.get((nic.id, cards))
            if known is None or _order(fabric) < _order(known):
                found[nic.id, cards] = fabric
    return tuple(sorted(found.values(), key=_order))


def built_in(pool: Pool, machine: Part, nodes: int, *, extra: Extra = none) -> Fabric | None:
    """The cheapest switches for machines that are sold with their network; ``None`` where there are none.

    Of a machine whose ports are not known nobody can tell which switches it takes: then there are none, either.
    """
    spec: Any = machine.spec
    if None in (spec.fabric_ports, spec.fabric_gbps, spec.fabric_protocol):
        return None
    plugs = _own_plugs(spec)
    switch = _switches(pool, nodes, plugs, whole=False, extra=extra)
    return Fabric(None, switch, switch.cost, _tidy(plugs, switch)) if switch else None


def takes_own_ports(pool: Pool, switch: Choice, nodes: int, machine: Part, slowest_gbps: float) -> bool:
    """Whether so many switches have a port for each that a machine is sold with, where these are its fastest.

    Then they are the fabric (``app.rules.cluster``), and cards of ``slowest_gbps`` are not. Unknown facts are let pass.
    """
    spec: Any = machine.spec
    if None in (spec.fabric_ports, spec.fabric_gbps, spec.fabric_protocol) or spec.fabric_gbps <= slowest_gbps:
        return True
    plugs = _own_plugs(spec)
    for candidate in _candidates(pool):
        if candidate.part is switch.part:
            fits = bool(candidate.protocols & plugs.protocols) and candidate.gbps / plugs.gbps in SPLITS
            count = _count(pool, candidate, nodes, plugs, whole=False, extra=none) if fits else None
            return count is not None and count <= switch.qty
    return True


def _own_plugs(spec: Any) -> Plugs:
    protocols = frozenset(spec.fabric_protocol.split("/"))
    return Plugs(spec.fabric_ports, spec.fabric_gbps, protocols, spec.fabric_port_type)


def shared_wishes(pool: Pool) -> frozenset[str]:
    """The parts wished for by name that stand by themselves in a cluster, outside its machines."""
    wished = (pool.by_id[part] for part in pool.request.wishes.keep if part in pool.by_id)
    return frozenset(part.id for part in wished if part.category in ("switch", "rack", "pdu"))


def _order(fabric: Fabric) -> tuple[int, str, str, int]:
    return (fabric.cost, fabric.nic.key[1] if fabric.nic else "", fabric.switch.key[1], fabric.switch.qty)


def _plugged(nic: Part, nodes: int, demand: Demand, comfort: Part | None) -> Iterator[tuple[int, Plugs]]:
    """How many of a card a machine takes, and what it plugs in."""
    spec: Any = nic.spec
    if None in (spec.gbps, spec.protocol):
        return
    need = demand.need("network")
    least_gbps = need.minimum.value if need else 0.0
    ports = int(spec.ports or 1)
    for used in {ports} if comfort is not None else {1, ports}:
        cards = max(1, ceil(least_gbps / (used * spec.gbps)))
        if comfort is not None:
            cards = _cards(spec, demand, nodes, comfort, least_gbps)
        if cards <= MOST_CARDS or comfort is not None:
            yield cards, Plugs(cards * used, spec.gbps, frozenset(spec.protocol.split("/")), spec.port_type)


def _switches(pool: Pool, nodes: int, plugs: Plugs, *, whole: bool, extra: Extra) -> Choice | None:
    """The cheapest switches that take all these ports. ``whole``: those of full scalable units, by rails."""
    best: Choice | None = None
    for switch in _candidates(pool):
        if best is not None and pool.cost(switch.part) > best.cost:
            break  # one of it costs more already
        if switch.gbps / plugs.gbps not in SPLITS or not switch.protocols & plugs.protocols:
            continue
        count = _count(pool, switch, nodes, plugs, whole=whole, extra=extra)
        if count is not None:
            choice = pool.choice("switch", switch.part, count)
            if best is None or (choice.cost, choice.key[1]) < (best.cost, best.key[1]):
                best = choice
    return best


@dataclass(frozen=True)
class _Switch:
    part: Part
    gbps: float
    ports: int
    protocols: frozenset[str]


def _candidates(pool: Pool) -> tuple[_Switch, ...]:
    """The switches of which the facts are known, the cheapest first; where one is wished for by name, only that."""

    def made() -> tuple[_Switch, ...]:
        kept = shared_wishes(pool)
        wished = tuple(switch for switch in pool.of("switch") if switch.id in kept)
        if len(wished) > 1:
            return ()  # one fabric is of one kind of switch
        found = []
        for part in sorted(wished or pool.of("switch"), key=lambda switch: (pool.cost(switch), switch.id)):
            spec: Any = part.spec
            if None not in (spec.gbps, spec.protocol, spec.ports):
                found.append(_Switch(part, spec.gbps, spec.ports, frozenset(spec.protocol.split("/"))))
        return tuple(found)

    return pool.kept("switches", made)


def _count(pool: Pool, switch: _Switch, nodes: int, plugs: Plugs, *, whole: bool, extra: Extra) -> int | None:
    """How many of a switch join them; ``None`` where two layers of it are too few."""
    room = pool.request.site.onprem
    ends = ports_taken(switch.protocols, switch.gbps, plugs.gbps, nodes * plugs.ports)
    ends += (room.fabric_ports_reserved or 0) + extra(switch.part)
    if ends <= switch.ports:
        return 1
    try:
        most = room.fabric_oversubscription or 1.0
        least = smallest_fabric(1, ends, switch.ports, oversubscription=most).switches
        return max(least, fat_tree(nodes, plugs.ports, switch.ports).switches) if whole else least
    except ValueError:
        return None


def _tidy(plugs: Plugs, switch: Choice) -> bool:
    cage = switch.spec.port_type
    return plugs.cage is None or cage is None or cages_fit(plugs.cage, cage)


def _cards(nic: Any, demand: Demand, nodes: int, accelerator: Part, least_gbps: float) -> int:
    """Cards of one machine so that no rule warns: by ports, by speed, by the share of a step that exchange takes."""
    each, ports = ceil(demand.count / nodes), int(nic.ports or 1)
    gbps = ports * float(nic.gbps)
    by_step = ceil(least_gbps / SHARE_OF_STEP / gbps)
    if accelerator.spec.cooling == "baseboard":  # type: ignore[attr-defined]
        return max(1, by_step, ceil(each / ports))
    return max(1, by_step, ceil(each / GPUS_PER_NIC), ceil(GBPS_PER_GPU * each / gbps))
