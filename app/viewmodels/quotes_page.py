"""What the quotes window shows of quotes: filtering, figures, what can be done with one, and back to a project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from app.domain.errors import UserError
from app.domain.request import Request
from app.quoting.model import QuoteContent
from app.services.ports import StoredQuote
from app.viewmodels.draft import Draft, from_request
from app.viewmodels.requoted import buyer_again, terms_again
from app.viewmodels.steps import STEPS

STATUSES = ("draft", "issued", "accepted", "declined", "withdrawn", "expired", "superseded")
"""In the order of the filter."""
REVISABLE = ("issued", "expired", "declined", "withdrawn")


def filtered(quotes: Iterable[StoredQuote], text: str = "", status: str = "") -> tuple[StoredQuote, ...]:
    """The quotes of a status that hold every word: in number, customer, project, or the names of their lines."""
    words = text.lower().split()
    return tuple(
        quote
        for quote in quotes
        if (not status or quote.status == status) and all(word in _haystack(quote) for word in words)
    )


def total_of(quote: StoredQuote) -> Decimal | None:
    """The total as a number; ``None`` where a line is on request."""
    return None if quote.total is None else Decimal(quote.total)


def counts(quotes: Sequence[StoredQuote]) -> Mapping[str, int]:
    """How many quotes have which status."""
    return Counter(quote.status for quote in quotes)


def decisions(status: str) -> tuple[str, ...]:
    """What a quote may be marked as now."""
    if status == "issued":
        return ("accepted", "declined", "withdrawn")
    return ("declined", "withdrawn") if status == "expired" else ()


def may_revise(status: str) -> bool:
    """Whether a next revision can follow: not of a draft, an accepted quote or one replaced already."""
    return status in REVISABLE


def revisions_of(quote: StoredQuote, quotes: Iterable[StoredQuote]) -> tuple[StoredQuote, ...]:
    """All revisions of a quote's number, newest first; a draft stands alone."""
    if quote.number is None:
        return (quote,)
    family = (one for one in quotes if one.number == quote.number)
    return tuple(sorted(family, key=lambda one: one.revision, reverse=True))


def compared_with(quote: StoredQuote, quotes: Iterable[StoredQuote]) -> StoredQuote | None:
    """What a quote is compared with at first: the revision before it, else the one after.

    One without revisions is compared with another of its customer, or with any; ``quotes`` come newest first.
    """
    others = [one for one in quotes if one.id != quote.id]
    family = [one for one in revisions_of(quote, others) if one.id != quote.id]
    older = [one for one in family if one.revision < quote.revision]
    same = [one for one in others if one.customer == quote.customer]
    return next(iter(older or family or same or others), None)


def draft_of(content: QuoteContent, house_tax_percent: Decimal | None = None, *, revises: str | None = None) -> Draft:
    """A project out of a quote: its workload, place, build, buyer and terms. ``revises`` is the quote it shall replace.

    Raises ``UserError`` for a quote without a workload: the wizard would have nothing to size.
    """
    if content.workload is None:
        raise UserError(
            "This quote holds no workload, so no project can be made of it.",
            hint="Its parts and prices can still be compared and printed.",
        )
    request = Request(workload=content.workload, site=content.site)
    draft = from_request(request, content.buyer.name, content.build)
    return draft.with_(
        name=content.offer.subject,
        buyer=buyer_again(content),
        terms=terms_again(content, house_tax_percent),
        revises=revises,
        step="build",
        reached=STEPS[:5],
    )


def _haystack(quote: StoredQuote) -> str:
    lines = quote.content.get("lines") or ()
    names = (str(line.get("name", "")) for line in lines if isinstance(line, Mapping))
    return " ".join((quote.number or "", quote.customer, quote.project, *names)).lower()
