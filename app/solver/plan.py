"""The subproblems of a request: which accelerator, how many, in which kind of machine."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import ceil
from typing import Any

from app.domain.build import RENTED, Node
from app.domain.errors import Unknown
from app.domain.fleet import spares_for
from app.domain.parts import Part
from app.domain.requirement import Demand
from app.domain.streams import share_of_place
from app.sizing.cluster_needs import with_data_apart
from app.sizing.engine import SIZED_FACTS
from app.solver.accessories import Accessories
from app.solver.cluster import Cluster
from app.solver.collectors import Collectors, taking_in
from app.solver.fabric import Extra, Fabric, built_in, fabric_for, fabrics, shared_wishes
from app.solver.menus import server_menus, workstation_menus
from app.solver.pool import Choice, Pool
from app.solver.puzzle import PairTables, Task
from app.solver.search import Search
from app.solver.services import NO_SERVICES, Services, keeps_data_with_site
from app.solver.services_nodes import ServicePlanner
from app.solver.sizer import Sizer
from app.solver.stock import hashable
from app.solver.subproblem import Subproblem
from app.solver.whole import Beside, WholeMachine, WholeTask

AnyProblem = Subproblem | Cluster | WholeMachine
MOST_CARDS_IN_A_TOWER = 8
MOST_NODES = 64
"""Machines of a fleet at the edge, or rented."""
MOST_IN_A_CLUSTER = 256
"""Machines with eight rails that two layers of switches with 64 ports join."""
WHOLE_COUNTS = (2, 4, 8, 16, 32, 64, 128, 256)
SIZED_AT_ONCE = 4
"""Between so many accelerators the search looks whether it has to end."""
ALIKE = (*sorted(SIZED_FACTS), "slot_width", "cooling", "tdp_w", "tdp_min_w", "transient_factor", "cloud_only")
"""Accelerators that are equal in these share a subproblem: it chooses among them."""


class Planner:
    """Turns a request into subproblems. ``multiple`` asks for so many times the smallest sufficient count.

    ``serving`` are head, login and storage nodes that one has already.
    """

    def __init__(
        self, pool: Pool, sizer: Sizer, search: Search, *, strict: bool, comfort: bool = False,
        tables: PairTables | None = None, serving: tuple[Node, ...] = (),
    ) -> None:  # fmt: skip
        self._pool = pool
        self._sizer = sizer
        self.search = search
        self._strict = strict
        self._comfort = comfort
        self._request = pool.request
        self._tables = tables or PairTables()
        self._accessories = Accessories(pool)
        self._services = ServicePlanner(
            pool, sizer, search, self._tables, strict=strict, comfort=comfort, owned=serving
        )
        self._alike: dict[str, tuple[Part, ...]] = {}

    def problems(self, multiple: int = 1) -> tuple[AnyProblem, ...]:
        """All subproblems for the place asked for, each with a demand that it meets."""
        where = self._request.site.where
        if where == "edge":
            found = self._whole("edge_device")
        elif where == "cloud":
            found = [p for category in self.rentals() for p in self._whole(category, multiple)]
        elif where == "hybrid":
            found = self._hybrid(multiple)
        else:
            found = self._on_premises(multiple)
        return tuple(sorted(found, key=lambda p: (p.least, p.name)))

    def options(self, accelerators: tuple[Part, ...], multiple: int = 1) -> Iterator[tuple[Part | None, Demand]]:
        """For each accelerator the demand at (a multiple of) its smallest sufficient count.

        Accelerators that sizing cannot tell apart are sized once: the derivation may name another of them.
        """
        request = self._request
        if multiple == 1 and not self._kept_accelerators and (bare := self._demand(None, 0)) is not None:
            yield None, bare
        sized = self._grouped(accelerators, tuple(sorted(SIZED_FACTS)))
        firsts = sorted((cards[0] for cards in sized.values()), key=_order)
        for start in range(0, len(firsts), SIZED_AT_ONCE):
            if self.search.over:
                return
            some = firsts[start : start + SIZED_AT_ONCE]
            for option in self._sizer.requirement(request.workload, request.site, some).options:
                alike = sized[option.accelerator or ""]
                demand = option if multiple == 1 else self._demand(alike[0], option.count * multiple, option.nodes)
                if demand is not None:
                    for part in alike:
                        yield part, demand.model_copy(update={"accelerator": part.id})

    def _demand(self, part: Part | None, count: int, nodes: int = 1) -> Demand | None:
        """The demand if this hardware meets it; ``None`` where it does not, or where a fact is missing to tell."""
        try:
            found = self._sizer.demand(self._request.workload, part, count, nodes, self._request.site)
        except Unknown:
            return None
        return found if found.meets else None

    @property
    def _kept_accelerators(self) -> tuple[str, ...]:
        wished = self._request.wishes.keep
        return tuple(i for i in wished if i in self._pool.by_id and self._pool.by_id[i].category == "accelerator")

    def _wanted(self, part: Part) -> bool:
        wishes = self._request.wishes
        if self._kept_accelerators and part.id not in self._kept_accelerators:
            return False
        return not wishes.gpu_vendor or part.vendor.casefold() == wishes.gpu_vendor.casefold()

    def _for_sale(self) -> tuple[Part, ...]:
        cards = (p for p in self._pool.of("accelerator") if not p.spec.cloud_only)  # type: ignore[attr-defined]
        mounted = (p for p in cards if p.spec.cooling != "module" and p.spec.segment != "cloud")  # type: ignore[attr-defined]
        return tuple(p for p in mounted if self._wanted(p))

    def _grouped(self, cards: Iterable[Part], facts: tuple[str, ...]) -> dict[str, tuple[Part, ...]]:
        """The accelerators that are equal in these facts, by the id of the cheapest."""
        groups: dict[Hashable, list[Part]] = {}
        for part in cards:
            groups.setdefault(tuple(hashable(getattr(part.spec, name)) for name in facts), []).append(part)
        ranked = (sorted(alike, key=lambda p: (self._pool.cost(p), p.id)) for alike in groups.values())
        return {alike[0].id: tuple(alike) for alike in ranked}

    def _on_premises(self, multiple: int) -> list[AnyProblem]:
        kind = self._request.site.onprem.kind
        found: list[AnyProblem] = []
        self._alike = self._grouped(self._for_sale(), ALIKE)
        for part, demand in self.options(tuple(cards[0] for cards in self._alike.values()), multiple):
            if kind in ("workstation", "auto") and demand.count <= MOST_CARDS_IN_A_TOWER and _is_card(part):
                found.append(self._workstation(part, demand))
            whole = self._whole_boards(part, demand) if kind in ("server", "auto") else None
            if whole is not None:
                found.append(self._server(part, whole))
            if part is not None and (kind == "cluster" or (kind == "auto" and demand.count > MOST_CARDS_IN_A_TOWER)):
                found += self._clusters(part, demand)
        if kind != "workstation":
            found += self._complete_servers(kind, multiple)
        return [p for p in found if p.possible]

    def _whole_boards(self, part: Part | None, demand: Demand) -> Demand | None:
        """For modules that are sold as a baseboard, the demand with all modules of the smallest that has enough."""
        if part is None or part.spec.cooling != "baseboard":  # type: ignore[attr-defined]
            return demand
        fitting = [n for n in self._bays() if n >= demand.count]
        if not fitting:
            return None
        return demand if fitting[0] == demand.count else self._demand(part, fitting[0])

    def _bays(self) -> list[int]:
        """The numbers of accelerators that server platforms take."""
        return sorted({p.spec.gpu_bays for p in self._pool.of("server") if p.spec.gpu_bays})  # type: ignore[attr-defined]

    def _task(self, part: Part | None, count: int, demand: Demand, nodes: int = 1) -> Task:
        request = self._request
        cards = self._alike.get(part.id, (part,)) if part is not None else ()
        return Task(part, count, demand, request.site, request.wishes, self._strict, nodes, self._comfort, cards)

    def _workstation(self, part: Part | None, demand: Demand) -> Subproblem:
        task = self._task(part, demand.count, demand)
        return Subproblem(
            "Workstation", task, workstation_menus(self._pool, task), self._pool, self._tables, self._sizer
        )

    def _server(self, part: Part | None, demand: Demand) -> Subproblem:
        task = self._task(part, demand.count, demand)
        return Subproblem("Server", task, server_menus(self._pool, task), self._pool, self._tables, self._sizer)

    def _clusters(self, part: Part, demand: Demand) -> Iterator[AnyProblem]:
        splits = {(max(2, ceil(demand.count / n))) for n in self._bays()}
        for nodes in sorted(splits):
            each = ceil(demand.count / nodes)
            if part.spec.cooling == "baseboard":  # type: ignore[attr-defined]
                each = next((n for n in self._bays() if n >= each), each)
            if nodes > MOST_IN_A_CLUSTER:
                continue
            spread = self._demand(part, each * nodes, nodes)
            if spread is None:
                continue
            extra = self._services.ports(nodes, spread)
            bare = (*fabrics(self._pool, nodes, spread, extra=extra), *self._own_ports(nodes, extra))
            if bare:
                plain = self._cluster(part, each, nodes, spread, bare)
                rich = fabric_for(self._pool, nodes, spread, comfort=part, extra=extra) if self._comfort else None
                yield self._joined(part, each, nodes, spread, (rich,), plain) if rich else plain

    def _own_ports(self, nodes: int, extra: Extra) -> Iterator[Fabric]:
        """The switches for server platforms that are sold with their network, by the ports that they have."""
        alike: dict[Hashable, list[Part]] = {}
        for server in self._pool.of("server"):
            spec: Any = server.spec
            if spec.fabric_ports and not spec.includes:
                alike.setdefault((spec.fabric_ports, spec.fabric_gbps, spec.fabric_protocol), []).append(server)
        for servers in alike.values():
            fabric = built_in(self._pool, servers[0], nodes, extra=extra)
            if fabric is not None:
                yield replace(fabric, machines=frozenset(server.id for server in servers))

    def _cluster(self, part: Part, each: int, nodes: int, demand: Demand, found: Sequence[Fabric]) -> Cluster:
        """All fabrics that machines of one kind may have, by their switches."""
        grouped: dict[Hashable, list[Fabric]] = {}
        for fabric in found:
            grouped.setdefault((fabric.switch.key, fabric.machines), []).append(fabric)
        found_all = [self._joined(part, each, nodes, demand, some) for some in grouped.values()]
        apart = [one for one in found_all if one.task.data_apart]  # all of one demand: they are compared
        return Cluster(apart or found_all)

    def _joined(
        self, part: Part, each: int, nodes: int, demand: Demand, fabrics: Sequence[Fabric],
        fallback: Cluster | None = None,
    ) -> Subproblem:  # fmt: skip
        """Machines joined by one kind and number of switches; each with one of the cards that go with them."""
        services = self._services.of(nodes, demand, fabrics[0].switch.part)
        stored = services.data_apart or keeps_data_with_site(nodes, self._request.site)
        task = self._task(part, each, with_data_apart(demand) if stored else demand, nodes)
        task, wishes = replace(task, data_apart=stored), self._request.wishes
        apart = shared_wishes(self._pool)
        if apart:
            keep = tuple(part_id for part_id in wishes.keep if part_id not in apart)
            task = replace(task, wishes=wishes.model_copy(update={"keep": keep}))
        menus, own = server_menus(self._pool, task), fabrics[0].machines
        if own:
            menus |= {"server": tuple(c for c in menus["server"] if c.key[1] in own)}
        else:
            menus |= {"nic": tuple(fabric.nic for fabric in fabrics if fabric.nic is not None)}
        return Subproblem(
            "Cluster", task, menus, self._pool, self._tables, self._sizer,
            copies=nodes, shared=(fabrics[0].switch,), fallback=fallback, services=services,
        )  # fmt: skip

    def _complete_servers(self, kind: str, multiple: int) -> Iterator[AnyProblem]:
        counts = {"server": (1,), "cluster": WHOLE_COUNTS, "auto": (1, *WHOLE_COUNTS)}[kind]
        for machine in self._pool.of("server"):
            inside = accelerators_in(machine, self._pool)
            if inside is None or inside[0] is None or not self._wanted(inside[0]):
                continue
            if self.search.over:
                return
            part, each = inside
            demands = ((n, self._demand(part, each * n, n)) for n in counts)
            enough = islice(((n, demand) for n, demand in demands if demand is not None), multiple - 1, multiple)
            for count, demand in enough:
                if count == 1:
                    yield self._machines("server", machine, count, demand)
                elif fabric := self._switches(machine, count, demand):
                    services = self._services.of(count, demand, fabric.switch.part)
                    yield self._machines("server", machine, count, demand, (fabric.switch,), services=services)

    def _switches(self, machine: Part, count: int, demand: Demand) -> Fabric | None:
        """What joins machines sold whole: by the ports they have, or where these are not known by some card's.

        It has ports for the machines that serve them.
        """

        extra = self._services.ports(count, demand)
        fabric = built_in(self._pool, machine, count, extra=extra)
        if fabric is None and machine.spec.fabric_ports is None:  # type: ignore[attr-defined]
            fabric = fabric_for(self._pool, count, demand, extra=extra)
        return fabric

    def _machines(
        self, role: str, machine: Part, count: int, demand: Demand, shared: tuple[Choice, ...] = (),
        beside: Beside | None = None, added: tuple[Choice, ...] = (), services: Services = NO_SERVICES,
    ) -> WholeMachine:  # fmt: skip
        request = self._request
        spares = spares_for(count, request.site) if role == "edge_device" else 0
        task = WholeTask(role, machine, count, demand, request.site, request.wishes, added, spares)
        return WholeMachine(task, self._pool, shared=shared, beside=beside, services=services)

    def _whole(self, category: str, multiple: int = 1, beside: Beside | None = None) -> list[AnyProblem]:
        """Edge devices or cloud instances, as many as hold the accelerators that the workload needs."""
        equipped = self.equipped(category)
        parts = {e.part.id: e.part for e in equipped if e.part is not None and self._wanted(e.part)}
        places = self._places_of(category)
        one = self._at_one(places)
        options = {part.id if part else "": demand for part, demand in one.options(tuple(parts.values()), multiple)}
        found: list[AnyProblem] = []
        for each in equipped:
            if self.search.over:
                break
            option = options.get(each.part.id if each.part else "")
            if option is None or (each.added and each.qty > option.count):
                continue
            least = taking_in(each.machine, self._request.workload, self._request.site, "edge")
            if least is None:
                continue
            count = max(least, ceil(option.count / each.qty) if each.qty else 1)
            if count > MOST_NODES:
                continue
            demand = self._demand(each.part, each.qty * count * places, count * places)
            if demand is None:
                continue
            for drives in self._accessories.with_drives(each.machine, demand, each.qty if each.added else 0):
                added = (*each.added, *drives)
                found.append(self._machines(category, each.machine, count * places, demand, (), beside, added))
        return found

    def equipped(self, category: str) -> list[Equipped]:
        """The machines of a category that the place can get, with each kind of accelerator that they may hold."""
        return [e for m in self._pool.of(category) if self._in_place(m) for e in self._equipped(m)]

    def rentals(self) -> tuple[str, ...]:
        """The categories that may be rented."""
        kind = self._request.site.cloud.kind
        return {"instance": ("cloud_instance",), "bare_metal": ("bare_metal",)}.get(kind, tuple(RENTED))

    def _places_of(self, category: str) -> int:
        """Places that each need machines of their own: of the edge only; what is rented serves all."""
        return self._request.site.edge.places if category == "edge_device" else 1

    def _at_one(self, places: int) -> Planner:
        """The planner of one of so many places, with its share of the work."""
        if places == 1:
            return self
        request = self._request.model_copy(update={"workload": share_of_place(self._request.workload, places)})
        return Planner(self._pool.asked(request), self._sizer, self.search, strict=self._strict)

    def _equipped(self, machine: Part) -> Iterator[Equipped]:
        """The machine as it is sold and, where it has no accelerator, with those that it may be given."""
        inside = accelerators_in(machine, self._pool)
        if inside is not None:
            yield Equipped(machine, *inside)
            if inside[0] is None:
                for module in (*self._accessories.modules(machine), *self._options(machine)):
                    yield Equipped(machine, module.part, module.qty, (module,))

    def _options(self, server: Part) -> Iterator[Choice]:
        """The cards that the provider of a server fits on request, from one to as many as there may be."""
        for offered in getattr(server.spec, "gpu_options", None) or ():
            part = self._pool.by_id.get(offered.part)
            for qty in range(1, offered.most + 1) if part is not None else ():
                choice = self._pool.option(server, part, qty) if part is not None else None
                if choice is not None:
                    yield choice

    def _in_place(self, machine: Part) -> bool:
        """Whether a rented machine is with a provider and in a region that was asked for; others always are."""
        if machine.category not in RENTED:
            return True
        cloud, spec = self._request.site.cloud, machine.spec
        providers = {name.casefold() for name in cloud.providers}
        if providers and str(spec.provider or machine.vendor).casefold() not in providers:  # type: ignore[attr-defined]
            return False
        return not cloud.regions or spec.region in cloud.regions  # type: ignore[attr-defined]

    def _hybrid(self, multiple: int) -> list[AnyProblem]:
        """The edge devices collect, what is rented works; the devices are the cheapest that the places allow."""
        rented = [p for category in self.rentals() for p in self._whole(category, multiple)]
        if not rented:
            return []
        besides = Collectors(self._pool, self._accessories, self.search).besides(rented[0].demand)
        return [p for beside in besides for category in self.rentals() for p in self._whole(category, multiple, beside)]


@dataclass(frozen=True)
class Equipped:
    """A machine sold whole with its accelerators: ``qty`` of ``part``; ``added`` are those that are bought for it."""

    machine: Part
    part: Part | None
    qty: int
    added: tuple[Choice, ...] = ()


def _order(card: Part) -> tuple[str, float, str]:
    spec: Any = card.spec
    return spec.architecture or "", spec.vram_gib or 0.0, card.id


def accelerators_in(machine: Part, pool: Pool) -> tuple[Part | None, int] | None:
    """The accelerators inside a machine: ``(None, 0)`` where it has none, ``None`` where the catalog lacks them."""
    included = [i for i in getattr(machine.spec, "includes", None) or () if i.role == "accelerator"]
    if not included:
        return None if getattr(machine.spec, "gpu_count", None) else (None, 0)
    part = pool.by_id.get(included[0].part)
    return None if part is None else (part, sum(i.qty for i in included))


def _is_card(part: Part | None) -> bool:
    """Whether it is a card for a slot; processors alone need no slot."""
    form = getattr(part.spec, "form_factor", None) if part else "PCIe"
    return form is None or form.startswith("PCIe")
