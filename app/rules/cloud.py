"""Rented machines."""

from __future__ import annotations

from app.domain.finding import Severity
from app.rules.adequacy import memory_fits
from app.rules.machine import Machine
from app.rules.verdict import EVERYWHERE, Rule, Verdict, rule


@rule(
    "CLD-VRAM",
    "workload does not fit into the instance's accelerator memory",
    Severity.ERROR,
    source="vllm-project/vllm#1153; the sizing of this workload",
    kinds=EVERYWHERE,
    once=True,
)
def memory(machine: Machine) -> Verdict:
    """Every phase of the workload fits into the usable memory of each accelerator of the instance.

    Why: the hour is paid whether the job starts or stops with "out of memory".
    Formula: predicted memory of each device [GiB] <= usable memory [GiB]; accelerators rented >= planned.
    Does not apply: no workload given; machines of one's own (GPU-VRAM).
    """
    return memory_fits(machine, rented=True)


RULES: tuple[Rule, ...] = (memory,)
