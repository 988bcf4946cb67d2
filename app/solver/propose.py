"""From a request to the best builds, or to the reason why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from threading import Event

from app.costing import full_power_w
from app.domain.errors import Cancelled, UserError
from app.domain.finding import VerdictKind
from app.domain.money import ExchangeRates
from app.domain.parts import Part
from app.domain.request import Request
from app.rules.engine import check
from app.sizing import Presets
from app.solver.conflict import explain
from app.solver.hunt import Ledger, Winner
from app.solver.plan import Planner
from app.solver.pool import Pool
from app.solver.puzzle import PairTables
from app.solver.result import Progress, ProgressCallback, Proposal, ProposalResult
from app.solver.search import Judge, Search
from app.solver.sizer import Sizer, SizingEngine
from app.solver.stock import stocked
from app.solver.subproblem import Candidate
from app.solver.titles import FINISH, LOWEST_PRICE, VERIFIED, Win, burden, further_titles

SHARE_FOR_VERIFIED = 0.3
"""Of the time left, for a verified build beside proposals that could not be checked in full."""


def propose(
    request: Request,
    parts: Iterable[Part],
    presets: Presets,
    rates: ExchangeRates,
    *,
    top: int = 5,
    time_limit_s: float = 30,
    progress: ProgressCallback | None = None,
    stop: Event | None = None,
    reasons: bool = True,
) -> ProposalResult:
    """The best builds for a request, the cheapest first, or the demands that clash.

    Builds whose deciding facts are all known go first; only where none exists are unknown ones let pass. Of several
    proposals those of which every rule could be checked come first, whatever they cost. Setting
    ``stop`` ends the search with what was found; raises ``Cancelled`` where that is nothing. Raises ``UserError`` for a
    part wished for that the catalog does not have, and for a missing exchange rate. Without ``reasons`` nobody asks why
    there is no build.
    """
    solver = Solver(parts, rates, SizingEngine(presets), check)
    return solver.propose(request, top=top, time_limit_s=time_limit_s, progress=progress, stop=stop, reasons=reasons)


@dataclass(frozen=True)
class Found:
    """The cheapest build, from which pool, and whether its deciding facts are known."""

    winner: Winner
    pool: Pool
    strict: bool


class Solver:
    """Proposes builds from one catalog. ``sizer`` and ``judge`` say what is needed and what is allowed."""

    def __init__(self, parts: Iterable[Part], rates: ExchangeRates, sizer: Sizer, judge: Judge) -> None:
        self._parts = stocked(parts)
        self._rates = rates
        self._sizer = sizer
        self._judge = judge
        self._pools: dict[str, Pool] = {}
        self._tables = PairTables()

    def _pool(self, request: Request) -> Pool:
        """The candidates for a request; menus and what goes together are worked out once for all that wish the same."""
        shelf = Pool.shelf(request)
        if shelf not in self._pools:
            self._pools[shelf] = Pool(self._parts, request, self._rates)
        return self._pools[shelf].asked(request)

    def propose(
        self,
        request: Request,
        *,
        top: int = 5,
        time_limit_s: float = 30,
        progress: ProgressCallback | None = None,
        stop: Event | None = None,
        reasons: bool = True,
    ) -> ProposalResult:
        """See ``propose`` of this module. Explaining why there is no build has the time limit once more."""
        self._known(request)
        search = Search(self._judge, time_limit_s=time_limit_s, stop=stop)
        with search.watched():
            reporter = _Reporter(search, progress, self)
            found = self.cheapest(request, search, reporter)
            if found is not None:
                return self._result(found, search, reporter, top)
            if search.stopped:
                raise Cancelled("The search was stopped before a build was found.")
            if search.over:
                raise UserError(
                    f"No build was found within {time_limit_s:g} s, and none is ruled out.",
                    hint="Allow more time, or ask for less.",
                )
            if not reasons:
                return ProposalResult(status="impossible", elapsed_s=search.elapsed_s)
            search.restart()
            why = explain(request, self, search)
            return ProposalResult(
                status="impossible",
                conflict=why.conflict,
                conflict_proven=why.proven,
                relaxations=why.relaxations,
                elapsed_s=search.elapsed_s,
            )

    def cheapest(self, request: Request, search: Search, reporter: _Reporter | None = None) -> Found | None:
        """The cheapest build for a request: among those whose deciding facts are known, else among all."""
        search.forget()
        for strict in (True,) if request.wishes.verified_only else (True, False):
            if search.over:
                return None
            pool = self._pool(request)
            planner = Planner(pool, self._sizer, search, strict=strict, tables=self._tables)
            problems = planner.problems()
            ledger = Ledger(search, reporter.told(pool, len(problems)) if reporter else _silent)
            winner = ledger.minimise(problems, lambda p: float(p.least), lambda c: float(c.cost))
            if winner is not None:
                if reporter:
                    reporter.ledger = ledger
                return Found(winner, pool, strict)
        return None

    def any_build(self, request: Request, search: Search) -> bool | None:
        """Whether there is any build for a request that is not known to fail: the search ends with the first.

        ``None`` where time was too short to tell.
        """
        search.forget()
        strict = request.wishes.verified_only
        planner = Planner(self._pool(request), self._sizer, search, strict=strict, tables=self._tables)
        told = True
        for problem in planner.problems():
            outcome = problem.solve(search)
            if outcome.candidate is not None:
                return True
            told = told and outcome.proven
        return False if told and not search.over else None

    def quickest(self, request: Request, search: Search, figure: str = FINISH) -> Found | None:
        """The build with the least of a predicted time, with up to four times the accelerators that would do."""
        search.forget()
        strict = request.wishes.verified_only
        pool = self._pool(request)
        planner = Planner(pool, self._sizer, search, strict=strict, tables=self._tables)
        problems = [p for multiple in (1, 2, 4) for p in planner.problems(multiple)]
        winner = Ledger(search, _silent).minimise(
            problems, lambda p: burden(p.demand, figure), lambda c: burden(c.demand, figure)
        )
        return Found(winner, pool, strict) if winner else None

    def priced(self, category: str) -> bool:
        """Whether the catalog sells anything of a category."""
        return any(p.category == category and p.price is not None and p.status == "active" for p in self._parts)

    def _result(self, found: Found, search: Search, reporter: _Reporter, top: int) -> ProposalResult:
        ledger = reporter.ledger
        assert ledger is not None
        price = Win(LOWEST_PRICE, "price", _in_money(found.winner, found.pool))
        wins = [price]
        if top > 1 and not search.over:
            easy = Planner(found.pool, self._sizer, search, strict=found.strict, comfort=True, tables=self._tables)
            problems, larger = easy.problems(), easy.problems(multiple=2)
            wins += further_titles(found.winner, problems, larger, found.pool, ledger)
            wins += self._verified(wins, found.pool, search)
        return ProposalResult(
            status="optimal" if found.winner.proven else "feasible",
            proposals=tuple(ranked(merged(wins, found.pool)))[:top],
            elapsed_s=search.elapsed_s,
        )

    def _verified(self, wins: Sequence[Win], pool: Pool, search: Search) -> list[Win]:
        """The cheapest build of which every rule could be checked, where no other title went to one."""
        if any(win.winner.candidate.report.verdict is VerdictKind.VERIFIED for win in wins):
            return []
        wishes = pool.request.wishes.model_copy(update={"verified_only": True})
        with search.share(SHARE_FOR_VERIFIED):
            found = self.cheapest(pool.request.model_copy(update={"wishes": wishes}), search)
        return [Win(VERIFIED, "price", _in_money(found.winner, found.pool))] if found else []

    def _known(self, request: Request) -> None:
        ids = self._parts.by_id
        for part_id in request.wishes.keep:
            if part_id not in ids:
                raise UserError(
                    f"wishes.keep: the catalog has no part '{part_id}'.", hint="`rigwright catalog search` finds ids."
                )


def _in_money(winner: Winner, pool: Pool) -> Winner:
    money = [float(pool.money(round(minor))) for minor in (winner.value, winner.bound)]
    return Winner(winner.candidate, money[0], money[1], winner.proven)


def merged(wins: Sequence[Win], pool: Pool) -> list[Proposal]:
    """One proposal per build: a build that won several titles carries them all, with the figures of the first."""
    grouped: dict[tuple[tuple[str, str, int], ...], list[Win]] = {}
    for win in wins:
        parts = tuple((i.role, i.part.id, n.qty * i.qty) for n, i in win.winner.candidate.build.items())
        grouped.setdefault(parts, []).append(win)
    return [proposal_of(group, pool) for group in grouped.values()]


def ranked(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Those of which every rule could be checked first, in the order given."""
    return sorted(proposals, key=lambda proposal: proposal.verdict is not VerdictKind.VERIFIED)


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
        wall_w=round(watts, 1) if watts else None,  # rented machines draw nothing here
    )


def _silent(best: Candidate | None, bound: float, done: int) -> None:
    """For searches that nobody watches."""


class _Reporter:
    """Tells the caller how far the search is."""

    def __init__(self, search: Search, progress: ProgressCallback | None, solver: Solver) -> None:
        self._search = search
        self._progress = progress
        self.ledger: Ledger | None = None

    def told(self, pool: Pool, total: int):  # type: ignore[no-untyped-def]
        """What a ledger calls after each subproblem."""

        def report(best: Candidate | None, bound: float, done: int) -> None:
            if self._progress is None:
                return
            winner = Winner(best, float(pool.money(best.cost)), 0.0, False) if best else None
            proposal = proposal_of([Win(LOWEST_PRICE, "price", winner)], pool) if winner else None
            self._progress(
                Progress(
                    elapsed_s=self._search.elapsed_s,
                    done=done + 1,
                    total=total,
                    stage="Proposing",
                    best=proposal,
                    bound=pool.money(int(bound)) if bound < 1e18 else None,
                )
            )

        return report
