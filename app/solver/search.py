"""The search's means: the solver with its clock, the rules as judge, and what it learnt from rejected builds."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING

from app.domain.build import Build
from app.domain.finding import Report
from app.domain.requirement import Demand
from app.solver.cp import cp_model
from app.solver.cuts import cuts_of
from app.solver.pool import Choice
from app.solver.puzzle import Cut, Puzzle

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import CpSolver

Judge = Callable[[Build, Demand | None], Report]
POLL_S = 0.03
"""How often the stop request is looked at while the solver runs."""


class Search:
    """One request's search. One seeded thread: the same request gives the same answer, unless time runs out.

    ``vague`` are the parts, by role, that lacked a fact where only verified builds are wanted; they were not tried in
    all company, so that a search that finds nothing without them has ``guessed`` that there is nothing. ``cards`` says
    of accelerators by id, number and machines whether they fail a rule whatever is around them.
    """

    def __init__(self, judge: Judge, *, time_limit_s: float, stop: Event | None = None) -> None:
        self._judge = judge
        self._started = time.monotonic()
        self._limit_s = time_limit_s
        self._stop = stop
        self._solver: CpSolver | None = None
        self.cuts: dict[Cut, None] = {}
        self.vague: dict[tuple[str, str], None] = {}
        self.cards: dict[tuple[str, int, int], bool] = {}
        self.guessed = False
        self.patience: int | None = None
        self.exhausted = True
        self.checked = 0

    @property
    def elapsed_s(self) -> float:
        """Since the search began."""
        return time.monotonic() - self._started

    def forget(self) -> None:
        """Drops what was learnt: it holds for one request only."""
        self.cuts.clear()
        self.cards.clear()
        self.vague.clear()
        self.guessed = False

    def restart(self) -> None:
        """Gives the next stage the full time limit."""
        self._limit_s += self.elapsed_s

    @contextmanager
    def share(self, part: float) -> Iterator[None]:
        """While inside, this part of the time left is all there is: one hard question must not take all of it."""
        whole = self._limit_s
        self._limit_s = min(whole, self.elapsed_s + part * max(0.0, whole - self.elapsed_s))
        try:
            yield
        finally:
            self._limit_s = whole

    @contextmanager
    def patient(self, rejections: int) -> Iterator[None]:
        """While inside, a subproblem is given up, unproven, once the rules have rejected so many of its answers.

        Counted, not timed, so that the same request gives the same answer on every machine.
        """
        self.patience = rejections
        try:
            yield
        finally:
            self.patience = None

    @property
    def stopped(self) -> bool:
        """Whether somebody asked to stop."""
        return self._stop is not None and self._stop.is_set()

    @property
    def over(self) -> bool:
        """Whether the search has to end: stopped, or out of time."""
        return self.stopped or self.elapsed_s >= self._limit_s

    def run(self, puzzle: Puzzle) -> tuple[tuple[Choice, ...] | None, float]:
        """The best choices and the objective's bound; sets ``exhausted`` when the answer is final."""
        self.exhausted = False
        if self.over:
            return None, 0.0
        if puzzle.hopeless:
            self.exhausted = True
            return None, 0.0
        solver = cp_model().CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 1
        solver.parameters.max_time_in_seconds = max(0.01, self._limit_s - self.elapsed_s)
        self._solver = solver
        status = solver.solve(puzzle.model)
        self._solver = None
        if status == cp_model().INFEASIBLE:
            self.exhausted = True
            return None, 0.0
        if status not in (cp_model().OPTIMAL, cp_model().FEASIBLE):
            return None, 0.0
        self.exhausted = status == cp_model().OPTIMAL
        return puzzle.picked(solver), solver.best_objective_bound

    def judge(self, build: Build, demand: Demand | None) -> Report:
        """What the rules say."""
        self.checked += 1
        return self._judge(build, demand)

    def learn(self, report: Report, picks: Sequence[Choice]) -> tuple[Cut, ...]:
        """The combinations that a rejected build rules out, for this and for every later subproblem."""
        local, general = cuts_of(report, picks)
        self.cuts.update(dict.fromkeys(general))
        return (*local, *general)

    @contextmanager
    def watched(self) -> Iterator[Search]:
        """While inside, a stop request interrupts a running solve."""
        if self._stop is None:
            yield self
            return
        done = Event()
        watcher = Thread(target=self._watch, args=(self._stop, done), daemon=True)
        watcher.start()
        try:
            yield self
        finally:
            done.set()
            watcher.join()

    def _watch(self, stop: Event, done: Event) -> None:
        while not done.is_set():
            solver = self._solver
            if stop.is_set() and solver is not None:
                solver.stop_search()
            done.wait(POLL_S)
