"""A cluster's racks seen from the front, and the list of its cables."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from reportlab.platypus import Spacer

from app.domain.rack_plan import CableRun, RackPdu, RackPlan, arrange
from app.figures.rack_elevation import RackSize, letter, power_words, rack_elevation, weight_words
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.drawn_words import rack_words
from app.quoting.pdf.fabric import fabric
from app.quoting.pdf.figure import figure_of
from app.quoting.pdf.tables import grid, heading, together

SIZE = RackSize(unit=9.6, widest=190.0)
"""So high that the name of a device of one unit stands within its lines."""


def racks(c: Context) -> Story:
    """Both; nothing for a single machine."""
    plan = c.content.technical.racks
    network = fabric(c)
    if plan is None:
        return network
    return [*network, *(_racks(c, plan) if plan.devices else []), *_cables(c, plan)]


def _racks(c: Context, plan: RackPlan) -> Story:
    f = c.figures
    drawing = _elevation(c, plan)
    rows: list[tuple[object, ...]] = []
    for device in plan.devices:
        each = c.w("unknown") if device.each_u is None else f.number(device.each_u)
        total = c.w("unknown") if device.each_u is None else f.number(device.pieces * device.each_u)
        rows.append((letter(plan, device), device.title, f.number(float(device.pieces)), each, total))
    need = plan.need_u
    told = c.w("unknown") if need is None else f.number(need)
    rows.append(("", c.printer.p(c.w("All together"), "cellbold"), "", "", c.printer.p(told, "cellboldright")))
    if plan.free_u is not None:
        whose = c.w("Units of the racks") if plan.rack else c.w("Free in the racks, as told for the site")
        rows.append(("", whose, "", "", f.number(float(plan.free_u))))
    head = ("", c.w("Device"), c.w("Pieces"), c.w("U each"), c.w("U in all"))
    table = grid(c, head, rows, (24, 296, 60, 60, 60), right=(2, 3, 4))
    title = heading(c, c.w("Rack elevation"))
    top = [together([*title[1:], *drawing])] if drawing else title
    return [*top, table, *_loads(c, plan)]


def _loads(c: Context, plan: RackPlan) -> Story:
    """What each rack draws and weighs, equal neighbours in one row, and its PDUs; nothing where nothing is known."""
    arranged = arrange(plan)
    if not arranged or not plan.loaded:
        return []
    words, first = rack_words(c), 1
    rows: list[tuple[str, ...]] = []
    for rack, equal in groupby(arranged):
        last = first + len(list(equal)) - 1
        load = plan.load_of(rack)
        name = c.w("Rack {n}", n=first) if first == last else c.w("Racks {n}–{last}", n=first, last=last)
        used = sum(device.each_u or 0 for _, device in rack.devices)
        units = c.w("{n} of {limit}", n=c.figures.number(float(used)), limit=rack.units)
        rows.append((name, units, power_words(load, words), weight_words(load, words)))
        first = last + 1
    head = (c.w("Rack"), c.w("Units"), c.w("Power, full load"), c.w("Weight of the devices"))
    story: Story = [*heading(c, c.w("Load of each rack")), grid(c, head, rows, (110, 110, 140, 140))]
    if plan.pdu is not None:
        story += [Spacer(1, 3), c.printer.p(_pdus(c, plan.pdu), "note")]
    return story


def _pdus(c: Context, pdu: RackPdu) -> str:
    phases = c.w("phases unknown") if pdu.phases is None else c.w("{n} phases", n=pdu.phases)
    carries = c.w("unknown") if pdu.usable_w is None else c.figures.measure(pdu.usable_w / 1000, "kW")
    return c.w(
        "Each rack: {n} × {title}, {phases}, each for {kw} day by day.",
        n=pdu.per_rack,
        title=pdu.title,
        phases=phases,
        kw=carries,
    )


def _elevation(c: Context, plan: RackPlan) -> Story:
    arranged = arrange(plan)
    drawing = rack_elevation(plan, arranged, words=rack_words(c), width=c.theme.width, size=SIZE) if arranged else None
    if drawing is None:
        return []
    text = c.w("A proposal: the machines spread evenly from below, switches at the top. U = rack unit, 44.45 mm.")
    figure = figure_of(drawing, c.theme.width, c.printer, c.figures.turned)
    return [figure, Spacer(1, 3), c.printer.p(c.figures.with_other(text), "note"), Spacer(1, 6)]


def _cables(c: Context, plan: RackPlan) -> Story:
    """The fabric's cables, then the power cords; what cannot be counted says so."""
    f = c.figures
    rows: list[tuple[object, ...]] = []
    for run in plan.cables:
        speed = c.w("unknown") if run.gbps is None else f.measure(run.gbps, "Gb/s")
        rows.append((*_ends(c, run), f.number(float(run.cables)), speed))
        rows += [("", part.title, f.number(float(part.pieces)), "") for part in run.parts]
    sockets = c.w("Sockets of the PDUs") if plan.pdu else c.w("Sockets of the site")
    for cord, count in _cords(c).items():
        rows.append((sockets, c.w("Supplies of the machines ({cord})", cord=cord), str(count), ""))
    story: Story = []
    if rows:
        head = (c.w("From"), c.w("To"), c.w("Cables"), c.w("Speed"))
        story = [*heading(c, c.w("Cable list")), grid(c, head, rows, (190, 190, 50, 70), right=(2,))]
    if plan.gap:
        part, field = plan.gap
        missing = f"{c.title_of(part)}: {c.label_of(part, field)}"
        story.append(c.printer.p(c.w("Network cables not counted, unknown: {missing}.", missing=missing), "note"))
    elif any(run.kind == "machine" for run in plan.cables):
        text = c.w("Management and storage networks of the site come on top.")
        if c.content.technical.fabric is None:
            text += " " + c.w("Lengths follow from the place of the racks.")
        story += [Spacer(1, 3), c.printer.p(text, "note")]
    return story


def _cords(c: Context) -> dict[str, int]:
    """How many power cords of each kind the machines take, as far as known."""
    cords: Counter[str] = Counter()
    for node in c.content.technical.power:
        if node.chain.cords and node.chain.cord:
            cords[node.chain.cord] += node.qty * node.chain.cords
    return cords


def _ends(c: Context, run: CableRun) -> tuple[object, object]:
    """Where a run starts and ends, each with its plug."""
    plugs = [plug or c.w("plug unknown") for plug in (run.start_port, run.end_port)]
    switch = c.title_of(run.end)
    if run.kind == "uplink":
        return c.printer.two(switch, plugs[0]), c.printer.two(c.w("Switch above it"), plugs[1])
    if run.kind == "reserved":
        return c.printer.two(switch, plugs[0]), c.w("kept free for managers, storage and ways out")
    taken = "" if run.switch_ports == run.cables else ", " + c.w("{n} ports, split", n=run.switch_ports)
    return c.printer.two(c.title_of(run.start), plugs[0]), c.printer.two(switch, plugs[1] + taken)
