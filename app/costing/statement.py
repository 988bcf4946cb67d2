"""The whole statement of what a build costs: lines, totals with their derivation, rivals, swings and unit costs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from app.costing.basis import Basis, basis
from app.costing.headline import headline, why_headline
from app.costing.left_out import left_out
from app.costing.ownership import TITLES, Bill, Rival, Way, bill, crossing_of, place_of, way_of
from app.costing.per_unit import per_unit
from app.costing.rental import rental_plan
from app.costing.sensitivity import sensitivity
from app.domain.build import Build
from app.domain.costs import Alternative, Assumptions, Costs, MonthPoint
from app.domain.money import ExchangeRates
from app.domain.quantity import Input, Quantity
from app.domain.requirement import Demand


def costs(
    build: Build,
    rates: ExchangeRates,
    assumed: Assumptions,
    today: date,
    rivals: Sequence[Rival] = (),
    demand: Demand | None = None,
    *,
    work: float = 1.0,
) -> Costs:
    """Everything a build costs, compared with ``rivals``; raises ``UserError`` where an exchange rate is missing.

    ``demand`` is what the build's own prediction says; without it no cost per unit is known. ``work`` scales the hours
    a month of the build, where it is itself compared with a machine that takes more or fewer of them.
    """
    facts = basis(build, rates, today, demand)
    own = Way(place_of(build), build.name, facts, work=work)
    others = [way_of(rival, rates, today) for rival in rivals if rival.key != own.key]
    found = bill(facts, assumed, work=work)
    price = headline(facts, assumed, found.upfront, work=work)
    alternatives = tuple(_alternative(way, assumed) for way in _in_order(own, *others))
    month = break_even(alternatives, own.key)
    units, missing = per_unit(found.total, facts.currency, assumed, build.workload, demand, work=work)
    return Costs(
        currency=facts.currency,
        lines=facts.lines,
        capex=found.upfront,
        on_request=facts.on_request,
        opex_per_month=found.running.total,
        months=assumed.months,
        tco=found.total,
        price=price,
        derivation=_derivation(facts, found, assumed, month, price),
        alternatives=alternatives,
        break_even_month=month,
        way=own.key,
        assumptions=assumed,
        discount=found.discount,
        sensitivity=sensitivity(own, others, assumed),
        per_unit=units,
        rental=rental_plan(build, demand, rates, today),
        per_unit_missing=missing,
        not_counted=left_out(build, [share.key for share in found.running.shares]),
    )


def _in_order(*ways: Way) -> list[Way]:
    return sorted(ways, key=lambda way: list(TITLES).index(way.key))


def _alternative(way: Way, assumed: Assumptions) -> Alternative:
    if way.facts is None:
        return Alternative(key=way.key, title=TITLES[way.key], possible=way.untold, reason=way.note)
    found = bill(way.facts, assumed, work=way.work)
    reason = way.note if found.total is not None else _gaps(way.facts, found)
    return Alternative(
        key=way.key,
        title=f"{TITLES[way.key]}: {way.name}",
        reason=reason,
        total=found.total,
        monthly=found.running.total,
        upfront=found.upfront,
        curve=tuple(MonthPoint(month=m, amount=amount) for m, amount in enumerate(found.curve)),
        lines=_lines(way.facts, found, assumed) if found.total is not None else (),
    )


def _gaps(facts: Basis, found: Bill) -> str:
    """What would have to be known for a total."""
    if facts.unpriced:
        word = "part" if facts.unpriced == 1 else "parts"
        return f"Price on request for {facts.unpriced} {word}."
    return f"Not known: {', '.join(found.running.missing)}."


def _lines(facts: Basis, found: Bill, assumed: Assumptions) -> tuple[tuple[str, Decimal], ...]:
    """What a total is made of over the whole time; the amounts add up to it exactly."""
    shares = (
        ("Purchase", found.upfront + found.discount - facts.once),
        ("Setup", facts.once),
        ("Discount", -found.discount),
        *((share.title, (share.amount or Decimal(0)) * assumed.months) for share in found.running.shares),
        ("Interest", found.interest),
        ("Residual value", -found.residual),
    )
    return tuple((name, amount) for name, amount in shares if amount)


def break_even(alternatives: Sequence[Alternative], build: str) -> int | None:
    """The first month by whose end buying has cost no more than renting; ``None`` where it never does."""
    return crossing_of({a.key: [p.amount for p in a.curve] for a in alternatives if a.possible and a.curve}, build)


def _derivation(
    facts: Basis, found: Bill, assumed: Assumptions, month: int | None, price: Decimal | None
) -> tuple[tuple[str, Quantity], ...]:
    named = [("capex", _sum_of_lines(facts, found)), *found.running.derivation]
    if facts.rented and price is not None:
        named.append(("price", why_headline(facts, assumed, found.upfront, price)))
    if found.running.total is not None:
        named.append(("opex_per_month", _opex(facts, found)))
    if found.interest:
        named.append(("interest", _interest(facts, found, assumed)))
    if found.total is not None:
        named.append(("tco", _tco(facts, found, assumed)))
    if month is not None:
        formula = "first month in which purchase + own costs x months <= rent x months"
        named.append(("break_even_month", Quantity(value=month, unit="months", formula=formula, source="CLD-BREAK")))
    return tuple(named)


def _sum_of_lines(facts: Basis, found: Bill) -> Quantity:
    inputs = (
        Input(name="priced lines", value=float(facts.purchase), unit=facts.currency, source="catalog"),
        Input(name="discount", value=float(found.discount), unit=facts.currency, source="assumption"),
        Input(name="setup of rented servers", value=float(facts.once), unit=facts.currency, source="catalog"),
    )
    formula = "sum over the priced lines of quantity x unit price, less discount, and the setup of rented servers"
    source = "catalog prices of the lines"
    return Quantity(value=float(found.upfront), unit=facts.currency, formula=formula, inputs=inputs, source=source)


def _opex(facts: Basis, found: Bill) -> Quantity:
    unit = f"{facts.currency}/month"
    shares = found.running.shares
    return Quantity(
        value=float(found.running.total or 0),
        unit=unit,
        formula=" + ".join(share.title.lower() for share in shares) or "nothing that is counted",
        inputs=tuple(Input(name=s.title.lower(), value=float(s.amount or 0), unit=unit) for s in shares),
        source="sum of the monthly costs",
    )


def _interest(facts: Basis, found: Bill, assumed: Assumptions) -> Quantity:
    return Quantity(
        value=float(found.interest),
        unit=facts.currency,
        formula="instalments paid - what they have paid back; instalment = P x i / (1 - (1 + i)^-n)",
        inputs=(
            Input(name="P, the purchase", value=float(found.upfront), unit=facts.currency),
            Input(name="i, interest a month", value=float(assumed.financing_percent / 12), unit="%"),
            Input(name="n, instalments", value=assumed.financing_months, unit="months"),
            Input(name="months looked at", value=assumed.months, unit="months", source="site: years"),
        ),
        source="annuity in arrears",
    )


def _tco(facts: Basis, found: Bill, assumed: Assumptions) -> Quantity:
    money = facts.currency
    return Quantity(
        value=float(found.total or 0),
        unit=money,
        formula="purchase + monthly costs x months + interest - residual value",
        inputs=(
            Input(name="purchase", value=float(found.upfront), unit=money),
            Input(name="monthly costs", value=float(found.running.total or 0), unit=f"{money}/month"),
            Input(name="months", value=assumed.months, source="site: years"),
            Input(name="interest", value=float(found.interest), unit=money, source="assumption"),
            Input(name="residual value", value=float(found.residual), unit=money, source="assumption"),
        ),
        source="total cost of ownership",
    )
