"""Metric and imperial: figures survive being shown and typed again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.measures import imperial, plain_locale, reading_locale, shown_as, to_kept, to_shown, unit_shown
from app.viewmodels.fact_units import SENSIBLE_MEASURES
from app.viewmodels.numbers import MEASURES, parse_number, show

LOCALES = [reading_locale(code, units) for code in ("en_US", "de", "zh_CN") for units in ("metric", "imperial")]
UNITS = ("mm", "m", "kg", "°C", "CFM", "BTU/h", "W", "GiB", "U")
US = reading_locale("en_US", "imperial")


@given(st.sampled_from(UNITS), st.sampled_from(LOCALES), st.integers(-2_000_000, 2_000_000))
def test_what_is_typed_is_shown_again(unit, locale, hundredths):
    found = shown_as(unit, locale)
    typed = round(hundredths / 100, found.digits if found else 2)
    assert to_shown(to_kept(typed, unit, locale), unit, locale) == pytest.approx(typed, abs=1e-9)


@given(st.sampled_from(UNITS), st.sampled_from(LOCALES), st.floats(-50, 100_000))
def test_what_is_kept_is_shown_to_half_a_last_digit(unit, locale, kept):
    found = shown_as(unit, locale)
    step = 0.5 * 10**-found.digits / found.factor if found else 1e-9
    assert to_kept(to_shown(kept, unit, locale), unit, locale) == pytest.approx(kept, abs=step * 1.001 + 1e-6)


@given(st.sampled_from(UNITS), st.sampled_from(LOCALES), st.floats(0, 5000), st.floats(0, 5000))
def test_the_order_of_figures_stays(unit, locale, one, other):
    low, high = sorted((one, other))
    assert to_shown(low, unit, locale) <= to_shown(high, unit, locale)


@pytest.mark.parametrize(
    ("measure", "text", "metric", "us"),
    [
        ("mm", "12 in", 304.8, 304.8),
        ("mm", "300 mm", 300, 300),
        ("mm", "12", 12, 304.8),
        ("mm", '12"', 304.8, 304.8),
        ("metre", "10 ft", 3.048, 3.048),
        ("metre", "10", 10, 3.048),
        ("kg", "10 lb", 4.5359237, 4.5359237),
        ("kg", "10", 10, 4.5359237),
        ("celsius", "95 °F", 35, 35),
        ("celsius", "95", 95, 35),
        ("celsius", "35 °C", 35, 35),
        ("btu_h", "12,000 BTU/h", 12000, 12000),
        ("btu_h", "1000", 3412, 1000),
        ("btu_h", "1 kW", 3412, 3412),
    ],
)
def test_both_systems_may_be_typed(measure, text, metric, us):
    assert parse_number(text, MEASURES[measure], "en_US") == pytest.approx(metric)
    assert parse_number(text, MEASURES[measure], US) == pytest.approx(us)


def test_air_is_typed_and_shown_in_either():
    cfm = SENSIBLE_MEASURES["CFM"]
    assert parse_number("100 CFM", cfm, "en_US") == 100
    assert parse_number("100", cfm, US) == 100
    assert parse_number("100", cfm, "de") == pytest.approx(58.85778)
    assert parse_number("100 m³/h", cfm, US) == pytest.approx(58.85778)
    assert (unit_shown("CFM", "de"), unit_shown("CFM", US)) == ("m³/h", "CFM")


def test_numbers_are_written_alike_in_both():
    german = reading_locale("de", "imperial")
    assert show(1234.5, german) == "1.234,5"
    assert imperial(german)
    assert plain_locale(german) == "de"
    assert reading_locale(german, "metric") == "de"
