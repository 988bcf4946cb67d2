"""What each repair button would do: the build it makes, the part it takes and what that costs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.domain.build import Build, BuildDocument, document_of
from app.domain.errors import UserError
from app.domain.finding import Finding, Fix, Status
from app.domain.requirement import Demand
from app.services.check import demand_of
from app.services.fixes import apply_fix
from app.viewmodels.judging import Judged, Lookup

MOST_PER_FINDING = 3


@dataclass(frozen=True)
class Repair:
    """One fix tried; without a ``document`` the catalog has nothing that would help. ``part`` names the new part."""

    rule: str
    node: int
    index: int
    document: BuildDocument | None
    part: str | None = None
    price_change: Decimal | None = None

    @property
    def key(self) -> tuple[str, int, int]:
        """Rule, machine and number of the repair."""
        return self.rule, self.node, self.index


@dataclass(frozen=True)
class Tools:
    """The services that a repair needs."""

    catalog: Any
    size: Any
    price: Any
    propose: Any


def repairs_of(judged: Judged, tools: Tools, stopped: Callable[[], bool]) -> Iterator[Repair]:
    """Tries the fixes of everything that fails, errors first; ends early when ``stopped``."""
    report = judged.report
    before = _price(judged.build, tools)
    for finding in (*report.errors, *report.warnings):
        for index, fix in enumerate(finding.fixes[:MOST_PER_FINDING]):
            if stopped():
                return
            yield tried(judged, finding, index, fix, tools, before)


def tried(
    judged: Judged, finding: Finding, index: int, fix: Fix, tools: Tools, before: Decimal | None = None
) -> Repair:
    """One fix applied to the build, for its button to show and to take."""
    wanted: Callable[[Build], Demand | None] = lambda build: demand_of(build, tools.size)  # noqa: E731
    rates = tools.propose.rates(judged.build.site)
    try:
        fixed = apply_fix(
            judged.build, fix, Lookup(tools.catalog), node=finding.node, rule=finding.rule, demand=wanted, rates=rates
        )
    except UserError:
        fixed = None
    if fixed is None:
        return Repair(finding.rule, finding.node, index, None)
    after = _price(fixed, tools)
    return Repair(
        rule=finding.rule,
        node=finding.node,
        index=index,
        document=document_of(fixed),
        part=_new_part(judged.build, fixed),
        price_change=None if before is None or after is None else after - before,
    )


def _new_part(before: Build, after: Build) -> str | None:
    known = {item.part.id for _node, item in before.items()}
    return next((item.part.name for _node, item in after.items() if item.part.id not in known), None)


def _price(build: Build, tools: Tools) -> Decimal | None:
    try:
        found = tools.price.costs(build, alternatives=False)
    except UserError:
        return None
    return found.price  # type: ignore[no-any-return]


def mended(before: Judged, after: Judged) -> int:
    """How many failures and warnings are gone."""
    still = {(f.rule, f.node) for f in after.report.of(Status.FAILED)}
    gone = {(f.rule, f.node) for f in (*before.report.errors, *before.report.warnings)} - still
    return len(gone)
