"""Step 5: what fails can be repaired and undone, parts swapped, facts added, and the impossible explained."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.finding import VerdictKind
from app.ui.wizard.build.accept_dialog import AcceptDialog
from app.ui.wizard.build.checklist_dialog import ChecklistDialog
from app.ui.wizard.build.fact_dialog import FactDialog
from app.ui.wizard.swap_dialog import SwapDialog
from app.viewmodels.build_edits import swapped
from tests.gui.build_kit import COOLER_OF_UNKNOWN_POWER, SMALL_CASE_SUPPLY, click, open_built, rest

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]


LONG_MS = 60_000


def dialog_of(qtbot, kind):
    qtbot.waitUntil(lambda: any(isinstance(w, kind) and w.isVisible() for w in QApplication.topLevelWidgets()))
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def part_in(window, role: str) -> str:
    return next(item.part for item in window.model.draft.build.nodes[0].parts if item.role == role)


def failed_rules(page) -> set[str]:
    return {finding.rule for finding in page.checker.judged.report.errors}


def test_parts_show_their_price_and_worst_status(qtbot, window, context, sample) -> None:
    page = open_built(qtbot, window, context, sample, psu=SMALL_CASE_SUPPLY)
    rows = {row.role: row for row in page.area.parts.table.table.rows}
    assert rows["psu"].status == "failed"
    assert rows["memory"].qty == 2
    costs = window.model.results.costs
    assert sum(row.amount for row in rows.values()) == costs.capex
    assert window.model.results.report.verdict == VerdictKind.FAILS
    assert window.model.draft.verdict == "fails", "the list of projects tells it, too"
    assert "issued once no check fails" in page.footer_note()[1]
    rest(qtbot, window)


def test_a_repair_button_clears_its_finding_and_undo_brings_it_back(qtbot, window, context, sample) -> None:
    page = open_built(qtbot, window, context, sample, psu=SMALL_CASE_SUPPLY)
    broken = failed_rules(page)
    assert broken
    button = page.area.findings.first_fix()
    assert QApplication.focusWidget() is button, "when something fails, its first repair has the focus"
    assert button.text().startswith("Use "), f"the button names the part that it takes, found {button.text()!r}"
    click(qtbot, button)
    qtbot.waitUntil(lambda: not failed_rules(page), timeout=LONG_MS)
    rest(qtbot, window)
    assert part_in(window, "psu") != SMALL_CASE_SUPPLY
    assert page.isAncestorOf(QApplication.focusWidget()), "the button that had the focus is gone"
    assert "1 check mended" in page.report_bar.message
    undo = page.report_bar.findChildren(type(button))[0]
    click(qtbot, undo)
    qtbot.waitUntil(lambda: failed_rules(page) == broken, timeout=LONG_MS)
    assert part_in(window, "psu") == SMALL_CASE_SUPPLY
    rest(qtbot, window)


def test_swap_by_keys_alone_and_ctrl_z(qtbot, window, context, sample) -> None:
    page = open_built(qtbot, window, context, sample)
    before, price = part_in(window, "psu"), window.model.results.costs.capex
    table = page.area.parts.table
    table.setFocus()
    table.select(lambda row: row.role == "psu")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    dialog = dialog_of(qtbot, SwapDialog)
    qtbot.waitUntil(lambda: dialog._offer is not None, timeout=LONG_MS)
    assert QApplication.focusWidget() is dialog.search.edit
    qtbot.keyClicks(dialog.search.edit, "v750 sfx gold")
    qtbot.waitUntil(lambda: dialog.current is not None and dialog.current.part.id == SMALL_CASE_SUPPLY)
    assert "SFX" in dialog.current.reason, "an unfit part says why"
    qtbot.waitUntil(lambda: "1 failed" in dialog.note.text(), timeout=LONG_MS)
    qtbot.keyClick(dialog.search.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(failed_rules(page)), timeout=LONG_MS)
    rest(qtbot, window)
    assert part_in(window, "psu") == SMALL_CASE_SUPPLY
    assert window.model.results.costs.capex != price
    assert window.model.draft.edited
    assert "replaced" in page.report_bar.message
    assert page.report_bar.isVisible()
    window.activateWindow()  # without a window manager nobody gives the focus back
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not failed_rules(page), timeout=LONG_MS)
    rest(qtbot, window)
    assert part_in(window, "psu") == before
    assert window.model.results.costs.capex == price
    assert not page.report_bar.isVisible(), "its Undo would take back something else now"
    rest(qtbot, window)


def test_revert_takes_the_parts_back_and_leaves_the_answers(qtbot, window, context, sample) -> None:
    page = open_built(qtbot, window, context, sample)
    window.model.change(window.model.draft.with_site("onprem", ambient_c=31.0))
    page.check_this.click()
    rest(qtbot, window)
    assert not window.model.draft.out_of_date and page.area.parts.revert.isHidden()
    before = part_in(window, "psu")
    row = next(row for row in page.area.parts.table.table.rows if row.role == "psu")
    page.actions_._change(swapped(window.model.draft.build, 0, row.index, SMALL_CASE_SUPPLY), "Swapped.")
    rest(qtbot, window)
    page.area.parts.revert.click()
    rest(qtbot, window)
    draft = window.model.draft
    assert part_in(window, "psu") == before
    assert draft.site.onprem.ambient_c == draft.build.site.onprem.ambient_c == 31.0 and not draft.out_of_date


def test_swap_groups_hold_every_part_once_and_hide_what_does_not_fit(qtbot, window, context, sample) -> None:
    page = open_built(qtbot, window, context, sample)
    page.actions_.swap(next(row for row in page.area.parts.table.table.rows if row.role == "psu"))
    dialog = dialog_of(qtbot, SwapDialog)
    qtbot.waitUntil(lambda: dialog._offer is not None, timeout=LONG_MS)

    def shown() -> list[str]:
        items = (dialog.tree.topLevelItem(n) for n in range(dialog.tree.topLevelItemCount()))
        return [c.part.id for c in (i.data(0, Qt.ItemDataRole.UserRole) for i in items) if c is not None]

    everything = {part.id for part in context.catalog.list("psu")}
    assert sorted(shown()) == sorted(everything)
    click(qtbot, dialog.unfit)
    assert SMALL_CASE_SUPPLY in everything
    assert SMALL_CASE_SUPPLY not in shown()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    rest(qtbot, window)


def test_add_fact_writes_it_as_mine_and_checks_again(qtbot, window, context, sample) -> None:
    page = open_built(qtbot, window, context, sample, cooler=COOLER_OF_UNKNOWN_POWER)
    card = page.area.gaps
    assert card.buttons, "the build of this test has a fact that nobody knows"
    gaps = page.checker.judged.report.missing
    wanted = next(n for n, gap in enumerate(gaps) if gap.part != "site")
    gap = gaps[wanted]
    context.runner.run(page, lambda _stop: None)
    page.actions_._on_add_fact(next(g for g in card._gaps if (g.part, g.field) == (gap.part, gap.field)))
    dialog = dialog_of(qtbot, FactDialog)
    click(qtbot, dialog.save_button)
    assert dialog.problem.isVisible(), "nothing entered: says so and stays open"
    qtbot.keyClicks(dialog.control.edit, "250")
    click(qtbot, dialog.save_button)
    assert dialog.source.problem, "a new value asks for its source"
    qtbot.keyClicks(dialog.source.edit, "manual, page 12")
    click(qtbot, dialog.save_button)
    qtbot.waitUntil(lambda: gap not in page.checker.judged.report.missing, timeout=LONG_MS)
    rest(qtbot, window)
    part = context.catalog.show(gap.part)
    assert getattr(part.spec, gap.field) is not None
    assert part.source_of(gap.field).confidence == "yours"
    assert part.source_of(gap.field).source == "manual, page 12"
    rest(qtbot, window)
    click(qtbot, page.report_bar.findChild(type(dialog.save_button)))
    qtbot.waitUntil(lambda: gap in page.checker.judged.report.missing, timeout=LONG_MS)
    assert getattr(context.catalog.show(gap.part).spec, gap.field) is None, "Undo makes it unknown again"
    assert "taken back" in page.report_bar.message
    rest(qtbot, window)


def test_a_warning_is_accepted_with_a_note(qtbot, window, context, sample) -> None:
    page = open_built(qtbot, window, context, sample, accelerator="asus-tuf-rtx5090-oc", psu="corsair-rm1000e-2025")
    row = next(row for row in page.area.findings.rows if row.view.status == "warning")
    click(qtbot, next(b for b in row.findChildren(type(page.again)) if b.text().startswith("Accept")))
    dialog = dialog_of(qtbot, AcceptDialog)
    click(qtbot, dialog.ok)
    assert dialog.isVisible(), "without a note it stays open"
    qtbot.keyClicks(dialog.note.edit, "customer moves it lying down")
    qtbot.keyClick(dialog.note.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.model.draft.build.accepted), timeout=LONG_MS)
    rest(qtbot, window)
    assert window.model.draft.build.accepted[0].note == "customer moves it lying down"
    assert window.model.results.build.accepted, "it travels to the quote"
    rest(qtbot, window)


def test_an_earlier_answer_marks_the_build_out_of_date_and_keeps_it(qtbot, window, context, sample) -> None:
    page = open_built(qtbot, window, context, sample)
    nodes = window.model.draft.build.nodes
    window.model.change(window.model.draft.with_site("onprem", other_load_w=100))
    rest(qtbot, window)
    assert page.outdated.isVisible()
    assert window.model.draft.build.nodes == nodes
    click(qtbot, page.check_this)
    rest(qtbot, window)
    assert not page.outdated.isVisible()
    assert page.checker.judged.build.site.onprem.other_load_w == 100
    rest(qtbot, window)


def test_no_build_possible_says_why_and_its_button_makes_one_possible(qtbot, window, context, sample) -> None:
    window.open_project(
        sample(step="needs", change=lambda d: d.with_site(budget=Decimal(900)).with_training(deadline_hours=48))
    )
    rest(qtbot, window)
    click(qtbot, window.frame.next)
    page = window.frame.page
    assert page.proposing.isVisible()
    qtbot.waitUntil(lambda: page.impossible.isVisible(), timeout=LONG_MS)
    assert "a budget of 900 EUR" in page._result.conflict
    assert "No build can meet all of this" in page.impossible.notice.message
    assert "Choose one of the changes" in window.frame.next.reason
    click(qtbot, window.frame.next)
    assert window.frame.key == "build"
    assert QApplication.focusWidget() is page.impossible.buttons[0]
    assert "Choose one of the changes" in page.notice.message
    at = next(n for n, r in enumerate(page._result.relaxations) if "budget" in r.demand)
    price = page._result.relaxations[at].price
    click(qtbot, page.impossible.buttons[at])
    assert window.model.draft.site.budget >= price
    qtbot.waitUntil(lambda: window.model.draft.build is not None, timeout=LONG_MS)
    qtbot.waitUntil(lambda: page.checker.judged is not None and context.runner.pending == 0, timeout=LONG_MS)
    assert page.checker.judged.report.verdict != VerdictKind.FAILS
    assert window.model.results.costs.capex <= window.model.draft.site.budget
    assert not window.frame.next.reason
    rest(qtbot, window)


def test_cancelling_the_search_keeps_the_window_alive(qtbot, window, context, sample) -> None:
    window.open_project(sample(step="needs"))
    rest(qtbot, window)
    click(qtbot, window.frame.next)
    page = window.frame.page
    assert QApplication.focusWidget() is page.proposing.cancel
    click(qtbot, page.proposing.cancel)
    qtbot.waitUntil(lambda: page._stop is None, timeout=LONG_MS)
    qtbot.waitUntil(lambda: context.runner.pending == 0, timeout=LONG_MS)
    assert not page.proposing.isVisible()
    if window.model.draft.build is None:
        assert "no build yet" in page.obstacle()[0]
    rest(qtbot, window)


def test_the_checklist_is_shown_and_copied(qtbot, window, context, sample) -> None:
    page = open_built(qtbot, window, context, sample)
    click(qtbot, page.checklist)
    dialog = dialog_of(qtbot, ChecklistDialog)
    click(qtbot, dialog.copy)
    text = QApplication.clipboard().text()
    assert text == dialog.text.plain and "Memory test, 4 passes" in text
    dialog.accept()
    rest(qtbot, window)


def test_a_swap_says_what_it_mends_and_what_becomes_of_the_build(qtbot, window, context, sample) -> None:
    page = open_built(qtbot, window, context, sample, psu=SMALL_CASE_SUPPLY)
    broken = page.checker.judged.report.errors
    page.actions_.swap(next(row for row in page.area.parts.table.table.rows if row.role == "psu"))
    dialog = dialog_of(qtbot, SwapDialog)
    qtbot.waitUntil(lambda: dialog._offer is not None, timeout=LONG_MS)
    best = dialog._offer.found[0]
    assert set(best.mends) == {one.title for one in broken}
    assert not any(one.mends for one in dialog._offer.found if one.present or one.fit == "fails")
    qtbot.keyClicks(dialog.search.edit, best.part.title)
    qtbot.waitUntil(lambda: "0 failed" in dialog.note.text(), timeout=LONG_MS)
    assert f"Mends: {broken[0].title}" in dialog.note.text()
    assert dialog.verdict.accessibleName() in ("Then verified", "Then incomplete")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    rest(qtbot, window)
