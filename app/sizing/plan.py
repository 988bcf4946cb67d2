"""One way to spread training over ranks."""

from __future__ import annotations

from dataclasses import dataclass

from app.sizing.device import Device

NODE_RANKS = 8
"""Cards of one machine where the count of nodes was not given (HGX and the usual eight-card servers)."""

NETWORK_GBS_PER_RANK = {
    "blackwell_dc": 50.0,
    "hopper": 50.0,
    "ampere_dc": 25.0,
    "cdna": 50.0,
    "cdna4": 50.0,
    "gaudi": 37.5,
}
"""One direction between nodes: one 400 Gb/s port per card (DGX H100/B200, MI300X platforms), 200 Gb/s (DGX A100)."""
NETWORK_GBS_PER_NODE = 25.0
"""Machines with cards in slots: one 200 Gb/s port per node, assumed."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Degrees of parallelism, what is sharded and recomputed, and how the global batch is cut."""

    dp: int = 1
    tp: int = 1
    pp: int = 1
    cp: int = 1
    ep: int = 1
    sharding: str = "none"
    checkpointing: str = "none"
    micro: int = 1
    accumulation: int = 1
    idle_share: float = 0.0

    @property
    def ranks(self) -> int:
        """Accelerators of the layout."""
        return self.dp * self.tp * self.pp * self.cp

    @property
    def fused(self) -> bool:
        """Whether a stack with fused kernels runs it (Megatron, with a distributed optimizer) or plain PyTorch."""
        return self.sharding == "zero1" or (self.sharding != "zero3" and self.tp * self.pp > 1)


@dataclass(frozen=True, slots=True)
class Fabric:
    """What connects the ranks: GB/s in one direction, per rank."""

    node_ranks: int
    link_gbs: float
    network_gbs: float
    has_switch: bool

    def group_gbs(self, ranks: int) -> float:
        """Bandwidth of one rank in a collective over ``ranks`` neighbours."""
        return self.link_gbs if ranks <= self.node_ranks else self.network_gbs

    def gather_gbs(self, ranks: int) -> float:
        """Bandwidth of a gather over ``ranks``: between nodes every port of a node carries its share."""
        if ranks <= self.node_ranks:
            return self.link_gbs
        return min(self.link_gbs, self.network_gbs * self.node_ranks)


def fabric_of(device: Device, ranks: int, nodes: int) -> Fabric:
    """The links among ``ranks`` devices in ``nodes`` machines; NVLink domains wider than a machine count as one."""
    fast = device.link_gbs > device.host_link_gbs * 1.05
    widest = device.link_cards if fast and device.link_cards > NODE_RANKS else NODE_RANKS * device.per_board
    node = min(ranks, max(1, -(-ranks // nodes) if nodes > 1 and widest <= 16 else widest))
    link = device.link_gbs if not fast or node <= device.link_cards else device.host_link_gbs
    network = NETWORK_GBS_PER_RANK.get(device.family) if fast and device.link_cards >= 4 else None
    per_rank = network if network is not None else NETWORK_GBS_PER_NODE / max(1, min(node, NODE_RANKS))
    return Fabric(node_ranks=node, link_gbs=link, network_gbs=per_rank, has_switch=fast)
