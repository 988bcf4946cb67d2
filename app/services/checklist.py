"""The use case "checklist": what the workshop does to build and accept the machines of a build."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.domain.build import Build
from app.domain.checklist import PHASES, MachineSteps
from app.domain.errors import Unknown
from app.domain.finding import Report
from app.domain.requirement import Demand
from app.rules.checklist import checklists
from app.rules.layout import layouts


def checklist_of(build: Build, report: Report, demand: Demand | None) -> tuple[MachineSteps, ...]:
    """The steps of every kind of machine that is not rented; ``report`` is the check's, for what it left open."""
    try:
        placements = layouts(build)
    except Unknown:
        placements = tuple(None for _ in build.nodes)
    return checklists(build, report, demand, placements)


def checklist_document(machines: tuple[MachineSteps, ...]) -> list[dict[str, Any]]:
    """The headless contract's document: texts with their numbers filled in, and the numbers themselves."""
    return [
        {
            "node": machine.node,
            "qty": machine.qty,
            "title": machine.title,
            "steps": [
                {
                    "phase": step.phase,
                    "text": said(step.text, step.values),
                    "accept": said(step.accept, step.values),
                    "values": step.values,
                }
                for step in machine.steps
            ],
        }
        for machine in machines
    ]


def checklist_text(machines: tuple[MachineSteps, ...], word: Callable[[str], str] = str) -> str:
    """The steps as plain text, with a box to tick before each; ``word`` gives a text in another language."""
    lines: list[str] = []
    for machine in machines:
        lines += [f"{machine.qty} × {machine.title}" if machine.qty > 1 else machine.title]
        for phase, title in PHASES:
            steps = machine.of(phase)
            lines += ["", word(title)] if steps else []
            for step in steps:
                lines.append(f"[ ] {said(word(step.text), step.values)}")
                lines.append(f"      {word('Accept when')}: {said(word(step.accept), step.values)}")
        lines.append("")
    return "\n".join(lines) if machines else "Nothing is built here: every machine is rented."


def said(text: str, values: dict[str, str | int | float]) -> str:
    """A template with its values, thousands grouped."""
    return text.format(
        **{name: value if isinstance(value, str) else f"{value:,.15g}" for name, value in values.items()}
    )
