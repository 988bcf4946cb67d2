"""What the costs rest on: every assumption with its value and where it is from, or that it is not counted."""

from __future__ import annotations

from decimal import Decimal

from reportlab.platypus import Spacer

from app.domain.assumptions import Assumed
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.tables import grid, heading, together

MONEY = "MONEY"
"""Where an assumption's unit has the currency."""
RATIO = "W/W"
"""Of no use to a reader: a PUE is told as it is."""
SHARES = ("training_share", "average_load")
"""Kept as a share of 1, told in percent."""


def valued(c: Context, name: str, value: Decimal | bool | None, unit: str) -> str:
    """An assumption's value with its unit, as a reader of the language writes it."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return c.w("yes") if value else c.w("no")
    if name in SHARES:
        return f"{c.figures.percent(value * 100)} {c.w(unit)}".strip()
    number = c.figures.number(value)
    if unit.startswith("%"):
        rest = unit.removeprefix("%").strip()
        return f"{c.figures.percent(value)} {c.w(rest) if rest else ''}".strip()
    return f"{number}\u00a0{unit_of(c, unit)}".strip() if unit != RATIO else number


def unit_of(c: Context, unit: str) -> str:
    """A unit in the language of the quote, with its currency."""
    return c.w(unit).replace(MONEY, c.content.currency)


def assumptions(c: Context, end: str) -> Story:
    """A row for each that takes part in the sum, the names of all that do not, and what is said in the ``end``.

    On one page, so that no page holds only the notes. Nothing for older quotes, which kept none.
    """
    told = c.content.assumed
    if not told:
        return []
    rows = [
        (c.w(one.label), valued(c, one.name, one.value, one.unit), c.printer.p(_source(c, one), "cellnote"))
        for one in told
        if one.counted
    ]
    head = (c.w("Assumption"), c.w("Value"), c.w("Source"))
    block: Story = [*heading(c, c.w("Assumptions"))[1:]]
    if rows:
        block.append(grid(c, head, rows, (150, 130, 220)))
    left_out = [c.w(one.label) for one in told if not one.counted]
    if left_out:
        block.append(c.printer.p(c.w("Not counted: {names}.", names=", ".join(left_out)), "note", clip=900))
    return [together([*block, Spacer(1, 3), c.printer.p(end, "note")])]


def _source(c: Context, one: Assumed) -> str:
    if one.own:
        return c.w("told for this quote")
    return c.w("as told for the site") if one.source == "site" else c.w(one.source)
