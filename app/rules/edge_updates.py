"""Whether updates reach the devices of a place within a night."""

from __future__ import annotations

from typing import Any

from app.domain.finding import Severity
from app.domain.updates import readable_time, update_plan
from app.rules.fixes import change_site
from app.rules.machine import Machine
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule


@rule(
    "EDGE-UPDATE",
    "update longer than a night",
    Severity.WARNING,
    source="General knowledge: size over rate of the line; devices are updated while nobody needs them",
    kinds=EVERYWHERE,
    once=True,
)
def updates(machine: Machine) -> Verdict:
    """An update of the model or the system is loaded over the line of a place within one night.

    Why: an update that takes longer than the night stops in the morning, or takes the line from the streams.
    Formula: size of the update [GB] x devices of a place x 8000 / (line [Mbit/s] x 0.8 x 3600) <= hours of a night.
    Does not apply: no edge devices; neither the size of an update nor the line is told.
    """
    plan = update_plan(machine.build, machine.demand)
    if plan is None:
        return not_applicable("There are no edge devices.")
    if plan.fits is None:
        return not_applicable("The size of an update, or the line for it, is not told.")
    edge, hours = machine.site.edge, plan.hours.value if plan.hours else 0.0
    field = "edge.uplink_mbps" if edge.downlink_mbps is None else "edge.downlink_mbps"
    numbers: dict[str, Any] = {
        "need_h": hours,
        "have_h": plan.night_hours,
        "line_mbps": plan.line_mbps or 0.0,
        "devices": plan.devices_of_place,
        "took": readable_time(hours),
    }
    if plan.fits:
        return passed("An update of a place takes {took}; a night has {have_h} h.", **numbers)
    items = tuple(item for _, item in machine.build.of("edge_device"))
    if not plan.line_mbps:
        text = "The line carries {line_mbps} Mbit/s: updates of {devices} devices have to be carried there."
        return failed(text, items=items, **numbers)
    wide = plan.line_mbps * hours / plan.night_hours
    return failed(
        "An update of the {devices} devices of a place takes {took} at {line_mbps} Mbit/s; a night has {have_h} h.",
        items=items,
        fixes=[change_site(field, wide, f"Take a line of {wide:.3g} Mbit/s")],
        **numbers,
    )


RULES: tuple[Rule, ...] = (updates,)
