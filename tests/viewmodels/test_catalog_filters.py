"""Filters and columns of the catalog's list: derived from the spec models, read with units, kept in the settings."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import ExchangeRates
from app.domain.parts import CATEGORIES
from app.services.catalog_query import FactFilter
from app.services.settings import CatalogView, SettingsService
from app.viewmodels.catalog_columns import CatalogViews, column_keys, shown_keys, usual_keys
from app.viewmodels.catalog_filters import (
    Filters,
    Unknown,
    filter_kind,
    filterable,
    range_filter,
    shape_of,
    unknown_of,
    values_filter,
)
from app.viewmodels.catalog_page import Scope, query_for, worth
from app.viewmodels.part_form import FactShape, NotAllowed
from tests.fakes import FakeSettings


def shape(category: str, field: str) -> FactShape:
    found = shape_of(category, field)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("category", "field", "low", "high", "wanted"),
    [
        ("accelerator", "vram_gib", "24 GB", "", (24, None)),  # memory sold as GB is GiB
        ("accelerator", "tdp_w", "", "0.3 kW", (None, 300)),
        ("accelerator", "length_mm", "", "30 cm", (None, 300)),
        ("accelerator", "length_mm", "10 inch", "304", (254, 304)),
        ("cpu", "cores", "64", "64", (64, 64)),
        ("accelerator", "launch_year", "2024", "", (2024, None)),
    ],
)
def test_entries_are_converted_into_the_unit_of_the_fact(
    category: str, field: str, low: str, high: str, wanted: tuple[float | None, float | None]
) -> None:
    made = range_filter(shape(category, field), low, high, "out")
    assert made is not None
    assert (made.field, made.low, made.high) == (field, *wanted)


def test_entries_follow_the_locale() -> None:
    made = range_filter(shape("accelerator", "weight_kg"), "1,5", "", "out", "de")
    assert made is not None and made.low == 1.5


@pytest.mark.parametrize(
    ("low", "high", "reason"), [("much", "", "number"), ("", "3 W", "number"), ("9", "3", "range")]
)
def test_wrong_entries_are_refused(low: str, high: str, reason: str) -> None:
    with pytest.raises(NotAllowed) as caught:
        range_filter(shape("accelerator", "vram_gib"), low, high, "out")
    assert caught.value.reason == reason


def test_asking_for_nothing_is_no_filter() -> None:
    assert range_filter(shape("accelerator", "vram_gib"), "", " ", "too") is None
    assert values_filter(shape("accelerator", "cooling"), (), "out") is None


@pytest.mark.parametrize("unknown", ["out", "too", "only"])
def test_what_becomes_of_unknown_can_be_read_back(unknown: Unknown) -> None:
    assert unknown_of(range_filter(shape("accelerator", "vram_gib"), "16", "", unknown)) == unknown
    assert unknown_of(values_filter(shape("accelerator", "cooling"), ("blower",), unknown)) == unknown


def test_every_fact_of_every_category_can_be_filtered_by_in_its_kind() -> None:
    kinds = {filter_kind(one) for category in CATEGORIES for one in filterable(category)}
    assert kinds == {"range", "values", "words", "known"}
    assert filter_kind(shape("accelerator", "ecc")) == "values"
    assert filter_kind(shape("motherboard", "pcie_slots")) == "known"
    assert [one.name for one in filterable(None)] == ["vendor", "launch_year", "price"]


FIELDS = st.sampled_from(["vram_gib", "tdp_w", "cooling", "ecc"])
STEPS = st.lists(st.tuples(FIELDS, st.none() | st.integers(0, 99)), max_size=12)


@given(STEPS)
def test_filters_hold_what_was_set_last_for_each_fact(steps: list[tuple[str, int | None]]) -> None:
    filters, last = Filters(), {}
    for field, low in steps:
        filters = filters.with_fact(field, None if low is None else FactFilter(field=field, low=low))
        last[field] = low
    assert {one.field: one.low for one in filters.facts} == {key: low for key, low in last.items() if low is not None}
    assert bool(filters) == any(low is not None for low in last.values())


def test_the_question_holds_place_words_filters_and_order() -> None:
    filters = Filters().with_fact("vram_gib", FactFilter(field="vram_gib", low=16)).with_state("no_price", True)
    query = query_for(Scope("accelerator", "segment", None), " rtx ", filters, ("tdp_w", True))
    assert (query.category, query.kind, query.text) == ("accelerator", ("segment", None), "rtx")
    assert (query.filters, query.states, query.sort, query.descending) == (filters.facts, {"no_price"}, "tdp_w", True)
    assert query_for(Scope(special="stale")).states == {"stale"}


def test_prices_in_several_currencies_are_one_scale_where_they_are_asked_for() -> None:
    rates = worth(ExchangeRates("EUR", {"USD": Decimal("0.9")}))
    assert rates == (("EUR", 1.0), ("USD", 0.9))
    dear = Filters().with_fact("price", range_filter(shape("cpu", "price"), "1,000 EUR", "", "out"))
    assert query_for(Scope("cpu"), filters=dear, rates=rates).rates == rates
    assert query_for(Scope("cpu"), sort=("price", True), rates=rates).rates == rates
    assert query_for(Scope("cpu"), sort=("cores", True), rates=rates).rates == ()
    assert shape_of(None, "price", "CHF") == FactShape("price", "Price", "number", unit="CHF")


def test_columns_of_another_version_are_left_out_and_the_name_comes_first() -> None:
    view = CatalogView(columns=("tdp_w", "gone_since", "name", "vram_gib", "tdp_w"))
    assert shown_keys(view, "accelerator") == ("name", "tdp_w", "vram_gib")
    assert shown_keys(CatalogView(), "accelerator") == usual_keys("accelerator")
    for category in (None, *CATEGORIES):
        assert set(usual_keys(category)) <= set(column_keys(category))


def test_views_are_kept_per_category_in_the_settings() -> None:
    settings = SettingsService(FakeSettings())
    views = CatalogViews(settings)
    views.change("cpu", columns=("name", "cores"), widths={"cores": 90})
    views.change(None, sort="price", descending=True)
    views.store()
    again = CatalogViews(settings)
    assert again.of("cpu") == CatalogView(columns=("name", "cores"), widths={"cores": 90})
    assert (again.of(None).sort, again.of(None).descending) == ("price", True)
    assert again.of("memory") == CatalogView()
