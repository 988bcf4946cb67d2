"""What the tests of the catalog's list side share: parts, and what a person does to the window."""

from __future__ import annotations

import os
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.catalog.filter_dialog import FilterDialog
from app.ui.catalog.page import CatalogPage
from tests.db.sample_parts import make_part

LEFT = Qt.MouseButton.LeftButton
KITS = tuple(make_part(f"kit-{n:03}", "memory", f"Kit {n:03}", module_gib=8 * (1 + n % 8)) for n in range(434))
CARDS = (
    make_part("card-ecc", name="Card ECC", vram_gib=32, ecc=True, cooling="passive"),
    make_part("card-odd", name="=SUM(1)", vram_gib=16, ecc=False, cooling="liquid"),
)
Open = Callable[..., CatalogPage]


def rest(page: CatalogPage, qtbot: QtBot) -> None:
    """Waits until nothing is asked for and every pause of the window is over."""
    qtbot.wait(60)
    qtbot.waitUntil(lambda: page.context.runner.pending == 0)


def ids(page: CatalogPage) -> list[str]:
    return [part.id for part in page.table.parts.parts]


def filter_panel(page: CatalogPage, qtbot: QtBot, field: str) -> FilterDialog:
    """Opens the filter on a fact by the keyboard alone."""
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: page.findChild(FilterDialog) is not None)
    dialog = page.findChild(FilterDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.find.edit.clear()
    qtbot.keyClicks(dialog.find.edit, field)
    qtbot.keyClick(dialog.find.edit, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.facts, Qt.Key.Key_Return)
    return dialog


def type_over(qtbot: QtBot, edit: QWidget, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
