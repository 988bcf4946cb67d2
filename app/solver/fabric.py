"""The network between the machines of a cluster: one card per machine, and the switch that takes them all."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from app.domain.requirement import Demand
from app.solver.pool import Choice, Pool


@dataclass(frozen=True)
class Fabric:
    """A network card per machine and enough equal switches."""

    nic: Choice
    switch: Choice


def fabric_for(pool: Pool, nodes: int, demand: Demand) -> Fabric | None:
    """The cheapest card and switch of one speed and protocol, at least as fast as the workload asks.

    One port of each machine goes to the switch. ``None`` where the catalog has no such pair.
    """
    need = demand.need("network")
    least_gbps = need.minimum.value if need else 0.0
    pairs = []
    for nic in pool.of("nic"):
        for switch in pool.of("switch"):
            a, b = nic.spec, switch.spec
            if None in (a.gbps, b.gbps, a.protocol, b.protocol, b.ports):  # type: ignore[attr-defined]
                continue
            same = bool(set(a.protocol.split("/")) & set(b.protocol.split("/")))  # type: ignore[attr-defined]
            if same and a.gbps == b.gbps and a.gbps >= least_gbps:  # type: ignore[attr-defined]
                count = ceil(nodes / b.ports)  # type: ignore[attr-defined]
                if count == 1:
                    pairs.append((nodes * pool.cost(nic) + pool.cost(switch), nic.id, switch.id))
    if not pairs:
        return None
    _, nic_id, switch_id = min(pairs)
    card, hub = pool.choice("nic", pool.by_id[nic_id]), pool.choice("switch", pool.by_id[switch_id])
    return Fabric(card, hub)
