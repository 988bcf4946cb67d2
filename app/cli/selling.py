"""The commands about the offer: quote, open, and example, which goes the whole way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from app.cli import cost_text, text
from app.cli.compare import entry_of_file
from app.cli.machine import FAILS, IMPOSSIBLE, given_assumptions, read_build, write_build
from app.cli.session import Session
from app.domain.build import Build
from app.domain.comparison import MOST_OPTIONS, Comparison
from app.domain.costs import Assumptions
from app.domain.customer import Customer, Terms
from app.domain.errors import UserError
from app.domain.finding import Finding, Report, VerdictKind
from app.quoting.model import Form, QuoteContent, Scope
from app.services.check import check_build, demand_of, report_document
from app.services.compare import Entry
from app.services.documents import read_mapping, write_file
from app.services.ports import StoredQuote
from app.services.quotes import read_customer


def quote(session: Session) -> int:
    """Issues a quote for a build and prints it to PDF; exit code 4, with the findings, where the build fails a rule."""
    options = session.options
    customer, terms = read_customer(read_mapping(options.customer), options.customer.name)
    build = read_build(session, options.build)
    report = check_build(build, session.services.size)
    if report.verdict is VerdictKind.FAILS:
        session.show(report_document(report), text.report(report))
        return FAILS
    kind = _kind_of(options.lines)
    given, where = given_assumptions(options.assume, options.set)
    stored = issue(
        session,
        build,
        report,
        customer,
        terms,
        options.pdf,
        scope=options.scope,
        form=options.form,
        assumed=session.services.price.assumptions(build.site, build.workload, given, where),
        comparison=_against(session, build, options.against, given),
    )
    if options.lines:
        quotes = session.services.quotes
        write_file(options.lines, quotes.lines_file(quotes.content(stored.id), kind))
    document = {
        "number": stored.number,
        "status": stored.status,
        "total": stored.total,
        "currency": stored.currency,
        "verdict": report.verdict.value,
        "checks": [found.model_dump(mode="json", include=_CHECK) for found in _checks(session, stored)],
        "pdf": str(options.pdf),
        "lines": str(options.lines) if options.lines else None,
    }
    session.show(
        document, f"Quote {stored.number}: {text.money(stored.total, stored.currency)}, printed to {options.pdf}."
    )
    return 0


def _against(session: Session, build: Build, files: Sequence[Path], given: Mapping[str, Any]) -> Comparison | None:
    """The build and the others side by side; nothing where there are no others."""
    if not files:
        return None
    if len(files) >= MOST_OPTIONS:
        raise UserError(
            f"--against: at most {MOST_OPTIONS - 1} others can stand beside the build (found {len(files)})."
        )
    entries = [Entry(build.name, build), *(entry_of_file(session, file) for file in files)]
    return session.services.compare.compare(entries, given)


_CHECK = {"rule", "severity", "message", "parts", "numbers"}


def _checks(session: Session, stored: StoredQuote) -> tuple[Finding, ...]:
    """What the rules of quotes say of one that could be issued: warnings and notes."""
    return session.services.quotes.judged(session.services.quotes.content(stored.id))


def _kind_of(lines: Path | None) -> str:
    """The kind of the file for the lines; found out to be wrong, or without a folder, before a number is spent."""
    if lines is None:
        return ""
    _require_folder(lines)
    kind = lines.suffix.lower().removeprefix(".")
    if kind not in ("csv", "xlsx"):
        raise UserError(
            f"--lines: {lines.name} is neither .csv nor .xlsx.", hint="Name the file lines.csv or lines.xlsx."
        )
    return kind


def issue(
    session: Session,
    build: Build,
    report: Report,
    customer: Customer,
    terms: Terms,
    pdf: Path,
    *,
    scope: Scope = "full",
    form: Form = "full",
    assumed: Assumptions | None = None,
    comparison: Comparison | None = None,
) -> StoredQuote:
    """Issues the quote and writes its PDF; a place that cannot be written is found out before a number is spent."""
    services = session.services
    _require_folder(pdf)
    costs = services.price.costs(build, assumptions=assumed)
    size = services.size
    requirement = size.requirement(build.workload, build.site) if build.workload else None
    demand = demand_of(build, size)
    content = services.quotes.draft(
        build,
        report,
        demand,
        costs,
        customer,
        terms,
        requirement=requirement,
        comparison=comparison,
        growth=services.growth.plan_if_told(build),
    )
    stored = services.quotes.issue(services.quotes.presented(content, scope=scope, form=form))
    write_file(pdf, stored.pdf or b"")
    return stored


def open_pdf(session: Session) -> int:
    """The configuration inside a quote PDF, and whether it is as it was issued."""
    options = session.options
    opened = session.services.quotes.open_pdf(options.pdf)
    document: dict[str, Any] = {
        "integrity": opened.status,
        "reason": opened.reason or None,
        "note": opened.note or None,
    }
    lines = [f"{options.pdf.name}: {opened.status}" + (f" ({opened.reason})" if opened.reason else "")]
    content = opened.content
    if content is not None:
        document |= {
            "number": content.identity.number,
            "workload": content.workload.model_dump(mode="json") if content.workload else None,
            "build": content.build.model_dump(mode="json", exclude_none=True),
            "quote": opened.data,
        }
        lines += [f"{content.identity.number or 'Draft'} for {content.buyer.name}: {content.offer.subject}"]
        lines += [f"  {line.qty} x {line.name}" for line in content.lines]
        document["today"] = _today(session, content, lines)
        if options.save_build:
            write_build(options.save_build, content.build)
    session.show(document, "\n".join(lines))
    return 0


def _today(session: Session, content: QuoteContent, lines: list[str]) -> dict[str, Any] | None:
    """The configuration by today's rules and prices; nothing where this installation cannot judge it."""
    try:
        now = session.services.quotes.recheck(content)
    except UserError as error:
        lines.append(f"By today's rules and prices: cannot be said ({error.message})")
        return None
    changes = [
        {
            "part": change.part,
            "then": None if change.then is None else str(change.then),
            "now": None if change.now is None else str(change.now),
        }
        for change in now.price_changes
    ]
    gone = f", {len(now.gone)} parts not in this catalog" if now.gone else ""
    lines.append(
        f"By today's rules and prices: {now.report.verdict.value} (then {now.verdict_then.value}), "
        f"{len(changes)} prices differ{gone}"
    )
    return {
        "verdict_then": now.verdict_then.value,
        "verdict": now.report.verdict.value,
        "price_changes": changes,
        "gone": list(now.gone),
    }


