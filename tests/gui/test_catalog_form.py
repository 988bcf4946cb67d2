"""The form of a part, by clicks and keys: what is entered arrives with its source."""

from __future__ import annotations

from datetime import date
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.errors import EnvironmentFault
from app.domain.parts import Confidence
from app.services.catalog_log import ChangedUnder
from app.ui.catalog.detail import PRICES
from app.ui.catalog.rows_editor import RowsEditor
from app.ui.widgets import Button, Notice
from app.viewmodels.catalog_page import today
from tests.db.sample_parts import make_part
from tests.gui.form_desk import Desk

pytestmark = pytest.mark.gui
KEY = Qt.Key


@pytest.mark.parametrize(
    ("part_id", "name", "typed", "value"),
    [
        ("drive", "capacity_gb", "1.5 TB", 1500),
        ("card-48", "vram_gib", "24GiB", 24),
        ("card-48", "vram_gib", "0.5 TB", 512),
        ("card-48", "tdp_w", "0.35 kW", 350),
        ("card-48", "length_mm", "12 in", 304.8),
        ("card-48", "length_mm", "26.5 cm", 265),
        ("card-48", "weight_kg", "1500 g", 1.5),
        ("board", "memory_qvl", "A-1, B-2", ("A-1", "B-2")),
    ],
)
def test_units_are_typed_as_data_sheets_have_them(
    desk: Desk, part_id: str, name: str, typed: str, value: object
) -> None:
    desk.open(part_id)
    desk.type(name, typed, KEY.Key_Return, KEY.Key_Return)
    assert getattr(desk.part(part_id).spec, name) == value


def test_the_first_value_asks_for_its_source_and_the_next_one_remembers_it(desk: Desk) -> None:
    desk.open("card-48")
    row = desk.row("tdp_w")
    desk.type("tdp_w", "320", KEY.Key_Return)
    assert row.source.asking.isVisible()
    assert desk.part().spec.tdp_w == 300  # it waits for the source
    desk.qtbot.keyClicks(QApplication.focusWidget(), "data sheet rev. 3")
    row.source.day.setFocus()
    row.source.day.selectAll()
    desk.qtbot.keyClicks(row.source.day, "2026-10-02")
    desk.qtbot.keyClick(row.source.day, KEY.Key_Return)
    desk.settle()
    origin = desk.part().source_of("tdp_w")
    assert (desk.part().spec.tdp_w, origin.source, origin.as_of) == (320, "data sheet rev. 3", date(2026, 10, 2))
    assert origin.confidence == Confidence.YOURS
    assert row.control.edit.hasFocus()
    desk.type("weight_kg", "1.9", KEY.Key_Return)
    origin = desk.part().source_of("weight_kg")
    assert (desk.part().spec.weight_kg, origin.source, origin.as_of) == (1.9, "data sheet rev. 3", today())


def test_leaving_the_field_keeps_what_was_typed_without_a_source(desk: Desk) -> None:
    desk.open("card-48")
    desk.type("tdp_w", "320")
    desk.row("vram_gib").control.edit.setFocus()
    desk.qtbot.waitUntil(lambda: desk.part().spec.tdp_w == 320)
    assert desk.part().source_of("tdp_w").source == "own entry"


@pytest.mark.parametrize("day", ["yesterday", "2999-01-01"])
def test_a_day_that_is_none_is_not_stored(desk: Desk, day: str) -> None:
    desk.open("card-48")
    desk.type("tdp_w", "320", KEY.Key_Return)
    desk.row("tdp_w").source.day.setText(day)
    desk.qtbot.keyClick(desk.row("tdp_w").source.edit, KEY.Key_Return)
    desk.settle()
    assert "not after today" in desk.row("tdp_w").problem
    assert desk.part().spec.tdp_w == 300


