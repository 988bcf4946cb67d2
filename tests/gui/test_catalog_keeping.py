"""Keeping the catalog right in the window: health, log, prices, exchange rates, and what an upgrade changed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.domain.parts import Price
from app.services.catalog import CatalogService
from app.services.settings import SettingsService
from app.ui.catalog.health_view import HealthDialog
from app.ui.catalog.page import CatalogPage
from app.ui.catalog.verify_view import VerifyDialog
from app.ui.context import AppContext
from app.ui.settings.rates import RatesTable
from app.ui.tasks import Runner
from app.ui.widgets import Dialogs
from app.viewmodels.catalog_prices import course_of, price_lines
from db.importers.own_files import OwnFiles
from db.open import open_database
from db.repositories.catalog import SqlCatalog
from tests.db.sample_parts import SHIPPED, make_part, write_seed
from tests.fakes import FakeSettings
from tests.gui.conftest import settle
from tests.gui.context_kit import context_of
from tests.gui.everyone_kit import unspoken

pytestmark = pytest.mark.gui
PARTS = (*SHIPPED, make_part("psu-850", "psu", name="Eight Fifty"))
TODAY = date.today()  # noqa: DTZ011


def ship(database: Path, part_id: str, field: str, value: object) -> None:
    """A new version of the program brings another value."""
    with sqlite3.connect(database) as connection:
        (spec,) = connection.execute("select spec from part where id = ?", (part_id,)).fetchone()
        changed = json.dumps({**json.loads(spec), field: value})
        connection.execute("update part set spec = ? where id = ?", (changed, part_id))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "small.db"


@pytest.fixture
def context(tmp_path: Path, database: Path, runner: Runner) -> Iterator[AppContext]:
    """The window's services over a small shipped catalog."""
    opened = open_database(str(database), seed_dir=write_seed(tmp_path / "seed", PARTS))
    catalog = CatalogService(SqlCatalog(opened, author=lambda: "Ann"), OwnFiles())
    yield context_of(runner, catalog=catalog)
    runner.shutdown()
    opened.close()


@pytest.fixture
def page(qtbot: QtBot, context: AppContext, theme) -> Iterator[CatalogPage]:
    made = CatalogPage(context)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.entered()
    settle(qtbot, context)
    yield made
    settle(qtbot, context)


Opened = Callable[[QDialog], QDialog]


@pytest.fixture
def opened(qtbot: QtBot, context) -> Iterator[Opened]:
    """Waits for a dialog, checks that all of it has names, and closes it at the end."""
    seen: list[QDialog] = []

    def wait(dialog: QDialog) -> QDialog:
        seen.append(dialog)
        settle(qtbot, context)
        assert unspoken(dialog) == []
        return dialog

    yield wait
    for dialog in seen:
        dialog.close()
    settle(qtbot, context)


def test_every_line_of_the_health_leads_to_its_parts(qtbot: QtBot, page: CatalogPage, context, opened: Opened) -> None:
    dialog = opened(page.keeping.health())
    assert isinstance(dialog, HealthDialog)
    for key, table in dialog.tables.items():
        if key == "wrong":
            continue
        dialog.show_tab(key)
        table.opened.emit(table.table.rows[0])
        settle(qtbot, context)
        assert page.table.parts.rowCount() > 0
    gap = dialog.tables["gaps"].table.rows[0]
    dialog.tables["gaps"].opened.emit(gap)
    settle(qtbot, context)
    assert page.control.scope.category == gap.category
    unknown = {part.id for part in context.catalog.list(gap.category) if getattr(part.spec, gap.field) is None}
    assert set(context.catalog.ids(page.control.loader.query)) == unknown


def test_contradictions_and_changes_under_own_values_are_told_together(
    qtbot: QtBot, page: CatalogPage, context, database: Path, opened: Opened
) -> None:
    context.catalog.edit("card-48", {"tdp_w": 275, "tdp_min_w": 290}, source="a slip")
    ship(database, "card-48", "tdp_w", 310.0)
    page.verify_catalog()
    qtbot.waitUntil(lambda: page.findChild(VerifyDialog) is not None)
    dialog = opened(page.findChild(VerifyDialog))
    assert [(one.part, one.field) for one in dialog.table.table.rows] == [("card-48", "tdp_min_w")]
    dialog.table.opened.emit(dialog.table.table.rows[0])
    qtbot.waitUntil(lambda: [part.id for part in page.detail.parts] == ["card-48"])


