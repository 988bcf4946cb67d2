"""The steps up to the closed case: what goes where, and every cable from end to end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from app.domain.build import Item
from app.domain.checklist import Step
from app.domain.placement import PlacedCable, PlacedCard, PlacedCord, Placement
from app.rules.links import gen_of, item_of
from app.rules.machine import Machine, or_unknown
from app.rules.memory import channels_of
from app.rules.mounting import mount

T = TypeVar("T")
GTS = {1: "2.5", 2: "5", 3: "8", 4: "16", 5: "32", 6: "64", 7: "128"}
"""Transfers per second and lane (GT/s) by PCIe generation."""
SEATED = {
    "native": "native cable, click heard, no gap, first 35 mm straight",
    "adapter": "every plug of the adapter on a cable of its own, no gap",
    "pigtail": "both plugs of the cable seated, no gap",
}
"""What to look at, by the kind of cable."""
LINKS = {
    "riser": "riser",
    "mining_riser": "mining riser",
    "splitter": "splitter",
    "switch": "adapter with a switch",
    "oculink": "OCuLink",
    "thunderbolt": "Thunderbolt",
    "usb4": "USB4",
}


def counted(title: str, number: int) -> str:
    """A part with how many there are of it."""
    return title if number == 1 else f"{number} × {title}"


def assembly(machine: Machine, placed: Placement | None) -> Iterator[Step]:
    """Processors, memory, drives and cards, in the order in which they go in."""
    whole = machine.one("server") or machine.one("edge_device")
    if whole:
        text, accept = "Unpack and inspect {name}", "no damage, all parts of the packing list"
        yield Step(phase="assembly", text=text, accept=accept, values={"name": whole.part.title})
    processors = [item for item in machine.of("cpu", "cooler") if not item.included]
    if processors:
        names = ", ".join(counted(item.part.title, item.qty) for item in processors)
        accept = "held down evenly, fan turns" if machine.one("cooler") else "held down evenly"
        yield Step(phase="assembly", text="Fit {name}", accept=accept, values={"name": names})
    yield from _memory(machine)
    if placed:
        yield from _drives(placed)
        yield from _cards(machine, placed)
    for item in machine.of("accelerator"):
        if item.nvlink_bridge_slots:
            yield Step(
                phase="assembly",
                text="Join {name} by NVLink bridges of {slots} slots",
                accept="nvidia-smi nvlink -s shows every link of every card",
                values={"name": counted(item.part.title, item.qty), "slots": item.nvlink_bridge_slots},
            )


def _memory(machine: Machine) -> Iterator[Step]:
    kits = [item for item in machine.of("memory") if not item.included]
    modules = or_unknown(lambda: machine.modules)
    if not kits:
        return
    if not modules:
        yield Step(
            phase="assembly",
            text="Fit {name} in the order of the board's manual",
            accept="all modules seen",
            values={"name": ", ".join(counted(item.part.title, item.qty) for item in kits)},
        )
        return
    channels, total = or_unknown(lambda: channels_of(machine)), or_unknown(lambda: machine.memory_gib)
    values: dict[str, str | int | float] = {"n": int(modules)}
    text = "Fit {n} memory modules in the order of the board's manual"
    if channels:
        values["channels"] = int(channels)
        text = "Fit {n} memory modules in the order of the board's manual: one in each of {channels} channels"
        if modules < channels:
            text = "Fit {n} memory modules in the order of the board's manual: one each in {n} of {channels} channels"
        elif modules > channels:
            text = "Fit {n} memory modules in the order of the board's manual: all {channels} channels, some with two"
    if total:
        values["gib"] = round(total)
    yield Step(
        phase="assembly", text=text, accept="{gib} GiB in the firmware" if total else "all modules seen", values=values
    )


def _drives(placed: Placement) -> Iterator[Step]:
    for title, places in _grouped((d.title, (d.slot, _link(d.lanes, d.gen))) for d in placed.drives):
        links = "; ".join(dict.fromkeys(link for _, link in places if link))
        yield Step(
            phase="assembly",
            text="Fit {name} in {slots}",
            accept="link: {links}" if links else "link width noted",
            values={"name": counted(title, len(places)), "slots": _joined(slot for slot, _ in places), "links": links},
        )
    for title, bays in _grouped((b.title, (b.bay, "adapter" if b.adapter else "")) for b in placed.bays):
        adapted = any(how for _, how in bays)
        yield Step(
            phase="assembly",
            text="Fit {name} in {slots}, in a frame" if adapted else "Fit {name} in {slots}",
            accept="seen by firmware",
            values={"name": counted(title, len(bays)), "slots": _joined(bay for bay, _ in bays)},
        )


def _cards(machine: Machine, placed: Placement) -> Iterator[Step]:
    rows = []
    for card in placed.cards:
        item = item_of(machine, card)
        if item.included or (machine.kind == "server" and mount(item) == "socket"):
            continue
        rows.append((card.title, (card.slot, _link(card.lanes, link_gen(machine, item, card)), _through(item))))
    for title, places in _grouped(rows):
        links = "; ".join(dict.fromkeys(link for _, link, _ in places if link))
        how = next((how for _, _, how in places if how), "")
        text = "Fit {name} in {slots}, on: {how}" if how else "Fit {name} in {slots}"
        accept = "screwed, no sag; link: {links}" if links else "screwed, no sag; link width noted"
        slots = _joined(slot for slot, _, _ in places)
        values = {"name": counted(title, len(places)), "slots": slots, "links": links, "how": how}
        yield Step(phase="assembly", text=text, accept=accept, values={k: v for k, v in values.items() if v})


def link_gen(machine: Machine, item: Item, card: PlacedCard) -> int | None:
    """The generation at which a card's link is to train: the least of processor, slot, riser and card."""
    own = or_unknown(lambda: gen_of(machine, item, card))
    told = item.link.gen if item.link else None
    return int(own if told is None else min(own, told)) if own else None


