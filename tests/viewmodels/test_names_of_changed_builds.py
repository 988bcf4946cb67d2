"""A machine named after its accelerator takes the name of the one it has now; other names stay."""

from __future__ import annotations

import pytest

from app.viewmodels.judging import named_by_parts
from tests.quoting.quote_sample import build

CARD = build().nodes[0].of("accelerator")[0]
SEVERAL = CARD.part.title if CARD.qty == 1 else f"{CARD.qty} × {CARD.part.title}"
NAMES = [
    ("Workstation with Another Card", f"Workstation with {SEVERAL}"),
    ("Server with 9 × Another Card", f"Server with {SEVERAL}"),
    (f"Workstation with {SEVERAL}", f"Workstation with {SEVERAL}"),
    ("Workstation without accelerator", "Workstation without accelerator"),
    ("The big one in room 4", "The big one in room 4"),
    ("Cluster of 8: 8 × Another Card each", "Cluster of 8: 8 × Another Card each"),
]


@pytest.mark.parametrize(("before", "after"), NAMES)
def test_a_name_follows_its_card(before: str, after: str) -> None:
    assert named_by_parts(build().model_copy(update={"name": before})).name == after
