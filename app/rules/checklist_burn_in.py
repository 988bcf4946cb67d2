"""The burn-in: what is measured under load, and what it must come to on this machine."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.build import Item
from app.domain.checklist import Step
from app.domain.placement import Placement
from app.domain.quantity import Quantity
from app.rules.checklist_assembly import link_gen
from app.rules.links import item_of, link_gbs
from app.rules.machine import Machine, or_unknown
from app.rules.mounting import mount
from app.rules.peers import bridged, groups
from app.rules.software import is_amd

Value = str | int | float
WALL_MARGIN = 1.05
"""A measured machine may draw so much more than its figure (general knowledge: meters and supplies differ)."""
LINK_SHARE = 0.8
"""Of a PCI Express link's bandwidth; 55 of 63 GB/s = 0.87 were measured (stas00/ml-engineering, network)."""
DRIVE_SHARE = 0.9
"""Of a drive's rated reading speed (general knowledge: ratings are of an empty drive)."""
RUN_H = 48
PREDICTED_SPREAD = 0.15


def _step(text: str, accept: str, **values: Value) -> Step:
    return Step(phase="test", text=text, accept=accept, values=values)


def burn_in(machine: Machine, placed: Placement | None) -> Iterator[Step]:
    """Memory, load with power and temperature, links, collectives, drives, network, and the job itself."""
    gib = or_unknown(lambda: machine.memory_gib)
    accept = "{gib} GiB, 0 errors" if gib else "0 errors"
    yield _step("Memory test, 4 passes", accept, **({"gib": round(gib)} if gib else {}))
    yield from _load(machine)
    yield from _links(machine, placed)
    yield from _collectives(machine)
    yield from _drives(machine, placed)
    yield from _network(machine)
    yield from _job(machine)


def _load(machine: Machine) -> Iterator[Step]:
    cards = machine.compute
    text = "{h} h of full load: processor and memory together"
    if cards:
        text = "{h} h of full load: all devices and processor together"
    yield _step(text, "no throttling, no error in the system's log", h=RUN_H)
    for item in cards:
        cap, slows = item.power_cap_w or item.known("tdp_w"), item.known("throttle_temp_c")
        if cap and slows:
            accept = "{w} W each, below {celsius} °C"
            yield _step("Full load of {name}", accept, name=_name(item), w=cap, celsius=slows)
        elif cap:
            yield _step("Full load of {name}", "{w} W each, temperature noted", name=_name(item), w=cap)
    drawn = or_unknown(lambda: machine.wall_w)
    own = machine.kind in ("workstation", "server")
    if drawn is not None:
        text = "Power of one machine at the socket, full load" if own else "Power of one device, full load"
        yield _step(text, "≤ {w} W", w=round(drawn * WALL_MARGIN))
    room = machine.site.onprem
    if own and room.noise_dba_max is not None:
        yield _step("Noise at 1 m, full load", "≤ {dba} dB(A)", dba=room.noise_dba_max)
    if own and room.psu_redundancy:
        text = "Under load, pull the cords of {n} supplies, each in turn"
        yield _step(text, "the machine runs on", n=room.psu_redundancy)


def _name(item: Item) -> str:
    return item.part.title if item.qty == 1 else f"{item.qty} × {item.part.title}"


def _links(machine: Machine, placed: Placement | None) -> Iterator[Step]:
    """What every card's own link carries: a loose riser or a slot at half its width shows here."""
    rates: dict[str, list[float]] = {}
    for card in placed.cards if placed else ():
        item = item_of(machine, card)
        gen = link_gen(machine, item, card)
        if item.part.category == "accelerator" and gen and card.lanes:
            rates.setdefault(card.title, []).append(link_gbs(gen, card.lanes))
    for title, found in rates.items():
        text = (
            "Copies between memory and {name}" if len(found) == 1 else "Copies between memory and each of {n} × {name}"
        )
        accept = "≥ {gbs} GB/s in each direction"
        if min(found) < max(found):
            accept = "≥ {gbs} GB/s in each direction, the widest ≥ {most_gbs} GB/s"
        values: dict[str, Value] = {"name": title, "n": len(found), "gbs": round(LINK_SHARE * min(found), 1)}
        yield _step(text, accept, **values, most_gbs=round(LINK_SHARE * max(found), 1))


