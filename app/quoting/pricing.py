"""What a quote asks for: its positions with their terms and taxes, and the totals; the rest of it is not needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.build import Build
from app.domain.costs import CostLine, Costs
from app.domain.customer import Customer, LineTerms, Measures, OfferedService, TaxCategory, Terms
from app.domain.money import ExchangeRates
from app.domain.parts import Part
from app.quoting.arithmetic import Calculation, Discount, PriceLine, Totals, calculate
from app.quoting.line_facts import facts_and_rent
from app.quoting.model import (
    RENTED,
    BuyerParty,
    Commercial,
    Language,
    Line,
    Offer,
    Paper,
    People,
    SellerParty,
    Versions,
)
from app.quoting.service_lines import service_line
from app.quoting.snapshots import buyer_of
from app.quoting.tax import Parties, TaxCase, tax_case

GROUPS: Mapping[str, tuple[str, ...]] = {
    "Compute": ("server", "edge_device", "cloud_instance", "bare_metal", "accelerator", "cpu", "motherboard", "memory"),
    "Storage": ("boot_drive", "data_drive", "storage"),
    "Network": ("nic", "switch", "cable"),
    "Enclosure and power": ("psu", "chassis", "cooler", "fan", "rack", "pdu"),
}
"""Groups of the parts list, in order, and the roles in them."""
RENTALS = "Rented, billed by the provider"
"""The group of what is not sold but rented: its rent is no part of the total."""


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
class Priced:
    """The money of a quote, and who pays it on which terms."""

    buyer: BuyerParty
    offer: Offer
    lines: tuple[Line, ...]
    commercial: Commercial
    totals: Totals


def priced(build: Build, costs: Costs, customer: Customer, terms: Terms, house: House) -> Priced:
    """Positions and totals; raises ``UserError`` where the money does not work out."""
    buyer, seller = buyer_of(customer), house.seller
    parties = Parties(seller.country, buyer.country, seller.vat_id, buyer.vat_id)
    case = tax_case(parties, terms, house.tax_percent)
    systems = _systems(build, costs)
    services = house.services if terms.services is None else terms.services
    lines = tuple(_lines(_Making(build, costs, terms, case, systems, house.rates), services))
    offer, commercial = _offer(build, costs.currency, terms, house, case, systems), _commercial(terms, house)
    return Priced(buyer, offer, lines, commercial, totals_of(offer, lines, seller, buyer, commercial))


def _commercial(terms: Terms, house: House) -> Commercial:
    return Commercial(
        payment_days=house.payment_days if terms.payment_days is None else terms.payment_days,
        instalments=terms.instalments,
        warranty_months=terms.warranty_months,
        law=terms.law,
        terms_id=terms.terms_id,
    )


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


def _systems(build: Build, costs: Costs) -> int:
    """How many equal systems the lines can be told per; 1 where the machines differ."""
    nodes = build.nodes
    if len(nodes) != 1 or any(line.qty % nodes[0].qty for line in costs.lines):
        return 1
    return nodes[0].qty


def _offer(build: Build, currency: str, terms: Terms, house: House, case: TaxCase, systems: int) -> Offer:
    estimated = house.seller.country == "US"
    return Offer(
        subject=terms.subject or build.name,
        scope=build.workload.name if build.workload and build.workload.name != (terms.subject or build.name) else None,
        currency=currency,
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

    build: Build
    costs: Costs
    terms: Terms
    case: TaxCase
    systems: int
    rates: ExchangeRates | None = None

    def of(self, line: CostLine) -> LineTerms:
        """What holds for that line alone: by its part, else by its role."""
        return self.terms.lines.get(line.part) or self.terms.lines.get(line.role) or LineTerms()


def _lines(making: _Making, services: Sequence[OfferedService]) -> Iterable[Line]:
    parts = {item.part.id: item.part for _, item in making.build.items()}
    position = 0
    known = {role for roles in GROUPS.values() for role in roles}
    for group, roles in (*GROUPS.items(), (RENTALS, ())):
        for line in making.costs.lines:
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
        yield service_line(pos, service, terms, making.costs.currency, making.rates)


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
    currency = making.costs.currency
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
        fx_as_of=date.fromisoformat(line.rate_as_of) if foreign and line.rate_as_of else None,
        price_as_of=line.as_of,
        price_stale=line.stale,
        **_own(making.of(line), making.case.of("item")),
    )
