"""How the total moves with each assumption, and what one unit of the work costs."""

from __future__ import annotations

from decimal import Decimal

from reportlab.platypus import Spacer

from app.domain.costs import Costs, Swing
from app.figures.tornado import TornadoBar, TornadoWords, tornado
from app.quoting.pdf.assumed import valued
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.drawn_words import drawn_words
from app.quoting.pdf.figure import figure_of
from app.quoting.pdf.tables import grid, heading, together
from app.quoting.pdf.words import KEYED

FACTORS = ("hardware_price", "cloud_price")
"""Their values are factors of today's prices, told as a change in percent."""
SHOWN = 6
WIDTH = 560


def sensitivity(c: Context, costs: Costs) -> Story:
    """The tornado, and the same as a table with the reason of each range; nothing without a total."""
    if not costs.sensitivity or costs.tco is None:
        return []
    shown = costs.sensitivity[:SHOWN]
    rented = any(a.key == "cloud" and a.possible and a.curve for a in costs.alternatives)
    bars = [_bar(c, swing, rented) for swing in shown]
    drawing = tornado(
        bars, base=costs.tco, money=lambda v: _whole(c, v), words=drawn_words(c, TornadoWords), width=WIDTH
    )
    figure = figure_of(drawing, c.theme.figure_width, c.printer, c.figures.turned)
    rows = [
        (bar.title, bar.low, _total(c, bar.low_total), bar.high, _total(c, bar.high_total), c.w(swing.range))
        for bar, swing in zip(bars, shown, strict=True)
    ]
    names = (c.w("Assumption"), c.w("Low"), c.w("Total"), c.w("High"), c.w("Total"), c.w("Why this range"))
    table = grid(
        c,
        names,
        [(*row[:5], c.printer.p(row[5], "cellnote")) for row in rows],
        (105, 75, 55, 75, 55, 135),
        right=(2, 4),
    )
    text = c.w(
        "{currency}, net, over {n} months; one assumption at a time, all others as they are.",
        currency=c.figures.currency_name(),
        n=costs.months,
    )
    top = together([*heading(c, c.w("What the total depends on most"))[1:], c.printer.p(text, "note"), figure])
    return [top, Spacer(1, 4), table]


def _bar(c: Context, swing: Swing, rented: bool) -> TornadoBar:
    return TornadoBar(
        key=swing.name,
        title=c.w(swing.label),
        low=_value(c, swing, swing.low_value),
        high=_value(c, swing, swing.high_value),
        low_total=swing.tco_low,
        high_total=swing.tco_high,
        low_break_even=_month(c, swing.break_even_low) if rented else "",
        high_break_even=_month(c, swing.break_even_high) if rented else "",
    )


def _month(c: Context, month: int | None) -> str:
    return c.w("never") if month is None else str(month)


def _value(c: Context, swing: Swing, value: Decimal) -> str:
    if swing.name in FACTORS:
        change = (value - 1) * 100
        return ("+" if change > 0 else "") + c.figures.percent(change)
    unit = "" if swing.name == "average_load" else swing.unit.replace("% of the purchase", "%")
    return valued(c, swing.name, value, unit)


def _total(c: Context, value: Decimal | None) -> str:
    return c.w("unknown") if value is None else _whole(c, value)


def _whole(c: Context, value: Decimal) -> str:
    return c.figures.number(value, 0)


def per_unit(c: Context, costs: Costs) -> Story:
    """What one unit of the work costs, and why a figure that this work would have is not there."""
    rows = [
        (_unit_name(c, key), f"{c.figures.number(quantity.value)}\u00a0{c.content.currency}")
        for key, quantity in costs.per_unit
    ]
    if not rows:
        return []
    head = (c.w("One unit of the work"), c.w("Cost"))
    story: Story = [*heading(c, c.w("What one unit of the work costs")), grid(c, head, rows, (4, 1), right=(1,))]
    text = c.w("Total over all hours of use, at the predicted speed.")
    if costs.per_unit_missing:
        text += " " + " ".join(c.w(reason) for reason in costs.per_unit_missing)
    return [*story, Spacer(1, 3), c.printer.p(text, "note")]


def _unit_name(c: Context, key: str) -> str:
    known = f"unit.{key}"
    if known in KEYED:
        return c.w(known)
    return c.w("1000 {things}", things=c.w(key.removeprefix("thousand_").replace("_", " ")))
