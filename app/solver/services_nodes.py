"""The machines that serve a cluster: head and login nodes, and storage nodes filled with drives.

Each kind is a small request of its own, solved by the same means as the machines that compute, cheapest first.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import Any

from app.domain.build import Node, Purpose
from app.domain.parts import Part
from app.domain.quantity import Quantity
from app.domain.requirement import Demand, Need
from app.rules.cables import cages_fit
from app.rules.cluster import ports_taken
from app.rules.drive_sets import protected_share
from app.rules.shared_storage import GBPS_PER_GBS, MB_PER_GB, READ_SHARE
from app.sizing.cluster_needs import CAPACITY, HEADS, LOGINS, READING, WRITING
from app.solver.menus import server_menus
from app.solver.outcome import Outcome
from app.solver.pool import Choice, Pool
from app.solver.puzzle import PairTables, Task
from app.solver.search import Search
from app.solver.services import NO_SERVICES, Services, keeps_data_apart
from app.solver.sizer import Sizer
from app.solver.subproblem import Subproblem

CONTROL = {"cpu_cores": 12.0, "host_ram": 256.0, "storage_capacity": 1000.0}
CONTROL_SOURCE = "NVIDIA DGX BasePOD deployment guide, control plane: 12 cores, 256 GB, 1 TB for each server"
CORES_BESIDE, CORES_PER_DRIVE = 4, 1
GIB_BESIDE, GIB_PER_DRIVE = 16, 8
STORE_SOURCE = "IBM Storage Ceph (a core for each drive) and Canonical Ceph (16 GB, and 8 GB for each drive), hardware"
SYSTEM_GB = 400.0
"""Drive of a storage node for its own system, logs and monitors (general knowledge)."""
LEAST_STORES, MOST_STORES = 3, 32
"""Storage nodes: from three on erasure coding spares capacity, and one may fail; more than 32 are planned by hand."""
MOST_DRIVES, MOST_CARDS = 24, 4
"""Drives and network cards of one storage node."""
REJECTIONS = 25
"""Answers of one kind of node that the rules may reject, before it is left out."""

MORE_STORES = 8
"""Storage nodes tried beyond the fewest that would do."""
BAY_DRIVES = ("U.2", "U.3", "E1.S", "E3.S")


Made = Callable[[], Services | None]


class ServicePlanner:
    """Plans what serves a cluster. A kind of node that the catalog cannot make is left out: the cluster stays.

    ``owned`` are the nodes of a cluster that one has already: then no others are planned.
    """

    def __init__(
        self, pool: Pool, sizer: Sizer, search: Search, tables: PairTables, *, strict: bool, comfort: bool,
        owned: tuple[Node, ...] = (),
    ) -> None:  # fmt: skip
        self._pool = pool
        self._sizer = sizer
        self._search = search
        self._tables = tables
        self._strict = strict
        self._comfort = comfort
        self._owned = owned

    def ports(self, nodes: int, demand: Demand) -> Callable[[Part], int]:
        """How many ports a switch has to keep for what serves the machines."""
        known: dict[str, int] = {}

        def kept(switch: Part) -> int:
            if switch.id not in known:
                known[switch.id] = self.of(nodes, demand, switch).ends
            return known[switch.id]

        return kept

    def of(self, nodes: int, demand: Demand, switch: Part | None) -> Services:
        """What serves ``nodes`` machines of that demand; each has cards that go into the switch.

        What one owns stays and costs nothing.
        """
        if self._owned:
            return Services(self._owned, 0, _ends(self._owned, switch))
        site = self._pool.request.site
        wanted: tuple[tuple[Purpose, int], ...] = ()
        if site.onprem.head_nodes is None:
            wanted = (("head", self._count(demand, HEADS)), ("login", self._count(demand, LOGINS)))
        apart = keeps_data_apart(nodes, site) and site.onprem.shared_storage in (None, "none")
        asked = _Asked.of(demand, comfort=self._comfort) if apart and demand.need(CAPACITY) else None
        spec: Any = switch.spec if switch else None
        plug = (spec.gbps, spec.protocol, spec.port_type) if spec else None

        def make() -> Services:
            nics = self._going_in(switch)
            found = [self._control(purpose, count, nics) for purpose, count in wanted if count]
            return _together([*found, self._stores(asked, nics)] if asked else found, switch)

        return self._kept(("all", wanted, asked, plug), make)

    def _going_in(self, switch: Part | None) -> tuple[Part, ...]:
        """Network cards that plain cables join to a switch, the cheapest first."""
        fitting = [nic for nic in self._pool.of("nic") if switch is not None and _fits(nic.spec, switch.spec)]
        return tuple(sorted(fitting, key=lambda nic: (self._pool.cost(nic), nic.id)))

    def _count(self, demand: Demand, key: str) -> int:
        need = demand.need(key)
        if need is None:
            return 0
        return int((need.recommended if self._comfort else need.minimum).value)

    def _control(self, purpose: Purpose, count: int, nics: tuple[Part, ...]) -> Services:
        needs = tuple(_need(key, value, CONTROL_SOURCE) for key, value in CONTROL.items())
        cards = {"nic": (self._pool.choice("nic", nics[0]),)} if nics else {}
        key = (purpose, count, nics[0].id if nics else None)
        return self._kept(key, lambda: self._solved(purpose, count, needs, cards))

    def _solved(
        self, purpose: Purpose, count: int, needs: tuple[Need, ...], menus: Mapping[str, tuple[Choice, ...]]
    ) -> Services | None:
        problem = self._problem(purpose, count, needs, menus)
        return self._made(purpose, self._answer(problem)) if problem.possible else NO_SERVICES

    def _problem(
        self, purpose: Purpose, count: int, needs: tuple[Need, ...], menus: Mapping[str, tuple[Choice, ...]]
    ) -> Subproblem:
        """One kind of node as a request of its own: no accelerator, no budget, no part that is wished for."""
        request = self._pool.request
        site = request.site.model_copy(update={"budget": None})
        plain = request.wishes.model_copy(update={"keep": (), "spare_gpu_slots": 0})
        demand = Demand(accelerator=None, count=0, nodes=count, needs=needs)
        task = Task(None, 0, demand, site, plain, self._strict, count)
        own = {**server_menus(self._pool, task), **menus}
        return Subproblem(f"{purpose.title()} node", task, own, self._pool, self._tables, self._sizer, copies=count)

    def _answer(self, problem: Subproblem) -> Outcome:
        search = self._search
        before, search.patience = search.patience, REJECTIONS
        try:
            return problem.solve(search)
        finally:
            search.patience = before

    def _made(self, purpose: Purpose, outcome: Outcome) -> Services | None:
        """``None`` where time ran out: that is not to be remembered."""
        if outcome.candidate is None:
            return None if self._search.over else NO_SERVICES
        (node,) = outcome.candidate.build.nodes
        return Services((node.model_copy(update={"purpose": purpose}),), outcome.candidate.cost)

    def _stores(self, asked: _Asked, nics: tuple[Part, ...]) -> Services:
        """The cheapest storage nodes that hold, read and write what the cluster asks of them."""
        menus = tuple(_store_menus(asked, self._pool, nics))
        signed = tuple((n, drives, tuple(d.id for d in parts), card.key) for n, drives, parts, card in menus)

        def cheapest() -> Services | None:
            problems = [(n, self._store(n, drives, parts, card)) for n, drives, parts, card in menus]
            best: Services | None = NO_SERVICES
            for _, problem in sorted((p for p in problems if p[1].possible), key=lambda p: (p[1].least, p[0])):
                if best and best.nodes and problem.least >= best.cost:
                    break
                found = self._made("storage", self._answer(problem))
                if found is None:
                    return None
                if found.nodes and (best is None or not best.nodes or found.cost < best.cost):
                    best = found
            return best

        return self._kept(("storage", signed), cheapest)

    def _store(self, count: int, drives: int, parts: tuple[Part, ...], card: Choice) -> Subproblem:
        needs = (
            _need("cpu_cores", CORES_BESIDE + CORES_PER_DRIVE * drives, STORE_SOURCE),
            _need("host_ram", GIB_BESIDE + GIB_PER_DRIVE * drives, STORE_SOURCE),
        )
        some = tuple(self._pool.choices("data_drive", parts, drives))
        problem = self._problem("storage", count, needs, {"data_drive": some, "nic": (card,)})
        problem.menus = {
            **problem.menus,
            "boot_drive": tuple(c for c in problem.menus["boot_drive"] if (c.spec.capacity_gb or 0) >= SYSTEM_GB),
        }
        return problem

    @cached_property
    def _place(self) -> str:
        return self._pool.request.site.model_dump_json(exclude={"budget"})

    def _kept(self, key: Hashable, make: Made) -> Services:
        """What was made under that name for this site; nothing is kept of a search that was cut short."""
        kept: dict[Hashable, Services] = self._pool.kept("services", dict)
        whole = (self._place, self._strict, key)
        if whole not in kept:
            made = NO_SERVICES if self._search.over else make()
            if made is None or self._search.over:
                return NO_SERVICES
            kept[whole] = made
        return kept[whole]


@dataclass(frozen=True)
class _Asked:
    """What all storage nodes together have to give: GB after protection, GB/s read and written."""

    capacity_gb: float
    read_gbs: float
    write_gbs: float

    @classmethod
    def of(cls, demand: Demand, *, comfort: bool) -> _Asked:
        def value(key: str) -> float:
            need = demand.need(key)
            return 0.0 if need is None else (need.recommended if comfort else need.minimum).value

        return cls(value(CAPACITY), value(READING), value(WRITING))

    def drives(self, nodes: int, drive: Part) -> int | None:
        """Drives of one storage node; ``None`` where a fact is missing to tell."""
        spec, share = drive.spec, protected_share(nodes)
        size, read, write = (getattr(spec, name) for name in ("capacity_gb", "read_mbs", "write_mbs"))
        if None in (size, read, write):
            return None
        by_room = self.capacity_gb / share / nodes / size
        by_read = self.read_gbs * MB_PER_GB / nodes / (READ_SHARE * read)
        by_write = self.write_gbs * MB_PER_GB / share / nodes / write
        return max(1, ceil(float(max(by_room, by_read, by_write)) - ROUNDING))

    def cards(self, nodes: int, nic: Part) -> int:
        """Network cards of one storage node, as fast as its share of reading and writing."""
        spec: Any = nic.spec
        need = max(self.read_gbs, self.write_gbs / protected_share(nodes)) / nodes * GBPS_PER_GBS
        return max(1, ceil(need / float(spec.gbps * (spec.ports or 1)) - ROUNDING))


ROUNDING = 1e-9


def _fits(nic: Any, switch: Any) -> bool:
    """Whether card and switch are known to have a protocol in common, even speeds, and cages that a cable joins."""
    if None in (nic.ports, nic.gbps, nic.protocol, nic.port_type, switch.gbps, switch.protocol, switch.port_type):
        return False
    common = set(nic.protocol.split("/")) & set(switch.protocol.split("/"))
    return bool(common) and switch.gbps / nic.gbps in (1, 2, 4) and cages_fit(nic.port_type, switch.port_type)


def _store_menus(
    asked: _Asked, pool: Pool, nics: tuple[Part, ...]
) -> Iterator[tuple[int, int, tuple[Part, ...], Choice]]:
    """Numbers of nodes and of drives in each, with the drives of which so many do, and the cards of a node."""
    drives = [p for p in pool.of("storage") if p.spec.kind == "nvme" and p.spec.form_factor in BAY_DRIVES]  # type: ignore[attr-defined]
    fewest: int | None = None
    for nodes in range(LEAST_STORES, MOST_STORES + 1):
        grouped: dict[int, list[Part]] = {}
        for drive in drives:
            number = asked.drives(nodes, drive)
            if number is not None and number <= MOST_DRIVES:
                grouped.setdefault(number, []).append(drive)
        fewest = nodes if fewest is None and grouped else fewest
        if fewest is not None and nodes > fewest + MORE_STORES:
            return
        cards = ((asked.cards(nodes, nic), nic) for nic in nics)
        choices = [pool.choice("nic", nic, number) for number, nic in cards if number <= MOST_CARDS]
        card = min(choices, key=lambda choice: (choice.cost, choice.key), default=None)
        for number, parts in sorted(grouped.items()):
            if card is not None:
                yield nodes, number, tuple(parts), card


def _need(key: str, value: float, source: str) -> Need:
    least = Quantity(value=value, unit="", formula="a rule of thumb", source=source)
    return Need(key=key, label=key, minimum=least, recommended=least)


def _together(found: list[Services], switch: Part | None) -> Services:
    nodes = tuple(node for one in found for node in one.nodes)
    return Services(nodes, sum(one.cost for one in found), _ends(nodes, switch))


def _ends(nodes: tuple[Node, ...], switch: Part | None) -> int:
    """Ports of the switch that all these machines take."""
    spec: Any = switch.spec if switch else None
    nics = ((node.qty * item.qty, item) for node in nodes for item in node.of("nic"))
    cards = [(pieces * (item.known("ports") or 1), item.fact("gbps")) for pieces, item in nics if item.known("gbps")]
    if not cards or spec is None or None in (spec.gbps, spec.protocol):
        return 0
    protocols = frozenset(spec.protocol.split("/"))
    return sum(ports_taken(protocols, spec.gbps, gbps, ports) for ports, gbps in cards)
