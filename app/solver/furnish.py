"""Racks, rack power and cables of a cluster: they follow from its machines and switches by counting.

Parts without a price are on request: they cost nothing here, and the result says how many there are.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Any

from app.domain.build import Build, Item, Node
from app.domain.cable_fit import Port, Way, best_of, complete, ways
from app.domain.errors import Unknown
from app.domain.finding import Report
from app.domain.outlets import CORD_OF
from app.domain.parts import Part
from app.domain.rack_plan import Rack, RackPlan, fewest
from app.domain.requirement import Demand
from app.domain.site import OnPrem, Site
from app.rules.cluster import joined, machines_of
from app.rules.fabric_plan import LinkRun, fabric_links
from app.rules.rack import CABLE_MM
from app.rules.rack_built import Named, days_w, fits_volts, racked
from app.rules.rack_plan import rack_plan
from app.rules.rack_room import at_full_power, most_pdus, room_limit_w, site_racks
from app.rules.shared_parts import site_has_pdus, site_has_racks
from app.solver.pool import Pool, gaps
from app.solver.search import Search

SUPPLIES, SWITCH_INLET = 2, "C14"
"""Of a switch, where the catalog does not tell (general knowledge)."""
UNKNOWN_INLET = "C20"
"""A server's supplies of unknown inlet are counted with the larger plug: they draw too much for the smaller one."""


RACK_FACTS = ("units", "static_kg", "pdu_places")
PDU_FACTS = (
    "phases", "input_v", "output_v", "breaker_a", "rated_a", "usable_w", "c13", "c19", "c13_or_c19", "rack_u",
)  # fmt: skip
"""What says how many racks or PDUs it takes."""


@dataclass(frozen=True)
class Furnishing:
    """What is bought beside machines and switches; ``cost`` in minor units, parts on request left out."""

    items: tuple[Item, ...] = ()
    cost: int = 0


NOTHING = Furnishing()


def furnished(build: Build, found: Furnishing) -> Build:
    """The build with these parts in the node of what its machines share."""
    if not found.items:
        return build
    nodes = list(build.nodes)
    at = next((n for n, node in enumerate(nodes) if node.purpose == "shared"), None)
    if at is None:
        return build.model_copy(update={"nodes": (*nodes, Node(items=found.items, purpose="shared"))})
    nodes[at] = nodes[at].model_copy(update={"items": (*nodes[at].items, *found.items)})
    return build.model_copy(update={"nodes": tuple(nodes)})


def judged(bare: Build, demand: Demand, pool: Pool, search: Search) -> tuple[Build, int, Report]:
    """A cluster fitted out, what that costs, and what the rules say of it.

    Where they reject racks, PDUs or cables, the cluster goes without: that is a gap, which a rule names, and no reason
    to take other machines.
    """
    found = _furnisher(pool).of(bare)
    build = furnished(bare, found)
    report = search.judge(build, demand)
    blamed = {part for finding in report.errors for part in finding.parts}
    wrong = {item.role for item in found.items if item.part.id in blamed}
    if wrong:
        items = tuple(item for item in found.items if item.role not in wrong)
        found = Furnishing(items, _cost(pool, items))
        build = furnished(bare, found)
        report = search.judge(build, demand)
    return build, found.cost, report


def _furnisher(pool: Pool) -> Furnisher:
    return pool.kept(("furnisher", pool.request.site.model_dump_json()), lambda: Furnisher(pool))


def _cost(pool: Pool, items: Iterable[Item]) -> int:
    return sum(item.qty * pool.cost(item.part) for item in items)


