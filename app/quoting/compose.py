"""Puts a quote together from what the services found out: one draft, complete but for its number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.assumptions import Assumed, shown
from app.domain.bay_plan import bay_groups
from app.domain.build import Build, Node, document_of
from app.domain.comparison import Comparison
from app.domain.costs import Costs
from app.domain.customer import Customer, Terms
from app.domain.finding import Report
from app.domain.fleet import fleet_of
from app.domain.growth import GrowthPlan
from app.domain.latency import LatencyBudget, budget_of
from app.domain.placement import MemoryPlan, Placement
from app.domain.power import power_chain
from app.domain.requirement import Demand
from app.domain.updates import update_plan
from app.domain.uplink import uplink_of
from app.quoting.canonical import sealed
from app.quoting.model import (
    BuyerParty,
    Cable,
    Delivery,
    Identity,
    NodePlacement,
    NodePower,
    Paper,
    Presentation,
    QuoteContent,
    Rejected,
    Technical,
)
from app.quoting.pricing import House, priced
from app.quoting.privacy import publishable
from app.quoting.snapshots import compared, snapshots
from app.rules.checklist import checklists
from app.rules.fabric_plan import fabric_plan
from app.rules.memory_plan import memory_plans
from app.rules.peak_table import card_peak
from app.rules.rack_plan import rack_plan

NAMED = ("head", "login", "storage")
"""Machines of a cluster that are called by what they are there for."""
LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "PH", "CL", "CO"})


@dataclass(frozen=True)
class Findings:
    """What the services found out about the build."""

    build: Build
    report: Report
    costs: Costs
    demand: Demand | None = None
    placements: Sequence[Placement | None] = ()
    rejected: Sequence[Rejected] = ()
    cables: Sequence[Cable] = ()
    comparison: Comparison | None = None
    growth: GrowthPlan | None = None
    latency: Sequence[LatencyBudget] = ()
    """Of other places; that of the build itself is worked out."""


def compose(found: Findings, customer: Customer, terms: Terms, house: House, today: date) -> QuoteContent:
    """A draft; raises ``UserError`` where its money does not work out. The hardware's net is the costs' ``capex``."""
    asked = priced(found.build, found.costs, customer, terms, house)
    build = found.build
    valid_days = terms.valid_days or house.valid_days
    content = QuoteContent(
        identity=Identity(
            dated=today,
            valid_until=today + timedelta(days=valid_days),
            time_zone=house.time_zone,
            language=terms.language or house.language,
        ),
        seller=house.seller,
        buyer=asked.buyer,
        people=house.people.model_copy(update={"approver": terms.approved_by.strip() or house.people.approver}),
        offer=asked.offer,
        lines=asked.lines,
        totals=asked.totals,
        delivery=_delivery(terms),
        commercial=asked.commercial,
        technical=_technical(found),
        cost=found.costs,
        assumed=_assumed(found),
        comparison=compared(found.comparison),
        workload=build.workload,
        site=build.site,
        build=document_of(build),
        parts=tuple(snapshots(build)),
        versions=house.versions,
        presentation=Presentation(
            paper=terms.paper or _paper(asked.buyer, house), measures=terms.measures or house.measures
        ),
    )
    return published(content)


def _delivery(terms: Terms) -> Delivery:
    return Delivery(
        weeks=terms.delivery_weeks,
        incoterm=terms.incoterm,
        place=terms.delivery_place,
        packages=terms.packages,
        weight_kg=terms.weight_kg,
    )


def published(content: QuoteContent) -> QuoteContent:
    """The content as it may leave the house: texts cleaned, file paths cut down to names, fingerprint taken."""
    data = publishable(content.model_dump(mode="json", exclude={"integrity"}))
    return sealed(QuoteContent.model_validate(data))


def _paper(buyer: BuyerParty, house: House) -> Paper:
    if buyer.country is None:
        return house.paper
    return "Letter" if buyer.country in LETTER_COUNTRIES else "A4"


def _technical(found: Findings) -> Technical:
    build = found.build
    placements = [*found.placements, *[None] * len(build.nodes)][: len(build.nodes)]
    return Technical(
        report=found.report,
        accepted=build.accepted,
        demand=found.demand,
        rejected=tuple(found.rejected),
        cables=tuple(found.cables),
        checklist=checklists(build, found.report, found.demand, placements),
        power=tuple(
            NodePower(
                qty=n.qty,
                kind="spare" if n.purpose == "spare" else n.kind,
                chain=power_chain(n, build.site, card_peak),
            )
            for n in build.nodes
        ),
        placements=tuple(
            _node_placement(node, placement or Placement(), memory)
            for node, placement, memory in zip(build.nodes, placements, memory_plans(build), strict=False)
            if placement is not None or memory is not None
        ),
        racks=rack_plan(build),
        fabric=fabric_plan(build),
        fleet=fleet_of(build),
        uplink=uplink_of(build),
        updates=update_plan(build, found.demand),
        growth=found.growth,
        latency=_latency(found),
    )


def _node_placement(node: Node, placement: Placement, memory: MemoryPlan | None) -> NodePlacement:
    holders = [item.part.spec for item in node.of("server", "motherboard", "chassis")]
    title, bays = _node_title(node), bay_groups(holders, placement)
    return NodePlacement(qty=node.qty, title=title, placement=placement, memory=memory, bays=bays)


def _node_title(node: Node) -> str:
    """What the machines are there for, where somebody says, else what kind they are."""
    return f"{node.purpose.capitalize()} node" if node.purpose in NAMED else node.kind.capitalize()


def _latency(found: Findings) -> tuple[LatencyBudget, ...]:
    """From sensor to answer, for work that is not all done on site: the build's own way, then that of other places."""
    own = budget_of(found.build, found.demand) if found.build.place != "onprem" else None
    compared = found.comparison.options if found.comparison and own is not None else ()
    budgets = [own, *found.latency, *(option.latency for option in compared)]
    by_place: dict[str, LatencyBudget] = {}
    for budget in budgets:
        if budget is not None:
            by_place.setdefault(budget.place, budget)
    return tuple(by_place.values())


def _assumed(found: Findings) -> tuple[Assumed, ...]:
    known, build = found.costs.assumptions, found.build
    return () if known is None else shown(known, build.site, build.workload)
