"""The places at the edge: how many devices each has, what goes over its line, and how updates come in."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.quantity import Quantity
from app.domain.updates import time_and_unit
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.tables import Cell, grid, heading, marked

MARKS = {True: "passed", False: "failed", None: "unknown"}


def line(c: Context) -> Story:
    """The table; nothing for machines without sensors and in quotes of before it was worked out."""
    rows = [*_fleet(c), *_uplink(c), *_updates(c)]
    if not rows:
        return []
    head = (c.w("Fact"), c.w("Value"), c.w("Remark"))
    return [*heading(c, c.w("Places and their line")), grid(c, head, rows, (170, 110, 215))]


def _fleet(c: Context) -> Iterator[tuple[Cell, ...]]:
    fleet, f = c.content.technical.fleet, c.figures
    if fleet is None:
        return
    streams = fleet.streams_of_device
    note = "" if streams is None else c.w("up to {n} streams on a device", n=streams)
    yield c.w("Places"), f.number(float(fleet.places)), ""
    yield c.w("Devices at work"), f.number(float(fleet.devices)), note
    if fleet.spares or fleet.spares_wanted:
        yield c.w("Spare devices"), f.number(float(fleet.spares)), c.w("{n} wanted", n=fleet.spares_wanted)


def _uplink(c: Context) -> Iterator[tuple[Cell, ...]]:
    plan, f = c.content.technical.uplink, c.figures
    if plan is None or plan.load is None:
        return
    have = c.w("unknown") if plan.uplink_mbps is None else f.measure(plan.uplink_mbps, "Mbit/s")
    carried = c.w("carries {have}", have=have)
    yield c.w("Sent from a place"), _told(c, plan.load), _marked(c, plan.fits, carried)
    if plan.kept_share < 1:
        yield c.w("Share that filtering leaves"), f.percent(round(plan.kept_share * 100, 2)), ""
    if plan.volume is not None:
        yield c.w("Sent from all places"), _told(c, plan.volume), ""
    if plan.answers is not None:
        yield c.w("Back from the provider"), _told(c, plan.answers), ""
    for help_text in plan.helps:
        yield c.w("What would help"), "", c.printer.p(help_text, "cellnote")


def _updates(c: Context) -> Iterator[tuple[Cell, ...]]:
    plan, f = c.content.technical.updates, c.figures
    if plan is None or (plan.model is None and plan.system is None):
        return
    for title, size in ((c.w("Update of the model"), plan.model), (c.w("Update of the system"), plan.system)):
        if size is not None:
            yield title, _told(c, size), ""
    night = c.w("a night has {n} h", n=f.number(plan.night_hours))
    if plan.line_mbps == 0:
        yield c.w("Longest update of a place"), c.w("never"), _marked(c, False, c.w("the line is down"))
    else:
        value = c.w("unknown") if plan.hours is None else _time(c, plan.hours)
        yield c.w("Longest update of a place"), value, _marked(c, plan.fits, night)
    if plan.volume is not None:
        yield c.w("Updates of all devices"), _told(c, plan.volume), ""


def _told(c: Context, quantity: Quantity) -> str:
    unit = quantity.unit.replace("/month", f"/{c.w('month')}")
    return c.figures.measure(float(f"{quantity.value:.3g}"), unit)


def _time(c: Context, hours: Quantity) -> str:
    value, unit = time_and_unit(hours.value)
    return c.figures.measure(float(f"{value:.3g}"), unit)


def _marked(c: Context, fits: bool | None, text: str) -> Cell:
    return marked(c, MARKS[fits], text, 0.43) if fits is not None else text
