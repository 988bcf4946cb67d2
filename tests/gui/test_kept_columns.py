"""The quotes room's tables: columns fill the width until set by hand, and stay as set."""

from __future__ import annotations

from typing import Any

import pytest

from app.ui.quotes.columns import KeptColumns
from app.ui.widgets import Column, DataTable

ROWS = ("Q-1", "Q-2")


def table(width: int = 600) -> tuple[DataTable, KeptColumns]:
    shown = DataTable([Column(name, lambda one: one) for name in ("Number", "Customer", "Total")], "Quotes")
    kept = KeptColumns(shown, {1: 1})
    shown.resize(width, 200)
    shown.show()
    shown.set_rows(ROWS)
    return shown, kept


def widths(shown: DataTable) -> list[int]:
    return [shown.columnWidth(at) for at in range(3)]


def test_the_wide_column_takes_what_the_others_leave(qtbot: Any) -> None:
    shown, kept = table()
    qtbot.addWidget(shown)
    assert sum(widths(shown)) == shown.viewport().width()
    narrow = widths(shown)
    shown.resize(800, 200)
    assert widths(shown)[1] > narrow[1] and widths(shown)[::2] == narrow[::2]
    assert kept.state() is None


def test_widths_and_order_come_back_as_set(qtbot: Any) -> None:
    shown, kept = table()
    qtbot.addWidget(shown)
    shown.setColumnWidth(1, 333)
    shown.horizontalHeader().moveSection(2, 0)
    again, other = table(900)
    qtbot.addWidget(again)
    other.restore(kept.state())
    assert widths(again) == widths(shown) and again.horizontalHeader().visualIndex(2) == 0
    again.resize(700, 200)
    again.set_rows(ROWS)
    assert widths(again)[1] == 333 and other.state() == kept.state()


UNFIT = (
    None,
    {},
    {"widths": [1, 2], "order": [0, 1]},
    {"widths": [9, 9, 9], "order": [0, 0, 1]},
    {"widths": "abc", "order": [0, 1, 2]},
)


@pytest.mark.parametrize("kept", UNFIT)
def test_what_does_not_fit_the_table_is_left_out(qtbot: Any, kept: Any) -> None:
    shown, columns = table()
    qtbot.addWidget(shown)
    before = widths(shown)
    columns.restore(kept)
    assert widths(shown) == before and columns.state() is None
