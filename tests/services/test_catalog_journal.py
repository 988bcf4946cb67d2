"""The log as it is asked and exported: by part, step, kind, day and words; without a cell that a spreadsheet runs."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from app.bootstrap import connect
from app.domain.errors import EnvironmentFault, UserError
from app.domain.parts import Price
from app.services.catalog import CatalogService
from app.services.catalog_journal import PAGE, LogFilter, in_words
from app.services.catalog_log import CatalogChange, Cause
from tests.db.sample_parts import make_part


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CatalogService]:
    """Three steps; the tests that read come first, the one that changes it last."""
    found = connect(f"sqlite:///{tmp_path_factory.mktemp('log') / 'log.db'}")
    found.settings.save(seller={"contact": "Ann Example"})
    catalog = found.catalog
    catalog.edit("nv-l4", {"tdp_w": 71}, cause=Cause(title="Edit L4"))
    catalog.add(make_part("mine", name="=Mine"), cause=Cause(title="Add", kind="import", file="=list.csv", author="Bo"))
    price = Price(amount=Decimal("9.5"), currency="EUR", as_of=date(2026, 11, 1), basis="quote")
    catalog.price("mine", price)
    yield catalog
    found.close()


def told(service: CatalogService, wanted: LogFilter) -> list[tuple[str, str]]:
    return [(entry.part_id, entry.field) for entry in service.entries(wanted)]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (LogFilter(), [("mine", "price"), ("mine", "part"), ("nv-l4", "tdp_w")]),
        (LogFilter(part_id="mine"), [("mine", "price"), ("mine", "part")]),
        (LogFilter(kinds=frozenset({"import"})), [("mine", "part")]),
        (LogFilter(part_id="mine", kinds=frozenset({"price"})), [("mine", "price")]),
        (LogFilter(text="ann L4"), [("nv-l4", "tdp_w")]),
        (LogFilter(text="LIST.csv"), [("mine", "part")]),
        (LogFilter(batch_id=1), [("nv-l4", "tdp_w")]),
        (LogFilter(since=date(2200, 1, 1)), []),
        (LogFilter(until=date(2020, 1, 1)), []),
        (LogFilter(until=date(2200, 1, 1), since=date(2020, 1, 1), text="price"), [("mine", "price")]),
    ],
)  # fmt: skip
def test_the_log_answers_what_is_asked(
    service: CatalogService, wanted: LogFilter, found: list[tuple[str, str]]
) -> None:
    assert told(service, wanted) == found


def test_the_log_as_a_file(service: CatalogService, tmp_path: Path) -> None:
    assert service.export_log(tmp_path / "log.csv", LogFilter()) == 3
    with (tmp_path / "log.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["kind"], row["part"], row["author"], row["file"]) for row in rows] == [
        ("price", "mine", "Ann Example", ""),
        ("import", "mine", "Bo", "'=list.csv"),
        ("edit", "nv-l4", "Ann Example", ""),
    ]
    assert (rows[2]["before"], rows[2]["after"]) == ("72.0", "71.0")
    assert service.export_log(tmp_path / "log.json", LogFilter(part_id="mine")) == 2
    changes = json.loads((tmp_path / "log.json").read_text(encoding="utf-8"))["changes"]
    assert changes[0]["after"]["amount"] == "9.5"
    assert datetime.fromisoformat(changes[0]["at"]).tzinfo is UTC
    with pytest.raises(UserError, match=r"csv or \.json"):
        service.export_log(tmp_path / "log.txt", LogFilter())
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        service.export_log(tmp_path / "no" / "log.csv", LogFilter())


def test_values_in_words() -> None:
    assert in_words("price", {"amount": "5", "currency": "EUR", "as_of": "2026-01-01"}) == "5 EUR of 2026-01-01"
    assert in_words("part", {"vendor": "Example", "name": "Card", "spec": {}}) == "Example Card"
    assert [in_words("ecc", value) for value in (None, True, [1])] == ["unknown", "yes", "[1]"]


def test_every_change_names_its_author_and_long_logs_are_read_to_the_end(service: CatalogService) -> None:
    assert [batch.cause.author for batch in service.batches()] == ["Ann Example", "Bo", "Ann Example"]
    service.undo(1)
    assert service.batches(1)[0].cause.author == "Ann Example"
    parts = [make_part(f"many-{n}") for n in range(PAGE + 1)]
    service.change(CatalogChange(added=tuple(parts)), Cause(title="Many", kind="import"))
    assert len(told(service, LogFilter(kinds=frozenset({"import"}), text="many"))) == PAGE + 1
    assert len(told(service, LogFilter())) == PAGE + 1 + 4
