"""Prices: when one is old, what is kept of all there were, and which rows of a price list are doubted."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.parts import Part, Price
from app.services.catalog import CatalogService
from app.services.catalog_import_find import PartFinder
from db.open import open_database
from db.repositories.catalog import SqlCatalog
from tests.db.sample_parts import make_part, write_seed
from tests.fakes import FakeCatalog
from tests.import_kit import importing

TODAY = date(2026, 11, 21)


def named(part_id: str, vendor: str, mpn: str, status: str = "active") -> Part:
    return make_part(part_id, "fan", part_id).model_copy(update={"vendor": vendor, "mpn": mpn, "status": status})


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


def test_every_price_is_kept() -> None:
    service = CatalogService(FakeCatalog([make_part("a")]), today=lambda: TODAY)
    for amount, day in (("10", date(2026, 1, 1)), ("12", date(2026, 6, 1)), ("11", date(2026, 11, 1))):
        service.price("a", Price(amount=Decimal(amount), currency="EUR", as_of=day, basis="quote"))
    assert [int(price.amount) for price in service.prices("a")] == [11, 12, 10]


def test_of_several_parts_with_a_number_the_vendor_tells_which() -> None:
    finder = PartFinder([named("a", "Example", "PN-771"), named("b", "Other GmbH", "PN771")])
    assert finder.find("pn 771", "OTHER gmbh", "", None) == "b"
    assert finder.find("pn 771", "Example", "whatever", None) == "a"


def test_rows_of_a_list_that_look_wrong_start_unticked(tmp_path: Path) -> None:
    known = Price(amount=Decimal(30), currency="EUR", as_of=date(2026, 5, 1), basis="list")
    fans = [make_part(f"f{n}", "fan", size_mm=120).model_copy(update={"price": known}) for n in range(6)]
    path = tmp_path / "list.csv"
    rows = ("f0,3,2026-05-02", "f1,31,2026-03-01", "f2,33,2026-05-02")
    path.write_text("id,price (EUR),price date\n" + "\n".join(rows) + "\n", encoding="utf-8")
    staged = importing(tuple(fans)).stage(path)
    doubts = {row.part_id: row.doubts for row in staged.rows("changed")}
    assert "about 30" in doubts["f0"][0]
    assert "2026-03-01" in doubts["f1"][0]
    assert doubts["f2"] == ()
    assert [staged.row(index).part_id for index in staged.ticked] == ["f2"]
    staged.close()


def test_all_of_an_own_price_is_stored_and_can_be_taken_back(tmp_path: Path) -> None:
    opened = open_database(str(tmp_path / "prices.db"), seed_dir=write_seed(tmp_path / "seed"))
    repo = SqlCatalog(opened)
    told = {"amount": "19.90", "currency": "EUR", "as_of": "2026-11-01", "basis": "quote", "source": "Offer 1"}
    told |= {"supplier": "Example", "region": "DE", "valid_until": "2026-12-01", "in_stock": True, "lead_days": 3}
    price = Price.model_validate(told)
    assert None not in price.model_dump().values(), "name the new field here"
    repo.set_price("card-48", price)
    assert repo.get("card-48").price == price
    repo.undo(repo.batches()[0].id)
    assert repo.get("card-48").price is None
    opened.close()
