"""What may go wrong with an option, in words: each note from a fact of the build, its report, prediction or costs."""

from __future__ import annotations

from collections.abc import Iterator

from app.costing import fittings_on_request
from app.domain.build import Build, Node
from app.domain.costs import Costs
from app.domain.finding import MissingFact, Report, Status
from app.domain.parts import CATEGORIES, Part
from app.domain.requirement import Demand, Prediction
from app.domain.site import Site
from app.domain.streams import over_a_line
from app.domain.uplink import uplink_of

TIGHT_SHARE = 0.9
"""From here on a memory is called nearly full: predictions are off by some percent."""
RENT_DUE = "The rent of the server is due in months without work, too."
NAMED = 3
"""So many warnings or missing facts are named, the others counted."""


def risks(build: Build, report: Report | None, demand: Demand | None, costs: Costs | None) -> tuple[str, ...]:
    """All of them, what may stop the work first, what may change the figures after it."""
    notes = [_machines(build), _renting(build), _line(build, costs), _running(build, demand)]
    if report is not None:
        notes = [_failed(report), *notes, _warned(report), _unknown(build, report)]
    if costs is not None:
        notes.append(_prices(costs))
    return tuple(note for group in notes for note in group)


def _failed(report: Report) -> Iterator[str]:
    if report.errors:
        yield f"It fails {_count(len(report.errors), 'rule')}: {_named([f.title for f in report.errors])}."


def working_nodes(build: Build) -> tuple[Node, ...]:
    """The machines that do the work: those with accelerators, or without any all that compute."""
    computing = tuple(node for node in build.nodes if node.computes)
    return tuple(node for node in computing if node.count("accelerator")) or computing


def _machines(build: Build) -> Iterator[str]:
    """What stands still when one machine fails; edge devices that only feed rented machines are not counted."""
    working = [node for node in working_nodes(build) if node.kind != "edge" or build.place == "edge"]
    count = sum(node.qty for node in working)
    if count == 1:
        yield "One machine does all the work: while it is being repaired, nothing runs."
    elif build.workload is not None and build.workload.trains:
        yield f"Training runs on all {count} machines together: when one of them fails, it stops."
    if any(node.kind == "server" for node in working) and not build.site.onprem.psu_redundancy:
        yield "No spare power supply is asked for."
    if count > 1:
        yield from _alone(build)


def _alone(build: Build) -> Iterator[str]:
    """What all machines of a cluster hang on, where there is one of it only."""
    if sum(node.qty * item.qty for node, item in build.of("switch")) == 1:
        yield "One switch joins all machines: when it fails, none can work with another."
    purposes = {"storage": "One storage machine holds the data", "head": "One head machine gives out the work"}
    for purpose, words in purposes.items():
        if sum(node.qty for node in build.nodes if node.purpose == purpose) == 1:
            yield f"{words}: when it fails, the others wait."


def _line(build: Build, costs: Costs | None) -> Iterator[str]:
    """What hangs on the lines of the places, and what of them the costs leave out."""
    plan = uplink_of(build)
    if plan is None:
        return
    if over_a_line(plan.place, build.site):
        yield "Every answer needs the line of its place: while that is down, there are none."
    yield from costs.not_counted if costs is not None else ()


def _renting(build: Build) -> Iterator[str]:
    cloud, kinds = build.site.cloud, {node.kind for node in build.nodes if node.rented}
    if "bare_metal" in kinds:
        months = [item.known("contract_months") for node, item in build.rentals if node.kind == "bare_metal"]
        longest = max((month for month in months if month is not None), default=None)
        term = "for a term that nobody told" if longest is None else f"for {longest:g} months at least"
        yield f"The server is rented by the month, {term}, used or not." if longest != 0 else RENT_DUE
    if "cloud" not in kinds:
        return
    if cloud.spot:
        yield "Spot machines can be taken back at any time; work since the last checkpoint is lost."
    elif cloud.commitment != "none":
        yield f"The rent is committed for {cloud.commitment.removesuffix('y')} years, used or not."
    if not cloud.reserved:
        yield "The capacity is not reserved: it may not be there on the day."


