"""Results as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from app.domain.build import PURPOSES
from app.domain.finding import Report, Severity, Status
from app.domain.measures import memory_size
from app.domain.quantity import Quantity
from app.domain.requirement import Requirement

Rental = Callable[[Mapping[str, Any] | None], list[str]]
"""Writes what a proposal rents."""
MARKS = {"failed": "FAILED ", "warning": "WARNING", "note": "NOTE   ", "unknown": "UNKNOWN"}


def table(rows: Sequence[Sequence[str]], *, right: Iterable[int] = ()) -> str:
    """Columns as wide as their longest cell; those in ``right`` are right aligned."""
    if not rows:
        return ""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    flush = set(right)
    lines = (
        "  ".join(
            cell.rjust(w) if i in flush else cell.ljust(w) for i, (cell, w) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )
    return "\n".join(line.rstrip() for line in lines)


def number(value: float) -> str:
    """Three significant digits or whole numbers, thousands grouped; what is small in plain decimals."""
    if value == 0:
        return "0"
    if abs(value) >= 1e9 or abs(value) < 1e-9:
        return f"{value:.3g}"
    if abs(value) < 1e-3:
        return f"{Decimal(f'{value:.3g}'):f}"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:,.3g}"


def quantity(q: Quantity) -> str:
    """Value and unit, with its interval where it has one."""
    size = memory_size(q.value) if q.unit == "GiB" else None
    unit, factor = (size.unit, size.factor) if size else (q.unit, 1.0)
    interval = ""
    if q.low is not None and q.high is not None:
        interval = f" ({number(q.low * factor)} to {number(q.high * factor)})"
    value = f"{size.value:,.{size.digits}f}" if size else number(q.value)
    return f"{value} {unit}{interval}".strip()


def money(amount: Decimal | str | None, currency: str) -> str:
    """An amount with its currency, or what stands in its place."""
    return "on request" if amount is None else f"{Decimal(amount):,.2f} {currency}"


def requirement(r: Requirement) -> str:
    """Needs with formulas, and the devices that would do."""
    rows = [("Need", "at least", "recommended", "formula")]
    rows += [(n.label, quantity(n.minimum), quantity(n.recommended), n.minimum.formula) for n in r.needs]
    parts = [f"{r.workload_name}: {r.model_title}", table(rows)]
    if r.options:
        rows2 = [("Devices that would do", "count", "memory each")]
        rows2 += [
            (o.accelerator or "processors only", str(o.count), quantity(o.predictions[0].needed))
            for o in r.options
            if o.predictions
        ]
        parts.append(table(rows2, right=[1]))
    return "\n\n".join(parts)


def prediction(document: Mapping[str, Any], on: str, count: int) -> str:
    """One line per figure of a prediction, intervals beside them."""
    intervals = document.get("interval_80") or {}
    rows = [(f"{count} x {on}", "")]
    for key, value in document.items():
        if value is None or key in ("interval_80", "layout"):
            continue
        shown = number(value) if isinstance(value, float | int) and not isinstance(value, bool) else str(value)
        low_high = intervals.get(key)
        rows.append((key, f"{shown} ({number(low_high[0])} to {number(low_high[1])})" if low_high else shown))
    return table(rows)


def proposals(document: Mapping[str, Any], rental: Rental = lambda _: []) -> str:
    """The proposals with their parts, or what clashes and what would make it possible."""
    if not document["proposals"]:
        clash = "\n".join(f"  - {d}" for d in document["conflict"])
        proof = "" if document["conflict_proven"] else " (perhaps not all of these are to blame)"
        lines = [f"No build can meet all of this{proof}:\n{clash}"]
        for r in document["relaxations"]:
            lines.append(f"  {r['change']}: possible from {r['price']:,.2f} ({r['result']}, {r['verdict']})")
        return "\n".join(lines)
    return "\n\n".join(_proposal(p, rental) for p in document["proposals"])


def _proposal(p: Mapping[str, Any], rental: Rental) -> str:
    proof = "proven best" if p["optimal"] else f"best found, bound {number(p['bound'])}"
    figure = "" if p["objective"] == "price" else f"{p['objective']} {number(p['value'])}, "
    count, known = p["on_request"], money(str(p["price"]), p["currency"])
    price = known if not count else "price on request" if not p["price"] else f"{known} and {count} on request"
    head = f"{p['title']}: {price} ({figure}{proof}), {p['verdict']}"
    rows = []
    for node in p["build"]["nodes"]:
        copies = node.get("qty", 1)
        if node.get("purpose"):
            rows.append((f" {PURPOSES[node['purpose']]}", "", ""))
        for part in node["parts"]:
            rows.append((f"  {part['role']}", f"{copies * part.get('qty', 1)} x", part.get("part") or "inline"))
    room = cooling(p["cooling"]) if len(p["build"]["nodes"]) > 1 else []
    if p["price_of"] != "purchase":
        head += f"\n  price: {p['price_of']}; `rigwright price` has them all"
    return "\n".join((head, table(rows, right=[1]), *fabric(p["fabric"]), *room, *rental(p.get("rental"))))


def fabric(plan: Mapping[str, Any] | None) -> list[str]:
    """How the machines of a cluster are joined, with its cables; nothing without a fabric."""
    if plan is None:
        return []
    cables = [f"{c['cables']} x {number(c['length_m'])} m {c['kind']}" for c in plan["cables_by_length"]]
    lines = [f"Fabric: {plan['reason']} {plan['free_ports']} ports of the leaves stay free."]
    return [*lines, f"Cables: {', '.join(cables) or 'not known'}. {plan['lengths']}"]


def cooling(plan: Mapping[str, Any] | None) -> list[str]:
    """The heat of a room's machines and what takes it away; nothing without any."""
    if plan is None:
        return []
    heat, btu, tons = (number(plan[name]["value"]) for name in ("heat_kw", "heat_btu_h", "tons"))
    air = f"{number(plan['airflow_m3_h']['value'])} m³/h ({number(plan['airflow_cfm']['value'])} CFM) of air"
    water = plan["water_kw"] and f"; {number(plan['water_kw']['value'])} kW to water"
    flow = plan["water_l_min"] and f", {number(plan['water_l_min']['value'])} l/min"
    gaps = ", ".join(sorted({part for part, _ in plan["missing"]}))
    least = f" at least ({gaps}: power not known)" if gaps else ""
    heat = f"{heat} kW of heat ({btu} BTU/h, {tons} tons of refrigeration)"
    return [f"Cooling{least}: {heat}, {air}{water or ''}{flow or ''}."]


