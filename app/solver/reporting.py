"""From what the search found to what the caller is told: proposals, and how far the search is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.costing import full_power_w
from app.domain.finding import VerdictKind
from app.domain.request import Objective
from app.solver.goals import TITLES, By, in_unit
from app.solver.hunt import Report, Winner
from app.solver.outcome import Candidate
from app.solver.pool import Pool
from app.solver.result import Progress, ProgressCallback, Proposal
from app.solver.search import Search
from app.solver.titles import Win


def merged(wins: Sequence[Win], pool: Pool) -> list[Proposal]:
    """One proposal per build: a build that won several titles carries them all, with the figures of the first."""
    grouped: dict[tuple[tuple[str, str, int], ...], list[Win]] = {}
    for win in wins:
        parts = tuple((i.role, i.part.id, n.qty * i.qty) for n, i in win.winner.candidate.build.items())
        grouped.setdefault(parts, []).append(win)
    return [proposal_of(group, pool) for group in grouped.values()]


def proposal_of(wins: Sequence[Win], pool: Pool) -> Proposal:
    """The proposal of a candidate with the titles it won."""
    first = wins[0].winner
    candidate: Candidate = first.candidate
    watts = full_power_w(candidate.build)
    return Proposal(
        title=" · ".join(win.title for win in wins),
        objective=wins[0].objective,
        value=first.value,
        bound=first.bound,
        optimal=first.proven,
        price=pool.money(candidate.cost),
        currency=pool.rates.base,
        machine=candidate.build,
        report=candidate.report,
        demand=candidate.demand,
        wall_w=round(watts, 3) if watts else None,  # rented machines draw nothing here
    )


def ranked(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Those of which every rule could be checked first, in the order given."""
    return sorted(proposals, key=lambda proposal: proposal.verdict is not VerdictKind.VERIFIED)


def silent(best: Candidate | None, figure: float, bound: float, done: int) -> None:
    """For searches that nobody watches."""


class Reporter:
    """Tells the caller how far the search is."""

    def __init__(self, search: Search, progress: ProgressCallback) -> None:
        self._search = search
        self._progress = progress

    def told(self, pool: Pool, objective: Objective, measure: By, total: int) -> Report:
        """What a ledger calls after each subproblem."""

        def report(best: Candidate | None, figure: float, bound: float, done: int) -> None:
            value, least = in_unit(measure.name, figure), in_unit(measure.name, bound)
            winner = Winner(best, value, least, False) if best else None
            proposal = proposal_of([Win(TITLES[objective], measure.name, winner)], pool) if winner else None
            known = least if bound < 1e18 else None
            elapsed_s = self._search.elapsed_s
            self._progress(
                Progress(elapsed_s=elapsed_s, done=done + 1, total=total, stage="Proposing", best=proposal, bound=known)
            )

        return report
