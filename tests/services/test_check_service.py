"""The use case "check": rules with what the workload asks."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.build import Build, Item, Node
from app.domain.finding import Status, VerdictKind
from app.domain.parts import Confidence, Part, Provenance
from app.domain.parts.parsing import parse_spec
from app.domain.workload import Workload
from app.services.check import check_build, demand_of, placements_document, power_document, report_document
from app.sizing import Presets

CARD: dict[str, Any] = {
    "segment": "gaming",
    "architecture": "Ada",
    "form_factor": "PCIe FHFL",
    "compute_capability": "8.9",
    "vram_gib": 24,
    "bandwidth_gbs": 1008,
    "fp16_tflops": 165,
    "bf16_tflops": 165,
    "fp32_tflops": 82,
    "tdp_w": 450,
    "pcie_gen": 4,
    "pcie_lanes": 16,
    "nvlink_gbs": 0,
    "cooling": "open_air",
    "slot_width": 3,
}


class Sizes:
    """Sizes models that are given by their dimensions."""

    presets = Presets(())

    def resolved(self, workload: Workload) -> Workload:
        return workload


def build(count: int, workload: dict[str, Any] | None, **facts: Any) -> Build:
    spec = {name: value for name, value in (CARD | facts).items() if value is not None}
    origin = Provenance(source="made for this test", as_of=date(2026, 1, 1), confidence=Confidence.YOURS)
    part = Part(
        id="card",
        category="accelerator",
        vendor="Example",
        name="Card",
        spec=parse_spec("accelerator", spec),
        provenance=origin,
    )
    node = Node(items=(Item(role="accelerator", part=part, qty=count),))
    asked = Workload.model_validate(workload) if workload else None
    return Build(name="b", nodes=(node,), workload=asked)


SERVE_8B = {
    "model": {
        "transformer": {"layers": 32, "hidden": 4096, "heads": 32, "kv_heads": 8, "ffn": 14336, "vocab": 128256},
    },
    "phase": "inference",
    "inference": {"concurrency": 1},
}
SERVE_70B = {
    "model": {
        "transformer": {"layers": 80, "hidden": 8192, "heads": 64, "kv_heads": 8, "ffn": 28672, "vocab": 128256},
    },
    "phase": "inference",
    "inference": {"concurrency": 1},
}


def status(found: Build, rule: str) -> Status:
    return next(f.status for f in check_build(found, Sizes()).findings if f.rule == rule)


@pytest.mark.parametrize(
    ("count", "workload", "expected"),
    [
        (1, SERVE_8B, Status.PASSED),
        (1, SERVE_70B, Status.FAILED),
        (1, None, Status.NOT_APPLICABLE),
    ],
)
def test_the_workload_is_sized_on_the_cards_of_the_build(
    count: int, workload: dict[str, Any] | None, expected: Status
) -> None:
    assert status(build(count, workload), "GPU-VRAM") is expected


def test_the_demand_counts_the_cards_of_all_machines() -> None:
    one = build(2, SERVE_8B)
    both = one.model_copy(update={"nodes": (one.nodes[0].model_copy(update={"qty": 3}),)})
    asked = demand_of(both, Sizes())

    assert asked is not None
    assert (asked.accelerator, asked.count, asked.nodes) == ("card", 6, 3)


def test_a_card_that_cannot_be_sized_leaves_its_rule_unknown() -> None:
    unsized = build(1, SERVE_8B, vram_gib=None)
    report = check_build(unsized, Sizes())
    found = next(f for f in report.findings if f.rule == "GPU-VRAM")

    assert found.status is Status.UNKNOWN
    assert [(gap.part, gap.field) for gap in found.missing] == [("card", "vram_gib")]
    assert demand_of(unsized, Sizes()) is None


def test_the_document_is_the_headless_contract() -> None:
    document = report_document(check_build(build(1, SERVE_8B), Sizes()))

    assert document["verdict"] == VerdictKind.INCOMPLETE  # a card alone is no machine
    assert {"rule", "status", "severity", "parts", "message", "numbers", "fixes"} <= set(document["findings"][0])
    assert "not_applicable" not in {found["status"] for found in document["findings"]}
    parts = next(found for found in document["findings"] if found["rule"] == "BUILD-PARTS")
    assert parts["fixes"][0]["kind"] == "add"


def test_the_power_chain_stands_beside_the_findings_with_null_for_what_is_not_known() -> None:
    (chain,) = power_document(build(1, SERVE_8B, tdp_w=None))

    assert (chain["node"], chain["qty"], chain["circuits"]) == (0, 1, 1)
    assert chain["sustained_w"] is None and chain["wall_w"] is None and chain["airflow_cfm"] is None
    assert {"part": "card", "field": "tdp_w"} in chain["missing"]


def test_what_sits_where_stands_beside_the_findings() -> None:
    (placed,) = placements_document(build(1, SERVE_8B))

    assert placed is not None
    assert {"cards", "drives", "bays", "cables", "circuits", "clash", "unplaced"} <= set(placed)
    assert placed["unplaced"] and placed["clash"] is None  # a card without a board: nothing clashes, a part is missing
