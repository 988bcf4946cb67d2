"""Quotes: drafting, issuing, revising, deciding, comparing, and opening a printed one again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import uuid4

from app.domain.build import Build
from app.domain.comparison import Comparison as SideBySide
from app.domain.costs import Costs
from app.domain.customer import Customer, CustomerFile, Terms
from app.domain.errors import EnvironmentFault, UserError
from app.domain.finding import Finding, Report, Severity, VerdictKind
from app.domain.growth import GrowthPlan
from app.domain.requirement import Demand, Requirement
from app.domain.validation import parse
from app.quoting.canonical import document, sealed
from app.quoting.changes import Comparison, change_texts, compare
from app.quoting.compose import Findings, compose, published
from app.quoting.issue_rules import IssueTerms, discount_percent, judge_quote
from app.quoting.life import check_decision, status_on
from app.quoting.lines_file import lines_file
from app.quoting.model import (
    SCOPES,
    Form,
    Identity,
    QuoteContent,
    Scope,
    Supersedes,
)
from app.quoting.numbering import quote_number
from app.quoting.opened import MAX_BYTES, OpenedQuote, Rendered
from app.quoting.pricing import House, Priced, priced
from app.services.builds import resolve
from app.services.ports import CatalogRepository, QuoteRepository, StoredQuote
from app.services.quote_facts import cables_of, house_of, placements_of, rejected_of, restored
from app.services.settings import SettingsService

CheckBuild = Callable[[Build], Report]
NO_YEAR = 0
"""The counter of numbers that do not name a year."""
PriceBuild = Callable[[Build], Costs]


@dataclass(frozen=True)
class PriceChange:
    """What a part costs now against what it cost in a quote; ``None`` is on request, or gone from the catalog."""

    part: str
    title: str
    then: Decimal | None
    now: Decimal | None


@dataclass(frozen=True)
class Recheck:
    """An opened quote against today's rules and prices."""

    build: Build
    verdict_then: VerdictKind
    report: Report
    costs: Costs
    price_changes: tuple[PriceChange, ...]
    gone: tuple[str, ...]


