"""Is a GPU server balanced? What NVIDIA asks of certified systems, as warnings.

Sources, read through public transcriptions in November 2026: NVIDIA-Certified Systems Configuration Guide
(docs.nvidia.com/certification-programs); NVIDIA AI Enterprise reference architecture, compute node hardware; NVIDIA HGX
AI Factory reference architecture, components, table 2; the names of the reference configurations (2-8-5-200 stands for
processors, GPUs, network cards, Gb/s per GPU).
"""

from __future__ import annotations

from math import ceil
from typing import Any

from app.domain.finding import Severity
from app.rules.cluster import ends_of_node, machines_of
from app.rules.cpu import host_cores
from app.rules.fixes import add, replace, set_qty
from app.rules.machine import Machine
from app.rules.memory_size import bigger_memory
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

GUIDE = "NVIDIA-Certified Systems Configuration Guide, as quoted in September 2026"
MANY = 4
"""From so many accelerators a machine on a board is judged like a server."""
CORES = 6
MEMORY_SHARE = 2.0
FORMER_SHARE = 1.5
"""Of the accelerators' memory: what the guide asks for now, and what its former editions did."""
BASEBOARD_GIB = 2048.0
"""What the reference architecture asks of a machine with a baseboard of eight, however much memory they have."""
GPUS_PER_NIC = 2
GBPS_PER_GPU = 200.0
TRAINING_GB, SERVING_GB = 2000.0, 1000.0
"""Local NVMe for each processor socket; 0.96 TB counts as one."""
NVME_CLASS = 0.96
NO_SERVER = "Not a GPU server: the guide is for those."


def _count(machine: Machine) -> int:
    """The accelerators of a machine that the guide is about; 0 for all others."""
    number = machine.count("accelerator")
    return number if machine.one("server") or number >= MANY else 0


@rule("BAL-CORES", "fewer cores than a balanced GPU server has", Severity.WARNING, source=f"{GUIDE} (6 cores per GPU)")
def cores(machine: Machine) -> Verdict:
    """There are six cores for each accelerator, whatever the workload.

    Why: drivers, loaders, the network and the engine's own threads run beside each accelerator.
    Formula: cores >= 6 * accelerators.
    Does not apply: no accelerator; machines on a board with fewer than four.
    """
    number = _count(machine)
    if not number or not (machine.of("cpu") or machine.one("server")):
        return not_applicable(NO_SERVER)
    have, need = host_cores(machine), CORES * number
    numbers: dict[str, Any] = {"have_cores": have, "need_cores": need, "accelerators": number}
    if have >= need:
        return passed("{have_cores} cores for {accelerators} accelerators.", **numbers)
    each = ceil(need / max(1, machine.count("cpu")))
    return failed(
        "{have_cores} cores for {accelerators} accelerators; NVIDIA's guide asks for {need_cores}.",
        items=machine.of("cpu"),
        fixes=[replace("cpu", f"Take a processor with at least {each} cores", at_least={"cores": each})],
        **numbers,
    )


@rule(
    "BAL-MEMORY",
    "less main memory than a balanced GPU server has",
    Severity.WARNING,
    source=f"{GUIDE} (twice the GPUs' memory; former editions 1.5 times); HGX AI Factory (2 TB)",
)
def memory(machine: Machine) -> Verdict:
    """Main memory is twice that of the accelerators.

    Why: data, checkpoints and weights wait in it while the accelerators work.
    Formula: memory [GiB] >= 2 * accelerators * memory of one [GiB]; machines with a baseboard: no more than 2048 GiB. A
        note from 1.5 times on, which former editions asked for.
    Does not apply: no accelerator; machines on a board with fewer than four.
    """
    if not _count(machine) or not (machine.of("memory") or machine.one("server")):
        return not_applicable(NO_SERVER)
    most = float("inf") if machine.slot_accelerators else BASEBOARD_GIB
    need, have = min(MEMORY_SHARE * machine.accelerator_gib, most), machine.memory_gib
    numbers: dict[str, Any] = {"have_gib": have, "need_gib": need, "accelerator_gib": machine.accelerator_gib}
    if have >= need:
        return passed("{have_gib} GiB beside accelerators of {accelerator_gib} GiB.", **numbers)
    enough = have >= min(FORMER_SHARE * machine.accelerator_gib, most)
    return failed(
        "{have_gib} GiB beside accelerators of {accelerator_gib} GiB; NVIDIA's guide asks for {need_gib} GiB.",
        items=machine.of("memory"),
        severity=Severity.NOTE if enough else Severity.WARNING,
        fixes=bigger_memory(machine, need),
        **numbers,
    )


