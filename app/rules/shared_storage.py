"""The storage nodes of a cluster, all together: room, reading and writing for the machines that compute.

Answers of the STO rules for such nodes; the ids and pages are theirs.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import Any

from app.domain.errors import Unknown
from app.domain.finding import Severity
from app.domain.requirement import Need
from app.rules.drive_sets import USABLE_SHARE, data_drives, protected_share, usable_gb
from app.rules.fixes import replace, set_qty
from app.rules.machine import Machine
from app.rules.verdict import Verdict, failed, not_applicable, passed

MB_PER_GB = 1000.0
GBPS_PER_GBS = 8.0
READ_SHARE = 0.7
"""Of a drive's sequential reading that training may count on, as STO-READ-BW has it."""
TOGETHER = "Judged with the other storage nodes."
NOTHING_SERVED = "There is no workload that the storage nodes serve."


def _nodes(machine: Machine) -> list[Machine]:
    return [m for m in machine.fleet if m.node.purpose == "storage"]


def _asked(machine: Machine, key: str) -> tuple[Need | None, str]:
    """The cluster's need, or why there is nothing to judge here."""
    need = machine.served.need(key) if machine.served else None
    if need is None or not need.minimum.value:
        return None, NOTHING_SERVED
    return (need, "") if _nodes(machine)[0].index == machine.index else (None, TOGETHER)


def _count(machine: Machine) -> int:
    return sum(m.node.qty for m in _nodes(machine))


def shared_room(machine: Machine) -> Verdict:
    """STO-DATASET of storage nodes: an error where they cannot hold what there is today, a warning for the growth."""
    need, why = _asked(machine, "shared_capacity")
    if need is None:
        return not_applicable(why)
    count = _count(machine)
    share = protected_share(count)
    have = USABLE_SHARE * share * sum(m.node.qty * usable_gb(m) for m in _nodes(machine))
    whole = USABLE_SHARE * need.minimum.value
    data, growth = need.input("data set") or 0.0, need.input("growth over the years") or 1.0
    today = whole - data * (growth - 1)
    numbers: dict[str, Any] = {"need_gb": whole, "have_gb": have, "nodes": count, "share_percent": 100 * share}
    if whole <= have:
        return passed(
            "The cluster keeps {need_gb} GB with its growth; {nodes} storage nodes take {have_gb} GB after protection.",
            **numbers,
        )
    fixes = _more_drives(machine, whole / have if have else 2.0)
    if today <= have:
        return failed(
            "With its growth the cluster keeps {need_gb} GB; {nodes} storage nodes take {have_gb} GB after protection.",
            items=data_drives(machine),
            severity=Severity.WARNING,
            fixes=fixes,
            **numbers,
        )
    return failed(
        "The cluster keeps {need_gb} GB; {nodes} storage nodes take {have_gb} GB after protection.",
        items=data_drives(machine),
        fixes=_more_drives(machine, today / have if have else 2.0),
        **numbers | {"need_gb": today},
    )


def _more_drives(machine: Machine, times: float) -> list[Any]:
    drives = data_drives(machine)
    if len(drives) != 1:
        return []
    item = drives[0]
    qty, each = ceil(times * item.qty), ceil(times * item.fact("capacity_gb"))
    return [
        set_qty(item.role, qty, f"Take {qty} of these drives in each storage node"),
        replace(item.role, f"Take drives of {each} GB", at_least={"capacity_gb": each}),
    ]


def link_mbs(machine: Machine) -> float:
    """What all network ports of a machine carry, in MB/s; raises ``Unknown`` where it has no card that we know of."""
    cards = machine.of("nic")
    if cards:
        return float(sum(c.qty * c.fact("ports") * c.fact("gbps") for c in cards)) / GBPS_PER_GBS * MB_PER_GB
    server = machine.one("server")
    if server is None:
        raise Unknown(machine.node.items[0].part.id, "gbps")
    return float(server.fact("fabric_ports") * server.fact("fabric_gbps")) / GBPS_PER_GBS * MB_PER_GB


def _speed(machine: Machine, fact: str, share: float) -> float:
    """What the storage nodes deliver together, in MB/s: each what its drives or its ports allow."""

    def one(m: Machine) -> float:
        return min(share * float(sum(item.qty * item.fact(fact) for item in data_drives(m))), link_mbs(m))

    return float(sum(m.node.qty * one(m) for m in _nodes(machine)))


def shared_reading(machine: Machine) -> Verdict:
    """STO-READ-BW of storage nodes: 0.7 of the drives' reading, and no more than their ports carry."""
    return _fast_enough(
        machine,
        "shared_read",
        lambda: _speed(machine, "read_mbs", READ_SHARE),
        "The machines read {need_mbs} MB/s; {nodes} storage nodes deliver {have_mbs} MB/s.",
        "read_mbs",
    )


def shared_checkpoints(machine: Machine) -> Verdict:
    """STO-CKPT-BW of storage nodes: protection is written, too, and takes its share."""
    return _fast_enough(
        machine,
        "shared_write",
        lambda: protected_share(_count(machine)) * _speed(machine, "write_mbs", 1.0),
        "Checkpoints want {need_mbs} MB/s, to take 5 % of the time; {nodes} storage nodes write {have_mbs} MB/s.",
        "write_mbs",
    )


def _fast_enough(machine: Machine, key: str, speed: Callable[[], float], text: str, fact: str) -> Verdict:
    need, why = _asked(machine, key)
    if need is None:
        return not_applicable(why)
    have, wanted = speed(), need.minimum.value * MB_PER_GB
    numbers: dict[str, Any] = {"need_mbs": wanted, "have_mbs": have, "nodes": _count(machine)}
    if wanted <= have:
        return passed(text, **numbers)
    drives = data_drives(machine)
    times = wanted / have if have else 2.0
    fixes = [
        set_qty(i.role, ceil(times * i.qty), f"Take {ceil(times * i.qty)} of these drives in each storage node")
        for i in drives[:1]
    ]
    fixes += [
        replace(
            i.role, f"Take drives of {ceil(times * i.fact(fact))} MB/s", at_least={fact: ceil(times * i.fact(fact))}
        )
        for i in drives[:1]
    ]
    return failed(text, items=(*drives, *machine.of("nic")), fixes=fixes, **numbers)


__all__ = ["link_mbs", "shared_checkpoints", "shared_reading", "shared_room"]
