"""From a request to the best builds, or to the reason why there is none."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf
from threading import Event

from app.domain.carrier import Carrier
from app.domain.errors import Cancelled, UserError
from app.domain.finding import VerdictKind
from app.domain.money import ExchangeRates
from app.domain.parts import Part
from app.domain.request import Request
from app.rules.engine import check
from app.sizing import Presets
from app.solver.carriers import carriers
from app.solver.conflict import explain
from app.solver.front import front_of
from app.solver.goals import (
    FINISH,
    MULTIPLES,
    QUICK,
    By,
    burden,
    by_price,
    by_speed,
    in_unit,
    measure_of,
    speed_of,
)
from app.solver.hunt import Ledger, Winner
from app.solver.ladder import key_of, ladder
from app.solver.places import Place, best_by_place
from app.solver.plan import AnyProblem, Planner
from app.solver.pool import Pool
from app.solver.puzzle import PairTables
from app.solver.reporting import Reporter, merged, proposal_of, ranked, silent
from app.solver.result import Front, FrontPoint, ProgressCallback, Proposal, ProposalResult
from app.solver.search import Judge, Search
from app.solver.sizer import Sizer, SizingEngine
from app.solver.stock import stocked
from app.solver.stopped import Stopped, stopped
from app.solver.titles import VERIFIED, Titles, Win, won

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
    """The builds best by the objective wished for and by others, or the demands that clash.

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
    """The best build, from which pool, and whether its deciding facts are known; by what, and among which problems."""

    winner: Winner
    pool: Pool
    strict: bool
    measure: By
    ledger: Ledger
    problems: Sequence[AnyProblem]


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
            found = self.best(request, search, Reporter(search, progress) if progress else None)
            if found is not None:
                return self._result(request, found, search, top)
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
                conflict_fields=why.fields,
                conflict_proven=why.proven,
                relaxations=why.relaxations,
                elapsed_s=search.elapsed_s,
            )

    def stopped(self, request: Request) -> tuple[Stopped, ...]:
        """See ``stopped`` of its module: the devices that a place beside sensors rules out, each with its reasons."""
        settled = request.settled()
        return stopped(settled, self._pool(settled), self._sizer, self._judge)

    def carriers(self, request: Request) -> dict[str, tuple[Carrier, ...]]:
        """See ``carriers`` of its module: for places that take machines whole."""
        settled = request.settled()
        pool, search = self._pool(settled), Search(self._judge, time_limit_s=inf)
        planner = Planner(pool, self._sizer, search, strict=False)
        stopped = {one.part for one in self.stopped(settled)} if settled.site.where == "edge" else ()
        return carriers(settled.site.where, planner, pool, stopped)

    def best(self, request: Request, search: Search, reporter: Reporter | None = None) -> Found | None:
        """The best build by the objective wished for: among those whose deciding facts are known, else among all."""
        search.forget()
        request = request.settled()
        objective = request.wishes.objective
        for strict in (True,) if request.wishes.verified_only else (True, False):
            if search.over:
                return None
            pool = self._pool(request)
            planner = Planner(pool, self._sizer, search, strict=strict, tables=self._tables)
            problems = tuple(ladder(planner, MULTIPLES if objective in QUICK else (1,)).values())
            speed = speed_of(p.demand for p in problems)
            if objective in QUICK and problems and speed is None:
                raise _no_speed(f"wishes.objective {objective}")
            measure = measure_of(objective, pool, speed)
            ledger = Ledger(search, reporter.told(pool, objective, measure, len(problems)) if reporter else silent)
            winner = ledger.minimise(problems, measure)
            if winner is not None:
                return Found(winner, pool, strict, measure, ledger, problems)
        return None

    def cheapest(self, request: Request, search: Search) -> Found | None:
        """The cheapest build for a request, whatever it is to be best at."""
        wishes = request.wishes.model_copy(update={"objective": "price"})
        return self.best(request.model_copy(update={"wishes": wishes}), search)

    def any_build(self, request: Request, search: Search) -> bool | None:
        """Whether there is any build for a request that is not known to fail: the search ends with the first.

        ``None`` where time was too short to tell.
        """
        search.forget()
        request = request.settled()
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
        """The build with the least of a predicted time, with more accelerators than would do where that helps."""
        search.forget()
        request = request.settled()
        strict = request.wishes.verified_only
        pool = self._pool(request)
        problems = tuple(
            ladder(Planner(pool, self._sizer, search, strict=strict, tables=self._tables), MULTIPLES).values()
        )
        measure, ledger = by_speed(figure), Ledger(search, silent)
        winner = ledger.minimise(problems, measure)
        return Found(winner, pool, strict, measure, ledger, problems) if winner else None

    def offers(self, request: Request, place: Place, search: Search) -> Mapping[Hashable, Proposal]:
        """The best rented machines by place; see ``best_by_place``."""
        request = request.settled()
        pool = self._pool(request)
        planner = Planner(pool, self._sizer, search, strict=request.wishes.verified_only, tables=self._tables)
        with search.watched():
            return best_by_place(planner.problems(), place, pool, search)

    def priced(self, category: str) -> bool:
        """Whether the catalog sells anything of a category."""
        return any(p.category == category and p.price is not None and p.status == "active" for p in self._parts)

    def front(
        self, request: Request, *, points: int = 5, time_limit_s: float = 60, stop: Event | None = None
    ) -> Front | None:
        """The front of price against speed, or ``None`` where no build is possible; raises as ``propose``."""
        request = request.settled()
        self._known(request)
        search = Search(self._judge, time_limit_s=time_limit_s, stop=stop)
        with search.watched():
            for strict in (True,) if request.wishes.verified_only else (True, False):
                pool = self._pool(request)
                planner = Planner(pool, self._sizer, search, strict=strict, tables=self._tables)
                problems = tuple(ladder(planner, MULTIPLES).values())
                speed = speed_of(p.demand for p in problems)
                if speed is None and problems:
                    raise _no_speed("a front of price against speed")
                winners = front_of(problems, speed or FINISH, pool, Ledger(search, silent), search, points)
                if winners:
                    return _front(winners, speed or FINISH, pool, search.elapsed_s)
            if search.stopped:
                raise Cancelled("The search was stopped before a build was found.")
        return None

    def _result(self, request: Request, found: Found, search: Search, top: int) -> ProposalResult:
        pool, objective = found.pool, request.wishes.objective
        first = won(objective, found.winner, found.measure)
        wins = [first]
        if top > 1 and not search.over:
            plain = Planner(pool, self._sizer, search, strict=found.strict, tables=self._tables)
            easy = Planner(pool, self._sizer, search, strict=found.strict, comfort=True, tables=self._tables)
            known = {key_of(problem): problem for problem in found.problems}
            enough = [known.get(key, problem) for key, problem in ladder(plain, (1,)).items()]
            more = [known.get(key, problem) for key, problem in ladder(plain, MULTIPLES).items()]
            wins = Titles(pool, found.ledger, enough, more, ladder(easy, MULTIPLES)).further(first)
            wins += self._verified(wins, pool, search)
        return ProposalResult(
            status="optimal" if found.winner.proven else "feasible",
            proposals=tuple(ranked(merged(wins, pool)))[:top],
            elapsed_s=search.elapsed_s,
        )

    def _verified(self, wins: Sequence[Win], pool: Pool, search: Search) -> list[Win]:
        """The cheapest build of which every rule could be checked, where no other title went to one."""
        if any(win.winner.candidate.report.verdict is VerdictKind.VERIFIED for win in wins):
            return []
        wishes = pool.request.wishes.model_copy(update={"verified_only": True})
        with search.share(SHARE_FOR_VERIFIED):
            found = self.cheapest(pool.request.model_copy(update={"wishes": wishes}), search)
        return [replace(won("price", found.winner, found.measure), title=VERIFIED)] if found else []

    def _known(self, request: Request) -> None:
        ids = self._parts.by_id
        for part_id in request.wishes.keep:
            if part_id not in ids:
                raise UserError(
                    f"wishes.keep: the catalog has no part '{part_id}'.", hint="`rigwright catalog search` finds ids."
                )


def _no_speed(wanted: str) -> UserError:
    return UserError(
        f"Nothing tells how fast the workload runs, which {wanted} needs.",
        hint="Say how much there is to train on, or ask for the lowest price.",
    )


def _front(winners: Sequence[Winner], speed: str, pool: Pool, elapsed_s: float) -> Front:
    points = []
    for winner in winners:
        win = won("price", winner, by_price(pool))
        figure = in_unit(speed, burden(winner.candidate.demand, speed))
        points.append(FrontPoint(speed=figure, proposal=proposal_of([win], pool)))
    return Front(figure=speed, points=tuple(points), elapsed_s=elapsed_s)
