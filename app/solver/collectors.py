"""Devices beside the sensors that gather and filter for rented machines: how many, and which are worth a try."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from app.costing import full_power_w
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
        """The devices that the places allow and that no other undercuts in both price and power.

        Those that could be checked in full are told apart from those that could not. Their accelerators do none of the
        work, so they are not judged by what that asks.
        """
        found: list[Beside] = []
        least: dict[bool, float] = {}
        request = self._pool.request
        for beside in sorted(self._candidates(demand), key=lambda one: (one.cost, one.title)):
            build = Build(name=beside.title, site=request.site, nodes=beside.nodes, workload=request.workload)
            drawn = full_power_w(build)
            watts = inf if drawn is None else drawn
            if True in least and watts >= least[True]:
                continue
            report = self._search.judge(build, None)
            if report.errors:
                continue
            full = not (report.warnings or report.of(Status.UNKNOWN))
            if full or not found or watts < min(least.values()):
                found.append(beside)
                least[full] = watts
        return tuple(found)

    def _candidates(self, demand: Demand) -> Iterator[Beside]:
        """Every device, or those wished for by name; with drives only where one is wished for."""
        wished = self._pool.request.wishes.keep
        kept = [part for part in self._pool.of("edge_device") if part.id in wished]
        with_drives = any(part.id in wished for part in self._pool.of("storage"))
        for device in kept or self._pool.of("edge_device"):
            alone = self._pool.choice("edge_device", device)
            sets = self._accessories.with_drives(device, demand) if with_drives else iter([()])
            for drives in sets:
                beside = self._of((alone, *drives))
                if beside is not None:
                    yield beside

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
