"""Purchase, running costs and their sum over the years: the cost of a build and of its rivals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.costing.basis import Basis, basis
from app.costing.financing import interest_by
from app.costing.running import Running, discount, running
from app.domain.build import Build
from app.domain.costs import Assumptions, sides_of
from app.domain.money import ExchangeRates, round_money
from app.domain.requirement import Demand

TITLES = {"onprem": "On site", "cloud": "Cloud", "edge": "Edge", "hybrid": "Edge and cloud"}


@dataclass(frozen=True)
class Rival:
    """Another way to get the same work done. Without a build it is impossible, and ``reason`` says why.

    ``untold``: without a build nobody knows whether it is, since the search ended before an answer.
    ``work`` scales the hours a month: under one, this machine finishes sooner than the one it is compared with.
    """

    key: str
    build: Build | None
    reason: str = ""
    work: float = 1.0
    demand: Demand | None = None
    untold: bool = False


@dataclass(frozen=True)
class Way:
    """One way to do the work, to be costed under any assumptions. Without ``facts`` it is impossible or untold."""

    key: str
    name: str
    facts: Basis | None
    note: str = ""
    work: float = 1.0
    untold: bool = False


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


def total_cost(
    build: Build, rates: ExchangeRates, demand: Demand | None = None, *, work: float = 1.0
) -> Decimal | None:
    """Purchase and running costs over the site's years, by the site's own figures: ``tco`` of ``costs``.

    ``demand`` is the build's prediction, which tells what interruptions of spot instances cost. ``None`` where a price
    or a power is unknown. Raises ``UserError`` where an exchange rate is missing.
    """
    assumed = Assumptions.of(build.site, build.workload)
    return bill(basis(build, rates, date.min, demand), assumed, work=work).total  # no price is old on that day


def way_of(rival: Rival, rates: ExchangeRates, today: date) -> Way:
    """A rival with its prices looked up."""
    if rival.build is None:
        return Way(rival.key, "", None, rival.reason, untold=rival.untold)
    return Way(rival.key, rival.build.name, basis(rival.build, rates, today, rival.demand), rival.reason, rival.work)


def bill(facts: Basis, assumed: Assumptions, *, work: float = 1.0) -> Bill:
    """What a build costs under these assumptions.

    The total is purchase less discount, running costs of all months, interest paid within them, less what the machine
    still fetches; this is credited in the last month of the curve.
    """
    off = discount(facts, assumed)
    bought = facts.purchase - off
    upfront = bought + facts.once
    monthly = running(facts, assumed, work=work)
    residual = round_money(bought * assumed.residual_percent / 100, facts.currency)
    paid = [round_money(interest_by(m, bought, assumed), facts.currency) for m in range(assumed.months + 1)]
    each = monthly.total
    if each is None or facts.unpriced:
        return Bill(upfront, off, monthly, paid[-1], residual, None, ())
    curve = [upfront + each * m + interest for m, interest in enumerate(paid)]
    curve[-1] -= residual
    return Bill(upfront, off, monthly, paid[-1], residual, curve[-1], tuple(curve))


def crossing_of(curves: Mapping[str, Sequence[Decimal]], build: str) -> int | None:
    """The month of break-even of the curves by way; ``None`` where one side is missing, or buying never gets there.

    ``build`` is the way of the build in hand: it is one of the two that are held against each other.
    """
    own, rent = sides_of(tuple(key for key, curve in curves.items() if curve), build)
    return None if rent is None or own is None else crossing(curves[own], curves[rent])


def crossing(own: Sequence[Decimal], rent: Sequence[Decimal]) -> int | None:
    """The first month by whose end ``own`` is not above ``rent``; both by month, the day of purchase first.

    ``None`` where there is no such month, or no curve on one side.
    """
    if not own or not rent:
        return None
    return next((m for m, (a, b) in enumerate(zip(own, rent, strict=True)) if m and a <= b), None)
