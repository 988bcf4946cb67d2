"""What each role of a machine can be filled with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil

from app.domain.parts import Part
from app.solver.conditions.advice import nvme_gb
from app.solver.conditions.capacity import SIZED
from app.solver.conditions.memory import modules
from app.solver.pool import Choice, Pool
from app.solver.puzzle import Task

KIT_COUNTS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32)
"""How often a memory kit may be taken."""
MOST_DRIVES = 12
BOOT_KINDS = ("nvme", "sata_ssd")
"""A system starts from solid-state drives only."""


def workstation_menus(pool: Pool, task: Task) -> dict[str, tuple[Choice, ...]]:
    """Roles of a machine from parts."""
    boards = _one_each(pool, "motherboard")
    counts = pool.kept("sockets", lambda: (1, 2) if any((c.spec.sockets or 1) > 1 for c in boards) else (1,))
    menus = {
        "cpu": _cpus(pool, counts),
        "motherboard": boards,
        "memory": _memory(pool, most=32),
        **_cards(pool, task),
        **_drives(pool, task),
        "psu": _supplies(pool, task),
        "chassis": _one_each(pool, "chassis"),
        "cooler": pool.menu(
            "coolers", lambda: [c for n in counts for c in pool.choices("cooler", pool.of("cooler"), n)]
        ),
    }
    return menus | _wished(pool, task, menus)


def server_menus(pool: Pool, task: Task) -> dict[str, tuple[Choice, ...]]:
    """Roles of a machine on a server platform that takes processors, memory, drives and cards."""
    barebones = pool.menu("barebones", lambda: pool.choices("server", filter(_is_barebone, pool.of("server"))))
    sockets = tuple(sorted({c.spec.sockets or 1 for c in barebones})) or (1,)
    menus = {
        "server": barebones,
        "cpu": _cpus(pool, sockets),
        "memory": _memory(pool, most=64),
        **_cards(pool, task),
        **_drives(pool, task),
    }
    return menus | _wished(pool, task, menus)


def _is_barebone(part: Part) -> bool:
    return part.spec.kind != "complete" and not part.spec.includes  # type: ignore[attr-defined]


def _one_each(pool: Pool, role: str) -> tuple[Choice, ...]:
    return pool.menu(role, lambda: pool.choices(role, pool.of(role)))


def _cpus(pool: Pool, counts: tuple[int, ...]) -> tuple[Choice, ...]:
    def make() -> list[Choice]:
        choices = [c for n in counts for c in pool.choices("cpu", pool.of("cpu"), n)]
        return [c for c in choices if c.qty <= (c.spec.max_sockets or 1)]

    return pool.menu(("cpu", counts), make)


def _memory(pool: Pool, most: int) -> tuple[Choice, ...]:
    def make() -> list[Choice]:
        choices = [c for n in KIT_COUNTS for c in pool.choices("memory", pool.of("memory"), n)]
        return [c for c in choices if (modules(c) or 1) <= most]

    return pool.menu(("memory", most), make)


def least_cost(pool: Pool, task: Task, menus: Mapping[str, tuple[Choice, ...]]) -> int:
    """A price that no machine from these menus undercuts: of every role the cheapest choice that is large enough."""
    total = 0
    for role, menu in menus.items():
        if role in SIZED:
            need, measure = SIZED[role]
            total += pool.least(menu, measure, ceil(task.least(need)))
        else:
            total += pool.least(menu)
    return total


def _cards(pool: Pool, task: Task) -> dict[str, tuple[Choice, ...]]:
    if task.accelerator is None:
        return {}
    return {"accelerator": tuple(pool.choices("accelerator", task.cards or (task.accelerator,), task.count))}


def _drives(pool: Pool, task: Task) -> dict[str, tuple[Choice, ...]]:
    """A drive to start from, and of each drive for data up to as many as hold what the workload keeps; or none."""
    need = task.least("storage_capacity")
    each = nvme_gb(task.demand.training is not None) if task.comfort else 0
    wanted = {max(need, each * processors) for processors in (0, 1, 2)}

    def boot() -> Iterator[Choice]:
        solid = (p for p in pool.of("storage") if p.spec.kind in BOOT_KINDS)  # type: ignore[attr-defined]
        return pool.choices("boot_drive", solid)

    def data() -> list[Choice]:
        large: dict[int, list[Part]] = {}
        for part in pool.of("storage"):
            capacity = part.spec.capacity_gb  # type: ignore[attr-defined]
            if capacity is None and not task.strict:
                large.setdefault(1, []).append(part)
            elif capacity is not None:
                enough = {max(1, ceil(gb / capacity)) for gb in wanted}
                for count in enough | set(range(1, min(MOST_DRIVES, ceil(need / capacity)))):
                    large.setdefault(count, []).append(part)
        some = [c for n in sorted(large) if n <= MOST_DRIVES for c in pool.choices("data_drive", large[n], n)]
        return [Choice("data_drive", None, 0, 0), *some]

    return {
        "boot_drive": pool.menu("boot_drive", boot),
        "data_drive": pool.menu(("data_drive", task.strict, *sorted(wanted)), data),
    }


def _supplies(pool: Pool, task: Task) -> tuple[Choice, ...]:
    """One supply and the spare ones asked for; of the modular ones also one more."""
    least = 1 + task.site.onprem.psu_redundancy

    def make() -> list[Choice]:
        supplies = pool.of("psu")
        modular = [p for p in supplies if p.spec.form_factor == "CRPS"]  # type: ignore[attr-defined]
        return [*pool.choices("psu", supplies, least), *pool.choices("psu", modular, least + 1)]

    return pool.menu(("psu", least), make)


def _wished(pool: Pool, task: Task, menus: dict[str, tuple[Choice, ...]]) -> dict[str, tuple[Choice, ...]]:
    """Roles that a machine has only where the customer asks for such a part by name."""
    wished = [pool.by_id[i] for i in task.wishes.keep if i in pool.by_id]
    return {
        part.category: (pool.choice(part.category, part),)
        for part in wished
        if part.category in ("nic", "fan") and part.category not in menus
    }
