"""Step 5 in numbers: proposals, parts with their worst status, findings in order, and the facts nobody knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ConfigDict

from app.domain.build import Accepted, Build, BuildDocument, Item
from app.domain.costs import Costs
from app.domain.finding import Finding, Report, Severity, Status, VerdictKind
from app.domain.parts import CATEGORIES, Part
from app.solver.result import Proposal, ProposalResult
from app.viewmodels.judging import Counts, counts_of
from app.viewmodels.part_form import FactShape, facts_of, value_of
from app.viewmodels.priced import PriceOf, what_is_priced

FAILED, WARNING, UNKNOWN, NOTE, VERIFIED = "failed", "warning", "unknown", "note", "verified"
WORST_FIRST = (FAILED, WARNING, UNKNOWN, NOTE, VERIFIED)
TITLE_KEYS = ("lowest_price", "best_value", "fastest", "lowest_power", "lowest_total_cost", "soundest")
MAIN_ROLES = ("server", "edge_device", "cloud_instance", "bare_metal", "cpu")
FACTS_TOLD = 4


class ProposalCard(BaseModel):
    """One proposal. ``titles`` are all it won; ``gap`` is the share by which it may miss the optimum, 0 for proven.

    ``parts`` are role and words, role by role; ``on_request`` of them have no price and are not in it. ``price`` counts
    what ``price_of`` says, rent over ``months``; ``rented`` are those of which all is. The project
    keeps it, without the report: the build chosen is checked anew.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    key: str
    titles: tuple[str, ...]
    accelerators: str
    machine: str
    price: Decimal
    currency: str
    hours: float | None
    latency_ms: float | None
    wall_w: float | None
    rented: bool
    optimal: bool
    gap: float | None
    counts: Counts
    verdict: VerdictKind
    document: BuildDocument
    parts: tuple[tuple[str, str], ...]
    on_request: int = 0
    price_of: PriceOf = "hardware"
    months: int | None = None


def cards_of(proposals: Sequence[Proposal]) -> tuple[ProposalCard, ...]:
    """One card per build; a build that won several titles carries them all."""
    cards: dict[str, ProposalCard] = {}
    for proposal in proposals:
        document = proposal.build
        same = next((card for card in cards.values() if card.document.nodes == document.nodes), None)
        if same is None:
            cards[proposal.title] = _card(proposal, document)
        else:
            cards[same.key] = _with_title(same, proposal)
    return tuple(cards.values())


def _with_title(card: ProposalCard, proposal: Proposal) -> ProposalCard:
    return card.model_copy(update={"titles": (*card.titles, *_titles(proposal.title))})


def _titles(title: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in title.split(" · ") if part.strip())


def title_key(title: str) -> str:
    """The icon role of a proposal's title; the first one's for a title we do not know."""
    key = title.lower().replace(" ", "_")
    return key if key in TITLE_KEYS else TITLE_KEYS[0]


def _card(proposal: Proposal, document: BuildDocument) -> ProposalCard:
    accelerators, machine = headline(proposal.machine)
    predictions = proposal.demand.predictions
    return ProposalCard(
        key=proposal.title,
        titles=_titles(proposal.title),
        accelerators=accelerators,
        machine=machine,
        price=proposal.price,
        currency=proposal.currency,
        hours=next((p.time_to_finish_h.value for p in predictions if p.time_to_finish_h), None),
        latency_ms=next((q.value for p in predictions for q in (p.latency_ms, p.ttft_ms, p.tpot_ms) if q), None),
        wall_w=proposal.wall_w,
        rented=proposal.machine.rented,
        optimal=proposal.optimal,
        gap=gap_of(proposal),
        counts=counts_of(proposal.report),
        verdict=proposal.verdict,
        document=document,
        parts=_role_texts(proposal.machine),
        on_request=proposal.on_request,
        price_of=what_is_priced(proposal.machine),
        months=proposal.machine.site.years * 12 if proposal.machine.rentals else None,
    )