def test_unknown_is_set_from_the_keyboard_and_is_not_an_empty_text(desk: Desk) -> None:
    desk.open("card-48")
    row = desk.row("tdp_w")
    desk.type("tdp_w", "?", KEY.Key_Return)
    assert desk.part().spec.tdp_w is None
    assert row.control.box.unknown and row.control.box.diamond.isVisible()
    assert row.control.edit.placeholderText() == "unknown"
    assert "Shipped 300 W" in row.beneath.note.text()
    row = desk.row("vram_gib")
    row.control.edit.setFocus()
    desk.qtbot.keyClick(row.control.edit, KEY.Key_Tab)
    assert row.control.box.diamond.hasFocus()
    desk.qtbot.keyClick(row.control.box.diamond, KEY.Key_Space)
    desk.settle()
    assert desk.part().spec.vram_gib is None


def test_a_list_known_to_be_empty_is_none_and_stays_so(desk: Desk) -> None:
    desk.open("board")
    row = desk.row("memory_qvl")
    assert row.control.edit.text() == "none"
    assert not row.control.box.unknown
    desk.type("memory_qvl", "none", KEY.Key_Return)
    assert desk.part("board").overrides == ()
    desk.type("cpu_families", "none", KEY.Key_Return, KEY.Key_Return)
    assert desk.part("board").spec.cpu_families == ()


def test_the_range_shows_on_focus_with_the_units_that_may_be_typed(desk: Desk) -> None:
    desk.open("card-48")
    row = desk.row("tdp_w")
    assert not row.beneath.isVisible()
    row.control.edit.setFocus()
    assert row.beneath.note.text().startswith("Allowed 0.5 to 3,000 W. Also in kW.")
    desk.type("tdp_w", "4 kW", KEY.Key_Return)
    assert row.problem.startswith("Allowed 0.5 to 3,000 W.")
    assert desk.part().spec.tdp_w == 300


def test_what_speaks_against_a_value_stands_beneath_it_and_goes_with_it(desk: Desk) -> None:
    desk.open("psu-1200")
    desk.type("rated_115v_w", "1500", KEY.Key_Return, KEY.Key_Return)
    row = desk.row("rated_115v_w")
    desk.qtbot.waitUntil(row.beneath.clash.isVisible)
    assert "1500" in row.beneath.clash.text() and "1200" in row.beneath.clash.text()
    desk.qtbot.mouseClick(row.beneath.revert, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: row.beneath.clash.isHidden())


@pytest.mark.parametrize("width", [330, 380, 460, 600])
def test_the_form_is_never_wider_than_its_pane(desk: Desk, width: int) -> None:
    desk.window.resize(width, 760)
    desk.open("card-48")
    form, mark = desk.pane.form, desk.row("tdp_w").mark
    assert form.scroll.widget().minimumSizeHint().width() <= form.scroll.viewport().width()
    if width == 600:
        assert mark.word.isVisible() and mark.day.isVisible()
    assert "vendor" in mark.toolTip()  # what gives way is still said


@pytest.mark.parametrize(("width", "above"), [(220, True), (330, False), (600, False)])
def test_edges_agree_and_names_stand_above_their_values_where_it_is_narrow(desk: Desk, width: int, above: bool) -> None:
    desk.open("card-48")
    desk.window.resize(width, 700)
    form = desk.pane.form
    assert form is not None
    desk.qtbot.waitUntil(lambda: form.scroll.horizontalScrollBar().maximum() == 0)
    lines = form.rows.values()
    assert len({(line.control.x(), line.control.width(), line.mark.x()) for line in lines}) == 1
    assert {line.control.x() == line.contentsRect().x() + 14 for line in lines} == {above}


