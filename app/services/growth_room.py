"""More room for more data: drives, storage nodes, circuits and racks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from app.domain.build import Build, Item
from app.domain.draws import wall_w
from app.domain.errors import Unknown
from app.domain.growth import Advice, Purchase, YearPlan
from app.domain.parts import Part
from app.domain.rack_plan import RACK_U
from app.domain.requirement import Demand
from app.rules.drive_sets import data_drives, protected_share, usable_gb
from app.rules.machine import Machine
from app.rules.rack_built import named, racked
from app.rules.storage import capacity_gb
from app.services.growth_builds import computing, new_faults, purpose_nodes, with_item, with_qty
from app.services.growth_step import Market, Step

MOST_DRIVES = 64
MOST_STORES = 64
CIRCUIT_FACTS = ("onprem.circuit_v", "onprem.circuit_a", "onprem.circuits")


def needed_gb(build: Build, demand: Demand) -> float | None:
    """What has to be held: by the storage nodes together, or by each machine; ``None`` on the site's own storage."""
    place = Machine(build, build.nodes[computing(build)], computing(build))
    if place.data_elsewhere and not purpose_nodes(build, "storage"):
        return None
    need = demand.need("shared_capacity" if place.data_elsewhere else "storage_capacity")
    return need.minimum.value if need else None


def held_gb(build: Build) -> float | None:
    """What is held: by the storage nodes together, after protection, or by each machine; ``None`` where not known."""
    try:
        stores = [Machine(build, build.nodes[n], n) for n in purpose_nodes(build, "storage")]
        if stores:
            share = protected_share(sum(m.node.qty for m in stores))
            return share * sum(m.node.qty * usable_gb(m) for m in stores)
        index = computing(build)
        machine = Machine(build, build.nodes[index], index)
        return None if machine.data_elsewhere else capacity_gb(machine)
    except Unknown:
        return None


def hold_more(step: Step, demand: Demand, market: Market) -> tuple[float | None, float | None]:
    """Adds drives until the data of the year's end are held; what is needed, and what is held then."""
    need, have = needed_gb(step.build, demand), held_gb(step.build)
    if need is None or have is None or have >= need:
        return need, have
    stores = purpose_nodes(step.build, "storage")
    for grown, advice in _larger_stores(step, stores[0]) if stores else _larger_drives(step, market, need):
        size = held_gb(grown)
        if size is not None and size >= need and not new_faults(step.build, grown):
            step.build = grown
            if advice:
                step.advice.append(advice)
            return need, size
    step.gap(f"No drives of the catalog hold {need:,.0f} GB in the bays that there are.")
    return need, have


def _drives(build: Build, index: int) -> Item | None:
    found = data_drives(Machine(build, build.nodes[index], index))
    return found[-1] if found and not found[-1].included else None


def _larger_stores(step: Step, index: int) -> Iterator[tuple[Build, None]]:
    """More drives in every storage node, then more of these nodes."""
    node, item = step.build.nodes[index], _drives(step.build, index)
    if item is None:
        return
    server = node.one("server")
    bays = (server.known("bays_25") or 0) if server else 0
    beside = sum(i.qty for i in node.of("storage") if i is not item)
    most = max(item.qty, bays - beside)
    for qty in range(item.qty + 1, most + 1):
        yield with_item(step.build, index, item.role, item.part, qty), None
    full = with_item(step.build, index, item.role, item.part, most)
    for number in range(node.qty + 1, MOST_STORES + 1):
        yield with_qty(full, index, number), None


def _larger_drives(step: Step, market: Market, need_gb: float) -> Iterator[tuple[Build, Advice | None]]:
    """More of the same drives in every machine; where they have no place, larger ones in their stead."""
    index = computing(step.build)
    item = _drives(step.build, index)
    if item is None:
        return
    for qty in range(item.qty + 1, MOST_DRIVES + 1):
        role = "data_drive" if item.role == "boot_drive" else item.role
        number = qty - item.qty if role != item.role else qty
        grown = with_item(step.build, index, role, item.part, number)
        if (held_gb(grown) or 0.0) >= need_gb:
            yield grown, None
            break
    beside = (held_gb(step.build) or 0.0) - item.qty * (item.known("capacity_gb") or 0.0)
    least = (need_gb - beside) / item.qty
    for part in _larger_than(item, least, market):
        advice = Advice(
            what=f"Take {item.qty} × {part.title} at once",
            why=f"{item.qty} × {item.part.title} are full in year {step.year}, and no bay for more is free",
            year=step.year,
            part=item.part.title,
            thrown_away=True,
            role=item.role,
        )
        yield with_item(step.build, index, item.role, part, item.qty), advice


