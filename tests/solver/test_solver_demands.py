"""Every field of a request is a demand that can be dropped, or is named as none with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from app.domain.request import Request
from app.solver.demands import NO_DEMANDS, changed, stated, value_at

MODEL = {"preset": "llama-3.1-8b"}
WHOLE = ("workload.model", "workload.software", "site.rules")
"""What is told as a whole."""
DEMANDS: dict[str, Any] = {
    "workload.training.deadline_hours": 12,
    "workload.training.micro_batch": 4,
    "workload.training.sharding": "zero3",
    "workload.training.tensor_parallel": 2,
    "workload.training.pipeline_parallel": 2,
    "workload.training.context_parallel": 2,
    "workload.training.expert_parallel": 2,
    "workload.training.activation_checkpointing": "full",
    "workload.inference.concurrency": 50,
    "workload.inference.requests_per_s": 0.5,
    "workload.inference.samples_per_s": 3,
    "workload.inference.streams": 16,
    "workload.inference.tensor_parallel": 2,
    "workload.inference.pipeline_parallel": 2,
    "workload.inference.expert_parallel": 2,
    "workload.inference.data_parallel": 2,
    "workload.inference.engine": "vllm",
    "workload.inference.ttft_ms": 500,
    "workload.inference.tpot_ms": 50,
    "workload.inference.latency_ms": 20,
    "workload.software": {"cuda": "12.8"},
    "site.where": "edge",
    "site.budget": 5000,
    "site.rules": {"COOL-NOISE": "error"},
    "site.onprem.kind": "cluster",
    "site.onprem.circuit_v": 110,
    "site.onprem.circuit_a": 10,
    "site.onprem.circuits": 2,
    "site.onprem.plug": "Schuko",
    "site.onprem.cord": "C13",
    "site.onprem.other_load_w": 500,
    "site.onprem.ambient_c": 40,
    "site.onprem.noise_dba_max": 30,
    "site.onprem.rack_u_free": 4,
    "site.onprem.rack_depth_mm": 800,
    "site.onprem.rack_kw": 5,
    "site.onprem.rack_kg": 500,
    "site.onprem.room_cooling_btu_h": 3000,
    "site.onprem.psu_redundancy": 1,
    "site.onprem.outlets": 1,
    "site.onprem.feeds": 2,
    "site.onprem.pdu_a": 16,
    "site.onprem.pdu_c13": 2,
    "site.onprem.pdu_c19": 2,
    "site.onprem.facility_water": False,
    "site.onprem.cdu_kw": 20,
    "site.onprem.fabric_ports_reserved": 4,
    "site.onprem.fabric_cable_m": 60,
    "site.cloud.kind": "bare_metal",
    "site.cloud.providers": ["AWS"],
    "site.cloud.regions": ["eu-central-1"],
    "site.cloud.quotas": {"P": 8},
    "site.edge.power_w_max": 30,
    "site.edge.ambient_c_max": 60,
    "site.edge.fanless": True,
    "site.edge.dc_input_v": 12,
    "site.edge.streams": 8,
    "site.edge.uplink_mbps": 5,
    "site.edge.uplink_rtt_ms": 80,
    "site.edge.around_ms": 40,
    "site.edge.kept_share": 0.5,
    "wishes.gpu_vendor": "NVIDIA",
    "wishes.cpu_vendor": "AMD",
    "wishes.socket": "AM5",
    "wishes.ecc": True,
    "wishes.noise_dba_max": 30,
    "wishes.budget": 4000,
    "wishes.lead_days_max": 5,
    "wishes.in_stock": True,
    "wishes.keep": ["some-part"],
    "wishes.exclude": ["some-part"],
    "wishes.spare_gpu_slots": 1,
    "wishes.verified_only": True,
}
"""Every demand with a value that limits something."""


def fields(model: type[BaseModel], path: str = "") -> Iterator[str]:
    """The dotted paths of all fields."""
    for name, info in model.model_fields.items():
        here = f"{path}{name}"
        inner = info.annotation
        if here not in WHOLE and isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from fields(inner, f"{here}.")
        else:
            yield here


def asking(path: str) -> Request:
    """A request that makes the one demand, in a place where it counts."""
    family = path.split(".")[1]
    where = {"cloud": "cloud", "edge": "edge"}.get(family, "onprem")
    where = "hybrid" if path == "site.edge.kept_share" else where
    document: dict[str, Any] = {
        "workload": {"model": MODEL, "phase": "both", "training": {"deadline_hours": None}},
        "site": {"where": where},
    }
    *holders, name = path.split(".")
    inner = document
    for holder in holders:
        inner = inner.setdefault(holder, {})
    inner[name] = DEMANDS[path]
    return Request.model_validate(document)


def test_every_field_is_a_demand_or_named_as_none() -> None:
    known = set(fields(Request))
    assert known - set(DEMANDS) - set(NO_DEMANDS) == set(), "say how it is dropped, or why it is no demand"
    assert set(DEMANDS) | set(NO_DEMANDS) <= known
    assert not set(DEMANDS) & set(NO_DEMANDS)


@pytest.mark.parametrize("path", DEMANDS)
def test_a_demand_is_said_and_can_be_dropped(path: str) -> None:
    wanted = asking(path)
    found = [demand for demand in stated(wanted) if path in demand.free(wanted)]
    assert len(found) == 1
    demand = found[0]
    assert demand.text
    without = demand.drop(wanted)
    assert value_at(without, path) != value_at(wanted, path)
    assert demand.text not in {d.text for d in stated(without)}
    assert Request.model_validate_json(without.model_dump_json()) == without, "what is dropped can be written down"
    assert demand.without or demand.offers or demand.amount, "there is a way to give way"


def test_changing_a_field_tells_it_and_no_other() -> None:
    wanted = asking("site.onprem.rack_u_free")
    after = changed(wanted, {"site.onprem.circuit_a": 32.0})
    assert after.site.told("onprem.circuit_a")
    assert not after.site.told("onprem.circuit_v")
    assert after.site.onprem.rack_u_free == 4
