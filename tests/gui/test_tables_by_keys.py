"""Tables that the keyboard comes into: a row to start from, seen, and taken only where that changes nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.widgets import Column, DataTable

pytestmark = pytest.mark.gui
Key = Qt.Key


@pytest.fixture
def placed(qtbot, theme):
    """A table under a field that has the focus, in a window."""
    kept: list[QWidget] = []

    def make(**how: bool) -> DataTable:
        table = DataTable([Column("Letter", str, str), Column("Again", str, str)], "Letters", **how)
        table.set_rows(["a", "b", "c"])
        holder, field = QWidget(), QLineEdit()
        stack = QVBoxLayout(holder)
        stack.addWidget(field)
        stack.addWidget(table)
        qtbot.addWidget(holder)
        kept.append(holder)
        holder.resize(300, 240)
        with qtbot.waitActive(holder):
            holder.show()
            holder.activateWindow()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        return table

    return make


def outlined(table: DataTable) -> bool:
    """Whether the row with the cursor has its outline in the focus colour."""
    box = table.visualRect(table.currentIndex())
    picture = table.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    return picture.pixelColor(round(40 * ratio), round((box.top() + 1) * ratio)) == QColor(tokens().color("focus"))


def test_a_table_reached_by_keys_has_chosen_its_first_row(qtbot, placed) -> None:
    table = placed()
    told: list[str] = []
    table.chosen.connect(told.append)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert told == ["a"] and table.current == "a"
    assert [index.row() for index in table.selectionModel().selectedRows()] == [0]
    assert outlined(table)
    qtbot.keyClick(table, Key.Key_Down)
    assert told == ["a", "b"]


def test_the_outline_goes_with_the_keyboard(qtbot, placed) -> None:
    table = placed()
    table.setFocus(Qt.FocusReason.TabFocusReason)
    table.clearSelection()
    assert outlined(table)
    table.parentWidget().findChild(QLineEdit).setFocus()
    qtbot.waitUntil(lambda: not table.hasFocus())
    assert not outlined(table)


def test_the_outline_leaves_the_whole_row(qtbot, placed) -> None:
    table = placed()
    table.setSelectionMode(DataTable.SelectionMode.ExtendedSelection)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    table.selectAll()
    qtbot.wait(30)
    painted: list[QRect] = []

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint:
                painted.append(event.region().boundingRect())
            return False

    watch = Watch()
    table.viewport().installEventFilter(watch)
    before = table.visualRect(table.model().index(0, 1))
    table.selectionModel().setCurrentIndex(table.model().index(2, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
    qtbot.waitUntil(lambda: any(rect.contains(before) for rect in painted))


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Up, Key.Key_Space, Key.Key_Return])
def test_an_answer_is_given_by_a_key_and_not_by_passing(qtbot, placed, key) -> None:
    table = placed(answers=True)
    told: list[str] = []
    opened: list[str] = []
    table.chosen.connect(told.append)
    table.opened.connect(opened.append)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert told == [] and table.current == "a"
    assert not table.selectionModel().hasSelection()
    assert outlined(table)
    qtbot.keyClick(table, key)
    assert told == ["a"] and opened == []
    assert table.selectionModel().hasSelection()
    qtbot.keyClick(table, Key.Key_Down)
    assert told == ["a", "b"]


def test_a_click_starts_where_it_was_made(qtbot, placed) -> None:
    table = placed()
    told: list[str] = []
    table.chosen.connect(told.append)
    spot = table.visualRect(table.table.index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told == ["c"]


def test_an_empty_table_stays_without_a_row(qtbot, placed) -> None:
    table = placed()
    table.set_rows([])
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.current is None
