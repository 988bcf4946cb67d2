"""Figures as people type them: every kind of field, every unit it names, every locale, and what it shows back."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.viewmodels.fact_units import SENSIBLE_MEASURES, SHOWN
from app.viewmodels.numbers import MEASURES, Measure, NotANumber, parse_number, show, typed_currency, without_unit

LOCALES = ("en", "de", "de_CH", "fr", "zh_CN")
ALL: dict[str, Measure] = {**MEASURES, **{f"fact {unit}": measure for unit, measure in SENSIBLE_MEASURES.items()}}


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        ("1.5 TB", "gb", 1500), ("1.5TB", "gb", 1500), ("24GiB", "gb", 25.769803776), ("500 g", "gb", 500),
        ("24GiB", "gib", 24), ("24 GB", "gib", 22.351741790771484), ("24g", "gib", 24), ("2 PiB", "gb", 2**51 / 1e9),
        ("3 days", "hours", 72), ("3d", "hours", 72), ("1 week", "hours", 168), ("90 min", "hours", 1.5),
        ("5400 s", "hours", 1.5), ("1 year", "hours", 8760), ("1 h 30 min", "hours", 1.5), ("2 d 4 h", "hours", 52),
        ("2d 4h", "hours", 52), ("36 h", "days", 1.5), ("2 weeks", "days", 14), ("1 year", "days", 365),
        ("90 s", "minutes", 1.5), ("1.5 h", "minutes", 90), ("2 years", "months", 24), ("18 months", "years", 1.5),
        ("8b", "params_m", 8000), ("8B", "params_m", 8000), ("70 M", "params_m", 70), ("1.6T", "params_m", 1.6e6),
        ("2k", "tokens", 2000), ("128K", "tokens", 128000), ("1.5 M", "tokens", 1.5e6),
        ("2k", "count", 2000), ("300 b", "btokens", 300), ("15T", "btokens", 15000), ("200 million", "btokens", 0.2),
        ("40 GbE", "mbps", 40000), ("1 Gbit/s", "mbps", 1000), ("100 Mb/s", "mbps", 100), ("100 MB/s", "mbps", 800),
        ("2 GB/s", "mb_s", 2000), ("800 Mbit/s", "mb_s", 100), ("800 Mb/s", "mb_s", 100),
        ("1.2 kW", "w", 1200), ("1.2kw", "w", 1200), ("2 MW", "w", 2e6), ("500 mW", "w", 0.5), ("750 W", "kw", 0.75),
        ("1.5 kVA", "va", 1500), ("0.4 kV", "volt", 400), ("230 V AC", "volt", 230), ("500 mA", "ampere", 0.5),
        ("5 %", "percent", 5), ("5%", "percent", 5), ("20 % per year", "year_percent", 20), ("20%", "year_percent", 20),
        ("19 in", "mm", 482.6), ('19"', "mm", 482.6), ("19″", "mm", 482.6), ("2.5 cm", "mm", 25),
        ("6 ft", "metre", 1.8288),
        ("50 lb", "kg", 22.6796185), ("1.2 t", "kg", 1200), ("68 °F", "celsius", 20), ("293.15 K", "celsius", 20),
        ("0.5 s", "ms", 500), ("200 µs", "ms", 0.2), ("200 us", "ms", 0.2), ("30 fps", "fps", 30),
        ("60/min", "per_s", 1),
        ("3600 per hour", "per_s", 1), ("25 Hz", "fps", 25), ("2 TFLOPS", "gflop", 2000), ("2 GMACs", "gflop", 4),
        ("42 HE", "rack_u", 42), ("29 ct", "money", 0.29), ("20k", "money", 20000), ("2 GB", "kb", 2e6),
        ("500 GB", "tb", 0.5), ("2 kW", "btu_h", 6824.28),
        ("40 GbE", "fact Gb/s", 40), ("5 GB/s", "fact Gb/s", 40), ("5 gb/s", "fact Gb/s", 5),
        ("3.2 Tb/s", "fact Gb/s", 3200),
        ("400 Gb/s", "fact GB/s", 50), ("1.8 TB/s", "fact GB/s", 1800), ("3 GHz", "fact GHz", 3),
        ("3000 MHz", "fact GHz", 3),
        ("１．５ ＴＢ", "gb", 1500), ("1.5\u00a0TB", "gb", 1500), ("10 m³/h", "fact CFM", 5.885778),
        ("2.5 mmH2O", "fact mmH2O", 2.5), ("2.5 mmH₂O", "fact mmH2O", 2.5),
    ],
)  # fmt: skip
def test_units_that_people_type(text: str, measure: str, value: float) -> None:
    assert parse_number(text, ALL[measure]) == pytest.approx(value, rel=1e-3 if measure == "btu_h" else 1e-9)


@pytest.mark.parametrize(
    ("text", "en", "de", "de_CH", "fr", "zh_CN"),
    [
        ("7,5", 7.5, 7.5, 7.5, 7.5, 7.5),
        ("7.5", 7.5, 7.5, 7.5, 7.5, 7.5),
        ("1 500", 1500, 1500, 1500, 1500, 1500),
        ("1’500", 1500, 1500, 1500, 1500, 1500),
        ("1'500.5", 1500.5, 1500.5, 1500.5, 1500.5, 1500.5),
        ("1\u202f500,5", 1500.5, 1500.5, 1500.5, 1500.5, 1500.5),
        ("1,500", 1500, 1.5, 1.5, 1.5, 1500),
        ("1.500", 1.5, 1500, 1.5, 1.5, 1.5),
        ("0,125", 0.125, 0.125, 0.125, 0.125, 0.125),
        ("0.125", 0.125, 0.125, 0.125, 0.125, 0.125),
        ("1.234,5", 1234.5, 1234.5, 1234.5, 1234.5, 1234.5),
        ("1,234.5", 1234.5, 1234.5, 1234.5, 1234.5, 1234.5),
        ("1,234,567", 1234567, 1234567, 1234567, 1234567, 1234567),
        ("1.234.567", 1234567, 1234567, 1234567, 1234567, 1234567),
        ("12,34,567", 1234567, 1234567, 1234567, 1234567, 1234567),
        ("1234,567", 1234.567, 1234.567, 1234.567, 1234.567, 1234.567),
        ("-5", -5, -5, -5, -5, -5),
        ("− 5", -5, -5, -5, -5, -5),
        ("1e9", 1e9, 1e9, 1e9, 1e9, 1e9),
        ("2.5E-3", 0.0025, 0.0025, 0.0025, 0.0025, 0.0025),
        ("5,", 5, 5, 5, 5, 5),
        (".5", 0.5, 0.5, 0.5, 0.5, 0.5),
        ("１２，５", 12.5, 12.5, 12.5, 12.5, 12.5),
    ],
)  # fmt: skip
def test_signs_of_every_locale(text: str, en: float, de: float, de_CH: float, fr: float, zh_CN: float) -> None:  # noqa: N803 - a locale's name
    read = [parse_number(text, MEASURES["plain"], locale) for locale in LOCALES]
    assert read == [en, de, de_CH, fr, zh_CN]


@pytest.mark.parametrize(
    "text",
    ["abc", "3 parsecs", "--3", "1.2.3", "1,2,3", "1.234,567.8", "1,23,4", "12 34", "1 50", "€5", "5 5", "1/2", "½",
     "+", ".", "e5", "5 h 3 parsecs", "3 days ago", "0x10", "1_000", "١٢", "NaN", "inf", "5 %%"],
)  # fmt: skip
def test_what_is_no_figure_is_refused_in_every_locale(text: str) -> None:
    for locale in LOCALES:
        with pytest.raises(NotANumber):
            parse_number(text, MEASURES["hours"], locale)


@pytest.mark.parametrize("name", ALL)
def test_every_unit_that_a_field_names_is_understood(name: str) -> None:
    measure = ALL[name]
    told = (*measure.told, *SHOWN.get(measure.unit, ()), measure.unit)
    for unit in told:
        for written in (f"2 {unit}", f"2{unit}"):
            assert parse_number(written, measure) is not None, written
    assert parse_number(f"2 {measure.unit}", measure) == 2


@pytest.mark.parametrize("name", ALL)
def test_no_unit_of_a_measure_makes_nothing_of_a_figure(name: str) -> None:
    measure = ALL[name]
    for unit in (*measure.also, *measure.exact):
        value = parse_number(f"2 {unit}", measure)
        assert value is not None and (measure.temperature or value > 0), unit


@given(
    st.floats(min_value=-1e12, max_value=1e12)
    .map(lambda x: float(f"{x:.6g}"))
    .filter(lambda x: x == 0 or abs(x) >= 1e-6),
    st.sampled_from(LOCALES),
    st.sampled_from(sorted(ALL)),
)
def test_what_is_shown_reads_back_as_the_same_figure(value: float, locale: str, name: str) -> None:
    measure = ALL[name]
    text = show(value, locale)
    assert parse_number(text, MEASURES["plain"], locale) == pytest.approx(value, abs=1e-6)
    assert parse_number(f"{text} {measure.unit}", measure, locale) == pytest.approx(value, abs=1e-6)


@given(st.integers(0, 10**9), st.sampled_from(LOCALES))
def test_whole_figures_read_back_exactly(value: int, locale: str) -> None:
    assert parse_number(show(value, locale), MEASURES["count"], locale) == value


@given(st.text(max_size=20), st.sampled_from(sorted(ALL)), st.sampled_from(LOCALES))
def test_any_text_is_a_figure_or_refused(text: str, name: str, locale: str) -> None:
    with suppress(NotANumber):
        value = parse_number(text, ALL[name], locale)
        assert value is None or isinstance(value, float)


@pytest.mark.parametrize(
    ("text", "unit", "left"),
    [
        ("€ 500", "€", "500"), ("500 €", "€", "500"), ("500 EUR", "€", "500"), ("EUR 500", "€/kWh", "500"),
        ("0.3 €/kWh", "€/kWh", "0.3"), ("0.3 €", "€/kWh", "0.3"), ("8 chats", "chats", "8"), ("8 Chats", "chats", "8"),
        ("3 a month", "a month", "3"), ("5", "€", "5"), ("5 h", "€", "5 h"), ("5", "", "5"),
    ],
)  # fmt: skip
def test_the_words_beside_a_field_may_be_typed(text: str, unit: str, left: str) -> None:
    assert without_unit(text, unit) == left


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("129.90 €", "EUR"), ("€129.90", "EUR"), ("$ 1,500", "USD"), ("US$40", "USD"), ("chf 1'850", "CHF"),
        ("40 gbp", "GBP"), ("Fr. 12.50", "CHF"), ("129.90", None), ("12 k", None), ("", None), ("€", None),
        ("€ 5 $", None),
    ],
)  # fmt: skip
def test_the_currency_typed_with_an_amount(text: str, code: str | None) -> None:
    assert typed_currency(text) == code
