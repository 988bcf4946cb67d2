"""What every storage must do, the real one and the fake that service tests use."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.domain.errors import UserError
from app.domain.parts import Price, Provenance
from app.services.ports import CatalogChange, FactsChange, StoredProject, StoredQuote
from db.repositories.catalog import SqlCatalog
from db.repositories.projects import SqlProjects
from db.repositories.quotes import SqlQuotes
from db.repositories.settings import SqlSettings
from tests.db.sample_parts import SHIPPED, make_part
from tests.fakes import FakeCatalog, FakeProjects, FakeQuotes, FakeSettings

MINE = Provenance.model_validate({"source": "measured", "as_of": "2026-05-06", "confidence": "yours", "author": "Ann"})
PRICE = Price.model_validate(
    {"amount": "1999.50", "currency": "EUR", "as_of": "2026-05-06", "basis": "quote", "source": "Reseller"}
)
NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


STORAGES = ["sql", "fake", *(["server"] if "RIGWRIGHT_TEST_POSTGRES" in os.environ else [])]


@pytest.fixture(params=STORAGES)
def storage(request: pytest.FixtureRequest) -> Callable[[str], Any]:
    """Makes a repository of the wished kind."""
    if request.param == "fake":
        made = {"projects": FakeProjects, "quotes": FakeQuotes, "settings": FakeSettings}
        return lambda kind: FakeCatalog(SHIPPED) if kind == "catalog" else made[kind]()
    database = request.getfixturevalue("server_database" if request.param == "server" else "database")
    real = {"catalog": SqlCatalog, "projects": SqlProjects, "quotes": SqlQuotes, "settings": SqlSettings}
    return lambda kind: real[kind](database)


@pytest.fixture
def catalog(storage: Callable[[str], Any]) -> Any:
    return storage("catalog")


@pytest.fixture
def quotes(storage: Callable[[str], Any]) -> Any:
    return storage("quotes")


def ids(parts: Any) -> list[str]:
    return [part.id for part in parts]


def test_parts_are_ordered_by_category_and_name(catalog: Any) -> None:
    assert ids(catalog.parts()) == ["old-card", "card-24", "card-48", "psu-1200"]
    assert ids(catalog.parts("psu")) == ["psu-1200"]
    assert catalog.parts("nic") == ()
    assert catalog.counts()["accelerator"] == 3


def test_a_part_comes_back_as_it_was(catalog: Any) -> None:
    assert catalog.get("card-48") == SHIPPED[0]
    assert catalog.get("no-such") is None


def test_setting_facts_keeps_origin_and_the_shipped_value(catalog: Any) -> None:
    part = catalog.set_facts("card-48", {"tdp_w": 250, "length_mm": 267, "cooling": None}, MINE)
    assert (part.spec.tdp_w, part.spec.length_mm, part.spec.cooling, part.spec.vram_gib) == (250, 267, None, 48)
    assert part.overrides == ("cooling", "length_mm", "tdp_w")
    assert part.shipped == {"tdp_w": 300, "length_mm": None, "cooling": "blower"}
    assert part.source_of("tdp_w") == MINE
    assert part.source_of("vram_gib") == SHIPPED[0].provenance
    assert catalog.get("card-48") == part


@pytest.mark.parametrize("values", [{"tdp": 250}, {"tdp_w": -4}, {"cooling": "magic"}, {"vram_gib": "much"}])
def test_a_wrong_field_or_value_changes_nothing(catalog: Any, values: dict[str, Any]) -> None:
    with pytest.raises(UserError, match=next(iter(values))):
        catalog.set_facts("card-48", {"length_mm": 1.0 + 266, **values}, MINE)
    assert catalog.get("card-48") == SHIPPED[0]


def test_revert_gives_only_the_named_facts_back(catalog: Any) -> None:
    catalog.set_facts("card-48", {"tdp_w": 250, "length_mm": 267}, MINE)
    part = catalog.revert("card-48", ["tdp_w"])
    assert (part.spec.tdp_w, part.spec.length_mm, part.overrides) == (300, 267, ("length_mm",))
    assert catalog.revert("card-48", ["length_mm"]) == SHIPPED[0]


def test_the_users_price_and_back(catalog: Any) -> None:
    part = catalog.set_price("card-48", PRICE)
    assert part.price == PRICE
    assert part.price.amount == Decimal("1999.50")
    assert part.source_of("price").confidence == "yours"
    assert catalog.set_price("card-48", None) == SHIPPED[0]
    catalog.set_price("card-48", PRICE)
    assert catalog.revert("card-48", ["price"]) == SHIPPED[0]


def test_archiving_hides_and_brings_back(catalog: Any) -> None:
    catalog.archive("card-24")
    assert ids(catalog.parts("accelerator")) == ["old-card", "card-48"]
    assert "card-24" in ids(catalog.parts("accelerator", archived=True))
    assert catalog.get("card-24").status == "archived"
    assert catalog.search("card-24") == ()
    assert catalog.counts()["accelerator"] == 2
    catalog.archive("card-24", archived=False)
    assert catalog.get("card-24") == SHIPPED[1]


def test_own_parts(catalog: Any) -> None:
    own = make_part("mine", tdp_w=100)
    catalog.add(own)
    assert catalog.get("mine") == own
    assert catalog.is_own("mine")
    assert not catalog.is_own("card-48")
    with pytest.raises(UserError, match="mine"):
        catalog.add(own)
    with pytest.raises(UserError, match="card-48"):
        catalog.add(make_part("card-48"))
    changed = catalog.set_facts("mine", {"tdp_w": 120}, MINE)
    assert (changed.spec.tdp_w, changed.overrides, changed.source_of("tdp_w")) == (120, (), MINE)
    assert catalog.set_price("mine", PRICE).price == PRICE
    assert catalog.set_price("mine", None).price is None
    with pytest.raises(UserError, match="no shipped values"):
        catalog.revert("mine", ["tdp_w"])
    catalog.delete("mine")
    assert catalog.get("mine") is None
    with pytest.raises(UserError, match="cannot be deleted"):
        catalog.delete("card-48")


@pytest.mark.parametrize("act", ["set_facts", "revert", "set_price", "archive", "delete"])
def test_a_part_that_does_not_exist(catalog: Any, act: str) -> None:
    arguments = {"set_facts": ({"tdp_w": 1}, MINE), "revert": (["tdp_w"],), "set_price": (PRICE,)}.get(act, ())
    with pytest.raises(UserError, match="no-such"):
        getattr(catalog, act)("no-such", *arguments)


def test_changes_apply_together_or_not_at_all(catalog: Any) -> None:
    good = FactsChange(part_id="card-48", values={"tdp_w": 250}, origin=MINE)
    bad = FactsChange(part_id="card-24", values={"tdp_w": -1}, origin=MINE)
    with pytest.raises(UserError):
        catalog.apply(CatalogChange(added=(make_part("mine"),), facts=(good, bad), prices={"psu-1200": PRICE}))
    assert catalog.get("mine") is None
    assert catalog.get("card-48") == SHIPPED[0]
    assert catalog.get("psu-1200").price is None
    catalog.apply(CatalogChange(added=(make_part("mine"),), facts=(good,), prices={"psu-1200": PRICE}))
    catalog.apply(CatalogChange(replaced=(make_part("mine", tdp_w=33),)))
    assert catalog.get("mine").spec.tdp_w == 33
    assert catalog.get("card-48").spec.tdp_w == 250
    assert catalog.get("psu-1200").price == PRICE
    with pytest.raises(UserError, match="own"):
        catalog.apply(CatalogChange(replaced=(make_part("card-48"),)))


def test_listeners_hear_changes_that_happened(catalog: Any) -> None:
    heard: list[str] = []
    catalog.subscribe(lambda: heard.append("changed"))
    catalog.archive("card-24")
    with pytest.raises(UserError):
        catalog.set_facts("card-48", {"tdp_w": -4}, MINE)
    catalog.add(make_part("mine"))
    assert heard == ["changed", "changed"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["old-card", "card-24", "card-48", "psu-1200"]),
        ("card", ["old-card", "card-24", "card-48"]),
        ("example CARD 24gb", ["card-24"]),
        ("blower", ["card-48"]),
        ("gold twelve", ["psu-1200"]),
        ("blower gold", []),
        ("48 GB", ["card-48"]),
        ("< 300 W", ["old-card"]),
        ("card <= 300 W", ["old-card", "card-48"]),
        ("> 1 kW", ["psu-1200"]),
        ("> 0.9 TB/s", ["card-48"]),
        ("300W", ["card-48"]),
        ("card < 10 mm", []),
    ],
)
def test_search(catalog: Any, text: str, found: list[str]) -> None:
    assert ids(catalog.search(text)) == found


def test_search_sees_changes_and_stays_in_a_category(catalog: Any) -> None:
    assert catalog.search("1300 W") == ()
    catalog.set_facts("psu-1200", {"rated_w": 1300}, MINE)
    assert ids(catalog.search("1300 W")) == ["psu-1200"]
    assert catalog.search("1300 W", "accelerator") == ()


def project(project_id: str, minutes: int = 0) -> StoredProject:
    state = {"step": 2, "ä": [1, None, {"x": 1.5}]}
    return StoredProject(id=project_id, name="Büro", state=state, changed_at=NOW + timedelta(minutes=minutes))


def test_projects(storage: Callable[[str], Any]) -> None:
    projects = storage("projects")
    projects.save(project("a", 1))
    projects.save(project("b", 2))
    projects.save(project("a", 3))
    assert [kept.id for kept in projects.list()] == ["a", "b"]
    assert projects.get("a") == project("a", 3)
    projects.delete("a")
    projects.delete("a")
    assert projects.get("a") is None


@pytest.mark.parametrize("value", [None, True, 0, 1.5, "text", ["a"], {"b": {"c": None}}])
def test_settings(storage: Callable[[str], Any], value: Any) -> None:
    settings = storage("settings")
    assert settings.get("key") is None
    settings.set("key", "before")
    settings.set("key", value)
    assert settings.get("key") == value


def quote(quote_id: str, number: str | None = None, revision: int = 1, **more: Any) -> StoredQuote:
    values = {
        "id": quote_id,
        "number": number,
        "revision": revision,
        "status": "issued" if number else "draft",
        "customer": "Example Ltd",
        "project": "Rig",
        "currency": "EUR",
        "total": "12.30",
        "issued_on": "2026-03-04" if number else None,
        "valid_until": None,
        "content": {"lines": [{"part": "card-48", "qty": 2}]},
        "changed_at": NOW,
    }
    return StoredQuote.model_validate({**values, **more})


def issue(quotes: Any, quote_id: str, series: str = "Q", year: int = 2026, **more: Any) -> StoredQuote:
    return quotes.issue(series, year, lambda n: quote(quote_id, f"{series}-{year}-{n:05}", pdf=b"%PDF"), **more)


def test_numbers_run_per_series_and_year(quotes: Any) -> None:
    numbers = [issue(quotes, "a"), issue(quotes, "b"), issue(quotes, "c", year=2027), issue(quotes, "d", series="R")]
    assert [q.number for q in numbers] == ["Q-2026-00001", "Q-2026-00002", "Q-2027-00001", "R-2026-00001"]
    assert quotes.get("b") == numbers[1]
    assert all(q.pdf is None for q in quotes.list())


def test_a_failed_issue_spends_no_number(quotes: Any) -> None:
    first = issue(quotes, "a")

    def fail(_number: int) -> StoredQuote:
        raise OSError("no paper")

    with pytest.raises(OSError, match="no paper"):
        quotes.issue("Q", 2026, fail, supersedes=first.id)
    assert quotes.get("a").status == "issued"
    assert issue(quotes, "b").number == "Q-2026-00002"


def test_a_number_is_never_given_twice(quotes: Any) -> None:
    issue(quotes, "a")
    with pytest.raises(UserError, match="Q-2026-00001"):
        quotes.issue("R", 2026, lambda _n: quote("b", "Q-2026-00001"))
    assert quotes.get("b") is None
    assert issue(quotes, "c", series="R").number == "R-2026-00001"


def test_a_draft_becomes_the_issued_quote(quotes: Any) -> None:
    quotes.save_draft(quote("a"))
    quotes.save_draft(quote("a", customer="Other"))
    assert quotes.get("a").customer == "Other"
    issue(quotes, "a")
    assert [q.status for q in quotes.list()] == ["issued"]
    for change in (lambda: quotes.save_draft(quote("a")), lambda: quotes.delete_draft("a"), lambda: issue(quotes, "a")):
        with pytest.raises(UserError, match="issued already"):
            change()


def test_drafts_are_deleted(quotes: Any) -> None:
    quotes.save_draft(quote("a"))
    quotes.delete_draft("a")
    quotes.delete_draft("a")
    assert quotes.get("a") is None


def test_revisions_share_the_number_and_supersede(quotes: Any) -> None:
    issue(quotes, "a")
    second = quotes.issue_revision("a", lambda number, revision: quote("b", number, revision))
    third = quotes.issue_revision("b", lambda number, revision: quote("c", number, revision))
    assert [(q.number, q.revision) for q in (second, third)] == [("Q-2026-00001", 2), ("Q-2026-00001", 3)]
    assert {q.id: q.status for q in quotes.list()} == {"a": "superseded", "b": "superseded", "c": "issued"}
    with pytest.raises(UserError, match="superseded"):
        quotes.issue_revision("a", lambda number, revision: quote("d", number, revision))
    assert issue(quotes, "e").number == "Q-2026-00002"


def test_a_failed_revision_leaves_the_old_one_in_force(quotes: Any) -> None:
    issue(quotes, "a")

    def fail(_number: str, _revision: int) -> StoredQuote:
        raise UserError("nothing to revise")

    with pytest.raises(UserError):
        quotes.issue_revision("a", fail)
    assert quotes.get("a").status == "issued"


@pytest.mark.parametrize("status", ["accepted", "declined", "withdrawn"])
def test_an_issued_quote_is_answered_once(quotes: Any, status: str) -> None:
    issue(quotes, "a")
    answered = quotes.set_status("a", status)
    assert (answered.status, answered.pdf) == (status, b"%PDF")
    assert quotes.get("a") == answered
    with pytest.raises(UserError, match=status):
        quotes.set_status("a", "accepted")


def test_what_cannot_be_answered(quotes: Any) -> None:
    quotes.save_draft(quote("a"))
    for quote_id, status in (("a", "accepted"), ("none", "accepted"), ("a", "draft")):
        with pytest.raises(UserError):
            quotes.set_status(quote_id, status)


def test_where_a_part_is_used(quotes: Any) -> None:
    quotes.save_draft(quote("a"))
    issue(quotes, "b")
    issue(quotes, "c")
    assert quotes.uses_part("card-48") == 3
    assert quotes.uses_part("card-4") == 0
    assert quotes.uses_part("card_48") == 0