@rule(
    "BAL-SOCKETS",
    "accelerators spread unevenly over the processors",
    Severity.WARNING,
    source=f"{GUIDE}; NVIDIA AI Enterprise reference architecture (GPUs balanced across sockets and root ports)",
)
def sockets(machine: Machine) -> Verdict:
    """Every processor has as many accelerators as the others.

    Why: the processor with more is the one that all wait for, and copies between the two halves cross their link.
    Formula: accelerators mod processors = 0; of placed cards whose processor is known, the same number on each.
    Does not apply: fewer accelerators than processors; one processor; machines on a board with fewer than four.
    """
    number, cpus = _count(machine), machine.count("cpu")
    server = machine.one("server")
    if number and not cpus and server:
        cpus = int(server.fact("sockets"))
    if not number or cpus < 2 or number < cpus:
        return not_applicable("There is nothing to spread.")
    wired = [card.cpu for card in machine.placement.cards if card.cpu is not None]
    most = max((wired.count(cpu) for cpu in set(wired)), default=0) if len(wired) == number else ceil(number / cpus)
    even = number // cpus
    numbers: dict[str, Any] = {"accelerators": number, "processors": cpus, "have_most": most, "even": even}
    if number % cpus == 0 and most == even:
        return passed("{accelerators} accelerators on {processors} processors: {even} on each.", **numbers)
    fixes = [
        set_qty(item.role, item.qty + step, f"Take {item.qty + step} accelerators")
        for item in machine.added[:1]
        for step in (-(number % cpus), cpus - number % cpus)
        if number % cpus and item.qty + step > 0
    ]
    return failed(
        "{accelerators} accelerators on {processors} processors: {have_most} on one; even would be {even}.",
        items=machine.of("accelerator"),
        fixes=fixes,
        **numbers,
    )


@rule(
    "BAL-NIC",
    "fewer network cards than a balanced cluster of GPU servers has",
    Severity.WARNING,
    source=f"{GUIDE}; NVIDIA Enterprise reference configurations 2-4-3-200 and 2-8-5-200",
)
def network(machine: Machine) -> Verdict:
    """Servers with cards that work together have one network card for every two, with 200 Gb/s for each.

    Why: cards without a link of their own exchange gradients over the network, and two share a PCIe switch with a
        network card.
    Formula: network cards >= accelerators / 2; cards * ports * Gb/s of a port >= 200 * accelerators.
    Does not apply: one machine; baseboards with links of their own (NET-NICGPU says so); no training over machines.
    """
    number, demand = _count(machine), machine.demand
    apart = demand is None or demand.training is None or demand.nodes < 2
    if not number or not machine.slot_accelerators or machines_of(machine.build) < 2 or apart:
        return not_applicable("No cards that train over several servers.")
    ends = ends_of_node(machine.node)
    cards, need = (ends.cards if ends else 0), ceil(number / GPUS_PER_NIC)
    gbps, want = (ends.machine_gbps if ends else 0.0), GBPS_PER_GPU * number
    numbers: dict[str, Any] = {"have_cards": cards, "need_cards": need, "have_gbps": gbps, "need_gbps": want}
    if cards >= need and gbps >= want:
        return passed("{have_cards} network cards with {have_gbps} Gb/s for {need_gbps} Gb/s wanted.", **numbers)
    each = want / need
    text = f"Take {need} network cards of {each:.0f} Gb/s"
    fixes = [add("nic", "nic", text, qty=need, at_least={"gbps": each})]
    if ends and not ends.built_in:
        fixes = [replace(ends.item.role, text, qty=need, at_least={"gbps": each})]
        more, server = max(need, ceil(want / gbps * ends.item.qty)), machine.one("server")
        if more <= ((server.known("nic_slots") if server else None) or more):
            fixes.insert(0, set_qty(ends.item.role, more, f"Take {more} of the network cards"))
    return failed(
        "{have_cards} network cards with {have_gbps} Gb/s; the reference configuration has {need_cards} with "
        "{need_gbps} Gb/s for these accelerators.",
        items=(ends.item,) if ends else machine.of("accelerator"),
        fixes=fixes,
        **numbers,
    )


