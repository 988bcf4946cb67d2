"""The terms that rent is paid on: spot with its interruptions, commitments, contracts of rented servers."""

from __future__ import annotations

from typing import Any

from app.domain.build import Item
from app.domain.finding import Fix, Severity
from app.domain.parts import CloudInstanceSpec
from app.domain.rental import SpotPlan
from app.domain.renting import spot_of
from app.domain.workload import Workload
from app.rules.fixes import change_site, change_workload
from app.rules.machine import Machine
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule

CHECKPOINT_MIN = 30.0
"""Where nobody knows how often instances are taken back (practice: every 15 to 30 min)."""
LOST_SHARE = 0.01
"""So much more of the time than at the best interval may be lost before it is worth a word."""
MONTHS = 12


@rule(
    "CLD-SPOT",
    "spot instances and rare checkpoints",
    Severity.WARNING,
    source="Daly 2006, Future Generation Computer Systems 22:303, equations 20 and 37; EC2 user guide: two minutes' "
    "notice; Azure, Google: 30 seconds; practice where no rate is known: a checkpoint every 15 to 30 min",
    kinds=EVERYWHERE,
    once=True,
)
def spot(machine: Machine) -> Verdict:
    """On spot instances training saves itself about as often as loses least, ends in time, and nothing is served.

    Why: the provider takes a spot instance back at two minutes' notice or less; what was not saved is computed again,
    and users get no answer.
    Formula: time lost at the interval in use <= time lost at the best interval + 1 %; wall-clock hours <= deadline.
        Interval t, write d, restart R, time between interruptions M: wall / work = M e^(R/M) (e^((t + d)/M) - 1) / t.
        Where nobody knows how often instances are taken back: minutes between checkpoints <= 30. Serving fails.
    Does not apply: no spot instances; no workload.
    """
    workload, plan = machine.build.workload, spot_of(machine.build, machine.demand)
    if plan is None or workload is None:
        return not_applicable("No workload on spot instances.")
    fixes = [change_site("cloud.spot", False, "Rent on demand")]
    if workload.serves:
        return _served(plan, fixes)
    if plan.rate is None or plan.write is None:
        return _by_practice(workload, fixes)
    if plan.overhead is None:
        return failed(
            "An instance is taken back every {between_h} h, and the training never ends.",
            fixes=fixes, between_h=plan.between.value if plan.between else 0.0,
        )  # fmt: skip
    return _by_plan(workload, plan, plan.overhead.value, fixes)


def _by_plan(workload: Workload, plan: SpotPlan, overhead: float, fixes: list[Fix]) -> Verdict:
    """Judges the time lost against the least that can be, and the end against the deadline."""
    best = plan.best_interval.value if plan.best_interval else workload.training.checkpoint_every_min
    least = plan.least_overhead.value if plan.least_overhead else overhead
    numbers: dict[str, Any] = {
        "have_min": plan.interval_min,
        "need_min": best,
        "lost_percent": 100 * overhead,
        "least_percent": 100 * least,
    }
    if overhead > least + LOST_SHARE:
        often = change_workload("training.checkpoint_every_min", _whole(best), f"Save every {_whole(best):g} min")
        return failed(
            "Saving every {have_min} min, {lost_percent} % of the time is lost to interruptions; every {need_min} min "
            "it would be {least_percent} %.",
            fixes=[often, *fixes],
            **numbers,
        )
    deadline = workload.training.deadline_hours
    if deadline is not None and plan.wall_h is not None and plan.wall_h.value > deadline:
        return failed(
            "With interruptions the training takes {have_h} h; {need_h} h are allowed.",
            fixes=fixes, have_h=plan.wall_h.value, need_h=deadline,
        )  # fmt: skip
    return passed("Saved every {have_min} min, {lost_percent} % of the time is lost to interruptions.", **numbers)


def _whole(minutes: float) -> float:
    """Whole minutes where they are many, so that people can remember them."""
    return float(round(minutes)) if minutes >= 10 else round(minutes, 1)


