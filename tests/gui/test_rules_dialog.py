"""The reference of rules: found by words, read, and switched for the site of the open project."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.domain.finding import Setting
from app.rules.registry import RULES
from app.ui.rules_dialog import RulesDialog
from app.viewmodels.draft import Draft
from app.viewmodels.rules_page import found, rule_views, with_rule
from tests.gui.build_kit import SMALL_CASE_SUPPLY, click, open_built, rest

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]


@pytest.fixture
def dialog(qtbot, window, context, sample):
    open_built(qtbot, window, context, sample)
    made = RulesDialog(window, window.model)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_rule_is_listed_and_found_by_its_words(qtbot, dialog) -> None:
    assert [view.id for view in dialog.table.table.rows] == [rule.id for rule in RULES]
    qtbot.keyClicks(dialog.search.edit, "circuit 0.8")
    qtbot.waitUntil(lambda: len(dialog.table.table.rows) < len(RULES))
    rows = dialog.table.table.rows
    assert "PWR-CIRCUIT" in {view.id for view in rows} and tuple(rows) == found(rule_views(), "CIRCUIT 0.8")
    assert dialog.table.current.promise in dialog.page.toPlainText()


def test_arrows_walk_the_list_and_the_page_follows(qtbot, dialog) -> None:
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.table.table.rows[1].id in dialog.page.toPlainText()


def test_switching_a_rule_off_changes_the_check_and_can_be_undone(qtbot, window, context, sample) -> None:
    page = open_built(qtbot, window, context, sample, psu=SMALL_CASE_SUPPLY)
    report = page.checker.judged.report
    rule = report.errors[0].rule
    shown = next(row for row in page.area.findings.rows if row.view.finding.rule == rule)
    shown.rule_wanted.emit(rule)
    dialog = window.findChild(RulesDialog)
    assert dialog.table.current.id == rule

    combo = dialog.setting.combo
    combo.setCurrentIndex(combo.count() - 1)
    assert combo.currentText() == "off"
    rest(qtbot, window)
    after = page.checker.judged.report
    assert rule not in {finding.rule for finding in after.findings}
    assert [one.rule for one in after.switched] == [rule]
    assert not window.model.draft.out_of_date

    window.model.undo()
    rest(qtbot, window)
    assert rule in {finding.rule for finding in page.checker.judged.report.errors}
    dialog.close()


def test_without_a_project_nothing_can_be_switched(qtbot, window) -> None:
    dialog = RulesDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "per project" in dialog.setting.combo.accessibleDescription()
    click(qtbot, dialog.search)


def test_a_rule_as_shipped_leaves_no_trace_in_the_site() -> None:
    off = with_rule(Draft(), "MEM-TYPE", Setting.OFF)
    assert off.site.rules == {"MEM-TYPE": Setting.OFF}
    assert with_rule(off, "MEM-TYPE", None) == Draft()