def _running(build: Build, demand: Demand | None) -> Iterator[str]:
    if build.workload is not None and demand is None:
        yield "What it can do is not known: a fact of its accelerator is missing."
    for prediction in demand.predictions if demand else ():
        yield from _memory(prediction)
        yield from _deadline(build, prediction)


def _memory(prediction: Prediction) -> Iterator[str]:
    if not prediction.usable_gib:
        return
    share = prediction.need_gib / prediction.usable_gib
    if prediction.tight or share > TIGHT_SHARE:
        yield f"Memory is tight in {prediction.phase}: {share:.0%} of what is usable is expected to be in use."


def _deadline(build: Build, prediction: Prediction) -> Iterator[str]:
    """A deadline that is met as predicted, but not at the far end of what the prediction may be off by."""
    finish, deadline = prediction.time_to_finish_h, build.workload.training.deadline_hours if build.workload else None
    if finish is None or finish.high is None or deadline is None:
        return
    if finish.value <= deadline < finish.high:
        ends = f"{finish.value:.3g} h are predicted, {finish.high:.3g} h are possible"
        yield f"The deadline of {deadline:g} h may be missed: {ends}."


def _warned(report: Report) -> Iterator[str]:
    if report.warnings:
        titles = _named(list(dict.fromkeys(f.title for f in report.warnings)))
        yield f"{_count(len(report.warnings), 'warning')}: {titles}."


def _unknown(build: Build, report: Report) -> Iterator[str]:
    untold = report.of(Status.UNKNOWN)
    if untold:
        parts = {item.part.id: item.part for _, item in build.items()}
        facts = _named(list(dict.fromkeys(_fact(parts.get(one.part), one) for one in report.missing)))
        yield f"{_count(len(untold), 'check')} could not be made for want of facts: {facts}."


def _fact(part: Part | None, missing: MissingFact) -> str:
    """A part and its fact as the catalog's form calls them; what is no part's is the site's."""
    label = missing.field.replace("_", " ")
    if part is None:
        return f"{missing.part}: {label}"
    info = CATEGORIES[part.category].model_fields.get(missing.field)
    extra = info.json_schema_extra if info else None
    return f"{part.title}: {extra['label'] if isinstance(extra, dict) and 'label' in extra else label}"


def _prices(costs: Costs) -> Iterator[str]:
    if costs.on_request:
        fittings = fittings_on_request(costs.lines)
        if costs.on_request > fittings:
            yield f"{_count(costs.on_request, 'part')} without a price: no total can be told."
        else:
            yield f"{_count(fittings, 'part')} of racks, rack power and cables on request: in neither price nor total."
    stale = [line for line in costs.lines if line.stale and line.as_of]
    if stale:
        oldest = min(line.as_of or "" for line in stale)
        yield f"{_count(len(stale), 'price')} out of date, the oldest of {oldest}."
    rates = sorted({line.list_currency for line in costs.lines if line.rate_stale and line.list_currency})
    if rates:
        yield f"The exchange rate of {', '.join(rates)} is out of date."


def over_budget(site: Site, costs: Costs) -> str | None:
    """What the budget lacks, in words; ``None`` where it does not, or where nobody named one.

    It is for purchase and rent over the time looked at, as proposals count it.
    """
    spent = costs.capex if costs.price is None else costs.price
    if site.budget is None or spent <= site.budget:
        return None
    least = "at least " if costs.on_request else ""
    return f"Costs {least}{spent:,.2f} {costs.currency}; the budget is {site.budget:,.2f}."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _named(things: list[str]) -> str:
    more = f" and {len(things) - NAMED} more" if len(things) > NAMED else ""
    return ", ".join(things[:NAMED]) + more
