"""What Qt made is asked for anew: PySide may take a kept wrapper for what stood at the same address before."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QObject

from app.ui.quotes import columns as quotes_columns
from app.ui.widgets import Column, DataTable, kept_columns

pytestmark = pytest.mark.gui
KINDS: dict[str, Callable[[DataTable], QObject]] = {
    "projects": lambda table: kept_columns.KeptColumns(table, ("name", "size"), 80),
    "quotes": lambda table: quotes_columns.KeptColumns(table, {0: 1}),
}


@pytest.mark.parametrize("kind", KINDS)
def test_columns_fit_after_the_wrapper_of_the_head_has_died(qtbot, kind: str) -> None:
    table = DataTable([Column("Name", str), Column("Size", str)], "Things")
    qtbot.addWidget(table)
    columns = KINDS[kind](table)
    table.set_rows(["a thing of some length", "another"])
    table.resize(500, 200)
    columns.fit()
    fitting = [table.columnWidth(at) for at in (0, 1)]
    columns._fitting = True  # as if it were the columns' own doing
    table.setColumnWidth(0, 50)
    table.setColumnWidth(1, 50)
    columns._fitting = False
    shiboken6.invalidate(table.horizontalHeader())
    columns.fit()
    assert [table.columnWidth(at) for at in (0, 1)] == fitting