def stopped(document: Mapping[str, Any]) -> list[str]:
    """The edge devices that the place rules out, a line each with its reasons; nothing for other places.

    What stops all of them is told once.
    """
    found = document.get("stopped", ())
    if not found:
        return []
    common = [why for why in found[0]["reasons"] if len(found) > 1 and all(why in one["reasons"] for one in found)]
    lines = [f"  All {len(found)} of them: {' '.join(common)}"] if common else []
    own = [(one["title"], [why for why in one["reasons"] if why not in common]) for one in found]
    rows = [(f"  {title}:", " ".join(reasons)) for title, reasons in own if reasons]
    return ["\n".join(["Devices that this place rules out:", *lines, *([table(rows)] if rows else [])])]


def front(document: Mapping[str, Any]) -> str:
    """A line per point: what it costs, how quick it is, and with what."""
    if not document["points"]:
        return "No build can meet the request; `rigwright propose` without --front says why."
    rows = [("Price", document["figure"], "Proof", "Verdict", "Machine")]
    for point in document["points"]:
        proof = "proven" if point["optimal"] else "best found"
        name = point["build"].get("name", "")
        rows.append((f"{point['price']:.2f}", number(point["speed"]), proof, point["verdict"], name))
    return table(rows, right=[0, 1])


def upgrade(document: Mapping[str, Any]) -> str:
    """What is bought, what goes and what stays."""
    if not document["proposals"]:
        return "No change of this machine can meet the request; `rigwright propose` without --owned says why."
    proposal = document["proposals"][0]
    moved = [change for change in document["changes"] if change["action"] != "keep"]
    if not moved:
        return "The machine meets the request as it is: nothing to change."
    proof = "proven cheapest" if proposal["optimal"] else "cheapest found"
    rows = [
        (c["action"], f"{c['qty']} x", c["title"], "" if c["price"] is None else f"{c['price']:.2f}")
        for c in document["changes"]
    ]
    head = f"To buy: {proposal['price']:.2f} ({proof}), {proposal['verdict']}"
    return f"{head}\n{table(rows, right=[1, 3])}"


