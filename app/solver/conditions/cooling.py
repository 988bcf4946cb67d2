"""The processor's cooler against processor and case."""

from __future__ import annotations

from app.rules.names import same
from app.solver.pool import Choice
from app.solver.puzzle import Puzzle, by_facts


def apply(puzzle: Puzzle) -> None:
    """COOL-SOCKET, FIT-COOLER-H, FIT-RAD; one cooler for each processor."""
    task = puzzle.task

    def on_cpu(cooler: Choice, cpu: Choice) -> bool:
        a, b = cooler.spec.sockets, cpu.spec.socket
        return cooler.qty == cpu.qty and task.fits(a, b, ok=same(b or "") in map(same, a or ()))

    def in_case(cooler: Choice, case: Choice) -> bool:
        a, b = cooler.spec, case.spec
        low = a.height_mm is None or b.cooler_max_height_mm is None or a.height_mm <= b.cooler_max_height_mm
        if a.radiator_mm is None or b.radiators_mm is None:
            return low
        return bool(low and sum(place >= a.radiator_mm for place in b.radiators_mm) >= cooler.qty)

    puzzle.pair("cooler", "cpu", "cooler on processor", on_cpu, by_facts("sockets"), by_facts("socket"))
    puzzle.pair(
        "cooler",
        "chassis",
        "cooler in case",
        in_case,
        by_facts("height_mm", "radiator_mm"),
        by_facts("cooler_max_height_mm", "radiators_mm"),
    )
