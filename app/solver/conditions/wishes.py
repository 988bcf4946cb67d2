"""What the customer wants beyond the need: makers, ECC, parts by name."""

from __future__ import annotations

from app.domain.build import ROLES
from app.solver.pool import Choice
from app.solver.puzzle import Puzzle


def apply(puzzle: Puzzle) -> None:
    """Every part wished for is in; ECC means that memory, processor and board all have it."""
    wishes = puzzle.task.wishes
    for role in puzzle.menus:
        puzzle.drop(role, lambda choice: not _wanted(choice, puzzle))
    for part in wishes.keep:
        roles = [role for role in puzzle.menus if role in ROLES]
        puzzle.any_of(lambda c, part=part: c.part is not None and c.part.id == part, roles)  # type: ignore[misc]


def _wanted(choice: Choice, puzzle: Puzzle) -> bool:
    wishes = puzzle.task.wishes
    vendor = {"cpu": wishes.cpu_vendor, "accelerator": wishes.gpu_vendor}.get(choice.role)
    if vendor and choice.part and choice.part.vendor.casefold() != vendor.casefold():
        return False
    if not wishes.ecc or choice.role not in ("memory", "cpu", "motherboard"):
        return True
    return choice.spec.ecc is True or (choice.spec.ecc is None and not puzzle.task.strict)
