"""What becomes of a machine one owns: line by line what is bought, what goes and what stays."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from app.domain.build import BuildDocument
from app.domain.validation import parse
from app.services.documents import read_mapping
from app.solver.result import Upgrade
from app.viewmodels.build_page import ProposalCard, cards_of


@dataclass(frozen=True)
class ChangeRow:
    """One part; ``action`` is add, remove or keep. Every line leads to the whole build, ``card``."""

    action: str
    role: str
    title: str
    qty: int
    price: Decimal | None
    card: ProposalCard


def change_rows(found: Upgrade | None) -> tuple[ChangeRow, ...]:
    """What is bought first; none where no machine meets the request."""
    if found is None:
        return ()
    card = cards_of([found.proposal])[0]
    return tuple(ChangeRow(c.action, c.role, c.title, c.qty, c.price, card) for c in found.changes)


def unchanged(found: Upgrade) -> bool:
    """Whether the machine meets the request as it is."""
    return all(change.action == "keep" for change in found.changes)


def owned_from(path: Path) -> BuildDocument:
    """The machine in a build file; raises ``UserError`` naming what is wrong with it."""
    return parse(BuildDocument, read_mapping(path), path.name)
