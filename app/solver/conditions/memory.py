"""Memory against board, platform and processor: type, kind, number and size of the modules."""

from __future__ import annotations

from app.rules.names import same
from app.solver.pool import Choice
from app.solver.puzzle import Puzzle, by_facts

KIT = by_facts("memory_type", "kind", "modules", "module_gib", "total_gib")
BOARD = by_facts("memory_type", "dimm_kinds", "dimm_slots", "memory_max_gib", "memory_max_dimm_gib")
SERVER = by_facts("memory_type", "dimm_kinds", "dimm_slots", "memory_max_gib")
CPU = by_facts("memory_type", "dimm_kinds", "memory_max_gib")


def apply(puzzle: Puzzle) -> None:
    """MEM-TYPE, MEM-BUFFER, MEM-SLOTS, MEM-MAX."""
    task = puzzle.task

    def on_board(kit: Choice, board: Choice) -> bool:
        return (
            _takes(kit, board)
            and _within(task.strict, modules(kit), board.spec.dimm_slots)
            and _within(False, size_gib(kit), board.spec.memory_max_gib)
            and _within(False, kit.spec.module_gib, getattr(board.spec, "memory_max_dimm_gib", None))
        )

    def _takes(kit: Choice, board: Choice) -> bool:
        a, b = kit.spec, board.spec
        typed = task.fits(a.memory_type, b.memory_type, ok=same(a.memory_type or "") in _types(b.memory_type))
        return typed and task.fits(a.kind, b.dimm_kinds, ok=a.kind in (b.dimm_kinds or ()))

    def with_cpu(kit: Choice, cpu: Choice) -> bool:
        a, b = kit.spec, cpu.spec
        typed = task.fits(a.memory_type, b.memory_type, ok=same(a.memory_type or "") in _types(b.memory_type))
        kinds = a.kind is None or b.dimm_kinds is None or a.kind in b.dimm_kinds
        room = None if b.memory_max_gib is None else b.memory_max_gib * cpu.qty
        return typed and kinds and _within(False, size_gib(kit), room)

    def even(kit: Choice, cpu: Choice) -> bool:
        channels = (cpu.spec.memory_channels or 1) * cpu.qty
        number = modules(kit)
        return number is None or (number >= channels and number % channels == 0)

    if task.comfort:
        puzzle.pair("memory", "cpu", "memory channels", even, KIT, by_facts("memory_channels"))
    puzzle.pair("memory", "motherboard", "memory on board", on_board, KIT, BOARD)
    puzzle.pair("memory", "server", "memory in server", on_board, KIT, SERVER)
    puzzle.pair("memory", "cpu", "memory with processor", with_cpu, KIT, CPU)


def modules(kit: Choice) -> int | None:
    """How many modules the choice brings."""
    return None if kit.spec.modules is None else kit.spec.modules * kit.qty


def size_gib(kit: Choice) -> int | None:
    """How much memory the choice brings."""
    spec = kit.spec
    if spec.modules is not None and spec.module_gib is not None:
        return int(spec.modules * spec.module_gib * kit.qty)
    return None if spec.total_gib is None else int(spec.total_gib * kit.qty)


def _types(text: str | None) -> tuple[str, ...]:
    return tuple(same(name) for name in (text or "").split("/"))


def _within(strict: bool, need: float | None, room: float | None) -> bool:
    """``need <= room``; where one is unknown it passes unless ``strict``."""
    if need is None or room is None:
        return not strict
    return need <= room
