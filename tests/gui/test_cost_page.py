"""Step 6: every figure follows the assumptions, and the figures are the price service's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

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
    before = own(window).total
    field = page.assumptions.fields["electricity_price_per_kwh"]
    field.edit.setFocus()
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, "0.58")
    qtbot.waitUntil(lambda: own(window).total != before, timeout=LONG_MS)
    rest(qtbot, window)
    electricity = dict(own(window).lines)["Electricity"]
    assert own(window).total > before
    assert electricity == own(window).monthly * window.model.results.costs.months, "it is the only monthly cost"
    reset = page.assumptions._resets["electricity_price_per_kwh"]
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
    text = page.chart.spots["onprem"].accessibleName()
    assert f"{own(window).total:,.0f}" in text
    rest(qtbot, window)


def test_what_is_impossible_stays_with_its_reason(qtbot, window, page) -> None:
    names = [page.options._line.itemAt(n).widget().accessibleName() for n in range(4)]
    assert names[2].startswith("Edge, not possible")
    assert "Training is not for edge devices" in names[2]
    assert names[3].startswith("Hybrid, not asked")
    rest(qtbot, window)


def test_the_table_adds_up(qtbot, window, page) -> None:
    for alternative in window.model.results.costs.alternatives:
        if alternative.total is not None:
            assert sum(amount for _name, amount in alternative.lines) == alternative.total
    rest(qtbot, window)
