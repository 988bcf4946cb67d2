"""The rules of quotes: what is judged when one is issued or accepted, with the ids of the collected rules.

A broken rule of severity error keeps a quote from being issued; one that somebody took on (``accepted``) does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.build import INLINE_PREFIX
from app.domain.finding import Finding, Severity, Status
from app.quoting.model import Line, QuoteContent

STALE_FACT_DAYS = 730
"""Age from which a fact is told to be looked up again (general knowledge: two product generations)."""
USED = ("refurbished", "pulled")
SOURCES = {
    "QTE-VALID": "Odoo documentation, pull request 6583: expiry of quotations",
    "QTE-EOL": "Cisco Commerce Workspace: items no longer orderable",
    "QTE-ALIEN": "Cisco Commerce Workspace: alien lines, incorrect quantity",
    "QTE-APPROVE": "Approval chains of CPQ systems; a revision skips what was approved before",
    "DATA-STALE": "General knowledge: prices of parts change within a quarter",
    "DATA-SOURCE": "ConfiguratorPC2: every field of a component has a source",
}
TITLES = {
    "QTE-VALID": "quote is no longer valid",
    "QTE-EOL": "part can no longer be ordered",
    "QTE-ALIEN": "lines are not those of the configuration",
    "QTE-APPROVE": "discount without approval",
    "DATA-STALE": "price or fact is old",
    "DATA-SOURCE": "fact without a source",
}


@dataclass(frozen=True)
class IssueTerms:
    """What the seller's house decides: the discount that needs nobody's approval, and what was approved before."""

    discount_limit_percent: Decimal | None = None
    approved_percent: Decimal | None = None


def judge_quote(content: QuoteContent, today: date, terms: IssueTerms | None = None) -> tuple[Finding, ...]:
    """Every finding on a quote as of ``today``, those that hold left out; errors first."""
    taken_on = {accepted.rule for accepted in content.technical.accepted}
    found = (
        *_validity(content, today),
        *_orderable(content, today),
        *_alien(content),
        *_approval(content, terms or IssueTerms()),
        *_stale(content, today),
        *_sources(content),
    )
    judged = (
        one.model_copy(update={"severity": Severity.WARNING})
        if one.rule in taken_on and one.severity is Severity.ERROR
        else one
        for one in found
    )
    return tuple(sorted(judged, key=lambda one: list(Severity).index(one.severity)))


def discount_percent(content: QuoteContent) -> Decimal:
    """What is given off the undiscounted price of all priced lines that count, percent; 0 where nothing is priced."""
    gross = sum(
        (
            _pieces(content, line) * line.unit_price
            for line in content.lines
            if line.unit_price is not None and not line.optional
        ),
        Decimal(0),
    )
    net = content.totals.net_total
    return Decimal(0) if not gross or net is None else max(Decimal(0), (gross - net) * 100 / gross)


def _pieces(content: QuoteContent, line: Line) -> Decimal:
    """How many pieces a line is about: those told per system, for all of them."""
    return line.qty * content.offer.systems if line.per_system else line.qty


def _finding(rule: str, severity: Severity, message: str, parts: tuple[str, ...] = (), **numbers: Any) -> Finding:
    return Finding(
        rule=rule,
        title=TITLES[rule],
        status=Status.FAILED,
        severity=severity,
        message=message,
        parts=parts,
        numbers=numbers,
        source=SOURCES[rule],
    )


def _validity(content: QuoteContent, today: date) -> Iterator[Finding]:
    """QTE-VALID: today <= last day of the quote."""
    last = content.identity.valid_until
    if today > last:
        yield _finding(
            "QTE-VALID",
            Severity.ERROR,
            f"The quote was valid until {last.isoformat()}; it cannot be accepted any more.",
            valid_until=last.isoformat(),
            today=today.isoformat(),
        )


def _orderable(content: QuoteContent, today: date) -> Iterator[Finding]:
    """QTE-EOL: every new part is active, and its last day of order is not over."""
    for line in content.lines:
        part = content.snapshot(line.part)
        if line.condition in USED or line.optional:
            continue
        if line.end_of_life is not None and today > line.end_of_life:
            why = f"{line.name} could be ordered until {line.end_of_life.isoformat()}."
        elif part is not None and part.status != "active":
            ended = part.status == "eol"
            why = f"{line.name} is at its end of life." if ended else f"{line.name} is archived in the catalog."
        else:
            continue
        yield _finding(
            "QTE-EOL",
            Severity.ERROR,
            f"{why} Take its successor, offer it as used, or note where the last pieces come from.",
            (line.part,) if line.part else (),
            qty=str(line.qty),
            status=part.status if part else "",
        )


def _alien(content: QuoteContent) -> Iterator[Finding]:
    """QTE-ALIEN: the lines are exactly the parts of the configuration, each in its number."""
    have = Counter[tuple[str, str]]()
    for line in content.lines:
        if line.kind == "item" and line.part is not None and not line.optional:
            have[line.role or "", line.part] += int(_pieces(content, line))
    want = _expected(content)
    for role, part in dict.fromkeys((*have, *want)):
        there, needed = have[role, part], want[role, part]
        if there == needed:
            continue
        snapshot = content.snapshot(part)
        name = f"{snapshot.vendor} {snapshot.name}".strip() if snapshot else part
        text = (
            f"{name} is not part of the configuration."
            if not needed
            else f"The quote has {there} of {name}, the configuration {needed}."
        )
        yield _finding("QTE-ALIEN", Severity.ERROR, text, (part,), have_qty=there, need_qty=needed)


def _expected(content: QuoteContent) -> Counter[tuple[str, str]]:
    """How many of each part the configuration has, by role; parts given inline are found by their name."""
    inline = {part.name: part.id for part in content.parts if part.id.startswith(INLINE_PREFIX)}
    want = Counter[tuple[str, str]]()
    for node in content.build.nodes:
        for item in node.parts:
            part = item.part or inline.get(str((item.spec or {}).get("name", "")))
            if part is not None:
                want[item.role, part] += node.qty * item.qty
    return want


def _approval(content: QuoteContent, terms: IssueTerms) -> Iterator[Finding]:
    """QTE-APPROVE: discount of the whole [%] <= limit [%], or approved by name, or no more than approved before."""
    limit, given = terms.discount_limit_percent, discount_percent(content)
    if limit is None or given <= limit or content.people.approver:
        return
    if terms.approved_percent is not None and given <= terms.approved_percent:
        return
    yield _finding(
        "QTE-APPROVE",
        Severity.ERROR,
        f"{given:.1f} % are given off the price; above {limit:.1f} % somebody must approve it. Name who did.",
        have_percent=float(round(given, 2)),
        need_percent=float(limit),
    )


def _stale(content: QuoteContent, today: date) -> Iterator[Finding]:
    """DATA-STALE: no price older than 90 days (marked in the costs), no fact older than two years."""
    old = [line for line in content.lines if line.price_stale]
    if old:
        oldest = min((line.price_as_of for line in old if line.price_as_of), default="")
        yield _finding(
            "DATA-STALE",
            Severity.WARNING,
            f"{len(old)} of {len(content.lines)} prices are older than 90 days, the oldest of {oldest}.",
            tuple(line.part for line in old if line.part),
            stale_prices=len(old),
            oldest=oldest,
        )
    aged = [part for part in content.parts if (today - part.origin.as_of).days > STALE_FACT_DAYS]
    if aged:
        yield _finding(
            "DATA-STALE",
            Severity.NOTE,
            f"The facts of {len(aged)} parts were read more than two years ago.",
            tuple(part.id for part in aged),
            stale_parts=len(aged),
        )


def _sources(content: QuoteContent) -> Iterator[Finding]:
    """DATA-SOURCE: every part names where its facts come from."""
    bare = [part for part in content.parts if not part.origin.source.strip()]
    if bare:
        names = ", ".join(part.name for part in bare[:3])
        yield _finding(
            "DATA-SOURCE",
            Severity.NOTE,
            f"No source is named for the facts of {names}.",
            tuple(part.id for part in bare),
            parts_without=len(bare),
        )
