"""Long names go on in further lines where there is room, and end in dots only where there is none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from app.ui.widgets.elided import TwoLineLabel, broken
from app.ui.widgets.text import in_lines
from tests.gui.build_kit import open_built, rest

pytestmark = pytest.mark.gui
NAME = "Kingston FURY Beast RGB Black DDR5-5600 CL36 16GB (1x16GB)"
TEXTS = st.lists(st.text(st.sampled_from("abW5"), min_size=1, max_size=9), min_size=1, max_size=7).map(" ".join)


@given(text=TEXTS, width=st.integers(20, 400), most=st.integers(1, 3))
@settings(max_examples=60, deadline=None)
def test_no_line_is_wider_than_its_room_and_no_word_is_lost_without_dots(
    qapp: QApplication, text: str, width: int, most: int
) -> None:
    measure = QFontMetrics(qapp.font())
    lines = broken(text, measure, width, most)
    assert 1 <= len(lines) <= most
    dots = measure.horizontalAdvance("…")
    assert all(measure.horizontalAdvance(line) <= max(width, dots) for line in lines)
    assert " ".join(lines) == text or lines[-1].endswith("…")


@given(text=TEXTS, most=st.integers(1, 4))
@settings(max_examples=60, deadline=None)
def test_a_title_keeps_its_words_and_is_never_narrower_with_fewer_lines(text: str, most: int) -> None:
    lines = in_lines(text, most).split("\n")
    assert len(lines) <= most
    assert " ".join(lines) == text
    wider = max(map(len, in_lines(text, most).split("\n")))
    assert max(map(len, in_lines(text, most + 1).split("\n"))) <= wider


def test_a_label_is_as_high_as_its_lines_and_tells_what_it_cuts(qtbot) -> None:
    made = TwoLineLabel(NAME)
    qtbot.addWidget(made)
    made.show()
    whole = made.sizeHint().width()
    one, two = made.heightForWidth(whole), made.heightForWidth(whole * 2 // 3)
    assert two > one
    made.resize(whole * 2 // 3, two)
    assert not made.toolTip()
    made.resize(whole // 4, two)
    assert made.toolTip() == NAME
    made.resize(whole * 2 // 3, one)
    made.set_lines(1)
    assert made.toolTip() == NAME


def test_rows_of_long_names_are_higher_where_all_of_them_stay_in_sight(qtbot, window, context, sample) -> None:
    window.resize(1280, 1000)
    page = open_built(qtbot, window, context, sample)
    table = page.area.parts.table
    rest(qtbot, window)
    lines = page.area.parts._further_lines()
    heights = [table.rowHeight(n) for n in range(len(lines))]
    usual = table.verticalHeader().defaultSectionSize()
    assert any(lines), "no name is long enough to tell"
    assert [height > usual for height in heights] == [bool(more) for more in lines]
    assert sum(heights) <= table.viewport().height()
