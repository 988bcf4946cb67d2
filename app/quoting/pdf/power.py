"""Power, heat and circuit: what the electrician and the facility manager need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reportlab.platypus import Flowable, Spacer, TableStyle

from app.domain.power import PowerChain
from app.domain.rack_plan import arrange, fullest
from app.figures.drawing import Drawing
from app.figures.power_chain import PowerWords, power_chain_figure
from app.quoting.model import NodePower
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.drawn_words import drawn_numbers, drawn_words
from app.quoting.pdf.figure import figure_of
from app.quoting.pdf.fonts import REGULAR
from app.quoting.pdf.marks import ShareBar
from app.quoting.pdf.tables import grid, heading, mark, section, tiles
from app.quoting.pdf.tagging import Layout
from app.quoting.pdf.theme import MOST_KINDS

CFM_TO_M3_H = 1.699
CHAIN_WIDTH = 560
"""Units of the drawing over the width of the text: its letters come out in the size of a table's."""


SHARED = frozenset({"switch", "rack", "pdu", "cable"})
"""Roles of what belongs to no machine."""
NAMED = {"head": "Head node", "login": "Login node", "storage": "Storage node"}
"""Machines that are there for something other than computing."""


def power(c: Context) -> Story:
    """The section; nothing for machines that draw nothing here (rented ones)."""
    nodes = [node for node in c.content.technical.power if node.kind not in ("cloud", "bare_metal", "spare")]
    if not nodes:
        return []
    story = section(c, "power", c.w("Power, heat and circuit"), c.w("For your electrician and your facility manager."))
    shared = _shared(c)
    kinds = _named(
        c, _folded(c, [n for n, node in enumerate(c.content.technical.power) if n not in shared and node in nodes])
    )
    if len(kinds) > MOST_KINDS:
        story += _one_table(c, kinds)
    else:
        for name, node in kinds:
            story += _machine(c, node, name if len(kinds) > 1 or node.qty > 1 else "")
    return [*story, *_beside(c, shared), *_circuit(c, nodes), *_confirm(c, nodes)]


def _shared(c: Context) -> frozenset[int]:
    """Which of the nodes are no machines but what these share: switches, racks and their power."""
    return frozenset(
        n for n, node in enumerate(c.content.build.nodes) if {item.role for item in node.parts} <= SHARED and n
    )


def _beside(c: Context, shared: frozenset[int]) -> Story:
    """What draws power beside the machines, a row each; nothing where that is nothing."""
    draws = [draw for n in sorted(shared) for draw in c.content.technical.power[n].chain.draws if draw.total_w]
    gaps = [gap for n in sorted(shared) for gap in c.content.technical.power[n].chain.missing]
    rows = [(draw.title, str(draw.qty), _value(c, draw.each_w, "W"), _value(c, draw.total_w, "W")) for draw in draws]
    rows += [(c.title_of(part), "", c.w("unknown"), c.w("unknown")) for part, _ in dict.fromkeys(gaps)]
    if not rows:
        return []
    head = (c.w("Part"), c.w("Qty"), c.w("Power of each"), c.w("Power"))
    return [*heading(c, c.w("Beside the machines")), grid(c, head, rows, (280, 50, 85, 85), right=(1, 2, 3))]


def _folded(c: Context, numbers: Iterable[int]) -> list[tuple[str, NodePower]]:
    """Machines that draw the same and are there for the same purpose, told once, each with that purpose."""
    found: list[tuple[str, NodePower]] = []
    for n in numbers:
        node, purpose = c.content.technical.power[n], c.content.build.nodes[n].purpose
        key = purpose if purpose in NAMED else ""
        place = next(
            (
                at
                for at, (other, one) in enumerate(found)
                if (other, one.kind, one.chain) == (key, node.kind, node.chain)
            ),
            None,
        )
        if place is None:
            found.append((key, node))
        else:
            same = found[place][1]
            found[place] = key, same.model_copy(update={"qty": same.qty + node.qty})
    return found


