"""A cluster's compute network: who is joined to whom, and its cables by length and kind."""

from __future__ import annotations

from reportlab.platypus import Spacer

from app.domain.fabric import FabricPlan
from app.domain.rack_plan import arrange
from app.figures.fabric_diagram import FabricWords, fabric_diagram
from app.figures.fabric_picture import picture_of
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.drawn_words import drawn_words
from app.quoting.pdf.figure import figure_of
from app.quoting.pdf.tables import grid, heading, together

WIDTH = 580


def fabric(c: Context) -> Story:
    """Diagram, counts and cables by length; nothing without a fabric of one's own."""
    plan, racks = c.content.technical.fabric, c.content.technical.racks
    if plan is None:
        return []
    arranged = arrange(racks) if racks is not None else None
    picture = picture_of(
        plan,
        arranged or (),
        unit=c.w("Unit {n}"),
        rack=c.w("Rack {n}"),
        whole=c.w("All machines"),
        reserved=c.w("managers, storage"),
    )
    drawing = fabric_diagram(picture, words=drawn_words(c, FabricWords), width=WIDTH)
    figure = figure_of(drawing, c.theme.figure_width, c.printer)
    notes = " ".join(filter(None, (c.says(plan.reason), _ratio(c, plan))))
    title = heading(c, c.w("Network of the cluster"))
    return [together([*title[1:], figure, Spacer(1, 3), c.printer.p(notes, "note", clip=600)]), *_lengths(c, plan)]


def _assumed(c: Context, lengths: str) -> str:
    """What the lengths rest on: one of our texts, or two of them."""
    own = "Cables between racks are as long as the site's longest run."
    if lengths.startswith(own):
        return f"{c.w(own)} {c.w(lengths.removeprefix(own).strip())}"
    return c.w(lengths)


def _ratio(c: Context, plan: FabricPlan) -> str:
    if not plan.layered:
        return ""
    if plan.oversubscription <= 1:
        return c.w("What the machines send passes the spines without a bottleneck.")
    return c.w("For {n} Gb/s that the machines send, 1 Gb/s passes.", n=c.figures.number(float(plan.oversubscription)))


def _lengths(c: Context, plan: FabricPlan) -> Story:
    if not plan.cables_by_length:
        return []
    rows = [
        (c.w(f"cable.{cable.kind}"), c.figures.measure(cable.length_m, "m"), c.figures.number(float(cable.cables)))
        for cable in plan.cables_by_length
    ]
    total = c.figures.number(float(sum(cable.cables for cable in plan.cables_by_length)))
    rows.append((c.w("All together"), "", total))
    head = (c.w("Cables of the network"), c.w("Length"), c.w("Cables"))
    table = grid(c, head, rows, (300, 100, 100), right=(1, 2), bold_last=True)
    return [
        *heading(c, c.w("Cables by length")),
        table,
        Spacer(1, 3),
        c.printer.p(c.figures.with_other(_assumed(c, plan.lengths)), "note", clip=600),
    ]
