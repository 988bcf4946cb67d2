"""Asks every rule about every machine of a build, and adds the answers up to a verdict."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from app.domain.build import Build, Item
from app.domain.counted import one_of_many
from app.domain.errors import Unknown, UserError
from app.domain.finding import Finding, MissingFact, Report, Setting, Severity, Status, Switched, VerdictKind
from app.domain.parts.base import Spec
from app.domain.requirement import Demand
from app.rules.links import UnknownSlot
from app.rules.machine import Machine, all_machines
from app.rules.parts import PARTIAL
from app.rules.registry import BY_ID, NEVER_CHECKED, RULES, RULES_VERSION
from app.rules.shared_parts import SHARED
from app.rules.verdict import Rule, Verdict


def check(build: Build, demand: Demand | None = None) -> Report:
    """What all rules say about a build; rules of adequacy answer only with the demand of its workload.

    A missing fact makes its rule's answer *unknown*, never a pass. The build *fails* if a rule of severity error does,
    is *incomplete* if any rule could not tell or parts are missing, and is *verified* otherwise. Rules that the site
    switched off are not asked. Raises ``UserError`` where the site names a rule that there is none of.
    """
    switched = _switched(build.site.rules)
    settings = build.site.rules
    rules = tuple(rule for rule in RULES if settings.get(rule.id) is not Setting.OFF) if settings else RULES
    findings = tuple(
        answer(rule, machine)
        for machine in all_machines(build, demand)
        for rule in rules
        if not (rule.once and machine.index != build.lead)
    )
    return Report(
        verdict=verdict_of(findings),
        findings=findings,
        switched=switched,
        never_checked=NEVER_CHECKED,
        rules_version=RULES_VERSION,
    )


def answer(rule: Rule, machine: Machine) -> Finding:
    """What one rule says about one machine, with the site's severity."""
    return _as_set(_finding(rule, machine), machine.site.rules.get(rule.id))


def with_unsized(report: Report, build: Build, gap: Unknown) -> Report:
    """The report on a build whose workload could not be sized for want of a fact: its memory rule is then *unknown*."""
    rule = BY_ID["CLD-VRAM" if build.rented else "GPU-VRAM"]
    unknown = _as_set(_unknown(rule, all_machines(build, None)[build.lead], gap), build.site.rules.get(rule.id))
    findings = tuple(unknown if found.rule == rule.id else found for found in report.findings)
    return report.model_copy(update={"findings": findings, "verdict": verdict_of(findings)})


def _switched(settings: Mapping[str, Setting]) -> tuple[Switched, ...]:
    """The rules that are not as shipped, in the order of the registry."""
    for name in settings:
        if name not in BY_ID:
            raise UserError(f"The site switches “{name}”, but there is no such rule.", hint="See docs/rules.md.")
    return tuple(
        Switched(rule=rule.id, title=rule.title, shipped=rule.severity, setting=settings[rule.id])
        for rule in RULES
        if rule.id in settings and settings[rule.id] != rule.severity.value
    )


def _as_set(found: Finding, setting: Setting | None) -> Finding:
    """The finding with the site's severity; one that its rule had lowered stays as low as it was."""
    if setting is None:
        return found
    asked, own = Severity(setting.value), BY_ID[found.rule].severity
    severity = asked if found.severity == own else max(asked, found.severity, key=_RANK.index)
    return found.model_copy(update={"severity": severity})


SMALL = 0.1
"""What is less has two digits that count: none is told as 0.0."""
_RANK = tuple(Severity)
"""From the gravest to the mildest."""


def verdict_of(findings: tuple[Finding, ...]) -> VerdictKind:
    """What the findings add up to."""
    if any(f.status == Status.FAILED and f.severity == Severity.ERROR for f in findings):
        return VerdictKind.FAILS
    if any(f.status == Status.UNKNOWN or (f.rule in (PARTIAL, SHARED) and f.status == Status.FAILED) for f in findings):
        return VerdictKind.INCOMPLETE
    return VerdictKind.VERIFIED


def _finding(rule: Rule, machine: Machine) -> Finding:
    if not (rule.once or machine.kind in rule.kinds):
        return _bare(rule.id, Status.NOT_APPLICABLE, f"Not for a machine of this kind ({machine.kind}).", machine.index)
    if machine.node.purpose == "spare" and not rule.once:
        return _bare(rule.id, Status.NOT_APPLICABLE, "A spare stands on the shelf.", machine.index)
    try:
        verdict = rule.judge(machine)
        if verdict.status is Status.FAILED and rule.assumes and not any(map(machine.site.told, rule.assumes)):
            return _assumed(rule, machine, verdict)
        return _answered(rule, machine, verdict)
    except Unknown as gap:
        return _unknown(rule, machine, gap)


