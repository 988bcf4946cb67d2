"""Whether an answer comes in time, all told: from the sensor over the line to the model and back."""

from __future__ import annotations

import math
from typing import Any

from app.domain.errors import Unknown
from app.domain.finding import Fix, Severity
from app.domain.latency import LatencyBudget, budget_of, latency_budget
from app.rules.fixes import change_site
from app.rules.machine import Machine
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule

FASTER = (2, 4, 8, 16, 32)
"""How many times the uplink is tried."""
LINE = ("uplink", "return")
"""The steps that hang on the line alone."""


@rule(
    "EDGE-LAT",
    "answers later than allowed, all told",
    Severity.ERROR,
    source="Axis, white paper Latency in live network video surveillance; queueing theory (M/D/c); half of the round "
    "trip each way",
    kinds=EVERYWHERE,
    once=True,
)
def latency(machine: Machine) -> Verdict:
    """Capture, encoding, uplink, queue, model and the way back together stay within the time allowed.

    Why: the model's own time is the smaller part; a plan that spends all on it is late.
    Formula: capture + encode + uplink (one picture on the line, the wait behind others, half of the round trip) + queue
        (M/D/c at the load) + predicted time of the model + half of the round trip [ms] <= time allowed [ms]. An error
        where the line both ways and the time around the model as told alone take longer (no hardware helps then), the
        line is down or too narrow, or the queue grows without end; else a warning. A note for a rented machine whose
        way the site does not tell.
    Does not apply: no time allowed; the site tells neither sensors, the time around the model, nor an uplink.
    """
    budget = budget_of(machine.build, machine.demand)
    serving = machine.demand.inference if machine.demand else None
    if budget is None or budget.limit_ms is None or serving is None or "infer" in budget.unknown:
        return not_applicable("No time is allowed, or none can be predicted.")
    edge = machine.site.edge
    sensed = bool({step.key for step in budget.steps} & {"capture", "encode"})
    if not sensed and (edge.uplink_rtt_ms is None or "uplink" not in {step.key for step in budget.steps}):
        return not_applicable("Only the model's own time is known.")
    own_room = budget.place == "onprem" and "uplink" not in {step.key for step in budget.steps}
    if own_room and edge.around_ms is None and edge.capture_ms is None:
        return not_applicable("The site does not tell the time around the model.")
    return _judged(machine, budget)


def _judged(machine: Machine, budget: LatencyBudget) -> Verdict:
    allowed = budget.limit_ms or 0.0
    numbers: dict[str, Any] = {"known_ms": budget.known_ms, "allowed_ms": allowed}
    numbers |= {f"{step.key}_ms": step.quantity.value for step in budget.steps if step.quantity is not None}
    if budget.endless:
        text = "No answer comes within {allowed_ms} ms. {why}"
        return failed(text, items=_workers(machine), fixes=_faster_line(machine), why=budget.reason, **numbers)
    if budget.fits is False:
        most = budget.largest
        return failed(
            "An answer takes {known_ms} ms; {allowed_ms} ms are allowed. {step} takes most with {step_ms} ms.",
            items=_workers(machine),
            severity=Severity.ERROR if _hopeless(machine, budget) else Severity.WARNING,
            fixes=_fixes(machine, budget),
            step=most.label if most else "",
            step_ms=most.quantity.value if most and most.quantity else 0.0,
            **numbers,
        )
    if budget.missing:
        if budget.place == "cloud":
            text = "{known_ms} of {allowed_ms} ms are known; the site does not tell the way to the provider."
            return failed(text, severity=Severity.NOTE, **numbers)
        raise Unknown("site", budget.missing[0].removeprefix("edge."))
    return passed("An answer takes {known_ms} of {allowed_ms} ms.", **numbers)


def _hopeless(machine: Machine, budget: LatencyBudget) -> bool:
    """Whether the line and what the site tells alone take longer than allowed: no hardware helps then."""
    line = sum(step.quantity.value for step in budget.steps if step.key in LINE and step.quantity is not None)
    return line + (machine.site.edge.around_ms or 0.0) > (budget.limit_ms or 0.0)


def _workers(machine: Machine) -> tuple[Any, ...]:
    return tuple(item for _, item in machine.build.of("accelerator")) or machine.of("accelerator")


def _fixes(machine: Machine, budget: LatencyBudget) -> list[Fix]:
    """What would bring it down to the time allowed, as far as one change does."""
    edge = machine.site.edge
    fixes: list[Fix] = []
    if edge.around_ms is not None and edge.around_ms >= budget.over_ms:
        left = edge.around_ms - budget.over_ms
        fixes.append(change_site("edge.around_ms", left, "Shorten capture and decision"))
    trip = edge.uplink_rtt_ms
    if "uplink" in {step.key for step in budget.steps} and trip is not None:
        left = math.floor(10 * (trip - budget.over_ms)) / 10
        if left >= 0:
            fixes.append(change_site("edge.uplink_rtt_ms", left, f"Take a line of {left:g} ms round trip"))
        fixes += _faster_line(machine)
    return fixes


def _faster_line(machine: Machine) -> list[Fix]:
    """The least of some faster uplinks over which an answer comes in time."""
    site, have = machine.site, machine.site.edge.uplink_mbps
    if not have or machine.demand is None:
        return []
    for times in FASTER:
        line = site.model_copy(update={"edge": site.edge.model_copy(update={"uplink_mbps": have * times})})
        found = latency_budget(machine.build.workload, line, machine.demand.inference, machine.build.place)
        if found is not None and found.fits:
            return [change_site("edge.uplink_mbps", have * times, f"Take an uplink of {have * times:g} Mbit/s")]
    return []


RULES: tuple[Rule, ...] = (latency,)