def _collectives(machine: Machine) -> Iterator[Step]:
    """What several cards exchange: no figure is promised, for it depends on how the slots are wired."""
    for item, number, _ in groups(machine):
        link = item.known("nvlink_gbs")
        accept, most = "bus bandwidth noted, 0 wrong, no hang", {}
        if (mount(item) == "socket" or bridged(item, number)) and link:
            accept, most = "bus bandwidth noted, at most {gbs} GB/s by the link; 0 wrong", {"gbs": link / 2}
        tests = "rccl-tests" if is_amd(item) else "nccl-tests"
        text = "{tests}: all_reduce_perf over {n} × {name}"
        yield _step(text, accept, tests=tests, n=number, name=item.part.title, **most)


def _drives(machine: Machine, placed: Placement | None) -> Iterator[Step]:
    narrow = {
        (d.role, d.part): link_gbs(d.gen, d.lanes) * 1000
        for d in (placed.drives if placed else ())
        if d.lanes and d.gen
    }
    for item in machine.of("storage"):
        rated, link = item.known("read_mbs"), narrow.get((item.role, item.part.id))
        if rated:
            most = min(DRIVE_SHARE * rated, LINK_SHARE * link) if link else DRIVE_SHARE * rated
            text = "Sequential reading of {name}, each"
            yield _step(text, "≥ {mbs} MB/s, no error reported", name=_name(item), mbs=round(most))
        else:
            yield _step("Sequential reading of {name}, each", "noted, no error reported", name=_name(item))
    yield from _together(machine)


def _together(machine: Machine) -> Iterator[Step]:
    """What the job reads; nothing where the drives are not rated for it (a rule speaks of that)."""
    reading = machine.demand.need("storage_read") if machine.demand else None
    rates = [item.qty * (item.known("read_mbs") or 0) for item in machine.of("storage") if item.role != "boot_drive"]
    rates = rates or [item.qty * (item.known("read_mbs") or 0) for item in machine.of("storage")]
    if reading and 0 < reading.minimum.value <= DRIVE_SHARE * sum(rates) / 1000 and reading.minimum.unit == "GB/s":
        text = "Reading of the data drives together, as the job needs it"
        yield _step(text, "≥ {gbs} GB/s", gbs=_short(reading.minimum.value))


def _network(machine: Machine) -> Iterator[Step]:
    machines = sum(node.qty for node in machine.build.nodes if node.purpose != "shared")
    for item in machine.of("nic"):
        rate = item.known("gbps")
        if machines > 1 and rate:
            text = "Throughput between two machines by each port of {name}"
            accept = "{gbps} Gb/s negotiated, throughput noted, no errors counted"
            yield _step(text, accept, name=item.part.title, gbps=rate)


def _job(machine: Machine) -> Iterator[Step]:
    """The job itself: the prediction's interval, of all machines together."""
    if machine.index or machine.demand is None:
        return
    for prediction in machine.demand.predictions:
        if prediction.throughput is None:
            continue
        text = "Reference run of your job, serving: 200 requests"
        if prediction.phase == "training":
            text = "Reference run of your job, training: 200 steps"
        low, high = _interval(prediction.throughput)
        yield _step(
            text,
            "{low} to {high} {unit}",
            low=_short(low),
            high=_short(high),
            unit=prediction.throughput.unit,
        )


def _interval(quantity: Quantity) -> tuple[float, float]:
    """The acceptance interval of a prediction: its 80 % interval, else 15 % to both sides."""
    low = quantity.value * (1 - PREDICTED_SPREAD) if quantity.low is None else quantity.low
    high = quantity.value * (1 + PREDICTED_SPREAD) if quantity.high is None else quantity.high
    return low, high


def _short(value: float) -> int | float:
    """Whole numbers from 100 on, else three digits."""
    return round(value) if value >= 100 else float(f"{value:.3g}")
