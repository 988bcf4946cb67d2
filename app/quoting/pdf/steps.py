"""The steps of assembly, firmware and test, made from what is in the configuration and what was found out about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from app.domain.finding import Finding, Status
from app.domain.quantity import Quantity
from app.quoting.model import PartSnapshot
from app.quoting.pdf.context import Context

GTS = {1: "2.5", 2: "5", 3: "8", 4: "16", 5: "32", 6: "64", 7: "128"}
"""Transfers per second and lane (GT/s) by PCIe generation."""
PLUGS = {"pin16": "16-pin", "pin12": "12-pin", "pcie8": "8-pin", "pcie6": "6-pin", "eps8": "EPS"}
SHOWN_OPEN = 8
FITTING = ("FIT-", "CPU-", "MEM-", "PWR-", "STO-")
"""Families of rules whose open questions are settled with the parts in hand; the others in the test."""


@dataclass(frozen=True)
class Step:
    """What to do, and what shows that it is done."""

    text: str
    accept: str


@dataclass(frozen=True)
class Stock:
    """The parts of the configuration by role, each with how many there are in all."""

    pieces: tuple[tuple[str, PartSnapshot, int], ...]

    def of(self, *roles: str) -> list[tuple[PartSnapshot, int]]:
        """Parts of these roles, in the order of the build."""
        return [(part, qty) for role, part, qty in self.pieces if role in roles]

    def count(self, *roles: str) -> int:
        return sum(qty for _, qty in self.of(*roles))

    def fact(self, role: str, name: str) -> Any:
        """A fact of the first part of a role; ``None`` where unknown."""
        found = self.of(role)
        return found[0][0].facts.get(name) if found else None


def stock(c: Context) -> Stock:
    """What is built in, over all machines."""
    pieces = []
    for node in c.content.build.nodes:
        for item in node.parts:
            part = c.content.snapshot(item.part) or _inline(c, item)
            if part is not None:
                pieces.append((item.role, part, item.qty * node.qty))
    return Stock(tuple(pieces))


def _inline(c: Context, item: Any) -> PartSnapshot | None:
    """The snapshot of a part that stands in the build itself, found by its name."""
    name = (item.spec or {}).get("name") if item.part is None else None
    return next((part for part in c.content.parts if name is not None and part.name == name), None)


def assembly(c: Context, s: Stock) -> Iterable[Step]:
    """The steps up to the closed case."""
    yield from _open(c, FITTING)
    for part, qty in s.of("server", "edge_device"):
        yield Step(
            c.w("Unpack and inspect {name}", name=_named(c, part, qty)), c.w("no damage, all parts of the packing list")
        )
    if s.of("cpu"):
        names = ", ".join(_named(c, part, qty) for part, qty in s.of("cpu", "cooler"))
        yield Step(c.w("Fit {name}", name=names), c.w("held down evenly, fan turns"))
    for part, qty in s.of("memory"):
        size, pieces = part.facts.get("module_gib"), qty * int(part.facts.get("modules") or 1)
        total = c.w("all modules seen") if size is None else c.figures.measure(float(size) * pieces, "GiB")
        yield Step(
            c.w("Fit {n} memory modules in the order of the board's manual", n=pieces),
            c.w("{total} in the firmware", total=total),
        )
    yield from _placed(c)
    if s.fact("motherboard", "eps8"):
        n = int(s.fact("motherboard", "eps8"))
        yield Step(c.w("Plug {n} EPS cables and the board's own power", n=n), c.w("{n} + 1 seated", n=n))
    for cable in c.content.technical.cables:
        plugs = " + ".join(f"{n} × {PLUGS.get(kind, kind)}" for kind, n in cable.plugs.items())
        text = c.w("Power cables of {name}: {plugs} each", name=_counted(cable.title, cable.qty), plugs=plugs)
        yield Step(text, c.w("native, click heard, no gap, first 35 mm straight"))
    if s.of("nic"):
        names = ", ".join(_named(c, part, qty) for part, qty in s.of("nic", "switch"))
        yield Step(c.w("Connect {name}", name=names), c.w("link lights on"))


def _placed(c: Context) -> Iterable[Step]:
    for node in c.content.technical.placements:
        for title, slots in _grouped((d.title, d.slot, d.lanes, d.gen) for d in node.placement.drives):
            yield Step(
                c.w("Fit {name} in {slots}", name=_counted(title, len(slots)), slots=_slots(slots)), _links(c, slots)
            )
        for title, slots in _grouped((d.title, d.slot, d.lanes, d.gen) for d in node.placement.cards):
            yield Step(
                c.w("Fit {name} in {slots}", name=_counted(title, len(slots)), slots=_slots(slots)),
                c.w("bracket screwed, no sag"),
            )


Placed = tuple[str, int | None, int | None]  # slot, lanes, generation


def _grouped(placed: Iterable[tuple[str, str, int | None, int | None]]) -> Iterable[tuple[str, list[Placed]]]:
    groups: dict[str, list[Placed]] = {}
    for title, slot, lanes, gen in placed:
        groups.setdefault(title, []).append((slot, lanes, gen))
    return groups.items()


def _slots(slots: list[Placed]) -> str:
    return ", ".join(slot for slot, _, _ in slots)


def _links(c: Context, slots: list[Placed]) -> str:
    found = dict.fromkeys((lanes, gen) for _, lanes, gen in slots)
    shown = [f"x{lanes}" + (f", {GTS[gen]} GT/s" if gen in GTS else "") for lanes, gen in found if lanes]
    return "; ".join(shown) or c.w("width noted")


def firmware(c: Context, s: Stock) -> Iterable[Step]:
    """The settings before the first start of the operating system."""
    yield Step(c.w("Update the firmware of board and devices"), c.w("versions noted"))
    cards = s.of("accelerator")
    if cards and s.of("motherboard"):
        vram = max((float(part.facts.get("vram_gib") or 0) for part, _ in cards), default=0.0)
        yield Step(c.w("Above 4G decoding: on"), c.w("every device is seen"))
        bar = c.figures.measure(vram, "GiB") if vram else c.w("the device's memory")
        text = c.w("Resizable BAR: on")
        if s.fact("motherboard", "rebar") is None:
            text = c.w("Resizable BAR: on, if the board has it (not in the catalog)")
        if s.fact("motherboard", "rebar") is not False:
            yield Step(text, c.w("BAR1 shows {size}", size=bar))
    if s.count("accelerator") > 1:
        yield Step(c.w("IOMMU: pass-through. ACS: off on the devices' ports"), c.w("peer access allowed"))
    yield from _link_speeds(c, s)
    if s.fact("motherboard", "ecc") and any(part.facts.get("ecc") for part, _ in s.of("memory")):
        yield Step(c.w("Memory error correction (ECC): on"), c.w("reported as active"))
    speed = next((part.facts.get("mts") for part, _ in s.of("memory") if part.facts.get("mts")), None)
    if speed:
        text = c.w("Memory profile as the modules are rated, or as the board allows")
        yield Step(text, c.w("up to {mts} MT/s, noted", mts=c.figures.number(float(speed))))
    if s.fact("motherboard", "bmc") or s.of("server"):
        yield Step(c.w("Remote management: own password, own network"), c.w("log-in works"))
    if s.of("fan", "cooler"):
        yield Step(c.w("Fan curve: case fans follow the hottest device"), c.w("no throttling in the load test"))


def _link_speeds(c: Context, s: Stock) -> Iterable[Step]:
    board = {slot["label"]: slot for slot in s.fact("motherboard", "pcie_slots") or () if "label" in slot}
    for node in c.content.technical.placements:
        shared = dict(node.placement.shared_lanes)
        for slot, lanes in shared.items():
            wired, modes = board.get(slot, {}).get("elec_width"), board.get(slot, {}).get("bifurcation")
            if lanes and wired and lanes < wired and modes and any(card.slot == slot for card in node.placement.cards):
                yield Step(
                    c.w("Slot {slot}: set its lanes to x{lanes} (bifurcation)", slot=slot, lanes=lanes), f"x{lanes}"
                )
        cards: list[Placed] = [(card.slot, card.lanes, card.gen) for card in node.placement.cards if card.gen]
        if cards:
            gens = ", ".join(sorted({str(gen) for _, _, gen in cards}))
            yield Step(c.w("PCIe generation {gens} in {slots}", gens=gens, slots=_slots(cards)), _links(c, cards))


def test(c: Context, s: Stock) -> Iterable[Step]:
    """The burn-in: what is measured, and what it must come to."""
    yield from _open(c, None)
    devices = s.count("accelerator")
    what = c.w("all devices and processor together") if devices else c.w("processor and memory together")
    yield Step(c.w("48 h of full load: {what}", what=what), c.w("no throttling, no memory error"))
    yield Step(c.w("Memory test, 4 passes"), c.w("0 errors"))
    if devices > 1:
        yield Step(c.w("Bandwidth between all pairs of devices"), c.w("noted for each pair"))
    walls = [node.chain.wall_w for node in c.content.technical.power if node.kind != "cloud"]
    if walls and walls[0] is not None:
        most = c.figures.measure(round(walls[0] * 1.05), "W")
        yield Step(c.w("Power of one machine at the socket, full load"), f"≤ {most}")
    if c.content.site.onprem.noise_dba_max is not None and walls:
        most = c.figures.measure(c.content.site.onprem.noise_dba_max, "dB(A)")
        yield Step(c.w("Noise at 1 m, full load"), f"≤ {most}")
    demand = c.content.technical.demand
    reading = demand.need("storage_read") if demand else None
    if reading is not None:
        least = c.figures.measure(reading.minimum.value, reading.minimum.unit)
        yield Step(c.w("Sequential reading of the data drives"), f"≥ {least}")
    for prediction in demand.predictions if demand else ():
        if prediction.throughput is not None:
            phase = c.w("training") if prediction.phase == "training" else c.w("serving")
            text = c.w("Reference run of your job, {phase}: 200 steps or requests", phase=phase)
            yield Step(text, _between(c, prediction.throughput))


def _between(c: Context, quantity: Quantity) -> str:
    """The acceptance interval of a prediction: its 80 % interval, else 15 % to both sides."""
    low = quantity.value * 0.85 if quantity.low is None else quantity.low
    high = quantity.value * 1.15 if quantity.high is None else quantity.high
    low, high = (float(round(v)) if v >= 100 else v for v in (low, high))
    return c.w("{low} to {high} {unit}", low=c.figures.number(low), high=c.figures.number(high), unit=quantity.unit)


def _open(c: Context, families: tuple[str, ...] | None) -> Iterable[Step]:
    """What the checks could not settle: with the parts in hand (these families), or in the test (the others)."""
    seen: set[str] = set()
    for finding in c.content.technical.report.of(Status.UNKNOWN):
        at_hand = finding.rule.startswith(FITTING)
        if finding.rule in seen or at_hand != (families is not None) or len(seen) >= SHOWN_OPEN:
            continue
        seen.add(finding.rule)
        yield Step(_settle(c, finding), c.w("noted: {facts}", facts=c.missing_of(finding) or "–"))


def _settle(c: Context, finding: Finding) -> str:
    title = c.printer.plain(finding.title, 90)
    return c.w("Settle: {title} ({rule})", title=title, rule=finding.rule)


def _named(c: Context, part: PartSnapshot, qty: int) -> str:
    return _counted(c.title_of(part.id), qty)


def _counted(title: str, qty: int) -> str:
    return title if qty == 1 else f"{qty} × {title}"
