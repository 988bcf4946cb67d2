"""The catalog of rules as a document, from the docstrings: ``python -m app.rules.rule_pages docs/rules.md``."""

from __future__ import annotations

import sys
from pathlib import Path

from app.domain.finding import Severity
from app.rules.registry import FAMILIES, NEVER_CHECKED, RULES, RULES_VERSION
from app.rules.verdict import Rule

WORDS = {
    Severity.ERROR: "error (cannot work, unsafe, or forbidden by the vendor)",
    Severity.WARNING: "warning (works badly, or fails under load)",
    Severity.NOTE: "note",
}


def as_markdown() -> str:
    """The whole catalog, a section per family."""
    lines = [
        "# The rules",
        "",
        f"Rule set {RULES_VERSION}: {len(RULES)} rules. Written from the code by",
        "`python -m app.rules.rule_pages docs/rules.md`.",
        "",
        "Every rule passes, fails, does not apply, or is *unknown* for want of a fact. A build **fails** if a rule",
        "of severity error fails, is **incomplete** if any rule is unknown or parts are missing, and is **verified**",
        "otherwise. A failure may be less severe than its rule: the formula says when. A site may take a rule for an",
        "error, a warning or a note, or switch it off (`rules: {FIT-AIRGAP: off}` in its document); every report and",
        "quote says which.",
    ]
    for family, rules in FAMILIES.items():
        lines += ["", f"## {family}"]
        for rule in rules:
            lines += ["", *_section(rule)]
    lines += ["", "## What no rule ever looks at", "", *(f"- {line}" for line in NEVER_CHECKED), ""]
    return "\n".join(lines)


def _section(rule: Rule) -> list[str]:
    page = rule.page
    lines = [
        f"### {rule.id}: {rule.title}",
        "",
        page.promise,
        "",
        f"- **Why:** {page.why}",
        f"- **Formula:** {page.formula}",
    ]
    if page.does_not_apply:
        lines.append(f"- **Does not apply:** {page.does_not_apply}")
    lines += [
        f"- **Severity:** {WORDS[rule.severity]}",
        f"- **Machines:** {_machines(rule)}",
        f"- **Source:** {rule.source}",
    ]
    return lines


def _machines(rule: Rule) -> str:
    return "the whole build" if rule.once else ", ".join(rule.kinds)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(as_markdown(), encoding="utf-8")
