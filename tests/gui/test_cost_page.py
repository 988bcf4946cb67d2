"""Step 6: every figure follows the assumptions, and the figures are the price service's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from app.domain.costs import Costs
from app.ui.widgets import WhyLink
from app.ui.wizard.cost.option_cards import OptionCards
from app.viewmodels.cost_page import OptionCard
from tests.gui.build_kit import click, open_built, rest

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]


LONG_MS = 60_000


@pytest.fixture
def page(qtbot, window, context, sample):
    made = open_built(qtbot, window, context, sample, "cost")
    qtbot.waitUntil(lambda: len(window.model.results.costs.alternatives) > 1, timeout=LONG_MS)
    rest(qtbot, window)
    return made


def own(window):
    return next(a for a in window.model.results.costs.alternatives if a.key == "onprem")


def test_an_assumption_changes_every_figure_and_reset_takes_it_back(qtbot, window, context, page) -> None:
    before, electricity = own(window).total, dict(own(window).lines)["Electricity"]
    field = page.assumptions.lines["electricity_price_per_kwh"].field
    field.edit.setFocus()
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, "0.58")
    qtbot.waitUntil(lambda: own(window).total != before, timeout=LONG_MS)
    rest(qtbot, window)
    assert dict(own(window).lines)["Electricity"] == pytest.approx(2 * electricity, abs=1)
    assert own(window).total > before
    reset = page.assumptions.lines["electricity_price_per_kwh"].reset
    assert reset.isVisible()
    assert reset.text() == "was 0.29"
    click(qtbot, reset)
    qtbot.waitUntil(lambda: own(window).total == before, timeout=LONG_MS)
    rest(qtbot, window)
    assert window.model.draft.assumptions == {}
    assert not window.model.draft.out_of_date, "assumptions of this step leave the build alone"
    rest(qtbot, window)


def test_months_change_the_span_of_table_and_chart(qtbot, window, context, page) -> None:
    page.months.focus()
    qtbot.keyClick(page.months.segments["36"], Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: window.model.results.costs.months == 60, timeout=LONG_MS)
    rest(qtbot, window)
    assert own(window).curve[-1].month == 60
    text = page.figures.chart.spots["onprem"].accessibleName()
    assert f"{own(window).total:,.0f}" in text
    rest(qtbot, window)


def test_an_edge_device_that_trains_in_time_has_its_total_and_a_hybrid_says_why_not(qtbot, window, page) -> None:
    names = [page.options._line.itemAt(n).widget().accessibleName() for n in range(4)]
    edge = next(one for one in window.model.results.costs.alternatives if one.key == "edge")
    assert names[2].startswith("Edge") and f"{edge.total:,.0f}" in names[2]
    assert names[3].startswith("Hybrid, does not apply")
    rest(qtbot, window)


def test_what_is_impossible_stays_with_its_reason(qtbot) -> None:
    cards = OptionCards("en")
    qtbot.addWidget(cards)
    why = "No edge device in the catalog does this work."
    none = OptionCard("edge", None, "", possible=False, reason=why)
    cards.show_cards([none], Costs.model_construct(months=36, currency="EUR"), comparing=False)
    name = cards._line.itemAt(0).widget().accessibleName()
    assert name == f"Edge, not possible, {why}"


def test_the_table_adds_up(qtbot, window, page) -> None:
    for alternative in window.model.results.costs.alternatives:
        if alternative.total is not None:
            assert sum(amount for _name, amount in alternative.lines) == alternative.total
    rest(qtbot, window)


def test_a_group_of_assumptions_folds_to_one_line_and_tells_a_change(qtbot, window, context, page) -> None:
    group, line = page.assumptions.groups["people"], page.assumptions.lines["care_hours_per_month"]
    assert not line.field.isVisible()
    assert group.button.accessibleName() == "Support and staff, nothing assumed"
    group.button.setFocus()
    qtbot.keyClick(group.button, Qt.Key.Key_Space)
    assert line.field.isVisible() and line.caption.toolTip()
    line.field.edit.setFocus()
    line.field.edit.selectAll()
    qtbot.keyClicks(line.field.edit, "3")
    qtbot.waitUntil(lambda: window.model.draft.assumptions == {"care_hours_per_month": 3}, timeout=LONG_MS)
    assert group._idle.text() == "Not counted as it stands: Care." and group._idle.isVisible()
    click(qtbot, group.button)
    assert not line.field.isVisible() and group._dot.isVisible()
    assert group.button.accessibleName() == "Support and staff, 3 h / month"
    rest(qtbot, window)


def test_the_table_shows_what_each_total_is_made_of(qtbot, window, page) -> None:
    page.figures.view.focus()
    qtbot.keyClick(page.figures.view.segments["chart"], Qt.Key.Key_Right)
    qtbot.keyClick(page.figures.view.segments["sensitivity"], Qt.Key.Key_Right)
    assert page.figures.table.isVisible() and not page.figures.chart.isVisible()
    page.figures.table.copy()
    lines = [text.split("\t") for text in QGuiApplication.clipboard().text().splitlines()]
    assert lines[0][:2] == ["In 36 months, EUR", "On site"] and lines[-1][0] == "Total"
    assert lines[-1][1] == f"{own(window).total:,.0f}"
    rest(qtbot, window)


def test_what_each_figure_means_and_rests_on_is_told(qtbot, window, page) -> None:
    for name, line in page.assumptions.lines.items():
        assert line.control.accessibleDescription().endswith("."), name
    assert "From Where" in page.assumptions.lines["hours_per_month"].caption.toolTip()
    words = page.assumptions.lines["hosting_per_rack_month"].control.toolTip()
    assert words == "What the hosting company takes for each rack. Not counted until somebody gives it."
    box = page.assumptions.lines["hosting_includes_power"].field
    page.assumptions.groups["hosting"].set_open(True)
    box.click()
    qtbot.waitUntil(lambda: window.model.draft.assumptions == {"hosting_includes_power": True}, timeout=LONG_MS)
    rest(qtbot, window)
    click(qtbot, page.assumptions.lines["hosting_includes_power"].reset)
    rest(qtbot, window)
    assert window.model.draft.assumptions == {} and not box.isChecked()


def test_what_the_total_depends_on_is_drawn_and_said(qtbot, window, page) -> None:
    costs = window.model.results.costs
    page.figures.view.focus()
    qtbot.keyClick(page.figures.view.segments["chart"], Qt.Key.Key_Right)
    view = page.figures.sensitivity
    assert view.figure.isVisible() and not page.figures.chart.isVisible()
    widest = costs.sensitivity[0]
    spoken = view.figure.spots[widest.name].accessibleName()
    assert f"€{widest.tco_low:,.0f}" in spoken and f"€{widest.tco_high:,.0f}" in spoken
    rest(qtbot, window)


def test_the_cost_of_one_piece_of_the_work_can_be_asked_why(qtbot, window, page) -> None:
    key, quantity = window.model.results.costs.per_unit[0]
    assert key == "training_run" and page.per_unit.isVisible()
    link = next(one for one in page.per_unit.findChildren(WhyLink) if one.isVisible())
    assert link.accessibleName() == "why? A training run"
    assert link._quantity == quantity
    rest(qtbot, window)


def test_what_is_rented_is_told_with_terms_quotas_and_what_is_not_known(
    qtbot, window, services, sample, monkeypatch
) -> None:
    monkeypatch.setattr(services.price, "_alternatives", lambda *_given: ())  # their search takes seconds
    build = services.examples.get("finetune-cloud").build()

    def change(draft):
        made = draft.with_(build=build, proposed=build, built_for=draft.fingerprint).with_site("cloud", spot=True)
        return made.with_(built_for=made.fingerprint)

    window.open_project(sample("finetune-cloud", "cost", change))
    page = window.frame.page
    qtbot.waitUntil(lambda: page.renting.isVisible(), timeout=LONG_MS)
    rest(qtbot, window)
    plan = window.model.results.costs.rental
    assert len(page.renting.table.table.rows) == len(plan.terms) > 1
    texts = [text.text() for text in page.renting.findChildren(QLabel)]
    assert any(f"{plan.lines[0].price_as_of}" in text for text in texts)
    assert any("interruptions_per_month" in gap for gap in (*plan.spot.unknown, *plan.missing))
    assert not any("_" in text for text in texts), "the names of answers in files are not for the window"
    page.months.focus()
    rest(qtbot, window)


def test_nothing_is_told_of_renting_where_all_is_bought(qtbot, window, page) -> None:
    assert not page.renting.isVisible()
    rest(qtbot, window)
