"""The way from the sensor to the answer: published queueing values, steps by place, and laws."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.latency import LatencyBudget, hopeless_line, latency_budget
from app.domain.quantity import Quantity
from app.domain.queues import erlang_c, mdc_wait_s
from app.domain.requirement import Layout, Prediction
from app.domain.site import Site
from app.domain.streams import stream_mbps
from app.domain.workload import Workload


def workload(**load: Any) -> Workload:
    inference = {"streams": 16, "stream_fps": 10, "latency_ms": 200, **load}
    return Workload.model_validate(
        {"domain": "detection", "model": {"preset": "yolo11s"}, "phase": "inference", "inference": inference}
    )


def serving(ms: float = 20, per_s: float = 400, devices: int = 1) -> Prediction:
    return Prediction(
        phase="inference",
        memory=Quantity(value=1, unit="GiB", formula="given"),
        memory_shares=(),
        usable_gib=8,
        fits=True,
        throughput=Quantity(value=per_s, unit="images/s", formula="given"),
        latency_ms=Quantity(value=ms, unit="ms", formula="given"),
        layout=Layout(data_parallel=devices),
    )


def budget(place: str = "hybrid", *, load: dict[str, Any] | None = None, **edge: Any) -> LatencyBudget:
    site = Site.model_validate({"where": place, "edge": edge})
    found = latency_budget(workload(**(load or {})), site, serving(), place)
    assert found is not None
    return found


@pytest.mark.parametrize(("servers", "offered", "expected"), [(1, 0.5, 0.5), (2, 1.0, 1 / 3), (10, 8.0, 0.4092)])
def test_erlang_c_as_tabled(servers: int, offered: float, expected: float) -> None:
    """One server: its load. Two at half load: 1/3 (Erlang, 1917). Ten under 8 erlangs: 0.409 (call-centre tables)."""
    assert erlang_c(servers, offered) == pytest.approx(expected, rel=1e-3)


def test_one_server_with_constant_times_is_pollaczek_and_khinchine() -> None:
    assert mdc_wait_s(0.5, 0.02, 1) == pytest.approx(0.5 * 0.02 / (2 * 0.5))
    assert mdc_wait_s(1.0, 0.02, 1) == float("inf")


@pytest.mark.parametrize(
    ("place", "keys"),
    [
        ("edge", ("capture", "encode", "queue", "infer")),
        ("cloud", ("capture", "encode", "uplink", "queue", "infer", "return")),
        ("hybrid", ("capture", "encode", "uplink", "queue", "infer", "return")),
    ],
)
def test_every_place_has_its_steps_and_each_says_why(place: str, keys: tuple[str, ...]) -> None:
    found = budget(place, uplink_mbps=100, uplink_rtt_ms=30)
    assert tuple(step.key for step in found.steps) == keys
    assert found.total is not None
    assert found.total.value == pytest.approx(sum(step.quantity.value for step in found.steps if step.quantity))
    assert all(
        step.quantity and step.quantity.formula and step.quantity.source for step in found.steps if step.key != "infer"
    )
    assert found.fits is True
    assert found.document()["total_ms"] == found.total.value


def test_a_hybrid_by_hand() -> None:
    """16 cameras of 2 Mbit/s, half of it kept: 16 Mbit/s on 40; 0.2 Mbit take 5 ms and wait 0.4 / 1.2 of that."""
    found = {
        s.key: s.quantity.value for s in budget(uplink_mbps=40, uplink_rtt_ms=30, kept_share=0.5).steps if s.quantity
    }
    assert found["capture"] == pytest.approx(100)
    assert found["uplink"] == pytest.approx(5 + 5 * 0.4 / 1.2 + 15)
    busy = 16 * 10 * 0.5 / 400
    assert found["queue"] == pytest.approx(20 * busy / (2 * (1 - busy)))
    assert found["return"] == pytest.approx(15)


def test_devices_of_the_edge_share_no_queue() -> None:
    """Four at 40 % load: each waits like one alone; four rented ones that take from one queue wait less."""
    waits = {}
    for place in ("edge", "cloud"):
        site = Site.model_validate({"where": place, "edge": {"uplink_mbps": 100, "uplink_rtt_ms": 10}})
        found = latency_budget(workload(), site, serving(devices=4), place)
        assert found is not None
        waits[place] = next(step.quantity.value for step in found.steps if step.key == "queue" and step.quantity)
    assert waits["edge"] == pytest.approx(1000 * mdc_wait_s(0.4, 0.02, 1))
    assert waits["cloud"] == pytest.approx(1000 * mdc_wait_s(0.4, 0.02, 4)) and waits["cloud"] < waits["edge"]


def test_words_for_a_line_that_is_down_too_narrow_or_not_told() -> None:
    down = budget(uplink_mbps=0, uplink_rtt_ms=30)
    assert down.fits is False and down.total is None
    assert "down" in down.reason
    narrow = budget(uplink_mbps=20, uplink_rtt_ms=30)
    assert narrow.fits is False
    assert "32 Mbit/s" in narrow.reason and "20 Mbit/s" in narrow.reason
    silent = budget()
    assert silent.fits is None and silent.total is None
    assert set(silent.missing) == {"edge.uplink_mbps", "edge.uplink_rtt_ms"}


@pytest.mark.parametrize(
    ("edge", "fps", "expected"),
    [
        ({}, 30, 4.0),
        ({}, 10, 2.0),
        ({}, 12.5, 2.5),
        ({"codec": "h265"}, 30, 2.6),
        ({"picture": "720p"}, 30, 2.0),
        ({"picture": "4k"}, 30, 11.3),
        ({"stream_mbps": 7}, 30, 7.0),
    ],
)
def test_bits_of_a_camera_as_the_guide_has_them(edge: dict[str, Any], fps: float, expected: float) -> None:
    rate = stream_mbps(workload(stream_fps=fps), Site.model_validate({"edge": edge}))
    assert rate is not None
    assert rate.value == pytest.approx(expected, rel=0.1)
    assert rate.source


def test_a_line_of_g711_takes_80_kbit_with_its_headers() -> None:
    speech = workload().model_copy(update={"domain": "speech"})
    rate = stream_mbps(speech, Site())
    assert rate is not None and rate.value == pytest.approx(0.080)


uplinks = st.floats(min_value=0.1, max_value=10_000)
cameras = {"streams": st.integers(1, 200), "stream_fps": st.floats(0.5, 60)}


@given(slow=uplinks, more=st.floats(1, 100), trip=st.floats(0, 500), kept=st.floats(0.01, 1), **cameras)
def test_more_uplink_never_makes_an_answer_later(
    slow: float, more: float, trip: float, kept: float, streams: int, stream_fps: float
) -> None:
    load = {"streams": streams, "stream_fps": stream_fps}
    before, after = (
        budget(load=load, uplink_mbps=mbps, uplink_rtt_ms=trip, kept_share=kept) for mbps in (slow, slow * more)
    )
    line = [next(s.quantity for s in found.steps if s.key == "uplink") for found in (before, after)]
    if line[0] is not None:
        assert line[1] is not None and line[1].value <= line[0].value * (1 + 1e-9)


@given(kept=st.floats(0.01, 1), less=st.floats(0.01, 1), uplink=uplinks)
def test_filtering_more_never_makes_an_answer_later(kept: float, less: float, uplink: float) -> None:
    before, after = (budget(uplink_mbps=uplink, uplink_rtt_ms=10, kept_share=k) for k in (kept, kept * less))
    if before.total is not None:
        assert after.total is not None and after.total.value <= before.total.value * (1 + 1e-9)


@given(load=st.floats(0, 0.99), servers=st.integers(1, 64), service=st.floats(0.001, 10))
def test_more_servers_at_the_same_load_never_make_one_wait_longer(load: float, servers: int, service: float) -> None:
    assert mdc_wait_s(load, service, servers + 1) <= mdc_wait_s(load, service, servers) * (1 + 1e-9)


@pytest.mark.parametrize(
    ("edge", "place", "words"),
    [
        ({"uplink_mbps": 20}, "cloud", ("32 Mbit/s", "20 Mbit/s", "5 instead of 10 pictures a second")),
        ({"uplink_mbps": 20}, "hybrid", ("filter until 50 %", "at the edge")),
        ({"uplink_mbps": 0}, "hybrid", ("down",)),
        ({"uplink_mbps": 100, "uplink_rtt_ms": 250}, "hybrid", ("250 ms", "200 ms")),
        ({"uplink_mbps": 20}, "edge", ()),
        ({"uplink_mbps": 100, "uplink_rtt_ms": 150}, "cloud", ()),
        ({}, "cloud", ()),
    ],
)
def test_a_line_that_makes_it_impossible_says_why_with_both_numbers(
    edge: dict[str, Any], place: str, words: tuple[str, ...]
) -> None:
    found = hopeless_line(workload(), Site.model_validate({"where": place, "edge": edge}), place)
    assert bool(found) == bool(words)
    assert all(word in found for word in words)
