"""What a training job asks of the host's memory beside its accelerators."""

from __future__ import annotations

from typing import Any

from app.domain.finding import Severity
from app.rules.machine import Machine
from app.rules.memory_size import bigger_memory
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

HOSTS = ("workstation", "server", "cloud", "bare_metal")
LOAD_SHARE = 0.8
"""Of the host's memory; the rest is the system's and the loaders'."""
OFFLOAD_BYTES = 16.0
OFFLOAD_BUFFER = 1.5
WORKER_GIB = 1.0
"""A loader process with its libraries (general knowledge)."""
PREFETCHED = 2
"""Batches that a PyTorch loader process holds ready (its default)."""
WORKERS_SHARE = 0.25
NO_TRAINING = "There is no training of a model of known size."


@rule(
    "MEM-LOAD",
    "processes that load the model all at once",
    Severity.WARNING,
    source="deepspeedai/DeepSpeedExamples#498 (every rank loads the whole model into main memory first)",
    kinds=HOSTS,
)
def loading(machine: Machine) -> Verdict:
    """Main memory holds one whole copy of the weights for each accelerator.

    Why: many training programs let every process load the whole model before it is split; the system then ends them.
    Formula: accelerators of the machine * parameters * bytes [GiB] <= 0.8 * main memory [GiB]. Programs that load with
        low_cpu_mem_usage, or one process after the other, need one copy only.
    Does not apply: no training, or no accelerator.
    """
    demand, ranks = machine.demand, machine.count("accelerator")
    if demand is None or demand.training is None or demand.params is None or not ranks:
        return not_applicable(NO_TRAINING)
    each = demand.params * (4.0 if demand.precision in ("fp32", "tf32") else 2.0) / 2**30
    need, have = ranks * each / LOAD_SHARE, machine.memory_gib
    numbers: dict[str, Any] = {"ranks": ranks, "model_gib": each, "need_gib": need, "have_gib": have}
    if need <= have:
        return passed("{ranks} processes may each load {model_gib} GiB into {have_gib} GiB.", **numbers)
    return failed(
        "{ranks} processes that each load {model_gib} GiB want {need_gib} GiB; the machine has {have_gib} GiB. Load "
        "with low_cpu_mem_usage, or one after the other.",
        items=machine.of("memory"),
        fixes=bigger_memory(machine, need),
        **numbers,
    )


@rule(
    "MEM-OFFLOAD",
    "offloading the optimizer would not fit either",
    Severity.ERROR,
    source="DeepSpeed, estimate_zero3_model_states_mem_needs (16 B x 1.5 a parameter); deepspeedai/DeepSpeed#4867",
    kinds=HOSTS,
)
def offload(machine: Machine) -> Verdict:
    """Where training does not fit on the accelerators, main memory could hold the optimizer instead.

    Why: offloading (ZeRO-Offload) is the usual way out; without the memory for it the job is ended by the system.
    Formula: parameters * 16 bytes * 1.5 / machines [GiB] <= main memory [GiB].
    Does not apply: no training of all weights, training that fits on the accelerators, or no memory (BUILD-PARTS).
    """
    demand = machine.demand
    if demand is None or demand.training is None or demand.params is None or demand.method != "full":
        return not_applicable(NO_TRAINING)
    if demand.training.holds or not machine.count("accelerator"):
        return not_applicable("Training fits on the accelerators.")
    if machine.kind == "workstation" and not machine.of("memory"):
        return not_applicable("No memory is listed.")
    need, have = demand.params * OFFLOAD_BYTES * OFFLOAD_BUFFER / demand.nodes / 2**30, machine.memory_gib
    numbers: dict[str, Any] = {"need_gib": need, "have_gib": have}
    if need <= have:
        return passed("Offloaded, the optimizer would take {need_gib} of {have_gib} GiB.", **numbers)
    return failed(
        "Offloading the optimizer wants {need_gib} GiB of main memory; the machine has {have_gib} GiB.",
        items=machine.of("memory"),
        fixes=bigger_memory(machine, need),
        **numbers,
    )


@rule(
    "MEM-WORKERS",
    "loader processes that take much of the memory",
    Severity.NOTE,
    source="stas00/ml-engineering (744d01e), compute/cpu-memory (16 and more loader processes per machine of 8)",
    kinds=HOSTS,
)
def loaders(machine: Machine) -> Verdict:
    """The processes that load data take no more than a quarter of main memory.

    Why: each has a copy of its libraries and holds batches ready; caches and checkpoints need the rest.
    Formula: accelerators * loaders of each * (1 GiB + 2 batches * samples * size of one [GiB]) <= main memory / 4 [GiB]
        (general knowledge but for the number of loaders).
    Does not apply: no training, or no accelerator.
    """
    demand, devices = machine.demand, machine.count("accelerator")
    if demand is None or demand.training is None or not devices:
        return not_applicable(NO_TRAINING)
    processes = devices * demand.loader_workers_per_device
    batch_gib = demand.training.layout.micro_batch * (demand.sample_mb or 0.0) * 1e6 / 2**30
    used, have = processes * (WORKER_GIB + PREFETCHED * batch_gib), machine.memory_gib
    need = used / WORKERS_SHARE
    numbers: dict[str, Any] = {"processes": processes, "used_gib": used, "need_gib": need, "have_gib": have}
    if need <= have:
        return passed("{processes} loader processes take {used_gib} of {have_gib} GiB.", **numbers)
    return failed(
        "{processes} loader processes take {used_gib} GiB; rule of thumb: {need_gib} GiB of memory, not {have_gib}.",
        items=machine.of("memory"),
        fixes=bigger_memory(machine, need),
        **numbers,
    )


RULES: tuple[Rule, ...] = (loading, offload, loaders)
