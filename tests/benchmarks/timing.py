"""Times a job and its baseline turn by turn in one run, and prints their ratio: absolute times mean nothing here."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Comparison:
    """A job, what it is held against, and the ratio of their times."""

    job: str
    baseline: str
    ratio: float

    def __str__(self) -> str:
        return f"{self.ratio:8.2f} x   {self.job}   against   {self.baseline}"


def show(lines: Iterable[object]) -> int:
    """Prints each line as soon as it is known; the exit code."""
    for line in lines:
        print(line, flush=True)  # noqa: T201
    return 0


def compare(
    job: str, run: Callable[[], object], baseline: str, base: Callable[[], object], *, rounds: int = 7
) -> Comparison:
    """The median ratio over ``rounds`` turns, after one turn of each to warm up."""
    run()
    base()
    ratios = []
    for _ in range(rounds):
        own = _seconds(run)
        ratios.append(own / max(_seconds(base), 1e-9))
    return Comparison(job, baseline, median(ratios))


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
