"""Puts a quote together from what the services found out: one draft, complete but for its number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from app.domain.assumptions import Assumed, shown
from app.domain.bay_plan import bay_groups
from app.domain.build import Build, Node, document_of
from app.domain.comparison import Comparison
from app.domain.costs import CostLine, Costs
from app.domain.customer import Customer, LineTerms, Measures, OfferedService, TaxCategory, Terms
from app.domain.finding import Report
from app.domain.fleet import fleet_of
from app.domain.growth import GrowthPlan
from app.domain.latency import LatencyBudget, budget_of
from app.domain.money import ExchangeRates
from app.domain.parts import Part
from app.domain.placement import MemoryPlan, Placement
from app.domain.power import power_chain
from app.domain.requirement import Demand
from app.domain.updates import update_plan
from app.domain.uplink import uplink_of
from app.quoting.arithmetic import Calculation, Discount, PriceLine, Totals, calculate
from app.quoting.canonical import sealed
from app.quoting.line_facts import facts_and_rent
from app.quoting.model import (
    RENTED,
    BuyerParty,
    Cable,
    Commercial,
    Delivery,
    Identity,
    Language,
    Line,
    NodePlacement,
    NodePower,
    Offer,
    Paper,
    People,
    Presentation,
    QuoteContent,
    Rejected,
    SellerParty,
    Technical,
    Versions,
)
from app.quoting.privacy import publishable
from app.quoting.service_lines import service_line
from app.quoting.snapshots import buyer_of, compared, snapshots
from app.quoting.tax import Parties, TaxCase, tax_case
from app.rules.checklist import checklists
from app.rules.fabric_plan import fabric_plan
from app.rules.memory_plan import memory_plans
from app.rules.peak_table import card_peak
from app.rules.rack_plan import rack_plan

GROUPS: Mapping[str, tuple[str, ...]] = {
    "Compute": ("server", "edge_device", "cloud_instance", "bare_metal", "accelerator", "cpu", "motherboard", "memory"),
    "Storage": ("boot_drive", "data_drive", "storage"),
    "Network": ("nic", "switch", "cable"),
    "Enclosure and power": ("psu", "chassis", "cooler", "fan", "rack", "pdu"),
}
"""Groups of the parts list, in order, and the roles in them."""
RENTALS = "Rented, billed by the provider"
"""The group of what is not sold but rented: its rent is no part of the total."""
NAMED = ("head", "login", "storage")
"""Machines of a cluster that are called by what they are there for."""
LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "PH", "CL", "CO"})


@dataclass(frozen=True)
class House:
    """The seller's side of every quote: who they are, and what holds unless the terms say otherwise."""

    seller: SellerParty
    people: People
    versions: Versions
    time_zone: str
    tax_name: str = "VAT"
    tax_percent: Decimal = Decimal(0)
    valid_days: int = 14
    payment_days: int = 14
    services: tuple[OfferedService, ...] = ()
    rates: ExchangeRates | None = None
    language: Language = "en"
    paper: Paper = "A4"
    measures: Measures = "metric"


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
    buyer, seller = buyer_of(customer), house.seller
    parties = Parties(seller.country, buyer.country, seller.vat_id, buyer.vat_id)
    case = tax_case(parties, terms, house.tax_percent)
    systems = _systems(found)
    services = house.services if terms.services is None else terms.services
    lines = tuple(_lines(_Making(found, terms, case, systems, house.rates), services))
    offer = _offer(found, terms, house, case, systems)
    commercial = _commercial(terms, house)
    build = found.build
    valid_days = terms.valid_days or house.valid_days
    content = QuoteContent(
        identity=Identity(
            dated=today,
            valid_until=today + timedelta(days=valid_days),
            time_zone=house.time_zone,
            language=terms.language or house.language,
        ),
        seller=seller,
        buyer=buyer,
        people=house.people.model_copy(update={"approver": terms.approved_by.strip() or house.people.approver}),
        offer=offer,
        lines=lines,
        totals=totals_of(offer, lines, seller, buyer, commercial),
        delivery=_delivery(terms),
        commercial=commercial,
        technical=_technical(found),
        cost=found.costs,
        assumed=_assumed(found),
        comparison=compared(found.comparison),
        workload=build.workload,
        site=build.site,
        build=document_of(build),
        parts=tuple(snapshots(build)),
        versions=house.versions,
        presentation=Presentation(paper=terms.paper or _paper(buyer, house), measures=terms.measures or house.measures),
    )
    return published(content)


def _commercial(terms: Terms, house: House) -> Commercial:
    return Commercial(
        payment_days=house.payment_days if terms.payment_days is None else terms.payment_days,
        instalments=terms.instalments,
        warranty_months=terms.warranty_months,
        law=terms.law,
        terms_id=terms.terms_id,
    )


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


def totals_of(
    offer: Offer, lines: Sequence[Line], seller: SellerParty, buyer: BuyerParty, commercial: Commercial
) -> Totals:
    """The totals of these lines under this offer; raises ``UserError`` naming field and range."""
    return calculate(
        Calculation(
            currency=offer.currency,
            lines=tuple(price_line(line) for line in lines),
            overall_discount=Discount(offer.discount_percent, offer.discount_amount),
            systems=offer.systems,
            tax_determined=offer.tax_determined,
            seller_vat_id=seller.vat_id,
            buyer_vat_id=buyer.vat_id,
            instalments=commercial.instalments,
        )
    )


