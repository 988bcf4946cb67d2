"""The use case "check": what every rule says about a build."""

from __future__ import annotations

from typing import Any, Protocol

from app.domain.build import Build
from app.domain.errors import Unknown
from app.domain.finding import Finding, MissingFact, Report, Severity, Status
from app.domain.requirement import Demand
from app.domain.workload import Workload
from app.rules.engine import check, verdict_of
from app.sizing import Presets, demand


class Sizes(Protocol):
    """What checking needs of sizing."""

    @property
    def presets(self) -> Presets: ...

    def resolved(self, workload: Workload) -> Workload: ...


def check_build(build: Build, size: Sizes) -> Report:
    """All findings of a build; with a workload in it, also whether it is enough for that.

    Where a missing fact forbids to say what the workload asks of it, the report says so and is incomplete.
    """
    try:
        return check(build, demand_of(build, size))
    except Unknown as gap:
        report = check(build)
        findings = (*report.findings, _unsized(gap))
        return report.model_copy(update={"findings": findings, "verdict": verdict_of(findings)})


def demand_of(build: Build, size: Sizes) -> Demand | None:
    """What the build's workload asks of it; ``None`` without a workload. Raises ``Unknown`` for a missing fact."""
    if build.workload is None:
        return None
    part, count = build.accelerator()
    nodes = sum(node.qty for node in build.nodes if part is None or node.count("accelerator"))
    return demand(size.resolved(build.workload), part, count, size.presets, nodes=max(nodes, 1))


def report_document(report: Report) -> dict[str, Any]:
    """The report as ``rigwright check --json`` prints it; rules that do not apply are left out."""
    applied = [f for f in report.findings if f.status is not Status.NOT_APPLICABLE]
    return {
        "verdict": report.verdict.value,
        "findings": [finding.model_dump(mode="json") for finding in applied],
        "never_checked": list(report.never_checked),
        "rules_version": report.rules_version,
    }


def _unsized(gap: Unknown) -> Finding:
    return Finding(
        rule="GPU-VRAM",
        title="The workload cannot be sized on this accelerator",
        status=Status.UNKNOWN,
        severity=Severity.ERROR,
        message=f"Whether the workload fits cannot be said: {gap.field} of {gap.part} is unknown.",
        parts=(gap.part,),
        roles=("accelerator",),
        missing=(MissingFact(part=gap.part, field=gap.field),),
    )