def _named(c: Context, kinds: list[tuple[str, NodePower]]) -> list[tuple[str, NodePower]]:
    """Each kind by what it is there for; those that compute are numbered, others where there are several of them."""
    count, names = Counter(key for key, _ in kinds), Counter[str]()
    found = []
    for key, node in kinds:
        names[key] += 1
        name = c.w(NAMED[key]) if key else c.w("Machine {n}", n=names[key])
        found.append((f"{name} {names[key]}" if key and count[key] > 1 else name, node))
    return found


def _one_table(c: Context, kinds: list[tuple[str, NodePower]]) -> Story:
    """Many different machines in one table, a row for each kind."""
    rows = []
    for name, node in kinds:
        chain = node.chain
        load = c.w("unknown")
        if chain.supply_rated_w and chain.sustained_w is not None:
            load = c.figures.percent(round(chain.sustained_w / chain.supply_rated_w * 100))
        values = (
            _value(c, chain.wall_w, "W"),
            _value(c, chain.heat_btu_h, "BTU/h"),
            _value(c, chain.airflow_cfm, "CFM"),
        )
        rows.append((name, c.figures.number(float(node.qty)), *values, load))
    head = (c.w("Machine"), c.w("Qty"), c.w("At the wall, full load"), c.w("Heat to remove"), c.w("Air flow"))
    table = grid(c, (*head, c.w("Supply load")), rows, (110, 40, 95, 95, 80, 80), right=(1, 2, 3, 4, 5))
    return [*heading(c, c.w("Each kind of machine")), table]


def _machine(c: Context, node: NodePower, name: str) -> Story:
    chain = node.chain
    story: Story = []
    if name:
        story += heading(c, name + (f", {node.qty} ×" if node.qty > 1 else ""))
    story.append(tiles(c, _tiles(c, chain)))
    story += [*heading(c, c.w("From the parts to the socket")), *_chain(c, node)]
    if chain.missing:
        named = "; ".join(f"{c.title_of(part)}: {c.label_of(part, field)}" for part, field in chain.missing)
        story += [Spacer(1, 4), c.printer.p(f"{c.w('Unknown')}: {named}.", "note")]
    if chain.draws:
        story += [*heading(c, c.w("Where the watts go")), _draws(c, chain)]
    return story


def _value(c: Context, value: float | None, unit: str) -> str:
    return c.w("unknown") if value is None else c.figures.measure(value, unit, 0)


def _both(c: Context, kept: float | None, unit: str, other: float | None, other_unit: str) -> tuple[str, str]:
    """A figure in the reader's measures, and below it in the others."""
    shown = [_value(c, kept, unit), "" if kept is None else c.figures.kept(kept, unit, 0)]
    if shown[0] == shown[1]:
        shown[1] = "" if other is None else c.figures.kept(other, other_unit, 0)
    return shown[0], shown[1]


def _tiles(c: Context, chain: PowerChain) -> list[tuple[str, str, str]]:
    f = c.figures
    volts = c.content.site.onprem.circuit_v
    wall = chain.wall_w
    amps = ""
    if wall is not None and not chain.at_place:
        amps = c.w("{a} at {v}", a=f.measure(round(wall / volts, 1), "A"), v=f.measure(volts, "V"))
    air = chain.airflow_cfm
    rated, need = chain.supply_rated_w, chain.sustained_w
    load = c.w("unknown") if not rated or need is None else f.percent(round(need / rated * 100))
    supply = (c.w("Supply load"), load, c.w("of its rating, sustained") if rated and need is not None else "")
    if chain.at_place:
        supply = (c.w("Power that the place allows"), _allowed(c, chain), "")
    return [
        (c.w("At the wall, full load"), _value(c, wall, "W"), amps),
        (c.w("Heat to remove"), *_both(c, chain.heat_btu_h, "BTU/h", wall, "W")),
        (c.w("Air flow"), *_both(c, air, "CFM", None if air is None else air * CFM_TO_M3_H, "m³/h")),
        supply,
    ]


def _allowed(c: Context, chain: PowerChain) -> str:
    """What the place of a device beside its sensors supplies."""
    return c.w("not told") if chain.circuit_w is None else c.figures.measure(chain.circuit_w, "W")


