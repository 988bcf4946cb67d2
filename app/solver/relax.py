"""How far the demands of a conflict would have to give way, each measure tried out and with its price."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from app.domain.request import Request
from app.solver.demands import Amount, Looked, Offer, Sets, Stated, changed, value_at
from app.solver.result import Relaxation
from app.solver.search import Search

if TYPE_CHECKING:
    from app.solver.propose import Found, Solver

WISHED = (("site.budget", "wishes.budget"), ("site.onprem.noise_dba_max", "wishes.noise_dba_max"))
"""What may be demanded of the site and wished for, too: the stricter one counts."""
MOST_TIMES = 100
"""Nobody waits so many times longer than must be: then the cheapest build is no way out."""
SHARE_FOR_LEAST = 0.25
"""Of the time left, for the least time that any build takes."""
STEPS = 32
"""A load is taken down in so many steps at most."""


def without(request: Request, demands: Iterable[Stated]) -> Request:
    """The request without these demands."""
    for demand in demands:
        request = demand.drop(request)
    return request


class Relaxer:
    """Finds measures that make a request possible. A measure is told only after it was tried: the request with its
    fields set has a build, and the price told is that of the cheapest."""

    def __init__(self, request: Request, solver: Solver, search: Search) -> None:
        self._request = request
        self._solver = solver
        self._search = search
        self._tried: dict[str, Found | None] = {}

    def ways(self, demands: Sequence[Stated]) -> list[Relaxation]:
        """The measures by which these demands together give way; none where they do not suffice, or time is up."""
        found = [w for offer in self._offers(demands) if (w := self._relaxation(demands, offer))]
        if not found:
            freed = self._freed(demands)
            found = [w for w in (self._relaxation(demands, freed),) if w] if freed else []
        return _cheapest_of_each(found)

    def _offers(self, demands: Sequence[Stated]) -> Iterator[Offer]:
        """Measures of each demand alone; of several together the first of each."""
        if len(demands) == 1:
            yield from self._measures(demands[0], self._request)
            return
        words: list[str] = []
        sets: dict[str, object] = {}
        for demand in demands:
            others = [other for other in demands if other is not demand]
            measures = list(self._measures(demand, without(self._request, others)))
            offer = measures[-1 if demand.figure else 0] if measures else None  # of times the least delay
            offer = offer or (Offer(demand.without, demand.free(self._request)) if demand.without else None)
            if offer is None:
                return
            words.append(offer.change)
            sets.update(offer.sets)
        yield Offer(_together(words), sets)

    def _measures(self, demand: Stated, request: Request) -> Iterator[Offer]:
        """What is read off the builds found without the demand."""
        if demand.amount is not None:
            less = self._less(demand.amount, request)
            yield from (less,) if less else ()
        if demand.offers is None:
            return
        if demand.figure is not None:
            yield from self._times(demand, demand.figure, request)
            return
        for free in demand.looks or (demand.free,):
            found = self._cheapest(changed(request, free(request)))
            if found is not None:
                yield from demand.offers(self._looked(found, request))

    def _times(self, demand: Stated, figure: str, request: Request) -> Iterator[Offer]:
        """The time of the cheapest build, unless that is out of all proportion, and the least time of all."""
        assert demand.offers is not None
        dropped = demand.drop(request)
        cheapest = self._cheapest(dropped)
        with self._search.share(SHARE_FOR_LEAST):
            quickest = None if self._search.over else self._solver.quickest(dropped, self._search, figure)
        least = list(demand.offers(self._looked(quickest, request))) if quickest else []
        for offer in demand.offers(self._looked(cheapest, request)) if cheapest else ():
            path, value = next(iter(offer.sets.items()))
            if value <= MOST_TIMES * (least[0].sets[path] if least else value_at(self._request, path)):
                yield offer
        yield from least

    def _looked(self, found: Found, request: Request) -> Looked:
        return Looked(request.settled(), found.winner.candidate, found.pool, self._search.judge)

    def _less(self, amount: Amount, request: Request) -> Offer | None:
        """The largest part of a load that leaves a build, by halving what lies between."""
        whole = isinstance(amount.value, int)
        parts = min(STEPS, int(amount.value)) if whole else STEPS
        low, high = 0, parts
        value: float | None = None
        while high - low > 1:
            middle = (low + high) // 2
            tried = amount.value * middle / parts
            tried = round(tried) if whole else float(f"{tried:.2g}")
            if tried >= amount.least and self._possible(changed(request, {amount.path: tried})):
                low, value = middle, tried
            else:
                high = middle
        if value is None:
            return None
        words = f"Ask for {value:,.10g} {amount.words} instead of {amount.value:,.10g}"
        return Offer(words, {amount.path: value})

    def _possible(self, request: Request) -> bool:
        return not self._search.over and self._solver.any_build(request, self._search) is True

    def _freed(self, demands: Sequence[Stated]) -> Offer | None:
        """The demands dropped altogether, where words for that make sense."""
        if not all(demand.without for demand in demands):
            return None
        words = [demand.without for demand in demands]
        sets: dict[str, object] = {}
        request = self._request
        for demand in demands:
            sets.update(demand.free(request))
            request = demand.drop(request)
        return Offer(_together(words), sets)

    def _cheapest(self, request: Request) -> Found | None:
        key = request.model_dump_json()
        if key not in self._tried:
            if self._search.over:
                return None
            self._tried[key] = self._solver.cheapest(request, self._search)
        return self._tried[key]

    def _relaxation(self, demands: Sequence[Stated], offer: Offer) -> Relaxation | None:
        sets = self._over_wishes(offer.sets)
        found = self._cheapest(changed(self._request, sets))
        if found is None:
            return None
        candidate = found.winner.candidate
        return Relaxation(
            demand=" and ".join(demand.text for demand in demands),
            field=demands[0].field(self._request),
            change=offer.change,
            price=found.pool.money(candidate.cost),
            sets=sets,
            result=candidate.build.name,
            verdict=candidate.report.verdict,
            optimal=found.winner.proven,
        )

    def _over_wishes(self, sets: Sets) -> dict[str, Any]:
        """The changes of the site with the wishes taken back that would be stricter."""
        told = {wish: None for path, wish in WISHED if path in sets and value_at(self._request, wish) is not None}
        return {**sets, **told}


def _together(words: Sequence[str]) -> str:
    return ", and ".join([words[0], *(word[:1].lower() + word[1:] for word in words[1:])])


def _cheapest_of_each(found: Iterable[Relaxation]) -> list[Relaxation]:
    """Of measures in the same words, or of the same price, the first."""
    by_change: dict[str, Relaxation] = {}
    for one in found:
        by_change.setdefault(one.change, one)
    by_price: dict[object, Relaxation] = {}
    for one in by_change.values():
        by_price.setdefault(one.price, one)
    return sorted(by_price.values(), key=lambda r: (r.price or 0, r.change))