@rule(
    "BAL-NVME",
    "less local NVMe than a balanced GPU server has",
    Severity.WARNING,
    source="NVIDIA HGX AI Factory reference architecture, components, table 2 (1 TB per socket, 2 TB for training)",
)
def local_nvme(machine: Machine) -> Verdict:
    """Each processor socket has local NVMe drives: 1 TB for serving, 2 TB for training.

    Why: data sets and weights are kept near the accelerators, so that the network does not hold them up.
    Formula: capacity of the NVMe drives [GB] >= sockets in use * 1000, or * 2000 with training (0.96 TB counts as
        1 TB).
    Does not apply: no accelerator; machines on a board with fewer than four.
    """
    if not _count(machine):
        return not_applicable(NO_SERVER)
    server = machine.one("server")
    trains = machine.demand is not None and machine.demand.training is not None
    cpus = machine.count("cpu") or int(server.fact("sockets") if server else 1)
    need = NVME_CLASS * cpus * (TRAINING_GB if trains else SERVING_GB)
    drives = [item for item in machine.of("storage") if item.fact("kind") == "nvme"]
    have = float(sum(item.qty * item.fact("capacity_gb") for item in drives))
    if server and server.known("kind") == "complete":
        have += float(server.fact("storage_gb"))
    numbers: dict[str, Any] = {"have_gb": have, "need_gb": need, "processors": cpus}
    if have >= need:
        return passed("{have_gb} GB of local NVMe for {processors} processors.", **numbers)
    return failed(
        "{have_gb} GB of local NVMe for {processors} processors; the reference architecture asks for {need_gb} GB.",
        items=machine.of("storage"),
        fixes=[
            add(
                "data_drive",
                "storage",
                "Add an NVMe drive",
                qty=cpus,
                at_least={"capacity_gb": ceil((need - have) / cpus), "pcie_gen": 3},
            )
        ],
        **numbers,
    )


@rule(
    "BAL-BOOT",
    "no NVMe drive of its own to start from",
    Severity.NOTE,
    source="NVIDIA HGX AI Factory reference architecture, components, table 2 (1 TB NVMe boot drive)",
)
def boot(machine: Machine) -> Verdict:
    """A GPU server starts from an NVMe drive of 1 TB that holds no data.

    Why: images of containers fill a small drive within weeks, and a full data drive must not stop the system.
    Formula: a drive in the role of a boot drive, NVMe, capacity [GB] >= 1000 (0.96 TB counts as 1 TB).
    Does not apply: no accelerator; machines on a board with fewer than four; servers sold complete.
    """
    server = machine.one("server")
    if not _count(machine) or (server and server.known("kind") == "complete"):
        return not_applicable(NO_SERVER)
    drives = [item for item in machine.of("storage") if item.role == "boot_drive"]
    need = NVME_CLASS * SERVING_GB
    have = max((item.fact("capacity_gb") for item in drives if item.fact("kind") == "nvme"), default=0.0)
    if have >= need:
        return passed("It starts from an NVMe drive of {have_gb} GB.", have_gb=have, need_gb=need)
    conditions = {"capacity_gb": need, "pcie_gen": 3}
    return failed(
        "It starts from NVMe of {have_gb} GB; the reference architecture has {need_gb} GB of its own.",
        items=drives,
        fixes=[
            replace("boot_drive", "Take an NVMe drive of 1 TB", at_least=conditions)
            if drives
            else add("boot_drive", "storage", "Add an NVMe drive of 1 TB", at_least=conditions)
        ],
        have_gb=have,
        need_gb=need,
    )


RULES: tuple[Rule, ...] = (cores, memory, sockets, network, local_nvme, boot)
