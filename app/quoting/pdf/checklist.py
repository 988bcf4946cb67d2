"""The checklist of the workshop: steps with acceptance values, serial numbers, signatures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count

from reportlab.platypus import CondPageBreak, Flowable, Spacer, TableStyle

from app.domain.checklist import PHASES, Step
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.fonts import REGULAR
from app.quoting.pdf.stock import Stock, stock
from app.quoting.pdf.tables import KEPT_ROWS, grid, heading, mark, section, together
from app.quoting.pdf.tagging import Layout
from app.quoting.pdf.theme import INK

SERIALS = 24
"""Blank lines for serial numbers; a rack's list goes with its delivery note."""
NUMBERED = ("server", "edge_device", "accelerator", "motherboard", "psu", "boot_drive", "data_drive", "storage", "nic")
"""Roles whose pieces have a serial number of their own."""


def checklist(c: Context) -> Story:
    """The section; nothing for machines that are rented, nor in quotes of before it was made from the build."""
    machines = c.content.technical.checklist
    if not machines:
        return []
    s = stock(c)
    lead = c.w("Made for this configuration. A signed copy comes with the machine, with serial numbers and values.")
    story = section(c, "checklist", c.w("Assembly and firmware checklist"), lead)
    for machine in machines:
        if len(machines) > 1 or machine.qty > 1:
            name = c.printer.plain(machine.title, 90)
            story += heading(c, name if machine.qty == 1 else f"{machine.qty} × {name}")
        numbers = count(1)
        for phase, title in PHASES:
            rows = [_row(c, next(numbers), step) for step in machine.of(phase)]
            if rows:
                head = ("", c.w("No."), c.w(title), c.w("Accept when"), c.w("Initials"))
                story += [CondPageBreak(KEPT_ROWS), grid(c, head, rows, (22, 24, 252, 162, 40)), Spacer(1, 7)]
    end: Story = [*heading(c, c.w("Serial numbers, filled in at assembly"))[1:], _serials(c, s), _signatures(c)]
    return [*story, together(end)]


def _row(c: Context, number: int, step: Step) -> tuple[object, ...]:
    values = {name: _value(c, value) for name, value in step.values.items()}
    return (mark(c, "box"), str(number), _said(c, step.text, values), _said(c, step.accept, values), "")


def _said(c: Context, text: str, values: Mapping[str, str]) -> str:
    return c.figures.with_other(c.w(text, **values) if values else c.w(text))


def _value(c: Context, value: str | float) -> str:
    if isinstance(value, str):
        return value if any(map(str.isdigit, value)) else c.named(value)  # what has figures is a part's name
    return c.figures.number(float(value))


def _labels(c: Context, s: Stock) -> Iterable[str]:
    for role in NUMBERED:
        pieces = s.of(role)
        total = sum(qty for _, qty in pieces)
        for n in range(total):
            yield c.w(f"role.{role}") + (f" {n + 1}" if total > 1 else "")


def _serials(c: Context, s: Stock) -> Flowable:
    labels = list(_labels(c, s))
    shown = labels[:SERIALS]
    if len(labels) > SERIALS:
        shown[-1] = c.w("and {n} more, on a list of their own", n=len(labels) - SERIALS + 1)
    half = (len(shown) + 1) // 2
    rows: list[list[object]] = []
    for n in range(half):
        right = shown[n + half] if n + half < len(shown) else ""
        rows.append([c.printer.p(shown[n], "note"), "", "", c.printer.p(right, "note"), ""])
    width = c.theme.width
    style: list[tuple[object, ...]] = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
        ("LINEBELOW", (1, 0), (1, -1), 0.8, INK),
    ]
    if len(shown) > half:
        style.append(("LINEBELOW", (4, 0), (4, len(shown) - half - 1), 0.8, INK))
    columns = [width * share for share in (0.17, 0.3, 0.04, 0.19, 0.3)]
    return Layout(rows, colWidths=columns, rowHeights=[17.0] * half, style=TableStyle(style))


def _signatures(c: Context) -> Flowable:
    gap, column = 14.0, (c.theme.width - 28) / 3
    labels = (c.w("Assembled by, date"), c.w("Tested by, date"), c.w("Serial number of the system"))
    cells: list[object] = []
    for n, label in enumerate(labels):
        cells += [c.printer.p(label, "note"), *([""] if n < 2 else [])]
    style: list[tuple[object, ...]] = [("FONTNAME", (0, 0), (-1, -1), REGULAR), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
    style += [("LINEABOVE", (n, 1), (n, 1), 0.8, INK) for n in (0, 2, 4)]
    style.append(("NOSPLIT", (0, 0), (-1, -1)))
    table = Layout(
        [[""] * 5, cells],
        colWidths=[column, gap, column, gap, column],
        rowHeights=[34, None],
        style=TableStyle(style),
    )
    table.spaceBefore = 4
    return table
