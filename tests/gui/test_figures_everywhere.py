"""Every figure of every page: read by keyboard and pointer, shown as a table, copied and saved; none is left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.domain.build import BuildDocument
from app.ui.theme import tokens_named
from app.ui.widgets import Dialogs
from app.ui.widgets.figure_files import SVG_TYPE
from app.ui.widgets.figure_view import FigureView, MenuButton
from app.ui.wizard.build.large_machine import LargeFigure
from app.ui.wizard.build.plan_view import LargePlan
from app.viewmodels.draft import Draft
from app.viewmodels.flow import go
from app.viewmodels.steps import STEPS
from tests.gui.build_kit import open_built, rest

pytestmark = pytest.mark.gui

OFFERED = {"Show as table", "Copy picture", "Copy table", "Save picture…"}


def opened(qtbot, window, services, sample, key: str, step: str = "build"):
    """The page of a step of a shipped example, with the build that comes with it."""
    document: BuildDocument = services.examples.get(key).build()

    def change(draft: Draft) -> Draft:
        made = draft.with_(build=document, proposed=document, proposal="Lowest price", built_for=draft.fingerprint)
        for reached in STEPS[: STEPS.index(step) + 1]:
            made = go(made, reached)
        return made

    window.open_project(sample(key, step, change))
    rest(qtbot, window)
    return window.frame.page


def figures(root: QWidget) -> list[FigureView]:
    """The figures that one sees; drawn or not."""
    return [one for one in root.findChildren(FigureView) if one.isVisible()]


def offered(menu: QMenu, name: str) -> set[str]:
    """What a menu offers for a figure, its own submenu included."""
    actions: list[QAction] = []
    for action in menu.actions():
        if action.menu() is None:
            actions.append(action)
        elif action.text() == name:
            actions += action.menu().actions()
    return {action.text() for action in actions if action.text()}


def menus_reached(root: QWidget, figure: FigureView) -> list[set[str]]:
    """What the buttons of a page offer for a figure."""
    found = []
    for button in root.findChildren(MenuButton):
        if button.isVisible():
            menu = button.menu_now()
            found.append(offered(menu, figure.name))
            menu.deleteLater()
    return found


def check(qtbot, root: QWidget, figure: FigureView) -> None:
    """What holds of every figure."""
    name, drawing = figure.name, figure.drawing
    assert drawing is not None and drawing.regions, f"{name}: nothing can be reached"
    assert all(region.label for region in drawing.regions), f"{name}: a region says nothing"
    head, *rows = drawing.table
    assert rows and all(len(row) == len(head) for row in rows), f"{name}: the table has gaps"
    stops = [spot for spot in figure.spots.values() if spot.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1, f"{name}: its regions are one Tab stop"
    for spot in figure.spots.values():
        said = QAccessible.queryAccessibleInterface(spot).text(QAccessible.Text.Name)
        assert said == spot.toolTip() == spot.region.label, f"{name}: pointer and screen reader hear the same"
    figure.focus()
    seen = []
    for _ in drawing.regions:
        spot = QApplication.focusWidget()
        seen.append(spot.region.key)
        assert figure.readout == spot.region.label, f"{name}: what has the focus stands beside it"
        qtbot.keyClick(spot, Qt.Key.Key_Right)
    assert seen == [region.key for region in drawing.regions], f"{name}: arrows go in the order of reading"
    assert offered(figure.menu(), name) >= OFFERED, f"{name}: its context menu"
    assert [one for one in menus_reached(root, figure) if one >= OFFERED], f"{name}: no button offers what can be done"
    figure.show_as_table(True)
    assert QApplication.focusWidget() is figure.table
    assert len(figure.table.table.rows) == len(rows)
    qtbot.keyClick(figure.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == figure.table_text()
    figure.show_as_table(False)


@pytest.mark.parametrize(
    ("example", "step"),
    [
        ("stations-hybrid", "place"),
        ("lora-8b-workstation", "needs"),
        ("lora-8b-workstation", "build"),
        ("lora-8b-workstation", "cost"),
        ("serve-70b-server", "needs"),
        ("serve-70b-server", "build"),
    ],
)
def test_steps(qtbot, window, services, sample, example: str, step: str) -> None:
    page = opened(qtbot, window, services, sample, example, step)
    found = figures(page)
    assert found
    for figure in found:
        check(qtbot, page, figure)
    rest(qtbot, window)


def test_sensitivity(qtbot, window, services, sample) -> None:
    page = opened(qtbot, window, services, sample, "lora-8b-workstation", "cost")
    page.figures.show_view("sensitivity")
    found = figures(page)
    assert found
    for figure in found:
        check(qtbot, page, figure)
    rest(qtbot, window)


@pytest.mark.parametrize(
    ("example", "views"), [("pretrain-7b-cluster", ("network", "racks")), ("speech-hybrid", ("latency",))]
)
def test_plans_and_their_large_views(qtbot, window, services, sample, example: str, views: tuple[str, ...]) -> None:
    page = opened(qtbot, window, services, sample, example)
    machine = page.area.machine
    for key in views:
        machine._nodes.set_value(key)
        machine._on_node(0)
        found = figures(page)
        assert found
        for figure in found:
            check(qtbot, page, figure)
        machine._large.click()
        dialog = machine.findChild(LargePlan)
        qtbot.waitUntil(dialog.isActiveWindow)
        for figure in figures(dialog):
            check(qtbot, dialog, figure)
        dialog.close()
        window.activateWindow()  # without a window manager nobody else does
        qtbot.waitUntil(window.isActiveWindow)
    rest(qtbot, window)


def test_what_leaves_the_window_is_made_for_paper(qtbot, window, context, sample, theme, tmp_path, monkeypatch) -> None:
    theme.apply("dark")
    page = open_built(qtbot, window, context, sample)
    figure = page.area.machine.slots
    dark, light = tokens_named("dark"), tokens_named("light")
    assert dark.hex("c1") in figure.drawing.svg
    assert dark.hex("c1") not in figure.on_paper().svg and light.hex("c1") in figure.on_paper().svg
    figure.copy_picture()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.hasImage() and b"<title>" in copied.data(SVG_TYPE).data()
    pixels = QImage(copied.imageData())
    assert pixels.pixelColor(0, 0).name().upper() == light.hex("surface")
    assert pixels.width() >= 2 * int(figure.drawing.width)
    figure.copy_table()
    assert "<table>" in QGuiApplication.clipboard().mimeData().html()
    for kind, begins in (("png", b"\x89PNG"), ("svg", b"<svg"), ("pdf", b"%PDF")):
        wanted = tmp_path / f"slots.{kind}"
        monkeypatch.setattr(Dialogs, "save_file", staticmethod(lambda *_given, to=wanted: to))
        figure.save_picture()
        assert wanted.read_bytes().startswith(begins)
    theme.apply("light")
    rest(qtbot, window)


def test_a_picture_that_cannot_be_written_is_told(qtbot, window, context, sample, tmp_path, monkeypatch) -> None:
    page = open_built(qtbot, window, context, sample)
    told: list[str] = []
    monkeypatch.setattr(Dialogs, "tell", staticmethod(lambda _parent, _title, text, **_more: told.append(text)))
    for kind in ("png", "svg"):
        wanted: Path = tmp_path / "no such folder" / f"slots.{kind}"
        monkeypatch.setattr(Dialogs, "save_file", staticmethod(lambda *_given, to=wanted: to))
        page.area.machine.slots.save_picture()
        assert str(wanted) in told[-1]
    rest(qtbot, window)


@pytest.mark.parametrize(("example", "drawn"), [("image-studio", 4), ("serve-70b-server", 3)])
def test_a_machine_opened_large(qtbot, window, services, sample, example: str, drawn: int) -> None:
    page = opened(qtbot, window, services, sample, example)
    page.area.machine._large.click()
    dialog = page.area.machine.findChild(LargeFigure)
    qtbot.waitUntil(dialog.isActiveWindow)
    found = figures(dialog)
    assert len(found) == drawn
    for figure in found:
        check(qtbot, dialog, figure)
    dialog.close()
    rest(qtbot, window)
