"""The catalog that comes with the program: large enough, sourced, free of contradictions, quick to load."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from app.domain.parts import CATEGORIES, Confidence, Part
from app.services.catalog_verify import find_contradictions
from db.seed_files import header
from db.seeding import SEED_DIR, seed_parts

AT_LEAST = {
    "cpu": 30,
    "motherboard": 30,
    "accelerator": 60,
    "memory": 25,
    "storage": 25,
    "psu": 25,
    "chassis": 20,
    "cooler": 20,
    "nic": 12,
    "switch": 8,
    "server": 25,
    "edge_device": 8,
    "cloud_instance": 60,
    "bare_metal": 8,
    "fan": 5,
    "rack": 8,
    "pdu": 10,
    "cable": 150,
}


@pytest.fixture(scope="module")
def shipped() -> tuple[Part, ...]:
    return tuple(seed_parts(SEED_DIR))


def test_every_category_is_well_stocked(shipped: tuple[Part, ...]) -> None:
    counts = Counter(part.category for part in shipped)
    assert {category: counts[category] for category, least in AT_LEAST.items() if counts[category] < least} == {}
    assert set(AT_LEAST) == set(CATEGORIES)


def test_nothing_in_it_contradicts_itself(shipped: tuple[Part, ...]) -> None:
    assert find_contradictions(shipped, shipped, date.today()) == ()  # noqa: DTZ011


def test_nothing_in_it_claims_to_be_the_users(shipped: tuple[Part, ...]) -> None:
    for part in shipped:
        for origin in (part.provenance, *part.field_provenance.values()):
            assert origin.confidence != Confidence.YOURS, part.id
            assert origin.author is None, part.id
        assert part.status in ("active", "eol"), part.id


def test_a_price_says_in_words_where_it_is_from(shipped: tuple[Part, ...]) -> None:
    for source in {part.price.source for part in shipped if part.price}:
        assert not re.search(r"\.(csv|go|md|json|ya?ml|py)\b|\w_\w|@[0-9a-f]{6}", source), source


def test_the_files_have_exactly_the_columns_of_their_category() -> None:
    for category in CATEGORIES:
        first = (SEED_DIR / f"{category}.csv").read_text(encoding="utf-8").partition("\n")[0]
        assert first.split(",") == header(category), category
    assert {file.stem for file in SEED_DIR.glob("*.csv")} == set(CATEGORIES)


def test_names_are_not_given_twice(shipped: tuple[Part, ...]) -> None:
    regional = {"cloud_instance"}  # the same instance is listed once per region
    names = Counter((part.category, part.title) for part in shipped if part.category not in regional)
    assert [name for name, count in names.items() if count > 1] == []