def price_line(line: Line) -> PriceLine:
    """What the arithmetic needs of a line; its unit price is already in the quote's currency."""
    return PriceLine(
        qty=line.qty,
        unit_price=line.unit_price,
        price_state=line.price_state,
        discount_percent=line.discount_percent,
        discount_amount=line.discount_amount,
        tax_category=line.tax_category,
        tax_rate=line.tax_rate,
        zero_reason=line.zero_reason,
        discountable=line.discountable,
        optional=line.optional,
        per_system=line.per_system,
    )


def _paper(buyer: BuyerParty, house: House) -> Paper:
    if buyer.country is None:
        return house.paper
    return "Letter" if buyer.country in LETTER_COUNTRIES else "A4"


def _systems(found: Findings) -> int:
    """How many equal systems the lines can be told per; 1 where the machines differ."""
    nodes = found.build.nodes
    if len(nodes) != 1 or any(line.qty % nodes[0].qty for line in found.costs.lines):
        return 1
    return nodes[0].qty


def _offer(found: Findings, terms: Terms, house: House, case: TaxCase, systems: int) -> Offer:
    build = found.build
    estimated = house.seller.country == "US"
    return Offer(
        subject=terms.subject or build.name,
        scope=build.workload.name if build.workload and build.workload.name != (terms.subject or build.name) else None,
        currency=found.costs.currency,
        systems=systems,
        price_basis=terms.price_basis,
        price_cap_percent=terms.price_cap_percent if terms.price_basis == "adjustable" else None,
        discount_percent=terms.discount_percent or None,
        discount_amount=terms.discount_amount or None,
        discount_reason=terms.discount_reason or None,
        tax_name="Estimated sales tax" if estimated else house.tax_name,
        tax_determined=case.determined,
    )


@dataclass(frozen=True)
class _Making:
    """What every line is made with."""

    found: Findings
    terms: Terms
    case: TaxCase
    systems: int
    rates: ExchangeRates | None = None

    def of(self, line: CostLine) -> LineTerms:
        """What holds for that line alone: by its part, else by its role."""
        return self.terms.lines.get(line.part) or self.terms.lines.get(line.role) or LineTerms()


def _lines(making: _Making, services: Sequence[OfferedService]) -> Iterable[Line]:
    found = making.found
    parts = {item.part.id: item.part for _, item in found.build.items()}
    position = 0
    known = {role for roles in GROUPS.values() for role in roles}
    for group, roles in (*GROUPS.items(), (RENTALS, ())):
        for line in found.costs.lines:
            own = line.role in roles or (group == "Compute" and line.role not in known)
            if own if line.per == "piece" else group == RENTALS:
                position += 1
                yield _item_line(making, str(position), group, line, parts.get(line.part))
    option = 0
    for service in sorted(services, key=lambda service: service.kind == "freight"):
        option += service.optional
        position += not service.optional
        terms = _own(service, making.case.of("item" if service.kind == "freight" else "service"))
        pos = f"O{option}" if service.optional else str(position)
        yield service_line(pos, service, terms, found.costs.currency, making.rates)


def _own(terms: LineTerms, case: tuple[TaxCategory, Decimal]) -> dict[str, Any]:
    """The terms of one line as fields of it; its tax as said for it, else as for all."""
    values = {name: getattr(terms, name) for name in LineTerms.model_fields}
    category, rate = case
    if values["tax_rate"] is not None or values["tax_category"] is not None:
        category = values["tax_category"] or ("S" if values["tax_rate"] else category)
        rate = (values["tax_rate"] if values["tax_rate"] is not None else rate) if category == "S" else Decimal(0)
    chosen = {name: value for name, value in values.items() if value is not None}
    return {**chosen, "tax_category": category, "tax_rate": rate}


def _item_line(making: _Making, pos: str, group: str, line: CostLine, part: Part | None) -> Line:
    currency = making.found.costs.currency
    rented = line.per != "piece"
    price = line.amount / line.qty if rented and line.amount is not None else line.unit_price  # a server's setup fee
    foreign = line.list_currency if line.rate not in (None, Decimal(1)) else None
    return Line(
        pos=pos,
        group=group,
        name=line.title,
        manufacturer=part.vendor or None if part else None,
        mpn=line.mpn,
        sku=None if line.mpn else line.part,
        part=line.part,
        role=line.role,
        facts=facts_and_rent(part, line, currency) if part else None,
        qty=Decimal(line.qty // making.systems),
        per_system=making.systems > 1,
        price_state="on_request" if price is None else "priced",
        unit_price=price,
        zero_reason=RENTED.get(line.per, "included") if price == 0 else None,
        rent=line.unit_price if rented else None,
        rent_per=None if line.per == "piece" else line.per,
        list_currency=foreign,
        list_price=line.list_price if foreign and line.per != "month" else None,
        fx_rate=line.rate if foreign else None,
        price_as_of=line.as_of,
        price_stale=line.stale,
        **_own(making.of(line), making.case.of("item")),
    )


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
