"""The catalog's list narrowed by filters and shown in columns of one's own, by clicks and keys."""

from __future__ import annotations

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.services.catalog import CatalogService
from app.services.settings import SettingsService
from app.ui.catalog.columns_dialog import ColumnsDialog
from app.ui.catalog.filter_dialog import FilterDialog
from app.viewmodels.catalog_page import Scope
from tests.db.sample_parts import make_part
from tests.gui.list_kit import LEFT, Open, filter_panel, ids, rest, type_over

pytestmark = pytest.mark.gui


def test_a_range_with_units_narrows_the_list_and_its_chip_clears_it(open_list: Open, qtbot: QtBot) -> None:
    page = open_list(Scope("accelerator"))
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
    assert chip.text() == "Card memory 24 to 32 GiB"
    assert page.list.told.text() == "2 of 5, filtered"
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(ids(page)) == 5)
    assert page.list.chips.isHidden()


def test_values_yes_or_no_and_unknown_can_be_asked_for(open_list: Open, qtbot: QtBot) -> None:
    page = open_list(Scope("accelerator"))
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
    open_list: Open, list_catalog: CatalogService, qtbot: QtBot
) -> None:
    list_catalog.add(make_part("psu-850", "psu", name="Eight Fifty", rated_w=850, efficiency="Platinum"))
    page = open_list(Scope("psu"))
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


def test_a_fact_that_is_not_there_is_told(open_list: Open, qtbot: QtBot) -> None:
    dialog = filter_panel(open_list(Scope("psu")), qtbot, "architecture")
    assert dialog.editor is None
    assert dialog.place.widget().text() == "No fact is called like that."
    dialog.find.edit.clear()
    qtbot.keyClicks(dialog.find.edit, "rated")
    assert dialog.editor.shape.name.startswith("rated")
    dialog.close()


def test_states_narrow_the_list_and_nothing_left_says_so(
    open_list: Open, list_catalog: CatalogService, qtbot: QtBot
) -> None:
    list_catalog.edit("card-24", {"tdp_w": 460})
    page = open_list(Scope("accelerator"))
    dialog = filter_panel(page, qtbot, "memory")
    qtbot.mouseClick(dialog.states["overridden"], LEFT)
    qtbot.waitUntil(lambda: ids(page) == ["card-24"])
    type_over(qtbot, dialog.editor.boxes[0].edit, "40")
    qtbot.waitUntil(lambda: page.list.stack.currentIndex() == 1)
    assert page.list._empty_words.text() == "No part passes the filters."
    dialog.close()
    qtbot.mouseClick(page.list.clear, LEFT)
    qtbot.waitUntil(lambda: len(ids(page)) == 5)


def test_an_entry_that_is_no_number_is_told_on_leaving_and_changes_nothing(open_list: Open, qtbot: QtBot) -> None:
    page = open_list(Scope("accelerator"))
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


def test_filters_belong_to_their_category_and_are_there_on_coming_back(open_list: Open, qtbot: QtBot) -> None:
    page = open_list(Scope("accelerator"))
    dialog = filter_panel(page, qtbot, "memory")
    type_over(qtbot, dialog.editor.boxes[0].edit, "40")
    qtbot.waitUntil(lambda: ids(page) == ["card-48"])
    page.tree.select(Scope("psu"))
    qtbot.waitUntil(lambda: ids(page) == ["psu-1200"])
    assert page.list.chips.isHidden()
    qtbot.waitUntil(lambda: page.findChild(FilterDialog) is None)  # it was about another category
    page.tree.select(Scope("accelerator"))
    qtbot.waitUntil(lambda: ids(page) == ["card-48"])


def test_columns_are_chosen_and_moved_by_keys_and_remembered(
    open_list: Open, list_settings: SettingsService, qtbot: QtBot
) -> None:
    page = open_list(Scope("accelerator"))
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
    qtbot.waitUntil(lambda: "accelerator" in list_settings.load().catalog_views)
    qtbot.waitUntil(lambda: list_settings.load().catalog_views["accelerator"].widths == {"bandwidth_gbs": 133})
    again = open_list(Scope("accelerator"))
    assert again.control.keys == page.control.keys
    assert again.table.columnWidth(1) == 133
    again.tree.select(Scope("psu"))
    rest(again, qtbot)
    assert "weight_kg" not in again.control.keys


def test_the_number_of_missing_facts_sorts_as_every_column_does(open_list: Open, qtbot: QtBot) -> None:
    page = open_list(Scope("accelerator"))
    for descending in (True, False):
        page.control.sort("missing", descending)
        rest(page, qtbot)
        counts = [len(part.missing_facts()) for part in page.table.parts.parts]
        assert counts == sorted(counts, reverse=descending)
        assert len(set(counts)) > 2


def test_a_dragged_head_moves_its_column(open_list: Open, qtbot: QtBot) -> None:
    page = open_list(Scope("accelerator"))
    page.table.head.moveSection(4, 1)  # as dragging does
    qtbot.waitUntil(lambda: page.control.keys[1] == "tdp_w")
    assert page.table.head.visualIndex(1) == 1
    assert page.control.keys[0] == "name"


def test_the_menu_of_a_column_sorts_filters_and_hides(open_list: Open, qtbot: QtBot) -> None:
    page = open_list(Scope("accelerator"))
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