def _chain(c: Context, node: NodePower) -> Story:
    chain = node.chain
    """The drawing of the window, and the two steps between its boxes in words."""
    onprem, f = c.content.site.onprem, c.figures
    if chain.at_place:
        return [figure_of(_drawn(c, node), c.theme.width, c.printer, c.figures.turned)]
    efficiency = c.w("unknown") if chain.efficiency is None else f.percent(round(chain.efficiency * 100, 1))
    text = c.w(
        "Efficiency of the supply {efficiency} at {volts}; circuit {amps}, of which {w} may be drawn continuously.",
        efficiency=efficiency,
        volts=f.measure(onprem.circuit_v, "V"),
        amps=f.measure(onprem.circuit_a, "A") + (f" × {onprem.circuits}" if onprem.circuits > 1 else ""),
        w=_value(c, chain.circuit_w, "W"),
    )
    if chain.detailed and chain.peak_w is not None and chain.supply_load is not None:
        text += " " + c.w(
            "The supplies carry {load} of their rating; for less than a millisecond the parts draw up to {peak}.",
            load=f.percent(round(chain.supply_load * 100)),
            peak=_value(c, chain.peak_w, "W"),
        )
    drawing = figure_of(_drawn(c, node), c.theme.width, c.printer, c.figures.turned)
    return [drawing, Spacer(1, 4), c.printer.p(text, "note")]


def _drawn(c: Context, node: NodePower) -> Drawing:
    """The chain as the window draws it, for servers over the fullest rack and the feeds."""
    racked, plan = node.kind == "server", c.content.technical.racks
    return power_chain_figure(
        node.chain,
        rack=fullest(plan, arrange(plan) or ()) if racked and plan is not None else None,
        feeds=c.content.site.onprem.feeds if racked else 1,
        words=drawn_words(c, PowerWords),
        number=drawn_numbers(c),
        width=CHAIN_WIDTH,
        spare=node.kind == "workstation",
        measure=lambda value, unit: c.figures.measure(value, unit, 0),
    )


def _draws(c: Context, chain: PowerChain) -> Flowable:
    draws = sorted(chain.draws, key=lambda draw: -draw.total_w)
    largest = draws[0].total_w
    width = c.theme.width * 0.5
    rows = [
        [
            c.printer.p(f"{draw.qty} × {draw.title}" if draw.qty > 1 else draw.title, "cell", clip=70),
            ShareBar(draw.total_w / largest, c.figures.measure(round(draw.total_w), "W"), width, c.theme.accent),
        ]
        for draw in draws
    ]
    style = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
    ]
    return Layout(rows, colWidths=[c.theme.width - width, width], style=TableStyle(style))


def _circuit(c: Context, nodes: list[NodePower]) -> Story:
    onprem, f = c.content.site.onprem, c.figures
    total = [None if node.chain.wall_w is None else node.qty * node.chain.wall_w for node in nodes]
    whole = None if None in total else sum(watts for watts in total if watts is not None)
    if all(node.chain.at_place for node in nodes):
        return _place(c, nodes[0].chain, whole)
    rows = [
        (
            c.w("Circuit"),
            f"{onprem.circuits} × {f.measure(onprem.circuit_a, 'A')}, {f.measure(onprem.circuit_v, 'V')}",
            c.w("80 % may be drawn continuously"),
        ),
        (c.w("Other load on it"), f.measure(onprem.other_load_w, "W"), c.w("as told for the site")),
        (c.w("All machines, at the wall"), _value(c, whole, "W"), c.w("all at full load together")),
        (c.w("Room temperature"), f.measure(onprem.ambient_c, "°C"), c.w("as told for the site")),
    ]
    if onprem.plug:
        rows.append((c.w("Socket"), onprem.plug, c.w("as told for the site")))
    rows += _steps(c, nodes[0].chain)
    if onprem.noise_dba_max is not None:
        rows.append((c.w("Noise allowed"), f.measure(onprem.noise_dba_max, "dB(A)"), c.w("as told for the site")))
    head = (c.w("Item"), c.w("Value"), c.w("Remark"))
    return [*heading(c, c.w("Circuit and connection")), grid(c, head, rows, (1.2, 1.6, 1.8))]


