"""Which card sits in which slot, on boards whose manuals say what shares what."""

from __future__ import annotations

from itertools import pairwise, permutations
from math import ceil
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rule_machines import machine

from app.domain.build import Node
from app.domain.parts import MotherboardSpec
from app.rules import placement as places
from app.rules.placement import place
from app.rules.sharing import lanes_after_sharing

X16 = {"gen": 5, "mech_width": 16, "elec_width": 16, "source": "cpu"}


def slot(label: str, position: int | None = None, **facts: Any) -> dict[str, Any]:
    return {**X16, "label": label, "position": position, **facts}


def node(slots: list[dict[str, Any]], cards: int = 1, **changes: Any) -> Node:
    facts = {"motherboard.pcie_slots": slots, **changes.pop("facts", {})}
    return machine(qty={"accelerator": cards, **changes.pop("qty", {})}, facts=facts, **changes)


def where(machine_node: Node) -> dict[str, tuple[int | None, int | None]]:
    return {card.slot: (card.position, card.lanes) for card in place(machine_node).cards}


# --- sharing: as the manuals of real boards say -----------------------------------------------------------------

PROART_X870E = MotherboardSpec.model_validate(
    {
        "pcie_slots": [
            {"label": "1", "gen": 5, "mech_width": 16, "elec_width": 16, "elec_modes": [16, 8], "share": "peg"},
            {"label": "2", "gen": 5, "mech_width": 16, "elec_width": 8, "elec_modes": [8, 4], "share": "peg"},
        ],
        "m2_slots": [{"label": "M.2_1", "lanes": 4}, {"label": "M.2_2", "lanes": 4, "share": "peg"}],
    }
)
CROSSHAIR_X870E = MotherboardSpec.model_validate(
    {
        "pcie_slots": [
            {"label": "1", "gen": 5, "mech_width": 16, "elec_width": 16, "elec_modes": [16, 8], "share": "peg"},
            {"label": "2", "gen": 5, "mech_width": 16, "elec_width": 8, "elec_modes": [8, 4], "share": "peg"},
        ],
        "m2_slots": [{"label": "M.2_2", "lanes": 4, "share": "peg"}, {"label": "M.2_3", "lanes": 4, "share": "peg"}],
    }
)
TAICHI_CREATOR = MotherboardSpec.model_validate(
    {
        "pcie_slots": [
            {"label": "3", "gen": 3, "mech_width": 16, "elec_width": 4, "elec_modes": [4, 2], "share": "low"}
        ],
        "m2_slots": [{"label": "M2_4", "lanes": 4, "share": "low"}],
    }
)


@pytest.mark.parametrize(
    ("board", "used", "lanes"),
    [
        (PROART_X870E, {"1"}, {"1": 16}),
        (PROART_X870E, {"1", "M.2_1"}, {"1": 16, "M.2_1": 4}),
        (PROART_X870E, {"1", "2"}, {"1": 8, "2": 8}),
        (PROART_X870E, {"1", "M.2_2"}, {"1": 8, "M.2_2": 4}),
        (PROART_X870E, {"1", "2", "M.2_2"}, {"1": 8, "2": 4, "M.2_2": 4}),
        (CROSSHAIR_X870E, {"1", "2", "M.2_3"}, {"1": 8, "2": 4, "M.2_3": 4}),
        (CROSSHAIR_X870E, {"1", "2", "M.2_2", "M.2_3"}, {"1": 8, "2": 0, "M.2_2": 4, "M.2_3": 4}),
        (TAICHI_CREATOR, {"3", "M2_4"}, {"3": 2, "M2_4": 2}),
        (TAICHI_CREATOR, {"3"}, {"3": 4}),
    ],
)
def test_lanes_are_those_of_the_manual(board: MotherboardSpec, used: set[str], lanes: dict[str, int]) -> None:
    assert lanes_after_sharing(board, frozenset(used)) == lanes


def test_a_line_of_the_table_narrows_only_when_its_condition_holds() -> None:
    board = MotherboardSpec.model_validate(
        {
            "pcie_slots": [slot("1"), slot("2")],
            "m2_slots": [],
            "share_rules": [{"used": ["1"], "empty": ["2"], "widths": {"1": 4}}],
        }
    )

    assert lanes_after_sharing(board, frozenset({"1"})) == {"1": 4}
    assert lanes_after_sharing(board, frozenset({"1", "2"})) == {"1": 16, "2": 16}


def test_unknown_width_stays_unknown() -> None:
    board = MotherboardSpec.model_validate({"pcie_slots": [{"label": "1"}], "m2_slots": []})

    assert lanes_after_sharing(board, frozenset({"1"})) == {"1": None}


# --- placement ---------------------------------------------------------------------------------------------------


def test_cards_sit_where_both_have_eight_lanes_and_air() -> None:
    slots = [slot("1", 1), slot("2", 4), slot("3", 5), slot("4", 7, elec_width=4, source="chipset")]
    found = place(node(slots, 2, facts={"accelerator.slot_width": 3}))

    assert [(c.slot, c.position, c.lanes) for c in found.cards] == [("1", 1, 16), ("3", 5, 16)]
    assert not found.unplaced


def test_air_is_worth_more_than_lanes_beyond_eight() -> None:
    slots = [slot("1", 1), slot("2", 3), slot("3", 5, elec_width=8)]

    assert where(node(slots, 2, facts={"accelerator.slot_width": 2})) == {"1": (1, 16), "3": (5, 8)}
    assert where(node(slots, 2, facts={"accelerator.slot_width": 2, "accelerator.cooling": "blower"})) == {
        "1": (1, 16),
        "2": (3, 16),
    }


