"""Whether the line of a place carries what its sensors send."""

from __future__ import annotations

import math
from typing import Any

from app.domain.errors import Unknown
from app.domain.finding import Fix, Severity
from app.domain.uplink import USABLE_SHARE, UplinkPlan, kept_share_for, slower_fps, uplink_of
from app.rules.fixes import change_site, change_workload
from app.rules.machine import Machine
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule


@rule(
    "EDGE-UPLINK",
    "uplink narrower than the streams",
    Severity.ERROR,
    source="Unifore, Simple guide of IP camera bitrate setting; RFC 3550 and 3551; queueing theory (M/D/1)",
    kinds=EVERYWHERE,
    once=True,
)
def uplink(machine: Machine) -> Verdict:
    """The uplink of a place carries what is sent from it, with a fifth to spare.

    Why: where more is sent than the line carries, pictures are lost; close to its limit they wait.
    Formula: streams of a place x Mbit/s of a stream x share that filtering leaves (hybrid), or its answers (edge)
        [Mbit/s] < uplink [Mbit/s] (error), <= 0.8 x uplink (warning).
    Does not apply: no sensors; a room of one's own; a device or a rented machine whose site tells no uplink.
    """
    plan = uplink_of(machine.build)
    if plan is None:
        return not_applicable("Nothing is sent over an uplink.")
    if plan.load is None or plan.uplink_mbps is None:
        if plan.place != "hybrid":
            return not_applicable("The site does not tell its uplink.")
        raise Unknown("site", plan.missing[0].rpartition(".")[2])
    need, have = plan.load.value, plan.uplink_mbps
    numbers: dict[str, Any] = {"need_mbps": need, "have_mbps": have}
    if plan.fits:
        return passed("{need_mbps} of {have_mbps} Mbit/s are used.", **numbers)
    text = "{need_mbps} Mbit/s are to be sent from a place; its uplink carries {have_mbps} Mbit/s."
    if not have:
        text = "The uplink is down: it carries {have_mbps} of the {need_mbps} Mbit/s that are to be sent."
    return failed(
        text,
        items=machine.build.nodes[0].of("edge_device", "cloud_instance"),
        severity=Severity.ERROR if plan.impossible else Severity.WARNING,
        fixes=_fixes(machine, plan),
        **numbers,
    )


def _fixes(machine: Machine, plan: UplinkPlan) -> list[Fix]:
    workload, site = machine.build.workload, machine.site
    fixes: list[Fix] = []
    if workload is None or plan.load is None:
        return fixes
    if plan.uplink_mbps and (fps := slower_fps(workload, site, plan.place)) is not None:
        fixes.append(change_workload("inference.stream_fps", fps, f"Send {fps:g} pictures a second"))
    if plan.place == "hybrid" and (share := kept_share_for(workload, site)) is not None:
        fixes.append(change_site("edge.kept_share", share, f"Filter until {100 * share:.2g} % are left"))
    wide = math.ceil(10 * plan.load.value / USABLE_SHARE) / 10
    return [*fixes, change_site("edge.uplink_mbps", wide, f"Take an uplink of {wide:g} Mbit/s")]


RULES: tuple[Rule, ...] = (uplink,)
