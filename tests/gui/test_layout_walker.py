"""The walker that measures windows: what it calls wrong, and what it lets be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.widgets import Button, Column, DataTable, FieldBox, WrappingRow, label
from app.ui.widgets.elided import ElidedLabel
from tests.pictures.walker import faults

pytestmark = pytest.mark.gui


@pytest.fixture
def wrong(qtbot) -> QWidget:
    """A window in which every kind of fault was made on purpose."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 300)
    cut, wrapped = QLabel("A label much longer than it is", window), QLabel("Words that go on and on and on", window)
    cut.setGeometry(0, 0, 40, 20)
    wrapped.setWordWrap(True)
    wrapped.setGeometry(0, 30, 60, 12)
    over = QPushButton("On top", window)
    over.setGeometry(20, 5, 80, 24)
    QPushButton("x", window).setGeometry(0, 60, 10, 10)
    QPushButton("Gone", window).setGeometry(290, 80, 80, 26)
    ElidedLabel("Much too long for this little room", "body").setParent(window)
    area = QScrollArea(window)
    area.setGeometry(0, 120, 100, 60)
    area.setWidgetResizable(True)
    wide = QLineEdit()
    wide.setMinimumWidth(300)
    area.setWidget(wide)
    window.show()
    return window


def test_the_walker_finds_what_is_wrong(wrong: QWidget) -> None:
    kinds = {one.kind for one in faults(wrong)}
    wanted = {"text cut", "wrapped text cut", "overlap", "target too small", "outside its parent", "scrolls sideways"}
    assert wanted <= kinds


def test_the_walker_lets_a_good_window_be(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    stack = QVBoxLayout(window)
    stack.addWidget(QLabel("A heading"))
    line = QHBoxLayout()
    for words in ("One", "Two"):
        button = QPushButton(words)
        button.setMinimumHeight(26)
        line.addWidget(button)
    stack.addLayout(line)
    window.show()
    assert faults(window) == ()


@pytest.fixture
def crooked(qtbot, theme) -> QWidget:
    """A window in which everything is seen whole, and nothing stands on one line."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    field, button = FieldBox(), Button("Beside it")
    for box, place in ((field, (20, 40, 200, 32)), (button, (228, 42, 120, 32)), (Button("Below"), (18, 80, 202, 32))):
        box.setParent(window)
        box.setGeometry(*place)
    row = QWidget(window)
    line = QHBoxLayout(row)
    for words, side in (("Words", Qt.AlignmentFlag.AlignTop), ("lower", Qt.AlignmentFlag.AlignVCenter)):
        made = label(words)
        made.setFixedHeight(made.sizeHint().height() + 4)
        made.setAlignment(side)
        line.addWidget(made)
    row.setGeometry(0, 130, 300, 60)
    names = QListWidget(window)
    names.addItem("A name that is much longer than the list is wide")
    names.setGeometry(20, 200, 90, 80)
    slit = QPlainTextEdit("\n".join("abcdefgh"), window)
    slit.setGeometry(200, 200, 200, 30)
    bar = QMenuBar(window)
    for word in ("File", "Edit", "View"):
        bar.addMenu(word)
    bar.setGeometry(0, 0, 60, 30)
    window.show()
    return window


def test_the_walker_sees_what_all_but_stands_on_one_line(crooked: QWidget) -> None:
    found = {one.kind for one in faults(crooked)}
    assert {"tops all but agree", "bottoms all but agree", "left edges all but agree"} <= found
    assert {"baselines all but agree", "row cut", "scrolls in a slit", "menu out of sight"} <= found
    assert "right edges all but agree" not in found, "219 and 219 are one edge"


def test_words_of_all_sizes_stand_on_one_baseline(qtbot, theme) -> None:
    card = QFrame()
    qtbot.addWidget(card)
    line = WrappingRow()
    card.setLayout(line)
    for words, kind in (("Build", "title"), ("4 proposals", "caption"), ("in € ", "body")):
        line.addWidget(label(words, kind))
    line.addWidget(Button("Propose again"))
    card.show()
    assert faults(card) == ()
    shifted = line.itemAt(1).widget()
    shifted.move(shifted.x(), shifted.y() - 3)
    assert [one.kind for one in faults(card)] == ["baselines all but agree"] * 2


def test_the_walker_sees_rows_that_stayed_low_and_titles_that_are_cut(qtbot, theme) -> None:
    table = DataTable([Column("Name", str, str), Column("A title of some length", str, str, width=60)], "Names")
    qtbot.addWidget(table)
    table.set_rows(["one", "two"])
    table.show()
    assert faults(table) == (), "dots and the tooltip tell that title"
    table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideNone)
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 2)
    assert "rows too low" in {one.kind for one in faults(table)}
    theme.apply("light", 150)
    assert table.rowHeight(0) >= table.fontMetrics().height() + 10
    assert faults(table) == ()


def test_words_without_room_end_in_dots(qtbot, theme) -> None:
    words = "Use this power supply instead"
    cut = picture_of(qtbot, words)
    begun = [picture_of(qtbot, f"{words[:at]}…") for at in range(4, len(words))]
    assert cut in begun, "Qt would cut them at both ends"


def picture_of(qtbot, words: str) -> QImage:
    """A button with these words that has room for some of them."""
    button = Button(words, "", "compact")
    qtbot.addWidget(button)
    button.resize(120, button.sizeHint().height())
    button.show()
    return button.grab().toImage()
