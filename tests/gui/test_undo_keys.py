"""Ctrl+Z with the focus in a field: first what is being typed there, then the last change of the page."""

from __future__ import annotations

import warnings

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.services.context import Services
from app.ui.catalog.page import CatalogPage
from app.ui.context import AppContext
from app.ui.shell import MainWindow
from tests.gui.build_kit import built
from tests.gui.conftest import settle
from tests.gui.keys_kit import CTRL, SHIFT, Key

pytestmark = pytest.mark.gui


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def test_a_fact_is_taken_back_from_the_field_after_it(
    qtbot: QtBot, window: MainWindow, context: AppContext, services: Services
) -> None:
    press(Key.Key_2, CTRL)
    settle(qtbot, context)
    page = window.findChild(CatalogPage)
    page.open_part("nv-4090", "vram_gib")
    form = lambda: page.detail.form  # noqa: E731
    qtbot.waitUntil(lambda: form() is not None and form().rows["vram_gib"].control.edit.hasFocus())
    memory, bandwidth = (form().rows[name].control.edit for name in ("vram_gib", "bandwidth_gbs"))
    shipped = services.catalog.show("nv-4090").spec.vram_gib
    memory.selectAll()
    QTest.keyClicks(memory, "48 GiB")
    bandwidth.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: services.catalog.show("nv-4090").spec.vram_gib == 48)
    settle(qtbot, context)
    QTest.keyClicks(bandwidth, "7")
    press(Key.Key_Z, CTRL)
    assert bandwidth.text() == "1,008" and services.catalog.show("nv-4090").spec.vram_gib == 48
    press(Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: services.catalog.show("nv-4090").spec.vram_gib == shipped)
    settle(qtbot, context)
    bandwidth.setFocus()
    form().rows["fp32_tflops"].control.edit.setFocus()
    press(Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: services.catalog.show("nv-4090").spec.vram_gib == 48)
    settle(qtbot, context)


def test_an_answer_is_taken_back_with_the_focus_in_a_field(qtbot: QtBot, window: MainWindow, context, sample) -> None:
    window.open_project(sample(step="phase", change=built("phase")))
    settle(qtbot, context)
    model = window.model
    before = model.draft
    model.change(before.with_training(tokens=7e9))
    field = next(
        edit for edit in window.frame.page.findChildren(QLineEdit) if edit.isVisible() and not edit.isReadOnly()
    )
    field.setFocus(Qt.FocusReason.TabFocusReason)
    press(Key.Key_Z, CTRL)
    assert model.draft.training == before.training
    press(Key.Key_Z, CTRL | SHIFT)
    assert model.draft.training.tokens == 7e9


def test_lines_keep_the_undo_of_what_was_typed_in_them(qtbot: QtBot, window: MainWindow, context) -> None:
    press(Key.Key_2, CTRL)
    settle(qtbot, context)
    page = window.findChild(CatalogPage)
    search = page.search.edit
    search.setFocus()
    QTest.keyClicks(search, "rtx")
    settle(qtbot, context)
    press(Key.Key_Z, CTRL)
    assert search.text() == ""
    note = QPlainTextEdit(window)
    note.show()
    note.setFocus()
    QTest.keyClicks(note, "words")
    press(Key.Key_Z, CTRL)
    assert note.toPlainText() == ""
    settle(qtbot, context)


def test_a_line_that_is_gone_leaves_no_complaint(qtbot: QtBot, window: MainWindow) -> None:
    dialog = QDialog(window)
    line = QLineEdit("a", dialog)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    line.setFocus()
    QTest.keyClicks(line, "b")
    QTest.keyClick(line, Key.Key_Z, CTRL)
    assert line.text() == "a"
    QTest.keyClick(line, Key.Key_Z, CTRL | SHIFT)
    assert line.text() == "ab"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        shiboken6.delete(dialog)
        window.activateWindow()
        window.rail.setFocus()
    assert window.isVisible()
