"""Figures as people type and read them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.viewmodels.numbers import MEASURES, NotANumber, duration, many, money, params, parse_number, short, show


@pytest.mark.parametrize(
    ("text", "measure", "locale", "value"),
    [
        ("72", "hours", "en", 72),
        ("3 days", "hours", "en", 72),
        ("3d", "hours", "en", 72),
        ("90 min", "hours", "en", 1.5),
        ("2 TB", "gb", "en", 2000),
        ("1 TiB", "gb", "en", 1099.511627776),
        ("1,234.5", "plain", "en", 1234.5),
        ("1.234,5", "plain", "de", 1234.5),
        ("1 234,5", "plain", "fr", 1234.5),
        ("0,5", "plain", "en", 0.5),
        ("4,096", "tokens", "en", 4096),
        ("4k", "tokens", "en", 4000),
        ("0.5 kW", "w", "en", 500),
        ("500 M", "btokens", "en", 0.5),
        ("1e9 tokens", "btokens", "en", 1),
        ("0.5 s", "ms", "en", 500),
        ("68 °F", "celsius", "en", 20),
        ("2 kW", "btu_h", "en", 6824),
        ("19 in", "mm", "en", 482.6),
        ("1 Gbit/s", "mbps", "en", 1000),
        ("8 B", "params_m", "en", 8000),
        ("-5", "celsius", "en", -5),
        ("−5", "celsius", "en", -5),
    ],
)
def test_units_are_converted(text: str, measure: str, locale: str, value: float) -> None:
    assert parse_number(text, MEASURES[measure], locale) == pytest.approx(value)


@pytest.mark.parametrize("text", ["abc", "3 parsecs", "--3", "1.2.3.4,5,6 x", "€5", "12 34 days old"])
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(NotANumber):
        parse_number(text, MEASURES["hours"])


def test_nothing_is_unknown_and_not_zero() -> None:
    assert parse_number("  ", MEASURES["hours"]) is None
    assert show(None) == ""
    assert show(0) == "0"


@given(
    st.floats(min_value=-1e9, max_value=1e9).map(lambda x: float(f"{x:.6g}")),
    st.sampled_from(["en", "de", "fr", "de_CH"]),
)
def test_what_is_shown_reads_back_as_the_same_figure(value: float, locale: str) -> None:
    text = show(value, locale, 6)
    assert parse_number(text, MEASURES["plain"], locale) == pytest.approx(value, abs=1e-6)


def test_how_figures_are_written() -> None:
    assert show(1234.5, "de") == "1.234,5"
    assert show(500.0) == "500"
    assert short(5.14e19) == "5.1 × 10¹⁹"
    assert short(127.512) == "128"
    assert short(2.345) == "2.35" or short(2.345) == "2.34"
    assert [short(value) for value in (0.05, 0.00105, 4.93e-05)] == ["0.05", "0.00105", "0.0000493"]
    assert short(0.0123, "de") == "0,0123" and short(5.14e-9) == "5.1 × 10⁻⁹"
    assert params(8030) == "8.03 B"
    assert params(25.6) == "25.6 M"
    assert params(8030, "de") == "8,03 Mrd."  # a German "B" would be read as Billionen
    assert params(8030, "de", "en") == "8,03 B"  # German figures in an English window
    assert params(8030, "en", "de") == "8.03 Mrd."
    assert params(25.6, "de") == "25,6 Mio."
    assert [params(size, "zh_CN") for size in (8030, 671000, 25.6)] == ["80.3 亿", "6,710 亿", "2,560 万"]
    assert [many(2e11), many(3e8), many(1.5e9, "de"), many(3e8, "de")] == ["200 B", "300 M", "1,50 Mrd.", "300 Mio."]
    assert [many(2e11, "zh_CN"), many(5e6, "zh_CN"), many(512)] == ["2,000 亿", "500 万", "512"]
    assert duration(72) == "3 days"
    assert duration(20) == ""
    assert money(Decimal("21867.4"), "EUR") == "€21,867"
    assert money(Decimal("27635.44"), "EUR", cents=True) == "€27,635.44"
    assert money(None, "EUR") == ""
