"""What each role of a machine can be filled with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from app.domain.parts import Part
from app.rules.storage import USABLE_SHARE
from app.solver.conditions.advice import nvme_gb
from app.solver.conditions.memory import modules, size_gib
from app.solver.pool import Choice, Pool
from app.solver.puzzle import Task

KIT_COUNTS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32)
"""How often a memory kit may be taken."""
MOST_DRIVES = 12
BOOT_KINDS = ("nvme", "sata_ssd")
"""A system starts from solid-state drives only."""


def workstation_menus(pool: Pool, task: Task) -> dict[str, tuple[Choice, ...]]:
    """Roles of a machine from parts."""
    sockets = max((part.spec.sockets or 1 for part in pool.of("motherboard")), default=1)  # type: ignore[attr-defined]
    counts = tuple(n for n in (1, 2) if n <= sockets)
    menus = {
        "cpu": _cpus(pool, task, counts),
        "motherboard": _one_each(pool, "motherboard"),
        "memory": _memory(pool, task, most=32),
        **_cards(pool, task),
        **_drives(pool, task),
        "psu": _supplies(pool, task),
        "chassis": _one_each(pool, "chassis"),
        "cooler": pool.menu(
            "coolers", lambda: [pool.choice("cooler", p, n) for p in pool.of("cooler") for n in counts]
        ),
    }
    return menus | _wished(pool, task, menus)


def server_menus(pool: Pool, task: Task) -> dict[str, tuple[Choice, ...]]:
    """Roles of a machine on a server platform that takes processors, memory, drives and cards."""
    barebones = pool.menu("barebones", lambda: [pool.choice("server", p) for p in pool.of("server") if _is_barebone(p)])
    sockets = tuple(sorted({c.spec.sockets or 1 for c in barebones})) or (1,)
    menus = {
        "server": barebones,
        "cpu": _cpus(pool, task, sockets),
        "memory": _memory(pool, task, most=64),
        **_cards(pool, task),
        **_drives(pool, task),
    }
    return menus | _wished(pool, task, menus)


def _is_barebone(part: Part) -> bool:
    return part.spec.kind != "complete" and not part.spec.includes  # type: ignore[attr-defined]


def _one_each(pool: Pool, role: str) -> tuple[Choice, ...]:
    return pool.menu(role, lambda: [pool.choice(role, part) for part in pool.of(role)])


def _cpus(pool: Pool, task: Task, counts: tuple[int, ...]) -> tuple[Choice, ...]:
    need = task.least("cpu_cores")

    def alike(c: Choice) -> tuple[object, ...]:
        return (c.qty, *c.spec.model_dump(exclude={"base_ghz", "boost_ghz", "threads"}).values())

    def make() -> tuple[Choice, ...]:
        choices = [pool.choice("cpu", part, n) for part in pool.of("cpu") for n in counts]
        able = [c for c in choices if c.qty <= (c.spec.max_sockets or 1) and (c.spec.cores or 0) * c.qty >= need]
        return _cheapest_of_equals(able, alike, task)

    return pool.menu(("cpu", need, counts), make)


def _memory(pool: Pool, task: Task, most: int) -> tuple[Choice, ...]:
    need = task.least("host_ram")

    def alike(c: Choice) -> tuple[object, ...]:
        f = c.spec
        return (f.memory_type, f.kind, f.ecc, f.mts, f.ranks, f.height_mm, modules(c), f.module_gib)

    def make() -> tuple[Choice, ...]:
        choices = [pool.choice("memory", part, n) for part in pool.of("memory") for n in KIT_COUNTS]
        able = [c for c in choices if (modules(c) or 1) <= most and (size_gib(c) or 0) >= need]
        return _cheapest_of_equals(able, alike, task)

    return pool.menu(("memory", need, most), make)


def _cards(pool: Pool, task: Task) -> dict[str, tuple[Choice, ...]]:
    if task.accelerator is None:
        return {}
    return {"accelerator": (pool.choice("accelerator", task.accelerator, task.count),)}


def _drives(pool: Pool, task: Task) -> dict[str, tuple[Choice, ...]]:
    """A drive to start from, and of each drive for data as many as hold what the workload keeps; or none."""
    need = task.least("storage_capacity") / USABLE_SHARE
    each = nvme_gb(task.demand.training is not None) if task.comfort else 0
    wanted = {max(need, each * processors) for processors in (0, 1, 2)}

    def boot() -> list[Choice]:
        return [pool.choice("boot_drive", p) for p in pool.of("storage") if p.spec.kind in BOOT_KINDS]  # type: ignore[attr-defined]

    def data() -> list[Choice]:
        sized = [(p, p.spec.capacity_gb) for p in pool.of("storage") if p.spec.capacity_gb]  # type: ignore[attr-defined]
        numbers = {(part.id, max(1, ceil(gb / capacity))): part for part, capacity in sized for gb in sorted(wanted)}
        some = [pool.choice("data_drive", part, n) for (_, n), part in numbers.items() if n <= MOST_DRIVES]
        return [Choice("data_drive", None, 0, 0), *some]

    return {"boot_drive": pool.menu("boot_drive", boot), "data_drive": pool.menu(("data_drive", *sorted(wanted)), data)}


def _supplies(pool: Pool, task: Task) -> tuple[Choice, ...]:
    """One supply and the spare ones asked for; of the modular ones also one more."""
    least = 1 + task.site.onprem.psu_redundancy

    def make() -> list[Choice]:
        modular = {p.id for p in pool.of("psu") if p.spec.form_factor == "CRPS"}  # type: ignore[attr-defined]
        counts = {p.id: (least, least + 1) if p.id in modular else (least,) for p in pool.of("psu")}
        return [pool.choice("psu", part, n) for part in pool.of("psu") for n in counts[part.id]]

    return pool.menu(("psu", least), make)


def _wished(pool: Pool, task: Task, menus: dict[str, tuple[Choice, ...]]) -> dict[str, tuple[Choice, ...]]:
    """Roles that a machine has only where the customer asks for such a part by name."""
    wished = [pool.by_id[i] for i in task.wishes.keep if i in pool.by_id]
    return {
        part.category: (pool.choice(part.category, part),)
        for part in wished
        if part.category in ("nic", "fan") and part.category not in menus
    }


def _cheapest_of_equals(
    choices: Sequence[Choice], alike: Callable[[Choice], tuple[object, ...]], task: Task
) -> tuple[Choice, ...]:
    """Of choices that no rule can tell apart the cheapest; what is asked for by name stays."""
    best: dict[object, Choice] = {}
    for choice in sorted(choices, key=lambda c: (c.cost, c.gaps, c.key)):
        name = choice.part.id if choice.part and choice.part.id in task.wishes.keep else ""
        best.setdefault((name, *alike(choice)), choice)
    return tuple(sorted(best.values(), key=lambda c: c.key))
