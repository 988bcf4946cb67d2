"""Undo in the catalog gives every kind of change back as it was, own parts and shipped ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from app.domain.parts import Price
from app.services.catalog import CatalogService
from app.viewmodels.catalog_history import STEPS, History, Step, carry_out, record
from app.viewmodels.catalog_page import Scope, find_mine, free_id, overview, parts_in
from tests.db.sample_parts import SHIPPED, make_part
from tests.fakes import FakeCatalog

PRICE = Price(amount=Decimal("7690"), currency="EUR", as_of=date(2026, 11, 1), basis="list", source="own list")
Action = Callable[[CatalogService], object]


@pytest.fixture
def catalog() -> CatalogService:
    service = CatalogService(FakeCatalog(SHIPPED), today=lambda: date(2026, 11, 21))
    service.add(make_part("mine", name="My card", vram_gib=12))
    return service


@pytest.mark.parametrize(
    ("part_id", "action"),
    [
        ("card-48", lambda c: c.edit("card-48", {"weight_kg": 1.9}, source="scale")),
        ("card-48", lambda c: c.edit("card-48", {"vram_gib": None})),
        ("mine", lambda c: c.edit("mine", {"vram_gib": 16})),
        ("card-48", lambda c: c.price("card-48", PRICE)),
        ("mine", lambda c: c.price("mine", PRICE)),
        ("card-48", lambda c: c.archive("card-48")),
        ("mine", lambda c: c.archive("mine")),
        ("mine", lambda c: c.delete("mine")),
        ("new-one", lambda c: c.add(make_part("new-one"))),
    ],
)
def test_undo_and_redo_restore_both_states(catalog: CatalogService, part_id: str, action: Action) -> None:
    before = [part for part in catalog.list(archived=True) if part.id == part_id]
    step = record(catalog, "step", [part_id], lambda: action(catalog))
    after = [part for part in catalog.list(archived=True) if part.id == part_id]
    assert after != before
    carry_out(catalog, step.reversed)
    assert [part for part in catalog.list(archived=True) if part.id == part_id] == before
    carry_out(catalog, step)
    assert [part for part in catalog.list(archived=True) if part.id == part_id] == after


def test_undoing_a_second_edit_gives_the_first_one_back_with_its_source(catalog: CatalogService) -> None:
    catalog.edit("card-48", {"weight_kg": 1.9}, source="scale")
    step = record(catalog, "weight", ["card-48"], lambda: catalog.edit("card-48", {"weight_kg": 2.5}, source="guess"))
    carry_out(catalog, step.reversed)
    part = catalog.show("card-48")
    assert part.spec.weight_kg == 1.9
    assert part.source_of("weight_kg").source == "scale"


def test_an_action_that_fails_leaves_no_step(catalog: CatalogService) -> None:
    from app.domain.errors import UserError

    with pytest.raises(UserError):
        record(catalog, "x", ["card-48"], lambda: catalog.edit("card-48", {"weight_kg": 99}))
    assert record(catalog, "nothing", ["card-48"], lambda: None).changes == ()


def test_history_keeps_a_hundred_steps_and_forgets_what_was_undone() -> None:
    history = History()
    for number in range(STEPS + 5):
        history = history.recorded(Step(str(number), ()))
    assert len(history.done) == STEPS
    assert history.done[-1].name == str(STEPS + 4)
    undone = history.after_undo()
    assert undone.undone[-1].name == str(STEPS + 4)
    assert undone.after_redo() == history
    assert undone.recorded(Step("other", ())).undone == ()


def test_places_of_the_tree_hold_the_right_parts(catalog: CatalogService) -> None:
    catalog.archive("old-card")
    catalog.edit("card-24", {"segment": "gaming"})
    mine = find_mine(catalog)
    assert mine == {"mine", "card-24"}
    seen = overview(catalog, mine)
    assert (seen.total, seen.archived, seen.mine) == (4, 1, 2)
    assert seen.by_kind is not None and seen.by_kind["accelerator", "gaming"] == 1
    gaming = parts_in(catalog, Scope("accelerator", "segment", "gaming"), "")
    assert [part.id for part in gaming] == ["card-24"]
    assert [part.id for part in parts_in(catalog, Scope(special="archived"), "ancient")] == ["old-card"]
    assert {part.id for part in parts_in(catalog, Scope(special="mine"), "", mine)} == mine
    assert [part.id for part in parts_in(catalog, Scope(), "> 400 W")] == ["card-24", "psu-1200"]


def test_a_free_id_is_made_of_vendor_and_name() -> None:
    taken = {"example-card-9", "example-card-9-2"}
    assert free_id("Example", "Card 9!", taken.__contains__) == "example-card-9-3"
    assert free_id("Example", "Example Card 10", taken.__contains__) == "example-card-10"
