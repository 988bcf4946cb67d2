"""The list of candidates: where there is little room the name and what happens stay, and figures give way."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.services.swap import Fit, SwapCandidate
from app.ui.wizard.swap_list import CandidateTree
from tests.db.sample_parts import make_part

pytestmark = pytest.mark.gui
HEADS = ("Part", "Memory, GiB", "Bandwidth, GB/s", "Rate, TFLOPS", "Price, ± €", "After the swap")


@pytest.mark.parametrize("width, shown", [(1100, 6), (620, 4)])
def test_figures_give_way_to_names(qtbot: QtBot, width: int, shown: int) -> None:
    tree = CandidateTree("Candidates", "Enter takes one.")
    qtbot.addWidget(tree)
    tree.resize(width, 300)
    tree.set_heads(HEADS)
    tree.add_head(Fit.FITS, "Fit", "1", "nothing fails")
    part = make_part("card-1", "accelerator", "A Card With A Name Of Some Length 24GB")
    tree.add_row(SwapCandidate(part=part, fit=Fit.FITS), ("24", "", "91", "+5"), "nothing fails", "", "unknown")
    tree.show()
    tree.fit_columns()
    assert sum(not tree.isColumnHidden(n) for n in range(len(HEADS))) == shown
    assert not any(tree.isColumnHidden(n) for n in (0, 1, 4, 5)), "name, first figure, price and effect stay"
    assert sum(tree.columnWidth(n) for n in range(len(HEADS))) <= tree.viewport().width(), "nothing is out of sight"


def test_an_unknown_figure_has_a_word_and_a_missing_price_none(qtbot: QtBot) -> None:
    tree = CandidateTree("Candidates", "Enter takes one.")
    qtbot.addWidget(tree)
    tree.set_heads(HEADS)
    part = make_part("card-1", "accelerator", "Card")
    item = tree.add_row(
        SwapCandidate(part=part, fit=Fit.UNKNOWN), ("24", "", "91", ""), "a fact is missing", "", "unknown"
    )
    assert item.toolTip(2) == "unknown"
    assert not item.toolTip(4), "a price on request is no unknown fact"
