"""The command compare: builds, proposals of a request and kinds of machine side by side."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import get_args

from app.cli.machine import IMPOSSIBLE, given_assumptions
from app.cli.session import Session
from app.cli.text import number, table
from app.domain.build import BuildDocument
from app.domain.comparison import MOST_OPTIONS, ComparedOption, Comparison
from app.domain.errors import UserError
from app.domain.request import Kind, Request
from app.domain.validation import parse
from app.services.builds import resolve
from app.services.compare import Entry, comparison_document, entry_of, kind_entry
from app.services.documents import read_mapping

TIME_LIMIT_S = 60.0
"""Of the search for a request's first proposal, where nobody says."""


def compare(session: Session) -> int:
    """Up to five alternatives; exit code 3 where there is a machine for none of them."""
    options = session.options
    files: list[Path] = options.file
    if len(files) > MOST_OPTIONS:
        raise UserError(f"At most {MOST_OPTIONS} alternatives can be compared side by side (found {len(files)}).")
    given, _ = given_assumptions(options.assume, options.set)
    found = session.services.compare.compare(_entries(session, files), given)
    session.show(comparison_document(found), comparison_text(found))
    return 0 if any(option.build for option in found.options) else IMPOSSIBLE


def _entries(session: Session, files: Sequence[Path]) -> list[Entry]:
    kinds = _kinds(session.options.kinds)
    if len(files) == 1:
        data = read_mapping(files[0])
        if "nodes" not in data:
            return _of_request(session, parse(Request, data, files[0].name), kinds)
    if kinds:
        raise UserError("--kinds: give one request, and nothing beside it.")
    limit = session.options.time_limit
    return [entry_of_file(session, file, limit) for file in files]


def _kinds(text: str | None) -> list[Kind]:
    known: tuple[Kind, ...] = get_args(Kind)
    asked = [word.strip() for word in text.split(",") if word.strip()] if text else []
    wrong = [word for word in asked if word not in known]
    if wrong:
        raise UserError(f"--kinds: there is no kind '{wrong[0]}'.", hint=f"Use: {', '.join(known)}.")
    if len(asked) > MOST_OPTIONS:
        raise UserError(f"--kinds: at most {MOST_OPTIONS} can be compared side by side (found {len(asked)}).")
    return [kind for kind in known if kind in asked]


def _of_request(session: Session, request: Request, kinds: Sequence[Kind]) -> list[Entry]:
    """The best of each kind, or without kinds the request's own proposals."""
    limit, service = session.options.time_limit, session.services.propose
    if kinds:
        return [kind_entry(result) for result in service.compare(request, kinds, time_limit_s=limit)]
    answer = service.propose(request, top=MOST_OPTIONS, time_limit_s=limit)
    if answer.proposals:
        return [entry_of(proposal) for proposal in answer.proposals]
    return [_nothing(request, answer.conflict)]


def entry_of_file(session: Session, file: Path, time_limit_s: float = TIME_LIMIT_S) -> Entry:
    """A build, or the first proposal of a request."""
    data = read_mapping(file)
    if "nodes" in data:
        build = resolve(parse(BuildDocument, data, file.name), session.services.parts)
        return Entry(build.name, build)
    request = parse(Request, data, file.name)
    answer = session.services.propose.propose(request, top=1, time_limit_s=time_limit_s)
    return entry_of(answer.proposals[0]) if answer.proposals else _nothing(request, answer.conflict)


def _nothing(request: Request, conflict: Sequence[str]) -> Entry:
    return Entry(request.workload.name, None, request.site.where, reason="; ".join(conflict))


def comparison_text(found: Comparison) -> str:
    """A column for each option, what differs between the builds, and the risks of each in words."""
    head = ("", *(f"{n}" for n in range(1, len(found.options) + 1)))
    rows = [head, *(_row(name, found.options, found.currency) for name in FIGURES)]
    parts = ["\n".join(f"{n}  {option.title} ({option.kind})" for n, option in enumerate(found.options, start=1))]
    parts.append(table(rows, right=range(1, len(head))))
    if found.differences:
        parts.append("\n".join(_difference(row.name, row.values) for row in found.differences))
    for n, option in enumerate(found.options, start=1):
        notes = [*option.missed, option.reason, *option.risks]
        lines = [f"  - {note}" for note in notes if note]
        parts.append("\n".join([f"{n}  {option.title}", *lines]))
    parts.append("\n".join(found.notes))
    return "\n\n".join(part for part in parts if part)


FIGURES = (
    "requirement",
    "time",
    "throughput",
    "purchase",
    "monthly",
    "total",
    "cheaper than renting",
    "power",
    "verdict",
)


def _row(name: str, options: Sequence[ComparedOption], currency: str) -> tuple[str, ...]:
    unit = f", {currency}" if currency and name in ("purchase", "monthly", "total") else ""
    return (name + unit, *(_cell(name, option) for option in options))


def _cell(name: str, o: ComparedOption) -> str:
    """A figure of an option as text; what is not known says so."""
    if o.build is None:
        return "none" if name == "requirement" else ""
    met = {True: "met", False: "missed", None: "unknown"}
    texts = {
        "requirement": met[o.meets],
        "time": "" if o.time_h is None else f"{number(o.time_h)} h",
        "throughput": "" if o.throughput is None else f"{number(o.throughput.value)} {o.throughput.unit}",
        "purchase": _whole(o.price) + (f" + {o.on_request} on request" if o.price is not None and o.on_request else ""),
        "monthly": _whole(o.monthly),
        "total": _whole(o.tco),
        "cheaper than renting": "" if o.break_even_month is None else f"month {o.break_even_month}",
        "power": "unknown" if o.wall_w is None else f"{o.wall_w:,.0f} W",
        "verdict": o.verdict.value if o.verdict else "unknown",
    }
    return texts[name]


def _whole(amount: Decimal | None) -> str:
    return "unknown" if amount is None else f"{amount:,.0f}"


def _difference(name: str, values: Sequence[str | None]) -> str:
    """Who has what in one role; who is not named has nothing."""
    each = "; ".join(f"({n}) {value}" for n, value in enumerate(values, start=1) if value)
    return f"{name}: {each}"
