"""What is rented stands apart from what is bought: its rent, by the hour or the month, and what that makes a month."""

from __future__ import annotations

from decimal import Decimal

from reportlab.platypus import Spacer

from app.quoting.model import Line
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.tables import grid, heading, together


def rents(c: Context) -> Story:
    """The table; nothing where nothing is rented, and in quotes of before rents were kept."""
    lines = [line for line in c.content.lines if line.rent_per is not None]
    if not lines:
        return []
    rows = [(line.pos, c.printer.two(line.name), _pieces(c, line), _rent(c, line), _per(c, line)) for line in lines]
    head = (c.w("Pos."), c.w("Rented machine"), c.w("Qty"), c.w("Rent of one"), "")
    table = grid(c, head, rows, (27, 270, 40, 90, 60), right=(2, 3))
    title = heading(c, c.w("Rent: billed by the provider, not part of the total"))
    text = " ".join(filter(None, (_monthly(c), _in_all(c))))
    note = [Spacer(1, 3), c.printer.p(text, "strong")] if text else []
    return [together([*title[1:], table, *note])]


def _pieces(c: Context, line: Line) -> str:
    return c.figures.number(line.qty * (c.content.offer.systems if line.per_system else 1))


def _rent(c: Context, line: Line) -> str:
    return c.w("on request") if line.rent is None else f"{c.figures.unit_price(line.rent)}\u00a0{c.content.currency}"


def _per(c: Context, line: Line) -> str:
    return c.w("an hour") if line.rent_per == "hour" else c.w("a month")


def _monthly(c: Context) -> str:
    """The rent of all machines a month as the cost section counts it."""
    cost = c.content.cost
    found = dict(cost.derivation).get("rent_per_month") if cost else None
    if cost is None or found is None or cost.assumptions is None:
        return ""
    amount = c.figures.money(Decimal(str(found.value)))
    hours = c.figures.number(cost.assumptions.hours_per_month)
    return c.w("About {amount} a month at {hours} hours a month, estimated.", amount=amount, hours=hours)


def _in_all(c: Context) -> str:
    """The price by which such a machine is compared; nothing in quotes of before it was kept."""
    cost = c.content.cost
    if cost is None or cost.price is None:
        return ""
    amount, months = c.figures.money(cost.price), cost.months
    if any(line.per == "piece" for line in cost.lines):
        return c.w("Hardware and rent of {months} months: {amount}.", months=months, amount=amount)
    if cost.capex:
        return c.w("Rent and setup of {months} months: {amount}.", months=months, amount=amount)
    return c.w("Rent of {months} months: {amount}.", months=months, amount=amount)
