"""The storage nodes of a cluster, judged together: room after protection, reading, writing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.build import Build
from app.domain.finding import Finding, Severity, Status
from app.domain.quantity import Input, Quantity
from app.domain.requirement import Demand, Need
from app.rules.drive_sets import protected_share
from app.rules.engine import check
from tests.rules import rule_machines as made

NEEDS = {"storage_capacity": 9000, "storage_read": 1, "checkpoint": 100, "checkpoint_write": 1}
DRIVE = {"data_drive.capacity_gb": 1000, "data_drive.read_mbs": 5000, "data_drive.write_mbs": 2000}
CARD = {"nic.gbps": 100, "nic.ports": 2}
STORES = ("STO-DATASET", "STO-READ-BW", "STO-CKPT-BW", "STO-CKPT-CAP", "STO-ENDUR")


def asked(capacity_gb: float = 6000, read: float = 10, write: float = 5, data: float = 0, growth: float = 1) -> Demand:
    """A cluster's demand: its own needs, and those that each machine would have by itself."""
    demand = made.demand({"demand": {"count": 16, "nodes": 4, "needs": NEEDS}})
    assert demand is not None
    inputs = (Input(name="data set", value=data), Input(name="growth over the years", value=growth))
    shared = {"shared_capacity": (capacity_gb, inputs), "shared_read": (read, ()), "shared_write": (write, ())}
    needs = [
        Need(key=key, label=key, minimum=least, recommended=least)
        for key, (value, given_) in shared.items()
        for least in [Quantity(value=value, unit="GB", formula="given", inputs=given_)]
    ]
    return demand.model_copy(update={"needs": (*demand.needs, *needs)})


def cluster(nodes: int = 3, drives: int = 10, site: dict[str, Any] | None = None, **facts: Any) -> Build:
    build = made.build({"machine": "server", "nodes": 4, "site": site or {}})
    if not nodes:
        return build
    store = made.machine(
        "server", drop=("accelerator",), facts=DRIVE | CARD | facts, qty={"data_drive": drives, "nic": 1}, nodes=nodes
    )
    return build.model_copy(update={"nodes": (*build.nodes, store.model_copy(update={"purpose": "storage"}))})


def found(build: Build, demand: Demand, rule: str, node: int = 1) -> Finding:
    return next(f for f in check(build, demand).findings if f.rule == rule and f.node == node)


@pytest.mark.parametrize(("nodes", "share"), [(1, 1), (2, 0.5), (3, 2 / 3), (5, 0.8), (9, 8 / 9), (40, 8 / 9)])
def test_what_protection_leaves(nodes: int, share: float) -> None:
    assert protected_share(nodes) == pytest.approx(share)


@pytest.mark.parametrize(
    ("capacity_gb", "data", "growth", "status", "severity"),
    [
        (20000, 0, 1, Status.PASSED, Severity.ERROR),  # 3 x 10 x 1000 GB x 2/3, both sides filled to 0.8
        (20001, 0, 1, Status.FAILED, Severity.ERROR),
        (20001, 8000, 2, Status.FAILED, Severity.WARNING),  # today's data fit
        (40001, 1000, 2, Status.FAILED, Severity.ERROR),
    ],
)
def test_room_for_what_there_is_is_a_must_and_for_growth_a_warning(
    capacity_gb: float, data: float, growth: float, status: Status, severity: Severity
) -> None:
    one = found(cluster(), asked(capacity_gb, data=data, growth=growth), "STO-DATASET")
    assert (one.status, one.severity) == (status, severity), one.message


def test_ports_limit_the_drives() -> None:
    by_drives = asked(read=3 * 0.7 * 4 * 5)  # 4 drives of 5 GB/s read at 0.7; two ports of 100 Gb/s carry 25 GB/s
    assert found(cluster(drives=4), by_drives, "STO-READ-BW").status is Status.PASSED
    assert found(cluster(drives=4), asked(read=42.1), "STO-READ-BW").status is Status.FAILED
    assert found(cluster(drives=10), asked(read=75), "STO-READ-BW").status is Status.PASSED
    assert found(cluster(drives=10), asked(read=75.1), "STO-READ-BW").status is Status.FAILED


def test_protection_is_written_too() -> None:
    assert found(cluster(), asked(write=3 * 20 * 2 / 3), "STO-CKPT-BW").status is Status.PASSED
    assert found(cluster(), asked(write=40.1), "STO-CKPT-BW").status is Status.FAILED


@pytest.mark.parametrize(
    ("rule", "fact"), [("STO-DATASET", "capacity_gb"), ("STO-READ-BW", "read_mbs"), ("STO-CKPT-BW", "write_mbs")]
)
def test_a_missing_fact_is_asked_for(rule: str, fact: str) -> None:
    one = found(cluster(**{f"data_drive.{fact}": "?"}), asked(), rule)
    assert one.status is Status.UNKNOWN and one.missing[0].field == fact


@pytest.mark.parametrize("site", [{}, {"onprem": {"shared_storage": "parallel"}}])
def test_the_machines_that_compute_are_not_asked_for_data_that_lie_elsewhere(site: dict[str, Any]) -> None:
    alone, apart = cluster(0), cluster(0 if site else 3, site=site)
    assert found(alone, asked(), "STO-DATASET", 0).status is not Status.NOT_APPLICABLE
    assert {found(apart, asked(), rule, 0).status for rule in STORES} == {Status.NOT_APPLICABLE}


def test_storage_nodes_of_several_kinds_answer_once() -> None:
    build = cluster()
    twice = build.model_copy(update={"nodes": (*build.nodes, build.nodes[1])})
    assert found(twice, asked(33000), "STO-DATASET", 1).status is Status.PASSED  # 5/6 of six nodes
    assert found(twice, asked(33000), "STO-DATASET", 2).status is Status.NOT_APPLICABLE


@given(nodes=st.integers(3, 20), drives=st.integers(1, 24), need=st.floats(1, 1e6))
def test_more_nodes_and_more_drives_never_hold_less(nodes: int, drives: int, need: float) -> None:
    demand = asked(need)
    if found(cluster(nodes, drives), demand, "STO-DATASET").status is Status.PASSED:
        assert found(cluster(nodes + 1, drives), demand, "STO-DATASET").status is Status.PASSED
        assert found(cluster(nodes, drives + 1), demand, "STO-DATASET").status is Status.PASSED
