"""The front of price against speed: for each speed that may be had, the cheapest build that reaches it.

Speed follows from the kind and the number of accelerators, so each subproblem has one. The cheapest build of all and
the quickest within the budget bound the front; between them the cheapest build is sought that is at least so quick,
for speeds evenly spaced on a logarithmic scale. A build that another beats or equals in both is left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.solver.goals import burden, by_price, by_speed
from app.solver.hunt import Ledger, Winner
from app.solver.plan import AnyProblem
from app.solver.pool import Pool
from app.solver.search import Search


def front_of(
    problems: Sequence[AnyProblem], speed: str, pool: Pool, ledger: Ledger, search: Search, points: int
) -> list[Winner]:
    """At most ``points`` winners by price, the cheapest first, each quicker than the one before it."""
    price = by_price(pool)
    cheapest = ledger.minimise(problems, price)
    if cheapest is None:
        return []
    found = [cheapest]
    quickest = ledger.minimise(problems, by_speed(speed)) if points > 1 else None
    if quickest is None:
        return found
    slow, quick = (burden(winner.candidate.demand, speed) for winner in (cheapest, quickest))
    for step in range(1, points):
        if search.over:
            break
        limit = slow * (quick / slow) ** (step / (points - 1)) if step < points - 1 else quick
        reaching = [p for p in problems if burden(p.demand, speed) <= limit * (1 + 1e-9)]
        winner = ledger.minimise(reaching, price)
        if winner is not None:
            found.append(winner)
    return _undominated(found, speed)


def _undominated(winners: Sequence[Winner], speed: str) -> list[Winner]:
    kept: list[Winner] = []
    ranked = sorted(winners, key=lambda w: (w.candidate.cost, burden(w.candidate.demand, speed)))
    for winner in ranked:
        if not kept or burden(winner.candidate.demand, speed) < burden(kept[-1].candidate.demand, speed):
            kept.append(winner)
    return kept
