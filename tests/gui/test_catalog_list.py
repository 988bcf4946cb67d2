"""The list side of the catalog window by clicks and keys: filters, columns, order, windows of rows, selections."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import UserError
from app.domain.parts import Part
from app.services.catalog import CatalogService
from app.services.projects import ProjectService
from app.services.settings import SettingsService
from app.ui.catalog import loader
from app.ui.catalog.columns_dialog import ColumnsDialog
from app.ui.catalog.filter_dialog import FilterDialog
from app.ui.catalog.page import CatalogPage
from app.ui.catalog.part_model import KEPT_PAGES, PAGE
from app.ui.context import AppContext
from app.ui.tasks import Runner
from app.ui.widgets import Dialogs
from app.viewmodels.catalog_page import Scope
from db.importers.own_files import OwnFiles
from tests.db.sample_parts import SHIPPED, make_part
from tests.fakes import FakeCatalog, FakeProjects, FakeSettings

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton
KITS = tuple(make_part(f"kit-{n:03}", "memory", f"Kit {n:03}", module_gib=8 * (1 + n % 8)) for n in range(434))
CARDS = (
    make_part("card-ecc", name="Card ECC", vram_gib=32, ecc=True, cooling="passive"),
    make_part("card-odd", name="=SUM(1)", vram_gib=16, ecc=False, cooling="liquid"),
)
Open = Callable[..., CatalogPage]


@pytest.fixture
def settings() -> SettingsService:
    return SettingsService(FakeSettings())


@pytest.fixture
def catalog() -> CatalogService:
    return CatalogService(FakeCatalog((*SHIPPED, *CARDS, *KITS)), OwnFiles(), today=lambda: date(2026, 11, 21))


@pytest.fixture
def open_page(qtbot: QtBot, catalog: CatalogService, settings: SettingsService) -> Iterator[Open]:
    """Opens the window at a place and waits for its rows."""
    runner, errors = Runner(), []
    runner.unhandled.connect(errors.append)
    context: Any = AppContext(
        size=None, propose=None, check=None, price=None, presets=None, quotes=SimpleNamespace(list=lambda: ()),
        catalog=catalog, projects=ProjectService(FakeProjects()), settings=settings, runner=runner,
    )  # fmt: skip

    def make(scope: Scope | None = None) -> CatalogPage:
        page = CatalogPage(context)
        qtbot.addWidget(page)
        page.resize(1280, 800)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.entered()
        if scope:
            page.tree.select(scope)
        rest(page, qtbot)
        return page

    yield make
    qtbot.waitUntil(lambda: runner.pending == 0)
    runner.shutdown()
    assert errors == []


def rest(page: CatalogPage, qtbot: QtBot) -> None:
    """Waits until nothing is asked for and every pause of the window is over."""
    qtbot.wait(60)
    qtbot.waitUntil(lambda: page.context.runner.pending == 0)


def ids(page: CatalogPage) -> list[str]:
    return [part.id for part in page.table.parts.parts]


def filter_panel(page: CatalogPage, qtbot: QtBot, field: str) -> FilterDialog:
    """Opens the filter on a fact by the keyboard alone."""
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: page.findChild(FilterDialog) is not None)
    dialog = page.findChild(FilterDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.find.edit.clear()
    qtbot.keyClicks(dialog.find.edit, field)
    qtbot.keyClick(dialog.find.edit, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.facts, Qt.Key.Key_Return)
    return dialog


def type_over(qtbot: QtBot, edit: QWidget, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


# --- filters ---------------------------------------------------------------------------------------------------------


def test_a_range_with_units_narrows_the_list_and_its_chip_clears_it(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(Scope("accelerator"))
    dialog = filter_panel(page, qtbot, "memory")
    assert dialog.editor.shape.name == "vram_gib"
    assert dialog.editor.boxes[0].edit.hasFocus()
    qtbot.keyClicks(dialog.editor.boxes[0].edit, "24 GB")
    qtbot.waitUntil(lambda: set(ids(page)) == {"card-24", "card-48", "card-ecc"})  # while typing, without Enter
    type_over(qtbot, dialog.editor.boxes[1].edit, "32 GB")
    qtbot.waitUntil(lambda: set(ids(page)) == {"card-24", "card-ecc"})
    assert dialog.told.text() == "2 parts"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    chip = page.list.chips.chips["vram_gib"]
    assert chip.text() == "Memory 24 to 32 GiB"
    assert page.list.told.text() == "2 of 5, filtered"
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(ids(page)) == 5)
    assert page.list.chips.isHidden()


def test_values_yes_or_no_and_unknown_can_be_asked_for(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(Scope("accelerator"))
    dialog = filter_panel(page, qtbot, "ecc")
    checks = dict(dialog.editor.checks)
    qtbot.keyClick(checks[True], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: ids(page) == ["card-ecc"])
    combo = dialog.editor.unknown
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)  # list too
    qtbot.waitUntil(lambda: set(ids(page)) == {"card-ecc", "card-24", "card-48", "old-card"})
    assert page.list.chips.chips["ecc"].text() == "ECC memory: Yes, or unknown"
    qtbot.keyClick(combo, Qt.Key.Key_Down)  # only them
    qtbot.waitUntil(lambda: set(ids(page)) == {"card-24", "card-48", "old-card"})
    assert page.list.chips.chips["ecc"].text() == "ECC memory unknown"
    dialog = filter_panel(page, qtbot, "cooling")
    qtbot.mouseClick(dict(dialog.editor.checks)["blower"], LEFT)
    qtbot.waitUntil(lambda: ids(page) == ["card-48"])
    assert len(page.list.chips.chips) == 3  # two filters, and one to clear both
    qtbot.mouseClick(page.list.chips.chips[""], LEFT)
    qtbot.waitUntil(lambda: len(ids(page)) == 5)
    assert dialog.editor.checks and not any(check.isChecked() for _key, check in dialog.editor.checks)
    dialog.close()


def test_texts_are_chosen_from_those_that_the_parts_have(
    open_page: Open, catalog: CatalogService, qtbot: QtBot
) -> None:
    catalog.add(make_part("psu-850", "psu", name="Eight Fifty", rated_w=850, efficiency="Platinum"))
    page = open_page(Scope("psu"))
    dialog = filter_panel(page, qtbot, "80 PLUS class")
    words = dialog.editor.words
    qtbot.waitUntil(lambda: [words.item(at).text() for at in range(words.count())] == ["Gold", "Platinum"])
    assert dialog.editor.find.edit.hasFocus()
    qtbot.keyClicks(dialog.editor.find.edit, "plat")
    qtbot.keyClick(dialog.editor.find.edit, Qt.Key.Key_Down)
    words.setCurrentRow(1)
    qtbot.keyClick(words, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: ids(page) == ["psu-850"])
    assert page.list.chips.chips["efficiency"].text().endswith(": Platinum")
    dialog.close()


def test_states_narrow_the_list_and_nothing_left_says_so(
    open_page: Open, catalog: CatalogService, qtbot: QtBot
) -> None:
    catalog.edit("card-24", {"tdp_w": 460})
    page = open_page(Scope("accelerator"))
    dialog = filter_panel(page, qtbot, "memory")
    qtbot.mouseClick(dialog.states["overridden"], LEFT)
    qtbot.waitUntil(lambda: ids(page) == ["card-24"])
    type_over(qtbot, dialog.editor.boxes[0].edit, "40")
    qtbot.waitUntil(lambda: page.list.stack.currentIndex() == 1)
    assert page.list._empty_words.text() == "No part passes the filters."
    dialog.close()
    qtbot.mouseClick(page.list.clear, LEFT)
    qtbot.waitUntil(lambda: len(ids(page)) == 5)


def test_an_entry_that_is_no_number_is_told_on_leaving_and_changes_nothing(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(Scope("accelerator"))
    dialog = filter_panel(page, qtbot, "memory")
    low, high = dialog.editor.boxes
    qtbot.keyClicks(low.edit, "plenty")
    qtbot.wait(300)
    assert not low.error and dialog.editor.note.isHidden()  # nothing turns red while typing
    high.edit.setFocus()
    assert low.error and dialog.editor.note.text() == "A number, in GiB, or nothing."
    assert len(ids(page)) == 5
    type_over(qtbot, low.edit, "16")
    assert not low.error
    qtbot.waitUntil(lambda: len(ids(page)) == 4)
    dialog.close()


def test_filters_belong_to_their_category_and_are_there_on_coming_back(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(Scope("accelerator"))
    dialog = filter_panel(page, qtbot, "memory")
    type_over(qtbot, dialog.editor.boxes[0].edit, "40")
    qtbot.waitUntil(lambda: ids(page) == ["card-48"])
    page.tree.select(Scope("psu"))
    qtbot.waitUntil(lambda: ids(page) == ["psu-1200"])
    assert page.list.chips.isHidden()
    qtbot.waitUntil(lambda: page.findChild(FilterDialog) is None)  # it was about another category
    page.tree.select(Scope("accelerator"))
    qtbot.waitUntil(lambda: ids(page) == ["card-48"])


# --- columns ---------------------------------------------------------------------------------------------------------


def test_columns_are_chosen_and_moved_by_keys_and_remembered(
    open_page: Open, settings: SettingsService, qtbot: QtBot
) -> None:
    page = open_page(Scope("accelerator"))
    qtbot.mouseClick(page.list.columns, LEFT)
    dialog = page.findChild(ColumnsDialog)
    qtbot.keyClicks(dialog.find.edit, "weight")
    qtbot.keyClick(dialog.find.edit, Qt.Key.Key_Down)
    rows = [at for at in range(dialog.list.count()) if not dialog.list.item(at).isHidden()]
    assert [dialog.list.item(at).text() for at in rows] == ["Weight (kg)"]
    dialog.list.setCurrentRow(rows[0])
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert page.control.keys[-1] == "weight_kg"
    dialog.find.edit.clear()
    dialog.list.setCurrentRow(0)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert page.control.keys[:3] == ("name", "bandwidth_gbs", "vram_gib")
    dialog.close()
    page.table.head.resizeSection(1, 133)  # as dragging does
    qtbot.waitUntil(lambda: "accelerator" in settings.load().catalog_views)
    qtbot.waitUntil(lambda: settings.load().catalog_views["accelerator"].widths == {"bandwidth_gbs": 133})
    again = open_page(Scope("accelerator"))
    assert again.control.keys == page.control.keys
    assert again.table.columnWidth(1) == 133
    again.tree.select(Scope("psu"))
    rest(again, qtbot)
    assert "weight_kg" not in again.control.keys


def test_the_number_of_missing_facts_sorts_as_every_column_does(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(Scope("accelerator"))
    for descending in (True, False):
        page.control.sort("missing", descending)
        rest(page, qtbot)
        counts = [len(part.missing_facts()) for part in page.table.parts.parts]
        assert counts == sorted(counts, reverse=descending)
        assert len(set(counts)) > 2


def test_a_dragged_head_moves_its_column(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(Scope("accelerator"))
    page.table.head.moveSection(4, 1)  # as dragging does
    qtbot.waitUntil(lambda: page.control.keys[1] == "tdp_w")
    assert page.table.head.visualIndex(1) == 1
    assert page.control.keys[0] == "name"


def test_the_menu_of_a_column_sorts_filters_and_hides(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(Scope("accelerator"))
    page.table.setFocus()
    page.table.selectRow(0)
    page.table.setCurrentIndex(page.table.parts.index(0, 1))

    def entry(begin: str) -> None:
        menu = page.actions.menu_of("vram_gib")
        next(action for action in menu.actions() if action.text().startswith(begin)).trigger()
        menu.deleteLater()

    entry("Sort by Memory, ascending")
    qtbot.waitUntil(lambda: ids(page) == ["card-odd", "card-24", "card-ecc", "card-48", "old-card"])
    entry("Filter by Memory")
    dialog = page.findChild(FilterDialog)
    assert dialog.editor.shape.name == "vram_gib"
    dialog.close()
    entry("Hide the column Memory")
    assert "vram_gib" not in page.control.keys


# --- many rows -------------------------------------------------------------------------------------------------------


class Watched:
    """Counts what is asked of a catalog, and can hold answers back."""

    def __init__(self, catalog: CatalogService, monkeypatch: pytest.MonkeyPatch) -> None:
        self.windows: list[tuple[int, int | None]] = []
        self.texts: list[str] = []
        self.go = Event()
        self.go.set()
        find = catalog.find

        def watched(query: Any, offset: int = 0, limit: int | None = None) -> tuple[Part, ...]:
            self.windows.append((offset, limit))
            self.texts.append(query.text)
            self.go.wait(5)
            return find(query, offset, limit)

        monkeypatch.setattr(catalog, "find", watched)


def test_rows_are_fetched_in_windows_where_they_are_seen(
    open_page: Open, catalog: CatalogService, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = Watched(catalog, monkeypatch)
    page = open_page(Scope("memory"))
    assert page.table.parts.rowCount() == len(KITS)
    assert len(page.table.parts.parts) <= 2 * PAGE
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.table, Qt.Key.Key_Up)
    last = len(KITS) - 1
    qtbot.waitUntil(lambda: page.table.parts.part_at(last) is not None)
    assert page.table.parts.part_at(last).id == KITS[-1].id
    qtbot.waitUntil(lambda: [part.id for part in page.detail.parts] == [KITS[-2].id])
    assert all(limit is not None and limit <= 2 * PAGE for _offset, limit in watched.windows)
    assert len(page.table.parts.parts) <= 5 * PAGE < KEPT_PAGES * PAGE


def test_select_all_knows_every_id_without_fetching_the_parts(
    open_page: Open, catalog: CatalogService, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "parts.json"
    monkeypatch.setattr(Dialogs, "save_file", staticmethod(lambda *_asked: out))
    page = open_page(Scope("memory"))
    watched = Watched(catalog, monkeypatch)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(page.actions.ids) == len(KITS))
    assert set(page.actions.ids) == {kit.id for kit in KITS}
    assert page.control.picking.now.parts == ()
    assert watched.windows == []
    assert page.list.selected.text() == "434 selected"
    assert page.list.edit.isVisible() and page.list.all.isHidden()
    qtbot.mouseClick(page.list.export, LEFT)
    qtbot.waitUntil(lambda: page.list.notice.message == "Selection: 434 parts written to parts.json.")
    assert len(json.loads(out.read_text(encoding="utf-8"))["parts"]) == len(KITS)


def test_rows_selected_far_apart_are_read_as_parts(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(Scope("memory"))
    page.table.select_rows([3, 4, 400])
    qtbot.waitUntil(lambda: page.actions.ids == (KITS[3].id, KITS[4].id, KITS[400].id))
    qtbot.waitUntil(lambda: len(page.detail.parts) == 3)


def test_the_newest_words_win_and_older_answers_are_dropped(
    open_page: Open, catalog: CatalogService, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(Scope("memory"))
    watched = Watched(catalog, monkeypatch)
    watched.go.clear()
    page.control.search("Kit 0")
    qtbot.waitUntil(lambda: watched.texts == ["Kit 0"])
    for text in ("Kit 00", "Kit 007", "Kit 012"):
        page.control.search(text)
    watched.go.set()
    qtbot.waitUntil(lambda: ids(page) == ["kit-012"])
    rest(page, qtbot)
    assert watched.texts == ["Kit 0", "Kit 012"]  # one question at a time; those in between were never asked
    assert ids(page) == ["kit-012"]


def test_rows_far_down_a_list_are_read_by_their_ids(
    open_page: Open, catalog: CatalogService, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loader, "DEEP", 2 * PAGE)
    page = open_page(Scope("memory"))
    page.control.sort("name", True)
    qtbot.waitUntil(lambda: ids(page)[0] == KITS[-1].id)
    rest(page, qtbot)
    watched = Watched(catalog, monkeypatch)
    page.table.scrollToBottom()
    qtbot.waitUntil(lambda: page.table.parts.part_at(len(KITS) - 1) is not None)
    assert page.table.parts.part_at(len(KITS) - 1).id == KITS[0].id
    assert watched.windows == []  # no window of the sorted list was searched for again
    catalog.archive(KITS[5].id)
    qtbot.waitUntil(lambda: page.table.parts.rowCount() == len(KITS) - 1)
    qtbot.waitUntil(lambda: page.table.parts.part_at(len(KITS) - 2) is not None)
    assert page.table.parts.part_at(len(KITS) - 7).id == KITS[6].id
    assert page.table.parts.part_at(len(KITS) - 6).id == KITS[4].id


def test_first_rows_are_shown_before_they_are_counted(
    open_page: Open, catalog: CatalogService, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(Scope("psu"))
    go, count = Event(), catalog.count
    monkeypatch.setattr(catalog, "count", lambda query: (go.wait(5), count(query))[1])
    page.control.go(Scope("memory"))
    qtbot.waitUntil(lambda: page.table.parts.rowCount() == PAGE)
    assert page.table.parts.part_at(0) is not None
    go.set()
    qtbot.waitUntil(lambda: page.table.parts.rowCount() == len(KITS))


def test_a_catalog_that_refuses_is_told_in_one_line(
    open_page: Open, catalog: CatalogService, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(Scope("psu"))

    def refuse(*_args: object) -> None:
        raise UserError("The database is locked by another program.")

    find = catalog.find
    monkeypatch.setattr(catalog, "find", refuse)
    page.control.search("x")
    qtbot.waitUntil(lambda: "locked by another program" in page.list.notice.message)
    monkeypatch.setattr(catalog, "find", find)
    page.control.search("twelve")
    qtbot.waitUntil(lambda: ids(page) == ["psu-1200"])


# --- selection -------------------------------------------------------------------------------------------------------


def test_a_selection_stays_with_its_parts_when_the_order_changes(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(Scope("accelerator"))
    page.table.select(["card-24", "card-odd"])
    qtbot.waitUntil(lambda: set(page.actions.ids) == {"card-24", "card-odd"})
    page.control.sort("vram_gib", True)
    qtbot.waitUntil(lambda: ids(page)[0] == "card-48")
    qtbot.waitUntil(lambda: page.actions.ids == ("card-24", "card-odd"))
    assert [part.id for part in page.table.selected] == ["card-24", "card-odd"]


def test_a_selection_out_of_view_stays_when_the_catalog_changes(
    open_page: Open, catalog: CatalogService, qtbot: QtBot
) -> None:
    page = open_page(Scope("memory"))
    page.table.select_rows([370], scroll=True)
    qtbot.waitUntil(lambda: page.actions.ids == (KITS[370].id,))
    page.table.scrollToTop()
    rest(page, qtbot)
    catalog.archive(KITS[0].id)
    qtbot.waitUntil(lambda: page.table.ranges == ((369, 369),))
    assert page.table.parts.rowCount() == len(KITS) - 1
    rest(page, qtbot)
    assert page.actions.ids == (KITS[370].id,)


def test_copying_gives_a_table_with_units_and_nothing_a_spreadsheet_would_run(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(Scope("accelerator"))
    page.control.show_keys(["name", "vram_gib", "cooling", "price"])
    page.table.select(["card-odd", "card-ecc"])
    qtbot.waitUntil(lambda: len(page.actions.ids) == 2)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "2 rows copied." in page.list.notice.message)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Name\tMemory (GiB)\tCooling\tPrice"
    assert sorted(lines[1:]) == ["Example =SUM(1)\t16\tLiquid\ton request", "Example Card ECC\t32\tPassive\ton request"]


def test_archiving_a_selection_takes_it_out_of_the_list(open_page: Open, catalog: CatalogService, qtbot: QtBot) -> None:
    page = open_page(Scope("accelerator"))
    page.table.select(["card-24", "card-odd"])
    qtbot.waitUntil(lambda: len(page.actions.ids) == 2)
    qtbot.mouseClick(page.list.put_away, LEFT)
    qtbot.waitUntil(lambda: len(ids(page)) == 3)
    assert catalog.show("card-24").status == catalog.show("card-odd").status == "archived"
    qtbot.mouseClick(page.bar.undo, LEFT)
    qtbot.waitUntil(lambda: len(ids(page)) == 5)


def test_opening_a_part_goes_past_words_and_filters(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(Scope("memory"))
    qtbot.keyClicks(page.search.edit, "Kit 001")
    qtbot.waitUntil(lambda: ids(page) == ["kit-001"])
    page.open_part("kit-411", "module_gib")
    qtbot.waitUntil(lambda: [part.id for part in page.detail.parts] == ["kit-411"])
    assert page.search.edit.text() == ""
    qtbot.waitUntil(lambda: page.table.ranges == ((411, 411),))
    qtbot.waitUntil(lambda: page.table.parts.part_at(411) is not None)
    assert page.detail.form.rows["module_gib"].control.edit.hasFocus()


def test_the_filter_and_column_panels_have_names_for_every_control(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(Scope("accelerator"))
    dialog = filter_panel(page, qtbot, "memory")
    page.control.open_columns()
    for window in (dialog, page.findChild(ColumnsDialog)):
        nameless = [
            type(widget).__name__ for widget in window.findChildren(QWidget)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None and not widget.accessibleName()
        ]  # fmt: skip
        assert nameless == []
        window.close()
