"""Whether there are devices for every place beside the sensors, and spare ones."""

from __future__ import annotations

from typing import Any

from app.domain.finding import Severity
from app.domain.fleet import fleet_of
from app.rules.fixes import change_site
from app.rules.machine import Machine
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule


@rule(
    "EDGE-FLEET",
    "fewer devices than the places need",
    Severity.ERROR,
    source="General knowledge: a device serves the sensors of its own place; what fails there is changed for a spare",
    kinds=EVERYWHERE,
    once=True,
)
def fleet(machine: Machine) -> Verdict:
    """Every place has a device, and there are as many spare ones as wished.

    Why: places are apart; a device at one cannot look through the cameras of another.
    Formula: devices at work >= places (error); spare devices >= share of spares x devices at work (warning).
    Does not apply: no edge devices; one place without spares.
    """
    found = fleet_of(machine.build)
    if found is None:
        return not_applicable("There are no edge devices.")
    if found.places == 1 and not found.spares_wanted:
        return not_applicable("There is one place, and nobody asks for spare devices.")
    numbers: dict[str, Any] = {
        "have_devices": found.devices,
        "need_places": found.places,
        "have_spares": found.spares,
        "need_spares": found.spares_wanted,
    }
    items = tuple(item for _, item in machine.build.of("edge_device"))
    if found.devices < found.places:
        return failed(
            "{need_places} places; the build has {have_devices} devices for them.",
            items=items,
            fixes=[change_site("edge.places", max(1, found.devices), f"Plan {max(1, found.devices)} places")],
            **numbers,
        )
    if found.spares < found.spares_wanted:
        return failed(
            "{need_spares} spare devices are wished for {have_devices} at work; the build has {have_spares}.",
            items=items,
            severity=Severity.WARNING,
            fixes=[change_site("edge.spares_percent", 100 * found.spares / found.devices, "Plan fewer spares")],
            **numbers,
        )
    return passed("{have_devices} devices for {need_places} places, and {have_spares} spare ones.", **numbers)


RULES: tuple[Rule, ...] = (fleet,)
