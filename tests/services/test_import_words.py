"""What cells and headers of suppliers' tables mean: numbers, units, money, days, words in two languages."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from app.domain.parts import CATEGORIES
from app.services.catalog_import_units import Unreadable, day_in, days_in, in_unit, money_in, number_in, stock_in
from app.services.catalog_import_words import category_in, field_of, unit_in


@pytest.mark.parametrize(
    ("text", "comma", "value"),
    [
        ("1.234,56", None, 1234.56),
        ("1,234.56", None, 1234.56),
        ("1'234.50", None, 1234.5),
        ("1 234,5", None, 1234.5),
        ("1,5", None, 1.5),
        ("1,234", False, 1234),
        ("1,234", True, 1.234),
        ("1.234", True, 1234),
        ("1.234", False, 1.234),
        ("0,125", False, 0.125),
        ("12.345.678", None, 12345678),
        ("-3", None, -3),
        ("1e3", None, 1000),
        (".5", None, 0.5),
        ("> 300", None, 300),
        ("~ 12,0", None, 12),
    ],
)
def test_numbers_as_people_write_them(text: str, comma: bool | None, value: float) -> None:
    assert number_in(text, comma)[0] == pytest.approx(value)


@pytest.mark.parametrize("text", ["", "abc", "--", "€", "=1+1", "1e999"])
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(Unreadable):
        number_in(text, None)


@pytest.mark.parametrize(
    ("cell", "column_unit", "unit", "value"),
    [
        ("2 TB", "GB", "GB", 2000),
        ("2", "TB", "GB", 2000),
        ("1 TiB", "", "GB", 1099.511628),
        ("512", "", "GB", 512),
        ("64 GB", "", "GiB", 64),
        ("1 TB", "", "GiB", 1024),
        ("12.5", "cm", "mm", 125),
        ('10"', "", "mm", 254),
        ("12 inch", "", "mm", 304.8),
        ("1,2 kW", "", "W", 1200),
        ("3500 MHz", "", "GHz", 3.5),
        ("6000 MHz", "", "MT/s", 6000),
        ("100 m³/h", "", "CFM", 58.8578),
        ("2 lbs", "", "kg", 0.907185),
        ("2.5 Gbit/s", "", "Gb/s", 2.5),
    ],
)
def test_units_of_cells_and_columns(cell: str, column_unit: str, unit: str, value: float) -> None:
    number, rest = number_in(cell, None)
    assert in_unit(number, rest, column_unit, unit) == pytest.approx(value)


def test_an_unknown_unit_is_named() -> None:
    with pytest.raises(Unreadable, match="'parsec' is no unit for mm; known are mm, cm"):
        in_unit(1, "parsec", "", "mm")


@pytest.mark.parametrize(
    ("cell", "currency", "value"),
    [
        ("€ 1.234,50", "", ("1234.5", "EUR")),
        ("1,299.00 USD", "EUR", ("1299", "USD")),
        ("$5", "", ("5", "USD")),
        ("12", "CHF", ("12", "CHF")),
        ("EUR 12,50", "", ("12.5", "EUR")),
        ("£1,000", "", ("1000", "GBP")),
    ],
)
def test_money(cell: str, currency: str, value: tuple[str, str]) -> None:
    amount, named = money_in(cell, currency, None)
    assert (amount, named) == (Decimal(value[0]), value[1])


def test_money_without_a_currency_is_no_price() -> None:
    with pytest.raises(Unreadable, match="no currency"):
        money_in("12", "", None)


@pytest.mark.parametrize("cell", ["2026-05-01", "01.05.2026", "1/5/2026", date(2026, 5, 1), datetime(2026, 5, 1, 3)])  # noqa: DTZ001
def test_days(cell: object) -> None:
    assert day_in(cell) == date(2026, 5, 1)


@pytest.mark.parametrize(
    ("header", "category", "field"),
    [
        ("Hersteller-Nr.", None, "mpn"),
        ("EK netto", None, "price_amount"),
        ("Preis (EUR)", None, "price_amount"),
        ("Preis brutto", None, None),
        ("UVP inkl. MwSt.", None, None),
        ("Grafikkartenlänge", "chassis", "gpu_max_length_mm"),
        ("Länge in mm", "accelerator", "length_mm"),
        ("VRAM (GB)", "accelerator", "vram_gib"),
        ("Wattage", "psu", "rated_w"),
        ("TDP [W]", "cpu", "tdp_w"),
        ("vram_gib", "accelerator", "vram_gib"),
        ("Sockel", "cpu", "socket"),
        ("Sockel", "cooler", "sockets"),
        ("Lager", None, "price_in_stock"),
    ],
)
def test_header_words(header: str, category: str | None, field: str | None) -> None:
    assert field_of(header, category) == field


@pytest.mark.parametrize("category", sorted(CATEGORIES))
def test_our_own_field_names_always_mean_themselves(category: str) -> None:
    assert all(field_of(name, category) == name for name in CATEGORIES[category].model_fields)


@pytest.mark.parametrize(
    ("header", "unit"),
    [("Länge (cm)", "cm"), ("Preis €", "EUR"), ("Power in kW", "kW"), ("price_usd", "USD"), ("Name", "")],
)
def test_units_in_headers(header: str, unit: str) -> None:
    assert unit_in(header) == unit


@pytest.mark.parametrize(
    ("text", "there"),
    [("4", True), ("0", False), (">10 Stk.", True), ("auf Lager", True), ("ausverkauft", False), ("?!", None)],
)
def test_stock(text: str, there: bool | None) -> None:
    assert stock_in(text) is there


@pytest.mark.parametrize(("text", "days"), [("3-5 Tage", 5), ("2 weeks", 14), ("soon", None), ("9999", None)])
def test_lead_times(text: str, days: int | None) -> None:
    assert days_in(text) == days


def test_categories_in_two_languages() -> None:
    assert [category_in(word) for word in ("Grafikkarten", "GPU", "Netzteil", "cpu", "Lampen", "Kabel")] == [
        "accelerator",
        "accelerator",
        "psu",
        "cpu",
        None,
        "cable",
    ]


def test_rented_servers_are_named_in_two_languages() -> None:
    assert [category_in(word) for word in ("Dedicated server", "bare metal", "Mietserver")] == ["bare_metal"] * 3
