"""Which devices of the catalog a place beside sensors rules out, and by what: the question after a proposal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from math import ceil

from pydantic import BaseModel, ConfigDict, Field

from app.domain.build import Build
from app.domain.errors import Unknown
from app.domain.finding import Finding, Report
from app.domain.parts import Part
from app.domain.request import Request
from app.domain.requirement import Demand
from app.domain.streams import share_of_place
from app.sizing.search import EDGE_COUNTS
from app.solver.accessories import Accessories
from app.solver.collectors import MOST_DEVICES, taking_in
from app.solver.plan import accelerators_in
from app.solver.pool import Choice, Pool
from app.solver.search import Judge
from app.solver.sizer import Sizer

PLACES = ("edge", "hybrid")
MOST_DRIVES = 4
"""Sets of drives that are tried before a device is said to be stopped: the cheapest differ in price, not in fit."""


class Stopped(BaseModel):
    """One device that is not proposed. ``rules`` are those that it fails; ``reasons`` say it in words with numbers."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    part: str
    title: str
    rules: tuple[str, ...] = ()
    reasons: tuple[str, ...] = Field(min_length=1)


def stopped(request: Request, pool: Pool, sizer: Sizer, judge: Judge) -> tuple[Stopped, ...]:
    """Every edge device of the catalog that cannot serve the request, with all that stops it; by title.

    Devices are looked at as they are sold, with drives where the data need them, as many as a place needs. Nothing for
    other places.
    """
    if request.site.where not in PLACES:
        return ()
    look = _Look(request, pool, sizer, judge)
    found = (look.at(part) for part in pool.by_id.values() if part.category == "edge_device")
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.title))


class _Look:
    def __init__(self, request: Request, pool: Pool, sizer: Sizer, judge: Judge) -> None:
        self._request, self._pool, self._sizer, self._judge = request, pool, sizer, judge
        self._works = request.site.where == "edge"
        self._one = share_of_place(request.workload, request.site.edge.places)

    def at(self, device: Part) -> Stopped | None:
        """What stops a device; ``None`` where nothing does."""
        plain = [reason for reason in (self._for_sale(device), self._room(device)) if reason]
        count, demand, slow = self._count(device)
        errors = self._errors(device, count, demand)
        reasons = (*plain, *slow, *(found.message for found in errors))
        if not reasons:
            return None
        return Stopped(
            part=device.id,
            title=device.title,
            rules=tuple(dict.fromkeys(found.rule for found in errors)),
            reasons=tuple(dict.fromkeys(reasons)),
        )

    def _for_sale(self, device: Part) -> str:
        if device.price is None:
            return "It has no price."
        return "" if device.status == "active" else f"It is {device.status}."

    def _room(self, device: Part) -> str:
        least = taking_in(device, self._request.workload, self._request.site, self._request.site.where)
        if least is None:
            return "It takes in none of the streams."
        return f"A place would need {least} of them for its streams." if least > MOST_DEVICES else ""

    def _count(self, device: Part) -> tuple[int, Demand | None, tuple[str, ...]]:
        """Devices of a place, what is asked of all of them, and the targets that no number of them meets."""
        site = self._request.site
        least = taking_in(device, self._request.workload, site, site.where) or 1
        if not self._works:
            return least, None, ()
        inside = accelerators_in(device, self._pool)
        if inside is None:
            return least, None, ("The catalog lacks its accelerator.",)
        part, each = inside
        missed: Sequence[str] = ()
        demand: Demand | None = None
        for count in _counts(least, transformer=self._request.workload.domain == "llm"):
            try:
                demand = self._sizer.demand(self._one, part, each * count, count, site)
            except Unknown as gap:
                return count, None, (f"Cannot be sized: {gap.field.replace('_', ' ')} of {gap.part} is not known.",)
            if demand.meets:
                whole = count * site.edge.places
                return count, self._sizer.demand(self._request.workload, part, each * whole, whole, site), ()
            missed = [text for prediction in demand.predictions for text in prediction.missed]
        return least, demand, tuple(missed)

    def _errors(self, device: Part, count: int, demand: Demand | None) -> tuple[Finding, ...]:
        site = self._request.site
        alone = self._pool.choice("edge_device", device)
        fewest: tuple[Finding, ...] | None = None
        for drives in islice(self._drives(device, demand), MOST_DRIVES):
            node = self._pool.node([alone, *drives], count * site.edge.places)
            if not self._works:
                node = node.model_copy(update={"purpose": "collect"})
            build = Build(name=device.title, site=site, nodes=(node,), workload=self._request.workload)
            report: Report = self._judge(build, demand)
            if fewest is None or len(report.errors) < len(fewest):
                fewest = report.errors
            if not fewest:
                break
        return fewest or ()

    def _drives(self, device: Part, demand: Demand | None) -> Iterator[tuple[Choice, ...]]:
        """None, and where the data need room, those that proposals would try."""
        return iter([()]) if demand is None else Accessories(self._pool).with_drives(device, demand)


def _counts(least: int, *, transformer: bool) -> Iterator[int]:
    yield least
    if not transformer:
        yield from (count for count in EDGE_COUNTS if ceil(least) < count)
