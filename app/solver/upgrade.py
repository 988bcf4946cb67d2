"""From a machine that one owns to one that meets the request: the cheapest change, and what it adds and leaves out.

A machine that meets the request already stays as it is. Else the search is that for new machines, with what one owns at
no price: pieces beyond those are bought. Owned memory, drives, cards and fans that the answer does not use are put back
where no rule objects. The number of machines stays; where nothing else helps, the machine is replaced.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from threading import Event

from app.domain.build import Build, Item, Node
from app.domain.errors import Cancelled, Unknown
from app.domain.money import ExchangeRates
from app.domain.parts import Part
from app.domain.request import Request, Wishes
from app.domain.requirement import Demand
from app.solver.cluster import Cluster
from app.solver.cuts import acceptable
from app.solver.goals import MULTIPLES, Rank
from app.solver.hunt import Ledger, Winner
from app.solver.ladder import ladder
from app.solver.outcome import Candidate
from app.solver.plan import AnyProblem, Planner
from app.solver.pool import Choice, Pool
from app.solver.reporting import proposal_of, silent
from app.solver.result import PartChange, Upgrade
from app.solver.search import Judge, Search
from app.solver.sizer import Sizer
from app.solver.stock import Stock
from app.solver.subproblem import Subproblem
from app.solver.titles import Win

CHEAPEST_CHANGE = "Cheapest change"
SERVING = ("head", "login", "storage")
"""Purposes of machines that stay as they are: the upgrade is of those that compute."""
PUT_BACK = ("memory", "boot_drive", "data_drive", "storage", "nic", "fan")
"""Roles whose owned pieces may stand beside those that the answer uses."""
Owned = Mapping[tuple[str, str], int]


class OwnedPool(Pool):
    """Candidates of which those that one owns cost nothing, up to the number owned in that role."""

    def __init__(self, parts: Stock, request: Request, rates: ExchangeRates, owned: Owned, machines: int) -> None:
        super().__init__(parts, request, rates)
        self._owned = owned
        self._machines = machines
        self._owned_ids = {part_id for _, part_id in owned}

    def choice(self, role: str, part: Part, qty: int = 1) -> Choice:
        """A choice at the price of the pieces that are bought."""
        return Choice(role, part, qty, self.cost(part) * max(0, qty - self._owned.get((role, part.id), 0)))

    def choices(self, role: str, parts: Iterable[Part], qty: int = 1) -> Iterator[Choice]:
        """What one owns stands for itself; of what is bought the cheapest of equals stands first."""
        candidates = tuple(parts)
        for part in candidates:
            if (role, part.id) in self._owned and (qty <= self._owned[role, part.id] or self._sold(part)):
                yield self.choice(role, part, qty)
        bought = tuple(p for p in candidates if (role, p.id) not in self._owned and self._sold(p))
        yield from super().choices(role, bought, qty)

    def fleet_cost(self, role: str, machine: Part, count: int) -> int:
        """Machines beyond those owned."""
        owned = self._owned.get((role, machine.id), 0) * self._machines
        return self.cost(machine) * max(0, count - owned)

    def _eligible(self, part: Part) -> bool:
        owned = part.id in self._owned_ids and part.id not in self.request.wishes.exclude
        return owned or super()._eligible(part)

    def _sold(self, part: Part) -> bool:
        return part.id not in self._owned_ids or super()._eligible(part)


@dataclass(frozen=True)
class _Least:
    """The price of the change; among equal prices, the fewest pieces that are added or left out."""

    pool: Pool
    before: Counter[str]
    weights: None = None

    def of(self, candidate: Candidate) -> Rank:
        after = _pieces(candidate.build)
        changed = sum(((self.before - after) + (after - self.before)).values())
        return (float(self.pool.money(candidate.cost)), float(changed))

    def floor(self, problem: AnyProblem) -> Rank:
        return (float(self.pool.money(problem.least)), 0.0)


class Upgrading:
    """One search for the cheapest change of a machine."""

    def __init__(self, parts: Stock, rates: ExchangeRates, sizer: Sizer, judge: Judge) -> None:
        self._parts = parts
        self._rates = rates
        self._sizer = sizer
        self._judge = judge

    def upgrade(
        self, request: Request, owned: Build, *, time_limit_s: float = 30, stop: Event | None = None
    ) -> Upgrade | None:
        """The cheapest change, or ``None`` where no machine meets the request; raises as ``propose`` does."""
        request = request.settled()
        placed = owned.model_copy(update={"site": request.site, "workload": request.workload})
        search = Search(self._judge, time_limit_s=time_limit_s, stop=stop)
        with search.watched():
            pool = self._pool(request, placed)
            found = self._as_it_is(request, placed, search) or self._changed(pool, placed, search)
            if found is None and search.over:
                raise Cancelled("The search ended before a change was found.")
            return _told(found, placed, pool) if found else None

    def _pool(self, request: Request, owned: Build) -> OwnedPool:
        known = self._parts.by_id
        own = {item.part.id: item.part for _, item in owned.items() if item.part.id not in known}
        stock = Stock((*known.values(), *own.values())) if own else self._parts
        counted: Counter[tuple[str, str]] = Counter()
        for node, item in owned.items():
            if not item.included and node.purpose not in SERVING:
                counted["data_drive" if item.role == "storage" else item.role, item.part.id] += item.qty
        return OwnedPool(stock, request, self._rates, counted, owned.nodes[0].qty)

    def _as_it_is(self, request: Request, owned: Build, search: Search) -> Winner | None:
        """The machine unchanged, where it meets the request and its rules."""
        demand = self._demand_of(request, owned)
        if demand is None or not demand.meets:
            return None
        if not set(request.wishes.keep) <= {item.part.id for _, item in owned.items()}:
            return None
        report = search.judge(owned, demand)
        if not acceptable(report, request.wishes):
            return None
        return Winner(Candidate(owned, demand, report, 0), 0.0, 0.0, True)

    def _demand_of(self, request: Request, owned: Build) -> Demand | None:
        part, count = owned.accelerator()
        try:
            return self._sizer.demand(request.workload, part, count, owned.workers(), request.site)
        except Unknown:
            return None

    def _changed(self, pool: OwnedPool, owned: Build, search: Search) -> Winner | None:
        """The least change among builds whose deciding facts are known, else among all."""
        machines = owned.nodes[0].qty
        serving = tuple(node for node in owned.nodes if node.purpose in SERVING)
        measure = _Least(pool, _pieces(owned))
        for strict in (True,) if pool.request.wishes.verified_only else (True, False):
            search.forget()
            planner = Planner(pool, self._sizer, search, strict=strict, serving=serving)
            problems = [p for p in ladder(planner, MULTIPLES).values() if _copies(p) in (None, machines)]
            winner = Ledger(search, silent).minimise(problems, measure)
            if winner is not None:
                return replace(winner, candidate=self._put_back(winner.candidate, owned, pool.request.wishes, search))
        return self._replaced(pool, serving, search)

    def _replaced(self, pool: OwnedPool, serving: tuple[Node, ...], search: Search) -> Winner | None:
        """A new machine where none of this number can be had."""
        fresh = Pool(self._parts, pool.request, self._rates)
        planner = Planner(fresh, self._sizer, search, strict=pool.request.wishes.verified_only, serving=serving)
        return Ledger(search, silent).minimise(tuple(ladder(planner, (1,)).values()), _Least(fresh, Counter()))

    def _put_back(self, candidate: Candidate, owned: Build, wishes: Wishes, search: Search) -> Candidate:
        """Owned pieces that are left over, one kind after the other, where the rules say no more than before."""
        used = _pieces(candidate.build)
        for item in owned.nodes[0].items:
            left = min(item.qty, item.qty - used[item.part.id])
            if item.included or item.role not in PUT_BACK or left <= 0:
                continue
            role = "data_drive" if item.role in ("storage", "boot_drive") else item.role
            build = _with(candidate.build, item.model_copy(update={"role": role, "qty": left, "place": None}))
            report, before = search.judge(build, candidate.demand), candidate.report
            if acceptable(report, wishes) and len(report.warnings) <= len(before.warnings):
                candidate = replace(candidate, build=build, report=report)
                used[item.part.id] += left
        return candidate


def _with(build: Build, item: Item) -> Build:
    first, *others = build.nodes
    alike = next((i for i in first.items if (i.role, i.part.id, i.included) == (item.role, item.part.id, False)), None)
    if alike is None:
        items = (*first.items, item)
    else:
        more = alike.model_copy(update={"qty": alike.qty + item.qty})
        items = tuple(more if i is alike else i for i in first.items)
    return build.model_copy(update={"nodes": (first.model_copy(update={"items": items}), *others)})


def _copies(problem: AnyProblem) -> int | None:
    return problem.copies if isinstance(problem, Subproblem | Cluster) else None


def _pieces(build: Build) -> Counter[str]:
    """How many of each part all machines hold, what comes inside others left out."""
    found: Counter[str] = Counter()
    for node, item in build.items():
        if not item.included:
            found[item.part.id] += node.qty * item.qty
    return found


def _told(found: Winner, owned: Build, pool: Pool) -> Upgrade:
    candidate = found.candidate
    after, before = _pieces(candidate.build), _pieces(owned)
    items = {item.part.id: item for build in (candidate.build, owned) for _, item in build.items() if not item.included}
    changes = []
    for part_id, item in items.items():
        kept = min(after[part_id], before[part_id])
        for action, qty in (
            ("keep", kept),
            ("add", after[part_id] - kept),
            ("remove", before[part_id] - kept),
        ):
            if qty:
                cost = pool.money(pool.cost(item.part) * qty) if action == "add" else None
                changes.append(
                    PartChange(action=action, role=item.role, part=part_id, title=item.part.title, qty=qty, price=cost)
                )
    # a piece in another role than before costs nothing either
    price = sum((change.price for change in changes if change.price is not None), start=pool.money(0))
    bound = min(found.bound, float(price))
    proven = found.proven and bound >= float(price)
    winner = Winner(replace(candidate, cost=pool.minor(price)), float(price), bound, proven)
    proposal = proposal_of([Win(CHEAPEST_CHANGE, "price", winner)], pool)
    return Upgrade(proposal=proposal, changes=tuple(sorted(changes, key=_order)))


def _order(change: PartChange) -> int:
    return ("add", "remove", "keep").index(change.action)
