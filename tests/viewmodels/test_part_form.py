"""The form of a part derives from its spec model: kinds, limits, and text to value and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.parts import CATEGORIES
from app.domain.parts.parsing import parse_spec
from app.viewmodels.part_form import FactShape, NotAllowed, fact_of, facts_of, groups_of, read, sort_key, write


def shape(category: str, name: str) -> FactShape:
    found = fact_of(category, name)
    assert found is not None
    return found


@pytest.mark.parametrize("category", CATEGORIES)
def test_every_fact_of_every_category_has_a_place_in_the_form(category: str) -> None:
    names = {fact.name for _group, facts in groups_of(category) for fact in facts}
    assert names == set(CATEGORIES[category].model_fields)
    assert all(fact.label and fact.group for fact in facts_of(category))
    assert all(fact.options for fact in facts_of(category) if fact.kind in ("choice", "choices", "plugs"))
    assert all(fact.item for fact in facts_of(category) if fact.kind == "table")


@pytest.mark.parametrize(
    ("category", "name", "text", "value"),
    [
        ("accelerator", "weight_kg", "1.9", 1.9),
        ("accelerator", "weight_kg", "1900 g", 1.9),
        ("accelerator", "vram_gib", "96 GB", 96),
        ("accelerator", "tdp_w", "0.6 kW", 600),
        ("accelerator", "length_mm", "30.4 cm", 304),
        ("accelerator", "pcie_lanes", "16", 16),
        ("accelerator", "architecture", " Ada ", "Ada"),
        ("accelerator", "cooling", "open air", "open_air"),
        ("accelerator", "power_connectors", "1 pin16 or 2 × pcie8 + 1 pcie6", [{"pin16": 1}, {"pcie8": 2, "pcie6": 1}]),
        ("accelerator", "power_connectors", "none", [{}]),
        ("motherboard", "dimm_kinds", "UDIMM, rdimm", ["UDIMM", "RDIMM"]),
        ("motherboard", "lan_gbps", "10, 2.5", [10, 2.5]),
        ("chassis", "radiators_mm", "360, 240", [360, 240]),
        ("accelerator", "weight_kg", "  ", None),
    ],
)
def test_what_is_typed_becomes_a_value_the_model_takes(category: str, name: str, text: str, value: object) -> None:
    got = read(shape(category, name), text)
    assert got == value
    assert parse_spec(category, {name: got}) is not None


@pytest.mark.parametrize(
    ("category", "name", "text", "reason"),
    [
        ("accelerator", "weight_kg", "11", "range"),
        ("accelerator", "weight_kg", "heavy", "number"),
        ("accelerator", "weight_kg", "3 slots", "number"),
        ("accelerator", "pcie_lanes", "8.5", "whole"),
        ("accelerator", "cooling", "wind", "choice"),
        ("accelerator", "power_connectors", "2 molex", "plugs"),
        ("motherboard", "dimm_kinds", "UDIMM, XDIMM", "choice"),
    ],
)
def test_what_is_not_allowed_is_refused_with_its_reason(category: str, name: str, text: str, reason: str) -> None:
    with pytest.raises(NotAllowed) as refused:
        read(shape(category, name), text)
    assert refused.value.reason == reason


def test_widths_of_a_sharing_rule_are_read_and_written() -> None:
    widths = next(item for item in shape("motherboard", "share_rules").item if item.name == "widths")
    value = {"PCIEX16(G5)_1": 8, "M.2_2": 4}
    assert read(widths, write(widths, value)) == value
    with pytest.raises(NotAllowed):
        read(widths, "PCIEX16_1")


def test_lists_of_figures_keep_apart_in_a_locale_with_decimal_commas() -> None:
    ports = shape("motherboard", "lan_gbps")
    assert write(ports, [10.0, 2.5], "de") == "10; 2,5"
    assert read(ports, "10; 2,5", "de") == [10, 2.5]


@given(st.floats(0.01, 10), st.sampled_from(["en", "de"]))
def test_a_number_written_is_read_as_the_same_number(value: float, locale: str) -> None:
    weight = shape("accelerator", "weight_kg")
    assert read(weight, write(weight, round(value, 4), locale) or "0.01", locale) == pytest.approx(
        max(0.01, round(value, 4)), abs=1e-6
    )


def test_unknown_has_no_sort_key_and_zero_has_one() -> None:
    slots = shape("chassis", "expansion_slots")
    assert sort_key(slots, None) is None
    assert sort_key(slots, 0) == 0
    assert sort_key(shape("motherboard", "ecc"), False) == 0
