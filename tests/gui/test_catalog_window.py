"""The catalog window by clicks and keys: what is entered arrives in the repository, and can be taken back."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.parts import Confidence, Part
from app.services.catalog import CatalogService
from app.ui.catalog.filter_words import STEP
from app.ui.catalog.new_part import NewPartDialog
from app.ui.catalog.page import CatalogPage
from app.ui.catalog.verify_view import VerifyDialog
from app.ui.tasks import Runner
from app.ui.widgets import Dialogs
from app.viewmodels.catalog_page import Scope
from db.importers.own_files import OwnFiles
from tests.db.sample_parts import SHIPPED, make_part
from tests.fakes import FakeCatalog
from tests.gui.context_kit import context_of
from tests.import_kit import Imports

pytestmark = [
    pytest.mark.gui,
    pytest.mark.qt_log_ignore("propagateSizeHints"),  # the screenless platform cannot, and says so
]
BOARD = make_part(
    "board-1", "motherboard", "Board One", socket="AM5",
    pcie_slots=[{"label": "PCIEX16_1", "gen": 5, "mech_width": 16}, {"label": "PCIEX16_2", "gen": 5}],
)  # fmt: skip
WORDS = {"weight_kg": "weight"}


@pytest.fixture
def repo() -> FakeCatalog:
    return FakeCatalog((*SHIPPED, BOARD))


@pytest.fixture
def catalog(repo: FakeCatalog) -> CatalogService:
    return CatalogService(repo, OwnFiles(), today=lambda: date(2026, 11, 21), imports=Imports(repo))


@pytest.fixture
def errors() -> list[Exception]:
    return []


@pytest.fixture
def page(qtbot: QtBot, catalog: CatalogService, errors: list[Exception]) -> Iterator[CatalogPage]:
    runner = Runner()
    runner.unhandled.connect(errors.append)
    context = context_of(runner, catalog=catalog)
    window = CatalogPage(context)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.entered()
    qtbot.waitUntil(lambda: window.table.parts.rowCount() == 5 and runner.pending == 0)
    yield window
    qtbot.waitUntil(lambda: runner.pending == 0)
    runner.shutdown()
    assert errors == []


Choose = Callable[[str], Any]


@pytest.fixture
def choose(page: CatalogPage, qtbot: QtBot) -> Choose:
    """Selects a part by a click on its row."""

    def click(part_id: str) -> None:
        row = page.table.parts.row_of(part_id)
        assert row is not None
        spot = page.table.visualRect(page.table.parts.index(row, 0)).center()
        qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        qtbot.waitUntil(lambda: [part.id for part in page.detail.parts] == [part_id])
        qtbot.waitUntil(lambda: page.context.runner.pending == 0)

    return click


def enter(qtbot: QtBot, page: CatalogPage, name: str, text: str, *, key: Qt.Key | None = Qt.Key.Key_Return) -> QWidget:
    """Types into a fact's control, as a person does; the first entry is asked where it comes from."""
    page.detail.focus_on(name)
    edit = page.detail.form.rows[name].control.edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    if key is not None:
        qtbot.keyClick(edit, key)
        if page.detail.form.rows[name].source.asking.isVisible():
            qtbot.keyClick(page.detail.form.rows[name].source.edit, key)
    return edit


def stored(catalog: CatalogService, part_id: str = "card-48") -> Part:
    return catalog.show(part_id)


def test_a_fact_entered_is_stored_as_yours_and_reverted(
    page: CatalogPage, catalog: CatalogService, choose: Choose, qtbot: QtBot
) -> None:
    choose("card-48")
    enter(qtbot, page, "tdp_w", "0.31 kW")
    qtbot.waitUntil(lambda: stored(catalog).spec.tdp_w == 310)
    origin = stored(catalog).source_of("tdp_w")
    assert origin.confidence == Confidence.YOURS
    assert origin.source == "own entry"
    row = page.detail.form.rows["tdp_w"]
    qtbot.waitUntil(lambda: "Shipped 300 W" in row.beneath.note.text())
    assert row.origin.text() == "Yours"
    assert page.table.parts.parts[page.table.parts.row_of("card-48")].spec.tdp_w == 310
    qtbot.mouseClick(row.beneath.revert, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stored(catalog).spec.tdp_w == 300)
    assert stored(catalog).overrides == ()
    qtbot.waitUntil(lambda: row.control.edit.text() == "300" and row.beneath.revert.isHidden())


