"""Does the build hold what the workload needs? Judged once for machines of one's own and once for rented ones."""

from __future__ import annotations

from math import ceil
from typing import Any

from app.domain.build import Item
from app.domain.finding import Fix
from app.domain.requirement import Demand, Prediction
from app.rules.fixes import replace, set_qty
from app.rules.machine import Machine
from app.rules.memory_size import bigger_memory
from app.rules.verdict import Verdict, failed, not_applicable, passed


def memory_fits(machine: Machine, *, rented: bool) -> Verdict:
    """Whether every phase fits into the memory of each accelerator, and there are as many as planned."""
    demand = machine.demand
    if demand is None or not demand.predictions:
        return not_applicable("There is no workload.")
    if rented != machine.build.rented:
        return not_applicable("Judged by the other rule of accelerator memory.")
    if demand.accelerator is None:
        return _in_main_memory(machine, demand)
    part, count = machine.build.accelerator()
    items = tuple(item for _, item in machine.build.of("accelerator"))
    if part is None or part.id != demand.accelerator or count < demand.count:
        return failed(
            "The workload was planned for {need_count} of {accelerator}; the build has {have_count}.",
            items=items,
            fixes=_as_planned(machine, demand, items),
            accelerator=demand.accelerator,
            need_count=demand.count,
            have_count=count if part and part.id == demand.accelerator else 0,
        )
    worst = max(demand.predictions, key=lambda p: p.need_gib / p.usable_gib if p.usable_gib else float("inf"))
    numbers: dict[str, Any] = {
        "phase": worst.phase,
        "need_gib": worst.need_gib,
        "have_gib": worst.usable_gib,
        "accelerator": part.title,
        "devices": demand.count,
    }
    if all(p.holds for p in demand.predictions):
        return passed(
            "Of {have_gib} usable GiB on each of {devices} {accelerator}, {phase} takes {need_gib}.", **numbers
        )
    unfit = next(p for p in demand.predictions if not p.holds)
    numbers |= {"phase": unfit.phase, "need_gib": unfit.need_gib, "have_gib": unfit.usable_gib}
    return failed(
        "On each of {devices} {accelerator}, {phase} needs {need_gib} GiB; {have_gib} GiB are usable.",
        items=items,
        fixes=_more_memory(demand, unfit, items[0], rented=rented),
        **numbers,
    )


def _in_main_memory(machine: Machine, demand: Demand) -> Verdict:
    """Without an accelerator the work runs in the machine's own memory."""
    need, have = max(p.memory.value for p in demand.predictions), machine.memory_gib
    numbers: dict[str, Any] = {"need_gib": need, "have_gib": have}
    if need <= have:
        return passed("The work takes {need_gib} of {have_gib} GiB of main memory.", **numbers)
    return failed(
        "The work needs {need_gib} GiB; without accelerator the machine has {have_gib} GiB of main memory.",
        items=machine.of("memory"),
        fixes=bigger_memory(machine, need),
        **numbers,
    )


def _as_planned(machine: Machine, demand: Demand, items: tuple[Item, ...]) -> list[Fix]:
    """The planned number, where the accelerators are the planned ones and one line holds them."""
    if len(items) != 1 or items[0].part.id != demand.accelerator or items[0].included:
        return []
    number = ceil(demand.count / sum(node.qty for node, _ in machine.build.of("accelerator")))
    return [set_qty(items[0].role, number, f"Take {number} of {items[0].part.title} in a machine")]


def memory_wanted_gib(item: Item, need_gib: float, usable_gib: float) -> float:
    """The memory of an accelerator that has so much usable, where this one has ``usable_gib`` of its own."""
    own = item.known("vram_gib")
    return ceil(need_gib * own / usable_gib) if own and usable_gib else float(ceil(need_gib))


def _more_memory(demand: Demand, unfit: Prediction, item: Item, *, rented: bool) -> list[Fix]:
    """A larger accelerator, or twice as many: frameworks split models over powers of two."""
    role, need = item.role, memory_wanted_gib(item, unfit.need_gib, unfit.usable_gib)
    if rented:
        return [
            replace("cloud_instance", f"Take an instance whose cards have {need:.0f} GiB", at_least={"vram_gib": need})
        ]
    return [
        replace(role, f"Take an accelerator with {need:.0f} GiB", at_least={"vram_gib": need}),
        set_qty(role, demand.count * 2, f"Take {demand.count * 2} of them"),
    ]
