"""What the board's firmware must be able to do for cards with large memory windows."""

from __future__ import annotations

from app.rules.pcie_platform import LOW_WINDOW_GIB
from app.solver.pool import Choice
from app.solver.puzzle import Puzzle, by_facts


def apply(puzzle: Puzzle) -> None:
    """PCIE-BAR, where the window is told: a board that is known to lack Above-4G decoding takes no larger ones."""

    def placed(cards: Choice, board: Choice) -> bool:
        window = cards.spec.bar1_gib
        return board.spec.above_4g is not False or window is None or window * cards.qty <= LOW_WINDOW_GIB

    puzzle.pair("accelerator", "motherboard", "large BAR", placed, by_facts("bar1_gib"), by_facts("above_4g"))