@pytest.mark.parametrize(("keep", "value"), [(True, 275), (False, 310)])
def test_after_an_upgrade_mine_is_kept_or_the_shipped_taken(
    qtbot: QtBot, page: CatalogPage, context, database: Path, opened: Opened, keep: bool, value: float
) -> None:
    context.catalog.edit("card-48", {"tdp_w": 275}, source="nvidia-smi", author="Ann")
    ship(database, "card-48", "tdp_w", 310.0)
    dialog = opened(page.keeping.upgrade())
    (line,) = dialog.table.table.rows
    assert (line.shipped_then, line.shipped_now, line.mine) == (300.0, 310.0, 275.0)
    dialog.table.selectRow(0)
    qtbot.mouseClick(dialog.keep if keep else dialog.take, Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    assert dialog.table.table.rows == ()
    assert dialog.none.isVisibleTo(dialog)
    part = context.catalog.show("card-48")
    assert part.spec.tdp_w == value
    assert context.catalog.changed_under() == ()
    if keep:
        assert (part.source_of("tdp_w").source, part.source_of("tdp_w").author) == ("nvidia-smi", "Ann")
    assert page.edits.undo_name


def test_the_log_is_filtered_exported_and_taken_back(
    qtbot: QtBot, page: CatalogPage, context, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context.catalog.edit("card-48", {"tdp_w": 275}, source="nvidia-smi")
    context.catalog.archive("card-24")
    dialog = opened(page.keeping.log())
    assert [one.part_id for one in dialog.table.table.rows] == ["card-24", "card-48"]
    qtbot.keyClicks(dialog.text.edit, "tdp")
    qtbot.waitUntil(lambda: [one.part_id for one in dialog.table.table.rows] == ["card-48"])
    monkeypatch.setattr(Dialogs, "save_file", staticmethod(lambda *_a: tmp_path / "log.json"))
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: (tmp_path / "log.json").exists())
    assert len(json.loads((tmp_path / "log.json").read_text(encoding="utf-8"))["changes"]) == 1
    dialog.table.selectRow(0)
    qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: context.catalog.show("card-48").spec.tdp_w == 300)
    settle(qtbot, context)
    dialog.table.selectRow(0)
    assert dialog.undo.reason


def test_the_history_of_prices_and_a_new_one(qtbot: QtBot, page: CatalogPage, context) -> None:
    for amount, days, until in (("2500", 200, None), ("2300", 100, 60)):
        day = TODAY - timedelta(days=days)
        last = TODAY - timedelta(days=until) if until else None
        price = Price(amount=Decimal(amount), currency="EUR", as_of=day, basis="quote", valid_until=last)
        context.catalog.price("card-48", price)
    page.open_part("card-48", "price")
    prices = page.detail.prices
    qtbot.waitUntil(lambda: len(prices.table.table.rows) == 2)
    assert "valid until" in prices.old.message
    assert prices.course.isVisibleTo(page)
    assert "2,500" in prices.course.accessibleName()
    prices.open_form()
    prices.amount.edit.setText("2200")
    prices.amount.edit.textEdited.emit("2200")
    prices.until.edit.setText("2020-01-01")
    qtbot.mouseClick(prices.save, Qt.MouseButton.LeftButton)
    assert prices.until.problem
    prices.until.edit.setText("")
    prices.currency.combo.setEditText("XXZ")
    qtbot.mouseClick(prices.save, Qt.MouseButton.LeftButton)
    assert prices.currency.problem
    prices.currency.set_value("CHF")
    prices.supplier.edit.setText("Example Trade")
    qtbot.mouseClick(prices.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(prices.table.table.rows) == 3)
    stored = context.catalog.show("card-48").price
    assert (stored.amount, stored.currency, stored.supplier, stored.as_of) == (2200, "CHF", "Example Trade", TODAY)
    assert not prices.form.isVisibleTo(page)
    page.detail.tabs.setCurrentIndex(3)
    qtbot.waitUntil(lambda: len(page.detail.log.table.table.rows) == 3)


def test_how_a_price_went() -> None:
    def at(amount: str, day: str, currency: str = "EUR") -> Price:
        return Price(amount=Decimal(amount), currency=currency, as_of=date.fromisoformat(day), basis="list")

    newest_first = [
        at("120", "2026-03-01"),
        at("7", "2026-02-15", "USD"),
        at("80", "2026-02-01"),
        at("100", "2026-01-01"),
    ]
    course = course_of(newest_first, newest_first[0])
    assert course is not None
    assert (course.low, course.high, round(course.change, 2)) == (80, 120, 0.2)
    assert [round(y, 2) for _, y in course.places()] == [0.5, 0.0, 1.0]
    assert [x for x, _ in course.places()][0::2] == [0.0, 1.0]
    assert course_of(newest_first[:2], newest_first[0]) is None
    flat = course_of([at("5", "2026-02-01"), at("5", "2026-01-01")], None)
    assert flat is not None
    assert {y for _, y in flat.places()} == {0.5}
    assert [line.used for line in price_lines(newest_first, newest_first[2], TODAY)] == [False, False, True, False]


def test_exchange_rates_are_kept_with_day_and_source(qtbot: QtBot, theme) -> None:
    settings = SettingsService(FakeSettings())
    table = RatesTable(settings.save)
    qtbot.addWidget(table)
    table.render(settings.load())
    table.show()
    assert unspoken(table) == []
    assert table.lines["EUR"].mark.isVisibleTo(table)

    def enter(edit, text: str) -> None:
        edit.setFocus()
        edit.selectAll()
        qtbot.keyClicks(edit, text)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
        table.render(settings.load())

    enter(table.lines["EUR"].rate.edit, "0.95")
    assert settings.rates("EUR").days["USD"] == TODAY
    assert not table.lines["EUR"].mark.isVisibleTo(table)
    enter(table.lines["EUR"].as_of.edit, "2026-01-15")
    enter(table.lines["EUR"].source.edit, "ECB")
    origin = settings.load().exchange_rate_origins["EUR"]
    assert (origin.as_of, origin.source) == (date(2026, 1, 15), "ECB")
    assert table.lines["EUR"].mark.isVisibleTo(table)
    enter(table.code.edit, "XYZ")
    assert table.code.problem
    table.code.edit.setText("sek")
    enter(table.rate.edit, "10.5")
    assert settings.load().exchange_rates["SEK"] == Decimal("10.5")
    qtbot.mouseClick(table.lines["SEK"].remove, Qt.MouseButton.LeftButton)
    table.render(settings.load())
    assert "SEK" not in table.lines