def example(session: Session) -> int:
    """Walks a shipped example from workload to quote with the proposal of the fewest warnings, the cheapest of those.

    Without a name, lists the examples.
    """
    options, services = session.options, session.services
    examples = services.examples
    if options.name is None:
        found = {name: examples.get(name).summary for name in examples.names()}
        session.show(found, text.table(list(found.items())))
        return 0
    shown = examples.get(options.name)
    requirement = services.size.requirement(shown.request.workload, shown.request.site)
    result = services.propose.propose(shown.request)
    if not result.proposals:
        session.show(
            {"status": result.status, "conflict": list(result.conflict)}, f"No build: {'; '.join(result.conflict)}"
        )
        return IMPOSSIBLE
    chosen = min(result.proposals, key=lambda p: (len(p.report.warnings), p.price))
    build = chosen.machine
    report = check_build(build, services.size)
    document: dict[str, Any] = {
        "example": shown.name,
        "requirement": requirement.model_dump(mode="json", include={"model_title", "needs"}),
        "verdict": report.verdict.value,
        "proposal": chosen.title,
        "price": str(chosen.price),
    }
    lines = [shown.summary, "", text.requirement(requirement.model_copy(update={"options": ()})), ""]
    lines += [f"Proposal: {chosen.title}", cost_text.costs(services.price.costs(build)), "", text.report(report)]
    if options.pdf:
        stored = issue(session, build, report, shown.customer.customer, shown.customer.terms, options.pdf)
        document |= {"number": stored.number, "total": stored.total, "pdf": str(options.pdf)}
        lines += ["", _printed(stored, options.pdf)]
    session.show(document, "\n".join(lines))
    return 0


def _printed(stored: StoredQuote, pdf: Path) -> str:
    return f"Quote {stored.number}: {text.money(stored.total, stored.currency)}, printed to {pdf}."


def _require_folder(pdf: Path) -> None:
    if not pdf.parent.is_dir():
        raise UserError(f"{pdf}: the folder {pdf.parent} does not exist.")
