"""Hybrids from the shipped catalog: devices for every place by what they take in, spare ones, rent for the rest."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.costing import full_power_w
from app.domain.fleet import fleet_of, intakes
from app.domain.money import ExchangeRates
from app.domain.parts import CATEGORIES
from app.domain.request import Request
from app.services.propose import ProposeService
from app.sizing import load_presets
from app.solver.result import Proposal, ProposalResult
from db.seed_files import read_parts
from tests.fakes import FakeCatalog

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def service() -> ProposeService:
    names = [name for name in CATEGORIES if name in ("edge_device", "cloud_instance", "accelerator", "storage")]
    parts = [part for name in names for part in read_parts(ROOT / "db" / "seed" / f"{name}.csv", name)]
    parts = [part for part in parts if part.category != "cloud_instance" or part.vendor == "JarvisLabs"]
    return ProposeService(
        FakeCatalog(parts), load_presets(ROOT / "resources" / "models"), lambda c, _: ExchangeRates(c, {})
    )


def asked(where: str = "hybrid", streams: int = 48, wishes: dict[str, Any] | None = None, **edge: Any) -> Request:
    place = {"places": 4, "ambient_c_max": 35, "uplink_mbps": 20, "uplink_rtt_ms": 30, "kept_share": 0.2, **edge}
    return Request.model_validate(
        {
            "workload": {
                "domain": "detection",
                "model": {"preset": "yolo11s"},
                "phase": "inference",
                "precision": "int8",
                "inference": {"streams": streams, "stream_fps": 10, "latency_ms": 400},
            },
            "site": {"where": where, "currency": "USD", "hours_per_month": 500, "edge": place},
            "wishes": wishes or {},
        }
    )


def best(service: ProposeService, request: Request) -> Proposal:
    return service.propose(request, top=1).proposals[0]


def refused(service: ProposeService, request: Request) -> ProposalResult:
    found = service.propose(request, top=1)
    assert not found.proposals
    return found


def test_every_place_has_devices_for_its_cameras_and_the_cloud_the_rest(service: ProposeService) -> None:
    machine = best(service, asked(spares_percent=10)).machine
    assert machine.place == "hybrid"
    assert {node.purpose for node in machine.nodes if node.kind == "edge"} == {"collect", "spare"}
    fleet = fleet_of(machine)
    assert fleet is not None and fleet.places == 4
    assert fleet.devices % 4 == 0 and fleet.spares == fleet.spares_wanted >= 1
    device = next(item for _, item in machine.of("edge_device"))
    for intake in intakes(machine.workload, machine.site, "hybrid"):
        assert (fleet.streams_of_device or 0) * intake.each <= intake.have(device.fact(intake.field))


def test_a_device_wished_for_collects(service: ProposeService) -> None:
    machine = best(service, asked(wishes={"keep": ["seeed-recomputer-industrial-j3011"]})).machine
    assert {item.part.id for _, item in machine.of("edge_device")} == {"seeed-recomputer-industrial-j3011"}


def test_the_least_power_may_take_dearer_devices(service: ProposeService) -> None:
    cheap, lean = (best(service, asked(wishes={"objective": objective})) for objective in ("price", "power"))
    assert lean.price >= cheap.price
    assert (lean.wall_w or 0) <= (cheap.wall_w or 0)
    devices = [full_power_w(one.machine) or 0.0 for one in (cheap, lean)]
    assert devices[1] == min(devices) < devices[0]


def test_at_the_edge_too_devices_are_counted_by_place(service: ProposeService) -> None:
    machine = best(service, asked("edge", places=3, streams=16)).machine
    fleet = fleet_of(machine)
    assert fleet is not None and fleet.devices >= 3 and fleet.devices % 3 == 0


def test_a_line_too_narrow_is_one_of_the_demands_that_clash(service: ProposeService) -> None:
    found = refused(service, asked(uplink_mbps=1))
    assert any("uplink of 1 Mbit/s" in demand for demand in found.conflict)
    assert {"site.edge.uplink_mbps", "site.edge.kept_share"} & {path for r in found.relaxations for path in r.sets}


def test_a_round_trip_longer_than_the_answer_may_take_is_impossible(service: ProposeService) -> None:
    found = refused(service, asked(uplink_rtt_ms=450))
    assert any("450 ms round trip" in demand for demand in found.conflict)


def test_a_line_that_is_down_is_impossible(service: ProposeService) -> None:
    assert any("uplink of 0" in demand for demand in refused(service, asked(uplink_mbps=0)).conflict)


@pytest.mark.parametrize("where", ["hybrid", "edge"])
def test_more_streams_are_never_cheaper(service: ProposeService, where: str) -> None:
    prices = [best(service, asked(where, streams, uplink_mbps=100)).price for streams in (8, 48, 160)]
    assert prices == sorted(prices) and prices[0] > Decimal(0)


def test_a_line_too_slow_for_an_answer_in_time_makes_it_impossible(service: ProposeService) -> None:
    found = refused(service, asked(uplink_rtt_ms=400))
    assert "an uplink of 400 ms round trip" in found.conflict
    assert not any("faster" in relaxation.change for relaxation in found.relaxations)  # no width makes up for it
    (line,) = (one for one in found.relaxations if "instead of 400" in one.change)
    assert line.verdict == "verified"


def test_a_line_that_is_down_is_told_how_fast_it_must_be(service: ProposeService) -> None:
    found = refused(service, asked(uplink_mbps=0))
    assert any("Mbit/s instead of 0" in relaxation.change for relaxation in found.relaxations)
