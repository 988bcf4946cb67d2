"""The network between the machines of a cluster: equal cards in every machine, and the switch that takes them all."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Any

from app.domain.parts import Part
from app.domain.requirement import Demand
from app.rules.balance import GBPS_PER_GPU, GPUS_PER_NIC
from app.rules.collectives import SHARE_OF_STEP
from app.solver.pool import Choice, Pool


@dataclass(frozen=True)
class Fabric:
    """The network cards of one machine, and the switch for all."""

    nic: Choice
    switch: Choice


def fabric_for(pool: Pool, nodes: int, demand: Demand, *, comfort: Part | None = None) -> Fabric | None:
    """The cheapest cards and switch of one speed and protocol, at least as fast as the workload asks.

    One card per machine, one port of it to the switch. For ``comfort`` (the accelerator) as many cards and ports as
    the rules want for training over machines (NET-NICGPU, BAL-NIC, NET-COMM, NET-PORTS). ``None`` where the catalog has
    no such pair.
    """
    need = demand.need("network")
    least_gbps = need.minimum.value if need else 0.0
    pairs = []
    for nic in pool.of("nic"):
        for switch in pool.of("switch"):
            a, b = nic.spec, switch.spec
            if not _joined(a, b):
                continue
            cards = 1 if comfort is None else _cards(a, demand, nodes, comfort, least_gbps)
            quick = a.gbps >= least_gbps if comfort is None else True  # type: ignore[attr-defined]
            ends = nodes if comfort is None else nodes * cards * (a.ports or 1)  # type: ignore[attr-defined]
            if quick and ends <= b.ports:  # type: ignore[attr-defined]
                pairs.append((nodes * cards * pool.cost(nic) + pool.cost(switch), nic.id, switch.id, cards))
    if not pairs:
        return None
    _, nic_id, switch_id, cards = min(pairs)
    card, hub = pool.choice("nic", pool.by_id[nic_id], cards), pool.choice("switch", pool.by_id[switch_id])
    return Fabric(card, hub)


def _joined(nic: Any, switch: Any) -> bool:
    """Whether card and switch are known to be of one speed and to have a protocol in common."""
    if None in (nic.gbps, switch.gbps, nic.protocol, switch.protocol, switch.ports):
        return False
    return bool(set(nic.protocol.split("/")) & set(switch.protocol.split("/"))) and nic.gbps == switch.gbps


def _cards(nic: Any, demand: Demand, nodes: int, accelerator: Part, least_gbps: float) -> int:
    """Cards of one machine so that no rule warns: by ports, by speed, by the share of a step that exchange takes."""
    each, ports = ceil(demand.count / nodes), int(nic.ports or 1)
    gbps = ports * float(nic.gbps)
    by_step = ceil(least_gbps / SHARE_OF_STEP / gbps)
    if accelerator.spec.cooling == "baseboard":  # type: ignore[attr-defined]
        return max(1, by_step, ceil(each / ports))
    return max(1, by_step, ceil(each / GPUS_PER_NIC), ceil(GBPS_PER_GPU * each / gbps))
