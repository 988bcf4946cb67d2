"""What a quote is made of besides the build itself: places, plugs, devices that do not do, the seller's house."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import datetime
from typing import cast, get_args

from app.domain.build import Build, BuildDocument, ItemDocument
from app.domain.customer import OfferedService, QuoteLanguage
from app.domain.errors import Unknown
from app.domain.finding import Report
from app.domain.money import ExchangeRates
from app.domain.placement import Placement
from app.domain.requirement import Demand, Requirement
from app.quoting.model import Cable, People, QuoteContent, Rejected, SellerParty, Versions
from app.quoting.pricing import House
from app.quoting.printed_with import LAYOUT, app_version
from app.rules.layout import layouts
from app.rules.machine import Machine
from app.services.ports import CatalogRepository
from app.services.settings import Settings

SHOWN_REJECTED = 4
"""Devices that do not do, told on the sizing page."""


def placements_of(build: Build) -> tuple[Placement | None, ...]:
    """What sits where in each machine; ``None`` for those whose inside is not ours, or where a fact is missing."""
    try:
        return layouts(build)
    except Unknown:
        return tuple(None for _ in build.nodes)


def cables_of(build: Build) -> tuple[Cable, ...]:
    """Which plugs go into each card of the machines that we put together; nothing where a fact is missing."""
    return tuple(cable for n in range(len(build.nodes)) for cable in _cables(build, n))


def _cables(build: Build, index: int) -> tuple[Cable, ...]:
    node = build.nodes[index]
    if node.kind != "workstation":
        return ()
    try:
        plan = Machine(build, node, index).cable_plan
    except Unknown:
        return ()
    fed: dict[tuple[str, tuple[tuple[str, int], ...]], int] = {}
    for feed in plan.feeds if plan else ():
        if feed.way and feed.way.inputs:
            key = (feed.card.item.part.title, feed.way.inputs)
            fed[key] = fed.get(key, 0) + 1
    return tuple(Cable(title=title, qty=qty, plugs=dict(inputs)) for (title, inputs), qty in fed.items())


def rejected_of(requirement: Requirement | None, catalog: CatalogRepository) -> tuple[Rejected, ...]:
    """The devices tried in vain that come nearest: those that fit first, then by how much memory is short."""
    found = [entry for demand in (requirement.rejected if requirement else ()) if (entry := _rejected(demand, catalog))]
    found.sort(key=lambda r: (not r.fits, r.needed_gib / max(r.usable_gib, 1e-9), r.title))
    return tuple(found[:SHOWN_REJECTED])


def _rejected(demand: Demand, catalog: CatalogRepository) -> Rejected | None:
    part = catalog.get(demand.accelerator) if demand.accelerator else None
    if part is None or not demand.predictions:
        return None
    worst = max(demand.predictions, key=lambda p: p.need_gib / max(p.usable_gib, 1e-9))
    return Rejected(
        title=part.title,
        count=demand.count,
        needed_gib=worst.need_gib,
        usable_gib=worst.usable_gib,
        fits=all(p.holds for p in demand.predictions),
        missed=tuple(dict.fromkeys(text for p in demand.predictions for text in p.missed)),
    )


def house_of(
    settings: Settings, rates: ExchangeRates, report: Report | None, catalog_version: str, now: datetime
) -> House:
    """The seller's side, from the settings, and what the figures are made with."""
    seller = settings.seller
    return House(
        seller=SellerParty(**{name: getattr(seller, name) or None for name in SellerParty.model_fields}),
        people=People(contact=seller.contact or None, phone=seller.phone or None, email=seller.email or None),
        versions=Versions(
            catalog=catalog_version or None,
            rules=(report.rules_version if report else None) or None,
            app=app_version(),
            layout=LAYOUT,
        ),
        time_zone=_zone(now),
        tax_name=settings.tax_name,
        tax_percent=settings.tax_percent,
        valid_days=settings.valid_days,
        payment_days=settings.payment_days,
        services=offered_services(settings, [service.name for service in settings.services if service.offered]),
        rates=rates,
        language=_language(settings),
        paper=settings.paper,
        measures=settings.units,
    )


def offered_services(settings: Settings, names: Container[str]) -> tuple[OfferedService, ...]:
    """The seller's services of these names as a quote takes them: priced in the seller's own currency."""
    return tuple(
        OfferedService(name=one.name, price=one.price, currency=settings.currency)
        for one in settings.services
        if one.name in names
    )


def _language(settings: Settings) -> QuoteLanguage:
    """The language of quotes; English where the setting names one that there is none of."""
    return cast(QuoteLanguage, settings.language) if settings.language in get_args(QuoteLanguage) else "en"


def _zone(now: datetime) -> str:
    """The seller's zone by its IANA name, else as an offset."""
    key = getattr(now.tzinfo, "key", None)
    if key:
        return str(key)
    offset = f"{now:%z}"
    return "UTC" if offset in ("", "+0000") else f"UTC{offset[:3]}:{offset[3:]}"


def restored(content: QuoteContent, gone: Sequence[str]) -> BuildDocument:
    """The build of a quote; parts that the catalog no longer has stand inline with the facts of that day."""
    nodes = tuple(
        node.model_copy(update={"parts": tuple(_restored_item(content, item, gone) for item in node.parts)})
        for node in content.build.nodes
    )
    return content.build.model_copy(update={"nodes": nodes})


def _restored_item(content: QuoteContent, item: ItemDocument, gone: Sequence[str]) -> ItemDocument:
    part = content.snapshot(item.part)
    if part is None or item.part not in gone:
        return item
    spec = {"category": part.category, "name": part.name, "vendor": part.vendor, **part.facts}
    return item.model_copy(update={"part": None, "spec": spec})
