"""Which cards the model lets into the bays of a server, so that the rules need not reject them one by one."""

from __future__ import annotations

import pytest
from tiny_catalog import TableSizer, part, request

from app.solver.conditions import slots
from app.solver.cp import cp_model
from app.solver.pool import Choice
from app.solver.puzzle import PairTables, Puzzle, Task

BAYS = {"kind": "barebone", "gpu_bays": 4, "gpu_form_factors": ["PCIe"], "psu_count": 2, "psu_w": 2000,
        "gpu_cooling": ["passive"]}  # fmt: skip


@pytest.mark.parametrize(
    ("width", "bay", "rules", "goes"),
    [
        (2, 2, {}, True),
        (2.5, 3, {}, True),
        (2.5, 2, {}, False),
        (3, 2, {}, False),
        (3, 2, {"FIT-GPU-SLOTS": "warning"}, True),
        (3, None, {}, True),
        (None, 2, {}, True),
    ],
)
def test_cards_wider_than_a_bay_stay_out(width: float | None, bay: int | None, rules: dict[str, str], goes: bool):
    wanted, sizer = request(site={"rules": rules}), TableSizer(2)
    card = part("card", "accelerator", 1000, slot_width=width, form_factor="PCIe")
    server = part("server", "server", 5000, **BAYS, gpu_slot_width=bay)
    task = Task(
        card, 2, sizer.demand(wanted.workload, card, 2, 1, wanted.site), wanted.site, wanted.wishes, strict=False
    )
    menus = {"accelerator": (Choice("accelerator", card, 2, 0),), "server": (Choice("server", server, 1, 0),)}
    puzzle = Puzzle(task, menus, PairTables())
    slots.apply(puzzle)
    assert (cp_model().CpSolver().solve(puzzle.model) == cp_model().OPTIMAL) is goes
