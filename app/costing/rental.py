"""The plan of what a build rents: hours, money for one run and for a month, on every kind of terms."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from math import ceil

from app.costing.prices import option_price, server_rent, setup_fee, terms_price, unit_price
from app.costing.renting import egress_per_gb, storage_price
from app.domain.build import Build, Item, Node
from app.domain.errors import Unknown
from app.domain.money import ExchangeRates, round_money
from app.domain.quantity import Input, Quantity
from app.domain.rental import HOURS_PER_MONTH, SpotPlan
from app.domain.rental_plan import QuotaNeed, RentalPlan, RentedLine, TermOffer, Terms
from app.domain.rental_tables import terms_of
from app.domain.renting import charged_tb, quota_needs, spot_of
from app.domain.requirement import Demand

GB_PER_TB = 1000
OFFERED: tuple[Terms, ...] = ("on_demand", "spot", "committed_1y", "committed_3y")
NO_PRICE = "The catalog has no price on these terms."


def rental_plan(build: Build, demand: Demand | None, rates: ExchangeRates, today: date) -> RentalPlan | None:
    """What a build rents; ``None`` where it rents nothing. Raises ``UserError`` where an exchange rate is missing."""
    rentals = build.rentals
    if not rentals:
        return None
    lines = tuple(_line(node, item, build, rates, today) for node, item in rentals)
    spot = spot_of(_on_spot(build), demand)
    work = demand.training.time_to_finish_h if demand and demand.training else None
    wall = spot.wall_h if spot is not None and build.site.cloud.spot else work
    storage_gb = _storage_gb(build, demand)
    price = storage_price(build, rates) if storage_gb else None
    plan = RentalPlan(
        currency=rates.base,
        lines=lines,
        machines=sum(line.machines for line in lines),
        accelerators=sum(node.qty * node.count("accelerator") for node, _ in rentals),
        work_h=work,
        wall_h=wall,
        billed_h=_billed_h(lines, wall),
        billing=_billing(lines),
        storage_gb=storage_gb,
        storage_per_month=_storage(storage_gb, price),
        spot=spot,
        quotas=tuple(_quotas(build)),
    )
    offers = tuple(_offers(build, rates, plan))
    plan = plan.model_copy(update={"terms": offers, "month": _month(offers)})
    plan = plan.model_copy(update=_run(build, rates, plan))
    unpriced = (
        bool(charged_tb(build, build.site.cloud.egress_tb_per_month or 0.0)) and egress_per_gb(build, rates) is None
    )
    gaps = (*_missing(plan), *(("the price of outgoing data",) if unpriced else ()))
    return plan.model_copy(update={"missing": gaps, "warnings": tuple(_warnings(plan, build))})


def _month(offers: tuple[TermOffer, ...]) -> Decimal | None:
    """On the terms asked for; on demand where these have no price, as the costs count it."""
    asked = next((offer.month for offer in offers if offer.asked), None)
    plain = next((offer.month for offer in offers if offer.terms == "on_demand"), None)
    return plain if asked is None else asked


def _on_spot(build: Build) -> Build:
    """The same machines on spot, to be compared with the terms asked for."""
    cloud = build.site.cloud.model_copy(update={"spot": True})
    return build.model_copy(update={"site": build.site.model_copy(update={"cloud": cloud})})


def _line(node: Node, item: Item, build: Build, rates: ExchangeRates, today: date) -> RentedLine:
    part, price = item.part, unit_price(item.part, rates, build.site.cloud)
    server = part.category == "bare_metal"
    told = part.price
    return RentedLine(
        part=part.id,
        title=part.title,
        provider=item.known("provider") or part.vendor,
        region=item.known("region"),
        machines=node.qty * item.qty,
        per="month" if server else "hour",
        price=price.amount if price else None,
        basis=price.basis if price else None,
        price_as_of=told.as_of.isoformat() if told else None,
        price_age_days=(today - told.as_of).days if told else None,
        price_stale=told.stale(today) if told else False,
        price_source=told.source if told else "",
        setup=setup_fee(part, rates) if server else None,
        contract_months=item.known("contract_months") if server else None,
    )


def _billing(lines: tuple[RentedLine, ...]) -> str:
    if lines[0].per == "month":
        return "by the month"
    terms = terms_of(lines[0].provider)
    if terms is None or terms.billed_s is None:
        return ""
    known = {1: "by the second", 60: "by the minute", 3600: "by the hour"}
    step = known.get(terms.billed_s) or f"in steps of {terms.billed_s} s"
    return f"{step}, {terms.least_s} s at least" if terms.least_s and terms.least_s > terms.billed_s else step


def _billed_h(lines: tuple[RentedLine, ...], wall: Quantity | None) -> float | None:
    """Hours of one instance in the steps that its provider bills; as they are where these are not known."""
    if wall is None or lines[0].per == "month":
        return None
    terms = terms_of(lines[0].provider)
    step = terms.billed_s if terms and terms.billed_s else None
    if step is None:
        return wall.value
    least = terms.least_s if terms and terms.least_s else 0
    return max(least, ceil(wall.value * 3600 / step) * step) / 3600


def _storage_gb(build: Build, demand: Demand | None) -> float:
    """What the site says is rented, else what the work takes beyond the drives of the machines."""
    told = build.site.cloud.storage_gb
    if told is not None:
        return told
    need = demand.need("storage_capacity") if demand else None
    if need is None:
        return 0.0
    _, item = build.rentals[0]
    own = item.known("storage_gb" if item.part.category == "bare_metal" else "local_nvme_gb") or 0.0
    return max(0.0, need.minimum.value - own) * sum(node.qty * item.qty for node, item in build.rentals)


def _storage(gb: float, price: Quantity | None) -> Quantity | None:
    if price is None:
        return None
    return Quantity(
        value=gb * price.value,
        unit=price.unit.replace("/GB", ""),
        formula="GB x price",
        inputs=(
            Input(name="rented storage", value=round(gb, 1), unit="GB", source="site, else the need less own drives"),
            Input(name="price", value=price.value, unit=price.unit, source=price.source),
        ),
        source=price.source,
    )


def _quotas(build: Build) -> Iterator[QuotaNeed]:
    granted = build.site.cloud.quotas
    known = {name.upper(): count for name, count in (granted or {}).items()}
    try:
        needs = dict(quota_needs(build))
    except Unknown:
        return
    for family, (need, row) in needs.items():
        have = None if granted is None else known.get(family, 0)
        yield QuotaNeed(
            provider=row.provider, family=family, unit=row.unit, need=need, have=have, new_account=row.new_account
        )


def _offers(build: Build, rates: ExchangeRates, plan: RentalPlan) -> Iterator[TermOffer]:
    """The same machines on every kind of terms that the catalog may know a price of."""
    hours = Decimal(str(build.site.hours_per_month))
    if plan.lines[0].per == "month":
        yield _by_the_month(build, rates, plan, hours)
        return
    cloud = build.site.cloud
    asked = "spot" if cloud.spot else {"1y": "committed_1y", "3y": "committed_3y"}.get(cloud.commitment, "on_demand")
    for terms in OFFERED:
        per_hour = Decimal(0)
        for node, item in build.of("cloud_instance"):
            each = terms_price(item.part, terms, rates)
            if each is None:
                per_hour = Decimal(-1)
                break
            per_hour += each * node.qty * item.qty
        if per_hour < 0:
            yield TermOffer(terms=terms, asked=terms == asked, missing=NO_PRICE)
        else:
            spot = plan.spot if terms == "spot" else None
            yield _offer(terms, per_hour, hours, plan, spot).model_copy(update={"asked": terms == asked})


def _offer(terms: Terms, per_hour: Decimal, hours: Decimal, plan: RentalPlan, spot: SpotPlan | None) -> TermOffer:
    base = plan.currency
    if terms.startswith("committed"):
        if not hours:
            return TermOffer(terms=terms, per_hour=per_hour, missing="The site uses no hours a month.")
        month = per_hour * Decimal(str(HOURS_PER_MONTH))
        useful = _useful(month / hours, base, "price x 730 / hours used a month: a commitment is paid, used or not")
        return TermOffer(terms=terms, per_hour=per_hour, per_useful_hour=useful, month=round_money(month, base),
                         missing="Bound for the whole term: one run alone cannot be rented.")  # fmt: skip
    hours_more = spot.more_hours if spot is not None else None
    more = None if hours_more is None else Decimal(str(hours_more.value))
    month = per_hour * hours * (1 + more if more is not None else 1)
    if terms == "spot" and more is None:
        return TermOffer(terms=terms, per_hour=per_hour, month=round_money(month, base),
                         missing="How often the instances are taken back is not known.")  # fmt: skip
    useful = _useful(per_hour * (1 + (more or 0)), base, "price x (1 + hours more that interruptions cost)")
    billed = _billed_h(plan.lines, spot.wall_h if spot is not None else plan.work_h)
    run = None if billed is None else round_money(per_hour * Decimal(str(billed)), base)
    return TermOffer(terms=terms, per_hour=per_hour, per_useful_hour=useful, run=run, month=round_money(month, base))


def _by_the_month(build: Build, rates: ExchangeRates, plan: RentalPlan, hours: Decimal) -> TermOffer:
    """Servers with the cards fitted on request, which are rented for whole months."""
    cards = _cards_per_month(build, rates)
    if cards is None or any(line.price is None for line in plan.lines):
        return TermOffer(terms="monthly", asked=True, missing=NO_PRICE)
    servers = sum((line.price * line.machines for line in plan.lines if line.price is not None), Decimal(0))
    month = servers + cards
    useful = _useful(month / hours, plan.currency, "price per month / hours used a month") if hours else None
    run = None
    if plan.wall_h is not None:
        wall = plan.wall_h.value
        rents = (
            (server_rent(item.part, wall, rates) or Decimal(0)) * node.qty * item.qty for node, item in build.rentals
        )
        months = max(1, ceil(wall / HOURS_PER_MONTH), *(line.contract_months or 0 for line in plan.lines))
        once = sum(((line.setup or 0) * line.machines for line in plan.lines), Decimal(0))
        run = round_money(sum(rents, Decimal(0)) + cards * months + once, plan.currency)
    return TermOffer(terms="monthly", per_useful_hour=useful, run=run, month=round_money(month, plan.currency),
                     asked=True)  # fmt: skip


def _cards_per_month(build: Build, rates: ExchangeRates) -> Decimal | None:
    """Cards that the provider fits on request, of all servers; ``None`` where the price of one is not known."""
    total = Decimal(0)
    for node, server in build.rentals:
        for item in node.of("accelerator"):
            if server.part.category != "bare_metal" or item.included:
                continue
            price = option_price(server.part, item.part, rates)
            if price is None:
                return None
            total += price.amount * item.qty * node.qty
    return total


def _useful(amount: Decimal, currency: str, formula: str) -> Quantity:
    return Quantity(value=float(amount), unit=f"{currency}/useful hour", formula=formula, source="catalog prices")


def _run(build: Build, rates: ExchangeRates, plan: RentalPlan) -> dict[str, object]:
    """One training run: the machines on the terms asked for, storage and outgoing data for as long as it takes."""
    machines = next((offer.run for offer in plan.terms if offer.asked), None)
    if machines is None or plan.wall_h is None:
        return {}
    months = plan.wall_h.value / HOURS_PER_MONTH
    shares = [("Machines", machines)]
    if plan.storage_per_month is not None:
        shares.append(("Storage", round_money(Decimal(str(plan.storage_per_month.value * months)), rates.base)))
    tb = charged_tb(build, build.site.cloud.egress_tb_per_month or 0.0)
    per_gb = egress_per_gb(build, rates)
    if tb and per_gb is None:
        return {}
    if tb and per_gb is not None:
        leaving = Decimal(str(tb * GB_PER_TB * months)) * per_gb
        shares.append(("Outgoing data", round_money(leaving, rates.base)))
    return {
        "run_shares": tuple(shares),
        "run": Quantity(
            value=float(sum(amount for _, amount in shares)),
            unit=rates.base,
            formula="machines + storage and outgoing data of a month x wall-clock hours / 730",
            inputs=tuple(Input(name=name.lower(), value=float(amount), unit=rates.base) for name, amount in shares),
            source="catalog prices, time of the sizing",
        ),
    }


def _missing(plan: RentalPlan) -> Iterator[str]:
    for line in plan.lines:
        if line.price is None:
            yield f"the price of {line.title}"
        if line.per == "month" and line.setup is None:
            yield f"the setup fee of {line.title}"
        if line.per == "month" and line.contract_months is None:
            yield f"the shortest contract of {line.title}"
        if line.region is None:
            yield f"the region that the price of {line.title} holds in"
    if not plan.billing:
        yield f"in which steps {plan.lines[0].provider} bills"
    if plan.storage_gb and plan.storage_per_month is None:
        yield "the price of rented storage"
    asked = next((offer for offer in plan.terms if offer.asked), None)
    if asked is not None and asked.month is None and asked.missing and asked.terms not in ("monthly", "on_demand"):
        yield f"a price on the terms asked for ({asked.terms.replace('_', ' ')}); the price on demand is counted"
    if plan.spot is not None and asked is not None and asked.terms == "spot":
        yield from plan.spot.unknown


def _warnings(plan: RentalPlan, build: Build) -> Iterator[str]:
    for line in plan.lines:
        if line.price_stale:
            age = f"of {line.price_as_of}, {line.price_age_days} days old"
            yield f"The price of {line.title} is {age}: look it up anew."
    for quota in plan.quotas:
        if quota.short:
            have = f"a new account has {quota.new_account}" if quota.have is None else f"the account has {quota.have}"
            yield f"{quota.provider} must grant {quota.need} {quota.unit} of family {quota.family}; {have}."
    if not build.site.hours_per_month and plan.lines[0].per == "hour":
        yield "The site uses no hours a month, so a month of rent tells nothing."
    deadline = build.workload.training.deadline_hours if build.workload and build.workload.trains else None
    if deadline is not None and plan.wall_h is not None and plan.wall_h.value > deadline:
        yield f"It takes {plan.wall_h.value:.1f} h from start to end; {deadline:g} h are allowed."
    spot = next((offer.per_useful_hour for offer in plan.terms if offer.terms == "spot"), None)
    plain = next((offer.per_useful_hour for offer in plan.terms if offer.terms == "on_demand"), None)
    if build.site.cloud.spot and spot is not None and plain is not None and spot.value >= plain.value:
        yield "With its interruptions spot is dearer here than on demand."
