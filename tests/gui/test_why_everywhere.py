"""Every computed number can be asked why: by its link, and by Ctrl+I where a figure has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import isValid

from app.ui.widgets import WhyLink, WhyPopover
from app.viewmodels.numbers import money, short
from app.viewmodels.why import Explanation
from tests.gui.build_kit import rest
from tests.gui.test_figures_everywhere import figures, opened

pytestmark = pytest.mark.gui


def asked(qtbot, window) -> WhyPopover:
    """Presses Ctrl+I and gives the popover that came."""
    window.menus.actions["why"].trigger()
    return window.findChildren(WhyPopover)[-1]


@pytest.mark.parametrize(("example", "step"), [("lora-8b-workstation", "needs"), ("serve-70b-server", "cost"),
                                               ("lora-8b-workstation", "build")])  # fmt: skip
def test_the_number_with_the_focus_is_explained_and_escape_returns_to_it(
    qtbot, window, services, sample, example: str, step: str
) -> None:
    page = opened(qtbot, window, services, sample, example, step)
    explained = 0
    for figure in figures(page):
        for spot in list(figure.spots.values())[:3]:
            spot.setFocus()
            found = figure.explainer(spot.region.key)
            if found is None:
                continue
            popover = asked(qtbot, window)
            assert popover.isVisible() and QApplication.focusWidget() is popover
            place, anchor = popover.geometry(), spot.mapTo(window, spot.rect().topLeft())
            over = place.top() < anchor.y() + spot.height() and place.bottom() > anchor.y()
            assert not over or spot.height() > window.height() // 4, "it stands below its number, or above"
            qtbot.keyClick(popover, Qt.Key.Key_Escape)
            assert QApplication.focusWidget() is spot
            explained += 1
    assert explained
    rest(qtbot, window)


def test_totals_and_the_price_say_what_they_are_made_of(qtbot, window, services, sample) -> None:
    page = opened(qtbot, window, services, sample, "serve-70b-server", "cost")
    costs = window.model.results.costs
    had = [one for one in costs.alternatives if one.total is not None]
    links = [link for link in page.options.findChildren(WhyLink) if link.isVisible()]
    assert len(links) == len(had) >= 2
    for link, one in zip(links, had, strict=True):
        link.open()
        popover = window.findChildren(WhyPopover)[-1]
        shown = (money(one.total, costs.currency), short(float(one.total)))
        assert any(text in popover.accessibleName() for text in shown)
        popover._copy.click()
        assert QGuiApplication.clipboard().text() == popover.accessibleDescription()
        qtbot.keyClick(popover, Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is link
    price = window.frame.summary._price_why
    assert price.isVisible()
    price.open()
    popover = window.findChildren(WhyPopover)[-1]
    assert short(float(costs.capex)) in popover.accessibleName()
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    rest(qtbot, window)


def test_a_figure_may_vanish_under_its_explanation(qtbot, window, services, sample) -> None:
    page = opened(qtbot, window, services, sample, "lora-8b-workstation", "needs")
    next(iter(page.bars.spots.values())).setFocus()
    popover = asked(qtbot, window)
    page.bars.set_maker(None)
    rest(qtbot, window)
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    rest(qtbot, window)


def test_an_explanation_leaves_with_the_page_it_was_asked_on(qtbot, window, services, sample) -> None:
    opened(qtbot, window, services, sample, "serve-70b-server", "cost")
    window.frame.summary._price_why.open()
    popover = window.findChildren(WhyPopover)[-1]
    window.frame.go_to("needs")
    rest(qtbot, window)
    assert not isValid(popover) or not popover.isVisible()


def test_an_explanation_stays_with_its_number_when_the_window_grows(qtbot, window, services, sample) -> None:
    page = opened(qtbot, window, services, sample, "lora-8b-workstation", "needs")
    link = next(link for link in page.findChildren(WhyLink) if link.isVisible())
    link.open()
    popover = window.findChildren(WhyPopover)[-1]
    window.resize(window.width() + 300, window.height())

    def beside() -> None:
        assert popover.isVisible()
        left = link.mapTo(window, link.rect().topLeft()).x()
        assert popover.x() <= left + link.width() // 2 <= popover.geometry().right()
        assert popover._tip_x + popover.x() == left + link.width() // 2

    qtbot.waitUntil(beside)


def test_a_long_explanation_scrolls_by_keys_and_leaves_its_number_in_sight(qtbot, window, services, sample) -> None:
    window.resize(1024, 700)
    page = opened(qtbot, window, services, sample, "lora-8b-workstation", "needs")
    link = next(link for link in page.findChildren(WhyLink) if link.isVisible())
    link.set_explanation(lambda: Explanation("A number", ("formula",), (), tuple(f"Line {n}" for n in range(60))))
    link.setFocus()
    link.open()
    popover = window.findChildren(WhyPopover)[-1]
    anchor = QRect(link.mapTo(window, QPoint(0, 0)), link.size())
    assert window.rect().contains(popover.geometry()) and not popover.geometry().intersects(anchor)
    last = popover.findChildren(QLabel)[-1]
    assert last.text() == "Line 59" and last.visibleRegion().isEmpty()
    for _ in range(20):
        qtbot.keyClick(popover, Qt.Key.Key_PageDown)
    assert not last.visibleRegion().isEmpty()
    rest(qtbot, window)


def test_an_explanation_follows_its_number_when_the_page_scrolls(qtbot, window, services, sample) -> None:
    window.resize(1024, 700)
    page = opened(qtbot, window, services, sample, "lora-8b-workstation", "needs")
    link = next(link for link in page.findChildren(WhyLink) if link.isVisible())
    link.setFocus()
    link.open()
    popover = window.findChildren(WhyPopover)[-1]
    bar = window.frame._scrolls["needs"].verticalScrollBar()
    bar.setValue(bar.value() + 40)
    at = QPointF(page.rect().center())
    idle = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(at, at, QPoint(), QPoint(0, -120), *idle, False)
    QApplication.sendEvent(page, wheel)

    def beside() -> None:
        top = link.mapTo(window, QPoint(0, 0)).y()
        assert popover.geometry().top() == top + link.height() or popover.geometry().bottom() + 1 == top

    qtbot.waitUntil(beside)
    rest(qtbot, window)
