"""The same work on two machines: how many hours on one are worth an hour on the other."""

from __future__ import annotations

from app.domain.requirement import Demand

HOURS_IN_A_MONTH = 730
"""8760 hours of a year / 12."""


def work_between(here: Demand | None, there: Demand | None) -> float:
    """Hours there for an hour's training here; 1 where either is not known.

    Serving runs as long as it is asked to, wherever it is.
    """
    if here is None or there is None or here.inference is not None:
        return 1.0
    times = [demand.training.time_to_finish_h if demand.training else None for demand in (here, there)]
    if times[0] is None or times[1] is None or not times[0].value:
        return 1.0
    return times[1].value / times[0].value


def within_a_month(work: float, hours_per_month: float) -> float:
    """``work`` as far as a month has hours for it: a slower machine can be busy all of them and no more."""
    if hours_per_month <= 0:
        return work
    return min(work, max(1.0, HOURS_IN_A_MONTH / hours_per_month))
