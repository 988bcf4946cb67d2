"""The small picture of a machine: every kind is drawn, within its frame, and tells more cards from fewer."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.figures.machine_thumb import HEIGHT, WIDTH, MachineShape, ThumbKind, machine_thumb

KINDS = get_args(ThumbKind)
COUNTS = st.integers(0, 10_000)


@given(st.sampled_from(KINDS), st.booleans(), COUNTS, COUNTS, COUNTS, COUNTS, COUNTS)
def test_everything_lies_in_the_frame_however_large_the_machine(kind, built, machines, cpus, cards, sticks, drives):
    svg = machine_thumb(MachineShape(kind, built, machines, cpus, cards, sticks, drives)).svg
    for x, y, w, h in re.findall(r'<rect x="([-.\d]+)" y="([-.\d]+)" width="([.\d]+)" height="([.\d]+)"', svg):
        assert float(x) >= 0 and float(y) >= 0
        assert float(x) + float(w) <= WIDTH and float(y) + float(h) <= HEIGHT


@pytest.mark.parametrize("kind", ["tower", "server"])
def test_cards_are_counted(kind) -> None:
    drawn = [machine_thumb(MachineShape(kind, True, cards=n)).svg.count("<rect") for n in (0, 1, 2, 4, 8)]
    assert [count - drawn[0] for count in drawn] == [0, 1, 2, 4, 8]


def test_kinds_and_what_is_not_built_yet_look_different() -> None:
    svgs = {machine_thumb(MachineShape(kind, built)).svg for kind in KINDS for built in (True, False)}
    assert len(svgs) >= 2 * len(KINDS) - 1
