"""Purchase, running costs and their sum over the years: the cost of a build and of its rivals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.costing.lines import capex, cost_lines, on_request
from app.costing.running import Running, running
from app.domain.build import Build
from app.domain.costs import Alternative, Assumptions, CostLine, Costs, MonthPoint
from app.domain.money import ExchangeRates, round_money
from app.domain.quantity import Input, Quantity

TITLES = {"onprem": "On site", "cloud": "Cloud", "edge": "Edge"}


@dataclass(frozen=True)
class Rival:
    """Another way to get the same work done. Without a build it is impossible, and ``reason`` says why.

    ``work`` scales the hours a month: under one, this machine finishes sooner than the one it is compared with.
    """

    key: str
    build: Build | None
    reason: str = ""
    work: float = 1.0


def place_of(build: Build) -> str:
    """``onprem``, ``cloud`` or ``edge``: where a build stands, by its first machine."""
    kind = build.nodes[0].kind
    return kind if kind in ("cloud", "edge") else "onprem"


def costs(build: Build, rates: ExchangeRates, assumed: Assumptions, today: date, rivals: Sequence[Rival] = ()) -> Costs:
    """Everything a build costs, compared with ``rivals``; raises ``UserError`` where an exchange rate is missing."""
    lines = cost_lines(build, rates, today)
    monthly = running(build, lines, assumed)
    bought = round_money(capex(lines), build.site.currency)
    own = _alternative(place_of(build), build, lines, monthly, assumed)
    others = [_of_rival(rival, rates, assumed, today) for rival in rivals if rival.key != own.key]
    alternatives = tuple(sorted([own, *others], key=lambda a: list(TITLES).index(a.key)))
    month = break_even(alternatives)
    return Costs(
        currency=build.site.currency,
        lines=lines,
        capex=bought,
        on_request=on_request(lines),
        opex_per_month=monthly.total,
        months=assumed.months,
        tco=_total(bought, monthly.total, assumed, build.site.currency),
        derivation=_derivation(bought, monthly, assumed, build.site.currency, month),
        alternatives=alternatives,
        break_even_month=month,
        assumptions=assumed,
    )


def total_cost(build: Build, rates: ExchangeRates) -> Decimal | None:
    """Purchase and running costs over the site's years, by the site's own figures: ``tco`` of ``costs``.

    ``None`` where a price or a power is unknown. Raises ``UserError`` where an exchange rate is missing.
    """
    assumed = Assumptions.of(build.site, build.workload)
    lines = cost_lines(build, rates, date.min)  # no price is old on that day
    if on_request(lines):
        return None
    bought = round_money(capex(lines), build.site.currency)
    return _total(bought, running(build, lines, assumed).total, assumed, build.site.currency)


def _of_rival(rival: Rival, rates: ExchangeRates, assumed: Assumptions, today: date) -> Alternative:
    if rival.build is None:
        return Alternative(key=rival.key, title=TITLES[rival.key], possible=False, reason=rival.reason)
    lines = cost_lines(rival.build, rates, today)
    monthly = running(rival.build, lines, assumed, work=rival.work)
    return _alternative(rival.key, rival.build, lines, monthly, assumed, rival.reason)


def _alternative(
    key: str, build: Build, lines: tuple[CostLine, ...], monthly: Running, assumed: Assumptions, note: str = ""
) -> Alternative:
    currency = build.site.currency
    upfront = round_money(capex(lines), currency)
    title = f"{TITLES[key]}: {build.name}"
    gaps = on_request(lines)
    if gaps or monthly.total is None:
        word = "part" if gaps == 1 else "parts"
        reason = (
            f"Price on request for {gaps} {word}."
            if gaps
            else "The power of a part or the price of outgoing data is unknown."
        )
        return Alternative(key=key, title=title, reason=reason, upfront=upfront, monthly=monthly.total)
    curve = _curve(upfront, monthly.total, assumed, currency)
    return Alternative(
        key=key,
        title=title,
        reason=note,
        total=curve[-1].amount,
        monthly=monthly.total,
        upfront=upfront,
        curve=curve,
        lines=_shares(upfront, monthly, assumed, currency),
    )


def _residual(upfront: Decimal, assumed: Assumptions, currency: str) -> Decimal:
    return round_money(upfront * assumed.residual_percent / 100, currency)


def _total(upfront: Decimal, monthly: Decimal | None, assumed: Assumptions, currency: str) -> Decimal | None:
    if monthly is None:
        return None
    return upfront + monthly * assumed.months - _residual(upfront, assumed, currency)


def _curve(upfront: Decimal, monthly: Decimal, assumed: Assumptions, currency: str) -> tuple[MonthPoint, ...]:
    """Spending by month; what the machine still fetches is credited in the last one."""
    points = [MonthPoint(month=m, amount=upfront + monthly * m) for m in range(assumed.months)]
    last = upfront + monthly * assumed.months - _residual(upfront, assumed, currency)
    return (*points, MonthPoint(month=assumed.months, amount=last))


def _shares(upfront: Decimal, monthly: Running, assumed: Assumptions, currency: str) -> tuple[tuple[str, Decimal], ...]:
    months = assumed.months
    shares = (
        ("Purchase", upfront),
        ("Electricity", (monthly.electricity or Decimal(0)) * months),
        ("Rent", (monthly.rent or Decimal(0)) * months),
        ("Care", monthly.care * months),
        ("Cloud storage", monthly.storage * months),
        ("Outgoing data", (monthly.egress or Decimal(0)) * months),
        ("Residual value", -_residual(upfront, assumed, currency)),
    )
    return tuple((name, amount) for name, amount in shares if amount)


def break_even(alternatives: Sequence[Alternative]) -> int | None:
    """The first month by whose end buying has cost no more than renting; ``None`` where it never does."""
    curves = {a.key: a.curve for a in alternatives if a.possible and a.curve}
    rent = curves.get("cloud")
    own = curves.get("onprem") or curves.get("edge")
    if rent is None or own is None:
        return None
    return next((a.month for a, b in zip(own, rent, strict=True) if a.month and a.amount <= b.amount), None)


def _derivation(
    bought: Decimal, monthly: Running, assumed: Assumptions, currency: str, month: int | None
) -> tuple[tuple[str, Quantity], ...]:
    named = [("capex", _sum_of_lines(bought, currency)), *monthly.derivation]
    if monthly.total is not None:
        named.append(("opex_per_month", _opex(monthly, currency)))
        named.append(("tco", _tco(bought, monthly.total, assumed, currency)))
    if month is not None:
        formula = "first month in which purchase + own costs x months <= rent x months"
        named.append(("break_even_month", Quantity(value=month, unit="months", formula=formula, source="CLD-BREAK")))
    return tuple(named)


def _sum_of_lines(bought: Decimal, currency: str) -> Quantity:
    formula = "sum over the priced lines of quantity x unit price"
    return Quantity(value=float(bought), unit=currency, formula=formula, source="catalog prices of the lines")


def _opex(monthly: Running, currency: str) -> Quantity:
    shares = (
        ("electricity", monthly.electricity),
        ("rent", monthly.rent),
        ("care", monthly.care),
        ("cloud storage", monthly.storage),
        ("outgoing data", monthly.egress),
    )
    unit = f"{currency}/month"
    return Quantity(
        value=float(monthly.total or 0),
        unit=unit,
        formula="electricity + rent + care + cloud storage + outgoing data",
        inputs=tuple(Input(name=name, value=float(value or 0), unit=unit) for name, value in shares),
        source="sum of the monthly costs",
    )


def _tco(bought: Decimal, monthly: Decimal, assumed: Assumptions, currency: str) -> Quantity:
    residual = _residual(bought, assumed, currency)
    return Quantity(
        value=float(_total(bought, monthly, assumed, currency) or 0),
        unit=currency,
        formula="purchase + monthly costs x months - residual value",
        inputs=(
            Input(name="purchase", value=float(bought), unit=currency),
            Input(name="monthly costs", value=float(monthly), unit=f"{currency}/month"),
            Input(name="months", value=assumed.months, source="site: years"),
            Input(name="residual value", value=float(residual), unit=currency, source="assumption"),
        ),
        source="total cost of ownership",
    )
