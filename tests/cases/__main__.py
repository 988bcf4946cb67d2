"""`make cases`: what the rules say about real machines, as a confusion table."""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

from app.bootstrap import connect
from app.domain.finding import Status
from tests.cases.reading import Outcome, cases, outcome


def main() -> int:
    """Prints the table and every case that is not as it should be; returns 1 if there is one."""
    with tempfile.TemporaryDirectory() as folder:
        services = connect(f"sqlite:///{Path(folder) / 'cases.db'}")
        outcomes = [outcome(case, services) for case in cases()]
        services.close()
    lines = [*table(outcomes), "", *wrong(outcomes)]
    print("\n".join(lines))  # noqa: T201
    return 1 if lines[-1] else 0


def table(outcomes: list[Outcome]) -> list[str]:
    """Kinds of machines against verdicts, then expected rules against what they said."""
    verdicts = ("fails", "incomplete", "verified")
    lines = [f"{'machines':<12}{''.join(f'{v:>12}' for v in verdicts)}{'rule found':>14}"]
    for kind in ("good", "bad"):
        mine = [one for one in outcomes if one.case.kind == kind]
        counted = Counter(one.report.verdict.value for one in mine)
        expected = [(one, rule) for one in mine for rule in one.case.expect]
        hits = sum(one.found(rule) for one, rule in expected)
        found = f"{hits} of {len(expected)}"
        lines.append(f"{kind:<12}{''.join(f'{counted[v]:>12}' for v in verdicts)}{found:>14}")
    lines += ["", f"{'rule':<18}{'expected':>10}{'found':>8}{'unknown':>9}{'silent':>8}{'errors on good':>16}"]
    rules = sorted({rule.rule for one in outcomes for rule in one.case.expect})
    false = Counter(finding.rule for one in outcomes for finding in one.false_failures)
    for name in [*rules, *sorted(set(false) - set(rules))]:
        asked = [(one, rule) for one in outcomes for rule in one.case.expect if rule.rule == name]
        hit = sum(one.found(rule) for one, rule in asked)
        unknown = sum((said := one.said(rule)) is not None and said.status is Status.UNKNOWN for one, rule in asked)
        silent = len(asked) - hit - unknown
        lines.append(f"{name:<18}{len(asked):>10}{hit:>8}{unknown:>9}{silent:>8}{false[name]:>16}")
    return lines


def wrong(outcomes: list[Outcome]) -> list[str]:
    """One line per expected finding that did not come, and per error on a machine that worked."""
    lines = []
    for one in outcomes:
        for rule in one.case.expect:
            if not one.found(rule):
                said = one.said(rule)
                what = f"{said.status.value}, {said.severity.value}: {said.message}" if said else "silent"
                lines.append(f"{one.case.kind}/{one.case.name}: {rule.rule} {what}")
        lines += [f"{one.case.kind}/{one.case.name}: false {f.rule}: {f.message}" for f in one.false_failures]
    return lines


if __name__ == "__main__":
    sys.exit(main())
