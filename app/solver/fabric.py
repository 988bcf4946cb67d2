"""The network between the machines of a cluster: equal cards in every machine, and the switches that join them.

One switch while its ports suffice, else leaves and spines without a bottleneck (or with the one that the site allows).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
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
    for nic in pool.of("nic"):
        for cards, plugs in _plugged(nic, nodes, demand, comfort):
            switch = _switches(pool, nodes, plugs, whole=comfort is not None, extra=extra)
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
    protocols = frozenset(spec.fabric_protocol.split("/"))
    plugs = Plugs(spec.fabric_ports, spec.fabric_gbps, protocols, spec.fabric_port_type)
    switch = _switches(pool, nodes, plugs, whole=False, extra=extra)
    return Fabric(None, switch, switch.cost, _tidy(plugs, switch)) if switch else None


def shared_wishes(pool: Pool) -> frozenset[str]:
    """The parts wished for by name that stand by themselves in a cluster, outside its machines."""
    wished = (pool.by_id[part] for part in pool.request.wishes.keep if part in pool.by_id)
    return frozenset(part.id for part in wished if part.category == "switch")


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
    kept, candidates = shared_wishes(pool), pool.of("switch")
    wished = tuple(switch for switch in candidates if switch.id in kept)
    found: list[Choice] = []
    for switch in () if len(wished) > 1 else wished or candidates:  # one fabric is of one kind of switch
        count = _count(pool, switch.spec, nodes, plugs, whole=whole, extra=extra(switch))
        if count is not None:
            found.append(pool.choice("switch", switch, count))
    return min(found, key=lambda choice: (choice.cost, choice.key[1]), default=None)


def _count(pool: Pool, spec: Any, nodes: int, plugs: Plugs, *, whole: bool, extra: int) -> int | None:
    """How many of a switch join them; ``None`` where facts are missing or do not match, or two layers are too few."""
    if None in (spec.gbps, spec.protocol, spec.ports) or spec.gbps < plugs.gbps:
        return None
    protocols = frozenset(spec.protocol.split("/"))
    if not protocols & plugs.protocols:
        return None
    room = pool.request.site.onprem
    ends = ports_taken(protocols, spec.gbps, plugs.gbps, nodes * plugs.ports)
    ends += (room.fabric_ports_reserved or 0) + extra
    try:
        least = smallest_fabric(1, ends, spec.ports, oversubscription=room.fabric_oversubscription or 1.0).switches
        return max(least, fat_tree(nodes, plugs.ports, spec.ports).switches) if whole and ends > spec.ports else least
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
