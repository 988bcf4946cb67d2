"""The checks: how many of each kind, then failures, warnings, what was not checked, and the tightest passes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeGuard

from reportlab.platypus import Spacer

from app.domain.finding import Finding, Severity, Status
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.tables import counts, grid, heading, mark, section, with_note

TIGHTEST = 12
WHOLE = 4000
"""Letters of the list of what no rule checks: it is to be read whole."""
UNITS = {
    "gib": "GiB",
    "gb": "GB",
    "gbs": "GB/s",
    "w": "W",
    "mm": "mm",
    "a": "A",
    "v": "V",
    "h": "h",
    "kg": "kg",
    "c": "°C",
}
UNITS |= {"dba": "dB(A)", "u": "U", "kw": "kW", "ms": "ms", "mts": "MT/s", "cfm": "CFM", "va": "VA", "mbps": "Mbit/s"}
SIDES = (("need", "have"), ("need", "limit"), ("used", "limit"), ("used", "have"), ("load", "limit"))
"""How rules name the two sides of a comparison (units follow)."""


def checks(c: Context) -> Story:
    """The section; a group without findings says "none"."""
    report = c.content.technical.report
    passed, unknown = report.of(Status.PASSED), report.of(Status.UNKNOWN)
    notes = report.of(Status.FAILED, Severity.NOTE)
    verdict = (
        f"{c.w('Verdict')}: {c.w('verdict.' + report.verdict.value)}. {c.w('verdict_text.' + report.verdict.value)}"
    )
    story = [*section(c, "checks", c.w("Checks"), verdict)]
    story.append(
        counts(
            c,
            [
                ("passed", len(passed), c.w("passed")),
                ("warning", len(report.warnings), c.w("warning" if len(report.warnings) == 1 else "warnings")),
                ("unknown", len(unknown), c.w("not checked")),
                ("failed", len(report.errors), c.w("failed")),
            ],
        )
    )
    story += _group(c, c.w("Failures"), "failed", report.errors)
    story += _group(c, c.w("Warnings"), "warning", report.warnings)
    story += _unchecked(c, unknown)
    if notes:
        story += _group(c, c.w("Notes"), "note", notes)
    story += _tightest(c, passed)
    if report.switched:
        story += heading(c, c.w("Rules that the site has switched"))
        story.append(c.printer.p(c.switches(), "note"))
    if report.never_checked:
        story += heading(c, c.w("Never checked by any rule"))
        story.append(
            c.printer.p(" · ".join(c.says(text).rstrip(".。") for text in report.never_checked), "note", clip=WHOLE)
        )
    return story


def once(findings: Sequence[Finding]) -> list[tuple[Finding, int]]:
    """Findings that say the same of several machines, once each with their number."""
    counted: dict[tuple[object, ...], tuple[Finding, int]] = {}
    for finding in findings:
        key = (finding.rule, finding.status, finding.message, finding.missing)
        first, count = counted.get(key, (finding, 0))
        counted[key] = (first, count + 1)
    return list(counted.values())


def _rule(c: Context, finding: Finding, count: int) -> str:
    return finding.rule if count == 1 else f"{finding.rule} · {c.w('{n} times', n=count)}"


def _group(c: Context, title: str, kind: str, findings: Sequence[Finding]) -> Story:
    if not findings:
        return [*heading(c, title), c.printer.p(c.w("none"), "cell")]
    rows = []
    for finding, count in once(findings):
        accepted = next((a.note for a in c.content.technical.accepted if a.rule == finding.rule), None)
        todo = c.says_all(fix.text for fix in finding.fixes[:2])
        if accepted:
            todo = f"{c.w('Accepted')}: {accepted}"
        name = c.printer.two(_sentence(c.says(finding.title)), _rule(c, finding, count), bold=True)
        rows.append((mark(c, kind), name, c.says(finding.message), _sentence(todo) or "–"))
    head = ("", c.w("Finding"), c.w("Numbers"), c.w("What to do"))
    return [*heading(c, title), grid(c, head, rows, (22, 140, 185, 150))]


def _unchecked(c: Context, findings: Sequence[Finding]) -> Story:
    title = c.w("Not checked: the fact is missing")
    if not findings:
        return [*heading(c, title), c.printer.p(c.w("none"), "cell")]
    rows = [
        (
            mark(c, "unknown"),
            c.printer.two(_sentence(c.says(finding.title)), _rule(c, finding, count), bold=True),
            c.missing_of(finding) or c.says(finding.message),
        )
        for finding, count in once(findings)
    ]
    return [*heading(c, title), grid(c, ("", c.w("Possible fault"), c.w("Missing fact")), rows, (22, 200, 275))]


def _tightest(c: Context, passed: Sequence[Finding]) -> Story:
    compared = [
        (margin, finding, limit, need)
        for finding, _ in once(passed)
        if (found := sides(c, finding.numbers))
        for margin, limit, need in [found]
    ]
    compared.sort(key=lambda entry: (entry[0], entry[1].rule))
    if not compared:
        return []
    rows = [
        (
            mark(c, "passed"),
            c.printer.p(finding.rule, "cellnote"),
            _sentence(c.says(finding.message or finding.title)),
            limit,
            need,
            c.figures.percent(round(margin * 100)),
        )
        for margin, finding, limit, need in compared[: TIGHTEST - 4 if c.theme.compact else TIGHTEST]
    ]
    head = ("", c.w("Rule"), c.w("Check"), c.w("Limit"), c.w("Need"), c.w("Margin"))
    table = grid(c, head, rows, (22, 76, 199, 78, 76, 46), right=(3, 4, 5))
    note = c.w(
        "All {n} results with formula and source travel in the attached rigwright-quote.json.",
        n=len(c.content.technical.report.findings),
    )
    title = c.w("Passed: the tightest {n}", n=len(rows))
    return [*heading(c, title), *with_note(c, table, note), Spacer(1, 2)]


def sides(c: Context, numbers: Mapping[str, Any]) -> tuple[float, str, str] | None:
    """Margin (share of the limit), limit and need in words, from the numbers of a finding that compares two sides.

    Of several pairs the first by name: a quote that is read again has its numbers in that order, and prints the same.
    """
    for need_name, limit_name in SIDES:
        for key, need in sorted(numbers.items()):
            if key != need_name and not key.startswith(f"{need_name}_"):
                continue
            unit = key.removeprefix(need_name).removeprefix("_")
            limit = numbers.get(f"{limit_name}_{unit}" if unit else limit_name)
            if _number(need) and _number(limit) and max(abs(need), abs(limit)) > 0:
                margin = abs(limit - need) / max(abs(limit), abs(need))
                shown = UNITS.get(unit, unit.replace("_", " "))
                return margin, c.figures.measure(limit, shown), c.figures.measure(need, shown)
    return None


def _number(value: Any) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
