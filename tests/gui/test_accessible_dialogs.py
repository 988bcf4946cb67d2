"""Every dialog and tab for those who use keys or a screen reader; what it answers comes from a stored build."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from app.domain.rack_plan import RackedDevice, RackPlan, arrange
from app.services.rent import PlaceOffer
from app.ui.catalog.rows_editor import RowsEditor
from app.ui.help import HelpDialog
from app.ui.rules_dialog import RulesDialog
from app.ui.widgets import MessageDialog, WhyLink, WhyPopover
from app.ui.wizard.build.accept_dialog import AcceptDialog
from app.ui.wizard.build.machine_card import LargeFigure
from app.ui.wizard.build.plan_view import LargePlan, plan_view
from app.viewmodels.catalog_page import Scope
from app.viewmodels.judging import Plans
from app.viewmodels.part_form import fact_of
from tests.gui.build_kit import COOLER_OF_UNKNOWN_POWER, LONG_MS, SMALL_CASE_SUPPLY, open_built, rest
from tests.gui.conftest import settle
from tests.gui.everyone_kit import fine, laws

pytestmark = pytest.mark.gui


def last_dialog(qtbot, window) -> QDialog:
    """The dialog that stands over the window, once it is the active one."""
    made: list[QDialog] = []

    def there() -> bool:
        made[:] = [one for one in window.findChildren(QDialog) if one.isVisible()]
        return bool(made) and made[-1].isActiveWindow()

    qtbot.waitUntil(there, timeout=LONG_MS)
    rest(qtbot, window) if window.model else settle(qtbot, window.context)
    return made[-1]


def told(qtbot, window, opened: Callable[[], object]) -> list[str]:
    """Opens a dialog and tells what is wrong with it."""
    opened()
    dialog = last_dialog(qtbot, window)
    found = [f"{type(dialog).__name__}: {line}" for line in laws(dialog)]
    dialog.close()
    QApplication.processEvents()
    return found


@pytest.fixture
def build(qtbot, window, context, sample, monkeypatch):
    """The page of a stored build with a gap, something that fails and a warning; searches answer at once."""
    offers = (PlaceOffer(provider="Example Cloud", region="north", reason="None of its machines has a price."),)
    for name, found in {"front": None, "compare": (), "upgrade": None, "offers": offers}.items():
        monkeypatch.setattr(context.propose, name, lambda *_a, found=found, **_k: found)
    return open_built(qtbot, window, context, sample, "build", psu=SMALL_CASE_SUPPLY, cooler=COOLER_OF_UNKNOWN_POWER)


def test_dialogs_about_the_parts(qtbot, window, build) -> None:
    rows = [one for one in build.area.parts.table.table.rows if getattr(one, "index", None) is not None]
    found = told(qtbot, window, lambda: build.actions_.swap(rows[0]))
    found += told(qtbot, window, lambda: build.actions_.add("accelerator"))
    found += told(qtbot, window, build.wishes.pressed_ok.emit)
    found += told(qtbot, window, build.checklist.pressed_ok.emit)
    found += told(qtbot, window, build.area.gaps.buttons[0].pressed_ok.emit)
    fine(found)


def test_dialogs_about_the_build(qtbot, window, build) -> None:
    found = laws(window)  # with what fails, warnings and facts that are missing
    finding = build.area.findings.rows[0].view.finding
    found += told(qtbot, window, lambda: AcceptDialog(build, finding, lambda _note: None).open())
    found += told(qtbot, window, lambda: RulesDialog(window, window.model, finding.rule).show())
    found += told(qtbot, window, lambda: LargeFigure(build, build.checker.judged, 0, "en").open())
    found += told(qtbot, window, build.compare.pressed_ok.emit)
    fine(found)


def test_dialogs_about_other_ways(qtbot, window, build) -> None:
    found = []
    ways = build.others
    for ask in (ways.show_front, ways.show_kinds, ways.show_changed, ways.show_providers):
        found += told(qtbot, window, ask)
    fine(found)


def test_plans_at_large(qtbot, window, build) -> None:
    server = RackedDevice(part="s", title="Server", pieces=3, each_u=8, each_w=10_200.0)
    racked = RackPlan(devices=(server,), racks=1, rack_limit_w=40_000.0)
    plans = Plans(racked=racked, racks=arrange(racked) or ())
    racks = plan_view("racks", plans, "en", large=True)
    fine(told(qtbot, window, lambda: LargePlan(build, racks).open()))


def test_why_opens_and_gives_back(qtbot, window, build) -> None:
    link = next(one for one in build.findChildren(WhyLink) if one.isVisible())
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Return)
    popover = window.findChild(WhyPopover)
    assert popover.accessibleDescription()
    qtbot.keyClick(popover, Qt.Key.Key_Tab)
    assert popover.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is link


def test_dialogs_of_needs_and_cost(qtbot, window, context, sample) -> None:
    page = open_built(qtbot, window, context, sample, "cost")
    qtbot.waitUntil(page.growth.isVisible, timeout=LONG_MS)
    found = told(qtbot, window, page._on_growth)
    found += told(qtbot, window, page._on_compare)
    window.frame.go_to("needs")
    rest(qtbot, window)
    found += told(qtbot, window, window.frame.page._on_choose)
    fine(found)


def test_dialogs_of_the_window(qtbot, window, context) -> None:
    found = told(qtbot, window, lambda: HelpDialog.page(window, "build"))
    found += told(qtbot, window, lambda: HelpDialog.keys(window))
    message = MessageDialog(window, "Restore?", "What is there now is replaced.", ["Keep", "Restore"], detail="1\n2")
    found += told(qtbot, window, message.open)
    fine(found)


@pytest.fixture
def catalog(qtbot, window, context):
    window.open_room("catalog")
    settle(qtbot, context)
    page = window.rooms.currentWidget()
    page.tree.select(Scope("psu"))
    settle(qtbot, context)
    return page


def test_dialogs_of_the_catalog(qtbot, window, catalog) -> None:
    found = []
    for ask in (
        catalog.new_part, catalog.control.open_columns, lambda: catalog.control.open_filters("rated_w"),
        catalog.show_health, catalog.show_log, catalog.show_upgrade, catalog.verify_catalog,
    ):  # fmt: skip
        found += told(qtbot, window, ask)
    fine(found)


def test_tables_of_facts(qtbot, window) -> None:
    slots = [{"label": "PCIEX16_1", "gen": 5, "mech_width": 16}, {"label": "PCIEX16_2"}]
    found = []
    for category, name, value in (("motherboard", "pcie_slots", slots), ("server", "psu_table", ())):
        found += told(qtbot, window, RowsEditor(fact_of(category, name), value, "en", "Facts", window).open)
    fine(found)


def test_tabs_of_a_part(qtbot, window, context, catalog) -> None:
    catalog.table.setFocus()
    found = []
    for category in ("psu", "motherboard"):
        catalog.tree.select(Scope(category))
        settle(qtbot, context)
        for tab in range(catalog.detail.tabs.count()):
            catalog.detail.tabs.setCurrentIndex(tab)
            settle(qtbot, context)
            found += [f"{category}, tab {tab}: {line}" for line in laws(window)]
    fine(found)


def test_steps_of_an_import(qtbot, window, context, catalog, tmp_path) -> None:
    file = tmp_path / "supplies.csv"
    file.write_text("Vendor;Name;Power (kW);Colour\nExample;Quiet 850;0,85;black\nExample;;;\n", encoding="utf-8")
    found = []
    catalog._on_import()
    found += [f"choose: {line}" for line in laws(window)]
    catalog.importing.look(file, "psu")
    settle(qtbot, context)
    for _step in range(3):
        found += [f"{catalog.importing.pages.currentWidget()}: {line}" for line in laws(window)]
        catalog.importing.next.click()
        settle(qtbot, context)
    fine(found)


def test_a_disabled_control_and_one_without_words_would_be_told(qtbot) -> None:
    from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

    root = QWidget()
    line = QHBoxLayout(root)
    button = QPushButton("Go")
    button.setEnabled(False)
    line.addWidget(button)
    qtbot.addWidget(root)
    root.show()
    wrong = " ".join(laws(root, walked=False))
    assert "no description" in wrong
    assert "disabled" in wrong
