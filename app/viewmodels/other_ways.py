"""What the dialogs about other ways show: quicker builds at their price, and the best of every kind of machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.request import Kind
from app.services.compare_kinds import KindResult
from app.solver.goals import unit_of
from app.solver.result import Front
from app.viewmodels.build_page import ProposalCard, cards_of
from app.viewmodels.draft import Draft


@dataclass(frozen=True)
class FrontRow:
    """A point of the front: the build, and the speed it reaches in its unit."""

    key: str
    card: ProposalCard
    speed: float
    unit: str


@dataclass(frozen=True)
class KindRow:
    """What one kind of machine makes of the request; without a card ``reason`` says why there is none."""

    kind: Kind
    untold: bool = False
    card: ProposalCard | None = None
    total: Decimal | None = None
    reason: str = ""


def front_rows(front: Front | None) -> tuple[FrontRow, ...]:
    """The points, the cheapest first; none where no build is possible."""
    points = front.points if front else ()
    figure = front.figure if front else ""
    return tuple(
        FrontRow(str(n), cards_of([p.proposal])[0], p.speed, unit_of(p.proposal.demand, figure))
        for n, p in enumerate(points)
    )


def kind_rows(results: Sequence[KindResult]) -> tuple[KindRow, ...]:
    """A row per kind asked, in their order."""
    return tuple(
        KindRow(
            kind=result.kind,
            untold=result.status == "untold",
            card=cards_of([result.proposal])[0] if result.proposal else None,
            total=result.total,
            reason=result.reason or "; ".join(result.conflict),
        )
        for result in results
    )


def with_card(draft: Draft, card: ProposalCard, kind: Kind | None = None) -> Draft:
    """The draft with that build in hand, placed where the ``kind`` of machine stands."""
    if kind in ("cloud", "bare_metal"):
        rented = "bare_metal" if kind == "bare_metal" else "instance"
        draft = draft.with_site(where="cloud").with_site("cloud", kind=rented)
    elif kind in ("edge", "hybrid"):
        draft = draft.with_site(where=kind)
    elif kind is not None:
        draft = draft.with_site(where="onprem").with_site("onprem", kind=kind)
    return draft.with_(
        build=card.document, proposed=card.document, proposal=card.key, built_for=draft.fingerprint,
        verdict=card.verdict.value, price=f"{card.price} {card.currency}",
    )  # fmt: skip
