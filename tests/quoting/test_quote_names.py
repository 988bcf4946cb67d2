"""Numbers, revisions, payment references, status, tax of two countries, and what never leaves the house."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.customer import Customer, CustomerFile, Terms
from app.domain.errors import UserError
from app.domain.validation import parse
from app.quoting.life import check_decision, status_on
from app.quoting.numbering import payment_reference, quote_number, revision_letter
from app.quoting.privacy import clean, publishable, without_paths
from app.quoting.tax import Parties, tax_case


def test_numbers() -> None:
    assert quote_number("Q", 2026, 417) == "Q-2026-00417"
    assert quote_number("", 2026, 1) == "2026-00001"
    assert payment_reference("Q-2026-00417", 2) == "Q202600417B"


@pytest.mark.parametrize(("revision", "letter"), [(1, "A"), (2, "B"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA")])
def test_revision_letters(revision: int, letter: str) -> None:
    assert revision_letter(revision) == letter


@given(st.text(max_size=40), st.integers(1, 800))
def test_a_payment_reference_fits_every_bank_field(number: str, revision: int) -> None:
    reference = payment_reference(number, revision)
    assert 0 < len(reference) <= 20
    assert reference.isascii() and reference.isalnum() and reference == reference.upper()


def test_expiry_is_computed_on_the_day_after_the_last() -> None:
    assert status_on("issued", "2026-12-05", date(2026, 12, 5)) == "issued"
    assert status_on("issued", date(2026, 12, 5), date(2026, 12, 6)) == "expired"
    assert status_on("accepted", "2026-12-05", date(2030, 1, 1)) == "accepted"


@pytest.mark.parametrize("current", ["draft", "expired", "superseded", "accepted", "declined", "withdrawn"])
def test_only_an_issued_quote_in_force_can_be_accepted(current: str) -> None:
    check_decision("issued", "accepted")
    with pytest.raises(UserError, match=current):
        check_decision(current, "accepted")


def test_an_expired_quote_can_still_be_declined() -> None:
    check_decision("expired", "declined")
    with pytest.raises(UserError, match="superseded"):
        check_decision("expired", "superseded")


@pytest.mark.parametrize(
    ("buyer", "buyer_vat", "goods", "services", "rate"),
    [
        ("DE", None, "S", "S", "19"),
        (None, None, "S", "S", "19"),
        ("FR", "FR40303265045", "K", "AE", "0"),
        ("FR", None, "S", "S", "19"),
        ("US", None, "G", "O", "0"),
    ],
)
def test_tax_follows_the_two_countries(
    buyer: str | None, buyer_vat: str | None, goods: str, services: str, rate: str
) -> None:
    case = tax_case(Parties("DE", buyer, "DE123456789", buyer_vat), Terms(), Decimal(19))
    assert case.of("item")[0] == goods
    assert case.of("service")[0] == services
    assert case.of("item")[1] == Decimal(rate)


def test_explicit_terms_win_over_the_countries() -> None:
    parties = Parties("DE", "US", None, None)
    assert tax_case(parties, Terms(tax_rate=Decimal(7)), Decimal(19)).of("item") == ("S", Decimal(7))
    assert tax_case(parties, Terms(tax_category="E"), Decimal(19)).of("item") == ("E", Decimal(0))


def test_sales_tax_that_nobody_gave_is_not_determined() -> None:
    assert not tax_case(Parties("US", "US", None, None), Terms(), Decimal(0)).determined
    assert tax_case(Parties("US", "US", None, None), Terms(tax_rate=Decimal("8.875")), Decimal(0)).determined


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("read from /home/anna/models/config.json today", "read from config.json today"),
        (r"C:\Users\anna\parts.csv", "parts.csv"),
        (r"\\server\share\prices.xlsx", "prices.xlsx"),
        ("file:///tmp/x/notes.txt", "notes.txt"),
        ("~/parts/own.csv", "own.csv"),
        ("see https://example.com/home/anna/sheet.pdf", "see https://example.com/home/anna/sheet.pdf"),
        ("TCP/IP at 63 GB/s, and/or x16", "TCP/IP at 63 GB/s, and/or x16"),
    ],
)
def test_file_paths_stay_at_home(text: str, kept: str) -> None:
    assert without_paths(text) == kept


def test_a_logo_is_no_path() -> None:
    jpeg = "/9j/4AAQSkZJRg/abc="
    assert publishable({"logo_png_base64": jpeg, "note": "/home/me/x.png"}) == {
        "logo_png_base64": jpeg,
        "note": "x.png",
    }


def test_text_is_made_harmless() -> None:
    assert clean("invoice\u202egpj.exe\x07") == "invoicegpj.exe\ufffd"
    assert clean("half \ud800 char").endswith("\ufffd char")
    assert clean("e\u0301") == "é"


def test_a_customer_file_holds_buyer_and_terms() -> None:
    data = {
        "company": "Example Lab",
        "address": ["Street 1", "12345 Town"],
        "country": "Germany",
        "discount_percent": 2.5,
        "services": [{"name": "Assembly", "price": "690.00"}],
        "valid_days": 30,
        "language": "de",
    }
    file = parse(CustomerFile, data, "customer.yaml")
    assert file.customer == Customer(company="Example Lab", address="Street 1\n12345 Town", country="DE")
    assert file.terms.discount_percent == Decimal("2.5")
    assert file.terms.services is not None and file.terms.services[0].price == Decimal("690.00")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ({}, "company"),
        ({"company": "x", "country": "Atlantis"}, "two letters"),
        ({"company": "x", "discount_percent": 101}, "discount_percent"),
        ({"company": "x", "discont_percent": 1}, "discount_percent"),
        ({"company": "x", "instalments": [30, 60]}, "100 percent"),
        ({"company": "x", "services": [{"name": "y", "price": -1}]}, "services.0.price"),
    ],
)
def test_a_wrong_customer_file_names_the_field(data: dict[str, object], says: str) -> None:
    with pytest.raises(UserError) as caught:
        parse(CustomerFile, data, "customer.yaml")
    assert says in caught.value.message
