"""Memory against board, platform and processor: type, kind, number and size of the modules."""

from __future__ import annotations

from collections.abc import Hashable

from app.rules.names import same
from app.solver.pool import Choice
from app.solver.puzzle import Puzzle, by_facts

Sizes = tuple[int | None, int | None, int | None]


def _sort(kit: Choice) -> Hashable:
    return kit.spec.memory_type, kit.spec.kind


def _sizes(kit: Choice) -> Sizes:
    return modules(kit), size_gib(kit), kit.spec.module_gib


def _taken(carrier: Choice) -> Hashable:
    return carrier.spec.memory_type, carrier.spec.dimm_kinds


BOARD = by_facts("dimm_slots", "memory_max_gib", "memory_max_dimm_gib")
SERVER = by_facts("dimm_slots", "memory_max_gib")


def apply(puzzle: Puzzle) -> None:
    """MEM-TYPE, MEM-BUFFER, MEM-SLOTS, MEM-MAX."""
    task = puzzle.task

    def takes(kit: Choice, carrier: Choice) -> bool:
        return _typed(kit, carrier) and task.fits(
            kit.spec.kind, carrier.spec.dimm_kinds, ok=kit.spec.kind in (carrier.spec.dimm_kinds or ())
        )

    def _typed(kit: Choice, carrier: Choice) -> bool:
        a, b = kit.spec.memory_type, carrier.spec.memory_type
        return task.fits(a, b, ok=same(a or "") in _types(b))

    def held(kit: Choice, board: Choice) -> bool:
        return (
            _within(task.strict, modules(kit), board.spec.dimm_slots)
            and _within(False, size_gib(kit), board.spec.memory_max_gib)
            and _within(False, kit.spec.module_gib, getattr(board.spec, "memory_max_dimm_gib", None))
        )

    def addressed(kit: Choice, cpu: Choice) -> bool:
        most = cpu.spec.memory_max_gib
        return _within(False, size_gib(kit), None if most is None else most * cpu.qty)

    def even(kit: Choice, cpu: Choice) -> bool:
        channels = (cpu.spec.memory_channels or 1) * cpu.qty
        number = modules(kit)
        return number is None or (number >= channels and number % channels == 0)

    if task.comfort:
        puzzle.pair("memory", "cpu", "memory channels", even, modules, by_facts("memory_channels"))
    for carrier, facts in (("motherboard", BOARD), ("server", SERVER)):
        puzzle.pair("memory", carrier, f"memory of {carrier}", takes, _sort, _taken)
        puzzle.pair("memory", carrier, f"memory held by {carrier}", held, _sizes, facts)
    puzzle.pair("memory", "cpu", "memory with processor", _typed, _sort, by_facts("memory_type"))
    puzzle.pair("memory", "cpu", "memory addressed", addressed, size_gib, by_facts("memory_max_gib"))


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
