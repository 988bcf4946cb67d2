"""What the board's firmware must be able to do for cards with much memory."""

from __future__ import annotations

from app.solver.pool import Choice
from app.solver.puzzle import Puzzle, by_facts


def apply(puzzle: Puzzle) -> None:
    """PCIE-BAR: a board that is known to lack Above-4G decoding takes no card of 16 GiB and more."""

    def large_bar(cards: Choice, board: Choice) -> bool:
        return not (board.spec.above_4g is False and (cards.spec.vram_gib or 0) >= 16)

    puzzle.pair("accelerator", "motherboard", "large BAR", large_bar, by_facts("vram_gib"), by_facts("above_4g"))
