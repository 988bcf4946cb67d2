"""Price lists: every row finds its part or says why not; what looks wrong is doubted; the list is one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.parts import Part, Price
from app.services.catalog import CatalogService
from app.services.catalog_prices import PriceMatcher, PriceRow, plain_number
from tests.db.sample_parts import make_part
from tests.fakes import FakeCatalog

TODAY = date(2026, 11, 21)
ROW = PriceRow(where="list.csv line 2", amount=Decimal("100"), currency="EUR", as_of=TODAY)


def part(part_id: str, name: str, mpn: str | None, vendor: str = "Example", **update: Any) -> Part:
    return make_part(part_id, "fan", name, size_mm=120).model_copy(update={"mpn": mpn, "vendor": vendor, **update})


PARTS = (
    part("a", "Fan A12", "NF-A12x25 PWM"),
    part("b", "Fan B", "OC"),
    part("c", "Fan C", "PN-77/1"),
    part("d", "Fan C rev. 2", "PN771", vendor="Other"),
    part("e", "Twin", None),
    part("f", "Twin", None, vendor="Other"),
    part("gone", "Old", "OLD-4711", status="archived"),
)


@pytest.fixture
def service() -> CatalogService:
    return CatalogService(FakeCatalog(PARTS), today=lambda: TODAY)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({"mpn": "nfa12x25-pwm"}, "a"),
        ({"part_id": "b"}, "b"),
        ({"mpn": "oc", "vendor": "EXAMPLE"}, "b"),
        ({"mpn": "PN771", "vendor": "other"}, "d"),
        ({"mpn": "PN771", "name": "Fan C"}, "c"),
        ({"name": "Twin", "vendor": "Other"}, "f"),
        ({"name": "Example Fan A12"}, "a"),
        ({"mpn": "unheard-of", "name": "Fan A12", "vendor": "Example"}, "a"),
        ({"mpn": "OLD4711"}, "gone"),
    ],
)
def test_a_row_finds_its_part(service: CatalogService, told: dict[str, str], found: str) -> None:
    (row,) = service.stage_prices([replace(ROW, **told)]).rows
    assert (row.kind, row.part_id) == ("changed", found), row.reason


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"mpn": "PN-771"}, "2 parts have the part number PN-771: c, d"),
        ({"mpn": "OC"}, "no part has the part number OC"),
        ({"name": "Twin"}, "2 parts have the name Twin"),
        ({"name": "Nothing"}, "no part has the name Nothing"),
        ({"part_id": "zzz"}, "no part 'zzz'"),
        ({}, "names no part"),
        ({"part_id": "a", "amount": None}, "no price"),
        ({"part_id": "a", "amount": Decimal(0)}, "the price is 0"),
        ({"part_id": "a", "currency": "EURO"}, "'EURO' is not a currency"),
        ({"part_id": "a", "as_of": date(2026, 11, 22)}, "dated 2026-11-22"),
        ({"part_id": "a", "valid_until": date(2026, 11, 1)}, "valid until 2026-11-01"),
    ],
)
def test_a_row_without_a_part_or_a_price_says_why(service: CatalogService, told: dict[str, Any], reason: str) -> None:
    (row,) = service.stage_prices([replace(ROW, **told)]).rows
    assert row.kind == "rejected"
    assert reason in row.reason


def test_a_list_is_applied_as_one_step_and_read_again_changes_nothing(service: CatalogService) -> None:
    rows = [
        replace(ROW, part_id="a", supplier="Example Trade", region="DE", valid_until=date(2026, 12, 31)),
        replace(ROW, mpn="PN-77/1", vendor="Example", where="list.csv line 3"),
        replace(ROW, part_id="a", where="list.csv line 4"),
    ]
    staged = service.stage_prices(rows)
    assert dict(staged.counts) == {"changed": 2, "unchanged": 0, "rejected": 1}
    assert "list.csv line 2 already" in staged.rows[2].reason
    assert service.apply_prices(staged, file="list.csv") == 2
    (batch,) = service.batches()
    assert (batch.cause.kind, batch.cause.file, batch.changes) == ("price", "list.csv", 2)
    price = service.show("a").price
    assert price is not None
    assert (price.supplier, price.region, price.valid_until) == ("Example Trade", "DE", date(2026, 12, 31))
    assert dict(service.stage_prices(rows[:2]).counts) == {"changed": 0, "unchanged": 2, "rejected": 0}
    service.undo(batch.id)
    assert service.show("a").price is None


def test_what_looks_wrong_is_doubted_and_left_out_on_wish() -> None:
    usual = Price(amount=Decimal(30), currency="EUR", as_of=date(2026, 11, 1), basis="list")
    parts = [part(f"p{n}", f"Fan {n}", None, price=usual) for n in range(6)]
    service = CatalogService(FakeCatalog(parts), today=lambda: TODAY)
    rows = [
        replace(ROW, part_id="p0", amount=Decimal(3)),
        replace(ROW, part_id="p1", amount=Decimal(31), as_of=date(2026, 10, 1)),
        replace(ROW, part_id="p2", amount=Decimal(33)),
    ]
    staged = service.stage_prices(rows)
    assert "about 30" in staged.rows[0].doubt
    assert "2026-10-01" in staged.rows[1].doubt
    assert staged.rows[2].doubt == ""
    assert service.apply_prices(staged, doubtful=False) == 1


@pytest.mark.parametrize(
    ("as_of", "until", "stale"),
    [
        ("2026-08-23", None, False),
        ("2026-08-22", None, True),
        ("2026-11-01", "2026-11-20", True),
        ("2026-11-01", "2026-11-21", False),
        ("2026-08-01", "2027-01-01", True),
    ],
)
def test_when_a_price_is_old(as_of: str, until: str | None, stale: bool) -> None:
    told = {"amount": "1", "currency": "EUR", "as_of": as_of, "basis": "list", "valid_until": until}
    assert Price.model_validate(told).stale(TODAY) is stale


@given(st.text(), st.sampled_from(["-", " ", "/", "_", "."]))
def test_part_numbers_are_compared_without_separators_and_case(number: str, separator: str) -> None:
    assert plain_number(separator.join(number)) == plain_number(number)
    assert plain_number(plain_number(number)) == plain_number(number)


def test_one_part_is_found_by_its_own_number_in_any_catalog() -> None:
    many = [part(f"n{n}", f"Fan {n}", f"AB-{n:05}") for n in range(500)]
    matcher = PriceMatcher.of(many)
    assert all(matcher.find(replace(ROW, mpn=f"ab{n:05}")) == f"n{n}" for n in range(500))


def test_history_is_kept(tmp_path: Path, service: CatalogService) -> None:
    for amount, day in (("10", date(2026, 1, 1)), ("12", date(2026, 6, 1)), ("11", date(2026, 11, 1))):
        service.price("a", Price(amount=Decimal(amount), currency="EUR", as_of=day, basis="quote"))
    assert [int(price.amount) for price in service.prices("a")] == [11, 12, 10]
