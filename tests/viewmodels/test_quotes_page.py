"""Finding quotes, what can be done with one, and the way back to a project."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.domain.errors import UserError
from app.services.ports import StoredQuote
from app.viewmodels.quotes_page import compared_with, decisions, draft_of, filtered, may_revise, revisions_of
from tests.quoting.quote_sample import draft


def quote(
    key: str, number: str | None = None, revision: int = 1, status: str = "issued", line: str = ""
) -> StoredQuote:
    return StoredQuote(
        id=key, number=number, revision=revision, status=status, customer=f"Example {key}", project="Assistant",
        currency="EUR", total="10", issued_on=None, valid_until=None, content={"lines": [{"name": line}]},
        changed_at=datetime(2026, 11, 21, tzinfo=UTC),
    )  # fmt: skip


QUOTES = (
    quote("c", "Q-2", 3),
    quote("b", "Q-2", 2, "superseded"),
    quote("a", "Q-2", 1, "superseded", line="Threadworker 9965"),
    quote("d", status="draft"),
)


@pytest.mark.parametrize(
    ("text", "status", "found"),
    [("", "", "cbad"), ("q-2", "", "cba"), ("threadworker assistant", "", "a"), ("", "draft", "d"), ("zzz", "", "")],
)
def test_filter_looks_into_number_customer_project_and_lines(text: str, status: str, found: str) -> None:
    assert "".join(one.id for one in filtered(QUOTES, text, status)) == found


def test_a_quote_is_compared_with_the_revision_before_it() -> None:
    assert [one.id for one in revisions_of(QUOTES[1], QUOTES)] == ["c", "b", "a"]
    assert [getattr(compared_with(one, QUOTES), "id", None) for one in QUOTES] == ["b", "a", "c", "c"]


def test_a_quote_without_revisions_is_compared_with_another_of_its_customer() -> None:
    theirs = quote("e").model_copy(update={"customer": QUOTES[3].customer})
    assert compared_with(QUOTES[3], (*QUOTES, theirs)) == theirs
    assert compared_with(QUOTES[3], QUOTES[3:]) is None


def test_decisions_follow_the_life_of_a_quote() -> None:
    assert decisions("issued") == ("accepted", "declined", "withdrawn")
    assert "accepted" not in decisions("expired")
    assert decisions("draft") == ()
    assert may_revise("issued")
    assert not may_revise("accepted")
    assert not may_revise("superseded")


def test_a_project_of_a_quote_holds_its_build_buyer_and_workload() -> None:
    content = draft()
    made = draft_of(content, revises="q1")
    assert (made.quote_id, made.revises, made.build, made.step) == (None, "q1", content.build, "build")
    assert made.buyer["company"] == content.buyer.name
    assert made.terms["discount_percent"] == "2"
    assert not made.out_of_date
    with pytest.raises(UserError, match="no workload"):
        draft_of(content.model_copy(update={"workload": None}))
