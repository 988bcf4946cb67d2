"""Finding quotes, what can be done with one, and the way back to a project."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from app.domain.customer import OfferedService
from app.domain.errors import UserError
from app.domain.site import Site
from app.domain.workload import Model
from app.quoting.model import QuoteContent
from app.services.ports import StoredQuote
from app.services.settings import Service, Settings
from app.viewmodels.draft import Draft
from app.viewmodels.quote_page import form_of, with_sections, with_term
from app.viewmodels.quotes_page import compared_with, decisions, draft_of, filtered, may_revise, revisions_of
from tests.quoting.quote_sample import HOUSE, draft
from tests.quoting.quote_sample import TERMS as SAMPLE


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


MODEL = Model(preset="llama-3.1-8b")
SOLD = Settings(
    services=(
        Service(name="Assembly", price=Decimal(690)),
        Service(name="Training", price=Decimal(900), offered=False),
    )
)
TERMS = {
    "discount_percent": "2.5", "discount_reason": "second machine", "tax_rate": "7", "valid_days": 30, "language": "de",
    "delivery_weeks": 6, "delivery_place": "Kiel", "payment_days": 60, "instalments": ["30", "70"],
    "measures": "imperial", "warranty_months": 24, "ticked_services": ["Training"], "prints": ["terms", "cost"],
    "form": "short",
    "lines": {"gpu-96": {"discount_percent": "5", "discount_reason": "older stock", "condition": "refurbished"}},
}  # fmt: skip
BUYER = {"company": "Example Buyer AG", "contact": "A. Example", "address": "Musterweg 1, 24103 Kiel", "country": "DE",
         "vat_id": "DE1", "reference": "RFQ 1"}  # fmt: skip


def quoted(made: Draft) -> QuoteContent:
    form = form_of(made, SOLD)
    return with_sections(draft(form.customer, form.terms), form.prints, form.form)


@pytest.mark.parametrize("terms", [TERMS, {**TERMS, "tax_rate": "0"}, {"ticked_services": []}, {}])
def test_a_quote_made_again_of_a_quote_asks_for_the_same(terms: dict[str, Any]) -> None:
    before = quoted(Draft(model=MODEL, buyer=BUYER, terms=terms, site=Site()))
    after = quoted(draft_of(before, HOUSE.tax_percent))
    for name in ("lines", "totals", "offer", "buyer", "commercial", "delivery", "presentation", "identity"):
        assert getattr(after, name) == getattr(before, name), name


def test_services_and_freight_that_are_not_in_the_settings_go_along() -> None:
    sold = (
        *SAMPLE.services,
        OfferedService(name="Freight to Kiel", price=Decimal(180), kind="freight", discountable=False),
    )
    before = draft(terms=SAMPLE.model_copy(update={"services": sold}))
    made = draft_of(before, HOUSE.tax_percent)
    assert form_of(made, SOLD).terms.services == tuple(one.model_copy(update={"currency": "EUR"}) for one in sold)
    after = quoted(made)
    assert after.lines == before.lines and after.totals == before.totals
    left = with_term(made, "ticked_services", ["Training"])
    assert [one.name for one in form_of(left, SOLD).terms.services] == ["Training"], "and can be left out"


def test_the_approval_of_a_discount_is_not_taken_over() -> None:
    content = quoted(Draft(model=MODEL, buyer=BUYER, terms={**TERMS, "approved_by": "B. Example"}, site=Site()))
    assert content.people.approver == "B. Example"
    assert form_of(draft_of(content), SOLD).terms.approved_by == ""


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