class QuoteService:
    """The life of quotes. ``clock`` gives the seller's time; ``check`` and ``price`` judge a build as of today."""

    def __init__(
        self,
        quotes: QuoteRepository,
        catalog: CatalogRepository,
        settings: SettingsService,
        *,
        check: CheckBuild,
        price: PriceBuild,
        clock: Callable[[], datetime],
    ) -> None:
        self._quotes = quotes
        self._catalog = catalog
        self._settings = settings
        self._check = check
        self._price = price
        self._clock = clock

    # ---- making

    def draft(
        self,
        build: Build,
        report: Report,
        demand: Demand | None,
        costs: Costs,
        customer: Customer,
        terms: Terms | None = None,
        *,
        requirement: Requirement | None = None,
        comparison: SideBySide | None = None,
        growth: GrowthPlan | None = None,
    ) -> QuoteContent:
        """A draft of the quote, not stored. Raises ``UserError`` where discount, tax or currency do not work out.

        With the ``requirement`` the quote also says which devices were tried and do not do; with the ``comparison``,
        what other ways there are, and with ``growth`` what the years bring.
        """
        found = Findings(
            build,
            report,
            costs,
            demand,
            placements_of(build),
            rejected=rejected_of(requirement, self._catalog),
            cables=cables_of(build),
            comparison=comparison,
            growth=growth,
        )
        house = self._house(build, costs, report, self._catalog.version())
        return compose(found, customer, terms or Terms(), house, self._clock().date())

    def priced(self, build: Build, costs: Costs, customer: Customer, terms: Terms | None = None) -> Priced:
        """What ``draft`` asks for, alone: its positions and totals in a tenth of the time. Raises as ``draft`` does."""
        return priced(build, costs, customer, terms or Terms(), self._house(build, costs))

    def _house(self, build: Build, costs: Costs, report: Report | None = None, catalog_version: str = "") -> House:
        rates = self._settings.rates(costs.currency, build.site.exchange_rates)
        return house_of(self._settings.load(), rates, report, catalog_version, self._clock())

    def presented(self, content: QuoteContent, *, scope: Scope = "full", form: Form = "full") -> QuoteContent:
        """The same quote for another reader: purchasing (commercial), engineers (technical), or in two pages (short).

        Only for what is not issued yet: how it is printed is part of what is frozen.
        """
        sections = SCOPES["commercial" if form == "short" else scope]
        shown = content.presentation.model_copy(update={"sections": sections, "form": form})
        return sealed(content.model_copy(update={"presentation": shown, "integrity": None}))

    def save_draft(
        self, content: QuoteContent, *, quote_id: str | None = None, project_id: str | None = None
    ) -> StoredQuote:
        """Stores a draft under ``quote_id`` (a new one where not given)."""
        stored = self._stored(_as_draft(content, self._clock()), "draft", quote_id, project_id)
        self._quotes.save_draft(stored)
        return stored

    def issue(
        self, content: QuoteContent, *, quote_id: str | None = None, project_id: str | None = None
    ) -> StoredQuote:
        """Gives the quote its number, prints and stores it, all or nothing. The draft ``quote_id`` becomes the quote.

        Raises ``UserError`` for what may not be issued: a build that fails, a consumer, nothing to sell, a part that
        cannot be ordered, lines that are not the build's, a discount that nobody approved.
        """
        self._refuse_unissuable(content)
        settings, now = self._settings.load(), self._clock()
        year = now.year if settings.quote_with_year else None

        def make(count: int) -> StoredQuote:
            number = quote_number(settings.quote_prefix, year, count, settings.quote_digits)
            return self._printed(_as_issued(content, now, number, 1, None), quote_id, project_id)

        return self._quotes.issue(settings.quote_prefix, year or NO_YEAR, make)

    def revise(self, quote_id: str, content: QuoteContent, *, project_id: str | None = None) -> StoredQuote:
        """Issues the next revision of a quote; that one becomes superseded. Prints what changed."""
        before = self.content(quote_id)
        self._refuse_unissuable(content, before)
        now, old = self._clock(), self._get(quote_id)

        def make(number: str, revision: int) -> StoredQuote:
            replaced = Supersedes(
                number=number,
                revision=old.revision,
                issued_on=before.identity.dated,
                net_total=before.totals.net_total,
                changes=change_texts(before, content),
            )
            issued = _as_issued(content, now, number, revision, replaced)
            return self._printed(issued, None, project_id or old.project_id)

        return self._quotes.issue_revision(quote_id, make)

    def judged(self, content: QuoteContent, before: QuoteContent | None = None) -> tuple[Finding, ...]:
        """What the rules of quotes find, gravest first; ``before`` is the issued quote that this one revises.

        Validity counts from today, as it will when the quote is issued.
        """
        today = self._clock().date()
        dated = content.identity.model_copy(update={"dated": today, "valid_until": today + _validity(content)})
        terms = IssueTerms(
            discount_limit_percent=self._settings.load().discount_limit_percent,
            approved_percent=None if before is None else discount_percent(before),
        )
        return judge_quote(content.model_copy(update={"identity": dated}), today, terms)

    def duplicate(self, quote_id: str) -> StoredQuote:
        """A new draft with the content of a quote, dated today."""
        return self.save_draft(self.content(quote_id), project_id=self._get(quote_id).project_id)

    def set_status(self, quote_id: str, status: str) -> StoredQuote:
        """accepted, declined or withdrawn; raises ``UserError`` where the quote's state does not allow it."""
        stored = self._get(quote_id)
        check_decision(self._status(stored), status)
        return self._quotes.set_status(quote_id, status)

    def delete_draft(self, quote_id: str) -> None:
        """Removes a draft."""
        self._quotes.delete_draft(quote_id)

    # ---- looking

    def list(self) -> tuple[StoredQuote, ...]:
        """All quotes, newest first, without their PDF; the status says *expired* where the last day is over."""
        return tuple(
            quote.model_copy(update={"status": self._status(quote), "pdf": None}) for quote in self._quotes.list()
        )

    def get(self, quote_id: str) -> StoredQuote:
        """One quote with its PDF, its status as of today; raises ``UserError`` if there is none of that id."""
        stored = self._get(quote_id)
        return stored.model_copy(update={"status": self._status(stored)})

    def content(self, quote_id: str) -> QuoteContent:
        """The frozen content of a stored quote."""
        return parse(QuoteContent, self._get(quote_id).content, f"quote {quote_id}")

    def compare(self, before_id: str, after_id: str) -> Comparison:
        """What differs between two stored quotes."""
        return compare(self.content(before_id), self.content(after_id))

    # ---- paper and back

    def render_pdf(self, content: QuoteContent, status: str | None = None) -> Rendered:
        """Prints content for a preview or anew; an issued quote gives the same bytes as at its issue."""
        return _render(content, status)

    def document(self, content: QuoteContent) -> dict[str, Any]:
        """The quote as plain JSON with its fingerprint: what travels inside the PDF."""
        return document(content)

    def lines_file(self, content: QuoteContent, kind: str) -> bytes:
        """The lines as ``csv`` or ``xlsx`` for other programs; raises ``UserError`` for another kind."""
        return lines_file(content, kind)

    def open_pdf(self, source: bytes | Path | str) -> OpenedQuote:
        """What a PDF holds and whether it is as issued; raises ``UserError`` in one line for any other file."""
        if isinstance(source, bytes):
            return _read(source)
        path = Path(source)
        try:
            with path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
        except FileNotFoundError:
            raise UserError(f"{path}: there is no such file.") from None
        except IsADirectoryError:
            raise UserError(f"{path}: this is a folder, not a PDF.") from None
        except OSError as error:
            raise EnvironmentFault(f"{path}: cannot be read ({error.strerror}).") from None
        return _read(data, path.name)

    def recheck(self, content: QuoteContent) -> Recheck:
        """The quote's build against today's rules and prices. Parts gone from the catalog keep their frozen facts."""
        gone = tuple(part.id for part in content.parts if self._catalog.get(part.id) is None)
        build = resolve(restored(content, gone), self._catalog)
        report, costs = self._check(build), self._price(build)
        now = {(line.role, line.part): line.unit_price for line in costs.lines}
        changes = tuple(
            PriceChange(line.part, line.title, line.unit_price, now.get((line.role, line.part)))
            for line in (content.cost.lines if content.cost else ())
            if now.get((line.role, line.part)) != line.unit_price
        )
        return Recheck(build, content.technical.report.verdict, report, costs, changes, gone)

    # ---- inside

    def _refuse_unissuable(self, content: QuoteContent, before: QuoteContent | None = None) -> None:
        _refuse_unsellable(content)
        errors = [found for found in self.judged(content, before) if found.severity is Severity.ERROR]
        if errors:
            rules = ", ".join(dict.fromkeys(found.rule for found in errors))
            hint = f"Rule {rules}. Mend it, or accept the rule with a note in the build."
            raise UserError(errors[0].message, hint=hint)

    def _get(self, quote_id: str) -> StoredQuote:
        stored = self._quotes.get(quote_id)
        if stored is None:
            raise UserError(f"There is no quote '{quote_id}'.")
        return stored

    def _status(self, quote: StoredQuote) -> str:
        return status_on(quote.status, quote.valid_until, self._clock().date())

    def _printed(self, content: QuoteContent, quote_id: str | None, project_id: str | None) -> StoredQuote:
        stored = self._stored(content, "issued", quote_id, project_id)
        return stored.model_copy(update={"pdf": _render(content).pdf})

    def _stored(self, content: QuoteContent, status: str, quote_id: str | None, project_id: str | None) -> StoredQuote:
        identity, totals = content.identity, content.totals
        total = totals.grand_total if totals.grand_total is not None else totals.net_total
        issued = status == "issued"
        return StoredQuote(
            id=quote_id or uuid4().hex,
            number=identity.number,
            revision=identity.revision,
            status=status,
            customer=content.buyer.name,
            project=content.offer.subject,
            project_id=project_id,
            currency=content.currency,
            total=None if total is None else str(total),
            issued_on=identity.dated.isoformat() if issued else None,
            valid_until=identity.valid_until.isoformat() if issued else None,
            content=document(content),
            changed_at=self._clock(),
        )