class Furnisher:
    """Fits rooms for clusters of one request: the cheapest racks and PDUs that hold them, and their cables.

    Racks and PDUs that the site tells of are there already. Among those on request the fewest pieces win, then the
    smallest. What no part of the catalog serves is left out: rule BUILD-SHARED names it.
    """

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._parts = {name: pool.on_request_too(name) for name in ("rack", "pdu", "cable")}
        kept = set(pool.request.wishes.keep)
        self._wished = {name: [part for part in parts if part.id in kept] for name, parts in self._parts.items()}
        self._kept: dict[Hashable, Furnishing | None] = {}
        self._cables_known = complete(self._parts["cable"])
        self._ways: dict[tuple[Port, Port], tuple[tuple[Way, ...], ...]] = {}

    def of(self, build: Build) -> Furnishing:
        """What a build lacks; nothing for a single machine, or machines that no switches join."""
        if machines_of(build) < 2 or not any(self._parts.values()):
            return NOTHING
        try:
            if joined(build) is None:
                return NOTHING
        except Unknown:
            return NOTHING
        plan = rack_plan(build)
        full = plan and plan.model_copy(update={"devices": tuple(at_full_power(build, d) for d in plan.devices)})
        return self._planned(build, full) or self._planned(build, plan) or self._with_cables(build, ())

    def _planned(self, build: Build, plan: RackPlan | None) -> Furnishing | None:
        """Racks and PDUs for devices that draw so much, and the cables between; ``None`` where they do not go in."""
        key = (plan and plan.devices, *(_seen(node) for node in build.nodes))
        if key not in self._kept:
            options = self._rooms(build, plan) if plan is not None and plan.need_u is not None else iter(())
            best = min(options, key=lambda option: option.rank, default=None)
            self._kept[key] = None if best is None else self._with_cables(build, best.items)
        return self._kept[key]

    def _with_cables(self, build: Build, room: tuple[Item, ...]) -> Furnishing:
        items = (*room, *self._cables(furnished(build, Furnishing(room))))
        return Furnishing(items, _cost(self._pool, items))

    def _rooms(self, build: Build, plan: RackPlan) -> Iterator[_Room]:
        """Every rack with every PDU that fits it and holds the machines."""
        own_racks, own_pdus = self._wished["rack"], self._wished["pdu"]
        deepest = max((float(item.known("depth_mm") or 0) for _, item in racked(build)), default=0.0)
        deep = [rack for rack in self._parts["rack"] if _deep_enough(rack, deepest)]
        racks: Sequence[Part | None] = own_racks or self._first(deep if not site_has_racks(build) else (), RACK_FACTS)
        suited = [pdu for pdu in self._parts["pdu"] if _suits(pdu, build)]
        pdus: Sequence[Part | None] = own_pdus or self._first(suited if not site_has_pdus(build) else (), PDU_FACTS)
        plugs = _plugs(build)
        for rack in racks or [None]:
            for pdu in pdus or [None]:
                option = _option(self._pool, plan, build.site, rack, pdu, plugs)
                if option is not None:
                    yield option

    def _first(self, parts: Iterable[Part], facts: tuple[str, ...]) -> list[Part]:
        """Of parts that are equal in these facts the one that ranks first: as many of the others would do the same."""
        best: dict[Hashable, tuple[Any, Part]] = {}
        for part in parts:
            key = tuple(getattr(part.spec, name) for name in facts)
            rank = _rank(self._pool, [Item(role=part.category, part=part)], 0.0)
            if key not in best or rank < best[key][0]:
                best[key] = (rank, part)
        return [part for _, part in best.values()]

    def _cables(self, build: Build) -> Iterator[Item]:
        runs = fabric_links(build)
        pieces: dict[str, int] = {}
        for run in runs or ():
            way = self._way(run)
            for part, number in way.pieces(run.count) if way else ():
                pieces[part.id] = pieces.get(part.id, 0) + number
        by_id = {part.id: part for part in self._parts["cable"]}
        yield from (Item(role="cable", part=by_id[part_id], qty=qty) for part_id, qty in sorted(pieces.items()))

    def _way(self, run: LinkRun) -> Way | None:
        """What joins these links: of parts made for their speed, else of any."""
        key = (run.hub, run.other)
        if key not in self._ways:
            every = tuple(ways(run.hub, run.other, self._cables_known))
            made_for = tuple(way for way in every if _made_for(way, run.hub, run.other))
            self._ways[key] = (made_for, every)
        found = (best_of(some, run.count, run.length_m) for some in self._ways[key])
        return next((way for way in found if way is not None), None)


def _seen(node: Node) -> Hashable:
    """All of a node that its furnishing depends on, beside what stands in the racks."""
    parts = node.of("server", "chassis", "psu", "nic", "switch")
    return node.qty, node.purpose, tuple((item.part.id, item.qty) for item in parts)


def _made_for(way: Way, hub: Port, other: Port) -> bool:
    """Whether its parts are made for the speed of the links: those of the next speed may work, too."""
    speed = max(port.gbps * port.per_cage for port in (hub, other))
    return all((part.spec.gbps or 0) <= speed for part, _ in way.parts)  # type: ignore[attr-defined]


@dataclass(frozen=True)
class _Room:
    """Racks and PDUs that hold a cluster, and how good that is: known prices first, then cheap, then few and small."""

    items: tuple[Item, ...]
    rank: tuple[Any, ...] = field(compare=False)


