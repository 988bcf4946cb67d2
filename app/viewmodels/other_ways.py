"""What the dialogs about other ways show: quicker builds at their price, and the best of every kind of machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.request import Kind
from app.services.compare_kinds import KindResult
from app.services.rent import PlaceOffer
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
    """What one kind of machine makes of the request; without a card ``reason`` says why there is none.

    ``clash``: the reason names demands that do not go together.
    """

    kind: Kind
    untold: bool = False
    card: ProposalCard | None = None
    total: Decimal | None = None
    reason: str = ""
    clash: bool = False


@dataclass(frozen=True)
class ProviderRow:
    """The best that a provider, or one of its regions, rents; without a card ``reason`` says why there is nothing."""

    provider: str
    region: str
    card: ProposalCard | None
    run: float | None = None
    month: Decimal | None = None
    price_as_of: str | None = None
    price_age_days: int | None = None
    price_stale: bool = False
    reason: str = ""


def provider_rows(offers: Sequence[PlaceOffer]) -> tuple[ProviderRow, ...]:
    """A row per offer, in their order; the day is that of the oldest price."""
    rows = []
    for offer in offers:
        lines = offer.plan.lines if offer.plan else ()
        oldest = min((line for line in lines if line.price_as_of), key=lambda line: str(line.price_as_of), default=None)
        rows.append(
            ProviderRow(
                provider=offer.provider,
                region=offer.region or ", ".join(sorted({line.region for line in lines if line.region})),
                card=cards_of([offer.proposal])[0] if offer.proposal else None,
                run=offer.plan.run.value if offer.plan and offer.plan.run else None,
                month=offer.plan.month if offer.plan else None,
                price_as_of=oldest.price_as_of if oldest else None,
                price_age_days=oldest.price_age_days if oldest else None,
                price_stale=bool(offer.plan and offer.plan.price_stale),
                reason=offer.reason,
            )
        )
    return tuple(rows)


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
            clash=not result.reason and len(result.conflict) > 1,
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
