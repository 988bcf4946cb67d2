"""Whether the drives are fast, large and lasting enough for checkpoints and data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from typing import Any

from app.domain.build import Item
from app.domain.finding import Severity
from app.domain.requirement import Need
from app.rules.drive_sets import USABLE_SHARE, data_drives
from app.rules.fixes import add, replace, set_qty
from app.rules.machine import Machine
from app.rules.shared_storage import MB_PER_GB, READ_SHARE, shared_checkpoints, shared_reading
from app.rules.storage import capacity_gb
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

WRITING_SHARE = 0.05
"""Of the time between two checkpoints, as the sizing of ``checkpoint_write`` has it."""
KEPT, COUNTED = 4, 2
"""Checkpoints that we would keep, and those that the storage need holds already."""
LEAST_TBW_PER_GB = 0.1
"""TB written per GB of capacity that every drive of flash is rated for (the cheapest QLC drives; general knowledge)."""
HOURS_PER_MONTH = 730.0
LOCAL_GB = 100.0
NO_TRAINING = "No training is planned on this machine."
WRITERS: dict[str, Callable[[int], float]] = {
    "none": lambda n: min(n, 1),
    "0": lambda n: n,
    "1": lambda n: min(n, 1),
    "5": lambda n: max(0, n - 1),
    "6": lambda n: max(0, n - 2),
    "10": lambda n: n / 2,
}
"""Drives that write at the same time, by RAID level; without RAID a file lies on one drive."""


def _need(machine: Machine, key: str) -> Need | None:
    return machine.demand.need(key) if machine.demand else None


def _drives(machine: Machine) -> tuple[Item, ...]:
    return tuple(item for item in data_drives(machine) if not item.included)


def _writers(machine: Machine) -> float:
    return WRITERS[machine.node.raid](sum(item.qty for item in _drives(machine)))


@rule(
    "STO-CKPT-CAP",
    "no room for the last checkpoints",
    Severity.WARNING,
    source="BLOOM-176B: 13.1 to 14.3 bytes per parameter; how many to keep: general knowledge",
)
def checkpoint_room(machine: Machine) -> Verdict:
    """The drives hold the last four checkpoints beside the data.

    Why: a checkpoint can turn out damaged, or the training to have gone astray before it was written.
    Formula: data, weights, system [GB] + 4 * 14 bytes * trained parameters / machines [GB] <= 0.8 * capacity [GB].
    Does not apply: no training; drives sold inside the machine; data on storage nodes (STO-DATASET counts them there).
    """
    if machine.data_elsewhere:
        return not_applicable(machine.data_elsewhere)
    one, room = _need(machine, "checkpoint"), _need(machine, "storage_capacity")
    if one is None or room is None or machine.demand is None:
        return not_applicable(NO_TRAINING)
    if not _drives(machine):
        return not_applicable("The drives come inside the machine.")
    more = (KEPT - COUNTED) * one.minimum.value / max(1, machine.demand.nodes)
    need, have = USABLE_SHARE * room.minimum.value + more, USABLE_SHARE * capacity_gb(machine)
    numbers: dict[str, Any] = {"need_gb": need, "have_gb": have, "checkpoint_gb": one.minimum.value}
    if need <= have:
        return passed("{need_gb} GB with four checkpoints; {have_gb} GB may be filled.", **numbers)
    drives = _drives(machine)
    short = (need - have) / USABLE_SHARE
    each = ceil(drives[-1].fact("capacity_gb") + short / drives[-1].qty)
    fixes = [replace(drives[-1].role, f"Take drives of {each} GB", at_least={"capacity_gb": each})]
    if machine.node.raid == "none":
        qty = drives[-1].qty + ceil(short / drives[-1].fact("capacity_gb"))
        fixes.append(set_qty(drives[-1].role, qty, f"Take {qty} of these drives"))
    return failed(
        "Four checkpoints of {checkpoint_gb} GB beside the data take {need_gb} GB; {have_gb} GB may be filled.",
        items=drives,
        fixes=fixes,
        **numbers,
    )


@rule(
    "STO-CKPT-BW",
    "checkpoints are written too slowly",
    Severity.WARNING,
    source="NVIDIA DGX SuperPOD H100, storage architecture (checkpoints block the job); 5 %: general knowledge",
)
def checkpoint_speed(machine: Machine) -> Verdict:
    """Writing a checkpoint takes a twentieth of the time between two of them, or less.

    Why: training stands still while it is written.
    Formula: checkpoint / machines / write speed <= 5 % of the interval, so speed [MB/s] >= checkpoint / (5 % of it).
        Drives that write together: one without RAID, n (0), 1 (1), n - 1 (5), n - 2 (6), n / 2 (10).
        Storage nodes: drives or network ports of all, whichever is less, less what protection takes.
    Does not apply: no training; drives sold inside the machine; machines whose data lie on storage nodes.
    """
    if machine.node.purpose == "storage":
        return shared_checkpoints(machine)
    if machine.data_elsewhere:
        return not_applicable(machine.data_elsewhere)
    asked = _need(machine, "checkpoint_write")
    if asked is None or not asked.minimum.value:
        return not_applicable(NO_TRAINING)
    drives = _drives(machine)
    if not drives:
        return not_applicable("The drives come inside the machine.")
    writers = _writers(machine)
    speeds = [item.fact("write_mbs") for item in drives]
    have = writers * (max(speeds) if machine.node.raid == "none" else min(speeds))
    need = asked.minimum.value * MB_PER_GB
    numbers: dict[str, Any] = {"need_mbs": need, "have_mbs": have}
    if need <= have:
        return passed("Checkpoints want {need_mbs} MB/s; the drives write {have_mbs} MB/s.", **numbers)
    each = ceil(need / writers) if writers else ceil(need)
    return failed(
        "Checkpoints want {need_mbs} MB/s, to take 5 % of the time; the drives write {have_mbs} MB/s.",
        items=drives,
        fixes=[replace(drives[-1].role, f"Take drives that write {each} MB/s", at_least={"write_mbs": each})],
        **numbers,
    )


@rule(
    "STO-READ-BW",
    "drives read slower than training asks",
    Severity.WARNING,
    source="stas00/ml-engineering (744d01e), storage; the share of 0.7: general knowledge",
)
def reading(machine: Machine) -> Verdict:
    """The drives deliver the samples as fast as the accelerators take them.

    Why: an accelerator that waits for data costs as much as one that works.
    Formula: samples per second * size [MB/s] <= 0.7 * sequential reading of the data drives together [MB/s]; loading
        the weights within a minute is a note. Storage nodes: drives or network ports of all, whichever is less.
    Does not apply: no workload; drives sold inside the machine; machines whose data lie on storage nodes.
    """
    if machine.node.purpose == "storage":
        return shared_reading(machine)
    if machine.data_elsewhere:
        return not_applicable(machine.data_elsewhere)
    asked = _need(machine, "storage_read")
    if asked is None:
        return not_applicable("There is no workload.")
    drives = _drives(machine)
    if not drives:
        return not_applicable("The drives come inside the machine.")
    have = float(sum(item.qty * item.fact("read_mbs") for item in drives))
    return _read_by(drives, have, asked)


def _read_by(drives: Sequence[Item], have: float, asked: Need) -> Verdict:
    """Judges ``have`` MB/s of drives against what training and loading ask."""
    streams = [i.value for i in asked.minimum.inputs if i.name == "data read in training"]
    stream = MB_PER_GB * float(streams[0] if streams else asked.minimum.value)
    whole = MB_PER_GB * asked.minimum.value
    wanted = max(stream / READ_SHARE, whole)
    each = ceil(wanted / sum(item.qty for item in drives))
    fixes = [replace(drives[-1].role, f"Take drives that read {each} MB/s", at_least={"read_mbs": each})]
    if stream > READ_SHARE * have:
        return failed(
            "Training reads {need_mbs} MB/s; the drives deliver {have_mbs} MB/s of it.",
            items=drives,
            fixes=fixes,
            need_mbs=stream,
            have_mbs=READ_SHARE * have,
        )
    numbers: dict[str, Any] = {"need_mbs": whole, "have_mbs": have}
    if whole > have:
        return failed(
            "Loading the model within a minute takes {need_mbs} MB/s; the drives read {have_mbs} MB/s.",
            items=drives,
            severity=Severity.NOTE,
            fixes=fixes,
            **numbers,
        )
    return passed("The workload reads {need_mbs} MB/s; the drives read {have_mbs} MB/s.", **numbers)


@rule(
    "STO-SMALL",
    "many small files on a shared file system",
    Severity.NOTE,
    source="stas00/ml-engineering (744d01e), how to choose a cloud provider (Python environments on a parallel store)",
)
def small_files(machine: Machine) -> Verdict:
    """Beside a parallel or object store, each machine has a drive of its own for programs.

    Why: a Python environment is a hundred thousand small files; on such a store every start takes minutes.
    Formula: drives of the machine >= 1 where the site's shared storage is parallel or object storage.
    Does not apply: the site names no such store.
    """
    shared = machine.site.onprem.shared_storage
    if shared not in ("parallel", "object"):
        return not_applicable("The site names no parallel or object store.")
    whole = machine.one("server")
    have = machine.count("storage") + (1 if whole and whole.known("storage_gb") else 0)
    if have:
        return passed("Programs have a drive of the machine's own.")
    return failed(
        "The machine has {have_drives} drives of its own; the {shared} store is slow with small files.",
        fixes=[add("boot_drive", "storage", "Add a drive", at_least={"capacity_gb": LOCAL_GB})],
        have_drives=0,
        need_drives=1,
        shared=shared,
    )


@rule(
    "STO-LOCAL",
    "no fast local drive for training",
    Severity.NOTE,
    source="stas00/ml-engineering (744d01e), storage; NVIDIA DGX GB200 user guide, storage (local NVMe as cache)",
)
def local(machine: Machine) -> Verdict:
    """Each machine that trains has an NVMe drive of its own.

    Why: data read again in every epoch, and checkpoints, go to it at full speed whatever the network does.
    Formula: NVMe drives of the machine >= 1.
    Does not apply: no training; machines sold complete.
    """
    server = machine.one("server")
    if machine.demand is None or machine.demand.training is None:
        return not_applicable(NO_TRAINING)
    if server and server.known("kind") == "complete":
        return not_applicable("The machine is sold complete.")
    kinds = [item.fact("kind") for item in machine.of("storage")]
    have = sum(item.qty for item, kind in zip(machine.of("storage"), kinds, strict=True) if kind == "nvme")
    if have:
        return passed("{have_drives} NVMe drives.", have_drives=have)
    role = machine.of("storage")[-1].role if machine.of("storage") else "data_drive"
    return failed(
        "The machine trains with {have_drives} NVMe drives of its own; {need_drives} keeps data and checkpoints near.",
        items=machine.of("storage"),
        fixes=[
            replace(role, "Take an NVMe drive", one_of={"kind": ["nvme"]}),
            add("data_drive", "storage", "Add a drive for data", at_least={"pcie_gen": 3}),
        ],
        have_drives=0,
        need_drives=1,
    )


@rule(
    "STO-ENDUR",
    "drives wear out before the years are over",
    Severity.WARNING,
    source="Vendors' endurance figure (TB written, JEDEC JESD218); how much is written: the sizing of this workload",
)
def endurance(machine: Machine) -> Verdict:
    """The drives bear the checkpoints of the site's years.

    Why: flash past its rating loses data, and its warranty before that.
    Formula: checkpoints per day * size * days of work in the years [TB] <= endurance of the drives that write [TB].
        A drive of unknown rating passes up to 0.1 TB per GB of capacity, below which none is sold.
    Does not apply: no training; hard disks; drives sold inside the machine; data on storage nodes.
    """
    if machine.data_elsewhere:
        return not_applicable(machine.data_elsewhere)
    asked = _need(machine, "checkpoint_write")
    if asked is None or not asked.minimum.value:
        return not_applicable(NO_TRAINING)
    drives = [item for item in _drives(machine) if item.known("kind") != "hdd"]
    if not drives:
        return not_applicable("No drive of flash is added.")
    share = machine.site.hours_per_month / HOURS_PER_MONTH
    seconds = machine.site.years * 365 * 86400 * share
    need = WRITING_SHARE * asked.minimum.value * seconds / 1000
    writers = max(1.0, _writers(machine))
    floor = writers * min(LEAST_TBW_PER_GB * (item.known("capacity_gb") or 0.0) for item in drives)
    unrated = any(item.known("endurance_tbw") is None for item in drives)
    have = floor if unrated and need <= floor else writers * min(item.fact("endurance_tbw") for item in drives)
    numbers: dict[str, Any] = {"need_tb": need, "have_tb": have, "years": machine.site.years}
    if need <= have:
        return passed("{need_tb} TB written in {years} years; the drives bear {have_tb} TB.", **numbers)
    each = ceil(need / writers)
    return failed(
        "Checkpoints write {need_tb} TB in {years} years; the drives bear {have_tb} TB.",
        items=drives,
        fixes=[replace(drives[-1].role, f"Take drives for {each} TB written", at_least={"endurance_tbw": each})],
        **numbers,
    )


@rule(
    "STO-BOOT",
    "server starts from a single drive",
    Severity.NOTE,
    source="MLPerf system files (vendors ship a mirrored pair); general knowledge",
    kinds=("server",),
)
def boot(machine: Machine) -> Verdict:
    """A server starts from a mirrored pair of drives.

    Why: when the only boot drive fails, the whole server stands still for a part of a few euros.
    Formula: boot drives >= 2.
    Does not apply: machines sold complete; no drive of its own.
    """
    server, drives = machine.one("server"), [item for item in machine.of("storage") if item.role == "boot_drive"]
    if server is None or server.known("kind") == "complete" or not drives:
        return not_applicable("There is no boot drive to judge.")
    have = sum(item.qty for item in drives)
    if have >= 2:
        return passed("{have_drives} boot drives.", have_drives=have)
    return failed(
        "The server starts from {have_drives} drive; a mirror takes {need_drives}.",
        items=drives,
        fixes=[set_qty("boot_drive", 2, "Take two boot drives")],
        have_drives=have,
        need_drives=2,
    )


RULES: tuple[Rule, ...] = (checkpoint_room, checkpoint_speed, reading, small_files, local, endurance, boot)