def _option(
    pool: Pool, plan: RackPlan, place: Site, rack: Part | None, pdu: Part | None, plugs: dict[str, int]
) -> _Room | None:
    """So many racks with so many PDUs each as the machines take; ``None`` where they do not go in."""
    spec: Any = rack.spec if rack else None
    site = place.onprem
    if spec is not None and spec.units is None:
        return None
    most = most_pdus(pdu, site, spec.pdu_places if spec else None)
    carried = None if pdu is None else _days_w(pdu) * most
    loads = [kg for kg in (site.rack_kg, spec.static_kg if spec else None) if kg is not None]
    changes: dict[str, Any] = {"rack_limit_w": room_limit_w(site, carried), "rack_limit_kg": min(loads, default=None)}
    held = plan.model_copy(update=changes)
    racks = site_racks(held, place) if spec is None else fewest(held, spec.units)
    if racks is None or (carried is not None and not _carried(held, racks)):
        return None
    used = sum(1 for one in racks if one.devices)
    each = 0 if pdu is None else _pdus_each(held, racks, pdu, most, plugs, site.feeds)
    if each is None:
        return None
    items = [] if rack is None else [Item(role="rack", part=rack, qty=used)]
    items += [] if pdu is None else [Item(role="pdu", part=pdu, qty=used * each * site.feeds)]
    return _Room(tuple(items), _rank(pool, items, 0.0 if pdu is None else _volts_off(pdu, site)))


def _rank(pool: Pool, items: Sequence[Item], volts_off: float) -> tuple[Any, ...]:
    asked = sum(item.part.price is None for item in items)
    cost = _cost(pool, items)
    sizes = [float(getattr(item.part.spec, name, None) or 0) for item in items for name in _SIZES]
    unknown = sum(gaps(item.part) for item in items)
    return asked, cost, sum(item.qty for item in items), volts_off, unknown, sizes, [item.part.id for item in items]


_SIZES = ("units", "outer_width_mm", "outer_depth_mm", "usable_w")


def _carried(plan: RackPlan, racks: Iterable[Rack]) -> bool:
    """Whether what a rack draws is known not to be too much: what nobody knows, the rules ask for."""
    loads = [plan.load_of(rack) for rack in racks]
    return all(load.limit_w is None or load.power_w <= load.limit_w for load in loads)


def _pdus_each(
    plan: RackPlan, racks: tuple[Rack, ...], pdu: Part, most: int, plugs: dict[str, int], feeds: int
) -> int | None:
    """PDUs of one feed in every rack, by power and by outlets; ``None`` where their places do not suffice."""
    spec: Any = pdu.spec
    heaviest = max(plan.load_of(rack).power_w for rack in racks)
    used = sum(1 for one in racks if one.devices)
    for each in range(max(1, ceil(heaviest / _days_w(pdu))), most + 1):
        pieces = each * feeds * used
        lack = sum(max(0, plugs[kind] - pieces * int(getattr(spec, kind.lower()) or 0)) for kind in plugs)
        if lack <= pieces * int(spec.c13_or_c19 or 0):
            return each
    return None


def _days_w(pdu: Part) -> float:
    return days_w(Named(Item(role="pdu", part=pdu), 1))


def _suits(pdu: Part, build: Build) -> bool:
    """Whether it is made for the circuits of the site: voltage, phases, and the breaker where somebody told of it."""
    spec: Any = pdu.spec
    site, room = build.site, build.site.onprem
    if None in (spec.breaker_a, spec.phases, spec.input_v, spec.c13, spec.c19):
        return False
    if not fits_volts(spec.phases, spec.input_v, room.circuit_v):
        return False
    if site.told("onprem.pdu_phases") and spec.phases != room.pdu_phases:
        return False
    return not site.told("onprem.circuit_a") or bool(spec.breaker_a == room.circuit_a)


def _volts_off(pdu: Part, site: OnPrem) -> float:
    """How far the voltage of its outlets is from that of the circuits, as a share; unknown is not far."""
    volts = pdu.spec.output_v  # type: ignore[attr-defined]
    return 0.0 if volts is None else round(abs(site.circuit_v / volts - 1), 2)


def _deep_enough(rack: Part, deepest_mm: float) -> bool:
    spec: Any = rack.spec
    depth = spec.usable_depth_mm or spec.outer_depth_mm
    return depth is None or depth >= deepest_mm + CABLE_MM


def _plugs(build: Build) -> dict[str, int]:
    """The cords of everything in the racks, by the plug that goes into the PDU."""
    plugs = {"C13": 0, "C19": 0}
    for node, item in racked(build):
        if item.part.category == "switch":
            number, inlet = item.qty * int(item.known("psu_count") or SUPPLIES), SWITCH_INLET
        else:
            supply = node.one("psu")
            number = node.count("psu") or int(item.known("psu_count") or SUPPLIES)
            inlet = (supply.known("inlet") if supply else item.known("psu_inlet")) or UNKNOWN_INLET
        plugs[CORD_OF[inlet]] += node.qty * number
    return plugs
