"""The health of the catalog: counted right, from facts that the rules really need."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from app.bootstrap import connect
from app.domain.parts import CATEGORIES, Part, Price
from app.rules.registry import BY_ID
from app.services.builds import resolve
from app.services.catalog_health import HealthCount
from app.services.check import check_build
from app.services.context import Services
from app.services.fact_reads import APPLIES, READS_FILE, as_toml, load_reads, reads_of
from tests.db.sample_parts import make_part
from tests.services.fact_reads import NAMED, named

TODAY = date(2026, 11, 21)
READS = {"psu": {"rated_w": ("PWR-SUM", "PWR-CORD"), "pin16_w": ("PWR-16PIN",), "length_mm": ("FIT-PSU-LEN",)}}


def priced(part: Part, as_of: str) -> Part:
    price = Price.model_validate({"amount": "10", "currency": "EUR", "as_of": as_of, "basis": "list"})
    return part.model_copy(update={"price": price})


def test_what_is_known_and_what_is_missing_most() -> None:
    parts = [
        priced(make_part("a", "psu", rated_w=1000, pin16=1, pin16_w=600, length_mm=180), "2026-11-01"),
        priced(make_part("b", "psu", rated_w=1000, pin16=0), "2026-08-01"),
        make_part("c", "psu", pin16=1),
        make_part("gone", "psu").model_copy(update={"status": "archived"}),
    ]
    count = HealthCount(READS, TODAY)
    for part in parts:
        count.add(part)
    health = count.health()
    (known,) = health.completeness
    assert (health.parts, known.parts, known.complete, known.bands) == (3, 3, 1, (1, 0, 1, 1))
    assert known.share == pytest.approx((1 + 1 / 2 + 0) / 3)
    assert [(gap.field, gap.lacking, gap.parts, gap.blocks) for gap in health.gaps] == [
        ("length_mm", 2, 3, 2),
        ("rated_w", 1, 3, 2),
        ("pin16_w", 1, 2, 1),
    ]
    assert [(one.without, one.stale) for one in health.prices] == [(1, 1)]


def test_the_file_of_needed_facts_names_real_facts_and_rules() -> None:
    reads = load_reads()
    assert as_toml(reads) == READS_FILE.read_text(encoding="utf-8")
    for category, facts in reads.items():
        assert facts or category == "fan", category  # no rule reads the facts of fans
        for name, rules in facts.items():
            assert name in CATEGORIES[category].model_fields
            assert set(rules) <= set(BY_ID), (category, name)
    for category, name in APPLIES:
        assert name in CATEGORIES[category].model_fields


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    found = connect(f"sqlite:///{tmp_path / 'reads.db'}")
    yield found
    found.close()


@pytest.mark.parametrize("example", ["lora-8b-workstation", "serve-70b-server", "optics-63a-eu.yaml"])
def test_the_rules_still_need_what_the_file_says(services: Services, example: str) -> None:
    reads = load_reads()
    build = (
        named(NAMED / example, services)
        if example.endswith(".yaml")
        else resolve(services.examples.get(example).build(), services.parts)
    )
    for category, facts in reads_of([build], partial(check_build, size=services.size)).items():
        for name, rules in facts.items():
            told = set(reads[category].get(name, ()))
            assert set(rules) <= told, f"{category}.{name}: run python -m tests.services.fact_reads"


def test_the_shipped_catalog_has_a_health(services: Services) -> None:
    health = services.catalog.health()
    assert {one.category for one in health.completeness} == set(CATEGORIES)
    assert health.contradictions == ()
    assert all(0 < gap.lacking <= gap.parts for gap in health.gaps)
    assert services.catalog.health("psu").parts == services.catalog.counts()["psu"]