def _by_practice(workload: Workload, fixes: list[Fix]) -> Verdict:
    numbers: dict[str, Any] = {"have_min": workload.training.checkpoint_every_min, "need_min": CHECKPOINT_MIN}
    if workload.training.checkpoint_every_min <= CHECKPOINT_MIN:
        return passed("Training saves itself every {have_min} min.", **numbers)
    return failed(
        "Training saves itself every {have_min} min; on spot instances every {need_min} min would lose little. How "
        "often they are taken back is not known.",
        fixes=[
            change_workload("training.checkpoint_every_min", CHECKPOINT_MIN, f"Save every {CHECKPOINT_MIN:g} min"),
            *fixes,
        ],
        **numbers,
    )


def _served(plan: SpotPlan, fixes: list[Fix]) -> Verdict:
    numbers: dict[str, Any] = {"serving_instances": plan.instances}
    text = "{serving_instances} spot instances serve; they may stop at two minutes' notice."
    if plan.outages is not None:
        numbers["outages_per_month"] = plan.outages.value
        text = "{serving_instances} spot instances serve and are taken back {outages_per_month} times a month together."
        if plan.spares is not None:
            numbers["spare_instances"] = int(plan.spares.value)
            text = (
                "{serving_instances} spot instances serve and are taken back {outages_per_month} times a month together"
                "; {spare_instances} spare ones would keep them answering."
            )
    return failed(text, fixes=fixes, **numbers)


@rule(
    "CLD-TERM",
    "no price on the terms asked for",
    Severity.WARNING,
    source="the catalog's prices; contracts of hosting companies name setup and shortest term beside the rent",
    kinds=EVERYWHERE,
    once=True,
)
def terms(machine: Machine) -> Verdict:
    """Rented machines have a price on the terms that the site asks for, and their contract fits the plan.

    Why: without a spot or committed price, what is counted is the price on demand; a setup fee or a year's contract
    that nobody counted comes with the first bill.
    Formula: spot asked -> spot price known; commitment asked -> committed price known; setup fee and shortest contract
        of a rented server known, and the contract <= years of the site x 12.
    Does not apply: instances on demand; nothing rented.
    """
    cloud, found = machine.site.cloud, machine.build.rentals
    asked = [
        item for _, item in found if item.part.category == "bare_metal" or cloud.spot or cloud.commitment != "none"
    ]
    if not asked:
        return not_applicable("Rented on demand." if found else "Nothing is rented.")
    for item in asked:
        fault = _hourly(item, machine) if isinstance(item.part.spec, CloudInstanceSpec) else _contract(item, machine)
        if fault is not None:
            return fault
    return passed("Every rented machine has a price on the terms asked for.")


def _hourly(item: Item, machine: Machine) -> Verdict | None:
    cloud = machine.site.cloud
    field = "spot_per_hour" if cloud.spot else f"committed_{cloud.commitment}_per_hour"
    if item.known(field) is not None:
        return None
    words = "spot price" if cloud.spot else f"price committed for {cloud.commitment}"
    on_demand = change_site("cloud.spot" if cloud.spot else "cloud.commitment", False if cloud.spot else "none",
                            "Rent on demand")  # fmt: skip
    return failed(
        "The catalog has no {terms} of {instance}: the price on demand is counted.",
        items=(item,), fixes=[on_demand], terms=words, instance=item.part.title,
    )  # fmt: skip


def _contract(item: Item, machine: Machine) -> Verdict | None:
    item.fact("setup_fee")
    months, years = item.fact("contract_months"), machine.site.years
    if months <= years * MONTHS:
        return None
    return failed(
        "{server} is rented for {have_months} months at least; the site counts {need_months}.",
        items=(item,),
        fixes=[change_site("years", -(-months // MONTHS), f"Plan for {-(-months // MONTHS)} years")],
        server=item.part.title, have_months=months, need_months=years * MONTHS,
    )  # fmt: skip


RULES: tuple[Rule, ...] = (spot, terms)
