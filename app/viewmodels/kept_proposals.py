"""Proposals as a project keeps them: the cards show again after a restart, without a search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pydantic import BaseModel, ConfigDict

from app.domain.site import Site
from app.domain.workload import Workload
from app.viewmodels.build_page import ProposalCard


class KeptProposals(BaseModel):
    """``made_for`` is the fingerprint of the answers and ``catalog`` the state of the catalog that they were made from.

    What all builds share, place and work, is kept once: a project is saved at every change.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    cards: tuple[ProposalCard, ...]
    site: Site
    workload: Workload | None
    made_for: str
    catalog: str
    elapsed_s: float

    @classmethod
    def of(cls, cards: Sequence[ProposalCard], made_for: str, catalog: str, elapsed_s: float) -> KeptProposals:
        """Keeps the cards of one search, of which there is at least one."""
        shared = cards[0].document
        bare = {"site": Site(), "workload": None}
        return cls(
            cards=tuple(_with(card, bare) for card in cards),
            site=shared.site,
            workload=shared.workload,
            made_for=made_for,
            catalog=catalog,
            elapsed_s=elapsed_s,
        )

    def proposal_cards(self) -> tuple[ProposalCard, ...]:
        """The cards as they were."""
        return tuple(_with(card, {"site": self.site, "workload": self.workload}) for card in self.cards)

    def stale(self, fingerprint: str, catalog: str | None) -> bool:
        """Whether an answer or the catalog changed since. An unknown state of the catalog says nothing."""
        return self.made_for != fingerprint or (catalog is not None and self.catalog != catalog)


def _with(card: ProposalCard, shared: Mapping[str, object]) -> ProposalCard:
    return card.model_copy(update={"document": card.document.model_copy(update=shared)})
