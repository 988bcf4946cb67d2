"""The checklist of the workshop, made from the build: only the steps that these machines need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.domain.build import Build
from app.domain.checklist import MachineSteps, Step
from app.domain.finding import Report, Status
from app.domain.parts.base import Part
from app.domain.placement import Placement
from app.domain.requirement import Demand
from app.rules.checklist_assembly import assembly, cables
from app.rules.checklist_burn_in import burn_in
from app.rules.checklist_settings import firmware, software
from app.rules.machine import Machine, all_machines

AT_HAND = ("FIT-", "CPU-", "MEM-", "PWR-", "STO-")
"""Families of rules whose open questions are settled with the parts in hand; the others in the test."""
SHOWN_OPEN = 8
SHARED = frozenset({"switch", "rack", "pdu", "cable"})
"""Roles of what belongs to no machine: nothing to test for days there."""


def checklists(
    build: Build, report: Report, demand: Demand | None, placements: Sequence[Placement | None]
) -> tuple[MachineSteps, ...]:
    """What to do and what to accept, for every kind of machine that is not rented.

    ``placements`` are those of ``layouts``; ``report`` says what the checks left open. A fact that is not known leaves
    out its figure, or the step that rests on it.
    """
    found = []
    for machine, placed in zip(all_machines(build, demand), placements, strict=False):
        if not machine.node.rented:
            found.append(_of_machine(machine, report, placed))
    return tuple(found)


def _of_machine(machine: Machine, report: Report, placed: Placement | None) -> MachineSteps:
    carrier = machine.carrier or machine.one("edge_device")
    shared = machine.node.items and all(item.role in SHARED for item in machine.node.items)
    if shared:
        named = machine.one("switch") or machine.node.items[0]
        steps = (*_settled(machine, report, at_hand=True), *cables(machine, placed))
        return MachineSteps(node=machine.index, qty=machine.node.qty, title=named.part.title, steps=steps)
    return MachineSteps(
        node=machine.index,
        qty=machine.node.qty,
        title=carrier.part.title if carrier else machine.kind,
        steps=(
            *_settled(machine, report, at_hand=True),
            *assembly(machine, placed),
            *cables(machine, placed),
            *firmware(machine),
            *software(machine),
            *_settled(machine, report, at_hand=False),
            *burn_in(machine, placed),
        ),
    )


def _settled(machine: Machine, report: Report, *, at_hand: bool) -> Iterator[Step]:
    """What the checks could not settle: with the parts in hand, or in the test."""
    seen: set[str] = set()
    parts = {item.part.id: item.part for node in machine.build.nodes for item in node.items}  # some are of the whole
    for finding in report.of(Status.UNKNOWN):
        mine = finding.node in (None, machine.index)
        if not mine or finding.rule in seen or finding.rule.startswith(AT_HAND) != at_hand or len(seen) >= SHOWN_OPEN:
            continue
        seen.add(finding.rule)
        gaps = "; ".join(_gap(parts.get(m.part), m.part, m.field) for m in finding.missing)
        yield Step(
            phase="assembly" if at_hand else "test",
            text="Settle: {title} ({rule})",
            accept="noted: {facts}",
            values={"title": finding.title, "rule": finding.rule, "facts": gaps or "–"},
        )


def _gap(part: Part | None, part_id: str, field: str) -> str:
    """A missing fact as the catalog's form calls it."""
    info = type(part.spec).model_fields.get(field) if part else None
    extra = info.json_schema_extra if info else None
    label = str(extra.get("label", field)) if isinstance(extra, dict) else field.replace("_", " ")
    return f"{part.title if part else part_id}: {label}"