def _larger_than(item: Item, least_gb: float, market: Market) -> list[Part]:
    """Drives of the same form and size or larger, the cheapest first."""
    form = item.known("form_factor")
    found = [
        part
        for part in market.catalog.parts("storage")
        if part.status == "active"
        and part.price is not None
        and part.spec.form_factor == form  # type: ignore[attr-defined]
        and (part.spec.capacity_gb or 0.0) >= least_gb  # type: ignore[attr-defined]
    ]
    return sorted(found, key=lambda part: (part.price.amount if part.price else 0, part.id))


def headroom_w(build: Build) -> float | None:
    """What the circuits carry beyond the machines; ``None`` where site or parts do not tell."""
    if not any(build.site.told(path) for path in CIRCUIT_FACTS):
        return None
    try:
        drawn = sum(node.qty * wall_w(node, build.site) for node in build.nodes)
    except Unknown:
        return None
    return build.site.onprem.usable_w * build.site.onprem.circuits - drawn


def free_u(build: Build) -> float | None:
    """Rack units beyond those of the devices; ``None`` where site or parts do not tell."""
    racks, room = named(build, "rack"), build.site.onprem.rack_u_free
    try:
        have = sum(one.pieces * float(one.item.fact("units")) for one in racks) if racks else room
        used = sum(node.qty * item.qty * float(item.fact("rack_u")) for node, item in racked(build))
    except Unknown:
        return None
    return None if have is None else have - used


def make_room(step: Step) -> list[Purchase]:
    """Circuits and racks for what was added; those that are parts of the build grow with it."""
    return [*_circuits(step), *_racks(step)]


def _circuits(step: Step) -> Iterator[Purchase]:
    left, room = headroom_w(step.build), step.build.site.onprem
    if left is None or left >= 0 or room.usable_w <= 0:
        return
    more = ceil(-left / room.usable_w)
    _site(step, circuits=room.circuits + more)
    title = f"circuit of {room.circuit_v:g} V, {room.circuit_a:g} A"
    yield Purchase(title=title, role="circuit", qty=more)
    step.advice.append(
        Advice(
            what=f"Have {room.circuits + more} circuits laid",
            why=f"In year {step.year} the machines draw {room.usable_w * room.circuits - left:,.0f} W; "
            f"{room.circuits} carry {room.usable_w * room.circuits:,.0f} W",
            year=step.year,
        )
    )


def floor_advice(years: Sequence[YearPlan]) -> Iterator[Advice]:
    """Advises the floor for all racks that the years buy, whether units, power or weight made them."""
    bought = {year.year: sum(one.qty for one in year.purchases if one.role == "rack" and one.change == "buy")
              for year in years}  # fmt: skip
    more, when = sum(bought.values()), [year for year, racks in bought.items() if racks]
    if more:
        yield Advice(
            what=f"Keep the floor for {more} more rack{'s' if more > 1 else ''}",
            why=f"So many are bought until year {when[-1]}, for the units, power and weight of the devices",
            year=when[0],
            role="rack",
        )


def _racks(step: Step) -> Iterator[Purchase]:
    left, racks = free_u(step.build), named(step.build, "rack")
    if left is None or left >= 0:
        return
    if racks:
        one = racks[0]
        more = ceil(-left / float(one.item.fact("units")))
        index = next(n for n, node in enumerate(step.build.nodes) if one.item in node.items)
        step.build = with_item(step.build, index, one.item.role, one.item.part, one.item.qty + more)
    else:
        more = ceil(-left / RACK_U)
        room = step.build.site.onprem
        racks_told = {"racks": room.racks + more} if step.build.site.told("onprem.racks") else {}
        _site(step, rack_u_free=(room.rack_u_free or 0) + more * RACK_U, **racks_told)
        yield Purchase(title=f"rack of {RACK_U} U", role="rack", qty=more)


def _site(step: Step, **changes: object) -> None:
    site = step.build.site
    onprem = site.onprem.model_copy(update=changes)
    step.build = step.build.model_copy(update={"site": site.model_copy(update={"onprem": onprem})})


__all__ = ["floor_advice", "free_u", "headroom_w", "held_gb", "hold_more", "make_room", "needed_gb"]