def test_a_part_of_ones_own_is_renamed_and_a_shipped_one_keeps_its_name(desk: Desk) -> None:
    desk.open("card-48")
    assert not desk.pane.form.identity.isVisible()
    desk.catalog.add(make_part("mine", name="My card (copy)"))
    desk.open("mine")
    desk.pane.focus_on("name")
    assert desk.pane.form.identity.isVisible()
    name = desk.pane.form.identity.boxes["name"].edit
    desk.qtbot.keyClicks(name, "My other card")
    desk.qtbot.keyClick(name, KEY.Key_Return)
    desk.settle()
    assert desk.part("mine").name == "My other card"
    assert desk.pane.title.text() == "My other card"
    year = desk.pane.form.identity.boxes["launch_year"].edit
    year.setFocus()
    desk.qtbot.keyClicks(year, "25")
    desk.qtbot.keyClick(year, KEY.Key_Return)
    assert desk.pane.form.identity.problem.text().startswith("Launched: a year, 2000 to ")
    year.selectAll()
    desk.qtbot.keyClicks(year, "2025")
    desk.qtbot.keyClick(year, KEY.Key_Return)
    desk.settle()
    assert desk.part("mine").launch_year == 2025
    desk.edits.undo()
    desk.edits.undo()
    desk.settle()
    assert (desk.part("mine").name, desk.part("mine").launch_year) == ("My card (copy)", None)


