"""Proposing on a large catalog: against the plain model, and how the cost grows with the catalog."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from math import log
from typing import TypeVar

from app.domain.money import ExchangeRates
from app.domain.parts import Part
from app.domain.request import Request
from app.services.context import Services
from app.sizing import Presets
from app.solver import propose
from app.solver.cp import cp_model
from app.solver.sizer import SizingEngine
from tests.benchmarks import large_catalog, plain_model

Result = TypeVar("Result")
EXAMPLES = ("lora-8b-workstation", "vision-desktop", "tabular-cpu")
SIZES = (1_000, 3_000, 10_000, 31_000)
BOTH_END_AT = 3_000
PLAIN_LIMIT_S = 100.0


@dataclass(frozen=True)
class Case:
    """A request with all that proposing reads but the catalog."""

    name: str
    request: Request
    presets: Presets
    rates: ExchangeRates

    def own(self, parts: Sequence[Part]) -> Decimal:
        """The proven price; raises ``AssertionError`` where it is not proven."""
        found = propose(self.request, parts, self.presets, self.rates, top=1, time_limit_s=600, reasons=False)
        assert found.status == "optimal" and found.proposals[0].optimal, f"{self.name}: {found.status}"
        return found.proposals[0].price

    def plain(self, parts: Sequence[Part]) -> plain_model.Answer:
        """What the plain model finds within its time limit."""
        sizer = SizingEngine(self.presets)
        return plain_model.cheapest(self.request, parts, sizer, self.rates, time_limit_s=PLAIN_LIMIT_S)


def lines(services: Services) -> Iterator[str]:
    """The figures, one a line; one that says so where the OpenDB pack is not there."""
    shipped = services.parts.parts()
    more = large_catalog.imported(shipped)
    if not more:
        yield "    skipped   proposing on a large catalog: the OpenDB pack is not there (../shared/catalog)"
        return
    cases = [_case(services, name) for name in EXAMPLES]
    catalogs = {size: large_catalog.subset(shipped, more, size) for size in SIZES}
    gc.collect()
    gc.freeze()  # a catalog that is kept is not looked through again and again
    cp_model()  # the library's loading is no part of either
    yield f"              the catalog: {len(shipped)} shipped parts and {len(more)} of OpenDB, whose prices are made up"
    for size in (BOTH_END_AT, SIZES[-1]):
        for case in cases:
            yield against_plain(case, catalogs[size])
    yield from growth(cases, catalogs)
    gc.unfreeze()


def against_plain(case: Case, parts: Sequence[Part]) -> str:
    """How many times faster the proven optimum comes; "at least" where the plain model did not end."""
    price, own_s = _timed(lambda: case.own(parts))
    answer, plain_s = _timed(lambda: case.plain(parts))
    assert not answer.proven or answer.price == price, f"{case.name}: {answer.price} and {price}"
    at_least = "" if answer.proven else "at least "
    return (
        f"{plain_s / own_s:8.1f} x   {at_least}faster: {case.name}, proven on {len(parts):,} parts in {own_s:.2f} s of "
        f"processor time, against one CP-SAT model with a Boolean for every part ({answer.variables:,})"
        + (", the same optimum" if answer.proven else f", not proven after {PLAIN_LIMIT_S:g} s")
    )


def growth(cases: Sequence[Case], catalogs: dict[int, Sequence[Part]]) -> Iterator[str]:
    """The cost of a request by the number of parts, and the exponent of the power law through the points."""
    for case in cases:
        points = []
        for parts in catalogs.values():
            own = partial(case.own, parts)
            points.append((len(parts), min(_timed(own)[1] for _ in range(3))))
        costs = ", ".join(f"{size:,} parts {seconds:.2f} s" for size, seconds in points)
        yield f"{exponent(points):8.2f}     exponent of the growth: {case.name}, {costs}"


def exponent(points: Sequence[tuple[int, float]]) -> float:
    """The slope of the straight line through the points' logarithms, by least squares."""
    xs, ys = [log(x) for x, _ in points], [log(y) for _, y in points]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - mean_x) ** 2 for x in xs)
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / spread


def _case(services: Services, name: str) -> Case:
    request = services.examples.get(name).request
    resolved = request.model_copy(update={"workload": services.size.resolved(request.workload)})
    return Case(name, resolved, services.size.presets, services.propose.rates(request.site))


def _timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """What comes of it, and the seconds of processor time: other programs do not count."""
    start = time.process_time()
    return work(), time.process_time() - start
