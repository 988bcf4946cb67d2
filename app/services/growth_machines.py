"""More machines for more data: how many, what joins them, and what then has to serve them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.build import Build, Item, Node
from app.domain.errors import Unknown
from app.domain.finding import Finding
from app.domain.growth import Advice
from app.domain.requirement import Demand
from app.domain.workload import Workload
from app.rules.cluster import all_switches, machines_of
from app.rules.engine import check
from app.services.fixes import apply_fix
from app.services.growth_builds import (
    added_cards,
    computing,
    counted,
    new_faults,
    price_of,
    purpose_nodes,
    room_for_cards,
    with_item,
    with_qty,
    worth,
)
from app.services.growth_network import join_up
from app.services.growth_step import DemandOf, Market, Step, pool_of
from app.solver.puzzle import PairTables
from app.solver.search import Search
from app.solver.services_nodes import ServicePlanner

MOST_MACHINES = 256
MOST_REPLACED = 3
"""Parts of a machine that may be replaced to make room for cards; beyond, another machine is the better way."""
SERVICES_S = 20.0
"""For finding head, login and storage nodes of one year."""


def size_up(step: Step, workload: Workload, market: Market) -> Demand | None:
    """Grows the machines until they do the year's work; the demand on them, ``None`` where a fact is missing.

    More cards go into the machines where these take them as they are. Else what is cheaper wins: the parts in the way
    replaced, or more machines with what joins them.
    """
    work = _Work(workload, market.sizer.demand)
    try:
        found = work.asks(step.build)
        if found.meets or found.training is None:
            return found
        way = _fuller(step, work, market)
        if way is not None and not way.blocked:
            return _taken(step, way)
        more = _more(step, work, market)
    except Unknown as gap:
        step.gap(f"Nobody can tell how long the training takes: {gap.part}, {gap.field} is not known.")
        return None
    ways = [one for one in (way, more) if one is not None and one.build is not None]
    if not ways:
        step.gap(f"No number of these machines up to {MOST_MACHINES} meets the deadline.")
        return found
    best = min(ways, key=lambda one: (bool(one.gaps), one.price))
    if way is not None and way.blocked is not None:
        _advise(step, way.blocked, best.build if best is way else None)
    return _taken(step, best)


@dataclass(frozen=True)
class _Work:
    workload: Workload
    demand_of: DemandOf

    def asks(self, build: Build) -> Demand:
        part, count = build.accelerator()
        return self.demand_of(self.workload, part, count, build.workers(), build.site)


@dataclass(frozen=True)
class _Way:
    """One way to grow with its price; ``build`` is ``None`` where parts in the way cannot be replaced."""

    build: Build | None
    demand: Demand
    price: Decimal = Decimal(0)
    gaps: tuple[str, ...] = ()
    blocked: Finding | None = None


def _taken(step: Step, way: _Way) -> Demand:
    assert way.build is not None
    step.build = way.build
    return way.demand


def _fuller(step: Step, work: _Work, market: Market) -> _Way | None:
    """The fewest cards more in every machine that do the work; ``None`` where no number that goes in does."""
    index = computing(step.build)
    node = step.build.nodes[index]
    cards = added_cards(node)
    if cards is None:
        return None
    for qty in range(cards.qty + 1, room_for_cards(node) + 1):
        grown = with_item(step.build, index, cards.role, cards.part, qty)
        demand = work.asks(grown)
        if not demand.meets:
            continue
        faults = new_faults(step.build, grown)
        if not faults:
            return _Way(grown, demand)
        cured = _for_later(step, cards, qty, market) or _cured(step.build, grown, market)
        price = worth(cured, market.rates) - worth(step.build, market.rates) if cured else Decimal(0)
        lost = _lost(step.build, cured, market) if cured else Decimal(0)
        return _Way(cured, demand, price + lost, blocked=faults[0])
    return None


def _for_later(step: Step, cards: Item, qty: int, market: Market) -> Build | None:
    """The machines with the parts in the way replaced by those that do for a later year's cards, too."""
    if step.ahead is None or step.ahead.cards <= qty:
        return None
    index = computing(step.build)
    full = _cured(step.build, with_item(step.build, index, cards.role, cards.part, step.ahead.cards), market)
    if full is None:
        return None
    found = with_item(full, index, cards.role, cards.part, qty)
    return None if new_faults(step.build, found) else found


