"""The catalog without a mouse: found, filtered, sorted, edited, priced, archived, brought in from a list."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu, QTabBar

from app.ui.catalog.page import CatalogPage
from app.ui.widgets import Dialogs
from tests.gui.conftest import settle
from tests.gui.keys_kit import CTRL, SHIFT, Key, Keys

pytestmark = pytest.mark.gui
LOOK_MS = 80


@pytest.fixture
def keys(qtbot, window, context) -> Keys:
    """The window with the power supplies listed: reached by keys."""
    keys = Keys(qtbot, window)
    keys.pause_ms = LOOK_MS
    keys.press(Key.Key_2, CTRL)
    keys.until(lambda: window.findChild(CatalogPage) is not None)
    page = window.findChild(CatalogPage)
    keys.until(lambda: keys.at is page.search.edit)
    settle(qtbot, context)
    keys.tab_to(lambda at: at is page.tree)
    keys.press_until(Key.Key_Down, lambda: page.tree.scope.category == "psu")
    settle(qtbot, context)
    return keys


def page_of(keys: Keys) -> CatalogPage:
    return keys.window.findChild(CatalogPage)


def parts(keys: Keys) -> list:
    return [part for part in page_of(keys).table.parts.parts if part is not None]


def to_the_list(keys: Keys, words: str) -> None:
    """Searches, waits for the few parts and goes down into the list."""
    page = page_of(keys)
    keys.press(Key.Key_F, CTRL)
    keys.write(words)
    keys.until(lambda: 0 < page.table.parts.rowCount() < 20)
    keys.press(Key.Key_Down)
    assert keys.at is page.table
    keys.press(Key.Key_Home, CTRL)
    settle(keys.qtbot, keys.window.context)


def test_found_filtered_and_sorted(keys, context) -> None:
    page = page_of(keys)
    everything = page.table.parts.rowCount()
    keys.press(Key.Key_F, CTRL | SHIFT)
    keys.until(lambda: keys.at.window() is not keys.window)
    keys.write("rated")
    keys.press(Key.Key_Down)
    keys.press(Key.Key_Return)
    keys.tab_to("From")
    keys.write("1.2 kW")
    keys.press(Key.Key_Return)
    keys.until(lambda: 0 < page.table.parts.rowCount() < everything)
    keys.press(Key.Key_Escape)
    keys.back_in_the_window()
    settle(keys.qtbot, context)
    assert min(part.spec.rated_w for part in parts(keys)) >= 1200
    keys.tab_to(lambda at: at is page.table)
    rated = [one.key for one in page.table.parts.columns].index("rated_w")
    keys.press_until(Key.Key_Right, lambda: page.table.currentIndex().column() == rated)
    for entry, most in (("descending", max), ("ascending", min)):
        keys.press(Key.Key_F10, SHIFT)
        keys.until(lambda: isinstance(keys.at, QMenu))
        menu = keys.at
        keys.press_until(Key.Key_Down, lambda m=menu, e=entry: m.activeAction() and e in m.activeAction().text())
        assert "Sort by" in menu.activeAction().text()
        keys.press(Key.Key_Return)
        settle(keys.qtbot, context)
        keys.until(lambda m=most: first_is(m, [part.spec.rated_w for part in parts(keys) if part.spec.rated_w]))


def first_is(which, figures: list) -> bool:  # type: ignore[no-untyped-def]
    return bool(figures) and figures[0] == which(figures)


def test_a_fact_a_price_and_the_archive(keys, context, services) -> None:
    page, part_id = page_of(keys), "corsair-rm750e-2025"
    to_the_list(keys, "rm750e")
    keys.press_until(Key.Key_Down, lambda: [one.id for one in page.detail.parts] == [part_id])
    keys.press(Key.Key_Return)
    keys.tab_to("Length")
    keys.write("161")
    keys.press(Key.Key_Return)
    keys.until(lambda: "Source of" in keys.at.accessibleName())
    keys.write("measured here")
    keys.press(Key.Key_Return)
    keys.until(lambda: services.catalog.show(part_id).spec.length_mm == 161)
    assert services.catalog.show(part_id).source_of("length_mm").source == "measured here"
    settle(keys.qtbot, context)
    keys.tab_to(lambda at: isinstance(at, QTabBar), back=True)
    keys.press(Key.Key_Right)
    settle(keys.qtbot, context)
    keys.tab_to(lambda at: at is page.detail.prices.add)
    keys.press(Key.Key_Return)
    assert keys.at is page.detail.prices.amount.edit
    keys.write("111")
    keys.press(Key.Key_Return)
    keys.until(lambda: services.catalog.show(part_id).price.amount == 111)
    settle(keys.qtbot, context)
    keys.tab_to(lambda at: at is page.detail.archive, back=True)
    keys.press(Key.Key_Return)
    keys.until(lambda: services.catalog.show(part_id).status == "archived")
    settle(keys.qtbot, context)
    keys.press(Key.Key_Z, CTRL)
    keys.until(lambda: services.catalog.show(part_id).status != "archived")
    settle(keys.qtbot, context)


def test_several_together(keys, context, services) -> None:
    page = page_of(keys)
    keys.tab_to(lambda at: at is page.table)
    keys.press(Key.Key_Home, CTRL)
    keys.press(Key.Key_Down, SHIFT, times=2)
    keys.until(lambda: len(page.detail.parts) == 3)
    settle(keys.qtbot, context)
    ids = [part.id for part in page.detail.parts]
    keys.press(Key.Key_Return)
    keys.tab_to("Length")
    keys.write("172")
    keys.press(Key.Key_Return)
    if "Source of" in keys.at.accessibleName():
        keys.write("measured here")
        keys.press(Key.Key_Return)
    keys.until(lambda: page.detail.bulk.entries)
    keys.tab_to("Preview")
    keys.press(Key.Key_Return)
    keys.until(lambda: keys.at.window() is not keys.window)
    settle(keys.qtbot, context)
    keys.press(Key.Key_Return)
    keys.until(lambda: {services.catalog.show(one).spec.length_mm for one in ids} == {172})
    settle(keys.qtbot, context)


def test_a_list_is_taken_in(keys, context, services, monkeypatch, tmp_path: Path) -> None:
    file = tmp_path / "supplies.csv"
    file.write_text("Vendor;Name;Part number;Power (kW)\nExample;Quiet 850;EX-850;0,85\n", encoding="utf-8")
    monkeypatch.setattr(Dialogs, "open_file", staticmethod(lambda *_a: file))
    page, before = page_of(keys), services.catalog.counts()["psu"]
    keys.tab_to("Import…", back=True)
    keys.press(Key.Key_Return)
    keys.until(lambda: keys.at is page.importing.choose.file)
    keys.press(Key.Key_Return)
    settle(keys.qtbot, context)
    for words in ("Check the changes", "Add 1 part"):
        keys.until(lambda w=words: page.importing.next.text() == w)
        keys.tab_to(lambda at: at is page.importing.next)
        keys.press(Key.Key_Return)
        settle(keys.qtbot, context)
    keys.until(page.importing.report.parts.hasFocus)
    keys.press(Key.Key_Return)
    assert services.catalog.counts()["psu"] == before + 1
    keys.until(lambda: [part.title for part in page.detail.parts] == ["Example Quiet 850"])
    keys.press(Key.Key_Z, CTRL)
    keys.until(lambda: services.catalog.counts()["psu"] == before)
    settle(keys.qtbot, context)
