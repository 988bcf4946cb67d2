"""Prices in other currencies: the quote says with which rates, and of which day, it turned them into its own."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from pypdf import PdfReader

from app.domain.costs import Costs
from app.domain.customer import OfferedService, QuoteLanguage
from app.domain.money import ExchangeRates, round_money
from app.quoting.canonical import document
from app.quoting.model import QuoteContent
from app.quoting.pdf.render import render
from tests.quoting import quote_sample as sample

POUND, DOLLAR = Decimal("1.164556962025316455696202531"), Decimal("0.92")
RATES = ExchangeRates("EUR", {"GBP": POUND, "USD": DOLLAR}, date(2026, 11, 1), {"GBP": date(2026, 11, 2), "USD": None})
SUPPORT = OfferedService(name="Support", price=Decimal("50.00"), currency="GBP")


def in_dollars(day: str | None) -> Costs:
    """The sample's costs, its first part priced in dollars."""
    costs = sample.costs()
    first = costs.lines[0].model_copy(update={"list_currency": "USD", "rate": DOLLAR, "rate_as_of": day})
    return costs.model_copy(update={"lines": (first, *costs.lines[1:])})


def quoted(costs: Costs, language: QuoteLanguage = "en", *services: OfferedService) -> QuoteContent:
    terms = sample.TERMS.model_copy(update={"language": language, "services": services})
    content = sample.draft(terms=terms, house=replace(sample.HOUSE, rates=RATES), costs=costs)
    short = content.presentation.model_copy(update={"form": "short", "sections": ("summary", "materials", "terms")})
    return content.model_copy(update={"presentation": short, "integrity": None})


def text_of(content: QuoteContent) -> str:
    pages = PdfReader(io.BytesIO(render(content).pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Converted at 1 USD = 0.92 EUR (rate of 1 Nov 2026), 1 GBP = 1.164557 EUR (rate of 2 Nov 2026)."),
        (
            "de",
            "Umgerechnet zu 1 USD = 0,92 EUR (Kurs vom 1. Nov. 2026), 1 GBP = 1,164557 EUR (Kurs vom 2. Nov. 2026).",
        ),
    ],
)
def test_every_rate_used_is_said_with_its_day(language: QuoteLanguage, said: str) -> None:
    assert said in text_of(quoted(in_dollars("2026-11-01"), language, SUPPORT, SUPPORT))


def test_a_rate_of_no_known_day_names_none_and_none_used_is_silent() -> None:
    assert "Converted at 1 USD = 0.92 EUR. Rounding" in text_of(quoted(in_dollars(None)))
    assert "Converted" not in text_of(quoted(sample.costs()))


def test_the_rate_that_is_kept_gives_the_price() -> None:
    content = quoted(in_dollars("2026-11-01"), "en", SUPPORT)
    line = next(one for one in content.lines if one.name == SUPPORT.name)
    assert line.list_price is not None and line.fx_rate == POUND and line.fx_as_of == date(2026, 11, 2)
    assert line.unit_price == round_money(line.list_price * line.fx_rate, "EUR") == Decimal("58.23")
    assert QuoteContent.model_validate(document(content)).lines == content.lines
