"""What serves a cluster: the cheapest storage nodes of all, head and login nodes by its size."""

from __future__ import annotations

from math import ceil, inf
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.build import Build, Node
from app.domain.finding import Status
from app.domain.parts import Part
from app.domain.requirement import Demand, Need
from app.domain.site import Site
from app.rules.drive_sets import protected_share
from app.rules.engine import check
from app.solver.pool import Pool
from app.solver.puzzle import PairTables
from app.solver.search import Search
from app.solver.services import NO_SERVICES, Services, keeps_data_apart
from app.solver.services_nodes import MOST_DRIVES, ServicePlanner
from tests.solver.tiny_catalog import EUR, TableSizer, part, quantity, request

SERVER = {
    "kind": "barebone", "gpu_bays": 0, "socket": "SP5", "sockets": 1, "memory_type": "DDR5", "dimm_kinds": ["RDIMM"],
    "dimm_slots": 12, "memory_max_gib": 3072, "bays_25": 25, "bay_interfaces": ["U.2", "SATA"], "nic_slots": 4,
    "nic_pcie_gen": 5, "nic_pcie_lanes": 16, "psu_count": 2, "psu_w": 1400, "psu_redundant": 1, "psu_min_v": 100,
    "rack_u": 2, "depth_mm": 800, "cooling": "air", "cpu_max_w": 400, "m2_slots": 0,
}  # fmt: skip
CPU = {
    "socket": "SP5", "cores": 32, "memory_type": "DDR5", "dimm_kinds": ["RDIMM"], "memory_channels": 12,
    "memory_max_gib": 6144, "pcie_lanes": 128, "ecc": True, "family": "Example", "max_sockets": 1,
}  # fmt: skip
RDIMM = {"memory_type": "DDR5", "kind": "RDIMM", "ecc": True, "modules": 4, "module_gib": 64, "total_gib": 256}
DRIVE = {"form_factor": "U.2", "m2_length_mm": None, "write_mbs": 4000, "power_w": 14}
NIC = part(
    "nic", "nic", 500, ports=2, port_type="QSFP28", gbps=100, protocol="Ethernet", pcie_gen=4, pcie_lanes=16, power_w=20
)  # fmt: skip
SWITCH = part("switch", "switch", 9000, ports=32, port_type="QSFP28", gbps=100, protocol="Ethernet", rack_u=1)
FRAME = 3000 + 900 + 1000 + 100 + 500
"""Server, processor, memory, drive to start from, network card."""
SIZES = [1920, 3840, 7680, 15360]
SPEEDS = (7000, 4000)


def shelf(*drives: Part) -> list[Part]:
    return [
        part("server", "server", 3000, **SERVER),
        part("cpu", "cpu", 900, **CPU),
        part("memory", "memory", 1000, **RDIMM),
        part("boot", "storage", 100, kind="sata_ssd", form_factor="2.5", m2_length_mm=None, capacity_gb=1000),
        NIC,
        *drives,
    ]


def drive(number: int, price: float, gb: float) -> Part:
    return part(f"drive-{number}", "storage", price, **DRIVE, capacity_gb=gb)


def asked(**needs: float) -> Demand:
    found = tuple(Need(key=k, label=k, minimum=quantity(v), recommended=quantity(2 * v)) for k, v in needs.items())
    return Demand(accelerator="card", count=64, nodes=8, needs=found)


def served(
    parts: list[Part], demand: Demand, nodes: int = 8, *, comfort: bool = False, **onprem: Any
) -> tuple[Services, Site]:
    wanted = request(onprem={"kind": "cluster", "circuits": 50, "circuit_a": 63, **onprem})
    search = Search(check, time_limit_s=60)
    pool = Pool(parts, wanted, EUR)
    planner = ServicePlanner(pool, TableSizer(), search, PairTables(), strict=True, comfort=comfort)  # type: ignore[arg-type]
    return planner.of(nodes, demand, SWITCH), wanted.site


def by_purpose(services: Services) -> dict[str | None, Node]:
    return {node.purpose: node for node in services.nodes}


def brute_force(drives: list[tuple[float, float]], capacity: float, read: float, write: float) -> float:
    """The price of the cheapest storage nodes, each drive and number of nodes tried."""
    best = inf
    for nodes in range(3, 33):
        share = protected_share(nodes)
        cards = max(1, ceil(max(read, write / share) / nodes * 8 / 200 - 1e-9))
        for price, gb in drives:
            by_speed = max(read * 1000 / (0.7 * SPEEDS[0]), write * 1000 / share / SPEEDS[1]) / nodes
            number = max(1, ceil(max(capacity / share / nodes / gb, by_speed) - 1e-9))
            memory = 1000 * (1 if 16 + 8 * number <= 256 else 2)
            if number <= MOST_DRIVES and cards <= 4:
                best = min(best, nodes * (FRAME - 1500 + memory + 500 * cards + number * price))
    return best