def gap_of(proposal: Proposal) -> float | None:
    """The share by which the figure may miss the optimum; ``None`` without a bound."""
    if proposal.optimal:
        return 0.0
    if proposal.bound is None or not proposal.value:
        return None
    return abs(1 - proposal.bound / proposal.value)


def headline(build: Build) -> tuple[str, str]:
    """A machine in two short lines: its accelerators, and what carries them."""
    part, count = build.accelerator()
    main = next((item for _n, item in build.items() if item.part.category in MAIN_ROLES), None)
    nodes = sum(node.qty for node in build.nodes if main and any(one.part.id == main.part.id for one in node.items))
    machine = "" if main is None else main.part.name
    if nodes > 1:
        machine = f"{nodes} × {machine}"
    return ("" if part is None else f"{count} × {part.name}"), machine


@dataclass(frozen=True)
class PartRow:
    """One line of the parts list. ``index`` is its place in the document; ``None`` for what comes inside another part.

    ``amount`` is for all machines, of what is rented for an hour or a month (``per``); ``None`` with ``priced`` false
    is *on request*. ``facts`` are the known ones of the few that tell its kind of part apart.
    """

    node: int
    index: int | None
    role: str
    category: str
    part: str
    title: str
    qty: int
    amount: Decimal | None
    priced: bool
    status: str
    changed: bool
    stale: bool = False
    as_of: str | None = None
    per: str = "piece"
    facts: tuple[tuple[FactShape, Any], ...] = ()


def part_rows(
    build: Build, document: BuildDocument, proposed: BuildDocument | None, report: Report, costs: Costs | None
) -> tuple[PartRow, ...]:
    """The parts list with the worst status per line."""
    rows = []
    for n, node in enumerate(build.nodes):
        before = list(proposed.nodes[n].parts) if proposed and n < len(proposed.nodes) else []
        index = -1
        for item in node.items:
            if not item.included:
                index += 1
            changed = proposed is not None and not item.included and document.nodes[n].parts[index] not in before
            rows.append(_row(item, n, None if item.included else index, node.qty, report, costs, changed))
    return tuple(rows)


def _row(
    item: Item, n: int, index: int | None, nodes: int, report: Report, costs: Costs | None, changed: bool
) -> PartRow:
    lines = costs.lines if costs and index is not None else ()
    line = next((one for one in lines if (one.role, one.part) == (item.role, item.part.id)), None)
    qty = item.qty * nodes
    return PartRow(
        node=n,
        index=index,
        role=item.role,
        category=item.part.category,
        part=item.part.id,
        title=item.part.title,
        qty=qty,
        amount=None if line is None or line.unit_price is None else line.unit_price * qty,
        priced=line is None or line.unit_price is not None,
        status=worst_status(report, n, item),
        changed=changed,
        stale=line is not None and line.stale,
        as_of=None if line is None else line.as_of,
        per="piece" if line is None else line.per,
        facts=_telling(item.part),
    )


def _telling(part: Part) -> tuple[tuple[FactShape, Any], ...]:
    """The first known ones of the facts that the catalog's table shows."""
    kinds = ("number", "whole", "text", "choice")
    known = ((one, value_of(part, one.name)) for one in facts_of(part.category) if one.column and one.kind in kinds)
    telling = ((one, value) for one, value in known if value not in (None, "", 0) and (one.unit or value != 1))
    return tuple(telling)[:FACTS_TOLD]


def worst_status(report: Report, node: int, item: Item) -> str:
    """The worst that any rule says about a part in a machine."""
    found = {
        status_of(finding)
        for finding in report.findings
        if finding.node == node
        and finding.status != Status.NOT_APPLICABLE
        and concerns(finding, item.role, item.part.id)
    }
    worst = next((status for status in WORST_FIRST if status in found), VERIFIED)
    return VERIFIED if worst == NOTE else worst