def _place(c: Context, chain: PowerChain, whole: float | None) -> Story:
    """What devices beside their sensors are given there; no circuit of a room is theirs."""
    edge, f = c.content.site.edge, c.figures
    volts = c.w("not told") if edge.dc_input_v is None else f.measure(edge.dc_input_v, "V")
    told = c.w("as told for the site")
    rows = [
        (c.w("Power that the place allows"), _allowed(c, chain), "" if chain.circuit_w is None else told),
        (c.w("Voltage at the place"), volts, "" if edge.dc_input_v is None else told),
        (c.w("All machines, at the wall"), _value(c, whole, "W"), c.w("all at full load together")),
        (c.w("Temperature at the place"), f.measure(edge.ambient_c_max, "°C"), told),
    ]
    head = (c.w("Item"), c.w("Value"), c.w("Remark"))
    return [*heading(c, c.w("The place")), grid(c, head, rows, (1.2, 1.6, 1.8))]


def _steps(c: Context, chain: PowerChain) -> list[tuple[str, str, str]]:
    """Cord, UPS and noise of the first machine; nothing for quotes made before these were worked out."""
    f = c.figures
    rows: list[tuple[str, str, str]] = []
    if chain.cord and chain.cord_load_a is not None and chain.cord_rated_a is not None:
        flows = f.measure(round(chain.cord_load_a, 1), "A")
        value = f"{chain.cords} × {chain.cord}, {f.measure(chain.cord_rated_a, 'A')}"
        rows.append((c.w("Power cords"), value, c.w("at most {a} flow through each", a=flows)))
    if chain.ups_w is not None or chain.ups_va is not None:
        sizes = [f.measure(size, unit) for size, unit in ((chain.ups_w, "W"), (chain.ups_va, "VA")) if size is not None]
        minutes = chain.ups_minutes
        held = c.w("as told for the site")
        if minutes is not None:
            held = c.w("holds one machine for {m} or longer", m=f.measure(int(minutes), "min"))
        rows.append((c.w("UPS"), ", ".join(sizes), held))
    if chain.detailed:
        level = c.w("unknown") if chain.noise_dba is None else f.measure(round(chain.noise_dba), "dB(A)")
        silent = c.w("all sources") if not chain.noise_unknown else c.w("without parts that publish no figure")
        silent = c.w("no figure in the catalog") if chain.noise_dba is None else silent
        rows.append((c.w("Noise of a machine"), level, silent))
    return rows


def _confirm(c: Context, nodes: list[NodePower]) -> Story:
    onprem, f = c.content.site.onprem, c.figures
    first = nodes[0].chain
    if first.at_place:
        return _confirm_place(c, first)
    points = [
        c.w("The circuit of {a} is dedicated to this machine", a=f.measure(onprem.circuit_a, "A"))
        if not onprem.other_load_w
        else c.w("Nothing more than {w} hangs on the circuit", w=f.measure(onprem.other_load_w, "W")),
        c.w("The socket is within reach of the machine and of the right type"),
    ]
    if first.wall_w is not None:
        points.append(c.w("The room carries off {w} more heat", w=_value(c, first.wall_w, "W")))
    return _asked(c, points)


def _confirm_place(c: Context, chain: PowerChain) -> Story:
    hot = c.figures.measure(c.content.site.edge.ambient_c_max, "°C")
    points = [c.w("It is never hotter there than {t}", t=hot)]
    if chain.wall_w is not None:
        points.insert(0, c.w("The place supplies {w} to each device", w=_value(c, chain.wall_w, "W")))
    return _asked(c, points)


def _asked(c: Context, points: list[str]) -> Story:
    rows = [(mark(c, "box"), point, "") for point in points]
    table = grid(c, ("", c.w("Point"), c.w("Your answer")), rows, (22, 310, 165))
    return [*heading(c, c.w("Please confirm before delivery")), table]
