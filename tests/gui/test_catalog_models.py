"""The item models of the catalog window: derived from the spec models, sound, and quick with many rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.parts import CATEGORIES
from app.ui.catalog.columns import all_columns, columns_for
from app.ui.catalog.part_model import KEPT_PAGES, PAGE, PartTableModel
from app.ui.catalog.rows_model import RowsModel
from app.ui.catalog.words import fact_unit
from app.viewmodels.catalog_columns import usual_keys
from app.viewmodels.part_form import fact_of, facts_of
from tests.db.sample_parts import SHIPPED, make_part


def test_table_derives_from_the_spec_model_and_is_a_sound_item_model(qtbot: QtBot) -> None:
    model = PartTableModel("en")
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_columns(columns_for("accelerator", usual_keys("accelerator")))
    model.set_parts([part for part in SHIPPED if part.category == "accelerator"])
    keys = [column.key for column in model.columns]
    assert keys == ["name", "vram_gib", "bandwidth_gbs", "bf16_tflops", "tdp_w", "price", "missing"]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Memory"
    bf16 = model.index(0, 3)
    assert model.data(bf16) == ""
    assert model.data(bf16, Qt.ItemDataRole.AccessibleTextRole) == "unknown"
    assert model.data(model.index(0, 5)) == "ask"
    model.set_parts([])
    model.set_columns(columns_for(None, usual_keys(None)))


def test_rows_stay_empty_until_their_window_is_fetched_and_few_windows_are_kept(qtbot: QtBot) -> None:
    model = PartTableModel("en")
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_parts([make_part(f"p{n}") for n in range(PAGE)])
    model.set_count(100_000)
    assert (model.rowCount(), model.part_at(99).id, model.part_at(100)) == (100_000, "p99", None)
    assert model.data(model.index(70_000, 0)) == "…"
    assert model.data(model.index(70_000, 0), Qt.ItemDataRole.AccessibleTextRole) == "being fetched"
    assert model.missing_pages(95, 205) == [1, 2]
    for page in range(1, KEPT_PAGES + 9):
        model.missing_pages(0, 0)  # the first window stays in view
        model.put(page, [make_part(f"p{page * PAGE}")])
    assert len(model.parts) <= PAGE + KEPT_PAGES - 1
    assert model.part_at(0) is not None
    assert model.part_at(2 * PAGE) is None
    model.set_count(50)
    assert (model.rowCount(), len(model.parts)) == (50, 50)


def test_every_fact_of_every_category_can_be_a_column_and_has_its_unit_in_the_head() -> None:
    for category in CATEGORIES:
        columns = {one.key: one for one in all_columns(category)}
        for shape in facts_of(category):
            assert columns[shape.name].unit == fact_unit(shape)
            assert fact_unit(shape) in columns[shape.name].full_title


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