def concerns(finding: Finding, role: str, part_id: str) -> bool:
    """Whether a finding is about a part: by its role; an unknown one only about the part whose fact is missing."""
    if finding.status == Status.UNKNOWN and finding.missing:
        return any(gap.part == part_id for gap in finding.missing)
    return role in finding.roles or part_id in finding.parts


def status_of(finding: Finding) -> str:
    """failed, warning, note, unknown or verified."""
    if finding.status == Status.UNKNOWN:
        return UNKNOWN
    if finding.status == Status.FAILED:
        return {Severity.ERROR: FAILED, Severity.WARNING: WARNING, Severity.NOTE: NOTE}[finding.severity]
    return VERIFIED


@dataclass(frozen=True)
class FindingView:
    """One finding as the list shows it; ``note`` is what somebody wrote when taking the warning on."""

    key: str
    status: str
    finding: Finding
    note: str | None = None


def findings_of(report: Report, accepted: Sequence[Accepted] = ()) -> tuple[FindingView, ...]:
    """Failed first, then warnings, notes and what is verified; what is unknown stands in its own box."""
    notes = {one.rule: one.note for one in accepted}
    views = [
        FindingView(f"{f.rule}:{f.node}:{n}", status_of(f), f, notes.get(f.rule))
        for n, f in enumerate(report.findings)
        if f.status in (Status.FAILED, Status.PASSED)
    ]
    return tuple(sorted(views, key=lambda view: (WORST_FIRST.index(view.status), view.note is not None)))


@dataclass(frozen=True)
class Gap:
    """A fact that nobody knows: of which part, which field, and which rules wait for it."""

    part: str
    title: str
    field: str
    label: str
    rules: tuple[str, ...]
    addable: bool


def gaps_of(report: Report, parts: Mapping[str, Part]) -> tuple[Gap, ...]:
    """Every missing fact once, in the order found. Facts of the site are answered on their page, not here."""
    found: dict[tuple[str, str], list[str]] = {}
    for finding in report.of(Status.UNKNOWN):
        for gap in finding.missing:
            found.setdefault((gap.part, gap.field), []).append(finding.rule)
    gaps = []
    for (part_id, field), rules in found.items():
        part = parts.get(part_id)
        gaps.append(
            Gap(
                part=part_id,
                title=part.name if part else part_id,
                field=field,
                label=field_label(part.category, field) if part else field.replace("_", " "),
                rules=tuple(dict.fromkeys(rules)),
                addable=part is not None and _settable(part.category, field),
            )
        )
    return tuple(gaps)


def field_info(category: str, field: str) -> Any | None:
    """How the category declares a fact: label, unit, range and help."""
    spec = CATEGORIES.get(category)
    return None if spec is None else spec.model_fields.get(field)


def field_label(category: str, field: str) -> str:
    """A fact as the catalog's form calls it."""
    info = field_info(category, field)
    extra = info.json_schema_extra if info else None
    return str(extra["label"]) if isinstance(extra, dict) and "label" in extra else field.replace("_", " ")


def _settable(category: str, field: str) -> bool:
    return field_info(category, field) is not None


def parts_of(build: Build) -> Mapping[str, Part]:
    """The parts of a build by id."""
    return {item.part.id: item.part for _node, item in build.items()}


def _role_texts(build: Build) -> tuple[tuple[str, str], ...]:
    roles = dict.fromkeys(item.role for _n, item in build.items() if not item.included)
    return tuple((role, _role_text(build, role)) for role in roles)


def _role_text(build: Build, role: str) -> str:
    texts = [
        f"{item.qty * node.qty} × {item.part.name}" if item.qty * node.qty > 1 else item.part.name
        for node, item in build.items()
        if item.role == role and not item.included
    ]
    return ", ".join(texts)


def nothing_possible(result: ProposalResult | None) -> bool:
    """Whether the search has shown that no build can meet the request."""
    return result is not None and not result.proposals and result.status == "impossible"
