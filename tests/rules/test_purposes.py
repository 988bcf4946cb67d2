"""Machines that only serve the others: nothing of the workload is asked of them, and they decide nothing for it."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from app.domain.build import Build, BuildDocument, Node, document_of
from app.domain.finding import Finding
from app.rules.cluster import machines_of, service_nodes
from app.rules.engine import check
from app.services.builds import resolve
from tests.rules import rule_machines as made

SWITCH = {"role": "switch", "category": "switch", "gbps": 400, "protocol": "InfiniBand", "ports": 64, "rack_u": 1}
CARDS = {"nic.gbps": 400, "nic.ports": 1, "nic.protocol": "InfiniBand", "server.rack_u": 8}
CASE: dict[str, Any] = {"machine": "server", "nodes": 8, "qty": {"nic": 8}, "facts": CARDS, "apart": [SWITCH]}
ASKED = made.demand({"demand": {"count": 32, "nodes": 8, "needs": {"host_ram": 64, "storage_capacity": 900}}})
OF_THE_FABRIC = ("NET-PORTS", "NET-OVERSUB", "NET-FATTREE", "NET-SU", "NET-RAIL", "GPU-VRAM", "SIZ-SPARE", "NET-COMM")


def serving(purpose: Any, facts: dict[str, Any] | None = None, **more: Any) -> Node:
    """A machine beside: with little memory, a slow card, and an accelerator of another kind if it has one."""
    node = made.machine("server", drop=more.pop("drop", ("accelerator",)), facts=facts, **more)
    return node.model_copy(update={"purpose": purpose})


def cluster(*beside: Node) -> Build:
    build = made.build(CASE)
    machines, switch = build.nodes
    shared = switch.model_copy(update={"purpose": "shared"})
    return build.model_copy(update={"nodes": (machines.model_copy(update={"purpose": "compute"}), shared, *beside)})


def asked(build: Build) -> dict[str, Finding]:
    found = check(build, ASKED).findings
    return {f.rule: f.model_copy(update={"node": 0}) for f in found if f.node == build.lead}


BESIDE = (
    serving("head", {"nic.gbps": 25, "nic.protocol": "Ethernet"}, nodes=2),
    serving("login", {"accelerator.vram_gib": 8, "accelerator.name": "Small"}, drop=(), qty={"accelerator": 40}),
    serving("storage", {"data_drive.capacity_gb": 8}, nodes=3),
)


def test_what_the_workload_asks_is_asked_of_the_machines_that_compute() -> None:
    bare, whole = asked(cluster()), asked(cluster(*BESIDE))
    assert {rule: whole[rule] for rule in OF_THE_FABRIC} == {rule: bare[rule] for rule in OF_THE_FABRIC}
    report = check(cluster(*BESIDE), ASKED)
    beside = {f.rule: f.status.value for f in report.findings if f.node >= 2}
    assert beside["MEM-HOST-RATIO"] == beside["STO-DATASET"] == beside["CPU-CORES"] == "not_applicable"


def test_the_order_of_the_machines_does_not_matter() -> None:
    first = cluster(*BESIDE)
    for order in permutations(first.nodes):
        build = first.model_copy(update={"nodes": order})
        assert build.nodes[build.lead].purpose == "compute"
        assert asked(build) == asked(first)


def test_only_those_that_compute_are_counted() -> None:
    build = cluster(*BESIDE)
    part, count = build.accelerator()
    assert part is not None and (part.id, count, build.workers()) == ("accelerator", 32, 8)
    assert machines_of(build) == 8 and len(service_nodes(build)) == 3


@pytest.mark.parametrize("purpose", ["compute", "head", "login", "storage", "shared", None])
def test_the_purpose_is_kept_in_a_file(purpose: Any) -> None:
    spec = {"category": "switch", "name": "Hub", "ports": 8}
    document = BuildDocument.model_validate(
        {"nodes": [{"purpose": purpose, "parts": [{"role": "switch", "spec": spec}]}]}
    )
    build = resolve(document, None)  # type: ignore[arg-type]
    assert build.nodes[0].purpose == purpose and document_of(build) == document
