"""Machines bought or rented whole: complete servers, edge devices, cloud instances. Few enough to try one by one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from app.costing import full_power_w
from app.domain.build import Build, Node
from app.domain.parts import Part
from app.domain.request import Wishes
from app.domain.requirement import Demand
from app.domain.site import Site
from app.solver.cuts import acceptable
from app.solver.furnish import judged
from app.solver.goals import Measure
from app.solver.outcome import Candidate, Outcome
from app.solver.pool import Choice, Pool
from app.solver.search import Search
from app.solver.services import NO_SERVICES, Services
from app.solver.subproblem import equal_nodes


@dataclass(frozen=True)
class WholeTask:
    """``count`` equal machines that carry their accelerators with them; ``added`` is what each is given besides.

    ``spares`` more of the same wait on a shelf.
    """

    role: str
    machine: Part
    count: int
    demand: Demand
    site: Site
    wishes: Wishes
    added: tuple[Choice, ...] = ()
    spares: int = 0


def spare_nodes(like: Node, count: int) -> tuple[Node, ...]:
    """So many equal machines on a shelf; nothing for none."""
    return (like.model_copy(update={"qty": count, "purpose": "spare"}),) if count else ()


@dataclass(frozen=True)
class Beside:
    """Machines that stand beside, with their price: the edge devices that feed a rented one, spare ones among them."""

    title: str
    nodes: tuple[Node, ...]
    cost: int


class WholeMachine:
    """One machine, so many times; a subproblem with a single answer."""

    possible = True

    def __init__(
        self, task: WholeTask, pool: Pool, *, shared: tuple[Choice, ...] = (), beside: Beside | None = None,
        services: Services = NO_SERVICES,
    ) -> None:  # fmt: skip
        self.name = f"{_title(task)}, fed by {beside.title}" if beside else _title(task)
        self.task = task
        self._pool = pool
        self._shared = shared
        self._beside = beside
        self._services = services

    @property
    def demand(self) -> Demand:
        """What the machines have to meet."""
        return self.task.demand

    @property
    def mark(self) -> str:
        """Tells it from any other: names of parts need not."""
        return " ".join((self.name, self.task.machine.id, *(choice.key[1] for choice in self.task.added)))

    @cached_property
    def least(self) -> int:
        """Its price, before a cluster of it is furnished."""
        task = self.task
        shared = sum(choice.cost for choice in self._shared) + (self._beside.cost if self._beside else 0)
        shared += self._services.cost
        bought = task.count + task.spares
        added = sum(choice.cost for choice in task.added) * bought
        return self._pool.fleet_cost(task.role, task.machine, bought) + added + shared

    @cached_property
    def least_w(self) -> float:
        """Power from the wall, as far as it is known."""
        return full_power_w(self._build) or 0.0

    @cached_property
    def _build(self) -> Build:
        machine = self._pool.choice(self.task.role, self.task.machine)
        nodes = equal_nodes(self._pool, [machine, *self.task.added], self.task.count, self._shared)
        spares = spare_nodes(nodes[0], self.task.spares)
        beside = self._beside.nodes if self._beside else ()
        request = self._pool.request
        served = (*nodes, *spares, *self._services.nodes, *beside)
        return Build(name=self.name, site=request.site, nodes=served, workload=request.workload)

    def solve(self, search: Search, measure: Measure | None = None) -> Outcome:
        """The machines, where the budget and the rules allow them."""
        if search.over:
            return Outcome(None, self.least, False)
        budget = self.task.site.budget
        if budget is not None and self.least > self._pool.minor(budget):
            return Outcome(None, self.least, True)
        wishes, build, added = self.task.wishes, self._build, 0
        if not _makers_fit(build, wishes):
            return Outcome(None, self.least, True)
        if self._shared:
            build, added, report = judged(build, self.demand, self._pool, search)
        else:
            report = search.judge(build, self.demand)
        cost = self.least + added
        dear = budget is not None and cost > self._pool.minor(budget)
        kept = set(wishes.keep) <= {item.part.id for _, item in build.items()}
        if dear or not kept or not acceptable(report, wishes):
            return Outcome(None, self.least, True)
        return Outcome(Candidate(build, self.demand, report, cost), cost, True)


def _title(task: WholeTask) -> str:
    machine = task.machine.title if task.count == 1 else f"{task.count} × {task.machine.title}"
    added = [c.part.title if c.qty == 1 else f"{c.qty} × {c.part.title}" for c in task.added if c.part is not None]
    return f"{machine} with {' and '.join(added)}" if added else machine


def _makers_fit(build: Build, wishes: Wishes) -> bool:
    """Whether processors and accelerators that do the work, as far as they are named, come from the makers wished."""
    wanted = {"cpu": wishes.cpu_vendor, "accelerator": wishes.gpu_vendor}
    found = ((wanted.get(item.part.category), item.part.vendor) for node, item in build.items() if node.computes)
    return all(maker is None or maker.casefold() == vendor.casefold() for maker, vendor in found)
