"""Quotes in SQL, and the counters that their numbers come from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import Text, cast, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, undefer

from app.domain.errors import UserError
from app.services.ports import StoredQuote
from db.schema import QuoteCounterRow, QuoteRow
from db.session import Database

DRAFT, ISSUED, SUPERSEDED = "draft", "issued", "superseded"
ANSWERS = ("accepted", "declined", "withdrawn")
REVISABLE = (ISSUED, "declined", "withdrawn")


class SqlQuotes:
    """Fulfils ``QuoteRepository``. Numbers have no gaps within a series and year, whoever else issues at that time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save_draft(self, quote: StoredQuote) -> None:
        """Stores a draft; raises ``UserError`` if the quote of that id was issued already."""
        if quote.status != DRAFT or quote.number is not None:
            raise UserError("Only a draft without a number can be saved as a draft.")
        with self._database.write() as session:
            _refuse_issued(session, quote.id)
            session.merge(QuoteRow(**quote.model_dump()))

    def issue(
        self, series: str, year: int, make: Callable[[int], StoredQuote], *, supersedes: str | None = None
    ) -> StoredQuote:
        """Takes the next number and stores the quote made with it, in one transaction.

        ``make`` runs inside it and must not write to this database itself.
        """
        with self._database.write() as session:
            if supersedes is not None:
                _supersede(session, _issued(session, supersedes))
            number = _next_number(session, series, year)
            quote = make(number)
            _store_issued(session, quote, series, year, number)
            return quote

    def issue_revision(self, of: str, make: Callable[[str, int], StoredQuote]) -> StoredQuote:
        """Like ``issue`` with the number of the quote ``of`` and its next revision; ``of`` becomes superseded."""
        with self._database.write() as session:
            before = _issued(session, of)
            newest = session.scalar(select(func.max(QuoteRow.revision)).where(QuoteRow.number == before.number))
            _supersede(session, before)
            quote = make(str(before.number), (newest or before.revision) + 1)
            _store_issued(session, quote, before.series, before.year, before.sequence)
            return quote

    def set_status(self, quote_id: str, status: str) -> StoredQuote:
        """accepted, declined or withdrawn, from issued only (``UserError`` otherwise)."""
        if status not in ANSWERS:
            raise UserError(f"A quote cannot be set to '{status}'.", hint=f"Use one of: {', '.join(ANSWERS)}.")
        with self._database.write() as session:
            row = _row(session, quote_id)
            if row.status != ISSUED:
                raise UserError(
                    f"The quote {row.number or quote_id} is {row.status}; only an issued one can be {status}."
                )
            row.status, row.changed_at = status, datetime.now(UTC)
            session.flush()
            return _quote(row, with_pdf=True)

    def get(self, quote_id: str) -> StoredQuote | None:
        """One quote with its PDF."""
        with self._database.read() as session:
            row = session.get(QuoteRow, quote_id, options=[undefer(QuoteRow.pdf)])
            return _quote(row, with_pdf=True) if row else None

    def list(self) -> tuple[StoredQuote, ...]:
        """Newest first, without ``pdf``."""
        with self._database.read() as session:
            newest = (QuoteRow.changed_at.desc(), QuoteRow.number.desc(), QuoteRow.revision.desc(), QuoteRow.id)
            return tuple(_quote(row, with_pdf=False) for row in session.scalars(select(QuoteRow).order_by(*newest)))

    def delete_draft(self, quote_id: str) -> None:
        """Removes a draft, if there is one; raises ``UserError`` for an issued quote."""
        with self._database.write() as session:
            _refuse_issued(session, quote_id)
            row = session.get(QuoteRow, quote_id)
            if row is not None:
                session.delete(row)

    def uses_part(self, part_id: str) -> int:
        """How many quotes hold the part."""
        quoted = f'"{part_id}"'  # ids need no escaping in JSON
        text = cast(QuoteRow.content, Text)
        with self._database.read() as session:
            found = session.scalars(select(text).where(text.contains(quoted, autoescape=True)))
            return sum(quoted in content for content in found)  # LIKE does not tell small letters from capitals


def _next_number(session: Session, series: str, year: int) -> int:
    counter = (QuoteCounterRow.series == series, QuoteCounterRow.year == year)
    step = update(QuoteCounterRow).where(*counter).values(last=QuoteCounterRow.last + 1).returning(QuoteCounterRow.last)
    number = session.scalar(step)
    if number is None:
        try:
            with session.begin_nested():
                session.execute(insert(QuoteCounterRow).values(series=series, year=year, last=1))
            return 1
        except IntegrityError:  # on a server somebody else opened the series in this moment
            number = session.scalar(step)
    if number is None:
        raise RuntimeError("the quote counter vanished")
    return number


def _store_issued(
    session: Session, quote: StoredQuote, series: str | None, year: int | None, sequence: int | None
) -> None:
    if not quote.number or quote.status != ISSUED:
        raise ValueError("an issued quote needs a number and the status 'issued'")
    _refuse_issued(session, quote.id)
    row = QuoteRow(**quote.model_dump(), series=series, year=year, sequence=sequence)
    try:
        session.merge(row)
        session.flush()
    except IntegrityError:
        raise UserError(
            f"There is a quote {quote.number} with this revision already; nothing was issued.",
            hint="Check the number pattern in the settings.",
        ) from None


def _supersede(session: Session, row: QuoteRow) -> None:
    row.status, row.changed_at = SUPERSEDED, datetime.now(UTC)
    session.flush()


def _issued(session: Session, quote_id: str) -> QuoteRow:
    row = _row(session, quote_id)
    if row.status not in REVISABLE:
        name = row.number or quote_id
        raise UserError(f"The quote {name} is {row.status}; no revision of it can be issued.")
    return row


def _row(session: Session, quote_id: str) -> QuoteRow:
    row = session.get(QuoteRow, quote_id, with_for_update=True)
    if row is None:
        raise UserError(f"There is no quote '{quote_id}'.")
    return row


def _refuse_issued(session: Session, quote_id: str) -> None:
    row = session.get(QuoteRow, quote_id)
    if row is not None and row.status != DRAFT:
        raise UserError(f"The quote {row.number or quote_id} was issued already and can no longer be changed.")


def _quote(row: QuoteRow, *, with_pdf: bool) -> StoredQuote:
    values = {name: getattr(row, name) for name in StoredQuote.model_fields if name != "pdf"}
    return StoredQuote(**values, pdf=row.pdf if with_pdf else None)
