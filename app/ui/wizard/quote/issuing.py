"""Issuing from the wizard: a first quote, or a revision of one that is issued already."""

from __future__ import annotations

from app.quoting.model import QuoteContent
from app.services.ports import StoredQuote
from app.services.quotes import QuoteService
from app.viewmodels.draft import Draft


def issue(quotes: QuoteService, content: QuoteContent, draft: Draft, project_id: str) -> StoredQuote:
    """Issues the draft in hand; raises ``UserError`` as the service does."""
    if draft.revises is None:
        return quotes.issue(content, quote_id=draft.quote_id, project_id=project_id)
    stored = quotes.revise(draft.revises, content, project_id=project_id)
    if draft.quote_id is not None:
        quotes.delete_draft(draft.quote_id)  # the saved draft of this revision, which has its own number now
    return stored
