"""The whole arrangement of every machine of a build: slots, sockets, bays, cables, circuits, and why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain import power, wall
from app.domain.build import Build, Node
from app.domain.errors import Unknown
from app.domain.placement import Clash, PlacedCable, PlacedCord, Placement
from app.rules.bays import arrange_bays
from app.rules.clash import clash_of, smallest
from app.rules.placement import place
from app.rules.power_cable_list import placed_cables
from app.rules.power_cables import cable_plan

OWN = ("workstation", "server")
MOST_STEPS = 3_000
MOST_CORDS = 200
"""Beyond so many steps or cords nothing is said about circuits (PWR-CIRCUIT still adds them up)."""
CIRCUIT = "one circuit, or those of the site together, do not carry them hour after hour"


@dataclass(frozen=True)
class _Cord:
    node: int
    machine: int
    supply: int
    watts: float


def layouts(build: Build) -> tuple[Placement | None, ...]:
    """The arrangement of every machine of the build; ``None`` for rented ones and edge devices."""
    cords = _cords(build)
    circuits = _on_circuits(build, cords) if cords is not None else ()
    return tuple(
        _layout(build, n, circuits, cords or []) if node.kind in OWN else None for n, node in enumerate(build.nodes)
    )


def _layout(
    build: Build, index: int, circuits: Sequence[tuple[_Cord, int]] | None, cords: Sequence[_Cord]
) -> Placement:
    node = build.nodes[index]
    found = place(node)
    bays, left = arrange_bays(node)
    found = found.model_copy(update={"bays": bays, "unplaced": (*found.unplaced, *left)})
    mine = [
        PlacedCord(machine=cord.machine, supply=cord.supply, circuit=circuit, watts=round(cord.watts, 1))
        for cord, circuit in circuits or ()
        if cord.node == index
    ]
    clash = clash_of(node, found)
    if clash is None and circuits is None and any(cord.node == index for cord in cords):
        clash = _circuit_clash(build, cords)
    return found.model_copy(update={"cables": _cables(node), "circuits": tuple(mine), "clash": clash})


def _cables(node: Node) -> tuple[PlacedCable, ...]:
    if node.kind != "workstation":
        return ()
    try:
        plan = cable_plan(node)
    except Unknown:
        return ()
    return placed_cables(plan, node) if plan else ()


def _cords(build: Build) -> list[_Cord] | None:
    """Every supply's cord with what it draws at the wall; ``None`` where a fact is missing."""
    cords: list[_Cord] = []
    for n, node in enumerate(build.nodes):
        if node.kind not in OWN:
            continue
        try:
            watts = power.wall_w(node, build.site)
            plan = cable_plan(node) if node.kind == "workstation" else None
        except Unknown:
            return None
        server = node.one("server")
        number = node.count("psu") or (int(server.known("psu_count") or 1) if server else wall.switch_cords(node))
        loads = [float(load) for load in plan.load_w] if plan else [1.0] * number
        total = sum(loads) or 1.0
        cords += [_Cord(n, m, s, watts * load / total) for m in range(node.qty) for s, load in enumerate(loads)]
    return cords if len(cords) <= MOST_CORDS else None


def _on_circuits(build: Build, cords: Sequence[_Cord]) -> tuple[tuple[_Cord, int], ...] | None:
    """Each cord with its circuit, from 1; ``None`` where they do not all find one, empty where the search is too long.

    The strongest first; the cords of one machine on different circuits where that is possible, then on the circuit
    with most left.
    """
    site = build.site.onprem
    order = sorted(cords, key=lambda cord: (-cord.watts, cord.node, cord.machine, cord.supply))
    free = [site.usable_w] * min(site.circuits, len(order))
    chosen: list[int] = []
    steps = 0
    if sum(cord.watts for cord in order) > site.usable_w * site.circuits:
        return None

    def fill() -> bool:
        nonlocal steps
        steps += 1
        if len(chosen) == len(order):
            return True
        cord = order[len(chosen)]
        mates = {at for other, at in zip(order, chosen, strict=False)
                 if (other.node, other.machine) == (cord.node, cord.machine)}  # fmt: skip
        tried: set[tuple[bool, float]] = set()
        for at in sorted(range(len(free)), key=lambda at: (at in mates, -free[at], at)):
            if cord.watts > free[at] or (at in mates, free[at]) in tried or steps > MOST_STEPS:
                continue
            tried.add((at in mates, free[at]))
            free[at] -= cord.watts
            chosen.append(at)
            if fill():
                return True
            chosen.pop()
            free[at] += cord.watts
        return False

    if not fill():
        return None if steps <= MOST_STEPS else ()
    return tuple((cord, at + 1) for cord, at in zip(order, chosen, strict=True))


def _circuit_clash(build: Build, cords: Sequence[_Cord]) -> Clash | None:
    """The fewest machines whose cords the circuits of the site do not carry."""
    numbers = [node.qty if node.kind in OWN else 0 for node in build.nodes]

    def carried(counts: tuple[int, ...]) -> bool:
        return _on_circuits(build, [cord for cord in cords if cord.machine < counts[cord.node]]) is not None

    found = smallest(numbers, carried)
    if found is None:
        return None
    held = [(build.nodes[n], number) for n, number in enumerate(found) if number]
    names = [(node.one("server") or node.one("psu") or node.items[0], number) for node, number in held]
    return Clash(
        kind="circuits",
        parts=tuple((item.part.id, number) for item, number in names),
        titles=tuple(f"{number} x {item.part.title}" if number > 1 else item.part.title for item, number in names),
        reason=CIRCUIT,
    )
