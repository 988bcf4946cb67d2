"""The use case "check": a build judged by all rules, with what its workload asks."""

from __future__ import annotations

from typing import Any, Protocol

from app.domain.build import Build
from app.domain.errors import Unknown
from app.domain.finding import Finding, Report, Status
from app.domain.fleet import fleet_of
from app.domain.latency import budget_of
from app.domain.power import power_chain
from app.domain.requirement import Demand
from app.domain.updates import update_plan
from app.domain.uplink import uplink_of
from app.domain.workload import Workload
from app.rules.engine import check, with_unsized
from app.rules.layout import layouts
from app.rules.peak_table import card_peak
from app.sizing import Presets, demand


class Sizes(Protocol):
    """What is needed of the service that sizes workloads."""

    @property
    def presets(self) -> Presets:
        """The shipped models."""

    def resolved(self, workload: Workload) -> Workload:
        """The workload with a file that it names read in."""


def check_build(build: Build, size: Sizes) -> Report:
    """The report on a build. With a workload it is sized on the build's accelerators first, and judged for adequacy.

    Where a fact of the accelerator is missing, so that nobody can size it, the rule of its memory is *unknown*. Raises
    ``UserError`` for a model that is not known.
    """
    try:
        return check(build, _demand(build, size))
    except Unknown as gap:
        return with_unsized(check(build), build, gap)


def demand_of(build: Build, size: Sizes) -> Demand | None:
    """What the build's workload asks of its hardware; ``None`` without a workload, or where a fact is missing."""
    try:
        return _demand(build, size)
    except Unknown:
        return None


def _demand(build: Build, size: Sizes) -> Demand | None:
    if build.workload is None:
        return None
    part, count = build.accelerator()
    return demand(size.resolved(build.workload), part, count, size.presets, nodes=build.workers(), site=build.site)


def report_document(report: Report) -> dict[str, Any]:
    """The headless contract's document; rules that had nothing to judge are left out."""
    return {
        "verdict": report.verdict.value,
        "rules_version": report.rules_version,
        "findings": [_finding(f) for f in report.findings if f.status is not Status.NOT_APPLICABLE],
        "switched": [one.model_dump(mode="json") for one in report.switched],
        "never_checked": list(report.never_checked),
    }


def placements_document(build: Build) -> list[dict[str, Any] | None]:
    """What sits where in every machine: slots, sockets, bays, cables, circuits, and the smallest set of parts that
    cannot be together; ``null`` for rented machines and edge devices."""
    return [found.model_dump(mode="json") if found else None for found in layouts(build)]


def power_document(build: Build) -> list[dict[str, Any]]:
    """The power chain of every machine but rented and spare ones: each step, ``null`` where it is not known."""
    chains = [
        (index, node.qty, power_chain(node, build.site, card_peak))
        for index, node in enumerate(build.nodes)
        if not node.rented and node.purpose != "spare"
    ]
    return [
        {
            "node": index,
            "qty": qty,
            **chain.model_dump(mode="json", exclude={"missing"}),
            "apparent_va": chain.apparent_va,
            "heat_btu_h": chain.heat_btu_h,
            "airflow_cfm": chain.airflow_cfm,
            "missing": [{"part": part, "field": field} for part, field in chain.missing],
        }
        for index, qty, chain in chains
    ]


def latency_document(build: Build, size: Sizes) -> dict[str, Any] | None:
    """The way from sensor to answer, step by step; ``null`` for what serves nobody."""
    budget = budget_of(build, demand_of(build, size))
    return None if budget is None else budget.document()


def uplink_document(build: Build) -> dict[str, Any] | None:
    """What goes over the line of a place; ``null`` without sensors, or in a room of one's own."""
    plan = uplink_of(build)
    return None if plan is None else plan.document()


def fleet_document(build: Build) -> dict[str, Any] | None:
    """Devices by place with the spare ones; ``null`` without edge devices."""
    found = fleet_of(build)
    return None if found is None else found.document()


def updates_document(build: Build, size: Sizes) -> dict[str, Any] | None:
    """Updates over the lines of the places; ``null`` without edge devices."""
    plan = update_plan(build, demand_of(build, size))
    return None if plan is None else plan.document()


def _finding(found: Finding) -> dict[str, Any]:
    document = found.model_dump(
        mode="json", include={"rule", "title", "status", "severity", "parts", "message", "numbers", "node", "source"}
    )
    document["missing"] = [{"part": gap.part, "field": gap.field} for gap in found.missing]
    document["fixes"] = [fix.model_dump(mode="json") for fix in found.fixes]
    return document