def test_an_upgrade_under_a_value_of_mine_is_said_at_the_fact(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.catalog.edit("card-48", {"tdp_w": 320})
    under = ChangedUnder(part_id="card-48", field="tdp_w", shipped_then=290.0, shipped_now=300.0, mine=320.0)
    monkeypatch.setattr(desk.catalog, "changed_under", lambda: (under,))
    desk.open("card-48")
    said = desk.row("tdp_w").beneath.clash.text()
    assert "The shipped value was 290 W when you entered yours; now it is 300 W." in said


def test_tab_goes_through_a_fact_and_on_to_the_next(desk: Desk) -> None:
    desk.open("board")
    desk.type("cpu_families", "Ryzen")
    row, walked = desk.row("cpu_families"), []
    for _press in range(5):
        desk.qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
        walked.append(QApplication.focusWidget())
    control, source = row.control, row.source
    assert walked[:4] == [control.as_table, control.box.diamond, source.edit, source.day]
    assert desk.row("cpu_max_w").isAncestorOf(walked[4])
    desk.qtbot.waitUntil(lambda: desk.part("board").spec.cpu_families == ("Ryzen",))


def test_the_rows_of_a_table_ask_for_their_source_too(desk: Desk) -> None:
    desk.open("board")
    row = desk.row("pcie_slots")
    row.control.button.setFocus()
    desk.qtbot.keyClick(row.control.button, KEY.Key_Return)
    editor = desk.window.findChild(RowsEditor)
    desk.qtbot.waitUntil(editor.table.hasFocus)
    editor.model.add_row()
    editor.model.setData(editor.model.index(0, 0), "PCIEX16_1")
    desk.qtbot.mouseClick(editor.save, Qt.MouseButton.LeftButton)
    desk.window.activateWindow()  # the screenless platform does not hand the focus back by itself
    desk.qtbot.waitUntil(row.source.edit.hasFocus)
    assert row.source.asking.isVisible() and row.control.button.text() == "1 entry…"
    desk.qtbot.keyClicks(row.source.edit, "manual, page 12")
    desk.qtbot.keyClick(row.source.edit, KEY.Key_Return)
    desk.settle()
    assert desk.part("board").spec.pcie_slots[0].label == "PCIEX16_1"
    assert desk.part("board").source_of("pcie_slots").source == "manual, page 12"


def test_a_wrong_value_is_told_and_kept_when_another_part_is_chosen(desk: Desk) -> None:
    notice, wanted = Notice(), []
    notice.setParent(desk.window)
    desk.pane.left.tell_on(notice, lambda ids, field: wanted.append((ids, field)))
    desk.open("card-48")
    desk.type("tdp_w", "4 kW", KEY.Key_Return)
    desk.open("card-24")
    assert "4 kW" in notice.message and "Allowed 0.5 to 3,000 W." in notice.message
    assert desk.row("tdp_w").problem == ""
    desk.qtbot.mouseClick(notice.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    assert wanted == [(("card-48",), "tdp_w")]
    desk.open("card-48")
    assert (desk.row("tdp_w").control.edit.text(), notice.isHidden()) == ("4 kW", True)
    assert desk.row("tdp_w").problem.startswith("Allowed 0.5 to 3,000 W.")
    assert desk.part().spec.tdp_w == 300
    desk.type("tdp_w", "320", KEY.Key_Return, KEY.Key_Return)
    desk.open("card-24")
    assert notice.isHidden() and desk.part().spec.tdp_w == 320


def test_a_value_that_the_disk_did_not_take_is_kept_and_sent_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    notice = Notice()
    notice.setParent(desk.window)
    desk.pane.left.tell_on(notice, lambda *_where: None)
    real, full = desk.catalog.edit, EnvironmentFault("The disk is full.")
    monkeypatch.setattr(desk.catalog, "edit", Mock(side_effect=full))
    desk.open("card-48")
    desk.type("tdp_w", "320", KEY.Key_Return, KEY.Key_Return)
    assert desk.row("tdp_w").problem == "The disk is full."
    desk.catalog.archive("card-48")
    desk.open("card-48")
    assert desk.row("tdp_w").control.edit.text() == "320"  # another change of the part leaves it
    desk.open("card-24")
    assert "320" in notice.message and "The disk is full." in notice.message
    monkeypatch.setattr(desk.catalog, "edit", real)
    desk.open("card-48")
    assert desk.part().spec.tdp_w == 320
    desk.row("tdp_w").control.edit.setText("330")  # left before the answer is there
    desk.row("tdp_w").set_dirty()
    desk.row("tdp_w").save()
    desk.pane.show_parts([desk.part("card-24")], own=False)
    assert not desk.pane.left.refused("card-24", "tdp_w", "Full.")
    assert desk.pane.left.refused("card-48", "tdp_w", "Full.") and "330" in notice.message
    desk.settle()


def test_what_was_entered_for_several_parts_and_a_price_outlive_another_choice(desk: Desk) -> None:
    notice = Notice()
    notice.setParent(desk.window)
    desk.pane.left.tell_on(notice, lambda *_where: None)
    desk.open("card-48", "card-24")
    desk.type("weight_kg", "2", KEY.Key_Return, KEY.Key_Return)
    desk.open("card-48")
    assert "2 parts" in notice.message
    assert desk.pane.bulk.entries == {}
    desk.pane.tabs.setCurrentIndex(PRICES)
    desk.pane.prices.open_form()
    desk.qtbot.keyClicks(desk.pane.prices.amount.edit, "129.90")
    desk.open("card-48", "card-24")
    assert [entry.value for entry in desk.pane.bulk.entries.values()] == [2]
    assert "price" in notice.message
    desk.open("card-48")
    assert desk.pane.prices.amount.edit.text() == "129.90" and not desk.pane.prices.form.isHidden()


def test_an_unknown_fact_of_an_own_part_is_yours_only_where_you_said_so(desk: Desk) -> None:
    mine = make_part("mine", "storage", "Mine", capacity_gb=960)
    yours = mine.provenance.model_copy(update={"confidence": Confidence.YOURS})
    desk.catalog.add(mine.model_copy(update={"provenance": yours}))
    desk.open("mine")
    assert desk.row("plp").mark.text == "No source" and desk.row("capacity_gb").mark.text.startswith("Yours")
    desk.type("capacity_gb", "?", KEY.Key_Return)
    assert desk.part("mine").spec.capacity_gb is None
    assert desk.row("capacity_gb").mark.text.startswith("Yours")


def test_a_click_on_a_tab_keeps_the_focus_in_the_pane(desk: Desk) -> None:
    desk.open("card-48")
    desk.row("tdp_w").control.edit.setFocus()
    desk.qtbot.mouseClick(desk.pane.tabs, Qt.MouseButton.LeftButton, pos=desk.pane.tabs.tabRect(PRICES).center())
    assert desk.pane.tabs.currentIndex() == PRICES and desk.pane.tabs.hasFocus()
