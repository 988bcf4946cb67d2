"""What the rules only warn of, for proposals that are to be comfortable: followed where it costs little."""

from __future__ import annotations

from math import ceil, floor

from app.domain.draws import air_density
from app.domain.power import AIR_RISE_C, CFM_PER_W_C
from app.rules.balance import (
    BASEBOARD_GIB,
    CORES,
    FORMER_SHARE,
    MANY,
    NVME_CLASS,
    SERVING_GB,
    TRAINING_GB,
)
from app.rules.fit_room import BEND_MM, FULL_HEIGHT_MM, TALLEST_CARD_MM
from app.solver.conditions.memory import modules, size_gib
from app.solver.conditions.power import CONSUMERS, DECI, UNLIMITED_DW, built_in_dw, drawn_dw, peak_dw
from app.solver.conditions.slots import CARD, quick_room, slots_of
from app.solver.pool import Choice
from app.solver.puzzle import Puzzle, by_facts

TYPICAL_EFFICIENCY = 0.9


def apply(puzzle: Puzzle) -> None:
    """COOL-CPU-TDP, COOL-CFM, FIT-GPU-HEIGHT, MEM-2DPC, PCIE-WIDTH; for servers PWR-TRANSIENT and the BAL family.

    Nothing without ``comfort``. A fact that is unknown is no better than one that falls short. Every piece of advice
    may be left aside where following it costs more than it is worth.
    """
    if not puzzle.task.comfort:
        return
    _cooling(puzzle)
    _slots(puzzle)
    _plugs(puzzle)
    if puzzle.task.accelerator is not None and (puzzle.has("server") or puzzle.task.count >= MANY):
        _balance(puzzle)
    if puzzle.has("server", "accelerator"):
        drawn = puzzle.total(drawn_dw, CONSUMERS) + puzzle.total(peak_dw, ["accelerator"])
        puzzle.advise("peaks", drawn, puzzle.total(built_in_dw, ["server"]))


def _cooling(puzzle: Puzzle) -> None:
    if puzzle.has("cooler", "cpu"):
        puzzle.pair(
            "cooler",
            "cpu",
            "cooler for the heat",
            _cooled,
            by_facts("rated_w"),
            by_facts("max_power_w", "tdp_w"),
            unless=puzzle.warning("cooler"),
        )
    if puzzle.has("chassis"):
        density = air_density(puzzle.task.site.onprem.altitude_m)

        def removed_dw(case: Choice) -> int:
            cfm = case.spec.airflow_cfm
            if case.spec.kind == "open":
                return UNLIMITED_DW
            return floor((cfm or 0.0) * AIR_RISE_C * density / CFM_PER_W_C * TYPICAL_EFFICIENCY * DECI)

        puzzle.advise("air", puzzle.total(drawn_dw, CONSUMERS), puzzle.total(removed_dw, ["chassis"]))


def _cooled(cooler: Choice, cpu: Choice) -> bool:
    rated = cooler.spec.rated_w
    return bool(rated is not None and rated * DECI * cpu.qty >= drawn_dw(cpu))


def _plugs(puzzle: Puzzle) -> None:
    """FIT-GPU-HEIGHT and FIT-12V-BEND, for cards with plugs on the upper edge."""

    def roomy(cards: Choice, case: Choice) -> bool:
        a, b = cards.spec, case.spec
        room = b.gpu_max_height_mm or b.cooler_max_height_mm
        plugs = {kind for way in a.power_connectors or () for kind, number in way.items() if number}
        rear = a.cooling in ("blower", "passive") and a.segment in ("workstation", "server")
        if b.kind == "open" or (a.plug_edge or ("rear" if rear else "top")) != "top":
            return True
        high = a.height_mm or (FULL_HEIGHT_MM if a.cooling in ("blower", "passive") else TALLEST_CARD_MM)
        bend = max((BEND_MM.get(kind, 0.0) for kind in plugs), default=0.0)
        return room is not None and bool(high + bend <= room)

    if puzzle.has("accelerator", "chassis"):
        puzzle.pair(
            "accelerator", "chassis", "cable over the cards", roomy,
            by_facts("power_connectors", "plug_edge", "cooling", "segment", "height_mm"),
            by_facts("kind", "gpu_max_height_mm", "cooler_max_height_mm"), unless=puzzle.warning("cable"),
        )  # fmt: skip


def _slots(puzzle: Puzzle) -> None:
    if puzzle.has("accelerator", "motherboard"):
        puzzle.pair(
            "accelerator", "motherboard", "fast slots", lambda cards, board: quick_room(cards, board) >= cards.qty,
            CARD, slots_of, unless=puzzle.warning("slots"),
        )  # fmt: skip

    def single(kit: Choice, cpu: Choice) -> bool:
        number, channels = modules(kit), cpu.spec.memory_channels
        return number is None or channels is None or number <= channels * cpu.qty

    if puzzle.has("memory", "cpu"):
        puzzle.pair("memory", "cpu", "one per channel", single, modules, by_facts("memory_channels"),
                    unless=puzzle.warning("channels"))  # fmt: skip


def _balance(puzzle: Puzzle) -> None:
    task = puzzle.task
    card = task.accelerator
    assert card is not None
    puzzle.advise("cores", CORES * task.count, puzzle.total(lambda c: (c.spec.cores or 0) * c.qty, ["cpu"]))
    vram = (card.spec.vram_gib or 0.0) * task.count  # type: ignore[attr-defined]
    most = BASEBOARD_GIB if card.spec.cooling == "baseboard" else float("inf")  # type: ignore[attr-defined]
    need_gib = ceil(min(FORMER_SHARE * vram, most))
    puzzle.advise("memory", need_gib, puzzle.total(lambda c: size_gib(c) or 0, ["memory"]))
    each = nvme_gb(task.demand.training is not None)
    have = puzzle.total(lambda c: _nvme_gb(c), ("boot_drive", "data_drive"))
    puzzle.advise("nvme", puzzle.total(lambda c: each * c.qty, ["cpu"]), have)


def nvme_gb(trains: bool) -> int:
    """Local NVMe that BAL-NVME asks of each processor."""
    return ceil(NVME_CLASS * (TRAINING_GB if trains else SERVING_GB))


def _nvme_gb(drive: Choice) -> int:
    return floor(drive.spec.capacity_gb or 0.0) * int(drive.qty) if drive.spec.kind == "nvme" else 0
