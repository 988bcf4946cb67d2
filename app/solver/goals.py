"""What the first proposal is best at: each objective as a figure to keep small, of builds and, from below, of problems.

The figures are those that `size`, `check` and `price` print for the build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from app.costing import full_power_w, total_cost, watt_cost
from app.domain.costs import Assumptions
from app.domain.request import Objective
from app.domain.requirement import Demand
from app.solver.pool import Pool

if TYPE_CHECKING:
    from app.solver.outcome import Candidate
    from app.solver.plan import AnyProblem

Rank = tuple[float, float]
"""The figure, then the price in minor units: among equals the cheapest."""
NOWHERE = float("inf")
FINISH = "time_to_finish_h"
SPEEDS = (FINISH, "throughput", "latency_ms")
"""What tells fast from slow: the first of these that the workload has."""
MULTIPLES = (1, 2, 3, 4, 6, 8)
"""How many times the least sufficient number of accelerators is tried where speed counts."""
TITLES: Mapping[Objective, str] = MappingProxyType(
    {
        "price": "Lowest price",
        "speed": "Fastest",
        "value": "Best value",
        "power": "Lowest power",
        "tco": "Lowest total cost",
    }
)
QUICK: tuple[Objective, ...] = ("speed", "value")
"""Objectives for which more accelerators than needed may be better."""
WEIGHED: tuple[Objective, ...] = ("power", "tco")
"""Objectives for which the cheapest machine of a kind need not be the best of its kind."""
ROUNDED_MONTHLY = 1.0
"""In minor units: electricity and cooling are rounded month by month, which a sum from below must not overlook."""


class Measure(Protocol):
    """A figure to keep small. ``weights`` says what watts count beside money where that decides between parts."""

    @property
    def weights(self) -> Weights | None:
        """What watts count beside money; ``None`` where that does not decide between parts."""

    def of(self, candidate: Candidate) -> Rank:
        """The candidate's figure; infinite where a fact of it is not known."""

    def floor(self, problem: AnyProblem) -> Rank:
        """What no build of the problem undercuts."""


@dataclass(frozen=True)
class Weights:
    """What a watt from the wall counts, in minor units of money.

    ``None``: watts alone count, and the price decides between equals. ``slack`` is what rounding may take off.
    """

    key: Objective
    per_watt: float | None
    slack: float = 0.0


@dataclass(frozen=True)
class By:
    """A measure from two functions. ``name`` is the figure as the result names it."""

    name: str
    figure: Callable[[Candidate], float]
    least: Callable[[AnyProblem], float]
    weights: Weights | None = None

    def of(self, candidate: Candidate) -> Rank:
        """The figure, then the price."""
        return (self.figure(candidate), float(candidate.cost))

    def floor(self, problem: AnyProblem) -> Rank:
        """The least figure, and the least price."""
        return (self.least(problem), float(problem.least))


def measure_of(objective: Objective, pool: Pool, speed: str | None) -> By:
    """The measure of an objective. ``speed`` (see ``speed_of``) must be known where speed counts."""
    if objective == "speed" or objective == "value":
        assert speed is not None
        return by_speed(speed) if objective == "speed" else _value(speed, pool)
    if objective == "power":
        return By("wall_w", _watts, lambda p: p.least_w, Weights("power", None))
    return _total(pool) if objective == "tco" else by_price(pool)


def by_price(pool: Pool) -> By:
    """The price, in money."""
    return By("price", lambda c: float(pool.money(c.cost)), lambda p: float(pool.money(p.least)))


def by_speed(speed: str) -> By:
    """A time, or the inverse of a throughput."""
    return By(speed, lambda c: burden(c.demand, speed), lambda p: burden(p.demand, speed))


def _value(speed: str, pool: Pool) -> By:
    """Price times the time to finish, or price over throughput: the burden of a throughput is its inverse."""
    return By(
        f"price_per_{speed}" if speed == "throughput" else f"price_x_{speed}",
        lambda c: float(pool.money(c.cost)) * burden(c.demand, speed),
        lambda p: float(pool.money(p.least)) * burden(p.demand, speed),
    )


def _total(pool: Pool) -> By:
    """Cost of ownership over the site's years, as ``app.costing`` reckons it, in money."""
    request = pool.request
    assumed = Assumptions.of(request.site, request.workload)
    money = float(watt_cost(assumed, in_room=request.site.where == "onprem"))
    minor = float(pool.money(1))
    slack = ROUNDED_MONTHLY * assumed.months

    def figure(candidate: Candidate) -> float:
        total = total_cost(candidate.build, pool.rates, candidate.demand)
        return NOWHERE if total is None else float(total)

    def least(problem: AnyProblem) -> float:
        return (problem.least - slack) * minor + problem.least_w * money

    return By("tco", figure, least, Weights("tco", money / minor, slack))


def _watts(candidate: Candidate) -> float:
    """What the build draws from the wall at full load; rented machines draw nothing here."""
    watts = full_power_w(candidate.build)
    return NOWHERE if watts is None else watts


def speed_of(demands: Iterable[Demand]) -> str | None:
    """The figure that tells fast from slow: hours to the end of training, else what is served per second."""
    demand = next(iter(demands), None)
    return next((name for name in SPEEDS if demand is not None and figure_of(demand, name) is not None), None)


def figure_of(demand: Demand, name: str) -> float | None:
    """The figure of that name, by the first phase that has it."""
    for prediction in demand.predictions:
        quantity = getattr(prediction, name)
        if quantity is not None and quantity.value > 0:
            return float(quantity.value)
    return None


def unit_of(demand: Demand, name: str) -> str:
    """The unit of the figure of that name; empty where no phase has it."""
    found = (getattr(prediction, name) for prediction in demand.predictions)
    return next((quantity.unit for quantity in found if quantity is not None), "")


def burden(demand: Demand, speed: str) -> float:
    """The figure as something to keep small: the time, or the inverse of the throughput."""
    figure = figure_of(demand, speed)
    if figure is None:
        return NOWHERE
    return 1 / figure if speed == "throughput" else figure


def in_unit(name: str, value: float) -> float:
    """A measured figure as it is told: throughput itself, not its inverse."""
    return 1 / value if name == "throughput" and value else value