def test_the_diamond_sets_unknown_and_undo_brings_the_value_back(
    page: CatalogPage, catalog: CatalogService, choose: Choose, qtbot: QtBot
) -> None:
    choose("card-48")
    page.detail.focus_on("vram_gib")
    row = page.detail.form.rows["vram_gib"]
    row.control.edit.setFocus()
    assert row.control.box.diamond.isVisible()
    qtbot.mouseClick(row.control.box.diamond, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stored(catalog).spec.vram_gib is None)
    assert row.control.box.unknown
    assert row.control.edit.placeholderText() == "unknown"
    qtbot.waitUntil(lambda: page.detail.undo.text() == "Undo: card memory")
    qtbot.mouseClick(page.detail.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stored(catalog).spec.vram_gib == 48)
    qtbot.waitUntil(lambda: row.control.edit.text() == "48" and not row.control.box.unknown)
    qtbot.mouseClick(page.bar.redo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stored(catalog).spec.vram_gib is None)


def test_choices_offer_unknown_as_one_of_them(
    page: CatalogPage, catalog: CatalogService, choose: Choose, qtbot: QtBot
) -> None:
    choose("card-48")
    combo = page.detail.form.rows["ecc"].control.combo
    assert combo.value is None
    assert combo.currentText() == "unknown"
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: stored(catalog).spec.ecc is False)
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: stored(catalog).spec.ecc is None)
    assert "ecc" in stored(catalog).overrides


def test_archive_and_bring_back(page: CatalogPage, catalog: CatalogService, choose: Choose, qtbot: QtBot) -> None:
    choose("old-card")
    qtbot.mouseClick(page.detail.archive, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.table.parts.row_of("old-card") is None)
    assert stored(catalog, "old-card").status == "archived"
    page.tree.select(Scope(special="archived"))
    qtbot.waitUntil(lambda: [part.id for part in page.table.parts.parts] == ["old-card"])
    qtbot.waitUntil(lambda: page.detail.archive.text() == "Bring back")
    qtbot.mouseClick(page.detail.archive, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stored(catalog, "old-card").status == "active")
    qtbot.waitUntil(lambda: page.table.parts.rowCount() == 0)


def test_a_new_part_opens_in_its_form_and_can_be_deleted_with_undo(
    page: CatalogPage, catalog: CatalogService, qtbot: QtBot
) -> None:
    page.tree.select(Scope("psu"))
    qtbot.mouseClick(page.bar.new, Qt.MouseButton.LeftButton)
    dialog = page.findChild(NewPartDialog)
    assert dialog.category.value == "psu"
    qtbot.mouseClick(dialog.create_button, Qt.MouseButton.LeftButton)
    assert dialog.vendor.problem  # a vendor is asked for
    qtbot.keyClicks(dialog.vendor.edit, "Example")
    qtbot.keyClicks(dialog.name.edit, "Quiet 850")
    qtbot.mouseClick(dialog.create_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [part.id for part in page.detail.parts] == ["example-quiet-850"])
    enter(qtbot, page, "rated_w", "850")
    qtbot.waitUntil(lambda: stored(catalog, "example-quiet-850").spec.rated_w == 850)
    qtbot.waitUntil(lambda: page.detail.delete.isVisible())
    qtbot.mouseClick(page.detail.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.table.parts.row_of("example-quiet-850") is None)
    qtbot.mouseClick(page.bar.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.table.parts.row_of("example-quiet-850") is not None)
    assert stored(catalog, "example-quiet-850").spec.rated_w == 850


def test_duplicate_makes_an_own_part_with_the_same_facts(
    page: CatalogPage, catalog: CatalogService, choose: Choose, qtbot: QtBot
) -> None:
    choose("psu-1200")
    qtbot.mouseClick(page.detail.duplicate, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.detail.parts and page.detail.parts[0].id == "example-twelve-hundred-copy")
    assert catalog.is_own("example-twelve-hundred-copy")
    assert stored(catalog, "example-twelve-hundred-copy").spec == stored(catalog, "psu-1200").spec


def test_search_narrows_as_one_types_and_says_when_nothing_matches(page: CatalogPage, qtbot: QtBot) -> None:
    page.focus_search()
    qtbot.keyClicks(page.search.edit, "> 400 W")
    qtbot.waitUntil(lambda: {part.id for part in page.table.parts.parts} == {"card-24", "psu-1200"})
    page.search.edit.selectAll()
    qtbot.keyClicks(page.search.edit, "psu-12")
    qtbot.waitUntil(lambda: [part.id for part in page.table.parts.parts] == ["psu-1200"])
    qtbot.keyClicks(page.search.edit, "zzz")
    qtbot.waitUntil(lambda: page.list.stack.currentIndex() == 1)
    assert "No part matches" in page.list._empty_words.text()
    qtbot.mouseClick(page.list.clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.table.parts.rowCount() == 5)


