"""What goes into the racks of a cluster, and which cables its fabric takes: counted as NET and RACK rules do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from app.domain.build import Build
from app.domain.errors import Unknown
from app.domain.rack_plan import CablePart, CableRun, RackedDevice, RackPlan
from app.rules.cluster import Joined, all_switches, joined, machines_of
from app.rules.fabric_cables import cabled
from app.rules.rack_built import Named, named
from app.rules.rack_loads import limit_kg, limit_w, pdus_of
from app.rules.rack_room import devices_of, rack_count


def rack_plan(build: Build) -> RackPlan | None:
    """The plan of a cluster; ``None`` for a single machine without a switch, and where nothing goes into a rack."""
    if machines_of(build) < 2 and not all_switches(build):
        return None
    devices = tuple(_devices(build))
    cables, gap = _cables(build)
    if not devices and not cables:
        return None
    number, room, racks = rack_count(build), build.site.onprem, named(build, "rack")
    pdu = pdus_of(build, number)
    units = _units(racks)
    return RackPlan(
        devices=devices,
        free_u=room.rack_u_free if units is None else sum(units),
        racks=number,
        rack=racks[0].item.part.title if racks else None,
        rack_units=units[0] if units and len(set(units)) == 1 else None,
        cables=cables,
        gap=gap,
        pdu=pdu,
        rack_limit_w=limit_w(build, pdu),
        rack_limit_kg=limit_kg(build),
    )


def _units(racks: Sequence[Named]) -> list[int] | None:
    """The units of every single rack of the build; ``None`` without racks, and where one is unknown."""
    each = [one.item.known("units") for one in racks for _ in range(one.pieces)]
    return None if not each or None in each else [int(u) for u in each if u is not None]


def _devices(build: Build) -> Iterator[RackedDevice]:
    yield from devices_of(build)
    for lying in named(build, "pdu"):
        if height := lying.item.known("rack_u"):
            part = lying.item.part
            yield RackedDevice(part=part.id, title=part.title, pieces=lying.pieces, each_u=height)


def _cables(build: Build) -> tuple[tuple[CableRun, ...], tuple[str, str] | None]:
    try:
        found = joined(build)
        return (tuple(_merged(_with_parts(build, found))) if found else ()), None
    except Unknown as gap:
        return (), (gap.part, gap.field)


def _with_parts(build: Build, found: Joined) -> Iterator[CableRun]:
    """The runs, each with what of the named cables serves it; without these where a fact of a cable is missing."""
    try:
        served = cabled(build, found) or ()
    except Unknown:
        served = ()
    of_kind = {kind: iter([one for one in served if one.links.kind == kind]) for kind in ("machine", "uplink")}
    for run in _runs(found):
        one = next(of_kind.get(run.kind, iter(())), None)
        used = one.used if one is not None else ()
        parts = tuple(CablePart(part=part.id, title=part.title, pieces=pieces) for part, pieces in used)
        yield run.model_copy(update={"parts": parts})


def _merged(runs: Iterable[CableRun]) -> Iterator[CableRun]:
    """Runs between equal ends told once."""
    counted: dict[CableRun, tuple[int, int, Counter[tuple[str, str]]]] = {}
    for run in runs:
        key = run.model_copy(update={"cables": 0, "switch_ports": 0, "parts": ()})
        cables, ports, parts = counted.get(key, (0, 0, Counter()))
        parts.update({(one.part, one.title): one.pieces for one in run.parts})
        counted[key] = (cables + run.cables, ports + run.switch_ports, parts)
    for key, (cables, ports, parts) in counted.items():
        named_parts = tuple(CablePart(part=part, title=title, pieces=n) for (part, title), n in parts.items())
        yield key.model_copy(update={"cables": cables, "switch_ports": ports, "parts": named_parts})


def _runs(found: Joined) -> Iterator[CableRun]:
    """Every port plugged in where the switches have room for that, else one of every card; nothing below that."""
    whole = found.split(found.taken) is not None
    split = found.split(found.taken if whole else found.least)
    if split is None:
        return
    switch = found.switches.item
    for ends in found.ends:
        cables = ends.machines * (ends.ports if whole else ends.cards)
        yield CableRun(
            kind="machine",
            start=ends.item.part.id,
            end=switch.part.id,
            cables=cables,
            switch_ports=found.switches.taken(ends, cables),
            gbps=ends.gbps,
            start_port=ends.item.known("fabric_port_type" if ends.built_in else "port_type"),
            end_port=switch.known("port_type"),
        )
    if split.uplinks:
        yield _of_switch(found, "uplink", split.uplinks, 2 * split.uplinks)
    if found.reserved:
        yield _of_switch(found, "reserved", found.reserved, found.reserved)


def _of_switch(found: Joined, kind: Literal["uplink", "reserved"], cables: int, ports: int) -> CableRun:
    switch = found.switches.item
    cage = switch.known("port_type")
    return CableRun(
        kind=kind,
        start=switch.part.id,
        end=switch.part.id,
        cables=cables,
        switch_ports=ports,
        gbps=switch.known("gbps"),
        start_port=cage,
        end_port=cage,
    )
