"""The titles that a proposal can win, and by which figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.costing import full_power_w
from app.domain.requirement import Demand
from app.solver.hunt import Ledger, Winner
from app.solver.plan import AnyProblem
from app.solver.pool import Pool
from app.solver.subproblem import Candidate

LOWEST_PRICE = "Lowest price"
SOUNDEST = "Soundest"
"""The fewest warnings and unknown facts, then the lowest price."""
VERIFIED = "Cheapest verified"
"""The lowest price of the builds of which every rule could be checked, where the other titles went to none."""
FINISH = "time_to_finish_h"
DEARER = 100.0
"""A warning weighs more than any price: so many times the largest that a problem starts with."""
MOST_SOLVES = 24
"""New subproblems that one further title may cost: what is left out is said in its bound."""


@dataclass(frozen=True)
class Win:
    """A title with the figure it was won by."""

    title: str
    objective: str
    winner: Winner


def further_titles(
    cheapest: Winner, problems: Sequence[AnyProblem], larger: Sequence[AnyProblem], pool: Pool, ledger: Ledger
) -> list[Win]:
    """Soundest, best value, fastest and lowest power.

    ``larger`` problems, of more accelerators than needed, may be fastest.
    """
    sound = _soundest(cheapest, problems, pool, ledger)
    wins = [sound] if sound else []
    speed = _speed_of(cheapest.candidate.demand)
    if speed is not None:
        named = [p for p in problems if _figure(p.demand, speed) is not None]
        value = ledger.minimise(
            named,
            lambda p: float(pool.money(p.least)) * burden(p.demand, speed),
            lambda c: float(pool.money(c.cost)) * burden(c.demand, speed),
            most_solves=MOST_SOLVES,
        )
        if value:
            wins.append(Win("Best value", f"price_x_{speed}" if speed.endswith("_h") else f"price_per_{speed}", value))
        fastest = ledger.minimise(
            [*named, *(p for p in larger if _figure(p.demand, speed) is not None)],
            lambda p: burden(p.demand, speed),
            lambda c: burden(c.demand, speed),
            most_solves=MOST_SOLVES,
        )
        if fastest:
            wins.append(Win("Fastest", speed, _in_unit(fastest, speed)))
    power = _lowest_power(problems, ledger)
    if power:
        wins.append(Win("Lowest power", "wall_w", power))
    return wins


def _soundest(cheapest: Winner, problems: Sequence[AnyProblem], pool: Pool, ledger: Ledger) -> Win | None:
    """The cheapest build of those with the fewest warnings and unknown facts; ``None`` where the cheapest of all has
    no more of them.
    """
    present = _open_points(cheapest.candidate)
    if not present or not problems:
        return None
    dear = DEARER * (cheapest.candidate.cost + max(p.least for p in problems))
    found = ledger.minimise(
        problems, lambda p: float(p.least), lambda c: _open_points(c) * dear + c.cost, most_solves=MOST_SOLVES
    )
    if found is None or (number := _open_points(found.candidate)) >= present:
        return None
    bound = float(min(number, int(found.bound / dear)))
    return Win(SOUNDEST, "warnings_and_unknowns", Winner(found.candidate, float(number), bound, found.proven))


def _open_points(candidate: Candidate) -> int:
    return len(candidate.report.warnings) + len(candidate.report.missing)


def _lowest_power(problems: Sequence[AnyProblem], ledger: Ledger) -> Winner | None:
    owned = [p for p in problems if _least_w(p) is not None]
    return ledger.minimise(owned, lambda p: _least_w(p) or 0.0, _power_of, most_solves=MOST_SOLVES)


def _power_of(candidate: Candidate) -> float:
    watts = full_power_w(candidate.build)
    return float("inf") if watts is None else round(watts, 1)


def _least_w(problem: AnyProblem) -> float | None:
    """What the accelerators alone draw; ``None`` for rented machines, whose power is not the site's."""
    part = getattr(problem.task, "accelerator", None)
    machine = getattr(problem.task, "machine", None)
    if machine is not None:
        watts = getattr(machine.spec, "power_w", None) or getattr(machine.spec, "max_power_w", None)
        return None if machine.category == "cloud_instance" or watts is None else watts * problem.task.count
    return float((part.spec.tdp_w or 0) * problem.demand.count) if part else 0.0


def _speed_of(demand: Demand) -> str | None:
    """The figure that tells fast from slow: hours to the end of training, else what is served per second."""
    for name in (FINISH, "throughput", "latency_ms"):
        if _figure(demand, name) is not None:
            return name
    return None


def _figure(demand: Demand, name: str) -> float | None:
    for prediction in demand.predictions:
        quantity = getattr(prediction, name)
        if quantity is not None and quantity.value > 0:
            return float(quantity.value)
    return None


def burden(demand: Demand, speed: str) -> float:
    """The figure as something to keep small: the time, or the inverse of the throughput."""
    figure = _figure(demand, speed)
    if figure is None:
        return float("inf")
    return 1 / figure if speed == "throughput" else figure


def _in_unit(winner: Winner, speed: str) -> Winner:
    if speed != "throughput":
        return winner
    return replace(winner, value=1 / winner.value, bound=1 / winner.bound)
