"""Does the build hold what the workload needs? Judged once for machines of one's own and once for rented ones."""

from __future__ import annotations

from typing import Any

from app.domain.finding import Fix
from app.domain.requirement import Demand, Prediction
from app.rules.fixes import replace, set_qty
from app.rules.machine import Machine
from app.rules.verdict import Verdict, failed, not_applicable, passed


def memory_fits(machine: Machine, *, rented: bool) -> Verdict:
    """Whether every phase fits into the memory of each accelerator, and there are as many as planned."""
    demand = machine.demand
    if demand is None or not demand.predictions:
        return not_applicable("There is no workload.")
    if rented != all(node.kind == "cloud" for node in machine.build.nodes):
        return not_applicable("Judged by the other rule of accelerator memory.")
    if demand.accelerator is None:
        return _in_main_memory(machine, demand)
    part, count = machine.build.accelerator()
    items = tuple(item for _, item in machine.build.of("accelerator"))
    if part is None or part.id != demand.accelerator or count < demand.count:
        return failed(
            "The workload was planned for {need_count} of {accelerator}; the build has {have_count}.",
            items=items,
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
            "{phase} takes {need_gib} of {have_gib} usable GiB on each of {devices} {accelerator}.", **numbers
        )
    unfit = next(p for p in demand.predictions if not p.holds)
    numbers |= {"phase": unfit.phase, "need_gib": unfit.need_gib, "have_gib": unfit.usable_gib}
    return failed(
        "{phase} needs {need_gib} GiB on each of {devices} {accelerator}; {have_gib} GiB are usable.",
        items=items,
        fixes=_more_memory(demand, unfit, items[0].role, rented=rented),
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
        **numbers,
    )


def _more_memory(demand: Demand, unfit: Prediction, role: str, *, rented: bool) -> list[Fix]:
    """A larger accelerator, or twice as many: frameworks split models over powers of two."""
    need = unfit.memory.value
    if rented:
        return [
            replace(
                "cloud_instance", f"Take an instance whose cards have over {need:.0f} GiB", at_least={"vram_gib": need}
            )
        ]
    return [
        replace(role, f"Take an accelerator with over {need:.0f} GiB", at_least={"vram_gib": need}),
        set_qty(role, demand.count * 2, f"Take {demand.count * 2} of them"),
    ]
