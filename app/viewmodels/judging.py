"""One pass over a build: its parts looked up, the rules asked, cards placed and the power chain followed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from app.domain.build import Build, BuildDocument, Node
from app.domain.cooling_plan import CoolingPlan, cooling_plan
from app.domain.errors import Unknown, UserError
from app.domain.fabric import FabricPlan
from app.domain.finding import Report, Severity, Status
from app.domain.fleet import Fleet, fleet_of
from app.domain.latency import LatencyBudget, budget_of
from app.domain.parts import Part
from app.domain.placement import Placement
from app.domain.power import PowerChain, power_chain
from app.domain.rack_plan import Rack, RackPlan, arrange
from app.domain.requirement import Demand
from app.domain.updates import UpdatePlan, update_plan
from app.domain.uplink import UplinkPlan, uplink_of
from app.rules.fabric_plan import fabric_plan
from app.rules.layout import layouts
from app.rules.peak_table import card_peak
from app.rules.rack_plan import rack_plan
from app.services.builds import resolve
from app.services.catalog_query import CatalogQuery
from app.services.check import check_build, demand_of


class Lookup:
    """The catalog service as ``resolve`` wants it."""

    def __init__(self, catalog: Any) -> None:
        self._catalog = catalog

    def get(self, part_id: str) -> Part | None:
        """One part, archived ones included."""
        try:
            return self._catalog.show(part_id)  # type: ignore[no-any-return]
        except UserError:
            return None

    def ids(self, query: CatalogQuery) -> tuple[str, ...]:
        """The ids of all parts of ``query``: a part that is gone is told with those like it."""
        return self._catalog.ids(query)  # type: ignore[no-any-return]

    def parts(self, category: str | None = None) -> tuple[Part, ...]:
        """All parts of a category."""
        return self._catalog.list(category)  # type: ignore[no-any-return]


MACHINES = ("server", "motherboard", "edge_device", "cloud_instance", "bare_metal", "cpu")
"""What a machine is built around: a node without any of these is what other machines share."""


def is_shared(node: Node) -> bool:
    """Whether a node is switches, racks and cables rather than a machine."""
    return not any(item.part.category in MACHINES for item in node.items)


_NAMED = re.compile(r"(Workstation|Server) with (?:\d+ × )?[^:;]+")
"""What the search calls a machine with one kind of accelerator."""


@dataclass(frozen=True)
class Plans:
    """What more there is to look at than one machine: a cluster's network and racks, the way to the answer.

    ``racks`` are ``racked`` rack by rack; none where the catalog does not tell how high a device is. ``uplink``,
    ``fleet`` and ``updates`` are of places at the edge, ``cooling`` of machines in racks.
    """

    fabric: FabricPlan | None = None
    racked: RackPlan | None = None
    racks: tuple[Rack, ...] = ()
    latency: LatencyBudget | None = None
    uplink: UplinkPlan | None = None
    fleet: Fleet | None = None
    updates: UpdatePlan | None = None
    cooling: CoolingPlan | None = None


@dataclass(frozen=True)
class Judged:
    """A build with everything the rules say about it; ``placements`` and ``chains`` are by node."""

    document: BuildDocument
    build: Build
    report: Report
    placements: tuple[Placement, ...]
    chains: tuple[PowerChain, ...]
    demand: Demand | None = None
    plans: Plans = Plans()

    @property
    def wall_w(self) -> float | None:
        """What all machines together draw from the wall; ``None`` where a fact is missing."""
        watts = [
            None if c.wall_w is None else c.wall_w * n.qty for c, n in zip(self.chains, self.build.nodes, strict=True)
        ]
        return None if None in watts else sum(w for w in watts if w is not None)


def build_of(document: BuildDocument, catalog: Any) -> Build:
    """The build of a document; raises ``UserError`` for a part that is gone."""
    return named_by_parts(resolve(document, Lookup(catalog)))  # type: ignore[arg-type]


def named_by_parts(build: Build) -> Build:
    """A single machine named after its accelerator, with the name of the one it has now: parts are changed by hand."""
    found = _NAMED.fullmatch(build.name)
    if found is None or len(build.nodes) != 1:
        return build
    cards = build.nodes[0].of("accelerator")
    if len({item.part.id for item in cards}) != 1:
        return build
    count, title = sum(item.qty for item in cards), cards[0].part.title
    kind = found[1]
    name = f"{kind} with {title}" if count == 1 else f"{kind} with {count} × {title}"
    return build if name == build.name else build.model_copy(update={"name": name})


def judge(document: BuildDocument, catalog: Any, size: Any) -> Judged:
    """Looks up, checks, places and follows the power; raises ``UserError`` for a part that is gone."""
    build = build_of(document, catalog)
    predicted = demand_of(build, size)
    return Judged(
        document=document,
        build=build,
        report=check_build(build, size),
        placements=_placements(build),
        chains=tuple(power_chain(node, build.site, card_peak) for node in build.nodes),
        demand=predicted,
        plans=_plans(build, predicted),
    )


def _plans(build: Build, predicted: Demand | None) -> Plans:
    racked = rack_plan(build)
    latency = budget_of(build, predicted) if build.place in ("edge", "hybrid", "cloud") else None
    return Plans(
        fabric=fabric_plan(build),
        racked=racked if racked is not None and racked.devices else None,
        racks=(arrange(racked) or ()) if racked is not None else (),
        latency=latency if latency is not None and latency.steps else None,
        uplink=uplink_of(build) if build.place != "onprem" else None,
        fleet=fleet_of(build),
        updates=update_plan(build, predicted),
        cooling=cooling_plan(build) if any(node.kind == "server" for node in build.nodes) else None,
    )


def _placements(build: Build) -> tuple[Placement, ...]:
    try:
        return tuple(found or Placement() for found in layouts(build))
    except Unknown:
        return tuple(Placement() for _ in build.nodes)


@dataclass(frozen=True)
class Counts:
    """How many checks came out which way. ``missing`` counts facts, ``unknown`` checks."""

    failed: int
    warnings: int
    unknown: int
    verified: int
    missing: int
    notes: int = 0


def counts_of(report: Report) -> Counts:
    """The report in figures."""
    return Counts(
        failed=len(report.errors),
        warnings=len(report.warnings),
        unknown=len(report.of(Status.UNKNOWN)),
        verified=len(report.of(Status.PASSED)),
        missing=len(report.missing),
        notes=len(report.of(Status.FAILED, Severity.NOTE)),
    )
