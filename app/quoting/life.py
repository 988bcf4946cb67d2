"""The life of a quote: draft, issued, then accepted, declined, withdrawn or superseded. *Expired* is computed."""

from __future__ import annotations

from datetime import date

from app.domain.errors import UserError

STATUSES = ("draft", "issued", "accepted", "declined", "withdrawn", "superseded")
DECISIONS = ("accepted", "declined", "withdrawn")


def status_on(stored: str, valid_until: date | str | None, today: date) -> str:
    """The status to show: an issued quote whose last day is over is *expired*; that is never stored."""
    last = date.fromisoformat(valid_until) if isinstance(valid_until, str) else valid_until
    return "expired" if stored == "issued" and last is not None and today > last else stored


def check_decision(current: str, wanted: str) -> None:
    """Raises ``UserError`` unless a quote that is ``current`` (as of today) may become ``wanted``."""
    if wanted not in DECISIONS:
        raise UserError(f"A quote cannot be set to '{wanted}'.", hint=f"Use one of: {', '.join(DECISIONS)}.")
    if current == "issued" or (current == "expired" and wanted != "accepted"):
        return
    hint = "Renew it: the next revision has today's prices." if current in ("expired", "superseded") else ""
    if current == "expired":
        hint += " (rule QTE-VALID)"
    raise UserError(f"A quote that is {current} cannot be {wanted}.", hint=hint)
