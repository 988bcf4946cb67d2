"""How much memory: no more than board and processors take, no less than the accelerators want beside them."""

from __future__ import annotations

from math import ceil
from typing import Any

from app.domain.build import Item
from app.domain.finding import Fix, Severity
from app.rules.fixes import add, replace, set_qty
from app.rules.machine import Machine, kit_gib
from app.rules.memory import NOTHING
from app.rules.platform_tables import processors, update_severity
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule


@rule(
    "MEM-MAX",
    "more memory than board or processor takes",
    Severity.ERROR,
    source="muellerzr.github.io (48 GB modules need a later BIOS); makers' figures; resources/rules/processors.toml",
)
def maximum(machine: Machine) -> Verdict:
    """All modules together, and each one, stay within what board and processors take.

    Why: above it the machine does not start, or does not see the rest; a later BIOS may raise it.
    Formula: memory in all [GiB] <= board's maximum and <= processors * memory of one [GiB]; a module above
        maximum / slots <= the board's largest module. A server without a figure of its own takes modules of up to
        128 GiB (DDR5) or 64 GiB (DDR4) in every slot, as all do whose limit is known. A warning for modules that the
        board's first BIOS did not know yet.
    Does not apply: no separate memory.
    """
    carrier, kits = machine.carrier, machine.of("memory")
    if carrier is None or not kits:
        return not_applicable(NOTHING)
    have = machine.memory_gib
    cpus = machine.of("cpu")
    most = float(sum(cpu.qty * (cpu.known("memory_max_gib") or float("inf")) for cpu in cpus)) or float("inf")
    if have > most:
        return _above(machine, cpus[0], have, most)
    if carrier.known("memory_max_gib") is None and _usual_modules(carrier, kits):
        for cpu in cpus:
            cpu.fact("memory_max_gib")
        return passed("{have_gib} GiB, in modules that every such server takes.", have_gib=have)
    board = carrier.fact("memory_max_gib")
    if have > board:
        return _above(machine, carrier, have, board)
    for cpu in cpus:
        cpu.fact("memory_max_gib")
    too_large = _module_too_large(carrier, kits, board) if carrier.part.category == "motherboard" else None
    return too_large or passed("{have_gib} GiB of {most_gib} GiB.", have_gib=have, most_gib=min(board, most))


