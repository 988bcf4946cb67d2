"""Which devices a place rules out, and by what: each limit named, and nobody named who is proposed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.domain.money import ExchangeRates
from app.domain.parts import CATEGORIES
from app.domain.request import Request
from app.services.propose import ProposeService
from app.sizing import load_presets
from app.solver.stopped import Stopped
from db.seed_files import read_parts
from tests.fakes import FakeCatalog

ROOT = Path(__file__).parents[2]
THOR, J4012, NANO = "jetson-agx-thor-devkit", "seeed-recomputer-j4012", "jetson-orin-nano-super-devkit"
HAILO, PI = "onlogic-karbon-410-hailo-8", "raspberry-pi-5-8gb-m2-hat"


@pytest.fixture(scope="module")
def service() -> ProposeService:
    names = [name for name in CATEGORIES if name in ("edge_device", "accelerator", "storage")]
    parts = [part for name in names for part in read_parts(ROOT / "db" / "seed" / f"{name}.csv", name)]
    return ProposeService(
        FakeCatalog(parts), load_presets(ROOT / "resources" / "models"), lambda c, _: ExchangeRates(c, {})
    )


def asked(where: str = "edge", model: str = "yolo11s", load: dict[str, Any] | None = None, **edge: Any) -> Request:
    return Request.model_validate(
        {
            "workload": {
                "domain": "detection" if model.startswith("yolo") else "speech",
                "model": {"preset": model},
                "phase": "inference",
                "precision": "int8",
                "inference": load or {"streams": 4, "stream_fps": 10, "latency_ms": 400},
            },
            "site": {"where": where, "currency": "USD", "edge": {"ambient_c_max": 30, **edge}},
        }
    )


def by_part(service: ProposeService, request: Request) -> dict[str, Stopped]:
    return {one.part: one for one in service.stopped(request)}


@pytest.mark.parametrize(
    ("edge", "device", "rule", "words"),
    [
        ({"power_w_max": 60}, THOR, "EDGE-PWR", ("130 W", "60 W")),
        ({"ambient_c_max": 62}, J4012, "EDGE-TEMP", ("60 °C", "62 °C")),
        ({"dc_input_v": 24}, J4012, "EDGE-VIN", ("24 V", "9 to 19 V")),
    ],
)
def test_each_limit_of_the_place_names_the_device_it_stops(
    service: ProposeService, edge: dict[str, Any], device: str, rule: str, words: tuple[str, ...]
) -> None:
    found = by_part(service, asked(**edge))[device]
    assert rule in found.rules
    assert all(word in " ".join(found.reasons) for word in words)
    assert device not in by_part(service, asked())


def test_a_compiler_that_refuses_the_model_stops_the_device(service: ProposeService) -> None:
    found = by_part(service, asked(model="whisper-large-v3", load={"streams": 1}))[HAILO]
    assert "EDGE-OPS" in found.rules
    assert any("compiler hailo" in reason for reason in found.reasons)


def test_speed_and_streams_stop_a_device(service: ProposeService) -> None:
    slow = by_part(service, asked(load={"streams": 400, "stream_fps": 30}))[PI]
    assert any("images/s" in reason for reason in slow.reasons)
    many = by_part(service, asked(load={"streams": 4, "stream_fps": 10}, camera_link="csi"))
    assert "takes in none" in " ".join(many[HAILO].reasons)


def test_who_is_proposed_is_not_stopped(service: ProposeService) -> None:
    request = asked()
    stopped = by_part(service, request)
    for proposal in service.propose(request).proposals:
        device = next(item for _, item in proposal.machine.of("edge_device"))
        assert device.part.id not in stopped


def test_in_a_hybrid_the_accelerator_inside_stops_nobody(service: ProposeService) -> None:
    found = by_part(service, asked("hybrid", uplink_mbps=100, uplink_rtt_ms=20))
    assert NANO not in found and THOR not in found


def test_elsewhere_there_is_nothing_to_say(service: ProposeService) -> None:
    assert service.stopped(asked("cloud")) == ()


def test_the_accelerators_that_a_place_can_get_are_those_of_devices_it_does_not_rule_out(
    service: ProposeService,
) -> None:
    carried = service.carriers(asked(power_w_max=60))
    assert carried is not None
    assert "jetson-t5000" not in carried and "jetson-t5000" in (service.carriers(asked()) or {})
    assert {one.machine for one in carried["jetson-orin-nx-16"]} >= {J4012}
    own = next(one for one in carried["hailo-8"] if one.machine == HAILO)
    assert (own.qty, own.cost) == (1, 115_000)
    in_sockets = [one for one in carried["hailo-8"] if one.machine == PI]
    assert in_sockets and all(one.cost > 10_700 for one in in_sockets), "a bare computer and the modules put into it"
    assert service.carriers(asked("onprem")) is None


def test_what_is_proposed_is_among_what_the_place_can_get(service: ProposeService) -> None:
    request = asked(power_w_max=60)
    carried = service.carriers(request)
    found = service.propose(request, top=3, time_limit_s=20).proposals
    assert found and carried is not None
    assert {proposal.demand.accelerator for proposal in found} <= {*carried, None}
