"""Which language the window speaks, and how days and countries are written."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.viewmodels.countries import COUNTRIES, country, locale_of, names_in, quote_language
from app.viewmodels.dates import read_day, show_day, show_moment
from app.viewmodels.languages import WINDOW_LANGUAGES, spoken
from app.viewmodels.numbers import parse_number, show

LOCALES = ("en", "en_US", "en_GB", "en_CA", "de", "de_CH", "de_AT", "fr", "zh_CN", "sv_SE", "pl_PL", "ja_JP")


@pytest.mark.parametrize(
    ("wanted", "system", "code"),
    [
        ("de", ["en-US"], "de"),
        ("system", ["de-AT", "de", "en"], "de"),
        ("system", ["zh-Hans-CN", "zh-CN", "zh"], "zh_CN"),
        ("system", ["zh-SG"], "zh_CN"),
        ("system", ["zh-Hant-TW", "zh-TW", "zh-Hant", "zh"], "en"),
        ("system", ["zh-Hant-TW", "zh", "zh-Hans-CN"], "zh_CN"),
        ("system", ["zh"], "zh_CN"),
        ("system", ["zh-HK", "de"], "de"),
        ("system", ["pl-PL", "de-DE"], "de"),
        ("system", ["C"], "en"),
        ("system", [], "en"),
        ("xx", ["pl-PL"], "en"),
    ],
)
def test_the_language_spoken(wanted, system, code):
    assert spoken(wanted, system) == code


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)), st.sampled_from(LOCALES))
def test_a_day_shown_is_read_again(day, locale):
    assert read_day(show_day(day, locale), locale) == day
    assert read_day(day.isoformat(), locale) == day


@pytest.mark.parametrize("text", ["", "tomorrow", "31.02.2026", "2026-13-01", "1.2", "1.2.3.4", "12 Nov 2026"])
def test_what_is_no_day_is_none(text):
    assert read_day(text, "de") is None


def test_the_order_of_a_day_is_the_locales():
    assert read_day("3/4/2026", "en_US") == date(2026, 3, 4)
    assert read_day("3/4/2026", "en_GB") == date(2026, 4, 3)
    assert read_day("3.4.26", "de") == date(2026, 4, 3)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "2026-11-05 14:32"),
        ("en_US", "11/5/2026 2:32\u00a0PM"),
        ("en_GB", "05/11/2026 14:32"),
        ("de", "05.11.2026 14:32"),
        ("zh_CN", "2026/11/5 14:32"),
    ],
)
def test_a_moment_is_written_as_the_locale_does(locale, text):
    assert show_moment(datetime(2026, 11, 5, 14, 32), locale) == text  # noqa: DTZ001 - a wall clock's time


@given(st.integers(-(10**9), 10**9), st.integers(0, 3), st.sampled_from(LOCALES))
def test_a_number_shown_is_read_again(whole, digits, locale):
    number = whole / 10**digits
    text = show(number, locale, digits)
    assert parse_number(text, locale=locale) == pytest.approx(number)


@pytest.mark.parametrize(
    ("code", "language", "locale"),
    [("DE", "en", "de_DE"), ("CH", "fr", "fr_CH"), ("CH", "en", "de_CH"), ("CA", "de", "en_CA"),
     ("CN", "zh_CN", "zh_CN"), ("US", "zh_CN", "en_US"), ("NO", "en", "nb_NO")],
)  # fmt: skip
def test_numbers_are_written_as_in_the_country(code, language, locale):
    assert locale_of(code, language) == locale


def test_quotes_are_in_the_language_of_the_country_where_they_can():
    found = {code: quote_language(code) for code in ("DE", "AT", "CH", "CN", "US", "FR", "BE")}
    assert found == {"DE": "de", "AT": "de", "CH": "de", "CN": "zh", "US": "en", "FR": "en", "BE": "en"}


def test_paper_follows_the_country():
    assert {one.code for one in COUNTRIES if one.paper == "Letter"} == {"US", "CA"}
    assert country("CN").paper == "A4"


@pytest.mark.parametrize("language", WINDOW_LANGUAGES)
def test_countries_have_names_in_every_language(language):
    names = dict(names_in(language))
    assert names.keys() == {one.code for one in COUNTRIES}
    assert names["DE"] == {"en": "Germany", "de": "Deutschland", "zh_CN": "德国"}[language]
