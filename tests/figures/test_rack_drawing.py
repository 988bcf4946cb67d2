"""Racks side by side: what each draws and weighs against what it may, PDUs at the sides, nothing over another."""

from __future__ import annotations

import pytest

from app.domain.rack_plan import RackedDevice, RackPdu, RackPlan, arrange
from app.figures.drawing import Drawing
from app.figures.rack_elevation import LARGE, rack_elevation
from tests.figures.drawn_texts import collisions, outside, text_boxes


def server(pieces: int, each_w: float | None = 10_200.0, each_kg: float | None = 130.0) -> RackedDevice:
    return RackedDevice(part="s", title="Server", pieces=pieces, each_u=8, each_w=each_w, each_kg=each_kg)


SWITCH = RackedDevice(part="w", title="Switch", pieces=3, each_u=1, is_switch=True, each_w=1000.0)
PDU = RackPdu(title="PDU 22 kW", per_rack=2, phases=3, usable_w=22_000)


def plan(*devices: RackedDevice, **more: object) -> RackPlan:
    values: dict[str, object] = {"racks": 3, "pdu": PDU, "rack_limit_w": 30_000.0, "rack_limit_kg": 600.0}
    return RackPlan(devices=devices, **(values | more))  # type: ignore[arg-type]


def drawn(shown: RackPlan, width: float = 493) -> Drawing:
    racks = arrange(shown)
    assert racks is not None
    drawing = rack_elevation(shown, racks, width=width)
    assert drawing is not None
    return drawing


def words(drawing: Drawing) -> list[str]:
    return [text for text, _ in text_boxes(drawing)]


def test_each_rack_tells_its_power_and_weight_against_its_limits() -> None:
    shown = words(drawn(plan(server(7), SWITCH)))
    assert "30.6 kW, over 30.0 kW" in shown and "390 kg of 600 kg" in shown
    assert "Rack 2" in shown and "22.4 kW of 30.0 kW" in shown and "at least 260 kg of 600 kg" in shown
    assert "Racks 1–3" in words(drawn(plan(server(3)))), "equal racks are drawn once"


def test_what_is_unknown_is_no_zero() -> None:
    shown = words(drawn(plan(server(3, None, 130.0), SWITCH, rack_limit_w=None)))
    assert any(text.startswith("at least 1.0 kW") for text in shown)
    nothing = words(drawn(plan(server(3, None, None))))
    assert not any("kW" in text or "kg" in text for text in nothing), "nothing is known, so nothing is told"


def test_upright_pdus_stand_at_the_sides_by_feed() -> None:
    drawing = drawn(plan(server(3)))
    feeds = [region for region in drawing.regions if region.key.startswith("pdu:")]
    assert [region.label for region in feeds] == ["A: PDU 22 kW", "B: PDU 22 kW"]
    assert feeds[0].x < feeds[1].x
    assert "pdu:" not in str(drawn(plan(server(3), pdu=None)).regions)


def test_the_table_closes_each_rack_with_its_load() -> None:
    table = drawn(plan(server(6))).table
    assert [row for row in table if row[0] == "1"][-2:] == [
        ("1", "Power", "20.4 kW of 30.0 kW"),
        ("1", "Weight", "260 kg of 600 kg"),
    ]


@pytest.mark.parametrize("pieces", [1, 5, 14, 40])
@pytest.mark.parametrize("width", [330.0, 493.0, 900.0])
def test_texts_stay_apart_in_few_and_many_racks(pieces: int, width: float) -> None:
    shown = plan(server(pieces), SWITCH, racks=max(3, pieces // 2))
    drawing = drawn(shown, width)
    assert collisions(drawing) == [] and outside(drawing, 2) == []


@pytest.mark.parametrize("width", [520, 948])
def test_at_large_the_devices_are_listed_where_there_is_room(width: int) -> None:
    shown = plan(server(3, each_kg=None), SWITCH)
    drawing = rack_elevation(shown, arrange(shown) or (), width=width, size=LARGE)
    assert drawing is not None
    texts = words(drawing)
    assert "weight unknown" in " ".join(texts)
    assert ("3 × 8 U; each 10.2 kW, weight unknown" in texts) == (width > 600)
    assert not collisions(drawing)
    assert not outside(drawing)
