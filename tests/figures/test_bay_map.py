"""Every place for cards and drives is drawn once: taken by what the arrangement put there, or free, or untold."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.bay_plan import COUNTED, BayGroup, bay_groups
from app.domain.parts.chassis import ChassisSpec
from app.domain.parts.motherboard import M2Slot, MotherboardSpec
from app.domain.parts.platforms import ServerSpec
from app.domain.placement import PlacedBay, PlacedCard, PlacedDrive, Placement
from app.figures.bay_map import BayWords, bay_lines, bay_map
from tests.figures.drawn_texts import collisions, outside

COUNTS = st.one_of(st.none(), st.integers(0, 16))


def named(role: str, number: int) -> dict[str, Any]:
    return {"role": role, "part": "p", "title": f"Part of {role}", "index": number - 1}


def arrangement(taken: dict[str, int]) -> Placement:
    """So many cards and drives in the first places of each kind."""

    def cards(kind: str, role: str, name: str) -> list[PlacedCard]:
        return [
            PlacedCard(**named(role, n), slot=f"{name} {n}", position=None, width_slots=2, lanes=16, gen=5)
            for n in range(1, taken[kind] + 1)
        ]

    bays = [
        PlacedBay(**named("data_drive", n), bay=f"{size}-inch bay {n}", adapter=size == "3.5")
        for kind, size in (("small", "2.5"), ("large", "3.5"))
        for n in range(1, taken[kind] + 1)
    ]
    drives = [PlacedDrive(**named("boot_drive", n), slot=f"M.2 {n}", lanes=4, gen=4) for n in range(1, taken["m2"] + 1)]
    held = (*cards("gpu", "accelerator", "Bay"), *cards("nic", "nic", "Network slot"))
    return Placement(cards=held, drives=tuple(drives), bays=tuple(bays))


@given(st.data())
def test_a_servers_places_hold_what_was_put_there(data: st.DataObject) -> None:
    counts = {field: data.draw(COUNTS, label=field) for _kind, field, _name in COUNTED}
    taken = {kind: data.draw(st.integers(0, 12), label=kind) for kind, _field, _name in COUNTED}
    groups = bay_groups([ServerSpec(**counts)], arrangement(taken))
    shown = {group.kind: group for group in groups}
    for kind, field, _name in COUNTED:
        group = shown.get(kind, BayGroup(kind=kind, bays=(), counted=counts[field] is not None))
        assert group.taken == taken[kind]
        assert len(group.bays) == max(counts[field] or 0, taken[kind])
        assert group.counted == (counts[field] is not None)
        assert (kind in shown) == bool(group.bays or not group.counted), "nothing of a kind is known to be there"


@given(st.data(), st.sampled_from((280, 340, 520, 700)))
def test_no_text_runs_into_another(data: st.DataObject, width: int) -> None:
    counts = {field: data.draw(COUNTS) for _kind, field, _name in COUNTED}
    taken = {kind: data.draw(st.integers(0, 12)) for kind, _field, _name in COUNTED}
    groups = bay_groups([ServerSpec(**counts)], arrangement(taken))
    drawing = bay_map(groups, width=width)
    assert not collisions(drawing)
    assert not outside(drawing, slack=12)  # titles of groups are ended by what is beside them
    places = sum(len(group.bays) + (not group.counted) for group in groups)
    assert len(drawing.table) == 1 + places
    assert len(drawing.regions) == places


def test_a_board_tells_its_sockets_by_name_and_the_case_its_bays() -> None:
    sockets = (M2Slot(label="M2_1", lanes=4, gen=5), M2Slot(label="M2_2", lanes=2, gen=3))
    drive = PlacedDrive(**named("boot_drive", 1), slot="M2_2", lanes=2, gen=3)
    held = PlacedBay(**named("data_drive", 1), bay="3.5-inch bay 1", adapter=True)
    holders = (MotherboardSpec(m2_slots=sockets), ChassisSpec(bays_35=2))
    groups = bay_groups(holders, Placement(drives=(drive,), bays=(held,)))
    lines = [(group.kind, *line) for group in groups for line in bay_lines(group, BayWords())]
    assert lines == [
        ("m2", "M2_1", "free · x4 Gen 5"),
        ("m2", "M2_2", "Part of boot_drive · x2 Gen 3"),
        ("large", "1", "Part of data_drive, with an adapter"),
    ]
    assert [group.counted for group in groups] == [True, False, True], "nobody knows the small bays of this case"


@pytest.mark.parametrize("counted", [True, False])
def test_a_place_that_nobody_counted_is_said_to_be_unknown(counted: bool) -> None:
    group = BayGroup(kind="nic", bays=(), counted=counted)
    drawing = bay_map((group,))
    assert ("unknown" in drawing.svg) != counted
    assert any("unknown" in cell for row in drawing.table for cell in row) != counted
