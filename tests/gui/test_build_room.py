"""Step 5 gives its room to what has something to show: in wide windows and in usual ones."""

from __future__ import annotations

import pytest

from app.ui.wizard.build.findings_card import VERIFIED_SHOWN
from tests.gui.build_kit import open_built, rest

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]


def verified_in_sight(page) -> int:
    return sum(row.view.status == "verified" for row in page.area.findings.rows)


def test_a_wide_window_shows_more_of_parts_machine_and_checks(qtbot, window, context, sample) -> None:
    window.resize(1920, 1080)
    page = open_built(qtbot, window, context, sample)
    area = page.area
    qtbot.waitUntil(lambda: verified_in_sight(page) > VERIFIED_SHOWN)
    scroll = area.findings._scroll
    assert scroll.content_height() <= scroll.height(), "only as many verified checks as have room"
    assert area.machine.power_card.isVisible()
    assert area.machine.power_card.isAncestorOf(area.machine.power)
    assert area.machine.memory.isVisible()
    assert all(row.facts for row in area.parts.table.table.rows)
    tall = area.parts.table.verticalHeader().defaultSectionSize()
    rest(qtbot, window)

    window.resize(1280, 800)
    qtbot.waitUntil(lambda: not area.machine.power_card.isVisible())
    assert area.machine.isAncestorOf(area.machine.power)
    assert area.machine.power.isVisible()
    assert area.parts.table.verticalHeader().defaultSectionSize() < tall
    qtbot.waitUntil(lambda: verified_in_sight(page) == VERIFIED_SHOWN)
    rest(qtbot, window)


def test_parts_are_no_higher_than_their_lines(qtbot, window, context, sample) -> None:
    window.resize(1280, 1000)
    page = open_built(qtbot, window, context, sample)
    most = max(page.area.parts.natural_height(), page.area.machine.natural_height())
    qtbot.waitUntil(lambda: page.area.parts.height() <= most)
    assert page.area.findings.height() > 1000 - most - 420, "what is to spare goes to the findings"
    rest(qtbot, window)
