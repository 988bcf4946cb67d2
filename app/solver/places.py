"""The best rented machines of each provider or region: the same search, asked place by place."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from math import ceil

from app.costing import server_rent, setup_fee, unit_price
from app.domain.errors import Cancelled
from app.domain.rental import HOURS_PER_MONTH
from app.solver.goals import by_price
from app.solver.hunt import Winner
from app.solver.outcome import Candidate
from app.solver.plan import AnyProblem
from app.solver.pool import MONTHS, Pool
from app.solver.reporting import proposal_of
from app.solver.result import Proposal
from app.solver.search import Search
from app.solver.titles import won
from app.solver.whole import WholeMachine

Place = Callable[[WholeMachine], Hashable]


def best_by_place(
    problems: Iterable[AnyProblem], place: Place, pool: Pool, search: Search
) -> Mapping[Hashable, Proposal]:
    """For each place the cheapest machines that the rules allow: for one run of training, else for the site's hours.

    Places without any are left out. Setting the search's stop ends it with what was found; raises ``Cancelled`` where
    that is nothing.
    """
    groups: dict[Hashable, list[WholeMachine]] = {}
    for problem in problems:
        if isinstance(problem, WholeMachine):
            groups.setdefault(place(problem), []).append(problem)
    found: dict[Hashable, Proposal] = {}
    for key, group in groups.items():
        best = _first(sorted(group, key=lambda problem: (_worth(problem, pool), problem.mark)), search)
        if best is not None:
            winner = Winner(best, float(pool.money(best.cost)), float(pool.money(best.cost)), True)
            found[key] = proposal_of([won("price", winner, by_price(pool))], pool)
    if search.stopped and not found:
        raise Cancelled("The search was stopped before a build was found.")
    return found


def _first(group: Iterable[WholeMachine], search: Search) -> Candidate | None:
    for problem in group:
        if search.over:
            return None
        candidate = problem.solve(search).candidate
        if candidate is not None:
            return candidate
    return None


def _worth(problem: WholeMachine, pool: Pool) -> float:
    """Money for one run of training, where its hours are told, else for the site's years.

    Instances are paid for the hours of the run, servers for whole months, their contract at least, and their setup.
    """
    training, task = problem.demand.training, problem.task
    finish = training.time_to_finish_h if training else None
    price = unit_price(task.machine, pool.rates, task.site.cloud)
    if finish is None or price is None:
        return float(pool.money(problem.least))
    if task.machine.category == "cloud_instance":
        return float(price.amount) * task.count * finish.value
    hours = finish.value
    cards = sum(float(pool.money(choice.cost)) for choice in task.added) / (MONTHS * task.site.years)
    rent = server_rent(task.machine, hours, pool.rates) or 0
    once = setup_fee(task.machine, pool.rates) or 0
    return (float(rent) + cards * max(1, ceil(hours / HOURS_PER_MONTH)) + float(once)) * task.count
