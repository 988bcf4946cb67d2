"""The plan for the years as the window shows it: whether a build grows, how a year stands, what it buys."""

from __future__ import annotations

from app.domain.build import Build
from app.domain.growth import YearPlan


def plannable(build: Build | None) -> bool:
    """Whether a build grows with its data: machines of one's own on site that train."""
    if build is None or build.workload is None or not build.workload.trains:
        return False
    return not any(node.rented or node.kind == "edge" for node in build.nodes)


def year_status(year: YearPlan) -> str:
    """How a year stands: failed where the deadline is missed, unknown where something cannot be told."""
    if year.meets is False:
        return "failed"
    return "unknown" if year.gaps or year.time_h is None else "verified"


def bought_words(year: YearPlan) -> tuple[str, ...]:
    """What is bought, and below it what goes."""
    gone = tuple(f"− {one.words}" for one in year.purchases if one.change == "discard")
    return (*year.buy, *gone)
