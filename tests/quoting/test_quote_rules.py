"""The rules of quotes, each broken once and held once, and what they keep from being issued."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from app.domain.build import Accepted
from app.domain.errors import UserError
from app.domain.finding import Severity
from app.quoting.issue_rules import SOURCES, TITLES, IssueTerms, discount_percent, judge_quote
from app.quoting.model import QuoteContent
from app.services.quotes import QuoteService
from app.services.settings import SettingsService
from tests.fakes import FakeCatalog, FakeQuotes, FakeSettings
from tests.quoting import quote_sample as sample

TODAY = date(2026, 11, 21)


def changed_line(content: QuoteContent, of: str, **changes: object) -> QuoteContent:
    lines = tuple(line.model_copy(update=changes) if line.role == of else line for line in content.lines)
    return content.model_copy(update={"lines": lines})


def changed_part(content: QuoteContent, part_id: str, **changes: object) -> QuoteContent:
    parts = tuple(part.model_copy(update=changes) if part.id == part_id else part for part in content.parts)
    return content.model_copy(update={"parts": parts})


def without_line(content: QuoteContent, role: str) -> QuoteContent:
    return content.model_copy(update={"lines": tuple(line for line in content.lines if line.role != role)})


def bare(content: QuoteContent) -> QuoteContent:
    part = content.parts[0]
    return changed_part(content, part.id, origin=part.origin.model_copy(update={"source": " "}))


def aged(content: QuoteContent) -> QuoteContent:
    part = content.parts[0]
    return changed_part(content, part.id, origin=part.origin.model_copy(update={"as_of": date(2024, 11, 20)}))


BROKEN: list[tuple[str, Severity, Callable[[QuoteContent], QuoteContent]]] = [
    ("QTE-EOL", Severity.ERROR, lambda c: changed_part(c, "gpu-96", status="eol")),
    ("QTE-EOL", Severity.ERROR, lambda c: changed_part(c, "gpu-96", status="archived")),
    ("QTE-EOL", Severity.ERROR, lambda c: changed_line(c, "cpu", end_of_life=TODAY - timedelta(days=1))),
    ("QTE-ALIEN", Severity.ERROR, lambda c: changed_line(c, "accelerator", qty=Decimal(5))),
    ("QTE-ALIEN", Severity.ERROR, lambda c: without_line(c, "memory")),
    ("QTE-ALIEN", Severity.ERROR, lambda c: changed_line(c, "psu", role="fan")),
    ("DATA-STALE", Severity.WARNING, lambda c: changed_line(c, "cpu", price_stale=True)),
    ("DATA-STALE", Severity.NOTE, aged),
    ("DATA-SOURCE", Severity.NOTE, bare),
]


def quote() -> QuoteContent:
    content = sample.draft()
    return content.model_copy(update={"identity": content.identity.model_copy(update={"valid_until": TODAY})})


def found(content: QuoteContent, terms: IssueTerms | None = None, today: date = TODAY) -> list[tuple[str, Severity]]:
    return [(one.rule, one.severity) for one in judge_quote(content, today, terms)]


def test_a_sound_quote_breaks_no_rule_on_its_last_day() -> None:
    assert found(quote()) == []


@pytest.mark.parametrize(("rule", "severity", "change"), BROKEN, ids=[f"{r}-{n}" for n, (r, _, _) in enumerate(BROKEN)])
def test_every_rule_breaks(rule: str, severity: Severity, change: Callable[[QuoteContent], QuoteContent]) -> None:
    judged = judge_quote(change(quote()), TODAY)

    assert {(one.rule, one.severity) for one in judged} == {(rule, severity)}
    assert all(one.numbers and one.message and one.title == TITLES[rule] and SOURCES[rule] for one in judged)


def test_a_quote_is_over_the_day_after_its_last() -> None:
    assert found(quote(), today=TODAY + timedelta(days=1)) == [("QTE-VALID", Severity.ERROR)]


def test_lines_told_per_system_count_for_all_of_them() -> None:
    whole, costs = sample.build(), sample.costs()
    three = whole.model_copy(update={"nodes": (whole.nodes[0].model_copy(update={"qty": 3}),)})
    lines = tuple(
        line.model_copy(update={"qty": 3 * line.qty, "amount": None if line.amount is None else 3 * line.amount})
        for line in costs.lines
    )
    content = sample.draft(build=three, costs=costs.model_copy(update={"lines": lines, "capex": 3 * costs.capex}))

    assert content.offer.systems == 3 and content.lines[0].per_system
    assert found(content) == []
    assert 0 < discount_percent(content) <= 2  # the sample's 2 %, rounded to the cent


def test_used_parts_have_no_end_of_life() -> None:
    sold = changed_line(changed_part(quote(), "gpu-96", status="eol"), "accelerator", condition="refurbished")
    assert found(sold) == []


def test_what_somebody_took_on_is_a_warning() -> None:
    content = changed_part(quote(), "gpu-96", status="eol")
    taken = Accepted(rule="QTE-EOL", note="the last four are in our store")
    technical = content.technical.model_copy(update={"accepted": (taken,)})
    assert found(content.model_copy(update={"technical": technical})) == [("QTE-EOL", Severity.WARNING)]


@pytest.mark.parametrize(
    ("limit", "approver", "before", "broken"),
    [
        (None, None, None, False),
        (0, None, None, True),
        (0, "M. Example", None, False),
        (0, None, "same", False),
        (0, None, "less", True),
        ("same", None, None, False),
    ],
)
def test_a_discount_above_the_limit_takes_a_name(
    limit: object, approver: str | None, before: str | None, broken: bool
) -> None:
    content = quote()
    given = discount_percent(content)
    assert given > 0
    people = content.people.model_copy(update={"approver": approver})
    content = content.model_copy(update={"people": people})
    most = given if limit == "same" else None if limit is None else Decimal(str(limit))
    approved = {None: None, "same": given, "less": given - 1}[before]
    judged = found(content, IssueTerms(most, approved))
    assert judged == ([("QTE-APPROVE", Severity.ERROR)] if broken else [])


def service(**settings: object) -> QuoteService:
    return QuoteService(
        FakeQuotes(),
        FakeCatalog([part for _, part, _, _ in sample.PARTS], version="2026.11.1"),
        SettingsService(FakeSettings(seller={"name": "Example Systems GmbH"}, **settings)),
        check=lambda build: sample.report(),
        price=lambda build: sample.costs(),
        clock=lambda: datetime(2026, 11, 21, 9, 30, tzinfo=UTC),
    )


def test_what_may_not_be_ordered_is_not_issued() -> None:
    with pytest.raises(UserError, match="end of life") as caught:
        service().issue(changed_part(quote(), "gpu-96", status="eol"))
    assert "QTE-EOL" in caught.value.hint


def test_a_discount_goes_through_once_it_is_approved() -> None:
    strict = service(discount_limit_percent="0.5")
    terms = sample.TERMS
    drafted = strict.draft(sample.build(), sample.report(), None, sample.costs(), sample.CUSTOMER, terms)
    with pytest.raises(UserError, match="approve"):
        strict.issue(drafted)
    named = terms.model_copy(update={"approved_by": "M. Example"})
    approved = strict.draft(sample.build(), sample.report(), None, sample.costs(), sample.CUSTOMER, named)
    first = strict.issue(approved)
    assert strict.content(first.id).people.approver == "M. Example"
    assert strict.revise(first.id, drafted).revision == 2  # no more than was approved before
