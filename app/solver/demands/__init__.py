"""What a request demands, piece by piece, in the user's words; each can be dropped to see whether it is to blame."""

from __future__ import annotations

from app.domain.request import Request
from app.solver.demands.place import cloud, edge, kind, money, strictness
from app.solver.demands.room import room
from app.solver.demands.stated import Amount, Looked, Offer, Sets, Stated, changed, value_at
from app.solver.demands.wishes import wishes
from app.solver.demands.work import division, load, targets

FAMILIES = (money, targets, load, kind, room, edge, cloud, strictness, wishes, division)


def stated(request: Request) -> tuple[Stated, ...]:
    """Every demand of a request that could be dropped."""
    return tuple(demand for family in FAMILIES for demand in family(request))


__all__ = ["Amount", "Looked", "Offer", "Sets", "Stated", "changed", "stated", "value_at"]
