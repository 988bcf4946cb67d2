"""What stands in a rack draws and weighs, and what its PDUs give: for the plan of the racks."""

from __future__ import annotations

from app.domain.build import Build, Item, Node
from app.domain.draws import wall_w
from app.domain.errors import Unknown
from app.domain.rack_plan import RackPdu


def drawn_w(build: Build, node: Node, item: Item) -> float | None:
    """At full load from the PDU: a switch by its own figure, a machine with all that is in it; ``None``: unknown."""
    if item.part.category == "switch":
        watts = item.known("power_max_w")
        return None if watts is None else float(watts)
    inside = tuple(one for one in node.items if one.part.category not in ("switch", "rack", "pdu", "cable"))
    try:
        return wall_w(node.model_copy(update={"items": inside}), build.site)
    except Unknown:
        return None


def weight_kg(item: Item) -> float | None:
    """As its maker states it; ``None`` for what the catalog does not tell, as of switches and self-built machines."""
    kilograms = item.known("weight_kg") if item.part.category == "server" else None
    return None if kilograms is None else float(kilograms)


def pdus_of(build: Build, racks: int) -> RackPdu | None:
    """The PDUs of each rack, from the parts of the build; ``None`` where it has none."""
    found = [(node, item) for node, item in build.of("pdu") if not item.included]
    if not found:
        return None
    kind = max(found, key=lambda pair: pair[0].qty * pair[1].qty)[1]
    pieces = sum(node.qty * item.qty for node, item in found)
    return RackPdu(
        title=kind.part.title,
        per_rack=max(1, round(pieces / racks)),
        upright=not kind.known("rack_u"),
        phases=kind.known("phases"),
        usable_w=kind.known("usable_w"),
    )


def limit_w(build: Build, pdu: RackPdu | None) -> float | None:
    """What a rack may draw: as the site says, else what its PDUs carry, half of them where there are two feeds."""
    room = build.site.onprem
    if room.rack_kw is not None:
        return room.rack_kw * 1000
    if pdu is None or pdu.usable_w is None:
        return None
    return pdu.usable_w * (pdu.per_rack // 2 if room.feeds == 2 and pdu.per_rack > 1 else pdu.per_rack)


def limit_kg(build: Build) -> float | None:
    """What a rack bears: as the site says, else as the rack of the build is made for."""
    if build.site.onprem.rack_kg is not None:
        return build.site.onprem.rack_kg
    racks = build.of("rack")
    loads = [float(load) for _, item in racks if (load := item.known("static_kg")) is not None]
    return min(loads) if loads and len(loads) == len(racks) else None