@lru_cache(maxsize=8192)
def _bare(rule_id: str, status: Status, message: str, index: int) -> Finding:
    """An answer without numbers, parts and fixes: the same every time, so it is made once."""
    rule = BY_ID[rule_id]
    return Finding(
        rule=rule.id,
        title=rule.title,
        status=status,
        severity=rule.severity,
        message=message,
        node=index,
        source=rule.source,
    )


def _answered(rule: Rule, machine: Machine, verdict: Verdict) -> Finding:
    message = verdict.message or rule.page.promise
    found = _bare(rule.id, verdict.status, message, machine.index)
    own: dict[str, Any] = {}
    if verdict.numbers:
        numbers = {name: _tidy(value) for name, value in verdict.numbers.items()}
        own |= {"numbers": numbers, "message": render(message, numbers)}
    if verdict.items:
        own["parts"] = tuple(dict.fromkeys([item.part.id for item in verdict.items]))
        own["roles"] = tuple(dict.fromkeys([item.role for item in verdict.items]))
    if verdict.fixes:
        own["fixes"] = verdict.fixes
    if verdict.severity:
        own["severity"] = verdict.severity
    return found.model_copy(update=own) if own else found


def _assumed(rule: Rule, machine: Machine, verdict: Verdict) -> Finding:
    """A failure by values of the site that nobody gave: a question, not a failure."""
    answered = _answered(rule, machine, verdict)
    return answered.model_copy(
        update={
            "status": Status.UNKNOWN,
            "severity": rule.unknown or answered.severity,
            "message": f"The site is not told; by its usual values: {answered.message}",
            "missing": tuple(MissingFact(part="site", field=path) for path in rule.assumes),
        }
    )


def _unknown(rule: Rule, machine: Machine, gap: Unknown) -> Finding:
    owner = _owner(machine, gap.part)
    title = owner.part.title if owner else gap.part
    label = gap.what if isinstance(gap, UnknownSlot) else _label(type(owner.part.spec) if owner else None, gap.field)
    message = f"Cannot be told. {title}: {label} is not known."
    if gap.part == "site":
        message = f"Cannot be told. The site's {label} is not known."
    found = _bare(rule.id, Status.UNKNOWN, message, machine.index)
    own: dict[str, Any] = {"missing": (_missing(gap.part, gap.field),), "severity": rule.unknown or rule.severity}
    if owner:
        own |= {"parts": (gap.part,), "roles": (owner.role,)}
    return found.model_copy(update=own)


@lru_cache(maxsize=4096)
def _missing(part: str, field: str) -> MissingFact:
    return MissingFact(part=part, field=field)


def _owner(machine: Machine, part_id: str) -> Item | None:
    nodes = (machine.node, *machine.build.nodes)
    return next((item for node in nodes for item in node.items if item.part.id == part_id), None)


@lru_cache(maxsize=4096)
def _label(spec: type[Spec] | None, field: str) -> str:
    """The name of a field as people read it."""
    info = spec.model_fields.get(field) if spec else None
    extra: Any = info.json_schema_extra if info else None
    return f"“{extra['label']}”" if isinstance(extra, dict) else f"“{field.replace('_', ' ')}”"


def render(template: str, numbers: dict[str, Any]) -> str:
    """The message with its numbers; those without decimals that matter are shown without."""
    if not numbers or "{" not in template:
        return template
    text = template.format_map({name: _shown(value) for name, value in numbers.items()})
    return one_of_many(text)


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, float):
        if 0 < abs(value) < SMALL:
            return f"{Decimal(f'{value:.2g}'):f}"
        return f"{value:.0f}" if value == round(value) or abs(value) >= 100 else f"{value:.1f}"
    if isinstance(value, list | tuple):
        *first, last = map(str, value) if value else ("",)
        return " and ".join([", ".join(first), last] if first else [last])
    return str(value)


def _tidy(value: Any) -> Any:
    """A number as JSON shows it: two decimals, two digits of a small one; whole ones as integers, lists for tuples."""
    if isinstance(value, float):
        if 0 < abs(value) < SMALL:
            return float(f"{value:.2g}")
        return int(value) if value == round(value) else round(value, 2)
    return list(value) if isinstance(value, tuple) else value