def _above(machine: Machine, holder: Item, have: float, most: float) -> Verdict:
    each = -(-have // max(1, holder.qty))
    kits, carrier = machine.of("memory"), machine.carrier
    board = (carrier.known("memory_max_gib") if carrier else None) or float("inf")
    cpus = sum(cpu.qty * (cpu.known("memory_max_gib") or float("inf")) for cpu in machine.of("cpu")) or float("inf")
    fewer = int(min(board, cpus) // kit_gib(kits[0])) if len(kits) == 1 else 0
    fixes = [set_qty(kits[0].role, fewer, f"Take {fewer} of this memory")] if fewer else []
    if have <= (cpus if holder is carrier else board):
        fixes.append(
            replace(holder.role, f"Take a {holder.role} for {each:.0f} GiB", at_least={"memory_max_gib": each})
        )
    return failed(
        "{have_gib} GiB of memory; {holder} takes {most_gib} GiB.",
        items=(*machine.of("memory"), holder),
        fixes=fixes,
        holder=holder.part.title,
        have_gib=have,
        most_gib=most,
    )


USUAL_MODULE_GIB = {"DDR4": 64, "DDR5": 128}
"""Registered modules that every server of the catalog whose memory limit is known takes in all its slots."""


def _usual_modules(carrier: Item, kits: tuple[Item, ...]) -> bool:
    if carrier.part.category != "server" or carrier.known("memory_type") not in USUAL_MODULE_GIB:
        return False
    return all(kit.fact("module_gib") <= USUAL_MODULE_GIB[carrier.known("memory_type") or ""] for kit in kits)


def _module_too_large(board: Item, kits: tuple[Item, ...], most: float) -> Verdict | None:
    """The answer on a module that is larger than the board's slots take, or than its first BIOS knew."""
    kit = max(kits, key=lambda item: int(item.fact("module_gib")))
    module = kit.fact("module_gib")
    numbers: dict[str, Any] = {"carrier": board.part.title, "have_gib": module}
    if module * board.fact("dimm_slots") > most and module > board.fact("memory_max_dimm_gib"):
        largest = board.fact("memory_max_dimm_gib")
        row = processors().of_chipset(board.known("chipset"))
        sure = min(largest, (row.first_module_gib if row else None) or largest)
        return failed(
            "A module has {have_gib} GiB; {carrier} takes modules of {most_gib} GiB.",
            items=(kit, board),
            fixes=[replace(kit.role, f"Take modules of {sure} GiB", at_most={"module_gib": sure})],
            most_gib=largest,
            **numbers,
        )
    row = processors().of_chipset(board.known("chipset"))
    if row is None or row.first_module_gib is None or module <= row.first_module_gib:
        return None
    return failed(
        "A module has {have_gib} GiB; {carrier} takes more than {most_gib} GiB only with a later BIOS than its first.",
        items=(kit, board),
        severity=update_severity(board),
        fixes=[
            replace(
                kit.role, f"Take modules of {row.first_module_gib} GiB", at_most={"module_gib": row.first_module_gib}
            )
        ],
        most_gib=row.first_module_gib,
        **numbers,
    )


@rule(
    "MEM-HOST-RATIO",
    "less memory than the accelerators have",
    Severity.WARNING,
    source="stas00/ml-engineering (744d01e), compute/cpu-memory; deepspeedai/DeepSpeed#1236",
    kinds=("workstation", "server", "cloud", "bare_metal"),
)
def host_ratio(machine: Machine) -> Verdict:
    """The machine's memory holds what the accelerators hold, and what the workload asks of the host.

    Why: loading and resuming pass the whole state through the host's memory; practice is two to four times as much.
    Formula: memory [GiB] >= max(accelerators * memory of one [GiB], host memory the workload needs [GiB]).
    Does not apply: no accelerator; the first term: workloads that only serve.
    """
    need_host = machine.demand.need("host_ram") if machine.demand else None
    serves_only = machine.demand is not None and machine.demand.training is None
    if not machine.count("accelerator") and need_host is None:
        return not_applicable("There is no accelerator.")
    if not (machine.of("memory") or machine.one("server") or machine.node.rental):
        return not_applicable("There is no memory to judge.")
    need = 0.0 if serves_only else machine.accelerator_gib
    need = max(need, need_host.minimum.value if need_host else 0.0)
    if not need:
        return not_applicable("The workload only serves and asks nothing of the host's memory.")
    have = machine.memory_gib
    if have >= need:
        return passed("{have_gib} GiB of memory; {need_gib} GiB are wanted.", have_gib=have, need_gib=need)
    return failed(
        "{have_gib} GiB of memory; {need_gib} GiB are wanted beside these accelerators.",
        items=machine.of("memory") or machine.of("server", "cloud_instance", "bare_metal"),
        fixes=bigger_memory(machine, need),
        have_gib=have,
        need_gib=need,
    )


def bigger_memory(machine: Machine, need_gib: float) -> list[Fix]:
    """Larger kits, or more of the same, up to that much memory."""
    kits = machine.of("memory")
    if not kits:
        return [add("memory", "memory", f"Add {need_gib:.0f} GiB of memory", at_least={"total_gib": ceil(need_gib)})]
    each = ceil(need_gib / sum(kit.qty for kit in kits))
    more = [replace(kits[0].role, f"Take kits of at least {each} GiB", at_least={"total_gib": each})]
    qty = ceil(need_gib / kit_gib(kits[0])) if len(kits) == 1 else 0
    slots = machine.carrier.known("dimm_slots") if machine.carrier else None
    if qty and qty * (kits[0].known("modules") or 1) <= (slots or qty * 8):
        more.append(set_qty(kits[0].role, qty, f"Take {qty} of this memory"))
    return more


RULES: tuple[Rule, ...] = (maximum, host_ratio)
