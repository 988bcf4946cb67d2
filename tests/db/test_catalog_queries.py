"""Lists, filters, order and search of the catalog: the database answers as plain Python over all parts does."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.domain.errors import UserError
from app.domain.parts import CATEGORIES, Part, Price, Provenance
from app.domain.parts.parsing import parse_part
from app.services.catalog_log import CatalogChange, FactsChange
from app.services.catalog_query import PART_COLUMNS, CatalogQuery, FactFilter
from db import catalog_view
from db.open import open_database
from db.part_filter import choose
from db.repositories.catalog import SqlCatalog
from db.schema import CatalogPartRow
from db.search_like import LikeSearch
from tests.db.conftest import empty_server
from tests.db.sample_parts import ORIGIN, make_part, write_seed

EXAMPLES = 50 if os.environ.get("HYPOTHESIS_PROFILE", "steady") == "steady" else 1000
TODAY = date(2026, 11, 21)
MINE = Provenance.model_validate({"source": "measured", "as_of": "2026-11-20", "confidence": "yours"})


def price(amount: str, currency: str = "EUR", **more: object) -> Price:
    return Price.model_validate(
        {"amount": amount, "currency": currency, "as_of": "2026-11-01", "basis": "list", **more}
    )


def older(part_id: str, days: str, **spec: object) -> Part:
    data = {"id": part_id, "category": "nic", "vendor": "Zed", "name": part_id, "spec": spec}
    return parse_part({**data, "provenance": {**ORIGIN, "as_of": days}})


OWN = (
    make_part("a-board", "motherboard", name="Äther X570", socket="AM4", memory_type="DDR4", dimm_slots=4),
    make_part("b-board", "motherboard", name="äther b650", socket="sTR5", memory_type="DDR5", ecc=True),
    make_part("c-case", "chassis", kind="tower", board_form_factors=["ATX", "E-ATX"], radiators_mm=[240, 360]),
    make_part("d-case", "chassis", kind="rack", board_form_factors=["EATX"], radiators_mm=[], rack_u=4),
    make_part("e-case", "chassis", name="C case", gpu_max_length_mm=330.5, gpu_cooling=["passive"]),
    make_part("f-card", name="RTX 4090 OC", vram_gib=24, tdp_w=450, power_connectors=[{"pin16": 1}, {"pcie8": 3}]),
    make_part("g-card", name="RTX4090", vram_gib=23.99, segment="gaming", p2p=False),
    make_part("h-server", "server", kind="barebone", includes=[{"role": "gpu", "part": "card-48", "qty": 8}]),
    make_part("i-edge", "edge_device", usb_gbps=[5, 10, 20], power_modes_w=[15, 30], memory_gib=8),
    make_part("j-memory", "memory", kind="RDIMM", module_gib=64),
    older("k-nic", "2026-01-01", ports=2),
    older("l-nic", "2026-11-20", gbps=400).model_copy(update={"mpn": "900-21001_0020%", "notes": "quiet 'one'"}),
)
CHANGES = (
    CatalogChange(added=OWN),
    CatalogChange(facts=(FactsChange(part_id="card-24", values={"tdp_w": 200, "cooling": None}, origin=MINE),)),
    CatalogChange(
        prices={
            "card-48": price("100"),
            "f-card": price("90", "USD", valid_until="2026-11-02"),
            "g-card": price("2000.50", supplier="S", region="DE"),
            "h-server": price("90", as_of="2025-01-01"),
        }
    ),
    CatalogChange(archived={"old-card": True, "k-nic": True}, deleted=("j-memory",)),
)


STORAGES = ["fts5", "like", *(["server"] if "RIGWRIGHT_TEST_POSTGRES" in os.environ else [])]


@pytest.fixture(params=STORAGES, scope="module")
def catalog(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlCatalog]:
    """A catalog that no test here changes."""
    folder = tmp_path_factory.mktemp("queries")
    seed = write_seed(folder / "seed")
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "like":
            patch.setattr(catalog_view, "has_fts5", lambda _connection: False)
        database = (
            empty_server(seed) if request.param == "server" else open_database(str(folder / "x.db"), seed_dir=seed)
        )
        catalog = SqlCatalog(database, lambda: TODAY)
        assert isinstance(catalog._finder.search, LikeSearch) == (request.param != "fts5")
        for change in CHANGES:
            catalog.apply(change)
        yield catalog
        database.close()


def plain(catalog: SqlCatalog, query: CatalogQuery) -> list[str]:
    own = catalog.own_ids()
    step = {one.part_id for one in catalog.log(batch_id=query.step)} if query.step else ()
    return [part.id for part in choose(((p, p.id in own) for p in catalog.parts(archived=True)), query, TODAY, step)]


def agree(catalog: SqlCatalog, query: CatalogQuery) -> list[str]:
    expected = plain(catalog, query)
    assert list(catalog.ids(query)) == expected
    assert [part.id for part in catalog.find(query)] == expected
    assert [part.id for part in catalog.find(query, 1, 2)] == expected[1:3]
    assert catalog.count(query) == len(expected)
    return expected


FIELDS = sorted({name for model in CATEGORIES.values() for name in model.model_fields} | set(PART_COLUMNS))
NAMED = st.one_of(
    st.sampled_from(("tdp_w", "kind", "radiators_mm", "power_connectors", "ecc", "vram_gib", "memory_type", "price")),
    st.sampled_from(FIELDS),
)
NUMBERS = st.one_of(st.none(), st.sampled_from((0.0, 10.0, 24.0, 100.0, 300.0, 450.0)))
VALUES = st.sampled_from(
    ("tower", "DDR5", "ddr5", "ATX", "pin16", True, False, 24, 240, 1, "Example", "passive", "x'\"%")
)
FILTERS = st.builds(
    FactFilter,
    field=NAMED,
    low=NUMBERS,
    high=NUMBERS,
    one_of=st.lists(VALUES, max_size=3).map(tuple),
    unknown=st.booleans(),
)
WORDS = ("rtx", "4090", "rtx4090", "card", "c", "ather", "äther", "am4", "24 GB", "< 300 W", ">= 10 Gb/s", "360 mm")
TEXTS = st.lists(st.sampled_from((*WORDS, "900-21001", "quiet", "'", '"', "%", "x570", "1.5", "NOT", "")), max_size=2)
STATES = st.sampled_from(("missing", "mine", "archived", "stale", "overridden", "no_price", "old_price"))
QUERIES = st.builds(
    CatalogQuery,
    text=TEXTS.map(" ".join),
    category=st.one_of(st.none(), st.none(), st.sampled_from(tuple(CATEGORIES))),
    kind=st.one_of(st.none(), st.tuples(st.sampled_from(("kind", "segment", "ecc")), st.one_of(st.none(), VALUES))),
    filters=st.lists(FILTERS, max_size=2).map(tuple),
    states=st.frozensets(STATES, max_size=2),
    sort=st.one_of(st.none(), NAMED),
    descending=st.booleans(),
    stale_days=st.sampled_from((0, 100, 180)),
    rates=st.sampled_from(((), (("USD", 2.0),))),
    today=st.one_of(st.none(), st.just(date(2027, 6, 1))),
)


@settings(max_examples=EXAMPLES)
@given(query=QUERIES)
def test_the_database_answers_as_plain_python_does(catalog: SqlCatalog, query: CatalogQuery) -> None:
    agree(catalog, query)


def test_every_field_sorts_both_ways_and_filters(catalog: SqlCatalog) -> None:
    for field in FIELDS:
        for query in (
            CatalogQuery(sort=field, filters=(FactFilter(field=field, unknown=True, low=0),)),
            CatalogQuery(sort=field, descending=True),
        ):
            assert list(catalog.ids(query)) == plain(catalog, query), query


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"filters": [{"field": "tdp_w", "low": 200, "high": 300}]}, ["card-24", "card-48"]),
        ({"filters": [{"field": "tdp_w", "high": 200, "unknown": True}]}, ["card-24", "g-card"]),
        ({"filters": [{"field": "socket", "one_of": ["AM4", "AM5"]}]}, ["a-board"]),
        ({"filters": [{"field": "radiators_mm", "low": 300, "high": 400}]}, ["c-case"]),
        ({"filters": [{"field": "board_form_factors", "one_of": ["E-ATX"]}]}, ["c-case"]),
        ({"filters": [{"field": "power_connectors", "one_of": ["pin16"]}]}, ["f-card"]),
        ({"filters": [{"field": "ecc", "one_of": [True]}]}, ["b-board"]),
        ({"filters": [{"field": "price", "low": 95}]}, ["card-48", "g-card"]),
        ({"filters": [{"field": "price", "low": 95}], "rates": [["USD", 2]]}, ["card-48", "f-card", "g-card"]),
        ({"states": ["archived"]}, ["old-card", "k-nic"]),
        ({"states": ["overridden"]}, ["card-24", "card-48"]),
        ({"states": ["stale"], "stale_days": 400}, ["f-card", "h-server"]),
        ({"states": ["mine"], "category": "accelerator"}, ["card-24", "card-48", "f-card", "g-card"]),
        ({"kind": ["kind", "tower"], "category": "chassis"}, ["c-case"]),
        ({"kind": ["kind", None], "category": "chassis"}, ["e-case"]),
        ({"sort": "tdp_w"}, ["card-24", "card-48", "f-card"]),
        ({"sort": "tdp_w", "descending": True}, ["f-card", "card-48", "card-24"]),
        ({"sort": "price", "descending": True}, ["g-card", "card-48", "f-card", "h-server"]),
        ({"text": "rtx4090"}, ["f-card", "g-card"]),
        ({"text": "ancient"}, []),  # put away
        ({"text": "card", "sort": "id"}, ["card-24", "card-48"]),
        ({"text": "ather x57"}, ["a-board"]),
        ({"text": "900-21001"}, ["l-nic"]),
        ({"text": "24 GB", "sort": "vram_gib"}, ["g-card", "card-24", "f-card"]),
        ({"text": "> 15 Gb/s", "category": "edge_device"}, ["i-edge"]),
        ({"text": "> 15 Gb/s"}, ["card-48", "l-nic", "i-edge"]),
    ],
)
def test_queries_mean_what_they_say(catalog: SqlCatalog, query: dict[str, Any], found: list[str]) -> None:
    asked = CatalogQuery.model_validate(query)
    assert agree(catalog, asked)[: len(found) if asked.sort else None] == found


def test_a_step_of_the_log_lists_what_it_added_and_changed(catalog: SqlCatalog) -> None:
    added, changed = [batch.id for batch in reversed(catalog.batches())][:2]
    boards = agree(catalog, CatalogQuery(step=added, category="motherboard"))
    assert boards == ["b-board", "a-board"]
    assert agree(catalog, CatalogQuery(step=changed)) == ["card-24"]
    assert agree(catalog, CatalogQuery(step=changed, text="48")) == []


def test_what_no_category_has_is_refused(catalog: SqlCatalog) -> None:
    for query in ({"sort": "nonsense"}, {"filters": [{"field": "x"}]}, {"category": "toaster"}, {"kind": ["x", "y"]}):
        with pytest.raises(UserError, match="There is no"):
            catalog.find(CatalogQuery.model_validate(query))


def test_the_tally_counts_what_queries_count(catalog: SqlCatalog) -> None:
    tally = catalog.tally()
    for category in CATEGORIES:
        here = [one for one in tally if one.category == category]
        assert sum(one.parts for one in here if one.archived) == catalog.count(
            CatalogQuery(category=category, states=frozenset({"archived"}))
        )
        for kind in {one.kind for one in here}:
            field = "segment" if category == "accelerator" else "kind"
            if field not in CATEGORIES[category].model_fields:
                continue
            expected = catalog.count(CatalogQuery(category=category, kind=(field, kind)))
            assert sum(one.parts for one in here if one.kind == kind and not one.archived) == expected
    for state, counted in (("missing", "missing"), ("mine", "mine")):
        expected = catalog.count(CatalogQuery.model_validate({"states": [state]}))
        assert sum(one.parts for one in tally if getattr(one, counted) and not one.archived) == expected


def test_the_texts_of_a_fact_are_told_once_each(catalog: SqlCatalog) -> None:
    assert catalog.values("socket", "motherboard") == ("AM4", "sTR5")
    assert catalog.values("board_form_factors", "chassis") == ("ATX", "E-ATX", "EATX")
    assert {"Example", "Zed"} <= set(catalog.values("vendor"))
    for category, model in CATEGORIES.items():
        for field in set(model.model_fields) & {"socket", "form_factor", "memory_type", "cpu_families"}:
            parts = catalog.find(CatalogQuery(category=category))
            known = [one for part in parts if (one := getattr(part.spec, field)) is not None]
            texts = {text for one in known for text in (one if isinstance(one, tuple) else (one,))}
            assert set(catalog.values(field, category)) == texts
    with pytest.raises(UserError, match="There is no fact 'colour'"):
        catalog.values("colour", "psu")


def test_the_rows_of_lists_can_be_made_anew(catalog: SqlCatalog) -> None:
    def rows() -> list[tuple[Any, ...]]:
        with catalog._database.read() as session:
            columns = [column for column in CatalogPartRow.__table__.columns if column.name != "no"]
            return [tuple(row) for row in session.execute(select(*columns).order_by(CatalogPartRow.id))]

    kept = rows()
    found = catalog.ids(CatalogQuery(text="rtx"))
    with catalog._database.write() as session:
        catalog_view.rebuild(session)
    assert rows() == kept
    assert catalog.ids(CatalogQuery(text="rtx")) == found == ("f-card", "g-card")
