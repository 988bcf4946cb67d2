"""Devices beside the sensors that gather and filter for rented machines: how many, and which are worth a try."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.build import Build
from app.domain.finding import Status
from app.domain.fleet import devices_for, spares_for
from app.domain.parts import EdgeDeviceSpec, Part
from app.domain.requirement import Demand
from app.domain.site import Site
from app.domain.workload import Workload
from app.solver.accessories import Accessories
from app.solver.pool import Choice, Pool
from app.solver.search import Search
from app.solver.whole import Beside, spare_nodes

MOST_DEVICES = 64
"""Of one place."""


def taking_in(machine: Part, workload: Workload, site: Site, place: str) -> int | None:
    """The least devices of a place that take its streams in; 1 for other machines, ``None`` where no number does."""
    if not isinstance(machine.spec, EdgeDeviceSpec):
        return 1
    return devices_for(machine.spec, workload, site, place)


class Collectors:
    """The devices of a pool, as a hybrid has them at its places."""

    def __init__(self, pool: Pool, accessories: Accessories, search: Search) -> None:
        self._pool = pool
        self._accessories = accessories
        self._search = search

    def besides(self, demand: Demand) -> tuple[Beside, ...]:
        """The cheapest devices that the places allow, and of those that could be checked in full the cheapest.

        Their accelerators do none of the work, so they are not judged by what that asks.
        """
        found: list[Beside] = []
        every = [(self._of(choices), choices[0].key) for choices in self._choices(demand)]
        known = sorted(((beside, key) for beside, key in every if beside), key=lambda pair: (pair[0].cost, pair[1]))
        request = self._pool.request
        for beside, _ in known:
            build = Build(name=beside.title, site=request.site, nodes=beside.nodes, workload=request.workload)
            report = self._search.judge(build, None)
            if report.errors:
                continue
            full = not (report.warnings or report.of(Status.UNKNOWN))
            if not found or full:
                found.append(beside)
            if full:
                break
        return tuple(found)

    def _of(self, choices: tuple[Choice, ...]) -> Beside | None:
        """As many of these devices as the places need; ``None`` where no number takes the streams in."""
        device, request = choices[0].part, self._pool.request
        each = taking_in(device, request.workload, request.site, "hybrid") if device is not None else None
        if device is None or each is None or each > MOST_DEVICES:
            return None
        count = each * request.site.edge.places
        spares = spares_for(count, request.site)
        node = self._pool.node(choices, count).model_copy(update={"purpose": "collect"})
        title = device.title if count == 1 else f"{count} × {device.title}"
        cost = sum(choice.cost for choice in choices) * (count + spares)
        return Beside(title, (node, *spare_nodes(node, spares)), cost)

    def _choices(self, demand: Demand) -> Iterator[tuple[Choice, ...]]:
        for device in self._pool.of("edge_device"):
            alone = self._pool.choice("edge_device", device)
            for drives in self._accessories.with_drives(device, demand):
                yield (alone, *drives)
