"""Several parts edited together: what they share, what would change, and the sources remembered in a session."""

from __future__ import annotations

from datetime import date

from app.domain.parts import Confidence
from app.services.catalog import CatalogService
from app.viewmodels.bulk_edit import Entry, Shared, Sources, Together, change_of, preview
from tests.db.sample_parts import SHIPPED
from tests.fakes import FakeCatalog

CARDS = tuple(part for part in SHIPPED if part.category == "accelerator")
DAY = date(2026, 11, 3)


def test_facts_are_shared_or_differ_and_unknown_is_a_value_of_its_own() -> None:
    together = Together.of(CARDS)
    assert together.facts["vram_gib"] == Shared(None, 3)  # 48, 24 and unknown
    assert together.facts["weight_kg"] == Shared(None, 1)
    assert together.facts["cooling"].different == 3


def test_only_values_that_differ_are_changed_each_with_its_source() -> None:
    entries = {"tdp_w": Entry(300, "data sheet", DAY), "ecc": Entry(True, "manual", DAY)}
    lines = preview(CARDS, entries)
    assert [(line.part.id, line.field, line.before, line.after) for line in lines] == [
        ("card-48", "ecc", None, True),
        ("card-24", "tdp_w", 450.0, 300), ("card-24", "ecc", None, True),
        ("old-card", "tdp_w", 75.0, 300), ("old-card", "ecc", None, True),
    ]  # fmt: skip
    repo = FakeCatalog(SHIPPED)
    repo.apply(change_of(lines, entries))
    catalog = CatalogService(repo)
    assert [catalog.show(card.id).spec.tdp_w for card in CARDS] == [300, 300, 300]
    assert catalog.show("card-48").overrides == ("ecc",)
    origin = catalog.show("card-24").source_of("ecc")
    assert (origin.source, origin.as_of, origin.confidence) == ("manual", DAY, Confidence.YOURS)


def test_a_source_is_asked_for_once_and_the_last_one_is_remembered() -> None:
    sources = Sources()
    assert (sources.asked, sources.last) == (False, "")
    for source in ("data sheet", "kitchen scale", "data sheet", ""):
        sources.name(source)
    assert sources.asked
    assert sources.named == ["kitchen scale", "data sheet"]
