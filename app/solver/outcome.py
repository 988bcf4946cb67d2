"""What solving a subproblem gives."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.build import Build
from app.domain.finding import Report
from app.domain.requirement import Demand


@dataclass(frozen=True)
class Candidate:
    """A build that passes every rule, with its price in minor units."""

    build: Build
    demand: Demand
    report: Report
    cost: int

    @property
    def order(self) -> tuple[int, int, int, tuple[str, ...]]:
        """Cheapest first; among equal prices the fewest warnings, then the fewest missing facts, then part ids."""
        ids = tuple(item.part.id for _, item in self.build.items())
        return (self.cost, len(self.report.warnings), len(self.report.missing), ids)


@dataclass(frozen=True)
class Outcome:
    """The best candidate of a subproblem, if it has one. ``proven``: nothing better exists, or nothing at all."""

    candidate: Candidate | None
    bound: int
    proven: bool