def test_sorting_keeps_unknown_last_in_both_directions(page: CatalogPage, qtbot: QtBot) -> None:
    page.tree.select(Scope("accelerator"))
    qtbot.waitUntil(lambda: page.table.parts.rowCount() == 3)
    header, at = page.table.horizontalHeader(), [c.key for c in page.table.parts.columns].index("vram_gib")
    for order in (["card-48", "card-24", "old-card"], ["card-24", "card-48", "old-card"]):
        spot = QPoint(header.sectionViewportPosition(at) + header.sectionSize(at) // 2, 10)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        qtbot.waitUntil(lambda order=order: [part.id for part in page.table.parts.parts] == order)


def test_own_price_and_back_to_none(page: CatalogPage, catalog: CatalogService, choose: Choose, qtbot: QtBot) -> None:
    choose("card-48")
    page.detail.tabs.setCurrentIndex(1)
    prices = page.detail.prices
    assert prices.now.text() == "on request"
    qtbot.mouseClick(prices.add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(prices.amount.edit, "6990")
    qtbot.mouseClick(prices.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stored(catalog).price is not None)
    qtbot.waitUntil(lambda: prices.now.text() == "€6,990")
    qtbot.mouseClick(prices.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stored(catalog).price is None)


def listed(page: CatalogPage, qtbot: QtBot, count: int) -> list[str]:
    qtbot.waitUntil(lambda: page.context.runner.pending == 0 and page.table.parts.rowCount() == count)
    return [page.table.parts.part_at(row).id for row in range(count)]


def test_import_shows_what_it_would_do_and_is_undone_in_one_step(
    page: CatalogPage, catalog: CatalogService, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "psu.csv"
    file.write_text(
        "id,vendor,name,source,source_date,confidence,rated_w,pin16\n"
        "psu-1200,Example,Twelve Hundred,a page,2026-11-01,vendor,1250,1\n"
        "psu-new,Example,New One,a page,2026-11-01,vendor,850,\n"
        "psu-bad,Example,Bad One,a page,2026-11-01,vendor,2k W,\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(Dialogs, "open_file", staticmethod(lambda *_a: file))
    qtbot.mouseClick(page.bar.bring, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.stack.currentIndex() == 1)
    view = page.importing
    qtbot.mouseClick(view.choose.file, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.check)
    assert [view.check.chips[kind].text() for kind in ("new", "rejected")] == ["New  1", "Rejected  1"]
    assert stored(catalog, "psu-1200").spec.rated_w == 1200  # nothing has been changed yet
    assert view.next.text() == "Add 1, change 1"
    qtbot.mouseClick(view.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.report)
    assert page.focusWidget() is view.report.parts
    qtbot.keyClick(view.report.parts, Qt.Key.Key_Space)
    assert page.stack.currentIndex() == 0
    assert listed(page, qtbot, 2) == ["psu-new", "psu-1200"]
    assert page.tree.scope.category == "psu"
    qtbot.mouseClick(page.list.chips.chips[STEP], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.control.filters and page.list.chips.isHidden())
    assert stored(catalog, "psu-1200").spec.rated_w == 1250
    assert stored(catalog, "psu-new").spec.rated_w == 850
    qtbot.waitUntil(lambda: page.edits.undo_name != "")
    page.undo()
    qtbot.waitUntil(lambda: stored(catalog, "psu-1200").spec.rated_w == 1200)
    qtbot.waitUntil(lambda: catalog.counts()["psu"] == 1)


def test_export_writes_what_import_reads(
    page: CatalogPage, catalog: CatalogService, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "accelerator.csv"
    monkeypatch.setattr(Dialogs, "save_file", staticmethod(lambda *_a: file))
    page.tree.select(Scope("accelerator"))
    qtbot.mouseClick(page.bar.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "written to accelerator.csv" in page.list.notice.message)
    assert catalog.imports.stage(file).counts["unchanged"] == 3


def test_contradictions_open_the_part_concerned(page: CatalogPage, catalog: CatalogService, qtbot: QtBot) -> None:
    catalog.add(make_part("odd", "psu", "Odd One", rated_w=1000, rated_115v_w=1500))
    page.verify_catalog()
    qtbot.waitUntil(lambda: page.findChild(VerifyDialog) is not None)
    dialog = page.findChild(VerifyDialog)
    at = next(n for n, one in enumerate(dialog.table.table.rows) if one.part == "odd")
    dialog.table.selectRow(at)
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.detail.parts) and page.detail.parts[0].id == "odd")
    dialog.close()


def test_every_control_of_the_window_has_a_name(page: CatalogPage, choose: Choose) -> None:
    choose("card-48")
    nameless = [
        type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not widget.accessibleName()
    ]
    assert nameless == []
    assert QApplication.instance() is not None
