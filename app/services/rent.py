"""What is rented, as the command line prints it: the plan of a build, and the best offer of each provider or region."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict
from pydantic_core import to_jsonable_python

from app.domain.parts import Part
from app.domain.rental_plan import RentalPlan
from app.solver.result import Proposal

By = Literal["provider", "region"]
Key = tuple[str, str | None]


class PlaceOffer(BaseModel):
    """The best that one provider (and region) rents for the work, or why it rents nothing."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    provider: str
    region: str | None = None
    proposal: Proposal | None = None
    plan: RentalPlan | None = None
    reason: str = ""

    @property
    def worth(self) -> float:
        """What offers are put in order by, the least first: money for one run, else for a month.

        A run whose interruptions nobody knows counts without them.
        """
        plan = self.plan
        if plan is None:
            return float("inf")
        if plan.run is not None:
            return plan.run.value
        line = plan.lines[0]
        if plan.work_h is not None and line.price is not None and line.per == "hour":
            return float(line.price) * line.machines * plan.work_h.value
        return float("inf") if plan.month is None else float(plan.month)


def key_of(part: Part, by: By) -> Key:
    """Whose offer a rented machine is."""
    provider = getattr(part.spec, "provider", None) or part.vendor
    return provider, getattr(part.spec, "region", None) if by == "region" else None


def in_order(offers: Sequence[PlaceOffer]) -> tuple[PlaceOffer, ...]:
    """The cheapest first, those without an offer last."""
    return tuple(sorted(offers, key=lambda offer: (offer.proposal is None, offer.worth, offer.provider)))


def why_none(parts: Sequence[Part]) -> str:
    """Why nothing is offered: no price, or nothing that does the work."""
    if all(part.price is None for part in parts):
        return "The catalog has no price of its machines."
    return "None of its machines with a price does the work as asked."


def rental_document(plan: RentalPlan | None) -> dict[str, Any] | None:
    """The plan with money as numbers, and its days."""
    if plan is None:
        return None
    document: dict[str, Any] = _plain(plan.model_dump())
    if plan.spot is not None:
        document["spot"]["saves_on_notice"] = plan.spot.saves_on_notice
    return document | {"wall_days": plan.wall_days, "price_stale": plan.price_stale}


def offers_document(offers: Sequence[PlaceOffer], write: Callable[[Proposal], Mapping[str, Any]]) -> dict[str, Any]:
    """As ``rigwright propose --by provider --json`` prints it."""
    return {
        "offers": [
            {
                "provider": offer.provider,
                "region": offer.region,
                "reason": offer.reason,
                "proposal": write(offer.proposal) if offer.proposal else None,
                "rental": rental_document(offer.plan),
            }
            for offer in offers
        ]
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return float(value) if isinstance(value, Decimal) else to_jsonable_python(value)