def test_a_place_given_in_the_build_is_kept_even_when_it_is_wrong() -> None:
    slots = [slot("1", 1), slot("2", 2), slot("3", 5)]
    found = place(node(slots, 2, place={"accelerator": ["1", "2"]}))

    assert [card.slot for card in found.cards] == ["1", "2"]


def test_the_pieces_without_a_place_go_around_those_with_one() -> None:
    slots = [slot("1", 1), slot("2", 3), slot("3", 6)]
    found = place(node(slots, 2, place={"accelerator": ["3"]}))

    assert [card.slot for card in found.cards] == ["1", "3"]


@pytest.mark.parametrize(
    ("slots", "cards", "facts", "reason"),
    [
        ([slot("1", 1)], 2, {}, places.NO_CONNECTOR),
        ([slot("1", 1), slot("2", 5, mech_width=8, elec_width=8)], 2, {}, places.NO_CONNECTOR),
        ([slot("1", 1), slot("2", 2)], 2, {}, places.COLLIDES),
        ([slot("1", 1), slot("2", 5)], 2, {"chassis.expansion_slots": 6}, places.OUTSIDE_CASE),
        ([slot("1", 1), slot("2", 5, mech_width=None, elec_width=8)], 2, {}, places.LENGTH_UNKNOWN),
        ([slot("1", 1)], 1, {"accelerator.form_factor": "OAM"}, places.NO_CARD),
    ],
)
def test_what_is_left_over_says_why(
    slots: list[dict[str, Any]], cards: int, facts: dict[str, Any], reason: str
) -> None:
    assert [why for _, why in place(node(slots, cards, facts=facts)).unplaced] == [reason]


def test_a_slot_that_does_not_exist_is_said() -> None:
    found = place(node([slot("1", 1)], place={"accelerator": ["9"]}))

    assert found.unplaced == (("Example accelerator", places.NO_SUCH_SLOT),)


def test_open_ended_slots_take_longer_cards() -> None:
    found = place(node([slot("1", 1, mech_width=4, elec_width=4, open_ended=True)]))

    assert [(c.slot, c.lanes) for c in found.cards] == [("1", 4)]


def test_unknown_positions_still_give_slots() -> None:
    found = place(node([slot("1"), slot("2")], 2))

    assert [(c.slot, c.position) for c in found.cards] == [("1", None), ("2", None)]


def test_the_slot_of_a_mini_itx_board_is_the_first() -> None:
    assert where(node([slot("1")], facts={"motherboard.form_factor": "Mini-ITX"})) == {"1": (1, 16)}


def test_drives_leave_the_cards_their_lanes_as_long_as_they_can() -> None:
    one = place(machine(qty={"boot_drive": 2}))
    two = place(machine(qty={"boot_drive": 3}))

    assert {d.slot for d in one.drives} == {"M1", "M3"} and one.cards[0].lanes == 16
    assert {d.slot for d in two.drives} == {"M1", "M2", "M3"} and two.cards[0].lanes == 8


def test_m2_accelerators_take_sockets() -> None:
    found = place(machine(facts={"accelerator.form_factor": "M.2"}))

    assert not found.cards
    assert sorted(d.role for d in found.drives) == ["accelerator", "boot_drive"]


def test_server_fills_its_bays() -> None:
    found = place(machine("server", qty={"accelerator": 5}))

    assert [c.slot for c in found.cards if c.role == "accelerator"] == ["Bay 1", "Bay 2", "Bay 3", "Bay 4"]
    assert found.unplaced == (("Example accelerator", places.NO_BAY),)


def test_without_a_board_nothing_is_placed() -> None:
    found = place(machine(drop=["motherboard"]))

    assert {why for _, why in found.unplaced} == {places.NO_BOARD}
    assert not found.cards


# --- laws --------------------------------------------------------------------------------------------------------

BOARDS = st.lists(st.integers(1, 8), min_size=1, max_size=5, unique=True).map(sorted)


@settings(max_examples=60, deadline=None)
@given(positions=BOARDS, cards=st.integers(1, 4), width=st.integers(1, 4), last=st.integers(4, 9))
def test_as_many_cards_are_placed_as_is_possible(positions: list[int], cards: int, width: int, last: int) -> None:
    slots = [slot(f"S{p}", p) for p in positions]
    facts = {"accelerator.slot_width": width, "chassis.expansion_slots": last}
    found = place(node(slots, cards, facts=facts))

    starts = sorted(c.position for c in found.cards if c.position)
    assert all(b - a >= width for a, b in pairwise(starts))
    assert all(s + ceil(width) - 1 <= last for s in starts)
    assert len(starts) == min(cards, _most(positions, width, last))
    assert len(found.unplaced) == cards - len(starts)


@pytest.mark.parametrize(("slots", "cards", "width"), [(16, 8, 2), (16, 16, 1), (16, 5, 3), (16, 7, 1)])
def test_on_more_slots_than_are_searched_through_all_cards_are_placed(slots: int, cards: int, width: int) -> None:
    board = [slot(f"S{n}", n) for n in range(1, slots + 1)]
    found = place(node(board, cards, facts={"accelerator.slot_width": width, "chassis.expansion_slots": "?"}))

    starts = sorted(c.position for c in found.cards if c.position)
    assert len(starts) == cards and not found.unplaced
    assert all(b - a >= width for a, b in pairwise(starts))


def _most(positions: list[int], width: int, last: int) -> int:
    best = 0
    for order in permutations(positions):
        taken: list[int] = []
        for start in order:
            if start + width - 1 <= last and all(abs(start - other) >= width for other in taken):
                taken.append(start)
        best = max(best, len(taken))
    return best
