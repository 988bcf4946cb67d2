"""Step 4: bars, chart and rows say the same as the sizing service, all of it by keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.finding import VerdictKind
from app.ui.widgets import StatusMark, WhyPopover
from app.ui.widgets.figure_view import TableSwitch
from app.ui.wizard.needs.cards_dialog import CardsDialog
from app.viewmodels.needs_page import rows
from app.viewmodels.numbers import short
from app.viewmodels.summary import Checks, SummaryView
from app.viewmodels.why import with_unit
from tests.gui.build_kit import built, click, open_built, rest

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]


@pytest.fixture
def page(qtbot, window, context, sample):
    window.open_project(sample(step="needs"))
    made = window.frame.page
    qtbot.waitUntil(lambda: bool(made._scan), timeout=20_000)
    rest(qtbot, window)
    return made


def bars(page) -> list[str]:
    """The bars by their keys, without their segments."""
    return [key for key in page.bars.spots if "/" not in key]


def test_the_bars_show_what_the_service_found(qtbot, window, page) -> None:
    requirement = window.model.results.requirement
    known = {demand.accelerator: demand for demand in (*requirement.options, *requirement.rejected)}
    assert 1 < len(bars(page)) <= 6
    keys = [key for key in bars(page) if "#" not in key]  # those with # are shown for being too few
    for key in keys:
        memory = known[key].training.memory.value
        assert f"{memory:.1f} of" in page.bars.spots[key].accessibleName()
    rest(qtbot, window)


def test_arrows_walk_the_bars_and_enter_chooses_for_chart_and_rows(qtbot, window, context, page) -> None:
    first, second = bars(page)[-2:]
    page.bars.spots[first].setFocus()
    qtbot.keyClick(page.bars.spots[first], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.bars.spots[second]
    qtbot.keyClick(page.bars.spots[second], Qt.Key.Key_Return)
    rest(qtbot, window)
    assert window.model.results.demand.accelerator == second
    assert page._scan_for[1] == second
    expected = window.model.results.demand.training.memory
    assert page._table._rows[0].minimum == expected
    rest(qtbot, window)


def test_the_chart_is_the_service_s_own_prediction(qtbot, window, context, page) -> None:
    demand = window.model.results.demand
    spot = page.times.spots[f"count:{demand.count}"]
    quantity = demand.training.time_to_finish_h
    told = [short(value) for value in (quantity.value, quantity.low, quantity.high)]
    assert spot.accessibleName() == "1 card, {} hours, {} to {}".format(*told)
    assert ("limit", page._state.workload.training.deadline_hours) == ("limit", 48.0)
    rest(qtbot, window)


def test_the_first_why_has_the_focus_once_there_is_one(qtbot, window, page) -> None:
    assert page._table.first_why().hasFocus()
    rest(qtbot, window)


def test_a_switch_turns_a_figure_into_a_table_and_keeps_the_focus(qtbot, window, page) -> None:
    switch = next(one for one in page.findChildren(TableSwitch) if page.bars in one._figures)
    assert switch.focusPolicy() & Qt.FocusPolicy.TabFocus
    switch.setFocus()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert page.bars.as_table and switch.isChecked() and switch.hasFocus()
    assert switch.toolTip() == "Show as picture"
    page.bars.show_as_table(False)  # by the menu
    assert not switch.isChecked()
    rest(qtbot, window)


def test_a_verdict_on_former_answers_is_not_called_verified(qtbot, window, page) -> None:
    old = SummaryView(verdict=VerdictKind.VERIFIED, checks=Checks(0, 0, 0, 69), out_of_date=True)
    summary = window.frame.summary
    summary.render(old)
    assert summary.foot.message.startswith("Out of date")
    summary.render(replace(old, out_of_date=False))
    assert summary.foot.message.startswith("Verified")
    rest(qtbot, window)


def test_stepper_and_summary_leave_a_build_for_former_answers(qtbot, window, context, sample) -> None:
    """A page that says one thing beside a summary that says another of the same need."""
    open_built(qtbot, window, context, sample)
    window.frame.go_to("needs")
    rest(qtbot, window)
    page, judged = window.frame.page, window.model.results.demand
    assert window.model.results.current_demand is judged
    draft = window.model.draft
    window.model.change(draft.with_training(seq_len=4 * draft.training.seq_len))
    rest(qtbot, window)
    assert draft.build is not None and window.model.draft.out_of_date
    told = window.model.results.current_demand
    assert told == page._state.chosen != judged
    needed = with_unit(max(told.predictions, key=lambda one: one.need_gib).needed, "en")
    shown = [label.text() for label in window.frame.summary.findChildren(QLabel)]
    assert any(text.endswith(needed) for text in shown), shown
    rest(qtbot, window)


def test_a_project_left_at_an_early_step_knows_the_price_and_checks_of_its_build(
    qtbot, window, context, sample
) -> None:
    window.open_project(sample(step="place", change=built("build")))
    rest(qtbot, window)
    qtbot.waitUntil(lambda: window.model.results.costs is not None, timeout=10_000)
    rest(qtbot, window)
    assert window.frame.key == "place"
    shown = [label.text() for label in window.frame.summary.findChildren(QLabel)]
    assert "€2,402" in shown and "Known after step 5, Build." not in shown
    window.frame.go_to("needs")
    rest(qtbot, window)
    assert window.frame.page._state.chosen.accelerator == "nv-rtxpro4000"


def test_why_opens_for_the_first_row(qtbot, window, page) -> None:
    link = page.initial_focus()
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    popover = window.findChild(WhyPopover)
    assert popover.isVisible()
    assert page._table._rows[0].minimum.formula in popover.accessibleDescription()
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is link
    rest(qtbot, window)


def test_figures_show_and_copy_as_tables(qtbot, window, page) -> None:
    page.bars.show_as_table(True)
    assert page.bars.as_table
    assert len(page.bars.table.table.rows) == len(page.bars.drawing.table) - 1
    page.bars.copy_table()
    assert QGuiApplication.clipboard().text().startswith("Cards\tWeights, GiB\t")
    page.bars.copy_picture()
    assert not QGuiApplication.clipboard().pixmap().isNull()
    click(qtbot, page._copy)
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0].split("\t")[0] == "Need"
    assert len(text.splitlines()) == len(page._table._rows) + 1
    rest(qtbot, window)


def test_chosen_cards_are_kept_in_the_draft(qtbot, window, context, page) -> None:
    wanted = ("nv-rtxpro4000", "nv-rtxpro6000-ws")
    page._on_cards(wanted)
    rest(qtbot, window)
    assert window.model.draft.cards == wanted
    assert set(bars(page)) <= set(wanted)
    rest(qtbot, window)


def test_a_click_on_the_words_of_a_card_ticks_it(qtbot, window, page) -> None:
    got = []
    dialog = CardsDialog.choose(page, page._accelerators, (), got.append)
    shown = dialog.list.visualItemRect(dialog.list.item(1)).center()
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=shown)
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.RightButton, pos=shown)
    assert dialog.ticked() == (list(page._accelerators)[1],)
    dialog.ok.click()
    assert got == [(list(page._accelerators)[1],)]
    rest(qtbot, window)


def test_what_the_chosen_cards_miss_is_marked_in_words(qtbot, window, page) -> None:
    state = page._state
    assert not page._table.findChildren(StatusMark)
    hard = state.workload.training.model_copy(update={"deadline_hours": 0.01})
    state = replace(state, workload=state.workload.model_copy(update={"training": hard}))
    page._table.show_rows(rows(state), state)
    assert [mark.accessibleName() for mark in page._table.findChildren(StatusMark)] == ["limit 0.01 h: not met"]
    rest(qtbot, window)


def test_tables_too_wide_for_their_share_stand_below_each_other_and_scroll_nowhere(qtbot, window, page) -> None:
    window.resize(1280, 800)
    rest(qtbot, window)
    left = page.bars.parentWidget()
    assert page.times.parentWidget().y() == left.y(), "the pictures stand beside each other"
    page.bars.show_as_table(True)
    page.times.show_as_table(True)
    qtbot.waitUntil(lambda: page.times.parentWidget().y() > left.y())
    for figure in (page.bars, page.times):
        assert figure.table.horizontalScrollBar().maximum() == 0
        assert figure.table.columnWidth(0) >= figure.table._name_width(3, 0)
    page.bars.show_as_table(False)
    page.times.show_as_table(False)
    qtbot.waitUntil(lambda: page.times.parentWidget().y() == left.y())