def kinds(document: Mapping[str, Any]) -> str:
    """A line per kind of machine: the best of it, or why there is none."""
    currency = next((f", {kind['currency']}" for kind in document["kinds"] if kind["status"] == "possible"), "")
    rows = [("Kind", f"Price{currency}", "Over the years", "Speed", "Power", "Verdict")]
    reasons = []
    for kind in document["kinds"]:
        if kind["status"] != "possible":
            rows.append((kind["kind"], kind["status"], "", "", "", ""))
            reasons.append(f"  {kind['kind']}: {kind['reason'] or '; '.join(kind['conflict'])}")
            continue
        speed, total, watts = kind["speed"], kind["total"], kind["wall_w"]
        if kind["work"] != 1:
            less = f" A month has hours for {kind['share']:.0%} of it, which is priced." if kind["share"] < 1 else ""
            work = f"{kind['work']:.2f} hours there do the work of one of the first kind."
            reasons.append(f"  {kind['kind']}: {work}{less}")
        rows.append(
            (
                kind["kind"],
                f"{kind['price']:.2f}",
                "unknown" if total is None else f"{total:.2f}",
                f"{number(speed['value'])} ({speed['figure']})" if speed else "unknown",
                f"{watts:.0f} W" if watts else "",
                kind["verdict"],
            )
        )
    by: dict[str, list[str]] = {}
    for kind in document["kinds"]:
        if kind["status"] == "possible" and kind["price_of"] != "purchase":
            by.setdefault(kind["price_of"], []).append(kind["kind"])
    reasons += [f"  Price of {' and '.join(kinds)}: {price_of}." for price_of, kinds in by.items()]
    return "\n".join([table(rows, right=[1, 2]), *reasons])


def report(r: Report, purposes: Sequence[str | None] = ()) -> str:
    """Verdict, then failures, warnings, unknowns, with fixes. ``purposes`` are those of the nodes, where told."""

    def where(node: int) -> str:
        purpose = purposes[node] if node < len(purposes) else None
        return "" if purpose in (None, "compute") else f"{PURPOSES[purpose]}: "

    passed = len(r.of(Status.PASSED))
    counts = (
        f"{len(r.errors)} failed, {len(r.warnings)} warnings, {len(r.of(Status.UNKNOWN))} unknown, {passed} verified"
    )
    lines = [f"{r.verdict.value.upper()}: {counts}"]
    for status, severity, mark in (
        (Status.FAILED, Severity.ERROR, "failed"),
        (Status.FAILED, Severity.WARNING, "warning"),
        (Status.UNKNOWN, None, "unknown"),
        (Status.FAILED, Severity.NOTE, "note"),
    ):
        for finding in r.of(status, severity):
            lines.append(f"{MARKS[mark]} {finding.rule}: {where(finding.node)}{finding.message}")
            lines += [f"          fix: {fix.text}" for fix in finding.fixes if status is Status.FAILED]
    lines += [f"switched by the site: {s.rule}, {s.setting.value} instead of {s.shipped.value}" for s in r.switched]
    return "\n".join(lines)


def latency(document: Mapping[str, Any] | None) -> list[str]:
    """From the sensor to the answer, one line a step; nothing where no time is allowed."""
    if document is None or document["limit_ms"] is None:
        return []
    rows = [
        (f"  {step['label']}", "unknown" if step["ms"] is None else f"{number(step['ms'])} ms")
        for step in document["steps"]
    ]
    return [f"From sensor to answer: {document['reason']}", table(rows, right=[1])]


def updates(document: Mapping[str, Any] | None) -> list[str]:
    """How long an update takes over the line of a place; nothing where the site tells too little."""
    if document is None or document["fits"] is None:
        return []
    volume = document["volume"]
    loaded = f" {number(volume['value'])} GB a month are loaded in all." if volume else ""
    return [f"Updates: {document['reason']}{loaded}"]


def uplink(document: Mapping[str, Any] | None) -> list[str]:
    """What goes over the line of a place; nothing where the site tells of none."""
    if document is None or document["uplink_mbps"] is None:
        return []
    volume, answers = document["volume"], document["answers"]
    sent = f" {number(volume['value'])} GB a month are sent in all." if volume else ""
    back = f" {number(answers['value'])} GB come back as answers." if answers else ""
    return [f"Uplink: {document['reason']}{sent}{back}"]
