"""The plan for the years: what is bought when, what now, and what stands in its way."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from app.domain.errors import UserError
from app.domain.growth import Advice, GrowthPlan, Purchase, YearPlan
from app.domain.quantity import Quantity
from app.ui.wizard.cost.growth_dialog import GrowthDialog
from tests.gui.build_kit import LONG_MS, click, open_built, rest

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]


def hours(value: float) -> Quantity:
    return Quantity(value=value, unit="h", formula="")


PLAN = GrowthPlan(
    name="Machine", currency="EUR", growth_per_year=0.5, start_price=Decimal(3000),
    years=(
        YearPlan(year=1, dataset_gb=500, storage_gb=900, storage_have_gb=1000, time_h=hours(20), meets=True, gpus=1,
                 nodes=1),
        YearPlan(year=2, dataset_gb=750, storage_gb=1300, storage_have_gb=None, time_h=hours(30), before_h=40,
                 meets=True, gpus=2, nodes=1, power_headroom_w=1200,
                 purchases=(Purchase(title="Card", qty=1, unit_price=Decimal(1500)), Purchase(title="Drive", qty=2),
                            Purchase(title="Supply", qty=1, change="discard"))),
        YearPlan(year=3, dataset_gb=1100, storage_gb=None, meets=False, gpus=2, nodes=1, gaps=("no slot is free",)),
    ),
    now=(Advice(what="a supply of 1200 W", why="the second card needs it", year=2, part="psu", thrown_away=True),),
    assumed=("Prices are those of today.",),
)  # fmt: skip


@pytest.fixture
def page(qtbot, window, context, sample):
    made = open_built(qtbot, window, context, sample, "cost")
    qtbot.waitUntil(made.growth.isVisible, timeout=LONG_MS)
    return made


def opened(qtbot, page) -> GrowthDialog:
    click(qtbot, page.growth)
    return page.findChild(GrowthDialog)


def test_each_year_tells_what_it_needs_and_buys(qtbot, window, context, page, monkeypatch) -> None:
    monkeypatch.setattr(context.growth, "plan", lambda _build: PLAN)
    dialog = opened(qtbot, page)
    qtbot.waitUntil(lambda: dialog.plan is not None, timeout=LONG_MS)
    assert "grow by 50 % a year. Today €3,000, later €1,500, and 1 on request" in dialog.state.text()
    assert "Not every year holds" in dialog.state.text()
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog._bought.text().splitlines() == ["1 × Card", "2 × Drive", "− 1 × Supply"]
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert "no slot is free" in dialog._bought.text()
    texts = [text.text() for text in dialog.findChildren(QLabel)]
    assert "a supply of 1200 W: the second card needs it (year 2)" in texts
    assert any("Thrown away on the way: 1 × Supply" in text for text in texts)
    click(qtbot, dialog.copy)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[2] == ["2", "750 GB", "30 h", "2", "1", "1.30 TB of unknown", "unknown", "unknown", "1.2 kW",
                        "€1,500 + 1 on request"]  # fmt: skip
    dialog.accept()
    rest(qtbot, window)


def test_what_cannot_be_planned_says_why(qtbot, window, context, page, monkeypatch) -> None:
    def fail(_build):
        raise UserError("Growth is planned for machines of one's own.")

    monkeypatch.setattr(context.growth, "plan", fail)
    dialog = opened(qtbot, page)
    qtbot.waitUntil(lambda: "one's own" in dialog.state.text(), timeout=LONG_MS)
    assert dialog.copy.reason
    dialog.accept()
    rest(qtbot, window)


def test_the_service_plans_the_build_in_hand(qtbot, window, context, page) -> None:
    dialog = opened(qtbot, page)
    qtbot.waitUntil(lambda: dialog.plan is not None, timeout=LONG_MS)
    years = window.model.draft.site.years
    assert dialog.plan.missing or len(dialog.table.table.rows) == years
    assert dialog.state.text() != "Planning…"
    dialog.accept()
    rest(qtbot, window)
