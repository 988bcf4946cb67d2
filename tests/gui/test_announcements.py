"""What changes without the user being there is said aloud: verdicts, progress, errors, what was done."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from app.solver.result import Progress, Proposal
from app.ui.widgets import panel
from tests.gui.build_kit import LONG_MS, SMALL_CASE_SUPPLY, document, open_built, rest
from tests.gui.conftest import settle

pytestmark = pytest.mark.gui


@pytest.fixture
def heard(monkeypatch) -> list[str]:
    """What a screen reader is told, in order."""
    said: list[str] = []
    monkeypatch.setattr(panel, "QAccessible", SimpleNamespace(updateAccessibility=lambda e: said.append(e.message())))
    return said


def test_a_verdict_that_changes_is_said(qtbot, window, context, sample, heard) -> None:
    page = open_built(qtbot, window, context, sample)
    heard.clear()
    draft = window.model.draft
    window.model.change(draft.with_(build=document(draft, psu=SMALL_CASE_SUPPLY)))
    qtbot.waitUntil(lambda: bool(page.checker.judged.report.errors), timeout=LONG_MS)
    rest(qtbot, window)
    assert any(text.startswith("Fails") for text in heard), heard
    qtbot.keyClick(page.area.findings.first_fix(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.checker.judged.report.errors, timeout=LONG_MS)
    rest(qtbot, window)
    assert any("1 check mended" in text for text in heard), heard
    assert not heard[-1].startswith("Fails")


def test_progress_of_the_search_is_said(qtbot, window, context, sample, heard) -> None:
    page = open_built(qtbot, window, context, sample)
    heard.clear()
    judged = page.checker.judged
    best = Proposal(
        title="Lowest price", objective="price", value=3000, bound=2700, optimal=False, price=Decimal(3000),
        currency="EUR", machine=judged.build, report=judged.report, demand=judged.demand, wall_w=400,
    )  # fmt: skip
    page.proposing.start()
    page.proposing.show_progress(Progress(elapsed_s=2, done=3, total=9, stage="", best=best, bound=Decimal(2700)))
    assert [text for text in heard if "€3,000" in text and "at most 10 %" in text], heard
    told = len(heard)
    page.proposing.show_progress(Progress(elapsed_s=3, done=4, total=9, stage="", best=best, bound=Decimal(2700)))
    assert len(heard) == told, "the same build is not told twice"
    rest(qtbot, window)


def test_what_is_wrong_with_a_field_or_a_page_is_said(qtbot, window, context, sample, heard) -> None:
    window.open_project(sample(step="phase"))
    settle(qtbot, context)
    field = window.frame.page.training.seq_len
    field.edit.setFocus()
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, "none")
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    assert field.problem and any(field.problem in text for text in heard)
    assert field.problem in field.edit.accessibleDescription(), "who comes back to the field hears it again"
    window.frame.page.show_error("The file is not a model.")
    assert heard[-1] == "The file is not a model."
    settle(qtbot, context)