def _through(item: Item) -> str:
    return LINKS[item.link.kind] if item.link else ""


def _link(lanes: int | None, gen: int | None) -> str:
    """A link as firmware and ``lspci`` show it: ``x16, 32 GT/s``; empty where the width is not known."""
    if not lanes:
        return ""
    return f"x{lanes}, {GTS[gen]} GT/s" if gen in GTS else f"x{lanes}"


def _grouped(rows: Iterable[tuple[str, T]]) -> Iterable[tuple[str, list[T]]]:
    groups: dict[str, list[T]] = {}
    for title, place in rows:
        groups.setdefault(title, []).append(place)
    return groups.items()


def _joined(names: Iterable[str]) -> str:
    return ", ".join(names)


def cables(machine: Machine, placed: Placement | None) -> Iterator[Step]:
    """Every power cable with both ends, then the cords by circuit, then the network."""
    plan = placed.cables if placed else ()
    for cable in plan:
        yield Step(
            phase="cables",
            text="{supply}, {connector} → {name}, {input}",
            accept=SEATED[cable.kind],
            values={
                "supply": _supply(machine, cable),
                "connector": cable.connector,
                "name": _piece(machine, cable),
                "input": cable.input,
            },
        )
    board = machine.one("motherboard")
    if not plan and board:
        n = board.known("eps8")
        yield Step(
            phase="cables",
            text="Plug {n} EPS cables and the board's own power" if n else "Plug the board's power cables",
            accept="{total} plugs seated" if n else "all inputs of the board seated",
            values={"n": n, "total": n + 1} if n else {},
        )
    if placed:
        yield from _cords(machine, placed)
    volts = machine.site.edge.dc_input_v if machine.kind == "edge" else None
    if volts:
        yield Step(
            phase="cables",
            text="Connect the supply of {v} V",
            accept="{v} V at the input under load",
            values={"v": volts},
        )
    fabric = [item for item in machine.of("nic", "switch") if not item.included]
    if fabric:
        names = ", ".join(counted(item.part.title, item.qty) for item in fabric)
        yield Step(phase="cables", text="Connect {name}", accept="link lights on", values={"name": names})


def _supply(machine: Machine, cable: PlacedCable) -> str:
    return f"{cable.supply_title} {cable.supply + 1}" if machine.count("psu") > 1 else cable.supply_title


def _piece(machine: Machine, cable: PlacedCable) -> str:
    pieces = sum(item.qty for item in machine.node.items if (item.role, item.part.id) == (cable.role, cable.part))
    return f"{cable.title} {cable.index + 1}" if pieces > 1 else cable.title


def _cords(machine: Machine, placed: Placement) -> Iterator[Step]:
    """The circuits with the cords on each; those with one cord of the same power in one step."""
    by_circuit: dict[int, list[PlacedCord]] = {}
    for cord in placed.circuits:
        by_circuit.setdefault(cord.circuit, []).append(cord)
    alike: dict[tuple[int, int], list[int]] = {}
    for circuit, cords in sorted(by_circuit.items()):
        watts = round(sum(cord.watts for cord in cords))
        alike.setdefault((watts, 0 if len(cords) == 1 else circuit), []).append(circuit)
    for (watts, _), circuits in alike.items():
        many = machine.node.qty > 1
        mine = [cord for circuit in circuits for cord in by_circuit[circuit]]
        names = _joined(f"{c.machine + 1}.{c.supply + 1}" if many else str(c.supply + 1) for c in mine)
        text = "Circuit {circuits}: cords of supply {cords}"
        if len(circuits) > 1:
            text = "Circuits {circuits}: a cord each, of supply {cords}"
        yield Step(
            phase="cables",
            text=text,
            accept="at most {w} W on each, of {most_w} W that may be drawn continuously",
            values={
                "circuits": _joined(map(str, circuits)),
                "cords": names,
                "w": watts,
                "most_w": round(machine.site.onprem.usable_w),
            },
        )