def _cured(before: Build, grown: Build, market: Market) -> Build | None:
    """The grown machines with the parts in the way replaced by the cheapest that let it pass."""
    count = grown.accelerator()[1]
    build = grown
    for _ in range(MOST_REPLACED):
        faults = new_faults(before, build)
        if not faults:
            return build
        fault = faults[0]
        cures = (fix for fix in fault.fixes if fix.kind == "replace" and fix.role != "accelerator")
        tried = (
            apply_fix(build, fix, market.catalog, node=fault.node, rule=fault.rule, rates=market.rates) for fix in cures
        )
        better = next((one for one in tried if one is not None and one.accelerator()[1] == count), None)
        if better is None:
            return None
        build = better
    return None if new_faults(before, build) else build


def _lost(before: Build, after: Build, market: Market) -> Decimal:
    """What the parts are worth that go."""
    gone = counted(before) - counted(after)
    parts = {item.part.id: item.part for _, item in before.items()}
    prices = ((number, price_of(parts[part_id], market.rates)) for (_, part_id), number in gone.items())
    return sum((number * price for number, price in prices if price is not None), Decimal(0))


def _more(step: Step, work: _Work, market: Market) -> _Way | None:
    """The fewest machines more that do the work, with what joins them."""
    index = computing(step.build)
    node = step.build.nodes[index]
    if not node.of("server", "motherboard"):
        return None
    for number in range(node.qty + 1, MOST_MACHINES + 1):
        grown = with_qty(step.build, index, number)
        demand = work.asks(grown)
        if demand.meets:
            trial = Step(step.year, grown)
            join_up(trial, demand, market)
            price = worth(trial.build, market.rates) - worth(step.build, market.rates)
            return _Way(grown, demand, price, tuple(trial.gaps))
    return None


def _advise(step: Step, fault: Finding, cured: Build | None) -> None:
    """What should be bought today instead of the part that is in the way later, which is else replaced (``cured``)."""
    index = computing(step.build)
    limits = [i for i in step.build.nodes[index].items if i.part.id in fault.parts and i.role != "accelerator"]
    role = limits[0].role if limits else ""
    new = next((i for i in cured.nodes[index].items if i.role == role), None) if cured else None
    fix = fault.fixes[0].text if fault.fixes else "Take a machine with more room"
    step.advice.append(
        Advice(
            what=f"Take {new.part.title} at once" if new else fix,
            why=f"In year {step.year} more cards are to go into the same machine. {fault.message}",
            year=step.year,
            part=limits[0].part.title if limits else None,
            thrown_away=new is not None,
            role=role,
        )
    )


def serve_up(step: Step, demand: Demand, market: Market) -> None:
    """Adds head, login and storage nodes where the cluster has become large enough to need them."""
    build = step.build
    machines = machines_of(build)
    switches = all_switches(build)
    if machines < 2 or not switches:
        return
    search = Search(check, time_limit_s=SERVICES_S)
    for strict in (True, False):
        planner = ServicePlanner(
            pool_of(build, market), market.sizer, search, PairTables(), strict=strict, comfort=False
        )
        wanted = planner.of(machines, demand, switches[0].item.part)
        if wanted.nodes:
            break
    for node in wanted.nodes:
        present = purpose_nodes(build, str(node.purpose))
        if node.purpose == "storage" and present:
            continue  # these grow with the data
        have = sum(build.nodes[n].qty for n in present)
        if have >= node.qty:
            continue
        if present:
            build = with_qty(build, present[0], build.nodes[present[0]].qty + node.qty - have)
        else:
            build = build.model_copy(update={"nodes": (*build.nodes, node)})
            _moved(step, node)
    step.build = build


def _moved(step: Step, node: Node) -> None:
    """Data that lay in the machines and come to lie on storage nodes."""
    drive = step.build.nodes[computing(step.build)].of("storage")
    if node.purpose == "storage" and drive:
        step.advice.append(
            Advice(
                what="Keep the drives of the machines small: a system and a scratch drive",
                why=f"From year {step.year} on the data lie on storage nodes that all machines share",
                year=step.year,
                part=drive[-1].part.title,
            )
        )


__all__ = ["DemandOf", "Market", "Step", "join_up", "serve_up", "size_up"]
