"""Undo and redo of the catalog follow from its log; the places of the tree hold the right parts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.parts import Part, Price
from app.services.catalog import CatalogService
from app.services.catalog_log import Cause
from app.viewmodels.catalog_history import FEW, STEPS, History, read, step_of
from app.viewmodels.catalog_page import Scope, free_id, overview, query_for
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
    before = catalog.known([part_id])
    action(catalog)
    after = catalog.known([part_id])
    assert after != before
    history = read(catalog)
    catalog.undo(history.done[-1].id)
    assert catalog.known([part_id]) == before
    assert (len(read(catalog).done), read(catalog).undone[-1].id) == (len(history.done) - 1, history.done[-1].id)
    catalog.redo(history.done[-1].id)
    assert catalog.known([part_id]) == after
    assert [batch.id for batch in read(catalog).done] == [batch.id for batch in history.done]


def everything(catalog: CatalogService) -> dict[str, Part]:
    return {part.id: part for part in catalog.list(archived=True)}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["edit", "other", "archive", "undo", "redo"]), max_size=25))
def test_any_walk_of_edits_undo_and_redo_is_that_of_two_stacks(walk: list[str]) -> None:
    catalog = CatalogService(FakeCatalog(SHIPPED), today=lambda: date(2026, 11, 21))
    states, redo = [everything(catalog)], []
    for number, move in enumerate(walk):
        history = read(catalog)
        assert (len(history.done), len(history.undone)) == (len(states) - 1, len(redo))
        if move == "undo" and history.done:
            catalog.undo(history.done[-1].id)
            redo.append(states.pop())
        elif move == "redo" and history.undone:
            catalog.redo(history.undone[-1].id)
            states.append(redo.pop())
        elif move in ("edit", "other"):
            catalog.edit("card-48" if move == "edit" else "card-24", {"weight_kg": 1 + number / 10})
            states.append(everything(catalog))
            redo = []
        elif move == "archive":
            (catalog.archive if everything(catalog)["old-card"].status == "active" else catalog.restore)("old-card")
            states.append(everything(catalog))
            redo = []
        assert everything(catalog) == states[-1]


def test_a_hundred_steps_can_be_taken_back_and_an_upgrade_is_none_of_them(catalog: CatalogService) -> None:
    for number in range(STEPS + 5):
        catalog.edit("card-48", {"weight_kg": 1 + number / 100}, cause=Cause(title=f"step {number}"))
    history = read(catalog)
    assert len(history.done) == STEPS
    assert history.done[-1].cause.title == f"step {STEPS + 4}"
    upgrade = history.done[-1].model_copy(update={"id": 10**6, "cause": Cause(title="upgrade", kind="upgrade")})
    assert History.of([upgrade, *reversed(history.done)]).done == history.done


def test_a_step_names_its_parts_unless_they_are_many(catalog: CatalogService) -> None:
    catalog.edit("card-48", {"weight_kg": 1.9, "ecc": True})
    step = step_of(catalog, catalog.batches(1)[0])
    assert (step.changes, step.part_ids) == (2, ("card-48",))
    batch = catalog.batches(1)[0].model_copy(update={"changes": FEW + 1})
    assert step_of(catalog, batch).part_ids == ()


def test_places_of_the_tree_hold_the_right_parts(catalog: CatalogService) -> None:
    catalog.archive("old-card")
    catalog.edit("card-24", {"segment": "gaming"})
    seen = overview(catalog)
    assert (seen.total, seen.archived, seen.mine, seen.missing) == (4, 1, 2, 4)

    def ids(scope: Scope, text: str = "") -> list[str]:
        found = catalog.find(query_for(scope, text))
        if not text:
            assert seen.of(scope) == len(found) == catalog.count(query_for(scope))
        return [part.id for part in found]

    assert ids(Scope("accelerator", "segment", "gaming")) == ["card-24"]
    assert ids(Scope("accelerator", "segment", None)) == ["card-48", "mine"]
    assert ids(Scope("psu")) == ["psu-1200"]
    assert ids(Scope(special="archived"), "ancient") == ["old-card"]
    assert ids(Scope(special="mine")) == ["card-24", "mine"]
    assert ids(Scope(), "> 400 W") == ["card-24", "psu-1200"]


def test_a_free_id_is_made_of_vendor_and_name() -> None:
    taken = {"example-card-9", "example-card-9-2"}
    assert free_id("Example", "Card 9!", taken.__contains__) == "example-card-9-3"
    assert free_id("Example", "Example Card 10", taken.__contains__) == "example-card-10"
