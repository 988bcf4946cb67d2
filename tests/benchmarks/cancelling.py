"""How soon a search ends once it is asked to: stopped at random moments, over the shipped catalog."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import suppress
from statistics import median
from threading import Event, Thread

from app.domain.errors import AppError
from app.domain.request import Request
from app.services.context import Services

SEARCHES = (
    ("lora-8b-workstation", "price"), ("serve-70b-server", "tco"), ("image-studio", "speed"),
    ("pretrain-7b-cluster", "value"), ("finetune-cloud", "price"),
)  # fmt: skip
STOPS = 8
"""Moments per search."""
PROMISED_S = 0.1


def lines(services: Services, stops: int = STOPS) -> Iterator[str]:
    """The worst and the median of all, beside what is promised."""
    dice = random.Random(5)
    late: list[tuple[float, str]] = []
    for name, objective in SEARCHES:
        asked = services.examples.get(name).request
        wished = asked.wishes.model_copy(update={"objective": objective})
        request = asked.model_copy(update={"wishes": wished})
        started = time.perf_counter()
        services.propose.propose(request)
        whole_s = time.perf_counter() - started
        for _ in range(stops):
            at = dice.random()
            late.append((latency_s(services, request, at * whole_s), f"{name}, {objective}, at {100 * at:.0f} %"))
    worst, where = max(late)
    middle = median(seconds for seconds, _ in late)
    yield (
        f"{1000 * worst:8.0f} ms  at worst from a stop to the end of the search, {1000 * middle:.0f} ms half the time "
        f"(promised: {1000 * PROMISED_S:.0f} ms; worst: {where})"
    )


def latency_s(services: Services, request: Request, after_s: float) -> float:
    """Seconds from a stop, asked for after so many seconds, to the end of the search; 0 where it had ended before."""
    stop, ended = Event(), []

    def search() -> None:
        with suppress(AppError):
            services.propose.propose(request, stop=stop)
        ended.append(time.perf_counter())

    thread = Thread(target=search)
    thread.start()
    thread.join(after_s)
    asked = time.perf_counter()
    stop.set()
    thread.join()
    return max(0.0, ended[0] - asked)
