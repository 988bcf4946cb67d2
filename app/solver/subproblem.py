"""One way to answer a request: this many of that accelerator in one kind of machine, solved for the cheapest build."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Protocol

from app.domain.build import Build, Node
from app.domain.finding import Report
from app.domain.parts import Part
from app.domain.requirement import Demand
from app.sizing.cluster_needs import with_data_apart
from app.solver.conditions import ALL
from app.solver.cuts import acceptable, unsure
from app.solver.fabric import takes_own_ports
from app.solver.furnish import judged
from app.solver.goals import Measure
from app.solver.menus import least_cost
from app.solver.outcome import Candidate, Outcome
from app.solver.pool import Choice, Pool
from app.solver.puzzle import Cut, PairTables, Puzzle, Task
from app.solver.search import Search
from app.solver.services import NO_SERVICES, Services
from app.solver.sizer import Sizer
from app.solver.tables import Measure as WeightOf
from app.solver.watts import least_wall_w
from app.solver.weighing import Weighing

ACCELERATOR_RULES = ("GPU-VRAM", "CLD-VRAM", "GPU-PREC")
"""Rules that read the accelerators alone, and what is asked of them."""
CIRCUITS = ("onprem.circuit_v", "onprem.circuit_a", "onprem.circuits")
FURNISHED_BY = ("server", "nic")
"""The roles that racks, PDUs and cables of a cluster follow from, its switches and accelerators being given."""


class Fallback(Protocol):
    """What is solved where a more demanding problem has no answer."""

    @property
    def least(self) -> int:
        """What it costs at least, in the smallest unit of the currency."""

    @property
    def least_w(self) -> float:
        """What it draws at least."""

    def solve(self, search: Search, measure: Measure | None = None) -> Outcome:
        """The best by a measure, else the cheapest."""


class Subproblem:
    """A machine from parts, ``copies`` times; ``shared`` parts (the switches of a cluster) stand by themselves, as do
    the machines that serve it (``services``).

    ``fallback`` is solved where this one has no answer.
    """

    def __init__(
        self, kind: str, task: Task, menus: Mapping[str, tuple[Choice, ...]], pool: Pool, tables: PairTables,
        sizer: Sizer, *, copies: int = 1, shared: tuple[Choice, ...] = (), fallback: Fallback | None = None,
        services: Services = NO_SERVICES,
    ) -> None:  # fmt: skip
        self.task = task
        self.menus = menus
        self.copies = copies
        self._kind = kind
        self._sizer = sizer
        self.name = self.mark = self._title(task.accelerator)
        self.pool = pool
        self._tables = tables
        self.shared = shared
        self._fallback = fallback
        self.services = services
        self.shared_cost = sum(choice.cost for choice in shared) + services.cost

    @property
    def demand(self) -> Demand:
        """What the machines have to meet."""
        return self.task.demand

    def _title(self, card: Part | None) -> str:
        count = self.task.count
        if card is None:
            return f"{self._kind} without accelerator"
        if self._kind == "Cluster":
            return f"Cluster of {self.copies}: {count} × {card.title} each"
        return f"{self._kind} with {card.title}" if count == 1 else f"{self._kind} with {count} × {card.title}"

    def _demand_of(self, card: Part | None) -> Demand:
        """The demand by that card's own facts: the same figures, derived in its name."""
        wanted = self.task.demand
        if card is None:
            return wanted
        request = self.pool.request
        found = self._sizer.demand(request.workload, card, wanted.count, wanted.nodes, request.site)
        return with_data_apart(found) if self.task.data_apart else found

    @cached_property
    def least(self) -> int:
        """A price that no build of this subproblem undercuts: the cheapest choice of every role."""
        if any(not choices for choices in self.menus.values()):
            return 0
        own = self.copies * least_cost(self.pool, self.task, self.menus) + self.shared_cost
        return min(own, self._fallback.least) if self._fallback else own

    def least_without(self, role: str, search: Search) -> int | None:
        """A price of one machine that none undercuts, a role left out; ``None`` where nobody can tell."""
        menus = {name: menu for name, menu in self.menus.items() if name != role}
        bare = Subproblem(self._kind, self.task, menus, self.pool, self._tables, self._sizer, copies=self.copies)
        puzzle = bare.puzzle(search)
        picks, bound = search.run(puzzle)
        return puzzle.price(bound) if picks is not None else None

    @property
    def possible(self) -> bool:
        """Whether every role has a candidate at all."""
        return all(self.menus.values())

    @cached_property
    def least_w(self) -> float:
        """Power from the wall that no build of this subproblem undercuts."""
        if not self.possible:
            return 0.0
        own = self._own_least_w
        return min(own, self._fallback.least_w) if self._fallback else own

    @cached_property
    def _own_least_w(self) -> float:
        return self.copies * least_wall_w(self.menus, self.task.site, self.pool) + self.services.wall_w

    @property
    def _over_circuits(self) -> bool:
        """Whether a cluster draws more than the circuits carry, whatever its parts: what PWR-CIRCUIT would say."""
        site, room = self.task.site, self.task.site.onprem
        judged = "PWR-CIRCUIT" not in site.rules and any(map(site.told, CIRCUITS))
        return bool(self.shared) and judged and self._own_least_w > room.circuits * room.usable_w

    def solve(self, search: Search, measure: Measure | None = None) -> Outcome:
        """The build of least ``measure`` that the rules let pass; of least price where only that tells them apart."""
        outcome = self._solve(search, measure)
        if outcome.candidate is None and outcome.proven and self._fallback is not None:
            return self._fallback.solve(search, measure)
        return outcome

    def _solve(self, search: Search, measure: Measure | None) -> Outcome:
        if search.over:
            return Outcome(None, self.least, False)
        budget = self.task.site.budget
        if not self.possible or (budget is not None and self.least > self.pool.minor(budget)):
            return Outcome(None, self.least, True)
        if self._over_circuits or self._cards_fail(search):
            return Outcome(None, self.least, True)
        if measure is not None and measure.weights is not None:
            return Weighing(self, measure, measure.weights, search).outcome()
        return self.first_passing(self.puzzle(search), search)

    def _cards_fail(self, search: Search) -> bool:
        """Whether the accelerators fail a rule that reads nothing else: then no machine around them is looked for."""
        task = self.task
        if task.accelerator is None:
            return False
        key = (task.accelerator.id, task.count, self.copies)
        if key not in search.cards:
            cards = [Choice("accelerator", task.accelerator, task.count, 0)]
            build = Build(name="", site=task.site, nodes=equal_nodes(self.pool, cards, self.copies))
            report = search.judge(build, task.demand)
            search.cards[key] = any(finding.rule in ACCELERATOR_RULES for finding in report.errors)
        return search.cards[key]

    def puzzle(self, search: Search, weight: WeightOf | None = None) -> Puzzle:
        """The integer model: all conditions, the budget, and what was learnt; minimises price or ``weight``."""
        puzzle = Puzzle(self.task, self.menus, self._tables)
        for condition in ALL:
            condition(puzzle)
            if puzzle.refused or search.over:
                break
        if self.shared and "nic" in self.menus:
            slowest = min((choice.spec.gbps for choice in self.menus["nic"]), default=0.0)
            puzzle.drop(
                "server",
                lambda c: not takes_own_ports(self.pool, self.shared[0], self.copies, c.part, slowest),  # type: ignore[arg-type]
            )
        budget = self.task.site.budget
        if budget is not None:
            room = (self.pool.minor(budget) - self.shared_cost) // self.copies
            puzzle.afford(max(room, -1))
        puzzle.minimise(self.pool.stock.rank, weight)
        for cut in search.cuts:
            puzzle.forbid(cut)
        for role, part_id in search.vague:
            if role in self.menus:
                puzzle.leave_out(role, part_id)
        return puzzle

    def first_passing(self, puzzle: Puzzle, search: Search) -> Outcome:
        """The best answer of a model that the rules let pass.

        What a cluster is furnished with follows from its servers and network cards, and is not in the model: one build
        of each such pair is enough, and when the model has none left that costs less, the best is found.
        """
        rejected, best = 0, None
        while True:
            picks, bound = search.run(puzzle)
            floor = self.copies * puzzle.price(bound) + self.shared_cost
            if picks is None or (best is not None and floor >= best.cost):
                search.guessed = search.guessed or (best is None and puzzle.lacks)
                return Outcome(best, floor if best is None else min(floor, best.cost), search.exhausted)
            candidate = self.judge(picks, search)
            if acceptable(candidate.report, self.task.wishes):
                if self.affordable(candidate) and (best is None or candidate.order < best.order):
                    best = candidate
                if self.cost_of(picks) == candidate.cost:
                    return Outcome(best, min(floor, candidate.cost), search.exhausted)
                puzzle.forbid(self.pair(picks))
                continue
            rejected += 1
            if search.patience is not None and rejected >= search.patience:
                return Outcome(best, floor, False)
            for cut in search.learn(candidate.report, picks):
                puzzle.forbid(cut)
            if self.task.wishes.verified_only and not self.leave_out(candidate.report, picks, puzzle, search):
                return Outcome(best, floor, True)

    def affordable(self, candidate: Candidate) -> bool:
        """Whether a build keeps within the budget with all that it is furnished with."""
        budget = self.task.site.budget
        return budget is None or candidate.cost <= self.pool.minor(budget)

    def pair(self, picks: Sequence[Choice]) -> Cut:
        """The choices that what a cluster is furnished with follows from."""
        return frozenset(choice.key for choice in picks if choice.role in FURNISHED_BY)

    def cost_of(self, picks: Sequence[Choice]) -> int:
        """What machines of these choices cost with their switches, before they are furnished."""
        return self.copies * sum(choice.cost for choice in picks) + self.shared_cost

    def leave_out(self, report: Report, picks: Sequence[Choice], puzzle: Puzzle, search: Search) -> bool:
        """Takes the parts that lack a needed fact off the menus; whether anything is gained by trying again.

        They are not tried in other company either, where nobody might ask for the fact: builds that cannot be told are
        left aside, and a search through all company takes minutes.
        """
        lacking = unsure(report, picks)
        for role, part_id in lacking:
            puzzle.leave_out(role, part_id)
            search.vague[role, part_id] = None
        search.guessed = search.guessed or not (lacking or report.errors)
        return bool(lacking or report.errors)

    def judge(self, picks: Sequence[Choice], search: Search) -> Candidate:
        """The build of some choices with what the rules say of it."""
        nodes = (*equal_nodes(self.pool, picks, self.copies, self.shared), *self.services.nodes)
        request = self.pool.request
        card = next((choice.part for choice in picks if choice.role == "accelerator"), None)
        bare = Build(name=self._title(card), site=request.site, nodes=nodes, workload=request.workload)
        demand = self._demand_of(card)
        if not self.shared:
            return Candidate(bare, demand, search.judge(bare, demand), self.cost_of(picks))
        build, added, report = judged(bare, demand, self.pool, search)
        return Candidate(build, demand, report, self.cost_of(picks) + added)


def equal_nodes(pool: Pool, picks: Sequence[Choice], copies: int, shared: Sequence[Choice] = ()) -> tuple[Node, ...]:
    """``copies`` equal machines; what they share stands by itself."""
    machines = pool.node(picks, copies)
    if not shared:
        return (machines,)
    return machines.model_copy(update={"purpose": "compute"}), pool.node(shared).model_copy(
        update={"purpose": "shared"}
    )
