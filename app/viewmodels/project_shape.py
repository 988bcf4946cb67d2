"""What a stored project looks like in small, out of its plain JSON: a list must not wait for hundreds of drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from app.domain.build import ROLES
from app.figures.machine_thumb import MachineShape, ThumbKind

PLACES: Mapping[str, ThumbKind] = {"cloud": "cloud", "edge": "edge", "hybrid": "hybrid"}
ONSITE: Mapping[str, ThumbKind] = {"server": "server", "cluster": "cluster"}


def shape_of(state: Mapping[str, Any]) -> MachineShape:
    """The shape of the project's build; of a project without one, what its place asks for. Damaged states are shapes,
    too: those of an empty project.
    """
    build = state.get("build")
    nodes = build.get("nodes") if isinstance(build, Mapping) else None
    parts = _count(nodes) if isinstance(nodes, list) else Counter()
    machines = _machines(nodes) if isinstance(nodes, list) else 1
    if not parts:
        return MachineShape(_asked(state))
    return MachineShape(
        kind=_kind(parts, machines),
        built=True,
        machines=parts["edge_device"] if parts["edge_device"] else machines,
        processors=_each(parts["cpu"], machines),
        cards=_each(parts["accelerator"], machines),
        sticks=_each(parts["memory"], machines),
        drives=_each(parts["storage"], machines),
    )


def _asked(state: Mapping[str, Any]) -> ThumbKind:
    site = state.get("site")
    site = site if isinstance(site, Mapping) else {}
    onprem = site.get("onprem")
    kind = onprem.get("kind") if isinstance(onprem, Mapping) else None
    return PLACES.get(str(site.get("where"))) or ONSITE.get(str(kind), "tower")


def _kind(parts: Counter[str], machines: int) -> ThumbKind:
    rented = parts["cloud_instance"] or parts["bare_metal"]
    if parts["edge_device"]:
        return "hybrid" if rented else "edge"
    if rented:
        return "cloud"
    if machines > 1:
        return "cluster"
    return "server" if parts["server"] else "tower"


def _count(nodes: list[Any]) -> Counter[str]:
    """How many parts of each category all machines have together."""
    found: Counter[str] = Counter()
    for node in nodes:
        if not isinstance(node, Mapping) or not isinstance(node.get("parts"), list):
            continue
        for item in node["parts"]:
            if isinstance(item, Mapping):
                role = str(item.get("role"))
                found[ROLES.get(role, role)] += _qty(item) * _qty(node)
    return found


def _machines(nodes: list[Any]) -> int:
    return sum(_qty(node) for node in nodes if isinstance(node, Mapping)) or 1


def _qty(thing: Mapping[str, Any]) -> int:
    qty = thing.get("qty", 1)
    return qty if isinstance(qty, int) and qty > 0 else 1


def _each(total: int, machines: int) -> int:
    """Of one machine, rounded up: a head node without cards makes no card vanish."""
    return -(-total // machines)
