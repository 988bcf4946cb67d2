"""The item models of the catalog window: derived from the spec models, sound, and quick with many rows."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.ui.catalog.rows_model import RowsModel
from app.ui.catalog.table import PartTableModel, columns_for
from app.viewmodels.catalog_page import default_columns
from app.viewmodels.part_form import fact_of
from tests.db.sample_parts import SHIPPED, make_part


def test_table_derives_from_the_spec_model_and_is_a_sound_item_model(qtbot: QtBot) -> None:
    model = PartTableModel("en")
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_columns(columns_for("accelerator", default_columns("accelerator")))
    model.set_parts([part for part in SHIPPED if part.category == "accelerator"])
    keys = [column.key for column in model.columns]
    assert keys == ["name", "vram_gib", "bandwidth_gbs", "bf16_tflops", "tdp_w", "price", "missing"]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Memory"
    model.sort(1, Qt.SortOrder.DescendingOrder)
    bf16 = model.index(0, 3)
    assert model.data(bf16) == ""
    assert model.data(bf16, Qt.ItemDataRole.AccessibleTextRole) == "unknown"
    assert model.data(model.index(0, 5)) == "ask"
    model.set_parts([])
    model.set_columns(columns_for(None, ()))


def test_a_hundred_thousand_rows_are_shown_and_sorted_quickly(qtbot: QtBot) -> None:
    base = make_part("p", "memory", "Kit", module_gib=64)
    parts = [base.model_copy(update={"id": f"p{n}", "spec": base.spec.model_copy(update={"mts": 3200 + n % 999})})
             for n in range(100_000)]  # fmt: skip
    model = PartTableModel("en")
    model.set_columns(columns_for("memory", default_columns("memory")))
    start = time.perf_counter()
    model.set_parts(parts)
    model.sort([c.key for c in model.columns].index("mts"))
    assert model.rowCount() == 100_000
    assert model.parts[0].spec.mts == 3200
    assert time.perf_counter() - start < 5  # a few tenths on an idle machine


def test_the_slot_table_is_a_sound_item_model(qtbot: QtBot) -> None:
    shape = fact_of("motherboard", "pcie_slots")
    assert shape is not None
    model = RowsModel(shape, [{"label": "A"}, {"label": "B"}], "en")
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.add_row()
    model.add_row(copy_of=0)
    assert model.move_row(0, 1) == 1 and model.move_row(1, -1) == 0 and model.move_row(0, -1) == 0
    model.remove_row(0)
    assert not model.setData(model.index(0, 0), "")  # a slot needs its label