@settings(max_examples=15)
@given(
    drives=st.lists(st.tuples(st.integers(100, 3000), st.sampled_from(SIZES)), min_size=1, max_size=3),
    capacity=st.floats(1000, 400_000),
    read=st.floats(0.2, 100),
    write=st.floats(0.1, 60),
)  # fmt: skip
def test_no_storage_nodes_are_cheaper(
    drives: list[tuple[float, float]], capacity: float, read: float, write: float
) -> None:
    demand = asked(shared_capacity=capacity, shared_read=read, shared_write=write)
    stock = shelf(*(drive(n, price, gb) for n, (price, gb) in enumerate(drives)))
    found, site = served(stock, demand)
    best = brute_force(drives, capacity, read, write)
    if best == inf:
        assert found == NO_SERVICES
        return
    assert found.cost == pytest.approx(100 * best)
    (node,) = found.nodes
    assert found.cost == sum(
        100 * node.qty * i.qty * float(i.part.price.amount) for i in node.items if i.part.price is not None
    )
    machines = Node(qty=8, purpose="compute", items=node.items)
    report = check(Build(name="cluster", site=site, nodes=(machines, node)), demand)
    stores = [f for f in report.findings if f.node == 1]
    answers = {f.rule: f.status for f in stores if f.rule in ("STO-DATASET", "STO-READ-BW", "STO-CKPT-BW")}
    assert set(answers.values()) == {Status.PASSED}
    assert not [f for f in report.errors if f.node == 1]


NEEDED = {"head_nodes": 1.0, "login_nodes": 1.0, "shared_capacity": 20_000.0, "shared_read": 1.0}


def test_every_kind_of_node_with_its_ports_and_its_price() -> None:
    stock = shelf(drive(0, 500, 7680))
    found, _ = served(stock, asked(**NEEDED))
    nodes = by_purpose(found)
    assert {purpose: node.qty for purpose, node in nodes.items()} == {"head": 1, "login": 1, "storage": 3}
    assert found.ends == 2 * 5 and found.data_apart and found.wall_w > 0
    assert found.cost == 100 * (2 * FRAME + 3 * (FRAME + 2 * 500))
    assert served(stock, asked(**NEEDED))[0] == found
    more, _ = served(stock, asked(**NEEDED), comfort=True)
    assert {p: node.qty for p, node in by_purpose(more).items()} == {"head": 2, "login": 2, "storage": 3}


@pytest.mark.parametrize(
    ("site", "purposes"),
    [
        ({"head_nodes": 2}, {"storage"}),
        ({"shared_storage": "parallel"}, {"head", "login"}),
        ({"shared_storage": "none"}, {"head", "login", "storage"}),
        ({"shared_storage": "nfs", "head_nodes": 0}, set()),
    ],
)
def test_what_the_site_has_is_not_bought(site: dict[str, Any], purposes: set[str]) -> None:
    found, _ = served(shelf(drive(0, 500, 7680)), asked(**NEEDED), **site)
    assert set(by_purpose(found)) == purposes


def test_small_clusters_keep_the_data_in_their_machines() -> None:
    assert "storage" not in by_purpose(served(shelf(drive(0, 500, 7680)), asked(**NEEDED), 3)[0])


def test_a_kind_that_the_catalog_cannot_make_is_left_out() -> None:
    stock = shelf()  # no drive for bays
    assert set(by_purpose(served(stock, asked(**NEEDED))[0])) == {"head", "login"}
    assert served([p for p in stock if p.category != "server"], asked(**NEEDED))[0] == NO_SERVICES
    huge = asked(shared_capacity=1e9, shared_read=1)
    assert served(shelf(drive(0, 500, 7680)), huge)[0] == NO_SERVICES


@pytest.mark.parametrize(
    ("nodes", "told", "apart"),
    [
        (1, "parallel", False), (2, None, False), (3, None, False), (4, None, True), (2, "nfs", True),
        (2, "none", False), (4, "none", True),
    ],
)  # fmt: skip
def test_where_the_data_of_a_cluster_lie(nodes: int, told: str | None, apart: bool) -> None:
    site = Site.model_validate({"onprem": {"shared_storage": told}})
    assert keeps_data_apart(nodes, site) is apart
