"""Purchase, running costs and their sum over the years: the cost of a build and of its rivals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.costing.basis import Basis, basis
from app.costing.financing import interest_by
from app.costing.running import Running, discount, running
from app.domain.build import Build
from app.domain.costs import Alternative, Assumptions, Costs, MonthPoint
from app.domain.money import ExchangeRates, round_money
from app.domain.quantity import Input, Quantity

TITLES = {"onprem": "On site", "cloud": "Cloud", "edge": "Edge", "hybrid": "Edge and cloud"}


@dataclass(frozen=True)
class Rival:
    """Another way to get the same work done. Without a build it is impossible, and ``reason`` says why.

    ``work`` scales the hours a month: under one, this machine finishes sooner than the one it is compared with.
    """

    key: str
    build: Build | None
    reason: str = ""
    work: float = 1.0


@dataclass(frozen=True)
class Way:
    """One way to do the work, ready to be costed under any assumptions. Without ``facts`` it is impossible."""

    key: str
    name: str
    facts: Basis | None
    note: str = ""
    work: float = 1.0


@dataclass(frozen=True)
class Bill:
    """What one way costs. ``total`` is ``None`` where a price or a fact is missing, and ``curve`` is empty then."""

    upfront: Decimal
    discount: Decimal
    running: Running
    interest: Decimal
    residual: Decimal
    total: Decimal | None
    curve: tuple[Decimal, ...]


def place_of(build: Build) -> str:
    """``onprem``, ``cloud``, ``edge`` or ``hybrid``: where a build stands."""
    return build.place


def costs(build: Build, rates: ExchangeRates, assumed: Assumptions, today: date, rivals: Sequence[Rival] = ()) -> Costs:
    """Everything a build costs, compared with ``rivals``; raises ``UserError`` where an exchange rate is missing."""
    facts = basis(build, rates, today)
    own = Way(place_of(build), build.name, facts)
    others = (way_of(rival, rates, today) for rival in rivals if rival.key != own.key)
    ways = sorted([own, *others], key=lambda way: list(TITLES).index(way.key))
    found = bill(facts, assumed)
    alternatives = tuple(_alternative(way, assumed) for way in ways)
    month = break_even(alternatives)
    return Costs(
        currency=facts.currency,
        lines=facts.lines,
        capex=found.upfront,
        on_request=facts.on_request,
        opex_per_month=found.running.total,
        months=assumed.months,
        tco=found.total,
        derivation=_derivation(facts, found, assumed, month),
        alternatives=alternatives,
        break_even_month=month,
        assumptions=assumed,
        discount=found.discount,
    )


def total_cost(build: Build, rates: ExchangeRates) -> Decimal | None:
    """Purchase and running costs over the site's years, by the site's own figures: ``tco`` of ``costs``.

    ``None`` where a price or a power is unknown. Raises ``UserError`` where an exchange rate is missing.
    """
    assumed = Assumptions.of(build.site, build.workload)
    return bill(basis(build, rates, date.min), assumed).total  # no price is old on that day


def way_of(rival: Rival, rates: ExchangeRates, today: date) -> Way:
    """A rival with its prices looked up."""
    if rival.build is None:
        return Way(rival.key, "", None, rival.reason)
    return Way(rival.key, rival.build.name, basis(rival.build, rates, today), rival.reason, rival.work)


def bill(facts: Basis, assumed: Assumptions, *, work: float = 1.0) -> Bill:
    """What a build costs under these assumptions.

    The total is purchase less discount, running costs of all months, interest paid within them, less what the machine
    still fetches; this is credited in the last month of the curve.
    """
    off = discount(facts, assumed)
    upfront = facts.purchase - off
    monthly = running(facts, assumed, work=work)
    residual = round_money(upfront * assumed.residual_percent / 100, facts.currency)
    paid = [round_money(interest_by(m, upfront, assumed), facts.currency) for m in range(assumed.months + 1)]
    each = monthly.total
    if each is None or facts.on_request:
        return Bill(upfront, off, monthly, paid[-1], residual, None, ())
    curve = [upfront + each * m + interest for m, interest in enumerate(paid)]
    curve[-1] -= residual
    return Bill(upfront, off, monthly, paid[-1], residual, curve[-1], tuple(curve))


def _alternative(way: Way, assumed: Assumptions) -> Alternative:
    if way.facts is None:
        return Alternative(key=way.key, title=TITLES[way.key], possible=False, reason=way.note)
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
        lines=_lines(found, assumed) if found.total is not None else (),
    )


def _gaps(facts: Basis, found: Bill) -> str:
    """What would have to be known for a total."""
    if facts.on_request:
        word = "part" if facts.on_request == 1 else "parts"
        return f"Price on request for {facts.on_request} {word}."
    return f"Not known: {', '.join(found.running.missing)}."


def _lines(found: Bill, assumed: Assumptions) -> tuple[tuple[str, Decimal], ...]:
    """What a total is made of over the whole time; the amounts add up to it exactly."""
    shares = (
        ("Purchase", found.upfront + found.discount),
        ("Discount", -found.discount),
        *((share.title, (share.amount or Decimal(0)) * assumed.months) for share in found.running.shares),
        ("Interest", found.interest),
        ("Residual value", -found.residual),
    )
    return tuple((name, amount) for name, amount in shares if amount)


def break_even(alternatives: Sequence[Alternative]) -> int | None:
    """The first month by whose end buying has cost no more than renting; ``None`` where it never does."""
    curves = {a.key: tuple(point.amount for point in a.curve) for a in alternatives if a.possible and a.curve}
    rent = curves.get("cloud") or curves.get("hybrid")
    own = curves.get("onprem") or curves.get("edge")
    return None if rent is None or own is None else crossing(own, rent)


def crossing(own: Sequence[Decimal], rent: Sequence[Decimal]) -> int | None:
    """The first month by whose end ``own`` is not above ``rent``; both by month, the day of purchase first."""
    return next((m for m, (a, b) in enumerate(zip(own, rent, strict=True)) if m and a <= b), None)


def _derivation(facts: Basis, found: Bill, assumed: Assumptions, month: int | None) -> tuple[tuple[str, Quantity], ...]:
    named = [("capex", _sum_of_lines(facts, found)), *found.running.derivation]
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
    )
    formula = "sum over the priced lines of quantity x unit price, less discount"
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
