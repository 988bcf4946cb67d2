"""Drives."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

from app.domain.build import Item
from app.domain.finding import Fix, Severity
from app.rules import placement as places
from app.rules.drive_sets import LEAST_DRIVES, USABLE_DRIVES, USABLE_SHARE, data_drives, usable_gb
from app.rules.fixes import replace, set_qty
from app.rules.machine import Machine
from app.rules.shared_storage import shared_room
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

MOST_DRIVES = 120
"""Drives of one machine; more are no change to offer."""


def _numbers(raid: str) -> range:
    """The numbers of drives that such a set can have."""
    return range(LEAST_DRIVES.get(raid, 1), MOST_DRIVES + 1, 2 if raid == "10" else 1)


@rule(
    "STO-M2-COUNT",
    "no M.2 socket for a drive",
    Severity.ERROR,
    source="BuildCores OpenDB schemas; a drive needs a socket of its length and protocol",
    kinds=("workstation", "server", "edge"),
)
def sockets(machine: Machine) -> Verdict:
    """Every M.2 drive has a socket that takes it.

    Why: a drive without a socket stays in the box.
    Formula: an assignment exists of drives to sockets of the same protocol that take their length.
    Does not apply: no M.2 drives.
    """
    carrier = machine.carrier or machine.one("edge_device")
    drives = tuple(item for item in machine.m2_items if not item.included)
    if carrier is None or not drives:
        return not_applicable("There are no M.2 drives.")
    slots = carrier.fact("m2_slots")
    have = slots if isinstance(slots, int) else len(slots)
    need = sum(item.qty for item in drives)
    left = [title for title, why in machine.placement.unplaced if why == places.NO_SOCKET]
    if machine.kind == "edge":
        left = [drives[-1].part.title] * max(0, need - have)
    numbers: dict[str, Any] = {"drives": need, "sockets": have}
    if not left:
        return passed("{drives} M.2 drives in {sockets} sockets.", **numbers)
    item = next((item for item in drives if item.part.title in left), drives[0])
    fixes = [replace(item.role, "Take a drive of another form", one_of={"form_factor": ["2.5", "U.2"]})]
    if item.qty > len(left):
        fixes.insert(0, set_qty(item.role, item.qty - len(left), f"Take {item.qty - len(left)} of {item.part.title}"))
    return failed(
        "{drives} M.2 drives, {sockets} sockets: {unplaced} find none that takes them ({first}).",
        items=(*drives, carrier),
        fixes=fixes,
        unplaced=len(left),
        first=left[0],
        **numbers,
    )


@rule(
    "STO-DATASET",
    "too little room for the data",
    Severity.ERROR,
    source="stas00/ml-engineering (744d01e), storage: Lustre may fail at 80 %, others at 89 %",
    kinds=("workstation", "server", "edge"),
)
def dataset(machine: Machine) -> Verdict:
    """The drives hold what the workload keeps on each machine, the system included, and stay below four fifths.

    Why: a full file system stops the job, and slows down before that.
    Formula: data, weights, checkpoints and system [GB] <= 0.8 * (usable data drives + boot drives) [GB].
        Storage nodes of a cluster hold it together, the growth included (a warning): n of them (n - 1) / n of their
        drives, two of them half, since one may fail.
    Does not apply: no workload given, or one that keeps nothing; no drive listed (BUILD-PARTS); rented machines, whose
        volumes are rented by size; machines of a cluster whose data lie on storage nodes or on the site's own storage.
    """
    if machine.node.purpose == "storage":
        return shared_room(machine)
    if machine.data_elsewhere:
        return not_applicable(machine.data_elsewhere)
    asked = machine.demand.need("storage_capacity") if machine.demand else None
    if asked is None or not asked.minimum.value:
        return not_applicable("The workload keeps no data on the machine.")
    if machine.kind == "workstation" and not machine.of("storage"):
        return not_applicable("No drive is listed (BUILD-PARTS).")
    need = USABLE_SHARE * asked.minimum.value  # the need is stated as capacity of drives filled to that share
    have = USABLE_SHARE * capacity_gb(machine)
    numbers: dict[str, Any] = {"need_gb": need, "have_gb": have}
    if need <= have:
        return passed("{need_gb} GB of data; {have_gb} GB may be filled.", **numbers)
    drives = data_drives(machine)
    return failed(
        "The workload keeps {need_gb} GB; {have_gb} GB may be filled.",
        items=drives or machine.of("server", "edge_device"),
        fixes=_bigger(machine, drives, need) if drives else [],
        **numbers,
    )


def _bigger(machine: Machine, drives: Sequence[Item], need: float) -> list[Fix]:
    """Larger drives, or more of the same kind, that hold ``need`` GB."""
    fixes = []
    missing_gb = need / USABLE_SHARE - (capacity_gb(machine) - usable_gb(machine))
    usable, number = USABLE_DRIVES[machine.node.raid], sum(item.qty for item in drives)
    if len(drives) == 1 or machine.node.raid == "none":
        others = sum(item.qty * item.fact("capacity_gb") for item in drives[:-1])
        each = ceil((missing_gb - others) / max(1, usable(number) if len(drives) == 1 else drives[-1].qty))
        fixes.append(replace(drives[-1].role, f"Take drives of {each} GB", at_least={"capacity_gb": each}))
    if len(drives) == 1 and usable(MOST_DRIVES) * drives[0].fact("capacity_gb") >= missing_gb:
        qty = next(n for n in _numbers(machine.node.raid) if usable(n) * drives[0].fact("capacity_gb") >= missing_gb)
        fixes.append(set_qty(drives[0].role, qty, f"Take {qty} of these drives"))
    return fixes


def capacity_gb(machine: Machine) -> float:
    """All drives after RAID, or what the machine is sold with, in GB."""
    if machine.of("storage"):
        data = data_drives(machine)
        boot = sum(item.qty * item.fact("capacity_gb") for item in machine.of("storage") if item not in data)
        return usable_gb(machine) + float(boot)
    whole = machine.one("server") or machine.one("edge_device")
    return float(whole.fact("storage_gb")) if whole else 0.0


@rule(
    "STO-RAID-MIN",
    "too few drives for the RAID level",
    Severity.ERROR,
    source="General knowledge: definition of the RAID levels",
)
def raid_drives(machine: Machine) -> Verdict:
    """There are as many data drives as the RAID level needs.

    Why: a controller does not build the set otherwise.
    Formula: drives >= 2 (RAID 0, 1), 3 (RAID 5), 4 (RAID 6, 10); an even number for RAID 10.
    Does not apply: no RAID wanted.
    """
    level = machine.node.raid
    if level == "none":
        return not_applicable("No RAID is wanted.")
    drives = data_drives(machine)
    have, need = sum(item.qty for item in drives), LEAST_DRIVES[level]
    if level == "10" and have >= need and have % 2:
        need = have + 1
    numbers: dict[str, Any] = {"level": level, "have_drives": have, "need_drives": need}
    if have >= need:
        return passed("RAID {level} with {have_drives} drives.", **numbers)
    return failed(
        "RAID {level} needs {need_drives} drives; here are {have_drives}.",
        items=drives,
        fixes=[set_qty(drives[0].role, need, f"Take {need} drives")] if len(drives) == 1 else [],
        **numbers,
    )


@rule(
    "STO-RAID-CAP",
    "no protection against a failing drive",
    Severity.NOTE,
    source="General knowledge: definition of the RAID levels",
)
def raid_capacity(machine: Machine) -> Verdict:
    """The RAID set survives the loss of a drive; its usable capacity is told.

    Why: RAID 0 loses everything with the first drive that fails.
    Formula: usable = n * s (RAID 0), s (1), (n - 1) * s (5), (n - 2) * s (6), n * s / 2 (10); s is the smallest
        drive.
    Does not apply: no RAID wanted, or no drives.
    """
    level, drives = machine.node.raid, data_drives(machine)
    if level == "none" or not drives:
        return not_applicable("No RAID is wanted.")
    usable = usable_gb(machine)
    raw = sum(item.qty * item.fact("capacity_gb") for item in drives)
    numbers: dict[str, Any] = {"level": level, "usable_gb": usable, "raw_gb": raw}
    if level == "0":
        return failed(
            "RAID {level} gives {usable_gb} of {raw_gb} GB, and loses all with one drive.", items=drives, **numbers
        )
    return passed("RAID {level} gives {usable_gb} of {raw_gb} GB.", **numbers)


RULES: tuple[Rule, ...] = (sockets, dataset, raid_drives, raid_capacity)
