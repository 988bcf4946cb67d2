"""The form for several parts together, and what is done with a part as a whole: undo, archive, delete."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.services.catalog_log import Cause
from app.ui.catalog.bulk import FEW
from app.ui.catalog.bulk_dialog import BulkDialog
from tests.db.sample_parts import make_part
from tests.gui.form_desk import Desk

pytestmark = pytest.mark.gui
KEY = Qt.Key
QUOTE = SimpleNamespace(number="Q-1", revision=1, customer="A", project="B", content={"parts": {"mine": 1}})
"""Of which ``mine`` is a part."""


def test_several_parts_are_changed_after_a_look_at_every_value_in_one_step(desk: Desk) -> None:
    desk.open("card-48", "card-24", "old-card")
    assert desk.row("tdp_w").control.edit.placeholderText() == "3 values"
    assert desk.pane.foot.preview.isHidden()
    desk.type("tdp_w", "300", KEY.Key_Return)
    desk.qtbot.keyClicks(QApplication.focusWidget(), "vendor's table")
    desk.qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    desk.type("weight_kg", "1.5", KEY.Key_Return)
    assert desk.part("card-24").spec.tdp_w == 450  # nothing is written before yes
    assert desk.pane.foot.preview.text() == "Preview 2 changes…"
    assert desk.row("tdp_w").origin.text() == "To apply"
    desk.qtbot.mouseClick(desk.pane.foot.preview, Qt.MouseButton.LeftButton)
    desk.settle()
    dialog = desk.window.findChild(BulkDialog)
    cells = [[dialog.table.table.index(row, at).data() for at in range(4)] for row in range(5)]
    assert ["Example Card 24GB", "Power, at most", "450 W", "300 W"] in cells
    assert dialog.apply.text() == "Change 5 values"  # one of the three has 300 W already
    desk.qtbot.keyClick(dialog.apply, KEY.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.part("old-card").spec.tdp_w == 300)
    desk.settle()
    assert {desk.part(one).spec.weight_kg for one in ("card-48", "card-24", "old-card")} == {1.5}
    assert desk.part("card-24").source_of("tdp_w").source == "vendor's table"
    assert desk.part("card-48").overrides == ("weight_kg",)
    assert desk.pane.foot.preview.isHidden()
    desk.edits.undo()
    desk.settle()
    assert [desk.part(one).spec.tdp_w for one in ("card-48", "card-24", "old-card")] == [300, 450, 75]
    assert desk.part("card-48").overrides == ()


def test_entries_for_several_parts_are_dropped_one_by_one_or_all(desk: Desk) -> None:
    desk.open("card-48", "card-24")
    desk.type("weight_kg", "1.5", KEY.Key_Return, KEY.Key_Return)
    desk.type("tdp_w", "?", KEY.Key_Return)
    assert set(desk.pane.bulk.entries) == {"weight_kg", "tdp_w"}
    revert = desk.row("weight_kg").beneath.revert
    desk.qtbot.waitUntil(revert.isVisible)
    desk.qtbot.mouseClick(revert, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: set(desk.pane.bulk.entries) == {"tdp_w"})
    desk.qtbot.mouseClick(desk.pane.foot.discard, Qt.MouseButton.LeftButton)
    assert desk.pane.bulk.entries == {}
    assert desk.row("tdp_w").control.edit.placeholderText() == "2 values"
    desk.type("tdp_w", "", KEY.Key_Return)  # an empty line over several values leaves them as they are
    assert desk.pane.bulk.entries == {}


def test_a_part_that_quotes_use_is_archived_not_deleted(desk: Desk, quotes_written: list[Any]) -> None:
    desk.catalog.add(make_part("mine", name="My card"))
    desk.open("mine")
    assert desk.pane.delete.isVisible() and desk.pane.delete.reason == ""
    quotes_written += [QUOTE] * 2
    desk.open("card-48")
    desk.open("mine")
    desk.qtbot.mouseClick(desk.pane.delete, Qt.MouseButton.LeftButton)
    assert "Used in 2 quotes; they keep their copy." in desk.pane.notice.message
    desk.qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Space)
    desk.qtbot.waitUntil(lambda: desk.part("mine").status == "archived")


def test_undo_reaches_changes_made_before_the_window_was_opened(desk: Desk) -> None:
    desk.catalog.edit("card-48", {"weight_kg": 1.9}, cause=Cause(title="weight by the command line"))
    desk.edits.refresh()
    desk.open("card-48")
    assert desk.edits.undo_name == "weight by the command line"
    desk.edits.undo()
    desk.settle()
    assert desk.part().spec.weight_kg is None
    assert desk.row("weight_kg").control.box.unknown
    assert (desk.edits.undo_name, desk.edits.redo_name) == ("", "weight by the command line")
    desk.edits.redo()
    desk.settle()
    assert desk.row("weight_kg").control.edit.text() == "1.9"


def test_a_step_that_a_later_change_stands_on_is_refused_in_words(desk: Desk) -> None:
    desk.open("card-48")
    desk.type("weight_kg", "1.9", KEY.Key_Return, KEY.Key_Return)
    history = desk.edits.history
    desk.catalog.edit("card-48", {"weight_kg": 2.2})
    assert desk.edits.history == history  # this window has not looked again
    desk.edits.undo()
    desk.settle()
    assert "card-48" in desk.pane.notice.message
    assert desk.part().spec.weight_kg == 2.2
    assert len(desk.edits.history.done) == 2


def test_many_parts_are_compared_beside_the_window_and_no_others_stay_on_show(desk: Desk) -> None:
    ids = []
    for number in range(FEW + 1):
        ids.append(f"many-{number}")
        desk.catalog.add(make_part(ids[-1], vram_gib=24 if number else 48, tdp_w=300))
    desk.open("card-48")
    desk.pane.show_many(ids)
    desk.qtbot.waitUntil(lambda: len(desk.pane.parts) == FEW + 1)
    if not desk.pane.bulk.shows(desk.pane.parts):
        assert desk.pane.empty.isVisible()
    desk.settle()
    assert desk.pane.stack.currentWidget() is desk.pane.form
    assert desk.row("vram_gib").control.edit.placeholderText() == "2 values"
    assert desk.row("tdp_w").control.edit.text() == "300"
    desk.pane.show_count(12_345)
    assert desk.pane.title.text() == "12,345 parts selected"


def test_a_quote_written_meanwhile_keeps_its_part_from_being_deleted(desk: Desk, quotes_written: list[Any]) -> None:
    desk.catalog.add(make_part("mine", name="My card"))
    desk.open("mine")
    quotes_written.append(QUOTE)
    desk.qtbot.mouseClick(desk.pane.delete, Qt.MouseButton.LeftButton)
    desk.settle()
    assert "Used in 1 quote; it keeps its copy." in desk.pane.notice.message
    assert desk.part("mine").status == "active"


def test_running_through_a_list_looks_nothing_up_until_a_part_stands_still(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[str] = []
    monkeypatch.setattr(desk.catalog, "check_part", lambda part: checked.append(part.id) or ())
    desk.pane.pause.setInterval(60_000)
    for part_id in ("card-24", "old-card", "psu-1200", "card-48"):
        desk.pane.show_parts([desk.part(part_id)], own=False)
        QApplication.processEvents()
    assert desk.pane.looking and checked == []
    desk.pane.pause.setInterval(0)
    desk.settle()
    assert checked == ["card-48"]
