"""Facts that are tables are edited in a small table, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.parts.parsing import parse_spec
from app.ui.catalog.fact_row import FactRow
from app.ui.catalog.rows_editor import RowsEditor
from app.viewmodels.bulk_edit import Sources
from app.viewmodels.part_form import FactShape, fact_of
from tests.db.sample_parts import make_part

pytestmark = pytest.mark.gui
SLOTS = [{"label": "PCIEX16_1", "gen": 5, "mech_width": 16}, {"label": "PCIEX16_2", "gen": 5}]
BOARD = make_part("board-1", "motherboard", "Board One", socket="AM5", pcie_slots=SLOTS)


def shape_of(category: str, name: str) -> FactShape:
    found = fact_of(category, name)
    assert found is not None
    return found


class Table:
    """An editor on the screen, and what it sent; ``keys`` go to whatever has the focus."""

    def __init__(self, qtbot: QtBot, category: str, field: str, value: Any, **more: Any) -> None:
        self.qtbot, self.sent = qtbot, []
        self.shape = shape_of(category, field)
        self.dialog = RowsEditor(self.shape, value, "en", "Facts", None, **more)
        self.dialog.accepted_rows.connect(self.sent.append)
        self.dialog.show()
        self.dialog.activateWindow()
        qtbot.waitUntil(lambda: self.dialog.table.hasFocus())
        self.model, self.view = self.dialog.model, self.dialog.table

    def keys(self, *pressed: Any) -> None:
        for one in pressed:
            target = QApplication.focusWidget() or self.view
            if isinstance(one, str):
                self.qtbot.keyClicks(target, one)
            elif isinstance(one, tuple):
                self.qtbot.keyClick(target, one[1], one[0])
            else:
                self.qtbot.keyClick(target, one)
            QApplication.processEvents()

    def stand_on(self, row: int, name: str) -> None:
        at = next(n for n, column in enumerate(self.model.columns) if column.name == name)
        self.view.setFocus()
        self.view.setCurrentIndex(self.model.index(row, at))

    def editor(self, kind: type[QWidget]) -> Any:
        found = self.view.viewport().findChildren(kind)
        return found[-1]


Open = Callable[..., Table]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Open]:
    """Opens editors, and closes those that are still open at the end."""
    made: list[Table] = []

    def make(*given: Any, **more: Any) -> Table:
        made.append(Table(qtbot, *given, **more))
        return made[-1]

    yield make
    for table in made:
        if shiboken6.isValid(table.dialog):
            table.dialog.close()


KEY, CTRL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SAVE = (CTRL, KEY.Key_S)


def test_a_slot_is_added_filled_moved_and_saved_with_keys_alone(qtbot: QtBot, opened: Open) -> None:
    table = opened("motherboard", "pcie_slots", SLOTS)
    table.keys(KEY.Key_Insert, "PCIEX1_1", KEY.Key_Tab, "4", KEY.Key_Tab, "3", KEY.Key_Return)
    table.keys((ALT, KEY.Key_Up), (ALT, KEY.Key_Up), SAVE)
    qtbot.waitUntil(lambda: bool(table.sent))
    (value,) = table.sent
    assert [(row["label"], row["position"], row["gen"]) for row in value] == [
        ("PCIEX1_1", 4, 3), ("PCIEX16_1", None, 5), ("PCIEX16_2", None, 5),
    ]  # fmt: skip
    assert value[0]["open_ended"] is False  # what the model presumes is no gap
    assert parse_spec("motherboard", {"pcie_slots": value}) is not None


def test_a_cell_is_set_unknown_and_a_row_removed_and_copied(qtbot: QtBot, opened: Open) -> None:
    table = opened("motherboard", "pcie_slots", SLOTS)
    table.stand_on(0, "gen")
    table.keys(KEY.Key_Delete)
    index = table.view.currentIndex()
    assert table.model.rows[0]["gen"] is None
    assert index.data() == ""
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "unknown"
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    table.keys((CTRL, KEY.Key_D), KEY.Key_End, "_B", KEY.Key_Return)
    assert [row["label"] for row in table.model.rows] == ["PCIEX16_1", "PCIEX16_1_B", "PCIEX16_2"]
    table.stand_on(2, "label")
    table.keys((CTRL, KEY.Key_Delete), SAVE)
    assert [row["label"] for row in table.sent[0]] == ["PCIEX16_1", "PCIEX16_1_B"]
    assert table.sent[0][0]["gen"] is None


def test_a_choice_and_a_flag_are_picked_from_lists_with_unknown_among_them(qtbot: QtBot, opened: Open) -> None:
    table = opened("motherboard", "m2_slots", [{"label": "M.2_1", "sata": True}])
    table.stand_on(0, "source")
    table.keys(KEY.Key_Return)
    combo: QComboBox = table.editor(QComboBox)
    assert [combo.itemText(n) for n in range(combo.count())][-1] == "unknown"
    combo.setCurrentIndex(combo.findData("chipset"))
    combo.activated.emit(combo.currentIndex())
    table.stand_on(0, "sata")
    table.keys(KEY.Key_Delete, SAVE)
    assert (table.sent[0][0]["source"], table.sent[0][0]["sata"]) == ("chipset", None)


def test_a_wrong_entry_is_refused_with_what_is_allowed_and_saving_waits_for_a_look(qtbot: QtBot, opened: Open) -> None:
    table = opened("motherboard", "pcie_slots", SLOTS)
    table.stand_on(0, "gen")
    table.keys(KEY.Key_Return, "12")
    qtbot.mouseClick(table.dialog.save, Qt.MouseButton.LeftButton)
    assert "Allowed 1 to 7" in table.dialog.notice.message
    assert table.sent == []
    qtbot.mouseClick(table.dialog.save, Qt.MouseButton.LeftButton)
    assert table.sent[0][0]["gen"] == 5


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [([KEY.Key_Escape], "Label, row 3: Needs a value."), (["PCIEX16_1", KEY.Key_Return], "Another row has this label")],
)
def test_rows_without_a_label_or_with_one_twice_are_shown_not_saved(
    qtbot: QtBot, opened: Open, typed: list[Any], sentence: str
) -> None:
    table = opened("motherboard", "pcie_slots", SLOTS)
    table.keys(KEY.Key_Insert, *typed)
    qtbot.mouseClick(table.dialog.save, Qt.MouseButton.LeftButton)
    assert sentence in table.dialog.notice.message
    assert (table.view.currentIndex().row(), table.view.currentIndex().column()) == (2, 0)
    assert table.sent == []


def test_lanes_of_a_sharing_rule_are_a_table_inside_the_table(qtbot: QtBot, opened: Open) -> None:
    rule = [{"used": ["M.2_2"], "empty": [], "widths": {"PCIEX16_1": 8}}]
    table = opened("motherboard", "share_rules", rule, names=("PCIEX16_1", "PCIEX16_2"))
    table.stand_on(0, "widths")
    table.keys(KEY.Key_Return)
    inner = next(one for one in table.dialog.findChildren(RowsEditor) if one.isVisible())
    assert inner.model.rows == [{"label": "PCIEX16_1", "value": 8}]
    qtbot.waitUntil(inner.table.hasFocus)
    qtbot.keyClick(inner.table, KEY.Key_Insert)
    edit = inner.table.viewport().findChild(QLineEdit)
    assert edit.completer().model().data(edit.completer().model().index(1, 0)) == "PCIEX16_2"
    qtbot.keyClicks(edit, "PCIEX16_2")
    qtbot.keyClick(edit, KEY.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "0")
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    QApplication.processEvents()
    qtbot.mouseClick(inner.save, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(table.dialog.save, Qt.MouseButton.LeftButton)
    assert table.sent[0][0]["widths"] == {"PCIEX16_1": 8, "PCIEX16_2": 0}


@pytest.mark.parametrize(
    ("category", "field", "value", "typed", "after"),
    [
        ("accelerator", "power_connectors", [{"pin16": 1}], [KEY.Key_Insert, "0", KEY.Key_Tab, "2", KEY.Key_Return],
         [{"pin16": 1}, {"pcie8": 2}]),
        ("accelerator", "power_connectors", [{"pin16": 1}], [(CTRL, KEY.Key_Delete)], [{}]),
        ("motherboard", "lan_gbps", [10.0], [KEY.Key_Insert, "2500 Mbit/s", KEY.Key_Return], [10.0, 2.5]),
        ("motherboard", "memory_qvl", ["A-1, rev. 2"], [KEY.Key_Insert, "B-2", KEY.Key_Return], ["A-1, rev. 2", "B-2"]),
        ("chassis", "radiators_mm", None, [KEY.Key_Insert, "36 cm", KEY.Key_Return], [360]),
        ("chassis", "radiators_mm", [120], [(CTRL, KEY.Key_Delete)], []),
        ("server", "psu_table", None,
         [KEY.Key_Insert, "4", KEY.Key_Tab, "3.2 kW", KEY.Key_Tab, "600", KEY.Key_Tab, "8", KEY.Key_Return],
         [{"psus": 4, "psu_w": 3200, "gpu_w": 600, "gpus": 8}]),
    ],
)  # fmt: skip
def test_plugs_and_lists_are_tables_too(
    opened: Open, category: str, field: str, value: Any, typed: list[Any], after: Any
) -> None:
    table = opened(category, field, value)
    table.keys(*typed, SAVE)
    assert table.sent == [after]
    assert parse_spec(category, {field: after}) is not None


def test_rows_of_a_spreadsheet_are_pasted_whole_or_not_at_all(opened: Open) -> None:
    table = opened("motherboard", "pcie_slots", SLOTS)
    clipboard = QApplication.clipboard()
    clipboard.setText("PCIEX16_1\t1\t4\nPCIEX16_2\t9\t12\n")
    table.keys((CTRL, KEY.Key_V))
    assert "Generation, 2: Whole numbers. Allowed 1 to 7." in table.dialog.notice.message
    assert [row["gen"] for row in table.model.rows] == [5, 5]
    clipboard.setText("PCIEX16_1\t1\t4\t16\tYes\nPCIEX16_2\t4\t?\nPCIEX1\t7\t3\n")
    table.keys((CTRL, KEY.Key_V))
    seen = [(row["label"], row["position"], row["gen"], row["open_ended"]) for row in table.model.rows]
    assert seen == [("PCIEX16_1", 1, 4, True), ("PCIEX16_2", 4, None, False), ("PCIEX1", 7, 3, False)]
    table.keys((CTRL, KEY.Key_C))
    assert clipboard.text().startswith("PCIEX16_1\t1\t4\t16\tyes")
    table.keys(SAVE)
    assert parse_spec("motherboard", {"pcie_slots": table.sent[0]}) is not None


def test_what_differs_from_the_shipped_row_says_what_was_shipped(qtbot: QtBot, opened: Open) -> None:
    mine = [{"label": "PCIEX16_2", "gen": 4}, {"label": "PCIEX16_1", "gen": 5, "mech_width": 16}]
    table = opened("motherboard", "pcie_slots", mine, shipped=SLOTS)
    gen = [column.name for column in table.model.columns].index("gen")
    assert "Shipped: 5" in table.model.index(0, gen).data(Qt.ItemDataRole.ToolTipRole)
    assert table.model.index(1, gen).data(Qt.ItemDataRole.FontRole) is None


def test_the_row_of_a_form_opens_the_table_and_asks_to_save_what_it_brings(qtbot: QtBot) -> None:
    row = FactRow(shape_of("motherboard", "pcie_slots"), "en", Sources(asked=True))
    qtbot.addWidget(row)
    wanted: list[Any] = []
    row.wanted.connect(lambda *sent: wanted.append(sent))
    row.show_part(BOARD)
    row.show()
    row.activateWindow()
    assert row.control.button.text() == "2 entries…"
    qtbot.keyClick(row.control.button, KEY.Key_Return)
    editor = row.window().findChild(RowsEditor)
    qtbot.waitUntil(editor.table.hasFocus)
    qtbot.keyClick(editor.table, KEY.Key_Delete, CTRL)
    qtbot.mouseClick(editor.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(wanted))
    assert wanted[0][0] == "pcie_slots"
    assert [one["label"] for one in wanted[0][1].value] == ["PCIEX16_2"]
