"""The list side of the catalog window by clicks and keys: windows of rows, the newest words, selections."""

from __future__ import annotations

import json
import os
from pathlib import Path
from threading import Event
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
from app.ui.catalog import loader
from app.ui.catalog.columns_dialog import ColumnsDialog
from app.ui.catalog.part_model import KEPT_PAGES, PAGE
from app.ui.widgets import Dialogs
from app.viewmodels.catalog_page import Scope
from tests.gui.list_kit import KITS, LEFT, Open, filter_panel, ids, rest

pytestmark = pytest.mark.gui


class Watched:
    """Counts what is asked of a list_catalog, and can hold answers back."""

    def __init__(self, list_catalog: CatalogService, monkeypatch: pytest.MonkeyPatch) -> None:
        self.windows: list[tuple[int, int | None]] = []
        self.texts: list[str] = []
        self.go = Event()
        self.go.set()
        find = list_catalog.find

        def watched(query: Any, offset: int = 0, limit: int | None = None) -> tuple[Part, ...]:
            self.windows.append((offset, limit))
            self.texts.append(query.text)
            self.go.wait(5)
            return find(query, offset, limit)

        monkeypatch.setattr(list_catalog, "find", watched)


def test_rows_are_fetched_in_windows_where_they_are_seen(
    open_list: Open, list_catalog: CatalogService, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = Watched(list_catalog, monkeypatch)
    page = open_list(Scope("memory"))
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
    open_list: Open, list_catalog: CatalogService, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "parts.json"
    monkeypatch.setattr(Dialogs, "save_file", staticmethod(lambda *_asked: out))
    page = open_list(Scope("memory"))
    watched = Watched(list_catalog, monkeypatch)
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


def test_rows_selected_far_apart_are_read_as_parts(open_list: Open, qtbot: QtBot) -> None:
    page = open_list(Scope("memory"))
    page.table.select_rows([3, 4, 400])
    qtbot.waitUntil(lambda: page.actions.ids == (KITS[3].id, KITS[4].id, KITS[400].id))
    qtbot.waitUntil(lambda: len(page.detail.parts) == 3)


def test_the_newest_words_win_and_older_answers_are_dropped(
    open_list: Open, list_catalog: CatalogService, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_list(Scope("memory"))
    watched = Watched(list_catalog, monkeypatch)
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
    open_list: Open, list_catalog: CatalogService, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loader, "DEEP", 2 * PAGE)
    page = open_list(Scope("memory"))
    page.control.sort("name", True)
    qtbot.waitUntil(lambda: ids(page)[0] == KITS[-1].id)
    rest(page, qtbot)
    watched = Watched(list_catalog, monkeypatch)
    page.table.scrollToBottom()
    qtbot.waitUntil(lambda: page.table.parts.part_at(len(KITS) - 1) is not None)
    assert page.table.parts.part_at(len(KITS) - 1).id == KITS[0].id
    assert watched.windows == []  # no window of the sorted list was searched for again
    list_catalog.archive(KITS[5].id)
    qtbot.waitUntil(lambda: page.table.parts.rowCount() == len(KITS) - 1)
    qtbot.waitUntil(lambda: page.table.parts.part_at(len(KITS) - 2) is not None)
    assert page.table.parts.part_at(len(KITS) - 7).id == KITS[6].id
    assert page.table.parts.part_at(len(KITS) - 6).id == KITS[4].id


def test_first_rows_are_shown_before_they_are_counted(
    open_list: Open, list_catalog: CatalogService, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_list(Scope("psu"))
    go, count = Event(), list_catalog.count
    monkeypatch.setattr(list_catalog, "count", lambda query: (go.wait(5), count(query))[1])
    page.control.go(Scope("memory"))
    qtbot.waitUntil(lambda: page.table.parts.rowCount() == PAGE)
    assert page.table.parts.part_at(0) is not None
    go.set()
    qtbot.waitUntil(lambda: page.table.parts.rowCount() == len(KITS))


def test_a_catalog_that_refuses_is_told_in_one_line(
    open_list: Open, list_catalog: CatalogService, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_list(Scope("psu"))

    def refuse(*_args: object) -> None:
        raise UserError("The database is locked by another program.")

    find = list_catalog.find
    monkeypatch.setattr(list_catalog, "find", refuse)
    page.control.search("x")
    qtbot.waitUntil(lambda: "locked by another program" in page.list.notice.message)
    monkeypatch.setattr(list_catalog, "find", find)
    page.control.search("twelve")
    qtbot.waitUntil(lambda: ids(page) == ["psu-1200"])


def test_a_selection_stays_with_its_parts_when_the_order_changes(open_list: Open, qtbot: QtBot) -> None:
    page = open_list(Scope("accelerator"))
    page.table.select(["card-24", "card-odd"])
    qtbot.waitUntil(lambda: set(page.actions.ids) == {"card-24", "card-odd"})
    page.control.sort("vram_gib", True)
    qtbot.waitUntil(lambda: ids(page)[0] == "card-48")
    qtbot.waitUntil(lambda: page.actions.ids == ("card-24", "card-odd"))
    assert [part.id for part in page.table.selected] == ["card-24", "card-odd"]


def test_a_selection_out_of_view_stays_when_the_catalog_changes(
    open_list: Open, list_catalog: CatalogService, qtbot: QtBot
) -> None:
    page = open_list(Scope("memory"))
    page.table.select_rows([370], scroll=True)
    qtbot.waitUntil(lambda: page.actions.ids == (KITS[370].id,))
    page.table.scrollToTop()
    rest(page, qtbot)
    list_catalog.archive(KITS[0].id)
    qtbot.waitUntil(lambda: page.table.ranges == ((369, 369),))
    assert page.table.parts.rowCount() == len(KITS) - 1
    rest(page, qtbot)
    assert page.actions.ids == (KITS[370].id,)


def test_copying_gives_a_table_with_units_and_nothing_a_spreadsheet_would_run(open_list: Open, qtbot: QtBot) -> None:
    page = open_list(Scope("accelerator"))
    page.control.show_keys(["name", "vram_gib", "cooling", "price"])
    page.table.select(["card-odd", "card-ecc"])
    qtbot.waitUntil(lambda: len(page.actions.ids) == 2)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "2 rows copied." in page.list.notice.message)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Name\tMemory (GiB)\tCooling\tPrice"
    assert sorted(lines[1:]) == ["Example =SUM(1)\t16\tLiquid\ton request", "Example Card ECC\t32\tPassive\ton request"]


def test_archiving_a_selection_takes_it_out_of_the_list(
    open_list: Open, list_catalog: CatalogService, qtbot: QtBot
) -> None:
    page = open_list(Scope("accelerator"))
    page.table.select(["card-24", "card-odd"])
    qtbot.waitUntil(lambda: len(page.actions.ids) == 2)
    page.list.say("fail", "The disk is full.")
    qtbot.mouseClick(page.list.put_away, LEFT)
    qtbot.waitUntil(lambda: len(ids(page)) == 3)
    qtbot.waitUntil(page.list.notice.isHidden)  # it is not any more
    assert list_catalog.show("card-24").status == list_catalog.show("card-odd").status == "archived"
    qtbot.waitUntil(page.table.hasFocus)  # the button is gone
    page.tree.select(Scope(special="archived"))
    assert page.list.put_away.text() == "Bring back"
    page.tree.select(Scope("accelerator"))
    assert page.list.put_away.text() == "Archive"
    qtbot.mouseClick(page.bar.undo, LEFT)
    qtbot.waitUntil(lambda: len(ids(page)) == 5)


def test_opening_a_part_goes_past_words_and_filters(open_list: Open, qtbot: QtBot) -> None:
    page = open_list(Scope("memory"))
    qtbot.keyClicks(page.search.edit, "Kit 001")
    qtbot.waitUntil(lambda: ids(page) == ["kit-001"])
    page.open_part("kit-411", "module_gib")
    qtbot.waitUntil(lambda: [part.id for part in page.detail.parts] == ["kit-411"])
    assert page.search.edit.text() == ""
    qtbot.waitUntil(lambda: page.table.ranges == ((411, 411),))
    qtbot.waitUntil(lambda: page.table.parts.part_at(411) is not None)
    assert page.detail.form.rows["module_gib"].control.edit.hasFocus()


def test_the_filter_and_column_panels_have_names_for_every_control(open_list: Open, qtbot: QtBot) -> None:
    page = open_list(Scope("accelerator"))
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


def test_a_long_undo_says_that_it_is_under_way(
    open_list: Open, list_catalog: CatalogService, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_list(Scope("psu"))
    page.edits.archive_ids(["psu-1200"])
    qtbot.waitUntil(lambda: page.table.parts.rowCount() == 0)
    rest(page, qtbot)
    go, undo = Event(), list_catalog.undo
    monkeypatch.setattr(list_catalog, "undo", lambda batch: (go.wait(5), undo(batch))[1])
    qtbot.mouseClick(page.bar.undo, LEFT)
    qtbot.waitUntil(lambda: page.list.notice.isVisible() and page.list.notice.message == "Undoing: archive…")
    go.set()
    qtbot.waitUntil(lambda: ids(page) == ["psu-1200"])
    assert page.list.notice.isHidden()
