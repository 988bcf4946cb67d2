"""Devices by what they take in: by hand, and laws."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.fleet import Fleet, devices_for, intakes, spares_for
from app.domain.parts import EdgeDeviceSpec
from app.domain.site import Site
from app.domain.streams import kept_workload, share_of_place
from app.domain.workload import Workload

DEVICE = EdgeDeviceSpec(decode_1080p30_streams=8, camera_inputs=2, usb_gbps=(10.0,), lan_gbps=(1.0,))


def cameras(streams: int, fps: float = 30) -> Workload:
    load = {"streams": streams, "stream_fps": fps}
    return Workload.model_validate(
        {"domain": "detection", "model": {"preset": "yolo11s"}, "phase": "inference", "inference": load}
    )


@pytest.mark.parametrize(
    ("edge", "streams", "fps", "devices"),
    [
        ({}, 8, 30, 1),
        ({}, 9, 30, 2),
        ({}, 24, 10, 1),
        ({"picture": "4k"}, 8, 30, 4),
        ({"camera_link": "csi"}, 5, 30, 3),
        ({"camera_link": "usb"}, 9, 30, 2),  # 1 Gb/s each of 8 Gb/s: eight on a device
        ({"stream_mbps": 300}, 8, 10, 3),  # three on a port of 1 Gb/s
        ({"places": 4}, 32, 30, 1),
    ],
)
def test_devices_of_a_place_by_hand(edge: dict[str, Any], streams: int, fps: float, devices: int) -> None:
    assert devices_for(DEVICE, cameras(streams, fps), Site.model_validate({"edge": edge}), "edge") == devices


def test_who_only_passes_pictures_on_decodes_none() -> None:
    whole, filtered = (Site.model_validate({"edge": {"kept_share": share}}) for share in (1, 0.5))
    assert devices_for(DEVICE, cameras(80), whole, "hybrid") == 1
    assert devices_for(DEVICE, cameras(80), filtered, "hybrid") == 10


def test_no_number_of_devices_without_an_input() -> None:
    site = Site.model_validate({"edge": {"camera_link": "csi"}})
    assert devices_for(EdgeDeviceSpec(camera_inputs=0), cameras(1), site, "edge") is None


@given(devices=st.integers(1, 10_000), percent=st.floats(0, 100))
def test_spares_are_never_fewer_than_the_share_nor_one_too_many(devices: int, percent: float) -> None:
    spares = spares_for(devices, Site.model_validate({"edge": {"spares_percent": percent}}))
    assert devices * percent / 100 - 1e-6 <= spares < devices * percent / 100 + 1 + 1e-6


@given(streams=st.integers(1, 5000), places=st.integers(1, 200), devices=st.integers(1, 300))
def test_the_places_shares_hold_all_streams(streams: int, places: int, devices: int) -> None:
    share = share_of_place(cameras(streams), places).inference.streams or 0
    assert share * places >= streams > (share - 1) * places
    fleet = Fleet(places=places, devices=devices * places, spares=0, spares_wanted=0, streams_of_place=share)
    assert (fleet.streams_of_device or 0) * fleet.of_place >= share


@given(streams=st.integers(1, 200), more=st.integers(0, 200), fps=st.floats(1, 60))
def test_more_streams_never_need_fewer_devices(streams: int, more: int, fps: float) -> None:
    few, many = (devices_for(DEVICE, cameras(n, fps), Site(), "edge") for n in (streams, streams + more))
    assert few is not None and many is not None and few <= many


def test_filtering_leaves_the_model_less_in_a_hybrid_only() -> None:
    left = {"edge": {"kept_share": 0.25}}
    hybrid, edge = (Site.model_validate({"where": where, **left}) for where in ("hybrid", "edge"))
    assert kept_workload(cameras(8, 20), hybrid).inference.stream_fps == pytest.approx(5)
    assert kept_workload(cameras(8, 20), edge) == cameras(8, 20)
    speech = cameras(10).model_copy(update={"domain": "speech"})
    assert kept_workload(speech, hybrid).inference.streams == 3


def test_telephone_lines_take_no_decoder() -> None:
    assert intakes(cameras(4).model_copy(update={"domain": "speech"}), Site(), "edge") == ()
