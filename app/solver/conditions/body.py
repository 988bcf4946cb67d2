"""The case against board, supply and cards: formats and lengths."""

from __future__ import annotations

from app.rules.names import board_format
from app.solver.pool import Choice
from app.solver.puzzle import Puzzle, by_facts


def apply(puzzle: Puzzle) -> None:
    """FIT-MB-FF, FIT-PSU-FF, FIT-PSU-LEN, FIT-GPU-LEN, FIT-PASSIVE, FIT-BAYS."""
    _board_and_supply(puzzle)
    _cards(puzzle)


def _board_and_supply(puzzle: Puzzle) -> None:
    task = puzzle.task

    def board(board: Choice, case: Choice) -> bool:
        a, b = board.spec.form_factor, case.spec.board_form_factors
        return task.fits(a, b, ok=board_format(a or "") in map(board_format, b or ()))

    def supply(supply: Choice, case: Choice) -> bool:
        a, b = supply.spec, case.spec
        form = task.fits(a.form_factor, b.psu_form_factors, ok=a.form_factor in (b.psu_form_factors or ()))
        short = a.length_mm is None or b.psu_max_length_mm is None or a.length_mm <= b.psu_max_length_mm
        return form and short

    puzzle.pair(
        "motherboard", "chassis", "board in case", board, by_facts("form_factor"), by_facts("board_form_factors")
    )
    puzzle.pair(
        "psu",
        "chassis",
        "supply in case",
        supply,
        by_facts("form_factor", "length_mm"),
        by_facts("psu_form_factors", "psu_max_length_mm"),
    )


def _cards(puzzle: Puzzle) -> None:
    task = puzzle.task

    def cards(cards: Choice, case: Choice) -> bool:
        a, b = cards.spec, case.spec
        short = task.fits(a.length_mm, b.gpu_max_length_mm, ok=(a.length_mm or 0) <= (b.gpu_max_length_mm or 0))
        cooled = a.cooling is None or b.gpu_cooling is None or a.cooling in b.gpu_cooling
        return short and cooled

    def cards_in_server(cards: Choice, server: Choice) -> bool:
        a, b = cards.spec.cooling, server.spec.gpu_cooling
        return a is None or b is None or a in b

    puzzle.pair(
        "accelerator",
        "chassis",
        "cards' length in case",
        cards,
        by_facts("length_mm", "cooling"),
        by_facts("gpu_max_length_mm", "gpu_cooling"),
    )
    puzzle.pair(
        "accelerator",
        "server",
        "cards' cooling in server",
        cards_in_server,
        by_facts("cooling"),
        by_facts("gpu_cooling"),
    )
