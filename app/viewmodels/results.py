"""What has been computed for the draft in hand. Never stored: it is made anew from the answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from app.domain.build import Build
from app.domain.carrier import Carrier
from app.domain.costs import Costs
from app.domain.finding import Report
from app.domain.power import PowerChain
from app.domain.requirement import Demand, Requirement


@dataclass(frozen=True)
class Results:
    """Answers of the services, each ``None`` until it is known. ``updating`` says that newer ones are on their way.

    ``requirement_for``, ``demand_for`` and ``proposals_for`` tell which draft they were made for (its fingerprint).
    ``processors`` comes with the requirement: the work without accelerators, where that meets every target; so do
    ``carriers``, the machines that hold each accelerator where the place takes them whole.
    """

    requirement: Requirement | None = None
    requirement_for: str | None = None
    requirement_error: str = ""
    processors: Demand | None = None
    carriers: Mapping[str, tuple[Carrier, ...]] | None = None
    demand: Demand | None = None
    demand_for: str | None = None
    proposals: Any = None
    proposals_for: str | None = None
    build: Build | None = None
    report: Report | None = None
    power: PowerChain | None = None
    chains: tuple[PowerChain, ...] = ()
    costs: Costs | None = None
    totals: tuple[tuple[str, Decimal], ...] = ()
    gross: Decimal | None = None
    updating: bool = False
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def current_demand(self) -> Demand | None:
        """What the cards chosen have to do; ``None`` once the requirement is of later answers than they are."""
        both = self.demand_for is not None and self.requirement_for is not None
        return None if both and self.demand_for != self.requirement_for else self.demand
