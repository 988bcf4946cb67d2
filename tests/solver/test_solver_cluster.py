"""Clusters: their fabric is part of what is cheapest, over several switches where one is too small."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from math import ceil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny_catalog import EUR, TableSizer, part, quantity, request

from app.domain.fabric import best_split
from app.domain.money import ExchangeRates
from app.domain.parts import Part
from app.domain.requirement import Demand, Need
from app.rules.engine import check
from app.solver import Solver
from app.solver.fabric import fabrics
from app.solver.pool import Pool
from app.solver.result import Proposal
from db.seed_files import read_parts

SEED = Path(__file__).parents[2] / "db" / "seed"
DOLLARS = ExchangeRates("USD", {"EUR": Decimal(1)})
MACHINE = (
    "smc-221ge-nr",  # four accelerators, three network slots
    "intel-xeon-silver-4410y", "hmcg88aebra174n", "nv-l40s", "samsung-990-pro-1tb",
)  # fmt: skip
SLOW = {"gbps": 100, "protocol": "Ethernet", "port_type": "QSFP28"}
FAST = {"gbps": 400, "protocol": "InfiniBand", "port_type": "OSFP"}
CARD = {"ports": 1, "pcie_gen": 5, "pcie_lanes": 16, "power_w": 20}
HUB = {"ports": 16, "rack_u": 1, "power_max_w": 500}
NETWORK = (
    part("slow-card", "nic", 500, **SLOW | CARD), part("fast-card", "nic", 2600, **FAST | CARD),
    part("slow-switch", "switch", 3000, **SLOW | HUB), part("fast-switch", "switch", 9000, **FAST | HUB),
)  # fmt: skip


class NetworkSizer(TableSizer):
    """Asks for a network between machines as well."""

    def __init__(self, count: int, gbps: float) -> None:
        super().__init__(count)
        self.gbps = gbps

    def demand(self, *asked: Any) -> Demand:
        base = super().demand(*asked)
        need = Need(key="network", label="network", minimum=quantity(self.gbps), recommended=quantity(self.gbps))
        return base.model_copy(update={"needs": (*base.needs, need)})


@cache
def shipped() -> dict[str, Part]:
    return {p.id: p for name in ("server", "cpu", "memory", "accelerator", "storage", "switch")
            for p in read_parts(SEED / f"{name}.csv", name)}  # fmt: skip


def proposed(
    count: int, gbps: float, parts: tuple[str, ...] = MACHINE, network: Any = NETWORK, **asked: Any
) -> Proposal:
    wanted = request(
        onprem={"kind": "cluster", "circuits": 900, "circuit_a": 125} | asked.pop("onprem", {}),
        site={"currency": "USD"},
        **asked,
    )
    catalog = [*(shipped()[part_id] for part_id in parts), *network]
    found = Solver(catalog, DOLLARS, NetworkSizer(count, gbps), check).propose(wanted, top=1, reasons=False)
    assert found.status == "optimal"
    return found.proposals[0]


def bought(proposal: Proposal, *categories: str) -> dict[str, int]:
    items = ((n, i) for n, i in proposal.machine.items() if i.part.category in categories)
    return {item.part.id: node.qty * item.qty for node, item in items}


def machine_price() -> Decimal:
    """The parts of one machine: two processors, one kit, four accelerators."""
    pieces = dict.fromkeys(MACHINE, 1) | {"intel-xeon-silver-4410y": 2, "nv-l40s": 4}
    prices = {part_id: shipped()[part_id].price for part_id in pieces}
    return sum((price.amount * pieces[i] for i, price in prices.items() if price is not None), Decimal(0))


@pytest.mark.parametrize(
    ("count", "gbps", "network"),
    [
        (16, 250, {"slow-card": 12, "slow-switch": 1}),
        (16, 350, {"fast-card": 4, "fast-switch": 1}),  # four slow cards are cheaper, but three slots
        (128, 90, {"slow-card": 32, "slow-switch": 6}),  # 32 ports: 4 leaves with 8 up, 2 spines
        (128, 390, {"fast-card": 32, "fast-switch": 6}),
    ],
)
def test_machines_and_fabric_are_cheapest_together(count: int, gbps: float, network: dict[str, int]) -> None:
    found = proposed(count, gbps)

    assert bought(found, "nic", "switch") == network
    prices = {p.id: p.price.amount for p in NETWORK if p.price is not None}
    assert found.price == count // 4 * machine_price() + sum(prices[i] * qty for i, qty in network.items())


def test_the_site_may_allow_a_bottleneck_between_switches() -> None:
    assert bought(proposed(128, 90, onprem={"fabric_oversubscription": 4}), "switch") == {"slow-switch": 4}


def test_a_switch_wished_for_by_name_is_taken() -> None:
    found = bought(proposed(16, 90, wishes={"keep": ["fast-switch"]}), "nic", "switch")
    assert found == {"fast-card": 4, "fast-switch": 1}  # slow cards speak another protocol


@pytest.mark.parametrize(("count", "switches"), [(64, 1), (128, 6), (1024, 48)])
def test_machines_sold_whole_are_joined_by_their_own_ports(count: int, switches: int) -> None:
    """Eight ports of 400 Gb/s each; 128 machines take as many switches as NVIDIA's table has for them."""
    in_time = 40.001 / count  # the sizer takes 40 h for one accelerator
    found = proposed(count, 100, ("dgx-b200", "nv-b200-sxm", "qm9790"), (), deadline=in_time)
    assert bought(found, "server", "switch") == {"dgx-b200": count // 8, "qm9790": switches}


SPEEDS = st.sampled_from([100, 200, 400])
PROTOCOLS = st.sampled_from(["Ethernet", "InfiniBand", "InfiniBand/Ethernet"])
CARDS = st.lists(st.tuples(st.integers(100, 3000), SPEEDS, PROTOCOLS, st.sampled_from([1, 2])), min_size=1, max_size=3)
SWITCHES = st.lists(
    st.tuples(st.integers(500, 30000), SPEEDS, PROTOCOLS, st.sampled_from([4, 8, 16])), min_size=1, max_size=3
)


@settings(max_examples=40)
@given(cards=CARDS, switches=SWITCHES, nodes=st.integers(2, 12), gbps=st.integers(1, 900))
def test_no_fabric_is_cheaper_by_counting_all(cards: Any, switches: Any, nodes: int, gbps: float) -> None:
    nics = [part(f"n{i}", "nic", p, gbps=g, protocol=r, ports=k) for i, (p, g, r, k) in enumerate(cards)]
    hubs = [part(f"s{i}", "switch", p, gbps=g, protocol=r, ports=k) for i, (p, g, r, k) in enumerate(switches)]
    sizer = NetworkSizer(nodes * 8, gbps)
    wanted = request(onprem={"kind": "cluster"})
    found = fabrics(
        Pool([*nics, *hubs], wanted, EUR), nodes, sizer.demand(wanted.workload, None, nodes * 8, nodes, wanted.site)
    )

    prices = []
    for price, card_gbps, protocol, ports in cards:
        for used in (1, ports):
            number = ceil(gbps / (used * card_gbps))
            for hub_price, hub_gbps, hub_protocol, hub_ports in switches:
                joined = set(protocol.split("/")) & set(hub_protocol.split("/"))
                if not joined or hub_gbps / card_gbps not in (1, 2, 4) or number > 8:
                    continue
                share = min(hub_gbps // card_gbps, 4 if "Ethernet" in hub_protocol else 2)
                ends = ceil(nodes * number * used / share)
                for count in range(1, 2 * hub_ports):
                    split = best_split(count, hub_ports, ends)
                    if ends <= hub_ports or (split is not None and split.uplinks >= ends and split.leaf <= hub_ports):
                        prices.append(100 * (nodes * number * price + count * hub_price))
                        break
    assert min((f.cost for f in found), default=None) == min(prices, default=None)
