"""Updates over the line of a place: by hand, and a law."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.build import Build, Item, Node
from app.domain.parts import Confidence, EdgeDeviceSpec, Part, Provenance
from app.domain.requirement import Demand
from app.domain.site import Site
from app.domain.updates import UpdatePlan, readable_time, update_plan
from app.domain.workload import Precision, Workload

ORIGIN = Provenance(source="made for this test", as_of=date(2026, 1, 1), confidence=Confidence.YOURS)
BOX = Part(
    id="box", category="edge_device", vendor="Example", name="box", spec=EdgeDeviceSpec(), provenance=ORIGIN, price=None
)
MODEL = Workload.model_validate(
    {"domain": "detection", "model": {"preset": "yolo11s"}, "phase": "inference", "precision": "int8"}
)


def plan(
    devices: int = 8, spares: int = 0, params: float | None = 10e6, workload: Workload = MODEL, **edge: Any
) -> UpdatePlan:
    nodes = [Node(qty=devices, items=(Item(role="edge_device", part=BOX),))]
    if spares:
        nodes.append(nodes[0].model_copy(update={"qty": spares, "purpose": "spare"}))
    build = Build(
        name="fleet", site=Site.model_validate({"where": "edge", "edge": edge}), nodes=tuple(nodes), workload=workload
    )
    found = update_plan(build, Demand(accelerator=None, count=1, params=params))
    assert found is not None
    return found


@pytest.mark.parametrize("precision", get_args(Precision))
def test_a_model_in_any_number_format_has_a_size(precision: Precision) -> None:
    found = plan(workload=MODEL.model_copy(update={"precision": precision})).model
    assert found is not None and 0.005 <= found.value <= 0.08


def test_hours_night_and_volume_by_hand() -> None:
    """2 GB x 2 devices at 0.8 x 10 Mbit/s: 4000 s. A month: (4 x 0.01 GB + 2 GB) x 8 devices."""
    found = plan(places=4, downlink_mbps=10, os_update_gb=2, model_updates_per_month=4, night_hours=5)
    assert found.model is not None and found.model.value == pytest.approx(0.01)
    assert found.hours is not None and found.hours.value == pytest.approx(4000 / 3600)
    assert found.night is not None and found.night.value == pytest.approx(4000 / 3600 / 5)
    assert found.volume is not None and found.volume.value == pytest.approx((0.04 + 2) * 8)
    assert found.fits is True


@pytest.mark.parametrize(
    ("hours", "text"),
    [(0.00105, "3.78 s"), (59.9 / 3600, "59.9 s"), (59.99 / 3600, "1 min"), (5 / 6, "50 min"),
     (0.99999, "1 h"), (1.5, "1.5 h"), (1234.5, "1,234 h")],
)  # fmt: skip
def test_a_time_has_the_unit_that_reads_best(hours: float, text: str) -> None:
    assert readable_time(hours) == text


def test_the_time_of_an_update_is_told_in_the_unit_that_reads_best() -> None:
    assert "takes 8.33 min; a night" in plan(places=4, downlink_mbps=80, os_update_gb=2).reason


def test_spares_on_the_shelf_load_nothing() -> None:
    told = {"downlink_mbps": 10, "os_update_gb": 2}
    assert plan(8, 2, **told).volume == plan(8, 0, **told).volume


def test_the_uplink_stands_for_the_way_down_where_nobody_tells_it() -> None:
    assert plan(uplink_mbps=10, os_update_gb=2).hours == plan(downlink_mbps=10, os_update_gb=2).hours


def test_what_is_not_told_is_named_and_a_dead_line_said() -> None:
    silent = plan(params=None)
    assert silent.fits is None and silent.hours is None and silent.volume is None
    assert set(silent.missing) == {"edge.model_update_gb", "edge.os_update_gb", "edge.downlink_mbps"}
    dead = plan(downlink_mbps=0, os_update_gb=2)
    assert dead.fits is False and dead.hours is None
    assert "carried" in dead.reason


@given(line=st.floats(0.1, 1000), more=st.floats(1, 100), gb=st.floats(0.001, 50), devices=st.integers(1, 100))
def test_a_faster_line_never_takes_longer(line: float, more: float, gb: float, devices: int) -> None:
    slow, fast = (plan(devices, downlink_mbps=mbps, os_update_gb=gb).hours for mbps in (line, line * more))
    assert slow is not None and fast is not None
    assert fast.value <= slow.value * (1 + 1e-9)
