"""The log of the catalog, undo and redo, prices over time, imports in one step: the real storage and the fake alike."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import UserError
from app.domain.parts import Part, Price, Provenance
from app.services.catalog_import_plain import NewPart, plain_part
from app.services.catalog_log import CatalogChange, Cause, FactsChange
from app.services.catalog_query import CatalogQuery
from db import catalog_view
from db.repositories.catalog import SqlCatalog
from db.schema import CatalogPartRow
from db.session import Database
from tests.db.sample_parts import SHIPPED, make_part, write_seed
from tests.fakes import FakeCatalog

MINE = Provenance.model_validate({"source": "measured", "as_of": "2026-05-06", "confidence": "yours", "author": "Ann"})
BULK = Cause(title="Import of parts.csv", kind="import", file="parts.csv", author="Ann")
STORAGES = ["sql", "fake", *(["server"] if "RIGWRIGHT_TEST_POSTGRES" in os.environ else [])]
EXAMPLES = 15 if os.environ.get("HYPOTHESIS_PROFILE", "steady") == "steady" else 300
Opened = Callable[..., Database]


@pytest.fixture(params=STORAGES)
def catalog(request: pytest.FixtureRequest) -> Any:
    if request.param == "fake":
        return FakeCatalog(SHIPPED)
    return SqlCatalog(request.getfixturevalue("server_database" if request.param == "server" else "database"))


def price(amount: str, as_of: str = "2026-05-06", **more: object) -> Price:
    return Price.model_validate({"amount": amount, "currency": "EUR", "as_of": as_of, "basis": "quote", **more})


def everything(catalog: Any) -> tuple[Any, ...]:
    return catalog.parts(archived=True), catalog.own_ids(), sorted(catalog.tally(), key=str)


def facts(part_id: str, **values: object) -> FactsChange:
    return FactsChange(part_id=part_id, values=values, origin=MINE)


def test_every_change_is_a_step_with_its_cause(catalog: Any) -> None:
    catalog.set_facts("card-48", {"tdp_w": 250, "length_mm": 267}, MINE)
    catalog.set_price("card-24", price("5"))
    catalog.add(make_part("mine", tdp_w=9), cause=Cause(title="Add mine", kind="add", author="Bob"))
    catalog.archive("mine")
    catalog.delete("mine")
    catalog.revert("card-48", ["tdp_w"])
    steps = catalog.batches()
    assert [step.cause.kind for step in steps] == ["revert", "delete", "archive", "add", "price", "edit"]
    assert [step.changes for step in steps] == [1, 2, 1, 1, 1, 2]
    assert steps[3].cause.author == "Bob"
    assert [step.id for step in catalog.batches(2, 1)] == [steps[1].id, steps[2].id]
    assert all(step.can_undo for step in steps)


def test_what_changes_nothing_is_no_step(catalog: Any) -> None:
    catalog.set_facts("card-48", {"tdp_w": 250}, MINE)
    catalog.set_facts("card-48", {"tdp_w": 250}, MINE)
    catalog.archive("card-48", archived=False)
    catalog.apply(CatalogChange())
    assert len(catalog.batches()) == 1


def test_the_log_tells_before_and_after(catalog: Any) -> None:
    catalog.set_facts("card-48", {"tdp_w": 250, "cooling": None}, MINE)
    catalog.set_facts("card-48", {"tdp_w": 240}, MINE)
    catalog.revert("card-48", ["tdp_w"])
    catalog.add(make_part("mine", tdp_w=9))
    catalog.set_facts("mine", {"tdp_w": 10}, MINE)
    catalog.archive("mine")
    seen = [(e.part_id, e.field, e.before, e.after, e.own_before, e.own_after) for e in catalog.log("card-48")]
    assert seen == [
        ("card-48", "tdp_w", 240, 300, True, False),
        ("card-48", "tdp_w", 250, 240, True, True),
        ("card-48", "cooling", "blower", None, False, True),
        ("card-48", "tdp_w", 300, 250, False, True),
    ]
    assert [(e.field, e.before, e.after) for e in catalog.log("mine", limit=2)] == [
        ("archived", False, True),
        ("tdp_w", 9, 10),
    ]
    assert catalog.log("mine")[-1].after["spec"] == {"tdp_w": 9}
    newest = catalog.batches()[0]
    assert [e.batch.id for e in catalog.log(batch_id=newest.id)] == [newest.id]
    assert len(catalog.log()) == 7
    assert len(catalog.log(limit=3, offset=5)) == 2


@pytest.mark.parametrize(
    "change",
    [
        CatalogChange(facts=(facts("card-48", tdp_w=250, cooling=None), facts("card-24", vram_gib=20))),
        CatalogChange(prices={"card-48": price("5"), "psu-1200": price("6", supplier="S")}),
        CatalogChange(archived={"card-48": True, "mine": False}),
        CatalogChange(added=(make_part("new", tdp_w=1), make_part("other", "psu"))),
        CatalogChange(deleted=("mine",)),
        CatalogChange(replaced=(make_part("mine", name="Renamed", vram_gib=4),), prices={"mine": price("7")}),
        CatalogChange(reverted={"old-card": ("tdp_w", "price")}),
        CatalogChange(facts=(facts("mine", tdp_w=44, length_mm=None),)),
    ],
)
def test_undo_and_redo(catalog: Any, change: CatalogChange) -> None:
    catalog.add(make_part("mine", tdp_w=9))
    catalog.archive("mine")
    catalog.set_facts("old-card", {"tdp_w": 70}, MINE)
    catalog.set_price("old-card", price("3"))
    before = everything(catalog)
    catalog.apply(change, cause=BULK)
    after, step = everything(catalog), catalog.batches()[0]
    assert after != before
    undone = catalog.undo(step.id)
    assert everything(catalog) == before
    assert (undone.cause.kind, undone.of, undone.changes, undone.cause.file) == (
        "undo",
        step.id,
        step.changes,
        "parts.csv",
    )
    assert catalog.batches()[1].undone
    entries = catalog.log(batch_id=step.id)
    assert sorted((e.part_id, e.field, repr(e.before)) for e in catalog.log(batch_id=undone.id)) == sorted(
        (e.part_id, e.field, repr(e.after)) for e in entries
    )
    with pytest.raises(UserError):
        catalog.undo(step.id)
    redone = catalog.redo(step.id)
    assert everything(catalog) == after
    assert redone.cause.kind == "redo"
    for wrong in (lambda: catalog.redo(step.id), lambda: catalog.undo(redone.id), lambda: catalog.undo(999)):
        with pytest.raises(UserError):
            wrong()
    catalog.undo(step.id)
    assert everything(catalog) == before


def test_undo_refuses_where_a_later_change_stands_on_it(catalog: Any) -> None:
    catalog.set_facts("card-48", {"tdp_w": 250, "length_mm": 260}, MINE)
    catalog.add(make_part("mine", tdp_w=9))
    catalog.set_facts("card-48", {"tdp_w": 240}, MINE)
    catalog.set_facts("mine", {"tdp_w": 10}, MINE)
    kept = everything(catalog)
    later, _, add, edit = catalog.batches()
    for step, words in ((edit, "card-48: tdp_w"), (add, "mine: ")):
        with pytest.raises(UserError, match=words):
            catalog.undo(step.id)
        assert everything(catalog) == kept
    catalog.undo(later.id)
    catalog.undo(add.id)
    assert catalog.get("mine") is None
    with pytest.raises(UserError, match="mine: "):
        catalog.redo(later.id)


def test_prices_over_time(catalog: Any) -> None:
    catalog.set_price("card-48", price("300", "2026-01-01"))
    catalog.set_price(
        "card-48",
        price("200", "2026-03-01", supplier="Example Ltd", region="DE", valid_until="2026-04-01", lead_days=9),
    )
    catalog.set_price("card-48", price("250", "2026-02-01"))
    assert [str(one.amount) for one in catalog.prices("card-48")] == ["200", "250", "300"]
    assert (catalog.prices("card-48")[0].supplier, catalog.prices("card-48")[0].lead_days) == ("Example Ltd", 9)
    assert str(catalog.get("card-48").price.amount) == "250", "the price set last, however old"
    catalog.undo(catalog.batches()[0].id)
    assert [str(one.amount) for one in catalog.prices("card-48")] == ["200", "300"]
    catalog.set_price("card-48", None)
    assert [str(one.amount) for one in catalog.prices("card-48")] == ["200", "300"]
    assert catalog.prices("psu-1200") == ()
    own = make_part("mine").model_copy(update={"price": price("1")})
    catalog.add(own)
    catalog.set_price("mine", price("2", "2026-06-01"))
    assert [str(one.amount) for one in catalog.prices("mine")] == ["2", "1"]
    catalog.delete("mine")
    catalog.add(make_part("mine"))
    assert catalog.prices("mine") == ()
    with pytest.raises(UserError, match="no-such"):
        catalog.prices("no-such")


def test_an_import_is_one_step_or_nothing(catalog: Any) -> None:
    before = everything(catalog)
    with pytest.raises(UserError, match="card-48"), catalog.importing(BULK) as opened:
        opened.put(CatalogChange(added=(make_part("one", tdp_w=1),)))
        opened.put(CatalogChange(added=(make_part("card-48"),)))
    assert everything(catalog) == before
    assert catalog.batches() == ()
    with catalog.importing(BULK) as opened:
        opened.put(CatalogChange(added=(make_part("one", tdp_w=1),)))
        opened.put(CatalogChange(facts=(facts("one", tdp_w=2),), prices={"card-48": price("5")}))
        opened.put(CatalogChange(added=(make_part("two"),), deleted=("one",)))
        opened.put(CatalogChange(added=(make_part("one", tdp_w=3),)))
    assert catalog.get("one").spec.tdp_w == 3
    (step,) = catalog.batches()
    assert (step.cause, step.changes) == (BULK, 6)
    after = everything(catalog)
    catalog.undo(step.id)
    assert everything(catalog) == before
    catalog.redo(step.id)
    assert everything(catalog) == after


def new_part(part_id: str, **spec: object) -> NewPart:
    part = make_part(part_id, **spec).model_copy(update={"price": price("3.50")})  # type: ignore[arg-type]
    return NewPart(*plain_part(part, {}))  # type: ignore[arg-type]


def test_parts_added_in_bulk_are_undone_and_made_again(catalog: Any) -> None:
    before = everything(catalog)
    with catalog.importing(BULK) as opened:
        opened.add_new([new_part(f"bulk-{number}", tdp_w=100.5 + number, ecc=True) for number in range(1200)])
        opened.put(CatalogChange(facts=(facts("bulk-7", tdp_w=50),)))
    after = everything(catalog)
    assert catalog.get("bulk-3").spec.tdp_w == 103.5
    assert "bulk-1199" in catalog.ids(CatalogQuery(text="BULK-119"))
    step = catalog.batches()[0]
    assert step.changes == 1201
    catalog.undo(step.id)
    assert everything(catalog) == before
    assert catalog.search("bulk") == ()
    catalog.redo(step.id)
    assert everything(catalog) == after
    with pytest.raises(UserError, match="bulk-7"), catalog.importing(BULK) as opened:
        opened.add_new([new_part("bulk-7")])


# --- the shipped catalog changes ---------------------------------------------------------------------------------


def test_a_shipped_price_whose_source_is_worded_anew_is_no_other_price(opened: Opened, tmp_path: Any) -> None:
    def shipped(source: str, amount: str = "9") -> tuple[Part, ...]:
        told = price(amount, "2026-01-02").model_copy(update={"source": source})
        return (make_part("card-24", vram_gib=24).model_copy(update={"price": told}),)

    catalog = SqlCatalog(opened(seed=write_seed(tmp_path / "one", shipped("a file"))))
    catalog.set_price("card-24", price("5"))
    catalog = SqlCatalog(opened(seed=write_seed(tmp_path / "two", shipped("in plain words"))))
    assert catalog.changed_under() == ()
    assert "upgrade" not in {one.cause.kind for one in catalog.batches()}
    catalog = SqlCatalog(opened(seed=write_seed(tmp_path / "three", shipped("in plain words", "8"))))
    assert [one.field for one in catalog.changed_under()] == ["price"]


def test_an_upgrade_keeps_overrides_and_says_what_changed_under_them(opened: Opened, tmp_path: Any) -> None:
    before = SqlCatalog(opened())
    before.set_facts("card-48", {"tdp_w": 250, "vram_gib": 47}, MINE)
    before.set_facts("card-24", {"length_mm": 300}, MINE)
    before.set_price("card-24", price("5"))
    assert before.changed_under() == ()
    newer = (
        make_part("card-48", name="Card 48GB", vram_gib=48, tdp_w=280, bandwidth_gbs=960, cooling="blower"),
        make_part("card-24", name="Card 24GB", vram_gib=24, tdp_w=450, cooling="open_air", length_mm=310).model_copy(
            update={"price": price("9", "2026-01-02")}
        ),
        make_part("brand-new", tdp_w=75),
        SHIPPED[3],
    )
    catalog = SqlCatalog(opened(seed=write_seed(tmp_path / "next", newer)))
    changed = catalog.changed_under()
    assert [(c.part_id, c.field, c.shipped_then, c.shipped_now, c.mine) for c in changed if c.field != "price"] == [
        ("card-24", "length_mm", None, 310, 300),
        ("card-48", "tdp_w", 300, 280, 250),
    ]
    assert (changed[1].field, changed[1].shipped_then, changed[1].shipped_now["amount"]) == ("price", None, "9")
    step = catalog.batches()[0]
    assert step.cause.kind == "upgrade"
    assert before.version() in step.cause.title
    with pytest.raises(UserError, match="cannot be undone"):
        catalog.undo(step.id)
    told = {(e.part_id, e.field): (e.before, e.after) for e in catalog.log(batch_id=step.id)}
    assert told["card-48", "tdp_w"] == (300, 280)
    assert told["old-card", "part"][1] is None
    assert told["brand-new", "part"][0] is None
    assert len(told) == step.changes == 5
    catalog.set_facts("card-48", {"tdp_w": 250}, MINE)  # keep mine
    catalog.revert("card-24", ["length_mm", "price"])  # take theirs
    assert catalog.changed_under() == ()
    assert catalog.get("card-24").price.amount == 9  # type: ignore[union-attr]


# --- laws --------------------------------------------------------------------------------------------------------

IDS = ("card-48", "card-24", "psu-1200", "mine", "x-1", "x-2")
VALUES = st.sampled_from((None, 50, 250.0, 300))
CHANGES = st.one_of(
    st.builds(lambda key, value: CatalogChange(facts=(facts(key, tdp_w=value),)), st.sampled_from(IDS), VALUES),
    st.builds(lambda key, value: CatalogChange(facts=(facts(key, length_mm=value),)), st.sampled_from(IDS), VALUES),
    st.builds(lambda key, on: CatalogChange(archived={key: on}), st.sampled_from(IDS), st.booleans()),
    st.builds(lambda key: CatalogChange(deleted=(key,)), st.sampled_from(IDS)),
    st.builds(lambda key, w: CatalogChange(added=(make_part(key, tdp_w=w),)), st.sampled_from(IDS), VALUES),
    st.builds(lambda key, w: CatalogChange(replaced=(make_part(key, vram_gib=w),)), st.sampled_from(IDS), VALUES),
    st.builds(lambda key: CatalogChange(reverted={key: ("tdp_w", "price")}), st.sampled_from(IDS)),
    st.builds(
        lambda key, amount: CatalogChange(prices={key: amount and price(amount)}),
        st.sampled_from(IDS),
        st.sampled_from((None, "5", "6")),
    ),
)
STEPS = st.lists(st.lists(CHANGES, min_size=1, max_size=3), min_size=1, max_size=4)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=EXAMPLES)
@given(steps=STEPS)
def test_undoing_all_and_redoing_all_is_identity(database: Database, steps: list[list[CatalogChange]]) -> None:
    catalog = SqlCatalog(database)
    states, made = [everything(catalog)], []
    for changes in steps:
        try:
            with catalog.importing(BULK) as opened:
                for change in changes:
                    opened.put(change)
        except UserError:
            assert everything(catalog) == states[-1], "a refused change changes nothing"
            continue
        newest = catalog.batches(1)
        if newest and not newest[0].of and newest[0].id not in made:
            made.append(newest[0].id)
            states.append(everything(catalog))
    for step, state in zip(reversed(made), reversed(states[:-1]), strict=True):
        catalog.undo(step)
        assert everything(catalog) == state
    for step, state in zip(made, states[1:], strict=True):
        catalog.redo(step)
        assert everything(catalog) == state
    _view_is_in_step(catalog)
    for step in reversed(made):
        catalog.undo(step)


def _view_is_in_step(catalog: SqlCatalog) -> None:
    def rows() -> list[dict[str, Any]]:
        with catalog._database.read() as session:
            found = session.execute(CatalogPartRow.__table__.select().order_by(CatalogPartRow.id))
            return [{**row._mapping, "no": 0} for row in found]

    kept, searched = rows(), [catalog.ids(CatalogQuery(text=text)) for text in ("card", "250", "x", "> 40 W")]
    with catalog._database.write() as session:
        catalog_view.rebuild(session)
    assert rows() == kept
    assert [catalog.ids(CatalogQuery(text=text)) for text in ("card", "250", "x", "> 40 W")] == searched