def read_customer(data: object, where: str) -> tuple[Customer, Terms]:
    """Buyer and terms of a customer file; raises ``UserError`` naming the field and what would be right."""
    file = parse(CustomerFile, data, where)
    return file.customer, file.terms


def _refuse_unsellable(content: QuoteContent) -> None:
    if content.technical.report.verdict == VerdictKind.FAILS:
        rules = ", ".join(dict.fromkeys(finding.rule for finding in content.technical.report.errors))
        raise UserError(f"The build fails {rules}; it can be printed as a draft only.", hint="Mend the build first.")
    if content.buyer.consumer:
        raise UserError("Quotes are net, for business customers; this buyer is a consumer.")
    if not content.lines:
        raise UserError("The quote has no position: there is nothing to sell.")


def _as_draft(content: QuoteContent, now: datetime) -> QuoteContent:
    identity = Identity(
        dated=now.date(),
        valid_until=now.date() + _validity(content),
        time_zone=content.identity.time_zone,
        language=content.identity.language,
    )
    return published(content.model_copy(update={"identity": identity, "integrity": None}))


def _as_issued(
    content: QuoteContent, now: datetime, number: str, revision: int, supersedes: Supersedes | None
) -> QuoteContent:
    identity = content.identity.model_copy(
        update={
            "number": number,
            "revision": revision,
            "dated": now.date(),
            "valid_until": now.date() + _validity(content),
            "status_at_issue": "issued",
            "supersedes": supersedes,
        }
    )
    return sealed(published(content.model_copy(update={"identity": identity, "integrity": None})))


def _validity(content: QuoteContent) -> timedelta:
    return content.identity.valid_until - content.identity.dated


def _render(content: QuoteContent, status: str | None = None) -> Rendered:
    """Loads the PDF libraries at the first quote that is printed, not at the program's start."""
    from app.quoting.pdf.render import render

    return render(content, status)


def _read(data: bytes, name: str = "The file") -> OpenedQuote:
    from app.quoting.pdf.reader import read_pdf

    return read_pdf(data, name)
