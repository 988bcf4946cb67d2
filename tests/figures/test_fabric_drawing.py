"""The fabric diagram: counts as they are, equal groups once, readable from one switch to hundreds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.figures.drawing import Drawing
from app.figures.fabric_diagram import FabricGroup, FabricPicture, fabric_diagram
from tests.figures.drawn_texts import collisions, outside, text_boxes


def unit(number: int, machines: int = 32) -> FabricGroup:
    return FabricGroup(f"su{number}", f"Unit {number}", machines, machines * 8, 8, 256)


def superpod(units: int) -> FabricPicture:
    """NVIDIA's DGX SuperPOD H100: 8 leaves to a unit of 32, one machine less than full."""
    groups = (*(unit(n) for n in range(1, units)), unit(units, 31))
    spine = {1: 4, 2: 8, 4: 16, 16: 64}[units]
    return FabricPicture(groups, 8 * units, spine, 64, 400, None, 256 * units, 1.0, 4, 8, "InfiniBand")


def words(drawing: Drawing) -> list[str]:
    return [text for text, _ in text_boxes(drawing)]


def test_equal_units_are_drawn_once_with_their_number() -> None:
    drawing = fabric_diagram(superpod(4))
    shown = words(drawing)
    assert "Unit 1–3" in shown and "Unit 4" in shown and "32 machines each" in shown and "31 machines" in shown
    assert "256 × 400 Gb/s each" in shown and "248 × 400 Gb/s" in shown
    assert "16 switches of 64 ports" in shown and "1 : 1, no bottleneck" in shown and "4 ports free" in shown
    assert ("Leaf", "Spine", "1,024", "400") in drawing.table
    assert [row[2] for row in drawing.table[1:5]] == ["256", "256", "256", "248"]


@pytest.mark.parametrize("units", [1, 2, 4, 16])
@pytest.mark.parametrize("width", [460.0, 580.0, 900.0])
def test_one_to_hundreds_of_switches_stay_readable(units: int, width: float) -> None:
    drawing = fabric_diagram(superpod(units), width=width)
    assert collisions(drawing) == [] and outside(drawing) == []


def test_one_switch_has_no_spine() -> None:
    fabric = FabricPicture((FabricGroup("r1", "Rack 1", 4, 32),), 1, 0, 64, 400, free_ports=32, rails=8)
    shown = words(fabric_diagram(fabric))
    assert "Switch" in shown and "1 switch of 64 ports" in shown and "32 × 400 Gb/s" in shown
    assert "Spine" not in shown and "Leaf" not in shown


def test_a_bottleneck_and_what_is_unknown_are_said() -> None:
    fabric = FabricPicture((unit(1),), 8, 2, None, None, None, 64, 4.0)
    shown = words(fabric_diagram(fabric))
    assert "4 : 1 oversubscribed" in shown and "2, ports unknown" in shown and "256 ×" in shown


ANY_GROUP = st.builds(
    FabricGroup,
    key=st.uuids().map(str),
    title=st.integers(1, 99).map(lambda n: f"Rack {n}"),
    machines=st.integers(1, 400),
    cables=st.integers(0, 4000),
    leaf=st.integers(0, 40),
    uplinks=st.integers(0, 4000),
)


@given(
    st.lists(ANY_GROUP, min_size=1, max_size=12),
    st.integers(1, 300),
    st.integers(0, 200),
    st.sampled_from((480.0, 580.0, 1100.0)),
)
def test_labels_of_a_fabric_never_meet(groups: list[FabricGroup], leaf: int, spine: int, width: float) -> None:
    fabric = FabricPicture(tuple(groups), leaf, spine, 64, 400, 800, 1234, 1.333, 77, 8, "InfiniBand")
    drawing = fabric_diagram(fabric, width=width)
    assert collisions(drawing) == [] and outside(drawing) == []
    assert sum(int(row[2].replace(",", "")) for row in drawing.table[1:-1]) == fabric.cables
