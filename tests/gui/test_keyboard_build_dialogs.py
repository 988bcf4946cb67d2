"""The dialogs over Build by keys alone: the machine and the racks at large, what providers rent, and a swap."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from app.domain.rack_plan import RackedDevice, RackPlan, arrange
from app.services.rent import PlaceOffer
from app.ui.widgets import WhyPopover
from app.ui.widgets.figure_picture import RegionSpot
from app.ui.wizard.build.large_machine import LargeFigure
from app.ui.wizard.build.plan_view import LargePlan, plan_view
from app.ui.wizard.build.providers_dialog import ProvidersDialog
from app.ui.wizard.swap_dialog import SwapDialog
from app.viewmodels.judging import Plans
from tests.gui.build_kit import SMALL_CASE_SUPPLY, open_built, rest
from tests.gui.keys_kit import CTRL, NONE, Key, Keys

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]


@pytest.fixture
def page(qtbot, window, context, sample):
    return open_built(qtbot, window, context, sample, psu=SMALL_CASE_SUPPLY)


def dialog_of(keys: Keys, kind: type):
    """The dialog of a kind, once it has the keys."""
    found: list = []

    def there() -> bool:
        found[:] = [one for one in keys.window.findChildren(kind) if one.isVisible() and one.isActiveWindow()]
        return bool(found) and found[0].isAncestorOf(keys.at)

    keys.until(there)
    return found[0]


def spot(keys: Keys) -> str:
    """What is said of the region in focus."""
    assert isinstance(keys.at, RegionSpot), f"the focus is on {keys.at.accessibleName()!r}"
    return keys.at.region.label


def test_the_machine_at_large(qtbot, window, page) -> None:
    keys = Keys(qtbot, window)
    page.area.machine._large.setFocus()
    keys.press(Key.Key_Return)
    dialog = dialog_of(keys, LargeFigure)
    first = keys.tab_to(lambda widget: isinstance(widget, RegionSpot))
    card = spot(keys)
    keys.press(Key.Key_Down)
    assert spot(keys) != card
    bays = next(view for view in dialog.figures if any(key.startswith("bay:") for key in view.spots))
    keys.tab_to(lambda widget: widget in bays.spots.values() and widget is not first)
    assert spot(keys).startswith("M.2 sockets, M2 (5.0): Samsung 990 PRO 1 TB")
    keys.press(Key.Key_Right)
    assert "free" in spot(keys)
    power = dialog.figures[-1]
    keys.tab_to(lambda widget: widget in power.spots.values())
    keys.press(Key.Key_I, CTRL)
    assert isinstance(QApplication.focusWidget(), WhyPopover)
    keys.press(Key.Key_Escape)
    assert keys.at in power.spots.values(), "it gives the focus back"
    keys.press(Key.Key_Escape)
    keys.until(lambda: not window.findChildren(LargeFigure))
    rest(qtbot, window)


def test_the_racks_at_large(qtbot, window, page) -> None:
    server = RackedDevice(part="s", title="Server", pieces=2, each_u=8, each_w=10_200.0)
    racked = RackPlan(devices=(server,), racks=1, rack_limit_w=40_000.0)
    plans = Plans(racked=racked, racks=arrange(racked) or ())
    LargePlan(page, plan_view("racks", plans, "en", large=True)).open()
    keys = Keys(qtbot, window)
    dialog = dialog_of(keys, LargePlan)
    keys.tab_to(lambda widget: isinstance(widget, RegionSpot))
    assert spot(keys) == "Server at units 1 to 8"
    keys.press(Key.Key_Up)
    assert spot(keys) == "Server at units 9 to 16"
    keys.tab_to("show as table")
    keys.press(Key.Key_Space)
    keys.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    keys.press(Key.Key_Down)
    keys.press(Key.Key_Return)
    keys.until(lambda: dialog.figure.as_table)
    keys.press(Key.Key_Escape)
    keys.until(lambda: not window.findChildren(LargePlan))


def test_what_providers_rent(qtbot, window, context, page, monkeypatch) -> None:
    asked: list[str] = []

    def offers(_request, by, **_limits):
        asked.append(by)
        reason = "None of its machines with a price does the work as asked."
        return tuple(PlaceOffer(provider=f"Example {n}", region="north", reason=reason) for n in (1, 2))

    monkeypatch.setattr(context.propose, "offers", offers)
    page.others.show_providers()
    keys = Keys(qtbot, window)
    dialog = dialog_of(keys, ProvidersDialog)
    rest(qtbot, window)
    keys.tab_to("Offers of the providers")
    keys.press(Key.Key_Down)
    assert dialog.table.current.provider == "Example 2"
    assert dialog.take.reason, "there is nothing to take, and it says so"
    keys.press(Key.Key_Tab)
    keys.press(Key.Key_Right)
    rest(qtbot, window)
    assert asked == ["provider", "region"]
    keys.tab_to("Close")
    keys.press(Key.Key_Space)
    keys.until(lambda: not window.findChildren(ProvidersDialog))


def test_a_swap_from_search_to_the_pieces(qtbot, window, page) -> None:
    page.actions_.swap(next(row for row in page.area.parts.table.table.rows if row.role == "psu"))
    keys = Keys(qtbot, window)
    dialog = dialog_of(keys, SwapDialog)
    keys.until(lambda: dialog.current is not None)
    present = next(one for one in dialog._offer.found if one.present)
    assert (present.fit.value, bool(present.reason)) == ("fails", True), "it stands where its own checks put it"
    best = dialog.current
    keys.press(Key.Key_Down)
    assert keys.at is dialog.tree, "Down leads from the search into the list"
    keys.press(Key.Key_Down)
    assert dialog.current is not best
    keys.tab_to("Show what does not fit")
    keys.press(Key.Key_Space)
    assert not dialog.unfit.isChecked()
    keys.tab_to("Pieces")
    keys.write("2")
    keys.press(Key.Key_Tab, NONE)
    keys.until(lambda: dialog.verdict.isVisible())
    keys.press(Key.Key_Escape)
    keys.until(lambda: not window.findChildren(SwapDialog))
    rest(qtbot, window)
